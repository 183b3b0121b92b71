#include "items/compare_sheet.h"

#include <algorithm>

namespace assay::items {

bool CompareSheet::Standing::passes(CompareFilter filter) const
{
    switch (filter) {
    case CompareFilter::All: return true;
    case CompareFilter::Differ: return broken || fixed;
    case CompareFilter::Broken: return broken;
    case CompareFilter::Fixed: return fixed;
    case CompareFilter::Picked: break; // of the model
    }
    return true;
}

CompareSheet::CompareSheet(std::vector<SheetCase> cases, int columns, int baseline)
    : m_cases(std::move(cases)), m_columns(columns), m_baseline(baseline), m_cells(m_cases.size() * static_cast<std::size_t>(columns)),
      m_standings(m_cases.size())
{
    m_counts.all = caseCount();
}

std::optional<int> CompareSheet::indexOf(std::int64_t position) const
{
    const auto whole = static_cast<std::size_t>(position);
    if (position >= 0 && whole < m_cases.size() && m_cases[whole].position == position)
        return static_cast<int>(position);
    const auto found = std::lower_bound(m_cases.begin(), m_cases.end(), position, [](const SheetCase &each, std::int64_t at) { return each.position < at; });
    return found != m_cases.end() && found->position == position ? std::optional(static_cast<int>(found - m_cases.begin())) : std::nullopt;
}

std::optional<int> CompareSheet::add(const StoredCell &row)
{
    const auto index = indexOf(row.position);
    if (!index || row.column < 0 || row.column >= m_columns)
        return std::nullopt;
    CellFacts &cell = m_cells[place(*index, row.column)];
    if (cell.key == 0 || row.repeat < cell.repeat) {
        cell.key = row.key;
        cell.repeat = static_cast<std::int16_t>(row.repeat);
        cell.state = row.state;
        cell.pass = row.pass;
    }
    ++cell.ended;
    cell.passes = static_cast<std::int16_t>(cell.passes + (row.pass == true));
    cell.fails = static_cast<std::int16_t>(cell.fails + (row.pass == false));
    Standing &standing = m_standings[static_cast<std::size_t>(*index)];
    count(standing, -1);
    standing = judge(*index);
    count(standing, 1);
    return index;
}

CompareSheet::Standing CompareSheet::judge(int index) const
{
    Standing standing;
    const auto theirs = cellAt(index, m_baseline).rate();
    for (int column = 0; theirs && column < m_columns; ++column) {
        const auto mine = cellAt(index, column).rate();
        standing.broken = standing.broken || (mine && *mine < *theirs);
        standing.fixed = standing.fixed || (mine && *mine > *theirs);
    }
    return standing;
}

void CompareSheet::count(const Standing &standing, int by)
{
    m_counts.differ += standing.passes(CompareFilter::Differ) ? by : 0;
    m_counts.broken += standing.broken ? by : 0;
    m_counts.fixed += standing.fixed ? by : 0;
}

std::vector<int> CompareSheet::shown(CompareFilter filter, bool worstFirst) const
{
    std::vector<int> cases;
    for (int index = 0; index < caseCount(); ++index) {
        if (m_standings[static_cast<std::size_t>(index)].passes(filter))
            cases.push_back(index);
    }
    if (worstFirst)
        std::stable_sort(cases.begin(), cases.end(), [this](int a, int b) { return m_standings[static_cast<std::size_t>(a)].rank() < m_standings[static_cast<std::size_t>(b)].rank(); });
    return cases;
}

} // namespace assay::items
