#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// An estimate with its doubt. `method` says how the bounds were made, in words that screens and documents show.
struct Interval
{
    double estimate = 0;
    double lower = 0;
    double upper = 0;
    std::string method;
};

/// Two-sided quantile of the standard normal for @p level; 1.959963984540054 for 0.95.
double normalQuantile(double level);
/// The one-sided one; 1.6448536269514722 for 0.95.
double oneSidedQuantile(double level);

/// Wilson score interval (statistics.md §4). Bounds are exactly 0 and 1 at k = 0 and k = n. Needs n > 0.
Interval wilson(std::int64_t successes, std::int64_t n, double level = 0.95);
/// Clopper-Pearson exact interval by beta quantiles.
Interval clopperPearson(std::int64_t successes, std::int64_t n, double level = 0.95);
/// Newcombe's hybrid score interval of p1 − p2 for independent samples.
Interval newcombe(std::int64_t k1, std::int64_t n1, std::int64_t k2, std::int64_t n2, double level = 0.95);

/// A 2 × 2 table of the same items under two conditions.
struct PairedTable
{
    std::int64_t both = 0;
    std::int64_t firstOnly = 0;
    std::int64_t secondOnly = 0;
    std::int64_t neither = 0;
    std::int64_t n() const { return both + firstOnly + secondOnly + neither; }
};
/// Newcombe's paired interval of p1 − p2 (statistics.md §4). Needs n > 0.
Interval newcombePaired(const PairedTable &table, double level = 0.95);

/// McNemar's test on the discordant counts b and c.
struct McNemar
{
    double exactP = 1;
    double midP = 1;
    std::optional<double> chiSquared; ///< nothing when b + c = 0
    std::optional<double> chiSquaredP;
    std::optional<double> corrected;
    std::optional<double> correctedP;
};
McNemar mcNemar(std::int64_t b, std::int64_t c);

/// Holm's step-down adjustment, in the order given.
std::vector<double> holm(const std::vector<double> &p);
std::vector<double> benjaminiHochberg(const std::vector<double> &p);

/// Value at rank ⌈q·n⌉ of the sorted values. Needs n > 0.
double nearestRank(std::vector<double> values, double q);

/// Distribution-free interval of a quantile: 1-based ranks of the sorted values, nothing where the rank does not exist.
struct QuantileRanks
{
    std::optional<std::int64_t> lower;
    std::optional<std::int64_t> upper;
};
QuantileRanks quantileRanks(std::int64_t n, double q, double level = 0.95);

} // namespace assay
