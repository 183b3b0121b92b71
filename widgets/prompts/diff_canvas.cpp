#include "widgets/prompts/diff_canvas.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <algorithm>

namespace assay::widgets {

using items::ShownRow;
using Kind = ShownRow::Kind;

DiffCanvas::DiffCanvas(QWidget *parent) : RowView(parent)
{
    viewport()->setCursor(Qt::IBeamCursor);
    setAccessibleName(tr("Differences"));
}

void DiffCanvas::showView(std::shared_ptr<const items::PromptDiffView> view, bool keepPlace)
{
    m_painter.setView(std::move(view));
    if (!keepPlace) {
        m_opened = {};
        m_current = -1;
    }
    layOutRows();
    if (!keepPlace)
        verticalScrollBar()->setValue(0); // scrolling measures rows: only those of this view may be there by then
    if (m_current < 0 && !m_shown.changes.empty())
        moveTo(m_shown.changes.front(), viewport()->height() / 4);
    else if (!m_shown.rows.empty())
        setCurrent(std::clamp(m_current, 0, rowCount() - 1));
}

void DiffCanvas::setMode(items::DiffMode mode)
{
    keepPlaceWhile([&] { m_painter.setMode(mode); });
}

void DiffCanvas::setBlanks(bool blanks)
{
    keepPlaceWhile([&] { m_painter.setBlanks(blanks); });
}

/// Rows have other places afterwards; the current one is found again by what it shows, and stays where it was seen.
void DiffCanvas::keepPlaceWhile(const std::function<void()> &change)
{
    const bool had = m_current >= 0 && m_current < rowCount();
    const ShownRow was = had ? shownAt(m_current) : ShownRow();
    const int fromTop = had ? topOf(m_current) : 0;
    change();
    layOutRows();
    if (!had)
        return;
    const auto isIt = [&](const ShownRow &row) {
        return std::tuple(row.section, row.row, row.kind == Kind::Section) >= std::tuple(was.section, was.row, was.kind == Kind::Section) &&
               row.section == was.section && (row.kind == Kind::Section) == (was.kind == Kind::Section);
    };
    const auto found = std::find_if(m_shown.rows.begin(), m_shown.rows.end(), isIt);
    const auto row = static_cast<int>(found == m_shown.rows.end() ? 0 : found - m_shown.rows.begin());
    moveTo(row, fromTop);
}

void DiffCanvas::layOutRows()
{
    m_shown = m_painter.view() ? items::shownRows(*m_painter.view(), m_painter.mode(), m_opened) : items::ShownRows();
    m_anchor = m_cursor = {};
    m_painter.forget();
    resetRows(static_cast<int>(m_shown.rows.size()));
}

void DiffCanvas::prepare(int width)
{
    m_painter.setWidth(width, tokensOf(this));
}

int DiffCanvas::estimatedHeight(int row) const
{
    return m_painter.estimatedHeight(shownAt(row));
}

int DiffCanvas::measuredHeight(int row)
{
    return m_painter.height(row, shownAt(row));
}

void DiffCanvas::paintRow(QPainter &painter, const QRect &rect, int row)
{
    m_painter.paint(painter, rect, row, shownAt(row), stateOf(row));
}

DiffRowState DiffCanvas::stateOf(int number) const
{
    DiffRowState state{number == m_current && hasFocus(), m_edge, 0, 0, edgeIn(number)};
    const auto [begin, end] = selection();
    if (begin.row >= 0 && number >= begin.row && number <= end.row) {
        state.selectionBegin = number == begin.row ? begin.position : 0;
        state.selectionEnd = number == end.row ? end.position : lengthOf(number);
    }
    return state;
}

DiffEdge DiffCanvas::edgeIn(int number) const
{
    return items::edgeOf(shownAt(number), m_painter.mode() == items::DiffMode::Inline ? DiffEdge::Right : m_edge);
}

int DiffCanvas::lengthOf(int number) const
{
    return items::shownLength(*m_painter.view(), shownAt(number), edgeIn(number));
}

void DiffCanvas::stepChange(int by)
{
    const auto count = static_cast<int>(m_shown.changes.size());
    if (count == 0)
        return;
    const int current = currentChange();
    const bool onIt = current >= 0 && m_shown.changes[static_cast<std::size_t>(current)] == m_current;
    int next = by > 0 ? current + 1 : onIt ? current - 1 : current;
    next = (next + count) % count;
    moveTo(m_shown.changes[static_cast<std::size_t>(next)], viewport()->height() / 4);
}

int DiffCanvas::currentChange() const
{
    const auto &changes = m_shown.changes;
    return static_cast<int>(std::upper_bound(changes.begin(), changes.end(), m_current) - changes.begin()) - 1;
}

void DiffCanvas::moveTo(int row, int fromTop)
{
    if (row < 0 || row >= rowCount())
        return;
    scrollToRow(row, fromTop);
    setCurrent(row);
}

void DiffCanvas::setCurrent(int row, bool extend)
{
    row = std::clamp(row, 0, rowCount() - 1);
    if (!extend)
        m_anchor = m_cursor = {};
    else if (m_anchor.row < 0)
        m_anchor = {m_current, 0};
    m_current = row;
    if (extend)
        m_cursor = {row, row >= m_anchor.row ? lengthOf(row) : 0};
    ensureRowVisible(row);
    tell();
    viewport()->update();
    Q_EMIT currentRowChanged(row);
}

/// What somebody who listens hears: the row, as the description of this view.
void DiffCanvas::tell()
{
    setAccessibleDescription(items::rowSentence(*m_painter.view(), shownAt(m_current)));
    if (QAccessible::isActive() && hasFocus()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

bool DiffCanvas::openRow(int row)
{
    if (row < 0 || row >= rowCount())
        return false;
    const ShownRow shown = shownAt(row);
    if (shown.kind != Kind::Fold && shown.kind != Kind::More)
        return false;
    m_current = row;
    const int fromTop = topOf(row);
    (shown.kind == Kind::Fold ? m_opened.folds : m_opened.lines).insert({shown.section, shown.row});
    layOutRows();
    // The first row of what was folded stands where the fold was.
    moveTo(row, fromTop);
    return true;
}

void DiffCanvas::keyPressEvent(QKeyEvent *event)
{
    if (rowCount() == 0) {
        RowView::keyPressEvent(event);
        return;
    }
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    switch (event->key()) {
    case Qt::Key_Up: return setCurrent(m_current - 1, extend);
    case Qt::Key_Down: return setCurrent(m_current + 1, extend);
    case Qt::Key_PageUp: return setCurrent(pageFrom(m_current, -1), extend);
    case Qt::Key_PageDown: return setCurrent(pageFrom(m_current, 1), extend);
    case Qt::Key_Home: return setCurrent(0, extend);
    case Qt::Key_End: return setCurrent(rowCount() - 1, extend);
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (plain) {
            m_edge = event->key() == Qt::Key_Left ? DiffEdge::Left : DiffEdge::Right;
            return setCurrent(m_current);
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (plain && openRow(m_current))
            return;
        break;
    default: break;
    }
    RowView::keyPressEvent(event);
}

DiffCanvas::Spot DiffCanvas::spotAt(const QPoint &point)
{
    const int number = rowAt(point.y());
    if (number < 0 || items::lineOf(*m_painter.view(), shownAt(number), edgeIn(number)) < 0)
        return {number, 0};
    return {number, m_painter.positionAt(number, shownAt(number), edgeIn(number), point - QPoint(0, topOf(number)))};
}

void DiffCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || rowCount() == 0)
        return;
    const QPoint point = event->position().toPoint();
    const int row = rowAt(point.y());
    if (openRow(row))
        return;
    m_edge = m_painter.edgeAt(shownAt(row), point.x());
    setCurrent(row, event->modifiers().testFlag(Qt::ShiftModifier));
    const Spot spot = spotAt(point);
    if (!event->modifiers().testFlag(Qt::ShiftModifier))
        m_anchor = spot;
    m_cursor = spot;
    viewport()->update();
}

void DiffCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton) || m_anchor.row < 0 || rowCount() == 0)
        return;
    const QPoint point = event->position().toPoint();
    if (point.y() < 0 || point.y() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + (point.y() < 0 ? -1 : 1) * verticalScrollBar()->singleStep());
    m_cursor = spotAt(point);
    viewport()->update();
}

void DiffCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Spot spot = spotAt(event->position().toPoint());
    if (spot.row < 0)
        return;
    const QString text = items::copiedText(*m_painter.view(), m_shown, {spot.row, 0}, {spot.row, lengthOf(spot.row)}, m_edge);
    const auto isWord = [&](int at) { return at >= 0 && at < text.size() && !text[at].isSpace(); };
    m_anchor = m_cursor = spot;
    while (isWord(m_anchor.position - 1))
        --m_anchor.position;
    while (isWord(m_cursor.position))
        ++m_cursor.position;
    viewport()->update();
}

void DiffCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, &DiffCanvas::copy)->setShortcut(QKeySequence::Copy);
    menu->addAction(tr("Select all of this side"), this, &DiffCanvas::selectAll)->setShortcut(QKeySequence::SelectAll);
    menu->popup(event->globalPos());
}

std::pair<DiffCanvas::Spot, DiffCanvas::Spot> DiffCanvas::selection() const
{
    return std::minmax(m_anchor, m_cursor);
}

void DiffCanvas::selectAll()
{
    if (rowCount() == 0)
        return;
    const int last = rowCount() - 1;
    m_anchor = {0, 0};
    m_cursor = {last, lengthOf(last)};
    viewport()->update();
}

QString DiffCanvas::selectedText() const
{
    const auto [begin, end] = selection();
    return m_painter.view() ? items::copiedText(*m_painter.view(), m_shown, begin, end, m_edge) : QString();
}

void DiffCanvas::copy() const
{
    QString text = selectedText();
    if (text.isEmpty() && m_current >= 0)
        text = items::copiedText(*m_painter.view(), m_shown, {m_current, 0}, {m_current, lengthOf(m_current)}, m_edge);
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void DiffCanvas::changeEvent(QEvent *event)
{
    RowView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_painter.forget();
        resetRows(rowCount());
    }
}

} // namespace assay::widgets

#include "moc_diff_canvas.cpp"
