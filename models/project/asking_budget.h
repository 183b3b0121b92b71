#pragma once

#include <condition_variable>
#include <mutex>
#include <vector>

#include "base/error.h"
#include "domain/run.h"
#include "evaluation/run/cost.h"

namespace assay {

class Database;

/// The money that judges may spend together. Safe between threads.
class AskingBudget
{
public:
    explicit AskingBudget(Money limit) : m_budget(limit) {}

    /// A reservation is the most a question can cost: one that has no room waits for those under way. False when it has none then.
    bool reserve(Money most);
    /// An unknown cost counts as the whole reservation.
    void settle(Money reserved, std::optional<Money> spent);
    /// Counts a question that cannot be bounded, and so is not asked.
    void refuse();
    /// Questions that were not asked for want of room.
    std::int64_t refused() const;

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_settled;
    Budget m_budget;
    int m_underWay = 0;
    std::int64_t m_refused = 0;
};

/// BadInput naming the first model that judges among @p scorers ask, or embeddings, that has no price, or no max_tokens (DATA.md §4). The scorers are
/// those of withJudgeVersions().
Status checkAskingBudget(Database &database, const std::vector<ScorerSpec> &scorers);

} // namespace assay
