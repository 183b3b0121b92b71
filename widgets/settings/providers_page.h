#pragma once

#include <QTimer>

#include "items/plain_list.h"
#include "widgets/settings/page.h"

class QStackedWidget;

namespace assay::items {
class SettingsDesk;
struct LocalServerView;
} // namespace assay::items

namespace assay::widgets {

class Button;
class EmptyState;
class ListView;
class LocalServers;
class ProviderDraft;
class ProviderPane;

/// Providers and keys: the list of providers, servers of this machine offered at its foot, and the chosen one beside it.
class ProvidersPage : public SettingsPage
{
    Q_OBJECT
public:
    ProvidersPage(items::SettingsDesk &desk, const SettingsActions &actions, QWidget *parent = nullptr);

    void goTo(const QString &name) override;
    QString status() const override;
    void setWritable(bool writable, const QString &why) override;

    /// Shows what there is to do while there is no provider.
    void showNone();
    /// Opens the list of places that can be added.
    void offerVendors();
    void test();
    void removeCurrent();
    void addModel();
    QString current() const { return m_current; }

Q_SIGNALS:
    void modelChosen(const QString &name);
    void currentChanged();

protected:
    void enter() override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildList(const SettingsActions &actions);
    QWidget *buildEmpty();
    void showProviders();
    void showCurrent(const QString &name);
    void showServers();
    void addServer(const items::LocalServerView &server);
    void fillEmpty();

    items::SettingsDesk &m_desk;
    SettingsActions m_actions;
    items::PlainList m_list;
    ListView *m_view = nullptr;
    Button *m_addButton = nullptr;
    LocalServers *m_servers = nullptr;
    QStackedWidget *m_beside = nullptr;
    ProviderPane *m_pane = nullptr;
    ProviderDraft *m_draft = nullptr;
    QWidget *m_emptyPlace = nullptr;
    EmptyState *m_empty = nullptr;
    QString m_current;
    QString m_awaited; ///< chosen as soon as it is there
    QTimer m_probe;
};

} // namespace assay::widgets
