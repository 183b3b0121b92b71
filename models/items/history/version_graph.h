#pragma once

#include <vector>

namespace assay::items {

/// A line in the upper or lower half of a row, between lanes counted from 0 at the left. In the upper half it goes from lane `from` at the
/// row's upper edge to lane `to` at the height of the dot, in the lower half on to lane `to` at the lower edge.
struct GraphLine
{
    int from = 0;
    int to = 0;
    int branch = 0; ///< the lane whose colour it has
    bool operator==(const GraphLine &) const = default;
};

/// What the graph shows in one row.
struct GraphRow
{
    int lane = 0; ///< of the dot
    std::vector<GraphLine> upper;
    std::vector<GraphLine> lower;
    bool operator==(const GraphRow &) const = default;
};

/// Lanes for rows of versions, newest first: @p parents names for each row the rows of its parents, all of them further down (others
/// are passed over). The first parent goes on in the lane of its child; a lane that ends is used again. The first lane is that of row @p newest:
/// 1 when row 0 is a draft.
std::vector<GraphRow> versionGraph(const std::vector<std::vector<int>> &parents, int newest = 0);

/// Lanes of the widest row; 0 without rows.
int laneCount(const std::vector<GraphRow> &rows);

} // namespace assay::items
