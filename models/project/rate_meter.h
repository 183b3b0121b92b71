#pragma once

#include <cstdint>
#include <deque>
#include <optional>

namespace assay {

/// How fast a count grows, over the last seconds.
class RateMeter
{
public:
    /// Counts never sink; @p nowMs never goes back.
    void add(std::int64_t nowMs, std::int64_t count)
    {
        m_marks.push_back({nowMs, count});
        while (m_marks.size() > 2 && nowMs - m_marks.front().ms > spanMs)
            m_marks.pop_front();
    }
    void clear() { m_marks.clear(); }
    /// Unknown until the count has grown.
    std::optional<double> perSecond() const
    {
        if (m_marks.empty() || m_marks.back().ms == m_marks.front().ms || m_marks.back().count == m_marks.front().count)
            return std::nullopt;
        return static_cast<double>(m_marks.back().count - m_marks.front().count) * 1000 / static_cast<double>(m_marks.back().ms - m_marks.front().ms);
    }

private:
    static constexpr std::int64_t spanMs = 5'000;
    struct Mark
    {
        std::int64_t ms = 0;
        std::int64_t count = 0;
    };
    std::deque<Mark> m_marks;
};

} // namespace assay
