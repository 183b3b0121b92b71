// Methods that compare runs on the same items, and what corrects many comparisons.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "evaluation/statistics/cochran.h"
#include "evaluation/statistics/input.h"
#include "evaluation/statistics/non_inferiority.h"
#include "evaluation/statistics/ratio.h"
#include "evaluation/statistics/resampling.h"

namespace assay {

namespace {

Json mcNemarJson(const StatisticInput &input)
{
    const bool isTable = input.has("table");
    const auto table = isTable ? input.squareCounts("table") : std::vector<std::vector<std::int64_t>>();
    if (isTable && table.size() != 2)
        throw WrongField{"table", translate("Statistics", "two rows of two counts are needed")};
    const std::int64_t b = isTable ? table[0][1] : input.count("b");
    const std::int64_t c = isTable ? table[1][0] : input.count("c");
    const McNemar result = mcNemar(b, c);
    const auto orWords = [](const std::optional<double> &value) { return definedOr(value, "no item changed"); };
    return {{"exact_p", result.exactP}, {"mid_p", result.midP}, {"chi_squared", orWords(result.chiSquared)}, {"chi_squared_p", orWords(result.chiSquaredP)},
            {"corrected", orWords(result.corrected)}, {"corrected_p", orWords(result.correctedP)}, {"n", b + c}};
}

/// What the draws can be repeated with.
void addDraws(Json &json, const StatisticInput &input)
{
    json["seed"] = input.seed();
    json["replicates"] = input.replicates();
}

Json cochranJson(const StatisticInput &input)
{
    const auto table = input.counts("table");
    const auto isVerdict = [](std::int64_t cell) { return cell <= 1; };
    for (const auto &row : table) {
        if (row.size() < 2 || !std::all_of(row.begin(), row.end(), isVerdict))
            throw WrongField{"table", translate("Statistics", "rows of 0 and 1 for at least two runs are needed")};
    }
    const CochranQ result = cochranQ(table);
    return {{"q", definedOr(result.q, "no item changed")}, {"df", result.degrees}, {"p", result.p}, {"n", table.size()}};
}

Json nonInferiorityJson(const StatisticInput &input)
{
    const auto differences = input.numbers("differences");
    const auto clusters = input.clusters(differences.size());
    const double margin = input.positive("margin");
    const auto result = nonInferiority(differences, clusters, margin, input.level(), input.seed(), input.replicates());
    if (!result.undefined.empty())
        return {{"undefined", result.undefined}, {"n", differences.size()}};
    Json json{{"passed", result.passed}, {"estimate", result.estimate}, {"one_sided_lower", result.oneSidedLower}, {"needs_more", result.needsMore},
              {"margin", margin}, {"n", differences.size()}};
    addDraws(json, input);
    return json;
}

Json pairedJson(const StatisticInput &input)
{
    const auto differences = input.numbers("differences");
    const auto clusters = input.clusters(differences.size());
    if (!clusteredMean(differences, clusters))
        return {{"undefined", "one cluster"}, {"n", differences.size()}};
    const auto result = pairedBootstrap(differences, clusters, input.seed(), input.replicates(), input.level());
    Json json = boundsJson(result.interval, "estimate");
    json["standard_error"] = result.standardError;
    json["one_sided_lower"] = result.oneSidedLower;
    json["one_sided_upper"] = result.oneSidedUpper;
    json["replicate_mean"] = result.replicateMean;
    json["n"] = differences.size();
    addDraws(json, input);
    return json;
}

Json signFlipJson(const StatisticInput &input)
{
    const auto differences = input.numbers("differences");
    const bool enumerate = input.flag("exact", fewEnoughToEnumerate(differences));
    if (enumerate && !fewEnoughToEnumerate(differences))
        throw WrongField{"exact", translate("Statistics", "more than 20 differences are not 0")};
    const SignFlip result = signFlip(differences, enumerate, input.seed(), input.replicates());
    Json json{{"p", result.p}, {"count", result.count}, {"draws", result.draws}, {"exact", result.exact}, {"n", differences.size()}};
    if (!result.exact)
        addDraws(json, input);
    return json;
}

Json pairedTJson(const StatisticInput &input)
{
    const auto differences = input.numbers("differences");
    const auto result = pairedT(differences, input.level());
    if (!result)
        return {{"undefined", differences.size() < 2 ? "one item" : "no variation"}, {"n", differences.size()}};
    Json json = boundsJson(result->interval, "estimate");
    json["standard_error"] = result->standardError;
    json["df"] = result->degrees;
    json["p"] = result->p;
    json["n"] = differences.size();
    return json;
}

Json clusteredJson(const StatisticInput &input)
{
    const auto values = input.numbers("values");
    const auto mean = clusteredMean(values, input.clusters(values.size()), input.level());
    if (!mean)
        return {{"undefined", "one cluster"}, {"n", values.size()}};
    Json json = boundsJson(mean->interval, "estimate");
    json["standard_error"] = mean->standardError;
    json["df"] = mean->degrees;
    json["n"] = values.size();
    return json;
}

/// A ratio of sums: what stands above the line under "values", below it under "per".
Json ratioJson(const StatisticInput &input)
{
    const auto values = input.numbers("values");
    const auto per = input.numbers("per");
    if (per.size() != values.size() || std::any_of(per.begin(), per.end(), [](double part) { return part < 0; }))
        throw WrongField{"per", translate("Statistics", "a number of at least 0 for each value is needed")};
    const RatioOfSums ratio = ratioOfSums(values, per, input.clusters(values.size()), input.level(), input.seed(), input.replicates());
    if (!ratio.undefined.empty())
        return {{"undefined", ratio.undefined}, {"n", values.size()}};
    Json json = boundsJson(ratio.interval, "estimate");
    if (!ratio.undefinedInterval.empty())
        json["lower"] = json["upper"] = undefinedJson(ratio.undefinedInterval);
    json["undefined_replicates"] = ratio.undefinedReplicates;
    json["n"] = values.size();
    addDraws(json, input);
    return json;
}

Json adjustedJson(const StatisticInput &input, std::vector<double> (*adjust)(const std::vector<double> &))
{
    const auto p = input.probabilities("p");
    return {{"adjusted", adjust(p)}, {"n", p.size()}};
}

} // namespace

std::vector<StatisticEntry> comparisonMethods()
{
    return {
        {{"mcnemar", "b, c or table", "exact_p, mid_p, chi_squared, chi_squared_p, corrected, corrected_p"}, mcNemarJson},
        {{"cochran-q", "table (items × runs, 0 or 1)", "q, df, p"}, cochranJson},
        {{"paired", "differences, clusters?", "estimate, standard_error, lower, upper, one_sided_lower, replicate_mean"}, pairedJson},
        {{"sign-flip", "differences, exact?", "p, count, draws, exact"}, signFlipJson},
        {{"paired-t", "differences", "estimate, standard_error, df, lower, upper, p"}, pairedTJson},
        {{"clustered", "values, clusters?", "estimate, standard_error, df, lower, upper"}, clusteredJson},
        {{"ratio", "values, per (sum of values / sum of per), clusters?", "estimate, lower, upper, undefined_replicates"}, ratioJson},
        {{"non-inferiority", "differences, margin, clusters?", "passed, one_sided_lower, needs_more"}, nonInferiorityJson},
        {{"holm", "p", "adjusted"}, [](const StatisticInput &in) { return adjustedJson(in, holm); }},
        {{"benjamini-hochberg", "p", "adjusted"}, [](const StatisticInput &in) { return adjustedJson(in, benjaminiHochberg); }},
    };
}

} // namespace assay
