// Anthropic messages: https://api.anthropic.com/v1/messages, version 2023-06-01.
#include <QCoreApplication>
#include <map>
#include <nlohmann/json.hpp>

#include "providers/adapter.h"
#include "providers/adapters/adapters.h"

namespace assay {

namespace {

constexpr std::int64_t defaultMaxTokens = 4096; // the interface demands a limit

TokenCounts anthropicUsage(const Json &usage)
{
    // Cached input is counted beside the rest here; our input holds all of it.
    TokenCounts tokens;
    tokens.input = tokensAt(usage, "input_tokens");
    tokens.output = tokensAt(usage, "output_tokens");
    tokens.cachedInput = tokensAt(usage, "cache_read_input_tokens");
    if (tokens.input)
        tokens.input = *tokens.input + tokens.cachedInput.value_or(0) + tokensAt(usage, "cache_creation_input_tokens").value_or(0);
    return tokens;
}

std::optional<CallFailure> errorIn(const Json &json, std::string_view text)
{
    const Json *error = memberAt(json, "error");
    if (!error)
        return std::nullopt;
    static const std::map<std::string, int> statusOf{{"authentication_error", 401}, {"permission_error", 403}, {"rate_limit_error", 429},
                                                     {"overloaded_error", 529},     {"api_error", 500},        {"timeout_error", 408}};
    const auto status = statusOf.find(stringAt(*error, "type").value_or(""));
    return failureOf(status == statusOf.end() ? 400 : status->second, text);
}

Json contentOf(const Message &message)
{
    if (message.role == Role::Tool)
        return Json::array({{{"type", "tool_result"}, {"tool_use_id", message.toolCallId.value_or("")}, {"content", message.text}}});
    if (!message.toolCalls)
        return message.text;
    Json parts = Json::array();
    if (!message.text.empty())
        parts.push_back({{"type", "text"}, {"text", message.text}});
    if (const auto calls = parseJson(*message.toolCalls); calls && calls->is_array()) {
        for (const Json &call : *calls) {
            const Json &source = call.contains("function") ? call["function"] : call;
            const auto input = parseJson(stringAt(source, "arguments").value_or("{}"));
            parts.push_back({{"type", "tool_use"}, {"id", stringAt(call, "id").value_or("")},
                             {"name", stringAt(source, "name").value_or("")}, {"input", input ? *input : Json::object()}});
        }
    }
    return parts;
}

/// Whether the last message holds results of tools.
bool isResults(const Json &messages)
{
    if (messages.empty())
        return false;
    const Json &content = messages.back()["content"];
    return content.is_array() && !content.empty() && stringAt(content.front(), "type") == "tool_result";
}

class AnthropicStream final : public StreamDecoder
{
public:
    bool take(std::string_view data) override
    {
        const auto json = parseJsonLenient(data);
        if (!json || !json->is_object()) {
            m_failure = malformed("an event of the stream is not valid JSON");
            return false;
        }
        if (auto failure = errorIn(*json, data)) {
            m_failure = std::move(failure);
            return false;
        }
        const std::string type = stringAt(*json, "type").value_or("");
        if (type == "message_start")
            start(*json);
        else if (type == "content_block_start")
            startBlock(*json);
        else if (type == "content_block_delta")
            takeDelta(*json);
        else if (type == "message_delta")
            takeEnd(*json);
        m_done = m_done || type == "message_stop";
        return !m_done;
    }
    bool hasContent() const override { return m_hasContent; }
    std::string_view text() const override { return m_answer.output; }
    Decoded finish() override
    {
        if (m_failure)
            return tl::unexpected(*m_failure);
        if (!m_done)
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
    void start(const Json &json)
    {
        const Json *message = memberAt(json, "message");
        if (!message)
            return;
        m_answer.snapshot = stringAt(*message, "model");
        m_answer.requestId = stringAt(*message, "id");
        if (const Json *usage = memberAt(*message, "usage"))
            m_answer.tokens = anthropicUsage(*usage);
    }
    void startBlock(const Json &json)
    {
        const Json *block = memberAt(json, "content_block");
        if (!block || stringAt(*block, "type") != "tool_use")
            return;
        m_hasContent = true;
        m_calls[integerAt(json, "index").value_or(0)]
            = {{"id", stringAt(*block, "id").value_or("")}, {"name", stringAt(*block, "name").value_or("")}, {"arguments", ""}};
    }
    void takeDelta(const Json &json)
    {
        const Json *delta = memberAt(json, "delta");
        if (!delta)
            return;
        if (const auto text = stringAt(*delta, "text"); text && !text->empty()) {
            m_answer.output += *text;
            m_hasContent = true;
        }
        if (const auto thinking = stringAt(*delta, "thinking"))
            appendTo(m_answer.reasoning, *thinking);
        if (const auto part = stringAt(*delta, "partial_json")) {
            const auto call = m_calls.find(integerAt(json, "index").value_or(0));
            if (call != m_calls.end())
                call->second["arguments"] = call->second["arguments"].get<std::string>() + *part;
        }
    }
    void takeEnd(const Json &json)
    {
        if (const Json *delta = memberAt(json, "delta"))
            m_answer.finishReason = stringAt(*delta, "stop_reason");
        if (const Json *usage = memberAt(json, "usage"); usage)
            if (const auto output = tokensAt(*usage, "output_tokens"))
                m_answer.tokens.output = output;
    }

    Completion m_answer;
    std::map<std::int64_t, Json> m_calls;
    std::optional<CallFailure> m_failure;
    bool m_done = false;
    bool m_hasContent = false;
};

class AnthropicAdapter final : public Adapter
{
public:
    Result<WireRequest> build(const ChatRequest &request) const override
    {
        Json body{{"model", request.modelId}, {"messages", Json::array()}, {"max_tokens", defaultMaxTokens}};
        std::string system;
        for (const Message &message : request.messages) {
            if (message.role == Role::System) {
                system += (system.empty() ? "" : "\n\n") + message.text;
                continue;
            }
            if (message.role == Role::Tool && isResults(body["messages"])) { // all results of a turn stand in one message
                for (const Json &part : contentOf(message))
                    body["messages"].back()["content"].push_back(part);
                continue;
            }
            body["messages"].push_back({{"role", message.role == Role::Assistant ? "assistant" : "user"}, {"content", contentOf(message)}});
        }
        if (!system.empty())
            body["system"] = system;
        for (const auto &[key, typed] : request.parameters) {
            if (key != "seed") // this interface has none
                body[key == "stop" ? "stop_sequences" : key] = parameterValue(key, typed, request.repeat);
        }
        if (auto tools = addTools(body, request); !tools)
            return fail(tools.error());
        WireRequest wire;
        wire.url = request.baseUrl + "/messages";
        wire.headers = {"anthropic-version: 2023-06-01"};
        wire.maxOutput = integerAt(body, "max_tokens");
        wire.cacheBody = dumpJson(body);
        if (request.stream)
            body["stream"] = true;
        wire.body = request.stream ? dumpJson(body) : wire.cacheBody;
        return wire;
    }

    Decoded decode(const Json &body) const override
    {
        if (auto failure = errorIn(body, dumpJson(body)))
            return tl::unexpected(std::move(*failure));
        const Json *content = memberAt(body, "content");
        if (!content || !content->is_array())
            return tl::unexpected(malformed("the answer has no “content”"));
        Completion answer;
        Json calls = Json::array();
        for (const Json &block : *content) {
            const std::string type = stringAt(block, "type").value_or("");
            if (type == "text")
                answer.output += stringAt(block, "text").value_or("");
            else if (type == "thinking")
                appendTo(answer.reasoning, stringAt(block, "thinking").value_or(""));
            else if (type == "tool_use")
                calls.push_back({{"id", stringAt(block, "id").value_or("")}, {"name", stringAt(block, "name").value_or("")},
                                 {"arguments", memberAt(block, "input") ? dumpJson(*memberAt(block, "input")) : "{}"}});
        }
        if (!calls.empty())
            answer.toolCalls = dumpJson(calls);
        answer.finishReason = stringAt(body, "stop_reason");
        answer.snapshot = stringAt(body, "model");
        answer.requestId = stringAt(body, "id");
        if (const Json *usage = memberAt(body, "usage"))
            answer.tokens = anthropicUsage(*usage);
        return answer;
    }

    std::unique_ptr<StreamDecoder> streamDecoder() const override { return std::make_unique<AnthropicStream>(); }
    std::string keyHeader(std::string_view key) const override { return "x-api-key: " + std::string(key); }
    std::string modelsUrl(const std::string &baseUrl) const override { return baseUrl + "/models"; }
    std::vector<std::string> modelNames(const Json &body) const override { return openAiAdapter().modelNames(body); }

private:
    /// An output schema becomes the one tool that must be used.
    static Status addTools(Json &body, const ChatRequest &request)
    {
        Json tools = Json::array();
        if (!request.tools.empty()) {
            auto parsed = parseJson(request.tools);
            if (!parsed || !parsed->is_array())
                return fail(ErrorCode::BadInput, QCoreApplication::translate("Providers", "The tools cannot be sent"),
                            parsed ? QCoreApplication::translate("Providers", "they are no JSON list") : parsed.error().why);
            for (const Json &tool : *parsed) {
                const Json &source = tool.contains("function") ? tool["function"] : tool;
                tools.push_back({{"name", stringAt(source, "name").value_or("")}, {"description", stringAt(source, "description").value_or("")},
                                 {"input_schema", source.value("parameters", Json{{"type", "object"}})}});
            }
        }
        if (!request.outputSchema.empty()) {
            auto schema = parseJson(request.outputSchema);
            if (!schema)
                return fail(schema.error());
            tools.push_back({{"name", "answer"}, {"description", "Give the answer in this form."}, {"input_schema", std::move(*schema)}});
            body["tool_choice"] = {{"type", "tool"}, {"name", "answer"}};
        }
        if (!tools.empty())
            body["tools"] = tools;
        return {};
    }
};

} // namespace

const Adapter &anthropicAdapter()
{
    static const AnthropicAdapter adapter;
    return adapter;
}

} // namespace assay
