#include "items/catalog_reading.h"

#include <QCoreApplication>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <algorithm>

#include "base/utf8.h"
#include "items/provider_words.h"
#include "items/settings_text.h"
#include "project/price_import.h"
#include "project/surroundings.h"
#include "storage/catalog_changes.h"
#include "storage/catalog_store.h"
#include "storage/people.h"
#include "storage/rows.h"

namespace assay::items {

namespace {

/// The context of this file's texts.
struct CatalogText
{
    Q_DECLARE_TR_FUNCTIONS(CatalogText)
};

/// Names of variables that are set and look as if they held a key; never their values.
QStringList keyVariables()
{
    static const QRegularExpression looksLikeKey(QStringLiteral("(^|_)(API_?KEY|KEY|TOKEN)$"), QRegularExpression::CaseInsensitiveOption);
    QStringList names;
    for (const QString &name : QProcessEnvironment::systemEnvironment().keys()) {
        if (looksLikeKey.match(name).hasMatch() && isVariableName(name.toStdString()))
            names << name;
    }
    names.sort();
    return names;
}

QString keyState(const KeySource &key, const Environment &environment)
{
    if (key.kind != KeySource::Kind::Environment)
        return key.kind == KeySource::Kind::Keychain ? CatalogText::tr("from the keychain") : CatalogText::tr("none");
    const QString said = environment(key.variable) ? CatalogText::tr("from %1 · set") : CatalogText::tr("from %1 · not set");
    return said.arg(displayText(key.variable));
}

/// The variables to choose from: the one in use, the vendor's usual one, then those that are set.
QStringList variablesFor(const Provider &provider, const QStringList &set)
{
    QStringList names;
    if (provider.key.kind == KeySource::Kind::Environment)
        names << displayText(provider.key.variable);
    if (const auto usual = usualVariable(provider))
        names << displayText(*usual);
    names << set;
    names.removeDuplicates();
    return names;
}

std::optional<std::int64_t> wide(std::optional<int> limit)
{
    return limit ? std::optional<std::int64_t>(*limit) : std::nullopt;
}

ProviderView viewOf(const Provider &provider, ProjectId project, const Surroundings &surroundings, const QStringList &set)
{
    ProviderView view;
    view.name = displayText(provider.name);
    view.kind = QString::fromLatin1(name(provider.kind));
    view.kindText = kindText(provider.kind);
    view.note = providerNote(provider);
    view.url = displayText(provider.baseUrl);
    view.keySource = displayText(provider.key.text());
    view.keyText = keyState(provider.key, surroundings.environment);
    view.keyWords = keyText(provider.key);
    view.keyMissing = provider.key.kind == KeySource::Kind::Environment && !surroundings.environment(provider.key.variable);
    view.variables = variablesFor(provider, set);
    view.connections = limitText(wide(provider.limits.maxConnections));
    view.requests = limitText(wide(provider.limits.requestsPerMinute));
    view.tokens = limitText(provider.limits.tokensPerMinute);
    const auto allowed = surroundings.trust.find(project, provider);
    view.allowedByEnvironment = !allowed && surroundings.trust.isAllowedByEnvironment(provider);
    view.allowed = allowed || view.allowedByEnvironment;
    view.allowedSince = allowed && allowed->since ? dayText(*allowed->since) : QString();
    return view;
}

std::optional<std::int64_t> nano(const std::optional<PricePerMillion> &price)
{
    return price ? std::optional(price->money.nano) : std::nullopt;
}

/// Nothing when the table says nothing of it, or its provider is not the vendor itself.
std::optional<ShippedPriceView> shippedView(const Model &model, const std::vector<Provider> &providers)
{
    const auto provider = std::find_if(providers.begin(), providers.end(), [&](const Provider &each) { return each.name == model.provider; });
    const auto entry = provider == providers.end() ? std::nullopt : shippedPrice(*provider, model.modelId);
    if (!entry)
        return std::nullopt;
    const QDate day = QDate::fromString(displayText(entry->asOf), Qt::ISODate);
    return ShippedPriceView{priceText(entry->prices.input), priceText(entry->prices.cachedInput), priceText(entry->prices.output),
                            day.isValid() ? dayText(day) : CatalogText::tr("unknown"), entry->prices != model.prices};
}

ModelView viewOf(const Model &model, std::int64_t results, std::optional<ShippedPriceView> shipped)
{
    const Prices &prices = model.prices;
    return {displayText(model.name), displayText(model.provider), displayText(model.modelId), parametersText(model.parameters),
            priceText(prices.input), priceText(prices.cachedInput), priceText(prices.output),
            nano(prices.input), nano(prices.cachedInput), nano(prices.output), results, std::move(shipped)};
}

} // namespace

bool isVariableName(const std::string &name)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    return pattern.match(displayText(name)).hasMatch();
}

static Result<CatalogReading> readAll(Database &database, ProjectId project)
{
    const auto providers = listProviders(database);
    const auto models = providers ? listModels(database) : fail(providers.error());
    const auto results = models ? resultsByModel(database) : fail(models.error());
    if (!results)
        return fail(results.error());
    const Surroundings surroundings = userSurroundings(nullptr);
    const QStringList set = keyVariables();
    CatalogReading reading;
    for (const Provider &provider : *providers)
        reading.providers.push_back(viewOf(provider, project, surroundings, set));
    std::optional<TimeUs> newest;
    for (const Model &model : *models) {
        reading.models.push_back(viewOf(model, results->at(model.name), shippedView(model, *providers)));
        const auto history = priceHistory(database, model.name);
        if (!history)
            return fail(history.error());
        if (!history->empty())
            newest = std::max(newest.value_or(TimeUs{}), history->front().since);
    }
    reading.pricesSince = newest ? dayText(*newest) : QString();
    return reading;
}

Result<CatalogReading> readCatalog(Database &database, ProjectId project)
{
    return asOfOneMoment(database, [&] { return readAll(database, project); });
}

Result<std::vector<PriceView>> readPriceHistory(Database &database, const std::string &model)
{
    const auto history = priceHistory(database, model);
    const auto people = history ? listPeople(database) : fail(history.error());
    if (!people)
        return fail(people.error());
    std::vector<PriceView> views;
    for (const PriceStep &change : *history) {
        const auto person = std::find_if(people->begin(), people->end(), [&](const Person &each) { return each.id == change.person; });
        const bool known = person != people->end() && person->name;
        views.push_back({momentText(change.since), known ? displayText(*person->name) : CatalogText::tr("unknown"), priceText(change.prices.input),
                         priceText(change.prices.cachedInput), priceText(change.prices.output), change.since});
    }
    return views;
}

} // namespace assay::items
