// json-schema: the output is JSON that fits a schema.
#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "base/json_schema/schema.h"
#include "evaluation/scorers/definitions.h"

namespace assay {

namespace {

constexpr std::size_t violationsNamed = 3;

class FitsSchema final : public Scorer
{
public:
    explicit FitsSchema(JsonSchema schema) : m_schema(std::move(schema)) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        const auto json = parseJson(input.output);
        if (!json)
            return verdict(false, toSentence(json.error()).toStdString());
        const auto violations = m_schema.violations(*json);
        if (!violations)
            return unknownScore(violations.error().why.toStdString());
        return verdict(violations->empty(), reason(*violations));
    }

private:
    static std::string reason(const std::vector<SchemaViolation> &violations)
    {
        QStringList named;
        for (std::size_t i = 0; i < violations.size() && i < violationsNamed; ++i)
            named << (violations[i].instance.empty() ? QString() : QString::fromStdString(violations[i].instance) + QStringLiteral(": ")) + violations[i].what;
        if (violations.size() > violationsNamed)
            named << QCoreApplication::translate("Scorers", "and %1 more").arg(violations.size() - violationsNamed);
        return named.join(QStringLiteral("; ")).toStdString();
    }

    JsonSchema m_schema;
};

/// The schema as an object, or as the text of one.
Result<std::unique_ptr<const Scorer>> makeJsonSchema(const Json &settings)
{
    const Json *value = memberAt(settings, "schema");
    if (!value)
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Scorers", "The scorer “json-schema” needs a schema"), {},
                    QCoreApplication::translate("Scorers", "Write it as json-schema={\"schema\":{…}}, or as json-schema=@FILE.json with these settings in the file."));
    auto schema = value->is_string() ? JsonSchema::parse(value->get_ref<const std::string &>()) : JsonSchema::compile(*value);
    if (!schema)
        return fail(schema.error());
    return std::unique_ptr<const Scorer>(std::make_unique<FitsSchema>(std::move(*schema)));
}

} // namespace

std::vector<ScorerDescription> schemaScorers()
{
    return {
        {"json-schema", "The output is JSON that fits the schema", "schema",
         {{"schema", "JSON Schema of draft 7 or, where $schema says so, 2020-12; as an object or as its text", ""}}, "output", "0 or 1",
         "json-schema.org, draft 7 and 2020-12", makeJsonSchema},
    };
}

} // namespace assay
