#include "widgets/trends/chart_stack.h"

#include <QGridLayout>
#include <algorithm>

#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"
#include "widgets/trends/trend_chart.h"

namespace assay::widgets {

ChartStack::ChartStack(QWidget *parent) : QScrollArea(parent), m_body(new QWidget(this)), m_grid(new QGridLayout(m_body))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Charts"));
    m_grid->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(12));
    m_grid->setHorizontalSpacing(scaled(16));
    m_grid->setVerticalSpacing(scaled(10));
    viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    setWidget(m_body);
}

TrendChart *ChartStack::addChart()
{
    auto *chart = new TrendChart(m_body);
    m_charts.push_back(chart);
    connect(chart, &TrendChart::cursorMoved, this, &ChartStack::moveCursor);
    connect(chart, &TrendChart::pointChosen, this, [this, chart](std::size_t series, std::size_t point) { choose(chart, series, point); });
    connect(chart, &TrendChart::pointOpened, this, &ChartStack::pointOpened);
    connect(chart, &TrendChart::rangeChosen, this, &ChartStack::rangeChosen);
    connect(chart, &TrendChart::leftForNeighbour, this, [this, chart](int by) {
        const auto at = std::find(m_charts.begin(), m_charts.end(), chart) - m_charts.begin() + by;
        const auto time = chart->pointTime();
        focusChart(static_cast<int>(at));
        if (time && at >= 0 && at < static_cast<std::ptrdiff_t>(m_shown))
            m_charts[static_cast<std::size_t>(at)]->chooseNear(*time);
    });
    return chart;
}

void ChartStack::showSheet(const items::TrendSheet &sheet, bool isDivided)
{
    m_lines = sheet.lines;
    m_shown = sheet.charts.size();
    const int columns = isDivided && m_shown > 1 ? 2 : 1;
    double margin = 0;
    for (const ChartSpec &spec : sheet.charts)
        margin = std::max(margin, leftMarginOf(spec));
    for (std::size_t i = 0; i < m_shown; ++i) {
        TrendChart *chart = i < m_charts.size() ? m_charts[i] : addChart();
        const bool isLow = i + static_cast<std::size_t>(columns) >= m_shown;
        chart->show(sheet.charts[i], isLow, i < static_cast<std::size_t>(columns));
        chart->setLeftMargin(margin);
        m_grid->addWidget(chart, static_cast<int>(i) / columns, static_cast<int>(i) % columns);
    }
    for (std::size_t i = m_shown; i < m_charts.size(); ++i)
        m_charts[i]->hide();
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns > 1 ? 1 : 0);
    const int rows = (static_cast<int>(m_shown) + columns - 1) / columns;
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, row < rows ? 100 : 0);
    m_grid->setRowStretch(static_cast<int>(mostShownSegments), 1); // what is left when all are as tall as they get
}

void ChartStack::moveCursor(std::optional<double> time)
{
    for (std::size_t i = 0; i < m_shown; ++i) {
        m_charts[i]->setCursor(time);
        if (!time)
            m_charts[i]->setPoint({}, {});
    }
}

void ChartStack::choose(TrendChart *chart, std::size_t series, std::size_t point)
{
    for (std::size_t i = 0; i < m_shown; ++i) {
        if (m_charts[i] != chart)
            m_charts[i]->setPoint({}, {});
    }
    const auto line = std::find_if(m_lines.begin(), m_lines.end(), [&](const items::TrendTableLine &each) { return each.inSeries == series && each.point == point; });
    if (line == m_lines.end() || chart->point() == point)
        return;
    QStringList said{line->period, line->value + QLatin1Char(' ') + line->interval, tr("n %1").arg(line->n)};
    chart->setPoint(point, said.join(QStringLiteral(" · ")));
    Q_EMIT pointChosen(series, point);
}

void ChartStack::tellPoint(std::size_t series, std::size_t point, const QString &text)
{
    for (std::size_t i = 0; i < m_shown; ++i) {
        if (m_charts[i]->spec().series == series && m_charts[i]->point() == point)
            m_charts[i]->setPoint(point, text);
    }
}

void ChartStack::focusChart(int place)
{
    if (place < 0 || place >= static_cast<int>(m_shown))
        return;
    m_charts[static_cast<std::size_t>(place)]->setFocus();
    ensureWidgetVisible(m_charts[static_cast<std::size_t>(place)]);
}

} // namespace assay::widgets

#include "moc_chart_stack.cpp"
