#include "evaluation/statistics/cluster_sums.h"

#include <unordered_map>

namespace assay {

ClusterSums clusterSums(const std::vector<double> &values, const std::vector<std::int64_t> &clusters)
{
    if (clusters.empty())
        return {values, std::vector<double>(values.size(), 1.0)};
    ClusterSums grouped;
    std::unordered_map<std::int64_t, std::size_t> places;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto [place, fresh] = places.try_emplace(clusters[i], grouped.sums.size());
        if (fresh) {
            grouped.sums.push_back(0);
            grouped.sizes.push_back(0);
        }
        grouped.sums[place->second] += values[i];
        grouped.sizes[place->second] += 1;
    }
    return grouped;
}

} // namespace assay
