#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "base/error.h"
#include "domain/tabular/byte_source.h"
#include "project/run_report.h"
#include "storage/results.h"

namespace assay {

/// Results as JUnit XML: a test case each, which fails where the cell does not pass; errors are errors, what has no verdict is skipped.
/// @p goesOn is told now and then how many were written; false cancels. Returns how many were.
Result<std::int64_t> writeJunit(Database &database, const ResultColumns &columns, const std::vector<std::int64_t> &keys, const ByteSink &sink,
                                const std::function<bool(std::int64_t)> &goesOn);
/// Results as one self-contained page: the heads of their columns (of @p run, where they are of one), then answer by answer.
Result<std::int64_t> writeResultPage(Database &database, const ResultColumns &columns, const std::vector<std::int64_t> &keys, const std::optional<RunReport> &run,
                                     const ByteSink &sink, const std::function<bool(std::int64_t)> &goesOn);

} // namespace assay
