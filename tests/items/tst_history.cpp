// The history of a prompt: lanes from a table of parents, what is shown of versions and draft, and deeds that can be taken back.
#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "items/diff/diff_desk.h"
#include "items/history/history_desk.h"
#include "items/history/history_model.h"
#include "items/time_text.h"
#include "project/compare_words.h"
#include "project/version_changes.h"
#include "storage/prompts.h"
#include "support/compare_fixture.h"
#include "support/project_fixture.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;

namespace {

/// A row of the graph as text: "0: 0-0,1-0 | 0-0" is dot, upper, lower lines.
QString said(const GraphRow &row)
{
    const auto lines = [](const std::vector<GraphLine> &all) {
        QStringList texts;
        for (const GraphLine &line : all)
            texts << QStringLiteral("%1-%2").arg(line.from).arg(line.to);
        return texts.join(QLatin1Char(','));
    };
    return QStringLiteral("%1: %2 | %3").arg(row.lane).arg(lines(row.upper), lines(row.lower));
}

QString said(const std::vector<GraphRow> &rows)
{
    QStringList all;
    for (const GraphRow &row : rows)
        all << said(row);
    return all.join(QStringLiteral(" / "));
}

/// Every line that enters a row at its lower edge leaves the row above there, and the other way round.
bool isWhole(const std::vector<GraphRow> &rows)
{
    std::set<int> open;
    for (const GraphRow &row : rows) {
        std::set<int> entering;
        for (const GraphLine &line : row.upper)
            entering.insert(line.from);
        if (entering != open)
            return false;
        open.clear();
        for (const GraphLine &line : row.lower)
            open.insert(line.to);
    }
    return true;
}

PromptContent words(const std::string &text)
{
    PromptContent content;
    content.messages = {{assay::Role::User, text, {}, {}}};
    return content;
}

/// A prompt "support/reply" of three versions and a branch: v1 - v2 - v4, v1 - v3, v5 merges v4 and v3.
struct Reply
{
    Reply()
    {
        const Status made = project.writer().run(Writer::Work([this](WriteContext &context) -> Status {
            id = *createPrompt(context, "support/reply");
            const auto commit = [&](const std::string &text, const std::vector<int> &parents) {
                std::vector<VersionHash> hashes;
                for (const int parent : parents)
                    hashes.push_back(versions[static_cast<std::size_t>(parent - 1)]);
                versions.push_back(commitVersion(context, id, words(text), hashes, "says " + text)->version.hash);
            };
            commit("one\n", {});
            commit("one\ntwo\n", {1});
            commit("zero\none\n", {1});
            commit("one\ntwo\nfour\n", {2});
            commit("zero\none\ntwo\nfour\n", {4, 3});
            return moveChannel(context, id, "production", versions[1], "begin");
        }));
        if (!made)
            qFatal("%s", qPrintable(toSentence(made.error())));
        session = std::make_unique<Session>(std::move(project.file));
        desk.open(session.get(), QStringLiteral("support/reply"));
    }
    HistoryView view()
    {
        QSignalSpy shown(&desk, &HistoryDesk::shown);
        desk.open(session.get(), QStringLiteral("support/reply"));
        return shown.wait() ? shown.last().first().value<HistoryView>() : HistoryView();
    }
    void saveDraft(const std::string &text)
    {
        QSignalSpy changed(session.get(), &Session::changed);
        session->write(Fact::Drafts, [this, text](WriteContext &context) { return assay::saveDraft(context, id, {versions[1], words(text), {}}); }, nullptr, {});
        QVERIFY(changed.wait());
    }
    QString act(const std::function<void()> &deed)
    {
        QSignalSpy told(&desk, &HistoryDesk::told);
        deed();
        return told.wait() ? told.last().first().toString() : QString();
    }

    TestProject project;
    PromptId id;
    std::vector<VersionHash> versions;
    std::unique_ptr<Session> session;
    HistoryDesk desk;
};

} // namespace

class HistoryTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    /// As `prompt log` prints it; v2 was run beside v1, v3 was not run.
    void versionsSayWhatTheyChanged()
    {
        ComparisonProject project;
        HistoryDesk desk;
        HistoryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        connect(&desk, &HistoryDesk::shown, &model, [&](const HistoryView &view) { model.setView(view); });
        connect(&desk, &HistoryDesk::measured, &model, &HistoryModel::setMeasures);
        desk.open(&project.session(), QStringLiteral("reply"));
        QTRY_COMPARE(model.rowCount(), 3);
        const auto measureAt = [&](const char *label) { return model.find(QString::fromLatin1(label)).data(HistoryModel::MeasureRole); };
        QTRY_VERIFY(measureAt("v2").isValid());
        QVERIFY(!measureAt("v1").isValid() && !measureAt("v3").isValid());
        const auto measure = measureAt("v2").value<VersionMeasure>();
        QCOMPARE(measure.change, QStringLiteral("≈ 0.0 pt")); // two fixed, two broken
        QCOMPARE(measure.tone, Tone::Quiet);
        QVERIFY(measure.interval.startsWith(QStringLiteral("[−")) && measure.note.contains(QStringLiteral("n = 60")));
        const QModelIndex row = model.find(QStringLiteral("v2"));
        QVERIFY(row.data(Qt::ToolTipRole).toString().contains(QStringLiteral("n = 60")));
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(measure.change));
        desk.open(nullptr, {});
        QVERIFY(!measureAt("v2").isValid());
    }

    void lanes_data()
    {
        QTest::addColumn<std::vector<std::vector<int>>>("parents");
        QTest::addColumn<int>("newest");
        QTest::addColumn<QString>("expected");
        using Parents = std::vector<std::vector<int>>;
        QTest::newRow("nothing") << Parents{} << 0 << "";
        QTest::newRow("one line") << Parents{{1}, {2}, {}} << 0 << "0:  | 0-0 / 0: 0-0 | 0-0 / 0: 0-0 | ";
        // As drawn: v7, v6 merges v5, which branched off v4.
        QTest::newRow("merged branch") << Parents{{1}, {3, 2}, {3}, {}} << 0
                                       << "0:  | 0-0 / 0: 0-0 | 0-0,0-1 / 1: 0-0,1-1 | 0-0,1-1 / 0: 0-0,1-0 | ";
        QTest::newRow("branch that goes on") << Parents{{2}, {3}, {3}, {}} << 0
                                             << "0:  | 0-0 / 1: 0-0 | 0-0,1-1 / 0: 0-0,1-1 | 1-1,0-0 / 0: 0-0,1-0 | ";
        QTest::newRow("a free lane is used again") << Parents{{1}, {3, 2}, {3}, {4}, {6, 5}, {6}, {}} << 0
                                                   << "0:  | 0-0 / 0: 0-0 | 0-0,0-1 / 1: 0-0,1-1 | 0-0,1-1 / 0: 0-0,1-0 | 0-0 / 0: 0-0 | 0-0,0-1 / 1: 0-0,1-1 | 0-0,1-1 / 0: 0-0,1-0 | ";
        QTest::newRow("parent of another prompt") << Parents{{-1}, {}} << 0 << "0:  |  / 0:  | ";
        QTest::newRow("draft on the newest") << Parents{{1}, {2}, {}} << 1 << "0:  | 0-0 / 0: 0-0 | 0-0 / 0: 0-0 | ";
        QTest::newRow("draft on an older one") << Parents{{2}, {2}, {}} << 1 << "1:  | 1-1 / 0: 1-1 | 1-1,0-0 / 0: 0-0,1-0 | ";
    }

    void lanes()
    {
        QFETCH(std::vector<std::vector<int>>, parents);
        QFETCH(int, newest);
        QFETCH(QString, expected);
        const auto rows = versionGraph(parents, newest);
        QCOMPARE(said(rows), expected);
        QVERIFY(isWhole(rows));
    }

    void linesAreWholeWhateverTheParents()
    {
        std::vector<std::vector<int>> parents(300);
        for (int i = 0; i + 1 < 300; ++i) {
            parents[static_cast<std::size_t>(i)].push_back(std::min(299, i + 1 + (i * 7) % 11));
            if (i % 5 == 0)
                parents[static_cast<std::size_t>(i)].push_back(std::min(299, i + 2 + (i * 3) % 17));
        }
        QVERIFY(isWhole(versionGraph(parents)));
        QVERIFY(laneCount(versionGraph(parents)) > 3);
    }

    void showsVersionsNewestFirst()
    {
        Reply reply;
        const HistoryView view = reply.view();
        QCOMPARE(view.rows.size(), 5U);
        QCOMPARE(view.rows[0].label, QStringLiteral("v5"));
        QCOMPARE(view.rows[0].parents, (QStringList{QStringLiteral("v4"), QStringLiteral("v3")}));
        QCOMPARE(view.find(QStringLiteral("v2"))->channels, QStringList{QStringLiteral("production")});
        QCOMPARE(view.channels, (QStringList{QStringLiteral("production"), QStringLiteral("staging")}));
        QCOMPARE(view.lanes, 2);
        QCOMPARE(view.mergeTarget(), QStringLiteral("v5"));
        QCOMPARE(view.find(QStringLiteral("v1"))->author, QStringLiteral("dana"));
    }

    void theDraftStandsAboveWithWhatChanged()
    {
        Reply reply;
        reply.saveDraft("one\nTWO\nthree\n");
        const HistoryView view = reply.view();
        QVERIFY(view.draft());
        QCOMPARE(view.draft()->changed, 2);
        QCOMPARE(view.draft()->parents, QStringList{QStringLiteral("v2")});
        QCOMPARE(view.mergeTarget(), QStringLiteral("draft"));
        QCOMPARE(view.rows[0].graph.lane, 1); // the newest version keeps the first lane
        QCOMPARE(view.rows[1].graph.lane, 0);
    }

    void versionsBetweenFollowTheParents()
    {
        Reply reply;
        const HistoryView view = reply.view();
        const auto labels = [&](const char *older, const char *newer) {
            QStringList all;
            for (const HistoryRow &row : versionsBetween(view, QString::fromLatin1(older), QString::fromLatin1(newer)))
                all << row.label;
            return all.join(QLatin1Char(' '));
        };
        QCOMPARE(labels("v2", "v4"), QString());
        QCOMPARE(labels("v2", "v5"), QStringLiteral("v4 v3"));
        QCOMPARE(labels("v4", "v3"), QString());
        QCOMPARE(labels("v5", "v5"), QString());
    }

    void restoreMakesAVersionAndIsTakenBackByAnother()
    {
        Reply reply;
        QSignalSpy restored(&reply.desk, &HistoryDesk::restored);
        QCOMPARE(reply.act([&] { reply.desk.restore(QStringLiteral("v2")); }), QStringLiteral("v6 restores v2"));
        QCOMPARE(restored.last().first().toString(), QStringLiteral("v6"));
        QCOMPARE(reply.act([&] { reply.desk.takeBack(); }), QStringLiteral("v7 restores v5"));
        QCOMPARE(reply.view().rows.size(), 7U);
        QCOMPARE(reply.act([&] { reply.desk.restore(QStringLiteral("v7")); }), QStringLiteral("v7 is the newest already: nothing to restore"));
    }

    void channelMovesAndComesBack()
    {
        Reply reply;
        const auto onProduction = [&] {
            for (const HistoryRow &row : reply.view().rows)
                if (row.channels.contains(QStringLiteral("production")))
                    return row.label;
            return QString();
        };
        const auto move = [&](const char *label, const char *channel) {
            return reply.act([&] { reply.desk.moveChannel(QString::fromLatin1(label), QString::fromLatin1(channel), QStringLiteral("better")); });
        };
        QCOMPARE(move("v5", "production"), QStringLiteral("production moved from v2 to v5"));
        QCOMPARE(onProduction(), QStringLiteral("v5"));
        QCOMPARE(move("v5", "production"), QStringLiteral("production is on v5 already"));
        QCOMPARE(move("v4", "production"), QStringLiteral("production moved from v5 to v4"));
        QCOMPARE(reply.act([&] { reply.desk.takeBack(); }), QStringLiteral("production moved from v4 to v5"));
        QCOMPARE(move("v1", "canary"), QStringLiteral("canary is on v1"));
        QSignalSpy failed(&reply.desk, &HistoryDesk::failed);
        reply.desk.moveChannel(QStringLiteral("v1"), QStringLiteral("v9"), QStringLiteral("no name"));
        QVERIFY(failed.wait());
    }

    void branchPutsTheDraftOnAnotherBase()
    {
        Reply reply;
        reply.saveDraft("typed\n");
        QCOMPARE(reply.act([&] { reply.desk.branch(QStringLiteral("v3")); }), QStringLiteral("The draft begins with v3 now"));
        QCOMPARE(reply.view().draft()->parents, QStringList{QStringLiteral("v3")});
        QCOMPARE(reply.view().draft()->changed, 0);
        QCOMPARE(reply.act([&] { reply.desk.takeBack(); }), QStringLiteral("The draft is as it was"));
        QCOMPARE(reply.view().draft()->parents, QStringList{QStringLiteral("v2")});
    }

    void diffPageHoldsBothSidesAndWhatLiesBetween()
    {
        Reply reply;
        DiffDesk desk;
        QSignalSpy opened(&desk, &DiffDesk::opened);
        desk.open(reply.session.get(), QStringLiteral("support/reply"), QStringLiteral("production"), QStringLiteral("v5"));
        QVERIFY(opened.wait());
        const auto page = opened.last().first().value<std::shared_ptr<const DiffPage>>();
        QCOMPARE(page->a.pill, QStringLiteral("v2 production"));
        QCOMPARE(page->b.pill, QStringLiteral("v5"));
        QCOMPARE(page->diff.changes, 2);
        QCOMPARE(page->between.size(), 2U); // neither of the two itself
        QCOMPARE(page->mergeTarget, QString()); // v5 descends from v2
    }

    void onlyWhatTheTargetLacksCanBeMerged()
    {
        Reply reply;
        const HistoryView view = reply.view();
        for (const HistoryRow &row : view.rows)
            QVERIFY2(!view.canMerge(row.label), qPrintable(row.label)); // v5 stands on all of them
        QVERIFY(!view.canMerge(QStringLiteral("v99")));
        reply.saveDraft("typed\n"); // on v2
        QVERIFY(reply.view().canMerge(QStringLiteral("v5")));
        QVERIFY(!reply.view().canMerge(QStringLiteral("v2")));
        QVERIFY(!reply.view().canMerge(QStringLiteral("v1")));
    }

    void diffOfTheDraftFollowsTyping()
    {
        Reply reply;
        reply.saveDraft("one\ntwo\n");
        DiffDesk desk;
        QSignalSpy opened(&desk, &DiffDesk::opened);
        desk.open(reply.session.get(), QStringLiteral("support/reply"), QStringLiteral("v2"), QStringLiteral("draft"));
        QVERIFY(opened.wait());
        QVERIFY(opened.last().first().value<std::shared_ptr<const DiffPage>>()->diff.isEmpty());
        reply.saveDraft("one\nthree\n");
        QTRY_COMPARE(opened.last().first().value<std::shared_ptr<const DiffPage>>()->diff.changes, 1);
    }

    void aReferenceThatIsNotThereFails()
    {
        Reply reply;
        DiffDesk desk;
        QSignalSpy failed(&desk, &DiffDesk::failed);
        desk.open(reply.session.get(), QStringLiteral("support/reply"), QStringLiteral("v1"), QStringLiteral("v99"));
        QVERIFY(failed.wait());
        desk.open(reply.session.get(), QStringLiteral("support/reply"), QStringLiteral("v1"), QStringLiteral("draft"));
        QVERIFY(failed.wait());
    }

    void modelKeepsItsRowsAndMarks()
    {
        Reply reply;
        HistoryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setView(reply.view());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setView(reply.view());
        QCOMPARE(reset.count(), 0);
        model.toggleMark(model.find(QStringLiteral("v4")));
        model.toggleMark(model.find(QStringLiteral("v1")));
        QCOMPARE(model.marked(), (QStringList{QStringLiteral("v1"), QStringLiteral("v4")}));
        model.toggleMark(model.find(QStringLiteral("v4")));
        QCOMPARE(model.marked(), QStringList{QStringLiteral("v1")});
        QVERIFY(model.find(QStringLiteral("v1")).data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("marked")));
        model.setView({});
        QCOMPARE(reset.count(), 1);
        QVERIFY(model.marked().isEmpty());
    }

    void agesAreOneUnit()
    {
        constexpr std::int64_t second = 1'000'000;
        const auto said = [](std::int64_t seconds) { return ageText({0}, {seconds * second}).replace(QChar(0x00A0), QLatin1Char(' ')); };
        QCOMPARE(said(-5), QStringLiteral("just now"));
        QCOMPARE(said(59), QStringLiteral("just now"));
        QCOMPARE(said(60), QStringLiteral("1 min"));
        QCOMPARE(said(3 * 3600), QStringLiteral("3 h"));
        QCOMPARE(said(9 * 86400), QStringLiteral("9 d"));
        QCOMPARE(said(100 * 86400), QStringLiteral("3 mo"));
        QCOMPARE(said(1000 * 86400), QStringLiteral("2 y"));
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
