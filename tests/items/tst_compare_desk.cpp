// A comparison as it is read from a project, and while its run goes on: everything by signals, nothing twice.
#include <QSignalSpy>
#include <QTest>
#include <set>

#include "items/compare_desk.h"
#include "support/compare_fixture.h"
#include "support/label_fixture.h"
#include "support/live_project.h"
#include "support/results.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;
using State = items::CellState;

namespace {

struct Desk
{
    explicit Desk(Session &session) : runs(nullptr), desk(&runs)
    {
        runs.setSession(&session);
        desk.setSession(&session);
    }
    bool open(const QString &run, const QString &caseId = {})
    {
        QSignalSpy spy(&desk, &CompareDesk::opened);
        desk.open(run, caseId);
        return spy.wait() && (atCase = spy.first().first().toInt(), true);
    }
    CompareCell cell(int row, int column) { return desk.model()->index(row, column + 1).data(CompareModel::CellRole).value<CompareCell>(); }

    RunController runs;
    CompareDesk desk;
    int atCase = -1;
};

} // namespace

class CompareDeskTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aStoredRunIsShownWhole()
    {
        ComparisonProject project;
        Desk desk(project.session());
        QVERIFY(desk.open(project.runId(), QStringLiteral("broken-lamp-02")));
        const CompareView &view = desk.desk.view();
        QCOMPARE(view.title, QStringLiteral("tone v1 v2"));
        QCOMPARE(view.columns.size(), 3u);
        QCOMPARE(view.columns[0].name, QStringLiteral("v1 · small"));
        QCOMPARE(view.columns[2].shortName, QStringLiteral("v2 · large"));
        QVERIFY(view.columns[0].isBaseline && view.columns[0].pass && !view.columns[0].againstBaseline);
        QCOMPARE(view.columns[1].againstBaseline->broken, 2);
        QCOMPARE(view.columns[1].againstBaseline->fixed, 2);
        QCOMPARE(view.run.state, ComparedRun::State::Done);
        QCOMPARE(view.run.total, 180);
        QCOMPARE(desk.desk.model()->sheet().counts().differ, 5);
        QCOMPARE(desk.atCase, 2);
        QCOMPARE(view.setup.prompts, (QStringList{QStringLiteral("reply@v1"), QStringLiteral("reply@v2")}));
        QCOMPARE(view.setup.dataset, QStringLiteral("support@v1"));
    }

    void textsComeWhenTheyAreLookedAt()
    {
        ComparisonProject project;
        Desk desk(project.session());
        QVERIFY(desk.open(project.runId()));
        QVERIFY(!desk.cell(0, 1).isRead);
        QTRY_VERIFY(desk.cell(0, 1).isRead);
        QVERIFY(desk.cell(0, 1).output.contains(QStringLiteral("by Wednesday")));
        QCOMPARE(desk.desk.model()->index(0, 1).data(CompareModel::CaseIdRole).toString(), QStringLiteral("late-delivery-04"));
    }

    void aCaseIsReadInFull()
    {
        ComparisonProject project;
        Desk desk(project.session());
        QVERIFY(desk.open(project.runId()));
        QSignalSpy read(&desk.desk, &CompareDesk::caseRead);
        desk.desk.readCase(0);
        QVERIFY(read.wait());
        const auto detail = read.first().first().value<CaseDetail>();
        QCOMPARE(detail.caseId, QStringLiteral("late-delivery-04"));
        QCOMPARE(detail.columns.size(), 3u);
        QVERIFY(!detail.columns[1].againstBaseline.empty());
        QCOMPARE(detail.scores.size(), 3u);
        QCOMPARE(detail.scores[0].columns[1].verdict, CellVerdict::Fail);
        QVERIFY(detail.reference.has_value());
    }

    void anotherColumnCanBeTheBaseline()
    {
        ComparisonProject project;
        Desk desk(project.session());
        QVERIFY(desk.open(project.runId()));
        QSignalSpy changed(&desk.desk, &CompareDesk::viewChanged);
        desk.desk.setBaseline(1);
        QVERIFY(changed.wait());
        QVERIFY(desk.desk.view().columns[1].isBaseline);
        QCOMPARE(desk.desk.view().columns[0].againstBaseline->broken, 2);
        QCOMPARE(desk.desk.view().setup.baseline, 1);
    }

    void labelsCanSayWhatPasses()
    {
        ComparisonProject project;
        Desk desk(project.session());
        QVERIFY(desk.open(project.runId()));
        QSignalSpy asked(&desk.desk, &CompareDesk::questionsRead);
        desk.desk.readQuestions();
        QVERIFY(asked.wait());
        QCOMPARE(asked.takeFirst().first().toStringList(), QStringList());
        // Of v1 and v2 on `small` ten cases each: v1 is always right, v2 never.
        std::optional<Status> labelled;
        project.session().write(Fact::Labels, [run = project.runId().toStdString()](WriteContext &context) { return labelColumns(context, run, "model=small", 10); }, this,
                                [&](Status status) { labelled = std::move(status); });
        QTRY_VERIFY(labelled.has_value());
        VERIFY_RESULT(*labelled);
        desk.desk.readQuestions();
        QVERIFY(asked.wait());
        QCOMPARE(asked.takeFirst().first().toStringList(), QStringList{QStringLiteral("right")});
        const CompareView &view = desk.desk.view();
        QCOMPARE(view.columns[0].pass->n, 60);
        QVERIFY(view.question.isEmpty());
        desk.desk.setQuestion(QStringLiteral("right"));
        QTRY_COMPARE(view.question, QStringLiteral("right"));
        QCOMPARE(view.columns[0].pass->n, 10);
        QCOMPARE(view.columns[0].pass->rate, 1.0);
        QCOMPARE(view.columns[1].pass->n, 10);
        QCOMPARE(view.columns[1].pass->rate, 0.0);
        QVERIFY(!view.columns[2].pass.has_value()); // nobody said anything of it
        QCOMPARE(view.columns[1].againstBaseline->n, 10);
        QCOMPARE(view.columns[1].againstBaseline->broken, 10);
        QCOMPARE(desk.desk.model()->sheet().counts().broken, 10);
        desk.desk.model()->setFilter(CompareFilter::Broken);
        QCOMPARE(desk.desk.model()->rowCount(), 10);
        QTRY_VERIFY(desk.cell(0, 1).isRead);
        QCOMPARE(desk.cell(0, 0).verdict, CellVerdict::Pass);
        QCOMPARE(desk.cell(0, 1).verdict, CellVerdict::Fail);
        QCOMPARE(desk.cell(0, 2).verdict, CellVerdict::Unknown);
        QSignalSpy read(&desk.desk, &CompareDesk::caseRead);
        desk.desk.readCase(desk.desk.model()->caseAt(0));
        QVERIFY(read.wait());
        const auto detail = read.first().first().value<CaseDetail>();
        QCOMPARE(detail.columns[1].cell.verdict, CellVerdict::Fail);
        QCOMPARE(detail.scores.back().scorer, QStringLiteral("label right")); // beside the scorers whoever counts
        QCOMPARE(detail.scores.back().columns[0].verdict, CellVerdict::Pass);
        QCOMPARE(detail.scores.back().columns[2].verdict, CellVerdict::Unknown);
        desk.desk.setQuestion({});
        QTRY_VERIFY(view.question.isEmpty());
        QCOMPARE(view.columns[0].pass->n, 60);
    }

    void whatIsMissingOfAStoppedRunIsSaid()
    {
        ComparisonProject project({2, 30, 1, false, true});
        Desk desk(project.session());
        QVERIFY(desk.open(project.runId()));
        const ComparedRun &run = desk.desk.view().run;
        QCOMPARE(run.state, ComparedRun::State::Stopped);
        QCOMPARE(run.done + run.errors + run.missing, run.total);
        QVERIFY(run.errors > 0 && run.missing > 0);
        std::set<State> states;
        for (int row = 0; row < 30; ++row)
            states.insert(desk.cell(row, 1).state);
        QCOMPARE(states, (std::set<State>{State::Ok, State::Error, State::Cancelled, State::Missing}));
    }

    void draftsAndNamesOfTodayAreInTheSetup()
    {
        ComparisonProject project;
        Desk desk(project.session());
        QSignalSpy listed(&desk.desk, &CompareDesk::comparisonsChanged);
        QVERIFY(listed.wait());
        QCOMPARE(desk.desk.comparisons().size(), 1u);
        QVERIFY(desk.desk.comparisons().front().note.contains(QStringLiteral("3")));
    }

    void anUnknownRunIsAnError()
    {
        ComparisonProject project;
        Desk desk(project.session());
        QSignalSpy failed(&desk.desk, &CompareDesk::failed);
        desk.desk.open(QStringLiteral("nothing"));
        QVERIFY(failed.wait());
        QVERIFY(failed.first().first().value<Error>().what.contains(QStringLiteral("nothing")));
    }

    void aRunFillsWhileItIsLookedAt()
    {
        LiveProject project({"mock-l10"}, 200);
        project.allow();
        Desk desk(project.session());
        connect(&desk.runs, &RunController::started, &desk.desk, [&desk](const QString &run) { desk.desk.open(run); });
        QSignalSpy opened(&desk.desk, &CompareDesk::opened);
        QSignalSpy changed(&desk.desk, &CompareDesk::viewChanged);
        QSignalSpy reset(desk.desk.model(), &CompareModel::modelReset);
        RunRequest request = project.request({"ask@v1", "ask@v2"}, {"mock-l10"});
        desk.runs.start(request, {4, {}});
        QVERIFY(opened.wait());
        QVERIFY(desk.desk.model()->isLive());
        QCOMPARE(desk.desk.model()->rowCount(), 200);
        QTRY_VERIFY(desk.desk.view().run.done > 20);
        QVERIFY(desk.desk.view().run.done < 400);
        QCOMPARE(desk.desk.view().run.state, ComparedRun::State::Running);
        QTRY_VERIFY(desk.desk.view().columns[0].pass.has_value());
        QCOMPARE(desk.cell(199, 1).state, State::Waiting);
        QCOMPARE(reset.count(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(desk.desk.view().run.state, ComparedRun::State::Done, 20'000);
        QCOMPARE(desk.desk.view().run.done, 400);
        QVERIFY(!desk.desk.model()->isLive());
        QCOMPARE(desk.desk.view().columns[0].pass->n, 200);
    }

    void streamingTextIsSeenInItsCell()
    {
        LiveProject project({"mock-e120"}, 1);
        project.allow();
        Desk desk(project.session());
        connect(&desk.runs, &RunController::started, &desk.desk, [&desk](const QString &run) { desk.desk.open(run); });
        RunRequest request = project.request({"ask@v1"}, {"mock-e120"});
        request.stream = true;
        desk.runs.start(request, {});
        QTRY_COMPARE(desk.desk.model()->rowCount(), 1);
        QTRY_COMPARE(desk.cell(0, 0).state, State::Streaming);
        QTRY_COMPARE(desk.cell(0, 0).output, QStringLiteral("Paris 0"));
        QTRY_COMPARE(desk.cell(0, 0).state, State::Ok);
    }

    void aResumedRunWaitsForWhatWasCancelled()
    {
        LiveProject project({"mock-l30"}, 60);
        project.allow();
        Desk desk(project.session());
        QSignalSpy ended(&desk.runs, &RunController::ended);
        desk.runs.start(project.request({"ask@v1"}, {"mock-l30"}), {2, {}});
        QTRY_VERIFY(desk.runs.status().finished > 4);
        desk.runs.cancel();
        QVERIFY(ended.wait());
        const QString run = ended.first().first().toString();
        QVERIFY(desk.open(run));
        QCOMPARE(desk.desk.view().run.state, ComparedRun::State::Stopped);
        const auto before = desk.desk.view().run.done;
        desk.runs.resume(run, false, {2, {}});
        QTRY_COMPARE(desk.desk.view().run.state, ComparedRun::State::Running);
        QVERIFY(desk.desk.view().run.done >= before);
        QTRY_COMPARE_WITH_TIMEOUT(desk.desk.view().run.state, ComparedRun::State::Done, 20'000);
        QCOMPARE(desk.desk.view().run.done, 60);
    }
};

QTEST_GUILESS_MAIN(CompareDeskTest)
#include "tst_compare_desk.moc"
