#pragma once

#include "base/json.h"
#include "evaluation/scorers/scorer.h"

namespace assay {

/// Scores one line of `assay-cli score` (CLI.md §4): an object with `output` and what the scorer needs. A line that cannot be used
/// gives an object with `error`.
Json scoreLine(const Scorer &scorer, std::string_view line, int number);
/// The document of `score --list`.
Json scorersJson();

} // namespace assay
