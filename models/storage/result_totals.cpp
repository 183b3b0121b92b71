#include "storage/result_totals.h"

#include "storage/result_tally.h"

namespace assay {

Result<ResultTotals> resultTotals(Database &database, const ResultColumns &columns, const ResultQuery &query)
{
    return tallyResults(database, columns, query).map([](const ResultTally &tally) { return tally.totals; });
}

} // namespace assay
