#pragma once

#include <map>
#include <string>
#include <vector>

#include "providers/completion.h"

namespace assay {

/// A call on a message of the assistant.
struct ToolCall
{
    std::string id;
    std::string name;
    std::string arguments; ///< JSON text of an object
};

/// The calls of a message, in Assay's or OpenAI's form; what cannot be read is left out.
std::vector<ToolCall> toolCallsOf(const Message &message);
/// Name of the tool by the id of each call.
std::map<std::string, std::string> toolsByCall(const std::vector<Message> &messages);

} // namespace assay
