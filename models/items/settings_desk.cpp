#include "items/settings_desk.h"

namespace assay::items {

SettingsDesk::SettingsDesk(KeyStore *keychain) : m_catalog(keychain), m_connections(keychain)
{
    QObject::connect(&m_catalog, &CatalogDesk::providerMoved, &m_connections, &ConnectionDesk::forget);
}

void SettingsDesk::setSession(Session *session)
{
    m_connections.setSession(session);
    m_catalog.setSession(session);
    m_privacy.setSession(session);
    m_storage.setSession(session);
    m_people.setSession(session);
}

} // namespace assay::items
