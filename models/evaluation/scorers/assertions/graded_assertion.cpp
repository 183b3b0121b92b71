// promptfoo's assertions that a model grades, as settings of our judges.
#include "evaluation/scorers/assertions/graded_assertion.h"

#include <nlohmann/json.hpp>

#include "evaluation/scorers/judges/judge_prompts.h"

namespace assay {

namespace {

/// What the judge is told; or why it is not asked.
struct Told
{
    Json settings = Json::object();
    std::vector<std::string> references{};
    std::string notRun{};
};

std::string textOf(const Json &assertion)
{
    const Json *value = memberAt(assertion, "value");
    return !value || value->is_null() ? std::string() : value->is_string() ? value->get<std::string>() : dumpJson(*value);
}

Json thresholdOr(const Json &assertion, double otherwise)
{
    const Json *given = memberAt(assertion, "threshold");
    return given && given->is_number() ? *given : Json(otherwise);
}

bool isSet(const Json *object, const char *member)
{
    const Json *value = object ? memberAt(*object, member) : nullptr;
    return value && !value->is_null();
}

Told onScale(const std::string &criteria, Json threshold)
{
    return {{{"criteria", criteria}, {"scale", {0, 1}}, {"threshold", std::move(threshold)}}};
}

/// A verdict, unless a threshold asks for a score.
Told rubric(const Json &assertion)
{
    if (isSet(&assertion, "threshold"))
        return onScale(textOf(assertion), thresholdOr(assertion, 0));
    return {{{"criteria", textOf(assertion)}, {"labels", {"pass", "fail"}}}};
}

/// The five ways in which an answer can stand to the facts; only a contradiction fails.
Told factuality(const Json &assertion)
{
    return {{{"criteria", "Compare the facts of the answer with those of the expert's answer below; style and length do not matter. Say which of the labels fits.\n"
                          "Expert's answer: " + textOf(assertion)},
             {"labels", {{"the same facts", 1}, {"a part of the facts", 1}, {"these facts and more", 1}, {"different without contradiction", 1}, {"a contradiction", 0}}}}};
}

Told similarity(std::string_view type, const Json &assertion)
{
    const std::size_t colon = type.find(':');
    Told told{{{"metric", colon == std::string_view::npos ? std::string("cosine") : std::string(type.substr(colon + 1))}, {"threshold", thresholdOr(assertion, 0.75)}}};
    const Json *value = memberAt(assertion, "value");
    if (value && value->is_array())
        for (const Json &each : *value)
            told.references.push_back(each.is_string() ? each.get<std::string>() : dumpJson(each));
    else
        told.references = {textOf(assertion)};
    return told;
}

Told recall(const Json &assertion)
{
    return {{{"threshold", thresholdOr(assertion, 0)}}, {textOf(assertion)}};
}

Told toldOf(std::string_view type, const Json &assertion)
{
    if (type == "llm-rubric")
        return rubric(assertion);
    if (type == "model-graded-closedqa")
        return {{{"criteria", "The answer meets this criterion: " + textOf(assertion)}, {"labels", {"yes", "no"}}}};
    if (type.ends_with("factuality"))
        return factuality(assertion);
    if (type == "g-eval")
        return onScale(textOf(assertion), thresholdOr(assertion, 0.7));
    if (type == "context-relevance")
        return onScale("Judge the documents, not the answer: the score is the share of their sentences that are of use for the task.", thresholdOr(assertion, 0));
    if (type == "context-recall")
        return recall(assertion);
    if (type.starts_with("similar"))
        return similarity(type, assertion);
    return {{{"threshold", thresholdOr(assertion, 0)}}};
}

/// Nothing = a judge can be asked.
std::string whyNot(const AssertionType &type, const Json &assertion, const Json *options)
{
    const bool needsValue = type.type != "answer-relevance" && type.type != "context-faithfulness" && type.type != "context-relevance";
    if (needsValue && textOf(assertion).empty())
        return "it has no value";
    if (type.type == "g-eval" && memberAt(assertion, "value")->is_array())
        return "it has several criteria";
    if (isSet(&assertion, "contextTransform"))
        return "its contextTransform is code, and Assay runs none of a file";
    const bool hasPrompt = isSet(&assertion, "rubricPrompt") || isSet(options, "rubricPrompt");
    if (hasPrompt && type.scorer != "similar")
        return "it brings a judge's prompt of its own, which is written for promptfoo's replies";
    if (type.type.ends_with("factuality") && isSet(options, "factuality"))
        return "its test sets what each degree of agreement is worth";
    return {};
}

/// Who grades it, as promptfoo says.
AssertionGrader graderOfType(const AssertionType &type, const Json &assertion, const Json *options, const Json &settings)
{
    const bool isEmbedding = type.scorer == "similar";
    const Json *named = isSet(&assertion, "provider") ? memberAt(assertion, "provider") : options ? memberAt(*options, "provider") : nullptr;
    const BuiltInPrompt *prompt = builtInPrompt(std::string(type.scorer), settings);
    return {graderOf(named, isEmbedding), isEmbedding, prompt ? prompt->name : std::string()};
}

std::string whyNobody(const AssertionGrader &grader)
{
    const std::string needs = grader.isEmbedding ? "it needs an embedding model" : "it needs a judge model";
    return grader.grader.empty() ? needs : needs + ", and “" + grader.grader + "” is no model of the project";
}

} // namespace

PlannedAssertion planGraded(const AssertionType &type, const Json &assertion, const AssertionJudges &judges)
{
    PlannedAssertion planned;
    planned.notRun = whyNot(type, assertion, judges.options.get());
    if (!planned.notRun.empty())
        return planned;
    Told told = toldOf(type.type, assertion);
    planned.grader = graderOfType(type, assertion, judges.options.get(), told.settings);
    const std::string model = judges.modelFor(planned.grader.grader, planned.grader.isEmbedding);
    if (model.empty()) {
        planned.lacksModel = true;
        planned.notRun = whyNobody(planned.grader);
        return planned;
    }
    told.settings["model"] = model;
    if (const auto version = judges.prompts.find(planned.grader.prompt); version != judges.prompts.end())
        told.settings["version"] = version->second;
    planned.references = std::move(told.references);
    planned.wantsContext = type.type.starts_with("context-");
    planned.spec = ScorerSpec{std::string(type.scorer), std::string(type.type), dumpJson(told.settings), stringAt(assertion, "type").value_or("").starts_with("not-")};
    return planned;
}

CaseContent withContext(CaseContent item)
{
    if (!item.documents.empty())
        return item;
    if (const auto text = item.vars.find("context"); text != item.vars.end()) {
        item.documents.push_back({"context", {}, text->second});
        item.vars.erase(text);
        return item;
    }
    const auto list = item.json.find("context");
    const auto parsed = list == item.json.end() ? Result<Json>(Json()) : parseJsonLenient(list->second);
    if (!parsed || !parsed->is_array())
        return item;
    for (const Json &each : *parsed)
        item.documents.push_back({"context-" + std::to_string(item.documents.size() + 1), {}, each.is_string() ? each.get<std::string>() : dumpJson(each)});
    item.json.erase(list);
    return item;
}

} // namespace assay
