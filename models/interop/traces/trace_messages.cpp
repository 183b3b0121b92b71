#include "interop/traces/trace_messages.h"

#include <map>
#include <nlohmann/json.hpp>

#include "interop/traces/attributes.h"

namespace assay {

namespace {

void append(std::string &text, const std::string &more)
{
    text += (text.empty() || more.empty() ? "" : "\n") + more;
}

const Json *anyOf(const Json &object, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const Json *member = memberAt(object, name); member && !member->is_null())
            return member;
    }
    return nullptr;
}

std::string textAt(const Json &object, std::initializer_list<const char *> names)
{
    const Json *member = anyOf(object, names);
    return member ? textOf(*member) : std::string();
}

} // namespace

TraceMessages TraceMessages::of(const Json &value, const std::string &role)
{
    TraceMessages found;
    found.take(parsedValue(value), role);
    return found;
}

std::string TraceMessages::text() const
{
    if (messages.size() == 1 && messages.front().role != "system")
        return messages.front().text;
    std::string text;
    for (const Message &message : messages)
        text += (text.empty() ? "" : "\n\n") + message.role + ":\n" + message.text;
    return text;
}

std::string TraceMessages::toolCallsText() const
{
    std::string list;
    for (const std::string &call : toolCalls)
        list += (list.empty() ? "[" : ",") + call;
    return list.empty() ? list : list + ']';
}

void TraceMessages::take(const Json &value, const std::string &role)
{
    if (value.is_array()) {
        for (const Json &each : value)
            takeMessage(each, role);
    } else if (const Json *inner = anyOf(value, {"messages", "choices"}); inner && inner->is_array()) {
        take(*inner, role);
    } else {
        takeMessage(value, role);
    }
}

void TraceMessages::takeMessage(const Json &message, const std::string &role)
{
    if (!message.is_object()) {
        messages.push_back({role, textOf(message)});
        return;
    }
    if (finishReason.empty())
        finishReason = textAt(message, {"finish_reason"});
    if (const Json *inner = memberAt(message, "message"); inner && inner->is_object())
        return takeMessage(*inner, role);
    const Json *content = anyOf(message, {"parts", "content", "message.content", "text"});
    const Json *calls = anyOf(message, {"tool_calls"});
    std::string text;
    if (content && content->is_array()) {
        for (const Json &part : *content)
            takePart(part, text);
    } else if (content) {
        text = textOf(*content);
    }
    takeFlattened(message, text);
    if (calls && calls->is_array()) {
        for (const Json &call : *calls)
            takeToolCall(call);
    } else if (!content && text.empty() && toolCalls.empty() && !message.contains("role") && !message.contains("message.role")) {
        text = dumpJson(message); // no message: an object that was sent as it is
    }
    const std::string said = textAt(message, {"role", "message.role"});
    messages.push_back({said.empty() ? role : said, std::move(text)});
}

void TraceMessages::takePart(const Json &part, std::string &text)
{
    if (!part.is_object())
        return append(text, textOf(part));
    const std::string type = textAt(part, {"type"});
    if (type == "tool_call" || type == "tool_use" || type == "function_call")
        return takeToolCall(part);
    if (type == "reasoning" || type == "thinking")
        return append(reasoning, textAt(part, {"content", "text", "thinking"}));
    const Json *said = anyOf(part, {"content", "text", "response", "result", "output"});
    append(text, said ? textOf(*said) : '[' + type + ']');
}

void TraceMessages::takeToolCall(const Json &call)
{
    const Json *function = memberAt(call, "function");
    const Json &from = function && function->is_object() ? *function : call;
    const Json *arguments = anyOf(from, {"arguments", "input", "args"});
    toolCalls.push_back(dumpJson({{"id", textAt(call, {"id", "call_id", "toolCallId"})},
                                  {"type", "function"},
                                  {"function", {{"name", textAt(from, {"name", "toolName"})}, {"arguments", arguments ? textOf(*arguments) : std::string()}}}}));
}

/// `message.contents.N.message_content.text` and `message.tool_calls.N.tool_call.function.name`.
void TraceMessages::takeFlattened(const Json &message, std::string &text)
{
    std::map<std::string, Json> calls;
    for (const auto &[name, value] : message.items()) {
        if (name.starts_with("message.contents.") && name.ends_with(".text"))
            append(text, textOf(value));
        constexpr std::string_view prefix = "message.tool_calls.";
        const auto dot = name.starts_with(prefix) ? name.find('.', prefix.size()) : std::string::npos;
        if (dot == std::string::npos)
            continue;
        Json &call = calls[name.substr(prefix.size(), dot - prefix.size())];
        if (name.ends_with(".name"))
            call["name"] = value;
        else if (name.ends_with(".arguments"))
            call["arguments"] = value;
        else if (name.ends_with(".id"))
            call["id"] = value;
    }
    for (const auto &[number, call] : calls)
        takeToolCall(call);
}

} // namespace assay
