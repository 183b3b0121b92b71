#pragma once

#include "items/settings_view.h"
#include "widgets/components/form.h"

namespace assay::items {
class SettingsDesk;
}

namespace assay::widgets {

class Button;
class Chip;
class KeyRow;
class Label;
class PickField;

/// Everything that can be said of one provider; each field keeps itself.
class ProviderForm : public Form
{
    Q_OBJECT
public:
    /// @p above: what may have to be said above the fields; hidden now.
    ProviderForm(items::SettingsDesk &desk, std::initializer_list<QWidget *> above, QWidget *parent = nullptr);

    /// Shows a provider, or news of the one that is shown.
    void show(const items::ProviderView &provider);
    void focusKey();
    /// What lies in the project; the proxy and what is allowed lie on this machine and can be changed in any case.
    void setWritable(bool writable, const QString &why);

Q_SIGNALS:
    void allowRequested();
    void withdrawRequested();

private:
    void addIdentity();
    void addLimits();
    void addNetwork();
    void addTrust();
    FieldSend sendTo(int field); ///< an items::ProviderField
    void showTrust();
    void showNetwork();

    items::SettingsDesk &m_desk;
    items::ProviderView m_provider;
    std::vector<std::pair<ValueEdit *, QString items::ProviderView::*>> m_fields;
    std::vector<FormRow *> m_rows;
    PickField *m_kind = nullptr;
    KeyRow *m_key = nullptr;
    ValueEdit *m_proxy = nullptr;
    Chip *m_allowed = nullptr;
    Label *m_since = nullptr;
    Button *m_allow = nullptr;
    Button *m_withdraw = nullptr;
};

} // namespace assay::widgets
