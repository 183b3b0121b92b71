#include "evaluation/scorers/score_line.h"

#include <nlohmann/json.hpp>

namespace assay {

namespace {

Json lineError(Error error, int number)
{
    error.where = Where{{}, number, 0, error.where.field};
    return errorJson(error);
}

} // namespace

Json scoreLine(const Scorer &scorer, std::string_view line, int number)
{
    const auto json = parseJson(line);
    if (!json)
        return lineError(json.error(), number);
    const auto output = stringAt(*json, "output");
    if (!output)
        return lineError({ErrorCode::BadInput, QStringLiteral("The line has no output"), QStringLiteral("“output” must be a text"), {}, {{}, 0, 0, QStringLiteral("output")}}, number);
    ScoreInput input;
    input.output = *output;
    const auto reference = stringAt(*json, "reference");
    input.reference = reference ? &*reference : nullptr;
    if (const Json *latency = memberAt(*json, "latency_ms"); latency && latency->is_number())
        input.latencyMs = latency->get<double>();
    if (const Json *cost = memberAt(*json, "cost"); cost && !cost->is_null())
        input.cost = Money::fromText(cost->is_string() ? cost->get<std::string>() : dumpJson(*cost));
    const ScoreOutput scored = scorer.score(input);
    Json result{{"score", scored.value ? Json(*scored.value) : Json()}, {"pass", scored.pass ? Json(*scored.pass) : Json()}, {"reason", scored.reason}};
    if (const Json *id = memberAt(*json, "id"))
        result["id"] = *id;
    return result;
}

Json scorersJson()
{
    Json list = Json::array();
    for (const ScorerDescription &description : scorerDescriptions()) {
        Json settings = Json::array();
        for (const ScorerSetting &setting : description.settings)
            settings.push_back({{"name", setting.name}, {"meaning", setting.meaning}, {"default", setting.defaultValue.empty() ? Json() : Json(setting.defaultValue)}});
        list.push_back({{"name", description.name}, {"summary", description.summary}, {"settings", settings}, {"inputs", description.inputs},
                        {"range", description.range}, {"source", description.source}});
    }
    return {{"scorers", list}};
}

} // namespace assay
