#pragma once

#include <chrono>
#include <cstdint>
#include <deque>

#include "domain/catalog.h"

namespace assay {

/// How many calls a provider may have under way. Starts at the limit, halves when it pushes back (429, 5xx), and grows by one
/// for every window of good answers: additive increase, multiplicative decrease.
class AdaptiveConcurrency
{
public:
    explicit AdaptiveConcurrency(int limit) : m_limit(limit), m_now(limit) {}
    int now() const { return static_cast<int>(m_now); }
    void good();
    /// One push-back a round trip counts once, however many calls it hits.
    void pushedBack(std::chrono::steady_clock::time_point now);

private:
    double m_limit;
    double m_now;
    std::chrono::steady_clock::time_point m_lastDrop{};
};

/// Requests and tokens in any minute. Tokens are reserved as an estimate.
class MinuteLimits
{
public:
    explicit MinuteLimits(const Limits &limits) : m_limits(limits) {}
    using Time = std::chrono::steady_clock::time_point;
    /// When a call of @p tokens may leave; at most @p now when it may at once.
    Time earliest(Time now, std::int64_t tokens);
    void spend(Time now, std::int64_t tokens);

private:
    struct Spent
    {
        Time at;
        std::int64_t tokens;
    };
    void forget(Time now);

    Limits m_limits;
    std::deque<Spent> m_spent;
    std::int64_t m_tokens = 0;
};

/// How long to wait before attempt @p attempt + 1 (1-based): 0.5 s doubling, jitter ± 25 %, at most 30 s; a Retry-After holds
/// when it is longer, at most 120 s.
std::chrono::milliseconds retryDelay(int attempt, std::optional<std::chrono::milliseconds> retryAfter, double unitJitter);
constexpr int mostAttempts = 5;

} // namespace assay
