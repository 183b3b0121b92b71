// Statistics against the vectors of reference/statistics.md §1 to §9, and what no single vector shows: draws that threads share, bounds that
// follow the level, the judge corrected on real votes.
#include <QTest>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>
#include <set>

#include "base/splitmix64.h"
#include "evaluation/statistics/bradley_terry.h"
#include "evaluation/statistics/methods.h"
#include "evaluation/statistics/ppi.h"
#include "evaluation/statistics/resampling.h"
#include "evaluation/statistics/sample_size.h"
#include "support/results.h"
#include "support/statistics_vectors.h"

using namespace assay;

Q_DECLARE_METATYPE(StatisticVector)

class Statistics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void vectors_data()
    {
        QTest::addColumn<StatisticVector>("vector");
        for (const StatisticVector &vector : statisticVectors())
            QTest::newRow(vector.title.c_str()) << vector;
    }
    void vectors()
    {
        QFETCH(StatisticVector, vector);
        const auto result = runStatistic(vector.method, Json::parse(vector.input));
        VERIFY_RESULT(result);
        for (const std::string &difference : differencesOf(Json::parse(vector.expectedText), *result, vector.tolerance))
            QTest::qFail(difference.c_str(), __FILE__, __LINE__);
        QCOMPARE(result->value("method", ""), vector.method);
        QVERIFY(result->contains("level"));
    }
    void everyMethodHasAVector()
    {
        std::set<std::string> methods;
        for (const StatisticVector &vector : statisticVectors())
            methods.insert(vector.method);
        for (const StatisticMethod &method : statisticMethods())
            QVERIFY2(methods.contains(method.name), method.name.c_str());
        QCOMPARE(methods.size(), statisticMethods().size());
    }

    void exactSignFlipIsExactMcNemar() // statistics.md §2
    {
        for (const auto &[b, c] : {std::pair(15, 5), std::pair(6, 0), std::pair(3, 3), std::pair(1, 9), std::pair(0, 1)}) {
            std::vector<double> differences(static_cast<std::size_t>(b), 1.0);
            differences.resize(static_cast<std::size_t>(b + c), -1.0);
            differences.resize(static_cast<std::size_t>(b + c + 7), 0.0);
            QVERIFY(std::abs(signFlip(differences, true).p - mcNemar(b, c).exactP) < 1e-12);
        }
    }
    void threadsChangeNothing()
    {
        std::vector<double> differences;
        std::vector<std::int64_t> clusters;
        SplitMix64 random(9);
        for (int i = 0; i < 150; ++i) {
            differences.push_back(random.unit() - 0.45);
            clusters.push_back(static_cast<std::int64_t>(random.below(40)));
        }
        const auto one = pairedBootstrap(differences, clusters, 42, 1999, 0.95, 1);
        const auto flipped = signFlip(differences, false, 42, 1999, 1);
        for (const int threads : {2, 3, 7, 0}) {
            const auto many = pairedBootstrap(differences, clusters, 42, 1999, 0.95, threads);
            QCOMPARE(many.interval.lower, one.interval.lower);
            QCOMPARE(many.interval.upper, one.interval.upper);
            QCOMPARE(many.replicateMean, one.replicateMean);
            QCOMPARE(signFlip(differences, false, 42, 1999, threads).count, flipped.count);
        }
        SplitMix64 walked(42);
        for (int i = 0; i < 1307; ++i)
            (void) walked.next();
        SplitMix64 jumped(42);
        jumped.skip(1307);
        QCOMPARE(jumped.next(), walked.next());
    }
    void boundsFollowTheLevel()
    {
        std::vector<double> differences;
        for (int i = 0; i < 100; ++i)
            differences.push_back(i % 7 - 3.2);
        const auto usual = pairedBootstrap(differences, {});
        const auto wide = pairedBootstrap(differences, {}, 42, 10'000, 0.99);
        const auto narrow = pairedBootstrap(differences, {}, 42, 10'000, 0.9);
        QVERIFY(wide.interval.lower < usual.interval.lower && usual.interval.upper < wide.interval.upper);
        QCOMPARE(narrow.interval.lower, usual.oneSidedLower); // both leave out a twentieth
        QVERIFY(wide.oneSidedLower < usual.oneSidedLower);
    }
    void clustersAreDrawnWhole() // the same replicates computed here, one after another
    {
        const std::vector<double> sums{3, -1, 4};
        const std::vector<double> sizes{2, 1, 3};
        std::vector<double> means;
        SplitMix64 random(42);
        for (int replicate = 0; replicate < 500; ++replicate) {
            double sum = 0;
            double size = 0;
            for (int draw = 0; draw < 3; ++draw) {
                const auto place = static_cast<std::size_t>(random.below(3));
                sum += sums[place];
                size += sizes[place];
            }
            means.push_back(sum / size);
        }
        std::sort(means.begin(), means.end());
        const auto drawn = pairedBootstrap({1, -1, 2, 2, 1, 1}, {7, 5, 7, 2, 2, 2}, 42, 500);
        QCOMPARE(drawn.interval.lower, means[12]);
        QCOMPARE(drawn.interval.upper, means[487]);
        QCOMPARE(drawn.oneSidedLower, means[25]);
    }

    void pandaLmCorrectedRate() // statistics.md §9: how often llama-7b is preferred, a tie being half
    {
        std::vector<double> people;
        std::vector<double> judge;
        for (const PandaVote &vote : pandaVotes()) {
            if (vote.first != "llama-7b" && vote.second != "llama-7b")
                continue;
            const int mine = vote.first == "llama-7b" ? 1 : 2;
            const auto rate = [mine](int said) { return said == 0 ? 0.5 : said == mine ? 1.0 : 0.0; };
            people.push_back(rate(vote.majority()));
            judge.push_back(rate(vote.judge));
        }
        QCOMPARE(people.size(), std::size_t{421});
        QVERIFY(std::abs(sampleMean(people) - 0.711) < 5e-4 && std::abs(sampleMean(judge) - 0.620) < 5e-4);
        constexpr int rounds = 1000;
        double width = 0;
        double widthAlone = 0;
        double worth = 0;
        int covered = 0;
        for (int round = 0; round < rounds; ++round) {
            std::vector<std::size_t> order(people.size());
            std::iota(order.begin(), order.end(), std::size_t{0});
            shuffle(order, static_cast<std::uint64_t>(round));
            JudgedItems items;
            for (std::size_t i = 0; i < order.size(); ++i) {
                if (i < 40)
                    items.labelled.push_back(people[order[i]]);
                (i < 40 ? items.judgeOnLabelled : items.judgeOnly).push_back(judge[order[i]]);
            }
            const CorrectedMean mean = correctedMean(items);
            width += (mean.interval.upper - mean.interval.lower) / rounds;
            widthAlone += 2 * normalQuantile(0.95) * mean.labelsAloneError / rounds;
            worth += *mean.labelWorth / rounds;
            covered += mean.interval.lower <= sampleMean(people) && sampleMean(people) <= mean.interval.upper;
        }
        QVERIFY2(std::abs(width - 0.227) < 1e-3, qPrintable(QString::number(width)));
        QVERIFY2(std::abs(widthAlone - 0.262) < 2e-3, qPrintable(QString::number(widthAlone)));
        QVERIFY2(std::abs(worth - 1.34) < 5e-3, qPrintable(QString::number(worth)));
        QVERIFY2(covered > 0.93 * rounds, qPrintable(QString::number(covered))); // 0.953 in the reference, of other draws
    }

    void rankingOfMany()
    {
        // Each of a hundred meets each other equally often: whoever wins more often is stronger.
        std::vector<PairVotes> pairs;
        for (int a = 0; a < 100; ++a) {
            for (int b = a + 1; b < 100; ++b)
                pairs.push_back({std::to_string(a), std::to_string(b), 50 + (b - a) / 3, 50 - (b - a) / 3, 1});
        }
        const StrengthRanking ranking = bradleyTerry(pairs);
        QVERIFY(ranking.rankable() && ranking.converged);
        for (std::size_t i = 1; i < ranking.players.size(); ++i)
            QVERIFY(ranking.players[i].strength < ranking.players[i - 1].strength);
        double logs = 0;
        for (const RankedPlayer &player : ranking.players)
            logs += player.logStrength;
        QVERIFY(std::abs(logs) < 1e-9);
    }
    void powerReachesItsGoal()
    {
        // Both tails count, so that a large n lies a little below the normal formula, not above it.
        QVERIFY(std::abs(pairedMeanSize(0.1) - 786.8089402825) < 1e-6);
        QVERIFY(pairedMeanSize(1e-4) > 7.8e8);
        QCOMPARE(pairedMeanSize(100), 2.0);
        QVERIFY(pairedMeanSize(0.5, {0.99, 0.8}) > pairedMeanSize(0.5) && pairedMeanSize(0.5, {0.95, 0.9}) > pairedMeanSize(0.5));
        QCOMPARE(roundedUp(17.000000001), std::int64_t{18});
        QCOMPARE(roundedUp(17 + 4e-15), std::int64_t{17});
    }

    void wrongInputNamesTheField_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *method, const char *input, const char *field) {
            QTest::addRow("%s %s", method, input) << QByteArray(method) << QByteArray(input) << QString::fromLatin1(field);
        };
        row("wilson", "{\"successes\":3}", "n");
        row("wilson", "{\"successes\":3,\"n\":2}", "successes");
        row("wilson", "[]", "n");
        row("wilson", "{\"successes\":3,\"n\":4,\"level\":95}", "level");
        row("newcombe", "{\"a\":{\"successes\":1,\"n\":2}}", "b");
        row("newcombe", "{\"a\":{\"successes\":1},\"b\":{\"successes\":1,\"n\":2}}", "a.n");
        row("quantile", "{\"values\":[1,\"2\"]}", "values");
        row("paired", "{\"differences\":[]}", "differences");
        row("paired", "{\"differences\":[1,2],\"clusters\":[1,null]}", "clusters");
        row("paired", "{\"differences\":[1,2],\"replicates\":0}", "replicates");
        row("paired", "{\"differences\":[1,2],\"seed\":1.5}", "seed");
        row("sign-flip", "{\"differences\":[1,2],\"exact\":1}", "exact");
        row("holm", "{\"p\":[0.1,1.1]}", "p");
        row("ratio", "{\"values\":[1,2],\"per\":[1]}", "per");
        row("ratio", "{\"values\":[1,2],\"per\":[1,-1]}", "per");
        row("cochran-q", "{\"table\":[[1,0],[2,0]]}", "table");
        row("cochran-q", "{\"table\":[[1],[0]]}", "table");
        row("non-inferiority", "{\"differences\":[1,2]}", "margin");
        row("non-inferiority", "{\"differences\":[1,2],\"margin\":0}", "margin");
        row("sequence", "{\"differences\":[1,2]}", "planned_n");
        row("sequence", "{\"planned_n\":5}", "differences");
        row("sequence", "{\"b\":3,\"c\":3,\"n\":5,\"planned_n\":5}", "n");
        row("power", "{}", "design");
        row("power", "{\"design\":\"sextuple\"}", "design");
        row("power", "{\"design\":\"two-proportions\",\"p1\":0.5,\"p2\":0.5}", "p2");
        row("power", "{\"design\":\"two-proportions\",\"p1\":0.5,\"p2\":1.5}", "p2");
        row("power", "{\"design\":\"paired-binary\",\"p10\":0.7,\"p01\":0.5}", "p01");
        row("power", "{\"design\":\"paired-mean\",\"effect\":0}", "effect");
        row("power", "{\"design\":\"paired-mean\",\"effect\":0.5,\"power\":1}", "power");
        row("power", "{\"design\":\"repeats\",\"w2\":0.1,\"s2_a\":0.1,\"s2_b\":0.1,\"k_a\":0,\"k_b\":1,\"delta\":0.1}", "k_a");
        row("power", "{\"design\":\"non-inferiority\",\"b\":4,\"c\":1,\"n\":9,\"delta\":-0.1}", "delta");
        row("bradley-terry", "{}", "pairs");
        row("bradley-terry", "{\"pairs\":[{\"a\":\"A\",\"b\":\"A\",\"a_wins\":1,\"b_wins\":1}]}", "pairs");
        row("bradley-terry", "{\"pairs\":[{\"a\":\"A\",\"b\":\"B\",\"a_wins\":-1,\"b_wins\":1}]}", "pairs");
        row("bradley-terry", "{\"pairs\":[{\"a\":\"A\",\"b\":\"B\",\"a_wins\":1,\"b_wins\":1}],\"contrasts\":[[\"A\",\"C\"]]}", "contrasts");
        row("ppi", "{\"labelled\":[1,0],\"judge_on_labelled\":[1],\"judge_only\":[1]}", "judge_on_labelled");
        row("ppi", "{\"labelled\":[1,0],\"judge_on_labelled\":[1,0]}", "judge_only");
        row("ppi", "{\"labelled\":[1,0],\"judge_on_labelled\":[1,0],\"judge_only\":[1],\"lambda\":2}", "lambda");
        row("ppi-power", "{\"cost_human\":1,\"cost_judge\":0,\"n_effective\":300,\"correlation\":0.8}", "cost_judge");
        row("ppi-power", "{\"cost_human\":1,\"cost_judge\":0.1,\"n_effective\":300,\"correlation\":1}", "correlation");
        row("splitmix64", "{\"seed\":1,\"count\":1,\"below\":0}", "below");
        row("splitmix64", "{\"seed\":1}", "count");
    }
    void wrongInputNamesTheField()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, input);
        QFETCH(QString, field);
        const auto result = runStatistic(method.toStdString(), Json::parse(input.toStdString()));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::BadInput);
        QCOMPARE(result.error().where.field, field);
        QVERIFY(!result.error().why.isEmpty());
    }
};

QTEST_GUILESS_MAIN(Statistics)
#include "tst_statistics.moc"
