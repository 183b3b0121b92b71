#pragma once

#include "evaluation/scorers/text/ids.h"

namespace assay {

/// Longest common subsequence of tokens, 64 columns at once (Crochemore 2001, Hyyrö 2004): the bit of a column is 0 where the table
/// grows by one. The columns are taken in strips, so the memory is one carry a row. Time: rows × columns / 64.
std::size_t lcsLength(const TokenIds &rows, const TokenIds &columns);

/// What lcsLength() would do, in steps of one word; above longestLcsWork it takes longer than about two seconds.
std::uint64_t lcsWork(std::size_t rows, std::size_t columns);
inline constexpr std::uint64_t longestLcsWork = 1'500'000'000;

/// Kept from call to call, so that many short comparisons don't allocate.
struct LcsScratch
{
    std::vector<std::uint64_t> masks;   ///< by token; all 0 between calls
    std::vector<std::uint8_t> carries;
};

/// The whole table as bits, to read a path from it. Memory: rows × columns / 8 bytes.
class LcsTable
{
public:
    LcsTable(const TokenIds &rows, const TokenIds &columns, LcsScratch &scratch);
    /// Places in the rows of one longest common subsequence, ascending: of several the one that is found from the end when a row is
    /// given up before a column unless the column loses nothing (rouge_score's choice).
    std::vector<std::size_t> pathInRows() const;

private:
    bool growsAt(std::size_t row, std::size_t column) const;
    std::size_t value(std::size_t row, std::size_t column) const;

    const TokenIds &m_rows;
    const TokenIds &m_columns;
    std::vector<std::uint64_t> m_bits; ///< strip by strip, one word a row
};

} // namespace assay
