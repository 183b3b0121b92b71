#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "evaluation/scorers/scorer.h"

namespace assay {

/// Scores one line of `assay-cli score` (CLI.md §4): an object with `output` and what the scorer needs. A line that cannot be used
/// gives an object with `error`; an empty one null.
Json scoreLine(const Scorer &scorer, std::string_view line, int number);
/// Scores @p lines, the first of which has @p firstNumber, on @p jobs threads; the answers stand in the order of the lines.
std::vector<Json> scoreLines(const Scorer &scorer, const std::vector<std::string> &lines, int firstNumber, int jobs);
/// The document of `score --list`.
Json scorersJson();

} // namespace assay
