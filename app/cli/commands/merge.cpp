// merge: another project's prompts, datasets and runs come into this one.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/project_access.h"
#include "base/json.h"
#include "project/merge_project.h"
#include "project/user.h"

namespace assay::cli {

namespace {

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

Result<int> merge(Context &context, const Options &options)
{
    const auto file = openProject(QString::fromStdString(options.project), FileMode::ReadWrite);
    if (!file)
        return fail(file.error());
    const auto report = mergeProjectFile(**file, QString::fromStdString(options.other));
    if (!report)
        return fail(report.error());
    if (context.json) {
        context.print(documentOf(*report));
    } else {
        for (const QString &sentence : mergeSentences(*report))
            context.print(sentence);
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
