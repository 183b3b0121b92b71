#pragma once

#include <cstdint>
#include <map>

#include "base/error.h"

namespace assay {

class Database;

struct RunCount
{
    std::int64_t results = 0;
    std::int64_t errors = 0;
};
/// Results of each run, by the run's number.
Result<std::map<std::int64_t, RunCount>> countByRun(Database &database);

/// Bytes of the texts of a run: answers, tool calls, reasoning, error texts and what scorers wrote. Reads them all.
Result<std::int64_t> textBytesOf(Database &database, std::int64_t run);

} // namespace assay
