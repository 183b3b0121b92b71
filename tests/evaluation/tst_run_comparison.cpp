// Two columns on the cases they share: pairing, verdicts, corrections, segments, flips, noise, and how often chance is called a change.
#include <QTest>

#include "base/splitmix64.h"
#include "evaluation/run_comparison.h"
#include "support/results.h"

using namespace assay;

namespace {

/// A column of one or more scorers, filled by hand. Content stands for itself: the same number is the same case.
struct Side
{
    explicit Side(std::size_t scorers = 1) : cases(scorers) {}

    Side &add(int number, const std::vector<std::optional<double>> &scores, int content = 0)
    {
        ResultRow row;
        row.caseId = "c" + std::to_string(number);
        row.caseHash = {sha256(row.caseId + "/" + std::to_string(content))};
        row.latencyUs = 1000 * (100 + number);
        row.cost = Money{1000};
        row.tokens = {100, {}, 10, {}};
        std::vector<ScoreRow> rows;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            if (scores[i])
                rows.push_back({static_cast<int>(i), scores[i], *scores[i] == 0 || *scores[i] == 1 ? std::optional(*scores[i] == 1) : std::nullopt, {}});
        }
        cases.add(number, row, rows);
        return *this;
    }
    ColumnCases cases;
};

RunComparison compared(const Side &a, const Side &b, std::size_t scorers = 1, ComparisonRule rule = {})
{
    std::vector<ComparedScorer> list;
    for (std::size_t i = 0; i < scorers; ++i)
        list.push_back({"s" + std::to_string(i), i, i, true});
    return compareColumns(pairCases(a.cases, b.cases), list, rule);
}

/// The mock's draw: right with probability p, by (seed, case, repeat, run).
bool isRight(std::uint64_t seed, int number, int repeat, int run, double p)
{
    std::uint64_t state = seed;
    for (const std::uint64_t part : {static_cast<std::uint64_t>(number), static_cast<std::uint64_t>(repeat), static_cast<std::uint64_t>(run)})
        state = SplitMix64(state ^ (part + 1) * 0x9E3779B97F4A7C15u).next();
    return SplitMix64(state).unit() < p;
}

Side drawn(std::uint64_t seed, int run, int cases, int repeats, double p)
{
    Side side;
    for (int number = 0; number < cases; ++number) {
        for (int repeat = 0; repeat < repeats; ++repeat)
            side.add(number, {isRight(seed, number, repeat, run, p) ? 1.0 : 0.0});
    }
    return side;
}

int calledChanged(int pairs, int cases, int repeats)
{
    ComparisonRule rule;
    rule.difference.replicates = 2'000; // a preview, for the test's time; without repeats nothing is drawn
    int called = 0;
    for (int seed = 0; seed < pairs; ++seed) {
        const Side a = drawn(static_cast<std::uint64_t>(seed), 1, cases, repeats, 0.8);
        const Side b = drawn(static_cast<std::uint64_t>(seed), 2, cases, repeats, 0.8);
        std::vector<CasePair> values;
        for (const SharedCase &each : pairCases(a.cases, b.cases).shared)
            values.push_back({*each.a->values[0].mean(), *each.b->values[0].mean(), 0});
        const auto found = pairedDifference(values, repeats == 1, false, rule.difference);
        called += verdictOf(*found, found->p, true, rule.difference.level) != Verdict::NoEvidence;
    }
    return called;
}

} // namespace

class RunComparisonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheSameCasesArePaired()
    {
        Side a;
        Side b;
        a.add(1, {1.0}).add(2, {1.0}).add(3, {0.0}).add(4, {0.0});
        b.add(4, {1.0}).add(3, {0.0}).add(2, {1.0}, 7).add(9, {1.0});
        const CasePairing pairing = pairCases(a.cases, b.cases);
        QCOMPARE(pairing.shared.size(), std::size_t{2});
        QCOMPARE(pairing.shared[0].a->id, std::string("c3")); // in the baseline's order
        QCOMPARE(pairing.onlyA, 1);
        QCOMPARE(pairing.onlyB, 1);
        QCOMPARE(pairing.changed, 1);
        QCOMPARE(pairing.unpaired(), 3);
    }

    void verdictsWithoutRepeatsComeFromTheTable()
    {
        Side a;
        Side b;
        for (int i = 0; i < 50; ++i) { // 36 both, 12 only b, 2 only a
            a.add(i, {i < 38 ? 1.0 : 0.0});
            b.add(i, {i < 36 || i >= 38 ? 1.0 : 0.0});
        }
        const ScorerComparison found = compared(a, b).scorers.front();
        QCOMPARE(found.found->difference.method, std::string("newcombe-paired"));
        QVERIFY(std::abs(found.found->difference.lower - 0.0569295840) < 1e-9); // statistics.md §4
        QVERIFY(std::abs(found.found->difference.upper - 0.3404276030) < 1e-9);
        QCOMPARE(found.found->pMethod, std::string("mcnemar exact"));
        QCOMPARE(found.verdict, Verdict::Better);
        QCOMPARE(*found.needsMore, 0);
        const RunComparison whole = compared(b, a);
        QCOMPARE(whole.scorers.front().verdict, Verdict::Worse);
        QCOMPARE(whole.flips.fixed.size(), std::size_t{2});
        QCOMPARE(whole.flips.broken.size(), std::size_t{12});
        QCOMPARE(whole.flips.bothPass.size(), std::size_t{36});
        QVERIFY(whole.flips.bothFail.empty());
    }

    void aJudgesNoiseIsToldApart()
    {
        Side a;
        Side b;
        for (int i = 0; i < 40; ++i) {
            const double low = i % 2 ? 0.25 : 0.75;
            a.add(i, {0.5});
            b.add(i, {low});
            a.cases.addVotes(i, 0, {0.0, 1.0}); // variance 1/2, of their mean 1/4
            b.cases.addVotes(i, 0, {low, low, low});
        }
        const ScorerComparison found = compared(a, b).scorers.front();
        QVERIFY(!found.noise); // no repeats
        QVERIFY(found.judgeNoise);
        QVERIFY(std::abs(found.judgeNoise->a - 0.5) < 1e-12);
        QCOMPARE(found.judgeNoise->b, 0.0);
        QCOMPARE(found.judgeNoise->share, 1.0); // more than the differences scatter at all
        const ScorerComparison silent = compared(drawn(1, 1, 40, 1, 0.8), drawn(1, 2, 40, 1, 0.8)).scorers.front();
        QVERIFY(!silent.judgeNoise);
    }

    void gradedScoresAreResampled()
    {
        const std::vector<double> differences{.10, -.05, .20, .00, .15, -.10, .30, .05, .25, -.20, .10, .05}; // set B of statistics.md §2
        std::vector<CasePair> pairs;
        for (const double each : differences)
            pairs.push_back({0.5, 0.5 + each, 0});
        const auto found = pairedDifference(pairs, true, false, {});
        QVERIFY(std::abs(found->difference.lower + 0.0083333333) < 1e-9);
        QVERIFY(std::abs(found->difference.upper - 0.15) < 1e-9);
        QCOMPARE(found->p, 0.14453125);
        QCOMPARE(verdictOf(*found, found->p, true, 0.95), Verdict::NoEvidence);
    }

    void lessIsBetterWhereItIs()
    {
        std::vector<CasePair> pairs(30, {0.5, 0.7, 0});
        const auto found = pairedDifference(pairs, true, false, {});
        QCOMPARE(verdictOf(*found, found->p, false, 0.95), Verdict::Worse);
        QCOMPARE(verdictOf(*found, found->p, true, 0.95), Verdict::Better);
    }

    void repeatsAreAveragedWithinACaseFirst()
    {
        Side a;
        Side b;
        for (int i = 0; i < 25; ++i) {
            a.add(i, {1.0}).add(i, {0.0}).add(i, {0.0}).add(i, {1.0});
            b.add(i, {1.0}).add(i, {1.0}).add(i, {1.0}).add(i, {0.0});
        }
        const ScorerComparison found = compared(a, b).scorers.front();
        QCOMPARE(found.found->n, 25);
        QCOMPARE(found.found->a, 0.5);
        QCOMPARE(found.found->b, 0.75);
        QCOMPARE(found.found->pMethod, std::string("sign flip"));
        QVERIFY(std::abs(found.noise->samplingA - 1.0 / 3) < 1e-12);
        QVERIFY(std::abs(found.noise->samplingB - 0.25) < 1e-12);
    }

    void noiseIsUnknownWithoutRepeats()
    {
        Side a;
        Side b;
        a.add(1, {1.0}).add(2, {0.0});
        b.add(1, {0.0}).add(2, {1.0});
        QVERIFY(!compared(a, b).scorers.front().noise);
    }

    void casesThatOneSideDidNotScoreAreCounted()
    {
        Side a;
        Side b;
        a.add(1, {1.0}).add(2, {0.0}).add(3, {1.0});
        b.add(1, {std::nullopt}).add(2, {1.0}).add(3, {1.0});
        const ScorerComparison found = compared(a, b).scorers.front();
        QCOMPARE(found.found->n, 2);
        QCOMPARE(found.unpaired, 1);
    }

    void severalScorersCorrectEachOther()
    {
        Side a(3);
        Side b(3);
        for (int i = 0; i < 40; ++i) {
            a.add(i, {i < 14 ? 0.0 : 1.0, 0.0, 1.0});
            b.add(i, {i < 6 ? 0.0 : 1.0, i % 2 ? 1.0 : 0.0, 1.0}); // the first: 8 fixed, p = 0.0078
        }
        const RunComparison three = compared(a, b, 3);
        QCOMPARE(three.scorers[0].found->p, 0.0078125);
        QCOMPARE(*three.scorers[0].adjustedP, 0.015625); // second of three
        QCOMPARE(*three.scorers[2].adjustedP, 1.0);
        QCOMPARE(compared(a, b, 1).scorers[0].adjustedP, std::optional(0.0078125));
    }

    void smallSegmentsAreNamedAndNotJudged()
    {
        Side a;
        Side b;
        for (int i = 0; i < 50; ++i) {
            a.add(i, {0.0});
            b.add(i, {i < 30 ? 1.0 : 0.0});
        }
        CasePairing pairing = pairCases(a.cases, b.cases);
        for (SharedCase &each : pairing.shared)
            each.segments = {each.a->position < 31 ? "large" : "small"};
        ComparisonRule rule;
        rule.bySegment = true;
        const RunComparison result = compareColumns(pairing, {{"s", 0, 0, true}}, rule);
        QCOMPARE(result.segments.size(), std::size_t{2});
        QCOMPARE(result.segments[0].segment, std::string("large"));
        QVERIFY(result.segments[0].isJudged);
        QCOMPARE(result.segments[0].scorers.front().verdict, Verdict::Better);
        QVERIFY(!result.segments[1].isJudged);
        QCOMPARE(result.segments[1].cases, 19);
    }

    void clustersAreDrawnTogether()
    {
        std::vector<CasePair> pairs;
        for (int i = 0; i < 60; ++i)
            pairs.push_back({0.0, i % 6 < 4 ? 1.0 : 0.0, i % 6}); // six clusters, each of one mind
        const auto alone = pairedDifference(pairs, true, false, {});
        const auto together = pairedDifference(pairs, true, true, {});
        QCOMPARE(alone->difference.method, std::string("newcombe-paired"));
        QCOMPARE(together->difference.method, std::string("paired bootstrap"));
        QVERIFY(together->difference.upper - together->difference.lower > 2 * (alone->difference.upper - alone->difference.lower));
        QVERIFY(casesNeeded(*together, 0.02) > casesNeeded(*alone, 0.02));
    }

    void needIsSaidOnlyInTheUnitOfTheScores()
    {
        Side a;
        Side b;
        for (int i = 0; i < 30; ++i) {
            a.add(i, {400.0 + i});
            b.add(i, {i % 2 ? 380.0 : 460.0});
        }
        QVERIFY(!compared(a, b).scorers.front().needsMore);
        ComparisonRule given;
        given.changeIsGiven = true;
        given.difference.change = 10;
        QVERIFY(compared(a, b, 1, given).scorers.front().needsMore);
    }

    /// 200 pairs of runs of the same version: at the level of 95 % at most 18 may be called a change (expected 10 or fewer).
    void chanceIsSeldomCalledAChange()
    {
        const int called = calledChanged(200, 400, 1);
        QVERIFY2(called <= 18, qPrintable(QString::number(called)));
    }

    void chanceWithRepeatsIsSeldomCalledAChange()
    {
        const int called = calledChanged(60, 100, 3);
        QVERIFY2(called <= 7, qPrintable(QString::number(called)));
    }

    void aGainOfTenPointsIsSeen()
    {
        int better = 0;
        for (std::uint64_t seed = 0; seed < 100; ++seed)
            better += compared(drawn(seed, 1, 400, 1, 0.8), drawn(seed, 2, 400, 1, 0.9), 1, {{.replicates = 200}}).scorers.front().verdict == Verdict::Better;
        QVERIFY2(better >= 90, qPrintable(QString::number(better)));
    }
};

QTEST_GUILESS_MAIN(RunComparisonTest)
#include "tst_run_comparison.moc"
