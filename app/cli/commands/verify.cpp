// verify: is the file what its hashes, its chain and its seals say?
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/project_access.h"
#include "base/json.h"
#include "base/translate.h"
#include "storage/verify.h"

namespace assay::cli {

namespace {

struct Options
{
    std::string project;
    bool rebuild = false;
};

Json documentOf(const VerifyReport &report)
{
    Json problems = Json::array();
    for (const VerifyProblem &problem : report.problems)
        problems.push_back({{"thing", name(problem.thing)}, {"key", problem.key.empty() ? Json() : Json(problem.key)}, {"what", problem.what.toStdString()}});
    return {{"ok", report.problemCount == 0},
            {"first", problems.empty() ? Json() : problems.front()},
            {"problems", problems},
            {"problem_count", report.problemCount},
            {"checked", {{"events", report.events}, {"blobs", report.blobs}, {"cases", report.cases}, {"prompt_versions", report.promptVersions},
                         {"dataset_versions", report.datasetVersions}, {"results", report.results}}},
            {"not_yet_bound", report.notYetBound}};
}

void print(const VerifyReport &report, Context &context)
{
    if (context.json)
        return context.print(documentOf(report));
    for (const VerifyProblem &problem : report.problems)
        context.print(translate("Cli", "wrong: %1 %2: %3")
                          .arg(QString::fromLatin1(name(problem.thing)), problem.key.empty() ? QStringLiteral("-") : QString::fromStdString(problem.key), problem.what));
    if (report.problemCount > static_cast<std::int64_t>(report.problems.size()))
        context.print(translate("Cli", "… and %1 more").arg(report.problemCount - static_cast<std::int64_t>(report.problems.size())));
    context.print(translate("Cli", "Checked %1 events, %2 blobs, %3 cases, %4 results (%5 not yet bound by a seal): %6")
                      .arg(report.events).arg(report.blobs).arg(report.cases).arg(report.results).arg(report.notYetBound)
                      .arg(report.problemCount == 0 ? translate("Cli", "all is as it was written")
                                                    : translate("Cli", "%1 wrong").arg(report.problemCount)));
}

Result<VerifyReport> check(const Options &options, const Context &context)
{
    const auto project = readProject(options.project);
    if (!project) {
        if (project.error().code != ErrorCode::Damaged)
            return fail(project.error());
        VerifyReport report; // so damaged that it does not open: that is the finding
        report.add(CheckedThing::Page, {}, project.error().why.isEmpty() ? project.error().what : project.error().why);
        return report;
    }
    auto report = verifyProject(*project->database, [&context] { return context.interrupted().load(); });
    if (!report || !options.rebuild)
        return report;
    const auto own = project->file->reader();
    if (!own)
        return fail(own.error());
    const auto differs = compareProjections(**own);
    if (!differs)
        report->add(CheckedThing::Page, {}, toSentence(differs.error()));
    else if (*differs)
        report->add((*differs)->thing, (*differs)->key, (*differs)->what);
    return report;
}

} // namespace

std::vector<Command> verifyCommands()
{
    return {{"verify", "Checks every page, hash, seal and the chain of a project", [](CLI::App &app) -> Action {
                 auto options = std::make_shared<Options>();
                 addProjectArgument(app, options->project);
                 app.add_flag("--rebuild", options->rebuild, "Also build the projections anew and name the first row that differs");
                 return [options](Context &context) -> Result<int> {
                     const auto report = check(*options, context);
                     if (!report)
                         return fail(report.error());
                     print(*report, context);
                     return report->problemCount == 0 ? 0 : 1;
                 };
             }}};
}

} // namespace assay::cli
