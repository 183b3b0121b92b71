#pragma once

#include "items/settings_view.h"
#include "widgets/components/form.h"

class QLineEdit;

namespace assay::items {
class CatalogDesk;
class ConnectionDesk;
} // namespace assay::items

namespace assay::widgets {

class Button;
class PickField;

/// Where a provider's key comes from, whether it is there, and how it gets into the keychain. A pasted key is shown as dots, sent on, and
/// wiped from the field.
class KeyRow : public FormRow
{
    Q_OBJECT
public:
    KeyRow(items::CatalogDesk &catalog, items::ConnectionDesk &connections, QWidget *parent = nullptr);

    void show(const items::ProviderView &provider);
    /// What the keychain said.
    void showKey();
    void paste(); ///< opens the field for a key

private:
    QString sourceText() const;
    void fillChoices();
    void keep();
    void closePaste();

    items::CatalogDesk &m_catalog;
    items::ConnectionDesk &m_connections;
    PickField *m_source;
    Button *m_open;
    Button *m_remove;
    QWidget *m_pasteLine;
    QLineEdit *m_paste;
    items::ProviderView m_provider;
};

} // namespace assay::widgets
