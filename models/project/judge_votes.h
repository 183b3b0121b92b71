#pragma once

#include <string_view>

#include "base/json.h"

namespace assay {

/// The votes in a score's details, a JSON list of objects; empty when there are none.
Json votesIn(std::string_view details);

} // namespace assay
