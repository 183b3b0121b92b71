// Methods that compare runs on the same items, and what corrects many comparisons.
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "evaluation/statistics/input.h"
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

Json pairedJson(const StatisticInput &input)
{
    const auto differences = input.numbers("differences");
    const auto result = pairedBootstrap(differences, input.clusters(differences.size()), input.seed(), input.replicates());
    Json json = boundsJson(result.interval, "estimate");
    json["standard_error"] = result.standardError;
    json["one_sided_lower"] = result.oneSidedLower;
    json["one_sided_upper"] = result.oneSidedUpper;
    json["replicate_mean"] = result.replicateMean;
    json["n"] = differences.size();
    return json;
}

Json signFlipJson(const StatisticInput &input)
{
    const auto differences = input.numbers("differences");
    const Json *exact = memberAt(input.json(), "exact");
    const bool enumerate = exact && exact->is_boolean() ? exact->get<bool>() : fewEnoughToEnumerate(differences);
    if (enumerate && !fewEnoughToEnumerate(differences))
        throw WrongField{"exact", translate("Statistics", "more than 20 differences are not 0")};
    const SignFlip result = signFlip(differences, enumerate, input.seed(), input.replicates());
    return {{"p", result.p}, {"count", result.count}, {"draws", result.draws}, {"exact", result.exact}, {"n", differences.size()}};
}

Json pairedTJson(const StatisticInput &input)
{
    const auto differences = input.numbers("differences");
    const auto result = pairedT(differences, input.level());
    if (!result)
        return undefinedJson("no variation");
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
        return undefinedJson("one cluster");
    Json json = boundsJson(mean->interval, "estimate");
    json["standard_error"] = mean->standardError;
    json["df"] = mean->degrees;
    json["n"] = values.size();
    return json;
}

Json adjustedJson(const StatisticInput &input, std::vector<double> (*adjust)(const std::vector<double> &))
{
    const auto p = input.numbers("p");
    return {{"adjusted", adjust(p)}, {"n", p.size()}};
}

} // namespace

std::vector<StatisticEntry> comparisonMethods()
{
    return {
        {{"mcnemar", "b, c or table", "exact_p, mid_p, chi_squared, chi_squared_p, corrected, corrected_p"}, mcNemarJson},
        {{"paired", "differences, clusters?", "estimate, standard_error, lower, upper, one_sided_lower, replicate_mean"}, pairedJson},
        {{"sign-flip", "differences, exact?", "p, count, draws, exact"}, signFlipJson},
        {{"paired-t", "differences", "estimate, standard_error, df, lower, upper, p"}, pairedTJson},
        {{"clustered", "values, clusters?", "estimate, standard_error, df, lower, upper"}, clusteredJson},
        {{"holm", "p", "adjusted"}, [](const StatisticInput &in) { return adjustedJson(in, holm); }},
        {{"benjamini-hochberg", "p", "adjusted"}, [](const StatisticInput &in) { return adjustedJson(in, benjaminiHochberg); }},
    };
}

} // namespace assay
