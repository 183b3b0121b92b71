// Ollama /api/chat: JSON lines when streamed. The base URL is the server's root.
#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "providers/adapter.h"
#include "providers/adapters/adapters.h"
#include "providers/adapters/tool_messages.h"

namespace assay {

namespace {

std::optional<CallFailure> addOllama(Completion &answer, Json &calls, const Json &body)
{
    if (const auto error = stringAt(body, "error"))
        return failureOf(400, *error);
    if (const Json *message = memberAt(body, "message")) {
        answer.output += stringAt(*message, "content").value_or("");
        if (const auto thinking = stringAt(*message, "thinking"); thinking && !thinking->empty())
            appendTo(answer.reasoning, *thinking);
        if (const Json *list = memberAt(*message, "tool_calls"); list && list->is_array()) {
            for (const Json &call : *list) {
                const Json *function = memberAt(call, "function");
                if (function)
                    calls.push_back({{"id", ""}, {"name", stringAt(*function, "name").value_or("")},
                                     {"arguments", memberAt(*function, "arguments") ? dumpJson(*memberAt(*function, "arguments")) : "{}"}});
            }
        }
    }
    if (body.value("done", Json(false)) == Json(true)) {
        answer.finishReason = stringAt(body, "done_reason").value_or("stop");
        answer.tokens.input = tokensAt(body, "prompt_eval_count");
        answer.tokens.output = tokensAt(body, "eval_count");
    }
    if (const auto model = stringAt(body, "model"))
        answer.snapshot = model;
    return std::nullopt;
}

class OllamaStream final : public StreamDecoder
{
public:
    bool take(std::string_view data) override
    {
        const auto json = parseJsonLenient(data);
        m_failure = json && json->is_object() ? addOllama(m_answer, m_calls, *json) : malformed("a line of the stream is not valid JSON");
        return !m_failure && !m_answer.finishReason;
    }
    bool hasContent() const override { return !m_answer.output.empty() || !m_calls.empty(); }
    std::string_view text() const override { return m_answer.output; }
    Decoded finish() override
    {
        if (m_failure)
            return tl::unexpected(*m_failure);
        if (!m_answer.finishReason)
            return tl::unexpected(CallFailure{CallError::Network, "the stream was cut before its end"});
        if (!m_calls.empty())
            m_answer.toolCalls = dumpJson(m_calls);
        return std::move(m_answer);
    }

private:
    Completion m_answer;
    Json m_calls = Json::array();
    std::optional<CallFailure> m_failure;
};

Json messageOf(const Message &message, const std::map<std::string, std::string> &toolOf)
{
    Json json{{"role", name(message.role)}, {"content", message.text}};
    for (const ToolCall &call : toolCallsOf(message))
        json["tool_calls"].push_back({{"function", {{"name", call.name}, {"arguments", parseJson(call.arguments).value_or(Json::object())}}}});
    if (message.role == Role::Tool && message.toolCallId) {
        if (const auto tool = toolOf.find(*message.toolCallId); tool != toolOf.end())
            json["tool_name"] = tool->second;
    }
    return json;
}

class OllamaAdapter final : public Adapter
{
public:
    Result<WireRequest> build(const ChatRequest &request) const override
    {
        Json body{{"model", request.modelId}, {"messages", Json::array()}};
        const auto toolOf = toolsByCall(request.messages);
        for (const Message &message : request.messages)
            body["messages"].push_back(messageOf(message, toolOf));
        Json options = Json::object();
        for (const auto &[key, typed] : request.parameters)
            options[key == "max_tokens" ? "num_predict" : key] = parameterValue(key, typed, request.repeat);
        if (!options.empty())
            body["options"] = options;
        if (!request.outputSchema.empty()) {
            auto schema = parseJson(request.outputSchema);
            if (!schema)
                return fail(schema.error());
            body["format"] = std::move(*schema);
        }
        if (!request.tools.empty()) {
            auto tools = parseJson(request.tools);
            if (!tools || !tools->is_array())
                return fail(ErrorCode::BadInput, QCoreApplication::translate("Providers", "The tools cannot be sent"),
                            tools ? QCoreApplication::translate("Providers", "they are no JSON list") : tools.error().why);
            for (Json &tool : *tools)
                if (!tool.contains("type"))
                    tool = Json{{"type", "function"}, {"function", tool}};
            body["tools"] = std::move(*tools);
        }
        WireRequest wire;
        wire.url = request.baseUrl + "/api/chat";
        wire.maxOutput = integerAt(options, "num_predict");
        wire.cacheBody = dumpJson(body);
        body["stream"] = request.stream; // without it this server streams
        wire.body = dumpJson(body);
        return wire;
    }

    Decoded decode(const Json &body) const override
    {
        Completion answer;
        Json calls = Json::array();
        if (auto failure = addOllama(answer, calls, body))
            return tl::unexpected(std::move(*failure));
        if (!memberAt(body, "message"))
            return tl::unexpected(malformed("the answer has no “message”"));
        if (!calls.empty())
            answer.toolCalls = dumpJson(calls);
        return answer;
    }

    std::unique_ptr<StreamDecoder> streamDecoder() const override { return std::make_unique<OllamaStream>(); }
    StreamFraming framing() const override { return StreamFraming::JsonLines; }
    std::string keyHeader(std::string_view key) const override { return "Authorization: Bearer " + std::string(key); }
    std::string modelsUrl(const std::string &baseUrl) const override { return baseUrl + "/api/tags"; }
    std::vector<std::string> modelNames(const Json &body) const override
    {
        std::vector<std::string> names;
        if (const Json *models = memberAt(body, "models"); models && models->is_array())
            for (const Json &entry : *models)
                names.push_back(stringAt(entry, "name").value_or(""));
        return names;
    }
};

} // namespace

const Adapter &ollamaAdapter()
{
    static const OllamaAdapter adapter;
    return adapter;
}

} // namespace assay
