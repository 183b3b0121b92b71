#include "widgets/trends/chart_painter.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "widgets/theme/text_style.h"

namespace assay::widgets {

namespace {

constexpr float bandOpacity = 0.14F;
constexpr double lineWidth = 1.75;

double headHeight() { return scaled(22); }
double timesHeight() { return scaled(20); }

void textAt(QPainter &painter, const QRectF &rect, int flags, const QString &text)
{
    painter.drawText(rect, flags | Qt::TextSingleLine, text);
}

} // namespace

double leftMarginOf(const ChartSpec &spec)
{
    const QFontMetricsF metrics(fontOf(TextStyle::Note));
    double widest = 0;
    for (const ChartTick &tick : spec.ticks)
        widest = std::max(widest, metrics.horizontalAdvance(tick.text));
    return widest + scaled(10);
}

ChartPainter::ChartPainter(const ChartSpec &spec, const Tokens &tokens, const ChartFrame &frame) : m_spec(spec), m_tokens(tokens), m_frame(frame)
{
    const double top = headHeight() + (frame.showsMarkTexts ? scaled(18) : scaled(8));
    const double bottom = frame.showsTimes ? timesHeight() : scaled(6);
    m_plot = frame.area.adjusted(frame.leftMargin, top, -scaled(8), -bottom);
}

double ChartPainter::xOf(double time) const
{
    return m_plot.left() + (time - m_spec.left) / (m_spec.right - m_spec.left) * m_plot.width();
}

double ChartPainter::yOf(double value) const
{
    const double share = m_spec.high > m_spec.low ? (value - m_spec.low) / (m_spec.high - m_spec.low) : 0;
    return m_plot.bottom() - std::clamp(share, -0.05, 1.05) * m_plot.height();
}

double ChartPainter::timeAt(double x) const
{
    return m_spec.left + (std::clamp(x, m_plot.left(), m_plot.right()) - m_plot.left()) / std::max(1.0, m_plot.width()) * (m_spec.right - m_spec.left);
}

const ChartPoint *ChartPainter::nearest(double x) const
{
    const double time = timeAt(x);
    const ChartPoint *best = nullptr;
    for (const auto &run : m_spec.runs) {
        for (const ChartPoint &point : run) {
            if (!best || std::abs(point.x - time) < std::abs(best->x - time))
                best = &point;
        }
    }
    return best;
}

QColor ChartPainter::colour() const
{
    const QColor all[]{m_tokens.series1, m_tokens.series3, m_tokens.series2, m_tokens.series4, m_tokens.series5, m_tokens.series6};
    return all[static_cast<std::size_t>(m_spec.colour) % std::size(all)];
}

void ChartPainter::paint(QPainter &painter, const ChartCursor &cursor) const
{
    painter.save();
    paintHead(painter, cursor);
    paintGrid(painter);
    paintMarks(painter);
    painter.save();
    painter.setClipRect(m_plot.adjusted(-scaled(4), -scaled(4), scaled(4), scaled(4)));
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &run : m_spec.runs)
        paintBand(painter, run);
    for (const auto &run : m_spec.runs)
        paintLine(painter, run);
    painter.restore();
    for (const ChartMark &mark : m_spec.marks) {
        if (mark.isBreak)
            paintBreak(painter, mark);
    }
    if (m_frame.showsTimes)
        paintTimes(painter);
    paintCursor(painter, cursor);
    painter.restore();
}

void ChartPainter::paintHead(QPainter &painter, const ChartCursor &cursor) const
{
    const QRectF head(m_frame.area.left(), m_frame.area.top(), m_frame.area.width() - scaled(8), headHeight());
    const QFont strong = fontOf(TextStyle::Strong);
    const QFont small = fontOf(TextStyle::Small);
    const double width = std::min(QFontMetricsF(strong).horizontalAdvance(m_spec.title) + 1, head.width());
    painter.setFont(strong);
    painter.setPen(m_tokens.text);
    textAt(painter, head, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(strong).elidedText(m_spec.title, Qt::ElideRight, head.width()));
    painter.setFont(small);
    double right = head.right();
    if (!cursor.text.isEmpty()) {
        painter.setPen(m_tokens.text);
        textAt(painter, head, Qt::AlignRight | Qt::AlignVCenter, cursor.text);
        right -= QFontMetricsF(small).horizontalAdvance(cursor.text) + scaled(12);
    }
    const QRectF rest(head.left() + width + scaled(8), head.top(), right - head.left() - width - scaled(8), head.height());
    painter.setPen(m_tokens.text3);
    if (rest.width() > scaled(40))
        textAt(painter, rest, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(small).elidedText(m_spec.caption, Qt::ElideRight, rest.width()));
}

void ChartPainter::paintGrid(QPainter &painter) const
{
    painter.setFont(fontOf(TextStyle::Note));
    const double half = lineHeight(TextStyle::Note) / 2.0;
    for (const ChartTick &tick : m_spec.ticks) {
        const int y = static_cast<int>(std::lround(yOf(tick.at)));
        painter.fillRect(QRectF(m_plot.left(), y, m_plot.width(), 1), m_tokens.line);
        painter.setPen(m_tokens.text3);
        textAt(painter, QRectF(m_frame.area.left(), y - half, m_frame.leftMargin - scaled(8), 2 * half), Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
    if (!m_spec.isCut)
        return;
    // A jagged foot says that the axis does not begin at zero.
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_tokens.text3, 1.25));
    const double x = m_plot.left() + scaled(3);
    const double y = m_plot.bottom() + scaled(1);
    const double step = scaled(3);
    painter.drawPolyline(QPolygonF({{x - step, y - 2 * step}, {x + step, y - step}, {x - step, y}, {x + step, y + step}}));
    painter.restore();
}

void ChartPainter::paintTimes(QPainter &painter) const
{
    painter.setFont(fontOf(TextStyle::Note));
    painter.setPen(m_tokens.text3);
    const QFontMetricsF metrics(fontOf(TextStyle::Note));
    double last = m_frame.area.left() - 1000;
    for (const ChartTick &tick : m_spec.times) {
        const double width = metrics.horizontalAdvance(tick.text) + 2;
        const double x = std::min(std::max(xOf(tick.at) - width / 2, m_plot.left()), m_frame.area.right() - width);
        if (x < last + scaled(12))
            continue;
        textAt(painter, QRectF(x, m_plot.bottom() + scaled(2), width, timesHeight() - scaled(2)), Qt::AlignCenter, tick.text);
        last = x + width;
    }
}

/// Names that would stand on each other are left out; all of them stand in the panel beside the charts.
void ChartPainter::paintMarks(QPainter &painter) const
{
    const QFont font = fontOf(TextStyle::Note);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    double free = m_plot.left();
    for (const ChartMark &mark : m_spec.marks) {
        if (mark.isBreak || mark.x < m_spec.left || mark.x > m_spec.right)
            continue;
        const double x = std::floor(xOf(mark.x)) + 0.5;
        QPen pen(m_tokens.lineStrong, 1);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(x, m_plot.top() - (m_frame.showsMarkTexts ? scaled(14) : 0)), QPointF(x, m_plot.bottom()));
        const double width = metrics.horizontalAdvance(mark.text) + 1;
        const bool isLeft = x + scaled(4) + width > m_frame.area.right();
        const double from = isLeft ? x - scaled(4) - width : x + scaled(4);
        if (!m_frame.showsMarkTexts || from < free)
            continue;
        painter.setPen(m_tokens.text3);
        textAt(painter, QRectF(from, m_plot.top() - scaled(17), width, scaled(16)), Qt::AlignLeft | Qt::AlignVCenter, mark.text);
        free = from + width + scaled(6);
    }
}

/// Where a bound is not known the band ends.
void ChartPainter::paintBand(QPainter &painter, const std::vector<ChartPoint> &run) const
{
    QColor fill = colour();
    fill.setAlphaF(bandOpacity);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    for (std::size_t from = 0; from < run.size();) {
        std::size_t to = from;
        QPolygonF band;
        for (; to < run.size() && run[to].lower && run[to].upper; ++to)
            band << QPointF(xOf(run[to].x), yOf(*run[to].upper));
        for (std::size_t i = to; i-- > from;)
            band << QPointF(xOf(run[i].x), yOf(*run[i].lower));
        if (to - from == 1) {
            const double half = scaled(2);
            painter.drawRect(QRectF(QPointF(xOf(run[from].x) - half, yOf(*run[from].upper)), QPointF(xOf(run[from].x) + half, yOf(*run[from].lower))));
        } else if (to > from) {
            painter.drawPolygon(band);
        }
        from = std::max(to, from + 1);
    }
}

void ChartPainter::paintLine(QPainter &painter, const std::vector<ChartPoint> &run) const
{
    QPolygonF line;
    for (const ChartPoint &point : run)
        line << QPointF(xOf(point.x), yOf(point.y));
    QPen pen(colour(), lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    if (line.size() > 1)
        painter.drawPolyline(line);
    const double radius = scaled(2.5);
    pen.setWidthF(1.5);
    painter.setPen(pen);
    for (std::size_t i = 0; i < run.size(); ++i) {
        if (!run[i].isHollow && run.size() > 1)
            continue;
        painter.setBrush(run[i].isHollow ? m_tokens.surface : colour());
        painter.drawEllipse(line[static_cast<qsizetype>(i)], radius, radius);
    }
}

void ChartPainter::paintBreak(QPainter &painter, const ChartMark &mark) const
{
    const QColor ink = mark.verdict == TrendVerdict::Worse ? m_tokens.worse : mark.verdict == TrendVerdict::Better ? m_tokens.better : m_tokens.caution;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 2));
    painter.setBrush(m_tokens.surface);
    const QPointF at(xOf(mark.x), yOf(mark.y));
    painter.drawLine(QPointF(std::max(m_plot.left(), xOf(mark.from)), m_plot.bottom()), QPointF(std::min(m_plot.right(), xOf(mark.to)), m_plot.bottom()));
    painter.drawEllipse(at, scaled(5), scaled(5));
    painter.setFont(fontOf(TextStyle::Small));
    painter.setPen(ink);
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(mark.text) + 1;
    const bool isLeft = at.x() + scaled(10) + width > m_plot.right();
    const double y = std::clamp(at.y() - scaled(18), m_plot.top() - scaled(6), m_plot.bottom() - scaled(18));
    textAt(painter, QRectF(isLeft ? at.x() - scaled(10) - width : at.x() + scaled(10), y, width, scaled(16)), Qt::AlignLeft | Qt::AlignVCenter, mark.text);
    painter.restore();
}

void ChartPainter::paintCursor(QPainter &painter, const ChartCursor &cursor) const
{
    if (cursor.drag) {
        QColor tint = m_tokens.accent;
        tint.setAlphaF(bandOpacity);
        const double from = xOf(std::min(cursor.drag->first, cursor.drag->second));
        const double to = xOf(std::max(cursor.drag->first, cursor.drag->second));
        painter.fillRect(QRectF(from, m_plot.top(), to - from, m_plot.height()), tint);
    }
    if (cursor.x)
        painter.fillRect(QRectF(std::floor(xOf(*cursor.x)), m_plot.top(), 1, m_plot.height()), m_tokens.lineStrong);
    if (!cursor.point)
        return;
    for (const auto &run : m_spec.runs) {
        for (const ChartPoint &point : run) {
            if (point.point != *cursor.point)
                continue;
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(cursor.hasFocus ? m_tokens.accent : colour(), 2));
            painter.setBrush(m_tokens.surface);
            painter.drawEllipse(QPointF(xOf(point.x), yOf(point.y)), scaled(4), scaled(4));
            painter.restore();
            return;
        }
    }
}

} // namespace assay::widgets
