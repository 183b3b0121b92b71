#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace assay {

// Detectors of trends.md §3 and §4 on values in the order of time. Pure and repeatable to the last bit.

/// Where the values should lie.
struct Baseline
{
    double mean = 0;
    double deviation = 1; ///< above 0
};

/// EWMA from Z_0 = mean: how many of its own standard deviations Z lies above (below: negative), value by value.
std::vector<double> ewma(const std::vector<double> &values, const Baseline &baseline, double lambda = 0.2);
/// Both sums of a two-sided CUSUM with slack @p k, the larger of the two, value by value.
struct CusumSums
{
    std::vector<double> up;
    std::vector<double> down;
};
CusumSums cusum(const std::vector<double> &values, const Baseline &baseline, double k);

enum class Side { Both, Down };
using Detector = std::function<double(const std::vector<double> &monitored, const Baseline &baseline)>; ///< its largest value
Detector ewmaDetector(Side side = Side::Both, double lambda = 0.2);
Detector cusumDetector(Side side = Side::Both, double k = 1);

/// What a rate of @p n a day would show: mean of the daily rates, √(max(μ(1−μ), .001)/n).
Baseline rateBaseline(const std::vector<double> &rates, std::int64_t n);
/// Mean and standard deviation (n − 1) of the days; nothing when they do not vary.
std::optional<Baseline> dayBaseline(const std::vector<double> &days);

/// Largest values of a detector over @p days days without a change, sorted, the baseline estimated anew from @p baselineDays each time: SplitMix64 seed
/// 42, 4,000 replicates of Bernoulli draws.
struct RateCalibration
{
    std::size_t baselineDays = 14;
    std::size_t days = 60;
    std::int64_t n = 50;    ///< a day; more than 200 count as 200: a limit hardly depends on it there
    double rate = 0.9;
};
std::vector<double> calibrateRates(const RateCalibration &calibration, const Detector &detector, std::size_t replicates = 4000, std::uint64_t seed = 42);
/// The same for other values: days are drawn from @p baseline instead.
std::vector<double> calibrateDays(const std::vector<double> &baseline, std::size_t days, const Detector &detector, std::size_t replicates = 4000,
                                  std::uint64_t seed = 42);
/// Limit for a false-alarm budget: the sorted maximum at ⌊(1 − budget)·R⌋.
double limitFor(const std::vector<double> &maxima, double budget = 0.05);
/// (1 + how many are as large)/(R + 1).
double tailOf(const std::vector<double> &maxima, double observed);

/// The best cut into two levels: least squared error, the first of equals.
struct ChangePoint
{
    std::size_t at = 0; ///< index of the first changed value, 1 … n − 1
    double error = 0;   ///< squared, of both segments together
    double before = 0;  ///< mean
    double after = 0;
    std::size_t earliest = 0; ///< 80 % interval of `at`: 2,000 residual bootstraps, seed 42
    std::size_t latest = 0;
};
/// Nothing for fewer than two values.
std::optional<ChangePoint> changePoint(const std::vector<double> &values);
/// How likely a cut as good as the best comes up in days of any order: 2,000 shuffles, seed 42. Segments have at least three days; nothing for fewer
/// than six, or when nothing varies.
std::optional<double> changePointP(const std::vector<double> &values);

} // namespace assay
