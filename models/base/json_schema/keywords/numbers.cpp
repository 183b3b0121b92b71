#include <QCoreApplication>
#include <cfloat>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/json_schema/keywords/keywords.h"

namespace assay::json_schema {

namespace {

bool compared(Evaluation &evaluation, std::string_view keyword, bool fit, const char *reason, const Json &value, const Place &at)
{
    return fit || evaluation.violated(keyword, at, [&] { return QCoreApplication::translate("JsonSchema", reason).arg(QString::fromStdString(value.dump())); });
}

/// Exact for integers; else the quotient must be whole to within the rounding of one division.
bool isMultiple(const Json &number, const Json &of)
{
    if (number.is_number_integer() && of.is_number_unsigned()) {
        const auto step = of.get<std::uint64_t>();
        if (number.is_number_unsigned())
            return number.get<std::uint64_t>() % step == 0;
        return (0 - static_cast<std::uint64_t>(number.get<std::int64_t>())) % step == 0;
    }
    const double quotient = number.get<double>() / of.get<double>();
    if (!std::isfinite(quotient))
        return std::fmod(number.get<double>(), of.get<double>()) == 0;
    return std::fabs(quotient - std::round(quotient)) <= 4 * DBL_EPSILON * std::fabs(quotient);
}

} // namespace

ASSAY_KEYWORD(checkMultipleOf)
{
    (void) schema;
    return !instance.is_number() || !value.is_number()
        || compared(evaluation, "multipleOf", isMultiple(instance, value), QT_TRANSLATE_NOOP("JsonSchema", "it is no multiple of %1"), value, at);
}

ASSAY_KEYWORD(checkMaximum)
{
    (void) schema;
    return !instance.is_number() || compared(evaluation, "maximum", instance <= value, QT_TRANSLATE_NOOP("JsonSchema", "it is more than %1"), value, at);
}

ASSAY_KEYWORD(checkMinimum)
{
    (void) schema;
    return !instance.is_number() || compared(evaluation, "minimum", instance >= value, QT_TRANSLATE_NOOP("JsonSchema", "it is less than %1"), value, at);
}

ASSAY_KEYWORD(checkExclusiveMaximum)
{
    (void) schema;
    return !instance.is_number()
        || compared(evaluation, "exclusiveMaximum", instance < value, QT_TRANSLATE_NOOP("JsonSchema", "it is not less than %1"), value, at);
}

ASSAY_KEYWORD(checkExclusiveMinimum)
{
    (void) schema;
    return !instance.is_number()
        || compared(evaluation, "exclusiveMinimum", instance > value, QT_TRANSLATE_NOOP("JsonSchema", "it is not more than %1"), value, at);
}

} // namespace assay::json_schema
