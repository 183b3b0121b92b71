#include "storage/erase.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include "base/json.h"
#include "storage/payload.h"
#include "storage/people.h"
#include "storage/rows.h"
#include "storage/search_index.h"
#include "storage/writer.h"

namespace assay {

namespace {

/// Puts the salted hash in each text's place.
Status eraseRow(Database &database, std::int64_t key, std::string_view salt)
{
    const auto stored = rowByKey(database, key);
    if (!stored)
        return fail(stored.error());
    if (!*stored)
        return {};
    auto update = database.cached("UPDATE result_text SET output = NULL, tool_calls = NULL, reasoning = NULL, error_text = NULL, "
                                  "output_hash = ?2, tool_calls_hash = ?3, reasoning_hash = ?4 WHERE result = ?1");
    if (!update)
        return fail(update.error());
    const RowTextHashes texts = textHashes((*stored)->row, salt);
    return (*update)->bind(1, key).bind(2, texts.output).bind(3, texts.toolCalls).bind(4, texts.reasoning).run();
}

/// True when there was something to remove.
Result<bool> eraseTexts(WriteContext &context, const RunInfo &run)
{
    Database &database = context.database();
    const auto spec = runSpecOf(database, run);
    if (!spec)
        return fail(spec.error());
    if (spec->salt.empty())
        return false;
    // The index needs the texts to forget them.
    if (auto forgotten = forgetAnswers(context, run.key); !forgotten)
        return fail(forgotten.error());
    auto select = database.prepare("SELECT id FROM result WHERE run = ?1");
    if (!select)
        return fail(select.error());
    select->bind(1, run.key);
    const auto keys = collect<std::int64_t>(*select, [](const Statement &row) { return row.integer(0); });
    if (!keys)
        return fail(keys.error());
    for (const std::int64_t key : *keys) {
        if (auto erased = eraseRow(database, key, spec->salt); !erased)
            return fail(erased.error());
    }
    for (const std::string_view sql : {"UPDATE score SET reason = '' WHERE result IN (SELECT id FROM result WHERE run = ?1)",
                                       "DELETE FROM score_details WHERE result IN (SELECT id FROM result WHERE run = ?1)",
                                       "DELETE FROM result_transcript WHERE result IN (SELECT id FROM result WHERE run = ?1)",
                                       "DELETE FROM cache WHERE result IN (SELECT id FROM result WHERE run = ?1)",
                                       "DELETE FROM run_salt WHERE run = ?1"}) {
        auto statement = database.prepare(sql);
        if (!statement)
            return fail(statement.error());
        if (auto done = statement->bind(1, run.key).run(); !done)
            return fail(done.error());
    }
    // A judge quotes what it judged, and its answers do not say of which run that was.
    if (auto forgotten = database.exec("DELETE FROM asked"); !forgotten)
        return fail(forgotten.error());
    return true;
}

Result<bool> eraseName(Database &database, std::string_view person, std::int64_t before)
{
    auto update = database.prepare("UPDATE event SET body = NULL WHERE subject = ?1 AND kind = 'person' AND seq < ?2 AND body IS NOT NULL");
    if (!update)
        return fail(update.error());
    if (auto done = update->bind(1, person).bind(2, before).run(); !done)
        return fail(done.error());
    return database.changes() > 0;
}

Status redact(WriteContext &context, const std::string &subject, const std::string &reason)
{
    return appendFact(context, EventKind::Redact, subject, Json{{"reason", reason}});
}

} // namespace

Status eraseRun(WriteContext &context, const RunInfo &run, const std::string &reason)
{
    const auto erased = eraseTexts(context, run);
    if (!erased)
        return fail(erased.error());
    if (!*erased)
        return fail(ErrorCode::No, QCoreApplication::translate("Erase", "Nothing was erased"),
                    QCoreApplication::translate("Erase", "the texts of this run were erased before"));
    if (auto noted = redact(context, run.id.text(), reason); !noted)
        return noted;
    // Scorers quote answers, so their words went, too; the score hashes change by that.
    return run.seal ? sealRun(context, run, run.state) : Status{};
}

Status erasePerson(WriteContext &context, PersonId person, const std::string &reason)
{
    const auto erased = eraseName(context.database(), person.text(), std::int64_t{1} << 62);
    if (!erased)
        return fail(erased.error());
    if (!*erased)
        return fail(ErrorCode::No, QCoreApplication::translate("Erase", "Nothing was erased"),
                    QCoreApplication::translate("Erase", "no event names this person"));
    return redact(context, person.text(), reason);
}

Result<bool> applyRedactions(WriteContext &context)
{
    Database &database = context.database();
    auto select = database.prepare("SELECT subject, seq FROM event WHERE kind = 'redact' ORDER BY seq");
    if (!select)
        return fail(select.error());
    const auto all = collect<std::pair<std::string, std::int64_t>>(
        *select, [](const Statement &row) { return std::pair(std::string(row.text(0)), row.integer(1)); });
    if (!all)
        return fail(all.error());
    bool any = false;
    for (const auto &[subject, seq] : *all) {
        const auto run = resolveRun(database, subject);
        const auto erased = run && run->id.text() == subject ? eraseTexts(context, *run) : eraseName(database, subject, seq);
        if (!erased)
            return erased;
        any = any || *erased;
    }
    return any;
}

Result<bool> isErased(Database &database, RunId run)
{
    auto select = database.prepare("SELECT 1 FROM event WHERE subject = ?1 AND kind = 'redact'");
    if (!select)
        return fail(select.error());
    return select->bind(1, std::string_view(run.text())).step();
}

Result<std::optional<Erasure>> erasureOf(Database &database, RunId run)
{
    auto select = database.prepare("SELECT at_us, body FROM event WHERE subject = ?1 AND kind = 'redact' ORDER BY seq DESC LIMIT 1");
    if (!select)
        return fail(select.error());
    const auto row = select->bind(1, std::string_view(run.text())).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<Erasure>();
    Erasure erasure{{select->integer(0)}, {}, {}};
    Event event;
    event.body = std::string(select->blob(1));
    const auto payload = parseJson(event.payload());
    if (!payload)
        return std::optional(std::move(erasure));
    erasure.reason = stringAt(*payload, "reason").value_or(std::string());
    erasure.at.us = integerAt(*payload, "at_us").value_or(erasure.at.us);
    const auto people = listPeople(database);
    if (!people)
        return fail(people.error());
    for (const Person &person : *people) {
        if (person.id.text() == stringAt(*payload, "person"))
            erasure.person = person.name;
    }
    return std::optional(std::move(erasure));
}

Status giveSpaceBack(Writer &writer)
{
    if (auto merged = writer.run([](WriteContext &context) { return optimizeSearch(context.database()); }); !merged)
        return merged;
    return writer.runAlone([](Database &database) -> Status {
        if (auto written = database.exec("VACUUM"); !written)
            return written;
        const int cut = sqlite3_wal_checkpoint_v2(database.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
        if (cut == SQLITE_OK)
            return {};
        return fail(ErrorCode::Locked, QCoreApplication::translate("Erase", "What was removed still stands in the log beside the project"),
                    QCoreApplication::translate("Erase", "somebody is reading the project"),
                    QCoreApplication::translate("Erase", "Close it everywhere: whoever closes it last cuts the log."), Where{database.path(), 0, 0, {}});
    });
}

} // namespace assay
