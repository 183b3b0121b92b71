#include "providers/adapters/tool_messages.h"

#include <nlohmann/json.hpp>

#include "base/json.h"

namespace assay {

std::vector<ToolCall> toolCallsOf(const Message &message)
{
    std::vector<ToolCall> calls;
    const auto list = message.toolCalls ? parseJson(*message.toolCalls) : Result<Json>(Json::array());
    if (!list || !list->is_array())
        return calls;
    for (const Json &call : *list) {
        const Json *function = memberAt(call, "function");
        const Json &source = function ? *function : call;
        const Json *written = memberAt(source, "arguments");
        const Json arguments = written && written->is_string() ? parseJson(written->get_ref<const std::string &>()).value_or(Json::object()) : written ? *written : Json::object();
        calls.push_back({stringAt(call, "id").value_or(""), stringAt(source, "name").value_or(""), arguments.is_object() ? dumpJson(arguments) : "{}"});
    }
    return calls;
}

std::map<std::string, std::string> toolsByCall(const std::vector<Message> &messages)
{
    std::map<std::string, std::string> tools;
    for (const Message &message : messages) {
        for (const ToolCall &call : toolCallsOf(message))
            tools.insert_or_assign(call.id, call.name);
    }
    return tools;
}

} // namespace assay
