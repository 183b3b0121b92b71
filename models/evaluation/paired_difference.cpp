#include "evaluation/paired_difference.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "evaluation/statistics/resampling.h"

namespace assay {

namespace {

/// Two replicates that are equal on paper differ by 1e-18 (statistics.md §2).
constexpr double slack = 1e-12;

bool isVerdict(double value)
{
    return value == 0 || value == 1;
}

void byTable(PairedDifference &result, const std::vector<CasePair> &cases, const DifferenceRule &rule)
{
    PairedTable table;
    for (const CasePair &each : cases) {
        table.both += each.b == 1 && each.a == 1;
        table.firstOnly += each.b == 1 && each.a == 0;
        table.secondOnly += each.b == 0 && each.a == 1;
        table.neither += each.b == 0 && each.a == 0;
    }
    const Interval oneSided = newcombePaired(table, 2 * rule.level - 1);
    result.difference = newcombePaired(table, rule.level);
    result.oneSidedLower = oneSided.lower;
    result.oneSidedUpper = oneSided.upper;
    result.p = mcNemar(table.firstOnly, table.secondOnly).exactP;
    result.pMethod = "mcnemar exact";
}

/// Signs are flipped cluster by cluster: what stands together moves together.
std::vector<double> sumsByCluster(const std::vector<double> &differences, const std::vector<std::int64_t> &clusters)
{
    if (clusters.empty())
        return differences;
    std::vector<double> sums;
    std::unordered_map<std::int64_t, std::size_t> places;
    for (std::size_t i = 0; i < differences.size(); ++i) {
        const auto [place, fresh] = places.try_emplace(clusters[i], sums.size());
        if (fresh)
            sums.push_back(0);
        sums[place->second] += differences[i];
    }
    return sums;
}

void byResampling(PairedDifference &result, const std::vector<double> &differences, const std::vector<std::int64_t> &clusters, const DifferenceRule &rule)
{
    const PairedBootstrap bootstrap = pairedBootstrap(differences, clusters, rule.seed, rule.replicates, rule.level);
    result.difference = bootstrap.interval;
    result.oneSidedLower = bootstrap.oneSidedLower;
    result.oneSidedUpper = bootstrap.oneSidedUpper;
    const std::vector<double> units = sumsByCluster(differences, clusters);
    result.p = signFlip(units, fewEnoughToEnumerate(units), rule.seed, rule.replicates).p;
    result.pMethod = "sign flip";
    if (const auto mean = clusters.empty() ? std::nullopt : clusteredMean(differences, clusters, rule.level))
        result.variance = mean->standardError * mean->standardError * static_cast<double>(result.n);
}

} // namespace

const char *name(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Better: return "better";
    case Verdict::Worse: return "worse";
    case Verdict::NoEvidence: return "no_evidence";
    }
    return "no_evidence";
}

std::optional<PairedDifference> pairedDifference(const std::vector<CasePair> &cases, bool oneValueEach, bool clustered, const DifferenceRule &rule)
{
    if (cases.empty())
        return std::nullopt;
    PairedDifference result;
    std::vector<double> differences;
    std::vector<std::int64_t> clusters;
    for (const CasePair &each : cases) {
        differences.push_back(each.b - each.a);
        if (clustered)
            clusters.push_back(each.cluster);
        result.a += each.a;
        result.b += each.b;
        result.fixed += each.b > each.a;
        result.broken += each.b < each.a;
    }
    result.n = static_cast<std::int64_t>(cases.size());
    result.a /= static_cast<double>(result.n);
    result.b /= static_cast<double>(result.n);
    result.variance = sampleVariance(differences);
    const bool areVerdicts = std::all_of(cases.begin(), cases.end(), [](const CasePair &each) { return isVerdict(each.a) && isVerdict(each.b); });
    if (oneValueEach && !clustered && areVerdicts)
        byTable(result, cases, rule);
    else
        byResampling(result, differences, clusters, rule);
    return result;
}

Verdict verdictOf(const PairedDifference &difference, double p, bool higherIsBetter, double level)
{
    if (p > 1 - level + slack)
        return Verdict::NoEvidence;
    if (difference.difference.lower > slack)
        return higherIsBetter ? Verdict::Better : Verdict::Worse;
    if (difference.difference.upper < -slack)
        return higherIsBetter ? Verdict::Worse : Verdict::Better;
    return Verdict::NoEvidence;
}

std::int64_t casesNeeded(const PairedDifference &difference, double change)
{
    constexpr double factor = (1.959964 + 0.841621) * (1.959964 + 0.841621);
    const double needed = std::ceil(factor * difference.variance / (change * change));
    constexpr double most = 1e15; // a tiny δ asks for more than there is
    return std::max<std::int64_t>(0, static_cast<std::int64_t>(std::min(needed, most)) - difference.n);
}

} // namespace assay
