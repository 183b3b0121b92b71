// 100 seeded histories with a drop and 100 without, as their readers would meet them: what the sentence calls a change.
#include <QTest>
#include <algorithm>
#include <cstdlib>

#include "items/trends/trend_sentence.h"
#include "support/sanitized.h"
#include "support/trend_scene.h"

using namespace assay;

namespace {

/// Under the sanitizers the paths are looked at, not the rates.
constexpr int histories = isSanitized() ? 8 : 100;

bool callsAnyChange(const TrendView &view)
{
    return !view.breaks.empty() || std::any_of(view.comparisons.begin(), view.comparisons.end(), [](const TrendComparison &each) {
        return each.verdict != TrendVerdict::NoEvidence;
    });
}

} // namespace

class Histories : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDropOfEightPointsIsFoundAndDated()
    {
        int found = 0;
        int dated = 0;
        for (int seed = 1; seed <= histories; ++seed) {
            const TrendScene scene = seededHistory(static_cast<std::uint64_t>(seed), 0.90, 0.82);
            const TrendView view = scene.view();
            const auto drop = std::find_if(view.breaks.begin(), view.breaks.end(), [](const TrendBreak &each) { return each.measure == 0; });
            if (drop == view.breaks.end())
                continue;
            ++found;
            dated += std::llabs(dayOf(drop->at.us) - scene.day(28)) <= 3;
            QVERIFY(drop->difference.upper < 0);
            QVERIFY(items::trendSummary(view).contains(QStringLiteral("less often")));
        }
        qInfo("found %d of %d, dated within 3 days %d", found, histories, dated);
        QVERIFY2(isSanitized() || found >= 90, qPrintable(QString::number(found)));
        QVERIFY2(isSanitized() || dated >= 80, qPrintable(QString::number(dated)));
    }

    void withoutAChangeFewAreCalledOne()
    {
        int called = 0;
        for (int seed = 1001; seed <= 1000 + histories; ++seed) {
            const TrendView view = seededHistory(static_cast<std::uint64_t>(seed), 0.90, 0.90).view();
            called += callsAnyChange(view);
            if (!callsAnyChange(view))
                QVERIFY2(items::trendSummary(view).startsWith(QStringLiteral("No evidence of change in quality, cost, latency and errors.")),
                         qPrintable(items::trendSummary(view)));
        }
        qInfo("%d of %d without a change called one", called, histories);
        QVERIFY2(called <= 11, qPrintable(QString::number(called)));
    }

    /// With a release in the middle the sentence makes twice as many claims; together they keep the budget.
    void aReleaseThatChangedNothingIsSeldomCalledAChange()
    {
        int called = 0;
        for (int seed = 2001; seed <= 2000 + histories; ++seed) {
            TrendScene scene = seededHistory(static_cast<std::uint64_t>(seed), 0.90, 0.90);
            scene.data.releases = {{scene.at(28), 2, "production"}};
            const TrendView view = scene.view();
            QCOMPARE(view.comparisons.front().kind, TrendComparison::Kind::Release);
            called += callsAnyChange(view);
        }
        qInfo("%d of %d releases without effect called a change", called, histories);
        QVERIFY2(called <= 11, qPrintable(QString::number(called)));
    }
};

QTEST_GUILESS_MAIN(Histories)
#include "tst_histories.moc"
