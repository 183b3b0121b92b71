// provider test, provider key.
#include <CLI/App.hpp>
#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/project_access.h"
#include "app/cli/table.h"
#include "app/keychain/keychain_store.h"
#include "base/json.h"
#include "base/translate.h"
#include "project/provider_check.h"
#include "project/surroundings.h"
#include "storage/catalog_store.h"

namespace assay::cli {

namespace {

Json documentOf(const ProviderCheck &check)
{
    const Provider &provider = check.provider;
    Json document{{"name", provider.name},
                  {"kind", name(provider.kind)},
                  {"url", provider.baseUrl},
                  {"key", provider.key.text()},
                  {"key_found", orNull(check.keyFound)},
                  {"allowed", check.allowed},
                  {"reachable", orNull(check.reachable)},
                  {"latency_ms", orNull(check.latencyMs)},
                  {"models", orNull(check.models)},
                  {"error", Json()}};
    if (check.problem)
        document["error"] = {{"code", name(check.problem->code)}, {"what", check.problem->what.toStdString()}, {"why", check.problem->why.toStdString()}};
    return document;
}

QString stateOf(const ProviderCheck &check)
{
    if (!check.allowed)
        return translate("Cli", "not allowed");
    if (!check.reachable.value_or(false))
        return translate("Cli", "not reachable");
    return check.passed() ? translate("Cli", "reachable") : translate("Cli", "reachable, refused");
}

void printTable(Context &context, const std::vector<ProviderCheck> &checks)
{
    Table table;
    for (const char *title : {"NAME", "URL", "KEY", "STATE"})
        table.addColumn(QString::fromLatin1(title));
    for (const char *title : {"LATENCY MS", "MODELS"})
        table.addColumn(QString::fromLatin1(title), Table::Align::Right);
    const QString unknown = translate("Cli", "unknown");
    for (const ProviderCheck &check : checks) {
        table.addRow({QString::fromStdString(check.provider.name), QString::fromStdString(check.provider.baseUrl),
                      QString::fromStdString(check.provider.key.text()), stateOf(check),
                      check.latencyMs ? QString::number(*check.latencyMs, 'f', 1) : unknown,
                      check.models ? QString::number(check.models->size()) : unknown});
    }
    context.out() << table.text().toStdString();
    for (const ProviderCheck &check : checks) {
        for (const std::string &model : check.models.value_or(std::vector<std::string>()))
            context.out() << check.provider.name << '\t' << model << '\n';
    }
}

/// The gravest of what was found: a network that failed, then an endpoint that was not allowed.
int exitOf(const std::vector<ProviderCheck> &checks)
{
    int exit = 0;
    for (const ProviderCheck &check : checks)
        exit = std::max(exit, check.problem ? exitCode(check.problem->code) : 0);
    return exit;
}

Result<std::vector<Provider>> chosen(Database &database, const std::string &name)
{
    if (name.empty())
        return listProviders(database);
    return findProvider(database, name).map([](const Provider &provider) { return std::vector<Provider>{provider}; });
}

Result<int> test(Context &context, const std::string &path, const std::string &name)
{
    const auto project = readProject(path);
    if (!project)
        return fail(project.error());
    const auto providers = chosen(*project->database, name);
    if (!providers)
        return fail(providers.error());
    KeychainStore keychain;
    const Surroundings surroundings = userSurroundings(&keychain);
    std::vector<ProviderCheck> checks;
    Json documents = Json::array();
    for (const Provider &provider : *providers) {
        if (context.interrupted())
            return fail(ErrorCode::Interrupted, translate("Cli", "The test was stopped"));
        checks.push_back(checkProvider(project->file->id(), provider, surroundings));
        documents.push_back(documentOf(checks.back()));
        if (checks.back().problem)
            context.report(*checks.back().problem);
    }
    if (context.json)
        context.print(Json{{"providers", documents}});
    else
        printTable(context, checks);
    return exitOf(checks);
}

Result<int> keepKey(Context &context, const std::string &path, const std::string &name)
{
    const auto project = readProject(path);
    if (!project)
        return fail(project.error());
    const auto provider = findProvider(*project->database, name);
    if (!provider)
        return fail(provider.error());
    KeychainStore keychain;
    const Surroundings surroundings = userSurroundings(&keychain);
    // Said before the key is asked for: nobody should paste one that then has nowhere to go.
    if (!surroundings.keychain)
        return storeKey(*provider, {}, surroundings).map([] { return 0; });
    const std::string line = readSecretLine(context);
    if (context.interrupted())
        return fail(ErrorCode::Interrupted, translate("Cli", "No key was kept"));
    const auto key = keyFromText(line);
    if (!key)
        return fail(key.error());
    if (auto kept = storeKey(*provider, *key, surroundings); !kept)
        return fail(kept.error());
    if (context.json)
        context.print(Json{{"provider", provider->name}, {"url", provider->baseUrl}, {"stored", "keychain"}});
    else
        context.print(translate("Cli", "The keychain now holds the key for %1").arg(QString::fromStdString(provider->baseUrl)));
    return 0;
}

} // namespace

std::vector<Command> provider_keyCommands()
{
    return {{"provider test", "Asks a provider, or all of them, for its models: reachable, latency, where the key comes from",
             [](CLI::App &app) -> Action {
                 auto project = std::make_shared<std::string>();
                 auto name = std::make_shared<std::string>();
                 addProjectArgument(app, *project);
                 app.add_option("NAME", *name, "The provider's name; without it all are tested");
                 return [project, name](Context &context) { return test(context, *project, *name); };
             }},
            {"provider key", "Keeps a key, read from standard input, in the operating system's keychain", [](CLI::App &app) -> Action {
                 auto project = std::make_shared<std::string>();
                 auto name = std::make_shared<std::string>();
                 addProjectArgument(app, *project);
                 app.add_option("NAME", *name, "The provider's name")->required();
                 return [project, name](Context &context) { return keepKey(context, *project, *name); };
             }}};
}

} // namespace assay::cli
