#include "evaluation/scorers/assertions/assertion_judges.h"

#include <nlohmann/json.hpp>

#include "evaluation/scorers/assertions/assertion.h"

namespace assay {

namespace {

constexpr int deepestSet = 4;

std::map<std::string, std::string> textsIn(const Json &settings, const char *name)
{
    std::map<std::string, std::string> texts;
    if (const Json *given = memberAt(settings, name); given && given->is_object())
        for (const auto &[key, value] : given->items())
            if (value.is_string())
                texts[key] = value.get<std::string>();
    return texts;
}

void collect(const Json &assertions, const AssertionJudges &nobody, int depth, std::set<AssertionGrader> &graders)
{
    if (!assertions.is_array() || depth > deepestSet)
        return;
    for (const Json &each : assertions) {
        if (const Json *members = memberAt(each, "assert"))
            collect(*members, nobody, depth + 1, graders);
        else if (PlannedAssertion planned = planAssertion(each, nobody); planned.lacksModel)
            graders.insert(std::move(planned.grader));
    }
}

} // namespace

std::string AssertionJudges::modelFor(const std::string &grader, bool isEmbedding) const
{
    const auto &known = isEmbedding ? embedderOf : byGrader;
    const auto named = known.find(grader);
    return named != known.end() ? named->second : isEmbedding ? embeddings : model;
}

AssertionJudges assertionJudges(const Json &settings)
{
    return {stringAt(settings, "model").value_or(""), stringAt(settings, "embeddings").value_or(""), textsIn(settings, "judges"), textsIn(settings, "embedders"),
            textsIn(settings, "prompts"), nullptr};
}

std::set<std::string> modelsOfAssertions(const Json &settings)
{
    const AssertionJudges judges = assertionJudges(settings);
    std::set<std::string> names{judges.model, judges.embeddings};
    for (const auto *known : {&judges.byGrader, &judges.embedderOf})
        for (const auto &[grader, model] : *known)
            names.insert(model);
    names.erase(std::string());
    return names;
}

std::string graderOf(const Json *provider, bool isEmbedding)
{
    if (!provider || provider->is_null())
        return {};
    if (provider->is_string())
        return provider->get<std::string>();
    const bool isByPurpose = provider->is_object() && !memberAt(*provider, "id") && (memberAt(*provider, "text") || memberAt(*provider, "embedding"));
    return isByPurpose ? graderOf(memberAt(*provider, isEmbedding ? "embedding" : "text"), isEmbedding) : dumpJson(*provider);
}

void addGraders(const Json &assertions, const std::shared_ptr<const Json> &options, std::set<AssertionGrader> &graders)
{
    AssertionJudges nobody;
    nobody.options = options;
    collect(assertions, nobody, 0, graders);
}

} // namespace assay
