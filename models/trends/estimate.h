#pragma once

#include "trends/measure.h"

namespace assay {

/// A value with its doubt. Without a value nothing else holds; without bounds there are too few values for them.
struct Estimate
{
    std::int64_t n = 0;
    std::int64_t unknown = 0; ///< answers without a value
    std::optional<double> value;
    std::optional<double> lower;
    std::optional<double> upper;
    std::string method; ///< "wilson", "t", "rank"

    bool operator==(const Estimate &) const = default;
};

/// Sums of one measure over some time: a rate, a mean or a quantile.
struct MeasuredSum
{
    RollupSum sum;
    TrendUnit unit = TrendUnit::Share;
};

/// Rates: Wilson, or a t interval of case means where repeats disagree, clamped to 0 … 1. Means: t. Quantiles: nearest rank, its interval by ranks.
Estimate estimateOf(const Measure &measure, const MeasuredSum &sum, double level = 0.95);

/// Whether all values are 0 or 1, so that they can be counted.
bool isCounted(const MeasuredSum &sum);
/// Sample variance (n − 1); 0 for fewer than two values.
double varianceOf(const RollupSum &sum);

} // namespace assay
