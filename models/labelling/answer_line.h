#pragma once

#include <string_view>

#include "base/error.h"
#include "base/json.h"
#include "labelling/labeller.h"

namespace assay {

/// One line of `assay-cli label answer` (CLI.md §3).
struct AnswerLine
{
    ItemId item;
    Act act;
};
/// Reads `{"item","answers":{QUESTION:VALUE},"comment"?,"skip"?,"flag"?}`; a null VALUE takes an answer back. The error names the field.
Result<AnswerLine> readAnswerLine(const Labeller &labeller, std::string_view line, int number);

/// What `assay-cli label next` prints of an item.
Json shownJson(const Labeller &labeller, ItemId item, const ShownItem &shown);

} // namespace assay
