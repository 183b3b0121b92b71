#include "project/price_import.h"

#include <QFile>
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "base/translate.h"
#include "interop/litellm/litellm_prices.h"
#include "providers/keys.h"
#include "storage/catalog_store.h"
#include "storage/payload.h"
#include "storage/writer.h"

namespace assay {

namespace {

/// Lines of a table laid against the models of a project.
class Planner
{
public:
    Planner(std::vector<Model> models, const std::vector<Provider> &providers) : m_models(std::move(models))
    {
        for (const Provider &provider : providers)
            m_kinds[provider.name] = name(provider.kind);
    }

    PricePlan plan(const PriceTable &table)
    {
        for (const PriceEntry &entry : table.entries)
            take(entry);
        return std::move(m_plan);
    }

private:
    void take(const PriceEntry &entry)
    {
        bool known = false;
        bool fits = false;
        for (const Model &model : m_models) {
            if (!isFor(entry, model))
                continue;
            known = true;
            if (!m_priced.insert(model.name).second)
                continue;
            fits = true;
            if (model.prices == entry.prices)
                m_plan.unchanged.push_back(model.name);
            else
                m_plan.changes.push_back({entry.line, model.name, model.prices, entry.prices, entry.asOf});
        }
        if (!fits)
            m_plan.skipped.push_back({entry.line, known ? translate("Prices", "a line above it has priced this model")
                                                        : translate("Prices", "the project has no such model")});
    }

    bool isFor(const PriceEntry &entry, const Model &model) const
    {
        if (!entry.model.empty())
            return entry.model == model.name;
        if (entry.modelId != model.modelId)
            return false;
        const auto kind = m_kinds.find(model.provider); // nothing when the provider was removed
        return entry.provider == model.provider || (kind != m_kinds.end() && entry.provider == kind->second);
    }

    std::vector<Model> m_models;
    std::map<std::string, std::string> m_kinds; ///< by provider
    std::set<std::string> m_priced;
    PricePlan m_plan;
};

} // namespace

Result<PriceTable> shippedPrices()
{
    QFile file(QStringLiteral(":/prices/prices.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::File, translate("Prices", "The price table of the program is missing"), file.errorString());
    DeviceSource source(file);
    return readPriceFile(source, "prices.json");
}

std::optional<PriceEntry> shippedPrice(const Provider &provider, const std::string &modelId)
{
    if (!isVendorsOwnHost(provider))
        return std::nullopt;
    const auto table = shippedPrices();
    if (!table)
        return std::nullopt;
    const auto found = std::find_if(table->entries.begin(), table->entries.end(), [&](const PriceEntry &entry) {
        return entry.provider == name(provider.kind) && entry.modelId == modelId;
    });
    return found == table->entries.end() ? std::nullopt : std::optional(*found);
}

namespace {

constexpr std::size_t largestPriceFile = 64u << 20;

Result<std::string> wholeText(ByteSource &source)
{
    std::string text;
    for (char block[1 << 16];;) {
        const auto read = source.read(block, sizeof block);
        if (!read)
            return fail(read.error());
        if (*read == 0)
            return text;
        if (text.size() + *read > largestPriceFile)
            return fail(ErrorCode::BadInput, translate("Prices", "This is no price table"), translate("Prices", "it is larger than 64 MB"));
        text.append(block, *read);
    }
}

} // namespace

Result<PriceTable> readPriceFile(ByteSource &source, const std::string &fileName)
{
    ReadOptions options;
    options.fileName = fileName;
    options.list = priceListName;
    const auto text = wholeText(source);
    if (text) {
        if (auto table = liteLlmPrices(*text))
            return std::move(*table);
    }
    MemorySource memory(text ? std::string_view(*text) : std::string_view());
    const auto reader = text ? openRecords(memory, options) : Result<std::unique_ptr<RecordReader>>(fail(text.error()));
    auto table = reader ? readPriceTable(**reader) : Result<PriceTable>(fail(reader.error()));
    if (!table && table.error().where.file.isEmpty())
        table.error().where.file = QString::fromStdString(fileName);
    return table;
}

Result<PricePlan> planPrices(Database &database, const PriceTable &table)
{
    auto models = listModels(database);
    const auto providers = listProviders(database);
    if (!models || !providers)
        return fail(models ? providers.error() : models.error());
    return Planner(std::move(*models), *providers).plan(table);
}

Status keepPrices(WriteContext &context, const PricePlan &plan, const std::string &source)
{
    if (plan.changes.empty())
        return {};
    for (const PriceChange &change : plan.changes) {
        auto model = findModel(context.database(), change.model);
        if (!model)
            return fail(model.error());
        model->prices = change.after;
        if (auto kept = keepModel(context, *model); !kept)
            return kept;
    }
    return appendFact(context, EventKind::Import, Uuid::random().text(),
                      Json{{"kind", priceListName}, {"source", std::filesystem::path(source).filename().string()},
                           {"rows", plan.changes.size()}, {"skipped", plan.skipped.size()}});
}

} // namespace assay
