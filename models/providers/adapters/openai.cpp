// OpenAI-compatible chat completions: OpenAI, OpenRouter, vLLM, llama.cpp, LM Studio; and Azure's variant of it.
#include <QCoreApplication>
#include <map>
#include <nlohmann/json.hpp>

#include "providers/adapter.h"
#include "providers/adapters/adapters.h"

namespace assay {

namespace {

tl::unexpected<Error> unusable(const char *what, const QString &why)
{
    return fail(ErrorCode::BadInput, QCoreApplication::translate("Providers", "The %1 cannot be sent").arg(QString::fromUtf8(what)), why);
}

Result<Json> messageJson(const Message &message)
{
    Json json{{"role", name(message.role)}, {"content", message.text}};
    if (message.toolCallId)
        json["tool_call_id"] = *message.toolCallId;
    if (message.toolCalls) {
        auto calls = parseJson(*message.toolCalls);
        if (!calls)
            return unusable("tool calls", calls.error().why);
        json["tool_calls"] = std::move(*calls);
    }
    return json;
}

/// Our tool definitions are {name, description, parameters}; a list already in this dialect passes as it is.
Result<Json> toolsJson(const std::string &text)
{
    auto tools = parseJson(text);
    if (!tools)
        return unusable("tools", tools.error().why);
    if (!tools->is_array())
        return unusable("tools", QCoreApplication::translate("Providers", "they are no JSON list"));
    for (Json &tool : *tools) {
        if (!tool.contains("type"))
            tool = Json{{"type", "function"}, {"function", tool}};
    }
    return tools;
}

std::optional<std::int64_t> maxOutputOf(const Json &body)
{
    const auto value = integerAt(body, "max_tokens");
    return value ? value : integerAt(body, "max_completion_tokens");
}

TokenCounts openAiUsage(const Json &usage)
{
    TokenCounts tokens;
    tokens.input = tokensAt(usage, "prompt_tokens");
    tokens.output = tokensAt(usage, "completion_tokens");
    if (const Json *details = memberAt(usage, "prompt_tokens_details"))
        tokens.cachedInput = tokensAt(*details, "cached_tokens");
    if (const Json *details = memberAt(usage, "completion_tokens_details"))
        tokens.reasoning = tokensAt(*details, "reasoning_tokens");
    return tokens;
}

Json neutralCall(const Json &call)
{
    const Json *function = memberAt(call, "function");
    return {{"id", stringAt(call, "id").value_or("")},
            {"name", function ? stringAt(*function, "name").value_or("") : ""},
            {"arguments", function ? stringAt(*function, "arguments").value_or("") : ""}};
}

void readReasoning(const Json &message, std::optional<std::string> &reasoning)
{
    for (const char *key : {"reasoning_content", "reasoning"}) {
        if (const auto text = stringAt(message, key); text && !text->empty()) {
            appendTo(reasoning, *text);
            return;
        }
    }
}

class OpenAiStream final : public StreamDecoder
{
public:
    bool take(std::string_view data) override
    {
        if (data == "[DONE]") {
            m_done = true;
            return false;
        }
        const auto json = parseJsonLenient(data);
        if (!json || !json->is_object()) {
            m_failure = malformed("an event of the stream is not valid JSON");
            return false;
        }
        if (memberAt(*json, "error")) {
            m_failure = failureOf(integerAt(*json->find("error"), "code").value_or(500) >= 400
                                      ? static_cast<int>(integerAt(*json->find("error"), "code").value_or(500)) : 500, data);
            return false;
        }
        takeChunk(*json);
        return true;
    }
    bool hasContent() const override { return m_hasContent; }
    std::string_view text() const override { return m_answer.output; }
    Decoded finish() override
    {
        if (m_failure)
            return tl::unexpected(*m_failure);
        // Some servers end with a finish reason and no [DONE]; without either the stream was cut.
        if (!m_done && !m_answer.finishReason)
            return tl::unexpected(CallFailure{CallError::Network, "the stream was cut before its end"});
        if (!m_calls.empty()) {
            Json list = Json::array();
            for (const auto &[index, call] : m_calls)
                list.push_back(call);
            m_answer.toolCalls = dumpJson(list);
        }
        return std::move(m_answer);
    }

private:
    void takeChunk(const Json &json)
    {
        if (const auto model = stringAt(json, "model"); model && !model->empty())
            m_answer.snapshot = *model;
        if (const Json *usage = memberAt(json, "usage"); usage && usage->is_object())
            m_answer.tokens = openAiUsage(*usage);
        const Json *choices = memberAt(json, "choices");
        if (!choices || !choices->is_array() || choices->empty())
            return;
        const Json &choice = choices->front();
        if (const auto reason = stringAt(choice, "finish_reason"))
            m_answer.finishReason = *reason;
        const Json *delta = memberAt(choice, "delta");
        if (!delta)
            return;
        if (const auto text = stringAt(*delta, "content"); text && !text->empty()) {
            m_answer.output += *text;
            m_hasContent = true;
        }
        readReasoning(*delta, m_answer.reasoning);
        if (const Json *calls = memberAt(*delta, "tool_calls"); calls && calls->is_array())
            for (const Json &call : *calls)
                takeCall(call);
    }
    void takeCall(const Json &part)
    {
        m_hasContent = true;
        Json &call = m_calls.try_emplace(integerAt(part, "index").value_or(0), Json{{"id", ""}, {"name", ""}, {"arguments", ""}}).first->second;
        const Json piece = neutralCall(part);
        for (const char *key : {"id", "name", "arguments"})
            call[key] = call[key].get<std::string>() + piece[key].get<std::string>();
    }

    Completion m_answer;
    std::map<std::int64_t, Json> m_calls;
    std::optional<CallFailure> m_failure;
    bool m_done = false;
    bool m_hasContent = false;
};

class OpenAiAdapter : public Adapter
{
public:
    Result<WireRequest> build(const ChatRequest &request) const override
    {
        Json body{{"model", request.modelId}, {"messages", Json::array()}};
        for (const Message &message : request.messages) {
            auto json = messageJson(message);
            if (!json)
                return fail(json.error());
            body["messages"].push_back(std::move(*json));
        }
        for (const auto &[key, typed] : request.parameters) {
            if (key != "api_version")
                body[key] = parameterValue(key, typed, request.repeat);
        }
        if (!request.tools.empty()) {
            auto tools = toolsJson(request.tools);
            if (!tools)
                return fail(tools.error());
            body["tools"] = std::move(*tools);
        }
        if (!request.outputSchema.empty()) {
            auto schema = parseJson(request.outputSchema);
            if (!schema)
                return unusable("output schema", schema.error().why);
            body["response_format"] = {{"type", "json_schema"}, {"json_schema", {{"name", "answer"}, {"schema", std::move(*schema)}}}};
        }
        WireRequest wire;
        wire.url = urlOf(request);
        wire.maxOutput = maxOutputOf(body);
        wire.cacheBody = dumpJson(body);
        if (request.stream) {
            body["stream"] = true;
            body["stream_options"] = {{"include_usage", true}};
            wire.body = dumpJson(body);
        } else {
            wire.body = wire.cacheBody;
        }
        return wire;
    }

    Decoded decode(const Json &body) const override
    {
        if (const Json *error = memberAt(body, "error"); error && !error->is_null())
            return tl::unexpected(failureOf(static_cast<int>(integerAt(*error, "code").value_or(400)), dumpJson(body)));
        const Json *choices = memberAt(body, "choices");
        if (!choices || !choices->is_array() || choices->empty())
            return tl::unexpected(malformed("the answer has no “choices”"));
        const Json *message = memberAt(choices->front(), "message");
        if (!message || !message->is_object())
            return tl::unexpected(malformed("the answer has no “message”"));
        Completion answer;
        const Json *content = memberAt(*message, "content");
        if (content && content->is_string())
            answer.output = content->get_ref<const std::string &>();
        const Json *calls = memberAt(*message, "tool_calls");
        if (calls && calls->is_array() && !calls->empty()) {
            Json list = Json::array();
            for (const Json &call : *calls)
                list.push_back(neutralCall(call));
            answer.toolCalls = dumpJson(list);
        } else if (!content || (!content->is_string() && !content->is_null())) {
            return tl::unexpected(malformed("the answer's “content” is no text"));
        }
        readReasoning(*message, answer.reasoning);
        answer.finishReason = stringAt(choices->front(), "finish_reason");
        answer.snapshot = stringAt(body, "model");
        answer.requestId = stringAt(body, "id");
        if (const Json *usage = memberAt(body, "usage"))
            answer.tokens = openAiUsage(*usage);
        return answer;
    }

    std::unique_ptr<StreamDecoder> streamDecoder() const override { return std::make_unique<OpenAiStream>(); }
    std::string keyHeader(std::string_view key) const override { return "Authorization: Bearer " + std::string(key); }
    std::string modelsUrl(const std::string &baseUrl) const override { return baseUrl + "/models"; }
    std::vector<std::string> modelNames(const Json &body) const override
    {
        std::vector<std::string> names;
        if (const Json *data = memberAt(body, "data"); data && data->is_array())
            for (const Json &entry : *data)
                if (const auto id = stringAt(entry, "id"))
                    names.push_back(*id);
        return names;
    }

protected:
    virtual std::string urlOf(const ChatRequest &request) const { return request.baseUrl + "/chat/completions"; }
};

/// Azure names the deployment in the path and dates its interface in the query.
class AzureAdapter final : public OpenAiAdapter
{
public:
    std::string keyHeader(std::string_view key) const override { return "api-key: " + std::string(key); }
    std::string modelsUrl(const std::string &baseUrl) const override { return baseUrl + "/openai/models?api-version=2024-10-21"; }

protected:
    std::string urlOf(const ChatRequest &request) const override
    {
        const auto version = request.parameters.find("api_version");
        return request.baseUrl + "/openai/deployments/" + request.modelId + "/chat/completions?api-version="
               + (version == request.parameters.end() ? "2024-10-21" : version->second);
    }
};

} // namespace

const Adapter &openAiAdapter()
{
    static const OpenAiAdapter adapter;
    return adapter;
}

const Adapter &azureAdapter()
{
    static const AzureAdapter adapter;
    return adapter;
}

} // namespace assay
