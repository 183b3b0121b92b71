// compare: two columns of two runs on the cases they share.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/comparison_table.h"
#include "app/cli/output_file.h"
#include "app/cli/project_access.h"
#include "project/compare_document.h"
#include "project/compare_page.h"

namespace assay::cli {

namespace {

struct Options
{
    std::string project;
    CompareRequest request;
    std::string html;
};

Status writePage(Context &context, const Options &options, const CompareReport &report)
{
    if (options.html.empty())
        return {};
    const std::string page = comparePage(report);
    const auto written = OutputFile::write(options.html, context, [&](const ByteSink &sink) { return sink(page).map([] { return std::int64_t{1}; }); });
    return written.map([](const std::optional<std::int64_t> &) {});
}

Result<int> compare(Context &context, const Options &options)
{
    const auto project = readProject(options.project);
    if (!project)
        return fail(project.error());
    const auto report = compareRuns(*project->database, options.request);
    if (!report)
        return fail(report.error());
    if (auto written = writePage(context, options, *report); !written)
        return fail(written.error());
    if (options.html == "-")
        return 0; // standard output is the page
    if (context.json)
        context.print(compareDocument(*report));
    else
        context.out() << comparisonTable(*report).toStdString();
    return 0;
}

} // namespace

std::vector<Command> compareCommands()
{
    return {{"compare", "Compares two columns of two runs on the cases they share: differences with interval, p and verdict", [](CLI::App &app) -> Action {
                 auto options = std::make_shared<Options>();
                 CompareRequest &request = options->request;
                 addProjectArgument(app, options->project);
                 app.add_option("RUN_A", request.a, "The baseline: a run, or RUN#PROMPT@V#MODEL where a run has several columns")->required();
                 app.add_option("RUN_B", request.b, "What is compared with it; differences are B − A")->required();
                 app.add_option("--scorer", request.scorers, "Only this scorer, by its name in scores; repeat for more")->allow_extra_args(false);
                 app.add_option("--by", request.by, "Segments, too: by tag, model, or a variable of the cases");
                 app.add_option("--level", request.rule.level, "Level of intervals and verdicts")->check(CLI::Range(0.5, 0.999))->capture_default_str();
                 app.add_option("--seed", request.rule.seed, "Seed of resampling")->capture_default_str();
                 auto *margin = app.add_option("--margin", request.rule.change, "The smallest change worth seeing, in the unit of the scores")
                                    ->check(CLI::PositiveNumber)->capture_default_str();
                 app.add_option("--cluster", request.cluster, "Cases of one value of this variable are not independent: they are drawn together");
                 app.add_option("--html", options->html, "Writes a report of one self-contained file; - for standard output");
                 return [options, margin](Context &context) {
                     options->request.changeIsGiven = margin->count() > 0;
                     return compare(context, *options);
                 };
             }}};
}

} // namespace assay::cli
