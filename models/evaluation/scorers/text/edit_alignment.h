#pragma once

#include <cstdint>
#include <vector>

#include "evaluation/scorers/text/ids.h"

namespace assay {

/// What becomes of a word on the way from the output to the answer.
enum class WordEdit : std::uint8_t { None, Keep, Replace, Insert, Delete };

/// Word edits from an output to one answer by dynamic programming in a beam of 25 words round the diagonal, as Tercom and sacreBLEU
/// do: beyond it the alignment is not looked for. Rows of a common beginning are kept from call to call, so trying a shift costs the
/// words behind it. Memory and time: words of the output × (50 + answer/output).
class BeamAlignment
{
public:
    explicit BeamAlignment(const TokenIds &answer) : m_answer(answer) {}
    /// Fewest edits. All calls are with permutations of the same output.
    int edits(const TokenIds &output);
    /// The edits in order, of the last call.
    std::vector<WordEdit> path() const;

private:
    struct Cell
    {
        int cost;
        WordEdit edit;
    };
    /// The computed part of a row.
    struct Row
    {
        std::size_t first = 0;
        std::vector<Cell> cells;
    };
    Cell at(std::size_t row, std::size_t column) const;
    void compute(std::size_t row);

    const TokenIds &m_answer;
    TokenIds m_output;
    std::vector<Row> m_rows;
};

} // namespace assay
