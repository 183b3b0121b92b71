// judge.pairwise: a model says which of two answers to a case is better, in both orders.
#include <nlohmann/json.hpp>

#include "evaluation/scorers/definitions.h"
#include "evaluation/scorers/judges/judge_prompts.h"
#include "evaluation/scorers/judges/votes.h"

namespace assay {

namespace {

std::optional<std::string> wrongPreference(const Json &object)
{
    const auto better = stringAt(object, "better");
    return better && (*better == "1" || *better == "2" || *better == "tie") ? std::nullopt : std::optional<std::string>("“better” must be \"1\", \"2\" or \"tie\"");
}

/// 1 = this answer, 0 = the baseline's, 0.5 = neither.
double preference(const Json &object, bool thisStandsFirst)
{
    const std::string better = *stringAt(object, "better");
    return better == "tie" ? 0.5 : (better == "1") == thisStandsFirst ? 1 : 0;
}

const char *nameOf(double preference)
{
    return preference == 1 ? "this" : preference == 0 ? "baseline" : "tie";
}

class PairwiseJudge final : public Scorer
{
public:
    PairwiseJudge(JudgeSettings settings, JudgePrompt prompt) : m_settings(std::move(settings)), m_prompt(std::move(prompt)) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        if (!input.rival)
            return unknownScore("there is no other answer to compare with: this is the baseline, or it has none");
        const Json data = judgeData(input, m_settings);
        return combinedVotes(m_settings, [&](const std::string &model, int repeat) { return bothOrders(model, repeat, data, input); });
    }

private:
    /// Orders that disagree are a tie, and counted as inconsistent (labelling.md §4).
    Result<Vote> bothOrders(const std::string &model, int repeat, const Json &data, const ScoreInput &input) const
    {
        const std::string own(input.output);
        auto first = inOrder(model, repeat, data, own, *input.rival);
        auto second = first ? inOrder(model, repeat, data, *input.rival, own) : Result<JudgeReply>(fail(first.error()));
        if (!second)
            return fail(second.error());
        const double one = preference(*first->object, true);
        const double other = preference(*second->object, false);
        Vote vote;
        vote.inconsistent = one != other;
        vote.value = vote.inconsistent ? 0.5 : one;
        vote.label = vote.inconsistent ? "inconsistent" : nameOf(one);
        vote.reason = stringAt(*first->object, "reason").value_or("");
        vote.more = dumpJson({{"shown_first", nameOf(one)}, {"shown_second", nameOf(other)}});
        vote.cost = bothCosts(first->cost, second->cost);
        return vote;
    }
    Result<JudgeReply> inOrder(const std::string &model, int repeat, Json data, const std::string &first, const std::string &second) const
    {
        data["first"] = first;
        data["second"] = second;
        return m_prompt.ask(model, repeat, data, wrongPreference);
    }

    JudgeSettings m_settings;
    JudgePrompt m_prompt;
};

Result<std::unique_ptr<const Scorer>> makePairwise(const Json &settings, const ScorerServices &services)
{
    auto judge = judgeSettings(settings);
    if (!judge)
        return fail(judge.error());
    if (judge->criteria.empty())
        judge->criteria = "The better answer is the one that is more correct and more useful to the person who asked.";
    auto prompt = JudgePrompt::make(*judge, services.models);
    if (!prompt)
        return fail(prompt.error());
    return std::unique_ptr<const Scorer>(std::make_unique<PairwiseJudge>(std::move(*judge), std::move(*prompt)));
}

} // namespace

std::vector<ScorerDescription> pairwiseJudgeScorers()
{
    std::vector<ScorerSetting> settings = commonJudgeSettings();
    settings.insert(settings.begin(), {"criteria", "what makes an answer the better one", "correct and useful"});
    return {{"judge.pairwise", "A judge prefers this answer (1), the baseline's (0) or neither (0.5), asked in both orders; orders that disagree are a tie", "", std::move(settings),
             "output, the baseline's output", "0, 0.5 or 1", "own definition", nullptr, nullptr, 1, 1, makePairwise, true}};
}

} // namespace assay
