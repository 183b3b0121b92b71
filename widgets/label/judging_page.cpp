#include "widgets/label/judging_page.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

#include "widgets/components/fitting_scroll_area.h"
#include "widgets/label/item_card.h"
#include "widgets/label/question_row.h"
#include "widgets/label/question_stack.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

namespace {
constexpr int readableWidth = 760;
constexpr int leastItem = 120;    ///< a few lines of the item are always there
constexpr int leastAnswers = 240; ///< and some questions with their keys
} // namespace

JudgingPage::JudgingPage(const QString &name, QWidget *parent)
    : Panel(Edge::None, Ground::Ground, parent), m_head(new PanelHead(this)), m_bars(new QVBoxLayout), m_column(new QVBoxLayout), m_card(new ItemCard), m_asked(new QWidget),
      m_questions(new QuestionStack(m_asked)), m_foot(new QVBoxLayout), m_item(new FittingScrollArea(m_card, scaled(leastItem), this)),
      m_answers(new FittingScrollArea(m_asked, scaled(leastAnswers), this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    m_bars->setSpacing(0);
    column->addLayout(m_bars);
    auto *asked = new QVBoxLayout(m_asked);
    asked->setContentsMargins(0, 0, 0, 0);
    asked->setSpacing(0);
    asked->addWidget(m_questions);
    asked->addLayout(m_foot);
    auto *readable = new QWidget(this);
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_item); // stands in the margin
    readable->setMaximumWidth(scaled(readableWidth) + bar);
    readable->setLayout(m_column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_item);
    m_column->addWidget(m_answers);
    m_column->addStretch(1);
    auto *centre = new QHBoxLayout;
    centre->setContentsMargins(scaled(28), scaled(20), scaled(28) - bar, scaled(20));
    centre->addStretch(1);
    centre->addWidget(readable, 1 << 10);
    centre->addStretch(1);
    column->addLayout(centre, 1);
}

void JudgingPage::addBar(QWidget *bar)
{
    m_bars->addWidget(bar);
}

void JudgingPage::setItemVisible(bool visible)
{
    m_item->setVisible(visible);
    m_answers->setVisible(visible);
    if (m_instead)
        m_instead->setVisible(!visible);
}

void JudgingPage::setInstead(QWidget *instead)
{
    m_instead = instead;
    m_column->insertWidget(2, instead);
    instead->hide();
}

void JudgingPage::scrollToTop()
{
    m_item->verticalScrollBar()->setValue(0);
    m_answers->verticalScrollBar()->setValue(0);
}

void JudgingPage::showQuestion(int question)
{
    if (QuestionRow *row = m_questions->row(question))
        m_answers->ensureWidgetVisible(row, 0, scaled(12));
}

} // namespace assay::widgets

#include "moc_judging_page.cpp"
