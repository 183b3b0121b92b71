#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace assay {

/// How many results there are of each row of `case_row`. Row numbers that are small, as all are in files of ours, cost 4 bytes each.
class CaseCounts
{
public:
    void add(std::int64_t caseRow);
    void add(const CaseCounts &others);
    std::int64_t of(std::int64_t caseRow) const;

private:
    std::vector<std::uint32_t> m_dense;
    std::unordered_map<std::int64_t, std::int64_t> m_others;
};

/// Which results there are, and of which run each is: 2 bytes for each row number up to the last, as long as these are small.
class RunsOfRows
{
public:
    void add(std::int64_t row, std::int64_t run);
    /// Run of a row; nothing when it is not among them.
    std::optional<std::int64_t> of(std::int64_t row) const;
    std::int64_t size() const { return m_size; }
    void each(const std::function<void(std::int64_t row, std::int64_t run)> &take) const;

private:
    std::vector<std::uint16_t> m_dense; ///< place of the run in m_runs, from 1; 0 = not there
    std::vector<std::int64_t> m_runs;
    std::map<std::int64_t, std::size_t> m_places;
    std::size_t m_place = 0; ///< of the run added last
    std::map<std::int64_t, std::int64_t> m_others;
    std::int64_t m_size = 0;
};

} // namespace assay
