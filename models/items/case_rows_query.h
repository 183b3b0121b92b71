#pragma once

#include "items/case_table_model.h"
#include "items/opened_dataset.h"
#include "storage/case_filter.h"

namespace assay::items {

/// Which cases are asked for, in which order.
struct CaseQuery
{
    CaseFilter filter;
    std::optional<CaseSort> sort;
    CaseMarks marks;
    std::vector<std::vector<std::int64_t>> groups;            ///< of cases that say nearly the same; `is:similar` shows them so
    std::vector<std::pair<std::int64_t, CaseMark>> drafted;   ///< what the draft has stands first
};

/// The places of the rows. Unless sorted, what the draft added, changed and removed stands first.
Result<std::vector<std::int32_t>> caseRows(Database &database, const OpenedDataset &dataset, const CaseQuery &query);

/// The lines of cases as the base has them.
Result<std::vector<CaseLine>> readCaseLines(Database &database, const OpenedDataset &dataset, const std::vector<std::int64_t> &places, const QStringList &variables);

struct TagCount
{
    QString tag;
    std::int64_t cases = 0;
};
/// Tags of the dataset with @p draft over it, the commonest first.
Result<std::vector<TagCount>> tagCounts(Database &database, const OpenedDataset &dataset, const std::vector<DraftCase> &draft);

} // namespace assay::items
