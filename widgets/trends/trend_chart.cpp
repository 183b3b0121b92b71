#include "widgets/trends/trend_chart.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "widgets/theme/text_style.h"

namespace assay::widgets {

namespace {

constexpr int dragPixels = 6; ///< less than that is a click
constexpr int markPixels = 5;
constexpr int inset = 8;  ///< left of it the focus shows
constexpr int tallest = 210; ///< what is higher says no more

std::vector<const ChartPoint *> pointsOf(const ChartSpec &spec)
{
    std::vector<const ChartPoint *> points;
    for (const auto &run : spec.runs) {
        for (const ChartPoint &point : run)
            points.push_back(&point);
    }
    return points;
}

} // namespace

TrendChart::TrendChart(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void TrendChart::show(const ChartSpec &spec, bool showsTimes, bool showsMarkTexts)
{
    m_spec = spec;
    m_cursor = {};
    m_showsTimes = showsTimes;
    m_showsMarkTexts = showsMarkTexts;
    m_pressed.reset();
    setMaximumHeight(scaled(tallest));
    setObjectName(QStringLiteral("chart-%1").arg(spec.series));
    setAccessibleName(spec.title);
    setAccessibleDescription(spec.sentence);
    updateGeometry();
    update();
    QWidget::show();
}

void TrendChart::setLeftMargin(double margin)
{
    m_leftMargin = margin;
    update();
}

void TrendChart::setCursor(std::optional<double> time)
{
    if (m_cursor.x == time)
        return;
    m_cursor.x = time;
    update();
}

void TrendChart::setPoint(std::optional<std::size_t> point, const QString &text)
{
    m_cursor.point = point;
    m_cursor.text = text;
    setAccessibleDescription(text.isEmpty() ? m_spec.sentence : text);
    update();
}

QSize TrendChart::sizeHint() const
{
    return {scaled(480), minimumSizeHint().height() + scaled(24)};
}

QSize TrendChart::minimumSizeHint() const
{
    return {scaled(220), scaled(m_showsMarkTexts ? 126 : 114) + (m_showsTimes ? scaled(14) : 0)};
}

ChartFrame TrendChart::frameIn(const QRectF &area) const
{
    return {area.adjusted(scaled(inset), 0, 0, 0), m_leftMargin, m_showsTimes, m_showsMarkTexts};
}

ChartPainter TrendChart::painter() const
{
    return {m_spec, tokensOf(this), frameIn(QRectF(rect()))};
}

void TrendChart::paintInto(QPainter &painter, const QRectF &area) const
{
    ChartPainter(m_spec, tokensOf(this), frameIn(area)).paint(painter);
}

void TrendChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    ChartCursor cursor = m_cursor;
    cursor.hasFocus = hasFocus();
    this->painter().paint(painter, cursor);
    if (hasFocus())
        painter.fillRect(0, scaled(4), 2, height() - scaled(8), tokensOf(this).accent);
}

QString TrendChart::markNoteAt(double x) const
{
    const ChartPainter drawn = painter();
    QStringList notes;
    for (const ChartMark &mark : m_spec.marks) {
        if (std::abs(drawn.xOf(mark.x) - x) <= markPixels)
            notes << mark.note;
    }
    return notes.join(QLatin1Char('\n'));
}

bool TrendChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString note = markNoteAt(help->pos().x());
    note.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), note.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")), this);
    return true;
}

void TrendChart::choose(const ChartPoint *point)
{
    if (point)
        Q_EMIT pointChosen(m_spec.series, point->point);
}

void TrendChart::chooseNear(double time)
{
    choose(painter().nearest(painter().xOf(time)));
    Q_EMIT cursorMoved(time);
}

std::optional<double> TrendChart::pointTime() const
{
    for (const ChartPoint *point : pointsOf(m_spec)) {
        if (m_cursor.point == point->point)
            return point->x;
    }
    return std::nullopt;
}

void TrendChart::mouseMoveEvent(QMouseEvent *event)
{
    const ChartPainter drawn = painter();
    const double time = drawn.timeAt(event->position().x());
    if (m_pressed && std::abs(drawn.xOf(*m_pressed) - event->position().x()) >= dragPixels) {
        m_cursor.drag = std::pair(*m_pressed, time);
        update();
    }
    Q_EMIT cursorMoved(time);
    if (!m_cursor.drag)
        choose(drawn.nearest(event->position().x()));
}

void TrendChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = painter().timeAt(event->position().x());
}

void TrendChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    m_pressed.reset();
    if (const auto drag = std::exchange(m_cursor.drag, std::nullopt)) {
        update();
        Q_EMIT rangeChosen(std::min(drag->first, drag->second), std::max(drag->first, drag->second));
    } else if (const ChartPoint *point = painter().nearest(event->position().x())) {
        Q_EMIT pointOpened(m_spec.series, point->point);
    }
}

void TrendChart::leaveEvent(QEvent *)
{
    if (!m_pressed)
        Q_EMIT cursorMoved({});
}

/// Moves by points of the curve; Shift draws a range from where it began.
void TrendChart::stepPoint(int by, bool extends)
{
    const auto points = pointsOf(m_spec);
    if (points.empty())
        return;
    const auto current = std::find_if(points.begin(), points.end(), [this](const ChartPoint *point) { return m_cursor.point == point->point; });
    const auto last = static_cast<std::ptrdiff_t>(points.size()) - 1;
    const bool isFirstStep = current == points.end() && std::abs(by) == 1; // from outside, at the near end
    const std::ptrdiff_t from = current == points.end() ? 0 : current - points.begin();
    const auto at = isFirstStep ? (by > 0 ? 0 : last) : std::clamp<std::ptrdiff_t>(from + by, 0, last);
    const ChartPoint *point = points[static_cast<std::size_t>(at)];
    if (extends)
        m_cursor.drag = std::pair(m_cursor.drag ? m_cursor.drag->first : current == points.end() ? point->x : (*current)->x, point->x);
    else
        m_cursor.drag.reset();
    choose(point);
    Q_EMIT cursorMoved(point->x);
    update();
}

void TrendChart::keyPressEvent(QKeyEvent *event)
{
    const bool extends = event->modifiers() & Qt::ShiftModifier;
    constexpr int whole = 1 << 20;
    switch (event->key()) {
    case Qt::Key_Left: return stepPoint(-1, extends);
    case Qt::Key_Right: return stepPoint(1, extends);
    case Qt::Key_Home: return stepPoint(-whole, extends);
    case Qt::Key_End: return stepPoint(whole, extends);
    case Qt::Key_Up: return Q_EMIT leftForNeighbour(-1);
    case Qt::Key_Down: return Q_EMIT leftForNeighbour(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto drag = std::exchange(m_cursor.drag, std::nullopt))
            return Q_EMIT rangeChosen(std::min(drag->first, drag->second), std::max(drag->first, drag->second));
        if (m_cursor.point)
            return Q_EMIT pointOpened(m_spec.series, *m_cursor.point);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void TrendChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void TrendChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_cursor.drag.reset();
    update();
}

} // namespace assay::widgets

#include "moc_trend_chart.cpp"
