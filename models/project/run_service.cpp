#include "project/run_service.h"

#include <QCoreApplication>
#include <algorithm>
#include <atomic>
#include <map>

#include "evaluation/scorers/judges/model_asker.h"
#include "evaluation/scorers/score_material.h"
#include "project/asking_budget.h"
#include "project/conversation_sender.h"
#include "project/judge_versions.h"
#include "project/live_cells.h"
#include "project/rescore.h"
#include "project/run_columns.h"
#include "project/scorer_services.h"
#include "project/stored_cases.h"
#include "providers/call_client.h"
#include "providers/probe.h"
#include "storage/case_selection.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/project_file.h"
#include "storage/rescored.h"
#include "storage/writer.h"

namespace assay {

namespace {

class ClientSender final : public CallSender
{
public:
    ClientSender(CallClient::Options options, LiveCells *live, const RunSpec &spec, const std::map<std::string, std::string> &keys, int concurrency)
        : m_live(live), m_client(std::move(options)), m_stream(spec.stream), m_concurrency(concurrency)
    {
        std::map<std::string, int> lanes;
        for (const RunColumn &column : spec.columns) {
            const auto [lane, fresh] = lanes.try_emplace(column.provider.name, 0);
            if (fresh)
                lane->second = m_client.addEndpoint({column.provider.kind, column.provider.limits, keys.at(column.provider.name)}, concurrency);
            m_lanes.push_back(lane->second);
        }
    }
    void submit(PendingCell cell, Done done) override
    {
        const int lane = m_lanes[static_cast<std::size_t>(cell.column)];
        WireRequest wire = cell.call.wire;
        const std::int64_t tokens = cell.call.inputEstimate + wire.maxOutput.value_or(0);
        const std::uint64_t ticket = m_live ? m_live->ticketOf(cell.runCase->position, cell.column, cell.repeat) : 0;
        auto shared = std::make_shared<PendingCell>(std::move(cell));
        const auto finish = [shared, live = m_live, ticket, done = std::move(done)](CallReply reply) {
            if (live)
                live->ended(ticket);
            done(std::move(*shared), outcomeOf(std::move(reply)));
        };
        m_client.submit(lane, std::move(wire), m_stream, tokens, finish, ticket);
    }
    void cancelAll() override { m_client.cancelAll(); }
    void pause(bool paused) override { m_client.pause(paused); }
    /// Some wait beside those under way, so that a connection that falls free never waits for us.
    int window(int) const override { return m_concurrency * 2 + 8; }
    int lane(int column) const override { return m_lanes[static_cast<std::size_t>(column)]; }

private:
    static CallOutcome outcomeOf(CallReply reply)
    {
        CallOutcome outcome;
        outcome.sent = reply.sent;
        ResultRow &row = outcome.answer;
        row.attempts = reply.attempts;
        row.waitUs = reply.waitUs;
        if (!reply.answer) {
            row.state = reply.answer.error().error == CallError::Cancelled ? ResultState::Cancelled : ResultState::Error;
            row.error = reply.answer.error().error;
            row.errorText = std::move(reply.answer.error().text);
            return outcome;
        }
        Completion &answer = *reply.answer;
        row.output = std::move(answer.output);
        row.toolCalls = std::move(answer.toolCalls);
        row.reasoning = std::move(answer.reasoning);
        row.finishReason = std::move(answer.finishReason);
        row.snapshot = std::move(answer.snapshot);
        row.providerRequestId = std::move(answer.requestId);
        row.tokens = answer.tokens;
        row.latencyUs = reply.latencyUs;
        row.firstTokenUs = reply.firstTokenUs;
        row.invalidUtf8 = reply.invalidUtf8;
        return outcome;
    }

    LiveCells *m_live; ///< null = nobody watches
    CallClient m_client;
    bool m_stream;
    int m_concurrency;
    std::vector<int> m_lanes;
};

class SetScorer final : public RowScorer
{
public:
    SetScorer(ScorerSet set, const ColumnCallBuilder &columns) : m_set(std::move(set)), m_columns(columns) {}
    std::vector<ScoreRow> score(const ResultRow &row, const Case &item) override
    {
        const ScoreMaterial material(item.content, row.transcript);
        return m_set.score(scoreInput(row, material, m_columns.tools(row.column)));
    }

private:
    ScorerSet m_set;
    const ColumnCallBuilder &m_columns;
};

class StoredSink final : public RowSink
{
public:
    StoredSink(Writer &writer, std::unique_ptr<Database> reader, const RunSpec &spec, std::int64_t run, bool replacing)
        : m_reader(std::move(reader)), m_recorder(writer, spec, run, replacing)
    {
    }
    void add(ResultRow row, std::int64_t position, std::vector<ScoreRow> scores, std::optional<Hash> cacheKey) override
    {
        m_recorder.add(std::move(row), position, std::move(scores), cacheKey);
    }
    std::optional<ResultRow> cached(const Hash &key) override
    {
        const std::lock_guard lock(m_mutex);
        auto stored = cachedRow(*m_reader, key);
        if (!stored || !*stored)
            return std::nullopt;
        return std::move((*stored)->row);
    }
    Status flush() override { return m_recorder.flush(); }

private:
    std::mutex m_mutex; ///< several lanes share the reading connection
    std::unique_ptr<Database> m_reader;
    RunRecorder m_recorder;
};

tl::unexpected<Error> noBudget(const RunColumn &column, const char *what)
{
    return fail(ErrorCode::BadInput, QCoreApplication::translate("Run", "The budget cannot be kept"),
                QCoreApplication::translate("Run", what).arg(QString::fromStdString(column.model.name)),
                QCoreApplication::translate("Run", "Give the model prices and the prompt a max_tokens, or run without a budget."));
}

} // namespace

struct ActiveRun::Private
{
    ProjectFile &file;
    Writer *writer = nullptr;
    RunSpec spec;
    RunInfo info;
    DatasetVersionInfo dataset;
    std::vector<std::int64_t> positions;
    std::optional<DoneCells> done;
    std::unique_ptr<ColumnCallBuilder> builder;
    std::unique_ptr<ClientSender> sender;
    std::unique_ptr<ConversationSender> conversations; ///< before the sender, whose thread tells it, is gone
    std::unique_ptr<SetScorer> scorer;
    std::unique_ptr<StoredSink> sink;
    std::unique_ptr<RunEngine> engine;
    std::optional<OwnedServices> services;
    int concurrency = 1;
    std::atomic<bool> stopped = false;
    std::atomic<std::int64_t> scored = 0;
    std::atomic<std::int64_t> toScore = 0;

    explicit Private(ProjectFile &project) : file(project) {}

    std::int64_t total() const { return static_cast<std::int64_t>(positions.size() * spec.columns.size()) * spec.repeats; }
    Result<std::unique_ptr<CaseFeed>> feed() const;
    Status prepare(Database &database);
    Status checkBudget(Database &database, const RunLimits &limits) const;
    Status checkEndpoints(const Surroundings &surroundings, std::map<std::string, std::string> &keys);
    Status checkJudges(Database &database, const Surroundings &surroundings) const;
    Result<bool> everythingCached();
    Result<std::int64_t> unscoredOutside() const;
    Status scoreOutside();
    Status assemble(const Surroundings &surroundings, const RunLimits &limits, bool replacing, LiveCells *live);
};

ActiveRun::ActiveRun(std::unique_ptr<Private> data) : d(std::move(data)) {}
ActiveRun::~ActiveRun() = default;

const RunSpec &ActiveRun::spec() const { return d->spec; }
const RunInfo &ActiveRun::info() const { return d->info; }
std::int64_t ActiveRun::totalCells() const { return d->total(); }
std::int64_t ActiveRun::cellsDoneBefore() const { return d->done->count(); }
RunProgress ActiveRun::progress() const { return d->engine->progress(); }
std::pair<std::int64_t, std::int64_t> ActiveRun::scored() const { return {d->scored, d->toScore}; }
std::int64_t ActiveRun::notAsked() const { return d->services->notAsked(); }
void ActiveRun::stop()
{
    d->stopped = true;
    d->engine->stop();
    if (const ScorerServices services = d->services->services(); services.models)
        services.models->stop();
}
void ActiveRun::pause(bool paused) { d->engine->pause(paused); }

Result<std::unique_ptr<CaseFeed>> ActiveRun::Private::feed() const
{
    auto reader = file.reader();
    if (!reader)
        return fail(reader.error());
    return std::unique_ptr<CaseFeed>(std::make_unique<StoredCases>(std::move(*reader), dataset.root, positions));
}

Status ActiveRun::Private::prepare(Database &database)
{
    auto version = datasetVersionByHash(database, spec.datasetVersion);
    if (!version)
        return fail(version.error());
    dataset = std::move(*version);
    auto selected = selectedPositions(database, dataset, spec.selection);
    if (!selected)
        return fail(selected.error());
    if (selected->empty())
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Run", "There is nothing to run"),
                    QCoreApplication::translate("Run", "the selection takes no case of %1").arg(QString::fromStdString(dataset.datasetName + " " + dataset.label())));
    positions = std::move(*selected);
    done.emplace(static_cast<int>(spec.columns.size()), spec.repeats);
    auto made = ColumnCallBuilder::make(database, spec);
    if (!made)
        return fail(made.error());
    builder = std::move(*made);
    return {};
}

Status ActiveRun::Private::checkBudget(Database &database, const RunLimits &limits) const
{
    if (!limits.budget)
        return {};
    for (std::size_t column = 0; column < spec.columns.size(); ++column) {
        if (!mostCost(spec.columns[column].model.prices, 1, 1))
            return noBudget(spec.columns[column], QT_TRANSLATE_NOOP("Run", "the model “%1” has no prices"));
        if (!builder->maxOutput(static_cast<int>(column)))
            return noBudget(spec.columns[column], QT_TRANSLATE_NOOP("Run", "no max_tokens limits the answers of “%1”"));
    }
    return checkAskingBudget(database, spec.scorers);
}

/// True when the cache answers every cell that is left; nothing is sent then, so nobody has to be asked or reached.
Result<bool> ActiveRun::Private::everythingCached()
{
    if (done->count() == total())
        return true;
    if (!spec.useCache)
        return false;
    auto cases = feed();
    const auto reader = file.reader();
    if (!cases || !reader)
        return fail(cases ? reader.error() : cases.error());
    for (;;) {
        const auto runCase = (*cases)->next();
        if (!runCase)
            return fail(runCase.error());
        if (!*runCase)
            return true;
        for (int repeat = 0; repeat < spec.repeats; ++repeat) {
            for (int column = 0; column < static_cast<int>(spec.columns.size()); ++column) {
                if (done->contains((*runCase)->position, column, repeat))
                    continue;
                const auto call = builder->build(column, **runCase, repeat);
                const auto known = call ? cachedRow(**reader, call->cacheKey) : Result<std::optional<StoredRow>>(std::nullopt);
                if (!known || !*known)
                    return false;
            }
        }
    }
}

Status ActiveRun::Private::checkEndpoints(const Surroundings &surroundings, std::map<std::string, std::string> &keys)
{
    Status problem;
    for (const RunColumn &column : spec.columns) {
        auto [key, fresh] = keys.try_emplace(column.provider.name);
        if (!fresh || !problem)
            continue;
        problem = surroundings.trust.check(file.id(), column.provider);
        if (problem) {
            auto found = findKey(column.provider, surroundings.keychain, surroundings.environment);
            if (found)
                key->second = std::move(*found);
            else
                problem = fail(found.error());
        }
        if (problem)
            problem = checkReachable(column.provider, surroundings.network);
    }
    if (problem)
        return {};
    const auto cached = everythingCached();
    return cached && *cached ? Status{} : problem;
}

/// Whom judges are asked of is settled before the first answer is paid for.
Status ActiveRun::Private::checkJudges(Database &database, const Surroundings &surroundings) const
{
    const auto asked = providersAsked(database, spec.scorers);
    if (!asked)
        return fail(asked.error());
    for (const Provider &provider : *asked) {
        if (auto allowed = surroundings.trust.check(file.id(), provider); !allowed)
            return allowed;
        if (const auto key = findKey(provider, surroundings.keychain, surroundings.environment); !key)
            return fail(key.error());
    }
    return {};
}

Status ActiveRun::Private::assemble(const Surroundings &surroundings, const RunLimits &limits, bool replacing, LiveCells *live)
{
    if (auto checked = checkCommands(spec.scorers, file.id(), surroundings); !checked)
        return checked;
    std::map<std::string, std::string> keys;
    for (const RunColumn &column : spec.columns)
        keys[column.provider.name];
    if (done->count() < total()) {
        keys.clear();
        if (auto checked = checkEndpoints(surroundings, keys); !checked)
            return checked;
    }
    const auto isJudged = done->count() < total() ? Result<bool>(true) : unscoredOutside().map([](std::int64_t left) { return left > 0; });
    const auto database = isJudged ? file.reader() : Result<std::unique_ptr<Database>>(fail(isJudged.error()));
    if (auto checked = !database ? Status(fail(database.error())) : *isJudged ? checkJudges(**database, surroundings) : Status(); !checked)
        return checked;
    auto set = ScorerSet::makeInside(spec.scorers);
    auto reader = file.reader();
    auto owned = OwnedServices::make(file, spec.scorers, surroundings, limits.concurrency);
    if (!set || !reader || !owned)
        return fail(!set ? set.error() : !reader ? reader.error() : owned.error());
    services = std::move(*owned);
    concurrency = limits.concurrency;
    if (info.key == 0) {
        auto started = writer->run<RunInfo>([this](WriteContext &context) { return startRun(context, spec); });
        if (!started)
            return fail(started.error());
        info = std::move(*started);
    } else if (info.seal && done->count() < total()) {
        if (auto reopened = writer->run([this](WriteContext &context) { return reopenRun(context, info); }); !reopened)
            return reopened;
    }
    sender = std::make_unique<ClientSender>(CallClient::Options{surroundings.network, surroundings.waitFactor, live}, live, spec, keys, limits.concurrency);
    conversations = std::make_unique<ConversationSender>(*sender, *builder, spec);
    scorer = std::make_unique<SetScorer>(std::move(*set), *builder);
    sink = std::make_unique<StoredSink>(*writer, std::move(*reader), spec, info.key, replacing);
    engine = std::make_unique<RunEngine>(spec, RunEngine::Parts{[this] { return feed(); }, *builder, *conversations, *scorer, *sink, *file.clock()}, *done, limits.budget);
    return {};
}

Result<std::unique_ptr<ActiveRun>> ActiveRun::begin(ProjectFile &file, const RunSpec &spec, const Surroundings &surroundings, const RunLimits &limits,
                                                    LiveCells *live)
{
    auto d = std::make_unique<Private>(file);
    const auto writer = file.writer();
    const auto reader = file.reader();
    if (!writer || !reader)
        return fail(writer ? reader.error() : writer.error());
    d->writer = *writer;
    d->spec = spec;
    Status ready = d->prepare(**reader);
    if (ready)
        ready = d->checkBudget(**reader, limits);
    if (ready)
        ready = d->assemble(surroundings, limits, false, live);
    if (!ready)
        return fail(ready.error());
    return std::unique_ptr<ActiveRun>(new ActiveRun(std::move(d)));
}

Result<std::unique_ptr<ActiveRun>> ActiveRun::resume(ProjectFile &file, const RunInfo &run, bool retryErrors, const Surroundings &surroundings,
                                                     const RunLimits &limits, LiveCells *live)
{
    auto d = std::make_unique<Private>(file);
    const auto writer = file.writer();
    const auto reader = file.reader();
    if (!writer || !reader)
        return fail(writer ? reader.error() : writer.error());
    auto spec = runSpecOf(**reader, run);
    if (!spec)
        return fail(spec.error());
    if (spec->salt.empty())
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Run", "The run cannot go on"), QCoreApplication::translate("Run", "its texts were erased"),
                    QCoreApplication::translate("Run", "Run the same columns again as a new run."));
    if (spec->kind == RunKind::Production)
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Run", "The run cannot go on"), QCoreApplication::translate("Run", "its answers were given in production and brought in from a trace"));
    if (spec->kind == RunKind::Imported)
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Run", "The run cannot go on"), QCoreApplication::translate("Run", "its answers were given elsewhere and brought in from another tool's file"),
                    QCoreApplication::translate("Run", "Run the same columns again as a new run."));
    d->writer = *writer;
    d->spec = std::move(*spec);
    d->info = run;
    Status ready = d->prepare(**reader);
    if (ready)
        ready = eachCell(**reader, run, [&](const CellState &cell) {
            if (cell.state == ResultState::Ok || (cell.state == ResultState::Error && !retryErrors))
                d->done->mark(cell.position, cell.column, cell.repeat);
        });
    if (ready)
        ready = d->checkBudget(**reader, limits);
    if (ready)
        ready = d->assemble(surroundings, limits, true, live);
    if (!ready)
        return fail(ready.error());
    return std::unique_ptr<ActiveRun>(new ActiveRun(std::move(d)));
}

/// Scores of judges and programs that are missing beside the answers that are there.
Result<std::int64_t> ActiveRun::Private::unscoredOutside() const
{
    std::vector<int> numbers;
    for (std::size_t i = 0; i < spec.scorers.size(); ++i) {
        if (isOutside(spec.scorers[i]))
            numbers.push_back(static_cast<int>(i));
    }
    if (numbers.empty() || info.key == 0)
        return 0;
    const auto reader = file.reader();
    return reader ? countUnscored(**reader, info.key, numbers) : Result<std::int64_t>(fail(reader.error()));
}

/// Judges and programs come after the answers: they wait for others, and a judge that compares needs the baseline's answer.
Status ActiveRun::Private::scoreOutside()
{
    const auto left = unscoredOutside();
    if (!left)
        return fail(left.error());
    if (*left == 0)
        return {};
    std::vector<ScorerSpec> outside;
    std::copy_if(spec.scorers.begin(), spec.scorers.end(), std::back_inserter(outside), isOutside);
    const auto reader = file.reader();
    const auto now = reader ? resolveRun(**reader, info.id.text()) : Result<RunInfo>(fail(reader.error()));
    if (!now)
        return fail(now.error());
    constexpr int mostThreads = 64;
    const auto finished = rescore(file, *now, std::move(outside), std::min(concurrency, mostThreads), [this](std::int64_t answers, std::int64_t all) {
        scored = answers;
        toScore = all;
        return !stopped;
    }, services->services());
    return finished ? Status() : fail(finished.error());
}

Result<RunEnd> ActiveRun::run()
{
    const bool nothingLeft = d->done->count() == d->total();
    const auto end = d->engine->run();
    if (!end)
        return end;
    if (!nothingLeft || !d->info.seal) { // else it is sealed already, and nothing was added
        const std::string state = *end == RunEnd::Done ? "done" : "stopped";
        if (auto sealed = d->writer->run([&](WriteContext &context) { return sealRun(context, d->info, state); }); !sealed)
            return fail(sealed.error());
    }
    if (*end != RunEnd::Done)
        return end;
    if (const auto left = d->engine->budgetLeft())
        d->services->setBudget(*left);
    const Status scored = d->scoreOutside();
    if (!scored && d->stopped)
        return RunEnd::Stopped;
    if (!scored)
        return fail(scored.error());
    return d->services->notAsked() > 0 ? RunEnd::OverBudget : *end;
}

} // namespace assay
