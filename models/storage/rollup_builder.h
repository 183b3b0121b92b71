#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "base/error.h"
#include "storage/rollup.h"

namespace assay {

class Database;

/// Counts the results of @p run on @p days (nothing = all its days), in each of @p dimensions, from the rows alone and in the order case, column,
/// repeat: the same rows give the same bits. Some 0.7 million results a second. @p periodUs: length of what is counted together, a day or an hour;
/// `day` of the keys counts those.
Result<std::vector<Rollup>> buildRollups(Database &database, std::int64_t run, const std::optional<std::set<std::int64_t>> &days,
                                         const std::vector<RollupDimension> &dimensions, std::int64_t periodUs = dayUs);

} // namespace assay
