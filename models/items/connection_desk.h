#pragma once

#include <QObject>
#include <map>
#include <memory>
#include <vector>

#include "items/settings_view.h"
#include "project/session.h"

namespace assay {
class KeyStore;
struct ProviderCheck;
} // namespace assay

namespace assay::items {

/// How the providers of the open project are reached from this machine: asked, allowed, their keys in the keychain, and servers of this
/// machine that could be added. Whatever waits for the network or the keychain runs in the background. Keys pass through and are kept
/// nowhere but in the keychain.
class ConnectionDesk : public QObject
{
    Q_OBJECT
public:
    /// @p keychain may be null and must outlive this.
    explicit ConnectionDesk(KeyStore *keychain, QObject *parent = nullptr);
    ~ConnectionDesk() override;

    /// Stops what runs; forgets what was found out.
    void setSession(Session *session);

    /// What is known of a provider; untested for one never asked.
    const ConnectionView &connection(const QString &provider) const;
    /// Asks it for its models. Sends nothing before this user allowed it: then its state says NotAllowed.
    void test(const QString &provider);
    /// The providers under test.
    QStringList tested() const;
    void stopTests();
    /// What was found out about a provider holds no longer.
    void forget(const QString &provider);

    void allow(const QString &provider, EditAnswer done);
    void withdraw(const QString &provider, EditAnswer done);

    /// False when it is switched off (ASSAY_KEYRING=off).
    bool hasKeychain() const;
    /// Keys lie under the address of their provider.
    const KeyView &key(const QString &url) const;
    /// Asks the keychain, which may make it ask the user to unlock it.
    void lookUpKey(const QString &url);
    /// Keeps a pasted key under the provider's address and makes the keychain its source.
    void keepKey(const QString &provider, const QString &key, EditAnswer done);
    void removeKey(const QString &provider, EditAnswer done);

    /// Looks for servers on their usual ports of this machine; connects, sends nothing. Tells serversChanged() when there are others.
    void lookForServers();
    const std::vector<LocalServerView> &servers() const { return m_servers; }

Q_SIGNALS:
    void connectionChanged(const QString &provider);
    void keyChanged(const QString &url);
    void serversChanged();

private:
    struct Test;
    struct Asked;
    void show(const QString &provider, ConnectionView view);
    void showKey(const QString &url, KeyView view);
    void showCheck(const QString &provider, const ProviderCheck &check);
    /// Runs @p work on a provider of the project as it stands then, in the background.
    void withProvider(JobLine &line, const QString &provider, Facts touched, std::function<Status(ProjectFile &, Asked &)> work, EditAnswer done);
    void changeKey(const QString &provider, bool set, std::function<Status(ProjectFile &, Asked &)> work, EditAnswer done);

    KeyStore *m_keychain;
    QPointer<Session> m_session;
    std::map<QString, std::unique_ptr<Test>> m_tests;
    std::map<QString, ConnectionView> m_connections;
    std::map<QString, KeyView> m_keys; ///< by address
    JobLine m_probing;
    JobLine m_lookUp;
    JobLine m_keyChange;
    JobLine m_trustChange;
    std::vector<LocalServerView> m_servers;
};

} // namespace assay::items
