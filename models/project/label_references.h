#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "storage/datasets.h"
#include "storage/labels.h"

namespace assay {

class Database;
class WriteContext;

/// A dataset that gets a new version in which labels are the references.
struct ReferencedDataset
{
    DatasetVersionInfo before; ///< the newest one
    std::vector<Case> cases;   ///< with the new reference
    std::optional<DatasetVersionInfo> after;
};

/// What the answers to a question mean as references of cases: what was corrected says what is right; of an output that is right, or preferred, its
/// own text does.
struct LabelReferences
{
    std::vector<ReferencedDataset> datasets;
    std::int64_t unchanged = 0; ///< cases that have this reference already
    std::int64_t unclear = 0;   ///< cases whose answers give several texts: they keep what they have
    std::int64_t gone = 0;      ///< cases that the newest version no longer holds
    std::int64_t cases() const;
};

/// Writes nothing. BadInput when the question is no verdict: pass_fail, correction and pair are.
Result<LabelReferences> planReferences(Database &database, const QueueInfo &queue, const Question &question);
/// A new version of each dataset.
Status keepReferences(WriteContext &context, LabelReferences &references, const std::string &queue);
/// The question of a queue that can be references: a correction, else a verdict, else a pair; the first of the best kind. BadInput without one.
Result<Question> referenceQuestion(Database &database, const QueueInfo &queue);

} // namespace assay
