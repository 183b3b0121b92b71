#include "widgets/components/row_heights.h"

#include <algorithm>
#include <bit>

namespace assay::widgets {

namespace {

std::size_t lowestBit(std::size_t i)
{
    return i & (~i + 1);
}

} // namespace

void RowHeights::reset(const std::vector<int> &heights)
{
    m_heights = heights;
    m_sums.assign(heights.size() + 1, 0);
    for (std::size_t i = 1; i < m_sums.size(); ++i) {
        m_sums[i] += heights[i - 1];
        if (const std::size_t next = i + lowestBit(i); next < m_sums.size())
            m_sums[next] += m_sums[i];
    }
}

void RowHeights::setHeight(int row, int height)
{
    int &known = m_heights[static_cast<std::size_t>(row)];
    const int change = height - known;
    known = height;
    if (change == 0)
        return;
    for (std::size_t i = static_cast<std::size_t>(row) + 1; i < m_sums.size(); i += lowestBit(i))
        m_sums[i] += change;
}

int RowHeights::top(int row) const
{
    int sum = 0;
    for (auto i = static_cast<std::size_t>(row); i > 0; i -= lowestBit(i))
        sum += m_sums[i];
    return sum;
}

int RowHeights::rowAt(int y) const
{
    std::size_t row = 0;
    for (std::size_t step = std::bit_floor(m_heights.size()); step > 0; step /= 2) {
        if (row + step <= m_heights.size() && m_sums[row + step] <= y) {
            row += step;
            y -= m_sums[row];
        }
    }
    return std::min(static_cast<int>(row), count() - 1);
}

} // namespace assay::widgets
