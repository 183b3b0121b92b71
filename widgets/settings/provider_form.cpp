#include "widgets/settings/provider_form.h"

#include "items/settings_desk.h"
#include "items/provider_words.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/label.h"
#include "widgets/components/pick_field.h"
#include "widgets/settings/key_row.h"

namespace assay::widgets {

using items::ProviderField;
using items::ProviderView;

ProviderForm::ProviderForm(items::SettingsDesk &desk, std::initializer_list<QWidget *> above, QWidget *parent) : Form(parent), m_desk(desk)
{
    for (QWidget *widget : above) {
        widget->hide();
        addWide(widget);
    }
    addIdentity();
    m_key = new KeyRow(desk.catalog(), desk.connections(), this);
    addWide(m_key);
    addLimits();
    addNetwork();
    addTrust();
}

FieldSend ProviderForm::sendTo(int field)
{
    return [this, field](const QString &typed, FieldAnswer answer) {
        m_desk.catalog().setProvider(m_provider.name, static_cast<ProviderField>(field), typed, std::move(answer));
    };
}

void ProviderForm::addIdentity()
{
    const auto text = [this](const QString &label, ValueEdit::Kind kind, ProviderField field, QString ProviderView::*shown, int width) {
        FormRow *row = addRow(label);
        m_fields.emplace_back(addField(row, kind, label, width, sendTo(static_cast<int>(field))), shown);
        if (width > 0)
            row->addStretch();
        m_rows.push_back(row);
    };
    text(tr("Name"), ValueEdit::Kind::Text, ProviderField::Name, &ProviderView::name, 260);
    m_kind = new PickField(tr("Kind"), this);
    m_kind->setFixedWidth(scaled(260));
    FormRow *row = addRow(tr("Kind"), m_kind);
    std::vector<PickItem> kinds;
    for (const auto &[id, title] : items::kindChoices())
        kinds.push_back({id, title, {}, {}, false, true});
    m_kind->setItems(std::move(kinds));
    m_rows.push_back(row);
    connect(m_kind, &PickField::picked, this, [this, row](const QString &kind) {
        m_desk.catalog().setKind(m_provider.name, kind, [row](const std::optional<Error> &problem) { row->setProblem(problem); });
    });
    text(tr("Address"), ValueEdit::Kind::Mono, ProviderField::Url, &ProviderView::url, 0);
}

void ProviderForm::addLimits()
{
    FormRow *row = addRow(tr("At most"));
    const auto limit = [&](const QString &name, const QString &word, int width, ProviderField field, QString ProviderView::*shown) {
        ValueEdit *edit = addField(row, ValueEdit::Kind::Number, name, width, sendTo(static_cast<int>(field)));
        edit->setPlaceholderText(tr("no limit"));
        row->addWord(word);
        m_fields.emplace_back(edit, shown);
    };
    limit(tr("Connections at once"), tr("connections"), 68, ProviderField::Connections, &ProviderView::connections);
    limit(tr("Requests a minute"), tr("requests"), 78, ProviderField::Requests, &ProviderView::requests);
    limit(tr("Tokens a minute"), tr("tokens a minute"), 96, ProviderField::Tokens, &ProviderView::tokens);
    row->addStretch();
    m_rows.push_back(row);
}

void ProviderForm::addNetwork()
{
    FormRow *row = addRow(tr("Proxy"));
    m_proxy = addField(row, ValueEdit::Kind::Mono, tr("Proxy"), 0, [this](const QString &typed, FieldAnswer answer) {
        m_desk.privacy().setProxy(typed, std::move(answer));
    });
    m_proxy->setPlaceholderText(tr("system"));
    m_proxy->setToolTip(tr("For every provider of yours, kept on this machine"));
    connect(&m_desk.privacy(), &items::PrivacyDesk::changed, this, &ProviderForm::showNetwork);
}

void ProviderForm::addTrust()
{
    m_allowed = new Chip(ChipKind::Better, ChipSize::Verdict, QString(), this);
    m_since = new Label(TextStyle::Small, Ink::Second, QString(), this);
    m_since->setElided(true);
    m_allow = new Button(Button::Kind::Plain, tr("Allow on this machine"), this);
    m_withdraw = new Button(Button::Kind::Flat, tr("Withdraw"), this);
    FormRow *row = addRow(tr("May receive data"));
    for (QWidget *part : std::initializer_list<QWidget *>{m_allowed, m_since, m_allow, m_withdraw})
        row->add(part);
    row->addStretch();
    connect(m_allow, &Button::clicked, this, &ProviderForm::allowRequested);
    connect(m_withdraw, &Button::clicked, this, &ProviderForm::withdrawRequested);
}

void ProviderForm::show(const ProviderView &provider)
{
    const bool another = provider.name != m_provider.name;
    m_provider = provider;
    for (const auto &[edit, shown] : m_fields) {
        if (another)
            edit->showValue(provider.*shown);
        else
            edit->setValue(provider.*shown);
    }
    for (FormRow *row : m_rows) {
        if (another)
            row->setProblem(std::nullopt);
    }
    m_kind->setCurrent(provider.kind);
    m_key->show(provider);
    showNetwork();
    showTrust();
}

void ProviderForm::showNetwork()
{
    m_proxy->setValue(m_desk.privacy().network().proxy);
}

void ProviderForm::showTrust()
{
    if (m_provider.allowed)
        m_allowed->show(ChipKind::Better, tr("✓ allowed on this machine"));
    else
        m_allowed->show(ChipKind::Caution, tr("○ not allowed yet"));
    m_since->setText(!m_provider.allowed                 ? tr("nothing is sent there")
                     : m_provider.allowedByEnvironment   ? tr("by ASSAY_ALLOW_ENDPOINT")
                     : m_provider.allowedSince.isEmpty() ? tr("for this project")
                                                         : tr("for this project, since %1").arg(m_provider.allowedSince));
    m_allow->setVisible(!m_provider.allowed);
    m_withdraw->setVisible(m_provider.allowed && !m_provider.allowedByEnvironment);
}

void ProviderForm::setWritable(bool writable, const QString &why)
{
    std::vector<FormRow *> rows = m_rows;
    rows.push_back(m_key);
    for (FormRow *row : rows) {
        row->setEnabled(writable);
        row->setToolTip(why.toHtmlEscaped());
    }
}

void ProviderForm::focusKey()
{
    m_key->paste();
}

} // namespace assay::widgets

#include "moc_provider_form.cpp"
