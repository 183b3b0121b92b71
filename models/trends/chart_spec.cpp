#include "trends/chart_spec.h"

#include <QDateTime>
#include <algorithm>
#include <array>
#include <cmath>

namespace assay {

namespace {

/// 1, 2 or 5 times a power of ten, at least @p step.
double niceStep(double step)
{
    const double power = std::pow(10.0, std::floor(std::log10(step)));
    for (const double times : {1.0, 2.0, 5.0}) {
        if (times * power >= step * (1 - 1e-9))
            return times * power;
    }
    return 10 * power;
}

ValueAxis axisBetween(double low, double high, bool isCut)
{
    const double step = niceStep((high - low) / 3);
    ValueAxis axis{isCut ? std::floor(low / step + 1e-9) * step : low, std::ceil(high / step - 1e-9) * step, isCut, {}};
    for (int i = 0; axis.low + i * step <= axis.high + step * 1e-6; ++i)
        axis.ticks.push_back(axis.low + i * step);
    return axis;
}

QDateTime utc(TimeUs at)
{
    return QDateTime::fromMSecsSinceEpoch(at.us / 1000, Qt::UTC);
}

/// Hollow neighbours that are wide in doubt still count once: the first of equals is kept.
std::pair<std::size_t, std::size_t> extremesOf(const std::vector<ChartPoint> &points, std::size_t from, std::size_t to)
{
    const auto first = points.begin() + static_cast<std::ptrdiff_t>(from);
    const auto last = points.begin() + static_cast<std::ptrdiff_t>(to);
    const auto [low, high] = std::minmax_element(first, last, [](const ChartPoint &a, const ChartPoint &b) { return a.y < b.y; });
    const auto a = static_cast<std::size_t>(low - points.begin());
    const auto b = static_cast<std::size_t>(high - points.begin());
    return {std::min(a, b), std::max(a, b)};
}

} // namespace

std::vector<ChartPoint> thinned(const std::vector<ChartPoint> &points, std::size_t most)
{
    if (points.size() <= most)
        return points;
    const std::size_t bins = std::max<std::size_t>(most / 2, 1);
    std::vector<ChartPoint> kept;
    for (std::size_t bin = 0; bin < bins; ++bin) {
        const std::size_t from = bin * points.size() / bins;
        const std::size_t to = (bin + 1) * points.size() / bins;
        if (from == to)
            continue;
        const auto [first, second] = extremesOf(points, from, to);
        kept.push_back(points[first]);
        if (second != first)
            kept.push_back(points[second]);
    }
    return kept;
}

ValueAxis valueAxis(const Measure &measure, TrendUnit unit, double lowest, double highest)
{
    const bool isQuality = measure.kind == Measure::Kind::Pass || measure.kind == Measure::Kind::Scorer || measure.kind == Measure::Kind::Label;
    if (unit == TrendUnit::Share && isQuality) {
        constexpr double cutAbove = 0.4; // below that, a whole axis shows as much
        if (lowest <= cutAbove)
            return {0, 1, false, {0, 0.25, 0.5, 0.75, 1}};
        constexpr double leastSpan = 0.05;
        const double high = std::min(1.0, std::max(highest, lowest + leastSpan));
        ValueAxis axis = axisBetween(std::min(lowest, high - leastSpan), high, true);
        axis.high = std::min(axis.high, 1.0);
        std::erase_if(axis.ticks, [](double tick) { return tick > 1 + 1e-9; });
        return axis;
    }
    if (unit == TrendUnit::Score && (lowest < 0 || lowest > 0.4 * highest))
        return axisBetween(lowest, highest > lowest ? highest : lowest + std::max(1e-9, std::abs(lowest) * 0.1), true);
    return axisBetween(0, highest > 0 ? highest : (unit == TrendUnit::Share ? 0.01 : 1), false);
}

std::vector<TimeUs> timeTicks(TimeUs from, TimeUs to, int count)
{
    static constexpr std::array<int, 5> daySteps{1, 2, 7, 14, 28};
    const double wanted = static_cast<double>(to.us - from.us) / static_cast<double>(dayUs) / std::max(count, 1);
    std::vector<TimeUs> ticks;
    if (wanted <= 14 * 1.5) {
        const auto step = std::find_if(daySteps.begin(), daySteps.end(), [wanted](int days) { return days >= wanted; });
        const std::int64_t days = step == daySteps.end() ? daySteps.back() : *step;
        const std::int64_t first = dayOf(from.us + dayUs - 1);
        for (std::int64_t day = first; day * dayUs < to.us; day += days)
            ticks.push_back({day * dayUs});
        return ticks;
    }
    const int months = std::max(1, static_cast<int>(std::lround(wanted / 30.4)));
    const QDate begin = utc(from).date();
    for (QDate month(begin.year(), begin.month(), 1); QDateTime(month, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() * 1000 < to.us; month = month.addMonths(months)) {
        const std::int64_t at = QDateTime(month, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() * 1000;
        if (at >= from.us)
            ticks.push_back({at});
    }
    return ticks;
}

std::vector<std::vector<ChartPoint>> chartRuns(const TrendSeries &series, TrendBucket bucket)
{
    std::vector<ChartPoint> all;
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        const TrendPoint &point = series.points[i];
        if (!point.estimate.value)
            continue;
        const double x = static_cast<double>(point.from.us) + static_cast<double>(point.to.us - point.from.us) / 2;
        all.push_back({x, *point.estimate.value, point.estimate.lower, point.estimate.upper, point.isHollow, i});
    }
    const double length = static_cast<double>(bucket == TrendBucket::Hour ? hourUs : bucket == TrendBucket::Day ? dayUs : 7 * dayUs);
    const std::size_t stretch = std::max<std::size_t>(1, (2 * all.size() + mostChartPoints - 1) / mostChartPoints);
    std::vector<std::vector<ChartPoint>> runs;
    for (const ChartPoint &point : thinned(all)) {
        const double reach = length * 1.5 * static_cast<double>(all.size() > mostChartPoints ? 2 * stretch : 1); // thinned neighbours lie farther apart
        if (runs.empty() || point.x - runs.back().back().x > reach)
            runs.emplace_back();
        runs.back().push_back(point);
    }
    return runs;
}

} // namespace assay
