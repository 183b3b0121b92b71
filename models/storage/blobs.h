#pragma once

#include <string>

#include "base/error.h"
#include "base/hash.h"

namespace assay {

class Database;

/// Keeps immutable bytes under their SHA-256; keeping them twice does nothing.
Result<Hash> keepBlob(Database &database, std::string_view bytes);
/// The bytes named @p hash; Damaged when they are missing or do not have that hash.
Result<std::string> readBlob(Database &database, const Hash &hash);

} // namespace assay
