#pragma once

#include <optional>
#include <string>
#include <vector>

#include "project/run_service.h"

namespace assay {

class Database;

/// What judges would cost beside the answers, by what the same judges cost before.
struct JudgingEstimate
{
    std::int64_t scores = 0;          ///< that models are asked for, those of embeddings among them
    std::optional<Money> cost;        ///< unknown as soon as one judge has not judged yet
    std::vector<std::string> unknown; ///< keys of the scorers whose cost is not known
};

/// What a run would be, before it is one. Counts beyond estimatedCells are taken from a part of the cases.
struct RunEstimate
{
    std::int64_t cases = 0;
    std::int64_t cells = 0;      ///< repeats counted
    std::int64_t cached = 0;     ///< answered by the cache: nothing is sent
    std::int64_t unsendable = 0; ///< their case lacks a variable: an error without being sent
    QString whyUnsendable;       ///< of the first one, with its case
    std::optional<Money> cost;   ///< of what is sent; unknown when something below is not empty
    bool costIsMost = false;     ///< by max_tokens, since nobody knows how long the answers get
    std::vector<std::string> unpriced;   ///< models without prices
    std::vector<std::string> unmeasured; ///< models that nothing was run with yet, and no max_tokens limits their answers
    JudgingEstimate judging;             ///< apart from cost
    std::optional<double> seconds;       ///< unknown when nothing was run with one of the models yet

    std::int64_t toSend() const { return cells - cached - unsendable; }
};
inline constexpr std::int64_t estimatedCells = 8'000;

/// Renders the cells, asks the cache, and counts with what earlier answers of the same models took. Keeps nothing; for a thread of its own.
Result<RunEstimate> estimateRun(Database &database, const RunRequest &request, const RunLimits &limits);

} // namespace assay
