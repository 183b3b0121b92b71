#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "trends/difference.h"
#include "trends/trend_data.h"
#include "trends/trend_question.h"

namespace assay {

struct TrendPoint
{
    TimeUs from;
    TimeUs to;
    Estimate estimate;
    bool isHollow = false; ///< fewer values than the measure's floor
};

struct TrendSeries
{
    std::size_t measure = 0; ///< place in TrendView::measures
    std::string segment;     ///< with `by`: the segment; empty = what was left over
    std::vector<TrendPoint> points; ///< one for each period with any value, known or not; the others are gaps
    std::int64_t n = 0;
};

enum class TrendVerdict { NoEvidence, Better, Worse, Changed }; ///< Changed: neither direction is better
const char *name(TrendVerdict verdict); ///< "no_evidence", "better", "worse", "changed"

/// Before and after, or one version and another.
struct TrendComparison
{
    enum class Kind {
        Release,  ///< before and since a channel was moved
        Period,   ///< the range and the one before it, of the same length
        Version,  ///< results of two versions
        Break,    ///< before and after the break that was found
        Halves,   ///< nothing else to compare: the earlier and the later half of the days
    };
    std::size_t measure = 0;
    Kind kind = Kind::Halves;
    std::string beforeName; ///< of Version: "v6"
    std::string afterName;  ///< of Version and Release: "v7"
    TimeUs since;           ///< where the later part begins, except of Version
    Estimate before;
    Estimate after;
    std::optional<Difference> difference;
    std::optional<double> adjustedP; ///< over all measures of the sentence, by Holm
    TrendVerdict verdict = TrendVerdict::NoEvidence;
};

/// A change of level that there is evidence for.
struct TrendBreak
{
    std::size_t measure = 0;
    std::string segment; ///< empty = the whole
    TimeUs at;           ///< beginning of the first changed day
    TimeUs earliest;     ///< 80 % interval of it
    TimeUs latest;
    Estimate before;     ///< of all days before
    Estimate after;
    Difference difference;
    double adjustedP = 1;
    TrendVerdict verdict = TrendVerdict::Changed;
    std::vector<std::size_t> near; ///< places in TrendView::changes of what changed inside the interval, a day more on either side; the nearest first
};

/// How much was looked at for one measure.
struct TrendCoverage
{
    std::int64_t n = 0;
    std::int64_t unknown = 0;
    std::size_t days = 0;        ///< with values
    std::size_t judgedDays = 0;  ///< that fed the search for breaks
    bool wasSearched = false;    ///< false: too few days, or nothing varies
};

/// Everything that window and document show.
struct TrendView
{
    TrendQuestion question;
    std::vector<Measure> measures;
    std::vector<TrendUnit> units;
    TimeUs from;
    TimeUs to;
    std::vector<TrendSeries> series;           ///< measure by measure; segments by how much they hold
    std::vector<TrendChange> changes;
    std::vector<TrendComparison> comparisons;  ///< one a measure, in their order
    std::vector<TrendBreak> breaks;            ///< the whole first, then segments, each in the order of measures
    std::vector<TrendCoverage> coverage;       ///< of the whole, by measure
    std::size_t foldedSegments = 0;            ///< segments beyond the twelve largest
    bool isEmpty() const;
};

constexpr double trendBudget = 0.05; ///< chance that a sentence calls any change where there is none
constexpr std::size_t mostShownSegments = 12;

/// Computes all of it. BadInput when `against` names a version without results.
Result<TrendView> computeTrend(const TrendData &data, const TrendQuestion &question);

} // namespace assay
