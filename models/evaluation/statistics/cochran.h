#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace assay {

/// Cochran's Q: whether several runs on the same items pass equally often (statistics.md §5); for two it is McNemar's χ².
struct CochranQ
{
    std::optional<double> q; ///< nothing when no item changed between the runs; p is 1 then
    std::int64_t degrees = 0;
    double p = 1;
};
/// @p table: items × runs, each 0 or 1; rows of one length of at least 2.
CochranQ cochranQ(const std::vector<std::vector<std::int64_t>> &table);

} // namespace assay
