#pragma once

// The steps of computeTrend(); for this room only.

#include "trends/break_search.h"
#include "trends/trend.h"

namespace assay {

/// Sums of the whole in days [from, to), all versions together or one of them.
MeasuredSum sumOf(const TrendData &data, std::size_t measure, std::int64_t from, std::int64_t to, std::optional<int> version = {});
/// The days of the range, of the whole.
std::vector<TrendDay> daysOf(const TrendData &data, std::size_t measure);

std::vector<TrendCoverage> coverageOf(const TrendData &data);

/// What stands against what; the same for all measures.
struct ComparisonPlan
{
    TrendComparison::Kind kind = TrendComparison::Kind::Halves;
    std::int64_t beforeFrom = 0, beforeTo = 0, afterFrom = 0, afterTo = 0; ///< days
    std::optional<int> beforeVersion;
    std::optional<int> afterVersion;
    std::string beforeName, afterName;
};
/// What the question asks to compare, else before and since the last release if both have results; nothing otherwise.
Result<std::optional<ComparisonPlan>> plannedComparison(const TrendData &data, const TrendQuestion &question);
/// Compares every measure; @p level is the chance that any of them is called changed without a change (Holm).
std::vector<TrendComparison> compare(const TrendData &data, const ComparisonPlan &plan, double level);
/// Where nothing is compared: what stands before and after each measure's break, else the earlier and later half of its days, without a verdict.
std::vector<TrendComparison> describe(const TrendData &data, const std::vector<TrendBreak> &breaks);

/// Breaks of the whole and, divided, of each shown segment's first measure; @p level as for compare(). Fills in the coverage of @p view.
std::vector<TrendBreak> findBreaks(const TrendData &data, const TrendQuestion &question, double level, TrendView &view);

TrendVerdict verdictOf(const Measure &measure, const Difference &difference);

} // namespace assay
