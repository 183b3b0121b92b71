#pragma once

#include <QTimer>

#include "items/compare_desk.h"
#include "items/report_desk.h"
#include "items/setup_desk.h"
#include "project/run_controller.h"
#include "widgets/shell/room.h"

class QStackedLayout;

namespace assay::widgets {

class CompareBar;
class CompareStart;
class JudgeForm;
class ComparisonView;
class ReportPage;
class RunActions;
class RunNotice;
class ScoreAgain;

/// The room Compare: sets comparisons up, runs them, and shows one while it fills and when it is done.
class CompareRoom : public Room
{
    Q_OBJECT
public:
    /// @p runs outlives it.
    explicit CompareRoom(RunController *runs, QWidget *parent = nullptr);
    ~CompareRoom() override;

    void showSession(Session *session) override;
    /// A run, and a case of it; or "report:" and a run, which is to be compared with another one.
    void goTo(const items::Place &place) override;
    void cancelWork() override;
    void takeKeyboard() override;
    /// Shows what another room wants to be run; nothing is sent before Run.
    void setUp(const RunRequest &request);

private:
    void addActions();
    QWidget *buildContent();
    QWidget *buildHint();
    void connectDesks();
    void chooseComparison();
    void takeComparisons();
    void open(const QString &runId, const QString &caseId);
    void takeOpened(int caseIndex);
    void showView();
    void startNew();
    void showNew();
    void takeFailure(const Error &error);
    void showWork(const std::optional<RunStatus> &status);
    void setBaseline(int column);
    void connectScoring();
    /// In the status line, for a while.
    void say(const QString &text);
    void permitScoring();
    void writeJudge(const QString &written);
    void takeJudge(const QString &written, const QString &replaced);
    void scoreAgain();
    void addReportActions();
    void connectReport();
    void showFocusedReport();
    void compareWith();
    void showReport(const items::ReportQuestion &question);
    void showCells();
    void showWantedReport();
    void recallReport();
    void showCases(items::CaseGroup group);
    enum Bodies { CellBodies, HintBodies, ReportBodies };

    RunController *m_runs;
    items::CompareDesk m_desk;
    items::SetupDesk m_setup;
    items::ReportDesk m_report;
    RunActions *m_run;
    CompareStart *m_start;
    QPointer<Session> m_session;
    QAction *m_choose = nullptr;
    QAction *m_reportAction = nullptr;
    CompareBar *m_bar = nullptr;
    RunNotice *m_notice = nullptr;
    QAction *m_scoreAction = nullptr;
    JudgeForm *m_judge = nullptr;
    ScoreAgain *m_scoring = nullptr;
    ComparisonView *m_view = nullptr;
    ReportPage *m_reportPage = nullptr;
    QStackedLayout *m_bodies = nullptr; ///< the matrix, that nothing has run yet, the report
    QTimer m_said; ///< runs while the status line tells what was just done
    bool m_isListed = false; ///< the comparisons of this session were told
    std::optional<items::ReportQuestion> m_wantedReport; ///< once the comparison has opened
    bool m_asksReport = false; ///< likewise: what to compare with is asked
    bool m_keepsFilter = false; ///< the comparison that opens now keeps the filter chosen before
};

} // namespace assay::widgets
