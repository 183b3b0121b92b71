// judge.faithfulness, judge.answer-relevance, judge.context-recall, judge.context-precision: a model lists statements and says of each whether it holds.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "evaluation/scorers/definitions.h"
#include "evaluation/scorers/judges/judge_prompts.h"
#include "evaluation/scorers/judges/votes.h"

namespace assay {

namespace {

std::vector<bool> holdings(const Json &object)
{
    std::vector<bool> list;
    for (const Json &each : object.at("items"))
        list.push_back(each.at("holds").get<bool>());
    return list;
}

double shareOf(const std::vector<bool> &list)
{
    double holding = 0;
    for (const bool holds : list)
        holding += holds ? 1 : 0;
    return holding / static_cast<double>(list.size());
}

/// Average precision: the mean of precision@k over the ranks k of the useful documents; 0 without one.
double averagePrecision(const std::vector<bool> &list)
{
    double sum = 0;
    double useful = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!list[i])
            continue;
        ++useful;
        sum += useful / static_cast<double>(i + 1);
    }
    return useful > 0 ? sum / useful : 0;
}

/// What a listing judge needs of a case, and how it counts.
struct Listing
{
    bool needsDocuments = false;
    bool needsReference = false;
    bool oneForEachDocument = false;
    double (*value)(const std::vector<bool> &list) = shareOf;
    const char *nothing = ""; ///< why there is no score when the list is empty
};

class ListingJudge final : public Scorer
{
public:
    ListingJudge(JudgeSettings settings, JudgePrompt prompt, Listing listing)
        : m_settings(std::move(settings)), m_prompt(std::move(prompt)), m_listing(listing)
    {
    }
    ScoreOutput score(const ScoreInput &input) const override
    {
        const std::size_t documents = input.item ? input.item->documents.size() : 0;
        if (m_listing.needsDocuments && documents == 0)
            return unknownScore("the case has no documents");
        if (m_listing.needsReference && !input.reference)
            return noReference();
        const Json data = judgeData(input, m_settings);
        bool isEmpty = false;
        ScoreOutput output = combinedVotes(m_settings, [&](const std::string &model, int repeat) -> Result<Vote> {
            auto reply = m_prompt.ask(model, repeat, data, [&](const Json &object) { return wrong(object, documents); });
            if (!reply)
                return fail(reply.error());
            isEmpty = isEmpty || reply->object->at("items").empty();
            return voteOf(*reply);
        });
        return isEmpty ? unknownScore(m_listing.nothing) : output;
    }

private:
    std::optional<std::string> wrong(const Json &object, std::size_t documents) const
    {
        const Json *items = memberAt(object, "items");
        if (!items || !items->is_array())
            return "“items” is no list";
        for (const Json &each : *items) {
            const Json *holds = each.is_object() ? memberAt(each, "holds") : nullptr;
            if (!holds || !holds->is_boolean())
                return "“holds” of an item is neither true nor false";
        }
        if (m_listing.oneForEachDocument && items->size() != documents)
            return "there must be one item for each of the " + std::to_string(documents) + " documents";
        return std::nullopt;
    }
    Vote voteOf(const JudgeReply &reply) const
    {
        Vote vote;
        const std::vector<bool> list = holdings(*reply.object);
        const auto holding = std::count(list.begin(), list.end(), true);
        vote.value = list.empty() ? 0 : m_listing.value(list);
        vote.label = std::to_string(holding) + " of " + std::to_string(list.size());
        for (const Json &each : reply.object->at("items"))
            if (!each.at("holds").get<bool>())
                vote.reason += (vote.reason.empty() ? "not: " : "; ") + stringAt(each, "text").value_or("");
        if (vote.reason.empty())
            vote.reason = "all hold";
        vote.more = dumpJson(reply.object->at("items"));
        vote.cost = reply.cost;
        return vote;
    }

    JudgeSettings m_settings;
    JudgePrompt m_prompt;
    Listing m_listing;
};

Result<std::unique_ptr<const Scorer>> makeListing(const Json &settings, const ScorerServices &services, const Listing &listing)
{
    auto judge = judgeSettings(settings);
    if (!judge)
        return fail(judge.error());
    auto prompt = JudgePrompt::make(*judge, services.models);
    if (!prompt)
        return fail(prompt.error());
    return std::unique_ptr<const Scorer>(std::make_unique<ListingJudge>(std::move(*judge), std::move(*prompt), listing));
}

Result<std::unique_ptr<const Scorer>> makeFaithfulness(const Json &settings, const ScorerServices &services)
{
    return makeListing(settings, services, {true, false, false, shareOf, "the answer makes no claim"});
}
Result<std::unique_ptr<const Scorer>> makeRelevance(const Json &settings, const ScorerServices &services)
{
    return makeListing(settings, services, {false, false, false, shareOf, "the answer states nothing"});
}
Result<std::unique_ptr<const Scorer>> makeRecall(const Json &settings, const ScorerServices &services)
{
    return makeListing(settings, services, {true, true, false, shareOf, "the reference answer states nothing"});
}
Result<std::unique_ptr<const Scorer>> makePrecision(const Json &settings, const ScorerServices &services)
{
    return makeListing(settings, services, {true, true, true, averagePrecision, "no document was judged"});
}

ScorerDescription described(const char *name, const char *summary, const char *inputs, Result<std::unique_ptr<const Scorer>> (*make)(const Json &, const ScorerServices &))
{
    return {name, summary, "", commonJudgeSettings(), inputs, "0 to 1", "own definition", nullptr, nullptr, 1, 1, make};
}

} // namespace

std::vector<ScorerDescription> listingJudgeScorers()
{
    return {described("judge.faithfulness", "Share of the answer's claims that the documents bear out, by a judge", "output, documents", makeFaithfulness),
            described("judge.answer-relevance", "Share of the answer's statements that help with the task, by a judge", "output, the case's variables", makeRelevance),
            described("judge.context-recall", "Share of the reference's statements that the documents bear out, by a judge", "reference, documents", makeRecall),
            described("judge.context-precision", "Average precision of the documents in their order, useful ones by a judge", "reference, documents", makePrecision)};
}

} // namespace assay
