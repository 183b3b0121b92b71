#include "widgets/results/facts_foot.h"

#include <QGridLayout>
#include <algorithm>
#include <utility>

#include "widgets/components/label.h"

namespace assay::widgets {

FactsFoot::FactsFoot(QWidget *parent) : Panel(Edge::Top, Ground::Surface, parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    m_grid->setHorizontalSpacing(scaled(12));
    m_grid->setVerticalSpacing(scaled(4));
    m_grid->setColumnStretch(4, 1); // what nobody needs
}

void FactsFoot::show(const std::vector<items::NamedText> &facts)
{
    for (const Fact &fact : m_facts) {
        delete fact.name;
        delete fact.text;
    }
    m_facts.clear();
    for (const items::NamedText &fact : facts) {
        Fact made{new Label(TextStyle::Small, Ink::Third, fact.name, this), new Label(TextStyle::Small, Ink::Second, fact.text, this)};
        made.text->setElided(true);
        made.text->setAccessibleName(QStringLiteral("%1: %2").arg(fact.name, fact.text));
        m_facts.push_back(made);
    }
    m_columns = 0;
    layOut();
    setVisible(!facts.empty());
}

/// Two beside each other where nothing is cut for that.
void FactsFoot::layOut()
{
    int widths[4] = {};
    for (std::size_t at = 0; at < m_facts.size(); ++at) {
        const bool isAlone = at % 2 == 0 && at + 1 == m_facts.size();
        widths[at % 2 * 2] = std::max(widths[at % 2 * 2], m_facts[at].name->sizeHint().width());
        if (!isAlone)
            widths[at % 2 * 2 + 1] = std::max(widths[at % 2 * 2 + 1], m_facts[at].text->sizeHint().width());
    }
    const int needed = widths[0] + widths[1] + widths[2] + widths[3] + 3 * m_grid->horizontalSpacing() + 2 * scaled(12);
    const int columns = needed <= width() ? 2 : 1;
    if (std::exchange(m_columns, columns) == columns)
        return;
    const int count = static_cast<int>(m_facts.size());
    for (int at = 0; at < count; ++at) {
        const Fact &fact = m_facts[static_cast<std::size_t>(at)];
        m_grid->removeWidget(fact.name);
        m_grid->removeWidget(fact.text);
        const bool isAlone = columns == 1 || (at % 2 == 0 && at + 1 == count);
        m_grid->addWidget(fact.name, at / columns, at % columns * 2);
        m_grid->addWidget(fact.text, at / columns, at % columns * 2 + 1, 1, isAlone ? 4 : 1);
    }
}

void FactsFoot::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    layOut();
}

} // namespace assay::widgets

#include "moc_facts_foot.cpp"
