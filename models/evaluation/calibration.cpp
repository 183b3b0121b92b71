#include "evaluation/calibration.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "evaluation/paired_difference.h"
#include "evaluation/statistics/resampling.h"

namespace assay {

namespace {

using Items = std::vector<const CalibrationItem *>;

Items labelledOf(const CalibrationInput &input)
{
    Items labelled;
    for (const CalibrationItem &item : input.items)
        if (item.human)
            labelled.push_back(&item);
    return labelled;
}

/// Those where both counted as a value.
Items valuedOf(const Items &labelled)
{
    Items valued;
    for (const CalibrationItem *item : labelled)
        if (item->judge.value && item->human->value)
            valued.push_back(item);
    return valued;
}

bool agrees(const CalibrationItem &item)
{
    return item.judge.category == item.human->category;
}

std::vector<double> biases(const Items &valued)
{
    std::vector<double> list;
    for (const CalibrationItem *item : valued)
        list.push_back(*item->judge.value - *item->human->value);
    return list;
}

void measureAgreement(const CalibrationInput &input, const Items &labelled, double level, JudgeCalibration &result)
{
    const std::size_t size = input.categories.size();
    result.confusion.assign(size, std::vector<std::int64_t>(size, 0));
    std::int64_t same = 0;
    for (const CalibrationItem *item : labelled) {
        ++result.confusion[item->human->category][item->judge.category];
        same += agrees(*item) ? 1 : 0;
        if (!agrees(*item))
            result.disagreements.push_back(item->row);
    }
    result.kappa = cohenKappa(result.confusion, input.isOrdered ? AgreementWeights::Quadratic : AgreementWeights::None, level);
    if (!labelled.empty())
        result.accuracy = wilson(same, static_cast<std::int64_t>(labelled.size()), level);
}

void measureBias(const Items &valued, double level, JudgeCalibration &result)
{
    std::vector<CasePair> pairs;
    bool isBinary = true;
    for (const CalibrationItem *item : valued) {
        pairs.push_back({*item->human->value, *item->judge.value, 0});
        for (const double value : {pairs.back().a, pairs.back().b})
            isBinary = isBinary && (value == 0 || value == 1);
    }
    DifferenceRule rule;
    rule.level = level;
    const auto difference = pairedDifference(pairs, isBinary, false, rule);
    if (!difference)
        return;
    result.bias = difference->difference;
    result.biasP = difference->p;
    result.biasPMethod = difference->pMethod;
}

std::optional<double> pearson(const std::vector<double> &a, const std::vector<double> &b)
{
    if (a.size() < 3 || !hasVariation(a) || !hasVariation(b))
        return std::nullopt;
    const double meanA = sampleMean(a);
    const double meanB = sampleMean(b);
    double together = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        together += (a[i] - meanA) * (b[i] - meanB);
    return together / static_cast<double>(a.size() - 1) / std::sqrt(sampleVariance(a) * sampleVariance(b));
}

void correct(const CalibrationInput &input, const Items &valued, double level, JudgeCalibration &result)
{
    JudgedItems items;
    for (const CalibrationItem *item : valued) {
        items.labelled.push_back(*item->human->value);
        items.judgeOnLabelled.push_back(*item->judge.value);
    }
    for (const CalibrationItem &item : input.items)
        if (!item.human && item.judge.value)
            items.judgeOnly.push_back(*item.judge.value);
    result.correlation = pearson(items.labelled, items.judgeOnLabelled);
    if (items.judgeOnly.empty() || items.labelled.empty()) {
        result.corrected.undefined = items.labelled.empty() ? "no items" : "every item is labelled";
        return;
    }
    result.corrected = correctedMean(items, {}, level);
    if (result.corrected.undefined.empty() && result.corrected.labelWorth)
        result.labelsSaved = static_cast<double>(items.labelled.size()) * (*result.corrected.labelWorth - 1);
    if (result.correlation && std::abs(*result.correlation) < 1)
        result.plan = labelPlan(*result.correlation, 1, planJudgeCost, planLabels);
}

/// The halves are independent answers: normal interval on the difference of their mean biases.
void measureLength(Items valued, double level, JudgeCalibration &result)
{
    constexpr std::size_t fewest = 20;
    if (valued.size() < fewest)
        return;
    std::stable_sort(valued.begin(), valued.end(), [](const auto *a, const auto *b) { return a->length < b->length; });
    const auto middle = valued.begin() + static_cast<std::ptrdiff_t>(valued.size() / 2);
    const auto shorter = biases({valued.begin(), middle});
    const auto longer = biases({middle, valued.end()});
    const double error = std::sqrt(sampleVariance(shorter) / static_cast<double>(shorter.size()) + sampleVariance(longer) / static_cast<double>(longer.size()));
    const double difference = sampleMean(longer) - sampleMean(shorter);
    const double half = normalQuantile(level) * error;
    result.lengthEffect = Interval{difference, difference - half, difference + half, "normal, independent halves"};
}

void measureOrders(const OrderTally &orders, double level, JudgeCalibration &result)
{
    if (orders.pairs > 0)
        result.inconsistency = wilson(orders.inconsistent, orders.pairs, level);
    if (orders.decided > 0)
        result.firstWins = wilson(orders.firstWon, orders.decided, level);
}

void measureSlices(const Items &labelled, double level, JudgeCalibration &result)
{
    std::map<std::string, Items> bySlice;
    for (const CalibrationItem *item : labelled)
        for (const std::string &slice : item->slices)
            bySlice[slice].push_back(item);
    for (const auto &[name, items] : bySlice) {
        const auto n = static_cast<std::int64_t>(items.size());
        const auto same = std::count_if(items.begin(), items.end(), [](const auto *item) { return agrees(*item); });
        const auto valued = biases(valuedOf(items));
        result.slices.push_back({name, n, wilson(same, n, level), valued.empty() ? std::nullopt : std::optional(sampleMean(valued))});
    }
    std::stable_sort(result.slices.begin(), result.slices.end(), [](const auto &a, const auto &b) { return a.n > b.n; });
}

} // namespace

JudgeCalibration calibrate(const CalibrationInput &input, double level)
{
    JudgeCalibration result;
    const Items labelled = labelledOf(input);
    const Items valued = valuedOf(labelled);
    result.categories = input.categories;
    result.judged = static_cast<std::int64_t>(input.items.size());
    result.labelled = static_cast<std::int64_t>(labelled.size());
    result.missingLabels = std::max<std::int64_t>(0, fewestLabels - result.labelled);
    measureAgreement(input, labelled, level, result);
    measureBias(valued, level, result);
    correct(input, valued, level, result);
    measureLength(valued, level, result);
    if (input.orders)
        measureOrders(*input.orders, level, result);
    measureSlices(labelled, level, result);
    return result;
}

} // namespace assay
