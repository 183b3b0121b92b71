#pragma once

#include "items/dataset_view.h"
#include "items/opened_dataset.h"

namespace assay::items {

/// What the pane shows of one case: as the draft has it (@p drafted, or null) beside the base, what became of it, and how it did.
/// Reads and diffs; for a thread of its own.
Result<CaseView> readCaseView(Database &database, const OpenedDataset &dataset, std::int64_t place, const DraftCase *drafted);

/// The words that were put in from @p before to @p after.
std::vector<TextSpan> insertedSpans(const std::string &before, const std::string &after);

} // namespace assay::items
