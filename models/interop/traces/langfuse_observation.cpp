#include "interop/traces/langfuse_observation.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "base/utf8.h"
#include "interop/traces/span_parts.h"

namespace assay {

namespace {

constexpr std::size_t longestId = 128;

std::string usableId(const Json &observation, const char *name)
{
    const std::string id = stringAt(observation, name).value_or(std::string());
    for (const char c : id) {
        if (c <= ' ' || c >= '\x7f' || c == '@' || c == '#' || c == ',')
            return {};
    }
    return id.size() > longestId ? std::string() : id;
}

std::optional<TimeUs> timeAt(const Json &observation, const char *name)
{
    const auto text = stringAt(observation, name);
    return text ? fromRfc3339(*text) : std::nullopt;
}

std::optional<std::int64_t> countAt(const Json &counts, const char *name)
{
    const Json *value = memberAt(counts, name);
    return value ? integerOf(*value) : std::nullopt;
}

void readScores(const Json &scores, TraceSpan &span)
{
    if (!scores.is_array())
        return;
    for (const Json &each : scores) {
        ForeignScore score;
        score.name = stringAt(each, "name").value_or(std::string());
        score.reason = stringAt(each, "comment").value_or(std::string());
        const Json *value = memberAt(each, "value");
        score.value = value ? numberOf(*value) : std::nullopt;
        if (stringAt(each, "dataType") == "BOOLEAN" && score.value)
            score.pass = *score.value != 0;
        else if (value && value->is_string() && !score.value)
            score.pass = passOfLabel(value->get<std::string>());
        if (!score.name.empty() && (score.value || score.pass))
            span.scores.push_back(std::move(score));
    }
}

} // namespace

Result<TraceSpan> langfuseObservation(const Json &observation)
{
    Attributes fields; // by the names of the export, so that what nobody asks for is kept
    fields.add(observation);
    TraceSpan span;
    span.traceId = usableId(observation, "traceId");
    span.spanId = usableId(observation, "id");
    if (span.traceId.empty() || span.spanId.empty())
        return fail(ErrorCode::BadInput, translate("Traces", "The observation cannot be used"), translate("Traces", "it has no traceId and id"));
    for (const char *known : {"traceId", "id", "startTime", "endTime", "latency"})
        (void) fields.find({known});
    span.name = fields.text({"name", "traceName"});
    span.isGeneration = lowerAscii(fields.text({"type"})) == "generation";
    span.promptName = fields.text({"promptName"});
    span.promptVersion = fields.text({"promptVersion"});
    span.model = fields.text({"providedModelName", "model", "internalModelId"});
    span.conversation = fields.text({"sessionId"});
    span.environment = fields.text({"environment"});
    if (const Json *tags = fields.find({"tags"}))
        addTags(span, *tags);
    if (const Json *input = fields.find({"input"}))
        setInput(span, TraceMessages::of(*input, "user"));
    if (const Json *output = fields.find({"output"}))
        setOutput(span, TraceMessages::of(*output, "assistant"));
    span.start = timeAt(observation, "startTime");
    span.end = timeAt(observation, "endTime");
    if (const auto seconds = fields.number({"timeToFirstToken"}); seconds && std::abs(*seconds) < 1e6)
        span.firstTokenUs = std::llround(*seconds * 1e6);
    if (const Json *usage = fields.find({"usageDetails", "usage"})) {
        const Json counts = parsedValue(*usage);
        span.tokens.input = countAt(counts, "input");
        span.tokens.output = countAt(counts, "output");
    }
    const Json *total = fields.find({"totalCost", "calculatedTotalCost"});
    const Json *details = fields.find({"costDetails"});
    if (total)
        span.cost = moneyOf(*total);
    else if (details && !parsedValue(*details).empty())
        span.cost = moneyOfDetails(*details);
    span.failed = fields.text({"level"}) == "ERROR";
    span.errorText = fields.text({"statusMessage"});
    if (const Json *scores = fields.find({"scores"}))
        readScores(*scores, span);
    checkTimes(span);
    checkTokens(span);
    const Json rest = fields.rest();
    span.rest = rest.empty() ? std::string() : dumpJson(rest);
    return span;
}

} // namespace assay
