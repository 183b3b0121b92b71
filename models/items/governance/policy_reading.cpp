#include "items/governance/policy_reading.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/translate.h"
#include "base/utf8.h"
#include "governance/gate_check.h"
#include "items/format.h"
#include "items/governance/policy_words.h"
#include "items/time_text.h"
#include "project/gate_service.h"
#include "project/judge_calibration.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/gate_policies.h"
#include "storage/prompts.h"
#include "storage/result_columns.h"
#include "storage/runs.h"

namespace assay::items {

namespace {

Result<GatePolicy> policyOf(const GatePolicyVersion &version)
{
    return parseJson(version.definition).and_then([](const Json &json) { return gatePolicyFromJson(json); });
}

/// The kind is not said twice.
ConditionView conditionView(const GateCondition &condition, const std::string &baseline)
{
    ConditionView view{displayText(condition.id), {}, conditionSentence(condition, baseline), {}};
    const bool isCalibrated = condition.kind == GateKind::Calibration && condition.hasRule;
    if (condition.kind > GateKind::BaselineRerun && !isCalibrated)
        view.note = translate("Policies", "kept as it is; this version of Assay reads it as unknown, which fails");
    else if (const QString kind = kindWords(condition.kind); kind != view.id)
        view.kind = kind;
    return view;
}

PolicyVersionView versionView(const GatePolicyVersion &version, const GatePolicyVersion *before, TimeUs now)
{
    PolicyVersionView view;
    view.number = version.number;
    view.label = QStringLiteral("v%1").arg(version.number);
    view.person = version.person ? displayText(*version.person) : translate("Policies", "unknown");
    view.when = dateTime(version.at);
    view.age = ageText(version.at, now);
    view.atUs = version.at.us;
    view.definition = version.definition;
    const auto policy = policyOf(version);
    if (!policy) {
        view.problem = toSentence(policy.error());
        return view;
    }
    view.baseline = displayText(policy->baseline);
    for (const GateCondition &each : policy->conditions)
        view.conditions.push_back(conditionView(each, policy->baseline));
    const auto old = before ? policyOf(*before) : Result<GatePolicy>(fail(Error{}));
    if (old)
        view.changes = policyChanges(*old, *policy);
    return view;
}

/// Which channels point to which version of a prompt.
using Pointers = std::map<std::pair<std::string, VersionHash>, QStringList>;

Result<Pointers> readChannels(Database &database, QStringList &names)
{
    const auto prompts = listPrompts(database);
    if (!prompts)
        return fail(prompts.error());
    Pointers pointers;
    std::set<QString> known;
    for (const PromptInfo &prompt : *prompts) {
        const auto channels = listChannels(database, prompt.id);
        if (!channels)
            return fail(channels.error());
        for (const ChannelInfo &each : *channels) {
            known.insert(displayText(each.name));
            pointers[{prompt.name, each.version}] << displayText(each.name);
        }
    }
    names = QStringList(known.begin(), known.end());
    return pointers;
}

std::vector<CandidateView> candidatesOf(const std::vector<RunInfo> &runs, const ResultColumns &columns, const Pointers &pointers, TimeUs now)
{
    std::vector<CandidateView> found;
    std::set<std::string> names{"latest"};
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        const ResultRun *of = columns.run(run->key);
        if (!of)
            continue;
        const bool isNamed = names.insert(run->name).second; // a name means its newest run; older ones of that name go by their id
        const std::string reference = isNamed && run->name.find('#') == std::string::npos ? run->name : run->id.text();
        for (const ResultColumn &column : of->columns) {
            const std::string name = column.prompt + "@" + column.versionLabel() + "#" + column.model;
            const auto pointing = column.version ? pointers.find({column.prompt, *column.version}) : pointers.end();
            found.push_back({displayText(of->columns.size() == 1 ? reference : reference + "#" + name), displayText(column.prompt + " " + column.versionLabel() + " · " + column.model),
                             displayText(run->name), ageText(run->at, now), pointing == pointers.end() ? QStringList() : pointing->second});
        }
    }
    return found;
}

PolicyChoices choicesOf(const ResultColumns &columns, const std::vector<DatasetInfo> &datasets, QStringList channels)
{
    PolicyChoices choices{std::move(channels), {QStringLiteral("pass")}, {}, {}, {}};
    const auto scorers = columns.scorers();
    for (const std::string &each : scorers)
        choices.metrics << displayText(each);
    for (const std::string &each : scorers)
        choices.metrics << QStringLiteral("pass.") + displayText(each);
    for (const DatasetInfo &each : datasets)
        choices.datasets << displayText(each.name);
    for (const std::string &each : columns.questions())
        choices.questions << displayText(each);
    return choices;
}

/// Judges that one can lay beside people, of the newest runs.
Result<QStringList> recentJudges(Database &database, const std::vector<RunInfo> &runs)
{
    constexpr std::size_t mostRuns = 20;
    std::set<std::string> keys;
    for (std::size_t i = runs.size() > mostRuns ? runs.size() - mostRuns : 0; i < runs.size(); ++i) {
        const auto spec = runSpecOf(database, runs[i]);
        if (!spec)
            return fail(spec.error());
        for (std::string &each : judgesOf(*spec))
            keys.insert(std::move(each));
    }
    QStringList names;
    for (const std::string &each : keys)
        names << displayText(each);
    return names;
}

QString plainNumber(double value)
{
    return gateNumber(value); // as the command line writes it
}

GateRow rowOf(const GateFinding &finding)
{
    GateRow row;
    row.name = displayText(finding.name);
    const std::string state = shownName(finding.state);
    row.state = state == "passed" ? GateRow::State::Passed : state == "failed" ? GateRow::State::Failed : GateRow::State::Unknown;
    row.said = state == "passed" ? translate("Policies", "✓ passed") : state == "failed" ? translate("Policies", "✗ failed") : translate("Policies", "○ unknown");
    if (finding.observed)
        row.observed = QStringLiteral("%1 [%2, %3]").arg(plainNumber(*finding.observed), plainNumber(finding.lower.value_or(0)), plainNumber(finding.upper.value_or(0)));
    if (finding.n > 0)
        row.measured = finding.method.empty() ? QStringLiteral("n = %1").arg(finding.n) : QStringLiteral("n = %1, %2").arg(QString::number(finding.n), QString::fromStdString(finding.method));
    row.required = finding.required;
    row.reason = finding.reason;
    return row;
}

} // namespace

const PolicyVersionView *PolicyView::version(int number) const
{
    const auto found = std::find_if(versions.begin(), versions.end(), [number](const PolicyVersionView &each) { return each.number == number; });
    return found == versions.end() ? nullptr : &*found;
}

PolicyView policyView(const std::vector<GatePolicyVersion> &versions, TimeUs now)
{
    PolicyView view;
    for (std::size_t i = 0; i < versions.size(); ++i) {
        view.name = displayText(versions[i].name);
        view.versions.insert(view.versions.begin(), versionView(versions[i], i > 0 ? &versions[i - 1] : nullptr, now));
    }
    return view;
}

Result<PolicyReading> readPolicies(Database &database, TimeUs now)
{
    const auto newest = listGatePolicies(database);
    const auto runs = newest ? listRuns(database) : Result<std::vector<RunInfo>>(fail(newest.error()));
    const auto columns = runs ? ResultColumns::load(database) : Result<ResultColumns>(fail(runs.error()));
    const auto datasets = columns ? listDatasets(database) : Result<std::vector<DatasetInfo>>(fail(columns.error()));
    QStringList channels;
    const auto pointers = datasets ? readChannels(database, channels) : Result<Pointers>(fail(datasets.error()));
    if (!pointers)
        return fail(pointers.error());
    PolicyReading reading;
    for (const GatePolicyVersion &each : *newest) {
        const auto versions = gatePolicyVersions(database, each.name);
        if (!versions)
            return fail(versions.error());
        reading.policies.push_back(policyView(*versions, now));
    }
    reading.candidates = candidatesOf(*runs, *columns, *pointers, now);
    reading.choices = choicesOf(*columns, *datasets, channels);
    auto judges = recentJudges(database, *runs);
    if (!judges)
        return fail(judges.error());
    reading.choices.judges = std::move(*judges);
    return reading;
}

GateView gateView(const GateReport &report)
{
    GateView view;
    view.passed = report.passed();
    view.said = view.passed ? translate("Policies", "✓ passed") : translate("Policies", "✗ failed");
    int held = 0;
    for (const GateFinding &each : report.findings) {
        view.rows.push_back(rowOf(each));
        held += view.rows.back().state == GateRow::State::Passed ? 1 : 0;
    }
    const QString verdict = view.passed ? translate("Policies", "The gate passes.") : translate("Policies", "The gate does not pass.");
    const QString counted = view.rows.empty() ? translate("Policies", "No condition applies here.")
                                              : translateCounted("Policies", QT_TRANSLATE_N_NOOP("Policies", "%1 of %n condition(s) hold."), static_cast<std::int64_t>(view.rows.size())).arg(held);
    view.sentence = verdict + QLatin1Char(' ') + counted;
    const NamedColumn &candidate = report.candidate;
    view.subject = QStringLiteral("%1 v%2 · %3 %4 · %5 · %6").arg(displayText(report.policy), QString::number(report.version), displayText(candidate.prompt),
                                                                     displayText(candidate.version), displayText(candidate.model), displayText(candidate.dataset));
    return view;
}

QString usualCandidate(const std::vector<CandidateView> &candidates, const QString &baseline)
{
    for (const CandidateView &each : candidates) {
        if (each.run == candidates.front().run && !each.channels.contains(baseline))
            return each.reference;
    }
    return candidates.empty() ? QString() : candidates.front().reference;
}

} // namespace assay::items
