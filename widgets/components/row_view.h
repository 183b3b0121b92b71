#pragma once

#include <QAbstractScrollArea>

#include "widgets/components/row_heights.h"

namespace assay::widgets {

/// A scroll area of rows of unequal heights. A height is estimated until its row is near, then measured; what is seen never jumps for that.
/// Only what is visible is painted, so that the number of rows makes no difference.
class RowView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit RowView(QWidget *parent = nullptr);

protected:
    virtual int estimatedHeight(int row) const = 0; ///< quickly
    virtual int measuredHeight(int row) = 0;
    virtual void paintRow(QPainter &painter, const QRect &rect, int row) = 0;
    /// Before all heights are estimated anew.
    virtual void prepare(int width) = 0;

    /// There are @p count other rows now. Stays where it was scrolled to, as far as that goes.
    void resetRows(int count);
    int rowCount() const { return m_heights.count(); }
    /// The row at @p y of the viewport, cut to the rows there are.
    int rowAt(int y) const;
    /// Where a row begins in the viewport.
    int topOf(int row) const;
    /// Puts a row @p fromTop pixels below the top.
    void scrollToRow(int row, int fromTop);
    void ensureRowVisible(int row);
    /// The row a screen above (-1) or below (1).
    int pageFrom(int row, int by) const;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void measure(int first, int last);
    void updateRange();

    RowHeights m_heights;
    int m_first = 0; ///< visible row
    bool m_measured = false; ///< what the next scrolling brings is measured already
};

} // namespace assay::widgets
