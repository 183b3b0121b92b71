// Roll-ups by day: right at any moment, the same however they came about, gone and made again.
#include <QTest>

#include <algorithm>
#include <cmath>

#include "base/splitmix64.h"
#include "storage/rollups.h"
#include "storage/runs.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

constexpr std::int64_t firstDay = 20'000;

/// A prompt of two versions over tagged cases.
class RollupProject
{
public:
    RollupProject()
    {
        for (int i = 0; i < 20; ++i) {
            Case item;
            item.id = "c" + std::to_string(i);
            item.content.vars["question"] = "Question " + std::to_string(i);
            item.content.vars["language"] = i % 2 == 0 ? "en" : "de";
            item.content.tags = i % 3 == 0 ? std::vector<std::string>{"late", "refund"} : std::vector<std::string>{"refund"};
            cases.push_back(item);
        }
        dataset = addDataset(project, "cases", cases);
        const VersionInfo one = addVersion(project, "reply", "one {{question}}");
        const VersionInfo two = addVersion(project, "reply", "two {{question}}");
        run = addRun(project, "nightly", dataset, {{one, "small"}, {two, "small"}}, {"right", "polite"}, 2);
    }

    ResultRow row(int item, int column, int repeat, std::int64_t day) const
    {
        ResultRow answer = answerTo(run, cases[static_cast<std::size_t>(item)], column, "text");
        answer.repeat = repeat;
        answer.at = {day * dayUs + 3'600'000'000 + item};
        answer.latencyUs = 100'000 + 1000 * item + repeat;
        return answer;
    }
    static std::vector<ScoreRow> scores(bool pass) { return {{0, pass ? 1.0 : 0.0, pass, {}}, {1, 0.25, {}, {}}}; }

    void add(const std::vector<std::pair<ResultRow, std::vector<ScoreRow>>> &rows, bool replacing = false)
    {
        RunRecorder recorder(project.writer(), run.spec, run.info.key, replacing);
        for (const auto &[answer, of] : rows)
            recorder.add(answer, std::stoi(answer.caseId.substr(1)), of, {});
        QVERIFY(recorder.flush());
    }
    void addDay(int column, std::int64_t day, int from = 0, int to = 20)
    {
        std::vector<std::pair<ResultRow, std::vector<ScoreRow>>> rows;
        for (int item = from; item < to; ++item) {
            for (const int repeat : {0, 1})
                rows.emplace_back(row(item, column, repeat, day), scores(item % 4 != 0 && (item != 5 || repeat == 0)));
        }
        add(rows);
    }
    Rollup read(const RollupDimension &dimension = {}) { return std::move(*readRollups(*project.reader(), {{run.info.key}, dimension, {}, {}})); }
    std::int64_t kept()
    {
        const auto reader = project.reader();
        auto count = reader->prepare("SELECT COUNT(*) FROM rollup");
        return *count->step() ? count->integer(0) : -1;
    }
    RollupKey key(std::int64_t day, int column, int signal, const std::string &segment = {}) const { return {run.info.key, day, column, segment, signal}; }

    TestProject project;
    std::vector<Case> cases;
    DatasetVersionInfo dataset;
    StartedRun run;
};

} // namespace

class Rollups : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsCasesNotRepeats()
    {
        RollupProject p;
        p.addDay(0, firstDay);
        const Rollup rollup = p.read();
        const RollupSum &pass = rollup.at(p.key(firstDay, 0, signalOf(RollupSignal::Pass)));
        QCOMPARE(pass.n, std::int64_t(20));
        QCOMPARE(pass.k, std::int64_t(14)); // five fail, one half
        QCOMPARE(pass.sum, 14.5);
        const RollupSum &latency = rollup.at(p.key(firstDay, 0, signalOf(RollupSignal::Latency)));
        QCOMPARE(latency.n, std::int64_t(40));
        QCOMPARE(latency.latencies.count(), std::int64_t(40));
        QCOMPARE(rollup.at(p.key(firstDay, 0, signalOf(RollupSignal::Cost))).sum, 40 * 412'000.0);
        QCOMPARE(rollup.at(p.key(firstDay, 0, scoreSignal(1))).sum, 5.0);
        QCOMPARE(rollup.at(p.key(firstDay, 0, verdictSignal(1))).n, std::int64_t(0));
        QCOMPARE(rollup.at(p.key(firstDay, 0, verdictSignal(1))).unknown, std::int64_t(20));
        QCOMPARE(rollup.at(p.key(firstDay, 0, verdictSignal(0))).sum, 14.5);
    }

    void errorsAndTheCacheAreCountedApart()
    {
        RollupProject p;
        ResultRow error = p.row(0, 0, 0, firstDay);
        error.state = ResultState::Error;
        error.error = CallError::Timeout;
        error.output.reset();
        error.cost.reset();
        ResultRow cached = p.row(1, 0, 0, firstDay);
        cached.fromCache = true;
        ResultRow unpriced = p.row(2, 0, 0, firstDay);
        unpriced.cost.reset();
        ResultRow cancelled = p.row(3, 0, 0, firstDay);
        cancelled.state = ResultState::Cancelled;
        p.add({{error, {}}, {cached, p.scores(true)}, {unpriced, p.scores(true)}, {cancelled, {}}});
        const Rollup rollup = p.read();
        const RollupSum &errors = rollup.at(p.key(firstDay, 0, signalOf(RollupSignal::Errors)));
        QVERIFY(errors.n == 3 && errors.k == 1);
        const RollupSum &cache = rollup.at(p.key(firstDay, 0, signalOf(RollupSignal::Cache)));
        QVERIFY(cache.n == 2 && cache.k == 1);
        const RollupSum &cost = rollup.at(p.key(firstDay, 0, signalOf(RollupSignal::Cost)));
        QVERIFY(cost.n == 0 && cost.unknown == 1);
        QCOMPARE(rollup.at(p.key(firstDay, 0, signalOf(RollupSignal::Pass))).n, std::int64_t(2));
    }

    void keptAndCountedAnewAreTheSame()
    {
        RollupProject p;
        p.addDay(0, firstDay, 0, 10);
        p.addDay(0, firstDay + 1, 10, 20);
        p.addDay(1, firstDay + 1, 0, 7);
        p.addDay(1, firstDay + 2, 7, 20);
        const Rollup counted = p.read();
        const Rollup byTag = p.read("tag");
        QCOMPARE(p.kept(), std::int64_t(0));
        QVERIFY(refreshRollups(*p.project.file));
        QVERIFY(p.kept() > 0);
        QCOMPARE(*staleRollups(*p.project.reader()), 0);
        QVERIFY(p.read() == counted);
        QVERIFY(p.read("tag") == byTag);
        QVERIFY(p.project.writer().run([](WriteContext &context) { return dropRollups(context.database()); }));
        QCOMPARE(p.kept(), std::int64_t(0));
        QVERIFY(p.read() == counted);
        QVERIFY(refreshRollups(*p.project.file));
        QVERIFY(p.read() == counted);
    }

    void aLateAnswerOpensItsDayAgain()
    {
        RollupProject p;
        p.addDay(0, firstDay, 0, 10);
        p.addDay(1, firstDay + 1);
        QVERIFY(refreshRollups(*p.project.file));
        p.addDay(0, firstDay, 10, 20);
        QCOMPARE(*staleRollups(*p.project.reader()), 1);
        QCOMPARE(p.read().at(p.key(firstDay, 0, signalOf(RollupSignal::Pass))).n, std::int64_t(20)); // right before it is kept
        QVERIFY(refreshRollups(*p.project.file));
        QCOMPARE(p.read().at(p.key(firstDay, 0, signalOf(RollupSignal::Pass))).n, std::int64_t(20));
        QCOMPARE(p.read().at(p.key(firstDay + 1, 1, signalOf(RollupSignal::Pass))).n, std::int64_t(20));
    }

    /// The row that is retried is the last one: its number must not be taken for counted.
    void aRetriedAnswerMovesToItsNewDay()
    {
        RollupProject p;
        ResultRow error = p.row(0, 0, 0, firstDay);
        error.state = ResultState::Error;
        error.error = CallError::Timeout;
        p.add({{error, {}}});
        QVERIFY(refreshRollups(*p.project.file));
        p.add({{p.row(0, 0, 0, firstDay + 3), p.scores(true)}}, true);
        for (const bool isKept : {false, true}) {
            if (isKept)
                QVERIFY(refreshRollups(*p.project.file));
            const Rollup rollup = p.read();
            QVERIFY(!rollup.contains(p.key(firstDay, 0, signalOf(RollupSignal::Errors))));
            QCOMPARE(rollup.at(p.key(firstDay + 3, 0, signalOf(RollupSignal::Errors))).k, std::int64_t(0));
        }
        QCOMPARE(*staleRollups(*p.project.reader()), 0);
    }

    void tagsAndVariablesDivide()
    {
        RollupProject p;
        p.addDay(0, firstDay);
        const int pass = signalOf(RollupSignal::Pass);
        for (const bool isKept : {false, true}) {
            if (isKept)
                QVERIFY(refreshRollups(*p.project.file, "var:language"));
            const Rollup tags = p.read("tag");
            QCOMPARE(tags.at(p.key(firstDay, 0, pass, "refund")).n, std::int64_t(20));
            QCOMPARE(tags.at(p.key(firstDay, 0, pass, "late")).n, std::int64_t(7));
            const Rollup languages = p.read("var:language");
            QCOMPARE(languages.at(p.key(firstDay, 0, pass, "de")).n, std::int64_t(10));
            QVERIFY(p.read("var:nothing").empty());
        }
        QVERIFY(*keepsRollup(*p.project.reader(), "var:language"));
        const auto stopped = refreshRollups(*p.project.file, "var:question", [](int, int) { return false; });
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Interrupted);
        QVERIFY(!*keepsRollup(*p.project.reader(), "var:question"));
        p.addDay(1, firstDay);
        QVERIFY(refreshRollups(*p.project.file)); // goes on counting what was asked for once
        QCOMPARE(p.read("var:language").at(p.key(firstDay, 1, pass, "de")).n, std::int64_t(10));
    }

    void hoursAreReadFromTheRows()
    {
        RollupProject p;
        p.addDay(0, firstDay);
        const auto rollup = readRollups(*p.project.reader(), {{p.run.info.key}, {}, firstDay, firstDay + 1, {}, true});
        QCOMPARE(rollup->at(p.key(firstDay * 24 + 1, 0, signalOf(RollupSignal::Pass))).n, std::int64_t(20));
    }

    void histogramsGiveQuantilesToOnePercent()
    {
        LatencyHistogram histogram;
        SplitMix64 random(7);
        std::vector<std::int64_t> values;
        for (int i = 0; i < 5000; ++i) {
            values.push_back(static_cast<std::int64_t>(random.below(9'000'000)) + 1);
            histogram.add(values.back());
        }
        std::sort(values.begin(), values.end());
        for (const std::int64_t rank : {1, 50, 2500, 4750, 5000}) {
            const double exact = static_cast<double>(values[static_cast<std::size_t>(rank - 1)]);
            QVERIFY(std::abs(*histogram.atRank(rank) / exact - 1) <= 0.0101);
        }
        QVERIFY(!histogram.atRank(0) && !histogram.atRank(5001));
        QVERIFY(LatencyHistogram::fromBytes(histogram.bytes()) == histogram);
        QVERIFY(!LatencyHistogram::fromBytes(std::string_view("\xff", 1)));
        histogram.add(0);
        QVERIFY(histogram.atRank(1).has_value());
    }

    void daysBefore1970AreDaysToo()
    {
        QCOMPARE(dayOf(-1), std::int64_t(-1));
        QCOMPARE(dayOf(-dayUs), std::int64_t(-1));
        QCOMPARE(dayOf(-dayUs - 1), std::int64_t(-2));
        QCOMPARE(dayOf(dayUs), std::int64_t(1));
    }
};

QTEST_GUILESS_MAIN(Rollups)
#include "tst_rollups.moc"
