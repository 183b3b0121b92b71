#include "evaluation/statistics/replicates.h"

#include <algorithm>
#include <thread>
#include <vector>

namespace assay {

namespace {

/// Draws below which a second thread costs more than it gains.
constexpr std::int64_t drawsWorthAThread = 1'000'000;

} // namespace

void inRanges(std::int64_t replicates, std::size_t drawsEach, std::uint64_t seed, int threads, const ReplicateRange &work)
{
    const auto each = static_cast<std::int64_t>(drawsEach);
    const auto cores = static_cast<std::int64_t>(std::thread::hardware_concurrency());
    const std::int64_t wished = threads > 0 ? threads : std::min(cores, replicates * each / drawsWorthAThread);
    const std::int64_t parts = std::clamp<std::int64_t>(wished, 1, replicates);
    std::vector<std::thread> others;
    for (std::int64_t part = 0; part < parts; ++part) {
        const std::int64_t begin = replicates * part / parts;
        const std::int64_t end = replicates * (part + 1) / parts;
        SplitMix64 random(seed);
        random.skip(static_cast<std::uint64_t>(begin) * drawsEach);
        if (part + 1 < parts)
            others.emplace_back(work, begin, end, random);
        else
            work(begin, end, random);
    }
    for (std::thread &other : others)
        other.join();
}

} // namespace assay
