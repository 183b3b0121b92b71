#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "storage/labels.h"
#include "storage/result_query.h"
#include "storage/runs.h"

namespace assay {

/// Row numbers of what the query takes, in its order, in groups as they are found: the first is small and comes soon. @p take returns
/// false when it wants no more.
Status eachResultKey(Database &database, const ResultColumns &columns, const ResultQuery &query,
                     const std::function<bool(std::vector<std::int64_t>)> &take);
/// All of them: 8 bytes a result, so that a list can show any window of a million.
Result<std::vector<std::int64_t>> resultKeys(Database &database, const ResultColumns &columns, const ResultQuery &query);
Result<std::int64_t> countResults(Database &database, const ResultColumns &columns, const ResultQuery &query);

/// One result as people and documents name it.
struct ResultView
{
    StoredRow stored;
    std::string id; ///< DATA.md §5
    ResultRun run;
    ResultColumn column;
    std::vector<OutputLabel> labels;
    std::map<std::string, std::string> variables = {}; ///< of the case; only those that somebody asked for (case_variables.h)
};
/// Nothing when the row is gone, as a retried error is.
Result<std::optional<ResultView>> resultView(Database &database, const ResultColumns &columns, std::int64_t key);

/// Row number and id of every result, in no order that means anything. @p take returns false to stop.
Status eachResultId(Database &database, const ResultColumns &columns, const std::function<bool(std::int64_t, const std::string &)> &take);
/// Row number of the result of this id, or of the only one whose id begins so (at least 6 digits). Ids are not stored: each row's is
/// computed, some half a million a second.
Result<std::int64_t> resultKeyById(Database &database, const ResultColumns &columns, const std::string &id);

/// The one JSON object of a result that `assay-cli results` prints and exports repeat (CLI.md §3), as text.
std::string resultJson(const ResultView &view);

} // namespace assay
