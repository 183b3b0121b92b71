#pragma once

// What of the roll-ups is kept and what is not; for this room only.

#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "storage/rollup.h"

namespace assay {

class Database;

/// What is not counted yet, as of one moment.
struct StaleRollups
{
    std::int64_t newest = 0; ///< highest number of a result
    std::int64_t mark = 0;
    std::int64_t generation = 0;
    std::map<std::int64_t, std::set<std::int64_t>> days; ///< by run
};

/// Found by the numbers of rows: only new ones are looked at.
Result<StaleRollups> staleRollupDays(Database &database);

struct KeptDimension
{
    std::int64_t number = 0;
    RollupDimension name;
};

Result<std::vector<KeptDimension>> keptDimensions(Database &database);
std::vector<RollupDimension> namesOf(const std::vector<KeptDimension> &dimensions);

/// One number of `rollup_state` or of another question with one answer; 0 without a row.
Result<std::int64_t> rollupNumber(Database &database, std::string_view sql);

} // namespace assay
