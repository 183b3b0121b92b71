// What the room Trends works at: the newest prompt, presets, ranges, divisions, what stands behind a point.
#include <QSignalSpy>
#include <QTest>

#include "items/trends/trend_desk.h"
#include "storage/results.h"
#include "storage/rollups.h"
#include "support/result_fixture.h"

using namespace assay;
using items::TrendDesk;

namespace {

void waitForSheet(TrendDesk &desk)
{
    QSignalSpy spy(&desk, &TrendDesk::sheetChanged);
    QVERIFY(spy.wait(20'000));
}

} // namespace

class TrendDesks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aProjectWithoutResultsIsSaidToBeEmpty()
    {
        TestProject project;
        Session session(std::move(project.file));
        TrendDesk desk;
        QSignalSpy opened(&desk, &TrendDesk::opened);
        desk.setSession(&session);
        QVERIFY(opened.wait(20'000));
        QCOMPARE(opened.front().front().toBool(), false);
        desk.setSession(nullptr);
    }

    void theNewestPromptIsShownAndCounted()
    {
        ResultProject project;
        TrendDesk desk;
        desk.setSession(&project.session());
        waitForSheet(desk);
        QCOMPARE(desk.question().prompt, std::string("support/reply"));
        QVERIFY(!desk.sheet().isEmpty);
        QCOMPARE(desk.sheet().charts.size(), std::size_t(4));
        QVERIFY(desk.choices().versions.contains(QStringLiteral("v2")));
        QVERIFY(desk.choices().scorers.contains(QStringLiteral("right")));
        QVERIFY(desk.choices().hasTags);
        QCOMPARE(*staleRollups(*project.reader()), 0); // kept on the way
        desk.setSession(nullptr);
    }

    void divisionsAndMeasuresAreAskedFor()
    {
        ResultProject project;
        TrendDesk desk;
        desk.setSession(&project.session());
        waitForSheet(desk);
        desk.chooseBy(QStringLiteral("model"));
        waitForSheet(desk);
        QCOMPARE(desk.sheet().charts.size(), std::size_t(2));
        QCOMPARE(project.session().remembered("trends/by"), std::string("model"));
        desk.chooseBy({});
        waitForSheet(desk);
        desk.chooseMeasure(QStringLiteral("score.right"));
        waitForSheet(desk);
        QCOMPARE(desk.sheet().charts.size(), std::size_t(1));
        QVERIFY(desk.csv().find("score.right") != std::string::npos);
        desk.setSession(nullptr);
    }

    /// The filter of a point takes exactly the results that the point counts.
    void whatStandsBehindAPointIsFound()
    {
        ResultProject project;
        TrendDesk desk;
        desk.setSession(&project.session());
        waitForSheet(desk);
        const QString filter = desk.filterOf(0, 0);
        QVERIFY2(filter.startsWith(QStringLiteral("prompt=\"support/reply\"")), qPrintable(filter));
        const auto reader = project.reader();
        const auto columns = ResultColumns::load(*reader);
        const auto query = resultQuery(*reader, {}, filter.toStdString());
        QVERIFY2(query.has_value(), query ? "" : qPrintable(toSentence(query.error())));
        QCOMPARE(*countResults(*reader, *columns, *query), project.results());
        QCOMPARE(desk.filterOf(99, 0), QString());
        desk.setSession(nullptr);
    }

    void rangesAreWholeDaysAndPresetsForgetThem()
    {
        ResultProject project;
        TrendDesk desk;
        desk.setSession(&project.session());
        waitForSheet(desk);
        const double day = static_cast<double>(dayUs);
        desk.setRange(20'000.3 * day, 20'002.2 * day);
        waitForSheet(desk);
        QCOMPARE(desk.presetDays(), -1);
        QCOMPARE(desk.question().from->us, 20'000 * dayUs);
        QCOMPARE(desk.question().to->us, 20'003 * dayUs);
        QVERIFY(desk.sheet().isEmpty);
        desk.choosePreset(28);
        waitForSheet(desk);
        QVERIFY(!desk.question().from && !desk.sheet().isEmpty);
        desk.setSession(nullptr);
    }

    void anExactQuantileIsReadFromTheRows()
    {
        ResultProject project;
        TrendDesk desk;
        desk.setSession(&project.session());
        waitForSheet(desk);
        QSignalSpy exact(&desk, &TrendDesk::exactRead);
        desk.readExact(0, 0); // a rate: exact already
        desk.readExact(2, 0);
        QVERIFY(exact.wait(20'000));
        QCOMPARE(exact.size(), 1);
        QVERIFY(!exact.front().at(2).toString().isEmpty());
        desk.setSession(nullptr);
    }

    void aNewAnswerIsShownAfterAWhile()
    {
        ResultProject project;
        TrendDesk desk;
        desk.setSession(&project.session());
        waitForSheet(desk);
        const auto before = desk.sheet().lines.front().count;
        project.addAnswer("one more");
        waitForSheet(desk);
        QVERIFY(desk.sheet().lines.front().count >= before);
        desk.setSession(nullptr);
    }
};

QTEST_GUILESS_MAIN(TrendDesks)
#include "tst_trend_desk.moc"
