#pragma once

#include <QString>

#include "trends/trend.h"

/// Trends in the words of every screen.
namespace assay::items {

/// "90.1 %", "$0.00041", "0.84 s", "412", "0.90"; "unknown" without a value.
QString trendValue(TrendUnit unit, std::optional<double> value);
/// "[88.7, 91.3] %" of shares, else both values; empty without bounds.
QString trendInterval(TrendUnit unit, const Estimate &estimate);
/// "+4.5 pt", "−$0.00007", "+0.12 s".
QString trendDifference(TrendUnit unit, double difference);
/// "[+1.2, +7.9]" of shares, else both differences.
QString trendDifferenceInterval(TrendUnit unit, double lower, double upper);

/// A day as UTC has it: "9 Nov"; with its year where @p withYear.
QString trendDay(TimeUs at, bool withYear = false);
/// What a period is called: "9 Nov", "9 Nov, 14:00", "9–15 Nov".
QString trendPeriod(const TrendPoint &point, TrendBucket bucket);
/// "v7 committed", "production → v7", "dataset support v3", …
QString trendChange(const TrendChange &change);
/// A word on the line of a change in a chart: "v7", "→ v7", "support v3".
QString trendMark(const TrendChange &change);
QString trendSegment(const std::string &segment); ///< "all others" of the left-over ones
QString trendVerdict(TrendVerdict verdict);       ///< "▲ better", "▼ worse", "≈ no evidence", "○ changed"
/// "wilson, n 50, 3 without a verdict": what stands behind a value.
QString trendNote(const Estimate &estimate);

} // namespace assay::items
