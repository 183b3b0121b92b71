#pragma once

#include "trends/estimate.h"

namespace assay {

/// after − before, of two groups of different answers.
struct Difference
{
    double value = 0;
    double lower = 0;
    double upper = 0;
    double p = 1; ///< two-sided
    std::string method; ///< "newcombe", "welch", "rank-mover"
};

/// Rates by Newcombe with the p of the pooled z test; means by Welch; quantiles by combining both rank intervals as Newcombe does (MOVER), with the p of
/// the normal of that width. Nothing where one side has too few values or nothing varies.
std::optional<Difference> differenceOf(const Measure &measure, const MeasuredSum &before, const MeasuredSum &after, double level = 0.95);

} // namespace assay
