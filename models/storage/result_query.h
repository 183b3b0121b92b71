#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/error.h"
#include "storage/database.h"
#include "storage/filter.h"
#include "storage/filter_sql.h"
#include "storage/result_columns.h"

namespace assay {

class VariableRanks;

/// `FIELD` or `FIELD:desc`; `var:NAME` is a variable of the case. Any field of a filter but words, tag, output and input; unknown values come last either way.
struct ResultSort
{
    FilterField field = FilterField::At;
    std::string name; ///< NAME of score.NAME and pass.NAME; score alone sorts by the mean of the scores
    bool descending = false;
    std::string variable = {}; ///< not empty: sorts by this variable, whatever the field

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
    std::shared_ptr<const VariableRanks> ranks = {}; ///< of the variable that is sorted by; null: they are read, which takes its time
};

/// The query that @p run (as resolveRun names it; empty = all) and @p filter (as CLI.md §3 writes it) ask for.
Result<ResultQuery> resultQuery(Database &database, const std::string &run, const std::string &filter);

/// `SELECT what FROM result r WHERE` what the query takes, then @p after; bound and ready to step.
Result<Statement> selectResults(Database &database, const ResultColumns &columns, const ResultQuery &query, const std::string &what,
                                const std::string &after, FilterUse use = FilterUse::InOrder);
/// The same with values for each `?` in what is selected.
Result<Statement> selectResults(Database &database, const ResultColumns &columns, const ResultQuery &query, const FilterSql &what, const std::string &after,
                                FilterUse use);

/// What rows are sorted by, as an expression over a result `r`: a number, of a case a text. Empty for what a column of a run says and for
/// variables.
std::string sortExpression(const ResultColumns &columns, const ResultSort &sort);
/// ` ORDER BY …` of the query. What a column of a run says (prompt, version, model, run) is not in it: see sortsInMemory().
std::string orderOf(const ResultColumns &columns, const ResultQuery &query);
/// Whether the query sorts by what does not stand in results but in the columns of runs (a handful of values) or in cases (a
/// variable): rows are sorted in memory, by rank.
bool sortsInMemory(const ResultQuery &query);

} // namespace assay
