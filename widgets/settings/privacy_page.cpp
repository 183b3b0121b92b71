#include "widgets/settings/privacy_page.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include "items/privacy_desk.h"
#include "items/settings_tables.h"
#include "widgets/components/button.h"
#include "widgets/components/label.h"
#include "widgets/components/panel.h"
#include "widgets/components/plain_table_view.h"

namespace assay::widgets {

PrivacyPage::PrivacyPage(items::PrivacyDesk &desk, const SettingsActions &actions, QWidget *parent)
    : SettingsPage(QStringLiteral("privacy"), tr("Privacy"), parent), m_desk(desk), m_table(items::endpointColumns()), m_commandTable(items::commandColumns())
{
    const PageColumn page = buildColumn(this);
    auto *said = new Label(TextStyle::Text, Ink::Text,
                           tr("Nothing leaves this machine except to the addresses below, and only when you run something or test a connection. "
                              "Keys lie in the keychain or in environment variables, never in a file that Assay writes."), page.content);
    said->setWordWrap(true);
    said->setMaximumWidth(scaled(800));
    said->setContentsMargins(scaled(20), scaled(14), scaled(20), scaled(14));
    page.column->addWidget(said);
    addEndpoints(page, actions);
    addCommands(page, actions);
    addNetwork(page);
    addPlaces(page);
    page.column->addStretch(1);
    connect(&desk, &items::PrivacyDesk::changed, this, &PrivacyPage::showAll);
}

void PrivacyPage::addEndpoints(const PageColumn &page, const SettingsActions &actions)
{
    auto *line = new Panel(Edge::Top, Panel::Ground::Surface, page.content);
    line->setFixedHeight(1);
    PanelHead *head = sectionHead(tr("What may receive data from this machine"), page.content);
    head->add(actionButton(actions.withdraw, Button::Kind::Flat, head));
    m_view = new PlainTableView(&m_table, tr("Allowed addresses"), page.content);
    m_view->setStretched(0);
    m_view->setWidths({{1, 210}, {2, 190}, {3, 110}});
    m_none = new Label(TextStyle::Text, Ink::Second, tr("None: nothing can leave."), page.content);
    m_none->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    for (QWidget *part : std::initializer_list<QWidget *>{line, head, m_view, m_none})
        page.column->addWidget(part);
    connect(m_view, &PlainTableView::currentIdChanged, this, &PrivacyPage::currentChanged);
}

void PrivacyPage::addCommands(const PageColumn &page, const SettingsActions &actions)
{
    PanelHead *head = sectionHead(tr("Programs that projects may start to score"), page.content);
    head->add(actionButton(actions.forget, Button::Kind::Flat, head));
    m_commandView = new PlainTableView(&m_commandTable, tr("Trusted programs"), page.content);
    m_commandView->setStretched(0);
    m_commandView->setWidths({{1, 150}, {2, 190}, {3, 110}});
    m_noCommand = new Label(TextStyle::Text, Ink::Second, tr("None: no project starts a program here before it was asked about."), page.content);
    m_noCommand->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    for (QWidget *part : std::initializer_list<QWidget *>{head, m_commandView, m_noCommand})
        page.column->addWidget(part);
    connect(m_commandView, &PlainTableView::currentIdChanged, this, &PrivacyPage::currentChanged);
}

void PrivacyPage::addNetwork(const PageColumn &page)
{
    page.column->addWidget(sectionHead(tr("The way out, for all projects of yours"), page.content));
    auto *form = new Form(page.content);
    FormRow *proxy = form->addRow(tr("Proxy"));
    m_proxy = addField(proxy, ValueEdit::Kind::Mono, tr("Proxy"), 0,
                       [this](const QString &typed, FieldAnswer answer) { m_desk.setProxy(typed, std::move(answer)); });
    m_proxy->setPlaceholderText(tr("the system's"));
    FormRow *certificates = form->addRow(tr("Own certificates"));
    m_certificates = addField(certificates, ValueEdit::Kind::Mono, tr("Own certificates"), 0,
                              [this](const QString &typed, FieldAnswer answer) { m_desk.setCaFile(typed, std::move(answer)); });
    m_certificates->setPlaceholderText(tr("the system's; a file in PEM form"));
    m_plain = new QCheckBox(tr("Allow http to other machines"), form);
    FormRow *plain = form->addRow(tr("Unencrypted"), m_plain, 1);
    plain->setNote(tr("Keys and texts would cross the network readable. A server on this machine needs no permission."));
    connect(m_plain, &QCheckBox::clicked, this, [this, plain](bool on) {
        m_desk.setPlainHttp(on, [plain](const std::optional<Error> &problem) { plain->setProblem(problem); });
    });
    page.column->addWidget(form);
}

void PrivacyPage::addPlaces(const PageColumn &page)
{
    page.column->addWidget(sectionHead(tr("Where things lie on this machine"), page.content));
    m_places = new Form(page.content);
    page.column->addWidget(m_places);
}

void PrivacyPage::enter()
{
    m_desk.readAgain();
}

void PrivacyPage::showAll()
{
    m_table.setRows(items::endpointRows(m_desk.endpoints()));
    m_view->setVisible(m_table.rowCount() > 0);
    m_none->setVisible(m_table.rowCount() == 0);
    m_commandTable.setRows(items::commandRows(m_desk.commands()));
    m_commandView->setVisible(m_commandTable.rowCount() > 0);
    m_noCommand->setVisible(m_commandTable.rowCount() == 0);
    m_proxy->setValue(m_desk.network().proxy);
    m_certificates->setValue(m_desk.network().caFile);
    m_plain->setChecked(m_desk.network().plainHttp);
    for (QWidget *row : std::exchange(m_placeRows, {}))
        delete row;
    for (const items::FilePlaceView &place : m_desk.places()) {
        auto *path = new Label(TextStyle::Mono, Ink::Text, place.path, m_places);
        path->setElided(true);
        path->setTextInteractionFlags(Qt::TextSelectableByMouse);
        path->setFocusPolicy(Qt::NoFocus);
        FormRow *row = m_places->addRow(place.what);
        row->setDense();
        row->add(path, 1);
        m_placeRows.push_back(row);
    }
    Q_EMIT currentChanged();
}

bool PrivacyPage::canWithdraw() const
{
    return m_view->currentIndex().isValid();
}

void PrivacyPage::withdrawCurrent()
{
    m_desk.withdraw(m_view->currentId());
}

bool PrivacyPage::canForget() const
{
    return m_commandView->currentIndex().isValid();
}

void PrivacyPage::forgetCurrent()
{
    m_desk.forget(m_commandView->currentId());
}

} // namespace assay::widgets

#include "moc_privacy_page.cpp"
