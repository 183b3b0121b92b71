// provider add, list, remove; test and key stand in provider_key.cpp.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/project_access.h"
#include "app/cli/table.h"
#include "app/keychain/keychain_store.h"
#include "base/json.h"
#include "base/translate.h"
#include "project/provider_setup.h"
#include "project/surroundings.h"
#include "providers/probe.h"
#include "storage/catalog_changes.h"
#include "storage/catalog_store.h"

namespace assay::cli {

namespace {

struct AddOptions
{
    std::string project;
    std::string kind;
    std::string keyVariable;
    Provider provider;
};

Json documentOf(const Provider &provider)
{
    return {{"name", provider.name},
            {"kind", name(provider.kind)},
            {"url", provider.baseUrl},
            {"key", provider.key.text()},
            {"max_connections", orNull(provider.limits.maxConnections)},
            {"requests_per_minute", orNull(provider.limits.requestsPerMinute)},
            {"tokens_per_minute", orNull(provider.limits.tokensPerMinute)}};
}

/// Kind, URL and key source as they will be stored.
Result<Provider> providerOf(const AddOptions &options, const Surroundings &surroundings)
{
    Provider provider = options.provider;
    provider.kind = providerKindFromName(options.kind).value_or(ProviderKind::OpenAi);
    if (provider.baseUrl.empty())
        provider.baseUrl = usualUrl(provider.kind);
    auto url = baseUrlFrom(provider.baseUrl);
    if (!url)
        return fail(url.error());
    provider.baseUrl = std::move(*url);
    const auto variable = options.keyVariable.empty() ? std::nullopt : std::optional(options.keyVariable);
    provider.key = chooseKeySource(provider, variable, surroundings.keychain, surroundings.environment);
    return provider;
}

Result<int> add(Context &context, const AddOptions &options)
{
    KeychainStore keychain;
    Surroundings surroundings = userSurroundings(&keychain);
    const auto provider = providerOf(options, surroundings);
    if (!provider)
        return fail(provider.error());
    const auto project = writeProject(options.project);
    if (!project)
        return fail(project.error());
    if (auto kept = project->writer->run([&](WriteContext &write) { return keepProvider(write, *provider); }); !kept)
        return fail(kept.error());
    // Who adds an endpoint means to use it.
    if (auto allowed = surroundings.trust.allow(project->file->id(), *provider, project->file->name()); !allowed)
        return fail(allowed.error());
    if (context.json)
        context.print(documentOf(*provider));
    else
        context.print(translate("Cli", "Added provider %1 (%2)")
                          .arg(QString::fromStdString(provider->name), QString::fromStdString(provider->baseUrl)));
    return 0;
}

/// The word as a shell takes it.
QString shellWord(const std::string &word)
{
    QString quoted = QString::fromStdString(word);
    return QLatin1Char('\'') + quoted.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

/// What would add @p provider to the project.
QString addLine(const std::string &path, const Provider &provider)
{
    return QStringLiteral("assay-cli provider add %1 %2 --kind %3 --url %4")
        .arg(shellWord(path), QString::fromStdString(provider.name), QString::fromLatin1(name(provider.kind)), QString::fromStdString(provider.baseUrl));
}

/// Servers on this machine, whether the project knows them or not. Only a connection is made; nothing is sent.
Result<int> listLocal(Context &context, const std::string &path)
{
    Json documents = Json::array();
    const auto found = findLocalServers();
    for (const Provider &provider : found) {
        const QString line = addLine(path, provider);
        documents.push_back({{"name", provider.name}, {"kind", name(provider.kind)}, {"url", provider.baseUrl}, {"add", line.toStdString()}});
        if (!context.json)
            context.print(line);
    }
    if (context.json)
        context.print(Json{{"local", documents}});
    else if (found.empty())
        context.err() << translate("Cli", "No server answers on the usual ports of this machine.").toStdString() << '\n';
    return 0;
}

Result<int> list(Context &context, const std::string &path)
{
    const auto project = readProject(path);
    if (!project)
        return fail(project.error());
    const auto providers = listProviders(*project->database);
    if (!providers)
        return fail(providers.error());
    Json documents = Json::array();
    Table table;
    for (const char *title : {"NAME", "KIND", "URL", "KEY"})
        table.addColumn(QString::fromLatin1(title));
    for (const Provider &provider : *providers) {
        documents.push_back(documentOf(provider));
        table.addRow({QString::fromStdString(provider.name), QString::fromLatin1(name(provider.kind)), QString::fromStdString(provider.baseUrl),
                      QString::fromStdString(provider.key.text())});
    }
    if (context.json)
        context.print(Json{{"providers", documents}});
    else
        context.out() << table.text().toStdString();
    return 0;
}

Result<int> remove(Context &context, const std::string &path, const std::string &name)
{
    const auto project = writeProject(path);
    if (!project)
        return fail(project.error());
    if (auto removed = project->writer->run([&](WriteContext &write) { return removeProvider(write, name).map([](const RemovedEntries &) {}); }); !removed)
        return fail(removed.error());
    if (context.json)
        context.print(Json{{"removed", name}});
    else
        context.print(translate("Cli", "Removed provider %1").arg(QString::fromStdString(name)));
    return 0;
}

Action setUpAdd(CLI::App &app)
{
    auto options = std::make_shared<AddOptions>();
    addProjectArgument(app, options->project);
    Provider &provider = options->provider;
    app.add_option("NAME", provider.name, "Its name in this project")->required();
    app.add_option("--kind", options->kind, "The dialect it speaks")->required()->check(CLI::IsMember({"openai", "anthropic", "google", "ollama", "azure"}));
    app.add_option("--url", provider.baseUrl, "The base of its addresses, as http://127.0.0.1:8080/v1; by default the vendor's own");
    app.add_option("--key-env", options->keyVariable, "The environment variable that holds the key");
    app.add_option("--max-connections", provider.limits.maxConnections, "At most this many at once")->check(CLI::PositiveNumber);
    app.add_option("--requests-per-minute", provider.limits.requestsPerMinute, "At most this many requests a minute")->check(CLI::PositiveNumber);
    app.add_option("--tokens-per-minute", provider.limits.tokensPerMinute, "At most this many tokens a minute")->check(CLI::PositiveNumber);
    return [options](Context &context) { return add(context, *options); };
}

} // namespace

std::vector<Command> providerCommands()
{
    return {{"provider add", "Adds a place that serves models, or changes the one of that name", setUpAdd},
            {"provider list", "Lists the providers of a project",
             [](CLI::App &app) -> Action {
                 auto project = std::make_shared<std::string>();
                 auto local = std::make_shared<bool>(false);
                 addProjectArgument(app, *project);
                 app.add_flag("--local", *local, "Instead: the servers that answer on this machine, each with the line that adds it");
                 return [project, local](Context &context) { return *local ? listLocal(context, *project) : list(context, *project); };
             }},
            {"provider remove", "Removes a provider and its models; what was run on them stays", [](CLI::App &app) -> Action {
                 auto project = std::make_shared<std::string>();
                 auto name = std::make_shared<std::string>();
                 addProjectArgument(app, *project);
                 app.add_option("NAME", *name, "The provider's name")->required();
                 return [project, name](Context &context) { return remove(context, *project, *name); };
             }}};
}

} // namespace assay::cli
