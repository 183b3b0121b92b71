#include "items/labelling/work_clock.h"

#include <algorithm>
#include <numeric>

namespace assay::items {

void WorkClock::begin(std::int64_t now)
{
    m_active = 0;
    m_last = now;
}

void WorkClock::noteActivity(std::int64_t now)
{
    m_active += std::clamp<std::int64_t>(now - m_last, 0, longestRest);
    m_last = now;
}

void WorkClock::end()
{
    m_items.push_back(m_active);
    if (m_items.size() > most)
        m_items.pop_front();
}

std::optional<double> WorkClock::perHour() const
{
    constexpr double msPerHour = 3'600'000;
    const std::int64_t spent = std::accumulate(m_items.begin(), m_items.end(), std::int64_t{0});
    if (m_items.size() < fewest || spent <= 0)
        return std::nullopt;
    return static_cast<double>(m_items.size()) * msPerHour / static_cast<double>(spent);
}

} // namespace assay::items
