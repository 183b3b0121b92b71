#pragma once

#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

#include "storage/case_places.h"
#include "storage/dataset_draft.h"

namespace assay::items {

/// A dataset as it was when it was opened; immutable, shared with what reads in the background.
struct OpenedDataset
{
    DatasetInfo info;
    std::vector<DatasetVersionInfo> versions;   ///< oldest first
    std::optional<DatasetVersionInfo> shown;    ///< nothing: it has no version yet
    std::shared_ptr<const CasePlaces> places;   ///< of the shown version; null without one, or while they are read
    bool isReady = false;                       ///< the places are known
    bool canEdit = false;                       ///< what is shown is what a draft stands on
    DatasetDraft draft;                         ///< empty unless canEdit
    QStringList variables;                      ///< of the first cases and of the draft
    std::vector<Case> firstCases;               ///< shown until the places are known

    std::int64_t baseCases() const { return shown ? shown->cases : 0; }
    DraftTarget target() const { return {info.id, shown ? std::optional(shown->hash) : std::nullopt, places}; }
};
using DatasetPtr = std::shared_ptr<const OpenedDataset>;

/// Opens a dataset at @p version ("v3"; empty: where its draft stands, else the newest). A small one is ready at once, of a large one
/// the places come with withPlaces().
Result<DatasetPtr> readDataset(Database &database, const std::string &name, const std::string &version);
Result<DatasetPtr> withPlaces(Database &database, const DatasetPtr &dataset);

/// The case of a place as the base has it.
Result<Case> baseCaseAt(Database &database, const OpenedDataset &dataset, std::int64_t place);

/// Calls @p take with each case, the draft over the base, removed ones left out, in stored order.
Status eachOpenCase(Database &database, const OpenedDataset &dataset, const std::vector<DraftCase> &draft,
                    const std::function<Status(std::int64_t place, const std::string &id, const CaseContent &content)> &take);

} // namespace assay::items
