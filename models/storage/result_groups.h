#pragma once

#include <functional>
#include <vector>

#include "storage/result_query.h"

namespace assay {

/// What results are put together by.
enum class GroupBy { Case, Version };

/// Results that belong together.
struct ResultGroup
{
    std::string name;                      ///< id of the case, or name of the prompt
    const ResultColumn *version = nullptr; ///< by version: a column that ran it; lives as long as the columns
    std::int64_t results = 0;
    /// Of a case one for each answer with a verdict; of a version one for each case, the mean over its answers: 0 to 1.
    std::vector<double> passes;
    std::vector<double> scores; ///< likewise of the mean scores, in whatever range they have
};

/// Hands over group by group: cases by id, versions by prompt and number. Cases of one id are one group, as a filter on the id takes
/// them all. @p take returns false to stop.
Status eachResultGroup(Database &database, const ResultColumns &columns, const ResultQuery &query, GroupBy by,
                       const std::function<bool(const ResultGroup &)> &take);

} // namespace assay
