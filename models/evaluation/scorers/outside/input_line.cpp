#include "evaluation/scorers/outside/input_line.h"

#include <nlohmann/json.hpp>

namespace assay {

namespace {

void addCase(const CaseContent &item, Json &line)
{
    Json vars = Json::object();
    for (const auto &[name, text] : item.vars)
        vars[name] = text;
    for (const auto &[name, written] : item.json)
        vars[name] = parseJson(written).value_or(Json(written));
    line["vars"] = std::move(vars);
    Json context = Json::array();
    for (const Document &document : item.documents)
        context.push_back(document.text);
    if (!context.empty())
        line["context"] = std::move(context);
}

/// A list as the provider's adapter wrote it.
void addList(const char *name, std::string_view written, Json &line)
{
    if (written.empty())
        return;
    auto list = parseJson(written);
    line[name] = list && list->is_array() ? std::move(*list) : Json(std::string(written));
}

} // namespace

std::string inputLine(const ScoreInput &input)
{
    Json line{{"output", std::string(input.output)}};
    if (input.reference)
        line["reference"] = *input.reference;
    if (input.references)
        line["references"] = *input.references;
    if (input.item)
        addCase(*input.item, line);
    if (input.retrieved)
        line["retrieved"] = *input.retrieved;
    if (input.relevant)
        line["relevant"] = *input.relevant;
    if (input.transcript)
        line["transcript"] = *input.transcript;
    addList("tool_calls", input.toolCalls, line);
    addList("tools", input.tools, line);
    if (input.finishReason)
        line["finish_reason"] = std::string(*input.finishReason);
    if (input.logProbs)
        line["log_probs"] = *input.logProbs;
    if (input.latencyMs)
        line["latency_ms"] = *input.latencyMs;
    if (input.cost)
        line["cost"] = input.cost->text();
    return dumpJson(line);
}

} // namespace assay
