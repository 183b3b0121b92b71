#pragma once

#include <cstddef>
#include <vector>

namespace assay::widgets {

/// Heights of rows from top to bottom, in pixels, where any may change at any time: a binary indexed tree (P. Fenwick, 1994). Every question
/// takes O(log n), so that a million rows of unequal heights scroll as one.
class RowHeights
{
public:
    void reset(const std::vector<int> &heights);
    int count() const { return static_cast<int>(m_heights.size()); }
    int height(int row) const { return m_heights[static_cast<std::size_t>(row)]; }
    void setHeight(int row, int height);
    /// Where @p row begins; of count(): where the last one ends.
    int top(int row) const;
    int total() const { return top(count()); }
    /// The row at @p y, cut to the rows there are; -1 without rows.
    int rowAt(int y) const;

private:
    std::vector<int> m_heights;
    std::vector<int> m_sums; ///< m_sums[i] = heights of the lowest set bit of i rows that end with row i − 1
};

} // namespace assay::widgets
