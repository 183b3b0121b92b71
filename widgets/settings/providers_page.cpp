#include "widgets/settings/providers_page.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "items/provider_words.h"
#include "items/settings_desk.h"
#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/list_view.h"
#include "widgets/components/panel.h"
#include "widgets/components/pick_list.h"
#include "widgets/settings/local_servers.h"
#include "widgets/settings/provider_draft.h"
#include "widgets/settings/provider_pane.h"

namespace assay::widgets {

namespace {

constexpr int probeEveryMs = 15'000;

} // namespace

ProvidersPage::ProvidersPage(items::SettingsDesk &desk, const SettingsActions &actions, QWidget *parent)
    : SettingsPage(QStringLiteral("providers"), tr("Providers and keys"), parent), m_desk(desk), m_actions(actions)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto *splitter = new Splitter(Qt::Horizontal, this);
    splitter->addWidget(buildList(actions));
    m_beside = new QStackedWidget(splitter);
    m_pane = new ProviderPane(desk, actions, m_beside);
    m_draft = new ProviderDraft(desk.catalog(), m_beside);
    m_emptyPlace = buildEmpty();
    for (QWidget *page : std::initializer_list<QWidget *>{m_pane, m_draft, m_emptyPlace})
        m_beside->addWidget(page);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({scaled(260), 1 << 14});
    row->addWidget(splitter);
    m_probe.setInterval(probeEveryMs);
    connect(&m_probe, &QTimer::timeout, &desk.connections(), &items::ConnectionDesk::lookForServers);
    connect(&desk.catalog(), &items::CatalogDesk::changed, this, &ProvidersPage::showProviders);
    connect(&desk.catalog(), &items::CatalogDesk::renamed, this, [this](const QString &from, const QString &to) {
        if (from == m_current)
            m_awaited = to;
    });
    connect(&desk.connections(), &items::ConnectionDesk::connectionChanged, this, &ProvidersPage::showProviders);
    connect(&desk.connections(), &items::ConnectionDesk::serversChanged, this, &ProvidersPage::showServers);
    connect(m_pane, &ProviderPane::modelChosen, this, &ProvidersPage::modelChosen);
    connect(m_draft, &ProviderDraft::added, this, [this](const QString &name) {
        m_awaited = name;
        showProviders();
        m_view->setFocus();
    });
    connect(m_draft, &ProviderDraft::cancelled, this, [this] {
        showCurrent(m_current);
        m_view->setFocus();
    });
}

QWidget *ProvidersPage::buildList(const SettingsActions &actions)
{
    auto *panel = new Panel(Edge::None, Panel::Ground::Surface, this);
    panel->setMinimumWidth(scaled(200));
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(panel);
    head->add(new Label(TextStyle::Title, Ink::Text, tr("Providers"), head));
    head->addStretch();
    // Under this title "Add" is enough; the action says it whole elsewhere.
    m_addButton = actionButton(actions.addProvider, Button::Kind::Flat, head, tr("Add"));
    head->add(m_addButton);
    m_view = new ListView(tr("Providers"), panel);
    m_view->setModel(&m_list);
    connect(m_view, &ListView::chosen, this, &ProvidersPage::showCurrent);
    m_servers = new LocalServers(panel);
    connect(m_servers, &LocalServers::addRequested, this, &ProvidersPage::addServer);
    column->addWidget(head);
    column->addWidget(m_view, 1);
    column->addWidget(m_servers);
    return panel;
}

QWidget *ProvidersPage::buildEmpty()
{
    auto *place = new QWidget(this);
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    return place;
}

/// Made anew, because servers come and go.
void ProvidersPage::fillEmpty()
{
    if (m_empty) {
        m_empty->hide();
        m_empty->deleteLater(); // its button may have been clicked
    }
    m_empty = new EmptyState(tr("No provider yet"),
                             tr("A provider is a place that serves models: a server on this machine, or a vendor. "
                                "Nothing is sent to it before you say so."), m_emptyPlace);
    for (const items::LocalServerView &server : m_desk.connections().servers()) {
        auto *add = m_empty->addChoice(QStringLiteral("open"), tr("A server answers on %1").arg(server.address), tr("usually %1").arg(server.title),
                                       new Button(Button::Kind::Plain, tr("Add it"), m_empty));
        connect(add, &Button::clicked, this, [this, server] { addServer(server); });
    }
    m_empty->addChoice(QStringLiteral("settings"), tr("A vendor, or a server elsewhere"), tr("OpenAI, Anthropic, Google, or your own"),
                       actionButton(m_actions.addProvider, Button::Kind::Primary, m_empty));
    m_emptyPlace->layout()->addWidget(m_empty);
}

void ProvidersPage::enter()
{
    m_desk.catalog().readIfStale();
    m_desk.connections().lookForServers();
    m_probe.start();
}

void ProvidersPage::hideEvent(QHideEvent *event)
{
    m_probe.stop();
    SettingsPage::hideEvent(event);
}

QString ProvidersPage::status() const
{
    return tr("Nothing leaves this machine except to the addresses above");
}

void ProvidersPage::setWritable(bool writable, const QString &why)
{
    m_pane->setWritable(writable, why);
}

void ProvidersPage::goTo(const QString &name)
{
    m_awaited = name;
    showProviders();
}

void ProvidersPage::showProviders()
{
    std::vector<items::PlainListRow> rows;
    for (const items::ProviderView &provider : m_desk.catalog().providers()) {
        const items::ConnectionView &connection = m_desk.connections().connection(provider.name);
        rows.push_back({provider.name, provider.name, provider.note, connection.badge, connection.tone, connection.chip});
    }
    const bool draft = m_beside->currentWidget() == m_draft && m_awaited.isEmpty();
    const QString first = rows.empty() ? QString() : rows.front().id;
    m_list.setRows(std::move(rows));
    QString wanted = m_list.rowOf(m_current) >= 0 ? m_current : first;
    if (m_list.rowOf(m_awaited) >= 0)
        wanted = std::exchange(m_awaited, QString());
    m_view->select(wanted);
    m_current = wanted;
    if (!draft)
        showCurrent(wanted);
}

void ProvidersPage::showCurrent(const QString &name)
{
    m_current = name;
    if (const items::ProviderView *provider = m_desk.catalog().provider(name)) {
        m_pane->show(*provider);
        m_beside->setCurrentWidget(m_pane);
    } else if (m_desk.catalog().isRead()) {
        showNone();
    }
    Q_EMIT currentChanged();
}

void ProvidersPage::showNone()
{
    if (!m_empty)
        fillEmpty();
    m_beside->setCurrentWidget(m_emptyPlace);
}

void ProvidersPage::showServers()
{
    m_servers->show(m_desk.connections().servers());
    fillEmpty();
}

void ProvidersPage::addServer(const items::LocalServerView &server)
{
    m_awaited = server.name;
    m_desk.catalog().addProvider(server.name, server.kind, server.url, {}, [this](const std::optional<Error> &problem) {
        if (problem)
            Q_EMIT failed(*problem);
        m_desk.connections().lookForServers();
    });
}

void ProvidersPage::offerVendors()
{
    auto *list = new PickList(PickList::Mode::One, tr("What to add"), this);
    list->setObjectName(QStringLiteral("vendors"));
    const auto choices = items::vendorChoices();
    std::vector<PickItem> items;
    for (const items::VendorChoice &choice : choices)
        items.push_back({choice.id, choice.title, choice.url.isEmpty() ? tr("your own address") : choice.url, {}, false, true});
    list->setItems(std::move(items));
    connect(list, &PickList::picked, this, [this, choices](const QString &id) {
        for (const items::VendorChoice &choice : choices) {
            if (choice.id == id) {
                m_beside->setCurrentWidget(m_draft);
                m_draft->begin(choice);
            }
        }
    });
    list->popUp(m_addButton);
}

void ProvidersPage::test()
{
    if (!m_current.isEmpty())
        m_pane->test();
}

void ProvidersPage::removeCurrent()
{
    if (!m_current.isEmpty())
        m_desk.catalog().removeProvider(m_current);
}

void ProvidersPage::addModel()
{
    if (m_current.isEmpty())
        return;
    showCurrent(m_current);
    m_pane->addModel();
}

} // namespace assay::widgets

#include "moc_providers_page.cpp"
