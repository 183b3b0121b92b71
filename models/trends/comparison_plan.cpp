#include <algorithm>
#include <set>

#include "base/translate.h"
#include "evaluation/statistics/proportions.h"
#include "trends/trend_parts.h"

namespace assay {

namespace {

bool hasValues(const TrendData &data, std::int64_t from, std::int64_t to)
{
    for (std::size_t i = 0; i < data.measures.size(); ++i) {
        if (sumOf(data, i, from, to).sum.n >= floorOf(data.measures[i]))
            return true;
    }
    return false;
}

/// The last release that stands inside the range with results on both sides.
std::optional<ComparisonPlan> sinceRelease(const TrendData &data)
{
    for (auto release = data.releases.rbegin(); release != data.releases.rend(); ++release) {
        const std::int64_t day = dayOf(release->at.us);
        if (day <= data.fromDay || day >= data.toDay || !hasValues(data, data.fromDay, day) || !hasValues(data, day, data.toDay))
            continue;
        ComparisonPlan plan{TrendComparison::Kind::Release, data.fromDay, day, day, data.toDay, {}, {}, {}, {}};
        plan.afterName = "v" + std::to_string(release->version);
        return plan;
    }
    return std::nullopt;
}

ComparisonPlan sincePrevious(const TrendData &data)
{
    const std::int64_t length = data.toDay - data.fromDay;
    if (data.hasFrom)
        return {TrendComparison::Kind::Period, data.fromDay - length, data.fromDay, data.fromDay, data.toDay, {}, {}, {}, {}};
    const std::int64_t middle = data.toDay - length / 2;
    return {TrendComparison::Kind::Period, middle - length / 2, middle, middle, data.toDay, {}, {}, {}, {}};
}

std::string labelOf(int version)
{
    return version > 0 ? "v" + std::to_string(version) : "draft";
}

/// The version against the newest other one that has results in the range.
Result<ComparisonPlan> againstVersion(const TrendData &data, int version)
{
    std::set<int> inRange;
    for (const auto &[key, sum] : data.whole) {
        if (key.period >= data.fromDay && key.period < data.toDay)
            inRange.insert(key.version);
    }
    const QString label = QString::fromStdString(labelOf(version));
    if (!inRange.contains(version))
        return fail(ErrorCode::BadInput, translate("Trends", "There is nothing to compare with"), translate("Trends", "%1 has no results in this time").arg(label));
    const auto after = std::find_if(inRange.rbegin(), inRange.rend(), [version](int each) { return each != version; });
    if (after == inRange.rend())
        return fail(ErrorCode::BadInput, translate("Trends", "There is nothing to compare %1 with").arg(label),
                    translate("Trends", "no other version has results in this time"));
    return ComparisonPlan{TrendComparison::Kind::Version, data.fromDay, data.toDay, data.fromDay, data.toDay, version, *after, labelOf(version), labelOf(*after)};
}

TrendComparison comparisonOf(const TrendData &data, std::size_t measure, const ComparisonPlan &plan)
{
    TrendComparison comparison;
    comparison.measure = measure;
    comparison.kind = plan.kind;
    comparison.beforeName = plan.beforeName;
    comparison.afterName = plan.afterName;
    comparison.since = {plan.afterFrom * dayUs};
    const MeasuredSum before = sumOf(data, measure, plan.beforeFrom, plan.beforeTo, plan.beforeVersion);
    const MeasuredSum after = sumOf(data, measure, plan.afterFrom, plan.afterTo, plan.afterVersion);
    comparison.before = estimateOf(data.measures[measure], before);
    comparison.after = estimateOf(data.measures[measure], after);
    comparison.difference = differenceOf(data.measures[measure], before, after);
    return comparison;
}

/// Undefined tests are no part of the family.
std::vector<std::optional<double>> holmOver(const std::vector<std::optional<double>> &p)
{
    std::vector<double> defined;
    for (const auto &each : p) {
        if (each)
            defined.push_back(*each);
    }
    const std::vector<double> adjusted = holm(defined);
    std::vector<std::optional<double>> all;
    std::size_t next = 0;
    for (const auto &each : p)
        all.push_back(each ? std::optional(adjusted[next++]) : std::nullopt);
    return all;
}

} // namespace

TrendVerdict verdictOf(const Measure &measure, const Difference &difference)
{
    const auto higher = isHigherBetter(measure);
    if (!higher)
        return TrendVerdict::Changed;
    return (difference.value > 0) == *higher ? TrendVerdict::Better : TrendVerdict::Worse;
}

Result<std::optional<ComparisonPlan>> plannedComparison(const TrendData &data, const TrendQuestion &question)
{
    if (question.against == "previous")
        return std::optional(sincePrevious(data));
    if (!data.against)
        return sinceRelease(data);
    return againstVersion(data, *data.against).map([](ComparisonPlan plan) { return std::optional(std::move(plan)); });
}

std::vector<TrendComparison> compare(const TrendData &data, const ComparisonPlan &plan, double level)
{
    std::vector<TrendComparison> all;
    std::vector<std::optional<double>> p;
    for (std::size_t i = 0; i < data.measures.size(); ++i) {
        all.push_back(comparisonOf(data, i, plan));
        const TrendComparison &last = all.back();
        const bool isEnough = last.before.n >= floorOf(data.measures[i]) && last.after.n >= floorOf(data.measures[i]);
        p.push_back(last.difference && isEnough ? std::optional(last.difference->p) : std::nullopt);
    }
    const auto adjusted = holmOver(p);
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].adjustedP = adjusted[i];
        const auto &difference = all[i].difference;
        if (adjusted[i] && *adjusted[i] <= level && (difference->lower > 0 || difference->upper < 0))
            all[i].verdict = verdictOf(data.measures[i], *difference);
    }
    return all;
}

std::vector<TrendComparison> describe(const TrendData &data, const std::vector<TrendBreak> &breaks)
{
    const std::int64_t middle = data.toDay - (data.toDay - data.fromDay) / 2;
    std::vector<TrendComparison> all;
    for (std::size_t i = 0; i < data.measures.size(); ++i) {
        const auto found = std::find_if(breaks.begin(), breaks.end(), [i](const TrendBreak &each) { return each.measure == i && each.segment.empty(); });
        const std::int64_t day = found == breaks.end() ? middle : dayOf(found->at.us);
        const auto kind = found == breaks.end() ? TrendComparison::Kind::Halves : TrendComparison::Kind::Break;
        all.push_back(comparisonOf(data, i, {kind, data.fromDay, day, day, data.toDay, {}, {}, {}, {}}));
        if (found != breaks.end()) {
            all.back().adjustedP = found->adjustedP;
            all.back().verdict = found->verdict;
        }
    }
    return all;
}

} // namespace assay
