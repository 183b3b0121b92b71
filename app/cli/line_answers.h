#pragma once

#include <functional>
#include <string>

#include "app/cli/command.h"

namespace assay::cli {

/// Answers standard input line by line: each line's document, or its error in its place, is printed as soon as there is one; blank lines are
/// passed over. What is wrong with one line is its own, the others count; any other failure ends it. BadInput's exit code when a line was wrong.
Result<int> answerLines(Context &context, const std::function<Result<Json>(const std::string &line, int number)> &answer);

} // namespace assay::cli
