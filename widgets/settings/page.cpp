#include "widgets/settings/page.h"

#include <QShowEvent>
#include <QVBoxLayout>

#include "widgets/components/column_area.h"
#include "widgets/components/label.h"
#include "widgets/components/panel.h"

namespace assay::widgets {

SettingsPage::SettingsPage(const QString &id, const QString &title, QWidget *parent) : QWidget(parent), m_id(id), m_title(title) {}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        enter();
}

PageColumn buildColumn(SettingsPage *page)
{
    PageColumn made;
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    made.head = new PanelHead(page);
    made.head->add(new Label(TextStyle::Title, Ink::Text, page->title(), made.head));
    made.head->addStretch();
    outer->addWidget(made.head);
    auto *area = new ColumnArea(page->title(), page);
    made.content = new Panel(Edge::None, Panel::Ground::Surface, area);
    made.column = new QVBoxLayout(made.content);
    made.column->setContentsMargins(0, 0, 0, 0);
    made.column->setSpacing(0);
    area->setWidget(made.content);
    outer->addWidget(area, 1);
    return made;
}

PanelHead *sectionHead(const QString &title, QWidget *parent)
{
    auto *head = new PanelHead(parent);
    auto *label = new Label(TextStyle::Small, Ink::Second, title, head);
    QFont strong = label->font();
    strong.setWeight(QFont::DemiBold);
    label->setFont(strong);
    head->add(label);
    head->addStretch();
    return head;
}

} // namespace assay::widgets

#include "moc_page.cpp"
