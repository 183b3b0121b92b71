#include "widgets/prompts/diff_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "items/diff/diff_desk.h"
#include "items/history/history_desk.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/inline_question.h"
#include "widgets/components/label.h"
#include "widgets/prompts/diff_canvas.h"
#include "widgets/prompts/diff_side_panel.h"

namespace assay::widgets {

using items::DiffMode;
using items::DiffPage;

struct DiffView::Private
{
    explicit Private(DiffView *view) : q(view) {}

    void buildHead(QVBoxLayout *column);
    void setMode(DiffMode mode);
    void showPage(const std::shared_ptr<const DiffPage> &page);
    void showCount();
    void showError(const Error &error);
    void open();
    void swap();

    DiffView *q;
    items::DiffDesk desk;
    items::HistoryDesk history;
    QPointer<Session> session;
    QString prompt;
    QString a;
    QString b;
    std::shared_ptr<const DiffPage> page;
    Label *title = nullptr;
    Chip *older = nullptr;
    Chip *newer = nullptr;
    Label *count = nullptr;
    QAction *sideBySide = nullptr;
    QAction *inlineMode = nullptr;
    QAction *blanks = nullptr;
    DiffCanvas *canvas = nullptr;
    InlineError *error = nullptr;
    Label *note = nullptr;
    DiffSidePanel *panel = nullptr;
};

DiffView::DiffView(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *splitter = new Splitter(Qt::Horizontal, this);
    row->addWidget(splitter);
    auto *body = new Panel(Edge::None, Panel::Ground::Surface, splitter);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    d->canvas = new DiffCanvas(body);
    d->buildHead(column);
    d->note = new Label(TextStyle::Small, Ink::Third, QString(), body);
    d->note->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    column->addWidget(d->note);
    d->error = new InlineError(body);
    d->error->hide();
    auto *errorRow = new QHBoxLayout;
    errorRow->setContentsMargins(scaled(12), scaled(10), scaled(12), 0);
    errorRow->addWidget(d->error);
    column->addLayout(errorRow);
    column->addWidget(d->canvas, 1);
    d->panel = new DiffSidePanel(&d->history, this, splitter);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({1 << 14, scaled(300)});
    setFocusProxy(d->canvas);
    connect(d->canvas, &DiffCanvas::currentRowChanged, this, [this] { d->showCount(); });
    connect(&d->desk, &items::DiffDesk::opened, this, [this](const auto &page) { d->showPage(page); });
    connect(&d->desk, &items::DiffDesk::failed, this, [this](const Error &error) { d->showError(error); });
    connect(&d->history, &items::HistoryDesk::restored, this, &DiffView::restored);
    connect(d->panel, &DiffSidePanel::mergeRequested, this, &DiffView::mergeRequested);
    connect(d->panel, &DiffSidePanel::diffRequested, this, [this](const QString &before, const QString &label) {
        d->a = before;
        d->b = label;
        d->open();
        d->canvas->setFocus();
    });
    connect(d->panel, &DiffSidePanel::focusReturned, d->canvas, qOverload<>(&QWidget::setFocus));
}

DiffView::~DiffView() = default;

void DiffView::Private::buildHead(QVBoxLayout *column)
{
    auto *head = new PanelHead(q);
    head->add(title = new Label(TextStyle::Title, Ink::Text, QString(), head));
    title->setElided(true);
    head->add(older = new Chip(ChipKind::Neutral, ChipSize::Pill, QString(), head));
    head->add(new Label(TextStyle::Text, Ink::Third, QStringLiteral("→"), head));
    head->add(newer = new Chip(ChipKind::Accent, ChipSize::Pill, QString(), head));
    QAction *turn = localAction(q, QStringLiteral("⇄"), QKeySequence(Qt::Key_X), [this] { swap(); });
    auto *turnButton = actionButton(turn, Button::Kind::Flat, head);
    turnButton->setAccessibleName(tr("Swap the two sides"));
    turnButton->setToolTip(tr("Swap the two sides (X)"));
    turnButton->showKey({}); // the head is narrow
    head->add(turnButton);
    head->addStretch();
    head->add(count = new Label(TextStyle::Small, Ink::Second, QString(), head));
    for (const auto &[key, text, by] : {std::tuple(Qt::Key_N, tr("Next change"), 1), std::tuple(Qt::Key_P, tr("Previous change"), -1)}) {
        Button *cap = actionButton(localAction(q, text, QKeySequence(key), [this, step = by] { canvas->stepChange(step); }), Button::Kind::Cap, head);
        cap->setToolTip(text);
        head->add(cap);
    }
    sideBySide = localAction(q, tr("Side by side"), QKeySequence(Qt::Key_S), [this] { setMode(DiffMode::SideBySide); });
    inlineMode = localAction(q, tr("Inline"), QKeySequence(Qt::Key_I), [this] { setMode(DiffMode::Inline); });
    blanks = localAction(q, tr("Whitespace"), QKeySequence(Qt::Key_W), [this] { canvas->setBlanks(blanks->isChecked()); });
    for (QAction *each : {sideBySide, inlineMode, blanks}) {
        each->setCheckable(true);
        head->add(actionButton(each, Button::Kind::Flat, head));
    }
    sideBySide->setChecked(true);
    head->add(actionButton(localAction(q, tr("Close"), QKeySequence(Qt::Key_Escape), [this] { Q_EMIT q->closed(); }), Button::Kind::Flat, head));
    column->addWidget(head);
}

void DiffView::Private::setMode(DiffMode mode)
{
    canvas->setMode(mode);
    sideBySide->setChecked(mode == DiffMode::SideBySide);
    inlineMode->setChecked(mode == DiffMode::Inline);
}

void DiffView::show(Session *session, const QString &promptName, const QString &refA, const QString &refB)
{
    d->session = session;
    d->prompt = promptName;
    d->a = refA;
    d->b = refB;
    d->history.open(session, promptName);
    d->open();
}

void DiffView::Private::open()
{
    page.reset();
    canvas->showView(nullptr);
    panel->showPage(nullptr);
    error->hide();
    title->setText(prompt.section(QLatin1Char('/'), -1));
    title->setToolTip(prompt);
    const auto said = [](const QString &reference) { return reference == QStringLiteral("draft") ? DiffView::tr("draft") : reference; };
    older->show(ChipKind::Neutral, said(a));
    newer->show(ChipKind::Accent, said(b));
    count->setText(QString());
    note->setText(tr("Comparing…"));
    note->show();
    if (session)
        desk.open(session, prompt, a, b);
    else
        desk.close();
}

void DiffView::Private::swap()
{
    std::swap(a, b);
    open();
}

void DiffView::Private::showPage(const std::shared_ptr<const DiffPage> &read)
{
    // The draft is read again while it is typed in: then the place is kept.
    const bool again = page != nullptr;
    page = read;
    error->hide();
    older->show(ChipKind::Neutral, page->a.pill);
    newer->show(ChipKind::Accent, page->b.pill);
    note->setText(tr("The two say the same, word for word."));
    note->setVisible(page->diff.isEmpty());
    canvas->setAccessibleName(tr("Differences of %1 and %2").arg(page->a.label, page->b.label));
    canvas->showView({page, &page->diff}, again);
    panel->showPage(page);
    panel->show();
    showCount();
}

void DiffView::Private::showCount()
{
    if (!page)
        return;
    const int at = canvas->currentChange();
    const int all = page->diff.changes;
    count->setText(at < 0 || all == 0 ? tr("%n changes", nullptr, all) : tr("%1 of %n changes", nullptr, all).arg(at + 1));
}

void DiffView::Private::showError(const Error &failed)
{
    note->hide();
    panel->hide();
    error->show(failed);
}

} // namespace assay::widgets

#include "moc_diff_view.cpp"
