// What can be done in Label, by key, button, menu or Ctrl+K.
#include <QAction>
#include <QFileDialog>
#include <QMenu>
#include <QStackedLayout>

#include "project/session.h"
#include "widgets/components/list_view.h"
#include "widgets/components/pick_list.h"
#include "widgets/label/guide_pane.h"
#include "widgets/label/judge_page.h"
#include "widgets/label/label_pane.h"
#include "widgets/label/label_room.h"
#include "widgets/label/queue_pane.h"

namespace assay::widgets {

void LabelRoom::addLabelActions()
{
    m_undo = addRoomAction(QStringLiteral("undo"), tr("Undo"), {}, [this] { m_desk.undo(); });
    m_undo->setShortcuts({QKeySequence(Qt::Key_Z), QKeySequence::Undo});
    m_redo = addRoomAction(QStringLiteral("redo"), tr("Redo"), {}, [this] { m_desk.redo(); });
    m_redo->setShortcuts({QKeySequence(Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    m_skip = addRoomAction(QStringLiteral("skip"), tr("Skip"), QKeySequence(Qt::Key_S), [this] { m_pane->askToSkip(); });
    m_comment = addRoomAction(QStringLiteral("comment"), tr("Write a comment"), QKeySequence(Qt::Key_C), [this] { m_pane->editComment(); });
    m_flag = addRoomAction(QStringLiteral("flag"), tr("Flag to be decided"), QKeySequence(Qt::Key_F), [this] { m_desk.flag(m_desk.view().comment); });
    m_ofItem = {m_skip, m_comment, m_flag};
    m_hide = addRoomAction(QStringLiteral("guidelines"), tr("Show or hide the guidelines"), QKeySequence(Qt::Key_G), [this] {
        const bool shown = !m_guide->isVisible();
        m_guide->setVisible(shown);
        if (m_session)
            m_session->remember(guideKey, shown ? "1" : "0");
        m_pages->currentWidget()->setFocus();
    });
}

void LabelRoom::addQueueActions()
{
    m_new = addRoomAction(QStringLiteral("new-queue"), tr("New"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q), [this] { makeQueue({}); });
    m_settle = addRoomAction(QStringLiteral("decide"), tr("Decide what people disagree on"), QKeySequence(Qt::Key_D), [this] {
        if (m_desk.queueId().isEmpty())
            return;
        m_decisions.open(m_desk.queueId());
        turnTo(DecisionPage);
    });
    m_settle->setIconText(tr("Decide"));
    m_files = addRoomAction(QStringLiteral("files"), tr("Send ▾"), {}, [this] { offerFiles(); });
    m_files->setIconText(QStringLiteral("▾")); // where the list's own name needs the room
    QAction *pack = addRoomAction(QStringLiteral("pack"), tr("Send a person their part as a file…"), {}, [this] { choosePerson(); });
    QAction *back = addRoomAction(QStringLiteral("take-back"), tr("Take a labelled file back…"), {}, [this] { askForPackFile(); });
    QAction *output = addRoomAction(QStringLiteral("export"), tr("Export the labels…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { askForExport(); });
    QAction *input = addRoomAction(QStringLiteral("import"), tr("Bring labels in…"), QKeySequence(Qt::CTRL | Qt::Key_I), [this] { askForLabels(); });
    QAction *references = addRoomAction(QStringLiteral("references"), tr("Make right answers the references of the cases"), {}, [this] { m_queues.makeReferences(m_desk.queueId()); });
    m_ofQueue = {pack, back, output, input, references};
}

/// Looking at judges writes nothing, so that it goes in a read-only project, too.
void LabelRoom::addJudgeActions()
{
    m_judges = addRoomAction(QStringLiteral("judges"), tr("Judges: how far they can be believed"), QKeySequence(Qt::Key_J), [this] { openJudges(); });
    m_judges->setIconText(tr("Judges"));
    m_askPeople = addRoomAction(QStringLiteral("judge-queue"), tr("Make a queue of this run"), QKeySequence(Qt::Key_N),
                                [this] { makeQueue(m_judgeDesk.queueFilter(), m_judgeDesk.queueQuestion()); });
    const std::tuple<const char *, QString, JudgePage::Pick> picks[]{{"judge-run", tr("Judges: choose the run…"), JudgePage::Pick::Run},
                                                                     {"judge-scorer", tr("Judges: choose the judge…"), JudgePage::Pick::Judge},
                                                                     {"judge-question", tr("Judges: choose the question to people…"), JudgePage::Pick::Question}};
    for (const auto &[name, text, pick] : picks)
        m_ofJudges << addRoomAction(QString::fromLatin1(name), text, {}, [this, chosen = pick] { m_judgePage->choose(chosen); });
}

void LabelRoom::openJudges()
{
    if (!m_session || m_queues.isPack())
        return;
    showContent();
    turnTo(JudgesPage);
}

void LabelRoom::closeJudges()
{
    turnTo(LabelPage);
    if (!m_queues.hasQueues())
        showEmpty();
}

void LabelRoom::permitActions()
{
    const bool labels = m_pages->currentIndex() == LabelPage && m_desk.isOpen();
    const bool hasItem = labels && m_desk.view().serial != 0;
    const QString undone = m_desk.undoText();
    permit(m_undo, m_session, labels && !undone.isEmpty());
    if (m_undo->isEnabled())
        m_undo->setToolTip(tr("Undo %1", "Label 41: Yes").arg(undone).toHtmlEscaped());
    permit(m_redo, m_session, labels && m_desk.canRedo());
    for (QAction *action : m_ofItem)
        permit(action, m_session, hasItem);
    const bool isPack = m_queues.isPack();
    permit(m_new, m_session, !isPack);
    const auto waiting = m_queues.agreement().disagreements + m_queues.agreement().flagged;
    permit(m_settle, m_session, m_desk.isOpen() && !isPack && waiting > 0 && m_pages->currentIndex() == LabelPage);
    m_settle->setText(waiting > 0 ? tr("Decide on %Ln items", nullptr, static_cast<int>(waiting)) : tr("Decide what people disagree on"));
    m_settle->setVisible(!isPack);
    for (QAction *action : m_ofQueue)
        action->setEnabled(m_session && m_desk.isOpen() && !isPack);
    for (QAction *action : m_ofQueue.mid(m_ofQueue.size() - 2)) // what is brought in and references are written
        permit(action, m_session, m_desk.isOpen() && !isPack);
    m_files->setEnabled(m_session && m_desk.isOpen() && !isPack);
    m_files->setVisible(!isPack);
    m_new->setVisible(!isPack);
    m_judges->setEnabled(m_session && !isPack && m_pages->currentIndex() != NewPage);
    m_judges->setVisible(!isPack);
    const bool looksAtJudges = m_pages->currentIndex() == JudgesPage;
    permit(m_askPeople, m_session, looksAtJudges);
    for (QAction *action : m_ofJudges)
        action->setEnabled(looksAtJudges);
}

void LabelRoom::offerFiles()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_ofQueue);
    menu->popup(m_list->mapToGlobal(QPoint(0, m_list->list()->y())));
}

void LabelRoom::choosePerson()
{
    auto *list = new PickList(PickList::Mode::One, tr("Whose part?"), m_list);
    std::vector<PickItem> items;
    for (const QString &name : m_queues.people())
        items.push_back({name, name, {}, {}, false, true});
    list->setItems(std::move(items));
    connect(list, &PickList::picked, this, &LabelRoom::askForPack);
    list->popUp(m_list);
}

void LabelRoom::askForPack(const QString &person)
{
    auto *dialog = new QFileDialog(this, tr("Write the part of %1").arg(person), m_desk.queueName() + QLatin1Char('-') + person + QStringLiteral(".assay"), tr("Assay projects (*.assay)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("assay"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, person](const QString &path) { m_queues.pack(m_desk.queueId(), person, path); });
    dialog->open();
}

void LabelRoom::askForLabels()
{
    auto *dialog = new QFileDialog(this, tr("Bring labels in"), QString(), tr("Labels (*.jsonl *.csv *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { m_queues.importFrom(m_desk.queueId(), path); });
    dialog->open();
}

void LabelRoom::askForPackFile()
{
    auto *dialog = new QFileDialog(this, tr("Take a labelled file back"), QString(), tr("Assay projects (*.assay)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_queues, &items::QueueDesk::takeBack);
    dialog->open();
}

void LabelRoom::askForExport()
{
    auto *dialog = new QFileDialog(this, tr("Export the labels"), QString(), tr("JSON lines (*.jsonl);;CSV (*.csv);;Label Studio (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const QString format = path.endsWith(QStringLiteral(".csv")) ? QStringLiteral("csv") : path.endsWith(QStringLiteral(".json")) ? QStringLiteral("label-studio") : QStringLiteral("jsonl");
        m_queues.exportTo(m_desk.queueId(), format, path);
    });
    dialog->open();
}

} // namespace assay::widgets
