#pragma once

#include "project/run_estimate.h"

namespace assay {

/// Of @p answers answers that @p scorers score; nothing is asked of anybody. What a judge costs is the mean of what it cost in the newest run that had it.
Result<JudgingEstimate> estimateJudging(Database &database, const std::vector<ScorerSpec> &scorers, std::int64_t answers);

} // namespace assay
