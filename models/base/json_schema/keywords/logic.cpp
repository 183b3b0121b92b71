// Schemas made of schemas.
#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "base/json_schema/keywords/keywords.h"

namespace assay::json_schema {

namespace {

/// Counts up to @p enough; to the end where it matters which members and items the others look at.
int fitting(Evaluation &evaluation, const Json &schemas, const Json &instance, const Place &at, int enough)
{
    int count = 0;
    for (const Json &each : schemas) {
        if ((count < enough || evaluation.seen()) && !evaluation.gaveUp() && evaluation.wouldFit(each, instance, at))
            ++count;
    }
    return count;
}

} // namespace

ASSAY_KEYWORD(checkAllOf)
{
    (void) schema;
    bool fit = true;
    for (const Json &each : value)
        fit = evaluation.fits(each, instance, at) && fit;
    return fit;
}

ASSAY_KEYWORD(checkAnyOf)
{
    (void) schema;
    return fitting(evaluation, value, instance, at, 1) >= 1
        || evaluation.violated("anyOf", at, [&] { return QCoreApplication::translate("JsonSchema", "it fits none of the alternatives"); });
}

ASSAY_KEYWORD(checkOneOf)
{
    (void) schema;
    const int count = fitting(evaluation, value, instance, at, 2);
    return count == 1
        || evaluation.violated("oneOf", at, [&] { return count == 0 ? QCoreApplication::translate("JsonSchema", "it fits none of the alternatives")
                                                       : QCoreApplication::translate("JsonSchema", "it fits more than one of the alternatives"); });
}

ASSAY_KEYWORD(checkNot)
{
    (void) schema;
    return !evaluation.wouldFit(value, instance, at)
        || evaluation.violated("not", at, [&] { return QCoreApplication::translate("JsonSchema", "it is as it must not be"); });
}

ASSAY_KEYWORD(checkIf)
{
    const auto chosen = schema.find(evaluation.wouldFit(value, instance, at) ? "then" : "else");
    return chosen == schema.end() || evaluation.fits(*chosen, instance, at);
}

} // namespace assay::json_schema
