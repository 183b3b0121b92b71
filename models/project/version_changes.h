#pragma once

#include <optional>
#include <vector>

#include "base/error.h"
#include "evaluation/run_comparison.h"
#include "project/run_column_names.h"
#include "storage/prompts.h"

namespace assay {

/// What a version changed against its first parent, measured: both with one model on the same dataset version.
struct VersionChange
{
    VersionHash version;
    VersionHash parent;
    NamedColumn a; ///< the parent's newest results
    NamedColumn b;
    ScorerComparison pass;
    std::optional<PairedDifference> cost; ///< nano-dollars an answer
};

/// The changes of those of @p versions (all of @p prompt) that were run beside their parent, in their order; within one run where there is one.
Result<std::vector<VersionChange>> measuredChanges(Database &database, const PromptInfo &prompt, const std::vector<VersionInfo> &versions);

} // namespace assay
