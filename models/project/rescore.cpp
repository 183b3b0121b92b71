#include "project/rescore.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

#include "base/translate.h"
#include "evaluation/scorers/judges/model_asker.h"
#include "evaluation/scorers/score_material.h"
#include "project/judge_versions.h"
#include "project/stored_cases.h"
#include "storage/case_selection.h"
#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/prompts.h"
#include "storage/rescored.h"
#include "storage/writer.h"

namespace assay {

namespace {

constexpr std::size_t batchRows = 512;
constexpr std::size_t askedBatchRows = 1; ///< of scorers that wait for others
constexpr std::size_t batchBytes = 4u << 20;
constexpr std::size_t mostBatchesWaiting = 8;
constexpr int turnMs = 50; ///< between looks whether other scores are still being given

Error stopped()
{
    return fail(ErrorCode::Interrupted, translate("Rescore", "Scoring was stopped"), {}, translate("Rescore", "Nothing was changed.")).value();
}

/// Which scorers are asked, and the number that each has in the specification to come.
struct Plan
{
    RunSpec spec;
    std::vector<ScorerSpec> asked;
    std::vector<int> numbers;
    RescoreReport report;
    std::vector<std::string> tools = {}; ///< that each column offered
    ScorerServices services = {};

    bool asksOutside() const { return std::any_of(asked.begin(), asked.end(), isOutside); }
    bool needsRivals() const { return std::any_of(asked.begin(), asked.end(), wantsRival); }
};

/// Empty for a column whose prompt is not in the file, as of a run that came from elsewhere.
std::vector<std::string> toolsOf(Database &database, const RunSpec &spec)
{
    std::vector<std::string> tools;
    for (const RunColumn &column : spec.columns) {
        const auto content = contentOf(database, column.content);
        tools.push_back(content ? content->tools : std::string());
    }
    return tools;
}

Plan planFor(RunSpec spec, std::vector<ScorerSpec> scorers)
{
    Plan plan{std::move(spec), {}, {}, {}, {}, {}};
    for (ScorerSpec &scorer : scorers) {
        auto &known = plan.spec.scorers;
        const auto same = std::find_if(known.begin(), known.end(), [&](const ScorerSpec &each) {
            return each.scorer == scorer.scorer && each.settings == scorer.settings && each.negated == scorer.negated;
        });
        const auto number = static_cast<int>(same - known.begin());
        if (std::find(plan.numbers.begin(), plan.numbers.end(), number) != plan.numbers.end())
            continue; // asked for twice
        plan.numbers.push_back(number);
        plan.asked.push_back(scorer);
        if (same != known.end()) {
            plan.report.givenAnew.push_back(same->key);
            continue;
        }
        known.push_back(std::move(scorer));
        makeKeysUnique(known);
        plan.report.added.push_back(known.back().key);
    }
    return plan;
}

struct Answer
{
    StoredRow stored;
    RunCasePtr runCase;
    std::shared_ptr<const std::string> rival = {}; ///< the baseline's output
};
using Batch = std::vector<Answer>;

/// Batches on their way from the one reader to the threads that score.
class BatchQueue
{
public:
    /// False once somebody gave up.
    bool push(Batch batch)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_batches.size() < mostBatchesWaiting || m_stopped; });
        if (m_stopped)
            return false;
        m_batches.push_back(std::move(batch));
        m_changed.notify_all();
        return true;
    }
    /// Nothing at the end.
    std::optional<Batch> pop()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_batches.empty() || m_ended || m_stopped; });
        if (m_batches.empty() || m_stopped)
            return std::nullopt;
        Batch first = std::move(m_batches.front());
        m_batches.pop_front();
        m_changed.notify_all();
        return first;
    }
    void end()
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_changed.notify_all();
    }
    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_batches;
    bool m_ended = false;
    bool m_stopped = false;
};

RescoredRow scoredAnew(const Answer &answer, const ScorerSet &set, const Plan &plan)
{
    const ScoreMaterial material(answer.runCase->item.content, answer.stored.row.transcript);
    const auto column = static_cast<std::size_t>(answer.stored.row.column);
    const std::string_view tools = column < plan.tools.size() ? std::string_view(plan.tools[column]) : std::string_view();
    ScoreInput input = scoreInput(answer.stored.row, material, tools);
    input.rival = answer.rival.get();
    RescoredRow row{answer.stored.key, set.score(input), {}, {}};
    std::map<int, ScoreRow> all;
    for (const ScoreRow &old : answer.stored.scores)
        all.emplace(old.scorer, old);
    for (ScoreRow &fresh : row.scores) {
        fresh.scorer = plan.numbers[static_cast<std::size_t>(fresh.scorer)];
        all.insert_or_assign(fresh.scorer, fresh);
    }
    std::vector<ScoreRow> inOrder;
    for (auto &[number, score] : all)
        inOrder.push_back(std::move(score));
    row.pass = passOf(inOrder);
    row.score = meanScore(inOrder);
    return row;
}

/// Reads, scores and keeps; what is kept comes in with finishRescoring().
class Rescoring
{
public:
    Rescoring(Writer &writer, const ScorerSet &set, const Plan &plan, std::int64_t total, const std::function<bool(std::int64_t, std::int64_t)> &goesOn)
        : m_writer(writer), m_set(set), m_plan(plan), m_total(total), m_goesOn(goesOn)
    {
    }

    Status run(int jobs, const std::function<Status(BatchQueue &)> &read)
    {
        std::vector<std::thread> threads;
        for (int i = 0; i < jobs; ++i)
            threads.emplace_back([this] { scoreBatches(); });
        const Status done = read(m_queue);
        if (done)
            m_queue.end();
        else
            m_queue.stop();
        for (std::thread &thread : threads)
            thread.join();
        return done ? m_failure : done;
    }
    std::int64_t answers() const { return m_done; }

private:
    void scoreBatches()
    {
        while (const auto batch = m_queue.pop()) {
            std::vector<RescoredRow> rows;
            rows.reserve(batch->size());
            for (const Answer &answer : *batch)
                rows.push_back(scoredAnew(answer, m_set, m_plan));
            Status kept = m_plan.services.models ? m_plan.services.models->refusal() : Status();
            if (kept)
                kept = m_writer.run([&](WriteContext &context) { return keepRescored(context, rows); });
            const std::lock_guard lock(m_mutex);
            m_done += static_cast<std::int64_t>(rows.size());
            if (kept && m_goesOn && !m_goesOn(m_done, m_total))
                kept = fail(stopped());
            if (kept)
                continue;
            if (m_failure)
                m_failure = std::move(kept);
            m_queue.stop();
            if (m_plan.services.models)
                m_plan.services.models->stop();
        }
    }

    Writer &m_writer;
    const ScorerSet &m_set;
    const Plan &m_plan;
    std::int64_t m_total;
    const std::function<bool(std::int64_t, std::int64_t)> &m_goesOn;
    BatchQueue m_queue;
    std::mutex m_mutex;
    std::int64_t m_done = 0;
    Status m_failure;
};

/// Walks answers and cases side by side: both stand in the order of the dataset version.
class AnswerReader
{
public:
    AnswerReader(ProjectFile &file, const RunInfo &run, const Plan &plan) : m_file(file), m_run(run), m_plan(plan), m_batchRows(plan.asksOutside() ? askedBatchRows : batchRows) {}

    Status prepare(const RunSpec &spec)
    {
        auto rows = m_file.reader();
        auto cases = m_file.reader();
        if (!rows || !cases)
            return fail(rows ? cases.error() : rows.error());
        m_rows = std::move(*rows);
        const auto version = datasetVersionByHash(*m_rows, spec.datasetVersion);
        const auto positions = version ? selectedPositions(*m_rows, *version, spec.selection) : Result<std::vector<std::int64_t>>(fail(version.error()));
        if (!positions)
            return fail(positions.error());
        m_cases = std::make_unique<StoredCases>(std::move(*cases), version->root, *positions);
        return {};
    }
    Status readInto(BatchQueue &queue)
    {
        auto read = eachRow(*m_rows, m_run, true, [&](const StoredRow &stored) -> Result<bool> {
            if (stored.row.state != ResultState::Ok)
                return true;
            if (!m_group.empty() && m_group.front().stored.position != stored.position && !passGroup(queue))
                return false;
            if (auto found = goTo(stored.position); !found)
                return fail(found.error());
            m_group.push_back({stored, m_current});
            return true;
        });
        if (read && passGroup(queue) && !m_batch.empty())
            queue.push(std::move(m_batch));
        return read;
    }

private:
    /// Hands the answers to one case on; false once somebody gave up.
    bool passGroup(BatchQueue &queue)
    {
        if (m_plan.needsRivals())
            findRivals();
        for (Answer &answer : std::exchange(m_group, {})) {
            m_bytes += answer.stored.row.output ? answer.stored.row.output->size() : 0;
            m_batch.push_back(std::move(answer));
            if (m_batch.size() < m_batchRows && m_bytes < batchBytes)
                continue;
            m_bytes = 0;
            if (!queue.push(std::exchange(m_batch, {})))
                return false;
        }
        return true;
    }
    void findRivals()
    {
        std::map<int, std::shared_ptr<const std::string>> byRepeat;
        for (const Answer &each : m_group)
            if (each.stored.row.column == m_plan.spec.baseline && each.stored.row.output)
                byRepeat[each.stored.row.repeat] = std::make_shared<const std::string>(*each.stored.row.output);
        for (Answer &each : m_group)
            if (each.stored.row.column != m_plan.spec.baseline)
                each.rival = byRepeat[each.stored.row.repeat];
    }
    Status goTo(std::int64_t position)
    {
        while (!m_current || m_current->position < position) {
            auto next = m_cases->next();
            if (!next)
                return fail(next.error());
            if (!*next)
                break;
            m_current = std::move(*next);
        }
        if (!m_current || m_current->position != position)
            return fail(ErrorCode::Damaged, translate("Rescore", "An answer's case is missing"), {}, translate("Rescore", "Run “verify” on the project."));
        return {};
    }

    ProjectFile &m_file;
    const RunInfo &m_run;
    const Plan &m_plan;
    std::size_t m_batchRows;
    std::vector<Answer> m_group; ///< answers to one case
    Batch m_batch;
    std::size_t m_bytes = 0;
    std::unique_ptr<Database> m_rows;
    std::unique_ptr<StoredCases> m_cases;
    RunCasePtr m_current;
};

Result<RunSpec> scorableSpec(Database &database, const RunInfo &run)
{
    auto spec = runSpecOf(database, run);
    const auto refused = [&](const QString &why, const QString &fix) {
        return fail(ErrorCode::BadInput, translate("Rescore", "The answers of %1 cannot be scored").arg(QString::fromStdString(run.name)), why, fix);
    };
    if (spec && !run.seal)
        return refused(translate("Rescore", "the run has not ended"), translate("Rescore", "Wait for its end, or go on with it: run --resume."));
    if (spec && spec->salt.empty())
        return refused(translate("Rescore", "its texts were erased"), {});
    return spec;
}

/// One at a time: what another one adds is known before this one plans.
Status takeTurn(Writer &writer, const std::function<bool(std::int64_t, std::int64_t)> &goesOn)
{
    while (true) {
        const auto begun = writer.run<bool>([](WriteContext &context) { return beginRescoring(context); });
        if (!begun)
            return fail(begun.error());
        if (*begun)
            return {};
        if (goesOn && !goesOn(0, 0))
            return fail(stopped());
        std::this_thread::sleep_for(std::chrono::milliseconds(turnMs));
    }
}

Result<RescoreReport> rescoreInTurn(ProjectFile &file, Writer &writer, RunId id, std::vector<ScorerSpec> scorers, int jobs,
                                    const std::function<bool(std::int64_t, std::int64_t)> &goesOn, const ScorerServices &services)
{
    const auto reader = file.reader();
    const auto run = reader ? resolveRun(**reader, id.text()) : Result<RunInfo>(fail(reader.error()));
    auto spec = run ? scorableSpec(**reader, *run) : Result<RunSpec>(fail(run.error()));
    if (!spec)
        return fail(spec.error());
    auto looked = scorersFor(file, *run, std::move(scorers));
    if (!looked)
        return fail(looked.error());
    Plan plan = planFor(std::move(*spec), std::move(*looked));
    plan.services = services;
    plan.tools = toolsOf(**reader, plan.spec);
    const auto set = ScorerSet::make(plan.asked, services);
    const auto total = scorableAnswers(**reader, *run);
    if (!set || !total)
        return fail(set ? total.error() : set.error());
    AnswerReader answers(file, *run, plan);
    Rescoring rescoring(writer, *set, plan, *total, goesOn);
    Status done = answers.prepare(plan.spec);
    if (done)
        done = rescoring.run(jobs, [&](BatchQueue &queue) { return answers.readInto(queue); });
    if (done)
        done = writer.run([&](WriteContext &context) { return finishRescoring(context, *run, plan.spec); });
    if (!done)
        return fail(done.error());
    plan.report.answers = rescoring.answers();
    return std::move(plan.report);
}

} // namespace

Result<std::int64_t> scorableAnswers(Database &database, const RunInfo &run)
{
    auto count = database.prepare("SELECT COUNT(*) FROM result WHERE run = ?1 AND state = 0");
    if (!count)
        return fail(count.error());
    const auto row = count->bind(1, run.key).step();
    return row ? Result<std::int64_t>(count->integer(0)) : fail(row.error());
}

Result<std::vector<ScorerSpec>> scorersFor(ProjectFile &file, const RunInfo &run, std::vector<ScorerSpec> scorers)
{
    const auto reader = file.reader();
    const auto spec = reader ? runSpecOf(**reader, run) : Result<RunSpec>(fail(reader.error()));
    const auto cases = spec ? datasetVersionByHash(**reader, spec->datasetVersion) : Result<DatasetVersionInfo>(fail(spec.error()));
    return cases ? withJudgeVersions(file, std::move(scorers), cases->root) : Result<std::vector<ScorerSpec>>(fail(cases.error()));
}

Result<RescoreReport> rescore(ProjectFile &file, const RunInfo &run, std::vector<ScorerSpec> scorers, int jobs,
                              const std::function<bool(std::int64_t, std::int64_t)> &goesOn, const ScorerServices &services)
{
    const auto writer = file.writer();
    if (!writer)
        return fail(writer.error());
    if (const Status turn = takeTurn(**writer, goesOn); !turn)
        return fail(turn.error());
    auto report = rescoreInTurn(file, **writer, run.id, std::move(scorers), jobs, goesOn, services);
    if (!report)
        (*writer)->run([](WriteContext &context) { return dropRescoring(context); });
    return report;
}

int scoringThreads(const std::vector<ScorerSpec> &scorers)
{
    constexpr int waiting = 32;
    const int cores = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 64);
    return std::any_of(scorers.begin(), scorers.end(), isOutside) ? waiting : cores;
}

} // namespace assay
