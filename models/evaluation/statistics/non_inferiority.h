#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace assay {

/// Whether the new one is not worse by more than a margin that was fixed before the run (statistics.md §5).
struct NonInferiority
{
    std::string undefined;      ///< "one cluster": there is nothing to draw from; empty else
    bool passed = false;        ///< the one-sided lower bound lies above −margin
    double estimate = 0;        ///< mean difference, new − old
    double oneSidedLower = 0;   ///< of the cluster bootstrap, at the level given
    std::int64_t needsMore = 0; ///< items until a change of nothing would pass with 80 % power; 0 when passed or enough
};
/// @p margin > 0, in the unit of the scores; @p clusters as pairedBootstrap() takes them.
NonInferiority nonInferiority(const std::vector<double> &differences, const std::vector<std::int64_t> &clusters, double margin, double level = 0.95,
                              std::uint64_t seed = 42, std::int64_t replicates = 10'000);

} // namespace assay
