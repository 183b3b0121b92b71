// judge: a model gives a score on a scale, or one of several labels, by criteria.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "evaluation/scorers/definitions.h"
#include "evaluation/scorers/judges/judge_prompts.h"
#include "evaluation/scorers/judges/votes.h"

namespace assay {

namespace {

std::string numberText(double value)
{
    return dumpJson(value == std::floor(value) && std::abs(value) < 1e15 ? Json(static_cast<std::int64_t>(value)) : Json(value));
}

class Judge final : public Scorer
{
public:
    Judge(JudgeSettings settings, JudgePrompt prompt) : m_settings(std::move(settings)), m_prompt(std::move(prompt)) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        const Json data = judgeData(input, m_settings);
        return combinedVotes(m_settings, [&](const std::string &model, int repeat) -> Result<Vote> {
            auto reply = m_prompt.ask(model, repeat, data, [this](const Json &object) { return wrong(object); });
            if (!reply)
                return fail(reply.error());
            Vote vote = voteOf(*reply->object);
            vote.cost = reply->cost;
            return vote;
        });
    }

private:
    const std::pair<std::string, double> *labelOf(const Json &object) const
    {
        const auto said = stringAt(object, "label");
        const auto found = std::find_if(m_settings.labels.begin(), m_settings.labels.end(), [&](const auto &each) { return said && each.first == *said; });
        return found == m_settings.labels.end() ? nullptr : &*found;
    }
    std::optional<std::string> wrong(const Json &object) const
    {
        if (!m_settings.labels.empty())
            return labelOf(object) ? std::nullopt : std::optional<std::string>("“label” is none of the labels");
        const auto score = settingNumber(object, "score");
        const auto [low, high] = *m_settings.scale;
        if (!score)
            return "“score” is no number";
        return *score < low || *score > high ? std::optional("“score” must lie between " + numberText(low) + " and " + numberText(high)) : std::nullopt;
    }
    Vote voteOf(const Json &object) const
    {
        Vote vote;
        vote.reason = stringAt(object, "reason").value_or("");
        if (const auto *label = labelOf(object); label && !m_settings.labels.empty()) {
            vote.label = label->first;
            vote.value = label->second;
        } else {
            vote.value = *settingNumber(object, "score");
            vote.label = numberText(vote.value);
        }
        return vote;
    }

    JudgeSettings m_settings;
    JudgePrompt m_prompt;
};

Result<std::unique_ptr<const Scorer>> makeJudge(const Json &settings, const ScorerServices &services)
{
    auto judge = judgeSettings(settings);
    if (!judge)
        return fail(judge.error());
    if (judge->criteria.empty())
        return fail(ErrorCode::BadInput, translate("Judges", "A judge needs “criteria”: by what it is to judge"), {}, {}, Where{{}, 0, 0, QStringLiteral("criteria")});
    if (!judge->scale && judge->labels.empty())
        judge->scale = std::pair(0.0, 1.0);
    // Labels that say yes or no are a verdict by themselves.
    const bool isYesOrNo = !judge->labels.empty() && std::all_of(judge->labels.begin(), judge->labels.end(), [](const auto &each) { return each.second == 0 || each.second == 1; });
    if (!judge->threshold && isYesOrNo)
        judge->threshold = judge->rule == VoteRule::Mean && judge->models.size() * static_cast<std::size_t>(judge->repeats) > 1 ? 0.5 : 1;
    auto prompt = JudgePrompt::make(*judge, services.models);
    if (!prompt)
        return fail(prompt.error());
    return std::unique_ptr<const Scorer>(std::make_unique<Judge>(std::move(*judge), std::move(*prompt)));
}

} // namespace

std::vector<ScorerDescription> judgeScorers()
{
    std::vector<ScorerSetting> settings = commonJudgeSettings();
    settings.insert(settings.begin(), {{"criteria", "what the judge goes by", ""}, {"scale", "worst and best score", "[0, 1]"},
                                       {"labels", "labels, the best first, or the value of each, in place of a scale", ""}});
    return {{"judge", "A model of the project gives a score or a label by criteria; several judges by mean or majority", "", std::move(settings),
             "output, the case's variables, reference, documents", "the scale, or the labels' values", "own definition", nullptr, nullptr, 1, 1, makeJudge}};
}

} // namespace assay
