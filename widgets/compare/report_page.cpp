#include "widgets/compare/report_page.h"

#include <QAction>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "widgets/compare/report_body.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/flow_layout.h"
#include "widgets/components/label.h"
#include "widgets/components/panel.h"
#include "widgets/components/progress_line.h"
#include "widgets/shell/room.h"

namespace assay::widgets {

using items::ReportDesk;

namespace {

enum ReportStack { BodyPage, ReadingPage, ErrorPage, NothingPage };

} // namespace

ReportPage::ReportPage(Room *room, ReportDesk *desk, QWidget *parent) : QWidget(parent), m_room(room), m_desk(desk)
{
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleName(tr("Report"));
    addActions(room);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(buildPair());
    m_pages = new QStackedLayout;
    m_body = new ReportBody(this);
    m_pages->addWidget(m_body);
    m_pages->addWidget(buildReading());
    auto *failed = new Panel(Edge::None, Panel::Ground::Surface, this);
    auto *rows = new QVBoxLayout(failed);
    m_error = new InlineError(failed);
    rows->addWidget(m_error);
    rows->addStretch(1);
    m_pages->addWidget(failed);
    column->addLayout(m_pages, 1);
    connect(m_body, &ReportBody::casesWanted, this, &ReportPage::casesWanted);
    connect(desk, &ReportDesk::changed, this, &ReportPage::show);
    connect(desk, &ReportDesk::columnsRead, this, &ReportPage::offerColumns);
    connect(desk, &ReportDesk::exported, this, [this](const QString &path) { Q_EMIT m_room->statusChanged(tr("✓ Saved %1").arg(path)); });
    connect(desk, &ReportDesk::failed, this, [this](const Error &error) { Q_EMIT m_room->statusChanged(QStringLiteral("✗ ") + toSentence(error)); });
    show();
}

void ReportPage::addActions(Room *room)
{
    m_by = room->addRoomAction(QStringLiteral("report-by"), tr("Divide the report by…"), QKeySequence(Qt::Key_G), [this] { chooseDivision(); });
    m_swap = room->addRoomAction(QStringLiteral("report-swap"), tr("Swap the sides of the report"), QKeySequence(Qt::Key_Z), [this] { swap(); });
    m_export = room->addRoomAction(QStringLiteral("report-export"), tr("Export the report as HTML…"), QKeySequence::Save, [this] { askForFile(); });
    for (const auto &[key, text, side] : {std::tuple(Qt::Key_1, tr("Choose A"), Side::A), std::tuple(Qt::Key_2, tr("Choose B"), Side::B)})
        localAction(this, text, QKeySequence(key), [this, chosen = side] { choose(chosen); });
}

/// No action has this key: it would be taken from a list that is open above the page.
void ReportPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT left();
    QWidget::keyPressEvent(event);
}

QWidget *ReportPage::buildHead()
{
    auto *head = new PanelHead(this);
    auto *back = new Button(Button::Kind::Flat, tr("‹ Cells"), head);
    back->showKey(QKeySequence(Qt::Key_Escape));
    back->setAccessibleName(tr("Back to the cells"));
    connect(back, &Button::clicked, this, &ReportPage::left);
    head->add(back);
    head->add(new Label(TextStyle::Title, Ink::Text, tr("Report"), head));
    head->addStretch();
    Button *by = actionButton(m_by, Button::Kind::Flat, head, tr("Divide by…"));
    m_byButton = by;
    head->add(by);
    head->add(actionButton(m_swap, Button::Kind::Flat, head, tr("Swap")));
    head->add(actionButton(m_export, Button::Kind::Plain, head, tr("Export HTML…")));
    return head;
}

QWidget *ReportPage::buildPair()
{
    m_pair = new Panel(Edge::Bottom, Panel::Ground::Surface, this);
    m_chips = new FlowLayout(m_pair, scaled(8));
    m_chips->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(9));
    return m_pair;
}

QWidget *ReportPage::buildReading()
{
    auto *reading = new Panel(Edge::None, Panel::Ground::Surface, this);
    auto *column = new QVBoxLayout(reading);
    column->setContentsMargins(scaled(12), scaled(14), scaled(12), scaled(12));
    column->setSpacing(scaled(8));
    column->addWidget(new Label(TextStyle::Text, Ink::Second, tr("Comparing case by case…"), reading));
    auto *line = new ProgressLine(tr("Comparing"), reading);
    line->setShare(std::nullopt);
    column->addWidget(line);
    column->addStretch(1);
    return reading;
}

void ReportPage::setShown(bool shown)
{
    m_isShown = shown;
    m_desk->setWatched(shown);
    show();
}

void ReportPage::takeKeyboard()
{
    if (m_pages->currentIndex() == BodyPage)
        m_body->takeKeyboard();
    else
        setFocus();
}

void ReportPage::show()
{
    const bool isThere = m_desk->state() == ReportDesk::State::Shown;
    if (isThere) {
        const items::ReportQuestion &question = m_desk->question();
        m_titles[{question.a.runId, question.a.column}] = m_desk->view().titleA;
        m_titles[{question.b.runId, question.b.column}] = m_desk->view().titleB;
    }
    for (QAction *action : {m_by, m_export})
        action->setEnabled(m_isShown && isThere && m_desk->view().shared > 0);
    m_swap->setEnabled(m_isShown && m_desk->question().isComplete());
    showPair();
    const bool hadFocus = isAncestorOf(focusWidget()) || hasFocus();
    switch (m_desk->state()) {
    case ReportDesk::State::Unasked: showNothing(); break;
    case ReportDesk::State::Reading: m_pages->setCurrentIndex(ReadingPage); break;
    case ReportDesk::State::Failed:
        m_error->show(m_desk->error());
        m_pages->setCurrentIndex(ErrorPage);
        break;
    case ReportDesk::State::Shown:
        if (m_desk->view().shared == 0) {
            showNothing();
            break;
        }
        m_body->show(m_desk->view());
        m_pages->setCurrentIndex(BodyPage);
        break;
    }
    if (m_isShown && hadFocus)
        takeKeyboard();
}

QString ReportPage::titleOf(const items::ColumnPick &pick) const
{
    const auto known = m_titles.find({pick.runId, pick.column});
    return known == m_titles.end() ? QStringLiteral("…") : known->second;
}

/// The two columns as chips, each of which opens what else it could be.
void ReportPage::showPair()
{
    const items::ReportQuestion &question = m_desk->question();
    const std::tuple<Side, QString, items::ColumnPick> sides[] = {{Side::B, QStringLiteral("B"), question.b}, {Side::A, QStringLiteral("A"), question.a}};
    QString said;
    for (const auto &[side, letter, pick] : sides)
        said += letter + (pick.isValid() ? titleOf(pick) : QString());
    if (std::exchange(m_said, said) == said)
        return;
    m_chips->clear();
    for (const auto &[side, letter, pick] : sides) {
        const auto kind = pick.isValid() ? ChoiceChip::Kind::Choice : ChoiceChip::Kind::Missing;
        auto *chip = new ChoiceChip(letter, pick.isValid() ? titleOf(pick) : tr("choose a column"), m_pair, kind);
        chip->setObjectName(letter);
        chip->setToolTip(side == Side::A ? tr("The baseline (1)") : tr("What is compared with it (2)"));
        connect(chip, &ChoiceChip::clicked, this, [this, chosen = side] { choose(chosen); });
        m_chips->addWidget(chip);
        if (side == Side::B)
            m_chips->addWidget(new Label(TextStyle::Text, Ink::Third, tr("against"), m_pair));
    }
}

/// A column is missing, or the two share no case.
void ReportPage::showNothing()
{
    delete m_nothing;
    const bool isAsked = m_desk->state() == ReportDesk::State::Shown;
    auto *empty = isAsked ? new EmptyState(tr("These columns share no case"), tr("Only cases with the same id and content are compared: %1.").arg(m_desk->view().pairing), this)
                          : new EmptyState(tr("Compare two columns in full"), tr("Choose any two columns of any runs. They are compared on the cases that both have."), this);
    auto *button = new Button(Button::Kind::Primary, tr("Choose"), empty);
    button->showKey(QKeySequence(Qt::Key_1));
    connect(button, &Button::clicked, this, [this] { choose(Side::A); });
    empty->addChoice(QStringLiteral("compare"), tr("Another baseline"), tr("a column of this run or of an earlier one"), button);
    m_nothing = empty;
    m_pages->insertWidget(NothingPage, empty);
    m_pages->setCurrentIndex(NothingPage);
}

} // namespace assay::widgets

#include "moc_report_page.cpp"
