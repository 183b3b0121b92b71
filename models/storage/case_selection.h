#pragma once

#include "storage/datasets.h"

namespace assay {

/// Positions (rows in stored order) that limit and sample of a selection take of @p cases, ascending. A sample is the first N of the
/// SplitMix64 shuffle, put back in stored order.
std::vector<std::int64_t> selectedPositions(std::int64_t cases, const CaseSelection &selection);

/// Positions that a selection takes of a stored version, ascending: the named cases, else of those with its tag what limit and sample
/// take. Fails with BadInput when the version lacks a named case.
Result<std::vector<std::int64_t>> selectedPositions(Database &database, const DatasetVersionInfo &version, const CaseSelection &selection);

} // namespace assay
