#include "trends/trend.h"

#include <algorithm>
#include <map>

#include "trends/trend_parts.h"

namespace assay {

namespace {

constexpr std::int64_t weekDays = 7;
constexpr std::int64_t mondayOffset = 4; ///< 1970-01-01 was a Thursday: day 4 began a week

std::int64_t weekOf(std::int64_t day)
{
    return periodOf(day - mondayOffset, weekDays);
}

/// Where a period of the parts stands on the screen.
std::pair<TimeUs, TimeUs> spanOf(std::int64_t period, const TrendData &data, TrendBucket bucket)
{
    if (bucket != TrendBucket::Week)
        return {{period * data.partUs}, {(period + 1) * data.partUs}};
    const std::int64_t monday = weekOf(period) * weekDays + mondayOffset;
    return {{monday * dayUs}, {(monday + weekDays) * dayUs}};
}

std::vector<TrendSeries> seriesOf(const TrendData &data, TrendBucket bucket)
{
    std::map<std::pair<std::size_t, std::string>, std::map<std::pair<TimeUs, TimeUs>, RollupSum>> sums;
    for (const auto &[key, sum] : data.parts) {
        const std::int64_t day = dayOf(key.period * data.partUs);
        if (day >= data.fromDay && day < data.toDay)
            sums[{key.measure, key.segment}][spanOf(key.period, data, bucket)].add(sum);
    }
    std::vector<TrendSeries> all;
    for (const auto &[of, periods] : sums) {
        TrendSeries series{of.first, of.second, {}, 0};
        for (const auto &[span, sum] : periods) {
            const Estimate estimate = estimateOf(data.measures[of.first], {sum, data.units[of.first]});
            series.points.push_back({span.first, span.second, estimate, estimate.n < floorOf(data.measures[of.first])});
            series.n += sum.n;
        }
        all.push_back(std::move(series));
    }
    return all;
}

/// The largest segments stand for themselves; the left-over ones never lead.
void foldSegments(TrendView &view)
{
    std::map<std::string, std::int64_t> sizes;
    for (const TrendSeries &series : view.series)
        sizes[series.segment] += series.n;
    std::vector<std::pair<std::string, std::int64_t>> order(sizes.begin(), sizes.end());
    std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) {
        return a.first.empty() != b.first.empty() ? b.first.empty() : a.second > b.second;
    });
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < std::min(order.size(), mostShownSegments); ++i)
        places[order[i].first] = i;
    view.foldedSegments = order.size() - places.size();
    std::erase_if(view.series, [&](const TrendSeries &series) { return !places.contains(series.segment); });
    std::stable_sort(view.series.begin(), view.series.end(), [&](const TrendSeries &a, const TrendSeries &b) {
        return a.measure != b.measure ? a.measure < b.measure : places[a.segment] < places[b.segment];
    });
}

} // namespace

const char *name(TrendVerdict verdict)
{
    switch (verdict) {
    case TrendVerdict::NoEvidence: return "no_evidence";
    case TrendVerdict::Better: return "better";
    case TrendVerdict::Worse: return "worse";
    case TrendVerdict::Changed: return "changed";
    }
    return "";
}

bool TrendView::isEmpty() const
{
    return std::all_of(coverage.begin(), coverage.end(), [](const TrendCoverage &each) { return each.n == 0 && each.unknown == 0; });
}

Result<TrendView> computeTrend(const TrendData &data, const TrendQuestion &question)
{
    TrendView view;
    view.question = question;
    view.measures = data.measures;
    view.units = data.units;
    view.from = {data.fromDay * dayUs};
    view.to = {data.toDay * dayUs};
    view.changes = data.changes;
    view.series = seriesOf(data, question.bucket);
    if (!question.by.empty())
        foldSegments(view);
    view.coverage = coverageOf(data);
    auto compared = plannedComparison(data, question);
    if (!compared)
        return fail(compared.error());
    const double half = *compared ? trendBudget / 2 : trendBudget;
    view.breaks = findBreaks(data, question, half, view);
    view.comparisons = *compared ? compare(data, **compared, half) : describe(data, view.breaks);
    return view;
}

} // namespace assay
