#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "storage/result_counts.h"
#include "storage/result_totals.h"

namespace assay {

/// Where results of a set stand.
struct ResultCounts
{
    std::map<std::pair<std::int64_t, int>, std::int64_t> columns; ///< results by run and column number
    std::array<std::int64_t, 3> states{};                         ///< by ResultState
    CaseCounts cases;
};

/// What a set of results is made of. One scan of the results for all of it: a GROUP BY for each question would be one scan each, and
/// the filter is most of what a scan costs.
struct ResultTally : ResultCounts
{
    ResultTotals totals;
    RunsOfRows rows;
};
Result<ResultTally> tallyResults(Database &database, const ResultColumns &columns, const ResultQuery &query);

/// The results that @p wide and all of some terms take, and those that they take without one of the terms.
struct NarrowedTally
{
    ResultTally all;
    std::vector<ResultCounts> without; ///< by place of the term that is left out
};
/// One scan for all of it, so that what @p wide asks of scores and texts is looked up once. @p terms: at most 60, never null of any result (what
/// columns, states and tags are asked).
Result<NarrowedTally> tallyNarrowed(Database &database, const ResultColumns &columns, const ResultQuery &wide, const std::vector<Filter> &terms);

struct NamedCount
{
    std::string name;
    std::int64_t results = 0;

    bool operator==(const NamedCount &) const = default;
};
/// Results by tag of their case, the most first, equals by name; a result of a case with several tags counts for each.
Result<std::vector<NamedCount>> countTags(Database &database, const ResultCounts &counts);
/// Results by scorer that failed them, likewise; a result that several failed counts for each.
Result<std::vector<NamedCount>> countFailures(Database &database, const ResultColumns &columns, const ResultTally &tally);

} // namespace assay
