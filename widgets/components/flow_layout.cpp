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
    for (const QLayoutItem *item : m_items) {
        // A chip that keeps its width where there is room may be cut where a line is shorter than it: see placeLine().
        const QWidget *widget = item->widget();
        size = size.expandedTo(widget ? widget->minimumSizeHint().expandedTo(widget->minimumSize()) : item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::placeLine(const Items &items, const QRect &line, bool really) const
{
    int height = 0;
    for (const QLayoutItem *item : items)
        height = std::max(height, item->sizeHint().height());
    int left = line.left();
    for (QLayoutItem *item : items) {
        const QSize size = item->sizeHint();
        const int width = std::min(size.width(), line.width());
        if (really)
            item->setGeometry(QRect(left, line.top() + (height - size.height()) / 2, width, size.height()));
        left += width + spacing();
    }
    return height;
}

int FlowLayout::place(const QRect &rect, bool really) const
{
    const QRect inside = rect.marginsRemoved(contentsMargins());
    int top = inside.top();
    int used = 0;
    Items line;
    const auto endLine = [&] {
        top += placeLine(line, QRect(inside.left(), top, inside.width(), 0), really) + spacing();
        line.clear();
        used = 0;
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty()) // hidden
            continue;
        const int wanted = item->sizeHint().width();
        if (!line.empty() && used + spacing() + wanted > inside.width())
            endLine();
        used += (line.empty() ? 0 : spacing()) + wanted;
        line.push_back(item);
    }
    if (!line.empty())
        endLine();
    const int bottom = top == inside.top() ? top : top - spacing();
    return bottom + contentsMargins().bottom() - rect.top();
}

} // namespace assay::widgets

#include "moc_flow_layout.cpp"
