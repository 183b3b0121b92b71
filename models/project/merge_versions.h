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
    PromptContent baseContent, ours, theirs; ///< what was merged, for merging again with settlements
    std::vector<VersionHash> parents;    ///< of the version that the merge becomes
};

/// Three-way merge from commonAncestor(). Fails with BadInput when there is none.
Result<VersionMerge> mergeVersions(Database &database, const VersionInfo &ours, const VersionInfo &theirs);
/// The same with a draft as ours: from the common ancestor of its base. When @p theirs descends from that base, it alone is the parent.
Result<VersionMerge> mergeIntoDraft(Database &database, const Draft &draft, const VersionInfo &theirs);

} // namespace assay
