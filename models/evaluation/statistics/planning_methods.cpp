// Methods that look ahead: how many items a question needs, and what may be said before they are all there.
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "evaluation/statistics/input.h"
#include "evaluation/statistics/sample_size.h"
#include "evaluation/statistics/sequence.h"

namespace assay {

namespace {

std::int64_t atLeastOne(const StatisticInput &input, const char *field)
{
    const std::int64_t value = input.count(field);
    if (value < 1)
        throw WrongField{field, translate("Statistics", "it must be at least 1")};
    return value;
}

/// Items gained, lost and all: b + c ≤ n.
struct Changes
{
    std::int64_t b = 0;
    std::int64_t c = 0;
    std::int64_t n = 0;
};

Changes readChanges(const StatisticInput &input)
{
    const Changes changes{input.count("b"), input.count("c"), atLeastOne(input, "n")};
    if (changes.b > changes.n || changes.c > changes.n - changes.b)
        throw WrongField{"n", translate("Statistics", "more items changed than there are")};
    return changes;
}

std::pair<double, double> twoRates(const StatisticInput &input, const char *first, const char *second)
{
    const std::pair rates(input.probability(first), input.probability(second));
    if (rates.first == rates.second)
        throw WrongField{second, translate("Statistics", "it must differ from %1").arg(QLatin1String(first))};
    return rates;
}

double effectOf(const StatisticInput &input)
{
    const double effect = input.number("effect");
    if (std::abs(effect) < leastEffect || std::abs(effect) > mostEffect)
        throw WrongField{"effect", translate("Statistics", "its size must lie between %1 and %2").arg(leastEffect).arg(mostEffect)};
    return effect;
}

RepeatsDesign repeatsOf(const StatisticInput &input)
{
    RepeatsDesign design{input.atLeastZero("w2"), input.atLeastZero("s2_a"), input.atLeastZero("s2_b"), static_cast<double>(atLeastOne(input, "k_a")),
                         static_cast<double>(atLeastOne(input, "k_b")), input.number("delta")};
    if (design.delta == 0)
        throw WrongField{"delta", translate("Statistics", "it must not be 0")};
    return design;
}

double sizeOf(std::size_t design, const StatisticInput &input, const PowerGoal &goal)
{
    switch (design) {
    case 0: {
        const auto [p1, p2] = twoRates(input, "p1", "p2");
        return twoProportionsSize(p1, p2, goal);
    }
    case 1: {
        const auto [p1, p2] = twoRates(input, "p1", "p2");
        return cohenHSize(p1, p2, goal);
    }
    case 2: {
        const auto [p10, p01] = twoRates(input, "p10", "p01");
        if (p10 + p01 > 1)
            throw WrongField{"p01", translate("Statistics", "it and p10 together must not pass 1")};
        return pairedBinarySize(p10, p01, goal);
    }
    case 3: return pairedMeanSize(effectOf(input), goal);
    case 4: return twoMeansSize(effectOf(input), goal);
    case 5: return repeatsSize(repeatsOf(input), goal);
    default: {
        const Changes changes = readChanges(input);
        return nonInferioritySize(changedVariance(changes.b, changes.c, changes.n), input.positive("delta"), goal);
    }
    }
}

Json powerJson(const StatisticInput &input)
{
    static const std::vector<std::string> designs{"two-proportions", "cohen-h", "paired-binary", "paired-mean", "two-means", "repeats", "non-inferiority"};
    if (!input.has("design"))
        throw WrongField{"design", translate("Statistics", "it is missing")};
    const std::size_t design = input.word("design", designs);
    const PowerGoal goal{input.level(), input.share("power", 0.8)};
    const double n = sizeOf(design, input, goal);
    Json json{{"design", designs[design]}, {"power", goal.power}};
    if (n > 0) {
        json["n"] = n;
        json["n_rounded_up"] = roundedUp(n);
    } else {
        json["undefined"] = "no variation";
    }
    return json;
}

std::optional<ConfidenceSequence> sequenceOf(const StatisticInput &input, std::int64_t planned, std::int64_t &n, bool &tooFew)
{
    if (input.has("differences")) {
        const auto differences = input.numbers("differences");
        n = static_cast<std::int64_t>(differences.size());
        tooFew = tooFewForSequence(differences);
        return confidenceSequence(differences, planned, input.level());
    }
    if (input.has("estimate")) {
        n = atLeastOne(input, "n");
        return confidenceSequence(input.number("estimate"), input.positive("variance"), n, planned, input.level());
    }
    if (!input.has("b"))
        throw WrongField{"differences", translate("Statistics", "a list of numbers is needed")};
    const Changes changes = readChanges(input);
    n = changes.n;
    tooFew = n < 50;
    return confidenceSequence(changes.b, changes.c, changes.n, planned, input.level());
}

Json sequenceJson(const StatisticInput &input)
{
    const std::int64_t planned = atLeastOne(input, "planned_n");
    std::int64_t n = 0;
    bool tooFew = false;
    const auto result = sequenceOf(input, planned, n, tooFew);
    Json json = result ? boundsJson(result->interval, "estimate") : undefinedJson(n < 2 ? "one item" : "no variation");
    json["n"] = n;
    json["planned_n"] = planned;
    if (!result)
        return json;
    json["p"] = result->p;
    json["rho"] = result->rho;
    json["too_few"] = tooFew;
    return json;
}

} // namespace

std::vector<StatisticEntry> planningMethods()
{
    return {
        {{"sequence", "differences, or b, c, n, or estimate, variance (n · Var(estimate)), n; planned_n",
          "estimate, lower, upper, p, rho, too_few (right or wrong, n < 50: show exact results only)"}, sequenceJson},
        {{"power",
          "design: two-proportions (p1, p2), cohen-h (p1, p2), paired-binary (p10, p01), paired-mean (effect), two-means (effect), "
          "repeats (w2, s2_a, s2_b, k_a, k_b, delta), non-inferiority (b, c, n, delta); power?",
          "n (of each arm, where there are two), n_rounded_up"}, powerJson},
    };
}

} // namespace assay
