#include "widgets/label/judging_page.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "widgets/label/item_card.h"
#include "widgets/label/question_row.h"
#include "widgets/label/question_stack.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

namespace {
constexpr int readableWidth = 760;
} // namespace

JudgingPage::JudgingPage(const QString &name, QWidget *parent)
    : Panel(Edge::None, Ground::Ground, parent), m_head(new PanelHead(this)), m_bars(new QVBoxLayout), m_scroll(new QScrollArea(this)), m_item(new QWidget), m_column(new QVBoxLayout),
      m_card(new ItemCard(m_item)), m_questions(new QuestionStack(m_item)), m_foot(new QVBoxLayout)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    m_bars->setSpacing(0);
    column->addLayout(m_bars);
    auto *body = new QWidget;
    auto *centre = new QHBoxLayout(body);
    centre->setContentsMargins(scaled(28), scaled(20), scaled(28), scaled(20));
    m_item->setMaximumWidth(scaled(readableWidth));
    centre->addStretch(1);
    centre->addLayout(m_column, 1 << 10);
    centre->addStretch(1);
    m_column->addWidget(m_item);
    m_column->addStretch(1);
    auto *item = new QVBoxLayout(m_item);
    item->setContentsMargins(0, 0, 0, 0);
    item->setSpacing(0);
    item->addWidget(m_card);
    item->addWidget(m_questions);
    item->addLayout(m_foot);
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus); // the keys are the page's
    m_scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
}

void JudgingPage::addBar(QWidget *bar)
{
    m_bars->addWidget(bar);
}

void JudgingPage::setItemVisible(bool visible)
{
    m_item->setVisible(visible);
    if (m_instead)
        m_instead->setVisible(!visible);
}

void JudgingPage::setInstead(QWidget *instead)
{
    m_instead = instead;
    m_column->insertWidget(1, instead);
    instead->hide();
}

void JudgingPage::scrollToTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void JudgingPage::showQuestion(int question)
{
    if (QuestionRow *row = m_questions->row(question))
        m_scroll->ensureWidgetVisible(row, 0, scaled(12));
}

} // namespace assay::widgets

#include "moc_judging_page.cpp"
