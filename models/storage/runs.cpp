#include "storage/runs.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"
#include "domain/run_spec.h"
#include "storage/blobs.h"
#include "storage/payload.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

namespace {

constexpr std::string_view rowColumns
    = "SELECT r.id, r.position, r.column_number, c.case_id, c.hash, r.repeat, r.state, r.error, r.finish_reason, r.input_tokens, "
      "r.cached_tokens, r.output_tokens, r.reasoning_tokens, r.cost, r.latency_us, r.first_token_us, r.wait_us, r.attempts, r.from_cache, "
      "r.flags, r.at_us, r.pass, r.score, r.request_hash, r.row_hash, k.uuid ";
constexpr std::string_view textColumns = ", t.output, t.tool_calls, t.reasoning, t.snapshot, t.provider_request_id, t.error_text, "
                                         "t.output_hash, t.tool_calls_hash, t.reasoning_hash, m.messages ";
constexpr std::string_view rowTables = "FROM result r JOIN case_row c ON c.id = r.case_row JOIN run_key k ON k.id = r.run ";
constexpr std::string_view textTable = "LEFT JOIN result_text t ON t.result = r.id LEFT JOIN result_transcript m ON m.result = r.id ";
constexpr int firstText = 26;

void readTexts(const Statement &s, StoredRow &stored)
{
    ResultRow &row = stored.row;
    row.output = s.optionalText(firstText);
    row.toolCalls = s.optionalText(firstText + 1);
    row.reasoning = s.optionalText(firstText + 2);
    row.snapshot = s.optionalText(firstText + 3);
    row.providerRequestId = s.optionalText(firstText + 4);
    row.errorText = s.optionalText(firstText + 5).value_or(std::string());
    row.transcript = s.optionalText(firstText + 9);
    stored.texts = {s.hash(firstText + 6), s.hash(firstText + 7), s.hash(firstText + 8)};
}

StoredRow storedRow(const Statement &s, bool withTexts)
{
    StoredRow stored;
    stored.key = s.integer(0);
    stored.position = s.integer(1);
    ResultRow &row = stored.row;
    row.column = static_cast<int>(s.integer(2));
    row.caseId = s.text(3);
    row.caseHash = hashAt<CaseHash>(s, 4);
    row.repeat = static_cast<int>(s.integer(5));
    row.state = static_cast<ResultState>(std::clamp<std::int64_t>(s.integer(6), 0, 2));
    if (const auto error = s.optionalInteger(7))
        row.error = static_cast<CallError>(std::clamp<std::int64_t>(*error, 0, static_cast<std::int64_t>(CallError::Cancelled)));
    row.finishReason = s.optionalText(8);
    row.tokens = {s.optionalInteger(9), s.optionalInteger(10), s.optionalInteger(11), s.optionalInteger(12)};
    if (const auto cost = s.optionalInteger(13))
        row.cost = Money{*cost};
    row.latencyUs = s.optionalInteger(14);
    row.firstTokenUs = s.optionalInteger(15);
    row.waitUs = s.integer(16);
    row.attempts = static_cast<int>(s.integer(17));
    row.fromCache = s.integer(18) != 0;
    row.invalidUtf8 = (s.integer(19) & ResultRow::invalidUtf8Flag) != 0;
    row.costIsComputed = (s.integer(19) & ResultRow::costIsComputedFlag) != 0;
    row.at = {s.integer(20)};
    if (const auto pass = s.optionalInteger(21))
        stored.pass = *pass != 0;
    stored.score = s.optionalReal(22);
    if (const auto request = s.hash(23))
        row.request = RequestHash{*request};
    stored.hash = hashAt<RowHash>(s, 24);
    row.run = idAt<RunId>(s, 25);
    if (withTexts)
        readTexts(s, stored);
    return stored;
}

/// Scorer, value, pass and reason, which stand from column @p first on.
ScoreRow scoreAt(const Statement &row, int first)
{
    const auto pass = row.optionalInteger(first + 2);
    return {static_cast<int>(row.integer(first)), row.optionalReal(first + 1), pass ? std::optional(*pass != 0) : std::nullopt,
            std::string(row.text(first + 3))};
}

Status readScores(Database &database, StoredRow &stored)
{
    auto select = database.cached("SELECT scorer, value, pass, reason FROM score WHERE result = ?1 ORDER BY scorer");
    if (!select)
        return fail(select.error());
    (*select)->bind(1, stored.key);
    auto scores = collect<ScoreRow>(**select, [](const Statement &row) { return scoreAt(row, 0); });
    if (!scores)
        return fail(scores.error());
    stored.scores = std::move(*scores);
    return {};
}

Result<std::optional<StoredRow>> oneRow(Database &database, const std::string &condition, const std::function<void(Statement &)> &bind)
{
    auto select = database.cached(std::string(rowColumns) + std::string(textColumns) + std::string(rowTables) + std::string(textTable) + condition);
    if (!select)
        return fail(select.error());
    bind(**select);
    const auto row = (*select)->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<StoredRow>();
    StoredRow stored = storedRow(**select, true);
    (*select)->reset();
    if (auto read = readScores(database, stored); !read)
        return fail(read.error());
    return std::optional(std::move(stored));
}

} // namespace

std::optional<bool> passOf(const std::vector<ScoreRow> &scores)
{
    std::optional<bool> pass;
    for (const ScoreRow &score : scores) {
        if (score.pass)
            pass = pass.value_or(true) && *score.pass;
    }
    return pass;
}

std::optional<double> meanScore(const std::vector<ScoreRow> &scores)
{
    double sum = 0;
    int count = 0;
    for (const ScoreRow &score : scores) {
        if (score.value) {
            sum += *score.value;
            ++count;
        }
    }
    return count == 0 ? std::nullopt : std::optional(sum / count);
}

Result<std::vector<RunInfo>> listRuns(Database &database)
{
    auto select = database.prepare("SELECT r.uuid, k.id, r.name, r.state, r.seal, r.sealed_rows, r.at_us FROM run r "
                                   "JOIN run_key k ON k.uuid = r.uuid ORDER BY r.place");
    if (!select)
        return fail(select.error());
    return collect<RunInfo>(*select, [](const Statement &row) {
        return RunInfo{idAt<RunId>(row, 0), row.integer(1), std::string(row.text(2)), std::string(row.text(3)), row.hash(4), row.integer(5), {row.integer(6)}};
    });
}

Result<RunInfo> resolveRun(Database &database, const std::string &reference)
{
    const auto runs = listRuns(database);
    if (!runs)
        return fail(runs.error());
    const RunInfo *prefixed = nullptr;
    int prefixes = 0;
    for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
        if (reference == "latest" || run->name == reference || run->id.text() == reference)
            return *run;
        if (reference.size() >= 4 && run->id.text().starts_with(reference)) {
            prefixed = &*run;
            ++prefixes;
        }
    }
    if (prefixes == 1)
        return *prefixed;
    QStringList names;
    for (const RunInfo &run : *runs)
        names << QString::fromStdString(run.name);
    return fail(ErrorCode::BadInput, translate("Runs", "There is no run “%1”").arg(QString::fromStdString(reference)),
                names.isEmpty()  ? translate("Runs", "nothing was run yet")
                : prefixes > 1 ? translate("Runs", "several ids begin like that")
                               : translate("Runs", "there are: %1").arg(names.join(QStringLiteral(", "))));
}

Result<RunSpec> runSpecOf(Database &database, const RunInfo &run)
{
    auto select = database.prepare("SELECT spec, (SELECT salt FROM run_salt WHERE run = ?2) FROM run WHERE uuid = ?1");
    if (!select)
        return fail(select.error());
    const auto row = select->bindBlob(1, run.id.uuid.raw()).bind(2, run.key).step();
    if (!row || !*row)
        return fail(row ? database.lastError() : row.error());
    const auto hash = select->hash(0);
    const std::string salt(select->blob(1));
    if (!hash)
        return fail(ErrorCode::Damaged, translate("Runs", "The run is damaged"));
    return readBlob(database, *hash).and_then([](const std::string &bytes) { return runSpecFromText(bytes); }).map([&](RunSpec spec) {
        spec.salt = salt;
        return spec;
    });
}

Result<RunInfo> startRun(WriteContext &context, const RunSpec &spec)
{
    Database &database = context.database();
    const auto canonical = runSpecText(spec);
    if (!canonical)
        return fail(canonical.error());
    const auto hash = keepBlob(database, *canonical);
    if (!hash)
        return fail(hash.error());
    auto key = database.prepare("INSERT OR IGNORE INTO run_key (uuid) VALUES (?1)"); // an imported run has its number before
    auto salt = database.prepare("INSERT OR IGNORE INTO run_salt (run, salt) SELECT id, ?2 FROM run_key WHERE uuid = ?1");
    if (!key || !salt)
        return fail(database.lastError());
    if (auto done = key->bindBlob(1, spec.id.uuid.raw()).run(); !done)
        return fail(done.error());
    if (auto done = salt->bindBlob(1, spec.id.uuid.raw()).bindBlob(2, spec.salt).run(); !done)
        return fail(done.error());
    if (auto done = appendFact(context, EventKind::RunStarted, spec.id.text(), Json{{"spec", hash->hex()}}); !done)
        return fail(done.error());
    return resolveRun(database, spec.id.text());
}

Status reopenRun(WriteContext &context, const RunInfo &run)
{
    auto select = context.database().prepare("SELECT spec FROM run WHERE uuid = ?1");
    if (!select)
        return fail(select.error());
    const auto row = select->bindBlob(1, run.id.uuid.raw()).step();
    if (!row || !*row)
        return fail(row ? context.database().lastError() : row.error());
    return appendFact(context, EventKind::RunStarted, run.id.text(), Json{{"spec", toHex(select->blob(0))}});
}

/// One question for rows and scores, one line a score: half the time of asking for the scores of each row.
static Status eachRowWithoutTexts(Database &database, const RunInfo &run, const std::function<Result<bool>(const StoredRow &)> &read)
{
    constexpr int firstScore = firstText;
    auto select = database.prepare(std::string(rowColumns) + ", s.scorer, s.value, s.pass, s.reason " + std::string(rowTables)
                                   + "LEFT JOIN score s ON s.result = r.id WHERE r.run = ?1 ORDER BY r.position, r.column_number, r.repeat, s.scorer");
    if (!select)
        return fail(select.error());
    select->bind(1, run.key);
    std::optional<StoredRow> stored;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (stored && (!*row || select->integer(0) != stored->key)) {
            const auto more = read(*stored);
            if (!more || !*more)
                return more ? Status() : fail(more.error());
            stored.reset();
        }
        if (!*row)
            return {};
        if (!stored)
            stored = storedRow(*select, false);
        if (!select->isNull(firstScore))
            stored->scores.push_back(scoreAt(*select, firstScore));
    }
}

Status eachRow(Database &database, const RunInfo &run, bool withTexts, const std::function<Result<bool>(const StoredRow &)> &read)
{
    if (!withTexts)
        return eachRowWithoutTexts(database, run, read);
    auto select = database.prepare(std::string(rowColumns) + std::string(textColumns) + std::string(rowTables) + std::string(textTable)
                                   + "WHERE r.run = ?1 ORDER BY r.position, r.column_number, r.repeat");
    if (!select)
        return fail(select.error());
    select->bind(1, run.key);
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        StoredRow stored = storedRow(*select, true);
        if (auto scores = readScores(database, stored); !scores)
            return scores;
        const auto more = read(stored);
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
    }
}

Status eachRowAfter(Database &database, const RunInfo &run, std::int64_t key, const std::function<void(const StoredRow &)> &read)
{
    // All rows are found by their run; new ones stand at the end of the table, whatever run they are of.
    const std::string condition = key == 0 ? "WHERE run = ?1 AND id > ?2" : "WHERE +run = ?1 AND id > ?2";
    auto select = database.cached("SELECT id, position, column_number, repeat, state, input_tokens, cached_tokens, output_tokens, cost, latency_us, "
                                  "first_token_us, from_cache, pass FROM result " + condition);
    if (!select)
        return fail(select.error());
    Statement &s = (*select)->bind(1, run.key).bind(2, key);
    for (;;) {
        const auto row = s.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        StoredRow stored;
        stored.key = s.integer(0);
        stored.position = s.integer(1);
        stored.row.column = static_cast<int>(s.integer(2));
        stored.row.repeat = static_cast<int>(s.integer(3));
        stored.row.state = static_cast<ResultState>(std::clamp<std::int64_t>(s.integer(4), 0, 2));
        stored.row.tokens = {s.optionalInteger(5), s.optionalInteger(6), s.optionalInteger(7), {}};
        if (const auto cost = s.optionalInteger(8))
            stored.row.cost = Money{*cost};
        stored.row.latencyUs = s.optionalInteger(9);
        stored.row.firstTokenUs = s.optionalInteger(10);
        stored.row.fromCache = s.integer(11) != 0;
        if (const auto pass = s.optionalInteger(12))
            stored.pass = *pass != 0;
        read(stored);
    }
}

Result<std::optional<StoredRow>> rowByKey(Database &database, std::int64_t key)
{
    return oneRow(database, "WHERE r.id = ?1", [key](Statement &statement) { statement.bind(1, key); });
}

Status eachCell(Database &database, const RunInfo &run, const std::function<void(const CellState &)> &read)
{
    auto select = database.prepare("SELECT position, column_number, repeat, state FROM result WHERE run = ?1");
    if (!select)
        return fail(select.error());
    select->bind(1, run.key);
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        read({select->integer(0), static_cast<int>(select->integer(1)), static_cast<int>(select->integer(2)),
              static_cast<ResultState>(std::clamp<std::int64_t>(select->integer(3), 0, 2))});
    }
}

Result<std::optional<StoredRow>> cachedRow(Database &database, const Hash &key)
{
    return oneRow(database, "WHERE r.id = (SELECT result FROM cache WHERE key = ?1) AND r.state = 0",
                  [&](Statement &statement) { statement.bind(1, key); });
}

Result<Seal> computeSeal(Database &database, const RunInfo &run)
{
    const auto spec = runSpecOf(database, run);
    return spec ? computeSeal(database, run, *spec) : Result<Seal>(fail(spec.error()));
}

Result<Seal> computeSeal(Database &database, const RunInfo &run, const RunSpec &spec)
{
    SealBuilder builder;
    std::string scoreHashes; // 32 bytes a score; they follow all rows
    Seal seal;
    auto read = eachRow(database, run, false, [&](const StoredRow &stored) -> Result<bool> {
        builder.addRow(stored.hash);
        ++seal.rows;
        for (const ScoreRow &score : stored.scores) {
            if (score.scorer < 0 || score.scorer >= static_cast<int>(spec.scorers.size()))
                continue;
            scoreHashes += scoreHash(stored.hash, spec.scorers[static_cast<std::size_t>(score.scorer)], score).hash.raw();
            ++seal.scores;
        }
        return true;
    });
    if (!read)
        return fail(read.error());
    builder.addScores(scoreHashes);
    seal.hash = builder.finish();
    return seal;
}

Status sealRun(WriteContext &context, const RunInfo &run, const std::string &state)
{
    const auto seal = computeSeal(context.database(), run);
    if (!seal)
        return fail(seal.error());
    return appendFact(context, EventKind::RunSealed, run.id.text(),
                      Json{{"seal", seal->hash.hex()}, {"rows", seal->rows}, {"scores", seal->scores}, {"state", state}});
}

Result<std::vector<std::int64_t>> damagedRows(Database &database, const RunInfo &run)
{
    const auto spec = runSpecOf(database, run);
    if (!spec)
        return fail(spec.error());
    std::vector<std::int64_t> damaged;
    auto read = eachRow(database, run, true, [&](const StoredRow &stored) -> Result<bool> {
        // Once the salt is erased, the kept text hashes stand for the texts.
        const RowTextHashes texts = spec->salt.empty() ? stored.texts : textHashes(stored.row, spec->salt);
        if (rowHash(stored.row, texts) != stored.hash || stored.pass != passOf(stored.scores) || stored.score != meanScore(stored.scores))
            damaged.push_back(stored.key);
        return true;
    });
    if (!read)
        return fail(read.error());
    return damaged;
}

} // namespace assay
