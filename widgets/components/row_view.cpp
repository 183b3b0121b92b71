#include "widgets/components/row_view.h"

#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {

constexpr int rowsMeasuredAround = 80; // enough for a screen on either side of a row that is gone to
constexpr int mostJumped = 200;        // rows over which scrolling up keeps what is seen in place

} // namespace

RowView::RowView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(lineHeight(TextStyle::Mono));
}

void RowView::resetRows(int count)
{
    prepare(viewport()->width());
    std::vector<int> heights;
    heights.reserve(static_cast<std::size_t>(count));
    for (int row = 0; row < count; ++row)
        heights.push_back(estimatedHeight(row));
    m_heights.reset(heights);
    m_first = 0;
    updateRange();
    viewport()->update();
}

void RowView::updateRange()
{
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, m_heights.total() - viewport()->height()));
}

void RowView::measure(int first, int last)
{
    for (int row = std::max(0, first); row <= std::min(last, rowCount() - 1); ++row)
        m_heights.setHeight(row, measuredHeight(row));
}

int RowView::rowAt(int y) const
{
    return m_heights.rowAt(std::max(0, y + verticalScrollBar()->value()));
}

int RowView::topOf(int row) const
{
    return m_heights.top(row) - verticalScrollBar()->value();
}

void RowView::scrollToRow(int row, int fromTop)
{
    measure(row - rowsMeasuredAround, row + rowsMeasuredAround);
    updateRange();
    m_measured = true;
    const int lowest = std::max(0, viewport()->height() - lineHeight(TextStyle::Mono));
    verticalScrollBar()->setValue(m_heights.top(row) - std::clamp(fromTop, 0, lowest));
    m_measured = false;
    m_first = m_heights.rowAt(verticalScrollBar()->value());
    viewport()->update();
}

void RowView::ensureRowVisible(int row)
{
    const int top = topOf(row);
    const int over = top + m_heights.height(row) - viewport()->height();
    if (top < 0 || over > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + (top < 0 ? top : std::min(top, over)));
}

int RowView::pageFrom(int row, int by) const
{
    return rowAt(topOf(row) + by * (viewport()->height() - lineHeight(TextStyle::Mono)));
}

void RowView::scrollContentsBy(int, int)
{
    if (m_measured || rowCount() == 0)
        return;
    // What comes in at the top may be taller than it was thought.
    const int first = rowAt(0);
    if (first < m_first && m_first - first < mostJumped) {
        const int before = m_heights.top(m_first);
        measure(first, m_first - 1);
        if (const int moved = m_heights.top(m_first) - before; moved != 0) {
            m_measured = true;
            updateRange();
            verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
            m_measured = false;
        }
    }
    m_first = rowAt(0);
    viewport()->update();
}

void RowView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tokensOf(this).surface);
    if (rowCount() == 0)
        return;
    const int whole = m_heights.total();
    m_first = rowAt(0);
    int y = topOf(m_first);
    for (int row = m_first; row < rowCount() && y < viewport()->height(); ++row) {
        measure(row, row);
        const QRect rect(0, y, viewport()->width(), m_heights.height(row));
        paintRow(painter, rect, row);
        y += rect.height();
    }
    if (m_heights.total() != whole)
        updateRange();
}

void RowView::resizeEvent(QResizeEvent *)
{
    if (rowCount() == 0)
        return;
    const int kept = std::max(0, m_first);
    const int fromTop = topOf(kept);
    resetRows(rowCount());
    measure(kept - rowsMeasuredAround, kept);
    updateRange();
    // The row at the top stays there, and so does the part of it that was above.
    verticalScrollBar()->setValue(m_heights.top(kept) + std::min(-fromTop, m_heights.height(kept)));
}

void RowView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void RowView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace assay::widgets

#include "moc_row_view.cpp"
