#include "interop/promptfoo/grading.h"

#include <algorithm>

#include "base/translate.h"
#include "base/utf8.h"
#include "interop/answers/fields.h"
#include "interop/promptfoo/promptfoo_results.h"

namespace assay {

namespace {

constexpr std::size_t longestReason = 4096;

/// One component with those of its own.
struct Component
{
    const ConfigNode *node = nullptr;
    std::vector<const ConfigNode *> inner;

    std::string type() const
    {
        const ConfigNode *assertion = node->find("assertion");
        return assertion ? assertion->textAt("type") : std::string("assert-set");
    }
    double weight() const
    {
        const ConfigNode *assertion = node->find("assertion");
        return assertion ? numberField(assertion, "weight").value_or(1) : 1;
    }
};

bool isSameAssertion(const ConfigNode &a, const ConfigNode &b)
{
    const ConfigNode *left = a.find("assertion");
    const ConfigNode *right = b.find("assertion");
    return left && right && *left == *right;
}

std::vector<Component> componentsOf(const ConfigNode &grading)
{
    std::vector<Component> components;
    const ConfigNode *list = grading.find("componentResults");
    for (std::size_t i = 0; list && list->isList() && i < list->items.size(); ++i) {
        const ConfigNode &node = list->items[i];
        if (!node.isObject())
            continue;
        Component component{&node, {}};
        const ConfigNode *inner = node.find("componentResults");
        const ConfigNode *metadata = node.find("metadata");
        if (inner && inner->isList() && metadata && metadata->find("assertionSet")) {
            for (const ConfigNode &each : inner->items)
                component.inner.push_back(&each);
            std::size_t repeated = 0;
            while (repeated < inner->items.size() && i + 1 + repeated < list->items.size() && isSameAssertion(list->items[i + 1 + repeated], inner->items[repeated]))
                ++repeated;
            i += repeated == inner->items.size() ? repeated : 0;
        }
        components.push_back(std::move(component));
    }
    return components;
}

void addLine(std::string &reason, const ConfigNode &node, const std::string &type, const char *indent)
{
    if (reason.size() > longestReason)
        return;
    reason += std::string("\n") + indent + (isTrueField(&node, "pass") ? "passed " : "failed ") + type;
    if (const std::string why = node.textAt("reason"); !why.empty())
        reason += ": " + why;
}

std::string reasonOf(const std::string &said, const std::vector<Component> &components)
{
    std::string reason = said;
    const bool isOne = components.size() == 1 && components.front().inner.empty();
    for (const Component &component : components) {
        if (isOne)
            break;
        addLine(reason, *component.node, component.type(), "");
        for (const ConfigNode *inner : component.inner)
            addLine(reason, *inner, Component{inner, {}}.type(), "  ");
    }
    if (reason.size() > longestReason)
        reason = displayUtf8(reason.substr(0, longestReason)) + " …";
    return reason;
}

/// The verdict of all components but the person's: interop.md §3.
ForeignScore automatic(const ConfigNode &record, const std::vector<Component> &components)
{
    double sum = 0;
    double weights = 0;
    bool all = true;
    for (const Component &component : components) {
        if (component.type() == "human")
            continue;
        sum += numberField(component.node, "score").value_or(0) * component.weight();
        weights += component.weight();
        all = all && (component.weight() == 0 || isTrueField(component.node, "pass"));
    }
    ForeignScore score{promptfooScorer::assertions, weights > 0 ? sum / weights : components.size() > 1 ? 0.0 : 1.0, all, {}};
    const ConfigNode *test = record.find("testCase");
    if (const auto threshold = test ? numberField(test, "threshold") : std::nullopt)
        score.pass = *score.value >= *threshold;
    return score;
}

void addMetrics(const ConfigNode &record, const ConfigNode *grading, std::vector<ForeignScore> &scores)
{
    const ConfigNode *metrics = grading ? grading->find("namedScores") : nullptr;
    if (!metrics || metrics->items.empty())
        metrics = record.find("namedScores");
    for (std::size_t i = 0; metrics && i < metrics->items.size(); ++i) {
        const auto value = metrics->items[i].numberValue();
        const std::string &name = metrics->names[i];
        const bool isTaken = name == promptfooScorer::assertions || name == promptfooScorer::human;
        if (value && !name.empty())
            scores.push_back({isTaken ? "metric " + name : name, value, std::nullopt, {}});
    }
}

} // namespace

std::vector<ForeignScore> promptfooScores(const ConfigNode &record, AnswerReport &report)
{
    std::vector<ForeignScore> scores;
    const ConfigNode *grading = record.find("gradingResult");
    const std::vector<Component> components = grading ? componentsOf(*grading) : std::vector<Component>();
    const auto human = std::find_if(components.begin(), components.end(), [](const Component &each) { return each.type() == "human"; });
    const std::string said = grading ? grading->textAt("reason") : std::string();
    if (human == components.end()) {
        const bool isSaid = record.find("success") || record.find("pass");
        const bool passed = isTrueField(&record, record.find("success") ? "success" : "pass") || (!isSaid && isTrueField(grading, "pass"));
        if (isSaid || grading)
            scores.push_back({promptfooScorer::assertions, numberField(&record, "score"), passed, reasonOf(said, components)});
    } else {
        ForeignScore score = automatic(record, components);
        score.reason = reasonOf(*score.pass ? "passed before a person's rating" : "failed before a person's rating", components);
        score.pass.reset();
        scores.push_back(std::move(score));
        const std::string comment = human->node->textAt("comment").empty() ? grading->textAt("comment") : human->node->textAt("comment");
        scores.push_back({promptfooScorer::human, numberField(human->node, "score"), isTrueField(human->node, "pass"), comment.empty() ? human->node->textAt("reason") : comment});
        report.note(translate("Promptfoo", "a person's rating without a name and a time: it has the verdict, as the scorer “human”"));
    }
    addMetrics(record, grading, scores);
    for (const Component &component : components) {
        if (component.type() == "select-best")
            report.note(translate("Promptfoo", "select-best: the position of the answers was not controlled"));
    }
    return scores;
}

} // namespace assay
