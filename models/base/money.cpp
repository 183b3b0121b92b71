#include "base/money.h"

#include <limits>

namespace assay {

namespace {
constexpr std::int64_t nanoPerDollar = 1'000'000'000;
}

Money &Money::operator+=(Money other)
{
    if (__builtin_add_overflow(nano, other.nano, &nano))
        nano = other.nano > 0 ? std::numeric_limits<std::int64_t>::max() : std::numeric_limits<std::int64_t>::min();
    return *this;
}

std::string Money::text() const
{
    const bool negative = nano < 0;
    const auto size = negative ? 0 - static_cast<std::uint64_t>(nano) : static_cast<std::uint64_t>(nano);
    std::string decimals = std::to_string(size % nanoPerDollar);
    decimals.insert(0, 9 - decimals.size(), '0');
    while (!decimals.empty() && decimals.back() == '0')
        decimals.pop_back();
    std::string text = (negative ? "-" : "") + std::to_string(size / nanoPerDollar);
    return decimals.empty() ? text : text + "." + decimals;
}

std::optional<Money> Money::fromText(std::string_view text)
{
    const bool negative = !text.empty() && text.front() == '-';
    if (negative)
        text.remove_prefix(1);
    std::int64_t value = 0;
    int decimals = -1;
    bool digits = false;
    for (const char c : text) {
        if (c == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < '0' || c > '9' || decimals == 9)
            return std::nullopt;
        digits = true;
        if (decimals >= 0)
            ++decimals;
        if (__builtin_mul_overflow(value, std::int64_t{10}, &value) || __builtin_add_overflow(value, c - '0', &value))
            return std::nullopt;
    }
    if (!digits || decimals == 0)
        return std::nullopt;
    for (int i = decimals < 0 ? 0 : decimals; i < 9; ++i)
        if (__builtin_mul_overflow(value, std::int64_t{10}, &value))
            return std::nullopt;
    return Money{negative ? -value : value};
}

void CallCost::add(std::int64_t tokens, PricePerMillion price)
{
    m_nanoTimesMillion += static_cast<Wide>(tokens) * price.money.nano;
}

Money CallCost::total() const
{
    constexpr Wide million = 1'000'000;
    Wide whole = m_nanoTimesMillion / million;
    const Wide rest = m_nanoTimesMillion % million;
    if (rest * 2 > million || (rest * 2 == million && whole % 2 != 0))
        ++whole;
    return {static_cast<std::int64_t>(whole)};
}

void MoneySum::add(std::optional<Money> amount)
{
    if (amount) {
        known += *amount;
        ++priced;
    } else {
        ++unpriced;
    }
}

std::optional<Money> MoneySum::total() const
{
    return unpriced == 0 ? std::optional<Money>(known) : std::nullopt;
}

} // namespace assay
