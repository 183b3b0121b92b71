#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "evaluation/statistics/proportions.h"

namespace assay {

enum class Verdict { Better, Worse, NoEvidence };
const char *name(Verdict verdict); ///< "better", "worse", "no_evidence"

/// How differences are judged (DATA.md §5).
struct DifferenceRule
{
    double level = 0.95;              ///< in (0, 1), two-sided
    std::uint64_t seed = 42;          ///< of resampling
    double change = 0.02;             ///< δ, the smallest change worth seeing, in the values' unit
    std::int64_t replicates = 10'000; ///< of bootstrap and sign flip; 2,000 for a preview
};

/// One case under two conditions: means over its repeats.
struct CasePair
{
    double a = 0;
    double b = 0;
    std::int64_t cluster = 0; ///< cases of one cluster are drawn together; read only where clusters are given
};

/// b − a over the cases both have.
struct PairedDifference
{
    std::int64_t n = 0; ///< cases, never repeats
    double a = 0;       ///< mean over them
    double b = 0;
    Interval difference; ///< b − a, with its method
    double oneSidedLower = 0; ///< of the bootstrap or, where Newcombe holds, the lower bound at the level whose tail is 1 − level
    double oneSidedUpper = 0;
    double p = 1;
    std::string pMethod;
    double variance = 0;     ///< of the differences, as the mean of n independent ones would have it: clusters make it larger
    std::int64_t fixed = 0;  ///< b above a
    std::int64_t broken = 0; ///< b below a
};

/// 0 or 1 on both sides with @p oneValueEach (no repeats, no clusters): Newcombe's paired interval and exact McNemar. Else the cluster bootstrap
/// and the sign flip of clusters. Nothing without a pair. Cases stand in stored order: resampling follows it.
std::optional<PairedDifference> pairedDifference(const std::vector<CasePair> &cases, bool oneValueEach, bool clustered, const DifferenceRule &rule);

/// Better or worse only if @p p is at most 1 − level and the interval excludes 0.
Verdict verdictOf(const PairedDifference &difference, double p, bool higherIsBetter, double level);
/// N = max(0, ⌈(z_0.975 + z_0.8)² · Var(d) / δ²⌉ − n): how many cases more would show a change of δ.
std::int64_t casesNeeded(const PairedDifference &difference, double change);

} // namespace assay
