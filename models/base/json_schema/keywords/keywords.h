#pragma once

#include "base/json_schema/evaluation.h"

namespace assay::json_schema {

// Each as KeywordCheck says; a value of a type that the keyword does not speak of fits.
#define ASSAY_KEYWORD(name) bool name(Evaluation &evaluation, const Json &value, const Json &schema, const Json &instance, const Place &at)

// any.cpp
ASSAY_KEYWORD(checkType);
ASSAY_KEYWORD(checkConst);
ASSAY_KEYWORD(checkEnum);
// numbers.cpp
ASSAY_KEYWORD(checkMultipleOf);
ASSAY_KEYWORD(checkMaximum);
ASSAY_KEYWORD(checkMinimum);
ASSAY_KEYWORD(checkExclusiveMaximum);
ASSAY_KEYWORD(checkExclusiveMinimum);
// strings.cpp
ASSAY_KEYWORD(checkMaxLength);
ASSAY_KEYWORD(checkMinLength);
ASSAY_KEYWORD(checkPattern);
// arrays.cpp
ASSAY_KEYWORD(checkItems);
ASSAY_KEYWORD(checkPrefixItems);
ASSAY_KEYWORD(checkFurtherItems);
ASSAY_KEYWORD(checkContains);
ASSAY_KEYWORD(checkContainsCounted);
ASSAY_KEYWORD(checkMaxItems);
ASSAY_KEYWORD(checkMinItems);
ASSAY_KEYWORD(checkUniqueItems);
// objects.cpp
ASSAY_KEYWORD(checkProperties);
ASSAY_KEYWORD(checkPatternProperties);
ASSAY_KEYWORD(checkAdditionalProperties);
ASSAY_KEYWORD(checkPropertyNames);
ASSAY_KEYWORD(checkRequired);
ASSAY_KEYWORD(checkDependencies);
ASSAY_KEYWORD(checkDependentRequired);
ASSAY_KEYWORD(checkDependentSchemas);
ASSAY_KEYWORD(checkMaxProperties);
ASSAY_KEYWORD(checkMinProperties);
// logic.cpp
ASSAY_KEYWORD(checkAllOf);
ASSAY_KEYWORD(checkAnyOf);
ASSAY_KEYWORD(checkOneOf);
ASSAY_KEYWORD(checkNot);
ASSAY_KEYWORD(checkIf);
// unevaluated.cpp
ASSAY_KEYWORD(checkUnevaluatedItems);
ASSAY_KEYWORD(checkUnevaluatedProperties);

/// Whether @p size is not above (below) the keyword's count; for the three keyword pairs that count something.
bool atMost(Evaluation &evaluation, std::string_view keyword, const Json &value, std::size_t size, const Place &at);
bool atLeast(Evaluation &evaluation, std::string_view keyword, const Json &value, std::size_t size, const Place &at);

} // namespace assay::json_schema
