#include "project/asking_budget.h"

#include <nlohmann/json.hpp>
#include <set>

#include "base/translate.h"
#include "base/utf8.h"
#include "evaluation/scorers/judges/judge_settings.h"
#include "evaluation/scorers/scorer.h"
#include "project/assertion_graders.h"
#include "providers/adapter.h"
#include "storage/catalog_store.h"
#include "storage/database.h"
#include "storage/prompts.h"

namespace assay {

namespace {

/// Who is asked with which prompt; without one for an embedding.
using Asked = std::set<std::pair<std::string, std::string>>;

Asked askedBy(const ScorerSpec &spec, const Json &settings)
{
    Asked asked;
    if (!scoresAssertions(spec)) {
        const std::string version = spec.scorer == "similar" ? std::string() : stringAt(settings, "version").value_or("");
        for (const std::string &model : modelNamesIn(settings))
            asked.emplace(model, version);
        return asked;
    }
    const AssertionJudges judges = assertionJudges(settings);
    std::set<std::string> names{judges.model};
    for (const auto &[grader, model] : judges.byGrader)
        names.insert(model);
    names.erase(std::string());
    for (const std::string &model : names)
        for (const auto &[name, version] : judges.prompts)
            asked.emplace(model, version);
    for (const auto &[grader, model] : judges.embedderOf)
        asked.emplace(model, std::string());
    if (!judges.embeddings.empty())
        asked.emplace(judges.embeddings, std::string());
    return asked;
}

tl::unexpected<Error> cannotKeep(const char *why, const std::string &model)
{
    return fail(ErrorCode::BadInput, translate("Run", "The budget cannot be kept"), translate("Run", why).arg(displayText(model)),
                translate("Run", "Give the model that judges prices and a max_tokens, or run without a budget."));
}

Status checkModel(Database &database, const std::string &name, const std::string &version)
{
    const auto model = findModel(database, name);
    const auto provider = model ? findProvider(database, model->provider) : Result<Provider>(fail(model.error()));
    if (!provider)
        return fail(provider.error());
    if (!(version.empty() ? embeddingCost(model->prices, 1) : mostCost(model->prices, 1, 1)))
        return cannotKeep(QT_TRANSLATE_NOOP("Run", "the model “%1”, which judges, has no prices"), name);
    const auto hash = Hash::fromHex(version);
    if (!hash)
        return {};
    const auto found = versionByHash(database, VersionHash{*hash});
    const auto content = found ? contentOf(database, found->content) : Result<PromptContent>(fail(found.error()));
    if (!content)
        return fail(content.error());
    ChatRequest request;
    request.baseUrl = provider->baseUrl;
    request.modelId = model->modelId;
    request.messages = {{Role::User, "?", {}, {}}};
    request.parameters = model->parameters;
    request.parameters.insert(content->parameters.begin(), content->parameters.end());
    const auto wire = adapterFor(provider->kind).build(request);
    if (!wire)
        return fail(wire.error());
    return wire->maxOutput ? Status() : cannotKeep(QT_TRANSLATE_NOOP("Run", "no max_tokens limits what “%1” says, which judges"), name);
}

} // namespace

bool AskingBudget::reserve(Money most)
{
    std::unique_lock lock(m_mutex);
    while (!m_budget.reserve(most)) {
        if (m_underWay == 0) {
            ++m_refused;
            return false;
        }
        m_settled.wait(lock);
    }
    ++m_underWay;
    return true;
}

void AskingBudget::settle(Money reserved, std::optional<Money> spent)
{
    const std::lock_guard lock(m_mutex);
    m_budget.settle(reserved, spent);
    --m_underWay;
    m_settled.notify_all();
}

void AskingBudget::refuse()
{
    const std::lock_guard lock(m_mutex);
    ++m_refused;
}

std::int64_t AskingBudget::refused() const
{
    const std::lock_guard lock(m_mutex);
    return m_refused;
}

Status checkAskingBudget(Database &database, const std::vector<ScorerSpec> &scorers)
{
    for (const ScorerSpec &spec : scorers) {
        const auto settings = isOutside(spec) ? parseJson(spec.settings) : Result<Json>(Json::object());
        if (!settings)
            return fail(settings.error());
        if (!isOutside(spec) || spec.scorer == "command")
            continue;
        for (const auto &[model, version] : askedBy(spec, *settings))
            if (auto checked = checkModel(database, model, version); !checked)
                return checked;
    }
    return {};
}

} // namespace assay
