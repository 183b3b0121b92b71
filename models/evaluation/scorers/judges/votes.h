#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "evaluation/scorers/judges/judge_settings.h"
#include "evaluation/scorers/judges/judge_reply.h"

namespace assay {

/// One judge's word on one answer.
struct Vote
{
    std::string judge; ///< name of its model
    double value = 0;
    std::string label; ///< "4", "yes"; as people read it
    std::string reason;
    bool inconsistent = false; ///< of a pair: the other order gave another answer
    std::string more;          ///< what else it said, for the details, JSON; empty = nothing
    std::optional<Money> cost;
};

/// Asks every judge of @p settings as often as they say, and combines the votes: their mean, or the value that more than half gave. One judge that
/// does not answer leaves the score unknown: it would else be a score of other judges. Details: {"votes": […], "cost": dollars or null}.
ScoreOutput combinedVotes(const JudgeSettings &settings, const std::function<Result<Vote>(const std::string &model, int repeat)> &ask);

} // namespace assay
