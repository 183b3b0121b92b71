#include "items/catalog_desk.h"

#include <algorithm>

#include "items/catalog_edits.h"
#include "items/catalog_reading.h"
#include "items/settings_text.h"
#include "project/provider_setup.h"
#include "project/surroundings.h"
#include "storage/catalog_changes.h"
#include "storage/catalog_store.h"
#include "storage/project_file.h"
#include "storage/writer.h"

namespace assay::items {

namespace {

std::string utf8(const QString &text)
{
    return text.toStdString();
}

/// For callers whose sessions are gone.
Error nothingOpen()
{
    return {ErrorCode::Interrupted, CatalogDesk::tr("No project is open"), {}, {}, {}};
}

template <typename View>
const View *named(const std::vector<View> &views, const QString &name)
{
    const auto found = std::find_if(views.begin(), views.end(), [&](const View &view) { return view.name == name; });
    return found == views.end() ? nullptr : &*found;
}

QStringList namesOf(const std::vector<ModelView> &models)
{
    QStringList names;
    for (const ModelView &model : models)
        names << model.name;
    return names;
}

} // namespace

CatalogDesk::CatalogDesk(KeyStore *keychain, QObject *parent) : QObject(parent), m_keychain(keychain) {}

CatalogDesk::~CatalogDesk() = default;

void CatalogDesk::setSession(Session *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    for (JobLine *line : {&m_reading, &m_adding, &m_prices})
        line->drop();
    m_session = session;
    m_isRead = false;
    m_providers.clear();
    m_models.clear();
    forgetRemoval();
    if (!session)
        return;
    connect(session, &Session::changed, this, [this](Facts facts) {
        if (facts.testFlag(Fact::Catalog))
            readAgain();
        else if (facts.testFlag(Fact::Runs))
            m_isStale = true;
    });
    readAgain();
}

const ProviderView *CatalogDesk::provider(const QString &name) const
{
    return named(m_providers, name);
}

const ModelView *CatalogDesk::model(const QString &name) const
{
    return named(m_models, name);
}

void CatalogDesk::readIfStale()
{
    if (m_isStale)
        readAgain();
}

void CatalogDesk::readAgain()
{
    if (!m_session)
        return;
    m_isStale = false;
    const ProjectId project = m_session->file().id();
    m_session->read<CatalogReading>(
        m_reading, [project](Database &database) { return readCatalog(database, project); },
        [this](Result<CatalogReading> found) {
            if (found)
                take(std::move(*found));
            else
                Q_EMIT failed(found.error());
        });
}

void CatalogDesk::take(CatalogReading found)
{
    const auto before = std::exchange(m_providers, std::move(found.providers));
    m_models = std::move(found.models);
    m_pricesSince = found.pricesSince;
    m_isRead = true;
    for (const ProviderView &now : m_providers) {
        const ProviderView *was = named(before, now.name);
        if (was && (was->url != now.url || was->kind != now.kind || was->keySource != now.keySource))
            Q_EMIT providerMoved(now.name);
    }
    Q_EMIT changed();
}

void CatalogDesk::write(std::function<Status(WriteContext &)> work, EditAnswer done)
{
    if (!m_session) {
        if (done)
            done(nothingOpen());
        return;
    }
    m_session->write(Fact::Catalog, std::move(work), this, [this, done = std::move(done)](const Status &status) {
        if (done)
            done(status ? std::nullopt : std::optional(status.error()));
        else if (!status)
            Q_EMIT failed(status.error());
    });
}

void CatalogDesk::addProvider(const QString &name, const QString &kind, const QString &url, const QString &keySource, EditAnswer done)
{
    Provider provider{utf8(name.trimmed()), providerKindFromName(utf8(kind)).value_or(ProviderKind::OpenAi), {}, {}, {}};
    const auto base = baseUrlFrom(utf8(url));
    if (!base || !m_session)
        return done(base ? nothingOpen() : base.error());
    provider.baseUrl = *base;
    // The keychain may have to be asked, so this is no plain write: the storage thread does not wait for it.
    m_session->work<bool>(
        m_adding, Fact::Catalog,
        [provider, source = utf8(keySource), keychain = m_keychain](ProjectFile &file) -> Result<bool> {
            return items::addProvider(file, provider, source, keychain).map([] { return true; });
        },
        [done](const Result<bool> &added) { done(added ? std::nullopt : std::optional(added.error())); });
}

void CatalogDesk::change(const QString &name, std::function<Status(Provider &)> edit, EditAnswer done)
{
    if (!m_session)
        return done(nothingOpen());
    const TrustHolder holder{m_session->file().id(), m_session->file().name()};
    const auto work = [name = utf8(name), edit = std::move(edit), holder](WriteContext &context) { return changeProvider(context, name, edit, holder); };
    write(work, std::move(done));
}

void CatalogDesk::rename(const QString &from, const QString &typed, Renaming work, EditAnswer done)
{
    const QString to = typed.trimmed();
    write([from = utf8(from), to = utf8(to), work](WriteContext &context) { return work(context, from, to); },
          [this, from, to, done = std::move(done)](const std::optional<Error> &problem) {
              if (!problem)
                  Q_EMIT renamed(from, to);
              done(problem);
          });
}

void CatalogDesk::setProvider(const QString &name, ProviderField field, const QString &typed, EditAnswer done)
{
    if (field == ProviderField::Name)
        return rename(name, typed, renameProvider, std::move(done));
    change(name, [field, typed](Provider &provider) { return setField(provider, field, typed); }, std::move(done));
}

void CatalogDesk::setKind(const QString &name, const QString &kind, EditAnswer done)
{
    change(name, [kind = utf8(kind)](Provider &provider) { return assay::items::setKind(provider, kind); }, std::move(done));
}

void CatalogDesk::setKeySource(const QString &name, const QString &source, EditAnswer done)
{
    change(name, [source = utf8(source)](Provider &provider) { return assay::items::setKeySource(provider, source); }, std::move(done));
}

void CatalogDesk::addModel(const QString &provider, const QString &id, EditAnswer done)
{
    const QString name = modelName(id, namesOf(m_models));
    Model model;
    model.name = utf8(name);
    model.provider = utf8(provider);
    if (auto fit = setField(model, ModelField::Id, id); !fit)
        return done(fit.error());
    write([model](WriteContext &context) { return addPricedModel(context, model); },
          [this, name, done = std::move(done)](const std::optional<Error> &problem) {
              if (!problem)
                  Q_EMIT modelAdded(name);
              done(problem);
          });
}

void CatalogDesk::setModel(const QString &name, ModelField field, const QString &typed, EditAnswer done)
{
    if (field == ModelField::Name)
        return rename(name, typed, renameModel, std::move(done));
    write([name = utf8(name), field, typed](WriteContext &context) {
        return changeModel(context, name, [&](Model &model) { return setField(model, field, typed); });
    }, std::move(done));
}

void CatalogDesk::setServer(const QString &model, const QString &provider, EditAnswer done)
{
    write([name = utf8(model), provider = utf8(provider)](WriteContext &context) {
        return changeModel(context, name, [&](Model &known) {
            known.provider = provider;
            return Status();
        });
    }, std::move(done));
}

void CatalogDesk::useShippedPrices(const QString &model, EditAnswer done)
{
    write([name = utf8(model)](WriteContext &context) {
        return changeModel(context, name, [&](Model &known) { return takeShippedPrices(context, known).map([](bool) {}); });
    }, std::move(done));
}

void CatalogDesk::removeProvider(const QString &name)
{
    const auto served = std::count_if(m_models.begin(), m_models.end(), [&](const ModelView &model) { return model.provider == name; });
    const QString what = served == 0 ? name : tr("%1 with its models").arg(name);
    remove(what, [name = utf8(name)](WriteContext &context) { return assay::removeProvider(context, name); });
}

void CatalogDesk::removeModel(const QString &name)
{
    remove(name, [name = utf8(name)](WriteContext &context) { return assay::removeModel(context, name); });
}

void CatalogDesk::remove(const QString &what, std::function<Result<RemovedEntries>(WriteContext &)> work)
{
    if (!m_session)
        return;
    m_session->write<RemovedEntries>(Fact::Catalog, std::move(work), this, [this, what](Result<RemovedEntries> removed) {
        if (!removed) {
            Q_EMIT failed(removed.error());
            return;
        }
        m_removed = std::make_unique<RemovedEntries>(std::move(*removed));
        m_removedText = what;
        Q_EMIT removedChanged();
    });
}

void CatalogDesk::undoRemoval()
{
    if (!m_removed)
        return;
    write([removed = *m_removed](WriteContext &context) { return restoreRemoved(context, removed); }, {});
    forgetRemoval();
}

void CatalogDesk::forgetRemoval()
{
    m_removed.reset();
    m_removedText.clear();
    Q_EMIT removedChanged();
}

void CatalogDesk::readPrices(const QString &model, std::function<void(std::vector<PriceView>)> done)
{
    if (!m_session)
        return;
    m_session->read<std::vector<PriceView>>(
        m_prices, [name = utf8(model)](Database &database) { return readPriceHistory(database, name); },
        [done = std::move(done)](Result<std::vector<PriceView>> prices) { done(prices ? std::move(*prices) : std::vector<PriceView>()); });
}

} // namespace assay::items

#include "moc_catalog_desk.cpp"
