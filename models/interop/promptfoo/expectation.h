#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "interop/config/config_node.h"

namespace assay {

/// The assertion that an expectation of a test table means, as promptfoo's object: `contains:refund` → {"type":"contains","value":"refund"}
/// (interop.md §4).
ConfigNode assertionFromText(const std::string &text);

/// Whether @p type, without `not-`, is one that promptfoo knows, a set among them.
bool isPromptfooType(std::string_view type);

/// Items divided by commas: `one,"two, three"`, a quote inside quotes doubled. Blanks around items are no part of them.
std::vector<std::string> quotedList(std::string_view text);
/// A threshold of a table: digits, with point or exponent; nothing for anything else.
std::optional<std::string> thresholdNumber(std::string_view text);

} // namespace assay
