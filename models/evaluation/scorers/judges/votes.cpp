#include "evaluation/scorers/judges/votes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "evaluation/scorers/scorer.h"

namespace assay {

namespace {

Json detailsOf(const std::vector<Vote> &votes)
{
    Json list = Json::array();
    MoneySum cost;
    for (const Vote &vote : votes) {
        Json one{{"judge", vote.judge}, {"value", vote.value}, {"label", vote.label}, {"reason", vote.reason}};
        if (vote.inconsistent)
            one["inconsistent"] = true;
        if (!vote.more.empty())
            one["said"] = Json::parse(vote.more);
        list.push_back(std::move(one));
        cost.add(vote.cost);
    }
    Json details{{"votes", std::move(list)}, {"cost", nullptr}};
    if (const auto total = cost.total())
        details["cost"] = total->text();
    return details;
}

double meanOf(const std::vector<Vote> &votes)
{
    double sum = 0;
    for (const Vote &vote : votes)
        sum += vote.value;
    return sum / static_cast<double>(votes.size());
}

std::optional<double> majorityOf(const std::vector<Vote> &votes)
{
    std::map<double, std::size_t> counts;
    for (const Vote &vote : votes)
        ++counts[vote.value];
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return most->second * 2 > votes.size() ? std::optional(most->first) : std::nullopt;
}

/// The word of the judge that stands nearest to what all said together.
const Vote &spokesman(const std::vector<Vote> &votes, double value)
{
    return *std::min_element(votes.begin(), votes.end(), [&](const Vote &a, const Vote &b) { return std::abs(a.value - value) < std::abs(b.value - value); });
}

std::string reasonOf(const std::vector<Vote> &votes, double value)
{
    const Vote &spoken = spokesman(votes, value);
    if (votes.size() == 1)
        return spoken.label + ": " + spoken.reason;
    std::string said;
    for (const Vote &vote : votes)
        said += (said.empty() ? "" : ", ") + vote.label;
    return said + "; " + spoken.judge + ": " + spoken.reason;
}

} // namespace

ScoreOutput combinedVotes(const JudgeSettings &settings, const std::function<Result<Vote>(const std::string &, int)> &ask)
{
    std::vector<Vote> votes;
    for (const std::string &model : settings.models) {
        for (int repeat = 0; repeat < settings.repeats; ++repeat) {
            auto vote = ask(model, repeat);
            if (!vote)
                return unknownScore("the judge " + model + " gave no verdict: " + toSentence(vote.error()).toStdString());
            vote->judge = model;
            votes.push_back(std::move(*vote));
        }
    }
    const auto value = settings.rule == VoteRule::Majority ? majorityOf(votes) : std::optional(meanOf(votes));
    ScoreOutput output = value ? graded(*value, settings.threshold, reasonOf(votes, *value)) : unknownScore("no verdict has a majority");
    output.details = dumpJson(detailsOf(votes));
    return output;
}

} // namespace assay
