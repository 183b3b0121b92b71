#include "storage/result_totals.h"

#include <algorithm>
#include <vector>

#include "domain/run.h"

namespace assay {

namespace {

/// x⌈n/2⌉, as DATA.md §4 has percentiles.
std::optional<std::int64_t> medianOf(std::vector<std::int64_t> values)
{
    if (values.empty())
        return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

/// One scan for all of it: a median by ORDER BY and OFFSET takes SQLite five times as long as everything else.
Result<ResultTotals> resultTotals(Database &database, const ResultColumns &columns, const ResultQuery &query)
{
    auto select = selectResults(database, columns, query, "r.pass, r.state, r.from_cache, r.cost, r.latency_us", {});
    if (!select)
        return fail(select.error());
    ResultTotals totals;
    std::vector<std::int64_t> latencies;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        ++totals.rows;
        const auto pass = select->optionalInteger(0);
        totals.judged += pass.has_value();
        totals.passed += pass.value_or(0) != 0;
        if (select->integer(1) != static_cast<std::int64_t>(ResultState::Ok) || select->integer(2) != 0)
            continue;
        const auto cost = select->optionalInteger(3);
        totals.cost.add(cost ? std::optional(Money{*cost}) : std::nullopt);
        if (const auto latency = select->optionalInteger(4))
            latencies.push_back(*latency);
    }
    totals.latencies = static_cast<std::int64_t>(latencies.size());
    totals.medianLatencyUs = medianOf(std::move(latencies));
    return totals;
}

} // namespace assay
