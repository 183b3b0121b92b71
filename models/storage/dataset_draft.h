#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "storage/datasets.h"

namespace assay {

class CasePlaces;

/// A case as the draft has it.
struct DraftCase
{
    std::int64_t place = 0; ///< row in the base; of an added case one behind the base's last
    std::string id;
    std::optional<CaseContent> content; ///< nothing = removed

    bool operator==(const DraftCase &) const = default;
};

/// What was edited of a dataset and is not committed. Local to this file, never synced.
struct DatasetDraft
{
    std::optional<DatasetHash> base; ///< nothing = the dataset has no version yet
    TimeUs at;
    std::vector<DraftCase> cases; ///< by place
};

struct DraftCounts
{
    std::int64_t added = 0;
    std::int64_t removed = 0;
    std::int64_t changed = 0;

    bool isEmpty() const { return added + removed + changed == 0; }
    bool operator==(const DraftCounts &) const = default;
};
/// @p baseCases: of the version the draft stands on.
DraftCounts countsOf(const DatasetDraft &draft, std::int64_t baseCases);

Result<std::optional<DatasetDraft>> loadDatasetDraft(Database &database, DatasetId dataset);
/// Datasets that have one.
Result<std::vector<DatasetId>> datasetsWithDraft(Database &database);

/// A dataset as it is edited: the version its draft stands on, or shall stand on.
struct DraftTarget
{
    DatasetId dataset;
    std::optional<DatasetHash> base;
    std::shared_ptr<const CasePlaces> places; ///< of the base; null without one
};

/// One case before and after an edit; nothing = as the base has it (an added one: not there).
struct DraftChange
{
    std::string id;
    std::optional<DraftCase> before;
    std::optional<DraftCase> after;

    bool operator==(const DraftChange &) const = default;
};

/// Changes the content of one case, by its id. What comes out as the base has it leaves the draft. BadInput when there is no such case.
/// The draft must stand on the target's base, else BadInput: somebody committed meanwhile.
Result<DraftChange> editDraftCase(WriteContext &context, const DraftTarget &target, const std::string &id,
                                  const std::function<Status(CaseContent &)> &edit);
/// A new case at the end. BadInput when its id is taken or cannot be one.
Result<DraftChange> addDraftCase(WriteContext &context, const DraftTarget &target, const Case &item);
/// The case as it stands here, in place of the one of its id or as a new one.
Result<DraftChange> putDraftCase(WriteContext &context, const DraftTarget &target, const Case &item);
/// Gives a case that was added in the draft another id.
Result<std::vector<DraftChange>> renameDraftCase(WriteContext &context, const DraftTarget &target, const std::string &id, const std::string &to);
Result<DraftChange> removeDraftCase(WriteContext &context, const DraftTarget &target, const std::string &id);
/// Puts cases where `after` says, whatever stands there: for undo and redo.
Status putDraftCases(WriteContext &context, const DraftTarget &target, const std::vector<DraftChange> &changes);

Status dropDatasetDraft(WriteContext &context, DatasetId dataset);

/// Makes a version of the draft, which goes. BadInput when the dataset has a newer version than its base.
Result<DatasetVersionInfo> commitDatasetDraft(WriteContext &context, DatasetId dataset, const std::string &message);

/// Puts the draft onto a newer version. Where both changed a case, the draft's stays; its id is told.
Result<std::vector<std::string>> moveDatasetDraft(WriteContext &context, DatasetId dataset, const DatasetVersionInfo &onto);

} // namespace assay
