// The two models for what is small: a table that sorts in memory, a list whose rows change in place.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "items/plain_list.h"
#include "items/plain_table.h"
#include "support/warnings.h"

using namespace assay::items;

namespace {

std::vector<PlainRow> prices()
{
    return {{QStringLiteral("b"), {{QStringLiteral("model-10")}, {QStringLiteral("2.00"), Tone::Normal, 2.0}}},
            {QStringLiteral("a"), {{QStringLiteral("model-2")}, {QStringLiteral("10.00"), Tone::Normal, 10.0, QStringLiteral("since May")}}},
            {QStringLiteral("c"), {{QStringLiteral("model-1")}, {}}}};
}

const std::vector<PlainColumn> columns{{QStringLiteral("Name")}, {QStringLiteral("Price"), Qt::AlignRight}};

QStringList idsOf(const QAbstractItemModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids << model.index(row, 0).data(IdRole).toString();
    return ids;
}

} // namespace

class PlainModelsTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void keepTheRulesOfItemModels()
    {
        PlainTable table(columns);
        PlainList list;
        const QAbstractItemModelTester tableTester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester listTester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setRows(prices());
        const QPersistentModelIndex kept = table.index(0, 1);
        for (const int column : {0, 1, -1}) {
            table.sort(column, Qt::DescendingOrder);
            QCOMPARE(kept.data(IdRole).toString(), QStringLiteral("b"));
        }
        table.setRows({});
        list.setRows({{QStringLiteral("x"), QStringLiteral("X"), {}, {}, Tone::Normal, {}}});
        list.setRows({});
        QCOMPARE(table.rowCount() + list.rowCount(), 0);
    }

    void numbersSortByValueAndUnknownComesLast()
    {
        PlainTable table(columns);
        table.setRows(prices());
        table.sort(1, Qt::AscendingOrder);
        QCOMPARE(idsOf(table).join(QString()), QStringLiteral("bac"));
        table.sort(1, Qt::DescendingOrder);
        QCOMPARE(idsOf(table).join(QString()), QStringLiteral("abc"));
    }

    void wordsSortAsPeopleRead()
    {
        PlainTable table(columns);
        table.setRows(prices());
        table.sort(0, Qt::AscendingOrder);
        QCOMPARE(idsOf(table).join(QString()), QStringLiteral("cba"));
    }

    void rowsThatStayChangeInPlace()
    {
        PlainTable table(columns);
        table.setRows(prices());
        QSignalSpy resets(&table, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&table, &QAbstractItemModel::dataChanged);
        auto rows = prices();
        rows[1].cells[1].text = QStringLiteral("11.00");
        table.setRows(rows);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(table.index(1, 1).data().toString(), QStringLiteral("11.00"));
        rows.pop_back();
        table.setRows(rows);
        QCOMPARE(resets.count(), 1);
        QCOMPARE(table.rowOf(QStringLiteral("a")), 1);
        QCOMPARE(table.rowOf(QStringLiteral("c")), -1);
    }

    void newRowsComeInTheChosenOrder()
    {
        PlainTable table(columns);
        table.sort(1, Qt::DescendingOrder);
        table.setRows(prices());
        QCOMPARE(idsOf(table).join(QString()), QStringLiteral("abc"));
    }

    void cellsSayWhatTheyMean()
    {
        PlainTable table(columns);
        table.setRows(prices());
        QCOMPARE(table.index(1, 1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Price: 10.00"));
        QCOMPARE(table.index(1, 1).data(Qt::ToolTipRole).toString(), QStringLiteral("since May"));
        QVERIFY(table.index(0, 1).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        QCOMPARE(table.asText(), QStringLiteral("Name\tPrice\nmodel-10\t2.00\nmodel-2\t10.00\nmodel-1\t\n"));
    }

    void aListTellsOnlyTheRowsThatChanged()
    {
        PlainList list;
        std::vector<PlainListRow> rows{{QStringLiteral("a"), QStringLiteral("A"), {}, {}, Tone::Normal, {}},
                                       {QStringLiteral("b"), QStringLiteral("B"), QStringLiteral("note"), {}, Tone::Normal, {}}};
        list.setRows(rows);
        QSignalSpy changes(&list, &QAbstractItemModel::dataChanged);
        rows[1].badge = QStringLiteral("✗");
        rows[1].badgeText = QStringLiteral("key refused");
        list.setRows(rows);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 1);
        QCOMPARE(list.index(1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("B, note, key refused"));
        QCOMPARE(list.rowOf(QStringLiteral("b")), 1);
    }
};

QTEST_GUILESS_MAIN(PlainModelsTest)
#include "tst_plain_models.moc"
