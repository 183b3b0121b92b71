#pragma once

#include "domain/tabular/byte_source.h"
#include "items/trends/trend_words.h"

namespace assay::items {

/// The document of `assay-cli trends --json` (CLI.md §3), as text. Shares and scores are numbers, money decimal strings in dollars, latencies
/// milliseconds; unknown is null. Beside the contract: points have `unknown`, `method` and `below_floor`, there are `comparisons` of all measures,
/// breaks carry their difference with its interval, the 80 % interval of their date, and what changed near them.
std::string trendDocument(const TrendView &view);

/// The points of all series as CSV, one a line, as the charts show them.
Status writeTrendCsv(const TrendView &view, const ByteSink &sink);

} // namespace assay::items
