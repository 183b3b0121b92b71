// A comparison as it is read from a project, and while its run goes on: everything by signals, nothing twice.
#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>
#include <set>

#include "base/json.h"
#include "items/compare_desk.h"
#include "items/plain_table.h"
#include "items/report_desk.h"
#include "project/compare_document.h"
#include "project/compare_page.h"
#include "project/compare_words.h"
#include "storage/database.h"
#include "storage/filter.h"
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

/// A report that is looked at.
struct Report
{
    explicit Report(Session &session)
    {
        desk.setSession(&session);
        desk.setWatched(true);
    }
    bool ask(const ReportQuestion &question)
    {
        QSignalSpy spy(&desk, &ReportDesk::changed);
        desk.ask(question);
        return QTest::qWaitFor([this] { return desk.state() != ReportDesk::State::Reading; }) && (spy.size() > 1 || spy.wait());
    }
    ReportDesk desk;
};

CompareReport comparedIn(Session &session, const ReportQuestion &question)
{
    std::optional<Result<CompareReport>> report;
    JobLine line;
    session.read<CompareReport>(
        line,
        [question](Database &database) -> Result<CompareReport> {
            const auto run = resolveRun(database, question.a.runId.toStdString());
            const auto columns = columnsOf(database, *run);
            CompareRequest request;
            request.by = question.by.toStdString();
            return compareColumns(database, (*columns)[static_cast<std::size_t>(question.a.column)], (*columns)[static_cast<std::size_t>(question.b.column)], request);
        },
        [&](Result<CompareReport> read) { report = std::move(read); });
    if (!QTest::qWaitFor([&] { return report.has_value(); }) || !*report)
        qFatal("no report");
    return **report;
}

} // namespace

class CompareDeskTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aReportShowsTheFiguresOfTheDocument()
    {
        ComparisonProject project({3, 60, 2, false, false});
        Report report(project.session());
        const ReportQuestion question{{project.runId(), 0}, {project.runId(), 2}, QStringLiteral("question")};
        QVERIFY(report.ask(question));
        QCOMPARE(report.desk.state(), ReportDesk::State::Shown);
        const CompareReport compared = comparedIn(project.session(), question);
        const Json document = compareDocument(compared);
        const ReportView &view = report.desk.view();
        QCOMPARE(view.quality.size(), document["scorers"].size() + 1);
        for (std::size_t i = 0; i < view.quality.size(); ++i) {
            const Json &scorer = i < document["scorers"].size() ? document["scorers"][i] : document["pass"];
            const auto &cells = view.quality[i].cells;
            const std::pair<std::size_t, const char *> figures[]{{1, "n"}, {2, "a"}, {3, "b"}, {4, "difference"}, {5, "lower"}, {9, "p_adjusted"}};
            for (const auto &[column, key] : figures)
                QCOMPARE(cells[column].sort.toDouble(), scorer[key].get<double>());
            QCOMPARE(cells[6].mark->upper, scorer["upper"].get<double>());
            const bool better = scorer["verdict"] == "better";
            QCOMPARE(cells[7].tone, better ? Tone::Better : scorer["verdict"] == "worse" ? Tone::Worse : Tone::Quiet);
            QVERIFY(cells[7].chip && cells[5].note.contains(QString::fromStdString(scorer["method"].get<std::string>())));
            QCOMPARE(cells[5].text, typeset(compareRow(i < document["scorers"].size() ? compared.result.scorers[i] : compared.result.pass, compared.result.rule).interval));
        }
        QCOMPARE(view.segments.size(), document["segments"].size());
        for (std::size_t i = 0; i < view.segments.size(); ++i) {
            const bool isJudged = document["segments"][i]["judged"];
            QCOMPARE(view.segments[i].cells[2].sort.toLongLong(), document["segments"][i]["n"].get<qlonglong>());
            QCOMPARE(view.segments[i].cells[8].text.startsWith(QStringLiteral("○")), !isJudged);
        }
        QVERIFY(document["flips"]["fixed"] == view.of(CaseGroup::Fixed).size() && document["flips"]["broken"] == view.of(CaseGroup::Broken).size());
        QVERIFY(document["flips"]["both_pass"] == view.of(CaseGroup::BothPass).size() && document["flips"]["both_fail"] == view.of(CaseGroup::BothFail).size());
        QVERIFY(document["flips"]["ids"]["broken"] == Json(idsOf(view.of(CaseGroup::Broken))));
        QCOMPARE(view.measures.size(), measureRows(compared.result).size());
        QVERIFY(!view.notes.filter(QStringLiteral("chance between repeats")).isEmpty()); // asked twice
    }

    void casesOfAReportAreFoundInResults()
    {
        ComparisonProject project;
        Report report(project.session());
        QVERIFY(report.ask({{project.runId(), 0}, {project.runId(), 1}, {}}));
        const QString all = report.desk.filterOf(CaseGroup::Fixed, 500);
        for (const JudgedCase &each : report.desk.view().of(CaseGroup::Fixed))
            QVERIFY2(all.contains(QString::fromStdString(each.id)), qPrintable(all));
        QVERIFY2(all.contains(project.runId()) && all.contains(QStringLiteral("v1")) && all.contains(QStringLiteral("v2")) && all.contains(QStringLiteral("small")), qPrintable(all));
        QVERIFY2(parseFilter(all.toStdString()), qPrintable(all));
        QVERIFY(!report.desk.filterOf(CaseGroup::Fixed, 1).contains(QString::fromStdString(report.desk.view().of(CaseGroup::Fixed)[1].id)));
    }

    void aReportThatNobodyWaitsForIsReadWhenItIsLookedAt()
    {
        ComparisonProject project;
        ReportDesk desk;
        desk.setSession(&project.session());
        desk.ask({{project.runId(), 0}, {project.runId(), 1}, {}});
        QTest::qWait(50);
        QCOMPARE(desk.state(), ReportDesk::State::Reading); // nobody looks
        desk.setWatched(true);
        desk.setWatched(false);
        desk.setWatched(true);
        QTRY_COMPARE(desk.state(), ReportDesk::State::Shown);
    }

    void tablesOfAReportKeepTheRulesOfItemModels()
    {
        ComparisonProject project;
        Report report(project.session());
        QVERIFY(report.ask({{project.runId(), 0}, {project.runId(), 1}, QStringLiteral("question")}));
        PlainTable quality(qualityColumns());
        PlainTable segments(segmentColumns());
        PlainTable measures(measureColumns());
        for (PlainTable *table : {&quality, &segments, &measures})
            new QAbstractItemModelTester(table, QAbstractItemModelTester::FailureReportingMode::QtTest, table);
        quality.setRows(report.desk.view().quality);
        segments.setRows(report.desk.view().segments);
        measures.setRows(report.desk.view().measures);
        for (const PlainTable *table : {&quality, &segments, &measures}) {
            QVERIFY(table->rowCount() > 1);
            for (int row = 0; row < table->rowCount(); ++row)
                QVERIFY(!table->index(row, 0).data().toString().isEmpty());
        }
        QVERIFY(quality.index(0, 6).data(IntervalRole).isValid() && quality.index(0, 7).data(ChipRole).toBool() && !quality.index(0, 0).data(IntervalRole).isValid());
        quality.sort(4, Qt::DescendingOrder);
        QVERIFY(quality.index(0, 4).data(SortRole).toDouble() >= quality.index(1, 4).data(SortRole).toDouble());
    }

    void figuresAreSetAsTheLanguageHasThem()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(typeset(QStringLiteral("[-1.2, +7.9]")), QStringLiteral("[−1,2, +7,9]"));
        QCOMPARE(typeset(QStringLiteral("-$0.00007")), QStringLiteral("−$0,00007"));
        QLocale::setDefault(QLocale::c());
        QCOMPARE(typeset(QStringLiteral("-2.5 pt")), QStringLiteral("−2.5 pt"));
    }

    void theNewestQuestionOfAReportWins()
    {
        ComparisonProject project;
        Report report(project.session());
        const ColumnPick a{project.runId(), 0};
        report.desk.ask({a, {project.runId(), 1}, {}});
        report.desk.ask({a, {project.runId(), 2}, {}});
        QTRY_COMPARE(report.desk.state(), ReportDesk::State::Shown);
        QTest::qWait(100); // for the answer that nobody wants any more
        QVERIFY(report.desk.view().titleB.contains(QStringLiteral("large")));
        QVERIFY(report.ask({a, {project.runId(), 2}, QStringLiteral("question")}));
        QCOMPARE(report.desk.view().by, QStringLiteral("question"));
        QVERIFY(report.desk.divisions().contains(QStringLiteral("model")));
    }

    void aReportThatCannotBeMadeSaysWhy()
    {
        ComparisonProject project;
        Report report(project.session());
        QCOMPARE(report.desk.state(), ReportDesk::State::Unasked);
        report.desk.ask({{project.runId(), 0}, {project.runId(), 17}, {}});
        QTRY_COMPARE(report.desk.state(), ReportDesk::State::Failed);
        QVERIFY(!report.desk.error().what.isEmpty());
        report.desk.ask({{project.runId(), 0}, {project.runId(), 1}, {}});
        QTRY_COMPARE(report.desk.state(), ReportDesk::State::Shown);
    }

    void aReportIsWrittenAsTheCommandLineWritesIt()
    {
        ComparisonProject project;
        Report report(project.session());
        const ReportQuestion question{{project.runId(), 0}, {project.runId(), 1}, {}};
        QVERIFY(report.ask(question));
        const QTemporaryDir folder;
        QSignalSpy spy(&report.desk, &ReportDesk::exported);
        report.desk.exportTo(folder.filePath(QStringLiteral("report.html")));
        QVERIFY(spy.wait());
        QFile file(folder.filePath(QStringLiteral("report.html")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().toStdString(), comparePage(comparedIn(project.session(), question)));
        QSignalSpy failed(&report.desk, &ReportDesk::failed);
        report.desk.exportTo(folder.filePath(QStringLiteral("no/such/folder/report.html")));
        QVERIFY(failed.wait());
    }

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
