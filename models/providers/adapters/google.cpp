// Google Gemini: models/MODEL:generateContent and :streamGenerateContent, v1beta.
#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "providers/adapter.h"
#include "providers/adapters/adapters.h"
#include "providers/adapters/tool_messages.h"

namespace assay {

namespace {

TokenCounts googleUsage(const Json &usage)
{
    TokenCounts tokens;
    tokens.input = tokensAt(usage, "promptTokenCount");
    tokens.cachedInput = tokensAt(usage, "cachedContentTokenCount");
    tokens.output = tokensAt(usage, "candidatesTokenCount");
    tokens.reasoning = tokensAt(usage, "thoughtsTokenCount");
    if (tokens.output && tokens.reasoning)
        tokens.output = *tokens.output + *tokens.reasoning; // counted apart here; our output holds both
    return tokens;
}

/// Adds one response object, whole or a part of a stream.
std::optional<CallFailure> addGoogle(Completion &answer, Json &calls, const Json &body)
{
    if (const Json *error = memberAt(body, "error"))
        return failureOf(static_cast<int>(integerAt(*error, "code").value_or(400)), dumpJson(body));
    if (const Json *feedback = memberAt(body, "promptFeedback"); feedback && stringAt(*feedback, "blockReason"))
        return CallFailure{CallError::ContentFilter, "the prompt was blocked: " + *stringAt(*feedback, "blockReason")};
    if (const auto version = stringAt(body, "modelVersion"))
        answer.snapshot = version;
    if (const auto id = stringAt(body, "responseId"))
        answer.requestId = id;
    if (const Json *usage = memberAt(body, "usageMetadata"))
        answer.tokens = googleUsage(*usage);
    const Json *candidates = memberAt(body, "candidates");
    if (!candidates || !candidates->is_array() || candidates->empty())
        return std::nullopt;
    const Json &candidate = candidates->front();
    if (const auto reason = stringAt(candidate, "finishReason"))
        answer.finishReason = reason;
    const Json *content = memberAt(candidate, "content");
    const Json *parts = content ? memberAt(*content, "parts") : nullptr;
    if (!parts || !parts->is_array())
        return std::nullopt;
    for (const Json &part : *parts) {
        const bool thought = part.value("thought", Json(false)) == Json(true);
        if (const auto text = stringAt(part, "text"))
            thought ? appendTo(answer.reasoning, *text) : void(answer.output += *text);
        if (const Json *call = memberAt(part, "functionCall"))
            calls.push_back({{"id", stringAt(*call, "id").value_or("")}, {"name", stringAt(*call, "name").value_or("")},
                             {"arguments", memberAt(*call, "args") ? dumpJson(*memberAt(*call, "args")) : "{}"}});
    }
    return std::nullopt;
}

class GoogleStream final : public StreamDecoder
{
public:
    bool take(std::string_view data) override
    {
        const auto json = parseJsonLenient(data);
        m_failure = json && json->is_object() ? addGoogle(m_answer, m_calls, *json) : malformed("an event of the stream is not valid JSON");
        return !m_failure;
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

/// Names of generation settings that differ from what everybody else calls them.
std::string settingName(const std::string &name)
{
    static const std::map<std::string, std::string> names{{"max_tokens", "maxOutputTokens"}, {"top_p", "topP"}, {"top_k", "topK"},
                                                          {"stop", "stopSequences"}, {"presence_penalty", "presencePenalty"},
                                                          {"frequency_penalty", "frequencyPenalty"}};
    const auto found = names.find(name);
    return found == names.end() ? name : found->second;
}

/// The parts of a message: text, calls that the model made, what a tool said to the call of that name.
Json partsOf(const Message &message, const std::map<std::string, std::string> &toolOf)
{
    if (message.role == Role::Tool && message.toolCallId) {
        const auto tool = toolOf.find(*message.toolCallId);
        const auto said = parseJson(message.text);
        return Json::array({{{"functionResponse", {{"name", tool == toolOf.end() ? "" : tool->second},
                                                   {"response", said && said->is_object() ? *said : Json{{"result", said ? *said : Json(message.text)}}}}}}});
    }
    Json parts = Json::array();
    if (!message.text.empty() || !message.toolCalls)
        parts.push_back({{"text", message.text}});
    for (const ToolCall &call : toolCallsOf(message))
        parts.push_back({{"functionCall", {{"name", call.name}, {"args", parseJson(call.arguments).value_or(Json::object())}}}});
    return parts;
}

class GoogleAdapter final : public Adapter
{
public:
    Result<WireRequest> build(const ChatRequest &request) const override
    {
        Json body{{"contents", Json::array()}};
        const auto toolOf = toolsByCall(request.messages);
        for (const Message &message : request.messages) {
            const Json parts = partsOf(message, toolOf);
            if (message.role == Role::System) {
                Json &system = body["systemInstruction"]["parts"];
                system.is_null() ? void(system = parts) : system.push_back(parts.front());
            } else {
                body["contents"].push_back({{"role", message.role == Role::Assistant ? "model" : "user"}, {"parts", parts}});
            }
        }
        Json settings = Json::object();
        for (const auto &[key, typed] : request.parameters)
            settings[settingName(key)] = parameterValue(key, typed, request.repeat);
        if (!request.outputSchema.empty()) {
            auto schema = parseJson(request.outputSchema);
            if (!schema)
                return fail(schema.error());
            settings["responseMimeType"] = "application/json";
            settings["responseJsonSchema"] = std::move(*schema);
        }
        if (!settings.empty())
            body["generationConfig"] = settings;
        if (!request.tools.empty()) {
            auto tools = parseJson(request.tools);
            if (!tools || !tools->is_array())
                return fail(ErrorCode::BadInput, QCoreApplication::translate("Providers", "The tools cannot be sent"),
                            tools ? QCoreApplication::translate("Providers", "they are no JSON list") : tools.error().why);
            for (Json &tool : *tools)
                if (tool.contains("function"))
                    tool = Json(tool["function"]);
            body["tools"] = Json::array({{{"functionDeclarations", *tools}}});
        }
        WireRequest wire;
        wire.url = request.baseUrl + "/models/" + request.modelId + (request.stream ? ":streamGenerateContent?alt=sse" : ":generateContent");
        wire.maxOutput = integerAt(settings, "maxOutputTokens");
        wire.body = dumpJson(body);
        wire.cacheBody = wire.body;
        return wire;
    }

    Decoded decode(const Json &body) const override
    {
        Completion answer;
        Json calls = Json::array();
        if (auto failure = addGoogle(answer, calls, body))
            return tl::unexpected(std::move(*failure));
        if (!memberAt(body, "candidates"))
            return tl::unexpected(malformed("the answer has no “candidates”"));
        if (!calls.empty())
            answer.toolCalls = dumpJson(calls);
        return answer;
    }

    std::unique_ptr<StreamDecoder> streamDecoder() const override { return std::make_unique<GoogleStream>(); }
    std::string keyHeader(std::string_view key) const override { return "x-goog-api-key: " + std::string(key); }
    std::string modelsUrl(const std::string &baseUrl) const override { return baseUrl + "/models"; }
    std::vector<std::string> modelNames(const Json &body) const override
    {
        std::vector<std::string> names;
        if (const Json *models = memberAt(body, "models"); models && models->is_array()) {
            for (const Json &entry : *models) {
                std::string name = stringAt(entry, "name").value_or("");
                names.push_back(name.starts_with("models/") ? name.substr(7) : name);
            }
        }
        return names;
    }
};

} // namespace

const Adapter &googleAdapter()
{
    static const GoogleAdapter adapter;
    return adapter;
}

} // namespace assay
