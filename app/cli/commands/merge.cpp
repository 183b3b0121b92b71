// merge: another project's prompts, datasets and runs come into this one.
#include <CLI/App.hpp>
#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/project_access.h"
#include "base/json.h"
#include "storage/erase.h"
#include "storage/merge.h"

namespace assay::cli {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Cli", source);
}

struct Options
{
    std::string project;
    std::string other;
};

Json documentOf(const MergeReport &report)
{
    Json renamed = Json::array();
    for (const MergeReport::Renamed &each : report.renamed)
        renamed.push_back({{"kind", each.kind}, {"from", each.from}, {"to", each.to}});
    return {{"added", {{"events", report.events}, {"blobs", report.blobs}, {"cases", report.cases}, {"runs", report.runs}, {"results", report.results}}},
            {"renamed", renamed}, {"channels_moved", report.channels}, {"diverged_runs", report.diverged}, {"erased", report.erased}};
}

void print(const MergeReport &report, Context &context)
{
    if (context.json)
        return context.print(documentOf(report));
    context.print(report.events + report.results == 0
                      ? text(QT_TRANSLATE_NOOP("Cli", "Nothing new: this project knows all of the other"))
                      : text(QT_TRANSLATE_NOOP("Cli", "Added %1 events, %2 cases, %3 runs, %4 results"))
                            .arg(report.events).arg(report.cases).arg(report.runs).arg(report.results));
    for (const MergeReport::Renamed &each : report.renamed)
        context.print(text(QT_TRANSLATE_NOOP("Cli", "The other's %1 “%2” is called “%3” here: the name was taken"))
                          .arg(QString::fromStdString(each.kind), QString::fromStdString(each.from), QString::fromStdString(each.to)));
    for (const std::string &channel : report.channels)
        context.print(text(QT_TRANSLATE_NOOP("Cli", "%1 points to another version now")).arg(QString::fromStdString(channel)));
    for (const std::string &run : report.diverged)
        context.print(text(QT_TRANSLATE_NOOP("Cli", "The run “%1” went on in both files: this file's answers stay, missing ones came in")).arg(QString::fromStdString(run)));
    if (report.erased)
        context.print(text(QT_TRANSLATE_NOOP("Cli", "What was erased in the other project was erased here, too")));
}

Result<int> merge(Context &context, const Options &options)
{
    const auto project = writeProject(options.project);
    if (!project)
        return fail(project.error());
    const auto other = readProject(options.other);
    if (!other)
        return fail(other.error());
    const auto report = mergeProject(*project->writer, *other->database);
    if (!report)
        return fail(report.error());
    print(*report, context);
    if (report->erased) {
        if (auto given = giveSpaceBack(*project->writer); !given)
            return fail(given.error());
    }
    return 0;
}

} // namespace

std::vector<Command> mergeCommands()
{
    return {{"merge", "Unites another project with this one", [](CLI::App &app) -> Action {
                 auto options = std::make_shared<Options>();
                 addProjectArgument(app, options->project);
                 app.add_option("OTHER", options->other, "The project to take from; it is only read")->required();
                 return [options](Context &context) { return merge(context, *options); };
             }}};
}

} // namespace assay::cli
