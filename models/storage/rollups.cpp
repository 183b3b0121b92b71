#include "storage/rollups.h"

#include <algorithm>
#include <set>

#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/rollup_builder.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

namespace {

constexpr int mostAttempts = 3; ///< while results are being removed, nothing can be kept

/// What is not counted yet, as of one moment.
struct Stale
{
    std::int64_t newest = 0; ///< highest number of a result
    std::int64_t mark = 0;
    std::int64_t generation = 0;
    std::map<std::int64_t, std::set<std::int64_t>> days; ///< by run
};

Result<std::int64_t> numberOf(Database &database, std::string_view sql)
{
    auto select = database.prepare(sql);
    if (!select)
        return fail(select.error());
    const auto row = select->step();
    if (!row)
        return fail(row.error());
    return *row ? select->integer(0) : 0;
}

/// Found by the numbers of rows: only new ones are looked at.
Result<Stale> staleDays(Database &database)
{
    const auto newest = numberOf(database, "SELECT COALESCE(MAX(id), 0) FROM result");
    const auto mark = numberOf(database, "SELECT value FROM rollup_state WHERE key = 'result'");
    const auto generation = numberOf(database, "SELECT value FROM rollup_state WHERE key = 'generation'");
    if (!newest || !mark || !generation)
        return fail(!newest ? newest.error() : !mark ? mark.error() : generation.error());
    Stale stale{*newest, *mark, *generation, {}};
    auto select = database.prepare("SELECT run, day FROM rollup_dirty UNION ALL SELECT DISTINCT run, "
                                   "at_us / 86400000000 - (at_us < 0 AND at_us % 86400000000 <> 0) FROM result WHERE id > ?1");
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

struct KeptDimension
{
    std::int64_t number = 0;
    RollupDimension name;
};

Result<std::vector<KeptDimension>> keptDimensions(Database &database)
{
    auto select = database.prepare("SELECT number, name FROM rollup_dimension ORDER BY number");
    if (!select)
        return fail(select.error());
    return collect<KeptDimension>(*select, [](const Statement &row) { return KeptDimension{row.integer(0), std::string(row.text(1))}; });
}

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
    Stale stale;
    std::vector<KeptDimension> dimensions;
    std::optional<RollupDimension> added; ///< a dimension that is kept from now on
    std::map<RollupDimension, Rollup> counted;

    bool isEmpty() const { return stale.days.empty() && !added && stale.newest == stale.mark; }
};

std::vector<RollupDimension> namesOf(const std::vector<KeptDimension> &dimensions)
{
    std::vector<RollupDimension> names;
    for (const KeptDimension &each : dimensions)
        names.push_back(each.name);
    return names;
}

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

Result<Refresh> countStale(Database &database, const RollupDimension &wanted, const std::function<void(int, int)> &progress)
{
    auto stale = staleDays(database);
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
    const auto tell = [&] {
        if (progress)
            progress(done, total);
        ++done;
    };
    for (const auto &[run, days] : refresh.stale.days) {
        tell();
        if (auto counted = countInto(refresh, database, run, days, kept); !counted)
            return fail(counted.error());
    }
    for (const std::int64_t run : all) {
        tell();
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

Status removeDays(Database &database, const std::vector<KeptDimension> &dimensions, const Stale &stale)
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
    const auto mark = numberOf(database, "SELECT value FROM rollup_state WHERE key = 'result'");
    const auto generation = numberOf(database, "SELECT value FROM rollup_state WHERE key = 'generation'");
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

Status readKept(Database &database, const RollupQuestion &question, const Stale &stale, Rollup &rollup)
{
    auto select = database.prepare("SELECT run, day, column_number, segment, signal, n, k, unknown, sum, sum_squares, histogram FROM rollup "
                                   "WHERE dimension = (SELECT number FROM rollup_dimension WHERE name = ?1) AND run = ?2 AND day >= ?3 AND day < ?4 AND (?5 IS NULL OR signal IN (SELECT value FROM json_each(?5)))");
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
            rollup.emplace(RollupKey{s.integer(0), s.integer(1), static_cast<int>(s.integer(2)), std::string(s.text(3)), static_cast<int>(s.integer(4))},
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
    const auto stale = staleDays(database);
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

Status runAll(Database &database, std::string_view sql, std::int64_t value)
{
    auto statement = database.cached(sql);
    return statement ? (*statement)->bind(1, value).run() : Status(fail(statement.error()));
}

} // namespace

Result<Rollup> readRollups(Database &database, const RollupQuestion &question)
{
    return asOfOneMoment(database, [&] { return question.isHourly ? readHours(database, question) : readNow(database, question); });
}

Status refreshRollups(ProjectFile &file, const RollupDimension &dimension, const std::function<void(int, int)> &progress)
{
    const auto writer = file.writer();
    if (!writer)
        return {}; // readers count what is not kept themselves
    auto reader = file.reader();
    if (!reader)
        return fail(reader.error());
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        const auto refresh = asOfOneMoment(**reader, [&] { return countStale(**reader, dimension, progress); });
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

Result<int> staleRollups(Database &database)
{
    return staleDays(database).map([](const Stale &stale) { return static_cast<int>(stale.days.size()); });
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
