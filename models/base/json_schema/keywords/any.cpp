// What is said of values of any type.
#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/json_schema/keywords/keywords.h"

namespace assay::json_schema {

namespace {

/// 1.0 is an integer (draft 7, core §4.2.1).
bool isInteger(const Json &value)
{
    return value.is_number_integer() || (value.is_number_float() && std::floor(value.get<double>()) == value.get<double>());
}

bool isOfType(const Json &value, const std::string &type)
{
    if (type == "integer")
        return isInteger(value);
    if (type == "number")
        return value.is_number();
    return type == value.type_name();
}

QString shown(const Json &value)
{
    const QString text = QString::fromStdString(dumpJson(value));
    return text.size() > 80 ? text.left(79) + QChar(0x2026) : text;
}

} // namespace

ASSAY_KEYWORD(checkType)
{
    (void) schema;
    const auto fits = [&](const Json &type) { return type.is_string() && isOfType(instance, type.get_ref<const std::string &>()); };
    if (fits(value) || (value.is_array() && std::any_of(value.begin(), value.end(), fits)))
        return true;
    return evaluation.violated("type", at, [&] { return QCoreApplication::translate("JsonSchema", "it is %1, not %2")
                                               .arg(QString::fromLatin1(instance.type_name()), shown(value)); });
}

ASSAY_KEYWORD(checkConst)
{
    (void) schema;
    return instance == value || evaluation.violated("const", at, [&] { return QCoreApplication::translate("JsonSchema", "it is not %1").arg(shown(value)); });
}

ASSAY_KEYWORD(checkEnum)
{
    (void) schema;
    return !value.is_array() || std::find(value.begin(), value.end(), instance) != value.end()
        || evaluation.violated("enum", at, [&] { return QCoreApplication::translate("JsonSchema", "it is none of %1").arg(shown(value)); });
}

} // namespace assay::json_schema
