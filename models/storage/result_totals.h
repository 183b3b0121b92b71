#pragma once

#include <cstdint>
#include <optional>

#include "base/money.h"
#include "storage/result_query.h"

namespace assay {

/// What a set of results comes to.
struct ResultTotals
{
    std::int64_t rows = 0;
    std::int64_t judged = 0; ///< with a verdict
    std::int64_t passed = 0;
    MoneySum cost;           ///< of the answers that were sent for: without those from the cache, errors and cancelled ones
    std::optional<std::int64_t> medianLatencyUs; ///< nearest rank over `latencies`
    std::int64_t latencies = 0; ///< answers with a latency that did not come from the cache
};

/// Sums up what @p query takes.
Result<ResultTotals> resultTotals(Database &database, const ResultColumns &columns, const ResultQuery &query);

} // namespace assay
