#pragma once

#include <optional>

#include "prompts/merge.h"
#include "storage/prompts.h"

namespace assay {

/// What merging two versions gives; nothing is written.
struct VersionMerge
{
    std::optional<VersionInfo> contained; ///< the version that already holds the other, if one does: there is nothing to merge
    VersionHash base;                    ///< the common ancestor
    PromptMerge merge;                   ///< of nothing when `contained`
};

/// Three-way merge from commonAncestor(). Fails with BadInput when there is none.
Result<VersionMerge> mergeVersions(Database &database, const VersionInfo &ours, const VersionInfo &theirs);

} // namespace assay
