#include "evaluation/scorers/text/lcs.h"

#include <algorithm>
#include <bit>

namespace assay {

namespace {

constexpr std::size_t stripWidth = 64;

/// One strip of up to 64 columns through all rows; what is carried from strip to strip stands in @p carries.
class LcsStrip
{
public:
    LcsStrip(const TokenIds &rows, const TokenIds &columns, LcsScratch &scratch)
        : m_rows(rows), m_columns(columns), m_masks(scratch.masks), m_carries(scratch.carries)
    {
        std::size_t needed = m_masks.size();
        for (const TokenIds *ids : {&rows, &columns})
            for (const std::uint32_t id : *ids)
                needed = std::max<std::size_t>(needed, id + std::size_t{1});
        m_masks.resize(needed);
        m_carries.assign(rows.size(), 0);
    }
    /// How many columns of the strip that begins at @p first grow; each row's bits go to @p kept unless it is null.
    std::size_t run(std::size_t first, std::uint64_t *kept)
    {
        const std::size_t width = std::min(stripWidth, m_columns.size() - first);
        for (std::size_t i = 0; i < width; ++i)
            m_masks[m_columns[first + i]] |= std::uint64_t{1} << i;
        std::uint64_t bits = ~std::uint64_t{0};
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            const std::uint64_t mask = m_masks[m_rows[row]];
            const std::uint64_t matched = bits & mask;
            std::uint64_t sum = bits + matched;
            const bool first64 = sum < bits;
            sum += m_carries[row];
            m_carries[row] = first64 || sum < m_carries[row];
            bits = sum | (bits & ~mask);
            if (kept)
                kept[row] = bits;
        }
        for (std::size_t i = 0; i < width; ++i)
            m_masks[m_columns[first + i]] = 0;
        const std::uint64_t used = width == stripWidth ? ~std::uint64_t{0} : (std::uint64_t{1} << width) - 1;
        return static_cast<std::size_t>(std::popcount(~bits & used));
    }

private:
    const TokenIds &m_rows;
    const TokenIds &m_columns;
    std::vector<std::uint64_t> &m_masks; ///< of a token: the columns of the strip where it stands
    std::vector<std::uint8_t> &m_carries;
};

} // namespace

std::size_t lcsLength(const TokenIds &rows, const TokenIds &columns)
{
    LcsScratch scratch;
    LcsStrip strip(rows, columns, scratch);
    std::size_t length = 0;
    for (std::size_t first = 0; first < columns.size(); first += stripWidth)
        length += strip.run(first, nullptr);
    return length;
}

std::uint64_t lcsWork(std::size_t rows, std::size_t columns)
{
    return static_cast<std::uint64_t>(rows) * ((columns + stripWidth - 1) / stripWidth);
}

LcsTable::LcsTable(const TokenIds &rows, const TokenIds &columns, LcsScratch &scratch) : m_rows(rows), m_columns(columns)
{
    LcsStrip strip(rows, columns, scratch);
    m_bits.resize(lcsWork(rows.size(), columns.size()));
    for (std::size_t first = 0; first < columns.size(); first += stripWidth)
        strip.run(first, m_bits.data() + first / stripWidth * rows.size());
}

bool LcsTable::growsAt(std::size_t row, std::size_t column) const
{
    if (row == 0)
        return false;
    const std::uint64_t bits = m_bits[(column - 1) / stripWidth * m_rows.size() + row - 1];
    return (bits >> ((column - 1) % stripWidth) & 1u) == 0;
}

std::size_t LcsTable::value(std::size_t row, std::size_t column) const
{
    if (row == 0)
        return 0;
    std::size_t sum = 0;
    for (std::size_t first = 0; first < column; first += stripWidth) {
        const std::size_t width = std::min(stripWidth, column - first);
        const std::uint64_t used = width == stripWidth ? ~std::uint64_t{0} : (std::uint64_t{1} << width) - 1;
        sum += static_cast<std::size_t>(std::popcount(~m_bits[first / stripWidth * m_rows.size() + row - 1] & used));
    }
    return sum;
}

std::vector<std::size_t> LcsTable::pathInRows() const
{
    std::vector<std::size_t> path;
    std::size_t row = m_rows.size();
    std::size_t column = m_columns.size();
    std::size_t here = value(row, column);
    std::size_t above = row > 0 ? value(row - 1, column) : 0;
    while (row > 0 && column > 0) {
        if (m_rows[row - 1] == m_columns[column - 1]) {
            path.push_back(row - 1);
            --row;
            --column;
            here = value(row, column);
            above = row > 0 ? value(row - 1, column) : 0;
        } else if (here - growsAt(row, column) > above) {
            here -= growsAt(row, column);
            above -= growsAt(row - 1, column);
            --column;
        } else {
            --row;
            here = above;
            above = row > 0 ? value(row - 1, column) : 0;
        }
    }
    std::reverse(path.begin(), path.end());
    return path;
}

} // namespace assay
