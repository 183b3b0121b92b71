#include "storage/catalog_changes.h"

#include <QCoreApplication>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "base/json.h"
#include "domain/names.h"
#include "storage/catalog_rows.h"
#include "storage/catalog_store.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

namespace {

Status taken(const std::string &name)
{
    return fail(ErrorCode::BadInput, QCoreApplication::translate("Catalog", "The name “%1” cannot be used").arg(QString::fromStdString(name)),
                QCoreApplication::translate("Catalog", "another one has it"), QCoreApplication::translate("Catalog", "Choose another name."));
}

template <typename T>
const Stored<T> *withId(const Result<std::vector<Stored<T>>> &stored, const Uuid &id)
{
    const auto found = std::find_if(stored->begin(), stored->end(), [&](const Stored<T> &each) { return each.id == id; });
    return found == stored->end() ? nullptr : &*found;
}

/// The provider that a model belongs to, the removed ones included.
Result<Uuid> servedBy(Database &database, const Uuid &model)
{
    auto select = database.prepare("SELECT provider FROM model WHERE id = ?1");
    if (!select)
        return fail(select.error());
    const auto row = select->bindBlob(1, model.raw()).step();
    if (!row)
        return fail(row.error());
    return idAt<RunId>(*select, 0).uuid;
}

Status appendModelAsItIs(WriteContext &context, const StoredModel &model, bool removed)
{
    const auto provider = servedBy(context.database(), model.id);
    return provider ? appendModel(context, model, *provider, removed) : fail(provider.error());
}

/// Every name a model ever had.
Result<std::set<std::string>> namesOf(Database &database, const Uuid &model)
{
    auto select = database.prepare("SELECT json_extract(CAST(substr(body, 17) AS TEXT), '$.name') FROM event "
                                   "WHERE subject = ?1 AND kind = 'model' AND body IS NOT NULL");
    if (!select)
        return fail(select.error());
    select->bind(1, std::string_view(model.text()));
    const auto names = collect<std::string>(*select, [](const Statement &row) { return std::string(row.text(0)); });
    return names ? Result<std::set<std::string>>(std::set(names->begin(), names->end())) : fail(names.error());
}

std::optional<PricePerMillion> priceIn(const Json &json, const char *key)
{
    const auto money = Money::fromText(stringAt(json, key).value_or(""));
    return money ? std::optional(PricePerMillion{*money}) : std::nullopt;
}

} // namespace

Status addProvider(WriteContext &context, const Provider &provider)
{
    return providerNamed(context.database(), provider.name) ? taken(provider.name) : keepProvider(context, provider);
}

Status addModel(WriteContext &context, const Model &model)
{
    return modelNamed(context.database(), model.name) ? taken(model.name) : keepModel(context, model);
}

Status renameProvider(WriteContext &context, const std::string &name, const std::string &newName)
{
    auto known = providerNamed(context.database(), name);
    if (!known)
        return fail(known.error());
    if (auto fit = checkName(newName); !fit || name == newName)
        return fit;
    if (providerNamed(context.database(), newName))
        return taken(newName);
    known->value.name = newName;
    return appendProvider(context, *known);
}

Status renameModel(WriteContext &context, const std::string &name, const std::string &newName)
{
    auto known = modelNamed(context.database(), name);
    if (!known)
        return fail(known.error());
    if (auto fit = checkName(newName); !fit || name == newName)
        return fit;
    if (modelNamed(context.database(), newName))
        return taken(newName);
    known->value.name = newName;
    return appendModelAsItIs(context, *known, false);
}

Result<RemovedEntries> removeModel(WriteContext &context, const std::string &name)
{
    const auto known = modelNamed(context.database(), name);
    if (!known)
        return fail(known.error());
    return appendModelAsItIs(context, *known, true).map([&] { return RemovedEntries{{}, {known->id}}; });
}

Result<RemovedEntries> removeProvider(WriteContext &context, const std::string &name)
{
    const auto known = providerNamed(context.database(), name);
    const auto models = storedModels(context.database());
    if (!known || !models)
        return fail(known ? models.error() : known.error());
    RemovedEntries removed{{known->id}, {}};
    for (const StoredModel &model : *models) {
        if (model.value.provider != name)
            continue;
        if (auto gone = appendModel(context, model, known->id, true); !gone)
            return fail(gone.error());
        removed.models.push_back(model.id);
    }
    return appendProvider(context, *known, true).map([&] { return removed; });
}

Status restoreRemoved(WriteContext &context, const RemovedEntries &removed)
{
    Database &database = context.database();
    const auto providers = storedProviders(database, Standing::Removed);
    const auto models = storedModels(database, Standing::Removed);
    if (!providers || !models)
        return fail(providers ? models.error() : providers.error());
    for (const Uuid &id : removed.providers) {
        const StoredProvider *provider = withId(providers, id);
        if (provider && providerNamed(database, provider->value.name))
            return taken(provider->value.name);
        if (auto back = provider ? appendProvider(context, *provider) : Status(); !back)
            return back;
    }
    for (const Uuid &id : removed.models) {
        const StoredModel *model = withId(models, id);
        if (model && modelNamed(database, model->value.name))
            return taken(model->value.name);
        if (auto back = model ? appendModelAsItIs(context, *model, false) : Status(); !back)
            return back;
    }
    return {};
}

Result<std::map<std::string, std::int64_t>> resultsByModel(Database &database)
{
    auto select = database.prepare("WITH counted (run, number, n) AS (SELECT run, column_number, COUNT(*) FROM result GROUP BY run, column_number) "
                                   "SELECT c.model, SUM(counted.n) FROM counted JOIN run_key k ON k.id = counted.run "
                                   "JOIN run_column c ON c.run = k.uuid AND c.number = counted.number GROUP BY c.model");
    const auto models = storedModels(database);
    if (!select || !models)
        return fail(select ? models.error() : select.error());
    using Count = std::pair<std::string, std::int64_t>;
    const auto counts = collect<Count>(*select, [](const Statement &row) { return Count(row.text(0), row.integer(1)); });
    if (!counts)
        return fail(counts.error());
    std::map<std::string, std::int64_t> results;
    for (const StoredModel &model : *models) {
        const auto names = namesOf(database, model.id);
        if (!names)
            return fail(names.error());
        std::int64_t &sum = results[model.value.name];
        for (const auto &[name, count] : *counts)
            sum += names->contains(name) ? count : 0;
    }
    return results;
}

Result<std::vector<PriceStep>> priceHistory(Database &database, const std::string &name)
{
    const auto model = modelNamed(database, name);
    auto select = database.prepare("SELECT CAST(substr(body, 17) AS TEXT), author, at_us FROM event "
                                   "WHERE subject = ?1 AND kind = 'price' AND body IS NOT NULL ORDER BY seq DESC");
    if (!model || !select)
        return fail(model ? select.error() : model.error());
    select->bind(1, std::string_view(model->id.text()));
    return collect<PriceStep>(*select, [](const Statement &row) {
        const auto json = parseJson(row.text(0)).value_or(Json::object());
        const TimeUs at{integerAt(json, "at_us").value_or(row.integer(2))};
        return PriceStep{fromRfc3339(stringAt(json, "since").value_or("")).value_or(at),
                           PersonId::fromText(stringAt(json, "person").value_or("")).value_or(PersonId{}),
                           {priceIn(json, "input"), priceIn(json, "cached"), priceIn(json, "output")}};
    });
}

} // namespace assay
