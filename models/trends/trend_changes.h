#pragma once

#include <vector>

#include "base/error.h"
#include "storage/prompts.h"
#include "storage/runs.h"
#include "trends/trend_data.h"

namespace assay {

class Database;

/// What was changed around a prompt, oldest first: its versions and channels, the datasets and models of @p runs (oldest first), their scorers, the
/// questions that people are asked. What was there from the beginning is no change.
Result<std::vector<TrendChange>> readTrendChanges(Database &database, PromptId prompt, const std::vector<RunInfo> &runs,
                                                  const std::vector<std::string> &models);
Result<std::vector<TrendRelease>> readTrendReleases(Database &database, PromptId prompt);

} // namespace assay
