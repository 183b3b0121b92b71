// What no other keyword looked at, in this schema or in those applied to the same value (2020-12, core §11).
#include <nlohmann/json.hpp>

#include "base/json_schema/evaluated.h"
#include "base/json_schema/keywords/keywords.h"

namespace assay::json_schema {

ASSAY_KEYWORD(checkUnevaluatedItems)
{
    (void) schema;
    Evaluated *seen = evaluation.seen();
    if (!instance.is_array() || !seen)
        return true;
    bool fit = true;
    for (std::size_t i = 0; i < instance.size() && !evaluation.gaveUp(); ++i) {
        if (!seen->hasItem(i))
            fit = evaluation.fits(value, instance[i], {&at, nullptr, i}) && fit;
    }
    seen->addItemsBelow(instance.size());
    return fit;
}

ASSAY_KEYWORD(checkUnevaluatedProperties)
{
    (void) schema;
    Evaluated *seen = evaluation.seen();
    if (!instance.is_object() || !seen)
        return true;
    bool fit = true;
    for (auto member = instance.begin(); member != instance.end() && !evaluation.gaveUp(); ++member) {
        if (seen->hasName(member.key()))
            continue;
        fit = evaluation.fits(value, member.value(), {&at, &member.key(), 0}) && fit;
        seen->addName(member.key());
    }
    return fit;
}

} // namespace assay::json_schema
