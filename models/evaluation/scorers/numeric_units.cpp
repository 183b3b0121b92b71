// numeric with units: the same amount in another unit of the same dimension passes.
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "evaluation/scorers/definitions.h"
#include "evaluation/scorers/quantity.h"
#include "evaluation/scorers/text/metric.h"

namespace assay {

namespace {

std::string dimensionOf(const Quantity &quantity)
{
    return quantity.dimension.empty() ? "a bare number" : quantity.dimension;
}

class NumericWithUnits final : public Scorer
{
public:
    NumericWithUnits(SettingReader &reader, std::optional<Quantity> unit)
        : m_value(settingText(reader.settings(), "value")), m_unit(std::move(unit)), m_absolute(reader.number("absolute", 0, 0, 1e300)),
          m_relative(reader.number("relative", 1e-9, 0, 1e300))
    {
    }
    ScoreOutput score(const ScoreInput &input) const override
    {
        const std::string *reference = m_value ? &*m_value : input.reference;
        auto expected = reference ? lastQuantity(*reference) : std::nullopt;
        if (!expected)
            return noReference();
        auto found = lastQuantity(input.output);
        if (!found)
            return verdict(false, "the output holds no number");
        if (m_unit)
            take(*expected, *m_unit);
        take(*found, m_unit.value_or(*expected));
        if (found->dimension != expected->dimension)
            return verdict(false, "the output gives " + dimensionOf(*found) + ", the answer " + dimensionOf(*expected));
        const double one = m_unit && m_unit->dimension == expected->dimension ? m_unit->unit : expected->unit;
        const double difference = std::abs(found->value - expected->value);
        return verdict(difference <= std::max(m_absolute * one, m_relative * std::abs(expected->value)),
                       decimals(found->value / one, 6) + " where " + decimals(expected->value / one, 6) + " is expected, in the same unit");
    }

private:
    /// A bare number is in the unit of @p other.
    static void take(Quantity &quantity, const Quantity &other)
    {
        if (!quantity.dimension.empty())
            return;
        quantity = {quantity.value * other.unit, other.dimension, other.unit};
    }

    std::optional<std::string> m_value;
    std::optional<Quantity> m_unit;
    double m_absolute; ///< in the unit of the settings, else in that of the answer
    double m_relative;
};

} // namespace

Result<std::unique_ptr<const Scorer>> makeNumericWithUnits(const Json &settings)
{
    SettingReader reader(settings);
    const auto named = settingText(settings, "unit");
    auto unit = named ? unitNamed(*named) : std::nullopt;
    if (named && !unit)
        return fail(ErrorCode::BadInput, translate("Scorers", "There is no unit “%1”").arg(QString::fromStdString(*named)),
                    translate("Scorers", "known are metres, grams, seconds, litres, watts, joules, volts, amperes, pascals, kelvins, hertz, bytes and bits with their prefixes, "
                                         "percent, and signs and codes of currencies"),
                    {}, {{}, 0, 0, QStringLiteral("unit")});
    auto scorer = std::make_unique<NumericWithUnits>(reader, std::move(unit));
    if (!reader.status())
        return fail(reader.status().error());
    return std::unique_ptr<const Scorer>(std::move(scorer));
}

} // namespace assay
