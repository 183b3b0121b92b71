#include "widgets/compare/run_actions.h"

#include "items/format.h"
#include "items/trust_view.h"
#include "widgets/components/run_notice.h"
#include "widgets/shell/room.h"

namespace assay::widgets {

using items::ComparedRun;

RunActions::RunActions(Room *room, RunController *runs, items::SetupDesk *setup, items::CompareDesk *desk)
    : QObject(room), m_room(room), m_runs(runs), m_setup(setup), m_desk(desk)
{
    m_run = room->addRoomAction(QStringLiteral("run"), tr("Run"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { start(); });
    m_cancel = room->addRoomAction(QStringLiteral("cancel-run"), tr("Cancel the run"), QKeySequence(Qt::CTRL | Qt::Key_Period), [this] { m_runs->cancel(); });
    m_resume = room->addRoomAction(QStringLiteral("resume-run"), tr("Resume"), QKeySequence(Qt::CTRL | Qt::Key_R), [this] { resume(false); });
    m_retry = room->addRoomAction(QStringLiteral("retry-errors"), tr("Retry errors"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), [this] { resume(true); });
    m_allow = room->addRoomAction(QStringLiteral("allow-endpoint"), tr("Allow"), QKeySequence(Qt::ALT | Qt::Key_A), [this] { answer(true); });
    m_notNow = room->addRoomAction(QStringLiteral("not-now"), tr("Not now"), QKeySequence(Qt::ALT | Qt::Key_N), [this] { answer(false); });
    m_settings = room->addRoomAction(QStringLiteral("providers"), tr("Providers in Settings"), {}, [this] {
        Q_EMIT m_room->placeRequested({QStringLiteral("settings"), QStringLiteral("providers"), {}});
    });
    m_close = room->addRoomAction(QStringLiteral("close-notice"), tr("Close message"), QKeySequence(Qt::ALT | Qt::Key_C), [this] {
        m_error.reset();
        update();
    });
    connect(runs, &RunController::started, this, &RunActions::takeStarted);
    connect(runs, &RunController::ended, this, &RunActions::takeEnded);
    connect(runs, &RunController::failed, this, [this](const Error &error) {
        if (m_asked || !m_ours.isEmpty())
            takeFailure(error);
    });
    connect(runs, &RunController::trustNeeded, this, [this](const TrustQuestion &question) {
        if (!m_asked)
            return;
        m_question = question;
        Q_EMIT checking(false);
        update();
    });
    connect(setup, &items::SetupDesk::failed, this, &RunActions::takeFailure);
    connect(setup, &items::SetupDesk::setupChanged, this, &RunActions::update);
    connect(desk, &items::CompareDesk::viewChanged, this, &RunActions::update);
}

void RunActions::setNotice(RunNotice *notice)
{
    m_notice = notice;
    update();
}

void RunActions::setSession(Session *session)
{
    m_session = session;
    m_asked = false;
    m_ours.clear();
    m_overBudget.clear();
    m_question = {};
    m_error.reset();
    update();
}

void RunActions::start()
{
    m_error.reset();
    m_asked = true;
    Q_EMIT checking(true);
    m_setup->start();
    update();
}

void RunActions::resume(bool retryErrors)
{
    m_error.reset();
    m_asked = true;
    Q_EMIT checking(true);
    m_runs->resume(m_desk->view().runId, retryErrors, m_setup->setup().limits());
    update();
}

void RunActions::takeStarted(const QString &runId)
{
    if (std::exchange(m_asked, false)) {
        m_ours = runId;
        Q_EMIT checking(false);
        Q_EMIT begun(runId);
    }
    update();
}

void RunActions::takeEnded(const QString &runId, const QString &state)
{
    if (runId == m_ours)
        m_ours.clear();
    m_overBudget = state == QStringLiteral("over_budget") ? runId : QString();
    update();
}

void RunActions::takeFailure(const Error &error)
{
    if (std::exchange(m_asked, false))
        Q_EMIT checking(false);
    m_error = error;
    update();
}

void RunActions::answer(bool allowed)
{
    if (m_question.isEmpty())
        return;
    const TrustQuestion question = std::exchange(m_question, {});
    const QString refused = items::trustView(question).refused;
    m_asked = allowed;
    if (allowed)
        Q_EMIT checking(true);
    if (allowed)
        m_runs->allow(question);
    else
        m_runs->refuse();
    update();
    if (!allowed)
        Q_EMIT m_room->statusChanged(refused);
}

/// All answers may be there then: it was the judges that had no room.
bool RunActions::isOverBudget() const
{
    return !m_overBudget.isEmpty() && m_overBudget == m_desk->view().runId;
}

void RunActions::update()
{
    const ComparedRun &run = m_desk->view().run;
    const bool shown = !m_desk->view().runId.isEmpty();
    const bool busy = m_runs->isRunning();
    const bool idle = !busy && m_question.isEmpty();
    const bool whole = run.missing == 0 || run.state == ComparedRun::State::Running;
    permit(m_run, m_session, idle && m_setup->setup().isComplete());
    m_cancel->setVisible(busy);
    permit(m_resume, m_session);
    permit(m_retry, m_session);
    m_resume->setVisible(idle && shown && (!whole || isOverBudget()) && run.canGoOn);
    m_retry->setVisible(idle && shown && run.errors > 0 && run.canGoOn);
    m_allow->setVisible(!m_question.isEmpty());
    m_notNow->setVisible(!m_question.isEmpty());
    m_close->setVisible(m_error.has_value());
    if (m_notice)
        showNotice();
}

void RunActions::showNotice()
{
    if (showQuestion() || showError() || showRest())
        return;
    m_said.clear();
    m_notice->hide();
}

bool RunActions::showQuestion()
{
    if (m_question.isEmpty())
        return false;
    const items::TrustView view = items::trustView(m_question);
    m_notNow->setText(view.refuse);
    const QString said = view.head + view.text + (view.facts.empty() ? QString() : view.facts.back().text);
    if (std::exchange(m_said, said) != said)
        m_notice->ask(view, m_allow, m_notNow);
    return true;
}

bool RunActions::showError()
{
    if (!m_error)
        return false;
    QStringList rest;
    for (const QString &part : {m_error->why, m_error->fix}) {
        if (!part.isEmpty())
            rest << part.left(1).toUpper() + part.mid(1) + (part.endsWith(QLatin1Char('.')) ? QString() : QStringLiteral("."));
    }
    const QString text = rest.join(QLatin1Char(' '));
    const QList<QAction *> actions = m_error->code == ErrorCode::Network ? QList<QAction *>{m_settings, m_close} : QList<QAction *>{m_close};
    if (std::exchange(m_said, m_error->what + text) != m_error->what + text)
        m_notice->show(ChipKind::Worse, QStringLiteral("✗ ") + m_error->what, text, actions);
    return true;
}

/// The comparison that is shown is not whole.
bool RunActions::showRest()
{
    const items::CompareView &view = m_desk->view();
    const ComparedRun &run = view.run;
    const bool broken = run.errors > 0 && run.missing == 0 && !isOverBudget();
    if (view.runId.isEmpty() || run.state == ComparedRun::State::Running || (run.missing == 0 && run.errors == 0 && !isOverBudget()) || m_runs->isRunning())
        return false;
    const QString head = broken                                       ? tr("✗ Not every answer came")
                         : isOverBudget()                             ? tr("○ Stopped by the budget")
                         : run.state == ComparedRun::State::Interrupted   ? tr("○ Interrupted")
                         : run.state == ComparedRun::State::Done          ? tr("○ Not whole")
                                                                      : tr("○ Stopped");
    const QString text = items::runText(run) + (run.canGoOn ? QString() : QStringLiteral(" · ") + tr("its texts were erased, so it cannot go on"));
    QList<QAction *> actions;
    for (QAction *action : {m_resume, m_retry}) {
        if (action->isVisible())
            actions << action;
    }
    if (std::exchange(m_said, head + text) != head + text)
        m_notice->show(broken ? ChipKind::Worse : ChipKind::Neutral, head, text, actions);
    return true;
}

} // namespace assay::widgets

#include "moc_run_actions.cpp"
