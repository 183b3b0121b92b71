#include <algorithm>
#include <limits>

#include "base/translate.h"
#include "items/format.h"
#include "items/trends/trend_sheet.h"

namespace assay::items {

namespace {

constexpr int seriesColours = 6;

struct Range
{
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();

    void take(double value)
    {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    bool isEmpty() const { return low > high; }
};

/// Points above the floor decide, with their bands: a hollow one, whose band may be anything, must not flatten the others.
Range rangeOf(const std::vector<std::vector<ChartPoint>> &runs)
{
    Range solid;
    Range any;
    for (const auto &run : runs) {
        for (const ChartPoint &point : run) {
            any.take(point.y);
            if (point.isHollow)
                continue;
            solid.take(point.lower.value_or(point.y));
            solid.take(point.upper.value_or(point.y));
        }
    }
    Range range = solid.isEmpty() ? any : solid;
    if (!range.isEmpty() && !any.isEmpty()) {
        range.take(any.low);
        range.take(any.high);
    }
    return range;
}

QString tickText(TrendUnit unit, double value, double step)
{
    switch (unit) {
    case TrendUnit::Share: return figure(value * 100, step < 0.0095 ? 1 : 0) + QChar(0x00A0) + QLatin1Char('%');
    case TrendUnit::NanoDollars: return value == 0 ? QStringLiteral("$0") : trendValue(unit, value);
    case TrendUnit::Microseconds: return value == 0 ? QStringLiteral("0") : trendValue(unit, value);
    case TrendUnit::Tokens: return figure(value, 0);
    case TrendUnit::Score: return figure(value, step < 0.1 ? 2 : 1);
    }
    return {};
}

void setAxes(ChartSpec &spec, const TrendView &view, const Measure &measure)
{
    const Range range = rangeOf(spec.runs);
    const ValueAxis axis = range.isEmpty() ? valueAxis(measure, spec.unit, 0, 0) : valueAxis(measure, spec.unit, range.low, range.high);
    spec.low = axis.low;
    spec.high = axis.high;
    spec.isCut = axis.isCut;
    const double step = axis.ticks.size() > 1 ? axis.ticks[1] - axis.ticks[0] : 1;
    for (const double tick : axis.ticks)
        spec.ticks.push_back({tick, tickText(spec.unit, tick, step)});
    spec.left = static_cast<double>(view.from.us);
    spec.right = static_cast<double>(std::max(view.to.us, view.from.us + 1));
    const bool isLong = view.to.us - view.from.us > 300 * dayUs;
    for (const TimeUs at : timeTicks(view.from, view.to))
        spec.times.push_back({static_cast<double>(at.us), trendDay(at, isLong)});
}

void addMarks(ChartSpec &spec, const TrendView &view, std::size_t measure, const std::string &segment)
{
    for (const TrendChange &change : view.changes) {
        QStringList note{trendChange(change), dateTime(change.at)};
        if (change.person)
            note << QString::fromStdString(*change.person);
        if (!change.reason.empty())
            note << QString::fromStdString(change.reason);
        spec.marks.push_back({static_cast<double>(change.at.us), trendMark(change), note.join(QStringLiteral(" · ")), false, 0, 0, 0, {}});
    }
    for (const TrendBreak &found : view.breaks) {
        if (found.measure != measure || found.segment != segment)
            continue;
        ChartMark mark{static_cast<double>(found.at.us), trendVerdict(found.verdict), {}, true, found.after.value.value_or(0), static_cast<double>(found.earliest.us),
                       static_cast<double>(found.latest.us + dayUs), found.verdict};
        mark.note = translate("Trends", "%1 %2 since about %3")
                        .arg(trendDifference(spec.unit, found.difference.value), trendDifferenceInterval(spec.unit, found.difference.lower, found.difference.upper),
                             trendDay(found.at));
        spec.marks.push_back(std::move(mark));
    }
}

/// One sentence for who cannot see the chart.
QString sentenceOf(const ChartSpec &spec, const TrendSeries &series)
{
    const TrendPoint *first = nullptr;
    const TrendPoint *last = nullptr;
    Range range;
    for (const TrendPoint &point : series.points) {
        if (!point.estimate.value)
            continue;
        first = first ? first : &point;
        last = &point;
        range.take(*point.estimate.value);
    }
    if (!last)
        return translate("Trends", "%1: nothing is known in this time.").arg(spec.title);
    return translate("Trends", "%1: from %2 on %3 to %4 on %5, between %6 and %7.")
        .arg(spec.title, trendValue(spec.unit, first->estimate.value), trendDay(first->from), trendValue(spec.unit, last->estimate.value), trendDay(last->from),
             trendValue(spec.unit, range.low), trendValue(spec.unit, range.high));
}

ChartSpec chartOf(const TrendView &view, std::size_t place, int colour)
{
    const TrendSeries &series = view.series[place];
    const Measure &measure = view.measures[series.measure];
    ChartSpec spec;
    spec.unit = view.units[series.measure];
    spec.series = place;
    spec.colour = colour % seriesColours;
    const bool isDivided = !view.question.by.empty();
    spec.title = isDivided ? trendSegment(series.segment) : titleOf(measure);
    spec.caption = isDivided ? translate("Trends", "%1, n %2").arg(titleOf(measure), count(series.n)) : captionOf(measure, spec.unit);
    spec.runs = chartRuns(series, view.question.bucket);
    setAxes(spec, view, measure);
    addMarks(spec, view, series.measure, isDivided ? series.segment : std::string());
    spec.sentence = sentenceOf(spec, series);
    return spec;
}

} // namespace

std::vector<ChartSpec> trendCharts(const TrendView &view)
{
    std::vector<ChartSpec> charts;
    const bool isDivided = !view.question.by.empty();
    for (std::size_t i = 0; i < view.series.size(); ++i) {
        if (!isDivided || view.series[i].measure == 0)
            charts.push_back(chartOf(view, i, isDivided ? 0 : static_cast<int>(charts.size())));
    }
    if (!isDivided || charts.empty())
        return charts;
    // Small multiples are compared with each other: one value axis for all.
    const auto low = std::min_element(charts.begin(), charts.end(), [](const ChartSpec &a, const ChartSpec &b) { return a.low < b.low; })->low;
    const auto high = std::max_element(charts.begin(), charts.end(), [](const ChartSpec &a, const ChartSpec &b) { return a.high < b.high; })->high;
    ChartSpec model;
    model.unit = charts.front().unit;
    model.runs = {{{0, low, {}, {}, false, 0}, {0, high, {}, {}, false, 0}}};
    setAxes(model, view, view.measures.front());
    for (ChartSpec &chart : charts) {
        chart.low = model.low;
        chart.high = model.high;
        chart.isCut = model.isCut;
        chart.ticks = model.ticks;
    }
    return charts;
}

} // namespace assay::items
