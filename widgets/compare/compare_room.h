#pragma once

#include "items/compare_desk.h"
#include "items/setup_desk.h"
#include "project/run_controller.h"
#include "widgets/shell/room.h"

class QStackedLayout;

namespace assay::widgets {

class CasePane;
class CompareBar;
class CompareMatrix;
class EmptyState;
class FilterBar;
class RunActions;
class RunNotice;

/// The room Compare: sets comparisons up, runs them, and shows one while it fills and when it is done.
class CompareRoom : public Room
{
    Q_OBJECT
public:
    /// @p runs outlives it.
    explicit CompareRoom(RunController *runs, QWidget *parent = nullptr);
    ~CompareRoom() override;

    void showSession(Session *session) override;
    /// A run, and a case of it.
    void goTo(const items::Place &place) override;
    void cancelWork() override;
    /// Shows what another room wants to be run; nothing is sent before Run.
    void setUp(const RunRequest &request);

private:
    void addActions();
    QWidget *buildContent();
    QWidget *buildMatrix();
    QWidget *buildHint();
    QWidget *buildEmpty();
    void connectDesks();
    void showEmptyChoices();
    void chooseComparison();
    void chooseColumns();
    void takeComparisons();
    void open(const QString &runId, const QString &caseId);
    void takeOpened(int caseIndex);
    void showView();
    void startNew();
    void showNew();
    void chooseFilter(items::CompareFilter filter);
    void showCell(int caseIndex, int column);
    void takeCase(const items::CaseDetail &detail);
    void takeFailure(const Error &error);
    void showWork(const std::optional<RunStatus> &status);
    void goToHistory();
    QString shownCase() const;

    RunController *m_runs;
    items::CompareDesk m_desk;
    items::SetupDesk m_setup;
    RunActions *m_run;
    QPointer<Session> m_session;
    QAction *m_choose = nullptr;
    QAction *m_columns = nullptr;
    QAction *m_history = nullptr;
    CompareBar *m_bar = nullptr;
    RunNotice *m_notice = nullptr;
    FilterBar *m_filterBar = nullptr;
    CompareMatrix *m_matrix = nullptr;
    CasePane *m_pane = nullptr;
    QWidget *m_body = nullptr;
    QStackedLayout *m_bodies = nullptr; ///< the matrix, or that nothing has run yet
    QWidget *m_emptyPage = nullptr;
    QWidget *m_emptyState = nullptr;
    QString m_shownCase; ///< id of the case in the pane
    bool m_isListed = false; ///< the comparisons of this session were told
    bool m_keepsFilter = false; ///< the comparison that opens now keeps the filter chosen before
    int m_wantedCase = -1;
};

} // namespace assay::widgets
