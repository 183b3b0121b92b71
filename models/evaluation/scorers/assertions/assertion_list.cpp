#include "evaluation/scorers/assertions/assertion_list.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "evaluation/scorers/assertions/graded_assertion.h"
#include "prompts/render_prompt.h"

namespace assay {

namespace {

constexpr std::size_t mostAssertions = 1000;
constexpr int deepest = 4;

/// Whom assertions ask.
struct Asking
{
    AssertionJudges judges;
    ScorerServices services;
};

/// One assertion or set as compiled.
struct AssertionItem
{
    Json assertion;
    std::string written; ///< its JSON text
    double weight = 1;
    std::string metric;
    bool needsVariables = false;
    std::shared_ptr<const Scorer> scorer; ///< null = made once the variables are known, or not run
    std::string notRun;
    std::vector<std::string> references; ///< that it names itself
    bool wantsContext = false;
    bool asksModel = false;
    bool isBroken = false; ///< a pattern that is none: fails, whatever the output
    bool isNegated = false;
    bool isGraded = false;
    bool keepsScore = false;
    bool isSet = false;
    std::optional<double> threshold; ///< of a set
    std::vector<AssertionItem> members;
};

tl::unexpected<Error> noList(const QString &why)
{
    return fail(ErrorCode::BadInput, translate("Scorers", "The assertions cannot be used"), why);
}

bool hasTag(const Json &value)
{
    if (value.is_string())
        return value.get_ref<const std::string &>().find("{{") != std::string::npos || value.get_ref<const std::string &>().find("{%") != std::string::npos;
    return value.is_array() && std::any_of(value.begin(), value.end(), [](const Json &each) { return each.is_string() && hasTag(each); });
}

/// Nothing, with the reason in @p why, when it is no plain template.
std::optional<std::string> renderedText(const std::string &text, const Json &variables, std::string &why)
{
    if (auto problem = unrenderable(text)) {
        why = std::move(*problem);
        return std::nullopt;
    }
    const auto parsed = Template::parse(text);
    const auto done = parsed ? render(*parsed, variables) : Result<Rendered>(fail(parsed.error()));
    if (!done) {
        why = toSentence(done.error()).toStdString();
        return std::nullopt;
    }
    return done->text;
}

/// promptfoo renders a text, and the texts of a list; nothing deeper.
std::optional<Json> renderedValue(Json value, const Json &variables, std::string &why)
{
    const auto renderOne = [&](Json &each) {
        auto text = renderedText(each.get_ref<const std::string &>(), variables, why);
        if (text)
            each = std::move(*text);
        return text.has_value();
    };
    if (value.is_string())
        return renderOne(value) ? std::optional(std::move(value)) : std::nullopt;
    for (Json &each : value)
        if (each.is_string() && !renderOne(each))
            return std::nullopt;
    return value;
}

/// What PCRE2 lacks of JavaScript's patterns: when a pattern with one of these is refused, that says nothing about the pattern.
bool mayBeBeyondOurEngine(const std::string &pattern)
{
    return pattern.find("(?<") != std::string::npos || pattern.find("\\p{") != std::string::npos || pattern.find("\\P{") != std::string::npos ||
           pattern.find("\\k") != std::string::npos || pattern.size() > 60'000;
}

void makeReady(AssertionItem &item, const Asking &asking)
{
    PlannedAssertion planned = planAssertion(item.assertion, asking.judges);
    item.references = std::move(planned.references);
    item.wantsContext = planned.wantsContext;
    if (!planned.spec) {
        item.notRun = std::move(planned.notRun);
        return;
    }
    auto scorer = makeScorer(*planned.spec, asking.services);
    if (scorer) {
        item.scorer = std::move(*scorer);
        return;
    }
    item.notRun = toSentence(scorer.error()).toStdString();
    item.isBroken = planned.spec->scorer == "regex" && !mayBeBeyondOurEngine(stringAt(item.assertion, "value").value_or(""));
}

Result<std::vector<AssertionItem>> compileItems(const Json &assertions, const Asking &asking, int depth, std::size_t &count);

Result<AssertionItem> compileItem(const Json &assertion, const Asking &asking, int depth, std::size_t &count)
{
    if (!assertion.is_object())
        return noList(translate("Scorers", "an assertion must be an object with a type"));
    AssertionItem item;
    item.assertion = assertion;
    item.written = dumpJson(assertion);
    const std::string type = stringAt(assertion, "type").value_or("");
    item.weight = settingNumber(assertion, "weight").value_or(1);
    item.metric = stringAt(assertion, "metric").value_or("");
    item.isSet = type == "assert-set";
    if (item.isSet) {
        const Json *members = memberAt(assertion, "assert");
        auto list = compileItems(members ? *members : Json::array(), asking, depth + 1, count);
        if (!list)
            return fail(list.error());
        item.members = std::move(*list);
        item.threshold = settingNumber(assertion, "threshold");
        item.needsVariables = hasTag(item.metric) || std::any_of(item.members.begin(), item.members.end(), [](const AssertionItem &each) { return each.needsVariables; });
        return item;
    }
    const AssertionType *known = assertionType(type);
    item.isNegated = type.starts_with("not-");
    item.isGraded = known && known->isGraded;
    item.keepsScore = known && known->keepsScore;
    item.asksModel = known && known->asksModel;
    const Json *value = memberAt(assertion, "value");
    const bool runsHere = known && !known->scorer.empty();
    const bool valueNeeds = runsHere && value && hasTag(*value);
    item.needsVariables = valueNeeds || hasTag(item.metric);
    if (!valueNeeds)
        makeReady(item, asking);
    return item;
}

Result<std::vector<AssertionItem>> compileItems(const Json &assertions, const Asking &asking, int depth, std::size_t &count)
{
    if (!assertions.is_array())
        return noList(translate("Scorers", "they must be a list"));
    if (depth > deepest)
        return noList(translate("Scorers", "sets stand in sets more than %1 levels deep").arg(deepest));
    std::vector<AssertionItem> items;
    for (const Json &each : assertions) {
        if (++count > mostAssertions)
            return noList(translate("Scorers", "there are more than %1").arg(mostAssertions));
        auto item = compileItem(each, asking, depth, count);
        if (!item)
            return fail(item.error());
        items.push_back(std::move(*item));
    }
    return items;
}

/// The input with what the assertion says itself.
ScoreOutput scoreOf(const AssertionItem &item, ScoreInput input)
{
    if (!item.references.empty()) {
        input.reference = &item.references.front();
        input.references = &item.references;
    }
    if (!item.wantsContext || !input.item)
        return item.scorer->score(input);
    const CaseContent withDocuments = withContext(*input.item);
    input.item = &withDocuments;
    return item.scorer->score(input);
}

ScoreOutput outputOf(const AssertionItem &item, const ScoreInput &input)
{
    if (item.scorer) {
        ScoreOutput output = scoreOf(item, input);
        if (item.isNegated && !item.isGraded && output.pass)
            output.value = *output.pass ? 1.0 : 0.0;
        else if (item.isNegated && item.keepsScore && output.value)
            output.value = 1 - *output.value;
        return output;
    }
    return item.isBroken ? verdict(false, item.notRun) : unknownScore("not run here: " + item.notRun);
}

ScoreOutput outputWithVariables(const AssertionItem &item, const ScoreInput &input, const Json &variables, const Asking &asking)
{
    std::string why;
    auto value = renderedValue(*memberAt(item.assertion, "value"), variables, why);
    if (!value)
        return unknownScore("not run here: " + why);
    AssertionItem ready = item;
    ready.assertion["value"] = std::move(*value);
    makeReady(ready, asking);
    return outputOf(ready, input);
}

/// What a judge's details say that it cost.
void addJudging(MoneySum &sum, const std::string &details)
{
    if (const auto said = parseJson(details))
        if (const auto cost = stringAt(*said, "cost"))
            return sum.add(Money::fromText(*cost));
    sum.add(std::nullopt);
}

AssertionResult resultOf(const AssertionItem &item, const ScoreInput &input, const Json &variables, const Asking &asking)
{
    AssertionResult result;
    std::string judged;
    if (item.isSet) {
        std::vector<AssertionResult> parts;
        for (const AssertionItem &each : item.members)
            parts.push_back(resultOf(each, input, variables, asking));
        result = combine(parts, item.threshold);
    } else {
        const bool waits = !item.scorer && item.notRun.empty();
        ScoreOutput output = waits ? outputWithVariables(item, input, variables, asking) : outputOf(item, input);
        if (item.asksModel && !output.details.empty()) {
            addJudging(result.judging, output.details);
            judged = ",\"judged\":" + output.details;
        }
        result.value = output.value;
        result.pass = output.pass;
        result.reason = output.reason.empty() && output.pass == std::optional(false) ? stringAt(item.assertion, "type").value_or("") + " failed" : std::move(output.reason);
        if (item.weight == 0)
            result.pass = true;
    }
    result.weight = item.weight;
    std::string why;
    if (!item.metric.empty())
        result.metric = hasTag(item.metric) ? renderedText(item.metric, variables, why).value_or(item.metric) : item.metric;
    const std::string inner = result.component.empty() ? std::string() : "," + result.component;
    result.component = "{\"assertion\":" + item.written + ",\"pass\":" + dumpJson(orNull(result.pass)) + ",\"reason\":" + dumpJson(result.reason) +
                       ",\"score\":" + dumpJson(orNull(result.value)) + judged + inner + "}";
    return result;
}

} // namespace

struct AssertionList::Items
{
    Asking asking;
    std::vector<AssertionItem> list;
    bool needsVariables = false;
};

Result<AssertionList> AssertionList::compile(const Json &assertions, const AssertionJudges &judges, const ScorerServices &services)
{
    std::size_t count = 0;
    auto items = std::make_shared<Items>();
    items->asking = {judges, services};
    auto list = compileItems(assertions, items->asking, 0, count);
    if (!list)
        return fail(list.error());
    items->needsVariables = std::any_of(list->begin(), list->end(), [](const AssertionItem &each) { return each.needsVariables; });
    items->list = std::move(*list);
    AssertionList made;
    made.m_items = std::move(items);
    return made;
}

ScoreOutput AssertionList::score(const ScoreInput &input, std::optional<double> threshold) const
{
    const Json variables = m_items->needsVariables && input.item ? renderData(*input.item) : Json::object();
    std::vector<AssertionResult> parts;
    for (const AssertionItem &item : m_items->list)
        parts.push_back(resultOf(item, input, variables, m_items->asking));
    AssertionResult whole = combine(parts, threshold);
    const MoneySum &judging = whole.judging;
    const auto cost = judging.total();
    const std::string paid = judging.priced + judging.unpriced == 0 ? std::string() : ",\"cost\":" + (cost ? dumpJson(cost->text()) : std::string("null"));
    return {whole.value, whole.pass, std::move(whole.reason), "{" + whole.component + paid + "}"};
}

} // namespace assay
