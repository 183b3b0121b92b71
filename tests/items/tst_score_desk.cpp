// Judges as a form holds them, and stored answers scored again: nothing runs before it is allowed, all scores come at once.
#include <QSignalSpy>
#include <QTest>
#include <nlohmann/json.hpp>

#include "evaluation/scorers/scorer.h"
#include "items/judge_draft.h"
#include "items/prompts/trial_desk.h"
#include "items/score_desk.h"
#include "project/run_controller.h"
#include "project/surroundings.h"
#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/rescored.h"
#include "storage/runs.h"
#include "storage/writer.h"
#include "support/command_fixture.h"
#include "support/live_project.h"
#include "support/results.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;

namespace {

JudgeDraft rubric()
{
    JudgeDraft draft;
    draft.criteria = QStringLiteral("answers the question, politely");
    draft.models = {QStringLiteral("small")};
    return draft;
}

Json settingsOf(const JudgeDraft &draft)
{
    const QString text = judgeText(draft);
    return parseJson(text.mid(text.indexOf(QLatin1Char('=')) + 1).toStdString()).value_or(Json());
}

const std::string slow = "mock-l30000"; ///< answers after half a minute

/// A project with a run of @p cases answers, and the desk that scores them again.
struct Scene
{
    explicit Scene(int cases = 6, const std::string &model = "mock") : project({model, slow}, cases)
    {
        project.allow();
        runs.setSession(&project.session());
        QSignalSpy ended(&runs, &RunController::ended);
        runs.start(project.request({"ask@v1"}, {model}), {});
        if (!ended.wait(10'000))
            qFatal("the run does not end");
        run = runs.status().runId;
        desk.setSession(&project.session());
        desk.look(run);
        if (!looked.wait(10'000))
            qFatal("the run is not read");
    }
    ~Scene()
    {
        desk.setSession(nullptr);
        runs.setSession(nullptr);
    }
    RunSpec spec()
    {
        const auto database = std::move(*project.session().file().reader());
        return *runSpecOf(*database, *resolveRun(*database, run.toStdString()));
    }
    /// Scores of the scorer with this number, over all answers.
    std::int64_t scores(int scorer)
    {
        const auto database = std::move(*project.session().file().reader());
        auto count = database->prepare("SELECT COUNT(*) FROM score WHERE scorer = ?1 AND value IS NOT NULL");
        count->bind(1, scorer);
        return *count->step() ? count->integer(0) : -1;
    }

    LiveProject project;
    RunController runs{nullptr};
    QString run;
    ScoreDesk desk{nullptr};
    QSignalSpy looked{&desk, &ScoreDesk::looked};
    QSignalSpy asked{&desk, &ScoreDesk::asked};
    QSignalSpy done{&desk, &ScoreDesk::done};
    QSignalSpy cancelled{&desk, &ScoreDesk::cancelled};
    QSignalSpy failed{&desk, &ScoreDesk::failed};
};

} // namespace

class ScoreDeskTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aDraftIsWrittenAsTheCommandLineTakesIt()
    {
        JudgeDraft draft = rubric();
        QCOMPARE(judgeText(draft), QStringLiteral("judge={\"criteria\":\"answers the question, politely\",\"model\":\"small\",\"scale\":[1,5]}"));
        draft.byLabels = true;
        draft.labels = QStringLiteral("good, fair ,bad");
        draft.models << QStringLiteral("large");
        draft.repeats = QStringLiteral("3");
        draft.byMajority = true;
        draft.threshold = QStringLiteral("0,5");
        draft.name = QStringLiteral("polite");
        const Json wanted{{"combine", "majority"}, {"criteria", "answers the question, politely"}, {"labels", {"good", "fair", "bad"}}, {"models", {"small", "large"}},
                          {"name", "polite"}, {"repeats", 3}, {"threshold", "0.5"}};
        QVERIFY2(settingsOf(draft) == wanted, qPrintable(judgeText(draft)));
        draft.labels = QStringLiteral("good=1, bad = 0.25");
        QVERIFY((settingsOf(draft)["labels"] == Json{{"good", "1"}, {"bad", "0.25"}}));
        QVERIFY(!problemOf(draft));
    }

    void everyKindComesBackAsItWasWritten()
    {
        for (const JudgeKind kind : judgeKinds()) {
            JudgeDraft draft = rubric();
            draft.kind = kind;
            draft.criteria = takesCriteria(kind) ? draft.criteria : QString();
            draft.threshold = QStringLiteral("0.75");
            if (kind != JudgeKind::Rubric) {
                draft.low = QStringLiteral("0");
                draft.high = QStringLiteral("1");
            }
            QVERIFY2(!problemOf(draft), qPrintable(judgeText(draft)));
            const auto back = judgeDraftOf(judgeText(draft));
            QVERIFY2(back && *back == draft, qPrintable(judgeText(draft)));
            QVERIFY(!judgeKindName(kind).isEmpty() && !judgeKindNote(kind).isEmpty());
        }
        QVERIFY(!judgeDraftOf(QStringLiteral("contains:refund")));
    }

    void whatTheFormDoesNotShowIsKept()
    {
        const QString written = QStringLiteral("not-judge={\"criteria\":\"x\",\"judge\":\"ab\",\"labels\":[\"yes\",\"no\"],\"model\":\"small\",\"prompt\":\"judges/mine\",\"version\":\"cd\"}");
        const auto draft = judgeDraftOf(written);
        QVERIFY(draft && draft->negated && draft->byLabels);
        // What a run wrote of its judge does not hold for a changed one.
        QCOMPARE(judgeText(*draft), QStringLiteral("not-judge={\"criteria\":\"x\",\"labels\":[\"yes\",\"no\"],\"model\":\"small\",\"prompt\":\"judges/mine\"}"));
    }

    void whatIsWrongIsSaidAtItsField_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"criteria", "models", "scale", "labels", "repeats", "threshold"})
            QTest::addRow("%s", field) << QString::fromLatin1(field);
    }

    void whatIsWrongIsSaidAtItsField()
    {
        QFETCH(QString, field);
        JudgeDraft draft = rubric();
        if (field == QStringLiteral("criteria"))
            draft.criteria = QStringLiteral("  ");
        if (field == QStringLiteral("models"))
            draft.models.clear();
        if (field == QStringLiteral("scale"))
            draft.high = QStringLiteral("five");
        if (field == QStringLiteral("repeats"))
            draft.repeats = QStringLiteral("99");
        if (field == QStringLiteral("threshold"))
            draft.threshold = QStringLiteral("3 of 5");
        draft.byLabels = field == QStringLiteral("labels");
        const auto problem = problemOf(draft);
        QVERIFY(problem);
        QCOMPARE(problem->field, field);
        QVERIFY(!problem->error.what.isEmpty());
        draft.kind = JudgeKind::Similar;
        if (field == QStringLiteral("models") || field == QStringLiteral("threshold"))
            QCOMPARE(problemOf(draft)->field, field);
    }

    void aRunIsScoredByOneMore()
    {
        Scene scene;
        QCOMPARE(scene.desk.run().answers, 6);
        QCOMPARE(scene.desk.run().scorers, QStringList{QStringLiteral("contains")});
        QVERIFY(scene.desk.run().offer.scorers.size() > 5 && scene.desk.run().offer.models.size() == 2);
        QSignalSpy changed(&scene.project.session(), &Session::changed);
        const int sent = scene.project.server.connections();
        scene.desk.start({QStringLiteral("equals"), QStringLiteral("contains")});
        QVERIFY(scene.desk.isWorking());
        QTRY_COMPARE(scene.done.count(), 1);
        QVERIFY(!scene.desk.isWorking() && changed.count() == 1);
        QVERIFY2(scene.done.first().first().toString().endsWith(QStringLiteral("new: equals · given anew: contains")), qPrintable(scene.done.first().first().toString()));
        QCOMPARE(scene.spec().scorers.size(), 2u);
        QCOMPARE(scene.scores(1), 6);
        QCOMPARE(scene.project.server.connections(), sent);
    }

    void noProgramStartsBeforeItIsTrusted()
    {
        Scene scene;
        const MarkingCommand command;
        const QStringList scorers{scorerText(command.scorer())};
        scene.desk.start(scorers);
        QTRY_COMPARE(scene.asked.count(), 1);
        QVERIFY(scene.asked.first().first().value<TrustQuestion>().command);
        scene.desk.refuse();
        scene.desk.allow();
        QVERIFY(!scene.desk.isWorking() && !command.wasStarted());
        QCOMPARE(scene.spec().scorers.size(), 1u);

        scene.desk.start(scorers);
        QTRY_COMPARE(scene.asked.count(), 2);
        scene.desk.allow();
        QTRY_COMPARE(scene.done.count(), 1);
        QVERIFY(command.wasStarted());
        QCOMPARE(scene.scores(1), 6);
    }

    /// One controller serves all rooms: a trial that waits for its own answer does not give one for a program that it does not show.
    void aTrialAnswersNoQuestionOfAnotherRoom()
    {
        Scene scene;
        scene.project.withdraw();
        TrialDesk trial(&scene.runs);
        trial.setSession(&scene.project.session());
        QSignalSpy shown(&trial, &TrialDesk::trustNeeded);
        QSignalSpy needed(&scene.runs, &RunController::trustNeeded);
        trial.start(QStringLiteral("ask@v2"), QStringLiteral("mock"), QStringLiteral("cases"), QStringLiteral("c1")); // not answered yet
        QTRY_COMPARE(shown.count(), 1);
        scene.project.allow();
        const MarkingCommand command;
        RunRequest other = scene.project.request();
        other.scorers = {command.scorer()};
        scene.runs.start(other, {});
        QTRY_COMPARE(needed.count(), 2);
        QVERIFY(needed.last().first().value<TrustQuestion>().command);
        QCOMPARE(shown.count(), 1);
        QVERIFY(!trial.isRunning());
        trial.allow();
        scene.runs.allow(needed.first().first().value<TrustQuestion>()); // the address that was shown before
        QVERIFY(!scene.runs.isRunning() && !command.wasStarted());
        scene.runs.allow(needed.last().first().value<TrustQuestion>());
        QTRY_VERIFY(command.wasStarted());
    }

    void noJudgeIsAskedBeforeItsAddressIsAllowed()
    {
        Scene scene;
        scene.project.withdraw();
        const int connections = scene.project.server.connections();
        JudgeDraft draft = rubric();
        draft.models = {QStringLiteral("mock")};
        scene.desk.start({judgeText(draft)});
        QTRY_COMPARE(scene.asked.count(), 1);
        QCOMPARE(scene.asked.first().first().value<TrustQuestion>().endpoints.size(), 1u);
        QCOMPARE(scene.project.server.connections(), connections);
        scene.desk.allow();
        QTRY_COMPARE(scene.done.count(), 1);
        QVERIFY(scene.project.server.connections() > connections);
        QCOMPARE(scene.spec().scorers.back().scorer, std::string("judge"));
    }

    void whatIsCancelledChangesNothing()
    {
        Scene scene(100, "mock-l200"); // a judge needs more than a second for these
        JudgeDraft draft = rubric();
        draft.models = {QStringLiteral("mock-l200")};
        scene.desk.start({judgeText(draft)});
        QSignalSpy told(&scene.desk, &ScoreDesk::progressed);
        QTRY_VERIFY(told.count() > 0);
        scene.desk.cancel();
        QTRY_COMPARE(scene.cancelled.count(), 1);
        QVERIFY(scene.done.isEmpty() && scene.failed.isEmpty());
        QCOMPARE(scene.spec().scorers.size(), 1u);
    }

    /// Nor is the window's end held up by it.
    void aJudgeThatIsSlowIsNotWaitedFor()
    {
        Scene scene;
        JudgeDraft draft = rubric();
        draft.models = {QString::fromStdString(slow)};
        const int connections = scene.project.server.connections();
        scene.desk.start({judgeText(draft)});
        QTRY_VERIFY(scene.project.server.connections() > connections);
        scene.desk.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(scene.cancelled.count(), 1, 10'000);
        QCOMPARE(scene.spec().scorers.size(), 1u);
    }

    void whatCannotBeScoredSaysWhy()
    {
        Scene scene;
        scene.desk.start({});
        QCOMPARE(scene.failed.count(), 1);
        scene.desk.start({QStringLiteral("no-such-scorer")});
        QCOMPARE(scene.failed.count(), 2);
        QVERIFY(!scene.desk.isWorking());
        scene.desk.look(QStringLiteral("no such run"));
        QTRY_COMPARE(scene.failed.count(), 3);
    }

    void twoScoringsTakeTurns()
    {
        Scene scene;
        Writer &writer = **scene.project.session().file().writer();
        VERIFY_RESULT(writer.run<bool>([](WriteContext &context) { return beginRescoring(context); }));
        scene.desk.start({QStringLiteral("equals")});
        QTest::qWait(200);
        QVERIFY(scene.desk.isWorking() && scene.done.isEmpty());
        VERIFY_RESULT(writer.run([](WriteContext &context) { return dropRescoring(context); }));
        QTRY_COMPARE(scene.done.count(), 1);
        QCOMPARE(scene.scores(1), 6);
    }
};

QTEST_GUILESS_MAIN(ScoreDeskTest)
#include "tst_score_desk.moc"
