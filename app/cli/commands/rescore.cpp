// rescore: scores for answers that are stored already.
#include <CLI/App.hpp>
#include <chrono>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/command_trust_option.h"
#include "app/cli/project_access.h"
#include "app/cli/run_table.h"
#include "app/keychain/keychain_store.h"
#include "base/translate.h"
#include "evaluation/scorers/scorer.h"
#include "project/asking_budget.h"
#include "project/rescore.h"
#include "project/run_report.h"
#include "project/scorer_services.h"
#include "project/surroundings.h"

namespace assay::cli {

namespace {

struct Options
{
    std::string project;
    std::string run = "latest";
    std::vector<std::string> scorers;
    std::vector<std::string> trust;
    std::optional<int> jobs;
    std::string budget;
};

Result<std::vector<ScorerSpec>> scorersOf(const Options &options, Context &context)
{
    std::vector<ScorerSpec> scorers;
    for (const std::string &written : options.scorers) {
        auto spec = parseScorerSpec(written, [&](const std::string &file) { return context.readFile(file); });
        if (!spec)
            return fail(spec.error());
        scorers.push_back(std::move(*spec));
    }
    return scorers;
}

int jobsOf(const Options &options, const std::vector<ScorerSpec> &scorers)
{
    return options.jobs.value_or(scoringThreads(scorers));
}

/// At most ten times a second.
class Progress
{
public:
    explicit Progress(Context &context) : m_context(context) {}
    bool operator()(std::int64_t done, std::int64_t total)
    {
        const auto now = std::chrono::steady_clock::now();
        if (m_context.progress && (now >= m_next || done == total)) {
            m_context.err() << "\r" << done << " of " << total << (done == total ? "\n" : "") << std::flush;
            m_next = now + std::chrono::milliseconds(100);
        }
        return !m_context.interrupted();
    }

private:
    Context &m_context;
    std::chrono::steady_clock::time_point m_next;
};

void print(const RescoreReport &report, const RunReport &run, std::int64_t wallMs, std::int64_t notAsked, Context &context)
{
    const double perSecond = wallMs > 0 ? static_cast<double>(report.answers) * 1000 / static_cast<double>(wallMs) : 0;
    const RunCall call{run.info.state, 0, wallMs, notAsked};
    if (!context.json) {
        context.out() << runTable(run, call).toStdString();
        return;
    }
    Json json = runJson(run, call);
    json["rescored"] = {{"answers", report.answers}, {"added", report.added}, {"given_anew", report.givenAnew}, {"answers_per_second", perSecond}};
    context.print(json);
}

Status limit(OwnedServices &services, const Options &options, Database &database, const std::vector<ScorerSpec> &scorers)
{
    if (options.budget.empty())
        return {};
    const auto most = Money::fromText(options.budget);
    if (!most)
        return fail(ErrorCode::Usage, translate("Cli", "“%1” is no amount in dollars").arg(QString::fromStdString(options.budget)));
    services.setBudget(*most);
    return checkAskingBudget(database, scorers);
}

Result<int> execute(const Options &options, Context &context)
{
    auto scorers = scorersOf(options, context);
    if (!scorers)
        return fail(scorers.error());
    const auto hashes = trustedHashes(options.trust);
    if (!hashes)
        return fail(hashes.error());
    const auto project = writeProject(options.project);
    if (!project)
        return fail(project.error());
    KeychainStore keychain;
    const Surroundings surroundings = userSurroundings(&keychain);
    if (const Status trusted = settleTrust(*scorers, *hashes, project->file->id(), surroundings, context); !trusted)
        return fail(trusted.error());
    const auto database = project->file->reader();
    const auto run = database ? resolveRun(**database, options.run) : Result<RunInfo>(fail(database.error()));
    if (!run)
        return fail(run.error());
    auto settled = scorersFor(*project->file, *run, std::move(*scorers));
    if (!settled)
        return fail(settled.error());
    scorers = std::move(settled);
    auto services = OwnedServices::make(*project->file, *scorers, surroundings, jobsOf(options, *scorers));
    if (!services)
        return fail(services.error());
    if (auto limited = limit(*services, options, **database, *scorers); !limited)
        return fail(limited.error());
    const auto began = std::chrono::steady_clock::now();
    const int jobs = jobsOf(options, *scorers);
    const auto rescored = rescore(*project->file, *run, std::move(*scorers), jobs, Progress(context), services->services());
    if (!rescored)
        return fail(rescored.error());
    const auto wall = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began).count();
    const auto report = resolveRun(**database, run->id.text()).and_then([&](const RunInfo &now) { return reportRun(**database, now); });
    if (!report)
        return fail(report.error());
    print(*rescored, *report, wall, services->notAsked(), context);
    return services->notAsked() > 0 ? 1 : 0;
}

} // namespace

std::vector<Command> rescoreCommands()
{
    return {{"rescore", "Scores the stored answers of a run; no model that answered is asked again", [](CLI::App &app) -> Action {
                 auto options = std::make_shared<Options>();
                 addProjectArgument(app, options->project);
                 app.add_option("--run", options->run, "The run: id, beginning of it, name, or latest")->capture_default_str();
                 app.add_option("--scorer", options->scorers, "As in run; one that the run has just so gives its scores anew, any other is added; repeated")
                     ->allow_extra_args(false)->required();
                 addTrustOption(app, options->trust);
                 app.add_option("--budget", options->budget, "Most dollars to spend on judges");
                 app.add_option("--jobs", options->jobs, "Threads that score; the cores of this machine unless said, 32 for judges and programs")->check(CLI::Range(1, 64));
                 return [options](Context &context) { return execute(*options, context); };
             }}};
}

} // namespace assay::cli
