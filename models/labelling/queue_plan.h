#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "domain/label.h"
#include "domain/question.h"
#include "storage/labels.h"

namespace assay {

class Database;
class WriteContext;

/// What a queue is to be made of.
struct QueueRequest
{
    std::string name;
    std::string run;                      ///< as resolveRun() names it; empty = all
    std::string filter;                   ///< CLI.md §3
    std::vector<Question> questions;
    std::vector<std::string> people;      ///< names; empty = anyone
    std::optional<std::int64_t> overlap;  ///< how many people judge every item; without it one does, and two a tenth of them (labelling.md §1)
    std::optional<std::int64_t> sample;   ///< that many items, drawn with the seed
    std::string stratify;                 ///< of a sample: `tag`, `model`, `version`, `prompt`, `pass` or a variable of the cases; as many of each as can be
    std::uint64_t seed = 42;
    std::int64_t repeatPercent = 0;       ///< of the items come once more, later, to who judged them, who is not told; 0–100
    bool isBlind = true;
    std::optional<std::string> guideline; ///< Markdown
};

/// A queue before it is recorded.
struct QueuePlan
{
    std::vector<QueueItem> items;                         ///< repeats last
    std::int64_t repeats = 0;                             ///< of the items
    std::vector<std::pair<OutputId, std::int64_t>> rows; ///< where the outputs stand

    /// How many items there are to judge, each counted once.
    std::int64_t count() const { return static_cast<std::int64_t>(items.size()) - repeats; }
};

/// Finds the items: answers that the filter takes, of the state ok; where the questions ask for pairs, every two such answers to one case and
/// repeat that differ in prompt version or model. BadInput when there is none, or when more people are asked for an item than there are.
Result<QueuePlan> planQueue(Database &database, const QueueRequest &request);
/// Records it, with people who are not known yet.
Result<QueueInfo> keepQueue(WriteContext &context, const QueueRequest &request, const QueuePlan &plan);

} // namespace assay
