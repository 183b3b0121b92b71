// assert-set and assertions: several assertions of promptfoo as one score.
#include <mutex>
#include <nlohmann/json.hpp>

#include "evaluation/scorers/assertions/assertion_list.h"
#include "evaluation/scorers/definitions.h"

namespace assay {

namespace {

class AssertSet final : public Scorer
{
public:
    AssertSet(AssertionList list, std::optional<double> threshold) : m_list(std::move(list)), m_threshold(threshold) {}
    ScoreOutput score(const ScoreInput &input) const override { return m_list.score(input, m_threshold); }

private:
    AssertionList m_list;
    std::optional<double> m_threshold;
};

Result<std::unique_ptr<const Scorer>> makeAssertSet(const Json &settings)
{
    const Json *assertions = memberAt(settings, "assert");
    auto list = AssertionList::compile(assertions ? *assertions : Json());
    if (!list)
        return fail(list.error());
    return std::unique_ptr<const Scorer>(std::make_unique<AssertSet>(std::move(*list), settingNumber(settings, "threshold")));
}

/// What a case keeps under @p name: as JSON, or as a text that is JSON.
const std::string *keptWith(const CaseContent &item, const char *name)
{
    if (const auto found = item.json.find(name); found != item.json.end())
        return &found->second;
    const auto found = item.vars.find(name);
    return found == item.vars.end() ? nullptr : &found->second;
}

class CaseAssertions final : public Scorer
{
public:
    ScoreOutput score(const ScoreInput &input) const override
    {
        const std::string *kept = input.item ? keptWith(*input.item, "__assert") : nullptr;
        if (!kept)
            return unknownScore("the case has no assertions");
        const Result<AssertionList> list = listOf(*kept);
        if (!list)
            return unknownScore(toSentence(list.error()).toStdString());
        const std::string *threshold = keptWith(*input.item, "__threshold");
        return list->score(input, threshold ? settingNumber(Json{{"threshold", *threshold}}, "threshold") : std::nullopt);
    }

private:
    /// Cases often share their list: the last ones stay ready.
    Result<AssertionList> listOf(const std::string &text) const
    {
        {
            const std::lock_guard lock(m_mutex);
            if (const auto found = m_ready.find(text); found != m_ready.end())
                return found->second;
        }
        const auto parsed = parseJson(text);
        Result<AssertionList> list = parsed ? AssertionList::compile(*parsed) : Result<AssertionList>(fail(parsed.error()));
        if (list && text.size() <= 64 << 10) {
            const std::lock_guard lock(m_mutex);
            if (m_ready.size() >= 256)
                m_ready.clear();
            m_ready.emplace(text, *list);
        }
        return list;
    }

    mutable std::mutex m_mutex;
    mutable std::map<std::string, AssertionList, std::less<>> m_ready;
};

Result<std::unique_ptr<const Scorer>> makeCaseAssertions(const Json &)
{
    return std::unique_ptr<const Scorer>(std::make_unique<CaseAssertions>());
}

} // namespace

std::vector<ScorerDescription> assertionScorers()
{
    return {
        {"assert-set", "Several assertions as one: their weighted mean, passed when all pass or when the mean reaches the threshold", "",
         {{"assert", "list of promptfoo's assertion objects, e.g. [{\"type\":\"contains\",\"value\":\"{{city}}\",\"weight\":2},{\"type\":\"word-count\",\"value\":{\"max\":40}}]; "
                     "tags are filled from the case's variables; types that do not run here are kept and leave the score unknown", ""},
          {"threshold", "the mean that passes; without it every assertion must pass", "null"},
          {"weight", "of a set within a set", "1"},
          {"metric", "name under which a set within a set is summed up", "null"}},
         "output and what its assertions need", "0 to 1", "promptfoo 0.121.20", makeAssertSet},
        {"assertions", "The assertions that the case itself keeps, as one score", "", {}, "output, vars (__assert: list of promptfoo's assertion objects, __threshold: number), and what its assertions need",
         "0 to 1", "promptfoo 0.121.20", makeCaseAssertions},
    };
}

} // namespace assay
