#include <algorithm>
#include <cstdlib>

#include "evaluation/statistics/proportions.h"
#include "trends/trend_parts.h"

namespace assay {

namespace {

std::vector<TrendDay> daysFrom(const TrendData &data, std::size_t measure, const std::map<std::int64_t, RollupSum> &sums)
{
    std::vector<TrendDay> days;
    for (const auto &[day, sum] : sums) {
        const MeasuredSum measured{sum, data.units[measure]};
        if (const auto value = estimateOf(data.measures[measure], measured).value)
            days.push_back({day, measured, *value});
    }
    return days;
}

/// One series in which a break may be.
struct Candidate
{
    std::size_t measure = 0;
    std::string segment;
    std::vector<TrendDay> days;
    std::optional<double> p;
};

MeasuredSum totalOf(const std::vector<TrendDay> &days, std::size_t from, std::size_t to)
{
    MeasuredSum total{{}, days.front().sum.unit};
    for (std::size_t i = from; i < to; ++i)
        total.sum.add(days[i].sum.sum);
    return total;
}

/// What changed inside the interval or a day off, the nearest first; what changes the measuring before the rest.
std::vector<std::size_t> nearTo(const TrendBreak &found, const std::vector<TrendChange> &changes)
{
    std::vector<std::size_t> near;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (changes[i].at.us >= found.earliest.us - dayUs && changes[i].at.us < found.latest.us + 2 * dayUs)
            near.push_back(i);
    }
    std::stable_sort(near.begin(), near.end(), [&](std::size_t a, std::size_t b) {
        if (changes[a].isMeasurement() != changes[b].isMeasurement())
            return changes[a].isMeasurement();
        return std::llabs(changes[a].at.us - found.at.us) < std::llabs(changes[b].at.us - found.at.us);
    });
    return near;
}

/// Where the break is and how large; nothing when the interval of the difference does not bear it out.
std::optional<TrendBreak> locate(const TrendData &data, const Candidate &candidate, double adjustedP)
{
    const std::vector<TrendDay> days = judgedDays(data.measures[candidate.measure], candidate.days);
    std::vector<double> values;
    for (const TrendDay &day : days)
        values.push_back(day.value);
    const auto point = changePoint(values);
    if (!point)
        return std::nullopt;
    const MeasuredSum before = totalOf(days, 0, point->at);
    const MeasuredSum after = totalOf(days, point->at, days.size());
    const Measure &measure = data.measures[candidate.measure];
    const auto difference = differenceOf(measure, before, after);
    if (!difference || (difference->lower <= 0 && difference->upper >= 0))
        return std::nullopt;
    TrendBreak found;
    found.measure = candidate.measure;
    found.segment = candidate.segment;
    found.at = {days[point->at].day * dayUs};
    found.earliest = {days[point->earliest].day * dayUs};
    found.latest = {days[point->latest].day * dayUs};
    found.before = estimateOf(measure, before);
    found.after = estimateOf(measure, after);
    found.difference = *difference;
    found.adjustedP = adjustedP;
    found.verdict = verdictOf(measure, *difference);
    found.near = nearTo(found, data.changes);
    return found;
}

/// Days of one segment, whatever the periods of the charts are.
std::vector<TrendDay> segmentDays(const TrendData &data, std::size_t measure, const std::string &segment)
{
    std::map<std::int64_t, RollupSum> sums;
    for (const auto &[key, sum] : data.parts) {
        if (key.measure == measure && key.segment == segment)
            sums[dayOf(key.period * data.partUs)].add(sum);
    }
    return daysFrom(data, measure, sums);
}

std::vector<Candidate> candidatesOf(const TrendData &data, const TrendQuestion &question, const TrendView &view)
{
    std::vector<Candidate> all;
    for (std::size_t i = 0; i < data.measures.size(); ++i)
        all.push_back({i, {}, daysOf(data, i), {}});
    for (const TrendSeries &series : view.series) {
        if (!question.by.empty() && series.measure == 0 && !series.segment.empty())
            all.push_back({0, series.segment, segmentDays(data, 0, series.segment), {}});
    }
    return all;
}

} // namespace

MeasuredSum sumOf(const TrendData &data, std::size_t measure, std::int64_t from, std::int64_t to, std::optional<int> version)
{
    MeasuredSum total{{}, data.units[measure]};
    for (auto at = data.whole.lower_bound(TrendKey{measure, {}, 0, 0}); at != data.whole.end() && at->first.measure == measure; ++at) {
        if (at->first.period >= from && at->first.period < to && (!version || at->first.version == *version))
            total.sum.add(at->second);
    }
    return total;
}

std::vector<TrendDay> daysOf(const TrendData &data, std::size_t measure)
{
    std::map<std::int64_t, RollupSum> sums;
    for (const auto &[key, sum] : data.whole) {
        if (key.measure == measure && key.period >= data.fromDay && key.period < data.toDay)
            sums[key.period].add(sum);
    }
    return daysFrom(data, measure, sums);
}

std::vector<TrendCoverage> coverageOf(const TrendData &data)
{
    std::vector<TrendCoverage> all;
    for (std::size_t i = 0; i < data.measures.size(); ++i) {
        const MeasuredSum total = sumOf(data, i, data.fromDay, data.toDay);
        const auto days = daysOf(data, i);
        all.push_back({total.sum.n, total.sum.unknown, days.size(), judgedDays(data.measures[i], days).size(), false});
    }
    return all;
}

std::vector<TrendBreak> findBreaks(const TrendData &data, const TrendQuestion &question, double level, TrendView &view)
{
    std::vector<Candidate> candidates = candidatesOf(data, question, view);
    std::vector<double> p;
    for (Candidate &candidate : candidates) {
        candidate.p = searchBreak(data.measures[candidate.measure], candidate.days).p;
        if (candidate.p)
            p.push_back(*candidate.p);
        if (candidate.segment.empty())
            view.coverage[candidate.measure].wasSearched = candidate.p.has_value();
    }
    const std::vector<double> adjusted = holm(p);
    std::vector<TrendBreak> breaks;
    std::size_t next = 0;
    for (const Candidate &candidate : candidates) {
        if (!candidate.p)
            continue;
        const double adjustedP = adjusted[next++];
        if (adjustedP > level)
            continue;
        if (auto found = locate(data, candidate, adjustedP))
            breaks.push_back(std::move(*found));
    }
    return breaks;
}

} // namespace assay
