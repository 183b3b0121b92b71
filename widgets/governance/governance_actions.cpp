// What can be done in Governance, by key, button or Ctrl+K.
#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

#include "project/session.h"
#include "widgets/components/inline_question.h"
#include "widgets/components/pick_field.h"
#include "widgets/governance/gate_pane.h"
#include "widgets/governance/governance_room.h"
#include "widgets/governance/policy_form.h"
#include "widgets/governance/policy_pane.h"

namespace assay::widgets {

void GovernanceRoom::addActions()
{
    m_new = addRoomAction(QStringLiteral("new-policy"), tr("New"), QKeySequence::New, [this] { begin({items::ConditionTemplate::NoWorse}); });
    m_new->setToolTip(tr("New policy"));
    m_edit = addRoomAction(QStringLiteral("edit-policy"), tr("Change"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { m_policies.beginEdit(); });
    m_save = addRoomAction(QStringLiteral("save-policy"), tr("Save"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { save(); });
    m_cancel = addRoomAction(QStringLiteral("cancel-policy"), tr("Cancel"), {}, [this] { cancelDraft(); });
    m_restore = addRoomAction(QStringLiteral("restore-version"), tr("Restore"), QKeySequence(Qt::CTRL | Qt::Key_R), [this] { m_policies.restore(m_pane->shownVersion()); });
    m_judge = addRoomAction(QStringLiteral("judge"), tr("Try the gate again"), QKeySequence(Qt::Key_F5), [this] { judge(); });
    m_chooseRun = addRoomAction(QStringLiteral("choose-run"), tr("Try it on another run…"), QKeySequence(Qt::CTRL | Qt::Key_T), [this] { m_gatePane->candidates()->open(); });
    m_copy = addRoomAction(QStringLiteral("copy-command"), tr("Copy the command"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copyCommand(); });
    m_junit = addRoomAction(QStringLiteral("junit"), tr("Export as JUnit…"), QKeySequence(Qt::CTRL | Qt::Key_J), [this] { askForJunit(); });
}

void GovernanceRoom::begin(const std::vector<items::ConditionTemplate> &conditions)
{
    leaveDraft([this, conditions] { m_policies.beginNew(conditions); });
}

void GovernanceRoom::save()
{
    m_question->close();
    m_form->clearProblems();
    m_policies.save([this](const std::optional<items::DraftProblem> &problem) {
        if (!problem)
            return;
        if (problem->condition < 0 && problem->field.isEmpty())
            m_question->showError(problem->error);
        else
            m_form->showProblem(*problem);
    });
}

void GovernanceRoom::cancelDraft()
{
    leaveDraft([] {});
}

void GovernanceRoom::leaveDraft(const std::function<void()> &then)
{
    const auto leave = [this, then] {
        m_policies.discard();
        then();
    };
    if (!m_policies.isChanged())
        return leave();
    const QString name = m_policies.draft()->name;
    m_question->ask(m_policies.draft()->base == 0 ? tr("The new policy “%1” was not saved. Discard it?").arg(name) : tr("The changes to “%1” were not saved. Discard them?").arg(name),
                    tr("Discard"), leave);
}

void GovernanceRoom::askForJunit()
{
    auto *dialog = new QFileDialog(this, tr("Export what the gate says"), QStringLiteral("gate.xml"), tr("JUnit XML (*.xml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("xml"));
    connect(dialog, &QFileDialog::fileSelected, this, &GovernanceRoom::saveJunit);
    dialog->open();
}

void GovernanceRoom::saveJunit(const QString &path)
{
    const Status written = m_gate.writeJunit(path);
    say(written ? tr("✓ Saved %1").arg(path) : toSentence(written.error()));
}

void GovernanceRoom::copyCommand()
{
    const QString command = m_gate.commandLine();
    QGuiApplication::clipboard()->setText(command);
    say(tr("Copied: %1").arg(command));
}

void GovernanceRoom::permitActions()
{
    const bool isWriting = m_policies.draft() != nullptr;
    const bool hasPolicy = m_policies.current() != nullptr;
    permit(m_new, m_session);
    permit(m_edit, m_session, hasPolicy && !isWriting);
    permit(m_save, m_session, isWriting);
    m_cancel->setEnabled(isWriting);
    permit(m_restore, m_session, hasPolicy && !isWriting && !m_pane->showsNewest());
    m_judge->setEnabled(hasPolicy && !m_policies.candidates().empty());
    m_chooseRun->setEnabled(!m_policies.candidates().empty());
    const QString command = m_gate.commandLine();
    m_copy->setEnabled(!command.isEmpty());
    m_copy->setToolTip(command.toHtmlEscaped());
    m_junit->setEnabled(m_gate.view().has_value());
}

} // namespace assay::widgets
