#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/error.h"

namespace assay {

class Database;

/// What the window remembers of a project: local to this file, never an event, of no meaning to anybody else.
Result<std::map<std::string, std::string>> windowState(Database &database);
Status setWindowState(Database &database, std::string_view key, std::string_view value);

} // namespace assay
