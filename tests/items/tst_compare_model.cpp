// The matrix of Compare as an item model: rows that come while it is looked at, texts on demand, filters, what can't be read.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "items/compare_model.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;
using State = items::CellState;

namespace {

/// Two columns, of which every fourth case breaks; empty when @p filled is false.
CompareSheet sheetOf(int cases, bool filled)
{
    std::vector<SheetCase> all;
    for (int i = 0; i < cases; ++i)
        all.push_back({i, 100 + i});
    CompareSheet sheet(all, 2, 0);
    for (int i = 0; filled && i < cases; ++i) {
        sheet.add({i, 0, 0, 1000 + i, ResultState::Ok, true});
        sheet.add({i, 1, 0, 2000 + i, ResultState::Ok, i % 4 != 0});
    }
    return sheet;
}

std::vector<ColumnHeadView> heads()
{
    ColumnHeadView first;
    first.name = QStringLiteral("v7 · small");
    first.isBaseline = true;
    ColumnHeadView second;
    second.name = QStringLiteral("v8 · small");
    return {first, second};
}

CaseTextsByIndex textsOf(const std::vector<CaseWanted> &wanted)
{
    CaseTextsByIndex texts;
    for (const CaseWanted &each : wanted) {
        CaseTexts text{QStringLiteral("c%1").arg(each.index), QStringLiteral("question %1").arg(each.index), {}, {}};
        for (const std::int64_t key : each.keys) {
            AnswerText answer;
            answer.key = key;
            if (key != 0)
                answer.output = QStringLiteral("answer %1").arg(key);
            answer.latencyMs = 900;
            text.answers.push_back(answer);
        }
        texts.emplace_back(each.index, text);
    }
    return texts;
}

CompareCell cellAt(const CompareModel &model, int row, int column)
{
    return model.index(row, column + 1).data(CompareModel::CellRole).value<CompareCell>();
}

} // namespace

class CompareModelTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheRulesOfItemModels()
    {
        CompareModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(sheetOf(200, false), heads(), true);
        model.add({{3, 0, 0, 7, ResultState::Ok, true}, {3, 1, 0, 8, ResultState::Ok, false}});
        model.setLive({{4, 1, 0, "an answer"}});
        model.takeTexts(textsOf({model.wantedOf(3), model.wantedOf(4)}));
        model.setFilter(CompareFilter::Broken);
        model.add({{5, 0, 0, 9, ResultState::Ok, true}, {5, 1, 0, 10, ResultState::Ok, false}});
        model.refilter();
        QCOMPARE(model.rowCount(), 2);
        model.showAgain(sheetOf(200, true), heads(), false);
        for (const auto filter : {CompareFilter::Differ, CompareFilter::Broken, CompareFilter::Fixed, CompareFilter::All})
            model.setFilter(filter);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void filterCountsAreTheRows()
    {
        CompareModel model;
        model.show(sheetOf(60, true), heads(), false);
        QCOMPARE(model.columnCount(), 3);
        for (const auto filter : {CompareFilter::All, CompareFilter::Differ, CompareFilter::Broken, CompareFilter::Fixed}) {
            model.setFilter(filter);
            QCOMPARE(model.rowCount(), static_cast<int>(model.sheet().counts().of(filter)));
        }
    }

    void asksForTextsOnceAndOnlyOfWhatIsLookedAt()
    {
        CompareModel model;
        QSignalSpy wanted(&model, &CompareModel::textsWanted);
        model.show(sheetOf(10'000, true), heads(), false);
        QVERIFY(model.takeWanted().empty());
        for (int row = 5'000; row < 5'050; ++row) {
            QVERIFY(!cellAt(model, row, 1).isRead);
            QVERIFY(!cellAt(model, row, 0).isRead);
        }
        QCOMPARE(wanted.count(), 1);
        const auto cases = model.takeWanted();
        QCOMPARE(cases.size(), 50u);
        model.takeTexts(textsOf(cases));
        QCOMPARE(cellAt(model, 5'000, 0).output, QStringLiteral("answer %1").arg(1000 + model.caseAt(5'000)));
        QVERIFY(model.takeWanted().empty());
    }

    void whatIsNotLookedAtAnyMoreIsForgotten()
    {
        CompareModel model;
        model.show(sheetOf(10'000, true), heads(), false);
        for (int row = 0; row < 5'000; ++row)
            (void) cellAt(model, row, 0);
        const auto cases = model.takeWanted();
        QVERIFY(cases.size() <= 300);
        QCOMPARE(cases.back().index, model.caseAt(4'999));
    }

    void aCellGoesFromWaitingOverStreamingToItsAnswer()
    {
        CompareModel model;
        model.show(sheetOf(5, false), heads(), true);
        QCOMPARE(cellAt(model, 2, 1).state, State::Waiting);
        QVERIFY(model.index(2, 0).data(CompareModel::InputRole).toString().isEmpty());
        model.takeTexts(textsOf(model.takeWanted()));
        QSignalSpy changed(&model, &CompareModel::dataChanged);
        model.setLive({{2, 1, 0, "It will ar"}});
        QCOMPARE(cellAt(model, 2, 1).state, State::Streaming);
        QCOMPARE(cellAt(model, 2, 1).output, QStringLiteral("It will ar"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 2);
        model.add({{2, 1, 0, 77, ResultState::Ok, true}});
        QCOMPARE(cellAt(model, 2, 1).state, State::Ok);
        QCOMPARE(cellAt(model, 2, 1).output, QStringLiteral("It will ar")); // no flicker until the answer is read
        model.takeTexts(textsOf(model.takeWanted()));
        QCOMPARE(cellAt(model, 2, 1).output, QStringLiteral("answer 77"));
        model.setLive({{2, 1, 0, "late"}});
        QCOMPARE(cellAt(model, 2, 1).output, QStringLiteral("answer 77"));
    }

    void withoutARunCellsAreMissing()
    {
        CompareModel model;
        model.show(sheetOf(5, false), heads(), false);
        QCOMPARE(cellAt(model, 2, 1).state, State::Missing);
    }

    void whatIsReadAnewKeepsTheTextsThatStillHold()
    {
        CompareModel model;
        model.show(sheetOf(5, true), heads(), true);
        for (int row = 0; row < 5; ++row)
            (void) cellAt(model, row, 0);
        model.takeTexts(textsOf(model.takeWanted()));
        model.showAgain(sheetOf(5, true), heads(), false);
        QVERIFY(cellAt(model, 4, 1).isRead);
        model.show(sheetOf(5, true), heads(), false);
        QVERIFY(!cellAt(model, 4, 1).isRead);
    }

    void unreadableRowsSayWhy()
    {
        CompareModel model;
        model.show(sheetOf(5, true), heads(), false);
        (void) cellAt(model, 3, 1);
        (void) model.takeWanted();
        model.takeTextError({ErrorCode::Damaged, QStringLiteral("The row is damaged"), QStringLiteral("Its hash is wrong"), {}, {}});
        QVERIFY(cellAt(model, 3, 1).errorText.contains(QStringLiteral("damaged")));
        QVERIFY(model.takeWanted().empty());
    }

    void everyCellHasASentence()
    {
        CompareModel model;
        model.show(sheetOf(5, true), heads(), false);
        (void) cellAt(model, 0, 1);
        model.takeTexts(textsOf(model.takeWanted()));
        const QString said = model.index(0, 2).data(Qt::AccessibleTextRole).toString();
        for (const char *part : {"c0", "v8 · small", "✗ fail", "answer 2000"})
            QVERIFY2(said.contains(QString::fromUtf8(part)), qPrintable(said));
        QVERIFY(model.headerData(1, Qt::Horizontal, Qt::AccessibleTextRole).toString().contains(QStringLiteral("baseline")));
    }
};

QTEST_GUILESS_MAIN(CompareModelTest)
#include "tst_compare_model.moc"
