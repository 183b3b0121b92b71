// promptfoo's rule for a test and for a set of assertions.
#include <QString>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "evaluation/scorers/assertions/assertion_list.h"

namespace assay {

namespace {

/// Σ score·weight over what is known, and how much weight is not.
struct WeightedSum
{
    double weighted = 0;
    double weight = 0;
    double unknown = 0;

    void add(std::optional<double> value, double by)
    {
        weight += by;
        if (value)
            weighted += *value * by;
        else
            unknown += by;
    }
    std::optional<double> mean() const
    {
        if (weight <= 0)
            return 0.0;
        return unknown > 0 ? std::nullopt : std::optional(weighted / weight);
    }
    double least() const { return weight > 0 ? weighted / weight : 0; }
    double most() const { return weight > 0 ? (weighted + unknown) / weight : 0; }
};

/// The mean of each metric; a set brings its own, as one part of the set's weight.
std::map<std::string, AssertionResult::Named> namedMeans(const std::vector<AssertionResult> &parts)
{
    std::map<std::string, WeightedSum> sums;
    for (const AssertionResult &part : parts) {
        if (!part.metric.empty())
            sums[part.metric].add(part.value, part.weight);
        for (const auto &[name, named] : part.named)
            if (name != part.metric)
                sums[name].add(named.value, named.weight * part.weight);
    }
    std::map<std::string, AssertionResult::Named> means;
    for (const auto &[name, sum] : sums)
        means[name] = {sum.mean(), sum.weight};
    return means;
}

const AssertionResult *firstWith(const std::vector<AssertionResult> &parts, std::optional<bool> pass)
{
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const AssertionResult &each) { return each.pass == pass; });
    return found == parts.end() ? nullptr : &*found;
}

void decideByParts(AssertionResult &whole, const std::vector<AssertionResult> &parts)
{
    const AssertionResult *failed = firstWith(parts, false);
    const AssertionResult *unknown = firstWith(parts, std::nullopt);
    if (failed)
        whole.pass = false;
    else if (!unknown)
        whole.pass = true;
    whole.reason = failed ? failed->reason : unknown ? unknown->reason : std::string("all assertions passed");
}

std::string shortNumber(double value)
{
    return QString::number(value, 'g', 4).toStdString();
}

void decideByThreshold(AssertionResult &whole, const std::vector<AssertionResult> &parts, const WeightedSum &sum, double threshold)
{
    if (sum.least() >= threshold)
        whole.pass = true;
    else if (sum.most() < threshold)
        whole.pass = false;
    const AssertionResult *unknown = firstWith(parts, std::nullopt);
    if (whole.value)
        whole.reason = "score " + shortNumber(*whole.value) + (*whole.pass ? " reaches " : " is below ") + shortNumber(threshold);
    else
        whole.reason = "score between " + shortNumber(sum.least()) + " and " + shortNumber(sum.most()) + ", " + shortNumber(threshold) + " required" +
                       (unknown ? "; " + unknown->reason : std::string());
}

} // namespace

AssertionResult combine(const std::vector<AssertionResult> &parts, std::optional<double> threshold)
{
    AssertionResult whole;
    std::string components;
    Json named = Json::object();
    if (parts.empty()) {
        whole.value = 1;
        whole.pass = true;
        whole.reason = "no assertions";
    } else {
        WeightedSum sum;
        for (const AssertionResult &part : parts) {
            sum.add(part.value, part.weight);
            components += (components.empty() ? "" : ",") + part.component;
            whole.judging.known += part.judging.known;
            whole.judging.priced += part.judging.priced;
            whole.judging.unpriced += part.judging.unpriced;
        }
        whole.value = sum.mean();
        whole.named = namedMeans(parts);
        for (const auto &[name, mean] : whole.named)
            named[name] = orNull(mean.value);
        if (threshold)
            decideByThreshold(whole, parts, sum, *threshold);
        else
            decideByParts(whole, parts);
    }
    whole.component = "\"componentResults\":[" + components + "],\"namedScores\":" + dumpJson(named);
    return whole;
}

} // namespace assay
