#pragma once

#include "items/plain_list.h"
#include "project/session.h"
#include "widgets/settings/look_page.h"
#include "widgets/settings/page.h"
#include "widgets/shell/room.h"

class QStackedWidget;

namespace assay::items {
class SettingsDesk;
}

namespace assay::widgets {

class KeysPage;
class ListView;
class ModelsPage;
class Notice;
class PeoplePage;
class PrivacyPage;
class ProvidersPage;
class StoragePage;

/// The room Settings: pages at the left, the chosen one beside them.
class SettingsRoom : public Room
{
    Q_OBJECT
public:
    /// @p desk must outlive it.
    explicit SettingsRoom(items::SettingsDesk &desk, QWidget *parent = nullptr);

    void showSession(Session *session) override;
    void goTo(const items::Place &place) override;
    void cancelWork() override;
    void takeKeyboard() override;
    void showEmpty() override;
    /// What is chosen for look and language, and what the window runs with.
    void showLook(const LookSettings &chosen, const LookSettings &running);
    QString currentPage() const;

Q_SIGNALS:
    void lookChosen(const assay::widgets::LookSettings &look);
    void restartRequested();
    void projectRequested(const QString &path);
    void aboutRequested(); ///< version and licences

private:
    QWidget *buildContent();
    QWidget *buildPages();
    void addActions();
    void addPages();
    void openPage(const QString &id);
    void addModel();
    void removeCurrent();
    void undo();
    void showUndo();
    void updateActions();
    void tellWork();

    items::SettingsDesk &m_desk;
    Session *m_session = nullptr;
    SettingsActions m_actions;
    items::PlainList m_list;
    ListView *m_pages = nullptr;
    Notice *m_undo = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::vector<SettingsPage *> m_all;
    ProvidersPage *m_providers = nullptr;
    ModelsPage *m_models = nullptr;
    PeoplePage *m_people = nullptr;
    LookPage *m_look = nullptr;
    KeysPage *m_keys = nullptr;
    PrivacyPage *m_privacy = nullptr;
    StoragePage *m_storage = nullptr;
};

} // namespace assay::widgets
