// contains-json, is-html, contains-html, is-xml, contains-xml, is-sql, contains-sql.
#include <nlohmann/json.hpp>

#include "base/json_schema/schema.h"
#include "base/translate.h"
#include "evaluation/scorers/definitions.h"
#include "evaluation/scorers/format/html.h"
#include "evaluation/scorers/format/json_parts.h"
#include "evaluation/scorers/format/sql.h"
#include "evaluation/scorers/format/xml.h"
#include "evaluation/scorers/text_lists.h"

namespace assay {

namespace {

std::optional<std::string> violation(const JsonSchema &schema, const Json &value)
{
    const auto violations = schema.violations(value);
    if (!violations)
        return violations.error().why.toStdString();
    if (violations->empty())
        return std::nullopt;
    const SchemaViolation &first = violations->front();
    return (first.instance.empty() ? std::string() : first.instance + ": ") + first.what.toStdString();
}

class ContainsJson final : public Scorer
{
public:
    explicit ContainsJson(std::optional<JsonSchema> schema) : m_schema(std::move(schema)) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        std::string reason = "no JSON object in the output";
        bool found = false;
        const bool whole = forEachJsonObject(input.output, [&](const Json &object) {
            const auto problem = m_schema ? violation(*m_schema, object) : std::nullopt;
            found = !problem;
            if (problem)
                reason = *problem;
            return !found;
        });
        if (found)
            return verdict(true);
        return whole ? verdict(false, reason) : unknownScore("more objects than are looked at");
    }

private:
    std::optional<JsonSchema> m_schema;
};

/// A format without settings: @p problem is empty when the output has it.
class HasFormat final : public Scorer
{
public:
    explicit HasFormat(std::string (*problem)(std::string_view)) : m_problem(problem) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        std::string problem = m_problem(input.output);
        return verdict(problem.empty(), std::move(problem));
    }

private:
    std::string (*m_problem)(std::string_view);
};

class HasElements final : public Scorer
{
public:
    using Check = std::string (*)(std::string_view, const std::vector<std::string> &);
    HasElements(Check check, std::vector<std::string> elements) : m_check(check), m_elements(std::move(elements)) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        std::string problem = m_check(input.output, m_elements);
        return verdict(problem.empty(), std::move(problem));
    }

private:
    Check m_check;
    std::vector<std::string> m_elements;
};

class HasSql final : public Scorer
{
public:
    HasSql(SqlAllowance allowance, bool whole) : m_allowance(std::move(allowance)), m_isWhole(whole) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        constexpr std::size_t mostBlocks = 50;
        const std::vector<std::string> candidates = m_isWhole ? std::vector<std::string>{std::string(input.output)} : sqlCandidates(input.output);
        SqlFinding last;
        bool allKnown = candidates.size() <= mostBlocks;
        for (std::size_t i = 0; i < candidates.size() && i < mostBlocks; ++i) {
            last = checkSql(candidates[i], m_allowance);
            if (last.isKnown && last.problem.empty())
                return verdict(true);
            allKnown = allKnown && last.isKnown;
        }
        return allKnown ? verdict(false, last.problem) : unknownScore(last.isKnown ? "more blocks than are looked at" : last.problem);
    }

private:
    SqlAllowance m_allowance;
    bool m_isWhole;
};

std::string htmlPartProblem(std::string_view text)
{
    return holdsHtml(text) ? std::string() : std::string("no HTML in the output");
}

Result<std::unique_ptr<const Scorer>> makeContainsJson(const Json &settings)
{
    const Json *given = memberAt(settings, "schema");
    if (!given || given->is_null())
        return std::unique_ptr<const Scorer>(std::make_unique<ContainsJson>(std::nullopt));
    auto schema = given->is_string() ? JsonSchema::parse(given->get_ref<const std::string &>()) : JsonSchema::compile(*given);
    if (!schema)
        return fail(schema.error());
    return std::unique_ptr<const Scorer>(std::make_unique<ContainsJson>(std::move(*schema)));
}

template <bool whole>
Result<std::unique_ptr<const Scorer>> makeHtml(const Json &)
{
    return std::unique_ptr<const Scorer>(std::make_unique<HasFormat>(whole ? &htmlProblem : &htmlPartProblem));
}

template <bool whole>
Result<std::unique_ptr<const Scorer>> makeXml(const Json &settings)
{
    auto elements = settingTexts(settings, "elements");
    if (!elements)
        return fail(elements.error());
    return std::unique_ptr<const Scorer>(std::make_unique<HasElements>(whole ? &xmlProblem : &xmlPartProblem, std::move(*elements)));
}

template <bool whole>
Result<std::unique_ptr<const Scorer>> makeSql(const Json &settings)
{
    if (const auto dialect = settingText(settings, "dialect"); dialect && *dialect != "sqlite")
        return fail(ErrorCode::BadInput, translate("Scorers", "The SQL of “%1” is not checked here").arg(QString::fromStdString(*dialect)),
                    translate("Scorers", "only SQLite's dialect is"));
    SqlAllowance allowance;
    for (const auto &[name, list] : {std::pair{"allowed_tables", &allowance.tables}, std::pair{"allowed_columns", &allowance.columns}}) {
        auto names = settingTexts(settings, name);
        if (!names)
            return fail(names.error());
        if (memberAt(settings, name))
            *list = std::move(*names);
    }
    return std::unique_ptr<const Scorer>(std::make_unique<HasSql>(std::move(allowance), whole));
}

} // namespace

std::vector<ScorerDescription> formatScorers()
{
    const ScorerSetting elements{"elements", "paths that must be there, a list or with commas between: order.item, order.item.1 of several, order.@_id of an attribute", "[]"};
    const std::vector<ScorerSetting> sql{
        {"dialect", "sqlite; others are not checked", "\"sqlite\""},
        {"allowed_tables", "tables that may be touched: names, or promptfoo's TYPE::DATABASE::TABLE with patterns; everything unless given", ""},
        {"allowed_columns", "columns that may be touched: TABLE.COLUMN, or promptfoo's TYPE::TABLE::COLUMN with patterns; * counts as all columns", ""}};
    return {
        {"contains-json", "A JSON object stands in the output; with a schema, one that fits", "schema", {{"schema", "JSON Schema of draft 7 or, where $schema says so, 2020-12; as an object or as its text", "null"}}, "output",
         "0 or 1", "promptfoo 0.121.20, strict JSON only", makeContainsJson},
        {"is-html", "The output is HTML: an element of it, and no text outside of elements", "", {}, "output", "0 or 1", "promptfoo 0.121.20", makeHtml<true>},
        {"contains-html", "The output holds HTML: signs of it that add up", "", {}, "output", "0 or 1", "promptfoo 0.121.20", makeHtml<false>},
        {"is-xml", "The output is a well-formed XML document with the elements", "elements", {elements}, "output", "0 or 1", "promptfoo 0.121.20", makeXml<true>},
        {"contains-xml", "An XML element with its end tag stands in the output, with the elements", "elements", {elements}, "output", "0 or 1", "promptfoo 0.121.20", makeXml<false>},
        {"is-sql", "The output is SQL of SQLite's dialect, found by preparing it; nothing is run", "", sql, "output", "0 or 1", "SQLite", makeSql<true>},
        {"contains-sql", "A code block of the output (marked sql or not at all), else the whole, is SQL of SQLite's dialect", "", sql, "output", "0 or 1", "SQLite", makeSql<false>},
    };
}

} // namespace assay
