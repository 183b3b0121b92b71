#pragma once

#include <QWidget>

#include "widgets/trends/chart_painter.h"

namespace assay::widgets {

/// The facade over drawing: whatever shows a chart shows this, and it knows nothing but a ChartSpec.
///
/// It draws with QPainter. Qt Charts was looked at and cannot draw what the design asks for: antialiasing is one switch for a whole chart view, so
/// that either grid lines blur or curves are jagged; a QDateTimeAxis divides its range evenly instead of beginning days or months; plot areas of
/// several charts do not share one axis, and every chart lays itself out anew; points of one series cannot be hollow one by one; and nothing in it
/// can be reached by key or by a screen reader. Should that change, this header stays as it is.
class TrendChart : public QWidget
{
    Q_OBJECT
public:
    explicit TrendChart(QWidget *parent = nullptr);

    void show(const ChartSpec &spec, bool showsTimes, bool showsMarkTexts);
    const ChartSpec &spec() const { return m_spec; }
    void setLeftMargin(double margin);
    /// The common cursor of a stack, as a time; nothing takes it away.
    void setCursor(std::optional<double> time);
    /// The current point of this chart: ringed, told below its head by @p text.
    void setPoint(std::optional<std::size_t> point, const QString &text);
    std::optional<std::size_t> point() const { return m_cursor.point; }
    std::optional<double> pointTime() const; ///< of the current point
    /// Makes the point nearest to @p time the current one.
    void chooseNear(double time);
    void paintInto(QPainter &painter, const QRectF &area) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cursorMoved(std::optional<double> time);
    void pointChosen(std::size_t series, std::size_t point); ///< it became the current one
    void pointOpened(std::size_t series, std::size_t point); ///< clicked, or Enter
    void rangeChosen(double from, double to);                ///< dragged, or Shift and the arrow keys with Enter
    void leftForNeighbour(int by);                           ///< Up (−1) or Down (1)

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    ChartFrame frameIn(const QRectF &area) const;
    ChartPainter painter() const;
    QString markNoteAt(double x) const;
    void choose(const ChartPoint *point);
    void stepPoint(int by, bool extends);

    ChartSpec m_spec;
    ChartCursor m_cursor;
    double m_leftMargin = 0;
    bool m_showsTimes = false;
    bool m_showsMarkTexts = false;
    std::optional<double> m_pressed; ///< time at which the button went down
};

} // namespace assay::widgets
