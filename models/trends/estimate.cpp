#include "trends/estimate.h"

#include <algorithm>
#include <cmath>

#include "evaluation/statistics/distributions.h"
#include "evaluation/statistics/proportions.h"

namespace assay {

namespace {

void takeBounds(Estimate &estimate, const Interval &interval)
{
    estimate.value = interval.estimate;
    estimate.lower = interval.lower;
    estimate.upper = interval.upper;
    estimate.method = interval.method;
}

Estimate meanOf(const MeasuredSum &measured, Estimate estimate, double level)
{
    const RollupSum &sum = measured.sum;
    const auto n = static_cast<double>(sum.n);
    const double mean = sum.sum / n;
    estimate.value = mean;
    estimate.method = "t";
    if (sum.n < 2)
        return estimate;
    const double spread = studentInverse(n - 1, 0.5 + level / 2) * std::sqrt(varianceOf(sum) / n);
    const bool isShare = measured.unit == TrendUnit::Share;
    estimate.lower = isShare ? std::max(0.0, mean - spread) : mean - spread;
    estimate.upper = isShare ? std::min(1.0, mean + spread) : mean + spread;
    return estimate;
}

Estimate quantileOf(const LatencyHistogram &latencies, double quantile, Estimate estimate, double level)
{
    const std::int64_t n = latencies.count();
    const double exact = quantile * static_cast<double>(n);
    estimate.value = latencies.atRank(std::clamp<std::int64_t>(static_cast<std::int64_t>(std::ceil(exact - 1e-9)), 1, n));
    estimate.method = "rank";
    const QuantileRanks ranks = quantileRanks(n, quantile, level);
    if (ranks.lower)
        estimate.lower = latencies.atRank(*ranks.lower);
    if (ranks.upper)
        estimate.upper = latencies.atRank(*ranks.upper);
    return estimate;
}

} // namespace

double varianceOf(const RollupSum &sum)
{
    if (sum.n < 2)
        return 0;
    const auto n = static_cast<double>(sum.n);
    return std::max(0.0, (sum.sumSquares - sum.sum * sum.sum / n) / (n - 1));
}

bool isCounted(const MeasuredSum &measured)
{
    return measured.unit == TrendUnit::Share && measured.sum.sum == static_cast<double>(measured.sum.k);
}

Estimate estimateOf(const Measure &measure, const MeasuredSum &measured, double level)
{
    Estimate estimate;
    estimate.n = measured.sum.n;
    estimate.unknown = measured.sum.unknown;
    if (measured.sum.n == 0)
        return estimate;
    if (measure.kind == Measure::Kind::Latency)
        return quantileOf(measured.sum.latencies, measure.quantile, std::move(estimate), level);
    if (!isCounted(measured))
        return meanOf(measured, std::move(estimate), level);
    takeBounds(estimate, wilson(measured.sum.k, measured.sum.n, level));
    return estimate;
}

} // namespace assay
