#pragma once

#include <cstdint>
#include <mutex>
#include <optional>

#include "base/money.h"
#include "domain/catalog.h"
#include "domain/run.h"

namespace assay {

/// What a call cost: cached input tokens at their own price (else the input price), rounded once, half to even.
/// Unknown as soon as a needed price or count is unknown (DATA.md §4).
std::optional<Money> callCost(const Prices &prices, const TokenCounts &tokens);

/// The most a call can cost: estimated input and the maximum output. Unknown without prices.
std::optional<Money> mostCost(const Prices &prices, std::int64_t inputEstimate, std::int64_t maxOutput);

/// What an embedding cost: its input tokens alone, for nothing is written.
std::optional<Money> embeddingCost(const Prices &prices, std::optional<std::int64_t> inputTokens);

/// Money a run may spend. A call reserves the most it can cost before it is sent, and settles what it cost when it
/// has answered. Safe between threads.
class Budget
{
public:
    explicit Budget(Money limit) : m_limit(limit) {}

    /// False when the reservation would pass the limit; nothing is reserved then.
    bool reserve(Money most);
    /// Gives the reservation back and counts what was spent; an unknown cost counts as the whole reservation.
    void settle(Money reserved, std::optional<Money> spent);
    Money spent() const;
    Money limit() const { return m_limit; }
    Money left() const; ///< of the limit, when nothing is under way

private:
    mutable std::mutex m_mutex;
    Money m_limit;
    Money m_spent;
    Money m_reserved;
};

} // namespace assay
