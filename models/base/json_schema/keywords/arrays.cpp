#include <QCoreApplication>
#include <algorithm>
#include <vector>
#include <nlohmann/json.hpp>

#include "base/json_schema/evaluated.h"
#include "base/json_schema/keywords/keywords.h"

namespace assay::json_schema {

/// Items beyond a list of schemas are `additionalItems`' matter.
ASSAY_KEYWORD(checkItems)
{
    if (!instance.is_array())
        return true;
    const auto additional = schema.find("additionalItems");
    bool fit = true;
    for (std::size_t i = 0; i < instance.size() && !evaluation.gaveUp(); ++i) {
        const Json *of = !value.is_array() ? &value : i < value.size() ? &value[i] : additional != schema.end() ? &*additional : nullptr;
        if (of)
            fit = evaluation.fits(*of, instance[i], {&at, nullptr, i}) && fit;
    }
    return fit;
}

ASSAY_KEYWORD(checkPrefixItems)
{
    (void) schema;
    if (!instance.is_array() || !value.is_array())
        return true;
    const std::size_t count = std::min(value.size(), instance.size());
    bool fit = true;
    for (std::size_t i = 0; i < count && !evaluation.gaveUp(); ++i)
        fit = evaluation.fits(value[i], instance[i], {&at, nullptr, i}) && fit;
    if (evaluation.seen())
        evaluation.seen()->addItemsBelow(count);
    return fit;
}

/// `items` of 2020-12: those behind `prefixItems`.
ASSAY_KEYWORD(checkFurtherItems)
{
    if (!instance.is_array())
        return true;
    const auto prefix = schema.find("prefixItems");
    bool fit = true;
    for (std::size_t i = prefix != schema.end() && prefix->is_array() ? prefix->size() : 0; i < instance.size() && !evaluation.gaveUp(); ++i)
        fit = evaluation.fits(value, instance[i], {&at, nullptr, i}) && fit;
    if (evaluation.seen())
        evaluation.seen()->addItemsBelow(instance.size());
    return fit;
}

/// `contains` of 2020-12, with its counts beside it; the items that fit are evaluated.
ASSAY_KEYWORD(checkContainsCounted)
{
    if (!instance.is_array())
        return true;
    std::size_t count = 0;
    for (std::size_t i = 0; i < instance.size() && !evaluation.gaveUp(); ++i) {
        if (!evaluation.wouldFit(value, instance[i], {&at, nullptr, i}))
            continue;
        ++count;
        if (evaluation.seen())
            evaluation.seen()->addItem(i);
    }
    const auto least = evaluation.asserts() ? schema.find("minContains") : schema.end();
    const auto most = evaluation.asserts() ? schema.find("maxContains") : schema.end();
    const bool fit = least != schema.end() ? atLeast(evaluation, "minContains", *least, count, at)
                                           : count > 0 || evaluation.violated("contains", at, [&] { return QCoreApplication::translate("JsonSchema", "no item is as one must be"); });
    return (most == schema.end() || atMost(evaluation, "maxContains", *most, count, at)) && fit;
}

ASSAY_KEYWORD(checkContains)
{
    (void) schema;
    if (!instance.is_array())
        return true;
    for (std::size_t i = 0; i < instance.size() && !evaluation.gaveUp(); ++i) {
        if (evaluation.wouldFit(value, instance[i], {&at, nullptr, i}))
            return true;
    }
    return evaluation.violated("contains", at, [&] { return QCoreApplication::translate("JsonSchema", "no item is as one must be"); });
}

ASSAY_KEYWORD(checkMaxItems)
{
    (void) schema;
    return !instance.is_array() || atMost(evaluation, "maxItems", value, instance.size(), at);
}

ASSAY_KEYWORD(checkMinItems)
{
    (void) schema;
    return !instance.is_array() || atLeast(evaluation, "minItems", value, instance.size(), at);
}

ASSAY_KEYWORD(checkUniqueItems)
{
    (void) schema;
    if (!instance.is_array() || value != Json(true))
        return true;
    std::vector<const Json *> items; // sorted, so that a hostile list costs n log n
    for (const Json &item : instance)
        items.push_back(&item);
    std::sort(items.begin(), items.end(), [](const Json *a, const Json *b) { return *a < *b; });
    const auto twice = std::adjacent_find(items.begin(), items.end(), [](const Json *a, const Json *b) { return *a == *b; });
    return twice == items.end() || evaluation.violated("uniqueItems", at, [&] { return QCoreApplication::translate("JsonSchema", "an item stands there twice"); });
}

} // namespace assay::json_schema
