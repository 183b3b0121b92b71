#pragma once

#include <cstdint>
#include <deque>
#include <optional>

namespace assay::items {

/// How long somebody really looked at an item: time without any sign of life over 30 s is left out (labelling.md §6). Times are a
/// monotonic clock's milliseconds.
class WorkClock
{
public:
    static constexpr std::int64_t longestRest = 30'000;

    void begin(std::int64_t now); ///< an item was painted
    void noteActivity(std::int64_t now);
    std::int64_t activeMs() const { return m_active; }
    /// The item is answered: its time counts for the pace.
    void end();
    /// Items an hour over the last ones; nothing before there are five.
    std::optional<double> perHour() const;

private:
    static constexpr std::size_t fewest = 5;
    static constexpr std::size_t most = 50;
    std::int64_t m_active = 0;
    std::int64_t m_last = 0;
    std::deque<std::int64_t> m_items;
};

} // namespace assay::items
