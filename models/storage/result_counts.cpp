#include "storage/result_counts.h"

#include <algorithm>
#include <limits>

namespace assay {

namespace {
constexpr std::int64_t mostDense = 1 << 25;
} // namespace

void CaseCounts::add(std::int64_t caseRow)
{
    if (caseRow < 0 || caseRow >= mostDense) {
        ++m_others[caseRow];
        return;
    }
    const auto at = static_cast<std::size_t>(caseRow);
    if (at >= m_dense.size())
        m_dense.resize(std::max(at + 1, 2 * m_dense.size()));
    ++m_dense[at];
}

std::int64_t CaseCounts::of(std::int64_t caseRow) const
{
    if (caseRow >= 0 && static_cast<std::size_t>(caseRow) < m_dense.size())
        return m_dense[static_cast<std::size_t>(caseRow)];
    const auto found = m_others.find(caseRow);
    return found == m_others.end() ? 0 : found->second;
}

void RunsOfRows::add(std::int64_t row, std::int64_t run)
{
    ++m_size;
    if (m_place == 0 || m_runs[m_place - 1U] != run) {
        const auto [found, isNew] = m_places.try_emplace(run, m_runs.size() + 1);
        if (isNew)
            m_runs.push_back(run);
        m_place = found->second;
    }
    if (row < 0 || row >= mostDense || m_place > std::numeric_limits<std::uint16_t>::max()) {
        m_others[row] = run;
        return;
    }
    const auto at = static_cast<std::size_t>(row);
    if (at >= m_dense.size())
        m_dense.resize(std::max(at + 1, 2 * m_dense.size()));
    m_dense[at] = static_cast<std::uint16_t>(m_place);
}

std::optional<std::int64_t> RunsOfRows::of(std::int64_t row) const
{
    if (row >= 0 && static_cast<std::size_t>(row) < m_dense.size() && m_dense[static_cast<std::size_t>(row)] != 0)
        return m_runs[m_dense[static_cast<std::size_t>(row)] - 1U];
    const auto found = m_others.find(row);
    return found == m_others.end() ? std::nullopt : std::optional(found->second);
}

void RunsOfRows::each(const std::function<void(std::int64_t, std::int64_t)> &take) const
{
    for (std::size_t row = 0; row < m_dense.size(); ++row) {
        if (m_dense[row] != 0)
            take(static_cast<std::int64_t>(row), m_runs[m_dense[row] - 1U]);
    }
    for (const auto &[row, run] : m_others)
        take(row, run);
}

void CaseCounts::add(const CaseCounts &others)
{
    if (m_dense.size() < others.m_dense.size())
        m_dense.resize(others.m_dense.size());
    for (std::size_t at = 0; at < others.m_dense.size(); ++at)
        m_dense[at] += others.m_dense[at];
    for (const auto &[caseRow, results] : others.m_others)
        m_others[caseRow] += results;
}

} // namespace assay
