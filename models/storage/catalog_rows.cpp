#include "storage/catalog_rows.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "storage/payload.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

namespace {

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

} // namespace

Result<std::vector<StoredProvider>> storedProviders(Database &database, Standing standing)
{
    auto select = database.prepare("SELECT id, name, kind, url, key_source, max_connections, requests_per_minute, tokens_per_minute "
                                   "FROM provider WHERE removed = ?1 ORDER BY name");
    if (!select)
        return fail(select.error());
    select->bind(1, standing == Standing::Removed ? 1 : 0);
    return collect<StoredProvider>(*select, [](const Statement &row) {
        Provider provider;
        provider.name = row.text(1);
        provider.kind = providerKindFromName(row.text(2)).value_or(ProviderKind::OpenAi);
        provider.baseUrl = row.text(3);
        provider.key = KeySource::fromText(row.text(4)).value_or(KeySource{});
        provider.limits = {limitAt(row, 5), limitAt(row, 6), row.optionalInteger(7)};
        return StoredProvider{idAt<RunId>(row, 0).uuid, std::move(provider)};
    });
}

Result<std::vector<StoredModel>> storedModels(Database &database, Standing standing)
{
    auto select = database.prepare("SELECT m.id, m.name, p.name, m.model_id, m.parameters, m.input_price, m.cached_price, m.output_price "
                                   "FROM model m JOIN provider p ON p.id = m.provider WHERE m.removed = ?1 ORDER BY m.name");
    if (!select)
        return fail(select.error());
    select->bind(1, standing == Standing::Removed ? 1 : 0);
    return collect<StoredModel>(*select, [](const Statement &row) {
        Model model;
        model.name = row.text(1);
        model.provider = row.text(2);
        model.modelId = row.text(3);
        if (const auto parameters = parseJson(row.text(4)); parameters && parameters->is_object()) {
            for (const auto &[key, value] : parameters->items())
                model.parameters[key] = value.is_string() ? value.get<std::string>() : dumpJson(value);
        }
        model.prices = {priceAt(row, 5), priceAt(row, 6), priceAt(row, 7)};
        return StoredModel{idAt<RunId>(row, 0).uuid, std::move(model)};
    });
}

Result<StoredProvider> providerNamed(Database &database, const std::string &name)
{
    return named(storedProviders(database), name, QCoreApplication::translate("Catalog", "There is no provider “%1”"));
}

Result<StoredModel> modelNamed(Database &database, const std::string &name)
{
    return named(storedModels(database), name, QCoreApplication::translate("Catalog", "There is no model “%1”"));
}

Status appendProvider(WriteContext &context, const StoredProvider &stored, bool removed)
{
    const Provider &provider = stored.value;
    return appendFact(context, EventKind::Provider, stored.id.text(),
                      Json{{"name", provider.name}, {"kind", name(provider.kind)}, {"url", provider.baseUrl},
                           {"key_source", provider.key.text()}, {"max_connections", orNull(provider.limits.maxConnections)},
                           {"requests_per_minute", orNull(provider.limits.requestsPerMinute)},
                           {"tokens_per_minute", orNull(provider.limits.tokensPerMinute)}, {"removed", removed}});
}

Status appendModel(WriteContext &context, const StoredModel &model, const Uuid &provider, bool removed)
{
    return appendFact(context, EventKind::Model, model.id.text(),
                      Json{{"name", model.value.name}, {"provider", provider.text()}, {"model_id", model.value.modelId},
                           {"parameters", model.value.parameters}, {"removed", removed}});
}

} // namespace assay
