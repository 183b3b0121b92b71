#pragma once

#include <cstdint>
#include <vector>

#include "base/error.h"

namespace assay {

class Database;

/// Row numbers of every result of the same case as result @p key: by the case's id, in all runs over versions of the same dataset,
/// newest run first. Runs over the same version find it at once; another version is looked at where the case stood, then row by row.
Result<std::vector<std::int64_t>> resultsOfSameCase(Database &database, std::int64_t key);

} // namespace assay
