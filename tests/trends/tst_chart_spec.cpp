// What a chart draws: thinning that keeps spikes, axes, time lines.
#include <QTest>
#include <algorithm>

#include "trends/chart_spec.h"

using namespace assay;

class ChartSpecs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thinningKeepsSpikesAndOrder()
    {
        std::vector<ChartPoint> points;
        for (int i = 0; i < 100'000; ++i)
            points.push_back({static_cast<double>(i), i == 43'217 ? 9.0 : i == 77'001 ? -9.0 : 0.001 * (i % 7), {}, {}, false, static_cast<std::size_t>(i)});
        const auto kept = thinned(points);
        QVERIFY(kept.size() <= mostChartPoints);
        QVERIFY(kept.size() > mostChartPoints / 2);
        QVERIFY(std::is_sorted(kept.begin(), kept.end(), [](const ChartPoint &a, const ChartPoint &b) { return a.x < b.x; }));
        QVERIFY(std::any_of(kept.begin(), kept.end(), [](const ChartPoint &point) { return point.y == 9.0; }));
        QVERIFY(std::any_of(kept.begin(), kept.end(), [](const ChartPoint &point) { return point.y == -9.0; }));
        QVERIFY(thinned({points.begin(), points.begin() + 5}) == std::vector<ChartPoint>(points.begin(), points.begin() + 5));
    }

    void zeroStandsOnTheAxisOfCostsAndRates()
    {
        const ValueAxis cost = valueAxis({Measure::Kind::Cost, {}}, TrendUnit::NanoDollars, 900'000, 1'100'000);
        QCOMPARE(cost.low, 0.0);
        QVERIFY(cost.high >= 1'100'000 && !cost.isCut);
        const ValueAxis errors = valueAxis({Measure::Kind::Errors, {}}, TrendUnit::Share, 0, 0);
        QVERIFY(errors.low == 0.0 && errors.high > 0);
    }

    void aQualityAxisIsWholeOrVisiblyCut()
    {
        const ValueAxis whole = valueAxis({Measure::Kind::Pass, {}}, TrendUnit::Share, 0.2, 0.9);
        QVERIFY(whole.low == 0.0 && whole.high == 1.0 && !whole.isCut);
        const ValueAxis cut = valueAxis({Measure::Kind::Pass, {}}, TrendUnit::Share, 0.81, 0.93);
        QVERIFY(cut.isCut && cut.low > 0.5 && cut.low <= 0.81 && cut.high >= 0.93 && cut.high <= 1);
        QVERIFY(cut.ticks.size() >= 2);
        const ValueAxis flat = valueAxis({Measure::Kind::Pass, {}}, TrendUnit::Share, 1, 1);
        QVERIFY(flat.high <= 1 && flat.low < flat.high);
    }

    void timeLinesBeginDaysOrMonths()
    {
        const TimeUs from{20'000 * dayUs};
        for (const int days : {3, 14, 42, 90, 400, 2000}) {
            const auto ticks = timeTicks(from, {from.us + days * dayUs});
            QVERIFY2(ticks.size() >= 2 && ticks.size() <= 14, qPrintable(QString::number(days) + QLatin1Char(' ') + QString::number(ticks.size())));
            for (const TimeUs tick : ticks)
                QCOMPARE(tick.us % dayUs, std::int64_t(0));
        }
    }
};

QTEST_GUILESS_MAIN(ChartSpecs)
#include "tst_chart_spec.moc"
