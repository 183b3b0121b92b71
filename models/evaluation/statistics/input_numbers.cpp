// Numbers of an input, with the bounds that their meaning sets.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "evaluation/statistics/input.h"

namespace assay {

namespace {

constexpr std::int64_t mostReplicates = 1'000'000;

} // namespace

double StatisticInput::number(const char *field) const
{
    const Json *value = memberAt(m_json, field);
    if (!value || !value->is_number())
        throw WrongField{field, translate("Statistics", "a number is needed")};
    return value->get<double>();
}

double StatisticInput::positive(const char *field) const
{
    const double value = number(field);
    if (value <= 0)
        throw WrongField{field, translate("Statistics", "it must be more than 0")};
    return value;
}

double StatisticInput::atLeastZero(const char *field) const
{
    const double value = number(field);
    if (value < 0)
        throw WrongField{field, translate("Statistics", "it must be at least 0")};
    return value;
}

double StatisticInput::share(const char *field, double otherwise) const
{
    const double value = has(field) ? number(field) : otherwise;
    if (value <= 0 || value >= 1)
        throw WrongField{field, translate("Statistics", "it must lie between 0 and 1")};
    return value;
}

double StatisticInput::probability(const char *field) const
{
    const double value = number(field);
    if (value < 0 || value > 1)
        throw WrongField{field, translate("Statistics", "it must not be below 0 or above 1")};
    return value;
}

std::vector<double> StatisticInput::numbers(const char *field) const
{
    std::vector<double> values;
    for (const Json &value : list(field, translate("Statistics", "a list of numbers is needed"))) {
        if (!value.is_number())
            throw WrongField{field, translate("Statistics", "it holds something else than numbers")};
        values.push_back(value.get<double>());
    }
    return values;
}

std::vector<double> StatisticInput::probabilities(const char *field) const
{
    auto values = numbers(field);
    if (std::any_of(values.begin(), values.end(), [](double value) { return value < 0 || value > 1; }))
        throw WrongField{field, translate("Statistics", "none of them may be below 0 or above 1")};
    return values;
}

bool StatisticInput::flag(const char *field, bool otherwise) const
{
    const Json *value = memberAt(m_json, field);
    if (value && !value->is_boolean())
        throw WrongField{field, translate("Statistics", "true or false is needed")};
    return value ? value->get<bool>() : otherwise;
}

std::uint64_t StatisticInput::seed() const
{
    const Json *value = memberAt(m_json, "seed");
    return value && value->is_number_unsigned() ? value->get<std::uint64_t>() : static_cast<std::uint64_t>(countOr("seed", 42));
}

std::int64_t StatisticInput::replicates() const
{
    const std::int64_t replicates = countOr("replicates", 10'000);
    if (replicates < 1 || replicates > mostReplicates)
        throw WrongField{"replicates", translate("Statistics", "from 1 to 1,000,000 can be drawn")};
    return replicates;
}

} // namespace assay
