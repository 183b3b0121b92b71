#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assay {

/// An amount in integer nano-dollars. Unknown money is std::optional<Money>, never 0 (DATA.md §4).
struct Money
{
    std::int64_t nano = 0;
    auto operator<=>(const Money &) const = default;
    Money &operator+=(Money other);
    /// Decimal dollars, at most 9 decimals, no trailing zeros: "0.000412", "0", "-1.5".
    std::string text() const;
    /// Reads text(); nullopt when it is no decimal, has more than 9 decimals, or is out of range.
    static std::optional<Money> fromText(std::string_view text);
};

/// A price in nano-dollars per million tokens.
struct PricePerMillion
{
    Money money;
    auto operator<=>(const PricePerMillion &) const = default;
};

/// One call's parts, summed exactly and rounded once, half to even (DATA.md §4).
class CallCost
{
public:
    void add(std::int64_t tokens, PricePerMillion price);
    Money total() const;

private:
    __extension__ typedef __int128 Wide;
    Wide m_nanoTimesMillion = 0;
};

/// A sum in which a part may be unpriced: the known part and the number of unknown ones stand beside it.
struct MoneySum
{
    Money known;
    std::int64_t priced = 0;
    std::int64_t unpriced = 0;
    void add(std::optional<Money> amount);
    /// nullopt as soon as one part is unpriced; 0 for an empty sum.
    std::optional<Money> total() const;
};

} // namespace assay
