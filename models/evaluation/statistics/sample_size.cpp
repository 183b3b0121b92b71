#include "evaluation/statistics/sample_size.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "evaluation/statistics/distributions.h"
#include "evaluation/statistics/proportions.h"

namespace assay {

namespace {

/// Where the power reaches its goal, by halving: power grows with n.
double solved(const std::function<double(double)> &power, double goal, double begin)
{
    double low = 2;
    if (power(low) >= goal)
        return low;
    double high = std::max(low, begin) * 2;
    while (power(high) < goal) {
        low = high;
        high *= 2;
    }
    while (high - low > 1e-13 * high) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high)
            break;
        (power(middle) < goal ? low : high) = middle;
    }
    return high;
}

double quantiles(const PowerGoal &goal)
{
    return normalQuantile(goal.level) + normalInverse(goal.power);
}

} // namespace

double twoProportionsSize(double p1, double p2, const PowerGoal &goal)
{
    const double variance = p1 * (1 - p1) + p2 * (1 - p2);
    return std::pow(quantiles(goal), 2) * variance / std::pow(p1 - p2, 2);
}

double cohenHSize(double p1, double p2, const PowerGoal &goal)
{
    const double h = 2 * std::asin(std::sqrt(p2)) - 2 * std::asin(std::sqrt(p1));
    return 2 * std::pow(quantiles(goal) / h, 2);
}

double pairedBinarySize(double p10, double p01, const PowerGoal &goal)
{
    const double changed = p10 + p01;
    const double d = p10 - p01;
    const double root = normalQuantile(goal.level) * std::sqrt(changed) + normalInverse(goal.power) * std::sqrt(changed - d * d);
    return std::pow(root / d, 2);
}

double pairedMeanSize(double effect, const PowerGoal &goal)
{
    const double size = std::abs(effect);
    const auto power = [&](double n) {
        return noncentralStudentTwoSided(n - 1, size * std::sqrt(n), studentInverse(n - 1, 0.5 + goal.level / 2));
    };
    return solved(power, goal.power, std::pow(quantiles(goal) / size, 2));
}

double twoMeansSize(double effect, const PowerGoal &goal)
{
    const double size = std::abs(effect);
    const auto power = [&](double n) {
        return noncentralStudentTwoSided(2 * n - 2, size * std::sqrt(n / 2), studentInverse(2 * n - 2, 0.5 + goal.level / 2));
    };
    return solved(power, goal.power, 2 * std::pow(quantiles(goal) / size, 2));
}

double repeatsSize(const RepeatsDesign &design, const PowerGoal &goal)
{
    const double variance = design.itemVariance + design.withinA / design.repeatsA + design.withinB / design.repeatsB;
    return std::pow(quantiles(goal) / design.delta, 2) * variance;
}

double nonInferioritySize(double variance, double margin, const PowerGoal &goal)
{
    return std::pow((oneSidedQuantile(goal.level) + normalInverse(goal.power)) / margin, 2) * variance;
}

double changedVariance(std::int64_t b, std::int64_t c, std::int64_t n)
{
    const auto all = static_cast<double>(n);
    const double mean = static_cast<double>(b - c) / all;
    return static_cast<double>(b + c) / all - mean * mean;
}

std::int64_t roundedUp(double n)
{
    constexpr double most = 9007199254740992.0;
    return static_cast<std::int64_t>(std::clamp(std::ceil(n - 1e-12 * std::max(1.0, n)), 1.0, most));
}

} // namespace assay
