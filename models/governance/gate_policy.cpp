#include "governance/gate_policy.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <set>

#include "base/nearest.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "domain/names.h"

namespace assay {

namespace {

constexpr const char *policySchema = "assay.gate-policy/1";
constexpr const char *gateSchema = "assay.gate/1";

constexpr std::array kinds{GateKind::Eval, GateKind::Safety, GateKind::Cost, GateKind::Latency, GateKind::BaselineRerun, GateKind::Calibration, GateKind::Schedule,
                           GateKind::Model, GateKind::Canary, GateKind::Owners};
constexpr std::array ruleTypes{GateRuleType::NonInferiority, GateRuleType::Superiority, GateRuleType::Absolute, GateRuleType::Max, GateRuleType::Relative};

tl::unexpected<Error> wrong(const std::string &field, const QString &why, const QString &fix = {})
{
    return fail(ErrorCode::BadInput, translate("Gates", "The gate policy cannot be used"), translate("Gates", "“%1”: %2").arg(displayText(field), why), fix,
                Where{{}, 0, 0, displayText(field)});
}

/// A decimal, written as a string or a number.
std::optional<double> decimalOf(const Json &value)
{
    if (value.is_number())
        return value.get<double>();
    if (!value.is_string())
        return std::nullopt;
    const auto &text = value.get_ref<const std::string &>();
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// `one-sided-95`, `two-sided-99`.
bool readCi(const std::string &text, GateRule &rule)
{
    rule.oneSided = text.starts_with("one-sided-");
    if (!rule.oneSided && !text.starts_with("two-sided-"))
        return false;
    const auto percent = decimalOf(Json(text.substr(10)));
    if (!percent || *percent < 50 || *percent >= 100)
        return false;
    rule.level = *percent / 100;
    return true;
}

bool fits(GateKind kind, GateRuleType type)
{
    const bool isAmount = type == GateRuleType::Max || type == GateRuleType::Relative;
    if (kind == GateKind::Calibration)
        return type == GateRuleType::Absolute;
    return (kind == GateKind::Cost || kind == GateKind::Latency) == isAmount;
}

Result<GateRule> ruleOf(const Json &json, GateKind kind, const std::string &place)
{
    GateRule rule;
    const std::string type = stringAt(json, "type").value_or(std::string());
    const auto known = std::find_if(ruleTypes.begin(), ruleTypes.end(), [&](GateRuleType each) { return type == name(each); });
    if (known == ruleTypes.end() || !fits(kind, *known))
        return wrong(place + ".type", translate("Gates", "eval and safety take non_inferiority, superiority or absolute, cost and latency max or relative, calibration absolute"));
    rule.type = *known;
    const char *field = rule.type == GateRuleType::Absolute ? "bar" : rule.type == GateRuleType::Max ? "limit" : "delta";
    const Json *value = memberAt(json, field);
    if (!value && rule.type == GateRuleType::Superiority)
        rule.value = 0;
    else if (const auto number = value ? decimalOf(*value) : std::nullopt; number && (*number >= 0 || rule.type == GateRuleType::Absolute))
        rule.value = *number;
    else
        return wrong(place + "." + field, translate("Gates", "it wants a number, as \"0.02\""));
    if (const auto ci = stringAt(json, "ci"); ci && !readCi(*ci, rule))
        return wrong(place + ".ci", translate("Gates", "it is written as one-sided-95 or two-sided-99"));
    return rule;
}

Status readNumbers(const Json &json, GateCondition &gate, const std::string &place)
{
    for (const char *field : {"min_items", "max_age_days"}) {
        if (const Json *value = memberAt(json, field); value && (!value->is_number_integer() || value->get<std::int64_t>() < 0))
            return wrong(place + "." + field, translate("Gates", "it wants a whole number"));
    }
    gate.minItems = integerAt(json, "min_items").value_or(0);
    gate.maxAgeDays = integerAt(json, "max_age_days");
    if (const Json *value = memberAt(json, "max_unknown")) {
        const auto share = decimalOf(*value);
        if (!share || *share < 0 || *share > 1)
            return wrong(place + ".max_unknown", translate("Gates", "it wants a share between 0 and 1"));
        gate.maxUnknown = *share;
    }
    return {};
}

Status readDirection(const Json &json, GateCondition &gate, const std::string &place)
{
    const bool isAmount = gate.kind == GateKind::Cost || gate.kind == GateKind::Latency;
    const std::string direction = stringAt(json, "direction").value_or(isAmount ? "down" : "up");
    if (direction != "up" && direction != "down")
        return wrong(place + ".direction", translate("Gates", "it is up or down"));
    gate.higherIsBetter = direction == "up" && !isAmount;
    gate.metric = stringAt(json, "metric").value_or(gate.kind == GateKind::Latency ? "p95" : std::string());
    const bool isMeasured = gate.kind == GateKind::Eval || gate.kind == GateKind::Safety;
    if (isMeasured && gate.metric.empty())
        return wrong(place + ".metric", translate("Gates", "it names a scorer, or pass"));
    if (gate.kind == GateKind::Latency && gate.metric != "p50" && gate.metric != "p95" && gate.metric != "mean")
        return wrong(place + ".metric", translate("Gates", "a latency is p50, p95 or mean"));
    return {};
}

Result<GateCondition> conditionOf(const Json &json, const std::string &place)
{
    static const std::set<std::string> known{"schema", "id", "applicable_if", "kind", "metric", "question", "direction", "rule", "dataset", "suite", "min_items", "max_age_days",
                                             "max_unknown", "baseline_rerun", "override_if", "inherit", "final"};
    if (!json.is_object())
        return wrong(place, translate("Gates", "it wants an object"));
    for (const auto &[key, value] : json.items()) {
        if (!known.contains(key))
            return wrong(place + "." + key, translate("Gates", "there is no such field"));
    }
    GateCondition gate;
    gate.id = stringAt(json, "id").value_or(std::string());
    if (gate.id.empty() || stringAt(json, "schema").value_or(gateSchema) != gateSchema)
        return wrong(place + (gate.id.empty() ? ".id" : ".schema"), translate("Gates", "it is missing or not known"));
    const auto kind = gateKindFromName(stringAt(json, "kind").value_or("eval"));
    if (!kind)
        return wrong(place + ".kind", translate("Gates", "there is no such kind"));
    gate.kind = *kind;
    gate.applicableIf = stringAt(json, "applicable_if").value_or(std::string());
    gate.dataset = stringAt(json, "dataset").value_or(stringAt(json, "suite").value_or(std::string()));
    if (auto read = readDirection(json, gate, place); !read)
        return fail(read.error());
    if (auto read = readNumbers(json, gate, place); !read)
        return fail(read.error());
    const Json *rule = memberAt(json, "rule");
    if (gate.kind > GateKind::Latency && !(gate.kind == GateKind::Calibration && rule))
        return gate;
    gate.question = stringAt(json, "question").value_or(std::string());
    if (gate.kind == GateKind::Calibration && gate.metric.empty())
        return wrong(place + ".metric", translate("Gates", "it names the judge"));
    if (gate.kind == GateKind::Calibration && gate.question.empty())
        return wrong(place + ".question", translate("Gates", "it names the question that people answered"));
    auto read = rule ? ruleOf(*rule, gate.kind, place + ".rule") : Result<GateRule>(wrong(place + ".rule", translate("Gates", "it is missing")));
    if (!read)
        return fail(read.error());
    gate.rule = *read;
    gate.hasRule = true;
    return gate;
}

/// Events hold whole numbers only; the shortest decimal that reads back as the same number stands for it.
Json withoutFloats(const Json &json)
{
    if (json.is_number_float())
        return json.dump();
    if (!json.is_structured())
        return json;
    Json copy = json;
    for (auto &each : copy)
        each = withoutFloats(each);
    return copy;
}

} // namespace

const char *name(GateKind kind)
{
    constexpr std::array names{"eval", "safety", "cost", "latency", "baseline_rerun", "calibration", "schedule", "model", "canary", "owners"};
    return names[static_cast<std::size_t>(kind)];
}

std::optional<GateKind> gateKindFromName(std::string_view text)
{
    for (const GateKind kind : kinds) {
        if (text == name(kind))
            return kind;
    }
    return std::nullopt;
}

const char *name(GateRuleType type)
{
    constexpr std::array names{"non_inferiority", "superiority", "absolute", "max", "relative"};
    return names[static_cast<std::size_t>(type)];
}

std::string GateRule::ci() const
{
    return (oneSided ? "one-sided-" : "two-sided-") + QString::number(level * 100, 'g', 6).toStdString();
}

Result<GatePolicy> gatePolicyFromJson(const Json &json)
{
    if (!json.is_object() || stringAt(json, "schema").value_or(std::string()) != policySchema)
        return wrong("schema", translate("Gates", "it wants “%1”").arg(QString::fromLatin1(policySchema)));
    GatePolicy policy;
    policy.name = stringAt(json, "name").value_or(std::string());
    policy.baseline = stringAt(json, "baseline").value_or(std::string());
    if (auto channel = checkChannelName(policy.baseline); !channel)
        return wrong("baseline", channel.error().why);
    const Json *conditions = memberAt(json, "conditions");
    if (!conditions || !conditions->is_array() || conditions->empty())
        return wrong("conditions", translate("Gates", "it wants a list of at least one condition"));
    std::set<std::string> ids;
    for (std::size_t i = 0; i < conditions->size(); ++i) {
        const std::string place = "conditions[" + std::to_string(i) + "]";
        auto gate = conditionOf((*conditions)[i], place);
        if (!gate)
            return fail(gate.error());
        if (!ids.insert(gate->id).second)
            return wrong(place + ".id", translate("Gates", "two conditions have it"));
        gate->text = dumpJson(withoutFloats((*conditions)[i]));
        policy.conditions.push_back(std::move(*gate));
    }
    return policy;
}

Result<Json> storedGatePolicy(const Json &json, const std::string &name)
{
    if (auto named = checkName(name); !named)
        return fail(named.error());
    const auto policy = gatePolicyFromJson(json);
    if (!policy)
        return fail(policy.error());
    Json stored = withoutFloats(json);
    stored["name"] = name;
    return stored;
}

} // namespace assay
