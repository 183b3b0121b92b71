#pragma once

#include <optional>
#include <string>

#include "base/error.h"

namespace assay {

class Database;

/// The project's name plate: `project_id`, `name`, `created_us`, `readable_by`.
Result<std::optional<std::string>> metaText(Database &database, std::string_view key);
Result<std::optional<std::int64_t>> metaInteger(Database &database, std::string_view key);
Status setMeta(Database &database, std::string_view key, std::string_view value);

} // namespace assay
