#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/error.h"

namespace assay {

/// Whether @p expression holds for these values: `== != < <= > >= in && || !`, parentheses, literals and lists (routing.md §2). A name that is not
/// there is null: every comparison with it is false, and so is its `!`. BadInput naming the column when it cannot be read.
Result<bool> expressionHolds(std::string_view expression, const std::map<std::string, std::string> &values);

} // namespace assay
