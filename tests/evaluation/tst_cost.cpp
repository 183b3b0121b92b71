// Money of calls, and the budget that is never passed.
#include <QTest>

#include "evaluation/run/cost.h"

using namespace assay;

namespace {
constexpr Prices priced{PricePerMillion{{3'000'000'000}}, PricePerMillion{{300'000'000}}, PricePerMillion{{15'000'000'000}}};
}

class Cost : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cachedTokensHaveTheirOwnPrice()
    {
        QCOMPARE(callCost(priced, {1000, 600, 100, {}})->text(), std::string("0.00288"));
    }

    void withoutACachedPriceTheInputPriceHolds()
    {
        Prices prices = priced;
        prices.cachedInput.reset();
        QCOMPARE(callCost(prices, {1000, 600, 100, {}}), callCost(prices, {1000, {}, 100, {}}));
    }

    void unknownStaysUnknown()
    {
        QVERIFY(!callCost({}, {1000, {}, 100, {}}));
        QVERIFY(!callCost(priced, {{}, {}, 100, {}}));
        QVERIFY(!callCost(priced, {1000, {}, {}, {}}));
    }

    void budgetCountsReservations()
    {
        Budget budget(Money{100});
        QVERIFY(budget.reserve(Money{60}));
        QVERIFY(!budget.reserve(Money{50}));
        budget.settle(Money{60}, Money{10});
        QVERIFY(budget.reserve(Money{50}));
        QCOMPARE(budget.spent().nano, 10);
    }

    void unknownCostIsCountedAsTheReservation()
    {
        Budget budget(Money{100});
        QVERIFY(budget.reserve(Money{60}));
        budget.settle(Money{60}, std::nullopt);
        QCOMPARE(budget.spent().nano, 60);
    }
};

QTEST_GUILESS_MAIN(Cost)
#include "tst_cost.moc"
