#pragma once

#include <cstdint>

#include "base/error.h"

namespace assay {

class Database;

/// Removes one result with its texts, its scores and its place in the search index. Its day must have been noted before (rollups.h).
Status removeResult(Database &database, std::int64_t key);

} // namespace assay
