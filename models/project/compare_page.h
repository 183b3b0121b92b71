#pragma once

#include <string>

#include "project/compare_runs.h"

namespace assay {

/// A comparison as one self-contained HTML file, in the words and numbers of `assay-cli compare`.
std::string comparePage(const CompareReport &report);

} // namespace assay
