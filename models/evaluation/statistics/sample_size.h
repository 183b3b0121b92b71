#pragma once

#include <cstdint>

namespace assay {

// How many items a question needs (statistics.md §7). All sizes are real numbers, as the formulas give them; roundedUp() makes items of
// them. Two-sided at `level` unless said; `power` is the chance to see an effect that is there.
struct PowerGoal
{
    double level = 0.95;
    double power = 0.8;
};

/// Two independent rates, items per arm, unpooled: (za + zb)²·(p1q1 + p2q2)/(p1 − p2)². Needs p1 ≠ p2.
double twoProportionsSize(double p1, double p2, const PowerGoal &goal = {});
/// The same by Cohen's h = 2·asin √p2 − 2·asin √p1: 2·((za + zb)/h)².
double cohenHSize(double p1, double p2, const PowerGoal &goal = {});
/// The same items under both conditions, right or wrong (Connor 1987): @p p10 only under the first, @p p01 only under the second.
/// Needs p10 ≠ p01 and p10 + p01 ≤ 1.
double pairedBinarySize(double p10, double p01, const PowerGoal &goal = {});

/// Effects that pairedMeanSize() and twoMeansSize() take.
constexpr double leastEffect = 1e-4;
constexpr double mostEffect = 100;
/// Mean of paired differences by the noncentral t, n − 1 degrees of freedom; @p effect is mean/standard deviation of the differences,
/// of either sign. The least n, at least 2, with that power.
double pairedMeanSize(double effect, const PowerGoal &goal = {});
/// Two independent means, items per arm, 2n − 2 degrees of freedom; @p effect is their difference over the common standard deviation.
double twoMeansSize(double effect, const PowerGoal &goal = {});

/// Items with repeated answers (Miller 2024): variances in score², at least 0; repeats at least 1.
struct RepeatsDesign
{
    double itemVariance = 0; ///< w² of the true differences of items
    double withinA = 0;      ///< s² of repeats of one item
    double withinB = 0;
    double repeatsA = 1;
    double repeatsB = 1;
    double delta = 0;        ///< the difference to be seen, not 0
};
double repeatsSize(const RepeatsDesign &design, const PowerGoal &goal = {});

/// One-sided: items until the lower bound lies above −@p margin when nothing changed, (z + zb)²·variance/margin². @p variance of one
/// difference.
double nonInferioritySize(double variance, double margin, const PowerGoal &goal = {});
/// Var(d) = (b + c)/n − ((b − c)/n)² of @p b gained and @p c lost of @p n items.
double changedVariance(std::int64_t b, std::int64_t c, std::int64_t n);

/// Whole items, at least 1; a hair above a whole number is rounding. At most 2^53.
std::int64_t roundedUp(double n);

} // namespace assay
