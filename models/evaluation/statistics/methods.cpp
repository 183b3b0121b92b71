#include "evaluation/statistics/methods.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/splitmix64.h"
#include "base/translate.h"
#include "evaluation/statistics/input.h"

namespace assay {

namespace {

Json splitMixJson(const StatisticInput &input)
{
    SplitMix64 random(input.seed());
    const std::int64_t count = input.count("count");
    if (count > 1'000'000)
        throw WrongField{"count", translate("Statistics", "at most 1,000,000 are drawn")};
    const bool signs = input.flag("signs", false);
    const std::int64_t below = input.countOr("below", 1);
    if (below == 0)
        throw WrongField{"below", translate("Statistics", "it must be more than 0")};
    std::string drawn;
    Json values = Json::array();
    for (std::int64_t i = 0; i < count; ++i) {
        if (signs)
            drawn += random.next() >> 63 ? '-' : '+';
        else if (input.has("below"))
            values.push_back(random.below(static_cast<std::uint64_t>(below)));
        else
            values.push_back(std::to_string(random.next()));
    }
    return {{"values", signs ? Json(drawn) : values}, {"n", count}};
}

const std::vector<StatisticEntry> &statisticEntries()
{
    static const std::vector<StatisticEntry> all = [] {
        std::vector<StatisticEntry> list;
        for (const auto &part : {proportionMethods(), agreementMethods(), comparisonMethods(), planningMethods(), rankingMethods(), judgeMethods()})
            list.insert(list.end(), part.begin(), part.end());
        list.push_back({{"splitmix64", "seed, count, below?, signs?", "values"}, splitMixJson});
        return list;
    }();
    return all;
}

} // namespace

const std::vector<StatisticMethod> &statisticMethods()
{
    static const std::vector<StatisticMethod> methods = [] {
        std::vector<StatisticMethod> list;
        for (const StatisticEntry &entry : statisticEntries())
            list.push_back(entry.method);
        return list;
    }();
    return methods;
}

Result<Json> runStatistic(const std::string &method, const Json &json)
{
    const auto found = std::find_if(statisticEntries().begin(), statisticEntries().end(), [&](const StatisticEntry &entry) { return entry.method.name == method; });
    if (found == statisticEntries().end())
        return fail(ErrorCode::Usage, translate("Statistics", "There is no method “%1”").arg(QString::fromStdString(method)), {},
                    translate("Statistics", "“assay-cli stats --list” lists them."));
    try {
        const StatisticInput input(json);
        Json result = found->run(input);
        result["method"] = method;
        result["level"] = input.level();
        return result;
    } catch (const WrongField &wrong) {
        return fail(ErrorCode::BadInput, translate("Statistics", "The input of “%1” cannot be used").arg(QString::fromStdString(method)), wrong.why, {},
                    Where{{}, 0, 0, QString::fromStdString(wrong.field)});
    } catch (const std::exception &error) {
        return fail(ErrorCode::BadInput, translate("Statistics", "The input of “%1” cannot be used").arg(QString::fromStdString(method)), QString::fromUtf8(error.what()));
    }
}

} // namespace assay
