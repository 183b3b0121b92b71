#pragma once

#include "storage/dataset_draft.h"

namespace assay {

/// The rows of a draft, one case each.
Result<std::optional<DraftCase>> findDraftCase(Database &database, DatasetId dataset, const std::string &id);
Status keepDraftCase(Database &database, DatasetId dataset, const DraftCase &item);
Status forgetDraftCase(Database &database, DatasetId dataset, const std::string &id);

/// Begins the draft unless there is one; that must stand on @p base.
Status beginDraft(WriteContext &context, DatasetId dataset, const std::optional<DatasetHash> &base);
/// After a change: a draft without cases is none.
Status settleDraft(WriteContext &context, DatasetId dataset);

} // namespace assay
