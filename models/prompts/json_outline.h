#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace assay {

/// Tool definitions as lines to be read and compared: `hand_over(reason: string, queue: "support" | "billing", note?: string)`, and below
/// each, indented, whatever else its JSON says (`  description: "…"`). Nothing when @p json is no list of tools.
std::optional<std::string> toolsOutline(std::string_view json);

/// A JSON Schema likewise: a property a line (`label: "a" | "b"`), below it what else is said of it, then what is said of the whole.
/// Nothing when @p json is no object.
std::optional<std::string> schemaOutline(std::string_view json);

} // namespace assay
