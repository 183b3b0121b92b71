#include "evaluation/statistics/methods.h"

#include <QCoreApplication>
#include <algorithm>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>

#include "base/splitmix64.h"
#include "evaluation/statistics/resampling.h"

namespace assay {

namespace {

/// Wrong input, on its way to becoming an error that names the field.
struct WrongField
{
    std::string field;
    QString why;
};

class Input
{
public:
    explicit Input(const Json &json) : m_json(json) {}

    std::int64_t count(const char *field) const
    {
        const auto value = integerAt(m_json, field);
        if (!value || *value < 0)
            throw WrongField{field, QCoreApplication::translate("Statistics", "a whole number of at least 0 is needed")};
        return *value;
    }
    std::int64_t countOr(const char *field, std::int64_t otherwise) const { return has(field) ? count(field) : otherwise; }
    double number(const char *field) const
    {
        const Json *value = memberAt(m_json, field);
        if (!value || !value->is_number())
            throw WrongField{field, QCoreApplication::translate("Statistics", "a number is needed")};
        return value->get<double>();
    }
    double share(const char *field, double otherwise) const
    {
        const double value = has(field) ? number(field) : otherwise;
        if (value <= 0 || value >= 1)
            throw WrongField{field, QCoreApplication::translate("Statistics", "it must lie between 0 and 1")};
        return value;
    }
    std::vector<double> numbers(const char *field) const
    {
        const Json *list = memberAt(m_json, field);
        if (!list || !list->is_array() || list->empty())
            throw WrongField{field, QCoreApplication::translate("Statistics", "a list of numbers is needed")};
        std::vector<double> values;
        for (const Json &value : *list) {
            if (!value.is_number())
                throw WrongField{field, QCoreApplication::translate("Statistics", "it holds something else than numbers")};
            values.push_back(value.get<double>());
        }
        return values;
    }
    /// Cluster names as numbers, in order of first appearance; empty when none are given.
    std::vector<std::int64_t> clusters(std::size_t size) const
    {
        const Json *list = memberAt(m_json, "clusters");
        if (!list)
            return {};
        if (!list->is_array() || list->size() != size)
            throw WrongField{"clusters", QCoreApplication::translate("Statistics", "one cluster for each value is needed")};
        std::map<std::string, std::int64_t> numbers;
        std::vector<std::int64_t> clusters;
        for (const Json &name : *list) {
            if (name.is_null())
                throw WrongField{"clusters", QCoreApplication::translate("Statistics", "item %1 has none").arg(clusters.size())};
            clusters.push_back(numbers.try_emplace(dumpJson(name), static_cast<std::int64_t>(numbers.size())).first->second);
        }
        return clusters;
    }
    bool has(const char *field) const { return memberAt(m_json, field) != nullptr; }
    const Json &json() const { return m_json; }
    double level() const { return share("level", 0.95); }
    std::uint64_t seed() const { return static_cast<std::uint64_t>(countOr("seed", 42)); }
    std::int64_t replicates() const { return std::max<std::int64_t>(40, countOr("replicates", 10'000)); }

private:
    const Json &m_json;
};

Json bounds(const Interval &interval, const char *estimate)
{
    return {{estimate, interval.estimate}, {"lower", interval.lower}, {"upper", interval.upper}};
}

Json undefined(const char *words)
{
    return {{"undefined", words}};
}

Json proportion(const Input &input, Interval (*method)(std::int64_t, std::int64_t, double), bool exact)
{
    const std::int64_t n = input.count("n");
    const std::int64_t k = input.count("successes");
    if (k > n)
        throw WrongField{"successes", QCoreApplication::translate("Statistics", "there are more than n")};
    if (n == 0)
        return undefined("no items");
    Json json = bounds(method(k, n, input.level()), "estimate");
    json["n"] = n;
    if (exact)
        json["one_sided_upper"] = clopperPearson(k, n, 2 * input.level() - 1).upper;
    return json;
}

Json independent(const Input &input)
{
    const auto side = [&](const char *field) {
        const Json *json = memberAt(input.json(), field);
        if (!json)
            throw WrongField{field, QCoreApplication::translate("Statistics", "it is missing")};
        const Input part(*json);
        const std::pair counts(part.count("successes"), part.count("n"));
        if (counts.second == 0 || counts.first > counts.second)
            throw WrongField{field, QCoreApplication::translate("Statistics", "successes must not pass n, and n must not be 0")};
        return counts;
    };
    const auto [k1, n1] = side("a");
    const auto [k2, n2] = side("b");
    Json json = bounds(newcombe(k1, n1, k2, n2, input.level()), "difference");
    json["n"] = n1 + n2;
    return json;
}

Json pairedProportions(const Input &input)
{
    const PairedTable table{input.count("both"), input.count("first_only"), input.count("second_only"), input.count("neither")};
    if (table.n() == 0)
        return undefined("no items");
    Json json = bounds(newcombePaired(table, input.level()), "difference");
    json["n"] = table.n();
    return json;
}

Json mcNemarJson(const Input &input)
{
    std::int64_t b = 0;
    std::int64_t c = 0;
    if (const Json *table = memberAt(input.json(), "table")) {
        try {
            b = table->at(0).at(1).get<std::int64_t>();
            c = table->at(1).at(0).get<std::int64_t>();
        } catch (const std::exception &) {
            throw WrongField{"table", QCoreApplication::translate("Statistics", "two rows of two counts are needed")};
        }
    } else {
        b = input.count("b");
        c = input.count("c");
    }
    const McNemar result = mcNemar(b, c);
    const auto orNull = [](const std::optional<double> &value) { return value ? Json(*value) : undefined("no item changed"); };
    return {{"exact_p", result.exactP}, {"mid_p", result.midP}, {"chi_squared", orNull(result.chiSquared)}, {"chi_squared_p", orNull(result.chiSquaredP)},
            {"corrected", orNull(result.corrected)}, {"corrected_p", orNull(result.correctedP)}, {"n", b + c}};
}

Json clusteredJson(const Input &input)
{
    const auto values = input.numbers("values");
    const auto mean = clusteredMean(values, input.clusters(values.size()), input.level());
    if (!mean)
        return undefined("one cluster");
    Json json = bounds(mean->interval, "estimate");
    json["standard_error"] = mean->standardError;
    json["df"] = mean->degrees;
    json["n"] = values.size();
    return json;
}

Json quantileJson(const Input &input)
{
    const double q = input.share("q", 0.5);
    std::vector<double> values = input.has("values") ? input.numbers("values") : std::vector<double>();
    const std::int64_t n = values.empty() ? input.count("n") : static_cast<std::int64_t>(values.size());
    if (n == 0)
        return undefined("no items");
    const QuantileRanks ranks = quantileRanks(n, q, input.level());
    const auto rank = [](const std::optional<std::int64_t> &value) { return value ? Json(*value) : Json(); };
    Json json{{"n", n}, {"lower_rank", rank(ranks.lower)}, {"upper_rank", rank(ranks.upper)}};
    if (!values.empty()) {
        json["estimate"] = nearestRank(values, q);
        std::sort(values.begin(), values.end());
        const auto at = [&](const std::optional<std::int64_t> &place) { return place ? Json(values[static_cast<std::size_t>(*place - 1)]) : Json(); };
        json["lower"] = at(ranks.lower);
        json["upper"] = at(ranks.upper);
    }
    return json;
}

Json pairedJson(const Input &input)
{
    const auto differences = input.numbers("differences");
    const auto result = pairedBootstrap(differences, input.clusters(differences.size()), input.seed(), input.replicates());
    Json json = bounds(result.interval, "estimate");
    json["standard_error"] = result.standardError;
    json["one_sided_lower"] = result.oneSidedLower;
    json["one_sided_upper"] = result.oneSidedUpper;
    json["replicate_mean"] = result.replicateMean;
    json["n"] = differences.size();
    return json;
}

Json signFlipJson(const Input &input)
{
    const auto differences = input.numbers("differences");
    const Json *exact = memberAt(input.json(), "exact");
    const bool enumerate = exact && exact->is_boolean() ? exact->get<bool>() : fewEnoughToEnumerate(differences);
    if (enumerate && !fewEnoughToEnumerate(differences))
        throw WrongField{"exact", QCoreApplication::translate("Statistics", "more than 20 differences are not 0")};
    const SignFlip result = signFlip(differences, enumerate, input.seed(), input.replicates());
    return {{"p", result.p}, {"count", result.count}, {"draws", result.draws}, {"exact", result.exact}, {"n", differences.size()}};
}

Json pairedTJson(const Input &input)
{
    const auto differences = input.numbers("differences");
    const auto result = pairedT(differences, input.level());
    if (!result)
        return undefined("no variation");
    Json json = bounds(result->interval, "estimate");
    json["standard_error"] = result->standardError;
    json["df"] = result->degrees;
    json["p"] = result->p;
    json["n"] = differences.size();
    return json;
}

Json splitMixJson(const Input &input)
{
    SplitMix64 random(input.seed());
    const std::int64_t count = input.count("count");
    if (count > 1'000'000)
        throw WrongField{"count", QCoreApplication::translate("Statistics", "at most 1,000,000 are drawn")};
    const Json *signs = memberAt(input.json(), "signs");
    std::string drawn;
    Json values = Json::array();
    for (std::int64_t i = 0; i < count; ++i) {
        if (signs && *signs == Json(true))
            drawn += random.next() >> 63 ? '-' : '+';
        else if (input.has("below"))
            values.push_back(random.below(static_cast<std::uint64_t>(std::max<std::int64_t>(1, input.count("below")))));
        else
            values.push_back(std::to_string(random.next()));
    }
    return {{"values", signs && *signs == Json(true) ? Json(drawn) : values}, {"n", count}};
}

Json adjustedJson(const Input &input, std::vector<double> (*adjust)(const std::vector<double> &))
{
    const auto p = input.numbers("p");
    return {{"adjusted", adjust(p)}, {"n", p.size()}};
}

struct Entry
{
    StatisticMethod method;
    std::function<Json(const Input &)> run;
};

const std::vector<Entry> &entries()
{
    static const std::vector<Entry> list{
        {{"wilson", "successes, n", "estimate, lower, upper"}, [](const Input &in) { return proportion(in, wilson, false); }},
        {{"clopper-pearson", "successes, n", "estimate, lower, upper, one_sided_upper"}, [](const Input &in) { return proportion(in, clopperPearson, true); }},
        {{"newcombe", "a:{successes,n}, b:{successes,n}", "difference, lower, upper"}, independent},
        {{"newcombe-paired", "both, first_only, second_only, neither", "difference, lower, upper"}, pairedProportions},
        {{"quantile", "values or n; q", "estimate, lower, upper, lower_rank, upper_rank"}, quantileJson},
        {{"mcnemar", "b, c or table", "exact_p, mid_p, chi_squared, chi_squared_p, corrected, corrected_p"}, mcNemarJson},
        {{"paired", "differences, clusters?", "estimate, standard_error, lower, upper, one_sided_lower, replicate_mean"}, pairedJson},
        {{"sign-flip", "differences, exact?", "p, count, draws, exact"}, signFlipJson},
        {{"paired-t", "differences", "estimate, standard_error, df, lower, upper, p"}, pairedTJson},
        {{"clustered", "values, clusters?", "estimate, standard_error, df, lower, upper"}, clusteredJson},
        {{"holm", "p", "adjusted"}, [](const Input &in) { return adjustedJson(in, holm); }},
        {{"benjamini-hochberg", "p", "adjusted"}, [](const Input &in) { return adjustedJson(in, benjaminiHochberg); }},
        {{"splitmix64", "seed, count, below?, signs?", "values"}, splitMixJson},
    };
    return list;
}

} // namespace

const std::vector<StatisticMethod> &statisticMethods()
{
    static const std::vector<StatisticMethod> methods = [] {
        std::vector<StatisticMethod> list;
        for (const Entry &entry : entries())
            list.push_back(entry.method);
        return list;
    }();
    return methods;
}

Result<Json> runStatistic(const std::string &method, const Json &json)
{
    const auto found = std::find_if(entries().begin(), entries().end(), [&](const Entry &entry) { return entry.method.name == method; });
    if (found == entries().end())
        return fail(ErrorCode::Usage, QCoreApplication::translate("Statistics", "There is no method “%1”").arg(QString::fromStdString(method)), {},
                    QCoreApplication::translate("Statistics", "“assay-cli stats --list” lists them."));
    try {
        const Input input(json);
        Json result = found->run(input);
        result["method"] = method;
        result["level"] = input.level();
        return result;
    } catch (const WrongField &wrong) {
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Statistics", "The input of “%1” cannot be used").arg(QString::fromStdString(method)), wrong.why, {},
                    Where{{}, 0, 0, QString::fromStdString(wrong.field)});
    } catch (const std::exception &error) {
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Statistics", "The input of “%1” cannot be used").arg(QString::fromStdString(method)), QString::fromUtf8(error.what()));
    }
}

} // namespace assay
