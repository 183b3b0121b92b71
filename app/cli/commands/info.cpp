// info: what a project holds.
#include <CLI/App.hpp>
#include <QFileInfo>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/project_access.h"
#include "app/cli/table.h"
#include "base/json.h"
#include "base/translate.h"
#include "storage/backup.h"
#include "storage/event_log.h"
#include "storage/schema.h"
#include "storage/search_index.h"

namespace assay::cli {

namespace {

struct Count
{
    const char *name;
    std::string_view sql;
};

constexpr Count counts[]{
    {"prompts", "SELECT COUNT(*) FROM prompt"},         {"prompt_versions", "SELECT COUNT(*) FROM prompt_version"},
    {"datasets", "SELECT COUNT(*) FROM dataset"},       {"dataset_versions", "SELECT COUNT(*) FROM dataset_version"},
    {"cases", "SELECT COUNT(*) FROM case_row"},         {"models", "SELECT COUNT(*) FROM model WHERE removed = 0"},
    {"runs", "SELECT COUNT(*) FROM run"},               {"results", "SELECT COUNT(*) FROM result"},
    {"people", "SELECT COUNT(*) FROM person"},
};

Result<std::int64_t> countOf(Database &database, std::string_view sql)
{
    auto select = database.prepare(sql);
    if (!select)
        return fail(select.error());
    const auto row = select->step();
    if (!row)
        return fail(row.error());
    return select->integer(0);
}

Result<Json> documentOf(const ReadProject &project)
{
    Json held = Json::object();
    for (const Count &each : counts) {
        const auto count = countOf(*project.database, each.sql);
        if (!count)
            return fail(count.error());
        held[each.name] = *count;
    }
    const auto head = chainHead(*project.database);
    const auto backlog = searchBacklog(*project.database);
    const auto schema = countOf(*project.database, "PRAGMA user_version");
    if (!head || !backlog || !schema)
        return fail(!head ? head.error() : !backlog ? backlog.error() : schema.error());
    Json backups = Json::array();
    for (const Backup &backup : listBackups(project.file->path()))
        backups.push_back(backup.label.toStdString());
    return Json{{"name", project.file->name()},
                {"id", project.file->id().text()},
                {"path", project.file->path().toStdString()},
                {"size", QFileInfo(project.file->path()).size()},
                {"schema", *schema},
                {"counts", held},
                {"events", head->seq},
                {"head", head->seq == 0 ? Json() : Json(head->chain.hex())},
                {"search_backlog", *backlog},
                {"backups", backups},
                {"sync", nullptr}}; // joined to no registry
}

Result<int> show(Context &context, const std::string &path)
{
    const auto project = readProject(path);
    if (!project)
        return fail(project.error());
    const auto document = documentOf(*project);
    if (!document)
        return fail(document.error());
    if (context.json) {
        context.print(*document);
        return 0;
    }
    Table table;
    table.addColumn(QString::fromStdString(document->at("name").get<std::string>()));
    table.addColumn({}, Table::Align::Right);
    for (const Count &each : counts)
        table.addRow({QString::fromLatin1(each.name).replace(QLatin1Char('_'), QLatin1Char(' ')), QString::number(document->at("counts").at(each.name).get<std::int64_t>())});
    table.addRow({translate("Cli", "events"), QString::number(document->at("events").get<std::int64_t>())});
    table.addRow({translate("Cli", "bytes"), QString::number(document->at("size").get<std::int64_t>())});
    table.addRow({translate("Cli", "schema"), QString::number(document->at("schema").get<int>())});
    table.addRow({translate("Cli", "backups"), QString::number(document->at("backups").size())});
    context.print(table.text().trimmed());
    context.print(translate("Cli", "head %1").arg(document->at("head").is_null() ? QStringLiteral("-") : QString::fromStdString(document->at("head").get<std::string>())));
    context.print(translate("Cli", "joined to no registry"));
    return 0;
}

} // namespace

std::vector<Command> infoCommands()
{
    return {{"info", "Shows what a project holds: counts, size, schema, head of the chain", [](CLI::App &app) -> Action {
                 auto project = std::make_shared<std::string>();
                 addProjectArgument(app, *project);
                 return [project](Context &context) { return show(context, *project); };
             }}};
}

} // namespace assay::cli
