#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "domain/label_aggregate.h"
#include "storage/labels.h"

namespace assay {

class Database;

/// What people said of one item, and what that comes to (label_aggregate.h).
struct TrustedAnswer
{
    QueueItem item;
    std::vector<std::string> values; ///< of a pair the preferred output's id or "tie"; empty when nothing holds
    std::vector<StandingAnswer> answers;
};

/// The items of a queue that somebody answered @p question of, in the order of the queue.
Result<std::vector<TrustedAnswer>> trustedAnswers(Database &database, const QueueInfo &queue, const Question &question);

/// A question with the queue that asks it.
struct AskedQuestion
{
    QueueInfo queue;
    Question question;
};
/// All that ask a question of this name, oldest queue first. BadInput when there is none.
Result<std::vector<AskedQuestion>> askedAs(Database &database, const std::string &name);

} // namespace assay
