// Methods on a judge beside people: what its verdicts are worth, and how many labels to plan for.
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "evaluation/statistics/input.h"
#include "evaluation/statistics/ppi.h"

namespace assay {

namespace {

Json correctedJson(const StatisticInput &input)
{
    const JudgedItems items{input.numbers("labelled"), input.numbers("judge_on_labelled"), input.numbers("judge_only")};
    if (items.judgeOnLabelled.size() != items.labelled.size())
        throw WrongField{"judge_on_labelled", translate("Statistics", "one verdict for each label is needed")};
    const auto lambda = input.has("lambda") ? std::optional(input.probability("lambda")) : std::nullopt;
    const CorrectedMean mean = correctedMean(items, lambda, input.level());
    const Json counts{{"n", items.labelled.size()}, {"n_judged", items.judgeOnly.size()}};
    Json json = mean.undefined.empty() ? boundsJson(mean.interval, "estimate") : undefinedJson(mean.undefined);
    json.update(counts);
    if (!mean.undefined.empty())
        return json;
    if (mean.standardError == 0)
        json["lower"] = json["upper"] = undefinedJson("no variation");
    json["standard_error"] = mean.standardError;
    json["lambda"] = mean.lambda;
    json["labels_alone"] = mean.labelsAlone;
    json["labels_alone_error"] = mean.labelsAloneError;
    json["judge_alone"] = mean.judgeAlone;
    json["label_worth"] = definedOr(mean.labelWorth, "no variation");
    return json;
}

Json planJson(const StatisticInput &input)
{
    const double costHuman = input.positive("cost_human");
    const double costJudge = input.positive("cost_judge");
    const double effective = input.positive("n_effective");
    const double correlation = input.number("correlation");
    if (correlation <= -1 || correlation >= 1)
        throw WrongField{"correlation", translate("Statistics", "it must lie between −1 and 1")};
    const LabelPlan plan = labelPlan(correlation, costHuman, costJudge, effective);
    return {{"n_human", plan.human}, {"n_judged", plan.judged}, {"cost", plan.cost}, {"n", plan.human + plan.judged}};
}

} // namespace

std::vector<StatisticEntry> judgeMethods()
{
    return {
        {{"ppi", "labelled, judge_on_labelled, judge_only, lambda?",
          "estimate, standard_error, lower, upper, lambda, labels_alone, labels_alone_error, judge_alone, label_worth"}, correctedJson},
        {{"ppi-power", "cost_human, cost_judge, n_effective, correlation", "n_human, n_judged (without those), cost"}, planJson},
    };
}

} // namespace assay
