#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "evaluation/scorers/agents/tool_calls.h"

namespace assay {

/// A call that is expected; without arguments any will do.
struct ExpectedCall
{
    std::string name;
    std::optional<std::string> arguments; ///< JSON text
};
/// A list of names, or of objects with `name` and perhaps `arguments`; nothing for another shape.
std::optional<std::vector<ExpectedCall>> expectedCalls(const Json &value);

/// The setting @p name, else the case's JSON variable @p variable, as JSON text; nothing without either.
std::optional<std::string> expectedFrom(const std::optional<std::string> &setting, const ScoreInput &input, const char *variable);

/// Whether @p actual holds what @p expected says: every member of its objects, every element of its lists.
bool holdsPart(const Json &actual, const Json &expected);

/// How a call's arguments compare: the leaves of what was expected, by JSON Pointer, and whether each was right.
struct ArgumentLeaf
{
    std::string path;
    bool isRight = false;
};
/// @p actual null = there was no such call: every leaf is wrong. With @p exact, leaves that were not expected are wrong too. At most 1,000.
std::vector<ArgumentLeaf> argumentLeaves(const Json &expected, const Json *actual, bool exact);

} // namespace assay
