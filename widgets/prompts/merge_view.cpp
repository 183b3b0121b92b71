#include "widgets/prompts/merge_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "items/merge/merge_desk.h"
#include "items/merge/merge_model.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/list_view.h"
#include "widgets/prompts/conflict_pane.h"
#include "widgets/prompts/diff_canvas.h"

namespace assay::widgets {

using items::MergePage;

struct MergeView::Private
{
    explicit Private(MergeView *view) : q(view) {}

    void buildHead(QVBoxLayout *column);
    QWidget *buildBody(QWidget *parent);
    QWidget *buildFoot(QWidget *parent);
    void connectParts();
    void showNothing(const QString &why);
    void showPage(const std::shared_ptr<const MergePage> &read);
    void begin();
    void showCurrent();
    void showOpen();
    void step(int by, bool onlyOpen);
    int count() const { return page ? static_cast<int>(page->items.size()) : 0; }

    MergeView *q;
    items::MergeDesk desk;
    std::shared_ptr<const MergePage> page;
    int item = -1;
    items::MergeModel *model = nullptr;
    Label *title = nullptr;
    Chip *theirs = nullptr;
    Chip *ours = nullptr;
    Label *open = nullptr;
    Label *note = nullptr;
    InlineError *error = nullptr;
    Splitter *body = nullptr;
    ListView *list = nullptr;
    ConflictPane *conflict = nullptr;
    Label *resultTitle = nullptr;
    DiffCanvas *result = nullptr;
    QWidget *foot = nullptr;
    QLineEdit *message = nullptr;
    QAction *commit = nullptr;
    Label *hint = nullptr;
};

MergeView::MergeView(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    d->model = new items::MergeModel(this);
    auto *ground = new Panel(Edge::None, Panel::Ground::Surface, this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(ground);
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    d->buildHead(column);
    d->note = new Label(TextStyle::Text, Ink::Second, QString(), ground);
    d->note->setWordWrap(true);
    d->note->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    column->addWidget(d->note);
    d->error = new InlineError(ground);
    d->error->hide();
    auto *errorRow = new QHBoxLayout;
    errorRow->setContentsMargins(scaled(12), scaled(10), scaled(12), 0);
    errorRow->addWidget(d->error);
    column->addLayout(errorRow);
    column->addWidget(d->buildBody(ground), 1);
    column->addStretch(0);
    column->addWidget(d->buildFoot(ground));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Merge"));
    d->connectParts();
    d->showNothing(QString());
}

MergeView::~MergeView() = default;

void MergeView::Private::buildHead(QVBoxLayout *column)
{
    auto *head = new PanelHead(q);
    head->add(title = new Label(TextStyle::Title, Ink::Text, QString(), head));
    title->setElided(true);
    head->add(new Label(TextStyle::Text, Ink::Third, tr("merge"), head));
    head->add(theirs = new Chip(ChipKind::Neutral, ChipSize::Pill, QString(), head));
    head->add(new Label(TextStyle::Text, Ink::Third, QStringLiteral("→"), head));
    head->add(ours = new Chip(ChipKind::Accent, ChipSize::Pill, QString(), head));
    head->addStretch();
    head->add(open = new Label(TextStyle::Small, Ink::Second, QString(), head));
    for (const auto &[key, text, by] : {std::tuple(Qt::Key_N, tr("Next conflict"), 1), std::tuple(Qt::Key_P, tr("Previous conflict"), -1)}) {
        Button *cap = actionButton(localAction(q, text, QKeySequence(key), [this, way = by] { step(way, false); }), Button::Kind::Cap, head);
        cap->setToolTip(text);
        head->add(cap);
    }
    head->add(actionButton(localAction(q, tr("Close"), QKeySequence(Qt::Key_Escape), [this] {
        conflict->flush();
        Q_EMIT q->closed();
    }), Button::Kind::Flat, head));
    column->addWidget(head);
}

QWidget *MergeView::Private::buildBody(QWidget *parent)
{
    body = new Splitter(Qt::Horizontal, parent);
    list = new ListView(tr("Conflicts"), body);
    list->setModel(model);
    list->setMinimumWidth(scaled(200));
    auto *right = new Splitter(Qt::Vertical, body);
    conflict = new ConflictPane(q, right);
    auto *below = new Panel(Edge::None, Panel::Ground::Surface, right);
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(below);
    head->add(resultTitle = new Label(TextStyle::Title, Ink::Text, QString(), head));
    head->addStretch();
    column->addWidget(head);
    result = new DiffCanvas(below);
    result->setMode(items::DiffMode::Inline);
    column->addWidget(result, 1);
    right->setStretchFactor(0, 1);
    right->setStretchFactor(1, 2);
    right->setSizes({scaled(260), scaled(400)});
    body->setStretchFactor(0, 0);
    body->setStretchFactor(1, 1);
    body->setSizes({scaled(280), 1 << 14});
    return body;
}

QWidget *MergeView::Private::buildFoot(QWidget *parent)
{
    foot = new Panel(Edge::Top, Panel::Ground::Surface, parent);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    row->setSpacing(scaled(8));
    message = new QLineEdit(foot);
    message->setAccessibleName(tr("What the merge is"));
    message->setPlaceholderText(tr("What the merge is"));
    row->addWidget(message, 1);
    hint = new Label(TextStyle::Small, Ink::Third, QString(), foot);
    row->addWidget(hint);
    commit = localAction(q, tr("Commit merge"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] {
        conflict->flush();
        desk.commit(message->text().trimmed());
    });
    row->addWidget(actionButton(commit, Button::Kind::Primary, foot));
    return foot;
}

void MergeView::Private::connectParts()
{
    QObject::connect(&desk, &items::MergeDesk::shown, q, [this](const auto &read) { showPage(read); });
    QObject::connect(&desk, &items::MergeDesk::failed, q, [this](const Error &failed) {
        error->show(failed);
        note->setVisible(false);
    });
    QObject::connect(&desk, &items::MergeDesk::committed, q, &MergeView::merged);
    QObject::connect(conflict, &ConflictPane::settled, &desk, &items::MergeDesk::settle);
    QObject::connect(conflict, &ConflictPane::nextWanted, q, [this] { step(1, true); });
    QObject::connect(conflict, &ConflictPane::listWanted, list, qOverload<>(&QWidget::setFocus));
    QObject::connect(message, &QLineEdit::textChanged, q, [this] { showOpen(); });
    QObject::connect(list, &ListView::chosen, q, [this](const QString &id) {
        item = id.toInt();
        showCurrent();
    });
}

void MergeView::show(Session *session, const QString &promptName, const QString &ours, const QString &theirs)
{
    d->title->setText(promptName.section(QLatin1Char('/'), -1));
    d->title->setToolTip(promptName);
    d->theirs->show(ChipKind::Neutral, theirs);
    d->ours->show(ChipKind::Accent, ours);
    d->showNothing(tr("Merging…"));
    d->desk.open(session, promptName, ours, theirs);
}

void MergeView::Private::showNothing(const QString &why)
{
    page.reset();
    item = -1;
    conflict->showItem({}, -1);
    model->setPage(nullptr);
    body->hide();
    foot->hide();
    error->hide();
    note->setText(why);
    note->setVisible(!why.isEmpty());
    message->clear();
    showOpen();
}

void MergeView::Private::showPage(const std::shared_ptr<const MergePage> &read)
{
    const bool first = page == nullptr;
    page = read;
    error->hide();
    const bool isThere = page->contained.isEmpty();
    note->setVisible(!isThere || (page->items.empty() && page->problems.isEmpty()));
    note->setText(isThere ? tr("Nothing conflicts: all of it goes together.") : tr("%1 holds both already: there is nothing to merge.").arg(page->contained));
    body->setVisible(isThere);
    model->setPage(page);
    resultTitle->setText(tr("Result, against %1").arg(page->oursLabel));
    result->showView(page->result, !first);
    if (first)
        begin();
    showCurrent();
    showOpen();
}

/// At the first conflict that is open.
void MergeView::Private::begin()
{
    const auto first = std::find_if(page->items.begin(), page->items.end(), [](const items::MergeItem &each) { return each.choice == MergeChoice::Open; });
    item = page->items.empty() ? -1 : static_cast<int>(first == page->items.end() ? 0 : first - page->items.begin());
    message->setText(page->message);
    foot->setVisible(page->contained.isEmpty());
    list->setVisible(model->rowCount() > 0);
    conflict->setVisible(!page->items.empty());
    if (q->hasFocus() && page->contained.isEmpty())
        (page->items.empty() ? static_cast<QWidget *>(message) : list)->setFocus();
}

void MergeView::Private::showCurrent()
{
    if (!page || item < 0)
        return;
    list->select(QString::number(item));
    conflict->showItem(*page, item);
}

/// How far it is, and whether it can be committed.
void MergeView::Private::showOpen()
{
    const int left = page ? page->open() : 0;
    const bool named = !message->text().trimmed().isEmpty();
    open->setText(count() == 0 ? QString() : tr("%1 of %n conflicts settled", nullptr, count()).arg(count() - left));
    commit->setEnabled(page && page->canCommit() && named);
    QString why;
    if (left > 0)
        why = tr("%n conflicts are open", nullptr, left);
    else if (page && !page->problems.isEmpty())
        why = page->problems.front();
    else if (page && page->contained.isEmpty() && !named)
        why = tr("Say what the merge is");
    hint->setText(why);
}

/// To the next conflict, or the next that is open, round; stays when there is none.
void MergeView::Private::step(int by, bool onlyOpen)
{
    const int all = count();
    // The choice that was just made is not on the page yet.
    const auto isOpen = [&](int at) { return at != item && page->items[static_cast<std::size_t>(at)].choice == MergeChoice::Open; };
    for (int moved = 1; moved < all; ++moved) {
        const int at = ((item + by * moved) % all + all) % all;
        if (onlyOpen && !isOpen(at))
            continue;
        item = at;
        break;
    }
    showCurrent();
}

} // namespace assay::widgets

#include "moc_merge_view.cpp"
