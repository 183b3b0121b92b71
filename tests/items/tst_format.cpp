// Numbers as the words of the screens.
#include <QLocale>
#include <QTest>

#include "items/format.h"

using namespace assay;
using namespace assay::items;

namespace {
/// Plain blanks for no-break ones, so that expectations can be read.
QString plain(QString text)
{
    return text.replace(QChar(0x00A0), QLatin1Char(' '));
}
} // namespace

class FormatTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void sharesAndPoints()
    {
        QCOMPARE(plain(percent(0.865)), QStringLiteral("86.5 %"));
        QCOMPARE(interval(0.811, 0.905), QStringLiteral("[81.1, 90.5]"));
        QCOMPARE(plain(points(0.045)), QStringLiteral("+4.5 pt"));
        QCOMPARE(plain(points(-0.031)), QStringLiteral("−3.1 pt"));
        QCOMPARE(plain(points(-0.0001)), QStringLiteral("0.0 pt"));
        QCOMPARE(pointsInterval(-0.058, 0.004), QStringLiteral("[−5.8, +0.4]"));
    }

    void durations()
    {
        QCOMPARE(plain(duration(0.4)), QStringLiteral("0.4 ms"));
        QCOMPARE(plain(duration(85.0)), QStringLiteral("85 ms"));
        QCOMPARE(plain(duration(250.0)), QStringLiteral("0.25 s"));
        QCOMPARE(plain(duration(1'900.0)), QStringLiteral("1.9 s"));
        QCOMPARE(plain(duration(125'000.0)), QStringLiteral("2 min 5 s"));
        QCOMPARE(duration({}), QStringLiteral("unknown"));
    }

    void money_data()
    {
        QTest::addColumn<qint64>("nano");
        QTest::addColumn<QString>("text");
        QTest::newRow("cents") << qint64(210'000'000) << QStringLiteral("$0.21");
        QTest::newRow("below a cent") << qint64(412'000) << QStringLiteral("$0.00041");
        QTest::newRow("nothing") << qint64(0) << QStringLiteral("$0.00");
        QTest::newRow("smallest") << qint64(1) << QStringLiteral("$0.000000001");
        QTest::newRow("owed") << qint64(-2'900'000'000) << QStringLiteral("−$2.90");
    }
    void money()
    {
        QFETCH(qint64, nano);
        QFETCH(QString, text);
        QCOMPARE(items::money(Money{nano}), text);
        QCOMPARE(items::money({}), QStringLiteral("unknown"));
    }

    void unknownCostIsNeverZero()
    {
        MoneySum sum;
        sum.add(Money{1'000'000});
        sum.add({});
        QCOMPARE(costText(sum), QStringLiteral("cost unknown"));
        QVERIFY(costNote(sum).contains(QStringLiteral("1 answers have no price")));
    }

    void verdicts()
    {
        AgainstBaselineView against{0.045, 0.012, 0.079, 0.01, ComparedVerdict::Better, 0, 0.02, 200, 0, 0, {}};
        QCOMPARE(plain(verdictText(against)), QStringLiteral("▲ +4.5 pt [+1.2, +7.9]"));
        against.verdict = ComparedVerdict::NoEvidence;
        QCOMPARE(plain(verdictText(against)), QStringLiteral("≈ 2 pt would be seen"));
        against.needsMore = 610;
        QCOMPARE(verdictText(against), QStringLiteral("≈ no evidence"));
        QCOMPARE(neededText(against), QStringLiteral("≈ 610 more cases"));
    }

    void cells()
    {
        CompareCell cell;
        cell.state = items::CellState::Ok;
        cell.verdict = CellVerdict::Pass;
        cell.latencyMs = 1400;
        cell.agree = 4;
        cell.repeats = 4;
        cell.fromCache = true;
        QCOMPARE(plain(cellNote(cell)), QStringLiteral("✓ pass · 1.4 s · 4 of 4 agree · from the cache"));
        cell.state = items::CellState::Waiting;
        QCOMPARE(cellNote(cell), QStringLiteral("waiting"));
    }
};

QTEST_GUILESS_MAIN(FormatTest)
#include "tst_format.moc"
