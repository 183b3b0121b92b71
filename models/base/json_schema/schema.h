#pragma once

#include <QString>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/json.h"

namespace assay {

/// One way in which an instance breaks a schema.
struct SchemaViolation
{
    std::string instance; ///< JSON Pointer (RFC 6901) into the instance; empty = the whole
    std::string keyword;  ///< "minimum", "required", …; "false" for the schema false
    QString what;         ///< for people, without a full stop
};

/// A JSON Schema of draft 7 or 2020-12 (json-schema.org), made ready once and then used from any thread. `$schema` says which; without it, or
/// with another draft's, the one given holds. `format`, `contentEncoding` and `contentMediaType` say nothing about validity, as the drafts
/// allow. Nothing is ever fetched: a reference to a document that was not given is an error of the schema.
class JsonSchema
{
public:
    /// Other documents that references may name, by absolute URI.
    using Documents = std::map<std::string, Json, std::less<>>;

    enum class Draft { Draft7, Draft202012 };

    /// Fails with BadInput, naming the place in the schema: not a schema by the draft's own meta-schema, a reference without target, a
    /// pattern that is none, a vocabulary that its meta-schema demands and nobody knows here.
    static Result<JsonSchema> compile(Json schema);
    static Result<JsonSchema> compile(Json schema, Documents documents, Draft otherwise = Draft::Draft7);
    /// From text; the error names line and column where it is no JSON.
    static Result<JsonSchema> parse(std::string_view text);

    JsonSchema(JsonSchema &&) noexcept;
    JsonSchema &operator=(JsonSchema &&) noexcept;
    ~JsonSchema();

    /// The first violations (at most 100), none for a valid instance. Fails when the check went beyond its bounds: schema and instance
    /// nested more than 500 levels, or more than ten million steps, as hostile schemas do.
    Result<std::vector<SchemaViolation>> violations(const Json &instance) const;

private:
    struct Private;
    explicit JsonSchema(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace assay
