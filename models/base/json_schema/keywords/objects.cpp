#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "base/json_schema/evaluated.h"
#include "base/json_schema/keywords/keywords.h"

namespace assay::json_schema {

namespace {

bool isPatterned(Evaluation &evaluation, const Json &schema, const std::string &name)
{
    const auto patterns = schema.find("patternProperties");
    if (patterns == schema.end() || !patterns->is_object())
        return false;
    for (auto each = patterns->begin(); each != patterns->end(); ++each) {
        if (evaluation.matches(each.key(), name))
            return true;
    }
    return false;
}

/// A member that a keyword speaks of, fitting or not.
bool memberFits(Evaluation &evaluation, const Json &schema, const std::string &name, const Json &member, const Place &at)
{
    if (evaluation.seen())
        evaluation.seen()->addName(name);
    return evaluation.fits(schema, member, {&at, &name, 0});
}

bool holdsAll(Evaluation &evaluation, std::string_view keyword, const Json &names, const Json &instance, const Place &at)
{
    bool fit = true;
    for (const Json &name : names) {
        if (name.is_string() && !instance.contains(name.get_ref<const std::string &>()))
            fit = evaluation.violated(keyword, at, [&] { return QCoreApplication::translate("JsonSchema", "“%1” is missing").arg(QString::fromStdString(name.get<std::string>())); });
    }
    return fit;
}

} // namespace

ASSAY_KEYWORD(checkProperties)
{
    (void) schema;
    if (!instance.is_object() || !value.is_object())
        return true;
    bool fit = true;
    for (auto each = value.begin(); each != value.end(); ++each) {
        if (const auto member = instance.find(each.key()); member != instance.end())
            fit = memberFits(evaluation, each.value(), member.key(), *member, at) && fit;
    }
    return fit;
}

ASSAY_KEYWORD(checkPatternProperties)
{
    (void) schema;
    if (!instance.is_object() || !value.is_object())
        return true;
    bool fit = true;
    for (auto each = value.begin(); each != value.end(); ++each) {
        for (auto member = instance.begin(); member != instance.end() && !evaluation.gaveUp(); ++member) {
            if (evaluation.matches(each.key(), member.key()))
                fit = memberFits(evaluation, each.value(), member.key(), member.value(), at) && fit;
        }
    }
    return fit;
}

ASSAY_KEYWORD(checkAdditionalProperties)
{
    if (!instance.is_object())
        return true;
    const auto properties = schema.find("properties");
    bool fit = true;
    for (auto member = instance.begin(); member != instance.end() && !evaluation.gaveUp(); ++member) {
        const bool named = properties != schema.end() && properties->is_object() && properties->contains(member.key());
        if (!named && !isPatterned(evaluation, schema, member.key()))
            fit = memberFits(evaluation, value, member.key(), member.value(), at) && fit;
    }
    return fit;
}

ASSAY_KEYWORD(checkPropertyNames)
{
    (void) schema;
    bool fit = true;
    for (auto member = instance.begin(); instance.is_object() && member != instance.end() && !evaluation.gaveUp(); ++member)
        fit = evaluation.fits(value, Json(member.key()), {&at, &member.key(), 0}) && fit;
    return fit;
}

ASSAY_KEYWORD(checkRequired)
{
    (void) schema;
    return !instance.is_object() || holdsAll(evaluation, "required", value, instance, at);
}

ASSAY_KEYWORD(checkDependencies)
{
    (void) schema;
    if (!instance.is_object() || !value.is_object())
        return true;
    bool fit = true;
    for (auto each = value.begin(); each != value.end(); ++each) {
        if (!instance.contains(each.key()))
            continue;
        const bool kept = each.value().is_array() ? holdsAll(evaluation, "dependencies", each.value(), instance, at)
                                                  : evaluation.fits(each.value(), instance, at);
        fit = kept && fit;
    }
    return fit;
}

ASSAY_KEYWORD(checkDependentRequired)
{
    (void) schema;
    bool fit = true;
    for (auto each = value.begin(); instance.is_object() && value.is_object() && each != value.end(); ++each)
        fit = (!instance.contains(each.key()) || holdsAll(evaluation, "dependentRequired", each.value(), instance, at)) && fit;
    return fit;
}

ASSAY_KEYWORD(checkDependentSchemas)
{
    (void) schema;
    bool fit = true;
    for (auto each = value.begin(); instance.is_object() && value.is_object() && each != value.end(); ++each)
        fit = (!instance.contains(each.key()) || evaluation.fits(each.value(), instance, at)) && fit;
    return fit;
}

ASSAY_KEYWORD(checkMaxProperties)
{
    (void) schema;
    return !instance.is_object() || atMost(evaluation, "maxProperties", value, instance.size(), at);
}

ASSAY_KEYWORD(checkMinProperties)
{
    (void) schema;
    return !instance.is_object() || atLeast(evaluation, "minProperties", value, instance.size(), at);
}

} // namespace assay::json_schema
