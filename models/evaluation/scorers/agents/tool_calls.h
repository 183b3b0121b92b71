#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "evaluation/scorers/scorer.h"

namespace assay {

/// One call of a tool as a model wrote it.
struct ToolCallMade
{
    std::string name;
    std::string arguments; ///< as typed, JSON as a rule
    bool isWhole = true;   ///< false: the name or the arguments are missing or of another type
};

/// Calls of a JSON value: a list of calls, or an object with `tool_calls`, `function_call`, `functionCall` or `toolCall.functionCalls`; a
/// call as Assay keeps it (`name`, `arguments`), as OpenAI (`function`), Anthropic (`type: tool_use`, `input`) or Google (`functionCall`,
/// `args`) write it.
std::vector<ToolCallMade> callsIn(const Json &value);
/// Calls of the answer: its tool calls, else those that its text is, whole or line by line.
std::vector<ToolCallMade> callsOfAnswer(const ScoreInput &input);

/// What an agent did.
struct AgentTrace
{
    std::vector<ToolCallMade> calls; ///< in order
    std::size_t turns = 0;           ///< messages of the assistant
    std::string finalText;           ///< text of its last message
    std::vector<std::string> toolResults; ///< texts of the tools' messages
    std::optional<std::string> state; ///< JSON text of the last `state` member of a message
};
/// From the transcript, else from the answer as the only turn; nothing when there is neither a transcript, an output nor a call.
std::optional<AgentTrace> agentTrace(const ScoreInput &input);

/// The definition of a tool.
struct ToolDefinition
{
    std::string name;
    std::string parameters; ///< JSON Schema as text; empty = none
};
/// From a list in OpenAI's, Anthropic's, Google's or Assay's form.
std::vector<ToolDefinition> toolDefinitions(const Json &tools);

} // namespace assay
