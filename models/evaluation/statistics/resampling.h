#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "evaluation/statistics/proportions.h"

namespace assay {

/// Mean of @p values with the clustered standard error √(C/(C−1)·Σ(Σ(s−mean))²)/n and a t interval of C − 1 degrees of freedom
/// (statistics.md §5). @p clusters numbers the cluster of each value; empty = each its own. Nothing with fewer than two clusters.
struct ClusteredMean
{
    Interval interval;
    double standardError = 0;
    std::int64_t degrees = 0;
};
std::optional<ClusteredMean> clusteredMean(const std::vector<double> &values, const std::vector<std::int64_t> &clusters, double level = 0.95);

/// Cluster bootstrap of a mean difference (statistics.md §2): percentile bounds at integer places of the sorted replicates.
struct PairedBootstrap
{
    Interval interval;
    double standardError = 0; ///< of the mean difference, over the clusters; 0 with a single one
    double oneSidedLower = 0; ///< at the level given, on one side
    double oneSidedUpper = 0;
    double replicateMean = 0;
};
/// Needs a difference and a replicate. @p threads = 0: as many as there are cores where that is worth it. The result is the same with any
/// number of them: each computes whole replicates and begins its draws where the ones before end.
PairedBootstrap pairedBootstrap(const std::vector<double> &differences, const std::vector<std::int64_t> &clusters, std::uint64_t seed = 42,
                                std::int64_t replicates = 10'000, double level = 0.95, int threads = 0);

/// Sign-flip permutation test of paired differences; exact when asked for.
struct SignFlip
{
    double p = 1;
    std::int64_t count = 0;
    std::int64_t draws = 0;
    bool exact = false;
};
/// @p threads as for pairedBootstrap().
SignFlip signFlip(const std::vector<double> &differences, bool exact, std::uint64_t seed = 42, std::int64_t replicates = 10'000, int threads = 0);
/// Whether enumerating is the default: at most 20 differences that are not 0.
bool fewEnoughToEnumerate(const std::vector<double> &differences);

struct PairedT
{
    Interval interval;
    double standardError = 0;
    std::int64_t degrees = 0;
    double p = 1;
};
/// Nothing with fewer than two differences or without variation.
std::optional<PairedT> pairedT(const std::vector<double> &differences, double level = 0.95);

/// 0 for no values.
double sampleMean(const std::vector<double> &values);
/// Whether two of @p values differ: a variance of equal values need not be exactly 0.
bool hasVariation(const std::vector<double> &values);
/// Sample variance (n − 1); 0 for fewer than two values.
double sampleVariance(const std::vector<double> &values);

} // namespace assay
