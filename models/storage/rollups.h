#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "storage/rollup.h"

namespace assay {

class Database;
class ProjectFile;

/// Roll-ups of results by day (trends.md §1): kept in the file, made anew for the days whose results changed. Recording a run costs nothing:
/// what is not counted yet is found by the numbers of its rows.

struct RollupQuestion
{
    std::vector<std::int64_t> runs;    ///< by number
    RollupDimension dimension;
    std::optional<std::int64_t> from;  ///< first day
    std::optional<std::int64_t> to;    ///< the day after the last
    std::vector<int> signals = {};     ///< empty = all
    bool isHourly = false;             ///< by hours since 1970 instead, always from the rows
};
/// What is kept, and days that changed since counted from their rows: right at any moment, in a file that cannot be written too.
Result<Rollup> readRollups(Database &database, const RollupQuestion &question);
/// What people said to the question of this name, from its rows: n answers as numbers, k those that pass. Signal labelSignal. BadInput when its
/// answers are no verdicts and no numbers.
Result<Rollup> labelRollup(Database &database, const std::string &question, const RollupQuestion &of);

/// Counts what changed, in all dimensions that are kept, and @p dimension from now on too. Reads on a connection of its own and writes in one short
/// transaction. In a file that cannot be written it does nothing. @p goesOn hears runs done and runs in all; false ends it as Interrupted, with
/// nothing kept.
Status refreshRollups(ProjectFile &file, const RollupDimension &dimension = {},
                      const std::function<bool(int, int)> &goesOn = {});

/// Runs that have days to count; 0 when all is kept.
Result<int> staleRollups(Database &database);
/// Whether @p dimension is kept.
Result<bool> keepsRollup(Database &database, const RollupDimension &dimension);
/// Forgets all roll-ups and all variables that were asked for.
Status dropRollups(Database &database);

/// Before results are removed, or scored anew: their days are counted anew.
Status noteResultRemoved(Database &database, std::int64_t result);
Status noteRunRemoved(Database &database, std::int64_t run);

} // namespace assay
