#pragma once

#include <string>
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
    bool asserts = false;         ///< of the vocabulary “validation”, which a meta-schema of 2020-12 may leave out
    bool last = false;            ///< depends on what all others looked at
};

/// A draft of JSON Schema, as a table.
struct SchemaDialect
{
    const char *uri; ///< of its meta-schema, without fragment
    const char *title;
    const Keyword *(*keyword)(std::string_view name); ///< null for a name that it does not know
    const Json &(*metaSchema)();
    bool referenceStandsAlone; ///< what stands beside a $ref is ignored; $id may be an anchor
    bool asserts = true;       ///< false: the vocabulary “validation” is left out
};
extern const SchemaDialect draft7;
extern const SchemaDialect draft202012;
extern const SchemaDialect draft202012WithoutValidation;

/// The draft of one schema.
struct DialectChoice
{
    const SchemaDialect *dialect = nullptr;
    std::string unknownVocabulary; ///< that its meta-schema demands; empty as a rule
};
/// By `$schema`: a draft, or a meta-schema among the documents that says which vocabularies of 2020-12 it uses (core §8.1); else @p otherwise.
DialectChoice chosenDialect(const Json &schema, const JsonSchema::Documents &documents, const SchemaDialect &otherwise);

/// The draft whose meta-schema has this URI, fragment or none; null for another one.
const SchemaDialect *dialectOf(const std::string &uri);

} // namespace assay::json_schema
