#include "evaluation/scorers/score_line.h"

#include <atomic>
#include <nlohmann/json.hpp>
#include <thread>

#include "evaluation/scorers/score_material.h"

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
    if (line.empty())
        return {};
    const auto json = parseJson(line);
    if (!json)
        return lineError(json.error(), number);
    const auto material = ScoreMaterial::fromLine(*json);
    if (!material)
        return lineError(material.error(), number);
    ScoreInput input;
    (*material)->fill(input);
    const ScoreOutput scored = scorer.score(input);
    Json result{{"score", scored.value ? Json(*scored.value) : Json()}, {"pass", scored.pass ? Json(*scored.pass) : Json()}, {"reason", scored.reason}};
    if (!scored.details.empty())
        result["details"] = parseJson(scored.details).value_or(Json());
    if (const Json *id = memberAt(*json, "id"))
        result["id"] = *id;
    return result;
}

std::vector<Json> scoreLines(const Scorer &scorer, const std::vector<std::string> &lines, int firstNumber, int jobs)
{
    std::vector<Json> scored(lines.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < lines.size(); i = next++)
            scored[i] = scoreLine(scorer, lines[i], firstNumber + static_cast<int>(i));
    };
    std::vector<std::thread> helpers;
    for (int i = 1; i < jobs; ++i)
        helpers.emplace_back(work);
    work();
    for (std::thread &helper : helpers)
        helper.join();
    return scored;
}

Json scorersJson()
{
    Json list = Json::array();
    for (const ScorerDescription &description : scorerDescriptions()) {
        Json settings = Json::array();
        for (const ScorerSetting &setting : description.settings)
            settings.push_back({{"name", setting.name}, {"meaning", setting.meaning}, {"default", setting.defaultValue.empty() ? Json() : Json(setting.defaultValue)}});
        list.push_back({{"name", description.name}, {"summary", description.summary}, {"settings", settings}, {"inputs", description.inputs},
                        {"range", description.range}, {"source", description.source}, {"version", description.version}, {"corpus", description.corpus != nullptr}});
    }
    return {{"scorers", list}};
}

} // namespace assay
