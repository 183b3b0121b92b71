#include "storage/catalog_store.h"

#include <QCoreApplication>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "domain/names.h"
#include "storage/payload.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

namespace {

template <typename T>
struct Stored
{
    Uuid id;
    T value;
};

std::optional<PricePerMillion> priceAt(const Statement &row, int column)
{
    const auto nano = row.optionalInteger(column);
    return nano ? std::optional(PricePerMillion{{*nano}}) : std::nullopt;
}

std::optional<int> limitAt(const Statement &row, int column)
{
    const auto value = row.optionalInteger(column);
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

Result<std::vector<Stored<Provider>>> storedProviders(Database &database)
{
    auto select = database.prepare("SELECT id, name, kind, url, key_source, max_connections, requests_per_minute, tokens_per_minute "
                                   "FROM provider WHERE removed = 0 ORDER BY name");
    if (!select)
        return fail(select.error());
    return collect<Stored<Provider>>(*select, [](const Statement &row) {
        Provider provider;
        provider.name = row.text(1);
        provider.kind = providerKindFromName(row.text(2)).value_or(ProviderKind::OpenAi);
        provider.baseUrl = row.text(3);
        provider.key = KeySource::fromText(row.text(4)).value_or(KeySource{});
        provider.limits = {limitAt(row, 5), limitAt(row, 6), row.optionalInteger(7)};
        return Stored<Provider>{idAt<RunId>(row, 0).uuid, std::move(provider)};
    });
}

Result<std::vector<Stored<Model>>> storedModels(Database &database)
{
    auto select = database.prepare("SELECT m.id, m.name, p.name, m.model_id, m.parameters, m.input_price, m.cached_price, m.output_price "
                                   "FROM model m JOIN provider p ON p.id = m.provider WHERE m.removed = 0 ORDER BY m.name");
    if (!select)
        return fail(select.error());
    return collect<Stored<Model>>(*select, [](const Statement &row) {
        Model model;
        model.name = row.text(1);
        model.provider = row.text(2);
        model.modelId = row.text(3);
        if (const auto parameters = parseJson(row.text(4)); parameters && parameters->is_object()) {
            for (const auto &[key, value] : parameters->items())
                model.parameters[key] = value.is_string() ? value.get<std::string>() : dumpJson(value);
        }
        model.prices = {priceAt(row, 5), priceAt(row, 6), priceAt(row, 7)};
        return Stored<Model>{idAt<RunId>(row, 0).uuid, std::move(model)};
    });
}

template <typename T>
std::vector<T> valuesOf(const std::vector<Stored<T>> &stored)
{
    std::vector<T> values;
    for (const Stored<T> &each : stored)
        values.push_back(each.value);
    return values;
}

template <typename T>
Result<Stored<T>> named(const Result<std::vector<Stored<T>>> &stored, const std::string &name, const QString &missing)
{
    if (!stored)
        return fail(stored.error());
    QStringList names;
    for (const Stored<T> &each : *stored) {
        if (each.value.name == name)
            return each;
        names << QString::fromStdString(each.value.name);
    }
    return fail(ErrorCode::BadInput, missing.arg(QString::fromStdString(name)),
                names.isEmpty() ? QCoreApplication::translate("Catalog", "the project has none yet")
                                : QCoreApplication::translate("Catalog", "there are: %1").arg(names.join(QStringLiteral(", "))));
}

Result<Stored<Provider>> providerNamed(Database &database, const std::string &name)
{
    return named(storedProviders(database), name, QCoreApplication::translate("Catalog", "There is no provider “%1”"));
}

Result<Stored<Model>> modelNamed(Database &database, const std::string &name)
{
    return named(storedModels(database), name, QCoreApplication::translate("Catalog", "There is no model “%1”"));
}

template <typename T>
Json orNull(const std::optional<T> &value)
{
    return value ? Json(*value) : Json();
}

Status appendProvider(WriteContext &context, const Uuid &id, const Provider &provider, bool removed)
{
    return appendFact(context, EventKind::Provider, id.text(),
                      Json{{"name", provider.name}, {"kind", name(provider.kind)}, {"url", provider.baseUrl},
                           {"key_source", provider.key.text()}, {"max_connections", orNull(provider.limits.maxConnections)},
                           {"requests_per_minute", orNull(provider.limits.requestsPerMinute)},
                           {"tokens_per_minute", orNull(provider.limits.tokensPerMinute)}, {"removed", removed}});
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
    return providerNamed(database, name).map([](const Stored<Provider> &stored) { return stored.value; });
}

Status keepProvider(WriteContext &context, const Provider &provider)
{
    if (auto fit = checkName(provider.name); !fit)
        return fit;
    const auto known = providerNamed(context.database(), provider.name);
    if (known && known->value == provider)
        return {};
    return appendProvider(context, known ? known->id : Uuid::random(), provider, false);
}

Status removeProvider(WriteContext &context, const std::string &name)
{
    const auto known = providerNamed(context.database(), name);
    if (!known)
        return fail(known.error());
    return appendProvider(context, known->id, known->value, true);
}

Result<std::vector<Model>> listModels(Database &database)
{
    return storedModels(database).map(valuesOf<Model>);
}

Result<Model> findModel(Database &database, const std::string &name)
{
    return modelNamed(database, name).map([](const Stored<Model> &stored) { return stored.value; });
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
        auto appended = appendFact(context, EventKind::Model, id.text(),
                                   Json{{"name", model.name}, {"provider", provider->id.text()}, {"model_id", model.modelId},
                                        {"parameters", model.parameters}, {"removed", false}});
        if (!appended)
            return appended;
    }
    if (model.prices == unpriced.prices)
        return {};
    return appendFact(context, EventKind::Price, id.text(),
                      Json{{"input", priceJson(model.prices.input)}, {"cached", priceJson(model.prices.cachedInput)},
                           {"output", priceJson(model.prices.output)}, {"since", toRfc3339(context.now())}});
}

} // namespace assay
