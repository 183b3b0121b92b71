// prompt list, show, log.
#include <CLI/App.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/project_access.h"
#include "app/cli/prompt_document.h"
#include "app/cli/table.h"
#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "prompts/formats.h"
#include "project/compare_words.h"
#include "project/run_columns.h"
#include "project/version_changes.h"
#include "providers/copy_as.h"
#include "storage/catalog_store.h"
#include "storage/datasets.h"
#include "storage/prompts.h"

namespace assay::cli {

namespace {

Result<int> list(Context &context, const std::string &path)
{
    const auto project = readProject(path);
    if (!project)
        return fail(project.error());
    const auto prompts = listPrompts(*project->database);
    if (!prompts)
        return fail(prompts.error());
    Json documents = Json::array();
    Table table;
    table.addColumn(QStringLiteral("NAME"));
    table.addColumn(QStringLiteral("VERSIONS"), Table::Align::Right);
    table.addColumn(QStringLiteral("CHANNELS"));
    for (const PromptInfo &prompt : *prompts) {
        const auto versions = listVersions(*project->database, prompt.id);
        if (!versions)
            return fail(versions.error());
        Json channels = Json::object();
        QStringList shown;
        for (const VersionInfo &version : *versions) {
            for (const std::string &channel : version.channels) {
                channels[channel] = version.label();
                shown << displayText(channel + " " + version.label());
            }
        }
        documents.push_back({{"name", prompt.name}, {"versions", prompt.versions}, {"archived", prompt.archived}, {"draft", prompt.hasDraft},
                             {"version", versions->empty() ? Json() : Json(versions->back().label())},
                             {"version_hash", versions->empty() ? Json() : Json(versions->back().hash.hex())}, {"channels", channels}});
        table.addRow({displayText(prompt.name), QString::number(prompt.versions), shown.join(QStringLiteral(", "))});
    }
    if (context.json)
        context.print(Json{{"prompts", documents}});
    else
        context.out() << table.text().toStdString();
    return 0;
}

struct ShowOptions
{
    std::string project;
    std::string prompt;
    std::string format = "markdown";
    std::string as;    ///< empty, or the form of a request
    std::string item;  ///< DATASET[@V]#CASEID
    std::string model;
};

/// The request that this prompt makes of a model with a case, as text for other tools.
Result<std::string> requestText(Database &database, const PromptContent &content, const ShowOptions &options)
{
    const auto hash = options.item.find('#');
    if (hash == std::string::npos)
        return fail(ErrorCode::Usage, translate("Cli", "“%1” names no case").arg(displayText(options.item)),
                    translate("Cli", "a case is written DATASET#CASE or DATASET@V#CASE"));
    const auto dataset = resolveDataset(database, options.item.substr(0, hash));
    const auto item = dataset ? caseOf(database, *dataset, options.item.substr(hash + 1)) : Result<Case>(fail(dataset.error()));
    const auto model = item ? findModel(database, options.model) : Result<Model>(fail(item.error()));
    const auto provider = model ? findProvider(database, model->provider) : Result<Provider>(fail(model.error()));
    if (!provider)
        return fail(provider.error());
    return requestFor(database, content, item->content, *model, *provider).map([&](const WireRequest &request) {
        return copyAs(*copyFormatFromName(options.as), request, *provider);
    });
}

Result<int> show(Context &context, const ShowOptions &options)
{
    const auto project = readProject(options.project);
    if (!project)
        return fail(project.error());
    const auto read = readPrompt(*project->database, options.prompt);
    if (!read)
        return fail(read.error());
    const PromptContent &content = read->content;
    if (!options.as.empty()) {
        const auto request = requestText(*project->database, content, options);
        if (!request)
            return fail(request.error());
        if (context.json)
            context.print(Json{{"as", options.as}, {"text", *request}});
        else
            context.out() << *request;
        return 0;
    }
    if (context.json) {
        Json document = documentOf(*read);
        document.update(documentOf(content));
        context.print(document);
        return 0;
    }
    context.out() << (options.format == "text" ? toPlainText(content) : options.format == "json" ? toChatJson(content) : toMarkdown(content));
    return 0;
}

/// The measured change of a version; null where it was not run beside its parent.
const VersionChange *changeOf(const std::vector<VersionChange> &changes, VersionHash version)
{
    const auto found = std::find_if(changes.begin(), changes.end(), [&](const VersionChange &each) { return each.version == version; });
    return found == changes.end() ? nullptr : &*found;
}

Json changeJson(const VersionChange *change)
{
    if (!change)
        return nullptr;
    const PairedDifference &found = *change->pass.found;
    return {{"against", change->parent.hex()}, {"n", found.n}, {"difference", found.difference.estimate}, {"lower", found.difference.lower}, {"upper", found.difference.upper},
            {"method", found.difference.method}, {"p", found.p}, {"p_method", found.pMethod}, {"verdict", name(change->pass.verdict)},
            {"needs_more", orNull(change->pass.needsMore)}, {"model", change->b.model}, {"dataset", change->b.dataset}, {"runs", {change->a.run.id.text(), change->b.run.id.text()}}};
}

QString changeText(const VersionChange *change)
{
    if (!change)
        return QStringLiteral("–");
    const CompareRow row = compareRow(change->pass, {});
    return QStringLiteral("%1 %2 %3 (%4, n = %5)").arg(row.verdict.left(1), row.difference, row.interval, displayText(change->b.model), row.n);
}

Result<int> log(Context &context, const std::string &path, const std::string &name)
{
    const auto project = readProject(path);
    if (!project)
        return fail(project.error());
    const auto prompt = findPrompt(*project->database, name);
    if (!prompt)
        return fail(prompt.error());
    const auto versions = listVersions(*project->database, prompt->id);
    if (!versions)
        return fail(versions.error());
    const auto changes = measuredChanges(*project->database, *prompt, *versions);
    if (!changes)
        return fail(changes.error());
    Json documents = Json::array();
    Table table;
    for (const char *title : {"VERSION", "HASH", "WHEN", "WHO", "CHANNELS", "CHANGE", "MESSAGE"})
        table.addColumn(QString::fromLatin1(title));
    for (auto version = versions->rbegin(); version != versions->rend(); ++version) {
        const VersionChange *change = changeOf(*changes, version->hash);
        Json document = documentOf(*version);
        document["change"] = changeJson(change);
        documents.push_back(std::move(document));
        QStringList channels;
        for (const std::string &channel : version->channels)
            channels << displayText(channel);
        table.addRow({displayText(version->label()), displayText(version->hash.hash.shortHex()), displayText(toRfc3339(version->at)), displayText(version->person.value_or("–")),
                      channels.join(QStringLiteral(", ")), changeText(change), displayText(version->message)});
    }
    if (context.json)
        context.print(Json{{"prompt", prompt->name}, {"versions", documents}});
    else
        context.out() << table.text().toStdString();
    return 0;
}

Action setUpShow(CLI::App &app)
{
    auto options = std::make_shared<ShowOptions>();
    addProjectArgument(app, options->project);
    app.add_option("PROMPT", options->prompt, "NAME, NAME@v7, NAME@production, NAME@3f2a91, NAME@draft")->required();
    app.add_option("--format", options->format, "The form it is printed in")->check(CLI::IsMember({"text", "markdown", "json"}))->capture_default_str();
    auto *as = app.add_option("--as", options->as, "Prints the request it makes with a case and a model, for use elsewhere; the key is named, never shown")
                   ->check(CLI::IsMember({"curl", "python", "json"}));
    auto *item = app.add_option("--case", options->item, "The case: DATASET#CASE or DATASET@V#CASE")->needs(as);
    auto *model = app.add_option("--model", options->model, "The model")->needs(as);
    as->needs(item)->needs(model);
    return [options](Context &context) { return show(context, *options); };
}

Action setUpLog(CLI::App &app)
{
    auto project = std::make_shared<std::string>();
    auto name = std::make_shared<std::string>();
    addProjectArgument(app, *project);
    app.add_option("PROMPT", *name, "The prompt's name")->required();
    return [project, name](Context &context) { return log(context, *project, *name); };
}

} // namespace

std::vector<Command> promptCommands()
{
    return {{"prompt list", "Lists the prompts of a project",
             [](CLI::App &app) -> Action {
                 auto project = std::make_shared<std::string>();
                 addProjectArgument(app, *project);
                 return [project](Context &context) { return list(context, *project); };
             }},
            {"prompt show", "Prints a prompt version or draft", setUpShow},
            {"prompt log", "Lists the versions of a prompt, newest first, with the measured change of their pass rate against their parent", setUpLog}};
}

} // namespace assay::cli
