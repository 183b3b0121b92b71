#pragma once

#include "interop/traces/attributes.h"
#include "interop/traces/trace_messages.h"
#include "interop/traces/trace_span.h"

namespace assay {

// What all dialects share: values that are checked before they count.

/// Dollars as a number or a text, rounded to nano-dollars; nothing when it is none, negative or too large to be money.
std::optional<Money> moneyOf(const Json &value);
/// The sum of a map of costs, or its `total`.
std::optional<Money> moneyOfDetails(const Json &details);

/// Takes negative counts and cached tokens beyond all input away, and says so.
void checkTokens(TraceSpan &span);
/// Takes times away that cannot be, and says so.
void checkTimes(TraceSpan &span);

void setInput(TraceSpan &span, const TraceMessages &messages);
void setOutput(TraceSpan &span, const TraceMessages &messages);
/// Sorted, without repeats; from a list, or a text that is one.
void addTags(TraceSpan &span, const Json &tags);
/// `pass`, `fail` and the like; nothing for other words.
std::optional<bool> passOfLabel(const std::string &label);

} // namespace assay
