#pragma once

#include <functional>
#include <memory>

#include "items/result_language.h"
#include "storage/result_query.h"

namespace assay::items {

/// What stands in the project beside the results themselves.
struct ResultInventory
{
    std::shared_ptr<const ResultColumns> columns;
    ResultNames names;
    QStringList variables;     ///< of the cases
    std::int64_t lastCase = 0; ///< as lastCaseRow()
    std::int64_t results = 0;
};
Result<ResultInventory> readResultInventory(Database &database);

/// Row numbers of a question's answer, group by group. The first rows come alone when they would else wait for all to be sorted; both are
/// read as of the same moment.
using ResultKeys = std::vector<std::int64_t>;
Status readResultKeys(Database &database, const ResultColumns &columns, const ResultQuery &query, const std::function<bool(ResultKeys)> &give);

} // namespace assay::items
