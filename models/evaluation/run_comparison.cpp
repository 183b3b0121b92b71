#include "evaluation/run_comparison.h"

#include <algorithm>
#include <functional>
#include <map>

namespace assay {

namespace {

using Cases = std::vector<const SharedCase *>;
using Quantity = std::function<const RepeatedValue &(const ColumnCase &, bool isB)>;

/// The pairs of one quantity, and what stands beside them.
struct Pairs
{
    std::vector<CasePair> pairs;
    std::int64_t unpaired = 0;
    bool oneValueEach = true;
    bool areShares = true; ///< all values in [0, 1]
    // Within the cases, for the noise.
    double scatterA = 0, scatterB = 0;
    double degreesA = 0, degreesB = 0;
    double inverseA = 0, inverseB = 0; ///< sums of 1/K
};

Pairs pairsOf(const Cases &cases, const Quantity &quantity)
{
    Pairs found;
    for (const SharedCase *each : cases) {
        const RepeatedValue &a = quantity(*each->a, false);
        const RepeatedValue &b = quantity(*each->b, true);
        found.unpaired += (a.count > 0) != (b.count > 0);
        if (a.count == 0 || b.count == 0)
            continue;
        found.pairs.push_back({*a.mean(), *b.mean(), each->cluster});
        found.oneValueEach = found.oneValueEach && a.count == 1 && b.count == 1;
        for (const double mean : {found.pairs.back().a, found.pairs.back().b})
            found.areShares = found.areShares && mean >= 0 && mean <= 1;
        found.scatterA += a.scatter();
        found.scatterB += b.scatter();
        found.degreesA += a.count - 1;
        found.degreesB += b.count - 1;
        found.inverseA += 1.0 / a.count;
        found.inverseB += 1.0 / b.count;
    }
    return found;
}

std::optional<DifferenceNoise> noiseOf(const Pairs &pairs, const PairedDifference &difference)
{
    if (pairs.degreesA == 0 || pairs.degreesB == 0)
        return std::nullopt;
    const auto n = static_cast<double>(pairs.pairs.size());
    DifferenceNoise noise;
    noise.samplingA = pairs.scatterA / pairs.degreesA;
    noise.samplingB = pairs.scatterB / pairs.degreesB;
    const double sampling = noise.samplingA * pairs.inverseA / n + noise.samplingB * pairs.inverseB / n;
    noise.betweenCases = std::max(0.0, difference.variance - sampling);
    noise.samplingShare = difference.variance > 0 ? std::min(1.0, sampling / difference.variance) : 0;
    return noise;
}

/// Everything but the verdict, which waits for its p to be adjusted.
ScorerComparison compared(const Cases &cases, const std::string &key, bool higherIsBetter, const Quantity &quantity, const ComparisonRule &rule)
{
    const Pairs pairs = pairsOf(cases, quantity);
    ScorerComparison result;
    result.scorer = key;
    result.higherIsBetter = higherIsBetter;
    result.isShare = pairs.areShares;
    result.unpaired = pairs.unpaired;
    result.found = pairedDifference(pairs.pairs, pairs.oneValueEach, rule.isClustered, rule.difference);
    if (!result.found)
        return result;
    result.noise = noiseOf(pairs, *result.found);
    if (pairs.areShares || rule.changeIsGiven)
        result.needsMore = casesNeeded(*result.found, rule.difference.change);
    return result;
}

void giveVerdict(ScorerComparison &comparison, double adjustedP, const ComparisonRule &rule)
{
    comparison.adjustedP = adjustedP;
    comparison.verdict = verdictOf(*comparison.found, adjustedP, comparison.higherIsBetter, rule.difference.level);
    if (comparison.verdict != Verdict::NoEvidence)
        comparison.needsMore = 0;
}

void judgeTogether(const std::vector<ScorerComparison *> &family, const ComparisonRule &rule)
{
    std::vector<double> p;
    for (const ScorerComparison *each : family)
        p.push_back(each->found->p);
    const std::vector<double> adjusted = holm(p);
    for (std::size_t i = 0; i < family.size(); ++i)
        giveVerdict(*family[i], adjusted[i], rule);
}

/// What the votes on one side's answers add to the variance of a mean difference.
struct SideVotes
{
    double scatter = 0;
    double degrees = 0;
    double inverse = 0; ///< Σ over cases of Σ(1/votes)/answers²
    int cases = 0;

    void add(const ColumnCase &record, std::size_t scorer)
    {
        if (scorer >= record.votes.size() || record.votes[scorer].answers == 0)
            return;
        const VoteScatter &votes = record.votes[scorer];
        scatter += votes.scatter;
        degrees += votes.degrees;
        inverse += votes.inverse / (static_cast<double>(votes.answers) * votes.answers);
        ++cases;
    }
    double variance() const { return scatter / degrees; }
    double part() const { return variance() * inverse / cases; }
};

std::optional<JudgeNoise> judgeNoiseOf(const Cases &cases, const ComparedScorer &scorer, const PairedDifference &difference)
{
    SideVotes a;
    SideVotes b;
    for (const SharedCase *each : cases) {
        a.add(*each->a, scorer.a);
        b.add(*each->b, scorer.b);
    }
    if (a.degrees == 0 || b.degrees == 0)
        return std::nullopt;
    return JudgeNoise{a.variance(), b.variance(), difference.variance > 0 ? std::min(1.0, (a.part() + b.part()) / difference.variance) : 0};
}

std::vector<ScorerComparison> compareScorers(const Cases &cases, const std::vector<ComparedScorer> &scorers, const ComparisonRule &rule)
{
    std::vector<ScorerComparison> all;
    for (const ComparedScorer &scorer : scorers) {
        const auto values = [&](const ColumnCase &record, bool isB) -> const RepeatedValue & { return record.values[isB ? scorer.b : scorer.a]; };
        all.push_back(compared(cases, scorer.key, scorer.higherIsBetter, values, rule));
        if (all.back().found)
            all.back().judgeNoise = judgeNoiseOf(cases, scorer, *all.back().found);
    }
    return all;
}

void addFamily(std::vector<ScorerComparison *> &family, std::vector<ScorerComparison> &scorers)
{
    for (ScorerComparison &scorer : scorers) {
        if (scorer.found)
            family.push_back(&scorer);
    }
}

void compareSegments(RunComparison &result, const CasePairing &cases, const std::vector<ComparedScorer> &scorers)
{
    std::map<std::string, Cases> bySegment;
    for (const SharedCase &each : cases.shared) {
        for (const std::string &segment : each.segments)
            bySegment[segment].push_back(&each);
    }
    std::vector<std::pair<std::string, Cases>> ordered(bySegment.begin(), bySegment.end());
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto &x, const auto &y) { return x.second.size() > y.second.size(); });
    if (ordered.size() > ComparisonRule::mostSegments) {
        result.segmentsLeftOut = static_cast<std::int64_t>(ordered.size() - ComparisonRule::mostSegments);
        ordered.resize(ComparisonRule::mostSegments);
    }
    std::vector<ScorerComparison *> family;
    result.segments.reserve(ordered.size());
    for (const auto &[segment, members] : ordered) {
        result.segments.push_back({segment, static_cast<std::int64_t>(members.size()), false, {}});
        SegmentComparison &last = result.segments.back();
        last.isJudged = last.cases >= ComparisonRule::smallestSegment;
        if (!last.isJudged)
            continue;
        last.scorers = compareScorers(members, scorers, result.rule);
        addFamily(family, last.scorers);
    }
    judgeTogether(family, result.rule);
}

CaseFlips flipsOf(const Cases &cases)
{
    constexpr double half = 0.5;
    CaseFlips flips;
    for (const SharedCase *each : cases) {
        const auto a = each->a->pass.mean();
        const auto b = each->b->pass.mean();
        if (!a || !b)
            continue;
        auto &group = *b > *a ? flips.fixed : *b < *a ? flips.broken : *a >= half ? flips.bothPass : flips.bothFail;
        group.push_back({each->a->id, each->a->position});
    }
    return flips;
}

SideMeasures measuresOf(const Cases &cases, bool isB)
{
    SideMeasures side;
    std::vector<double> latencies;
    RepeatedValue input;
    RepeatedValue output;
    for (const SharedCase *each : cases) {
        const ColumnCase &record = isB ? *each->b : *each->a;
        latencies.insert(latencies.end(), record.latencies.begin(), record.latencies.end());
        side.cost.known += Money{static_cast<std::int64_t>(record.cost.sum)};
        side.cost.priced += record.cost.count;
        side.cost.unpriced += record.answers - record.cost.count;
        side.errors += record.errors;
        if (const auto tokens = record.inputTokens.mean())
            input.add(*tokens);
        if (const auto tokens = record.outputTokens.mean())
            output.add(*tokens);
    }
    side.latency = percentilesOf(latencies);
    side.inputTokens = input.mean();
    side.outputTokens = output.mean();
    return side;
}

std::optional<PairedDifference> differenceOf(const Cases &cases, RepeatedValue ColumnCase::*member, const ComparisonRule &rule)
{
    const Pairs pairs = pairsOf(cases, [member](const ColumnCase &record, bool) -> const RepeatedValue & { return record.*member; });
    return pairedDifference(pairs.pairs, false, rule.isClustered, rule.difference); // never by a table: these are amounts
}

} // namespace

std::vector<std::string> idsOf(const std::vector<JudgedCase> &cases)
{
    std::vector<std::string> ids;
    for (const JudgedCase &each : cases)
        ids.push_back(each.id);
    return ids;
}

RunComparison compareColumns(const CasePairing &pairing, const std::vector<ComparedScorer> &scorers, const ComparisonRule &rule)
{
    Cases cases;
    for (const SharedCase &each : pairing.shared)
        cases.push_back(&each);
    RunComparison result;
    result.rule = rule;
    result.shared = static_cast<std::int64_t>(cases.size());
    result.onlyA = pairing.onlyA;
    result.onlyB = pairing.onlyB;
    result.changed = pairing.changed;
    result.pass = compared(cases, "pass", true, [](const ColumnCase &record, bool) -> const RepeatedValue & { return record.pass; }, rule);
    if (result.pass.found)
        giveVerdict(result.pass, result.pass.found->p, rule);
    result.scorers = compareScorers(cases, scorers, rule);
    std::vector<ScorerComparison *> family;
    addFamily(family, result.scorers);
    judgeTogether(family, rule);
    if (rule.bySegment)
        compareSegments(result, pairing, scorers);
    result.flips = flipsOf(cases);
    result.a = measuresOf(cases, false);
    result.b = measuresOf(cases, true);
    result.latency = differenceOf(cases, &ColumnCase::latency, rule);
    result.cost = differenceOf(cases, &ColumnCase::cost, rule);
    result.inputTokens = differenceOf(cases, &ColumnCase::inputTokens, rule);
    result.outputTokens = differenceOf(cases, &ColumnCase::outputTokens, rule);
    return result;
}

} // namespace assay
