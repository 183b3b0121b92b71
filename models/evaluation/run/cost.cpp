#include "evaluation/run/cost.h"

namespace assay {

std::optional<Money> callCost(const Prices &prices, const TokenCounts &tokens)
{
    if (!prices.input || !prices.output || !tokens.input || !tokens.output)
        return std::nullopt;
    const std::int64_t cached = tokens.cachedInput.value_or(0);
    CallCost cost;
    cost.add(*tokens.input - cached, *prices.input);
    cost.add(cached, prices.cachedInput.value_or(*prices.input));
    cost.add(*tokens.output, *prices.output);
    return cost.total();
}

std::optional<Money> mostCost(const Prices &prices, std::int64_t inputEstimate, std::int64_t maxOutput)
{
    return callCost(prices, TokenCounts{inputEstimate, std::nullopt, maxOutput, std::nullopt});
}

std::optional<Money> embeddingCost(const Prices &prices, std::optional<std::int64_t> inputTokens)
{
    return callCost({prices.input, {}, prices.output.value_or(PricePerMillion{})}, TokenCounts{inputTokens, std::nullopt, 0, std::nullopt});
}

bool Budget::reserve(Money most)
{
    const std::lock_guard lock(m_mutex);
    if (most.nano > m_limit.nano - m_spent.nano - m_reserved.nano)
        return false;
    m_reserved += most;
    return true;
}

void Budget::settle(Money reserved, std::optional<Money> spent)
{
    const std::lock_guard lock(m_mutex);
    m_reserved.nano -= reserved.nano;
    m_spent += spent.value_or(reserved);
}

Money Budget::left() const
{
    const std::lock_guard lock(m_mutex);
    return Money{m_limit.nano - m_spent.nano};
}

Money Budget::spent() const
{
    const std::lock_guard lock(m_mutex);
    return m_spent;
}

} // namespace assay
