#include "project/gate_evidence.h"

#include <algorithm>
#include <functional>

#include "base/translate.h"
#include "base/utf8.h"
#include "evaluation/run_comparison.h"
#include "project/compare_runs.h"
#include "storage/case_selection.h"
#include "storage/datasets.h"

namespace assay {

namespace {

using Quantity = std::function<std::optional<double>(const ColumnCase &)>;

constexpr double nanoPerDollar = 1e9;

std::optional<std::size_t> placeOf(const RunSpec &spec, const std::string &key)
{
    const auto found = std::find_if(spec.scorers.begin(), spec.scorers.end(), [&](const ScorerSpec &each) { return each.key == key; });
    return found == spec.scorers.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - spec.scorers.begin()));
}

/// A metric as it is written: a key of a scorer, `score.KEY`, `pass.KEY`, or `pass`.
struct Metric
{
    std::string key; ///< empty = pass of all together
    bool isVerdict = false;
};

Metric metricOf(const RunSpec &spec, const std::string &written)
{
    if (placeOf(spec, written))
        return {written, false};
    if (written == "pass")
        return {{}, true};
    if (written.starts_with("pass."))
        return {written.substr(5), true};
    return {written.starts_with("score.") ? written.substr(6) : written, false};
}

tl::expected<Quantity, QString> quantityOf(const GateCondition &condition, const NamedColumn &column)
{
    if (condition.kind == GateKind::Cost)
        return Quantity([](const ColumnCase &each) { return each.cost.count < each.answers || !each.cost.mean() ? std::nullopt : std::optional(*each.cost.mean() / nanoPerDollar); });
    if (condition.kind == GateKind::Latency)
        return Quantity([](const ColumnCase &each) { return each.latency.mean(); });
    const Metric metric = metricOf(column.spec, condition.metric);
    if (metric.key.empty())
        return Quantity([](const ColumnCase &each) { return each.pass.mean(); });
    const auto place = placeOf(column.spec, metric.key);
    if (!place)
        return tl::unexpected(translate("Gates", "the run “%1” has no scorer “%2”").arg(displayText(column.run.name), displayText(metric.key)));
    return Quantity([at = *place, metric](const ColumnCase &each) { return (metric.isVerdict ? each.verdicts : each.values)[at].mean(); });
}

/// Scores of one name mean the same only with the same settings.
bool isScoredAlike(const GateCondition &condition, const NamedColumn &a, const NamedColumn &b)
{
    if (condition.kind == GateKind::Cost || condition.kind == GateKind::Latency)
        return true;
    const Metric metric = metricOf(a.spec, condition.metric);
    if (metric.key.empty())
        return a.spec.scorers == b.spec.scorers;
    const auto left = placeOf(a.spec, metric.key);
    const auto right = placeOf(b.spec, metric.key);
    return left && right && a.spec.scorers[*left] == b.spec.scorers[*right];
}

void addValues(GateMeasure &measure, const ColumnCases &cases, const GateCondition &condition, const Quantity &quantity)
{
    const bool byAnswer = condition.kind == GateKind::Latency && condition.metric != "mean"; // percentiles are of answers
    for (const ColumnCase &each : cases.all()) {
        measure.oneValueEach = measure.oneValueEach && each.answers <= 1;
        if (byAnswer)
            measure.values.insert(measure.values.end(), each.latencies.begin(), each.latencies.end());
        else if (const auto value = quantity(each))
            measure.values.push_back(*value);
    }
}

void addPairs(GateMeasure &measure, const ColumnCases &baseline, const ColumnCases &candidate, const Quantity &before, const Quantity &after)
{
    for (const SharedCase &each : pairCases(baseline, candidate).shared) {
        const auto a = before(*each.a);
        const auto b = after(*each.b);
        if (a && b)
            measure.pairs.push_back({*a, *b, 0});
        measure.oneValueEach = measure.oneValueEach && each.a->answers <= 1;
    }
}

} // namespace

Result<GateEvidence> GateEvidence::open(Database &database)
{
    auto columns = ResultColumns::load(database);
    auto runs = columns ? listRuns(database) : Result<std::vector<RunInfo>>(fail(columns.error()));
    if (!runs)
        return fail(runs.error());
    return GateEvidence(database, std::move(*columns), std::move(*runs));
}

Result<std::optional<NamedColumn>> GateEvidence::newest(const Wanted &wanted)
{
    for (auto run = m_runs.rbegin(); run != m_runs.rend(); ++run) {
        const ResultRun *of = m_columns.run(run->key);
        if (!of || run->isImported() || (wanted.notBefore && run->at < *wanted.notBefore))
            continue;
        const auto fits = [&](const ResultColumn &column) {
            return column.prompt == wanted.prompt && column.version == wanted.version && column.model == wanted.model
                   && (!wanted.but || *wanted.but != std::pair(run->key, column.number));
        };
        const auto column = std::find_if(of->columns.begin(), of->columns.end(), fits);
        if (column == of->columns.end())
            continue;
        auto named = columnsOf(*m_database, *run);
        if (!named)
            return fail(named.error());
        for (NamedColumn &each : *named) {
            const bool fitsDataset = (!wanted.dataset || each.spec.dataset == *wanted.dataset) && (!wanted.datasetVersion || each.spec.datasetVersion == *wanted.datasetVersion);
            if (each.number == column->number && fitsDataset)
                return std::optional(std::move(each));
        }
    }
    return std::optional<NamedColumn>();
}

Result<std::shared_ptr<const ColumnCases>> GateEvidence::casesOf(const NamedColumn &column)
{
    auto &kept = m_cases[{column.run.key, column.number}];
    if (!kept) {
        auto read = readColumnCases(*m_database, column);
        if (!read)
            return fail(read.error());
        kept = std::make_shared<const ColumnCases>(std::move(*read));
    }
    return kept;
}

Result<tl::expected<GateMeasure, QString>> GateEvidence::measure(const GateCondition &condition, const NamedColumn &candidate, const std::optional<NamedColumn> &baseline)
{
    using Measured = tl::expected<GateMeasure, QString>;
    const auto after = quantityOf(condition, candidate);
    if (!after)
        return Measured(tl::unexpected(after.error()));
    const auto cases = casesOf(candidate);
    const auto dataset = cases ? datasetVersionByHash(*m_database, candidate.spec.datasetVersion) : Result<DatasetVersionInfo>(fail(cases.error()));
    const auto selected = dataset ? selectedPositions(*m_database, *dataset, candidate.spec.selection) : Result<std::vector<std::int64_t>>(fail(dataset.error()));
    if (!selected)
        return fail(selected.error());
    GateMeasure measure;
    addValues(measure, **cases, condition, *after);
    // Answers from the cache say nothing of latency; they are left out, not unknown.
    measure.cases = condition.kind == GateKind::Latency ? static_cast<std::int64_t>(measure.values.size()) : static_cast<std::int64_t>(selected->size());
    if (!baseline)
        return Measured(std::move(measure));
    const auto before = quantityOf(condition, *baseline);
    if (!before || !isScoredAlike(condition, candidate, *baseline))
        return Measured(tl::unexpected(before ? translate("Gates", "the baseline was scored with other settings") : before.error()));
    const auto other = casesOf(*baseline);
    if (!other)
        return fail(other.error());
    addPairs(measure, **other, **cases, *before, *after);
    return Measured(std::move(measure));
}

} // namespace assay
