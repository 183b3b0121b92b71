#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "storage/filter.h"
#include "storage/result_columns.h"
#include "storage/runs.h"

namespace assay {

class Database;

/// `FIELD` or `FIELD:desc`. Any field of a filter but words, tag, output and input; unknown values come last either way.
struct ResultSort
{
    FilterField field = FilterField::At;
    std::string name; ///< NAME of score.NAME and pass.NAME; score alone sorts by the mean of the scores
    bool descending = false;
};
Result<ResultSort> parseResultSort(std::string_view text);

/// Which results, in which order. Default: all, run by run, in the order case, column, repeat.
struct ResultQuery
{
    std::optional<std::int64_t> run; ///< number of the run
    Filter filter;
    std::optional<ResultSort> sort;
    std::optional<std::int64_t> limit;
};

/// The query that @p run (as resolveRun names it; empty = all) and @p filter (as CLI.md §3 writes it) ask for.
Result<ResultQuery> resultQuery(Database &database, const std::string &run, const std::string &filter);

/// Row numbers of what the query takes, in its order: 8 bytes a result, so that a list can show any window of a million.
Result<std::vector<std::int64_t>> resultKeys(Database &database, const ResultColumns &columns, const ResultQuery &query);
Result<std::int64_t> countResults(Database &database, const ResultColumns &columns, const ResultQuery &query);

/// One result as people and documents name it.
struct ResultView
{
    StoredRow stored;
    std::string id; ///< DATA.md §5
    ResultRun run;
    ResultColumn column;
};
/// Nothing when the row is gone, as a retried error is.
Result<std::optional<ResultView>> resultView(Database &database, const ResultColumns &columns, std::int64_t key);

/// Row number of the result of this id, or of the only one whose id begins so (at least 6 digits). Ids are not stored: each row's is
/// computed, some half a million a second.
Result<std::int64_t> resultKeyById(Database &database, const ResultColumns &columns, const std::string &id);

/// The one JSON object of a result that `assay-cli results` prints and exports repeat (CLI.md §3), as text.
std::string resultJson(const ResultView &view);

} // namespace assay
