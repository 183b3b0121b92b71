#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "evaluation/statistics/proportions.h"

namespace assay {

/// A ratio of two sums, as cost per resolution: never a mean of ratios (statistics.md §1). Its interval is the cluster bootstrap.
struct RatioOfSums
{
    std::string undefined;                ///< "nothing to divide by": the parts sum up to 0; empty else
    std::string undefinedInterval;        ///< "one cluster"; empty where the bounds hold
    Interval interval;
    std::int64_t undefinedReplicates = 0; ///< drawn with nothing to divide by: left out of the percentiles
};
/// @p wholes over @p parts, one of each for every item, parts at least 0; @p clusters as pairedBootstrap() takes them.
RatioOfSums ratioOfSums(const std::vector<double> &wholes, const std::vector<double> &parts, const std::vector<std::int64_t> &clusters,
                        double level = 0.95, std::uint64_t seed = 42, std::int64_t replicates = 10'000);

} // namespace assay
