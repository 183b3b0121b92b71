#pragma once

#include "base/error.h"
#include "trends/estimate.h"

namespace assay {
class Database;
}

namespace assay::items {

/// The exact quantile of the latencies (microseconds) of what @p filter takes, with its rank interval, from the rows: without those from the cache.
Result<Estimate> exactLatency(Database &database, const std::string &filter, double quantile);

} // namespace assay::items
