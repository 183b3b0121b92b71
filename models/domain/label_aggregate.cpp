#include "domain/label_aggregate.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace assay {

namespace {

std::vector<std::string> valuesOf(const Question &question, const AnswerValue &given)
{
    std::vector<std::string> values;
    const Json value = given.parsed();
    if (question.kind == QuestionKind::Choices || question.kind == QuestionKind::Spans) {
        std::set<std::string> seen;
        for (const Json &each : value) {
            const auto word = each.is_string() ? std::optional(each.get<std::string>()) : stringAt(each, "tag");
            if (word && seen.insert(*word).second)
                values.push_back(*word);
        }
        return values;
    }
    if (const auto category = categoryOf(question, given))
        values.push_back(*category);
    else if (value.is_string())
        values.push_back(value.get<std::string>());
    return values;
}

std::vector<std::string> medianOf(const std::vector<StandingAnswer> &answers)
{
    std::vector<std::int64_t> steps;
    for (const StandingAnswer &answer : answers) {
        if (const Json step = answer.value.parsed(); step.is_number_integer())
            steps.push_back(step.get<std::int64_t>());
    }
    if (steps.empty())
        return {};
    std::sort(steps.begin(), steps.end());
    return {std::to_string(steps[(steps.size() - 1) / 2])};
}

std::vector<std::string> majorityOf(const Question &question, const std::vector<StandingAnswer> &answers)
{
    if (question.kind == QuestionKind::Scale)
        return medianOf(answers);
    std::map<std::string, std::size_t> votes;
    for (const StandingAnswer &answer : answers) {
        for (const std::string &value : valuesOf(question, answer.value))
            ++votes[value];
    }
    std::vector<std::string> won;
    if (question.kind == QuestionKind::Choices || question.kind == QuestionKind::Spans) {
        for (const auto &[value, count] : votes) {
            if (2 * count > answers.size())
                won.push_back(value);
        }
        return won;
    }
    std::size_t most = 0;
    for (const auto &[value, count] : votes) {
        if (count > most)
            won.clear();
        if (count >= most)
            won.push_back(value);
        most = std::max(most, count);
    }
    return won.size() == 1 ? won : std::vector<std::string>();
}

bool isLater(const StandingAnswer &a, const StandingAnswer &b)
{
    return std::pair(a.at, a.id) > std::pair(b.at, b.id);
}

} // namespace

std::vector<StandingAnswer> latestOfEach(std::vector<StandingAnswer> answers)
{
    std::sort(answers.begin(), answers.end(), [](const StandingAnswer &a, const StandingAnswer &b) {
        const auto key = [](const StandingAnswer &each) { return std::pair(each.layer, each.person); };
        return key(a) != key(b) ? key(a) < key(b) : isLater(a, b);
    });
    const auto same = [](const StandingAnswer &a, const StandingAnswer &b) { return a.layer == b.layer && a.person == b.person; };
    answers.erase(std::unique(answers.begin(), answers.end(), same), answers.end());
    return answers;
}

std::vector<std::string> trustedValues(const Question &question, std::vector<StandingAnswer> answers)
{
    for (const LabelLayer layer : {LabelLayer::Adjudication, LabelLayer::Gold}) {
        const StandingAnswer *last = nullptr;
        for (const StandingAnswer &answer : answers) {
            if (answer.layer == layer && (!last || isLater(answer, *last)))
                last = &answer;
        }
        if (last)
            return valuesOf(question, last->value);
    }
    answers = latestOfEach(std::move(answers));
    const bool anyBlind = std::any_of(answers.begin(), answers.end(), [](const StandingAnswer &answer) { return answer.isBlind; });
    std::erase_if(answers, [&](const StandingAnswer &answer) { return anyBlind && !answer.isBlind; });
    return majorityOf(question, answers);
}

} // namespace assay
