#pragma once

#include "base/json.h"
#include "project/compare_runs.h"

namespace assay {

/// The document of `assay-cli compare` (CLI.md §3).
Json compareDocument(const CompareReport &report);

} // namespace assay
