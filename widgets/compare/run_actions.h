#pragma once

#include <QAction>
#include <QObject>
#include <optional>

#include "items/compare_desk.h"
#include "items/setup_desk.h"
#include "project/run_controller.h"

namespace assay::widgets {

class Room;
class RunNotice;

/// What Compare does with runs: begins, cancels, goes on, asks before an endpoint is used; and says in the notice what stands in the way
/// or is missing. Answers only what this room asked for: other rooms run things, too.
class RunActions : public QObject
{
    Q_OBJECT
public:
    RunActions(Room *room, RunController *runs, items::SetupDesk *setup, items::CompareDesk *desk);

    /// Where it speaks.
    void setNotice(RunNotice *notice);
    QAction *run() const { return m_run; }
    QAction *cancel() const { return m_cancel; }

    /// Forgets questions and errors of the project before. @p session is let go with null before it goes.
    void setSession(Session *session);
    /// Shows what holds now.
    bool isOverBudget() const;
    void update();

Q_SIGNALS:
    /// What was asked for here is being looked at: prices, keys, whether the endpoints answer; false when that has ended, however.
    void checking(bool isChecking);
    /// A run that was asked for here has begun.
    void begun(const QString &runId);

private:
    void start();
    void resume(bool retryErrors);
    void takeStarted(const QString &runId);
    void takeEnded(const QString &runId, const QString &state);
    void takeFailure(const Error &error);
    void answer(bool allowed);
    void showNotice();
    bool showQuestion();
    bool showError();
    bool showRest();

    Room *m_room;
    RunController *m_runs;
    items::SetupDesk *m_setup;
    items::CompareDesk *m_desk;
    Session *m_session = nullptr;
    RunNotice *m_notice = nullptr;
    QAction *m_run;
    QAction *m_cancel;
    QAction *m_resume;
    QAction *m_retry;
    QAction *m_allow;
    QAction *m_notNow;
    QAction *m_settings;
    QAction *m_close;
    bool m_asked = false;   ///< from here, and not begun yet
    QString m_ours;         ///< the run that was asked for here, while it goes
    QString m_overBudget;   ///< the run that its budget stopped
    TrustQuestion m_question; ///< waits for an answer
    std::optional<Error> m_error;
    QString m_said; ///< what the notice shows
};

} // namespace assay::widgets
