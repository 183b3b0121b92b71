#include "widgets/components/section_column.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include "widgets/components/label.h"
#include "widgets/components/panel.h"
#include "widgets/components/reading_text.h"

namespace assay::widgets {

SectionColumn::SectionColumn(const QString &name, QWidget *parent) : QScrollArea(parent), m_body(new QWidget), m_column(new QVBoxLayout(m_body))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    setWidget(m_body);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(name);
}

void SectionColumn::clear()
{
    while (m_column->count() > 1) {
        QLayoutItem *item = m_column->takeAt(0);
        delete item->widget();
        delete item;
    }
}

QVBoxLayout *SectionColumn::addSection()
{
    auto *section = new widgets::Panel(Edge::Bottom, widgets::Panel::Ground::Surface, m_body); // QFrame has a Panel, too
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(11));
    column->setSpacing(0);
    addWhole(section);
    return column;
}

void SectionColumn::addWhole(QWidget *widget)
{
    m_column->insertWidget(m_column->count() - 1, widget);
}

void SectionColumn::scrollToTop()
{
    verticalScrollBar()->setValue(0);
}

ReadingText *SectionColumn::addText(QVBoxLayout *section, const QString &caption, const QString &text, TextStyle style)
{
    if (section->count() > 0)
        section->addSpacing(scaled(8));
    auto *head = new Label(TextStyle::Small, Ink::Third, caption);
    head->setElided(true); // a long name of a variable must not widen the column
    section->addWidget(head);
    auto *folded = new FoldedText(style);
    folded->text()->setAccessibleName(caption);
    section->addWidget(folded);
    folded->text()->setText(text);
    return folded->text();
}

} // namespace assay::widgets

#include "moc_section_column.cpp"
