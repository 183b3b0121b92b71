#include "providers/rate_limit.h"

#include <algorithm>

namespace assay {

namespace {
using namespace std::chrono_literals;
constexpr auto minute = 60s;
}

void AdaptiveConcurrency::good()
{
    m_now = std::min(m_limit, m_now + 1.0 / std::max(1.0, m_now));
}

void AdaptiveConcurrency::pushedBack(std::chrono::steady_clock::time_point now)
{
    if (now - m_lastDrop < 100ms)
        return;
    m_lastDrop = now;
    m_now = std::max(1.0, m_now / 2);
}

void MinuteLimits::forget(Time now)
{
    while (!m_spent.empty() && now - m_spent.front().at >= minute) {
        m_tokens -= m_spent.front().tokens;
        m_spent.pop_front();
    }
}

MinuteLimits::Time MinuteLimits::earliest(Time now, std::int64_t tokens)
{
    if (!m_limits.requestsPerMinute && !m_limits.tokensPerMinute)
        return now;
    forget(now);
    Time when = now;
    if (m_limits.requestsPerMinute && m_spent.size() >= static_cast<std::size_t>(*m_limits.requestsPerMinute))
        when = m_spent[m_spent.size() - static_cast<std::size_t>(*m_limits.requestsPerMinute)].at + minute;
    if (m_limits.tokensPerMinute) {
        // A single call larger than the limit still goes, once nothing else is counted.
        std::int64_t left = m_tokens;
        for (const Spent &spent : m_spent) {
            if (left + tokens <= *m_limits.tokensPerMinute)
                break;
            left -= spent.tokens;
            when = std::max(when, spent.at + minute);
        }
    }
    return when;
}

void MinuteLimits::spend(Time now, std::int64_t tokens)
{
    if (!m_limits.requestsPerMinute && !m_limits.tokensPerMinute)
        return;
    m_spent.push_back({now, tokens});
    m_tokens += tokens;
}

std::chrono::milliseconds retryDelay(int attempt, std::optional<std::chrono::milliseconds> retryAfter, double unitJitter)
{
    const double seconds = std::min(30.0, 0.5 * static_cast<double>(1 << std::min(attempt - 1, 10))) * (0.75 + 0.5 * unitJitter);
    const std::chrono::milliseconds own(static_cast<std::int64_t>(seconds * 1000));
    return retryAfter ? std::max(own, std::min<std::chrono::milliseconds>(*retryAfter, 120s)) : own;
}

} // namespace assay
