#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "domain/run.h"

namespace assay {

class Database;
class WriteContext;
class Writer;

struct RunInfo
{
    RunId id;
    std::int64_t key = 0;      ///< number of the run in result rows
    std::string name;
    std::string state;         ///< "running" until its first seal, then "done", "stopped" or "failed"; "imported": its answers were given in production
    std::optional<Hash> seal;
    std::int64_t sealedRows = 0;
    TimeUs at;

    static constexpr std::string_view imported = "imported";
    bool isImported() const { return state == imported; }
};

/// Newest last.
Result<std::vector<RunInfo>> listRuns(Database &database);
/// By id, a unique prefix of it, its name (the newest of that name), or "latest".
Result<RunInfo> resolveRun(Database &database, const std::string &reference);
/// The specification, its salt included as long as that was not erased.
Result<RunSpec> runSpecOf(Database &database, const RunInfo &run);

/// Records that a run begins.
Result<RunInfo> startRun(WriteContext &context, const RunSpec &spec);

/// Records that a sealed run goes on: until its next seal its rows are not bound.
Status reopenRun(WriteContext &context, const RunInfo &run);

/// A row as stored, with what stands beside it.
struct StoredRow
{
    std::int64_t key = 0;
    std::int64_t position = 0; ///< row of the case in its dataset version
    ResultRow row;
    std::vector<ScoreRow> scores;
    std::optional<bool> pass;
    std::optional<double> score; ///< mean of the scorers' values
    RowHash hash;
    RowTextHashes texts;
};

/// Rows of one run in the order (case, column, repeat); with @p column only that column's. @p read returns false to stop.
/// Texts are read only when @p withTexts.
Status eachRow(Database &database, const RunInfo &run, bool withTexts, const std::function<Result<bool>(const StoredRow &)> &read);
/// Rows stored after the row @p key (0 = all), in any order, as far as verdicts and column heads need them: without texts, scores, case,
/// request, attempts and hash.
Status eachRowAfter(Database &database, const RunInfo &run, std::int64_t key, const std::function<void(const StoredRow &)> &read);
Result<std::optional<StoredRow>> rowByKey(Database &database, std::int64_t key);

struct CellState
{
    std::int64_t position = 0;
    int column = 0;
    int repeat = 0;
    ResultState state = ResultState::Ok;
};
Status eachCell(Database &database, const RunInfo &run, const std::function<void(const CellState &)> &read);

/// A complete answer under a cache key, as it was stored first.
Result<std::optional<StoredRow>> cachedRow(Database &database, const Hash &key);

/// Binds what a run holds: SHA-256 over row hashes in order, then score hashes; appends `run_sealed`.
Status sealRun(WriteContext &context, const RunInfo &run, const std::string &state);
/// The seal of the rows as they stand now.
struct Seal
{
    Hash hash;
    std::int64_t rows = 0;
    std::int64_t scores = 0;
};
Result<Seal> computeSeal(Database &database, const RunInfo &run);
Result<Seal> computeSeal(Database &database, const RunInfo &run, const RunSpec &spec);
/// Rows whose stored fields do not give their hash, or whose verdict does not follow from their scores, by key.
Result<std::vector<std::int64_t>> damagedRows(Database &database, const RunInfo &run);

/// pass: every scorer that gives a verdict passes; unknown without a verdict.
std::optional<bool> passOf(const std::vector<ScoreRow> &scores);
/// Mean of the values that there are; unknown without any.
std::optional<double> meanScore(const std::vector<ScoreRow> &scores);

/// Takes finished rows from any thread and commits them in groups: when 20 ms have passed since the first waits, or 256 wait.
class RunRecorder
{
public:
    RunRecorder(Writer &writer, const RunSpec &spec, std::int64_t runKey, bool replacing);
    ~RunRecorder();

    /// May wait while much is unwritten.
    void add(ResultRow row, std::int64_t position, std::vector<ScoreRow> scores, std::optional<Hash> cacheKey);
    /// Waits until everything added is durable; the first failure, if any.
    Status flush();
    /// Rows that are durable.
    std::int64_t committed() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace assay
