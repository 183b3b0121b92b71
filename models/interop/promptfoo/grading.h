#pragma once

#include <vector>

#include "interop/answers/answer_report.h"
#include "interop/config/config_node.h"

namespace assay {

/// What the `gradingResult` of a record of promptfoo's says, as scores: the verdict, metrics by name (their means), and a person's rating, which
/// then has the verdict while the automatic one is worked out again from the other components. Components of a set that stand flat beside it
/// once more are passed over.
std::vector<ForeignScore> promptfooScores(const ConfigNode &record, AnswerReport &report);

} // namespace assay
