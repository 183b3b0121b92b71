#include "items/privacy_desk.h"

#include <QFileInfo>
#include <algorithm>

#include "base/utf8.h"
#include "items/provider_words.h"
#include "items/settings_text.h"
#include "project/surroundings.h"
#include "project/user.h"
#include "storage/project_file.h"

namespace assay::items {

namespace {

EndpointTrust userTrust()
{
    return userSurroundings(nullptr).trust;
}

CommandTrust userCommands()
{
    return userSurroundings(nullptr).commands;
}

} // namespace

/// One of the two.
struct PrivacyDesk::Entry
{
    std::optional<AllowedEndpoint> endpoint;
    std::optional<TrustedCommand> command;

    QString words() const { return endpoint ? displayText(endpoint->url) : harmlessText(command->commandLine); }
};

/// What stands in this user's configuration.
struct PrivacyDesk::Reading
{
    std::vector<AllowedEndpoint> allowed;
    std::vector<TrustedCommand> trusted;
    NetworkSettings network;
};

namespace {

/// Projects have no name where a program was trusted without one.
QString projectWords(ProjectId project, ProjectId open, const std::string &name)
{
    return project == open ? PrivacyDesk::tr("this project")
           : name.empty()  ? PrivacyDesk::tr("another project (%1)").arg(displayText(project.text()).left(8))
                           : displayText(name);
}

CommandView viewOf(const TrustedCommand &command, ProjectId open)
{
    CommandView view;
    view.id = displayText(command.project.text() + " " + command.hash.hex());
    view.commandLine = harmlessText(command.commandLine);
    view.hash = displayText(command.hash.hex());
    view.thisProject = command.project == open;
    view.project = projectWords(command.project, open, {});
    view.since = command.since ? dayText(*command.since) : PrivacyDesk::tr("unknown");
    view.at = command.since.value_or(TimeUs{});
    return view;
}

EndpointView viewOf(const AllowedEndpoint &endpoint, ProjectId open)
{
    EndpointView view;
    view.id = displayText(endpoint.project.text() + " " + endpoint.keySource + " " + endpoint.url);
    view.url = displayText(endpoint.url);
    view.keyText = keyText(KeySource::fromText(endpoint.keySource).value_or(KeySource{}));
    view.thisProject = endpoint.project == open;
    view.project = projectWords(endpoint.project, open, endpoint.projectName);
    view.since = endpoint.since ? dayText(*endpoint.since) : PrivacyDesk::tr("unknown");
    view.at = endpoint.since.value_or(TimeUs{});
    return view;
}

} // namespace

PrivacyDesk::PrivacyDesk(QObject *parent) : QObject(parent) {}

PrivacyDesk::~PrivacyDesk() = default;

void PrivacyDesk::setSession(Session *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_reading.drop();
    m_writing.drop();
    m_session = session;
    m_endpoints.clear();
    m_entries.clear();
    m_commands.clear();
    m_trusted.clear();
    m_withdrawn.reset();
    if (!session)
        return;
    connect(session, &Session::changed, this, [this](Facts facts) {
        if (facts & Fact::Catalog)
            readAgain();
    });
    readAgain();
}

void PrivacyDesk::readAgain()
{
    if (!m_session)
        return;
    m_session->work<Reading>(
        m_reading, {}, [](ProjectFile &) -> Result<Reading> { return Reading{userTrust().list(), userCommands().list(), userNetwork()}; },
        [this](Result<Reading> read) {
            if (!read || !m_session)
                return;
            const ProjectId open = m_session->file().id();
            std::stable_sort(read->allowed.begin(), read->allowed.end(), [open](const AllowedEndpoint &a, const AllowedEndpoint &b) {
                return std::make_pair(a.project != open, a.projectName) < std::make_pair(b.project != open, b.projectName);
            });
            m_endpoints.clear();
            m_entries.clear();
            for (AllowedEndpoint &endpoint : read->allowed) {
                m_endpoints.push_back(viewOf(endpoint, open));
                m_entries.push_back({std::move(endpoint), std::nullopt});
            }
            takeCommands(std::move(read->trusted), open);
            m_network = {displayText(read->network.proxy), displayText(read->network.caFile), read->network.plainHttpElsewhere};
            Q_EMIT changed();
        });
}

void PrivacyDesk::takeCommands(std::vector<TrustedCommand> trusted, ProjectId open)
{
    std::stable_sort(trusted.begin(), trusted.end(), [open](const TrustedCommand &a, const TrustedCommand &b) { return (a.project != open) < (b.project != open); });
    m_commands.clear();
    m_trusted.clear();
    for (TrustedCommand &command : trusted) {
        m_commands.push_back(viewOf(command, open));
        m_trusted.push_back({std::nullopt, std::move(command)});
    }
}

std::vector<FilePlaceView> PrivacyDesk::places() const
{
    std::vector<FilePlaceView> places;
    if (m_session) {
        places.push_back({tr("This project"), m_session->path()});
        places.push_back({tr("Its backups"), QFileInfo(m_session->path()).absolutePath()});
    }
    places.push_back({tr("Your settings"), userConfigFolder()});
    return places;
}

void PrivacyDesk::changeTrust(std::function<Status()> work)
{
    if (!m_session)
        return;
    m_session->work<bool>(
        m_writing, Fact::Catalog, [work = std::move(work)](ProjectFile &) -> Result<bool> { return work().map([] { return true; }); },
        [this](const Result<bool> &done) {
            if (!done)
                Q_EMIT failed(done.error());
        });
}

void PrivacyDesk::withdraw(const QString &endpoint)
{
    const auto found = std::find_if(m_endpoints.begin(), m_endpoints.end(), [&](const EndpointView &view) { return view.id == endpoint; });
    if (found == m_endpoints.end())
        return;
    m_withdrawn = std::make_unique<Entry>(m_entries[static_cast<std::size_t>(found - m_endpoints.begin())]);
    changeTrust([gone = *m_withdrawn->endpoint] { return userTrust().withdraw(gone.project, gone.url, gone.keySource); });
}

void PrivacyDesk::forget(const QString &command)
{
    const auto found = std::find_if(m_commands.begin(), m_commands.end(), [&](const CommandView &view) { return view.id == command; });
    if (found == m_commands.end())
        return;
    m_withdrawn = std::make_unique<Entry>(m_trusted[static_cast<std::size_t>(found - m_commands.begin())]);
    changeTrust([gone = *m_withdrawn->command] { return userCommands().withdraw(gone.project, gone.hash); });
}

QString PrivacyDesk::withdrawn() const
{
    return m_withdrawn ? m_withdrawn->words() : QString();
}

void PrivacyDesk::undoWithdrawal()
{
    if (!m_withdrawn)
        return;
    const auto entry = std::exchange(m_withdrawn, nullptr);
    if (entry->command)
        return changeTrust([back = *entry->command] { return userCommands().trust(back.project, back.hash, back.commandLine); });
    changeTrust([back = *entry->endpoint]() -> Status {
        Provider provider;
        provider.baseUrl = back.url;
        provider.key = KeySource::fromText(back.keySource).value_or(KeySource{});
        return userTrust().allow(back.project, provider, back.projectName);
    });
}

void PrivacyDesk::setNetwork(std::function<void(NetworkSettings &)> edit, EditAnswer done)
{
    if (!m_session)
        return;
    m_session->work<bool>(
        m_writing, {},
        [edit = std::move(edit)](ProjectFile &) -> Result<bool> {
            NetworkSettings network = userNetwork();
            edit(network);
            return keepUserNetwork(network).map([] { return true; });
        },
        [this, done = std::move(done)](const Result<bool> &kept) {
            readAgain();
            done(kept ? std::nullopt : std::optional(kept.error()));
        });
}

void PrivacyDesk::setProxy(const QString &typed, EditAnswer done)
{
    setNetwork([proxy = typed.trimmed().toStdString()](NetworkSettings &network) { network.proxy = proxy; }, std::move(done));
}

void PrivacyDesk::setCaFile(const QString &typed, EditAnswer done)
{
    setNetwork([file = typed.trimmed().toStdString()](NetworkSettings &network) { network.caFile = file; }, std::move(done));
}

void PrivacyDesk::setPlainHttp(bool allowed, EditAnswer done)
{
    setNetwork([allowed](NetworkSettings &network) { network.plainHttpElsewhere = allowed; }, std::move(done));
}

} // namespace assay::items

#include "moc_privacy_desk.cpp"
