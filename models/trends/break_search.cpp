#include "trends/break_search.h"

#include <algorithm>
#include <cmath>

#include "evaluation/statistics/distributions.h"

namespace assay {

namespace {

constexpr std::size_t leastBaseline = 14;
constexpr std::size_t mostBaseline = 56;
constexpr std::size_t leastMonitored = 3;
constexpr std::size_t mostDays = 180;
constexpr double dispersionLevel = 0.01;
constexpr std::size_t fewReplicates = 300; ///< enough to see that nothing is there, as mostly
constexpr double plainlyNothing = 0.08;
constexpr double enoughEvents = 5; ///< of either kind a day: more make a simulation slower, not better

std::vector<double> valuesOf(const std::vector<TrendDay> &days)
{
    std::vector<double> values;
    for (const TrendDay &day : days)
        values.push_back(day.value);
    return values;
}

std::int64_t medianCount(const std::vector<TrendDay> &days)
{
    std::vector<std::int64_t> counts;
    for (const TrendDay &day : days)
        counts.push_back(day.sum.sum.n);
    std::nth_element(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2), counts.end());
    return counts[counts.size() / 2];
}

RollupSum totalOf(const std::vector<TrendDay> &days)
{
    RollupSum total;
    for (const TrendDay &day : days)
        total.add(day.sum.sum);
    return total;
}

/// The rate to simulate: one that was never seen is not impossible.
double simulatedRate(const RollupSum &total)
{
    const auto n = static_cast<double>(total.n);
    if (total.k == 0 || total.k == total.n)
        return (static_cast<double>(total.k) + 0.5) / (n + 1);
    return static_cast<double>(total.k) / n;
}

/// Whether the daily rates differ more than draws of one rate would.
bool isOverdispersed(const std::vector<TrendDay> &days)
{
    const RollupSum total = totalOf(days);
    const double rate = static_cast<double>(total.k) / static_cast<double>(total.n);
    if (rate <= 0 || rate >= 1)
        return false;
    double x = 0;
    for (const TrendDay &day : days) {
        const auto n = static_cast<double>(day.sum.sum.n);
        x += n * (day.value - rate) * (day.value - rate) / (rate * (1 - rate));
    }
    return chiSquaredTail(static_cast<double>(days.size() - 1), x) < dispersionLevel;
}

std::optional<double> ewmaOfRates(const std::vector<TrendDay> &baseline, const std::vector<double> &monitored)
{
    const Detector detector = ewmaDetector();
    const std::int64_t n = medianCount(baseline);
    const double observed = detector(monitored, rateBaseline(valuesOf(baseline), n));
    const double rate = simulatedRate(totalOf(baseline));
    const auto enough = static_cast<std::int64_t>(std::ceil(enoughEvents / (rate * (1 - rate))));
    const RateCalibration calibration{baseline.size(), monitored.size(), std::min(n, enough), rate};
    const double first = tailOf(calibrateRates(calibration, detector, fewReplicates), observed);
    return first > plainlyNothing ? first : tailOf(calibrateRates(calibration, detector), observed);
}

std::optional<double> ewmaOfDays(const std::vector<double> &baseline, const std::vector<double> &monitored)
{
    const auto level = dayBaseline(baseline);
    if (!level)
        return std::nullopt;
    const Detector detector = ewmaDetector();
    const double observed = detector(monitored, *level);
    const double first = tailOf(calibrateDays(baseline, monitored.size(), detector, fewReplicates), observed);
    return first > plainlyNothing ? first : tailOf(calibrateDays(baseline, monitored.size(), detector), observed);
}

/// Costs, latencies and token counts have long tails: their days are only shuffled.
bool hasEwma(const Measure &measure)
{
    switch (measure.kind) {
    case Measure::Kind::Cost:
    case Measure::Kind::Latency:
    case Measure::Kind::Tokens: return false;
    default: return true;
    }
}

std::optional<double> ewmaP(const Measure &measure, const std::vector<TrendDay> &days)
{
    const std::size_t baseline = std::clamp(days.size() * 2 / 3, leastBaseline, mostBaseline);
    if (!hasEwma(measure) || days.size() < baseline + leastMonitored)
        return std::nullopt;
    const std::vector<TrendDay> before(days.begin(), days.begin() + static_cast<std::ptrdiff_t>(baseline));
    const std::vector<TrendDay> after(days.begin() + static_cast<std::ptrdiff_t>(baseline), days.end());
    const bool isCountedAll = std::all_of(days.begin(), days.end(), [](const TrendDay &day) { return isCounted(day.sum); });
    if (isCountedAll && !isOverdispersed(before))
        return ewmaOfRates(before, valuesOf(after));
    return ewmaOfDays(valuesOf(before), valuesOf(after));
}

} // namespace

std::vector<TrendDay> judgedDays(const Measure &measure, const std::vector<TrendDay> &days)
{
    std::vector<TrendDay> judged;
    for (const TrendDay &day : days) {
        if (day.sum.sum.n >= floorOf(measure))
            judged.push_back(day);
    }
    if (judged.size() > mostDays)
        judged.erase(judged.begin(), judged.end() - static_cast<std::ptrdiff_t>(mostDays));
    return judged;
}

BreakSearch searchBreak(const Measure &measure, const std::vector<TrendDay> &all)
{
    const std::vector<TrendDay> days = judgedDays(measure, all);
    BreakSearch search;
    search.days = days.size();
    const auto cut = changePointP(valuesOf(days));
    if (!cut)
        return search;
    const auto moving = ewmaP(measure, days);
    search.p = moving ? std::min(1.0, 2 * std::min(*cut, *moving)) : *cut;
    return search;
}

} // namespace assay
