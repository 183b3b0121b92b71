#include "evaluation/run/run_engine.h"

#include <QCoreApplication>
#include <algorithm>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace assay {

namespace {

constexpr int finisherCount = 2;

/// Calls under way in one lane; the feeder waits here for room, and once it waits, for a quarter of it: a thread woken for every
/// single answer costs more than the answer.
class Window
{
public:
    explicit Window(int size) : m_size(std::max(1, size)), m_resume(m_size - std::max(1, m_size / 4)) {}

    /// False once the run was stopped.
    bool enter(const std::atomic<bool> &stopped)
    {
        std::unique_lock lock(m_mutex);
        if (m_inside >= m_size)
            wait(lock, m_resume, [&] { return m_inside <= m_resume || stopped; });
        if (stopped)
            return false;
        ++m_inside;
        return true;
    }
    void leave()
    {
        const std::lock_guard lock(m_mutex);
        --m_inside;
        if (m_inside <= m_awaited)
            m_room.notify_all();
    }
    /// Waits until another call inside has left; false when the caller is the only one.
    bool waitForAnother()
    {
        std::unique_lock lock(m_mutex);
        const int before = m_inside;
        wait(lock, std::max(1, before - 1), [&] { return m_inside == 1 || m_inside < before; });
        return before > 1;
    }
    void waitUntilEmpty()
    {
        std::unique_lock lock(m_mutex);
        wait(lock, 0, [&] { return m_inside == 0; });
    }
    void wake()
    {
        const std::lock_guard lock(m_mutex);
        m_room.notify_all();
    }

private:
    /// Only one thread waits at a time: the lane's feeder, then the run itself.
    template <typename Ready>
    void wait(std::unique_lock<std::mutex> &lock, int awaited, Ready ready)
    {
        m_awaited = awaited;
        m_room.wait(lock, ready);
        m_awaited = -1;
    }

    std::mutex m_mutex;
    std::condition_variable m_room;
    int m_size;
    int m_resume;       ///< a feeder that waited goes on at this many
    int m_awaited = -1; ///< who waits is to be woken at this many
    int m_inside = 0;
};

struct Answer
{
    PendingCell cell;
    CallOutcome outcome;
    Window *window = nullptr;
};

/// Answers on their way from the network to the finishing threads.
class AnswerQueue
{
public:
    void push(Answer answer)
    {
        const std::lock_guard lock(m_mutex);
        m_answers.push_back(std::move(answer));
        if (m_answers.size() % share == 1) // a finishing thread that is awake looks again before it sleeps
            m_ready.notify_one();
    }
    /// A share of what waits; empty once the queue was closed.
    std::deque<Answer> take()
    {
        std::unique_lock lock(m_mutex);
        m_ready.wait(lock, [&] { return !m_answers.empty() || m_closed; });
        std::deque<Answer> taken;
        while (!m_answers.empty() && taken.size() < share) {
            taken.push_back(std::move(m_answers.front()));
            m_answers.pop_front();
        }
        return taken;
    }
    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_ready.notify_all();
    }

private:
    static constexpr std::size_t share = 64;
    std::mutex m_mutex;
    std::condition_variable m_ready;
    std::deque<Answer> m_answers;
    bool m_closed = false;
};

} // namespace

struct RunEngine::Private
{
    Private(const RunSpec &runSpec, Parts runParts, const DoneCells &doneCells, std::optional<Money> limit)
        : spec(runSpec), parts(std::move(runParts)), done(doneCells)
    {
        if (limit)
            budget.emplace(*limit);
    }

    const RunSpec &spec;
    Parts parts;
    const DoneCells &done;
    std::optional<Budget> budget;

    std::map<int, std::unique_ptr<Window>> windows;
    AnswerQueue answers;
    std::atomic<bool> stopped = false;
    std::atomic<bool> overBudget = false;
    std::mutex steering; ///< a pause never overtakes a stop
    mutable std::mutex mutex;
    RunProgress counts;
    Status failure;

    void feed(int lane);
    bool feedCase(int lane, Window &window, const RunCasePtr &runCase);
    bool send(Window &window, PendingCell cell);
    bool reserve(Window &window, PendingCell &cell);
    void finishLoop();
    void finish(PendingCell cell, CallOutcome outcome);
    void keep(ResultRow row, const PendingCell &cell, int sent);
    void stopForBudget();
    ResultRow rowOf(const PendingCell &cell, ResultRow answer) const;
    void stopAll();
    void pause(bool paused);
    void fail(Error error);
};

RunEngine::RunEngine(const RunSpec &spec, Parts parts, const DoneCells &done, std::optional<Money> budget)
    : d(std::make_unique<Private>(spec, std::move(parts), done, budget))
{
}

RunEngine::~RunEngine() = default;

Result<RunEnd> RunEngine::run()
{
    for (int column = 0; column < static_cast<int>(d->spec.columns.size()); ++column) {
        auto &window = d->windows[d->parts.sender.lane(column)];
        if (!window)
            window = std::make_unique<Window>(d->parts.sender.window(column));
    }
    std::vector<std::thread> finishers;
    for (int i = 0; i < finisherCount; ++i)
        finishers.emplace_back([this] { d->finishLoop(); });
    std::vector<std::thread> feeders;
    for (const auto &[lane, window] : d->windows)
        feeders.emplace_back([this, number = lane] { d->feed(number); });
    for (std::thread &feeder : feeders)
        feeder.join();
    for (const auto &[lane, window] : d->windows)
        window->waitUntilEmpty();
    d->answers.close();
    for (std::thread &finisher : finishers)
        finisher.join();
    if (auto flushed = d->parts.sink.flush(); !flushed)
        return assay::fail(flushed.error());
    if (!d->failure)
        return assay::fail(d->failure.error());
    return d->overBudget ? RunEnd::OverBudget : d->stopped ? RunEnd::Stopped : RunEnd::Done;
}

void RunEngine::stop()
{
    d->stopAll();
}

std::optional<Money> RunEngine::budgetLeft() const
{
    return d->budget ? std::optional(d->budget->left()) : std::nullopt;
}

RunProgress RunEngine::progress() const
{
    const std::lock_guard lock(d->mutex);
    return d->counts;
}

void RunEngine::pause(bool paused)
{
    d->pause(paused);
}

void RunEngine::Private::pause(bool paused)
{
    const std::lock_guard lock(steering);
    if (!paused || !stopped)
        parts.sender.pause(paused);
}

/// A call handed over while we stop comes after the cancelling; the pause ends, so that it does not wait for ever.
void RunEngine::Private::stopAll()
{
    const std::lock_guard lock(steering);
    stopped = true;
    parts.sender.cancelAll();
    parts.sender.pause(false);
    for (const auto &[lane, window] : windows)
        window->wake();
}

void RunEngine::Private::fail(Error error)
{
    {
        const std::lock_guard lock(mutex);
        if (failure)
            failure = assay::fail(std::move(error));
    }
    stopAll();
}

/// Cases from the first to the last, and in each the cells of this lane, so that the matrix fills row by row.
void RunEngine::Private::feed(int lane)
{
    const auto cases = parts.feed();
    if (!cases)
        return fail(cases.error());
    while (!stopped) {
        const auto runCase = (*cases)->next();
        if (!runCase)
            return fail(runCase.error());
        if (!*runCase || !feedCase(lane, *windows[lane], *runCase))
            return;
    }
}

bool RunEngine::Private::feedCase(int lane, Window &window, const RunCasePtr &runCase)
{
    for (int repeat = 0; repeat < spec.repeats; ++repeat) {
        for (int column = 0; column < static_cast<int>(spec.columns.size()); ++column) {
            if (parts.sender.lane(column) != lane || done.contains(runCase->position, column, repeat))
                continue;
            if (!window.enter(stopped))
                return false;
            if (!send(window, PendingCell{column, repeat, runCase, {}, {}}))
                return false;
        }
    }
    return true;
}

/// Ends or submits one cell that stands inside its window. False when the run must stop.
bool RunEngine::Private::send(Window &window, PendingCell cell)
{
    auto call = parts.builder.build(cell.column, *cell.runCase, cell.repeat);
    if (!call) {
        CallOutcome refused;
        refused.answer.state = ResultState::Error;
        refused.answer.error = CallError::BadRequest;
        refused.answer.errorText = toSentence(call.error()).toStdString();
        answers.push({std::move(cell), std::move(refused), &window});
        return true;
    }
    cell.call = std::move(*call);
    if (spec.useCache) {
        if (auto row = parts.sink.cached(cell.call.cacheKey)) {
            row->fromCache = true;
            answers.push({std::move(cell), CallOutcome{std::move(*row), 0}, &window});
            return true;
        }
    }
    if (!reserve(window, cell)) {
        window.leave();
        stopForBudget();
        return false;
    }
    parts.sender.submit(std::move(cell), [this, &window](PendingCell answered, CallOutcome outcome) {
        answers.push({std::move(answered), std::move(outcome), &window});
    });
    return true;
}

/// What is in flight was reserved and may arrive.
void RunEngine::Private::stopForBudget()
{
    overBudget = true;
    stopped = true;
    for (const auto &[lane, each] : windows)
        each->wake();
}

/// A reservation is the most a call can cost, so one that fails is tried again whenever a call of the lane has settled.
bool RunEngine::Private::reserve(Window &window, PendingCell &cell)
{
    if (!budget)
        return true;
    const Prices &prices = spec.columns[static_cast<std::size_t>(cell.column)].model.prices;
    cell.reserved = mostCost(prices, cell.call.inputEstimate, cell.call.wire.maxOutput.value_or(0));
    if (!cell.reserved)
        return false;
    while (!budget->reserve(*cell.reserved)) {
        if (!window.waitForAnother())
            return false;
    }
    cell.budget = &*budget;
    return true;
}

void RunEngine::Private::finishLoop()
{
    for (auto taken = answers.take(); !taken.empty(); taken = answers.take()) {
        for (Answer &answer : taken) {
            finish(std::move(answer.cell), std::move(answer.outcome));
            answer.window->leave();
        }
    }
}

void RunEngine::Private::finish(PendingCell cell, CallOutcome outcome)
{
    ResultRow row = rowOf(cell, std::move(outcome.answer));
    const bool isCancelled = row.state == ResultState::Cancelled;
    if (outcome.steps > 1)
        row.cost = isCancelled ? std::nullopt : outcome.spent;
    else if (!row.fromCache)
        row.cost = row.state == ResultState::Ok
                       ? callCost(spec.columns[static_cast<std::size_t>(cell.column)].model.prices, row.tokens)
                       : std::nullopt;
    if (cell.reserved)
        budget->settle(*cell.reserved, isCancelled ? outcome.spent.value_or(Money{}) : row.cost.value_or(*cell.reserved));
    if (isCancelled && outcome.spent) {
        const std::lock_guard lock(mutex);
        counts.spent += *outcome.spent;
    }
    if (outcome.isOverBudget)
        stopForBudget();
    keep(std::move(row), cell, outcome.sent);
}

ResultRow RunEngine::Private::rowOf(const PendingCell &cell, ResultRow answer) const
{
    answer.run = spec.id;
    answer.column = cell.column;
    answer.caseId = cell.runCase->item.id;
    answer.caseHash = cell.runCase->hash;
    answer.repeat = cell.repeat;
    if (!cell.call.wire.body.empty())
        answer.request = cell.call.hash;
    if (answer.at.us == 0 || answer.fromCache)
        answer.at = parts.clock.now();
    return answer;
}

void RunEngine::Private::keep(ResultRow row, const PendingCell &cell, int sent)
{
    std::vector<ScoreRow> scores;
    if (row.state == ResultState::Ok)
        scores = parts.scorer.score(row, cell.runCase->item);
    {
        const std::lock_guard lock(mutex);
        counts.sent += sent;
        counts.cancelled += row.state == ResultState::Cancelled;
        counts.finished += row.state != ResultState::Cancelled;
        counts.errors += row.state == ResultState::Error;
        counts.cached += row.fromCache;
        if (!row.fromCache && row.cost)
            counts.spent += *row.cost;
    }
    const bool complete = row.state == ResultState::Ok && !row.fromCache && spec.useCache;
    parts.sink.add(std::move(row), cell.runCase->position, std::move(scores),
                   complete ? std::optional<Hash>(cell.call.cacheKey) : std::nullopt);
}

} // namespace assay
