#include "project/gate_service.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "base/utf8.h"
#include "governance/gate_expression.h"
#include "project/gate_evidence.h"
#include "project/judge_calibration.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/gate_policies.h"
#include "storage/prompts.h"
#include "storage/rollup.h"

namespace assay {

namespace {

/// Since when a condition has been what it is now, and whether it was another before.
struct ConditionAge
{
    TimeUs since;
    bool wasOther = false;
};

ConditionAge ageOf(const GateCondition &condition, const std::vector<GatePolicyVersion> &versions)
{
    ConditionAge age{versions.back().at, false};
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        const auto json = parseJson(version->definition);
        const auto policy = json ? gatePolicyFromJson(*json) : Result<GatePolicy>(fail(json.error()));
        const auto &conditions = policy ? policy->conditions : std::vector<GateCondition>();
        const auto same = std::find_if(conditions.begin(), conditions.end(), [&](const GateCondition &each) { return each.id == condition.id; });
        if (same == conditions.end())
            return age;
        if (same->text != condition.text) {
            age.wasOther = true;
            return age;
        }
        age.since = version->at;
    }
    return age;
}

/// "2026-11-28 11:43 UTC".
QString minuteText(TimeUs time)
{
    return QString::fromStdString(toRfc3339(time)).left(16).replace(QLatin1Char('T'), QLatin1Char(' ')) + QStringLiteral(" UTC");
}

/// Judges the conditions of one policy on one candidate.
class Judge
{
public:
    Judge(Database &database, GateEvidence &evidence, const GatePolicy &policy, const std::vector<GatePolicyVersion> &versions, const NamedColumn &candidate, TimeUs now)
        : m_database(database), m_evidence(evidence), m_policy(policy), m_versions(versions), m_candidate(candidate), m_now(now)
    {
    }

    /// Nothing for a condition that does not apply.
    Result<std::optional<GateFinding>> judge(const GateCondition &condition)
    {
        const std::string dataset = m_candidate.dataset.substr(0, m_candidate.dataset.rfind(' '));
        const auto applies = expressionHolds(condition.applicableIf, {{"env", m_policy.baseline}, {"channel", m_policy.baseline}, {"prompt", m_candidate.prompt},
                                                                       {"model", m_candidate.model}, {"dataset", dataset}, {"kind", name(condition.kind)}});
        if (!applies)
            return std::optional(gateWithout(condition, GateState::Error, toSentence(applies.error())));
        if (!*applies)
            return std::optional<GateFinding>();
        if (condition.kind == GateKind::Calibration && condition.hasRule)
            return calibrated(condition).map([](GateFinding finding) { return std::optional(std::move(finding)); });
        if (condition.kind > GateKind::BaselineRerun)
            return std::optional(gateWithout(condition, GateState::Error, translate("Gates", "this version of Assay cannot judge conditions of the kind “%1”").arg(QString::fromLatin1(name(condition.kind)))));
        return measured(condition).map([](GateFinding finding) { return std::optional(std::move(finding)); });
    }

private:
    /// On the candidate's own run, whatever column the labelled answers stand in: the judge is what is judged.
    Result<GateFinding> calibrated(const GateCondition &condition)
    {
        if (const auto refused = staleness(condition, m_candidate))
            return gateWithout(condition, GateState::Unsatisfied, *refused);
        const auto report = calibrationReport(m_database, m_candidate.run, condition.metric, condition.question, calibrationLevel(condition));
        if (!report)
            return gateWithout(condition, GateState::Error, toSentence(report.error()));
        return judgeCalibration(condition, report->figures);
    }

    Result<GateFinding> measured(const GateCondition &condition)
    {
        const auto column = columnFor(condition);
        if (!column)
            return fail(column.error());
        if (!column->has_value())
            return gateWithout(condition, GateState::Error, column->error());
        const NamedColumn &measured = **column;
        if (const auto refused = staleness(condition, measured))
            return gateWithout(condition, GateState::Unsatisfied, *refused);
        std::optional<NamedColumn> baseline;
        if (condition.kind == GateKind::BaselineRerun || condition.rule.needsBaseline()) {
            auto found = baselineFor(condition, measured);
            if (!found)
                return fail(found.error());
            if (!found->has_value())
                return gateWithout(condition, GateState::Error, found->error());
            baseline = std::move(**found);
        }
        if (condition.kind == GateKind::BaselineRerun)
            return gateWithout(condition, GateState::Satisfied, translate("Gates", "the baseline was measured on the same version of the data (%1)").arg(displayText(measured.dataset)));
        const auto measure = m_evidence.measure(condition, measured, baseline);
        if (!measure)
            return fail(measure.error());
        return measure->has_value() ? judgeGate(condition, **measure) : gateWithout(condition, GateState::Error, measure->error());
    }

    using Found = tl::expected<NamedColumn, QString>;

    /// The candidate's own run, or where the condition names another dataset the newest result of the same version there.
    Result<Found> columnFor(const GateCondition &condition)
    {
        if (condition.dataset.empty())
            return Found(m_candidate);
        std::string reference = condition.dataset;
        if (const auto at = reference.find("@sha256:"); at != std::string::npos)
            reference.erase(at + 1, 7);
        const auto dataset = resolveDataset(m_database, reference);
        if (!dataset)
            return Found(tl::unexpected(toSentence(dataset.error())));
        NamedColumn column = m_candidate;
        if (m_candidate.spec.dataset != dataset->dataset) {
            if (!m_candidate.versionHash)
                return Found(tl::unexpected(translate("Gates", "a draft has no results on “%1”").arg(displayText(condition.dataset))));
            auto found = m_evidence.newest({m_candidate.prompt, *m_candidate.versionHash, m_candidate.model, dataset->dataset, {}, {}, {}});
            if (!found)
                return fail(found.error());
            if (!*found)
                return Found(tl::unexpected(translate("Gates", "there is no run of this version and model on “%1”").arg(displayText(condition.dataset))));
            column = std::move(**found);
        }
        m_wantedDataset = dataset->datasetName + " " + dataset->label();
        m_wantedVersion = dataset->hash;
        return Found(std::move(column));
    }

    /// Why this run cannot serve: other data, too old, or the gate is younger.
    std::optional<QString> staleness(const GateCondition &condition, const NamedColumn &column)
    {
        if (!condition.dataset.empty() && column.spec.datasetVersion != m_wantedVersion)
            return translate("Gates", "the run is on %1, the gate wants %2").arg(displayText(column.dataset), displayText(m_wantedDataset));
        const std::int64_t days = (m_now.us - column.run.at.us) / dayUs;
        if (condition.maxAgeDays && m_now.us - column.run.at.us > *condition.maxAgeDays * dayUs)
            return translate("Gates", "run is %1 days old (limit %2)").arg(days).arg(*condition.maxAgeDays);
        const ConditionAge age = ageOf(condition, m_versions);
        const bool mustStandBefore = condition.kind != GateKind::BaselineRerun && (age.wasOther || condition.rule.hasDelta());
        if (mustStandBefore && age.since > column.run.at)
            return translate("Gates", "gate changed after the run: it has stood since %1, the run began %2. Run again; unchanged cells come from the cache")
                .arg(minuteText(age.since), minuteText(column.run.at));
        return std::nullopt;
    }

    Result<Found> baselineFor(const GateCondition &condition, const NamedColumn &measured)
    {
        const auto channels = listChannels(m_database, measured.column().prompt);
        if (!channels)
            return fail(channels.error());
        const auto channel = std::find_if(channels->begin(), channels->end(), [&](const ChannelInfo &each) { return each.name == m_policy.baseline; });
        if (channel == channels->end())
            return Found(tl::unexpected(translate("Gates", "the channel “%1” of %2 points nowhere").arg(displayText(m_policy.baseline), displayText(measured.prompt))));
        const auto notBefore = condition.maxAgeDays ? std::optional(TimeUs{m_now.us - *condition.maxAgeDays * dayUs}) : std::nullopt;
        auto found = m_evidence.newest({measured.prompt, channel->version, measured.model, {}, measured.spec.datasetVersion, notBefore, std::pair(measured.run.key, measured.number)});
        if (!found)
            return fail(found.error());
        if (!*found)
            return Found(tl::unexpected(translate("Gates", "there is no result of what “%1” points to with %2 on %3").arg(displayText(m_policy.baseline), displayText(measured.model), displayText(measured.dataset))));
        return Found(std::move(**found));
    }

    Database &m_database;
    GateEvidence &m_evidence;
    const GatePolicy &m_policy;
    const std::vector<GatePolicyVersion> &m_versions;
    const NamedColumn &m_candidate;
    TimeUs m_now;
    DatasetHash m_wantedVersion;
    std::string m_wantedDataset;
};

} // namespace

Result<GateReport> judgePolicy(Database &database, const std::string &name, const std::string &run, TimeUs now)
{
    const auto versions = gatePolicyVersions(database, name);
    const auto json = versions ? parseJson(versions->back().definition) : Result<Json>(fail(versions.error()));
    const auto policy = json ? gatePolicyFromJson(*json) : Result<GatePolicy>(fail(json.error()));
    const auto candidate = policy ? resolveColumn(database, run.empty() ? "latest" : run) : Result<NamedColumn>(fail(policy.error()));
    auto evidence = candidate ? GateEvidence::open(database) : Result<GateEvidence>(fail(candidate.error()));
    if (!evidence)
        return fail(evidence.error());
    GateReport report{name, versions->back().number, *candidate, {}};
    Judge judge(database, *evidence, *policy, *versions, *candidate, now);
    for (const GateCondition &condition : policy->conditions) {
        auto finding = judge.judge(condition);
        if (!finding)
            return fail(finding.error());
        if (*finding)
            report.findings.push_back(std::move(**finding));
    }
    return report;
}

} // namespace assay
