#include "project/live_cells.h"

#include <utility>

namespace assay {

void LiveCells::begun(std::uint64_t ticket)
{
    const std::lock_guard lock(m_mutex);
    m_answers[ticket] = {};
}

void LiveCells::text(std::uint64_t ticket, std::string text)
{
    const std::lock_guard lock(m_mutex);
    m_answers[ticket] = {std::move(text), true};
}

void LiveCells::ended(std::uint64_t ticket)
{
    const std::lock_guard lock(m_mutex);
    m_answers.erase(ticket);
}

std::vector<LiveCell> LiveCells::takeChanged()
{
    const std::lock_guard lock(m_mutex);
    std::vector<LiveCell> cells;
    for (auto &[ticket, answer] : m_answers) {
        if (!std::exchange(answer.changed, false))
            continue;
        const std::uint64_t cell = ticket / m_repeats;
        cells.push_back({static_cast<std::int64_t>(cell / m_columns), static_cast<int>(cell % m_columns), static_cast<int>(ticket % m_repeats), answer.text});
    }
    return cells;
}

} // namespace assay
