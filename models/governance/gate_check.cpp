#include "governance/gate_check.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/splitmix64.h"
#include "base/translate.h"
#include "evaluation/statistics/distributions.h"
#include "evaluation/statistics/proportions.h"
#include "evaluation/statistics/resampling.h"

namespace assay {

namespace {

/// Undefined stays undefined.
using MaybeInterval = std::optional<Interval>;

/// A one-sided bound at 95 % is the bound of a two-sided interval at 90 %.
double twoSidedLevel(const GateRule &rule)
{
    return rule.oneSided ? 2 * rule.level - 1 : rule.level;
}

bool areVerdicts(const std::vector<double> &values)
{
    return std::all_of(values.begin(), values.end(), [](double each) { return each == 0 || each == 1; });
}

MaybeInterval intervalOfMean(const std::vector<double> &values, double level)
{
    const auto mean = clusteredMean(values, {}, level);
    return mean ? MaybeInterval(mean->interval) : std::nullopt;
}

/// Exact bounds for rates: a gate makes a claim (statistics.md §4).
MaybeInterval candidateInterval(const GateMeasure &measure, double level)
{
    if (!areVerdicts(measure.values))
        return intervalOfMean(measure.values, level);
    return clopperPearson(std::llround(std::count(measure.values.begin(), measure.values.end(), 1.0)), static_cast<std::int64_t>(measure.values.size()), level);
}

MaybeInterval quantileInterval(const std::vector<double> &values, double q, double level)
{
    const QuantileRanks ranks = quantileRanks(static_cast<std::int64_t>(values.size()), q, level);
    if (!ranks.lower || !ranks.upper)
        return std::nullopt;
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    return Interval{nearestRank(values, q), sorted[static_cast<std::size_t>(*ranks.lower - 1)], sorted[static_cast<std::size_t>(*ranks.upper - 1)], "quantile ranks"};
}

/// Σb/Σa − 1, by the bootstrap over cases: a ratio of sums, never a mean of ratios (statistics.md §1).
MaybeInterval ratioInterval(const std::vector<CasePair> &pairs, double level)
{
    constexpr std::size_t replicates = 10'000;
    double a = 0;
    double b = 0;
    for (const CasePair &each : pairs) {
        a += each.a;
        b += each.b;
    }
    if (a <= 0)
        return std::nullopt;
    std::vector<double> ratios(replicates);
    SplitMix64 random(42);
    for (double &ratio : ratios) {
        double drawnA = 0;
        double drawnB = 0;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const CasePair &drawn = pairs[static_cast<std::size_t>(random.below(pairs.size()))];
            drawnA += drawn.a;
            drawnB += drawn.b;
        }
        ratio = drawnA > 0 ? drawnB / drawnA - 1 : b / a - 1;
    }
    std::sort(ratios.begin(), ratios.end());
    const auto tail = static_cast<std::size_t>(std::llround((1 - level) / 2 * replicates));
    return Interval{b / a - 1, ratios[tail], ratios[std::min(replicates - 1, replicates - tail)], "ratio of sums, bootstrap"};
}

MaybeInterval differenceInterval(const GateMeasure &measure, double level)
{
    DifferenceRule rule;
    rule.level = level;
    const auto found = pairedDifference(measure.pairs, measure.oneValueEach, false, rule);
    return found ? MaybeInterval(found->difference) : std::nullopt;
}

MaybeInterval intervalOf(const GateCondition &condition, const GateMeasure &measure)
{
    const double level = twoSidedLevel(condition.rule);
    switch (condition.rule.type) {
    case GateRuleType::NonInferiority:
    case GateRuleType::Superiority: return differenceInterval(measure, level);
    case GateRuleType::Absolute: return candidateInterval(measure, level);
    case GateRuleType::Relative: return ratioInterval(measure.pairs, level);
    case GateRuleType::Max: break;
    }
    if (condition.kind == GateKind::Latency && condition.metric != "mean")
        return quantileInterval(measure.values, condition.metric == "p50" ? 0.5 : 0.95, level);
    return intervalOfMean(measure.values, level);
}

/// Strict where δ stands for "not worse than"; a bar may be met exactly.
bool holds(const GateCondition &condition, const Interval &interval)
{
    const double value = condition.rule.value;
    const bool up = condition.higherIsBetter;
    switch (condition.rule.type) {
    case GateRuleType::NonInferiority: return up ? interval.lower > -value : interval.upper < value;
    case GateRuleType::Superiority: return up ? interval.lower > value : interval.upper < -value;
    case GateRuleType::Absolute: return up ? interval.lower >= value : interval.upper <= value;
    case GateRuleType::Max:
    case GateRuleType::Relative: return interval.upper <= value;
    }
    return false;
}

QString reasonOf(const GateFinding &finding, const GateCondition &condition)
{
    const QString numbers = translate("Gates", "%1 [%2, %3], n = %4, %5").arg(gateNumber(*finding.observed), gateNumber(*finding.lower), gateNumber(*finding.upper),
                                                                               QString::number(finding.n), QString::fromStdString(finding.method));
    const QString said = finding.state == GateState::Satisfied ? translate("Gates", "%1: the bound holds") : translate("Gates", "%1: the bound does not hold");
    return said.arg(numbers) + QStringLiteral(" (%1, %2)").arg(requiredText(condition), QString::fromStdString(condition.rule.ci()));
}

} // namespace

QString gateNumber(double value)
{
    const double size = std::abs(value);
    if (size == 0 || size >= 1e-4)
        return QString::number(value, 'g', 6);
    QString text = QString::number(value, 'f', 5 - static_cast<int>(std::floor(std::log10(size))));
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    return text;
}

const char *name(GateState state)
{
    constexpr std::array names{"NOT_APPLICABLE", "UNSATISFIED", "SATISFIED", "OVERRIDDEN", "ERROR"};
    return names[static_cast<std::size_t>(state)];
}

const char *shownName(GateState state)
{
    return state == GateState::Satisfied || state == GateState::Overridden ? "passed" : state == GateState::Unsatisfied ? "failed" : "unknown";
}

QString requiredText(const GateCondition &condition)
{
    const QString value = gateNumber(condition.rule.value);
    const bool up = condition.higherIsBetter;
    if (condition.kind == GateKind::Calibration && condition.hasRule)
        return translate("Gates", "lower bound of the judge's kappa with people ≥ %1").arg(value);
    if (condition.kind > GateKind::Latency)
        return QString::fromLatin1(name(condition.kind));
    switch (condition.rule.type) {
    case GateRuleType::NonInferiority:
        return up ? translate("Gates", "lower bound of candidate − baseline > −%1").arg(value) : translate("Gates", "upper bound of candidate − baseline < %1").arg(value);
    case GateRuleType::Superiority:
        return up ? translate("Gates", "lower bound of candidate − baseline > %1").arg(value) : translate("Gates", "upper bound of candidate − baseline < −%1").arg(value);
    case GateRuleType::Absolute: return up ? translate("Gates", "lower bound ≥ %1").arg(value) : translate("Gates", "upper bound ≤ %1").arg(value);
    case GateRuleType::Max: return translate("Gates", "upper bound ≤ %1").arg(value);
    case GateRuleType::Relative: break;
    }
    return translate("Gates", "upper bound of the rise over the baseline ≤ %1 %").arg(gateNumber(condition.rule.value * 100));
}

GateFinding gateWithout(const GateCondition &condition, GateState state, const QString &reason)
{
    GateFinding finding;
    finding.name = condition.id;
    finding.state = state;
    finding.required = requiredText(condition);
    finding.reason = reason;
    return finding;
}

double calibrationLevel(const GateCondition &condition)
{
    return twoSidedLevel(condition.rule);
}

GateFinding judgeCalibration(const GateCondition &condition, const JudgeCalibration &figures)
{
    const std::int64_t fewest = std::max(fewestLabels, condition.minItems);
    const auto found = [&](GateState state, const QString &reason) {
        GateFinding finding = gateWithout(condition, state, reason);
        finding.n = figures.labelled;
        return finding;
    };
    if (figures.labelled < fewest)
        return found(GateState::Unsatisfied, translate("Gates", "only %1 of at least %2 blind labels").arg(figures.labelled).arg(fewest));
    if (!figures.kappa.estimate)
        return found(GateState::Error, translate("Gates", "kappa is undefined: %1").arg(QString::fromStdString(figures.kappa.undefined)));
    GateFinding finding = found(figures.kappa.lower >= condition.rule.value ? GateState::Satisfied : GateState::Unsatisfied, {});
    finding.observed = *figures.kappa.estimate;
    finding.lower = figures.kappa.lower;
    finding.upper = figures.kappa.upper;
    finding.method = "Cohen's kappa, large-sample";
    finding.reason = reasonOf(finding, condition);
    return finding;
}

GateFinding judgeGate(const GateCondition &condition, const GateMeasure &measure)
{
    const bool isPaired = condition.rule.needsBaseline();
    const auto known = static_cast<std::int64_t>(measure.values.size());
    const auto n = isPaired ? static_cast<std::int64_t>(measure.pairs.size()) : known;
    const auto unknown = [&](const QString &why) {
        GateFinding finding = gateWithout(condition, GateState::Error, why);
        finding.n = n;
        return finding;
    };
    if (known == 0)
        return unknown(translate("Gates", "no case has a value"));
    const double missing = 1 - static_cast<double>(known) / static_cast<double>(std::max(measure.cases, known));
    if (missing > condition.maxUnknown)
        return unknown(translate("Gates", "%1 % of the cases have no value (limit %2 %)").arg(gateNumber(missing * 100), gateNumber(condition.maxUnknown * 100)));
    if (n < std::max<std::int64_t>(1, condition.minItems)) {
        GateFinding finding = gateWithout(condition, n == 0 ? GateState::Error : GateState::Unsatisfied,
                                          n == 0 ? translate("Gates", "no case was answered on both sides")
                                                 : translate("Gates", "only %1 of at least %2 cases").arg(n).arg(condition.minItems));
        finding.n = n;
        return finding;
    }
    const auto interval = isPaired && n < 2 ? std::nullopt : intervalOf(condition, measure);
    if (!interval)
        return unknown(translate("Gates", "n = %1 is too small for an interval").arg(n));
    GateFinding finding = gateWithout(condition, holds(condition, *interval) ? GateState::Satisfied : GateState::Unsatisfied, {});
    finding.n = n;
    finding.observed = interval->estimate;
    finding.lower = interval->lower;
    finding.upper = interval->upper;
    finding.method = interval->method;
    finding.reason = reasonOf(finding, condition);
    return finding;
}

} // namespace assay
