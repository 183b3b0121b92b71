#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/error.h"
#include "storage/database.h"
#include "storage/filter.h"
#include "storage/result_columns.h"

namespace assay {

/// `FIELD` or `FIELD:desc`. Any field of a filter but words, tag, output and input; unknown values come last either way.
struct ResultSort
{
    FilterField field = FilterField::At;
    std::string name; ///< NAME of score.NAME and pass.NAME; score alone sorts by the mean of the scores
    bool descending = false;

    bool operator==(const ResultSort &) const = default;
};
Result<ResultSort> parseResultSort(std::string_view text);

/// Which results, in which order. Default: all, run by run, in the order case, column, repeat.
struct ResultQuery
{
    std::optional<std::int64_t> run; ///< number of the run
    Filter filter;
    std::optional<ResultSort> sort;
    std::optional<std::int64_t> limit;
    bool newestRunFirst = false; ///< where nothing else decides
};

/// The query that @p run (as resolveRun names it; empty = all) and @p filter (as CLI.md §3 writes it) ask for.
Result<ResultQuery> resultQuery(Database &database, const std::string &run, const std::string &filter);

/// `SELECT what FROM result r WHERE` what the query takes, then @p after; bound and ready to step.
Result<Statement> selectResults(Database &database, const ResultColumns &columns, const ResultQuery &query, const std::string &what,
                                const std::string &after);

/// ` ORDER BY …` of the query. What a column of a run says (prompt, version, model, run) is not in it: see sortsByColumn().
std::string orderOf(const ResultColumns &columns, const ResultQuery &query);
/// Whether the query sorts by what stands in the columns of runs rather than in results: a handful of values, sorted in memory.
bool sortsByColumn(const ResultQuery &query);

} // namespace assay
