#include "evaluation/statistics/sequence.h"

#include <algorithm>
#include <cmath>

#include "evaluation/statistics/resampling.h"

namespace assay {

namespace {

constexpr std::size_t leastBinary = 50;

} // namespace

ConfidenceSequence confidenceSequence(double estimate, double variance, std::int64_t n, std::int64_t planned, double level)
{
    const double alpha = 1 - level;
    const auto count = static_cast<double>(n);
    ConfidenceSequence result;
    result.rho = std::sqrt((-2 * std::log(alpha) + std::log(1 - 2 * std::log(alpha))) / static_cast<double>(planned));
    const double rho2 = result.rho * result.rho;
    const double t = count * rho2 + 1;
    const double half = std::sqrt(variance) * std::sqrt(2 * t * std::log(std::sqrt(t) / alpha)) / (count * result.rho);
    result.interval = {estimate, estimate - half, estimate + half, "confidence sequence"};
    const double sum2 = estimate * estimate * count * count / variance;
    const double logE = rho2 * sum2 / (2 * t) - std::log(t) / 2; // the e-value itself may be beyond double
    result.p = std::min(1.0, std::exp(-logE));
    return result;
}

std::optional<ConfidenceSequence> confidenceSequence(const std::vector<double> &differences, std::int64_t planned, double level)
{
    if (differences.size() < 2 || !hasVariation(differences))
        return std::nullopt;
    return confidenceSequence(sampleMean(differences), sampleVariance(differences), static_cast<std::int64_t>(differences.size()), planned, level);
}

std::optional<ConfidenceSequence> confidenceSequence(std::int64_t b, std::int64_t c, std::int64_t n, std::int64_t planned, double level)
{
    if (n < 2 || b + c == 0 || b == n || c == n)
        return std::nullopt;
    const auto count = static_cast<double>(n);
    const double mean = static_cast<double>(b - c) / count;
    const double variance = (static_cast<double>(b + c) - count * mean * mean) / (count - 1);
    return confidenceSequence(mean, variance, n, planned, level);
}

bool tooFewForSequence(const std::vector<double> &differences)
{
    return differences.size() < leastBinary && std::all_of(differences.begin(), differences.end(), [](double d) { return d == 0 || d == 1 || d == -1; });
}

} // namespace assay
