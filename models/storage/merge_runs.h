#pragma once

#include <optional>
#include <vector>

#include "storage/merge.h"
#include "storage/runs.h"

namespace assay {

class WriteContext;

/// What happens to the answers of one of the other's runs. Decided before its events come in, because it asks which of the two
/// files knows more of the run.
struct RunMerge
{
    enum class Way {
        Leave,      ///< this file knows all
        Add,        ///< new here, or unsealed in both: cells that are missing here come in
        Replace,    ///< went on there alone: its rows are the run now
        Unite,      ///< went on in both: missing cells come in, sealed anew
        SealAnew,   ///< erased here, went on there: nothing comes in, sealed anew
    };
    RunInfo there;
    Way way = Way::Leave;
    std::optional<RunSpec> here = {}; ///< of a run that went on in both: this file's specification, which stays
};

Result<std::vector<RunMerge>> planRuns(Database &here, Database &other);
/// After the other's events, blobs and cases came in.
Status mergeRuns(WriteContext &context, Database &other, const std::vector<RunMerge> &plan, MergeReport &report);

} // namespace assay
