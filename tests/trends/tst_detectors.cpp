// Vectors of trends.md §3 and §4.
#include <QTest>
#include <algorithm>
#include <cmath>

#include "trends/detectors.h"
#include "trends/difference.h"

using namespace assay;

namespace {

const std::vector<double> seriesA{.90, .92, .91, .89, .90, .91, .93, .90, .88, .91, .90, .87, .88, .86, .87, .85, .88, .86};
const Baseline baselineA{.905, .0143372088};

bool near(double value, double expected, double tolerance)
{
    return std::abs(value - expected) <= tolerance;
}

} // namespace

class Detectors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cusumFollowsTheVector()
    {
        const CusumSums sums = cusum(seriesA, baselineA, 0.5);
        QVERIFY(near(sums.down[11], 2.1849, 1e-4));
        QVERIFY(near(sums.down[12], 3.4286, 1e-4));
        QVERIFY(near(sums.down[13], 6.0673, 1e-4));
        QVERIFY(std::all_of(sums.down.begin(), sums.down.begin() + 13, [](double sum) { return sum <= 5; }));
    }

    void ewmaFollowsTheVector()
    {
        // |Z − μ| is limit/3 of the standardised value: .904 at 0 (limit .008602), .893143 at 12 (.014316).
        const auto values = ewma(seriesA, baselineA);
        QVERIFY(near(values[0], -3 * (.905 - .904) / .008602, 1e-3));
        QVERIFY(near(values[12], -3 * (.905 - .893143) / .014316, 1e-3));
        QVERIFY(std::all_of(values.begin(), values.begin() + 13, [](double value) { return std::abs(value) < 3; }));
    }

    /// The detectors of the table look for falls only.
    void limitsAreThoseOfTheTable_data()
    {
        QTest::addColumn<int>("baseline");
        QTest::addColumn<int>("n");
        QTest::addColumn<double>("cusumLimit");
        QTest::addColumn<double>("ewmaLimit");
        QTest::newRow("14 days, 50") << 14 << 50 << 4.255432 << 3.947180;
        QTest::newRow("28 days, 20") << 28 << 20 << 4.286329 << 3.919005;
        QTest::newRow("28 days, 50") << 28 << 50 << 3.694579 << 3.609565;
        QTest::newRow("28 days, 200") << 28 << 200 << 3.333058 << 3.494973;
        QTest::newRow("56 days, 50") << 56 << 50 << 3.510084 << 3.445539;
    }
    void limitsAreThoseOfTheTable()
    {
        QFETCH(int, baseline);
        QFETCH(int, n);
        QFETCH(double, cusumLimit);
        QFETCH(double, ewmaLimit);
        const RateCalibration calibration{static_cast<std::size_t>(baseline), 60, n, 0.9};
        const double ewmaFound = limitFor(calibrateRates(calibration, ewmaDetector(Side::Down)));
        const double cusumFound = limitFor(calibrateRates(calibration, cusumDetector(Side::Down)));
        QVERIFY2(near(ewmaFound, ewmaLimit, 1e-6), qPrintable(QString::number(ewmaFound, 'g', 9)));
        QVERIFY2(near(cusumFound, cusumLimit, 1e-6), qPrintable(QString::number(cusumFound, 'g', 9)));
    }

    void changePointFollowsTheVector()
    {
        const auto point = changePoint(seriesA);
        QVERIFY(point);
        QCOMPARE(point->at, std::size_t(11));
        QVERIFY(near(point->error, .002615584, 1e-9));
        QVERIFY(near(point->before, .904545455, 1e-9));
        QVERIFY(near(point->after, .867142857, 1e-9));
        QCOMPARE(point->earliest, std::size_t(10));
        QCOMPARE(point->latest, std::size_t(11));
        QVERIFY(!changePoint({1}));
    }

    void aLevelWithoutVariationHasNoTest()
    {
        QVERIFY(!changePointP(std::vector<double>(20, 0.37)));
        QVERIFY(!changePointP({1, 2, 3, 4, 5}));
        QVERIFY(!dayBaseline(std::vector<double>(20, 412'345.678)));
        const auto p = changePointP({1, 1.1, 0.9, 1, 1.05, 0.95, 2, 2.1, 1.9, 2, 2.05, 1.95});
        QVERIFY(p && *p < 0.02);
    }

    void daysAreDrawnFromTheBaseline()
    {
        const std::vector<double> days{.5, .6, .55, .52, .58, .61, .49, .57, .53, .56, .54, .6, .51, .59};
        const auto maxima = calibrateDays(days, 14, ewmaDetector());
        QCOMPARE(maxima.size(), std::size_t(4000));
        QVERIFY(std::is_sorted(maxima.begin(), maxima.end()));
        QVERIFY(limitFor(maxima) > 2 && limitFor(maxima) < 8);
        QCOMPARE(tailOf(maxima, maxima.back() + 1), 1.0 / 4001);
        QCOMPARE(tailOf(maxima, 0), 1.0);
        QVERIFY(maxima == calibrateDays(days, 14, ewmaDetector()));
    }

    void differencesAreNewcombeAndWelch()
    {
        const auto rates = [](std::int64_t k, std::int64_t n) {
            RollupSum sum;
            sum.n = n;
            sum.k = k;
            sum.sum = sum.sumSquares = static_cast<double>(k);
            return MeasuredSum{sum, TrendUnit::Share};
        };
        const auto newcombe = differenceOf({Measure::Kind::Pass, {}}, rates(48, 80), rates(56, 70));
        QVERIFY(newcombe && near(newcombe->lower, 0.0524314724, 1e-9) && near(newcombe->upper, 0.3338726540, 1e-9));
        QCOMPARE(newcombe->method, std::string("newcombe"));

        const auto values = [](const std::vector<double> &all) {
            MeasuredSum sum{{}, TrendUnit::Tokens};
            for (const double each : all)
                sum.sum.add(each);
            return sum;
        };
        // scipy 1.10.1: ttest_ind([5, 6, 7, 8], [1, 2, 3, 4, 5], equal_var=False): t 3.674235, df 6.981818, p .0079.
        const auto welch = differenceOf({Measure::Kind::Tokens, {}}, values({1, 2, 3, 4, 5}), values({5, 6, 7, 8}));
        QVERIFY(welch && near(welch->value, 3.5, 1e-12));
        QVERIFY2(near(welch->p, 0.0080, 3e-4), qPrintable(QString::number(welch->p)));
        QVERIFY(welch->lower > 0 && welch->upper > 5);
        QVERIFY(!differenceOf({Measure::Kind::Tokens, {}}, values({1}), values({2, 3})));
        QVERIFY(!differenceOf({Measure::Kind::Tokens, {}}, values({2, 2}), values({3, 3})));
    }
};

QTEST_GUILESS_MAIN(Detectors)
#include "tst_detectors.moc"
