// The matrix of Compare as an item model: pages, filters, roles, what happens when rows can't be read.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "items/compare_model.h"
#include "support/compare_fixture.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;

class CompareModelTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheRulesOfItemModels()
    {
        CompareModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FakeComparison source({3, 200, false, true});
        model.setSource(&source);
        for (const auto filter : {CompareFilter::Differ, CompareFilter::Broken, CompareFilter::Fixed, CompareFilter::All})
            model.setFilter(filter);
        model.setSource(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void hasARowPerCaseAndAColumnPerAnswer()
    {
        CompareModel model;
        FakeComparison source({3, 60, false, false});
        model.setSource(&source);
        QCOMPARE(model.rowCount(), 60);
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("My order 4711 should have come on Monday. When will it be here?"));
        QCOMPARE(model.index(0, 2).data(CompareModel::CaseIdRole).toString(), QStringLiteral("late-delivery-04"));
        QCOMPARE(model.index(0, 2).data(CompareModel::CellRole).value<CompareCell>().verdict, CellVerdict::Fail);
        QCOMPARE(model.headerData(2, Qt::Horizontal, CompareModel::HeadRole).value<ColumnHeadView>().name, QStringLiteral("v8 · small"));
    }

    void filterCountsAreTheRows()
    {
        CompareModel model;
        FakeComparison source({3, 60, false, false});
        model.setSource(&source);
        for (const auto filter : {CompareFilter::Differ, CompareFilter::Broken, CompareFilter::Fixed}) {
            model.setFilter(filter);
            QCOMPARE(model.rowCount(), static_cast<int>(source.view().counts.of(filter)));
            QVERIFY(model.rowCount() > 0);
        }
        QCOMPARE(model.index(0, 1).data(CompareModel::CellRole).value<CompareCell>().verdict, CellVerdict::Fail);
    }

    void readsAPageOnceAndOnlyWhenLookedAt()
    {
        CompareModel model;
        FakeComparison source({2, 10'000, false, false});
        model.setSource(&source);
        QCOMPARE(source.reads, 0);
        for (int row = 5'000; row < 5'050; ++row)
            QVERIFY(model.index(row, 1).data().isValid());
        QVERIFY2(source.reads <= 2, qPrintable(QString::number(source.reads)));
    }

    void unreadableRowsSayWhy()
    {
        CompareModel model;
        FakeComparison source({2, 60, false, false});
        source.broken = Error{ErrorCode::Damaged, QStringLiteral("The row is damaged"), QStringLiteral("Its hash is wrong"), {}, {}};
        model.setSource(&source);
        const auto cell = model.index(3, 1).data(CompareModel::CellRole).value<CompareCell>();
        QCOMPARE(cell.state, CellState::Error);
        QVERIFY(cell.errorText.contains(QStringLiteral("damaged")));
    }

    void everyCellHasASentence()
    {
        CompareModel model;
        FakeComparison source({3, 60, false, false});
        model.setSource(&source);
        const QString said = model.index(0, 2).data(Qt::AccessibleTextRole).toString();
        for (const char *part : {"late-delivery-04", "v8 · small", "✗ fail", "4 of 4 agree", "by Wednesday"})
            QVERIFY2(said.contains(QString::fromUtf8(part)), qPrintable(said));
        QVERIFY(model.headerData(1, Qt::Horizontal, Qt::AccessibleTextRole).toString().contains(QStringLiteral("baseline")));
    }
};

QTEST_GUILESS_MAIN(CompareModelTest)
#include "tst_compare_model.moc"
