#include "items/connection_desk.h"

#include <atomic>

#include "items/connection_words.h"
#include "project/provider_check.h"
#include "project/surroundings.h"
#include "providers/probe.h"
#include "storage/catalog_store.h"
#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/writer.h"

namespace assay::items {

namespace {

Result<Provider> providerIn(ProjectFile &file, const std::string &name)
{
    const auto reader = file.reader();
    return reader ? findProvider(**reader, name) : fail(reader.error());
}

EditAnswer orNothing(EditAnswer done)
{
    return done ? std::move(done) : EditAnswer([](const std::optional<Error> &) {});
}

} // namespace

/// One test under way: its answer is dropped with its line, its work ends when it is told to stop.
struct ConnectionDesk::Test
{
    JobLine line;
    std::shared_ptr<std::atomic<bool>> stop = std::make_shared<std::atomic<bool>>(false);

    ~Test() { *stop = true; }
};

/// A provider with what this user and this machine say.
struct ConnectionDesk::Asked
{
    Provider provider;
    Surroundings surroundings;
};

ConnectionDesk::ConnectionDesk(KeyStore *keychain, QObject *parent) : QObject(parent), m_keychain(keychain) {}

ConnectionDesk::~ConnectionDesk() = default;

void ConnectionDesk::setSession(Session *session)
{
    m_tests.clear();
    m_connections.clear();
    m_keys.clear();
    m_servers.clear();
    for (JobLine *line : {&m_probing, &m_lookUp, &m_keyChange, &m_trustChange})
        line->drop();
    m_session = session;
    Q_EMIT serversChanged();
}

const ConnectionView &ConnectionDesk::connection(const QString &provider) const
{
    static const ConnectionView untested;
    const auto found = m_connections.find(provider);
    return found == m_connections.end() ? untested : found->second;
}

void ConnectionDesk::show(const QString &provider, ConnectionView view)
{
    m_connections[provider] = std::move(view);
    Q_EMIT connectionChanged(provider);
}

void ConnectionDesk::forget(const QString &provider)
{
    m_tests.erase(provider);
    if (m_connections.erase(provider) > 0)
        Q_EMIT connectionChanged(provider);
}

void ConnectionDesk::test(const QString &provider)
{
    if (!m_session)
        return;
    auto &test = m_tests[provider];
    test = std::make_unique<Test>();
    show(provider, testingView());
    using Shared = std::shared_ptr<ProviderCheck>;
    m_session->work<Shared>(
        test->line, {},
        [name = provider.toStdString(), stop = test->stop, keychain = m_keychain](ProjectFile &file) -> Result<Shared> {
            const auto asked = providerIn(file, name);
            if (!asked)
                return fail(asked.error());
            return std::make_shared<ProviderCheck>(checkProvider(file.id(), *asked, userSurroundings(keychain), [stop] { return stop->load(); }));
        },
        [this, provider](const Result<Shared> &check) {
            const auto ended = std::move(m_tests[provider]); // its line is being used
            m_tests.erase(provider);
            if (check)
                showCheck(provider, **check);
            else
                show(provider, failedView(check.error()));
        });
}

void ConnectionDesk::showCheck(const QString &provider, const ProviderCheck &check)
{
    if (check.provider.key.kind == KeySource::Kind::Keychain && check.keyFound)
        showKey(QString::fromStdString(keyAccount(check.provider)), {false, check.keyFound, {}});
    show(provider, viewOf(check));
}

QStringList ConnectionDesk::tested() const
{
    QStringList names;
    for (const auto &[name, test] : m_tests)
        names << name;
    return names;
}

void ConnectionDesk::stopTests()
{
    const auto tests = std::exchange(m_tests, {});
    for (const auto &[name, test] : tests)
        show(name, stoppedView());
}

void ConnectionDesk::withProvider(JobLine &line, const QString &provider, Facts touched, std::function<Status(ProjectFile &, Asked &)> work,
                                  EditAnswer done)
{
    if (!m_session)
        return;
    m_session->work<bool>(
        line, touched,
        [name = provider.toStdString(), work = std::move(work), keychain = m_keychain](ProjectFile &file) -> Result<bool> {
            auto found = providerIn(file, name);
            if (!found)
                return fail(found.error());
            Asked asked{std::move(*found), userSurroundings(keychain)};
            return work(file, asked).map([] { return true; });
        },
        [done = orNothing(std::move(done))](const Result<bool> &worked) { done(worked ? std::nullopt : std::optional(worked.error())); });
}

void ConnectionDesk::allow(const QString &provider, EditAnswer done)
{
    const auto work = [](ProjectFile &file, Asked &asked) { return asked.surroundings.trust.allow(file.id(), asked.provider, file.name()); };
    withProvider(m_trustChange, provider, Fact::Catalog, work, std::move(done));
}

void ConnectionDesk::withdraw(const QString &provider, EditAnswer done)
{
    const auto work = [](ProjectFile &file, Asked &asked) {
        return asked.surroundings.trust.withdraw(file.id(), asked.provider.baseUrl, asked.provider.key.text());
    };
    const auto ended = [this, provider, done = orNothing(std::move(done))](const std::optional<Error> &problem) {
        if (!problem)
            forget(provider);
        done(problem);
    };
    withProvider(m_trustChange, provider, Fact::Catalog, work, ended);
}

bool ConnectionDesk::hasKeychain() const
{
    return m_keychain && systemEnvironment()("ASSAY_KEYRING") != "off";
}

const KeyView &ConnectionDesk::key(const QString &url) const
{
    static const KeyView unknown;
    const auto found = m_keys.find(url);
    return found == m_keys.end() ? unknown : found->second;
}

void ConnectionDesk::showKey(const QString &url, KeyView view)
{
    m_keys[url] = std::move(view);
    Q_EMIT keyChanged(url);
}

void ConnectionDesk::lookUpKey(const QString &url)
{
    if (!m_session)
        return;
    showKey(url, {true, std::nullopt, {}});
    m_session->work<bool>(
        m_lookUp, {},
        [url = url.toStdString(), keychain = m_keychain](ProjectFile &) -> Result<bool> {
            KeyStore *store = userSurroundings(keychain).keychain;
            Provider provider;
            provider.baseUrl = url;
            const auto key = store ? store->read(keyAccount(provider)) : Result<std::optional<std::string>>(std::nullopt);
            return key ? Result<bool>(key->has_value()) : fail(key.error());
        },
        [this, url](const Result<bool> &set) {
            showKey(url, {false, set ? std::optional(*set) : std::nullopt, set ? std::nullopt : std::optional(set.error())});
        });
}

/// Changes what the keychain holds for a provider; @p set is what it holds then.
void ConnectionDesk::changeKey(const QString &provider, bool set, std::function<Status(ProjectFile &, Asked &)> work, EditAnswer done)
{
    const auto account = std::make_shared<QString>();
    const auto noted = [account, work = std::move(work)](ProjectFile &file, Asked &asked) {
        *account = QString::fromStdString(keyAccount(asked.provider));
        return work(file, asked);
    };
    const auto ended = [this, provider, set, account, done = std::move(done)](const std::optional<Error> &problem) {
        if (!problem) {
            forget(provider);
            showKey(*account, {false, set, {}});
        }
        done(problem);
    };
    withProvider(m_keyChange, provider, Fact::Catalog, noted, ended);
}

void ConnectionDesk::keepKey(const QString &provider, const QString &key, EditAnswer done)
{
    const auto usable = keyFromText(key.toStdString());
    if (!usable)
        return done(usable.error());
    const auto work = [key = *usable](ProjectFile &file, Asked &asked) -> Status {
        const auto writer = file.writer();
        if (!writer)
            return fail(writer.error());
        if (auto kept = storeKey(asked.provider, key, asked.surroundings); !kept)
            return kept;
        Provider after = asked.provider;
        after.key = {KeySource::Kind::Keychain, {}};
        const Status written = (*writer)->run([&](WriteContext &context) { return keepProvider(context, after); });
        EndpointTrust &trust = asked.surroundings.trust;
        return written && trust.find(file.id(), asked.provider) ? trust.allow(file.id(), after, file.name()) : written;
    };
    changeKey(provider, true, work, std::move(done));
}

void ConnectionDesk::removeKey(const QString &provider, EditAnswer done)
{
    changeKey(provider, false, [](ProjectFile &, Asked &asked) { return forgetKey(asked.provider, asked.surroundings); }, std::move(done));
}

void ConnectionDesk::lookForServers()
{
    if (!m_session)
        return;
    using Found = std::vector<LocalServerView>;
    m_session->work<Found>(
        m_probing, {},
        [](ProjectFile &file) -> Result<Found> {
            const auto reader = file.reader();
            const auto known = reader ? listProviders(**reader) : fail(reader.error());
            return known ? Result<Found>(newServers(findLocalServers(), *known)) : fail(known.error());
        },
        [this](Result<Found> found) {
            const auto before = std::exchange(m_servers, found ? std::move(*found) : Found());
            if (m_servers != before)
                Q_EMIT serversChanged();
        });
}

} // namespace assay::items

#include "moc_connection_desk.cpp"
