#include "interop/traces/otlp_span.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "interop/traces/span_parts.h"

namespace assay {

namespace {

constexpr std::size_t longestId = 128;

std::string at(const Json &object, const char *camel, const char *snake)
{
    const Json *member = memberAt(object, camel);
    if (!member || member->is_null())
        member = memberAt(object, snake);
    return member && !member->is_null() ? textOf(*member) : std::string();
}

/// MLflow writes ids as base64; of `tr-<hex>` the hex counts.
std::string idOf(std::string id)
{
    if (id.starts_with("tr-"))
        id.erase(0, 3);
    if (id.ends_with('=')) {
        const QByteArray bytes = QByteArray::fromBase64(QByteArray::fromStdString(id));
        if (bytes.size() == 16 || bytes.size() == 8)
            return toHex(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    }
    return lowerAscii(id);
}

bool isUsable(const std::string &id)
{
    return !id.empty() && id.size() <= longestId && std::all_of(id.begin(), id.end(), [](char c) { return c > ' ' && c < '\x7f' && c != '@' && c != '#' && c != ','; });
}

std::optional<TimeUs> timeOf(const Json &span, const char *camel, const char *snake, const char *iso)
{
    for (const char *name : {camel, snake}) {
        const Json *member = memberAt(span, name);
        if (!member || member->is_null())
            continue;
        const auto nanoseconds = integerOf(*member);
        return nanoseconds && *nanoseconds > 0 ? std::optional(TimeUs{*nanoseconds / 1000}) : std::nullopt;
    }
    const auto text = stringAt(span, iso);
    return text ? fromRfc3339(*text) : std::nullopt;
}

/// Reads one span; each method one side of it.
class SpanReader
{
public:
    SpanReader(const Json &span, const Json *resource) : m_json(span)
    {
        if (const Json *attributes = memberAt(span, "attributes"))
            m_attributes.add(*attributes);
        if (const Json *attributes = resource ? memberAt(*resource, "attributes") : nullptr)
            m_resource.add(*attributes);
        readEvents();
    }

    Result<TraceSpan> read()
    {
        const Json *context = memberAt(m_json, "context");
        const Json &ids = context && context->is_object() ? *context : m_json;
        m_span.traceId = idOf(at(ids, "traceId", "trace_id"));
        m_span.spanId = idOf(at(ids, "spanId", "span_id"));
        if (!isUsable(m_span.traceId) || !isUsable(m_span.spanId))
            return fail(ErrorCode::BadInput, translate("Traces", "The span cannot be used"), translate("Traces", "it has no trace id and span id"));
        m_span.name = at(m_json, "name", "name");
        readKind();
        readPrompt();
        readModel();
        readTimes();
        readTexts();
        readCounts();
        readError();
        checkTimes(m_span);
        checkTokens(m_span);
        const Json rest = m_attributes.rest();
        m_span.rest = rest.empty() ? std::string() : dumpJson(rest);
        return std::move(m_span);
    }

private:
    void readEvents()
    {
        const Json *events = memberAt(m_json, "events");
        if (!events || !events->is_array())
            return;
        for (const Json &event : *events) {
            const std::string name = at(event, "name", "name");
            const Json *attributes = memberAt(event, "attributes");
            if (!attributes)
                continue;
            if (name == "gen_ai.client.inference.operation.details") {
                m_attributes.add(*attributes);
            } else if (name == "gen_ai.evaluation.result") {
                Attributes evaluation;
                evaluation.add(*attributes);
                readScore(evaluation);
            } else if (name == "exception") {
                Attributes exception;
                exception.add(*attributes);
                m_span.errorType = exception.text({"exception.type"});
                m_span.errorText = exception.text({"exception.message"});
            }
        }
    }

    void readScore(Attributes &evaluation)
    {
        ForeignScore score;
        score.name = evaluation.text({"gen_ai.evaluation.name"});
        score.value = evaluation.number({"gen_ai.evaluation.score.value"});
        const std::string label = evaluation.text({"gen_ai.evaluation.score.label"});
        score.pass = passOfLabel(label);
        score.reason = evaluation.text({"gen_ai.evaluation.explanation"});
        if (!label.empty())
            score.reason = score.reason.empty() ? label : label + ": " + score.reason;
        if (!score.name.empty() && (score.value || score.pass))
            m_span.scores.push_back(std::move(score));
    }

    void readKind()
    {
        const std::string operation = m_attributes.text({"gen_ai.operation.name"});
        const std::string openInference = m_attributes.text({"openinference.span.kind"});
        const std::string langfuse = m_attributes.text({"langfuse.observation.type"});
        const std::string vercel = m_attributes.text({"ai.operationId"});
        const std::string traceloop = m_attributes.text({"llm.request.type"});
        const std::string mlflow = textOf(parsedValue(Json(m_attributes.text({"mlflow.spanType"}))));
        if (!operation.empty())
            m_span.isGeneration = operation == "chat" || operation == "generate_content" || operation == "text_completion";
        else if (!openInference.empty())
            m_span.isGeneration = lowerAscii(openInference) == "llm";
        else if (!langfuse.empty())
            m_span.isGeneration = lowerAscii(langfuse) == "generation";
        else if (!vercel.empty())
            m_span.isGeneration = vercel.ends_with(".doGenerate") || vercel.ends_with(".doStream");
        else if (!traceloop.empty())
            m_span.isGeneration = traceloop == "chat" || traceloop == "completion";
        else
            m_span.isGeneration = mlflow.find("CHAT_MODEL") != std::string::npos || mlflow.find("LLM") != std::string::npos;
    }

    void readPrompt()
    {
        m_span.promptName = m_attributes.text({"gen_ai.prompt.name", "langfuse.observation.prompt.name"});
        m_span.promptVersion = m_attributes.text({"assay.prompt.version", "langfuse.observation.prompt.version", "llm.prompt_template.version"});
        m_span.promptHash = lowerAscii(m_attributes.text({"assay.prompt.sha256"}));
        m_span.conversation = m_attributes.text({"gen_ai.conversation.id", "session.id", "langfuse.session.id"});
        m_span.environment = m_attributes.text({"langfuse.environment"});
        if (m_span.environment.empty())
            m_span.environment = m_resource.text({"deployment.environment.name", "deployment.environment", "langfuse.environment"});
        for (const Json *tags : {m_attributes.find({"langfuse.trace.tags"}), m_attributes.find({"tag.tags"})}) {
            if (tags)
                addTags(m_span, *tags);
        }
    }

    void readModel()
    {
        m_span.provider = lowerAscii(m_attributes.text({"gen_ai.provider.name", "gen_ai.system", "llm.provider", "ai.model.provider"}));
        m_span.model = m_attributes.text({"gen_ai.request.model", "llm.model_name", "langfuse.observation.model.name", "ai.model.id"});
        const std::string answered = m_attributes.text({"gen_ai.response.model", "ai.response.model"});
        if (!answered.empty())
            m_span.snapshot = answered;
        if (m_span.model.empty())
            m_span.model = answered;
        const std::string response = m_attributes.text({"gen_ai.response.id", "ai.response.id"});
        if (!response.empty())
            m_span.responseId = response;
    }

    void readTimes()
    {
        m_span.start = timeOf(m_json, "startTimeUnixNano", "start_time_unix_nano", "start_time");
        m_span.end = timeOf(m_json, "endTimeUnixNano", "end_time_unix_nano", "end_time");
        if (const auto seconds = m_attributes.number({"gen_ai.response.time_to_first_chunk"}); seconds && std::abs(*seconds) < 1e6) {
            m_span.firstTokenUs = std::llround(*seconds * 1e6);
        } else if (const auto milliseconds = m_attributes.number({"ai.response.msToFirstChunk"}); milliseconds && std::abs(*milliseconds) < 1e9) {
            m_span.firstTokenUs = std::llround(*milliseconds * 1e3);
        } else if (const std::string began = m_attributes.text({"langfuse.observation.completion_start_time"}); !began.empty() && m_span.start) {
            const Json plain = parsedValue(Json(began));
            std::string text = textOf(plain);
            std::erase(text, '"');
            if (const auto time = fromRfc3339(text))
                m_span.firstTokenUs = time->us - m_span.start->us;
        }
    }

    void readTexts()
    {
        TraceMessages input;
        if (const Json *system = m_attributes.find({"gen_ai.system_instructions"}))
            input = TraceMessages::of(*system, "system");
        const auto add = [&](const TraceMessages &more) { input.messages.insert(input.messages.end(), more.messages.begin(), more.messages.end()); };
        const Json *sent = m_attributes.find({"gen_ai.input.messages", "gen_ai.prompt", "langfuse.observation.input", "ai.prompt.messages", "ai.prompt",
                                              "traceloop.entity.input", "mlflow.spanInputs"});
        std::vector<Json> flattened = m_attributes.numbered("llm.input_messages.");
        const std::vector<Json> indexed = m_attributes.numbered("gen_ai.prompt.");
        flattened.insert(flattened.end(), indexed.begin(), indexed.end());
        const Json *plain = m_attributes.find({"input.value"});
        if (sent)
            add(TraceMessages::of(*sent, "user"));
        else if (!flattened.empty())
            add(TraceMessages::of(Json(flattened), "user"));
        else if (plain)
            add(TraceMessages::of(*plain, "user"));
        setInput(m_span, input);

        const Json *answered = m_attributes.find({"gen_ai.output.messages", "gen_ai.completion", "langfuse.observation.output", "ai.response.text", "ai.response.object",
                                                  "traceloop.entity.output", "mlflow.spanOutputs"});
        std::vector<Json> answers = m_attributes.numbered("llm.output_messages.");
        const std::vector<Json> completions = m_attributes.numbered("gen_ai.completion.");
        answers.insert(answers.end(), completions.begin(), completions.end());
        const Json *plainAnswer = m_attributes.find({"output.value"});
        const Json *calls = m_attributes.find({"ai.response.toolCalls"});
        readFinish();
        if (answered)
            setOutput(m_span, TraceMessages::of(*answered, "assistant"));
        else if (!answers.empty())
            setOutput(m_span, TraceMessages::of(Json(answers), "assistant"));
        else if (plainAnswer)
            setOutput(m_span, TraceMessages::of(*plainAnswer, "assistant"));
        if (calls && !m_span.toolCalls)
            m_span.toolCalls = dumpJson(parsedValue(*calls));
    }

    void readFinish()
    {
        const Json *reasons = m_attributes.find({"gen_ai.response.finish_reasons", "ai.response.finishReason", "llm.finish_reason"});
        const Json list = reasons ? parsedValue(*reasons) : Json();
        if (list.is_array() && !list.empty())
            m_span.finishReason = textOf(list.front());
        else if (list.is_string())
            m_span.finishReason = list.get<std::string>();
    }

    void readCounts()
    {
        TokenCounts &tokens = m_span.tokens;
        tokens.input = m_attributes.integer({"gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens", "llm.token_count.prompt", "ai.usage.promptTokens", "ai.usage.inputTokens"});
        tokens.output
            = m_attributes.integer({"gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens", "llm.token_count.completion", "ai.usage.completionTokens", "ai.usage.outputTokens"});
        tokens.cachedInput = m_attributes.integer({"gen_ai.usage.cache_read.input_tokens", "llm.token_count.prompt_details.cache_read", "ai.usage.cachedInputTokens"});
        tokens.reasoning = m_attributes.integer({"gen_ai.usage.reasoning.output_tokens", "llm.token_count.completion_details.reasoning", "ai.usage.reasoningTokens"});
        if (const Json *usage = m_attributes.find({"langfuse.observation.usage_details"})) {
            const Json map = parsedValue(*usage);
            const auto count = [&map](const char *name) {
                const Json *value = memberAt(map, name);
                return value ? integerOf(*value) : std::nullopt;
            };
            if (!tokens.input)
                tokens.input = count("input");
            if (!tokens.output)
                tokens.output = count("output");
        }
        readCost();
    }

    void readCost()
    {
        const Json *hit = m_attributes.find({"assay.cache.hit"});
        m_span.fromCache = hit && hit->is_boolean() && hit->get<bool>();
        const Json *whole = m_attributes.find({"gen_ai.usage.cost", "llm.cost.total"});
        const Json *details = m_attributes.find({"langfuse.observation.cost_details"});
        const Json *nano = m_attributes.find({"assay.cost.nano_usd"});
        const Json *prompt = m_attributes.find({"llm.cost.prompt"});
        const Json *completion = m_attributes.find({"llm.cost.completion"});
        if (const auto exact = nano ? integerOf(*nano) : std::nullopt; exact && *exact >= 0) {
            m_span.cost = Money{*exact};
        } else if (whole) {
            m_span.cost = moneyOf(*whole);
        } else if (details) {
            m_span.cost = moneyOfDetails(*details);
        } else if (prompt && completion) {
            const auto sent = moneyOf(*prompt);
            const auto answered = moneyOf(*completion);
            if (sent && answered)
                m_span.cost = Money{sent->nano + answered->nano};
        }
    }

    void readError()
    {
        const Json *status = memberAt(m_json, "status");
        const std::string code = status && status->is_object() ? at(*status, "code", "code") : at(m_json, "statusCode", "status_code");
        const std::string type = m_attributes.text({"error.type"});
        const std::string level = m_attributes.text({"langfuse.observation.level"});
        m_span.failed = code == "2" || code == "STATUS_CODE_ERROR" || code == "ERROR" || !type.empty() || level == "ERROR";
        if (!type.empty())
            m_span.errorType = type;
        const std::string said = status && status->is_object() ? at(*status, "message", "message") : at(m_json, "statusMessage", "status_message");
        if (!said.empty())
            m_span.errorText = said;
    }

    const Json &m_json;
    Attributes m_attributes;
    Attributes m_resource;
    TraceSpan m_span;
};

} // namespace

Result<TraceSpan> otlpSpan(const Json &span, const Json *resource)
{
    return SpanReader(span, resource).read();
}

} // namespace assay
