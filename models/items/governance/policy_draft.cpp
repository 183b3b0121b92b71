#include "items/governance/policy_draft.h"

#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/translate.h"
#include "domain/names.h"
#include "governance/gate_expression.h"
#include "items/governance/policy_words.h"

namespace assay::items {

namespace {

constexpr std::array valueFields{"delta", "bar", "limit"};
using DraftField = std::pair<const char *, QString ConditionDraft::*>;
constexpr std::array draftFields{DraftField{"kind", &ConditionDraft::kind},         DraftField{"id", &ConditionDraft::id},
                                 DraftField{"metric", &ConditionDraft::metric},     DraftField{"direction", &ConditionDraft::direction},
                                 DraftField{"rule", &ConditionDraft::rule},         DraftField{"value", &ConditionDraft::value},
                                 DraftField{"ci", &ConditionDraft::ci},             DraftField{"dataset", &ConditionDraft::dataset},
                                 DraftField{"minItems", &ConditionDraft::minItems}, DraftField{"maxAge", &ConditionDraft::maxAge},
                                 DraftField{"appliesIf", &ConditionDraft::appliesIf}, DraftField{"question", &ConditionDraft::question}};

/// "0.02" as this locale writes it.
QString shownDecimal(QString text)
{
    return text.replace(QLatin1Char('.'), QLocale().decimalPoint());
}

std::string typedDecimal(const QString &text)
{
    return text.trimmed().replace(QLocale().decimalPoint(), QStringLiteral(".")).toStdString();
}

QString textAt(const Json &json, const char *field)
{
    const Json *value = memberAt(json, field);
    if (!value || value->is_null())
        return {};
    return QString::fromStdString(value->is_string() ? value->get<std::string>() : value->dump());
}

std::optional<GateKind> kindOf(const ConditionDraft &draft)
{
    return gateKindFromName(draft.kind.toStdString());
}

/// Only these does the form change; the others are written back as they were read.
bool isWritten(const ConditionDraft &draft)
{
    const auto kind = kindOf(draft);
    return kind && items::isWritten(*kind);
}

/// A calibration may stand in a policy without a rule, and says nothing then. It stays so until something is typed.
bool hasRuleToWrite(const ConditionDraft &draft, GateKind kind, const Json &kept)
{
    if (kind != GateKind::Calibration)
        return kind <= GateKind::Latency;
    return draft.kept.empty() || kept.contains("rule") || !QString(draft.metric + draft.question + draft.value).trimmed().isEmpty();
}

const char *valueFieldOf(const QString &rule)
{
    return rule == QLatin1String("absolute") ? "bar" : rule == QLatin1String("max") ? "limit" : "delta";
}

void setText(Json &json, const char *field, const QString &typed)
{
    if (typed.trimmed().isEmpty())
        json.erase(field);
    else
        json[field] = typed.trimmed().toStdString();
}

/// A whole number where it is one, else what was typed, so that reading it refuses.
void setWhole(Json &json, const char *field, const QString &typed)
{
    bool isWhole = false;
    const qlonglong number = typed.trimmed().toLongLong(&isWhole);
    if (isWhole)
        json[field] = number;
    else
        setText(json, field, typed);
}

void writeRule(Json &json, const ConditionDraft &draft)
{
    Json rule = json.contains("rule") && json.at("rule").is_object() ? json.at("rule") : Json::object();
    const char *field = valueFieldOf(draft.rule);
    const bool isSame = shownDecimal(textAt(rule, field)) == draft.value.trimmed();
    for (const char *each : valueFields) {
        if (each != std::string_view(field))
            rule.erase(each);
    }
    rule["type"] = draft.rule.toStdString();
    if (draft.value.trimmed().isEmpty() && draft.rule == QLatin1String("superiority"))
        rule.erase(field);
    else if (!isSame || !rule.contains(field))
        rule[field] = typedDecimal(draft.value);
    if (draft.ci != QLatin1String("one-sided-95") || rule.contains("ci"))
        rule["ci"] = draft.ci.toStdString();
    json["rule"] = std::move(rule);
}

Json conditionJson(const ConditionDraft &draft)
{
    const auto kept = parseJson(draft.kept);
    Json json = kept && kept->is_object() ? *kept : Json{{"schema", "assay.gate/1"}};
    if (!isWritten(draft))
        return json;
    const GateKind kind = *kindOf(draft);
    json["id"] = draft.id.trimmed().toStdString();
    json["kind"] = draft.kind.toStdString();
    const bool isMeasured = kind == GateKind::Eval || kind == GateKind::Safety;
    const bool isUsual = kind == GateKind::Latency && draft.metric == QLatin1String("p95") && !json.contains("metric");
    const bool hasRule = hasRuleToWrite(draft, kind, json);
    if (kind == GateKind::Calibration) {
        setText(json, "metric", draft.metric);
        setText(json, "question", draft.question);
    } else if (!isMeasured && kind != GateKind::Latency)
        json.erase("metric");
    else if (!isUsual)
        json["metric"] = draft.metric.trimmed().toStdString();
    if (isMeasured && (draft.direction != QLatin1String("up") || json.contains("direction")))
        json["direction"] = draft.direction.toStdString();
    if (hasRule)
        writeRule(json, draft);
    else
        json.erase("rule");
    setText(json, json.contains("suite") ? "suite" : "dataset", draft.dataset);
    setWhole(json, "min_items", draft.minItems);
    setWhole(json, "max_age_days", draft.maxAge);
    setText(json, "applicable_if", draft.appliesIf);
    return json;
}

ConditionDraft conditionDraft(const Json &json)
{
    ConditionDraft draft;
    draft.kept = dumpJson(json);
    const std::string kind = stringAt(json, "kind").value_or("eval");
    draft.kind = QString::fromStdString(kind);
    draft.id = textAt(json, "id");
    draft.metric = textAt(json, "metric");
    draft.question = textAt(json, "question");
    if (kind == "calibration")
        draft.rule = QStringLiteral("absolute");
    if (draft.metric.isEmpty() && kind == "latency")
        draft.metric = QStringLiteral("p95");
    if (json.contains("direction"))
        draft.direction = textAt(json, "direction");
    if (const Json *rule = memberAt(json, "rule"); rule && rule->is_object()) {
        draft.rule = textAt(*rule, "type");
        draft.value = shownDecimal(textAt(*rule, valueFieldOf(draft.rule)));
        if (rule->contains("ci"))
            draft.ci = textAt(*rule, "ci");
    }
    draft.dataset = json.contains("suite") ? textAt(json, "suite") : textAt(json, "dataset");
    draft.minItems = textAt(json, "min_items");
    draft.maxAge = textAt(json, "max_age_days");
    draft.appliesIf = textAt(json, "applicable_if");
    return draft;
}

/// What an error says of a field, without the field's path before it: the form shows it at the field.
DraftProblem problemAt(Error error)
{
    static const QRegularExpression path(QStringLiteral("^conditions\\[(\\d+)\\]\\.?(.*)$"));
    DraftProblem problem;
    problem.field = error.where.field;
    if (const auto found = path.match(problem.field); found.hasMatch()) {
        problem.condition = found.captured(1).toInt();
        problem.field = found.captured(2);
    }
    if (const auto at = error.why.indexOf(error.where.field); at >= 0 && !error.where.field.isEmpty()) {
        QString why = error.why.mid(at + error.where.field.size());
        while (!why.isEmpty() && !why.front().isLetterOrNumber())
            why.remove(0, 1);
        error.what = why.left(1).toUpper() + why.mid(1);
        error.why.clear();
    }
    error.where = {};
    problem.error = std::move(error);
    return problem;
}

/// Ids are told apart by a number behind them.
QString freeId(const QString &wanted, const std::vector<ConditionDraft> &others)
{
    const auto isTaken = [&](const QString &id) { return std::any_of(others.begin(), others.end(), [&](const ConditionDraft &each) { return each.id.trimmed() == id; }); };
    QString id = wanted;
    for (int number = 2; isTaken(id); ++number)
        id = wanted + QLatin1Char('-') + QString::number(number);
    return id;
}

} // namespace

QString templateWords(ConditionTemplate kind)
{
    switch (kind) {
    case ConditionTemplate::NoWorse: return translate("Policies", "No worse than the baseline");
    case ConditionTemplate::Better: return translate("Policies", "Better than the baseline");
    case ConditionTemplate::Bar: return translate("Policies", "At least a bar");
    case ConditionTemplate::Cost: return translate("Policies", "Cost of a case");
    case ConditionTemplate::Latency: return translate("Policies", "Latency");
    case ConditionTemplate::Safety: return translate("Policies", "Safety");
    case ConditionTemplate::Calibration: return translate("Policies", "A judge agrees with people");
    case ConditionTemplate::BaselineRerun: break;
    }
    return translate("Policies", "Baseline measured on the same data");
}

ConditionDraft conditionFrom(ConditionTemplate kind, const std::vector<ConditionDraft> &others)
{
    const QString pass = QStringLiteral("pass");
    const auto made = [](const char *kindName, const char *id, const QString &metric, const char *rule, const char *value) {
        ConditionDraft draft;
        draft.kind = QLatin1String(kindName);
        draft.id = QLatin1String(id);
        draft.metric = metric;
        draft.rule = QLatin1String(rule);
        draft.value = shownDecimal(QLatin1String(value));
        draft.maxAge = QStringLiteral("30");
        return draft;
    };
    ConditionDraft draft;
    switch (kind) {
    case ConditionTemplate::NoWorse: draft = made("eval", "not-worse", pass, "non_inferiority", "0.02"); break;
    case ConditionTemplate::Better: draft = made("eval", "better", pass, "superiority", "0"); break;
    case ConditionTemplate::Bar: draft = made("eval", "bar", pass, "absolute", "0.9"); break;
    case ConditionTemplate::Cost: draft = made("cost", "cost", {}, "relative", "0.1"); break;
    case ConditionTemplate::Latency: draft = made("latency", "latency", QStringLiteral("p95"), "max", "2000"); break;
    case ConditionTemplate::Safety: draft = made("safety", "safety", pass, "absolute", "0.99"); break;
    case ConditionTemplate::Calibration: draft = made("calibration", "judge-agrees", {}, "absolute", "0.6"); break;
    case ConditionTemplate::BaselineRerun: draft = made("baseline_rerun", "same-data", {}, "", ""); break;
    }
    draft.id = freeId(draft.id, others);
    return draft;
}

PolicyDraft draftOf(const std::string &name, const Json &definition, int number)
{
    PolicyDraft draft{QString::fromStdString(name), textAt(definition, "baseline"), {}, number, {}};
    Json rest = definition;
    rest.erase("conditions");
    draft.kept = dumpJson(rest);
    if (const Json *conditions = memberAt(definition, "conditions"); conditions && conditions->is_array()) {
        for (const Json &each : *conditions)
            draft.conditions.push_back(conditionDraft(each));
    }
    return draft;
}

Json policyJson(const PolicyDraft &draft)
{
    Json conditions = Json::array();
    for (const ConditionDraft &each : draft.conditions)
        conditions.push_back(conditionJson(each));
    const auto kept = parseJson(draft.kept);
    Json json = kept && kept->is_object() ? *kept : Json::object();
    json["schema"] = "assay.gate-policy/1";
    json["name"] = draft.name.trimmed().toStdString();
    json["baseline"] = draft.baseline.trimmed().toStdString();
    json["conditions"] = std::move(conditions);
    return json;
}

std::optional<DraftProblem> problemOf(const PolicyDraft &draft)
{
    if (auto named = checkName(draft.name.trimmed().toStdString()); !named)
        return DraftProblem{-1, QStringLiteral("name"), named.error()};
    for (std::size_t i = 0; i < draft.conditions.size(); ++i) {
        const ConditionDraft &each = draft.conditions[i];
        const auto read = isWritten(each) ? expressionHolds(each.appliesIf.trimmed().toStdString(), {}) : Result<bool>(true);
        if (!read)
            return DraftProblem{static_cast<int>(i), QStringLiteral("applicable_if"), read.error()};
    }
    const auto policy = gatePolicyFromJson(policyJson(draft));
    return policy ? std::nullopt : std::optional(problemAt(policy.error()));
}

std::string draftText(const PolicyDraft &draft)
{
    Json conditions = Json::array();
    for (const ConditionDraft &each : draft.conditions) {
        Json json{{"kept", each.kept}};
        for (const auto &[name, field] : draftFields)
            json[name] = (each.*field).toStdString();
        conditions.push_back(std::move(json));
    }
    return dumpJson({{"name", draft.name.toStdString()}, {"baseline", draft.baseline.toStdString()}, {"base", draft.base}, {"kept", draft.kept}, {"conditions", std::move(conditions)}});
}

std::optional<PolicyDraft> draftFromText(const std::string &text)
{
    const auto json = parseJson(text);
    if (!json || !json->is_object() || !memberAt(*json, "conditions") || !memberAt(*json, "conditions")->is_array())
        return std::nullopt;
    PolicyDraft draft{textAt(*json, "name"), textAt(*json, "baseline"), {}, static_cast<int>(integerAt(*json, "base").value_or(0)),
                      stringAt(*json, "kept").value_or(std::string())};
    for (const Json &each : *memberAt(*json, "conditions")) {
        ConditionDraft condition;
        condition.kept = stringAt(each, "kept").value_or(std::string());
        for (const auto &[name, field] : draftFields)
            condition.*field = textAt(each, name);
        draft.conditions.push_back(std::move(condition));
    }
    return draft;
}

} // namespace assay::items
