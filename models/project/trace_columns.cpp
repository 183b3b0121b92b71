#include "project/trace_columns.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/translate.h"
#include "base/utf8.h"
#include "domain/names.h"
#include "evaluation/run/cost.h"
#include "project/price_import.h"
#include "storage/blobs.h"
#include "storage/catalog_store.h"
#include "storage/writer.h"

namespace assay {

namespace {

ProviderKind kindOf(const std::string &provider)
{
    struct Word
    {
        std::string_view part;
        ProviderKind kind;
    };
    constexpr std::array words{Word{"azure", ProviderKind::Azure},   Word{"anthropic", ProviderKind::Anthropic}, Word{"google", ProviderKind::Google},
                               Word{"gemini", ProviderKind::Google}, Word{"vertex", ProviderKind::Google},       Word{"ollama", ProviderKind::Ollama}};
    for (const Word &word : words) {
        if (provider.find(word.part) != std::string::npos)
            return word.kind;
    }
    return ProviderKind::OpenAi;
}

/// Prices that the program knows hold for the vendor alone, not for whoever sells the same model on.
bool isVendor(const std::string &provider)
{
    constexpr std::array<std::string_view, 4> vendors{"openai", "anthropic", "google", "gcp.gemini"};
    return std::find(vendors.begin(), vendors.end(), provider) != vendors.end();
}

/// What was sent stands in the case, whole.
PromptContent passedThrough()
{
    PromptContent content;
    content.messages = {{Role::User, "{{{input}}}", {}, {}}};
    return content;
}

} // namespace

Result<TraceColumns> TraceColumns::of(Database &database, std::string unnamed)
{
    TraceColumns columns;
    columns.m_unnamed = std::move(unnamed);
    const auto prompts = listPrompts(database);
    auto models = prompts ? listModels(database) : Result<std::vector<Model>>(fail(prompts.error()));
    auto prices = models ? shippedPrices() : Result<PriceTable>(fail(models.error()));
    if (!prices)
        return fail(prices.error());
    for (const PromptInfo &info : *prompts) {
        auto versions = listVersions(database, info.id);
        if (!versions)
            return fail(versions.error());
        columns.m_prompts[info.name] = {info, std::move(*versions)};
    }
    columns.m_models = std::move(*models);
    columns.m_prices = std::move(prices->entries);
    return columns;
}

std::string TraceColumns::promptNameOf(const TraceSpan &span) const
{
    std::string name = fittingName(span.promptName);
    if (!name.empty())
        return name;
    if (!span.promptHash.empty()) {
        for (const auto &[known, prompt] : m_prompts) {
            if (versionOf(&prompt, span.promptHash))
                return known;
        }
    }
    return m_unnamed;
}

const VersionInfo *TraceColumns::versionOf(const Known *prompt, const std::string &hash) const
{
    if (!prompt || hash.empty())
        return nullptr;
    const auto found = std::find_if(prompt->versions.begin(), prompt->versions.end(), [&](const VersionInfo &version) { return version.hash.hex() == hash || version.content.hex() == hash; });
    return found == prompt->versions.end() ? nullptr : &*found;
}

Result<int> TraceColumns::columnOf(const TraceSpan &span)
{
    const std::string name = promptNameOf(span);
    const auto known = m_prompts.find(name);
    const VersionInfo *version = versionOf(known == m_prompts.end() ? nullptr : &known->second, span.promptHash);
    const std::string key = name + '\0' + (version ? version->hash.hex() : std::string()) + '\0' + span.provider + '\0' + span.model;
    if (const auto found = m_numbers.find(key); found != m_numbers.end())
        return found->second;
    if (m_columns.size() >= most)
        return fail(ErrorCode::BadInput, {}, translate("Traces", "its prompt and model would be more than %1 different ones").arg(most));
    RunColumn column;
    column.promptName = name;
    if (known != m_prompts.end())
        column.prompt = known->second.info.id;
    if (version) {
        column.version = version->hash;
        column.content = version->content;
    } else if (const auto content = contentHash(passedThrough())) {
        column.content = *content;
    }
    column.provider.name = span.provider.empty() ? "unknown" : displayUtf8(span.provider);
    column.provider.kind = kindOf(span.provider);
    column.model.name = span.model.empty() ? "unknown" : displayUtf8(span.model);
    column.model.modelId = span.model;
    column.model.provider = column.provider.name;
    column.model.prices = pricesOf(span);
    m_columns.push_back(std::move(column));
    const int number = static_cast<int>(m_columns.size()) - 1;
    m_numbers[key] = number;
    return number;
}

Prices TraceColumns::pricesOf(const TraceSpan &span) const
{
    const auto isAsked = [&](const std::string &id) { return !id.empty() && (id == span.model || id == span.snapshot); };
    for (const Model &model : m_models) {
        if (isAsked(model.modelId) && model.prices.input && model.prices.output)
            return model.prices;
    }
    for (const PriceEntry &entry : m_prices) {
        if (isVendor(span.provider) && entry.provider == assay::name(kindOf(span.provider)) && isAsked(entry.modelId))
            return entry.prices;
    }
    return {};
}

std::optional<Money> TraceColumns::costOf(const TraceSpan &span)
{
    const std::string key = span.provider + '\0' + span.model + '\0' + span.snapshot.value_or(std::string());
    auto found = m_pricesOf.find(key);
    if (found == m_pricesOf.end())
        found = m_pricesOf.emplace(key, pricesOf(span)).first;
    return callCost(found->second, span.tokens);
}

std::vector<std::string> TraceColumns::missingPrompts() const
{
    std::set<std::string> missing;
    for (const RunColumn &column : m_columns) {
        if (column.prompt.isNull())
            missing.insert(column.promptName);
    }
    return {missing.begin(), missing.end()};
}

Result<std::vector<RunColumn>> TraceColumns::finish(WriteContext &context, std::vector<std::string> &made)
{
    const auto text = canonicalText(passedThrough());
    const auto kept = text ? keepBlob(context.database(), *text) : Result<Hash>(fail(text.error()));
    if (!kept)
        return fail(kept.error());
    for (const std::string &name : missingPrompts()) {
        // Somebody may have made it meanwhile.
        const auto there = promptCalled(context.database(), name);
        const auto id = !there ? Result<PromptId>(fail(there.error())) : *there ? Result<PromptId>((*there)->id) : createPrompt(context, name);
        if (!id)
            return fail(id.error());
        if (!*there)
            made.push_back(name);
        for (RunColumn &column : m_columns) {
            if (column.promptName == name)
                column.prompt = *id;
        }
    }
    return m_columns;
}

} // namespace assay
