#pragma once

#include <QString>

#include "project/compare_runs.h"

namespace assay::cli {

/// A comparison as `assay-cli compare` prints it for people.
QString comparisonTable(const CompareReport &report);

} // namespace assay::cli
