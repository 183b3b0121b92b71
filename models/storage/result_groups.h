#pragma once

#include <functional>
#include <vector>

#include "base/money.h"
#include "storage/result_query.h"

namespace assay {

/// What results are put together by.
enum class GroupBy { Case, Version, Query };

/// Results that belong together.
struct ResultGroup
{
    std::string name;                      ///< id of the case, name of the prompt, or id of the trace
    const ResultColumn *version = nullptr; ///< by version: a column that ran it; lives as long as the columns
    std::int64_t results = 0;
    MoneySum cost;                         ///< of what was sent; answers from the cache cost nothing again
    std::vector<std::string> cases;        ///< of a query, the ids of its cases, at most mostCasesNamed
    /// Of a case or query one for each answer with a verdict; of a version one for each case, the mean over its answers: 0 to 1.
    std::vector<double> passes;
    std::vector<double> scores; ///< likewise of the mean scores, in whatever range they have
};

inline constexpr std::size_t mostCasesNamed = 200;

/// Hands over group by group: cases by id, versions by prompt and number, queries by their trace. Cases of one id are one group, as a filter
/// on the id takes them all. A query is what the cases of one trace share, whose id is their variable `trace`; results without one are left
/// out. @p take returns false to stop.
Status eachResultGroup(Database &database, const ResultColumns &columns, const ResultQuery &query, GroupBy by,
                       const std::function<bool(const ResultGroup &)> &take);

} // namespace assay
