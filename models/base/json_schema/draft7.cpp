// The table of draft 7.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/json_schema/dialect.h"
#include "base/json_schema/keywords/keywords.h"

namespace assay::json_schema {

namespace {

// JSON Schema validation, draft 7, §6 and §9; `then` and `else` are read by `if`, `$ref` by the evaluation itself.
constexpr std::array draft7Keywords{
    Keyword{"additionalItems", Holds::Schema, nullptr},
    Keyword{"additionalProperties", Holds::Schema, checkAdditionalProperties},
    Keyword{"allOf", Holds::SchemaList, checkAllOf},
    Keyword{"anyOf", Holds::SchemaList, checkAnyOf},
    Keyword{"const", Holds::Nothing, checkConst},
    Keyword{"contains", Holds::Schema, checkContains},
    Keyword{"definitions", Holds::SchemaMap, nullptr},
    Keyword{"dependencies", Holds::SchemaOrNamesMap, checkDependencies},
    Keyword{"else", Holds::Schema, nullptr},
    Keyword{"enum", Holds::Nothing, checkEnum},
    Keyword{"exclusiveMaximum", Holds::Nothing, checkExclusiveMaximum},
    Keyword{"exclusiveMinimum", Holds::Nothing, checkExclusiveMinimum},
    Keyword{"if", Holds::Schema, checkIf},
    Keyword{"items", Holds::SchemaOrList, checkItems},
    Keyword{"maxItems", Holds::Nothing, checkMaxItems},
    Keyword{"maxLength", Holds::Nothing, checkMaxLength},
    Keyword{"maxProperties", Holds::Nothing, checkMaxProperties},
    Keyword{"maximum", Holds::Nothing, checkMaximum},
    Keyword{"minItems", Holds::Nothing, checkMinItems},
    Keyword{"minLength", Holds::Nothing, checkMinLength},
    Keyword{"minProperties", Holds::Nothing, checkMinProperties},
    Keyword{"minimum", Holds::Nothing, checkMinimum},
    Keyword{"multipleOf", Holds::Nothing, checkMultipleOf},
    Keyword{"not", Holds::Schema, checkNot},
    Keyword{"oneOf", Holds::SchemaList, checkOneOf},
    Keyword{"pattern", Holds::Nothing, checkPattern},
    Keyword{"patternProperties", Holds::SchemaMap, checkPatternProperties},
    Keyword{"properties", Holds::SchemaMap, checkProperties},
    Keyword{"propertyNames", Holds::Schema, checkPropertyNames},
    Keyword{"required", Holds::Nothing, checkRequired},
    Keyword{"then", Holds::Schema, nullptr},
    Keyword{"type", Holds::Nothing, checkType},
    Keyword{"uniqueItems", Holds::Nothing, checkUniqueItems},
};

// What draft 7 says of the value of each keyword (§6, §8, §9, §10), as a schema.
constexpr const char *draft7MetaSchemaText = R"({
"$schema":"http://json-schema.org/draft-07/schema#","$id":"http://json-schema.org/draft-07/schema#","type":["object","boolean"],"default":true,
"definitions":{
 "count":{"type":"integer","minimum":0},
 "list":{"type":"array","minItems":1,"items":{"$ref":"#"}},
 "map":{"type":"object","additionalProperties":{"$ref":"#"}},
 "names":{"type":"array","items":{"type":"string"},"uniqueItems":true},
 "typeName":{"enum":["array","boolean","integer","null","number","object","string"]},
 "nonNegativeInteger":{"$ref":"#/definitions/count"}},
"properties":{
 "$id":{"type":"string"},"$schema":{"type":"string"},"$ref":{"type":"string"},"$comment":{"type":"string"},
 "title":{"type":"string"},"description":{"type":"string"},"default":true,"readOnly":{"type":"boolean"},"writeOnly":{"type":"boolean"},
 "examples":{"type":"array"},
 "multipleOf":{"type":"number","exclusiveMinimum":0},"maximum":{"type":"number"},"exclusiveMaximum":{"type":"number"},
 "minimum":{"type":"number"},"exclusiveMinimum":{"type":"number"},
 "maxLength":{"$ref":"#/definitions/count"},"minLength":{"$ref":"#/definitions/count"},"pattern":{"type":"string","format":"regex"},
 "items":{"anyOf":[{"$ref":"#"},{"$ref":"#/definitions/list"}],"default":true},"additionalItems":{"$ref":"#"},
 "maxItems":{"$ref":"#/definitions/count"},"minItems":{"$ref":"#/definitions/count"},"uniqueItems":{"type":"boolean"},"contains":{"$ref":"#"},
 "maxProperties":{"$ref":"#/definitions/count"},"minProperties":{"$ref":"#/definitions/count"},"required":{"$ref":"#/definitions/names"},
 "properties":{"$ref":"#/definitions/map"},"patternProperties":{"$ref":"#/definitions/map"},"additionalProperties":{"$ref":"#"},
 "dependencies":{"type":"object","additionalProperties":{"anyOf":[{"$ref":"#"},{"$ref":"#/definitions/names"}]}},
 "propertyNames":{"$ref":"#"},"const":true,"enum":{"type":"array"},
 "type":{"anyOf":[{"$ref":"#/definitions/typeName"},{"type":"array","items":{"$ref":"#/definitions/typeName"},"minItems":1,"uniqueItems":true}]},
 "format":{"type":"string"},"contentMediaType":{"type":"string"},"contentEncoding":{"type":"string"},
 "if":{"$ref":"#"},"then":{"$ref":"#"},"else":{"$ref":"#"},
 "allOf":{"$ref":"#/definitions/list"},"anyOf":{"$ref":"#/definitions/list"},"oneOf":{"$ref":"#/definitions/list"},"not":{"$ref":"#"},
 "definitions":{"$ref":"#/definitions/map"}}})";

const Keyword *draft7Keyword(std::string_view name)
{
    const auto found = std::find_if(draft7Keywords.begin(), draft7Keywords.end(), [&](const Keyword &keyword) { return keyword.name == name; });
    return found == draft7Keywords.end() ? nullptr : &*found;
}

const Json &draft7MetaSchema()
{
    static const Json schema = Json::parse(draft7MetaSchemaText);
    return schema;
}

} // namespace

const SchemaDialect draft7{"http://json-schema.org/draft-07/schema", "draft 7", draft7Keyword, draft7MetaSchema, true};

} // namespace assay::json_schema
