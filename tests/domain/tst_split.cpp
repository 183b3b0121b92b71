// Splits and samples: sizes, completeness, repeatability, strata.
#include <QTest>
#include <algorithm>

#include "base/splitmix64.h"
#include "domain/split.h"
#include "support/results.h"

using namespace assay;

namespace {

const std::vector<SplitPart> trainTest{{"train", 80}, {"test", 20}};

std::vector<std::int64_t> united(const std::vector<std::vector<std::int64_t>> &parts)
{
    std::vector<std::int64_t> rows;
    for (const auto &part : parts)
        rows.insert(rows.end(), part.begin(), part.end());
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace

class Split : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theShuffleIsTheOneOfTheHouse()
    {
        std::vector<std::int64_t> order{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        shuffle(order, 42);
        const auto parts = splitRows(10, {{"a", 3}, {"b", 7}}, 42);
        std::vector<std::int64_t> first(order.begin(), order.begin() + 3);
        std::sort(first.begin(), first.end());
        QCOMPARE(parts[0], first);
        QCOMPARE(sampleRows(10, 3, 42), first);
    }

    void everyRowFallsIntoOnePart()
    {
        for (const std::int64_t rows : {0, 1, 2, 3, 7, 1000}) {
            const auto parts = splitRows(rows, {{"a", 1}, {"b", 1}, {"c", 1}}, 7);
            const auto all = united(parts);
            QCOMPARE(static_cast<std::int64_t>(all.size()), rows);
            for (std::size_t i = 0; i < all.size(); ++i)
                QCOMPARE(all[i], static_cast<std::int64_t>(i));
            for (const auto &part : parts) {
                QVERIFY(std::is_sorted(part.begin(), part.end()));
                QVERIFY(std::abs(static_cast<double>(part.size()) - static_cast<double>(rows) / 3) < 1);
            }
        }
    }

    void seedsDecide()
    {
        QCOMPARE(splitRows(1000, trainTest, 1), splitRows(1000, trainTest, 1));
        QVERIFY(splitRows(1000, trainTest, 1) != splitRows(1000, trainTest, 2));
        QCOMPARE(splitRows(1000, trainTest, 1)[1].size(), 200u);
    }

    void strataAreDividedAlike()
    {
        std::vector<std::string> strata;
        for (int i = 0; i < 1000; ++i)
            strata.push_back(i % 10 == 0 ? "rare" : i % 3 == 0 ? "some" : "many");
        const auto parts = splitRows(1000, trainTest, 5, strata);
        QCOMPARE(united(parts).size(), 1000u);
        QCOMPARE(parts[1].size(), 200u);
        for (const char *stratum : {"rare", "some", "many"}) {
            const auto in = [&](const std::vector<std::int64_t> &rows) {
                return std::count_if(rows.begin(), rows.end(), [&](std::int64_t row) { return strata[static_cast<std::size_t>(row)] == stratum; });
            };
            const double wanted = static_cast<double>(std::count(strata.begin(), strata.end(), stratum)) * 0.2;
            QVERIFY2(std::abs(static_cast<double>(in(parts[1])) - wanted) <= 1, stratum);
        }
    }

    void samplesAreAscendingAndBounded()
    {
        QCOMPARE(sampleRows(5, 9, 1), (std::vector<std::int64_t>{0, 1, 2, 3, 4}));
        QVERIFY(sampleRows(0, 3, 1).empty());
        QVERIFY(sampleRows(5, -1, 1).empty());
        const auto sample = sampleRows(1'000'000, 100, 1);
        QCOMPARE(sample.size(), 100u);
        QVERIFY(std::is_sorted(sample.begin(), sample.end()));
        QVERIFY(std::adjacent_find(sample.begin(), sample.end()) == sample.end());
    }

    void partsFromWords()
    {
        const auto parts = splitPartsFrom("train=80,dev=10,test=10");
        VERIFY_RESULT(parts);
        QCOMPARE(parts->size(), 3u);
        QCOMPARE(parts->at(1).name, std::string("dev"));
        QCOMPARE(parts->at(1).share, 10);
        for (const char *bad : {"", "a", "a=", "a=0", "a=-1", "a=1.5", "a=1,a=2", "a=1,", "=1", "a=1000001", "a@b=1"})
            QVERIFY2(!splitPartsFrom(bad), bad);
    }
};

QTEST_GUILESS_MAIN(Split)
#include "tst_split.moc"
