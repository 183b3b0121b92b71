#include "items/history/version_graph.h"

#include <algorithm>

namespace assay::items {

namespace {

/// The lanes as they stand between two rows: each waits for the row its line leads to.
class Lanes
{
public:
    static constexpr int free = -1;

    std::size_t count() const { return m_waits.size(); }
    int waitsFor(std::size_t lane) const { return m_waits[lane]; }
    void set(std::size_t lane, int row) { m_waits[lane] = row; }

    /// The first lane is kept for @p row.
    void keep(int row) { m_waits.assign(1, row); }
    /// The first lane that waits for @p row, else the first free one.
    std::size_t laneFor(int row)
    {
        auto found = std::find(m_waits.begin(), m_waits.end(), row);
        if (found == m_waits.end())
            found = std::find(m_waits.begin(), m_waits.end(), free);
        if (found == m_waits.end())
            found = m_waits.insert(m_waits.end(), free);
        return static_cast<std::size_t>(found - m_waits.begin());
    }

private:
    std::vector<int> m_waits;
};

class Grapher
{
public:
    explicit Grapher(int newest) : m_newest(newest)
    {
        if (newest > 0)
            m_lanes.keep(newest);
    }

    GraphRow row(int number, const std::vector<int> &parents)
    {
        GraphRow row;
        const std::size_t dot = m_lanes.laneFor(number);
        row.lane = static_cast<int>(dot);
        for (std::size_t lane = 0; lane < m_lanes.count(); ++lane) {
            const int waits = m_lanes.waitsFor(lane);
            if (waits == Lanes::free)
                continue;
            // A lane kept for the newest version begins with its dot.
            const bool begun = waits != m_newest || number > m_newest;
            if (begun)
                row.upper.push_back(line(lane, waits == number ? dot : lane, lane));
            if (waits == number)
                m_lanes.set(lane, Lanes::free);
            else if (begun)
                row.lower.push_back(line(lane, lane, lane));
        }
        addParents(row, number, dot, parents);
        return row;
    }

private:
    void addParents(GraphRow &row, int number, std::size_t dot, const std::vector<int> &parents)
    {
        bool first = true;
        for (const int parent : parents) {
            if (parent <= number)
                continue;
            // Another lane that waits for the first parent, too, joins it in that parent's row.
            const std::size_t lane = first ? dot : m_lanes.laneFor(parent);
            m_lanes.set(lane, parent);
            row.lower.push_back(line(dot, lane, lane));
            first = false;
        }
    }

    static GraphLine line(std::size_t from, std::size_t to, std::size_t branch)
    {
        return {static_cast<int>(from), static_cast<int>(to), static_cast<int>(branch)};
    }

    int m_newest;
    Lanes m_lanes;
};

} // namespace

std::vector<GraphRow> versionGraph(const std::vector<std::vector<int>> &parents, int newest)
{
    std::vector<GraphRow> rows;
    rows.reserve(parents.size());
    // A draft on the newest version stands in its lane.
    const bool above = newest > 0 && !parents.empty() && parents.front() == std::vector{newest};
    Grapher grapher(above ? 0 : newest);
    for (std::size_t i = 0; i < parents.size(); ++i)
        rows.push_back(grapher.row(static_cast<int>(i), parents[i]));
    return rows;
}

int laneCount(const std::vector<GraphRow> &rows)
{
    int most = -1;
    for (const GraphRow &row : rows) {
        most = std::max(most, row.lane);
        for (const auto *lines : {&row.upper, &row.lower})
            for (const GraphLine &line : *lines)
                most = std::max({most, line.from, line.to});
    }
    return most + 1;
}

} // namespace assay::items
