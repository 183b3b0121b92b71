#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "base/json_schema/keywords/keywords.h"

namespace assay::json_schema {

bool atMost(Evaluation &evaluation, std::string_view keyword, const Json &value, std::size_t size, const Place &at)
{
    return !value.is_number() || static_cast<double>(size) <= value.get<double>()
        || evaluation.violated(keyword, at, [&] { return QCoreApplication::translate("JsonSchema", "%1 are more than %2").arg(size).arg(value.get<double>()); });
}

bool atLeast(Evaluation &evaluation, std::string_view keyword, const Json &value, std::size_t size, const Place &at)
{
    return !value.is_number() || static_cast<double>(size) >= value.get<double>()
        || evaluation.violated(keyword, at, [&] { return QCoreApplication::translate("JsonSchema", "%1 are fewer than %2").arg(size).arg(value.get<double>()); });
}

} // namespace assay::json_schema
