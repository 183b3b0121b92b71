#include <nlohmann/json.hpp>

#include "base/json.h"
#include "storage/results.h"

namespace assay {

namespace {

Json milliseconds(const std::optional<std::int64_t> &us)
{
    return us ? Json(static_cast<double>(*us) / 1000.0) : Json();
}

Json scoresJson(const ResultView &view)
{
    Json scores = Json::object();
    for (const ScoreRow &score : view.stored.scores) {
        if (score.scorer < 0 || static_cast<std::size_t>(score.scorer) >= view.run.scorers.size())
            continue;
        scores[view.run.scorers[static_cast<std::size_t>(score.scorer)]]
            = {{"score", orNull(score.value)}, {"pass", orNull(score.pass)}, {"reason", score.reason}};
    }
    return scores;
}

nlohmann::ordered_json labelsJson(const ResultView &view)
{
    nlohmann::ordered_json labels = nlohmann::ordered_json::array();
    for (const OutputLabel &label : view.labels) {
        labels.push_back({{"question", label.question},
                          {"value", nlohmann::ordered_json(label.value.parsed())},
                          {"person", label.person ? nlohmann::ordered_json(*label.person) : nlohmann::ordered_json()},
                          {"layer", name(label.layer)},
                          {"at", toRfc3339(label.at)}});
    }
    return labels;
}

nlohmann::ordered_json parsedInOrder(const std::string &text)
{
    const auto parsed = parseJson(text);
    return parsed ? nlohmann::ordered_json(*parsed) : nlohmann::ordered_json();
}

} // namespace

std::string resultJson(const ResultView &view)
{
    const ResultRow &row = view.stored.row;
    const ResultColumn &column = view.column;
    Json error;
    if (row.error || row.state == ResultState::Error) // one of a trace may be of no kind that is known here
        error = {{"code", row.error ? Json(name(*row.error)) : Json()}, {"what", row.errorText}};
    const Json tokens{{"input", orNull(row.tokens.input)}, {"cached_input", orNull(row.tokens.cachedInput)},
                      {"output", orNull(row.tokens.output)}, {"reasoning", orNull(row.tokens.reasoning)}};
    // The order of CLI.md, for people who read the lines.
    nlohmann::ordered_json line;
    line["id"] = view.id;
    line["run"] = view.run.id.text();
    line["case"] = row.caseId;
    line["prompt"] = column.prompt;
    line["version"] = column.versionLabel();
    line["version_hash"] = column.version ? nlohmann::ordered_json(column.version->hex()) : nlohmann::ordered_json();
    line["content_hash"] = column.content.hex();
    line["model"] = column.model;
    line["repeat"] = row.repeat;
    line["state"] = name(row.state);
    line["output"] = row.output ? nlohmann::ordered_json(*row.output) : nlohmann::ordered_json();
    if (row.transcript)
        line["transcript"] = parsedInOrder(*row.transcript);
    line["error"] = error;
    line["finish_reason"] = row.finishReason ? nlohmann::ordered_json(*row.finishReason) : nlohmann::ordered_json();
    line["pass"] = view.stored.pass ? nlohmann::ordered_json(*view.stored.pass) : nlohmann::ordered_json();
    line["scores"] = scoresJson(view);
    line["labels"] = labelsJson(view);
    line["tokens"] = tokens;
    line["cost"] = row.cost ? nlohmann::ordered_json(row.cost->text()) : nlohmann::ordered_json();
    if (row.costIsComputed)
        line["cost_source"] = "computed"; // of a trace that gave none: from tokens and prices
    line["latency_ms"] = milliseconds(row.latencyUs);
    line["first_token_ms"] = milliseconds(row.firstTokenUs);
    line["attempts"] = row.attempts;
    line["from_cache"] = row.fromCache;
    line["at"] = toRfc3339(row.at);
    return line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace assay
