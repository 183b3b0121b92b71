// The run engine against doubles of its four borders: order, resume, stop, budget, errors.
#include <QTest>
#include <mutex>
#include <set>
#include <thread>

#include "evaluation/run/run_engine.h"

using namespace assay;

namespace {

struct ListFeed : CaseFeed
{
    explicit ListFeed(int count) : m_count(count) {}
    Result<RunCasePtr> next() override
    {
        if (m_at == m_count)
            return RunCasePtr();
        auto runCase = std::make_shared<RunCase>();
        runCase->position = m_at;
        runCase->item.id = "c" + std::to_string(m_at++);
        return RunCasePtr(runCase);
    }
    int m_count;
    int m_at = 0;
};

struct Builder : CallBuilder
{
    std::string missingIn; ///< this case lacks a variable
    Result<PreparedCall> build(int column, const RunCase &runCase, int repeat) override
    {
        if (runCase.item.id == missingIn)
            return fail(ErrorCode::BadInput, QStringLiteral("The case lacks the variable “question”"));
        PreparedCall call;
        call.wire.body = runCase.item.id + "/" + std::to_string(column) + "/" + std::to_string(repeat);
        call.cacheKey = sha256(call.wire.body);
        call.inputEstimate = 1;
        call.wire.maxOutput = 1;
        return call;
    }
};

/// Answers on a thread of its own, or holds everything until cancelled.
struct Sender : CallSender
{
    bool hold = false;
    std::mutex mutex;
    std::vector<std::pair<PendingCell, Done>> held;
    std::vector<std::thread> threads;
    int inFlight = 0;
    int most = 0;

    void submit(PendingCell cell, Done done) override
    {
        const std::lock_guard lock(mutex);
        most = std::max(most, ++inFlight);
        if (hold) {
            held.emplace_back(std::move(cell), std::move(done));
            return;
        }
        threads.emplace_back([this, cell = std::move(cell), done = std::move(done)]() mutable {
            CallOutcome outcome;
            outcome.answer.output = cell.call.wire.body;
            outcome.answer.tokens = {1, {}, 1, {}};
            outcome.sent = 1;
            {
                const std::lock_guard inner(mutex);
                --inFlight;
            }
            done(std::move(cell), std::move(outcome));
        });
    }
    /// Held calls answer on resuming, and those submitted meanwhile are held.
    void pause(bool paused) override
    {
        std::vector<std::pair<PendingCell, Done>> taken;
        {
            const std::lock_guard lock(mutex);
            hold = paused;
            if (!paused)
                taken.swap(held);
            inFlight -= static_cast<int>(taken.size());
        }
        for (auto &[cell, done] : taken)
            submit(std::move(cell), std::move(done));
    }
    int heldCalls()
    {
        const std::lock_guard lock(mutex);
        return static_cast<int>(held.size());
    }
    void cancelAll() override
    {
        std::vector<std::pair<PendingCell, Done>> taken;
        {
            const std::lock_guard lock(mutex);
            taken.swap(held);
        }
        for (auto &[cell, done] : taken) {
            CallOutcome outcome;
            outcome.answer.state = ResultState::Cancelled;
            done(std::move(cell), std::move(outcome));
        }
    }
    int window(int) const override { return 4; }
    int lane(int) const override { return 0; }
    ~Sender() override
    {
        for (std::thread &thread : threads)
            thread.join();
    }
};

struct Scorer : RowScorer
{
    std::vector<ScoreRow> score(const ResultRow &, const Case &) override { return {{0, 1.0, true, {}}}; }
};

struct Sink : RowSink
{
    std::mutex mutex;
    std::vector<ResultRow> rows;
    std::map<Hash, ResultRow> cache;
    std::size_t scores = 0;
    void add(ResultRow row, std::int64_t, std::vector<ScoreRow> given, std::optional<Hash> key) override
    {
        const std::lock_guard lock(mutex);
        if (key)
            cache[*key] = row;
        rows.push_back(std::move(row));
        scores += given.size();
    }
    std::optional<ResultRow> cached(const Hash &key) override
    {
        const std::lock_guard lock(mutex);
        const auto found = cache.find(key);
        return found == cache.end() ? std::nullopt : std::optional(found->second);
    }
    Status flush() override { return {}; }
};

struct Bench
{
    RunSpec spec;
    Builder builder;
    Sender sender;
    Scorer scorer;
    Sink sink;
    SystemClock clock;
    DoneCells done{2, 1};
    int cases = 20;

    Bench()
    {
        spec.columns.resize(2);
        spec.useCache = false;
    }
    RunEngine engine(std::optional<Money> budget = {})
    {
        return RunEngine(spec, {[this] { return std::unique_ptr<CaseFeed>(std::make_unique<ListFeed>(cases)); }, builder, sender, scorer, sink, clock}, done, budget);
    }
};

} // namespace

class TestRunEngine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCellEndsOnce()
    {
        Bench bench;
        RunEngine engine = bench.engine();
        QCOMPARE(*engine.run(), RunEnd::Done);
        std::set<std::pair<std::string, int>> seen;
        for (const ResultRow &row : bench.sink.rows)
            QVERIFY(seen.emplace(row.caseId, row.column).second);
        QCOMPARE(seen.size(), 40u);
        QCOMPARE(bench.sink.scores, 40u);
        QCOMPARE(engine.progress().sent, 40);
    }

    void neverMoreInFlightThanTheWindow()
    {
        Bench bench;
        bench.cases = 100;
        RunEngine engine = bench.engine();
        QVERIFY(engine.run());
        QVERIFY2(bench.sender.most <= 4, qPrintable(QString::number(bench.sender.most)));
    }

    void doneCellsAreNotSentAgain()
    {
        Bench bench;
        for (int position = 0; position < 15; ++position)
            bench.done.mark(position, 0, 0);
        RunEngine engine = bench.engine();
        QVERIFY(engine.run());
        QCOMPARE(bench.sink.rows.size(), 25u);
    }

    void aCaseWithoutItsVariableIsABadRequest()
    {
        Bench bench;
        bench.builder.missingIn = "c3";
        RunEngine engine = bench.engine();
        QVERIFY(engine.run());
        QCOMPARE(engine.progress().errors, 2);
        QCOMPARE(engine.progress().sent, 38);
        for (const ResultRow &row : bench.sink.rows)
            QCOMPARE(row.error.has_value(), row.caseId == "c3");
    }

    void stopEndsWhatIsInFlightAsCancelled()
    {
        Bench bench;
        bench.sender.hold = true;
        RunEngine engine = bench.engine();
        std::thread stopper([&] {
            while (true) {
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
                const std::lock_guard lock(bench.sender.mutex);
                if (bench.sender.held.size() == 4)
                    break;
            }
            engine.stop();
        });
        QCOMPARE(*engine.run(), RunEnd::Stopped);
        stopper.join();
        QCOMPARE(engine.progress().cancelled, 4);
        QCOMPARE(engine.progress().finished, 0);
    }

    void aPausedRunWaitsAndGoesOn()
    {
        Bench bench;
        RunEngine engine = bench.engine();
        engine.pause(true);
        RunProgress whilePaused;
        int held = 0;
        std::thread other([&] {
            while (bench.sender.heldCalls() < 4)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            whilePaused = engine.progress();
            held = bench.sender.heldCalls();
            engine.pause(false);
        });
        QCOMPARE(*engine.run(), RunEnd::Done);
        other.join();
        QCOMPARE(whilePaused.finished, 0);
        QCOMPARE(held, 4);
        QCOMPARE(engine.progress().finished, 40);
    }

    void stopEndsAPausedRun()
    {
        Bench bench;
        RunEngine engine = bench.engine();
        engine.pause(true);
        std::thread other([&] {
            while (bench.sender.heldCalls() < 4)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            engine.stop();
            engine.pause(true); // too late: nothing may wait any more
        });
        QCOMPARE(*engine.run(), RunEnd::Stopped);
        other.join();
        QVERIFY(engine.progress().cancelled >= 4);
        QCOMPARE(bench.sender.heldCalls(), 0);
    }

    void cacheAnswersWithoutSending()
    {
        Bench bench;
        bench.spec.useCache = true;
        RunEngine first = bench.engine();
        QVERIFY(first.run());
        RunEngine second = bench.engine();
        QVERIFY(second.run());
        QCOMPARE(second.progress().sent, 0);
        QCOMPARE(second.progress().cached, 40);
    }

    void budgetStopsBeforeItIsPassed()
    {
        Bench bench;
        for (RunColumn &column : bench.spec.columns)
            column.model.prices = {PricePerMillion{{1'000'000}}, {}, PricePerMillion{{1'000'000}}}; // 2 nano-dollars a call
        RunEngine engine = bench.engine(Money{21});
        QCOMPARE(*engine.run(), RunEnd::OverBudget);
        QCOMPARE(engine.progress().spent.nano, 20);
    }
};

QTEST_GUILESS_MAIN(TestRunEngine)
#include "tst_run_engine.moc"
