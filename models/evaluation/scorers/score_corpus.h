#pragma once

#include "evaluation/scorers/scorer.h"

namespace assay {

/// One score for all lines of `assay-cli score NAME --corpus` together (CLI.md §4): `{"score","pass","reason","details"?,"n"}`.
/// A corpus with a line left out would have another score, so the first line that cannot be used, or has no accepted answer, is an
/// error that names it. BadInput too for a scorer that is not defined on a corpus.
Result<Json> scoreCorpus(const ScorerSpec &spec, const std::vector<std::string> &lines);

} // namespace assay
