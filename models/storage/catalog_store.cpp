#include "storage/catalog_store.h"

#include <nlohmann/json.hpp>

#include "base/json.h"
#include "domain/names.h"
#include "storage/catalog_rows.h"
#include "storage/payload.h"
#include "storage/writer.h"

namespace assay {

namespace {

template <typename T>
std::vector<T> valuesOf(const std::vector<Stored<T>> &stored)
{
    std::vector<T> values;
    for (const Stored<T> &each : stored)
        values.push_back(each.value);
    return values;
}

Json priceJson(const std::optional<PricePerMillion> &price)
{
    return price ? Json(price->money.text()) : Json();
}

} // namespace

Result<std::vector<Provider>> listProviders(Database &database)
{
    return storedProviders(database).map(valuesOf<Provider>);
}

Result<Provider> findProvider(Database &database, const std::string &name)
{
    return providerNamed(database, name).map([](const StoredProvider &stored) { return stored.value; });
}

Status keepProvider(WriteContext &context, const Provider &provider)
{
    if (auto fit = checkName(provider.name); !fit)
        return fit;
    const auto known = providerNamed(context.database(), provider.name);
    if (known && known->value == provider)
        return {};
    return appendProvider(context, {known ? known->id : Uuid::random(), provider});
}

Result<std::vector<Model>> listModels(Database &database)
{
    return storedModels(database).map(valuesOf<Model>);
}

Result<Model> findModel(Database &database, const std::string &name)
{
    return modelNamed(database, name).map([](const StoredModel &stored) { return stored.value; });
}

Status keepModel(WriteContext &context, const Model &model)
{
    if (auto fit = checkName(model.name); !fit)
        return fit;
    const auto provider = providerNamed(context.database(), model.provider);
    if (!provider)
        return fail(provider.error());
    const auto known = modelNamed(context.database(), model.name);
    const Uuid id = known ? known->id : Uuid::random();
    Model unpriced = model;
    unpriced.prices = known ? known->value.prices : Prices{};
    if (!known || known->value != unpriced) {
        if (auto appended = appendModel(context, {id, model}, provider->id); !appended)
            return appended;
    }
    if (model.prices == unpriced.prices)
        return {};
    return appendFact(context, EventKind::Price, id.text(),
                      Json{{"input", priceJson(model.prices.input)}, {"cached", priceJson(model.prices.cachedInput)},
                           {"output", priceJson(model.prices.output)}, {"since", toRfc3339(context.now())}});
}

} // namespace assay
