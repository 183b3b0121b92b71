#include "widgets/prompts/history_pane.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QVBoxLayout>

#include "items/history/history_desk.h"
#include "widgets/components/button.h"
#include "widgets/components/flow_layout.h"
#include "widgets/components/inline_question.h"
#include "widgets/components/label.h"
#include "widgets/prompts/channel_editor.h"
#include "widgets/prompts/history_list.h"

namespace assay::widgets {

using items::HistoryRow;

struct HistoryPane::Private
{
    explicit Private(HistoryPane *pane) : q(pane) {}

    void buildActions();
    void buildFoot(QVBoxLayout *column);
    void connectDesk();
    void showView(const items::HistoryView &view);
    void followCurrent();
    const HistoryRow *current() const { return list->history()->view().find(list->currentLabel()); }

    void diffAgainstParent();
    void compareTwo();
    void compareAnswers();
    void askRestore();
    void beginMove();
    void askBranch();
    void merge();
    void copyHash();
    void popUpMenu(const QPoint &at);

    HistoryPane *q;
    items::HistoryDesk desk;
    QPointer<Session> session;
    HistoryList *list = nullptr;
    Label *none = nullptr;
    InlineQuestion *question = nullptr;
    ChannelEditor *channel = nullptr;
    QAction *compare = nullptr;
    QAction *diff = nullptr;
    QAction *restore = nullptr;
    QAction *move = nullptr;
    QAction *branch = nullptr;
    QAction *mergeInto = nullptr;
    QAction *answers = nullptr;
    QAction *hash = nullptr;
};

HistoryPane::HistoryPane(QWidget *parent) : Panel(Edge::None, Ground::Surface, parent), d(std::make_unique<Private>(this))
{
    setMinimumWidth(scaled(240));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    d->list = new HistoryList(tr("History"), this);
    d->buildActions();
    auto *head = new PanelHead(this);
    head->add(new Label(TextStyle::Title, Ink::Text, tr("History"), head));
    head->addStretch();
    head->add(actionButton(d->compare, Button::Kind::Flat, head));
    column->addWidget(head);
    d->none = new Label(TextStyle::Small, Ink::Third, QString(), this);
    d->none->setWordWrap(true);
    d->none->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    column->addWidget(d->none);
    column->addWidget(d->list, 1);
    d->buildFoot(column);
    setFocusProxy(d->list);
    connect(d->list, &HistoryList::chosen, this, [this](const QString &label) {
        d->followCurrent();
        Q_EMIT versionChosen(label);
    });
    connect(d->list, &QListView::doubleClicked, this, [this] { d->diffAgainstParent(); });
    d->list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(d->list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) { d->popUpMenu(d->list->viewport()->mapToGlobal(at)); });
    d->connectDesk();
    d->showView({});
}

HistoryPane::~HistoryPane() = default;

void HistoryPane::Private::buildActions()
{
    compare = localAction(q, tr("Compare two"), QKeySequence(Qt::Key_C), [this] { compareTwo(); });
    compare->setToolTip(tr("Shows how two versions differ: mark them with Space, or stand on one and mark the other"));
    // Enter is the list's own: in a field it means another thing.
    diff = localAction(list, tr("Diff"), QKeySequence(Qt::Key_Return), [this] { diffAgainstParent(); });
    diff->setToolTip(tr("How it differs from its parent"));
    restore = localAction(q, tr("Restore"), QKeySequence(Qt::Key_R), [this] { askRestore(); });
    restore->setToolTip(tr("Makes its text the newest version"));
    move = localAction(q, tr("Move channel"), QKeySequence(Qt::Key_H), [this] { beginMove(); });
    move->setToolTip(tr("Points a channel at it"));
    branch = localAction(q, tr("Branch"), QKeySequence(Qt::Key_B), [this] { askBranch(); });
    branch->setToolTip(tr("Begins a draft with its text"));
    mergeInto = localAction(q, tr("Merge"), QKeySequence(Qt::Key_M), [this] { merge(); });
    answers = localAction(q, tr("Run side by side"), QKeySequence(Qt::Key_E), [this] { compareAnswers(); });
    answers->setToolTip(tr("Takes the marked versions, or this one and its parent, to Compare"));
    hash = localAction(q, tr("Copy hash"), QKeySequence::Copy, [this] { copyHash(); });
}

void HistoryPane::Private::buildFoot(QVBoxLayout *column)
{
    question = new InlineQuestion(q);
    channel = new ChannelEditor(q);
    column->addWidget(question);
    column->addWidget(channel);
    auto *foot = new Panel(Edge::Top, Ground::Surface, q);
    auto *buttons = new FlowLayout(foot, scaled(2));
    buttons->setContentsMargins(scaled(3), scaled(6), scaled(3), scaled(6));
    for (QAction *each : {diff, restore, mergeInto, branch, move, answers})
        buttons->addWidget(actionButton(each, Button::Kind::Flat, foot));
    column->addWidget(foot);
}

void HistoryPane::Private::connectDesk()
{
    QObject::connect(&desk, &items::HistoryDesk::shown, q, [this](const items::HistoryView &view) { showView(view); });
    QObject::connect(&desk, &items::HistoryDesk::measured, list->history(), &items::HistoryModel::setMeasures);
    QObject::connect(&desk, &items::HistoryDesk::failed, question, &InlineQuestion::showError);
    QObject::connect(&desk, &items::HistoryDesk::told, q, [this](const QString &text, bool canTakeBack) {
        question->tell(text, canTakeBack ? std::function<void()>([this] { desk.takeBack(); }) : std::function<void()>());
    });
    QObject::connect(question, &InlineQuestion::closed, list, qOverload<>(&QWidget::setFocus));
    QObject::connect(channel, &ChannelEditor::closed, list, qOverload<>(&QWidget::setFocus));
    QObject::connect(channel, &ChannelEditor::moveRequested, &desk, &items::HistoryDesk::moveChannel);
}

void HistoryPane::showPrompt(Session *session, const QString &promptName)
{
    if (d->session != session || d->desk.prompt() != promptName) {
        d->question->close();
        d->channel->close();
    }
    d->session = session;
    d->desk.open(session, promptName);
}

void HistoryPane::select(const QString &label)
{
    d->list->select(label);
    d->followCurrent();
}

void HistoryPane::moveChannel()
{
    d->move->trigger();
}

void HistoryPane::takeKeyboard()
{
    d->list->setFocus();
}

void HistoryPane::Private::showView(const items::HistoryView &view)
{
    list->showView(view);
    none->setVisible(view.rows.empty());
    none->setText(view.prompt.isEmpty() ? QString() : tr("Nothing was committed yet. The first version stands here when it is."));
    followCurrent();
}

/// What can be done with the current row.
void HistoryPane::Private::followCurrent()
{
    const HistoryRow *row = current();
    const bool version = row && !row->isDraft;
    const bool writable = desk.canWrite();
    const QString target = list->history()->view().mergeTarget();
    compare->setEnabled(list->history()->rowCount() > 1);
    diff->setVisible(row && !row->parents.isEmpty());
    for (QAction *each : {restore, move, branch})
        each->setVisible(version && writable);
    hash->setEnabled(version);
    answers->setVisible(row != nullptr);
    mergeInto->setVisible(version && writable && list->history()->view().canMerge(row->label));
    mergeInto->setText(target == QStringLiteral("draft") ? tr("Merge into draft") : tr("Merge into %1").arg(target));
}

void HistoryPane::Private::diffAgainstParent()
{
    if (const HistoryRow *row = current(); row && !row->parents.isEmpty())
        Q_EMIT q->diffRequested(row->parents.front(), row->label);
}

/// The two that are marked; or the one that is and the current one; else the current one and its parent.
void HistoryPane::Private::compareTwo()
{
    QStringList pair = list->history()->marked();
    const QString here = list->currentLabel();
    if (pair.size() == 1 && pair.front() != here) {
        list->history()->toggleMark(list->currentIndex());
        pair = list->history()->marked(); // in order of age
    }
    if (pair.size() == 2) {
        list->history()->clearMarks();
        Q_EMIT q->diffRequested(pair[0], pair[1]);
    } else if (pair.isEmpty()) {
        list->history()->toggleMark(list->currentIndex());
        question->tell(tr("%1 is marked. Go to another one and press C again.").arg(here == QStringLiteral("draft") ? tr("The draft") : here));
    } else {
        question->tell(pair.size() == 1 ? tr("Mark another one with Space, or go to it.") : tr("Mark two, not %n.", nullptr, static_cast<int>(pair.size())));
    }
}

void HistoryPane::Private::compareAnswers()
{
    QStringList labels = list->history()->marked();
    const HistoryRow *row = current();
    if (labels.size() < 2 && row) {
        labels = row->parents.isEmpty() ? QStringList() : QStringList{row->parents.front()};
        labels << row->label;
    }
    QStringList refs;
    for (const QString &label : labels)
        refs << desk.prompt() + QLatin1Char('@') + label;
    Q_EMIT q->compareRequested(refs);
}

void HistoryPane::Private::askRestore()
{
    const QString label = list->currentLabel();
    channel->close();
    question->ask(tr("Restore %1? Its text becomes a new version.").arg(label), tr("Restore %1").arg(label), [this, label] { desk.restore(label); });
}

void HistoryPane::Private::beginMove()
{
    const HistoryRow *row = current();
    const items::HistoryView &view = list->history()->view();
    QStringList others = view.channels;
    for (const QString &channelHere : row->channels)
        others.removeAll(channelHere);
    question->close();
    channel->begin(row->label, others, others.contains(QStringLiteral("production")) ? QStringLiteral("production") : others.value(0));
}

/// A draft that holds changes is not replaced unasked.
void HistoryPane::Private::askBranch()
{
    const QString label = list->currentLabel();
    const HistoryRow *draft = list->history()->view().draft();
    channel->close();
    if (!draft || draft->changed == 0) {
        desk.branch(label);
        return;
    }
    question->ask(tr("The draft has %n changed lines. Put the text of %1 in its place?", nullptr, draft->changed).arg(label), tr("Replace the draft"),
                  [this, label] { desk.branch(label); });
}

void HistoryPane::Private::merge()
{
    Q_EMIT q->mergeRequested(list->history()->view().mergeTarget(), list->currentLabel());
}

void HistoryPane::Private::copyHash()
{
    if (const HistoryRow *row = current(); row && !row->hash.isEmpty())
        QGuiApplication::clipboard()->setText(row->hash);
}

void HistoryPane::Private::popUpMenu(const QPoint &at)
{
    auto *menu = new QMenu(q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({diff, compare, answers});
    menu->addSeparator();
    menu->addActions({restore, mergeInto, branch, move});
    menu->addSeparator();
    menu->addAction(hash);
    menu->popup(at);
}

} // namespace assay::widgets

#include "moc_history_pane.cpp"
