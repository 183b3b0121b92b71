// is-json, numeric, latency, cost: what an output is or took.
#include <QCoreApplication>
#include <QRegularExpression>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/json_schema/schema.h"
#include "evaluation/scorers/definitions.h"

namespace assay {

namespace {

/// JSON, and with a schema JSON that fits it.
class IsJson final : public Scorer
{
public:
    IsJson(std::optional<JsonSchema> schema, bool lenient) : m_schema(std::move(schema)), m_isLenient(lenient) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        const auto json = m_isLenient ? parseJsonLenient(input.output) : parseJson(input.output);
        if (!json || !m_schema)
            return json ? verdict(true) : verdict(false, json.error().why.toStdString());
        const auto violations = m_schema->violations(*json);
        if (!violations)
            return unknownScore(violations.error().why.toStdString());
        return verdict(violations->empty(), violations->empty() ? std::string() : violations->front().instance + ": " + violations->front().what.toStdString());
    }

private:
    std::optional<JsonSchema> m_schema;
    bool m_isLenient;
};

/// The last number of a text: models tend to end with their result. Commas between thousands are skipped.
std::optional<double> lastNumber(std::string_view text)
{
    static const QRegularExpression number(QStringLiteral("[-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?"));
    auto matches = number.globalMatch(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    QString last;
    while (matches.hasNext())
        last = matches.next().captured();
    bool fits = false;
    const double value = last.remove(QLatin1Char(',')).toDouble(&fits);
    return fits && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

class Numeric final : public Scorer
{
public:
    explicit Numeric(const Json &settings)
        : m_value(settingNumber(settings, "value")), m_absolute(settingNumber(settings, "absolute").value_or(0)),
          m_relative(settingNumber(settings, "relative").value_or(1e-9))
    {
    }
    ScoreOutput score(const ScoreInput &input) const override
    {
        const auto expected = m_value ? m_value : input.reference ? lastNumber(*input.reference) : std::nullopt;
        if (!expected)
            return noReference();
        const auto found = lastNumber(input.output);
        if (!found)
            return verdict(false, "the output holds no number");
        return verdict(std::abs(*found - *expected) <= std::max(m_absolute, m_relative * std::abs(*expected)));
    }

private:
    std::optional<double> m_value;
    double m_absolute;
    double m_relative;
};

class LatencyLimit final : public Scorer
{
public:
    explicit LatencyLimit(double limit) : m_limit(limit) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        return input.latencyMs ? verdict(*input.latencyMs <= m_limit) : unknownScore("the latency is unknown");
    }

private:
    double m_limit;
};

class CostLimit final : public Scorer
{
public:
    explicit CostLimit(Money limit) : m_limit(limit) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        return input.cost ? verdict(*input.cost <= m_limit) : unknownScore("the cost is unknown");
    }

private:
    Money m_limit;
};

tl::unexpected<Error> needsLimit(const char *name)
{
    return fail(ErrorCode::BadInput, QCoreApplication::translate("Scorers", "The scorer “%1” needs a limit").arg(QString::fromUtf8(name)), {},
                QCoreApplication::translate("Scorers", "Write it as %1:LIMIT.").arg(QString::fromUtf8(name)));
}

Result<std::unique_ptr<const Scorer>> makeIsJson(const Json &settings)
{
    const bool lenient = settingText(settings, "lenient") == "true";
    const Json *given = memberAt(settings, "schema");
    if (!given || given->is_null())
        return std::unique_ptr<const Scorer>(std::make_unique<IsJson>(std::nullopt, lenient));
    auto schema = given->is_string() ? JsonSchema::parse(given->get_ref<const std::string &>()) : JsonSchema::compile(*given);
    if (!schema)
        return fail(schema.error());
    return std::unique_ptr<const Scorer>(std::make_unique<IsJson>(std::move(*schema), lenient));
}

Result<std::unique_ptr<const Scorer>> makeNumeric(const Json &settings)
{
    if (settingText(settings, "unit") || settingText(settings, "units").value_or("false") == "true")
        return makeNumericWithUnits(settings);
    return std::unique_ptr<const Scorer>(std::make_unique<Numeric>(settings));
}

Result<std::unique_ptr<const Scorer>> makeLatency(const Json &settings)
{
    const auto limit = settingNumber(settings, "value");
    if (!limit)
        return needsLimit("latency");
    return std::unique_ptr<const Scorer>(std::make_unique<LatencyLimit>(*limit));
}

Result<std::unique_ptr<const Scorer>> makeCost(const Json &settings)
{
    const auto written = settingText(settings, "value");
    const auto limit = written ? Money::fromText(*written) : std::nullopt;
    if (!limit)
        return needsLimit("cost");
    return std::unique_ptr<const Scorer>(std::make_unique<CostLimit>(*limit));
}

} // namespace

std::vector<ScorerDescription> measureScorers()
{
    return {
        {"is-json", "The whole output is one JSON value; with a schema, one that fits", "schema",
         {{"schema", "JSON Schema of draft 7 or, where $schema says so, 2020-12; as an object or as its text", "null"}, {"lenient", "true: a name may be repeated in one object, the last counts", "false"}},
         "output", "0 or 1", "RFC 8259", makeIsJson},
        {"numeric", "The last number of the output is within a tolerance of the reference's", "value",
         {{"value", "the number to compare with; the last number of the reference unless given", ""},
          {"absolute", "absolute tolerance", "0"},
          {"relative", "tolerance as a share of the expected number", "1e-9"},
          {"units", "true: the same amount in another unit passes (SI prefixes, time, percent, currency signs), another dimension fails", "false"},
          {"unit", "the unit of numbers that are written without one; then units count", ""}},
         "output, reference", "0 or 1", "own definition", makeNumeric},
        {"latency", "The answer took at most so many milliseconds", "value", {{"value", "milliseconds", ""}}, "latency_ms", "0 or 1",
         "own definition", makeLatency},
        {"cost", "The answer cost at most so much", "value", {{"value", "dollars", ""}}, "cost", "0 or 1", "own definition", makeCost},
    };
}

} // namespace assay
