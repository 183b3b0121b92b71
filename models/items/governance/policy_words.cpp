#include "items/governance/policy_words.h"

#include <QLocale>
#include <algorithm>
#include <utility>
#include <vector>

#include "base/translate.h"
#include "base/utf8.h"

namespace assay::items {

namespace {

constexpr double usualUnknown = 0.05;

QString shown(double value)
{
    return QLocale().toString(value, 'g', 6);
}

QString shownPercent(double share)
{
    return translate("Policies", "%1 %").arg(shown(share * 100));
}

bool isRate(const GateCondition &condition)
{
    return condition.metric == "pass" || condition.metric.starts_with("pass.");
}

/// δ, bar or limit with its unit, where the metric has one.
QString amount(const GateCondition &condition)
{
    const GateRule &rule = condition.rule;
    if (rule.type == GateRuleType::Relative)
        return shownPercent(rule.value);
    if (condition.kind == GateKind::Cost)
        return QStringLiteral("$") + shown(rule.value);
    if (condition.kind == GateKind::Latency)
        return translate("Policies", "%1 ms").arg(shown(rule.value));
    if (!isRate(condition))
        return shown(rule.value);
    return rule.type == GateRuleType::Absolute ? shownPercent(rule.value) : translate("Policies", "%1 pt").arg(shown(rule.value * 100));
}

QString coreSentence(const GateCondition &condition, const QString &baseline)
{
    const QString metric = metricWords(condition);
    const QString value = amount(condition);
    const bool up = condition.higherIsBetter;
    switch (condition.rule.type) {
    case GateRuleType::NonInferiority:
        return (up ? translate("Policies", "%1 less than %2 below that of “%3”") : translate("Policies", "%1 less than %2 above that of “%3”")).arg(metric, value, baseline);
    case GateRuleType::Superiority:
        if (condition.rule.value == 0)
            return (up ? translate("Policies", "%1 above that of “%2”") : translate("Policies", "%1 below that of “%2”")).arg(metric, baseline);
        return (up ? translate("Policies", "%1 more than %2 above that of “%3”") : translate("Policies", "%1 more than %2 below that of “%3”")).arg(metric, value, baseline);
    case GateRuleType::Absolute: return (up ? translate("Policies", "%1 at least %2") : translate("Policies", "%1 at most %2")).arg(metric, value);
    case GateRuleType::Max: return translate("Policies", "%1 at most %2").arg(metric, value);
    case GateRuleType::Relative: break;
    }
    return translate("Policies", "%1 at most %2 above that of “%3”").arg(metric, value, baseline);
}

QString ruleWords(const GateCondition &condition)
{
    switch (condition.rule.type) {
    case GateRuleType::NonInferiority: return translate("Policies", "not worse than the baseline");
    case GateRuleType::Superiority: return translate("Policies", "better than the baseline");
    case GateRuleType::Absolute: return translate("Policies", "a bar");
    case GateRuleType::Max: return translate("Policies", "a limit");
    case GateRuleType::Relative: break;
    }
    return translate("Policies", "a rise over the baseline");
}

QString daysWords(const std::optional<std::int64_t> &days)
{
    return days ? translateCounted("Policies", QT_TRANSLATE_N_NOOP("Policies", "%n day(s)"), *days) : translate("Policies", "any age");
}

QString casesWords(std::int64_t cases)
{
    return translateCounted("Policies", QT_TRANSLATE_N_NOOP("Policies", "at least %n case(s)"), cases);
}

/// What a condition says, field by field, for telling two of them apart.
std::vector<std::pair<QString, QString>> fieldsOf(const GateCondition &condition)
{
    const QString none = QStringLiteral("–");
    const auto text = [&](const std::string &value) { return value.empty() ? none : displayText(value); };
    std::vector<std::pair<QString, QString>> fields{
        {translate("Policies", "kind"), kindWords(condition.kind)},
        {translate("Policies", "metric"), text(condition.metric)},
        {translate("Policies", "direction"), condition.higherIsBetter ? translate("Policies", "higher is better") : translate("Policies", "lower is better")},
        {translate("Policies", "data"), text(condition.dataset)},
        {translate("Policies", "cases"), casesWords(condition.minItems)},
        {translate("Policies", "run no older than"), daysWords(condition.maxAgeDays)},
        {translate("Policies", "unknown at most"), shownPercent(condition.maxUnknown)},
        {translate("Policies", "applies if"), text(condition.applicableIf)}};
    if (condition.kind <= GateKind::Latency) {
        fields.insert(fields.begin() + 3, {translate("Policies", "interval"), intervalWords(condition.rule)});
        fields.insert(fields.begin() + 3, {translate("Policies", "value"), amount(condition)});
        fields.insert(fields.begin() + 3, {translate("Policies", "rule"), ruleWords(condition)});
    }
    return fields;
}

QString changeOf(const GateCondition &before, const GateCondition &after)
{
    QStringList parts;
    if (before.kind == after.kind) {
        const auto old = fieldsOf(before);
        const auto now = fieldsOf(after);
        for (std::size_t i = 0; i < now.size(); ++i) {
            if (old[i].second != now[i].second)
                parts << QStringLiteral("%1 %2 → %3").arg(now[i].first, old[i].second, now[i].second);
        }
    } else {
        parts << QStringLiteral("%1 %2 → %3").arg(translate("Policies", "kind"), kindWords(before.kind), kindWords(after.kind));
    }
    if (parts.isEmpty())
        parts << translate("Policies", "a field that is not judged");
    return displayText(after.id) + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

const GateCondition *conditionOf(const GatePolicy &policy, const std::string &id)
{
    const auto found = std::find_if(policy.conditions.begin(), policy.conditions.end(), [&](const GateCondition &each) { return each.id == id; });
    return found == policy.conditions.end() ? nullptr : &*found;
}

} // namespace

bool isWritten(GateKind kind)
{
    return kind <= GateKind::Calibration;
}

QString kindWords(GateKind kind)
{
    switch (kind) {
    case GateKind::Eval: return translate("Policies", "evaluation");
    case GateKind::Safety: return translate("Policies", "safety");
    case GateKind::Cost: return translate("Policies", "cost");
    case GateKind::Latency: return translate("Policies", "latency");
    case GateKind::BaselineRerun: return translate("Policies", "baseline measured again");
    case GateKind::Calibration: return translate("Policies", "calibration of a judge");
    case GateKind::Schedule: return translate("Policies", "schedule");
    case GateKind::Model: return translate("Policies", "approved model");
    case GateKind::Canary: return translate("Policies", "canary");
    case GateKind::Owners: break;
    }
    return translate("Policies", "owners");
}

QString metricWords(const GateCondition &condition)
{
    if (condition.kind == GateKind::Cost)
        return translate("Policies", "cost of a case");
    if (condition.kind == GateKind::Latency)
        return condition.metric == "mean" ? translate("Policies", "mean latency") : translate("Policies", "%1 latency").arg(displayText(condition.metric));
    if (condition.metric == "pass")
        return translate("Policies", "pass rate");
    return isRate(condition) ? translate("Policies", "pass rate of %1").arg(displayText(condition.metric.substr(5))) : displayText(condition.metric);
}

QString intervalWords(const GateRule &rule)
{
    return (rule.oneSided ? translate("Policies", "one-sided %1 %") : translate("Policies", "two-sided %1 %")).arg(shown(rule.level * 100));
}

QString conditionSentence(const GateCondition &condition, const std::string &baseline)
{
    const bool hasRule = condition.kind <= GateKind::Latency;
    QStringList parts{hasRule                                       ? coreSentence(condition, displayText(baseline))
                      : condition.kind == GateKind::BaselineRerun ? translate("Policies", "“%1” measured on the same version of the data").arg(displayText(baseline))
                      : condition.kind == GateKind::Calibration && condition.hasRule
                          ? translate("Policies", "kappa of the judge %1 with people on “%2” at least %3, %4")
                                .arg(displayText(condition.metric), displayText(condition.question), shown(condition.rule.value), intervalWords(condition.rule))
                          : kindWords(condition.kind)};
    if (hasRule)
        parts << intervalWords(condition.rule);
    if (!condition.dataset.empty())
        parts << translate("Policies", "on %1").arg(displayText(condition.dataset));
    if (condition.minItems > 0)
        parts << casesWords(condition.minItems);
    if (condition.maxAgeDays)
        parts << translateCounted("Policies", QT_TRANSLATE_N_NOOP("Policies", "the run at most %n day(s) old"), *condition.maxAgeDays);
    if (hasRule && condition.maxUnknown != usualUnknown)
        parts << translate("Policies", "at most %1 of the cases without a value").arg(shownPercent(condition.maxUnknown));
    if (!condition.applicableIf.empty())
        parts << translate("Policies", "where %1").arg(displayText(condition.applicableIf));
    return parts.join(QStringLiteral(", "));
}

QStringList policyChanges(const GatePolicy &before, const GatePolicy &after)
{
    QStringList changes;
    if (before.baseline != after.baseline)
        changes << translate("Policies", "baseline %1 → %2").arg(displayText(before.baseline), displayText(after.baseline));
    for (const GateCondition &each : after.conditions) {
        const GateCondition *old = conditionOf(before, each.id);
        if (!old)
            changes << translate("Policies", "added %1: %2").arg(displayText(each.id), conditionSentence(each, after.baseline));
        else if (old->text != each.text)
            changes << changeOf(*old, each);
    }
    for (const GateCondition &each : before.conditions) {
        if (!conditionOf(after, each.id))
            changes << translate("Policies", "removed %1: %2").arg(displayText(each.id), conditionSentence(each, before.baseline));
    }
    return changes;
}

} // namespace assay::items
