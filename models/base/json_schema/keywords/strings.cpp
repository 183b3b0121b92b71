#include <QCoreApplication>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json_schema/keywords/keywords.h"

namespace assay::json_schema {

namespace {

/// Characters (code points), as the draft counts.
std::size_t lengthOf(const std::string &text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

} // namespace

ASSAY_KEYWORD(checkMaxLength)
{
    (void) schema;
    return !instance.is_string() || atMost(evaluation, "maxLength", value, lengthOf(instance.get_ref<const std::string &>()), at);
}

ASSAY_KEYWORD(checkMinLength)
{
    (void) schema;
    return !instance.is_string() || atLeast(evaluation, "minLength", value, lengthOf(instance.get_ref<const std::string &>()), at);
}

ASSAY_KEYWORD(checkPattern)
{
    (void) schema;
    if (!instance.is_string() || !value.is_string())
        return true;
    const auto &pattern = value.get_ref<const std::string &>();
    return evaluation.matches(pattern, instance.get_ref<const std::string &>())
        || evaluation.violated("pattern", at, [&] { return QCoreApplication::translate("JsonSchema", "it does not match %1").arg(QString::fromStdString(pattern).left(80)); });
}

} // namespace assay::json_schema
