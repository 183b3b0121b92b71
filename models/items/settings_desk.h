#pragma once

#include "items/catalog_desk.h"
#include "items/connection_desk.h"
#include "items/people_desk.h"
#include "items/privacy_desk.h"
#include "items/storage_desk.h"

namespace assay::items {

/// What the room Settings works at, one desk for each idea. Lives as long as the window.
class SettingsDesk
{
public:
    /// @p keychain may be null and must outlive this.
    explicit SettingsDesk(KeyStore *keychain);

    /// Null before the project goes: then nothing of it is asked any more.
    void setSession(Session *session);

    CatalogDesk &catalog() { return m_catalog; }
    ConnectionDesk &connections() { return m_connections; }
    PrivacyDesk &privacy() { return m_privacy; }
    StorageDesk &storage() { return m_storage; }
    PeopleDesk &people() { return m_people; }

private:
    CatalogDesk m_catalog;
    ConnectionDesk m_connections;
    PrivacyDesk m_privacy;
    StorageDesk m_storage;
    PeopleDesk m_people;
};

} // namespace assay::items
