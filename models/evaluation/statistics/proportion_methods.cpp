// Methods on proportions and quantiles.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "evaluation/statistics/input.h"

namespace assay {

namespace {

Json proportion(const StatisticInput &input, Interval (*method)(std::int64_t, std::int64_t, double), bool exact)
{
    const std::int64_t n = input.count("n");
    const std::int64_t k = input.count("successes");
    if (k > n)
        throw WrongField{"successes", translate("Statistics", "there are more than n")};
    if (n == 0)
        return {{"undefined", "no items"}, {"n", 0}};
    Json json = boundsJson(method(k, n, input.level()), "estimate");
    json["n"] = n;
    if (exact)
        json["one_sided_upper"] = clopperPearson(k, n, 2 * input.level() - 1).upper;
    return json;
}

Json independent(const StatisticInput &input)
{
    const auto side = [&](const char *field) {
        const Json *json = memberAt(input.json(), field);
        if (!json)
            throw WrongField{field, translate("Statistics", "it is missing")};
        const auto counts = readPart(field, *json, [](const StatisticInput &part) { return std::pair(part.count("successes"), part.count("n")); });
        if (counts.second == 0 || counts.first > counts.second)
            throw WrongField{field, translate("Statistics", "successes must not pass n, and n must not be 0")};
        return counts;
    };
    const auto [k1, n1] = side("a");
    const auto [k2, n2] = side("b");
    Json json = boundsJson(newcombe(k1, n1, k2, n2, input.level()), "difference");
    json["n"] = n1 + n2;
    return json;
}

Json pairedProportions(const StatisticInput &input)
{
    const PairedTable table{input.count("both"), input.count("first_only"), input.count("second_only"), input.count("neither")};
    if (table.n() == 0)
        return {{"undefined", "no items"}, {"n", 0}};
    Json json = boundsJson(newcombePaired(table, input.level()), "difference");
    json["n"] = table.n();
    return json;
}

Json quantileJson(const StatisticInput &input)
{
    const double q = input.share("q", 0.5);
    std::vector<double> values = input.has("values") ? input.numbers("values") : std::vector<double>();
    const std::int64_t n = values.empty() ? input.count("n") : static_cast<std::int64_t>(values.size());
    if (n == 0)
        return {{"undefined", "no items"}, {"n", 0}};
    const QuantileRanks ranks = quantileRanks(n, q, input.level());
    const auto rank = [](const std::optional<std::int64_t> &value) { return value ? Json(*value) : Json(); };
    Json json{{"n", n}, {"lower_rank", rank(ranks.lower)}, {"upper_rank", rank(ranks.upper)}, {"estimate", nullptr},
              {"lower", nullptr}, {"upper", nullptr}};
    if (!values.empty()) {
        json["estimate"] = nearestRank(values, q);
        std::sort(values.begin(), values.end());
        const auto at = [&](const std::optional<std::int64_t> &place) { return place ? Json(values[static_cast<std::size_t>(*place - 1)]) : Json(); };
        json["lower"] = at(ranks.lower);
        json["upper"] = at(ranks.upper);
    }
    return json;
}

} // namespace

std::vector<StatisticEntry> proportionMethods()
{
    return {
        {{"wilson", "successes, n", "estimate, lower, upper"}, [](const StatisticInput &in) { return proportion(in, wilson, false); }},
        {{"clopper-pearson", "successes, n", "estimate, lower, upper, one_sided_upper"}, [](const StatisticInput &in) { return proportion(in, clopperPearson, true); }},
        {{"newcombe", "a:{successes,n}, b:{successes,n}", "difference, lower, upper"}, independent},
        {{"newcombe-paired", "both, first_only, second_only, neither", "difference, lower, upper"}, pairedProportions},
        {{"quantile", "values or n; q", "estimate, lower, upper, lower_rank, upper_rank"}, quantileJson},
    };
}

} // namespace assay
