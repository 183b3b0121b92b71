#pragma once

#include <cstdint>
#include <string>

#include "base/error.h"
#include "base/ids.h"

namespace assay {

class Database;
class WriteContext;

/// A run whose answers were given elsewhere. Its rows are written before the run is in the log: until startRun() tells of it nothing shows them,
/// and the next opening of the file removes them.
struct ImportedRun
{
    RunId id;
    std::int64_t key = 0; ///< number of the run in result rows
    std::string salt;
};
/// In the same transaction as, or after, the CaseImport that its cases come with has begun.
Result<ImportedRun> reserveRun(WriteContext &context);

/// Removes some thousand rows of a run with what stands beside them; false when none are left.
Result<bool> removeSomeRows(Database &database, std::int64_t run);
/// Removes the rows of every run that the log does not tell of. To be called while the imports that were abandoned are still marked: in a file
/// without any, a run that is missing is damage, and its rows stay.
Status removeAbandonedRuns(Database &database);

} // namespace assay
