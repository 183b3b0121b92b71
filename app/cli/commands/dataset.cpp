// dataset list, show, diff.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/project_access.h"
#include "app/cli/table.h"
#include "base/json.h"
#include "base/translate.h"
#include "storage/datasets.h"

namespace assay::cli {

namespace {

Json documentOf(const DatasetVersionInfo &version)
{
    Json parents = Json::array();
    for (const DatasetHash &parent : version.parents)
        parents.push_back(parent.hex());
    return {{"dataset", version.datasetName}, {"version", version.label()},   {"version_hash", version.hash.hex()},
            {"cases", version.cases},         {"parents", parents},           {"person", version.person ? Json(*version.person) : Json()},
            {"at", toRfc3339(version.at)},    {"message", version.message}};
}

Json documentOf(const Case &item)
{
    Json json{{"id", item.id}, {"vars", item.content.vars}, {"json", item.content.json}, {"tags", item.content.tags}};
    json["reference"] = item.content.reference ? Json(*item.content.reference) : Json();
    json["documents"] = Json::array();
    for (const Document &document : item.content.documents)
        json["documents"].push_back({{"id", document.id}, {"title", document.title}, {"text", document.text}});
    return json;
}

Result<int> list(Context &context, const std::string &path)
{
    const auto project = readProject(path);
    if (!project)
        return fail(project.error());
    const auto datasets = listDatasets(*project->database);
    if (!datasets)
        return fail(datasets.error());
    Json documents = Json::array();
    Table table;
    for (const char *title : {"NAME", "VERSIONS", "CASES"})
        table.addColumn(QString::fromLatin1(title), title[0] == 'N' ? Table::Align::Left : Table::Align::Right);
    for (const DatasetInfo &dataset : *datasets) {
        documents.push_back({{"name", dataset.name}, {"versions", dataset.versions}, {"cases", dataset.cases}});
        table.addRow({QString::fromStdString(dataset.name), QString::number(dataset.versions), QString::number(dataset.cases)});
    }
    if (context.json)
        context.print(Json{{"datasets", documents}});
    else
        context.out() << table.text().toStdString();
    return 0;
}

struct ShowOptions
{
    std::string project;
    std::string name;
    std::optional<std::int64_t> limit;
};

/// Written case by case, so that a dataset of a million needs no more memory than one of ten.
Result<int> show(Context &context, const ShowOptions &options)
{
    const auto project = readProject(options.project);
    if (!project)
        return fail(project.error());
    Database &database = *project->database;
    const auto version = resolveDataset(database, options.name);
    if (!version)
        return fail(version.error());
    if (context.json) {
        const std::string head = dumpJson(documentOf(*version));
        context.out() << "{\"cases_shown\":[";
        CaseHashCursor cursor(database, version->root);
        for (std::int64_t shown = 0; !options.limit || shown < *options.limit; ++shown) {
            const auto hash = cursor.next();
            if (!hash)
                return fail(hash.error());
            if (!*hash)
                break;
            const auto item = caseByHash(database, **hash);
            if (!item)
                return fail(item.error());
            context.out() << (shown == 0 ? "" : ",") << dumpJson(documentOf(*item));
        }
        context.out() << "]," << std::string_view(head).substr(1) << '\n';
        return 0;
    }
    context.print(translate("Cli", "%1 %2 (%3), %4 cases: %5")
                      .arg(QString::fromStdString(version->datasetName), QString::fromStdString(version->label()),
                           QString::fromStdString(version->hash.hash.shortHex()), QString::number(version->cases),
                           QString::fromStdString(version->message)));
    CaseHashCursor cursor(database, version->root);
    for (std::int64_t shown = 0; shown < options.limit.value_or(20); ++shown) {
        const auto hash = cursor.next();
        if (!hash)
            return fail(hash.error());
        if (!*hash)
            break;
        const auto item = caseByHash(database, **hash);
        if (!item)
            return fail(item.error());
        context.print(QString::fromStdString(dumpJson(documentOf(*item))));
    }
    return 0;
}

struct DiffOptions
{
    std::string project;
    std::string before;
    std::string after;
};

Result<int> diff(Context &context, const DiffOptions &options)
{
    const auto project = readProject(options.project);
    if (!project)
        return fail(project.error());
    const auto before = resolveDataset(*project->database, options.before);
    const auto after = resolveDataset(*project->database, options.after);
    if (!before || !after)
        return fail(before ? after.error() : before.error());
    const auto changes = diffDatasets(*project->database, *before, *after);
    if (!changes)
        return fail(changes.error());
    if (context.json) {
        context.print(Json{{"before", documentOf(*before)}, {"after", documentOf(*after)}, {"added", changes->added},
                           {"removed", changes->removed}, {"changed", changes->changed}, {"unchanged", changes->unchanged}});
        return 0;
    }
    for (const auto &[sign, ids] : {std::pair("+ ", &changes->added), std::pair("- ", &changes->removed), std::pair("~ ", &changes->changed)}) {
        for (const std::string &id : *ids)
            context.print(QString::fromLatin1(sign) + QString::fromStdString(id));
    }
    context.print(translate("Cli", "%1 added, %2 removed, %3 changed, %4 unchanged")
                      .arg(changes->added.size()).arg(changes->removed.size()).arg(changes->changed.size()).arg(changes->unchanged));
    return 0;
}

} // namespace

std::vector<Command> datasetCommands()
{
    return {{"dataset list", "Lists the datasets of a project",
             [](CLI::App &app) -> Action {
                 auto project = std::make_shared<std::string>();
                 addProjectArgument(app, *project);
                 return [project](Context &context) { return list(context, *project); };
             }},
            {"dataset show", "Shows a dataset version and its cases",
             [](CLI::App &app) -> Action {
                 auto options = std::make_shared<ShowOptions>();
                 addProjectArgument(app, options->project);
                 app.add_option("DATASET", options->name, "NAME or NAME@VERSION")->required();
                 app.add_option("--limit", options->limit, "Show at most this many cases (20, with --json all)")->check(CLI::NonNegativeNumber);
                 return [options](Context &context) { return show(context, *options); };
             }},
            {"dataset diff", "Lists the cases that two dataset versions do not share", [](CLI::App &app) -> Action {
                 auto options = std::make_shared<DiffOptions>();
                 addProjectArgument(app, options->project);
                 app.add_option("BEFORE", options->before, "NAME or NAME@VERSION")->required();
                 app.add_option("AFTER", options->after, "NAME or NAME@VERSION")->required();
                 return [options](Context &context) { return diff(context, *options); };
             }}};
}

} // namespace assay::cli
