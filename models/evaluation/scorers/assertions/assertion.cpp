#include "evaluation/scorers/assertions/assertion.h"

#include <QRegularExpression>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/utf8.h"

namespace assay {

namespace {

constexpr std::string_view whyCode = "it is code, and Assay runs none of a file";
constexpr std::string_view whyJudge = "it needs a judge model";
constexpr std::string_view whySpans = "it needs the spans of a trace";
constexpr std::string_view whyService = "it needs a service";
constexpr std::string_view whyColumns = "it compares the columns of a row";

AssertionType graded(std::string_view type, std::string_view scorer)
{
    return {type, scorer, "", true, false, true};
}

bool isDeeplyRenderable(const Json &value, std::string &why)
{
    if (value.is_string()) {
        if (auto problem = unrenderable(value.get_ref<const std::string &>()))
            why = std::move(*problem);
    } else if (value.is_array()) {
        for (const Json &each : value)
            if (each.is_string() && why.empty())
                (void) isDeeplyRenderable(each, why);
    }
    return why.empty();
}

void collectUnrun(const Json &assertions, const AssertionJudges &judges, const std::string &place, int depth, std::vector<UnrunAssertion> &found)
{
    if (!assertions.is_array() || depth > 4)
        return;
    for (std::size_t i = 0; i < assertions.size(); ++i) {
        const Json &each = assertions[i];
        const std::string here = place + "[" + std::to_string(i) + "]";
        const std::string type = stringAt(each, "type").value_or("");
        const Json *members = memberAt(each, "assert");
        if (type == "assert-set" && members) {
            collectUnrun(*members, judges, here + ".assert", depth + 1, found);
            continue;
        }
        std::string why;
        const Json *value = memberAt(each, "value");
        if (const AssertionType *known = assertionType(type); known && !known->scorer.empty() && value)
            (void) isDeeplyRenderable(*value, why);
        bool lacksModel = false;
        if (why.empty()) {
            PlannedAssertion planned = planAssertion(each, judges);
            why = std::move(planned.notRun);
            lacksModel = planned.lacksModel;
        }
        if (!why.empty())
            found.push_back({here, type, std::move(why), lacksModel});
    }
}

} // namespace

const std::vector<AssertionType> &assertionTypes()
{
    static const std::vector<AssertionType> types{
        {"agent-rubric", "", whyJudge}, graded("answer-relevance", "judge.answer-relevance"), {"bleu", "bleu.promptfoo", "", true}, {"classifier", "", "it needs a classifier"},
        {"contains", "contains", ""}, {"contains-all", "contains-all", ""}, {"contains-any", "contains-any", ""}, {"contains-html", "contains-html", ""},
        {"contains-json", "contains-json", ""}, {"contains-sql", "contains-sql", ""}, {"contains-xml", "contains-xml", ""},
        graded("context-faithfulness", "judge.faithfulness"), graded("context-recall", "judge.context-recall"), graded("context-relevance", "judge"), {"conversation-relevance", "", whyJudge},
        {"cost", "cost", ""}, {"equals", "equals", ""}, graded("factuality", "judge"), {"finish-reason", "finish-reason", ""}, graded("g-eval", "judge"),
        {"gleu", "gleu", "", true}, {"guardrails", "", "the answer's guardrail report is not kept"}, {"human", "", "it is a person's rating"},
        {"icontains", "icontains", ""}, {"icontains-all", "icontains-all", ""}, {"icontains-any", "icontains-any", ""}, {"is-html", "is-html", ""},
        {"is-json", "is-json", ""}, {"is-refusal", "is-refusal", ""}, {"is-sql", "is-sql", ""}, {"is-valid-function-call", "is-valid-function-call", ""},
        {"is-valid-openai-function-call", "is-valid-openai-function-call", ""}, {"is-valid-openai-tools-call", "is-valid-openai-tools-call", ""},
        {"is-xml", "is-xml", ""}, {"javascript", "", whyCode}, {"latency", "latency", ""}, {"levenshtein", "levenshtein", ""}, graded("llm-rubric", "judge"),
        {"max-score", "", whyColumns}, {"meteor", "", "it needs WordNet"}, graded("model-graded-closedqa", "judge"), graded("model-graded-factuality", "judge"),
        {"moderation", "", whyService}, {"perplexity", "perplexity", ""}, {"perplexity-score", "perplexity-score", "", true}, {"pi", "", whyService},
        {"python", "", whyCode}, {"regex", "regex", ""}, {"rouge-n", "rouge.n", "", true}, {"ruby", "", whyCode}, {"search-rubric", "", whyJudge},
        {"select-best", "", whyColumns}, graded("similar", "similar"), graded("similar:cosine", "similar"), graded("similar:dot", "similar"),
        graded("similar:euclidean", "similar"), {"skill-used", "", "it needs the skills that the provider reports"}, {"starts-with", "starts-with", ""},
        {"tool-call-f1", "tool-call-f1", "", true, true}, {"trace-error-spans", "", whySpans}, {"trace-span-count", "", whySpans}, {"trace-span-duration", "", whySpans},
        {"trajectory:goal-success", "", whyJudge}, {"trajectory:step-count", "", whySpans}, {"trajectory:tool-args-match", "", whySpans},
        {"trajectory:tool-sequence", "", whySpans}, {"trajectory:tool-used", "", whySpans}, {"webhook", "", whyService}, {"word-count", "word-count", ""}};
    return types;
}

std::string_view positiveType(std::string_view type)
{
    return type.starts_with("not-") ? type.substr(4) : type;
}

const AssertionType *assertionType(std::string_view type)
{
    const std::string_view name = positiveType(type);
    static const AssertionType redTeam{"promptfoo:redteam", "", "attacks are kept, never run"};
    if (name.starts_with("promptfoo:redteam:"))
        return &redTeam;
    const auto &types = assertionTypes();
    const auto found = std::lower_bound(types.begin(), types.end(), name, [](const AssertionType &each, std::string_view wanted) { return each.type < wanted; });
    return found != types.end() && found->type == name ? &*found : nullptr;
}

std::vector<UnrunAssertion> unrunAssertions(const Json &assertions, const AssertionJudges &judges)
{
    std::vector<UnrunAssertion> found;
    collectUnrun(assertions, judges, {}, 0, found);
    return found;
}

std::optional<std::string> unrenderable(std::string_view text)
{
    if (text.find("{%") != std::string_view::npos || text.find("{#") != std::string_view::npos)
        return "its value is a template with blocks";
    static const QRegularExpression plain(QStringLiteral("\\A\\{\\{-?\\s*(?!env\\b)[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+)*\\s*-?\\}\\}"));
    for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2)) {
        const std::string_view tag = text.substr(at, 300);
        if (!plain.match(QString::fromUtf8(tag.data(), static_cast<qsizetype>(tag.size()))).hasMatch())
            return "its value is a template that Assay cannot render";
    }
    return std::nullopt;
}

std::optional<std::vector<std::string>> commaList(std::string_view text)
{
    std::vector<std::string> items;
    std::size_t at = 0;
    const auto skip = [&](bool commas) {
        while (at < text.size() && (isAsciiBlank(text[at]) || (commas && text[at] == ',')))
            ++at;
    };
    for (skip(true); at < text.size(); skip(true)) {
        if (text[at] != '"') {
            const std::size_t end = std::min(text.find(',', at), text.size());
            items.emplace_back(trimmed(text.substr(at, end - at)));
            at = end;
            continue;
        }
        std::string item;
        bool closed = false;
        for (++at; at < text.size() && !closed; ++at) {
            const char next = at + 1 < text.size() ? text[at + 1] : '\0';
            const bool escapes = (text[at] == '\\' && (next == '"' || next == '\\')) || (text[at] == '"' && next == '"');
            if (escapes)
                item += text[++at];
            else if (text[at] == '"')
                closed = true;
            else
                item += text[at];
        }
        skip(false);
        if (!closed || (at < text.size() && text[at] != ','))
            return std::nullopt;
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace assay
