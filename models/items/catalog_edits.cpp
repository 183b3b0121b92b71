#include "items/catalog_edits.h"

#include <QCoreApplication>

#include "items/catalog_reading.h"
#include "items/settings_text.h"
#include "project/price_import.h"
#include "project/provider_setup.h"
#include "project/surroundings.h"
#include "storage/catalog_changes.h"
#include "storage/catalog_store.h"
#include "storage/project_file.h"
#include "storage/writer.h"

namespace assay::items {

namespace {

/// The context of this file's texts.
struct CatalogEdits
{
    Q_DECLARE_TR_FUNCTIONS(CatalogEdits)
};

constexpr std::int64_t mostConnections = 10'000;
constexpr std::int64_t mostAMinute = 1'000'000'000;

Status setUrl(Provider &provider, const QString &typed)
{
    auto url = baseUrlFrom(typed.toStdString());
    if (!url)
        return fail(url.error());
    provider.baseUrl = std::move(*url);
    return {};
}

Status setParameters(Model &model, const QString &typed)
{
    auto parameters = parametersFromText(typed);
    if (!parameters)
        return fail(parameters.error());
    model.parameters = std::move(*parameters);
    return {};
}

} // namespace

Status setField(Provider &provider, ProviderField field, const QString &typed)
{
    if (field == ProviderField::Url)
        return setUrl(provider, typed);
    const bool connections = field == ProviderField::Connections;
    const auto limit = limitFromText(typed, connections ? mostConnections : mostAMinute);
    if (!limit)
        return fail(limit.error());
    const auto whole = *limit ? std::optional(static_cast<int>(**limit)) : std::nullopt;
    if (field == ProviderField::Tokens)
        provider.limits.tokensPerMinute = *limit;
    else
        (connections ? provider.limits.maxConnections : provider.limits.requestsPerMinute) = whole;
    return {};
}

Status setField(Model &model, ModelField field, const QString &typed)
{
    if (field == ModelField::Parameters)
        return setParameters(model, typed);
    if (field == ModelField::Id) {
        model.modelId = typed.trimmed().toStdString();
        return model.modelId.empty() ? fail(ErrorCode::BadInput, CatalogEdits::tr("A model needs the id that its provider knows it by")) : Status();
    }
    const auto price = priceFromText(typed);
    if (!price)
        return fail(price.error());
    Prices &prices = model.prices;
    (field == ModelField::Input ? prices.input : field == ModelField::Cached ? prices.cachedInput : prices.output) = *price;
    return {};
}

Status setKind(Provider &provider, const std::string &kind)
{
    const auto wanted = providerKindFromName(kind);
    if (!wanted)
        return fail(ErrorCode::BadInput, CatalogEdits::tr("There is no such kind of provider"));
    if (provider.baseUrl == usualUrl(provider.kind) && !usualUrl(*wanted).empty())
        provider.baseUrl = usualUrl(*wanted);
    provider.kind = *wanted;
    return {};
}

Status setKeySource(Provider &provider, const std::string &source)
{
    const auto key = KeySource::fromText(source);
    if (!key || (key->kind == KeySource::Kind::Environment && !isVariableName(key->variable)))
        return fail(ErrorCode::BadInput, CatalogEdits::tr("A key cannot come from there"),
                    CatalogEdits::tr("the name of an environment variable holds letters, digits and _ only"));
    provider.key = *key;
    return {};
}

Status addProvider(ProjectFile &file, Provider provider, const std::string &keySource, KeyStore *keychain)
{
    Surroundings surroundings = userSurroundings(keychain);
    const auto named = KeySource::fromText(keySource);
    provider.key = named ? *named : chooseKeySource(provider, std::nullopt, surroundings.keychain, surroundings.environment);
    const auto writer = file.writer();
    if (!writer)
        return fail(writer.error());
    if (auto kept = (*writer)->run([&](WriteContext &context) { return assay::addProvider(context, provider); }); !kept)
        return kept;
    return surroundings.trust.allow(file.id(), provider, file.name());
}

Status addPricedModel(WriteContext &context, Model model)
{
    if (model.prices == Prices{}) {
        if (const auto looked = takeShippedPrices(context, model); !looked)
            return fail(looked.error());
    }
    return addModel(context, model);
}

Status changeProvider(WriteContext &context, const std::string &name, const std::function<Status(Provider &)> &edit, const TrustHolder &holder)
{
    const auto before = findProvider(context.database(), name);
    if (!before)
        return fail(before.error());
    Provider after = *before;
    if (auto edited = edit(after); !edited)
        return edited;
    if (auto kept = keepProvider(context, after); !kept)
        return kept;
    EndpointTrust trust = userSurroundings(nullptr).trust;
    return trust.find(holder.project, *before) ? trust.allow(holder.project, after, holder.name) : Status();
}

Result<bool> takeShippedPrices(WriteContext &context, Model &model)
{
    const auto provider = findProvider(context.database(), model.provider);
    if (!provider)
        return fail(provider.error());
    const auto known = shippedPrice(*provider, model.modelId);
    if (known)
        model.prices = known->prices;
    return known.has_value();
}

Status changeModel(WriteContext &context, const std::string &name, const std::function<Status(Model &)> &edit)
{
    auto model = findModel(context.database(), name);
    if (!model)
        return fail(model.error());
    if (auto edited = edit(*model); !edited)
        return edited;
    return keepModel(context, *model);
}

} // namespace assay::items
