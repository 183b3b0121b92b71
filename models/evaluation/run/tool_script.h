#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "domain/dataset.h"

namespace assay {

/// What the tools of an agent answer in one case, so that a run goes on to the end of the conversation and no tool is ever started.
///
/// The case's variable `tool_results` (JSON): a list of `{"tool", "arguments"?, "result"}`, or `{"results": that list, "most_steps": 1 to 64}`. Of the entries
/// of a tool, each used once: first one whose `arguments` all stand in the call with these values, else the next one without `arguments`.
class ToolScript
{
public:
    static constexpr int usualSteps = 16;
    static constexpr const char *variable = "tool_results";

    /// Nothing when the case has none; BadInput when it has another shape.
    static Result<std::optional<ToolScript>> of(const CaseContent &item);

    int mostSteps() const { return m_mostSteps; } ///< answers of the model at most
    /// What the tool says, as text; JSON with `error` for a call that the script does not know. @p arguments is JSON text.
    std::string resultOf(const std::string &tool, const std::string &arguments);

private:
    struct Entry
    {
        std::string tool;
        std::optional<std::string> arguments; ///< JSON text
        std::string result;
        bool isUsed = false;
    };
    std::vector<Entry> m_entries;
    int m_mostSteps = usualSteps;
};

} // namespace assay
