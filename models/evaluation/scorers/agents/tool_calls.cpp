#include "evaluation/scorers/agents/tool_calls.h"

#include <nlohmann/json.hpp>

#include "base/utf8.h"

namespace assay {

namespace {

std::string argumentsOf(const Json &call, bool &isWhole)
{
    for (const char *name : {"arguments", "input", "args"}) {
        if (const Json *given = memberAt(call, name))
            return given->is_string() ? given->get<std::string>() : dumpJson(*given);
    }
    isWhole = false;
    return "{}";
}

std::optional<ToolCallMade> callOf(const Json &value)
{
    if (!value.is_object())
        return std::nullopt;
    for (const char *wrapper : {"function", "functionCall"})
        if (const Json *inner = memberAt(value, wrapper); inner && inner->is_object())
            return callOf(*inner);
    const auto name = stringAt(value, "name");
    if (!name)
        return std::nullopt;
    ToolCallMade call{*name, {}, true};
    call.arguments = argumentsOf(value, call.isWhole);
    return call;
}

void addText(std::string &text, const Json &content)
{
    if (content.is_string())
        text += content.get<std::string>();
    else if (content.is_array())
        for (const Json &part : content)
            text += stringAt(part, "text").value_or("");
}

std::string textOf(const Json &message)
{
    std::string text;
    for (const char *name : {"content", "text"})
        if (const Json *content = memberAt(message, name); content && text.empty())
            addText(text, *content);
    return text;
}

void addMessage(AgentTrace &trace, const Json &message)
{
    const std::string role = stringAt(message, "role").value_or("");
    if (const Json *state = memberAt(message, "state"); state && !state->is_null())
        trace.state = dumpJson(*state);
    if (role == "tool" || role == "function")
        trace.toolResults.push_back(textOf(message));
    if (role != "assistant" && role != "model")
        return;
    ++trace.turns;
    trace.finalText = textOf(message);
    auto calls = callsIn(message);
    if (const Json *content = memberAt(message, "content"); calls.empty() && content && content->is_array())
        calls = callsIn(*content);
    trace.calls.insert(trace.calls.end(), calls.begin(), calls.end());
}

} // namespace

std::vector<ToolCallMade> callsIn(const Json &value)
{
    std::vector<ToolCallMade> calls;
    const auto add = [&](const Json &each) {
        if (auto call = callOf(each))
            calls.push_back(std::move(*call));
        else if (each.is_object() && (memberAt(each, "function") || memberAt(each, "arguments")))
            calls.push_back({{}, {}, false});
    };
    if (value.is_array()) {
        for (const Json &each : value)
            if (stringAt(each, "type").value_or("tool_use") != "text")
                add(each);
        return calls;
    }
    for (const char *list : {"tool_calls", "toolCalls", "functionCalls"})
        if (const Json *inner = memberAt(value, list); inner && inner->is_array())
            return callsIn(*inner);
    if (const Json *live = memberAt(value, "toolCall"); live && live->is_object())
        return callsIn(*live);
    if (const Json *single = memberAt(value, "function_call"); single && single->is_object())
        add(*single);
    else if (value.is_object() && !memberAt(value, "role"))
        add(value);
    return calls;
}

std::vector<ToolCallMade> callsOfAnswer(const ScoreInput &input)
{
    if (!input.toolCalls.empty()) {
        const auto parsed = parseJsonLenient(input.toolCalls);
        return parsed ? callsIn(*parsed) : std::vector<ToolCallMade>();
    }
    if (const std::string_view text = trimmed(input.output); text.starts_with('{') || text.starts_with('['))
        if (const auto whole = parseJsonLenient(text))
            return callsIn(*whole);
    std::vector<ToolCallMade> calls;
    for (std::size_t at = 0; at < input.output.size();) {
        const std::size_t end = std::min(input.output.find('\n', at), input.output.size());
        const std::string_view line = trimmed(input.output.substr(at, end - at));
        at = end + 1;
        if (!line.starts_with('{') && !line.starts_with('['))
            continue;
        if (const auto parsed = parseJsonLenient(line))
            for (ToolCallMade &call : callsIn(*parsed))
                calls.push_back(std::move(call));
    }
    return calls;
}

std::optional<AgentTrace> agentTrace(const ScoreInput &input)
{
    AgentTrace trace;
    if (input.transcript) {
        for (const Json &message : *input.transcript)
            addMessage(trace, message);
        if (trace.turns > 0)
            return trace;
    }
    if (input.output.empty() && input.toolCalls.empty())
        return input.transcript ? std::optional(std::move(trace)) : std::nullopt;
    // The answer closes what the transcript began.
    trace.turns = 1;
    trace.finalText = std::string(input.output);
    trace.calls = callsOfAnswer(input);
    return trace;
}

std::vector<ToolDefinition> toolDefinitions(const Json &tools)
{
    std::vector<ToolDefinition> definitions;
    if (!tools.is_array())
        return definitions;
    for (const Json &each : tools) {
        if (const Json *several = memberAt(each, "functionDeclarations"); several && several->is_array()) {
            for (ToolDefinition &inner : toolDefinitions(*several))
                definitions.push_back(std::move(inner));
            continue;
        }
        const Json *inner = memberAt(each, "function");
        const Json &tool = inner && inner->is_object() ? *inner : each;
        ToolDefinition definition{stringAt(tool, "name").value_or(""), {}};
        for (const char *name : {"parameters", "input_schema"})
            if (const Json *schema = memberAt(tool, name); schema && schema->is_object())
                definition.parameters = dumpJson(*schema);
        definitions.push_back(std::move(definition));
    }
    return definitions;
}

} // namespace assay
