#pragma once

#include <functional>

#include "widgets/components/row_view.h"
#include "widgets/prompts/diff_painter.h"

namespace assay::widgets {

/// The body of a diff. Draws the rows that are visible and no others; a row has the keyboard, and that row is what listeners hear.
/// Up and Down move, Left and Right change sides, Enter opens a fold or a long line, Ctrl+C copies the selection or the line.
class DiffCanvas : public RowView
{
    Q_OBJECT
public:
    explicit DiffCanvas(QWidget *parent = nullptr);

    /// Goes to the first change, unless @p keepPlace.
    void showView(std::shared_ptr<const items::PromptDiffView> view, bool keepPlace = false);
    void setMode(items::DiffMode mode);
    items::DiffMode mode() const { return m_painter.mode(); }
    void setBlanks(bool blanks);

    /// Goes to the next change (1) or the one before (-1), round from the last to the first.
    void stepChange(int by);
    /// The change the current row belongs to or stands after, from 0; -1 before the first.
    int currentChange() const;
    int currentRow() const { return m_current; }
    const items::ShownRows &shown() const { return m_shown; }

    QString selectedText() const;
    /// The selection, or the current line.
    void copy() const;
    void selectAll();

Q_SIGNALS:
    void currentRowChanged(int row);

protected:
    int estimatedHeight(int row) const override;
    int measuredHeight(int row) override;
    void paintRow(QPainter &painter, const QRect &rect, int row) override;
    void prepare(int width) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    using Spot = items::ShownSpot;
    void layOutRows();
    void keepPlaceWhile(const std::function<void()> &change);
    bool openRow(int row);
    void setCurrent(int row, bool extend = false);
    void moveTo(int row, int fromTop);
    void tell();
    Spot spotAt(const QPoint &point);
    const items::ShownRow &shownAt(int number) const { return m_shown.rows[static_cast<std::size_t>(number)]; }
    /// The side that is copied of a row.
    DiffEdge edgeIn(int number) const;
    int lengthOf(int number) const;
    std::pair<Spot, Spot> selection() const;
    DiffRowState stateOf(int row) const;

    DiffPainter m_painter;
    items::ShownRows m_shown;
    items::OpenedRows m_opened;
    int m_current = -1;
    DiffEdge m_edge = DiffEdge::Right;
    Spot m_anchor; ///< where the selection began
    Spot m_cursor;
};

} // namespace assay::widgets
