#pragma once

#include <atomic>

#include "items/dataset_view.h"
#include "items/opened_dataset.h"
#include "storage/case_filter.h"

namespace assay::items {

/// What stands out among the cases of a dataset, by place.
struct DatasetFindings
{
    struct Similar
    {
        std::int64_t place = 0;
        std::string id;
        double similarity = 1; ///< to the first of its group
    };
    std::vector<std::vector<Similar>> groups;
    CaseMarks marks;
    QStringList examplesIn; ///< "reply v7"
    std::int64_t withoutReference = 0;

    FindingsView view() const;
    /// "nearly the same as late-04 (92 %)"; empty when the case is like no other.
    QString similarTo(std::int64_t place) const;
};

/// Reads every case once: some 20 s for a million. Stops with Interrupted when @p stop is set.
Result<DatasetFindings> findInDataset(Database &database, const OpenedDataset &dataset, const std::vector<DraftCase> &draft, const std::atomic<bool> &stop);

} // namespace assay::items
