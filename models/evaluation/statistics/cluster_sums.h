#pragma once

#include <cstdint>
#include <vector>

namespace assay {

/// Sums and sizes by cluster, in order of first appearance: the units that are drawn (statistics.md §2).
struct ClusterSums
{
    std::vector<double> sums;
    std::vector<double> sizes;
};
/// @p clusters numbers the cluster of each value; empty = each its own.
ClusterSums clusterSums(const std::vector<double> &values, const std::vector<std::int64_t> &clusters);

} // namespace assay
