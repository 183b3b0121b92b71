#pragma once

#include <QObject>
#include <QPointer>
#include <memory>
#include <vector>

#include "base/ids.h"
#include "items/settings_view.h"
#include "project/session.h"

namespace assay {
class KeyStore;
struct NetworkSettings;
struct TrustedCommand;
} // namespace assay

namespace assay::items {

/// What may leave this machine and by which way, and where things lie: this user's configuration, the same for every project.
class PrivacyDesk : public QObject
{
    Q_OBJECT
public:
    explicit PrivacyDesk(QObject *parent = nullptr);
    ~PrivacyDesk() override;

    void setSession(Session *session);

    /// Of this project first, then by project.
    const std::vector<EndpointView> &endpoints() const { return m_endpoints; }
    /// Likewise.
    const std::vector<CommandView> &commands() const { return m_commands; }
    const NetworkView &network() const { return m_network; }
    std::vector<FilePlaceView> places() const;

    void withdraw(const QString &endpoint);
    /// The program is not started any more until it is asked about again.
    void forget(const QString &command);
    /// What undoWithdrawal() would allow again, an address or a program; empty for nothing.
    QString withdrawn() const;
    void undoWithdrawal();

    void setProxy(const QString &typed, EditAnswer done);
    void setCaFile(const QString &typed, EditAnswer done);
    void setPlainHttp(bool allowed, EditAnswer done);
    void readAgain();

Q_SIGNALS:
    void changed();
    void failed(const assay::Error &error);

private:
    struct Reading;
    struct Entry;
    void setNetwork(std::function<void(NetworkSettings &)> edit, EditAnswer done);
    void takeCommands(std::vector<TrustedCommand> trusted, ProjectId open);
    void changeTrust(std::function<Status()> work);

    QPointer<Session> m_session;
    JobLine m_reading;
    JobLine m_writing;
    std::vector<EndpointView> m_endpoints;
    std::vector<Entry> m_entries; ///< behind m_endpoints
    std::vector<CommandView> m_commands;
    std::vector<Entry> m_trusted; ///< behind m_commands
    NetworkView m_network;
    std::unique_ptr<Entry> m_withdrawn;
};

} // namespace assay::items
