#include "evaluation/statistics/ratio.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "evaluation/statistics/cluster_sums.h"
#include "evaluation/statistics/replicates.h"

namespace assay {

namespace {

/// The ratio of each replicate, in their order.
std::vector<std::optional<double>> drawnRatios(const std::vector<double> &wholes, const std::vector<double> &parts, std::uint64_t seed, std::int64_t replicates)
{
    std::vector<std::optional<double>> ratios(static_cast<std::size_t>(replicates));
    inRanges(replicates, wholes.size(), seed, 0, [&](std::int64_t begin, std::int64_t end, SplitMix64 random) {
        for (std::int64_t replicate = begin; replicate < end; ++replicate) {
            double whole = 0;
            double part = 0;
            for (std::size_t draw = 0; draw < wholes.size(); ++draw) {
                const auto place = static_cast<std::size_t>(random.below(wholes.size()));
                whole += wholes[place];
                part += parts[place];
            }
            if (part > 0)
                ratios[static_cast<std::size_t>(replicate)] = whole / part;
        }
    });
    return ratios;
}

} // namespace

RatioOfSums ratioOfSums(const std::vector<double> &wholes, const std::vector<double> &parts, const std::vector<std::int64_t> &clusters, double level,
                        std::uint64_t seed, std::int64_t replicates)
{
    RatioOfSums result;
    const double part = std::accumulate(parts.begin(), parts.end(), 0.0);
    if (part <= 0) {
        result.undefined = "nothing to divide by";
        return result;
    }
    const double estimate = std::accumulate(wholes.begin(), wholes.end(), 0.0) / part;
    result.interval = {estimate, estimate, estimate, "bootstrap of a ratio of sums"};
    const ClusterSums wholeSums = clusterSums(wholes, clusters);
    if (wholeSums.sums.size() < 2) {
        result.undefinedInterval = "one cluster";
        return result;
    }
    std::vector<double> drawn;
    for (const auto &ratio : drawnRatios(wholeSums.sums, clusterSums(parts, clusters).sums, seed, replicates)) {
        if (ratio)
            drawn.push_back(*ratio);
    }
    result.undefinedReplicates = replicates - static_cast<std::int64_t>(drawn.size());
    if (drawn.empty()) {
        result.undefinedInterval = "no variation";
        return result;
    }
    std::sort(drawn.begin(), drawn.end());
    const auto tail = static_cast<std::size_t>(std::llround((1 - level) * 500'000));
    result.interval.lower = drawn[std::min(drawn.size() - 1, drawn.size() * tail / 1'000'000)];
    result.interval.upper = drawn[std::min(drawn.size() - 1, drawn.size() * (1'000'000 - tail) / 1'000'000)];
    return result;
}

} // namespace assay
