#include "evaluation/scorers/score_material.h"

#include <nlohmann/json.hpp>

#include "base/translate.h"

namespace assay {

struct ScoreMaterial::Private
{
    CaseContent own; ///< of a line
    const CaseContent *item = &own;
    std::optional<std::vector<std::string>> references;
    std::optional<std::vector<std::string>> retrieved;
    std::optional<std::map<std::string, double>> relevant;
    std::optional<Json> transcript;
    std::string output;
    std::string toolCalls;
    std::string tools;
    std::optional<std::string> finishReason;
    std::optional<std::vector<double>> logProbs;
    std::optional<double> latencyMs;
    std::optional<Money> cost;
};

namespace {

/// Thrown and caught in this file: a field with a wrong shape.
struct WrongShape
{
    const char *field;
    const char *shape;
};

const Json *given(const Json &line, const char *field)
{
    const Json *value = memberAt(line, field);
    return value && !value->is_null() ? value : nullptr;
}

std::optional<std::vector<std::string>> texts(const Json &value)
{
    if (!value.is_array())
        return std::nullopt;
    std::vector<std::string> list;
    for (const Json &each : value) {
        if (!each.is_string())
            return std::nullopt;
        list.push_back(each.get<std::string>());
    }
    return list;
}

std::optional<std::map<std::string, double>> grades(const Json &value)
{
    if (!value.is_object())
        return std::nullopt;
    std::map<std::string, double> list;
    for (const auto &[id, grade] : value.items()) {
        if (!grade.is_number())
            return std::nullopt;
        list.emplace(id, grade.get<double>());
    }
    return list;
}

std::optional<Json> messages(const Json &value)
{
    if (!value.is_array())
        return std::nullopt;
    for (const Json &each : value)
        if (!each.is_object())
            return std::nullopt;
    return value;
}

std::optional<std::vector<double>> numbers(const Json &value)
{
    if (!value.is_array())
        return std::nullopt;
    std::vector<double> list;
    for (const Json &each : value) {
        if (!each.is_number())
            return std::nullopt;
        list.push_back(each.get<double>());
    }
    return list;
}

template <typename T>
std::optional<T> expected(const Json &line, const char *field, std::optional<T> (*read)(const Json &), const char *shape)
{
    const Json *value = given(line, field);
    if (!value)
        return std::nullopt;
    auto result = read(*value);
    if (!result)
        throw WrongShape{field, shape};
    return result;
}

std::optional<double> number(const Json &value)
{
    return value.is_number() ? std::optional(value.get<double>()) : std::nullopt;
}

std::optional<Money> money(const Json &value)
{
    return Money::fromText(value.is_string() ? value.get<std::string>() : dumpJson(value));
}

std::optional<std::string> text(const Json &value)
{
    return value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt;
}

std::string listText(const Json &line, const char *field)
{
    const Json *value = given(line, field);
    if (!value)
        return {};
    if (value->is_string())
        return value->get<std::string>();
    if (!value->is_array())
        throw WrongShape{field, QT_TRANSLATE_NOOP("Scorers", "a list")};
    return dumpJson(*value);
}

/// A variable that is JSON of the shape that @p read wants.
template <typename T>
std::optional<T> fromVariable(const CaseContent &item, const char *name, std::optional<T> (*read)(const Json &))
{
    const auto found = item.json.find(name);
    if (found == item.json.end())
        return std::nullopt;
    const auto parsed = parseJson(found->second);
    return parsed ? read(*parsed) : std::nullopt;
}

void readVariables(const Json &line, CaseContent &content)
{
    const Json *vars = given(line, "vars");
    if (!vars)
        return;
    if (!vars->is_object())
        throw WrongShape{"vars", QT_TRANSLATE_NOOP("Scorers", "an object")};
    for (const auto &[name, value] : vars->items()) {
        if (value.is_string())
            content.vars.emplace(name, value.template get<std::string>());
        else
            content.json.emplace(name, dumpJson(value));
    }
}

} // namespace

ScoreMaterial::ScoreMaterial() : d(std::make_unique<Private>()) {}
ScoreMaterial::~ScoreMaterial() = default;

ScoreMaterial::ScoreMaterial(const CaseContent &item, const std::optional<std::string> &transcript) : ScoreMaterial()
{
    d->item = &item;
    if (!item.json.empty()) {
        d->references = fromVariable(item, "references", texts);
        d->retrieved = fromVariable(item, "retrieved", texts);
        d->relevant = fromVariable(item, "relevant", grades);
        d->transcript = fromVariable(item, "transcript", messages);
    }
    if (transcript) {
        const auto parsed = parseJson(*transcript);
        d->transcript = parsed ? messages(*parsed) : std::nullopt;
    }
    if (!d->retrieved && !item.documents.empty()) {
        d->retrieved.emplace();
        for (const Document &document : item.documents)
            d->retrieved->push_back(document.id);
    }
}

Status ScoreMaterial::read(const Json &line)
{
    try {
        const auto output = expected(line, "output", text, QT_TRANSLATE_NOOP("Scorers", "a text"));
        if (!output)
            throw WrongShape{"output", QT_TRANSLATE_NOOP("Scorers", "a text")};
        d->output = *output;
        d->own.reference = expected(line, "reference", text, QT_TRANSLATE_NOOP("Scorers", "a text"));
        d->references = expected(line, "references", texts, QT_TRANSLATE_NOOP("Scorers", "a list of texts"));
        for (const std::string &each : expected(line, "context", texts, QT_TRANSLATE_NOOP("Scorers", "a list of texts")).value_or(std::vector<std::string>()))
            d->own.documents.push_back({{}, {}, each});
        readVariables(line, d->own);
        d->retrieved = expected(line, "retrieved", texts, QT_TRANSLATE_NOOP("Scorers", "a list of texts"));
        d->relevant = expected(line, "relevant", grades, QT_TRANSLATE_NOOP("Scorers", "an object of numbers by id"));
        d->transcript = expected(line, "transcript", messages, QT_TRANSLATE_NOOP("Scorers", "a list of messages"));
        d->toolCalls = listText(line, "tool_calls");
        d->tools = listText(line, "tools");
        d->finishReason = expected(line, "finish_reason", text, QT_TRANSLATE_NOOP("Scorers", "a text"));
        d->logProbs = expected(line, "log_probs", numbers, QT_TRANSLATE_NOOP("Scorers", "a list of numbers"));
        d->latencyMs = expected(line, "latency_ms", number, QT_TRANSLATE_NOOP("Scorers", "a number"));
        d->cost = expected(line, "cost", money, QT_TRANSLATE_NOOP("Scorers", "an amount in dollars"));
        return {};
    } catch (const WrongShape &wrong) {
        const QString field = QString::fromUtf8(wrong.field);
        return fail(ErrorCode::BadInput, translate("Scorers", "The line cannot be scored"), translate("Scorers", "“%1” must be %2").arg(field, translate("Scorers", wrong.shape)),
                    {}, Where{{}, 0, 0, field});
    }
}

Result<std::unique_ptr<const ScoreMaterial>> ScoreMaterial::fromLine(const Json &line)
{
    std::unique_ptr<ScoreMaterial> material(new ScoreMaterial);
    if (const Status done = material->read(line); !done)
        return fail(done.error());
    return std::unique_ptr<const ScoreMaterial>(std::move(material));
}

void ScoreMaterial::fill(ScoreInput &input) const
{
    const auto pointTo = [](const auto &kept) { return kept ? &*kept : nullptr; };
    input.item = d->item;
    input.reference = pointTo(d->item->reference);
    input.references = pointTo(d->references);
    input.retrieved = pointTo(d->retrieved);
    input.relevant = pointTo(d->relevant);
    input.transcript = pointTo(d->transcript);
    if (d->item != &d->own)
        return;
    input.output = d->output;
    input.toolCalls = d->toolCalls;
    input.tools = d->tools;
    if (d->finishReason)
        input.finishReason = *d->finishReason;
    input.logProbs = pointTo(d->logProbs);
    input.latencyMs = d->latencyMs;
    input.cost = d->cost;
}

ScoreInput scoreInput(const ResultRow &row, const ScoreMaterial &material, std::string_view tools)
{
    ScoreInput input;
    material.fill(input);
    input.tools = tools;
    if (row.output)
        input.output = *row.output;
    if (row.toolCalls)
        input.toolCalls = *row.toolCalls;
    if (row.finishReason)
        input.finishReason = *row.finishReason;
    input.latencyMs = row.latencyUs ? std::optional(static_cast<double>(*row.latencyUs) / 1000) : std::nullopt;
    input.cost = row.cost;
    return input;
}

} // namespace assay
