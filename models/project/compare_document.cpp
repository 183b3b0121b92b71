#include "project/compare_document.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace assay {

namespace {

Json columnJson(const NamedColumn &column)
{
    return {{"run", column.run.id.text()}, {"name", column.run.name}, {"column", column.number}, {"prompt", column.prompt}, {"version", column.version},
            {"version_hash", column.versionHash ? Json(column.versionHash->hex()) : Json()}, {"content_hash", column.column().content.hex()},
            {"model", column.model}, {"dataset", column.dataset}, {"dataset_hash", column.spec.datasetVersion.hex()}, {"repeats", column.spec.repeats}};
}

Json judgeNoiseJson(const std::optional<JudgeNoise> &noise)
{
    if (!noise)
        return nullptr;
    return {{"a", noise->a}, {"b", noise->b}, {"share", noise->share}};
}

Json noiseJson(const std::optional<DifferenceNoise> &noise)
{
    if (!noise)
        return nullptr;
    return {{"between_cases", noise->betweenCases}, {"sampling_a", noise->samplingA}, {"sampling_b", noise->samplingB}, {"sampling_share", noise->samplingShare}};
}

Json scorerJson(const ScorerComparison &comparison)
{
    Json json{{"scorer", comparison.scorer}, {"n", 0}, {"a", nullptr}, {"b", nullptr}, {"difference", nullptr}, {"lower", nullptr}, {"upper", nullptr},
              {"method", nullptr}, {"p", nullptr}, {"p_adjusted", orNull(comparison.adjustedP)}, {"p_method", nullptr}, {"verdict", name(comparison.verdict)},
              {"needs_more", orNull(comparison.needsMore)}, {"unpaired", comparison.unpaired}, {"direction", comparison.higherIsBetter ? "up" : "down"},
              {"noise", noiseJson(comparison.noise)}, {"judge_noise", judgeNoiseJson(comparison.judgeNoise)}};
    if (const auto &found = comparison.found)
        json.update(Json{{"n", found->n}, {"a", found->a}, {"b", found->b}, {"difference", found->difference.estimate}, {"lower", found->difference.lower},
                         {"upper", found->difference.upper}, {"method", found->difference.method}, {"p", found->p}, {"p_method", found->pMethod}});
    return json;
}

/// A segment by each scorer; one line for a small one.
void addSegment(Json &list, const SegmentComparison &segment)
{
    const Json segmentName = segment.segment.empty() ? Json() : Json(segment.segment);
    if (!segment.isJudged)
        list.push_back({{"segment", segmentName}, {"n", segment.cases}, {"judged", false}});
    for (const ScorerComparison &scorer : segment.scorers) {
        Json json = scorerJson(scorer);
        json["segment"] = segmentName;
        json["judged"] = true;
        json["cases"] = segment.cases;
        list.push_back(std::move(json));
    }
}

Json amountJson(const std::optional<PairedDifference> &found)
{
    if (!found)
        return nullptr;
    return {{"n", found->n}, {"a", found->a}, {"b", found->b}, {"difference", found->difference.estimate}, {"lower", found->difference.lower},
            {"upper", found->difference.upper}, {"p", found->p}, {"method", found->difference.method}};
}

Json moneyText(double nano)
{
    return Money{std::llround(nano)}.text();
}

Json costSide(const MoneySum &sum)
{
    const auto total = sum.total();
    return {{"cost", total ? Json(total->text()) : Json()}, {"cost_known", sum.known.text()}, {"cost_unpriced", sum.unpriced}};
}

Json costJson(const RunComparison &comparison)
{
    Json json{{"a", costSide(comparison.a.cost)}, {"b", costSide(comparison.b.cost)}, {"per_case", nullptr}};
    if (const auto &found = comparison.cost)
        json["per_case"] = {{"n", found->n}, {"a", moneyText(found->a)}, {"b", moneyText(found->b)}, {"difference", moneyText(found->difference.estimate)},
                            {"lower", moneyText(found->difference.lower)}, {"upper", moneyText(found->difference.upper)}, {"p", found->p},
                            {"method", found->difference.method}};
    return json;
}

Json latencySide(const Percentiles &latency)
{
    return {{"p50", orNull(latency.p50)}, {"p95", orNull(latency.p95)}, {"n", latency.n}};
}

Json flipsJson(const CaseFlips &flips)
{
    return {{"fixed", flips.fixed.size()}, {"broken", flips.broken.size()}, {"both_pass", flips.bothPass.size()}, {"both_fail", flips.bothFail.size()},
            {"ids", {{"fixed", idsOf(flips.fixed)}, {"broken", idsOf(flips.broken)}}}};
}

} // namespace

Json compareDocument(const CompareReport &report)
{
    const RunComparison &result = report.result;
    Json scorers = Json::array();
    for (const ScorerComparison &scorer : result.scorers)
        scorers.push_back(scorerJson(scorer));
    Json segments = Json::array();
    for (const SegmentComparison &segment : result.segments)
        addSegment(segments, segment);
    const DifferenceRule &rule = result.rule.difference;
    return {{"a", columnJson(report.a)}, {"b", columnJson(report.b)}, {"shared_cases", result.shared}, {"unpaired", result.onlyA + result.onlyB + result.changed},
            {"only_a", result.onlyA}, {"only_b", result.onlyB}, {"changed", result.changed}, {"level", rule.level}, {"seed", rule.seed},
            {"margin", rule.change}, {"replicates", rule.replicates}, {"by", report.by.empty() ? Json() : Json(report.by)},
            {"cluster", report.cluster.empty() ? Json() : Json(report.cluster)}, {"p_adjustment", "holm"}, {"scorers", scorers}, {"pass", scorerJson(result.pass)},
            {"not_compared", report.notCompared}, {"segments", segments}, {"segments_left_out", result.segmentsLeftOut}, {"flips", flipsJson(result.flips)},
            {"latency_ms", {{"a", latencySide(result.a.latency)}, {"b", latencySide(result.b.latency)}, {"per_case", amountJson(result.latency)}}},
            {"cost", costJson(result)},
            {"tokens", {{"input", amountJson(result.inputTokens)}, {"output", amountJson(result.outputTokens)}}},
            {"errors", {{"a", result.a.errors}, {"b", result.b.errors}}}};
}

} // namespace assay
