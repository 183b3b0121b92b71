#include "storage/imported_run.h"

#include "storage/result_removal.h"
#include "storage/rollups.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

Result<ImportedRun> reserveRun(WriteContext &context)
{
    ImportedRun run{RunId::random(), 0, freshSalt()};
    auto key = context.database().prepare("INSERT INTO run_key (uuid) VALUES (?1) RETURNING id");
    const auto kept = key ? key->bindBlob(1, run.id.uuid.raw()).step() : Result<bool>(fail(key.error()));
    if (!kept)
        return fail(kept.error());
    run.key = key->integer(0);
    if (auto done = key->run(); !done)
        return fail(done.error());
    auto salt = context.database().prepare("INSERT INTO run_salt (run, salt) VALUES (?1, ?2)");
    if (!salt)
        return fail(salt.error());
    return salt->bind(1, run.key).bindBlob(2, run.salt).run().map([&] { return std::move(run); });
}

Result<bool> removeSomeRows(Database &database, std::int64_t run)
{
    constexpr std::int64_t atOnce = 2000; // some 50 ms
    if (auto noted = noteRunRemoved(database, run); !noted)
        return fail(noted.error());
    auto select = database.prepare("SELECT id FROM result WHERE run = ?1 LIMIT ?2");
    if (!select)
        return fail(select.error());
    const auto keys = collect<std::int64_t>(select->bind(1, run).bind(2, atOnce), [](const Statement &row) { return row.integer(0); });
    if (!keys)
        return fail(keys.error());
    for (const std::int64_t key : *keys) {
        if (auto removed = removeResult(database, key); !removed)
            return fail(removed.error());
    }
    if (!keys->empty())
        return true;
    for (const std::string_view sql : {"DELETE FROM run_salt WHERE run = ?1", "DELETE FROM run_key WHERE id = ?1"}) {
        auto remove = database.prepare(sql);
        if (!remove)
            return fail(remove.error());
        if (auto done = remove->bind(1, run).run(); !done)
            return fail(done.error());
    }
    return false;
}

Status removeAbandonedRuns(Database &database)
{
    auto select = database.prepare("SELECT id, uuid FROM run_key WHERE uuid NOT IN (SELECT uuid FROM run) AND EXISTS (SELECT 1 FROM pending_import)");
    if (!select)
        return fail(select.error());
    const auto runs = collect<std::pair<std::int64_t, RunId>>(*select, [](const Statement &row) { return std::pair(row.integer(0), idAt<RunId>(row, 1)); });
    if (!runs)
        return fail(runs.error());
    for (const auto &[key, id] : *runs) {
        auto known = database.prepare("SELECT 1 FROM event WHERE subject = ?1");
        const std::string subject = id.text();
        const auto found = known ? known->bind(1, std::string_view(subject)).step() : Result<bool>(fail(known.error()));
        if (!found)
            return fail(found.error());
        for (Result<bool> more = !*found; !more || *more;) {
            if (!more)
                return fail(more.error());
            more = removeSomeRows(database, key);
        }
    }
    return {};
}

} // namespace assay
