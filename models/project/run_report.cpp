#include "project/run_report.h"

#include <nlohmann/json.hpp>

#include "base/json.h"
#include "storage/asked.h"
#include "storage/case_selection.h"
#include "storage/database.h"
#include "storage/prompts.h"

namespace assay {

namespace {

Json rateJson(const Rate &rate)
{
    if (!rate.interval)
        return {{"n", rate.n}, {"rate", nullptr}, {"lower", nullptr}, {"upper", nullptr}, {"method", nullptr}};
    return {{"n", rate.n}, {"rate", rate.interval->estimate}, {"lower", rate.interval->lower}, {"upper", rate.interval->upper}, {"method", rate.interval->method}};
}

Json againstJson(const std::optional<AgainstBaseline> &against)
{
    if (!against)
        return nullptr;
    return {{"n", against->n}, {"difference", against->difference.estimate}, {"lower", against->difference.lower}, {"upper", against->difference.upper},
            {"method", against->difference.method}, {"p", against->p}, {"p_method", against->pMethod}, {"verdict", name(against->verdict)},
            {"needs_more", against->needsMore}, {"fixed", against->fixed}, {"broken", against->broken}};
}

Json scorersJson(const std::vector<ScorerSummary> &scorers)
{
    Json list = Json::array();
    for (const ScorerSummary &scorer : scorers) {
        const auto &interval = scorer.pass.interval;
        list.push_back({{"scorer", scorer.key}, {"n", scorer.n}, {"mean", orNull(scorer.mean)},
                        {"pass_rate", interval ? Json(interval->estimate) : Json()}, {"lower", interval ? Json(interval->lower) : Json()},
                        {"upper", interval ? Json(interval->upper) : Json()}, {"method", interval ? Json(interval->method) : Json()}});
    }
    return list;
}

Json percentilesJson(const Percentiles &percentiles)
{
    return {{"p50", orNull(percentiles.p50)}, {"p95", orNull(percentiles.p95)}, {"n", percentiles.n}};
}

void addCost(Json &target, const MoneySum &sum)
{
    const auto total = sum.total();
    target["cost"] = total ? Json(total->text()) : Json();
    target["cost_known"] = sum.known.text();
    target["cost_unpriced"] = sum.unpriced;
}

} // namespace

Result<RunReport> reportRun(Database &database, const RunInfo &run)
{
    auto spec = runSpecOf(database, run);
    if (!spec)
        return fail(spec.error());
    const auto dataset = datasetVersionByHash(database, spec->datasetVersion);
    if (!dataset)
        return fail(dataset.error());
    const auto selected = selectedPositions(database, *dataset, spec->selection);
    if (!selected)
        return fail(selected.error());
    RunReport report;
    report.info = run;
    report.datasetLabel = dataset->datasetName + " " + dataset->label();
    for (const RunColumn &column : spec->columns) {
        const auto version = column.version ? versionByHash(database, *column.version) : Result<VersionInfo>(VersionInfo{});
        report.versionLabels.push_back(column.version && version ? version->label() : "draft");
    }
    std::vector<std::string> keys;
    for (const ScorerSpec &scorer : spec->scorers)
        keys.push_back(scorer.key);
    ComparisonBuilder builder(static_cast<int>(spec->columns.size()), spec->baseline, spec->repeats, keys);
    auto read = eachRow(database, run, false, [&](const StoredRow &stored) -> Result<bool> {
        builder.add(stored.position, stored.row, stored.scores);
        return true;
    });
    if (!read)
        return fail(read.error());
    report.columns = builder.summarise();
    report.total = static_cast<std::int64_t>(selected->size() * spec->columns.size()) * spec->repeats;
    for (const ColumnSummary &column : report.columns) {
        report.done += column.results - column.errors;
        report.errors += column.errors;
        report.cached += column.cached;
    }
    const auto judging = judgingCost(database, run.key);
    if (!judging)
        return fail(judging.error());
    report.judging = *judging;
    report.spec = std::move(*spec);
    return report;
}

Json runJson(const RunReport &report, const RunCall &call)
{
    Json columns = Json::array();
    MoneySum whole;
    for (std::size_t i = 0; i < report.columns.size(); ++i) {
        const ColumnSummary &summary = report.columns[i];
        const RunColumn &column = report.spec.columns[i];
        Json json{{"prompt", column.promptName}, {"version", report.versionLabels[i]},
                  {"version_hash", column.version ? Json(column.version->hex()) : Json()}, {"content_hash", column.content.hex()},
                  {"model", column.model.name}, {"n", summary.results}, {"errors", summary.errors}, {"pass", rateJson(summary.pass)},
                  {"against_baseline", againstJson(summary.againstBaseline)}, {"scores", scorersJson(summary.scorers)},
                  {"latency_ms", percentilesJson(summary.latency)}, {"first_token_ms", percentilesJson(summary.firstToken)},
                  {"tokens", {{"input", orNull(summary.inputTokens)}, {"cached_input", orNull(summary.cachedTokens)}, {"output", orNull(summary.outputTokens)}}}};
        addCost(json, summary.cost);
        columns.push_back(std::move(json));
        whole.known += summary.cost.known;
        whole.priced += summary.cost.priced;
        whole.unpriced += summary.cost.unpriced;
    }
    Json json{{"run", report.info.id.text()}, {"name", report.info.name}, {"state", call.state}, {"dataset", report.datasetLabel},
              {"results", {{"total", report.total}, {"done", report.done}, {"errors", report.errors},
                           {"missing", report.total - report.done - report.errors}, {"cached", report.cached}, {"sent", call.sent}}},
              {"wall_ms", call.wallMs}, {"columns", columns}};
    addCost(json, whole);
    json["judging"] = Json::object();
    addCost(json["judging"], report.judging);
    json["judging"]["not_asked"] = call.notAsked;
    return json;
}

} // namespace assay
