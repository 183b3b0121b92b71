// backup list, backup restore.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/project_access.h"
#include "app/cli/table.h"
#include "base/json.h"
#include "base/translate.h"
#include "storage/backup.h"

namespace assay::cli {

namespace {

struct Options
{
    std::string project;
    std::string which;
    std::string target;
};

/// The project itself may be lost: its backups are found by its name alone.
std::vector<Backup> backupsOf(const std::string &project)
{
    return listBackups(QString::fromStdString(project));
}

Result<int> list(Context &context, const std::string &project)
{
    const auto backups = backupsOf(project);
    Json documents = Json::array();
    Table table;
    table.addColumn(QStringLiteral("BACKUP"));
    table.addColumn(QStringLiteral("BYTES"), Table::Align::Right);
    for (const Backup &backup : backups) {
        documents.push_back({{"which", backup.label.toStdString()}, {"path", backup.path.toStdString()}, {"size", backup.size}});
        table.addRow({backup.label, QString::number(backup.size)});
    }
    if (context.json)
        context.print(Json{{"backups", documents}});
    else
        context.print(backups.empty() ? translate("Cli", "There are no backups of this project") : table.text().trimmed());
    return 0;
}

Result<int> restore(Context &context, const Options &options)
{
    for (const Backup &backup : backupsOf(options.project)) {
        if (!options.which.empty() && !backup.label.contains(QString::fromStdString(options.which)))
            continue;
        const QString target = QString::fromStdString(options.target);
        if (auto restored = restoreBackup(backup, target); !restored)
            return fail(restored.error());
        if (context.json)
            context.print(Json{{"project", options.target}, {"which", backup.label.toStdString()}});
        else
            context.print(translate("Cli", "Restored %1 as %2").arg(backup.label, target));
        return 0;
    }
    return fail(ErrorCode::BadInput, translate("Cli", "There is no such backup"), {},
                translate("Cli", "“assay-cli backup list” names those there are."));
}

} // namespace

std::vector<Command> backupCommands()
{
    return {{"backup list", "Lists the backups beside a project, newest first",
             [](CLI::App &app) -> Action {
                 auto project = std::make_shared<std::string>();
                 addProjectArgument(app, *project);
                 return [project](Context &context) { return list(context, *project); };
             }},
            {"backup restore", "Restores a backup as a new file", [](CLI::App &app) -> Action {
                 auto options = std::make_shared<Options>();
                 addProjectArgument(app, options->project);
                 app.add_option("WHICH", options->which, "A part of the backup's name; else the newest");
                 app.add_option("-o,--output", options->target, "The file to make; an existing one is never overwritten")->required();
                 return [options](Context &context) { return restore(context, *options); };
             }}};
}

} // namespace assay::cli
