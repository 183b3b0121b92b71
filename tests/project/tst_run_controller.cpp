// A window's runs: what they tell, the question before a new endpoint, cancel, resume, pause, and what is seen of cells under way.
#include <QSignalSpy>
#include <QTest>

#include "project/run_controller.h"
#include "project/run_report.h"
#include "project/surroundings.h"
#include "support/command_fixture.h"
#include "support/live_project.h"
#include "support/warnings.h"

using namespace assay;

namespace {

/// A controller with ears.
struct Ears
{
    explicit Ears(LiveProject &project) : controller(nullptr) { controller.setSession(&project.session()); }

    RunController controller;
    QSignalSpy started{&controller, &RunController::started};
    QSignalSpy progressed{&controller, &RunController::progressed};
    QSignalSpy ended{&controller, &RunController::ended};
    QSignalSpy failed{&controller, &RunController::failed};
    QSignalSpy trust{&controller, &RunController::trustNeeded};

    /// Yes to what was asked last.
    void allow() { controller.allow(trust.last().first().value<TrustQuestion>()); }
    QString state() const { return ended.isEmpty() ? QString() : ended.last().at(1).toString(); }
};

RunReport reportOf(LiveProject &project, const QString &run)
{
    const auto database = std::move(*project.session().file().reader());
    return *reportRun(*database, *resolveRun(*database, run.toStdString()));
}

} // namespace

class RunControllerTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aRunIsToldFromStartToEnd()
    {
        LiveProject project;
        project.allow();
        Ears ears(project);
        QSignalSpy changed(&project.session(), &Session::changed);
        ears.controller.start(project.request(), {});
        QVERIFY(ears.controller.isRunning());
        QTRY_COMPARE(ears.state(), QStringLiteral("done"));
        QCOMPARE(ears.started.count(), 1);
        QCOMPARE(changed.count(), 2);
        QVERIFY(!ears.controller.isRunning());
        const RunStatus status = ears.controller.status();
        QCOMPARE(status.total, 60);
        QCOMPARE(status.finished, 60);
        QCOMPARE(status.sent, 60);
        QVERIFY(status.spent.nano > 0);
        QCOMPARE(reportOf(project, status.runId).done, 60);
    }

    void nothingLeavesBeforeTheEndpointIsAllowed()
    {
        LiveProject project;
        Ears ears(project);
        ears.controller.start(project.request(), {});
        QTRY_COMPARE(ears.trust.count(), 1);
        const auto questions = ears.trust.first().first().value<TrustQuestion>().endpoints;
        QCOMPARE(questions.size(), 1u);
        QCOMPARE(questions.front().url, project.server.url() + "/v1");
        QCOMPARE(questions.front().keySource, std::string("none"));
        QCOMPARE(project.server.connections(), 0);
        ears.controller.refuse();
        ears.allow();
        QVERIFY(!ears.controller.isRunning());

        ears.controller.start(project.request(), {});
        QTRY_COMPARE(ears.trust.count(), 2);
        ears.allow();
        QTRY_COMPARE(ears.state(), QStringLiteral("done"));
        QCOMPARE(ears.failed.count(), 0);
    }

    void noProgramStartsBeforeItIsTrusted()
    {
        LiveProject project({"mock"}, 5);
        const MarkingCommand command;
        RunRequest request = project.request({"ask@v1"});
        request.scorers = {command.scorer()};
        Ears ears(project);
        ears.controller.start(request, {});
        QTRY_COMPARE(ears.trust.count(), 1);
        const auto question = ears.trust.first().first().value<TrustQuestion>();
        QVERIFY(question.command && question.endpoints.empty());
        QCOMPARE(question.command->commandLine, std::string("/bin/sh check.sh"));
        ears.controller.refuse();
        ears.allow();
        QVERIFY(!ears.controller.isRunning() && !command.wasStarted());
        QCOMPARE(project.server.connections(), 0);

        // Programs and addresses are two questions.
        ears.controller.start(request, {});
        QTRY_COMPARE(ears.trust.count(), 2);
        ears.allow();
        QTRY_COMPARE(ears.trust.count(), 3);
        QVERIFY(!ears.trust.last().first().value<TrustQuestion>().command);
        QVERIFY(!command.wasStarted());
        ears.allow();
        QTRY_COMPARE(ears.state(), QStringLiteral("done"));
        QVERIFY(command.wasStarted());

        // What is forgotten is asked about again.
        const auto trusted = userSurroundings(nullptr).commands.list();
        QCOMPARE(trusted.size(), 1u);
        QVERIFY(userSurroundings(nullptr).commands.withdraw(trusted.front().project, trusted.front().hash));
        ears.controller.start(request, {});
        QTRY_COMPARE(ears.trust.count(), 4);
        ears.controller.refuse();
    }

    void whatCannotBeginFailsWithoutARun()
    {
        LiveProject project;
        project.allow();
        Ears ears(project);
        project.server.stop();
        ears.controller.start(project.request(), {});
        QTRY_COMPARE(ears.failed.count(), 1);
        QVERIFY(!ears.failed.first().first().value<Error>().fix.isEmpty());
        QCOMPARE(ears.started.count() + ears.ended.count(), 0);
        QVERIFY(!ears.controller.isRunning());
    }

    void resumeSendsExactlyWhatIsMissing()
    {
        LiveProject project({"mock-l20"}, 200);
        project.allow();
        Ears ears(project);
        ears.controller.start(project.request({"ask@v1"}, {"mock-l20"}), {8, {}});
        QTRY_VERIFY(ears.controller.status().finished > 20);
        ears.controller.cancel();
        QTRY_COMPARE(ears.state(), QStringLiteral("stopped"));
        const auto kept = ears.controller.status().finished;
        QVERIFY(kept < 200);
        ears.controller.resume(ears.controller.status().runId, false, {});
        QTRY_COMPARE(ears.state(), QStringLiteral("done"));
        QCOMPARE(ears.controller.status().finishedBefore, kept);
        QCOMPARE(ears.controller.status().finished, 200 - kept);
        QCOMPARE(reportOf(project, ears.controller.status().runId).done, 200);
    }

    void pauseHoldsTheRun()
    {
        LiveProject project({"mock-l5"}, 400);
        project.allow();
        Ears ears(project);
        ears.controller.start(project.request({"ask@v1"}, {"mock-l5"}), {2, {}});
        QTRY_VERIFY(ears.controller.status().finished > 5);
        ears.controller.pause(true);
        QTRY_VERIFY(ears.controller.status().paused);
        QTest::qWait(150);
        const auto held = ears.controller.status().finished;
        QTest::qWait(150);
        QCOMPARE(ears.controller.status().finished, held);
        ears.controller.pause(false);
        QTRY_COMPARE(ears.state(), QStringLiteral("done"));
    }

    void oneRunAtATime()
    {
        LiveProject project({"mock-l200"});
        project.allow();
        Ears ears(project);
        ears.controller.start(project.request({"ask@v1"}, {"mock-l200"}), {});
        ears.controller.start(project.request({"ask@v2"}, {"mock-l200"}), {});
        QCOMPARE(ears.failed.count(), 1);
        QTRY_COMPARE(ears.state(), QStringLiteral("done"));
        QCOMPARE(ears.started.count(), 1);
    }

    void aProjectThatGoesStopsItsRun()
    {
        LiveProject project({"mock-l5000"});
        project.allow();
        Ears ears(project);
        ears.controller.start(project.request({"ask@v1"}, {"mock-l5000"}), {});
        QTRY_COMPARE(ears.started.count(), 1);
        ears.controller.setSession(nullptr);
        QCOMPARE(ears.state(), QStringLiteral("stopped"));
        QVERIFY(!ears.controller.isRunning());
        QTest::qWait(20);
        QCOMPARE(ears.ended.count(), 1);
    }

    void answersAreSeenWhileTheyCome()
    {
        LiveProject project({"mock-e150"}, 1);
        project.allow();
        Ears ears(project);
        RunRequest request = project.request({"ask@v1"}, {"mock-e150"});
        request.stream = true;
        ears.controller.start(request, {});
        std::vector<std::string> texts;
        while (ears.ended.isEmpty() && texts.size() < 100) {
            QTest::qWait(5);
            for (LiveCell &cell : ears.controller.takeLive()) {
                QCOMPARE(cell.position, 0);
                texts.push_back(std::move(cell.text));
            }
        }
        QVERIFY(!texts.empty());
        for (const std::string &text : texts)
            QVERIFY2(std::string("Paris 0").starts_with(text), text.c_str());
        QVERIFY(!texts.back().empty());
        QTRY_COMPARE(ears.state(), QStringLiteral("done"));
        QVERIFY(ears.controller.takeLive().empty());
    }
};

QTEST_GUILESS_MAIN(RunControllerTest)
#include "tst_run_controller.moc"
