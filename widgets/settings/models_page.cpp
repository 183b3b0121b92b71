#include "widgets/settings/models_page.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "items/catalog_desk.h"
#include "items/format.h"
#include "items/settings_tables.h"
#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/panel.h"
#include "widgets/components/plain_table_view.h"
#include "widgets/settings/model_pane.h"

namespace assay::widgets {

ModelsPage::ModelsPage(items::CatalogDesk &desk, const SettingsActions &actions, QWidget *parent)
    : SettingsPage(QStringLiteral("models"), tr("Models and prices"), parent), m_desk(desk), m_table(items::modelColumns())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *splitter = new Splitter(Qt::Vertical, this);
    splitter->addWidget(buildTable(actions));
    m_pane = new ModelPane(desk, actions, splitter);
    splitter->addWidget(m_pane);
    splitter->setSizes({scaled(260), scaled(420)});
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(splitter);
    m_stack->addWidget(buildEmpty(actions));
    column->addWidget(m_stack);
    connect(&desk, &items::CatalogDesk::changed, this, &ModelsPage::showModels);
    connect(&desk, &items::CatalogDesk::renamed, this, [this](const QString &from, const QString &to) {
        if (from == m_current)
            m_awaited = to;
    });
    connect(m_pane, &ModelPane::placeRequested, this, &SettingsPage::placeRequested);
}

QWidget *ModelsPage::buildTable(const SettingsActions &actions)
{
    auto *panel = new Panel(Edge::None, Panel::Ground::Surface, this);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(panel);
    head->add(new Label(TextStyle::Title, Ink::Text, title(), head));
    head->addStretch();
    auto *note = new Label(TextStyle::Small, Ink::Second, tr("dollars a million tokens"), head);
    note->setElided(true);
    head->add(note);
    head->add(actionButton(actions.addModel, Button::Kind::Flat, head));
    m_view = new PlainTableView(&m_table, title(), panel);
    m_view->setFillsPlace(true);
    m_view->setStretched(items::ModelIdThere);
    m_view->setWidths({{items::ModelName, 140}, {items::ModelProvider, 130}, {items::ModelInput, 84}, {items::ModelCached, 84}, {items::ModelOutput, 84},
                       {items::ModelResults, 124}});
    column->addWidget(head);
    column->addWidget(m_view, 1);
    connect(m_view, &PlainTableView::currentIdChanged, this, &ModelsPage::showCurrent);
    connect(m_view, &PlainTableView::opened, this, [this] { m_pane->focusName(); });
    return panel;
}

QWidget *ModelsPage::buildEmpty(const SettingsActions &actions)
{
    auto *empty = new EmptyState(tr("No model yet"),
                                 tr("A model belongs to the provider that serves it. "
                                    "Test a provider's connection, then add the models you want to run."), this);
    empty->addChoice(QStringLiteral("settings"), tr("A model"), tr("of a provider of this project"),
                     actionButton(actions.addModel, Button::Kind::Primary, empty));
    return empty;
}

void ModelsPage::enter()
{
    m_desk.readIfStale();
}

void ModelsPage::setWritable(bool writable, const QString &why)
{
    m_pane->setWritable(writable, why);
}

void ModelsPage::goTo(const QString &name)
{
    m_awaited = name;
    showModels();
}

QString ModelsPage::status() const
{
    return tr("Models: %1").arg(items::count(static_cast<std::int64_t>(m_desk.models().size())));
}

void ModelsPage::showModels()
{
    const QString before = m_current;
    m_table.setRows(items::modelRows(m_desk.models()));
    m_stack->setCurrentIndex(m_desk.models().empty() ? 1 : 0);
    const QString wanted = m_table.rowOf(m_awaited) >= 0 ? std::exchange(m_awaited, QString()) : before;
    if (!m_view->select(wanted) && m_table.rowCount() > 0)
        m_view->selectRow(0);
    showCurrent(m_view->currentId());
    Q_EMIT statusChanged();
}

void ModelsPage::showCurrent(const QString &name)
{
    m_current = name;
    if (const items::ModelView *model = m_desk.model(name))
        m_pane->show(*model);
    Q_EMIT currentChanged();
}

void ModelsPage::removeCurrent()
{
    if (!m_current.isEmpty())
        m_desk.removeModel(m_current);
}

} // namespace assay::widgets

#include "moc_models_page.cpp"
