#pragma once

#include <vector>

#include "base/error.h"
#include "base/json.h"
#include "base/money.h"
#include "evaluation/comparison.h"
#include "storage/runs.h"

namespace assay {

/// A run as it stands: its specification, the heads of its columns, and how many cells it has.
struct RunReport
{
    RunInfo info;
    RunSpec spec;
    std::string datasetLabel;              ///< "support messages v1"
    std::vector<std::string> versionLabels; ///< of each column: "v7", "draft"
    std::vector<ColumnSummary> columns;
    std::int64_t total = 0;
    std::int64_t done = 0;   ///< answered, cached included
    std::int64_t errors = 0;
    std::int64_t cached = 0;
    MoneySum judging; ///< what judges cost, apart from the answers: one part for each score that was asked for
};

Result<RunReport> reportRun(Database &database, const RunInfo &run);

/// What this call of a run did, beside what the run holds.
struct RunCall
{
    std::string state; ///< "done", "stopped", "failed"
    std::int64_t sent = 0;
    std::int64_t wallMs = 0;
    std::int64_t notAsked = 0; ///< questions to judges that the budget had no room for
};
/// The document of CLI.md §3.
Json runJson(const RunReport &report, const RunCall &call);

} // namespace assay
