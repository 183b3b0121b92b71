#include "storage/rollup_state.h"

#include <algorithm>

#include "storage/database.h"
#include "storage/rollups.h"
#include "storage/rows.h"

namespace assay {

namespace {

Status runAll(Database &database, std::string_view sql, std::int64_t value)
{
    auto statement = database.cached(sql);
    return statement ? (*statement)->bind(1, value).run() : Status(fail(statement.error()));
}

} // namespace

Result<std::int64_t> rollupNumber(Database &database, std::string_view sql)
{
    auto select = database.prepare(sql);
    if (!select)
        return fail(select.error());
    const auto row = select->step();
    if (!row)
        return fail(row.error());
    return *row ? select->integer(0) : 0;
}

Result<StaleRollups> staleRollupDays(Database &database)
{
    const auto newest = rollupNumber(database, "SELECT COALESCE(MAX(id), 0) FROM result");
    const auto mark = rollupNumber(database, "SELECT value FROM rollup_state WHERE key = 'result'");
    const auto generation = rollupNumber(database, "SELECT value FROM rollup_state WHERE key = 'generation'");
    if (!newest || !mark || !generation)
        return fail(!newest ? newest.error() : !mark ? mark.error() : generation.error());
    StaleRollups stale{*newest, *mark, *generation, {}};
    auto select = database.prepare("SELECT run, day FROM rollup_dirty UNION ALL SELECT DISTINCT run, "
                                   "at_us / 86400000000 - (at_us < 0 AND at_us % 86400000000 <> 0) FROM result NOT INDEXED WHERE id > ?1");
    if (!select)
        return fail(select.error());
    select->bind(1, *mark);
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return stale;
        stale.days[select->integer(0)].insert(select->integer(1));
    }
}

Result<std::vector<KeptDimension>> keptDimensions(Database &database)
{
    auto select = database.prepare("SELECT number, name FROM rollup_dimension ORDER BY number");
    if (!select)
        return fail(select.error());
    return collect<KeptDimension>(*select, [](const Statement &row) { return KeptDimension{row.integer(0), std::string(row.text(1))}; });
}

std::vector<RollupDimension> namesOf(const std::vector<KeptDimension> &dimensions)
{
    std::vector<RollupDimension> names;
    for (const KeptDimension &each : dimensions)
        names.push_back(each.name);
    return names;
}

Result<int> staleRollups(Database &database)
{
    return staleRollupDays(database).map([](const StaleRollups &stale) { return static_cast<int>(stale.days.size()); });
}

Result<bool> keepsRollup(Database &database, const RollupDimension &dimension)
{
    return keptDimensions(database).map([&](const std::vector<KeptDimension> &kept) {
        return std::any_of(kept.begin(), kept.end(), [&](const KeptDimension &each) { return each.name == dimension; });
    });
}

Status dropRollups(Database &database)
{
    return database.exec("DELETE FROM rollup; DELETE FROM rollup_dirty; DELETE FROM rollup_dimension WHERE number > 1; "
                         "UPDATE rollup_state SET value = value + 1 WHERE key = 'generation'; UPDATE rollup_state SET value = 0 WHERE key = 'result'");
}

Status noteResultRemoved(Database &database, std::int64_t result)
{
    auto noted = runAll(database, "INSERT OR IGNORE INTO rollup_dirty (run, day) SELECT run, at_us / 86400000000 - (at_us < 0 AND at_us % 86400000000 <> 0) "
                                  "FROM result WHERE id = ?1", result);
    return noted.and_then([&] { return runAll(database, "UPDATE rollup_state SET value = value + ?1 WHERE key = 'generation'", 1); });
}

Status noteRunRemoved(Database &database, std::int64_t run)
{
    auto noted = runAll(database, "INSERT OR IGNORE INTO rollup_dirty (run, day) SELECT DISTINCT run, at_us / 86400000000 - (at_us < 0 AND at_us % 86400000000 <> 0) "
                                  "FROM result WHERE run = ?1", run);
    return noted.and_then([&] { return runAll(database, "UPDATE rollup_state SET value = value + ?1 WHERE key = 'generation'", 1); });
}

} // namespace assay
