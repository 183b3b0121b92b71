#include "evaluation/statistics/non_inferiority.h"

#include <algorithm>
#include <cmath>

#include "evaluation/statistics/resampling.h"
#include "evaluation/statistics/sample_size.h"

namespace assay {

NonInferiority nonInferiority(const std::vector<double> &differences, const std::vector<std::int64_t> &clusters, double margin, double level,
                              std::uint64_t seed, std::int64_t replicates)
{
    NonInferiority result;
    const auto mean = clusteredMean(differences, clusters, level);
    if (!mean) {
        result.undefined = "one cluster";
        return result;
    }
    const PairedBootstrap drawn = pairedBootstrap(differences, clusters, seed, replicates, level);
    result.estimate = drawn.interval.estimate;
    result.oneSidedLower = drawn.oneSidedLower;
    result.passed = result.oneSidedLower > -margin + 1e-12; // equal on paper is not above
    if (result.passed)
        return result;
    const auto n = static_cast<double>(differences.size());
    const double count = static_cast<double>(mean->degrees) + 1;
    const double variance = mean->standardError * mean->standardError * n * (count - 1) / count; // Var(d) of §7, over the clusters
    result.needsMore = std::max<std::int64_t>(0, roundedUp(nonInferioritySize(variance, margin, {level, 0.8})) - static_cast<std::int64_t>(differences.size()));
    return result;
}

} // namespace assay
