#include "widgets/components/flow_layout.h"

#include <QWidget>

namespace assay::widgets {

FlowLayout::FlowLayout(QWidget *parent, int spacing) : QLayout(parent)
{
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem *item : m_items)
        delete item;
}

void FlowLayout::clear()
{
    while (QLayoutItem *item = takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.push_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::placeLine(std::size_t first, std::size_t end, const QRect &line, bool really) const
{
    int height = 0;
    for (std::size_t at = first; at < end; ++at)
        height = std::max(height, m_items[at]->sizeHint().height());
    int left = line.left();
    for (std::size_t at = first; at < end && really; ++at) {
        const QSize size = m_items[at]->sizeHint();
        const int width = std::min(size.width(), line.width());
        m_items[at]->setGeometry(QRect(left, line.top() + (height - size.height()) / 2, width, size.height()));
        left += width + spacing();
    }
    return height;
}

int FlowLayout::place(const QRect &rect, bool really) const
{
    const QRect inside = rect.marginsRemoved(contentsMargins());
    int top = inside.top();
    std::size_t first = 0;
    int used = 0;
    for (std::size_t at = 0; at <= m_items.size(); ++at) {
        const int wanted = at < m_items.size() ? m_items[at]->sizeHint().width() : 0;
        const bool ends = at == m_items.size() || (at > first && used + spacing() + wanted > inside.width());
        if (ends && at > first) {
            top += placeLine(first, at, QRect(inside.left(), top, inside.width(), 0), really) + spacing();
            first = at;
            used = 0;
        }
        used += (at > first ? spacing() : 0) + wanted;
    }
    const int bottom = m_items.empty() ? top : top - spacing();
    return bottom + contentsMargins().bottom() - rect.top();
}

} // namespace assay::widgets

#include "moc_flow_layout.cpp"
