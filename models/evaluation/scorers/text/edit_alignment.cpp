#include "evaluation/scorers/text/edit_alignment.h"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {
constexpr int unreached = 1'000'000'000;
constexpr int beam = 25;
} // namespace

BeamAlignment::Cell BeamAlignment::at(std::size_t row, std::size_t column) const
{
    if (row == 0)
        return {static_cast<int>(column), WordEdit::Insert};
    const Row &computed = m_rows[row - 1];
    if (column < computed.first || column - computed.first >= computed.cells.size())
        return {unreached, WordEdit::None};
    return computed.cells[column - computed.first];
}

void BeamAlignment::compute(std::size_t row)
{
    const double ratio = static_cast<double>(m_answer.size()) / static_cast<double>(m_output.size());
    const int width = beam < ratio / 2 ? static_cast<int>(std::ceil(ratio / 2 + beam)) : beam;
    const int diagonal = static_cast<int>(std::floor(static_cast<double>(row) * ratio));
    const int columns = static_cast<int>(m_answer.size()) + 1;
    const int end = row == m_output.size() ? columns : std::min(columns, diagonal + width);
    Row &computed = m_rows[row - 1];
    computed.first = static_cast<std::size_t>(std::max(0, diagonal - width));
    computed.cells.clear();
    Cell left{unreached, WordEdit::None};
    for (std::size_t column = computed.first; static_cast<int>(column) < end; ++column) {
        const Cell above = at(row - 1, column);
        Cell best{unreached, WordEdit::None};
        const auto offer = [&best](int cost, WordEdit edit) {
            if (cost < best.cost)
                best = {cost, edit};
        };
        if (column > 0) {
            const bool same = m_output[row - 1] == m_answer[column - 1];
            offer(at(row - 1, column - 1).cost + (same ? 0 : 1), same ? WordEdit::Keep : WordEdit::Replace);
        }
        offer(above.cost + 1, WordEdit::Delete);
        if (column > 0)
            offer(left.cost + 1, WordEdit::Insert);
        computed.cells.push_back(best);
        left = best;
    }
}

int BeamAlignment::edits(const TokenIds &output)
{
    std::size_t known = 0;
    if (m_output.size() == output.size())
        known = static_cast<std::size_t>(std::mismatch(output.begin(), output.end(), m_output.begin()).first - output.begin());
    m_output = output;
    m_rows.resize(output.size());
    for (std::size_t row = known + 1; row <= output.size(); ++row)
        compute(row);
    return at(output.size(), m_answer.size()).cost;
}

std::vector<WordEdit> BeamAlignment::path() const
{
    std::vector<WordEdit> path;
    std::size_t row = m_output.size();
    std::size_t column = m_answer.size();
    while (row > 0 || column > 0) {
        const WordEdit edit = at(row, column).edit;
        path.push_back(edit);
        if (edit == WordEdit::None)
            break; // outside of the beam: cannot happen, and must not hang
        if (edit != WordEdit::Insert)
            --row;
        if (edit != WordEdit::Delete)
            --column;
    }
    std::reverse(path.begin(), path.end());
    return path;
}

} // namespace assay
