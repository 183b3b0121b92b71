#pragma once

#include <cstdint>
#include <vector>

namespace assay {

/// A run of tokens that is equal on both sides (first, second ≥ 0 in step) or only on one.
struct TokenRun
{
    bool equal = false;
    std::size_t firstBegin = 0, firstEnd = 0;
    std::size_t secondBegin = 0, secondEnd = 0;
};

/// Shortest edit script between two token lists by Myers' O(ND) algorithm, linear in space (divide and conquer at the middle
/// snake). Exact. Runs come in order and cover both lists.
std::vector<TokenRun> diffTokens(const std::vector<std::uint32_t> &first, const std::vector<std::uint32_t> &second);

} // namespace assay
