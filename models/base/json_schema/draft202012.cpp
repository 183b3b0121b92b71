// The table of draft 2020-12.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/json_schema/dialect.h"
#include "base/json_schema/keywords/keywords.h"

namespace assay::json_schema {

namespace {

// Core §8, applicators §10, unevaluated §11, validation §6. `then` and `else` are read by `if`, `minContains` and `maxContains` by `contains`,
// references and anchors by the evaluation itself. `definitions` is of the draft's meta-schema, as a former name of `$defs`.
constexpr std::array keywords202012{
    Keyword{"$defs", Holds::SchemaMap, nullptr},
    Keyword{"additionalProperties", Holds::Schema, checkAdditionalProperties},
    Keyword{"allOf", Holds::SchemaList, checkAllOf},
    Keyword{"anyOf", Holds::SchemaList, checkAnyOf},
    Keyword{"const", Holds::Nothing, checkConst, true},
    Keyword{"contains", Holds::Schema, checkContainsCounted},
    Keyword{"contentSchema", Holds::Schema, nullptr},
    Keyword{"definitions", Holds::SchemaMap, nullptr},
    Keyword{"dependentRequired", Holds::Nothing, checkDependentRequired, true},
    Keyword{"dependentSchemas", Holds::SchemaMap, checkDependentSchemas},
    Keyword{"else", Holds::Schema, nullptr},
    Keyword{"enum", Holds::Nothing, checkEnum, true},
    Keyword{"exclusiveMaximum", Holds::Nothing, checkExclusiveMaximum, true},
    Keyword{"exclusiveMinimum", Holds::Nothing, checkExclusiveMinimum, true},
    Keyword{"if", Holds::Schema, checkIf},
    Keyword{"items", Holds::Schema, checkFurtherItems},
    Keyword{"maxItems", Holds::Nothing, checkMaxItems, true},
    Keyword{"maxLength", Holds::Nothing, checkMaxLength, true},
    Keyword{"maxProperties", Holds::Nothing, checkMaxProperties, true},
    Keyword{"maximum", Holds::Nothing, checkMaximum, true},
    Keyword{"minItems", Holds::Nothing, checkMinItems, true},
    Keyword{"minLength", Holds::Nothing, checkMinLength, true},
    Keyword{"minProperties", Holds::Nothing, checkMinProperties, true},
    Keyword{"minimum", Holds::Nothing, checkMinimum, true},
    Keyword{"multipleOf", Holds::Nothing, checkMultipleOf, true},
    Keyword{"not", Holds::Schema, checkNot},
    Keyword{"oneOf", Holds::SchemaList, checkOneOf},
    Keyword{"pattern", Holds::Nothing, checkPattern, true},
    Keyword{"patternProperties", Holds::SchemaMap, checkPatternProperties},
    Keyword{"prefixItems", Holds::SchemaList, checkPrefixItems},
    Keyword{"properties", Holds::SchemaMap, checkProperties},
    Keyword{"propertyNames", Holds::Schema, checkPropertyNames},
    Keyword{"required", Holds::Nothing, checkRequired, true},
    Keyword{"then", Holds::Schema, nullptr},
    Keyword{"type", Holds::Nothing, checkType, true},
    Keyword{"unevaluatedItems", Holds::Schema, checkUnevaluatedItems, false, true},
    Keyword{"unevaluatedProperties", Holds::Schema, checkUnevaluatedProperties, false, true},
    Keyword{"uniqueItems", Holds::Nothing, checkUniqueItems, true},
};

// What the draft says of the value of each keyword, as one schema.
constexpr const char *metaSchemaText202012 = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://json-schema.org/draft/2020-12/schema","$dynamicAnchor":"meta",
"type":["object","boolean"],
"$defs":{
 "any":{"$dynamicRef":"#meta"},
 "count":{"type":"integer","minimum":0},
 "list":{"type":"array","minItems":1,"items":{"$dynamicRef":"#meta"}},
 "map":{"type":"object","additionalProperties":{"$dynamicRef":"#meta"}},
 "names":{"type":"array","items":{"type":"string"},"uniqueItems":true},
 "anchor":{"type":"string","pattern":"^[A-Za-z_][-A-Za-z0-9._]*$"},
 "typeName":{"enum":["array","boolean","integer","null","number","object","string"]}},
"properties":{
 "$id":{"type":"string","pattern":"^[^#]*#?$"},"$schema":{"type":"string"},"$ref":{"type":"string"},"$dynamicRef":{"type":"string"},
 "$anchor":{"$ref":"#/$defs/anchor"},"$dynamicAnchor":{"$ref":"#/$defs/anchor"},"$comment":{"type":"string"},
 "$vocabulary":{"type":"object","additionalProperties":{"type":"boolean"}},"$defs":{"$ref":"#/$defs/map"},"definitions":{"$ref":"#/$defs/map"},
 "title":{"type":"string"},"description":{"type":"string"},"default":true,"deprecated":{"type":"boolean"},"readOnly":{"type":"boolean"},
 "writeOnly":{"type":"boolean"},"examples":{"type":"array"},
 "multipleOf":{"type":"number","exclusiveMinimum":0},"maximum":{"type":"number"},"exclusiveMaximum":{"type":"number"},
 "minimum":{"type":"number"},"exclusiveMinimum":{"type":"number"},
 "maxLength":{"$ref":"#/$defs/count"},"minLength":{"$ref":"#/$defs/count"},"pattern":{"type":"string","format":"regex"},
 "prefixItems":{"$ref":"#/$defs/list"},"items":{"$ref":"#/$defs/any"},"contains":{"$ref":"#/$defs/any"},
 "maxItems":{"$ref":"#/$defs/count"},"minItems":{"$ref":"#/$defs/count"},"uniqueItems":{"type":"boolean"},
 "maxContains":{"$ref":"#/$defs/count"},"minContains":{"$ref":"#/$defs/count"},"unevaluatedItems":{"$ref":"#/$defs/any"},
 "maxProperties":{"$ref":"#/$defs/count"},"minProperties":{"$ref":"#/$defs/count"},"required":{"$ref":"#/$defs/names"},
 "properties":{"$ref":"#/$defs/map"},"patternProperties":{"$ref":"#/$defs/map"},"additionalProperties":{"$ref":"#/$defs/any"},
 "propertyNames":{"$ref":"#/$defs/any"},"unevaluatedProperties":{"$ref":"#/$defs/any"},
 "dependentRequired":{"type":"object","additionalProperties":{"$ref":"#/$defs/names"}},"dependentSchemas":{"$ref":"#/$defs/map"},
 "const":true,"enum":{"type":"array"},
 "type":{"anyOf":[{"$ref":"#/$defs/typeName"},{"type":"array","items":{"$ref":"#/$defs/typeName"},"minItems":1,"uniqueItems":true}]},
 "format":{"type":"string"},"contentMediaType":{"type":"string"},"contentEncoding":{"type":"string"},"contentSchema":{"$ref":"#/$defs/any"},
 "if":{"$ref":"#/$defs/any"},"then":{"$ref":"#/$defs/any"},"else":{"$ref":"#/$defs/any"},"not":{"$ref":"#/$defs/any"},
 "allOf":{"$ref":"#/$defs/list"},"anyOf":{"$ref":"#/$defs/list"},"oneOf":{"$ref":"#/$defs/list"}}})";

const Keyword *keyword202012(std::string_view name)
{
    const auto found = std::find_if(keywords202012.begin(), keywords202012.end(), [&](const Keyword &keyword) { return keyword.name == name; });
    return found == keywords202012.end() ? nullptr : &*found;
}

const Json &metaSchema202012()
{
    static const Json schema = Json::parse(metaSchemaText202012);
    return schema;
}

constexpr const char *uri202012 = "https://json-schema.org/draft/2020-12/schema";

} // namespace

const SchemaDialect draft202012{uri202012, "draft 2020-12", keyword202012, metaSchema202012, false};
const SchemaDialect draft202012WithoutValidation{uri202012, "draft 2020-12", keyword202012, metaSchema202012, false, false};

} // namespace assay::json_schema
