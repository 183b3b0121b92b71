#include "trends/difference.h"

#include <cmath>
#include <numbers>

#include "evaluation/statistics/distributions.h"
#include "evaluation/statistics/proportions.h"

namespace assay {

namespace {

double normalTwoSided(double z)
{
    return std::erfc(std::abs(z) / std::numbers::sqrt2);
}

Difference ofRates(const RollupSum &before, const RollupSum &after, double level)
{
    const Interval interval = newcombe(after.k, after.n, before.k, before.n, level);
    const auto n1 = static_cast<double>(after.n);
    const auto n2 = static_cast<double>(before.n);
    const double pooled = static_cast<double>(after.k + before.k) / (n1 + n2);
    const double error = std::sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
    return {interval.estimate, interval.lower, interval.upper, error > 0 ? normalTwoSided(interval.estimate / error) : 1, interval.method};
}

std::optional<Difference> ofMeans(const RollupSum &before, const RollupSum &after, double level)
{
    if (before.n < 2 || after.n < 2)
        return std::nullopt;
    const double a = varianceOf(after) / static_cast<double>(after.n);
    const double b = varianceOf(before) / static_cast<double>(before.n);
    const double d = after.sum / static_cast<double>(after.n) - before.sum / static_cast<double>(before.n);
    if (a + b <= 0)
        return std::nullopt;
    const double degrees = (a + b) * (a + b) / (a * a / static_cast<double>(after.n - 1) + b * b / static_cast<double>(before.n - 1));
    const double error = std::sqrt(a + b);
    const double spread = studentInverse(degrees, 0.5 + level / 2) * error;
    return Difference{d, d - spread, d + spread, studentTwoSided(degrees, d / error), "welch"};
}

std::optional<Difference> ofQuantiles(const Estimate &before, const Estimate &after, double level)
{
    if (!before.value || !after.value || !before.lower || !before.upper || !after.lower || !after.upper)
        return std::nullopt;
    const double d = *after.value - *before.value;
    const double lower = d - std::hypot(*after.value - *after.lower, *before.upper - *before.value);
    const double upper = d + std::hypot(*after.upper - *after.value, *before.value - *before.lower);
    const double error = (upper - lower) / (2 * normalQuantile(level));
    if (error <= 0)
        return std::nullopt;
    return Difference{d, lower, upper, normalTwoSided(d / error), "rank-mover"};
}

} // namespace

std::optional<Difference> differenceOf(const Measure &measure, const MeasuredSum &before, const MeasuredSum &after, double level)
{
    if (before.sum.n == 0 || after.sum.n == 0)
        return std::nullopt;
    if (measure.kind == Measure::Kind::Latency)
        return ofQuantiles(estimateOf(measure, before, level), estimateOf(measure, after, level), level);
    if (isCounted(before) && isCounted(after))
        return ofRates(before.sum, after.sum, level);
    return ofMeans(before.sum, after.sum, level);
}

} // namespace assay
