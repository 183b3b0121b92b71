#include "items/trends/trend_exact.h"

#include <algorithm>

#include "evaluation/statistics/proportions.h"
#include "storage/result_query.h"
#include "storage/rows.h"

namespace assay::items {

Result<Estimate> exactLatency(Database &database, const std::string &filter, double quantile)
{
    const auto columns = ResultColumns::load(database);
    const auto query = columns ? resultQuery(database, {}, filter) : Result<ResultQuery>(fail(columns.error()));
    auto select = query ? selectResults(database, *columns, *query, "r.latency_us", " AND r.state = 0 AND r.from_cache = 0 AND r.latency_us IS NOT NULL")
                        : Result<Statement>(fail(query.error()));
    if (!select)
        return fail(select.error());
    auto values = collect<double>(*select, [](const Statement &row) { return static_cast<double>(row.integer(0)); });
    if (!values)
        return fail(values.error());
    Estimate estimate;
    estimate.n = static_cast<std::int64_t>(values->size());
    estimate.method = "rank";
    if (values->empty())
        return estimate;
    std::sort(values->begin(), values->end());
    estimate.value = nearestRank(*values, quantile);
    const QuantileRanks ranks = quantileRanks(estimate.n, quantile);
    if (ranks.lower)
        estimate.lower = (*values)[static_cast<std::size_t>(*ranks.lower - 1)];
    if (ranks.upper)
        estimate.upper = (*values)[static_cast<std::size_t>(*ranks.upper - 1)];
    return estimate;
}

} // namespace assay::items
