#include <CLI/App.hpp>
#include <chrono>
#include <cmath>
#include <future>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/command_trust_option.h"
#include "app/cli/project_access.h"
#include "app/cli/run_table.h"
#include "app/keychain/keychain_store.h"
#include "base/translate.h"
#include "evaluation/scorers/scorer.h"
#include "project/run_estimate.h"
#include "project/run_report.h"
#include "project/run_service.h"
#include "project/surroundings.h"
#include "storage/search_index.h"

namespace assay::cli {

namespace {

struct Options
{
    std::string project;
    RunRequest request;
    std::vector<std::string> scorers;
    std::vector<std::string> trust;
    int limit = 0;
    int sample = 0;
    std::uint64_t seed = 42;
    bool noCache = false;
    std::string budget;
    std::string comparison;
    std::string resume;
    bool retryErrors = false;
    bool estimate = false;
    int concurrency = 32;
};

Status complete(Options &options, Context &context)
{
    const bool fresh = options.resume.empty();
    const bool named = !options.request.prompts.empty() || !options.request.models.empty() || !options.request.dataset.empty() || !options.scorers.empty();
    if (!fresh && named)
        return fail(ErrorCode::Usage, translate("Cli", "With --resume only --retry-errors, --concurrency and --budget are given"));
    if (fresh && (options.request.prompts.empty() || options.request.models.empty() || options.request.dataset.empty()))
        return fail(ErrorCode::Usage, translate("Cli", "A run needs --prompt, --model and --dataset"));
    if (options.limit > 0)
        options.request.selection.limit = options.limit;
    if (options.sample > 0)
        options.request.selection.sample = options.sample;
    options.request.selection.seed = options.seed;
    options.request.useCache = !options.noCache;
    if (options.request.name.empty())
        options.request.name = options.comparison;
    for (const std::string &written : options.scorers) {
        auto spec = parseScorerSpec(written, [&](const std::string &file) { return context.readFile(file); });
        if (!spec)
            return fail(spec.error());
        options.request.scorers.push_back(std::move(*spec));
    }
    return {};
}

Result<RunLimits> limitsOf(const Options &options)
{
    RunLimits limits;
    limits.concurrency = options.concurrency;
    if (!options.budget.empty()) {
        limits.budget = Money::fromText(options.budget);
        if (!limits.budget)
            return fail(ErrorCode::Usage, translate("Cli", "“%1” is no amount in dollars").arg(QString::fromStdString(options.budget)));
    }
    return limits;
}

/// A new run, or the one to go on with.
struct Asked
{
    RunSpec spec;
    std::optional<RunInfo> run;
};

Result<Asked> askedFor(ProjectFile &file, const Options &options)
{
    if (options.resume.empty())
        return planRun(file, options.request).map([](RunSpec spec) { return Asked{std::move(spec), std::nullopt}; });
    const auto database = file.reader();
    const auto run = database ? resolveRun(**database, options.resume) : Result<RunInfo>(fail(database.error()));
    if (!run)
        return fail(run.error());
    return runSpecOf(**database, *run).map([&](RunSpec spec) { return Asked{std::move(spec), *run}; });
}

Result<std::unique_ptr<ActiveRun>> start(ProjectFile &file, const Options &options, const Surroundings &surroundings, const RunLimits &limits, Context &context)
{
    const auto hashes = trustedHashes(options.trust);
    const auto asked = hashes ? askedFor(file, options) : Result<Asked>(fail(hashes.error()));
    if (!asked)
        return fail(asked.error());
    if (const Status trusted = settleTrust(asked->spec.scorers, *hashes, file.id(), surroundings, context); !trusted)
        return fail(trusted.error());
    return asked->run ? ActiveRun::resume(file, *asked->run, options.retryErrors, surroundings, limits) : ActiveRun::begin(file, asked->spec, surroundings, limits);
}

void showProgress(const ActiveRun &run, std::chrono::steady_clock::duration elapsed, std::ostream &err, bool last)
{
    const RunProgress progress = run.progress();
    const std::int64_t done = run.cellsDoneBefore() + progress.finished;
    const double seconds = std::chrono::duration<double>(elapsed).count();
    const double rate = seconds > 0 ? static_cast<double>(progress.finished) / seconds : 0;
    err << "\r" << done << " of " << run.totalCells() << "  " << std::llround(rate) << "/s";
    if (rate > 0 && !last)
        err << "  " << std::llround(static_cast<double>(run.totalCells() - done) / rate) << " s left";
    err << "  " << progress.errors << " errors   ";
    if (const auto [scored, all] = run.scored(); all > 0)
        err << scored << " of " << all << " judged   ";
    err << (last ? "\n" : "") << std::flush;
}

/// Runs on a thread of its own while this one shows progress and listens for Ctrl+C.
Result<RunEnd> work(ActiveRun &run, Context &context)
{
    const auto began = std::chrono::steady_clock::now();
    auto end = std::async(std::launch::async, [&run] { return run.run(); });
    bool stopped = false;
    for (int tick = 0; end.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready; ++tick) {
        if (context.interrupted() && !std::exchange(stopped, true))
            run.stop();
        if (context.progress && tick % 5 == 0)
            showProgress(run, std::chrono::steady_clock::now() - began, context.err(), false);
    }
    if (context.progress)
        showProgress(run, std::chrono::steady_clock::now() - began, context.err(), true);
    return end.get();
}

int exitFor(const RunReport &report, RunEnd end, Context &context)
{
    if (context.interrupted())
        return 130;
    if (report.total > 0 && report.done == 0)
        return exitCode(ErrorCode::Network);
    return end == RunEnd::OverBudget ? 1 : 0;
}

Json estimateJson(const RunEstimate &estimate)
{
    const auto money = [](const std::optional<Money> &amount) { return amount ? Json(amount->text()) : Json(); };
    return {{"estimate",
             {{"cases", estimate.cases}, {"cells", estimate.cells}, {"cached", estimate.cached}, {"unsendable", estimate.unsendable}, {"to_send", estimate.toSend()},
              {"cost", money(estimate.cost)}, {"cost_is_most", estimate.costIsMost}, {"seconds", orNull(estimate.seconds)},
              {"judging", {{"scores", estimate.judging.scores}, {"cost", money(estimate.judging.cost)}, {"unknown", estimate.judging.unknown}}}}}};
}

/// What the run would cost, judging apart; nothing is sent or kept.
Result<int> printEstimate(const Options &options, const RunLimits &limits, Context &context)
{
    const auto project = readProject(options.project);
    if (!project)
        return fail(project.error());
    const auto estimate = estimateRun(*project->database, options.request, limits);
    if (!estimate)
        return fail(estimate.error());
    if (context.json) {
        context.print(estimateJson(*estimate));
        return 0;
    }
    const auto money = [](const std::optional<Money> &amount) { return amount ? QStringLiteral("$") + QString::fromStdString(amount->text()) : translate("Cli", "unknown"); };
    context.out() << translate("Cli", "An estimate: %1 of %2 answers are sent, for %3%4.\n")
                         .arg(QString::number(estimate->toSend()), QString::number(estimate->cells), estimate->costIsMost ? translate("Cli", "at most ") : QString(), money(estimate->cost))
                         .toStdString();
    if (estimate->judging.scores > 0)
        context.out() << translate("Cli", "Judging, apart from that: %1 scores, for %2.\n").arg(QString::number(estimate->judging.scores), money(estimate->judging.cost)).toStdString();
    return 0;
}

Result<int> execute(Options &options, Context &context)
{
    if (auto fit = complete(options, context); !fit)
        return fail(fit.error());
    const auto limits = limitsOf(options);
    if (!limits)
        return fail(limits.error());
    if (options.estimate && !options.resume.empty())
        return fail(ErrorCode::Usage, translate("Cli", "Only a new run can be estimated"));
    if (options.estimate)
        return printEstimate(options, *limits, context);
    auto project = writeProject(options.project);
    if (!project)
        return fail(project.error());
    KeychainStore keychain;
    const auto began = std::chrono::steady_clock::now();
    auto run = start(*project->file, options, userSurroundings(&keychain), *limits, context);
    if (!run)
        return fail(run.error());
    const auto end = work(**run, context);
    if (!end)
        return fail(end.error());
    const auto database = project->file->reader();
    const auto info = database ? resolveRun(**database, (*run)->info().id.text()) : Result<RunInfo>(fail(database.error()));
    const auto report = info ? reportRun(**database, *info) : Result<RunReport>(fail(info.error()));
    if (!report)
        return fail(report.error());
    const int code = exitFor(*report, *end, context);
    RunCall call;
    call.state = code == 5 ? "failed" : *end == RunEnd::Done ? "done" : "stopped";
    call.sent = (*run)->progress().sent;
    call.notAsked = (*run)->notAsked();
    call.wallMs = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began).count();
    if (context.json)
        context.print(runJson(*report, call));
    else
        context.out() << runTable(*report, call).toStdString();
    context.out().flush();
    if (context.interrupted())
        return code;
    // DATA.md §6: the index is complete before the command ends; the answers themselves are shown first.
    const auto writer = project->file->writer();
    if (auto indexed = writer ? completeSearchIndex(**writer) : Status(); !indexed)
        return fail(indexed.error());
    return code;
}

} // namespace

std::vector<Command> runCommands()
{
    return {{"run", "Runs prompt versions × models over a dataset, or goes on with a run", [](CLI::App &app) -> Action {
                 auto options = std::make_shared<Options>();
                 RunRequest &request = options->request;
                 app.add_option("PROJECT", options->project, "The project file")->required();
                 app.add_option("--prompt", request.prompts, "A prompt version: NAME@v7, NAME@production, NAME@draft, NAME; repeated")->allow_extra_args(false);
                 app.add_option("--model", request.models, "A model of the project; repeated")->allow_extra_args(false);
                 app.add_option("--dataset", request.dataset, "The dataset version: NAME or NAME@v2");
                 app.add_option("--scorer", options->scorers, "NAME, NAME:VALUE, NAME=@FILE.json or NAME={…}, with not- before it to negate; repeated")
                     ->allow_extra_args(false);
                 addTrustOption(app, options->trust);
                 app.add_option("--repeat", request.repeats, "Answers for each case")->check(CLI::Range(1, 1000));
                 app.add_option("--concurrency", options->concurrency, "Most requests under way at once")->check(CLI::Range(1, 1024));
                 app.add_option("--limit", options->limit, "Only the first N cases")->check(CLI::PositiveNumber);
                 app.add_option("--sample", options->sample, "Only N drawn cases")->check(CLI::PositiveNumber);
                 app.add_option("--seed", options->seed, "Seed of the drawing");
                 app.add_flag("--no-cache", options->noCache, "Neither read nor write the cache");
                 app.add_option("--budget", options->budget, "Most dollars to spend, on answers and on judges");
                 app.add_flag("--estimate", options->estimate, "Only say what it would cost, judging apart; nothing is sent");
                 app.add_option("--name", request.name, "Name of the run");
                 app.add_option("--comparison", options->comparison, "Name of the comparison that the run belongs to");
                 app.add_flag("--stream", request.stream, "Ask for streamed answers");
                 app.add_option("--resume", options->resume, "Go on with this run: its missing and cancelled cells");
                 app.add_flag("--retry-errors", options->retryErrors, "With --resume: its errors, too");
                 return [options](Context &context) { return execute(*options, context); };
             }}};
}

} // namespace assay::cli
