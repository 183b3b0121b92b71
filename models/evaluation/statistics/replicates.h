#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "base/splitmix64.h"

namespace assay {

/// Computes the replicates [begin, end) with a generator that stands before the first of their draws. Called from several threads.
using ReplicateRange = std::function<void(std::int64_t begin, std::int64_t end, SplitMix64 random)>;

/// Shares @p replicates of @p drawsEach draws among threads in whole replicates, so that no result depends on their number
/// (statistics.md §2). @p threads = 0: as many as cores where there is enough to do. Returns when all are done.
void inRanges(std::int64_t replicates, std::size_t drawsEach, std::uint64_t seed, int threads, const ReplicateRange &work);

} // namespace assay
