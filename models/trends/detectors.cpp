#include "trends/detectors.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/splitmix64.h"
#include "evaluation/statistics/resampling.h"

namespace assay {

namespace {

constexpr std::int64_t mostDraws = 200;
constexpr double leastRateVariance = 0.001;

double meanOf(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Draws histories and keeps each one's largest detector value.
template <typename Draw, typename Estimate>
std::vector<double> maxima(std::size_t baselineDays, std::size_t days, std::size_t replicates, const Detector &detector, Draw draw, Estimate estimate)
{
    std::vector<double> all;
    all.reserve(replicates);
    std::vector<double> baseline(baselineDays);
    std::vector<double> monitored(days);
    for (std::size_t r = 0; r < replicates; ++r) {
        std::generate(baseline.begin(), baseline.end(), draw);
        std::generate(monitored.begin(), monitored.end(), draw);
        all.push_back(detector(monitored, estimate(baseline)));
    }
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace

std::vector<double> ewma(const std::vector<double> &values, const Baseline &baseline, double lambda)
{
    std::vector<double> standardised;
    standardised.reserve(values.size());
    const double stationary = lambda / (2 - lambda);
    double z = baseline.mean;
    double left = 1; // (1 − λ)^{2t}
    for (const double x : values) {
        z = lambda * x + (1 - lambda) * z;
        left *= (1 - lambda) * (1 - lambda);
        standardised.push_back((z - baseline.mean) / (baseline.deviation * std::sqrt(stationary * (1 - left))));
    }
    return standardised;
}

CusumSums cusum(const std::vector<double> &values, const Baseline &baseline, double k)
{
    CusumSums sums;
    double up = 0;
    double down = 0;
    for (const double x : values) {
        const double z = (x - baseline.mean) / baseline.deviation;
        up = std::max(0.0, up + z - k);
        down = std::max(0.0, down - z - k);
        sums.up.push_back(up);
        sums.down.push_back(down);
    }
    return sums;
}

Detector ewmaDetector(Side side, double lambda)
{
    return [side, lambda](const std::vector<double> &monitored, const Baseline &baseline) {
        double largest = 0;
        for (const double value : ewma(monitored, baseline, lambda))
            largest = std::max(largest, side == Side::Down ? -value : std::abs(value));
        return largest;
    };
}

Detector cusumDetector(Side side, double k)
{
    return [side, k](const std::vector<double> &monitored, const Baseline &baseline) {
        const CusumSums sums = cusum(monitored, baseline, k);
        double largest = 0;
        for (std::size_t i = 0; i < sums.down.size(); ++i)
            largest = std::max({largest, sums.down[i], side == Side::Both ? sums.up[i] : 0.0});
        return largest;
    };
}

Baseline rateBaseline(const std::vector<double> &rates, std::int64_t n)
{
    const double mean = meanOf(rates);
    return {mean, std::sqrt(std::max(mean * (1 - mean), leastRateVariance) / static_cast<double>(n))};
}

std::optional<Baseline> dayBaseline(const std::vector<double> &days)
{
    const double deviation = std::sqrt(sampleVariance(days));
    if (days.size() < 2 || deviation <= 1e-12 * std::abs(meanOf(days)))
        return std::nullopt;
    return Baseline{meanOf(days), deviation};
}

std::vector<double> calibrateRates(const RateCalibration &calibration, const Detector &detector, std::size_t replicates, std::uint64_t seed)
{
    SplitMix64 random(seed);
    const std::int64_t n = std::clamp<std::int64_t>(calibration.n, 1, mostDraws);
    const auto draw = [&] {
        std::int64_t passes = 0;
        for (std::int64_t i = 0; i < n; ++i)
            passes += random.unit() < calibration.rate;
        return static_cast<double>(passes) / static_cast<double>(n);
    };
    return maxima(calibration.baselineDays, calibration.days, replicates, detector, draw,
                  [n](const std::vector<double> &baseline) { return rateBaseline(baseline, n); });
}

std::vector<double> calibrateDays(const std::vector<double> &baseline, std::size_t days, const Detector &detector, std::size_t replicates, std::uint64_t seed)
{
    SplitMix64 random(seed);
    const auto draw = [&] { return baseline[static_cast<std::size_t>(random.below(baseline.size()))]; };
    const Baseline observed = dayBaseline(baseline).value_or(Baseline{});
    return maxima(baseline.size(), days, replicates, detector, draw,
                  [&](const std::vector<double> &drawn) { return dayBaseline(drawn).value_or(Baseline{meanOf(drawn), observed.deviation}); });
}

double limitFor(const std::vector<double> &maxima, double budget)
{
    const auto place = static_cast<std::size_t>(std::floor((1 - budget) * static_cast<double>(maxima.size()) + 1e-9));
    return maxima[std::min(place, maxima.size() - 1)];
}

double tailOf(const std::vector<double> &maxima, double observed)
{
    const auto larger = maxima.end() - std::lower_bound(maxima.begin(), maxima.end(), observed);
    return static_cast<double>(1 + larger) / static_cast<double>(maxima.size() + 1);
}

} // namespace assay
