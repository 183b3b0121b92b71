#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/run.h"
#include "items/compare_view.h"

namespace assay::items {

/// A case of a comparison.
struct SheetCase
{
    std::int64_t position = 0; ///< row in the stored dataset version
    std::int64_t caseRow = 0;  ///< number of its texts
};

/// One repeat of a cell, as it was stored.
struct StoredCell
{
    std::int64_t position = 0;
    int column = 0;
    int repeat = 0;
    std::int64_t key = 0; ///< number of the row
    ResultState state = ResultState::Ok;
    std::optional<bool> pass;
};

/// What is known of a cell without its texts.
struct CellFacts
{
    std::int64_t key = 0; ///< row of its lowest repeat that is there; 0 = none yet
    std::int16_t repeat = 0;
    ResultState state = ResultState::Ok; ///< of that row
    std::optional<bool> pass;            ///< likewise
    std::int16_t ended = 0;
    std::int16_t passes = 0;
    std::int16_t fails = 0;

    std::optional<double> rate() const { return passes + fails > 0 ? std::optional(static_cast<double>(passes) / (passes + fails)) : std::nullopt; }
};

/// Cases × columns of a comparison: what ended, what passed, what broke and was fixed against the baseline. Grows row by row; takes some
/// 24 bytes a cell.
class CompareSheet
{
public:
    CompareSheet() = default;
    /// @p cases in stored order.
    CompareSheet(std::vector<SheetCase> cases, int columns, int baseline);

    int caseCount() const { return static_cast<int>(m_cases.size()); }
    int columnCount() const { return m_columns; }
    int baseline() const { return m_baseline; }
    const SheetCase &caseAt(int index) const { return m_cases[static_cast<std::size_t>(index)]; }
    const CellFacts &cellAt(int index, int column) const { return m_cells[place(index, column)]; }
    /// Nothing when the case is not part of the comparison.
    std::optional<int> indexOf(std::int64_t position) const;

    /// Takes a row that no earlier one stands for. Returns the case it changed.
    std::optional<int> add(const StoredCell &row);

    const CompareCounts &counts() const { return m_counts; }
    /// Cases that pass @p filter: in stored order, or the worst change first (broken, other differences, fixed, the rest).
    std::vector<int> shown(CompareFilter filter, bool worstFirst) const;

private:
    /// What a case says against the baseline.
    struct Standing
    {
        bool broken = false;
        bool fixed = false;

        bool passes(CompareFilter filter) const;
        int rank() const { return broken ? 0 : fixed ? 1 : 2; }
    };
    std::size_t place(int index, int column) const { return static_cast<std::size_t>(index) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column); }
    Standing judge(int index) const;
    void count(const Standing &standing, int by);

    std::vector<SheetCase> m_cases;
    int m_columns = 0;
    int m_baseline = 0;
    std::vector<CellFacts> m_cells;
    std::vector<Standing> m_standings;
    CompareCounts m_counts;
};

} // namespace assay::items
