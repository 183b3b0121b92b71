#include "base/json_schema/schema.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "base/json_schema/dialect.h"
#include "base/json_schema/evaluation.h"
#include "base/json_schema/resources.h"

namespace assay {

using namespace json_schema;

struct JsonSchema::Private
{
    Json schema;
    Documents documents;
    Resources resources;
};

namespace {

Result<std::vector<SchemaViolation>> evaluated(const Resources &resources, const Json &schema, const Json &instance)
{
    Evaluation evaluation(resources);
    (void) evaluation.fits(schema, instance, {});
    if (evaluation.gaveUp())
        return fail(ErrorCode::BadInput, QCoreApplication::translate("JsonSchema", "The check was given up"),
                    QCoreApplication::translate("JsonSchema", "schema and value are too large or too deep together"));
    return evaluation.violations();
}

/// A schema must itself fit the meta-schema of its draft.
Status checkSchema(const Json &schema, const SchemaDialect &dialect)
{
    Resources resources;
    const JsonSchema::Documents none;
    if (auto loaded = resources.load(dialect.metaSchema(), none, dialect); !loaded)
        return loaded;
    const auto problems = evaluated(resources, dialect.metaSchema(), schema);
    if (!problems)
        return fail(problems.error());
    if (problems->empty())
        return {};
    const SchemaViolation &first = problems->front();
    Where where;
    where.field = QString::fromStdString(first.instance);
    return fail(ErrorCode::BadInput, QCoreApplication::translate("JsonSchema", "This is no JSON Schema of %1").arg(QLatin1String(dialect.title)), first.what, {}, where);
}

} // namespace

JsonSchema::JsonSchema(std::unique_ptr<Private> data) : d(std::move(data)) {}
JsonSchema::JsonSchema(JsonSchema &&) noexcept = default;
JsonSchema &JsonSchema::operator=(JsonSchema &&) noexcept = default;
JsonSchema::~JsonSchema() = default;

Result<JsonSchema> JsonSchema::compile(Json schema)
{
    return compile(std::move(schema), Documents());
}

Result<JsonSchema> JsonSchema::compile(Json schema, Documents documents, Draft otherwise)
{
    const SchemaDialect &preset = otherwise == Draft::Draft202012 ? draft202012 : draft7;
    auto d = std::make_unique<Private>(Private{std::move(schema), std::move(documents), {}});
    const SchemaDialect *dialect = chosenDialect(d->schema, d->documents, preset).dialect;
    if (auto fit = checkSchema(d->schema, *dialect); !fit)
        return fail(fit.error());
    if (auto loaded = d->resources.load(d->schema, d->documents, preset); !loaded)
        return fail(loaded.error());
    return JsonSchema(std::move(d));
}

Result<JsonSchema> JsonSchema::parse(std::string_view text)
{
    auto schema = parseJson(text);
    return schema ? compile(std::move(*schema)) : Result<JsonSchema>(fail(schema.error()));
}

Result<std::vector<SchemaViolation>> JsonSchema::violations(const Json &instance) const
{
    return evaluated(d->resources, d->schema, instance);
}

} // namespace assay
