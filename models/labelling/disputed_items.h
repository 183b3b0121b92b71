#pragma once

#include <map>
#include <optional>
#include <vector>

#include "base/error.h"
#include "storage/labels.h"

namespace assay {

class Database;

/// An item that somebody has to decide, and all that was said of it.
struct DisputedItem
{
    using Said = std::vector<std::pair<PersonId, AnswerValue>>; ///< what stands, in the order of the log

    QueueItem item;
    std::map<QuestionId, Said> answers;
    Said comments;
    std::map<QuestionId, AnswerValue> decided;
};

/// What people answered differently and nobody decided, then what was flagged, each in the order of the queue.
Result<std::vector<DisputedItem>> disputedItems(Database &database, const QueueInfo &queue);

/// What more people said than anything else; the first said where several are equal.
std::optional<AnswerValue> mostSaid(const DisputedItem::Said &said);

} // namespace assay
