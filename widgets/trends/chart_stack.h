#pragma once

#include <QScrollArea>
#include <vector>

#include "items/trends/trend_sheet.h"

class QGridLayout;

namespace assay::widgets {

class TrendChart;

/// The charts of a sheet under one another, or side by side where they are segments: one time axis, one cursor.
class ChartStack : public QScrollArea
{
    Q_OBJECT
public:
    explicit ChartStack(QWidget *parent = nullptr);

    void showSheet(const items::TrendSheet &sheet, bool isDivided);
    /// Replaces what the current point says, as once its exact value is known.
    void tellPoint(std::size_t series, std::size_t point, const QString &text);
    /// Puts the keyboard on the chart of this place among the charts.
    void focusChart(int place);
    const std::vector<TrendChart *> &charts() const { return m_charts; }

Q_SIGNALS:
    void pointChosen(std::size_t series, std::size_t point);
    void pointOpened(std::size_t series, std::size_t point);
    void rangeChosen(double from, double to);

private:
    TrendChart *addChart();
    void choose(TrendChart *chart, std::size_t series, std::size_t point);
    void moveCursor(std::optional<double> time);

    QWidget *m_body;
    QGridLayout *m_grid;
    std::vector<TrendChart *> m_charts; ///< shown ones first
    std::vector<items::TrendTableLine> m_lines;
    std::size_t m_shown = 0;
};

} // namespace assay::widgets
