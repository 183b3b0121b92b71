#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "trends/trend.h"

namespace assay {

/// A point as a chart draws it. x in microseconds since 1970, y and bounds in the unit of the chart.
struct ChartPoint
{
    double x = 0;
    double y = 0;
    std::optional<double> lower;
    std::optional<double> upper;
    bool isHollow = false;
    std::size_t point = 0; ///< place in the series that it stands for

    bool operator==(const ChartPoint &) const = default;
};

/// A change or a break on the time axis.
struct ChartMark
{
    double x = 0;
    QString text;
    QString note;
    bool isBreak = false;
    double y = 0;       ///< of a break: the level after it
    double from = 0;    ///< of a break: the 80 % interval of its time
    double to = 0;
    TrendVerdict verdict = TrendVerdict::NoEvidence;
};

struct ChartTick
{
    double at = 0;
    QString text;
};

/// All that one chart draws, and nothing that it has to decide. Plain values; `models` knows no colour: `colour` counts the series colours.
struct ChartSpec
{
    QString title;
    QString caption;
    QString sentence; ///< what it shows, for who cannot see it
    TrendUnit unit = TrendUnit::Share;
    int colour = 0;
    std::size_t series = 0; ///< place in TrendView::series
    double left = 0, right = 1;  ///< time axis, the same for all charts of a view
    double low = 0, high = 1;    ///< value axis
    bool isCut = false;          ///< the value axis does not begin at zero: drawn as a visible break
    std::vector<ChartTick> ticks;
    std::vector<ChartTick> times;
    std::vector<std::vector<ChartPoint>> runs; ///< points that a line joins; between them are gaps
    std::vector<ChartMark> marks;
};

constexpr std::size_t mostChartPoints = 2000;

/// At most @p most points: of each of most/2 stretches the lowest and the highest, so that no spike is lost.
std::vector<ChartPoint> thinned(const std::vector<ChartPoint> &points, std::size_t most = mostChartPoints);

/// Where a value axis lies and which lines it has: zero stands on it, but for shares that pass and scores, which may be cut where all of them lie high.
struct ValueAxis
{
    double low = 0, high = 1;
    bool isCut = false;
    std::vector<double> ticks;
};
ValueAxis valueAxis(const Measure &measure, TrendUnit unit, double lowest, double highest);

/// Beginnings of days, weeks or months (UTC), so that about @p count of them lie between @p from and @p to.
std::vector<TimeUs> timeTicks(TimeUs from, TimeUs to, int count = 6);

/// The runs of a series: points in the middle of their periods; a missing period, or one without a known value, is a gap.
std::vector<std::vector<ChartPoint>> chartRuns(const TrendSeries &series, TrendBucket bucket);

} // namespace assay
