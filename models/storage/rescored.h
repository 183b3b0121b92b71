#pragma once

#include <vector>

#include "base/error.h"
#include "domain/run.h"

namespace assay {

class Database;
class WriteContext;
struct RunInfo;

/// What scorers said of a stored answer later.
struct RescoredRow
{
    std::int64_t result = 0;      ///< number of its row
    std::vector<ScoreRow> scores; ///< of the scorers that are given anew, by their numbers in the specification to come
    std::optional<bool> pass;     ///< of all scores of the row, old ones included
    std::optional<double> score;
};

/// Scores given later come into a run all at once: until the last is there they stand where only the writing connection sees them, and a program
/// that dies leaves nothing behind. One re-scoring at a time: false, until the one before has finished or was dropped.
Result<bool> beginRescoring(WriteContext &context);
Status keepRescored(WriteContext &context, const std::vector<RescoredRow> &rows);
/// Puts what was kept in place, makes @p spec (scorers added at its end, none removed) the run's specification, and appends `scores_sealed`.
Status finishRescoring(WriteContext &context, const RunInfo &run, const RunSpec &spec);
/// Appends `scores_sealed`: the run has the scorers of @p spec, and the scores that stand in the file.
Status sealScores(WriteContext &context, const RunInfo &run, const RunSpec &spec);
/// How many answers of the run lack a score of one of these scorers, or have one that is unknown.
Result<std::int64_t> countUnscored(Database &database, std::int64_t run, const std::vector<int> &scorers);
/// Forgets what was kept.
Status dropRescoring(WriteContext &context);

} // namespace assay
