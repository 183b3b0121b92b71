#include "evaluation/statistics/ppi.h"

#include <algorithm>
#include <cmath>

#include "evaluation/statistics/resampling.h"

namespace assay {

namespace {

/// With n in the denominator.
double variance0(const std::vector<double> &values)
{
    const auto n = static_cast<double>(values.size());
    return sampleVariance(values) * (n - 1) / n;
}

double covariance0(const std::vector<double> &a, const std::vector<double> &b)
{
    const double meanA = sampleMean(a);
    const double meanB = sampleMean(b);
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - meanA) * (b[i] - meanB);
    return sum / static_cast<double>(a.size());
}

double bestLambda(const JudgedItems &items, const std::vector<double> &allJudged)
{
    const double spread = sampleVariance(allJudged);
    if (!hasVariation(allJudged) || spread == 0)
        return 0;
    const double share = static_cast<double>(items.labelled.size()) / static_cast<double>(items.judgeOnly.size());
    return std::clamp(covariance0(items.labelled, items.judgeOnLabelled) / ((1 + share) * spread), 0.0, 1.0);
}

} // namespace

CorrectedMean correctedMean(const JudgedItems &items, const std::optional<double> &lambda, double level)
{
    CorrectedMean result;
    if (items.labelled.size() < 2) {
        result.undefined = "one item";
        return result;
    }
    const auto n = static_cast<double>(items.labelled.size());
    std::vector<double> all = items.judgeOnLabelled;
    all.insert(all.end(), items.judgeOnly.begin(), items.judgeOnly.end());
    result.judgeAlone = sampleMean(all);
    result.lambda = lambda.value_or(bestLambda(items, all));
    std::vector<double> rest;
    for (std::size_t i = 0; i < items.labelled.size(); ++i)
        rest.push_back(items.labelled[i] - result.lambda * items.judgeOnLabelled[i]);
    const double variance = result.lambda * result.lambda * variance0(items.judgeOnly) / static_cast<double>(items.judgeOnly.size()) + variance0(rest) / n;
    const double estimate = result.lambda * sampleMean(items.judgeOnly) + sampleMean(rest);
    result.standardError = std::sqrt(variance);
    const double half = normalQuantile(level) * result.standardError;
    result.interval = {estimate, estimate - half, estimate + half, "ppi++"};
    result.labelsAlone = sampleMean(items.labelled);
    result.labelsAloneError = std::sqrt(variance0(items.labelled) / n);
    if (variance > 0)
        result.labelWorth = result.labelsAloneError * result.labelsAloneError / variance;
    return result;
}

LabelPlan labelPlan(double correlation, double costHuman, double costJudge, double effective)
{
    const double explained = correlation > 0 ? correlation * correlation : 0;
    const double cheapness = costJudge / costHuman;
    // Per effective label; the judge sees every item. The share of items that people see is best at √(cheapness·(1 − ρ²)/ρ²).
    const double withJudge = std::pow(std::sqrt(1 - explained) + std::sqrt(explained * cheapness), 2);
    const double human = effective * (1 - explained + std::sqrt(cheapness * explained * (1 - explained)));
    const double all = explained > 0 ? human * std::sqrt(explained / (cheapness * (1 - explained))) : 0;
    if (withJudge >= 1 || all <= human)
        return {std::llround(effective), 0, effective * costHuman};
    return {std::llround(human), std::llround(all - human), human * costHuman + all * costJudge};
}

} // namespace assay
