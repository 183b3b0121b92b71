// The pipeline on made sums: points, gaps, floors, comparison, breaks, segments, the sentence and its document.
#include <QTest>
#include <nlohmann/json.hpp>

#include "items/trends/trend_document.h"
#include "items/trends/trend_sentence.h"
#include "items/trends/trend_sheet.h"
#include "support/trend_scene.h"

using namespace assay;
using nlohmann::json;

namespace {

const Measure pass{Measure::Kind::Pass, {}};

} // namespace

class Trend : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pointsCarryTheirDoubt()
    {
        TrendScene scene({pass});
        scene.addRate(0, 0, 45, 50);
        scene.addRate(0, 1, 9, 10);
        scene.addRate(0, 4, 50, 50);
        const TrendView view = scene.view();
        QCOMPARE(view.series.size(), std::size_t(1));
        const auto &points = view.series.front().points;
        QCOMPARE(points.size(), std::size_t(3)); // two days without anything are no points
        QCOMPARE(points[0].estimate.method, std::string("wilson"));
        QVERIFY(std::abs(*points[0].estimate.lower - 0.786397685625) < 1e-10);
        QVERIFY(!points[0].isHollow);
        QVERIFY(points[1].isHollow);
        QCOMPARE(*points[2].estimate.upper, 1.0);
        const auto runs = chartRuns(view.series.front(), TrendBucket::Day);
        QCOMPARE(runs.size(), std::size_t(2)); // no line across the gap
        QCOMPARE(runs.front().size(), std::size_t(2));
    }

    void unknownIsNeverZero()
    {
        TrendScene scene({{Measure::Kind::Cost, {}}});
        RollupSum unpriced;
        unpriced.unknown = 12;
        scene.data.whole[{0, {}, 1, scene.day(0)}] = unpriced;
        scene.data.parts[{0, {}, 1, scene.day(0)}] = unpriced;
        scene.addValues(0, 1, {400'000, 500'000});
        scene.data.fromDay = scene.day(0);
        const TrendView view = scene.view();
        const auto &points = view.series.front().points;
        QCOMPARE(points.size(), std::size_t(2));
        QVERIFY(!points[0].estimate.value);
        QCOMPARE(points[0].estimate.unknown, std::int64_t(12));
        const json document = json::parse(items::trendDocument(view));
        QVERIFY(document["series"][0]["points"][0]["value"].is_null());
        QVERIFY(document["series"][0]["points"][1]["value"] == "0.00045");
    }

    void repeatsThatDisagreeGiveMeansOfCases()
    {
        RollupSum sum;
        for (const double mean : {1.0, 0.5, 0.0, 1.0, 0.5})
            sum.add(mean);
        sum.k = 2;
        const Estimate estimate = estimateOf(pass, {sum, TrendUnit::Share});
        QCOMPARE(estimate.method, std::string("t"));
        QCOMPARE(*estimate.value, 0.6);
        QVERIFY(*estimate.lower >= 0 && *estimate.upper <= 1);
    }

    void quantilesComeFromTheirHistogram()
    {
        TrendScene scene({{Measure::Kind::Latency, {}, 0.5}, {Measure::Kind::Latency, {}, 0.95}});
        const std::vector<double> us{120'000, 340'000, 95'000, 410'000, 230'000, 180'000, 505'000, 150'000, 260'000, 300'000};
        scene.addValues(0, 0, us);
        scene.addValues(1, 0, us);
        const TrendView view = scene.view();
        const auto value = [&](std::size_t measure) { return *view.series[measure].points.front().estimate.value; };
        QVERIFY(std::abs(value(0) / 230'000 - 1) < 0.0101); // trends.md §2: p50 230, p95 505
        QVERIFY(std::abs(value(1) / 505'000 - 1) < 0.0101);
        QVERIFY(!view.series[1].points.front().estimate.upper); // ten values have no upper bound of a p95
    }

    void weeksAreSumsOfDays()
    {
        TrendScene scene({pass}, 20'000); // a Friday
        for (int day = 0; day < 10; ++day)
            scene.addRate(0, day, 9, 10);
        scene.question.bucket = TrendBucket::Week;
        const auto points = scene.view().series.front().points;
        QCOMPARE(points.size(), std::size_t(2));
        QCOMPARE(points[0].estimate.n, std::int64_t(30));
        QCOMPARE(points[1].estimate.n, std::int64_t(70));
        QCOMPARE(points[1].from.us % (7 * dayUs), 4 * dayUs); // a Monday
    }

    void aReleaseIsComparedWithTheTimeBefore()
    {
        TrendScene scene({pass, {Measure::Kind::Cost, {}}});
        for (int day = 0; day < 20; ++day) {
            scene.addRate(0, day, day < 10 ? 80 : 92, 100, day < 10 ? 6 : 7);
            scene.addValues(1, day, {400'000, 420'000, 410'000}, day < 10 ? 6 : 7);
        }
        scene.data.releases = {{scene.at(10), 7, "production"}};
        const TrendView view = scene.view();
        const TrendComparison &first = view.comparisons.front();
        QCOMPARE(first.verdict, TrendVerdict::Better);
        QVERIFY(std::abs(first.difference->value - 0.12) < 1e-12);
        QCOMPARE(view.comparisons[1].verdict, TrendVerdict::NoEvidence);
        const QString summary = items::trendSummary(view);
        QVERIFY2(summary.startsWith(QStringLiteral("Since v7 (")), qPrintable(summary));
        QVERIFY2(summary.contains(QStringLiteral("answers pass 12.0 points more often [+")), qPrintable(summary));
        QVERIFY2(summary.contains(QStringLiteral("2,000 judged")), qPrintable(summary));
        QVERIFY2(summary.contains(QStringLiteral("no evidence of change in cost")), qPrintable(summary));
    }

    void oneVersionIsComparedWithAnother()
    {
        TrendScene scene({pass});
        for (int day = 0; day < 4; ++day) {
            scene.addRate(0, day, 40, 100, 6);
            scene.addRate(0, day, 70, 100, 7);
        }
        scene.data.against = 6;
        scene.question.against = "v6";
        const TrendView view = scene.view();
        QCOMPARE(view.comparisons.front().kind, TrendComparison::Kind::Version);
        QCOMPARE(view.comparisons.front().beforeName, std::string("v6"));
        QVERIFY(std::abs(view.comparisons.front().difference->value - 0.3) < 1e-12);
        scene.data.against = 5;
        QVERIFY(!computeTrend(scene.data, scene.question));
    }

    void whatStandsNearABreakIsNamedMeasuringFirst()
    {
        TrendScene scene({pass});
        for (int day = 0; day < 40; ++day)
            scene.addRate(0, day, day < 25 ? 91 + day % 3 : 79 + day % 3, 100);
        scene.data.changes = {{scene.at(3), TrendChange::Kind::Version, "v2", {}, {}},
                              {{scene.at(24).us + 1}, TrendChange::Kind::Channel, "production → v3", {}, {}},
                              {{scene.at(25).us + 1}, TrendChange::Kind::Scorer, "polite", {}, {}}};
        const TrendView view = scene.view();
        QCOMPARE(view.breaks.size(), std::size_t(1));
        QCOMPARE(dayOf(view.breaks.front().at.us), scene.day(25));
        QVERIFY((view.breaks.front().near == std::vector<std::size_t>{2, 1}));
        QCOMPARE(view.breaks.front().verdict, TrendVerdict::Worse);
        const QString summary = items::trendSummary(view);
        QVERIFY2(summary.contains(QStringLiteral("near in time: scorer polite")), qPrintable(summary));
        QVERIFY(!summary.contains(QStringLiteral("caused")));
    }

    void sentenceChartAndDocumentSayTheSame()
    {
        const TrendView view = seededHistory(7, 0.90, 0.78).view();
        const json document = json::parse(items::trendDocument(view));
        QVERIFY(document["summary"] == items::trendSummary(view).toStdString());
        const auto &found = document["breaks"][0];
        QVERIFY(found["measure"] == "pass" && found["segment"].is_null());
        const auto number = [](double share) { return QString::number(std::abs(share) * 100, 'f', 1); };
        const QString summary = items::trendSummary(view);
        QVERIFY2(summary.contains(number(found["difference"].get<double>()) + QStringLiteral(" points less often")), qPrintable(summary));
        QVERIFY2(summary.contains(QChar(0x2212) + number(found["lower"].get<double>())), qPrintable(summary));
        QVERIFY(document["comparison"]["verdict"] == "worse");
        const auto charts = items::trendCharts(view);
        QCOMPARE(charts.size(), document["series"].size());
        for (std::size_t i = 0; i < charts.size(); ++i) {
            std::size_t drawn = 0;
            for (const auto &run : charts[i].runs)
                drawn += run.size();
            QCOMPARE(drawn, document["series"][i]["points"].size());
        }
        const auto &point = charts[0].runs[0][5];
        QVERIFY(document["series"][0]["points"][5]["value"] == point.y);
        QVERIFY(document["series"][0]["points"][5]["lower"] == *point.lower);
        const auto mark = std::find_if(charts[0].marks.begin(), charts[0].marks.end(), [](const ChartMark &each) { return each.isBreak; });
        QVERIFY(mark != charts[0].marks.end());
        QVERIFY(found["at"] == toRfc3339({static_cast<std::int64_t>(mark->x)}));
    }

    void segmentsShareTheBudgetAndFoldBeyondTwelve()
    {
        TrendScene scene({pass});
        scene.question.by = "tag";
        for (int day = 0; day < 30; ++day) {
            for (int tag = 0; tag < 15; ++tag) {
                const bool falls = tag == 14 && day >= 20;
                scene.addRate(0, day, falls ? 30 : 36 + (day + tag) % 3, 40 + (tag == 14 ? 5 : 0), 1, "tag " + std::to_string(tag));
            }
        }
        const TrendView view = scene.view();
        QCOMPARE(view.series.size(), mostShownSegments);
        QCOMPARE(view.foldedSegments, std::size_t(3));
        QCOMPARE(view.series.front().segment, std::string("tag 14"));
        const auto found = std::find_if(view.breaks.begin(), view.breaks.end(), [](const TrendBreak &each) { return each.segment == "tag 14"; });
        QVERIFY(found != view.breaks.end());
        QVERIFY(std::none_of(view.breaks.begin(), view.breaks.end(), [](const TrendBreak &each) { return !each.segment.empty() && each.segment != "tag 14"; }));
        const auto charts = items::trendCharts(view);
        QCOMPARE(charts.front().low, charts.back().low); // small multiples have one axis
    }

    void nothingIsSaidOfNothing()
    {
        const TrendView none = TrendScene().view();
        QVERIFY(none.isEmpty());
        QCOMPARE(items::trendSummary(none), QStringLiteral("There are no results in this time."));
        TrendScene little({pass});
        little.addRate(0, 0, 9, 10);
        const QString summary = items::trendSummary(little.view());
        QVERIFY2(summary.startsWith(QStringLiteral("Too little to tell")), qPrintable(summary));
        QVERIFY(json::parse(items::trendDocument(none))["series"].empty());
    }
};

QTEST_GUILESS_MAIN(Trend)
#include "tst_trend.moc"
