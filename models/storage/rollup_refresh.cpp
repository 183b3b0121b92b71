// Counting what changed and keeping it.
#include <algorithm>

#include "base/translate.h"
#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/rollup_builder.h"
#include "storage/rollup_state.h"
#include "storage/rollups.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

namespace {

constexpr int mostAttempts = 3; ///< while results are being removed, nothing can be kept

Result<std::vector<std::int64_t>> runsWithResults(Database &database)
{
    auto select = database.prepare("SELECT id FROM run_key WHERE EXISTS (SELECT 1 FROM result WHERE run = run_key.id) ORDER BY id");
    if (!select)
        return fail(select.error());
    return collect<std::int64_t>(*select, [](const Statement &row) { return row.integer(0); });
}

/// What one refresh found out, on its way into the file.
struct Refresh
{
    StaleRollups stale;
    std::vector<KeptDimension> dimensions;
    std::optional<RollupDimension> added; ///< a dimension that is kept from now on
    std::map<RollupDimension, Rollup> counted;

    bool isEmpty() const { return stale.days.empty() && !added && stale.newest == stale.mark; }
};

Status countInto(Refresh &refresh, Database &database, std::int64_t run, const std::optional<std::set<std::int64_t>> &days,
                 const std::vector<RollupDimension> &dimensions)
{
    auto counted = buildRollups(database, run, days, dimensions);
    if (!counted)
        return fail(counted.error());
    for (std::size_t i = 0; i < dimensions.size(); ++i)
        refresh.counted[dimensions[i]].merge((*counted)[i]);
    return {};
}

Result<Refresh> countStale(Database &database, const RollupDimension &wanted, const std::function<bool(int, int)> &goesOn)
{
    auto stale = staleRollupDays(database);
    auto dimensions = keptDimensions(database);
    if (!stale || !dimensions)
        return fail(stale ? dimensions.error() : stale.error());
    Refresh refresh{std::move(*stale), std::move(*dimensions), {}, {}};
    const std::vector<RollupDimension> kept = namesOf(refresh.dimensions);
    std::vector<std::int64_t> all;
    if (std::find(kept.begin(), kept.end(), wanted) == kept.end()) {
        refresh.added = wanted;
        auto runs = runsWithResults(database);
        if (!runs)
            return fail(runs.error());
        all = std::move(*runs);
    }
    const int total = static_cast<int>(refresh.stale.days.size() + all.size());
    int done = 0;
    const auto mayGoOn = [&] { return !goesOn || goesOn(done++, total); };
    const auto stopped = [] { return fail(ErrorCode::Interrupted, translate("Trends", "The results were not counted"), translate("Trends", "it was stopped")); };
    for (const auto &[run, days] : refresh.stale.days) {
        if (!mayGoOn())
            return stopped();
        if (auto counted = countInto(refresh, database, run, days, kept); !counted)
            return fail(counted.error());
    }
    for (const std::int64_t run : all) {
        if (!mayGoOn())
            return stopped();
        if (auto counted = countInto(refresh, database, run, {}, {wanted}); !counted)
            return fail(counted.error());
    }
    return refresh;
}

Status keepRollup(Database &database, std::int64_t dimension, const Rollup &rollup)
{
    auto insert = database.prepare("INSERT OR REPLACE INTO rollup (dimension, run, day, column_number, segment, signal, n, k, unknown, sum, sum_squares, histogram) "
                                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");
    if (!insert)
        return fail(insert.error());
    for (const auto &[key, sum] : rollup) {
        insert->bind(1, dimension).bind(2, key.run).bind(3, key.day).bind(4, key.column).bind(5, std::string_view(key.segment)).bind(6, key.signal);
        insert->bind(7, sum.n).bind(8, sum.k).bind(9, sum.unknown).bind(10, sum.sum).bind(11, sum.sumSquares);
        const std::string latencies = sum.latencies.bytes();
        latencies.empty() ? insert->bindNull(12) : insert->bindBlob(12, latencies);
        if (auto done = insert->run(); !done)
            return done;
    }
    return {};
}

Status removeDays(Database &database, const std::vector<KeptDimension> &dimensions, const StaleRollups &stale)
{
    auto remove = database.prepare("DELETE FROM rollup WHERE dimension = ?1 AND run = ?2 AND day = ?3");
    if (!remove)
        return fail(remove.error());
    for (const KeptDimension &dimension : dimensions) {
        for (const auto &[run, days] : stale.days) {
            for (const std::int64_t day : days) {
                if (auto done = remove->bind(1, dimension.number).bind(2, run).bind(3, day).run(); !done)
                    return done;
            }
        }
    }
    return {};
}

/// False when something was removed, or kept by somebody else, since it was counted.
Result<bool> store(Database &database, const Refresh &refresh)
{
    const auto mark = rollupNumber(database, "SELECT value FROM rollup_state WHERE key = 'result'");
    const auto generation = rollupNumber(database, "SELECT value FROM rollup_state WHERE key = 'generation'");
    auto dimensions = keptDimensions(database);
    if (!mark || !generation || !dimensions)
        return fail(!mark ? mark.error() : !generation ? generation.error() : dimensions.error());
    if (*mark != refresh.stale.mark || *generation != refresh.stale.generation || dimensions->size() != refresh.dimensions.size())
        return false;
    if (refresh.added) {
        dimensions->push_back({dimensions->empty() ? 0 : dimensions->back().number + 1, *refresh.added});
        auto add = database.prepare("INSERT INTO rollup_dimension (number, name) VALUES (?1, ?2)");
        if (auto added = add ? add->bind(1, dimensions->back().number).bind(2, std::string_view(*refresh.added)).run() : Status(fail(add.error())); !added)
            return fail(added.error());
    }
    if (auto removed = removeDays(database, refresh.dimensions, refresh.stale); !removed)
        return fail(removed.error());
    for (const KeptDimension &dimension : *dimensions) {
        const auto counted = refresh.counted.find(dimension.name);
        if (counted == refresh.counted.end())
            continue;
        if (auto kept = keepRollup(database, dimension.number, counted->second); !kept)
            return fail(kept.error());
    }
    auto move = database.prepare("UPDATE rollup_state SET value = ?1 WHERE key = 'result'");
    if (!move)
        return fail(move.error());
    return move->bind(1, refresh.stale.newest).run().and_then([&] { return database.exec("DELETE FROM rollup_dirty"); }).map([] { return true; });
}

} // namespace

Status refreshRollups(ProjectFile &file, const RollupDimension &dimension, const std::function<bool(int, int)> &goesOn)
{
    const auto writer = file.writer();
    if (!writer)
        return {}; // readers count what is not kept themselves
    auto reader = file.reader();
    if (!reader)
        return fail(reader.error());
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        const auto refresh = asOfOneMoment(**reader, [&] { return countStale(**reader, dimension, goesOn); });
        if (!refresh)
            return fail(refresh.error());
        if (refresh->isEmpty())
            return {};
        const auto stored = (*writer)->run<bool>([&](WriteContext &context) { return store(context.database(), *refresh); });
        if (!stored || *stored)
            return stored ? Status{} : Status(fail(stored.error()));
    }
    return {};
}

} // namespace assay
