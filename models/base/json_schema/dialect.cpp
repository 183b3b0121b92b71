#include "base/json_schema/dialect.h"

#include <nlohmann/json.hpp>

#include "base/json_schema/uri.h"

namespace assay::json_schema {

namespace {

const std::string vocabulary202012 = "https://json-schema.org/draft/2020-12/vocab/";
constexpr int mostMetaSchemas = 4; ///< one above the other

DialectChoice chosen(const Json &schema, const JsonSchema::Documents &documents, const SchemaDialect &otherwise, int depth)
{
    const auto named = stringAt(schema, "$schema");
    if (!named)
        return {&otherwise, {}};
    if (const SchemaDialect *known = dialectOf(*named))
        return {known, {}};
    const auto meta = documents.find(partsOf(*named).document);
    if (meta == documents.end() || depth > mostMetaSchemas)
        return {&otherwise, {}};
    DialectChoice choice = chosen(meta->second, documents, otherwise, depth + 1);
    const Json *vocabularies = memberAt(meta->second, "$vocabulary");
    if (choice.dialect->referenceStandsAlone || !vocabularies || !vocabularies->is_object())
        return choice;
    for (auto each = vocabularies->begin(); each != vocabularies->end(); ++each) {
        if (!each.key().starts_with(vocabulary202012) && each.value() == Json(true))
            choice.unknownVocabulary = each.key();
    }
    if (!vocabularies->contains(vocabulary202012 + "validation"))
        choice.dialect = &draft202012WithoutValidation;
    return choice;
}

} // namespace

DialectChoice chosenDialect(const Json &schema, const JsonSchema::Documents &documents, const SchemaDialect &otherwise)
{
    return chosen(schema, documents, otherwise, 0);
}

const SchemaDialect *dialectOf(const std::string &uri)
{
    std::string plain = partsOf(uri).document;
    if (plain.starts_with("https:") && plain.find("/draft-07/") != std::string::npos) // often written so, though it is http:
        plain.erase(4, 1);
    for (const SchemaDialect *dialect : {&draft7, &draft202012}) {
        if (plain == dialect->uri)
            return dialect;
    }
    return nullptr;
}

} // namespace assay::json_schema
