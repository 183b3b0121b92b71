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

/// Whether a model grades something of it: only then does it come after a run's answers.
bool asksModels(const Json &settings)
{
    return !modelsOfAssertions(settings).empty();
}

Result<std::unique_ptr<const Scorer>> makeAssertSet(const Json &settings, const ScorerServices &services)
{
    const Json *assertions = memberAt(settings, "assert");
    auto list = AssertionList::compile(assertions ? *assertions : Json(), assertionJudges(settings), services);
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

/// The options of the case's test, as JSON text; empty = none.
std::string optionsOf(const CaseContent &item)
{
    const std::string *rest = keptWith(item, "__test");
    const auto test = rest ? parseJsonLenient(*rest) : Result<Json>(Json());
    const Json *options = test ? memberAt(*test, "options") : nullptr;
    return options && options->is_object() ? dumpJson(*options) : std::string();
}

class CaseAssertions final : public Scorer
{
public:
    CaseAssertions(AssertionJudges judges, const ScorerServices &services) : m_judges(std::move(judges)), m_services(services) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        const std::string *kept = input.item ? keptWith(*input.item, "__assert") : nullptr;
        if (!kept)
            return unknownScore("the case has no assertions");
        const Result<AssertionList> list = listOf(*kept, m_services.models ? optionsOf(*input.item) : std::string());
        if (!list)
            return unknownScore(toSentence(list.error()).toStdString());
        const std::string *threshold = keptWith(*input.item, "__threshold");
        return list->score(input, threshold ? settingNumber(Json{{"threshold", *threshold}}, "threshold") : std::nullopt);
    }

private:
    /// Cases often share their list: the last ones stay ready.
    Result<AssertionList> listOf(const std::string &text, const std::string &options) const
    {
        const std::string key = options + '\n' + text;
        {
            const std::lock_guard lock(m_mutex);
            if (const auto found = m_ready.find(key); found != m_ready.end())
                return found->second;
        }
        const auto parsed = parseJson(text);
        AssertionJudges judges = m_judges;
        if (auto known = options.empty() ? Result<Json>(fail(ErrorCode::BadInput, {})) : parseJson(options))
            judges.options = std::make_shared<const Json>(std::move(*known));
        Result<AssertionList> list = parsed ? AssertionList::compile(*parsed, judges, m_services) : Result<AssertionList>(fail(parsed.error()));
        if (list && text.size() <= 64 << 10) {
            const std::lock_guard lock(m_mutex);
            if (m_ready.size() >= 256)
                m_ready.clear();
            m_ready.emplace(key, *list);
        }
        return list;
    }

    AssertionJudges m_judges;
    ScorerServices m_services;
    mutable std::mutex m_mutex;
    mutable std::map<std::string, AssertionList, std::less<>> m_ready;
};

Result<std::unique_ptr<const Scorer>> makeCaseAssertions(const Json &settings, const ScorerServices &services)
{
    return std::unique_ptr<const Scorer>(std::make_unique<CaseAssertions>(assertionJudges(settings), services));
}

} // namespace

std::vector<ScorerDescription> assertionScorers()
{
    const ScorerSetting model{"model", "model of the project that grades what names no other: llm-rubric, g-eval, factuality, …; without one what an assertion names as its "
                                       "provider does, where the project has it", "null"};
    const ScorerSetting embeddings{"embeddings", "embedding model of the project for similar, likewise", "null"};
    return {
        {"assert-set", "Several assertions as one: their weighted mean, passed when all pass or when the mean reaches the threshold", "",
         {{"assert", "list of promptfoo's assertion objects, e.g. [{\"type\":\"contains\",\"value\":\"{{city}}\",\"weight\":2},{\"type\":\"word-count\",\"value\":{\"max\":40}}]; "
                     "tags are filled from the case's variables; types that do not run here are kept and leave the score unknown", ""},
          {"threshold", "the mean that passes; without it every assertion must pass", "null"},
          {"weight", "of a set within a set", "1"},
          {"metric", "name under which a set within a set is summed up", "null"}, model, embeddings},
         "output and what its assertions need", "0 to 1", "promptfoo 0.121.20", nullptr, nullptr, 1, 1, makeAssertSet, false, nullptr, asksModels},
        {"assertions", "The assertions that the case itself keeps, as one score", "", {model, embeddings}, "output, vars (__assert: list of promptfoo's assertion objects, __threshold: number), and what its assertions need",
         "0 to 1", "promptfoo 0.121.20", nullptr, nullptr, 1, 1, makeCaseAssertions, false, nullptr, asksModels},
    };
}

} // namespace assay
