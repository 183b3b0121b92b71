#include "widgets/results/facts_foot.h"

#include <QGridLayout>

#include "widgets/components/label.h"

namespace assay::widgets {

FactsFoot::FactsFoot(QWidget *parent) : Panel(Edge::Top, Ground::Surface, parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    m_grid->setHorizontalSpacing(scaled(12));
    m_grid->setVerticalSpacing(scaled(4));
    m_grid->setColumnStretch(1, 6);
    m_grid->setColumnStretch(3, 5);
}

void FactsFoot::show(const std::vector<items::NamedText> &facts)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const int count = static_cast<int>(facts.size());
    for (int at = 0; at < count; ++at) {
        const items::NamedText &fact = facts[static_cast<std::size_t>(at)];
        m_grid->addWidget(new Label(TextStyle::Small, Ink::Third, fact.name, this), at / 2, at % 2 * 2);
        auto *text = new Label(TextStyle::Small, Ink::Second, fact.text, this);
        text->setElided(true);
        text->setAccessibleName(QStringLiteral("%1: %2").arg(fact.name, fact.text));
        const bool isAlone = at % 2 == 0 && at + 1 == count;
        m_grid->addWidget(text, at / 2, at % 2 * 2 + 1, 1, isAlone ? 3 : 1);
    }
    setVisible(!facts.empty());
}

} // namespace assay::widgets

#include "moc_facts_foot.cpp"
