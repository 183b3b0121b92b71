#pragma once

#include <string_view>

#include "base/json_schema/evaluation.h"

namespace assay::json_schema {

/// Where a keyword's value holds schemas.
enum class Holds { Nothing, Schema, SchemaList, SchemaOrList, SchemaMap, SchemaOrNamesMap };

/// One keyword of a dialect.
struct Keyword
{
    std::string_view name;
    Holds holds = Holds::Nothing;
    KeywordCheck check = nullptr; ///< null: it validates nothing by itself
};

/// The keyword of draft 7 of this name, or null for one that draft 7 does not know.
const Keyword *draft7Keyword(std::string_view name);

/// URI of draft 7's meta-schema, without fragment, and its text.
extern const char *const draft7Uri;
const Json &draft7MetaSchema();

} // namespace assay::json_schema
