#pragma once

#include <QTimer>

#include "items/governance/gate_desk.h"
#include "items/governance/policy_desk.h"
#include "widgets/shell/room.h"

class QStackedLayout;

namespace assay::widgets {

class GatePane;
class InlineQuestion;
class ListView;
class PolicyForm;
class PolicyPane;

/// The room Governance. Its page so far is Policies: what a version has to hold before it may be promoted, and whether a run does.
class GovernanceRoom : public Room
{
    Q_OBJECT
public:
    explicit GovernanceRoom(QWidget *parent = nullptr);

    void showSession(Session *session) override;
    /// subject: a policy's name; detail: a run to try it on.
    void goTo(const items::Place &place) override;
    void takeKeyboard() override;
    void cancelWork() override;

    items::PolicyDesk &policies() { return m_policies; }
    items::GateDesk &gate() { return m_gate; }
    /// Writes what the gate says as JUnit XML.
    void saveJunit(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addActions();
    QWidget *buildContent();
    QWidget *buildList(QWidget *parent);
    QWidget *buildEmpty();
    void connectDesks();
    void showPolicies();
    void showDraft();
    void showCurrent();
    void choosePolicy(const QString &name);
    void judge();
    void begin(const std::vector<items::ConditionTemplate> &conditions);
    void save();
    void cancelDraft();
    /// Asks before what was typed is thrown away; @p then at once where nothing was.
    void leaveDraft(const std::function<void()> &then);
    void askForJunit();
    void copyCommand();
    void permitActions();
    void showStatus();
    void say(const QString &text);

    items::PolicyDesk m_policies;
    items::GateDesk m_gate;
    Session *m_session = nullptr;
    QString m_candidate; ///< the one that was chosen; empty = the usual one
    QString m_wanted;    ///< policy to go to once they were read
    QTimer m_said;
    QTimer m_slow; ///< until a long judgement is told

    ListView *m_list = nullptr;
    QStackedLayout *m_pages = nullptr;
    PolicyPane *m_pane = nullptr;
    PolicyForm *m_form = nullptr;
    InlineQuestion *m_question = nullptr;
    GatePane *m_gatePane = nullptr;

    QAction *m_new = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_save = nullptr;
    QAction *m_cancel = nullptr;
    QAction *m_restore = nullptr;
    QAction *m_judge = nullptr;
    QAction *m_chooseRun = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_junit = nullptr;
};

} // namespace assay::widgets
