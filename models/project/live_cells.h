#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "providers/call_client.h"

namespace assay {

/// A cell that is under way, and the text of its answer as far as it has come.
struct LiveCell
{
    std::int64_t position = 0; ///< row of the case in its dataset version
    int column = 0;
    int repeat = 0;
    std::string text; ///< empty before anything came, and for unstreamed answers
};

/// The cells of a run that are under way, for who watches it. Written by the run's threads, read by any other.
class LiveCells final : public CallWatcher
{
public:
    LiveCells(int columns, int repeats) : m_columns(static_cast<std::uint64_t>(columns)), m_repeats(static_cast<std::uint64_t>(repeats)) {}

    /// The name of a cell's call.
    std::uint64_t ticketOf(std::int64_t position, int column, int repeat) const
    {
        return (static_cast<std::uint64_t>(position) * m_columns + static_cast<std::uint64_t>(column)) * m_repeats + static_cast<std::uint64_t>(repeat);
    }
    void begun(std::uint64_t ticket) override;
    void text(std::uint64_t ticket, std::string text) override;
    void ended(std::uint64_t ticket);

    /// The cells under way that began or went on since the last call.
    std::vector<LiveCell> takeChanged();

private:
    struct Answer
    {
        std::string text;
        bool changed = true;
    };
    std::mutex m_mutex;
    std::uint64_t m_columns;
    std::uint64_t m_repeats;
    std::unordered_map<std::uint64_t, Answer> m_answers;
};

} // namespace assay
