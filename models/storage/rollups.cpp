#include "storage/rollups.h"

#include <algorithm>

#include "storage/database.h"
#include "storage/rollup_builder.h"
#include "storage/rollup_state.h"
#include "storage/rows.h"

namespace assay {

namespace {

Status readKept(Database &database, const RollupQuestion &question, const StaleRollups &stale, Rollup &rollup)
{
    auto select = database.prepare("SELECT run, day, column_number, segment, signal, n, k, unknown, sum, sum_squares, histogram FROM rollup "
                                   "WHERE dimension = (SELECT number FROM rollup_dimension WHERE name = ?1) AND run = ?2 AND day >= ?3 AND day < ?4 AND (?5 IS NULL OR signal IN (SELECT value FROM json_each(?5))) "
                                   "ORDER BY day, column_number, segment, signal");
    if (!select)
        return fail(select.error());
    std::string signals;
    for (const int signal : question.signals)
        signals += (signals.empty() ? "[" : ",") + std::to_string(signal);
    for (const std::int64_t run : question.runs) {
        const auto changed = stale.days.find(run);
        select->bind(1, std::string_view(question.dimension)).bind(2, run).bind(3, question.from.value_or(-(std::int64_t{1} << 40)))
            .bind(4, question.to.value_or(std::int64_t{1} << 40));
        signals.empty() ? select->bindNull(5) : select->bind(5, std::string_view(signals + "]"));
        for (;;) {
            const auto row = select->step();
            if (!row)
                return fail(row.error());
            if (!*row)
                break;
            const Statement &s = *select;
            if (changed != stale.days.end() && changed->second.contains(s.integer(1)))
                continue;
            RollupSum sum{s.integer(5), s.integer(6), s.integer(7), s.real(8), s.real(9), {}};
            sum.latencies = LatencyHistogram::fromBytes(s.blob(10)).value_or(LatencyHistogram());
            // The key of the table is the order of the map.
            rollup.emplace_hint(rollup.end(), RollupKey{s.integer(0), s.integer(1), static_cast<int>(s.integer(2)), std::string(s.text(3)), static_cast<int>(s.integer(4))},
                           std::move(sum));
        }
    }
    return {};
}

bool isAsked(const RollupQuestion &question, int signal)
{
    return question.signals.empty() || std::find(question.signals.begin(), question.signals.end(), signal) != question.signals.end();
}

Result<Rollup> readNow(Database &database, const RollupQuestion &question)
{
    const auto stale = staleRollupDays(database);
    const auto kept = keptDimensions(database);
    if (!stale || !kept)
        return fail(stale ? kept.error() : stale.error());
    const auto names = namesOf(*kept);
    const bool isKept = std::find(names.begin(), names.end(), question.dimension) != names.end();
    Rollup rollup;
    if (auto read = isKept ? readKept(database, question, *stale, rollup) : Status{}; !read)
        return fail(read.error());
    for (const std::int64_t run : question.runs) {
        const auto changed = stale->days.find(run);
        if (isKept && changed == stale->days.end())
            continue;
        auto counted = buildRollups(database, run, isKept ? std::optional(changed->second) : std::nullopt, {question.dimension});
        if (!counted)
            return fail(counted.error());
        rollup.merge(counted->front());
    }
    std::erase_if(rollup, [&](const auto &entry) {
        return (question.from && entry.first.day < *question.from) || (question.to && entry.first.day >= *question.to) || !isAsked(question, entry.first.signal);
    });
    return rollup;
}

/// Hours are not kept: a day of few results would take more room as hours than as results.
Result<Rollup> readHours(Database &database, const RollupQuestion &question)
{
    constexpr std::int64_t hours = dayUs / hourUs;
    Rollup rollup;
    for (const std::int64_t run : question.runs) {
        auto counted = buildRollups(database, run, {}, {question.dimension}, hourUs);
        if (!counted)
            return fail(counted.error());
        rollup.merge(counted->front());
    }
    std::erase_if(rollup, [&](const auto &entry) {
        return (question.from && entry.first.day < *question.from * hours) || (question.to && entry.first.day >= *question.to * hours) || !isAsked(question, entry.first.signal);
    });
    return rollup;
}

} // namespace

Result<Rollup> readRollups(Database &database, const RollupQuestion &question)
{
    return asOfOneMoment(database, [&] { return question.isHourly ? readHours(database, question) : readNow(database, question); });
}

} // namespace assay
