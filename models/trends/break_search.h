#pragma once

#include <optional>
#include <vector>

#include "trends/detectors.h"
#include "trends/estimate.h"

namespace assay {

/// One day of one series.
struct TrendDay
{
    std::int64_t day = 0;
    MeasuredSum sum;
    double value = 0;
};

/// Whether a series changed its level, and how sure that is. p is of the search for any change at any time: twice the smaller of two tests, both
/// calibrated on this series without a change.
/// - EWMA (λ .2) over the last third, against the first two thirds as baseline (14 to 56 days), for rates and scores. Rates are calibrated by Bernoulli
///   draws; where the baseline days differ more than those would (χ², 1 %), and for scores, days are drawn anew instead.
/// - The best cut into two levels among all days, against the same days in any order.
/// Only days with as many values as the floor asks for; the last 180 of them.
struct BreakSearch
{
    std::optional<double> p; ///< nothing: too few days, or nothing varies
    std::size_t days = 0;    ///< days that were looked at
};
BreakSearch searchBreak(const Measure &measure, const std::vector<TrendDay> &days);

/// The days that feed a detector.
std::vector<TrendDay> judgedDays(const Measure &measure, const std::vector<TrendDay> &days);

} // namespace assay
