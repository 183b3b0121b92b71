#include "widgets/settings/provider_draft.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include "items/catalog_desk.h"
#include "items/settings_text.h"
#include "widgets/components/button.h"
#include "widgets/components/form.h"
#include "widgets/components/label.h"
#include "widgets/components/panel.h"
#include "widgets/components/pick_field.h"

namespace assay::widgets {

ProviderDraft::ProviderDraft(items::CatalogDesk &catalog, QWidget *parent)
    : QWidget(parent), m_catalog(catalog), m_name(new QLineEdit(this)), m_kind(new PickField(tr("Kind"), this)), m_url(new QLineEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(this);
    head->add(new Label(TextStyle::Title, Ink::Text, tr("New provider"), head));
    head->addStretch();
    auto *form = new Form(this);
    m_name->setFixedWidth(scaled(260));
    m_kind->setFixedWidth(scaled(260));
    m_url->setFont(fontOf(TextStyle::Mono));
    m_url->setPlaceholderText(QStringLiteral("http://127.0.0.1:8080/v1"));
    std::vector<PickItem> kinds;
    for (const auto &[id, title] : items::kindChoices())
        kinds.push_back({id, title, {}, {}, false, true});
    m_kind->setItems(std::move(kinds));
    connect(m_kind, &PickField::picked, m_kind, &PickField::setCurrent);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Kind"), m_kind);
    m_urlRow = form->addRow(tr("Address"), m_url, 1);
    m_add = new Button(Button::Kind::Primary, tr("Add provider"), form);
    m_add->showKey(QKeySequence(Qt::Key_Return));
    auto *cancel = new Button(Button::Kind::Flat, tr("Cancel"), form);
    cancel->showKey(QKeySequence(Qt::Key_Escape));
    FormRow *last = form->addRow(QString());
    last->add(m_add);
    last->add(cancel);
    last->addStretch();
    last->setNote(tr("Adding it allows this project to send to that address from this machine. Its key is set next."));
    column->addWidget(head);
    column->addWidget(form);
    column->addStretch(1);
    connect(m_add, &Button::clicked, this, &ProviderDraft::add);
    connect(cancel, &Button::clicked, this, &ProviderDraft::cancelled);
}

void ProviderDraft::begin(const items::VendorChoice &choice)
{
    QStringList taken;
    for (const items::ProviderView &provider : m_catalog.providers())
        taken << provider.name;
    m_name->setText(items::freeName(choice.name, taken));
    m_kind->setCurrent(choice.kind);
    m_url->setText(choice.url);
    m_urlRow->setProblem(std::nullopt);
    if (choice.url.isEmpty())
        m_url->setFocus();
    else
        m_add->setFocus();
}

void ProviderDraft::add()
{
    const QString name = m_name->text().trimmed();
    m_catalog.addProvider(name, m_kind->current(), m_url->text(), {}, [this, name](const std::optional<Error> &problem) {
        m_urlRow->setProblem(problem);
        if (!problem)
            Q_EMIT added(name);
    });
}

/// Enter in a field adds; on a button it is the button's.
void ProviderDraft::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (m_name->hasFocus() || m_url->hasFocus() || m_add->hasFocus()))
        return add();
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace assay::widgets

#include "moc_provider_draft.cpp"
