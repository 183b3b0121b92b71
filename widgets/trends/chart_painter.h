#pragma once

#include <QPainter>
#include <optional>

#include "trends/chart_spec.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

/// How one chart is laid out; the same for all of a stack, so that their time axes are one.
struct ChartFrame
{
    QRectF area;          ///< of head, plot and time axis together
    double leftMargin = 0; ///< for the texts of the value axis
    bool showsTimes = false;
    bool showsMarkTexts = false;
};

/// Where the pointer or the keyboard stands, and what is dragged.
struct ChartCursor
{
    std::optional<double> x;         ///< time
    std::optional<std::size_t> point; ///< place in the series
    QString text;                     ///< what it says of that point
    std::optional<std::pair<double, double>> drag;
    bool hasFocus = false;
};

/// Room that the texts of the value axis take.
double leftMarginOf(const ChartSpec &spec);

/// Strokes of one chart on any paint device. Grid lines are whole pixels, curves are smooth.
class ChartPainter
{
public:
    ChartPainter(const ChartSpec &spec, const Tokens &tokens, const ChartFrame &frame);

    void paint(QPainter &painter, const ChartCursor &cursor = {}) const;
    QRectF plot() const { return m_plot; }
    double xOf(double time) const;
    double yOf(double value) const;
    double timeAt(double x) const;
    /// The drawn point nearest to @p x in pixels; nothing when there is none.
    const ChartPoint *nearest(double x) const;

private:
    QColor colour() const;
    void paintHead(QPainter &painter, const ChartCursor &cursor) const;
    void paintGrid(QPainter &painter) const;
    void paintTimes(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintBand(QPainter &painter, const std::vector<ChartPoint> &run) const;
    void paintLine(QPainter &painter, const std::vector<ChartPoint> &run) const;
    void paintBreak(QPainter &painter, const ChartMark &mark) const;
    void paintCursor(QPainter &painter, const ChartCursor &cursor) const;

    const ChartSpec &m_spec;
    const Tokens &m_tokens;
    ChartFrame m_frame;
    QRectF m_plot;
};

} // namespace assay::widgets
