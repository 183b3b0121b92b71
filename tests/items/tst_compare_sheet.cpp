// What ended, passed, broke and was fixed: counted row by row.
#include <QTest>

#include "items/compare_sheet.h"

using namespace assay;
using namespace assay::items;

namespace {

CompareSheet sheetOf(int cases, int columns)
{
    std::vector<SheetCase> all;
    for (int i = 0; i < cases; ++i)
        all.push_back({10 + 2 * i, 100 + i});
    return CompareSheet(all, columns, 0);
}

StoredCell cell(int number, int column, std::optional<bool> pass, int repeat = 0)
{
    return {10 + 2 * number, column, repeat, 1000 + number * 10 + column, ResultState::Ok, pass};
}

} // namespace

class CompareSheetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void casesAreFoundByPosition()
    {
        const CompareSheet sheet = sheetOf(4, 2);
        QCOMPARE(sheet.indexOf(14), 2);
        QCOMPARE(sheet.indexOf(11), std::nullopt);
        QCOMPARE(sheet.indexOf(99), std::nullopt);
    }

    void aCaseBreaksOnceBothSidesAreThere()
    {
        CompareSheet sheet = sheetOf(3, 2);
        QCOMPARE(sheet.add(cell(1, 1, false)), 1);
        QCOMPARE(sheet.counts().broken, 0);
        sheet.add(cell(1, 0, true));
        QCOMPARE(sheet.counts().broken, 1);
        QCOMPARE(sheet.counts().differ, 1);
        sheet.add(cell(2, 0, false));
        sheet.add(cell(2, 1, true));
        QCOMPARE(sheet.counts().fixed, 1);
        QCOMPARE(sheet.counts().differ, 2);
        QCOMPARE(sheet.counts().all, 3);
    }

    void worstChangeStandsFirst()
    {
        CompareSheet sheet = sheetOf(4, 2);
        for (const auto &[number, before, after] : {std::tuple(0, true, true), std::tuple(1, false, true), std::tuple(2, true, false), std::tuple(3, true, true)}) {
            sheet.add(cell(number, 0, before));
            sheet.add(cell(number, 1, after));
        }
        QCOMPARE(sheet.shown(CompareFilter::All, true), (std::vector<int>{2, 1, 0, 3}));
        QCOMPARE(sheet.shown(CompareFilter::All, false), (std::vector<int>{0, 1, 2, 3}));
        QCOMPARE(sheet.shown(CompareFilter::Differ, false), (std::vector<int>{1, 2}));
        QCOMPARE(sheet.shown(CompareFilter::Fixed, true), (std::vector<int>{1}));
    }

    void theLowestRepeatStandsForTheCell()
    {
        CompareSheet sheet = sheetOf(1, 1);
        StoredCell third = cell(0, 0, false, 2);
        third.key = 7;
        sheet.add(third);
        QCOMPARE(sheet.cellAt(0, 0).key, 7);
        sheet.add(cell(0, 0, true, 0));
        QCOMPARE(sheet.cellAt(0, 0).key, 1000);
        QCOMPARE(sheet.cellAt(0, 0).ended, 2);
        QCOMPARE(*sheet.cellAt(0, 0).rate(), 0.5);
    }

    void rowsOfOtherCasesAreLeftOut()
    {
        CompareSheet sheet = sheetOf(2, 2);
        QCOMPARE(sheet.add({11, 0, 0, 1, ResultState::Ok, true}), std::nullopt);
        QCOMPARE(sheet.add({10, 5, 0, 1, ResultState::Ok, true}), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(CompareSheetTest)
#include "tst_compare_sheet.moc"
