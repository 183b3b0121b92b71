#pragma once

#include <string>

#include "evaluation/scorers/scorer.h"

namespace assay {

/// What is known of an answer as a line that `assay-cli score` would read (CLI.md §4), without a line end. What is not known is left out; bytes that are
/// no UTF-8 become U+FFFD.
std::string inputLine(const ScoreInput &input);

} // namespace assay
