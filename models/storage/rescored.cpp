#include "storage/rescored.h"

#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"
#include "domain/run_spec.h"
#include "storage/blobs.h"
#include "storage/database.h"
#include "storage/payload.h"
#include "storage/rollups.h"
#include "storage/runs.h"
#include "storage/writer.h"

namespace assay {

namespace {

Status runFor(Database &database, std::string_view sql, std::optional<std::int64_t> run = {})
{
    auto statement = database.prepare(sql);
    if (!statement)
        return fail(statement.error());
    if (run)
        statement->bind(1, *run);
    return statement->run();
}

Status keepDetails(Database &database, std::int64_t result, const ScoreRow &score)
{
    if (score.details.empty())
        return {};
    auto insert = database.cached("INSERT INTO temp.rescored_details (result, scorer, details) VALUES (?1, ?2, ?3)");
    return insert ? (*insert)->bind(1, result).bind(2, score.scorer).bind(3, std::string_view(score.details)).run() : fail(insert.error());
}

Status keepRow(Database &database, const RescoredRow &row)
{
    auto verdict = database.cached("INSERT INTO temp.rescored_row (result, pass, score) VALUES (?1, ?2, ?3)");
    auto score = database.cached("INSERT INTO temp.rescored (result, scorer, value, pass, reason) VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!verdict || !score)
        return fail(verdict ? score.error() : verdict.error());
    if (auto kept = (*verdict)->bind(1, row.result).bind(2, row.pass).bind(3, row.score).run(); !kept)
        return kept;
    for (const ScoreRow &each : row.scores) {
        if (auto kept = keepDetails(database, row.result, each); !kept)
            return kept;
        if (auto kept = (*score)->bind(1, row.result).bind(2, each.scorer).bind(3, each.value).bind(4, each.pass).bind(5, std::string_view(each.reason)).run(); !kept)
            return kept;
    }
    return {};
}

} // namespace

Result<bool> beginRescoring(WriteContext &context)
{
    auto other = context.database().prepare("SELECT 1 FROM temp.sqlite_master WHERE name = 'rescored'");
    if (!other)
        return fail(other.error());
    const auto isOther = other->step();
    if (!isOther)
        return fail(isOther.error());
    if (*isOther)
        return false;
    const Status begun = context.database().exec("CREATE TEMP TABLE rescored_row (result INTEGER PRIMARY KEY, pass INTEGER, score REAL);"
                                   "CREATE TEMP TABLE rescored (result INTEGER NOT NULL, scorer INTEGER NOT NULL, value REAL, pass INTEGER, reason TEXT NOT NULL, "
                                   "PRIMARY KEY (result, scorer)) WITHOUT ROWID;"
                                   "CREATE TEMP TABLE rescored_details (result INTEGER NOT NULL, scorer INTEGER NOT NULL, details TEXT NOT NULL, "
                                   "PRIMARY KEY (result, scorer)) WITHOUT ROWID;");
    return begun.map([] { return true; });
}

Status keepRescored(WriteContext &context, const std::vector<RescoredRow> &rows)
{
    for (const RescoredRow &row : rows) {
        if (auto kept = keepRow(context.database(), row); !kept)
            return kept;
    }
    return {};
}

Status finishRescoring(WriteContext &context, const RunInfo &run, const RunSpec &spec)
{
    Database &database = context.database();
    Status done = noteRunRemoved(database, run.key);
    if (done)
        done = runFor(database, "INSERT OR REPLACE INTO score (result, scorer, value, pass, reason) SELECT result, scorer, value, pass, reason FROM temp.rescored");
    if (done)
        done = runFor(database, "DELETE FROM score_details WHERE (result, scorer) IN (SELECT result, scorer FROM temp.rescored)");
    if (done)
        done = runFor(database, "INSERT INTO score_details (result, scorer, details) SELECT result, scorer, details FROM temp.rescored_details");
    if (done)
        done = runFor(database, "UPDATE result SET pass = r.pass, score = r.score FROM temp.rescored_row r WHERE r.result = result.id AND result.run = ?1", run.key);
    if (done)
        done = dropRescoring(context);
    return done ? sealScores(context, run, spec) : done;
}

Status sealScores(WriteContext &context, const RunInfo &run, const RunSpec &spec)
{
    const auto text = runSpecText(spec);
    if (!text)
        return fail(text.error());
    const auto blob = keepBlob(context.database(), *text);
    const auto seal = computeSeal(context.database(), run, spec);
    if (!blob || !seal)
        return fail(blob ? seal.error() : blob.error());
    return appendFact(context, EventKind::ScoresSealed, run.id.text(),
                      Json{{"spec", blob->hex()}, {"seal", seal->hash.hex()}, {"rows", seal->rows}, {"scores", seal->scores}});
}

Result<std::int64_t> countUnscored(Database &database, std::int64_t run, const std::vector<int> &scorers)
{
    if (scorers.empty())
        return std::int64_t(0);
    std::string lacking;
    for (const int scorer : scorers)
        lacking += (lacking.empty() ? "" : " OR ") + std::string("NOT EXISTS (SELECT 1 FROM score s WHERE s.result = r.id AND s.scorer = ") + std::to_string(scorer) + " AND (s.value IS NOT NULL OR s.pass IS NOT NULL))";
    auto count = database.prepare("SELECT COUNT(*) FROM result r WHERE r.run = ?1 AND r.state = 0 AND (" + lacking + ")");
    if (!count)
        return fail(count.error());
    const auto row = count->bind(1, run).step();
    return row ? Result<std::int64_t>(count->integer(0)) : fail(row.error());
}

Status dropRescoring(WriteContext &context)
{
    return context.database().exec("DROP TABLE IF EXISTS temp.rescored; DROP TABLE IF EXISTS temp.rescored_row; DROP TABLE IF EXISTS temp.rescored_details;");
}

} // namespace assay
