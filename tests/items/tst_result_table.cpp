// The table of results: under the model tester, and row by row what SQL says, for every filter and order; what a change does to it.
#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include "items/result_desk.h"
#include "items/roles.h"
#include "storage/results.h"
#include "storage/search_index.h"
#include "storage/writer.h"
#include "support/result_fixture.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;

namespace {

constexpr int patience = 10'000;

/// A desk at work on a project; every question is waited for.
struct Scene
{
    explicit Scene(int cases = 12) : project(cases)
    {
        QSignalSpy ready(&desk, &ResultDesk::refreshed);
        desk.setSession(&project.session());
        answered = ready.wait(patience);
    }
    ~Scene() { desk.setSession(nullptr); }

    ResultTableModel &table() { return *desk.table(); }
    bool filter(const char *text)
    {
        QSignalSpy ready(&desk, &ResultDesk::refreshed);
        desk.setFilter(QString::fromUtf8(text));
        return ready.wait(patience);
    }
    bool sort(const ResultField &field)
    {
        QSignalSpy ready(&desk, &ResultDesk::refreshed);
        desk.sortBy(field);
        return ready.wait(patience);
    }
    /// The text of a cell once it was read.
    QString cell(int row, const ResultField &field)
    {
        const int column = table().columnOf(field);
        (void) table().index(row, column).data();
        (void) QTest::qWaitFor([&] { return table().lineAt(row) != nullptr; }, patience);
        return table().index(row, column).data().toString();
    }

    ResultProject project;
    ResultDesk desk;
    bool answered = false;
};

std::vector<std::int64_t> truth(ResultProject &project, const ResultQuery &query)
{
    const auto reader = project.reader();
    const auto columns = ResultColumns::load(*reader);
    auto keys = resultKeys(*reader, *columns, query);
    return keys ? *keys : std::vector<std::int64_t>();
}

const ResultField caseField{ResultField::Kind::Case, {}};
const ResultField answerField{ResultField::Kind::Answer, {}};
const ResultField rightField{ResultField::Kind::Score, QStringLiteral("right")};
const ResultField latencyField{ResultField::Kind::Latency, {}};
const ResultField modelField{ResultField::Kind::Model, {}};

} // namespace

class ResultTableTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheRulesOfItemModels()
    {
        Scene scene(400); // 4,800 results
        QVERIFY(scene.answered);
        const QAbstractItemModelTester tester(&scene.table(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(scene.table().rowCount(), 4800);
        for (const char *filter : {"pass:false", "", "nothing-says-this", "tag:late OR model:small"})
            QVERIFY(scene.filter(filter));
        QVERIFY(scene.sort(latencyField));
        scene.desk.setFields({answerField, modelField});
        QVERIFY(!scene.cell(scene.table().rowCount() - 1, answerField).isEmpty());
        QSignalSpy refreshed(&scene.desk, &ResultDesk::refreshed);
        scene.project.addAnswer("one more");
        QVERIFY(refreshed.wait(patience));
        scene.desk.setSession(nullptr);
        QCOMPARE(scene.table().rowCount(), 0);
    }

    void rowsAreWhatSqlSays()
    {
        Scene scene;
        for (const char *filter : {"score<0.5", "score.right<0.5 model:small", "tag:refund -pass:true", "\"late delivery\"", "state:error OR state:cancelled",
                                   "run:nightly version:v2", "latency>1000 cost<0.0001", "case:gift-4", ""}) {
            QVERIFY(scene.filter(filter));
            for (const char *order : {"", "latency", "score.right", "case", "model", "cost", "at"}) {
                if (const auto field = ResultField::fromId(QString::fromLatin1(order)))
                    QVERIFY(scene.sort(*field));
                const auto expected = truth(scene.project, scene.desk.query());
                QVERIFY2(!expected.empty(), filter);
                QCOMPARE(scene.table().keys(), expected);
                QCOMPARE(scene.desk.counts().found.value_or(-1), static_cast<std::int64_t>(expected.size()));
            }
        }
        QCOMPARE(scene.desk.counts().all.value_or(0), scene.project.results());
    }

    void newestRunComesFirst()
    {
        Scene scene;
        const auto reader = scene.project.reader();
        QCOMPARE((*rowByKey(*reader, scene.table().keyAt(0)))->row.run, scene.project.newer().spec.id);
        QCOMPARE((*rowByKey(*reader, scene.table().keyAt(scene.table().rowCount() - 1)))->row.run, scene.project.older().spec.id);
    }

    void orderGoesRoundAndAway()
    {
        Scene scene;
        const auto usual = scene.table().keys();
        QVERIFY(scene.sort(latencyField));
        QVERIFY(scene.desk.isDescending());
        QVERIFY(scene.sort(latencyField));
        QVERIFY(!scene.desk.isDescending());
        QCOMPARE(scene.table().sortedColumn(), scene.table().columnOf(latencyField));
        QVERIFY(scene.sort(latencyField));
        QCOMPARE(scene.table().sortedColumn(), -1);
        QCOMPARE(scene.table().keys(), usual);
    }

    void cellsSayWhatTheResultIs()
    {
        Scene scene;
        QVERIFY(scene.filter("state:ok score.right<0.5"));
        QCOMPARE(scene.cell(0, rightField), QStringLiteral("✗ 0.25"));
        const QModelIndex score = scene.table().index(0, scene.table().columnOf(rightField));
        QCOMPARE(score.data(ShareRole).toDouble(), 0.25);
        QCOMPARE(score.data(ToneRole).value<Tone>(), Tone::Worse);
        QCOMPARE(score.data(Qt::AccessibleTextRole).toString(), QStringLiteral("right: ✗ 0.25"));
        QVERIFY(scene.filter("error:rate_limit"));
        QCOMPARE(scene.cell(0, answerField), QStringLiteral("✗ rate_limit · 429: slow down"));
        QCOMPARE(scene.cell(0, rightField), QString()); // nothing was scored
        QVERIFY(scene.filter("state:cancelled"));
        QCOMPARE(scene.cell(0, answerField), QStringLiteral("○ cancelled"));
    }

    void longAnswersAreCutInTheTable()
    {
        Scene scene;
        QVERIFY(scene.filter("\"A long answer\""));
        QCOMPARE(scene.cell(0, answerField).size(), 400);
    }

    void whatIsNotReadYetIsAPlaceholder()
    {
        Scene scene(200);
        QSignalSpy wanted(&scene.table(), &ResultTableModel::linesWanted);
        const QModelIndex far = scene.table().index(2000, 0);
        QCOMPARE(far.data().toString(), QStringLiteral("…"));
        for (int row = 2000; row < 2040; ++row)
            (void) scene.table().index(row, 1).data();
        QVERIFY(QTest::qWaitFor([&] { return far.data().toString() != QStringLiteral("…"); }, patience));
        QVERIFY2(wanted.count() <= 2, qPrintable(QString::number(wanted.count())));
    }

    void aChangeKeepsWhatStandsAndShowsWhatIsNew()
    {
        Scene scene;
        QSignalSpy resets(&scene.table(), &QAbstractItemModel::modelReset);
        QVERIFY(scene.sort({ResultField::Kind::At, {}}));
        resets.clear();
        const auto before = scene.table().keys();
        QSignalSpy refreshed(&scene.desk, &ResultDesk::refreshed);
        scene.project.addAnswer("fresh from the run");
        QVERIFY(refreshed.wait(patience));
        QCOMPARE(scene.table().rowCount(), static_cast<int>(before.size()) + 1);
        QVERIFY(scene.filter("fresh"));
        QCOMPARE(scene.cell(0, answerField), QStringLiteral("fresh from the run"));
    }

    void theLastQuestionWins()
    {
        Scene scene(100);
        QSignalSpy ready(&scene.desk, &ResultDesk::refreshed);
        for (const char *filter : {"late", "refund", "money", "state:error"})
            scene.desk.setFilter(QString::fromLatin1(filter));
        QVERIFY(ready.wait(patience));
        QTest::qWait(100);
        QCOMPARE(ready.count(), 1);
        QCOMPARE(scene.table().keys(), truth(scene.project, scene.desk.query()));
    }

    void aFilterThatCannotRunIsTold()
    {
        Scene scene;
        QSignalSpy failed(&scene.desk, &ResultDesk::filterFailed);
        scene.desk.setFilter(QStringLiteral("score<"));
        QCOMPARE(failed.count(), 1);
        scene.desk.setFilter(QStringLiteral("score.nobody<1"));
        QVERIFY(failed.wait(patience));
        const auto problem = scene.desk.language().problemOf(QStringLiteral("score.nobody<1"), failed.last().first().value<Error>());
        QVERIFY(problem);
        QVERIFY2(problem->text.contains(QStringLiteral("nobody")), qPrintable(problem->text));
    }

    void totalsAreThoseOfTheFilter()
    {
        Scene scene;
        const auto said = [&] { return scene.desk.totalsText(); };
        QVERIFY(scene.filter("pass:false run:nightly"));
        QVERIFY(QTest::qWaitFor([&] { return said().contains(QStringLiteral("pass 0 of")); }, patience));
        QVERIFY2(said().contains(QStringLiteral("median latency")), qPrintable(said()));
        QVERIFY(scene.filter("state:error"));
        QVERIFY(QTest::qWaitFor([&] { return said().contains(QStringLiteral("no verdicts")); }, patience));
        QVERIFY2(said().contains(QStringLiteral("median latency unknown")), qPrintable(said()));
    }

    void theIndexIsKeptUp()
    {
        Scene scene;
        QVERIFY(QTest::qWaitFor([&] { return scene.desk.statusText().contains(QStringLiteral("Search index complete")); }, patience));
        QCOMPARE(*searchBacklog(*scene.project.reader()), 0);
        QVERIFY(scene.desk.statusText().startsWith(QStringLiteral("144 results in 2 runs")));
        scene.project.addAnswer("a word of its own: zeppelin");
        QVERIFY(scene.filter("zeppelin")); // found before it is indexed, too
        QCOMPARE(scene.table().rowCount(), 1);
        QVERIFY(QTest::qWaitFor([&] { return *searchBacklog(*scene.project.reader()) == 0; }, patience));
    }

    void theProjectRemembersTheQuestion()
    {
        Scene scene;
        QVERIFY(scene.filter("tag:late"));
        QVERIFY(scene.sort(latencyField));
        scene.desk.setFields({caseField, latencyField});
        scene.desk.keepFilterHistory({QStringLiteral("tag:late"), QStringLiteral("pass:false")});
        const auto keys = scene.table().keys();
        ResultDesk again;
        QSignalSpy ready(&again, &ResultDesk::refreshed);
        again.setSession(&scene.project.session());
        QVERIFY(ready.wait(patience));
        QCOMPARE(again.filter(), QStringLiteral("tag:late"));
        QCOMPARE(again.table()->keys(), keys);
        QCOMPARE(again.table()->columnCount(), 2);
        QCOMPARE(again.filterHistory().size(), 2);
        again.setSession(nullptr);
    }

    void aResultIsFoundByItsId()
    {
        Scene scene;
        const auto reader = scene.project.reader();
        const auto columns = ResultColumns::load(*reader);
        const std::int64_t key = scene.table().keyAt(17);
        const QString id = QString::fromStdString((*resultView(*reader, *columns, key))->id);
        std::optional<std::int64_t> found;
        bool answered = false;
        const auto note = [&](std::optional<std::int64_t> result) {
            found = result;
            answered = true;
        };
        scene.desk.find(id, note);
        QVERIFY(QTest::qWaitFor([&] { return answered; }, patience));
        QCOMPARE(found.value_or(0), key);
        answered = false;
        scene.desk.find(QStringLiteral("ffffffffffff"), note);
        QVERIFY(QTest::qWaitFor([&] { return answered; }, patience));
        QVERIFY(!found);
    }

    void fieldsHaveTheirNames()
    {
        for (const ResultField &field : allResultFields({QStringLiteral("answer is right")}))
            QCOMPARE(ResultField::fromId(field.id()).value_or(ResultField()), field);
        QVERIFY(!ResultField::fromId(QStringLiteral("nonsense")));
        QVERIFY(!answerField.sort(false));
        QCOMPARE(rightField.sort(true)->name, std::string("right"));
    }

    void decimalsFitTheFigures()
    {
        QCOMPARE(decimalsFor(1'300'000, Money{104'000}), (ResultDecimals{2, 6}));
        QCOMPARE(decimalsFor(20'000, Money{2'220}), (ResultDecimals{3, 8}));
        QCOMPARE(decimalsFor({}, {}), ResultDecimals());
        QCOMPARE(decimalsFor(1, Money{3'000'000'000}).cost, 2);
    }
};

QTEST_GUILESS_MAIN(ResultTableTest)
#include "tst_result_table.moc"
