#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "evaluation/column_cases.h"
#include "evaluation/comparison.h"

namespace assay {

/// A case that both columns hold, with the same content.
struct SharedCase
{
    const ColumnCase *a = nullptr;
    const ColumnCase *b = nullptr;
    std::int64_t cluster = 0;          ///< read only when clusters are asked for
    std::vector<std::string> segments; ///< that it belongs to; a tagged case may stand in several
};

struct CasePairing
{
    std::vector<SharedCase> shared; ///< in the stored order of the baseline
    std::int64_t onlyA = 0;
    std::int64_t onlyB = 0;
    std::int64_t changed = 0; ///< same id, other content: not the same case

    std::int64_t unpaired() const { return onlyA + onlyB + changed; }
};
/// Points into both columns, which must outlive it.
CasePairing pairCases(const ColumnCases &a, const ColumnCases &b);

/// A scorer that both runs have, by its places in them.
struct ComparedScorer
{
    std::string key;
    std::size_t a = 0;
    std::size_t b = 0;
    bool higherIsBetter = true;
};

struct ComparisonRule
{
    DifferenceRule difference;
    bool changeIsGiven = false; ///< δ was named for this very comparison, so it is in the unit of the scores
    bool isClustered = false;
    bool bySegment = false;

    static constexpr std::int64_t smallestSegment = 20; ///< cases; smaller ones are named and not judged
    static constexpr std::size_t mostSegments = 100;    ///< the largest; the others are counted
};

/// Where the scatter of the differences comes from (statistics.md §7, Var(d) = w² + s²_a/K_a + s²_b/K_b).
struct DifferenceNoise
{
    double betweenCases = 0; ///< w²: how much the true difference differs from case to case
    double samplingA = 0;    ///< s²_a, between repeats of one case
    double samplingB = 0;
    double samplingShare = 0; ///< of Var(d), in [0, 1]: what more repeats would take away
};

/// What of the scatter of the differences comes from judges that say one thing and another of the same answer. It is part of the sampling noise:
/// a judge asked more often takes it away, and repeats do too.
struct JudgeNoise
{
    double a = 0;     ///< s²: variance of the votes on one answer
    double b = 0;
    double share = 0; ///< of Var(d), in [0, 1]
};

struct ScorerComparison
{
    std::string scorer;
    bool higherIsBetter = true;
    bool isShare = true;                   ///< all values lie in [0, 1]
    std::optional<PairedDifference> found; ///< nothing without a case that both gave a value
    std::int64_t unpaired = 0;             ///< shared cases that only one side gave a value
    std::optional<double> adjustedP;       ///< Holm over the scorers, in segments over scorers × segments
    Verdict verdict = Verdict::NoEvidence;
    std::optional<std::int64_t> needsMore; ///< 0 = a change of δ would have been seen; nothing where δ is not in the unit of the scores
    std::optional<DifferenceNoise> noise;  ///< nothing without repeats on both sides
    std::optional<JudgeNoise> judgeNoise;  ///< nothing unless judges gave several votes on both sides
};

struct SegmentComparison
{
    std::string segment; ///< empty = cases without a tag, without the variable
    std::int64_t cases = 0;
    bool isJudged = false;
    std::vector<ScorerComparison> scorers; ///< of a judged one
};

/// A case by its id, and by where it stands in the baseline's dataset version.
struct JudgedCase
{
    std::string id;
    std::int64_t position = 0;
};
std::vector<std::string> idsOf(const std::vector<JudgedCase> &cases);

/// What became of the cases by their pass; a case counts by its mean over repeats.
struct CaseFlips
{
    std::vector<JudgedCase> fixed; ///< b above a
    std::vector<JudgedCase> broken;
    std::vector<JudgedCase> bothPass;
    std::vector<JudgedCase> bothFail;
};

/// What the shared cases took on one side.
struct SideMeasures
{
    Percentiles latency;
    MoneySum cost; ///< of all answers, those from the cache as when they were asked
    std::optional<double> inputTokens; ///< a case
    std::optional<double> outputTokens;
    std::int64_t errors = 0;
};

/// Two columns on the cases they share; b − a throughout.
struct RunComparison
{
    ComparisonRule rule;
    std::int64_t shared = 0;
    std::int64_t onlyA = 0;
    std::int64_t onlyB = 0;
    std::int64_t changed = 0;
    ScorerComparison pass; ///< all verdicts together; no part of Holm's family
    std::vector<ScorerComparison> scorers;
    std::vector<SegmentComparison> segments; ///< the largest first
    std::int64_t segmentsLeftOut = 0;
    CaseFlips flips;
    SideMeasures a;
    SideMeasures b;
    std::optional<PairedDifference> latency; ///< ms a case
    std::optional<PairedDifference> cost;    ///< nano-dollars an answer
    std::optional<PairedDifference> inputTokens;
    std::optional<PairedDifference> outputTokens;
};

RunComparison compareColumns(const CasePairing &cases, const std::vector<ComparedScorer> &scorers, const ComparisonRule &rule);

} // namespace assay
