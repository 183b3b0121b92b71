#include "widgets/settings/provider_models.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include "items/settings_desk.h"
#include "items/settings_tables.h"
#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/panel.h"
#include "widgets/components/pick_list.h"
#include "widgets/components/plain_table_view.h"
#include "widgets/settings/page.h"

namespace assay::widgets {

ProviderModels::ProviderModels(items::SettingsDesk &desk, QAction *addModel, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_table(items::modelColumns()), m_view(new PlainTableView(&m_table, tr("Models of this provider"), this)),
      m_note(new Label(TextStyle::Small, Ink::Second, QString(), this)),
      m_none(new Label(TextStyle::Text, Ink::Second,
                       tr("No model yet. Test the connection to see which it serves, then add the ones you want to run."), this)),
      m_error(new InlineError(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    PanelHead *head = sectionHead(tr("Models here"), this);
    auto *above = new Panel(Edge::Top, Panel::Ground::Surface, this);
    above->setFixedHeight(1);
    m_note->setElided(true);
    head->add(m_note);
    m_add = actionButton(addModel, Button::Kind::Flat, head);
    head->add(m_add);
    column->addWidget(above);
    column->addWidget(head);
    auto *errorPlace = new QVBoxLayout;
    errorPlace->setContentsMargins(scaled(12), 0, scaled(12), 0);
    errorPlace->addWidget(m_error);
    m_error->hide();
    m_none->setWordWrap(true);
    m_none->setContentsMargins(scaled(12), scaled(12), scaled(12), scaled(12));
    column->addLayout(errorPlace);
    column->addWidget(m_none);
    column->addWidget(m_view);
    m_view->setQuiet(true);
    m_view->hideColumn(items::ModelProvider);
    m_view->setStretched(items::ModelIdThere);
    m_view->setWidths({{items::ModelName, 130}, {items::ModelInput, 86}, {items::ModelCached, 86}, {items::ModelOutput, 86}, {items::ModelResults, 124}});
    connect(m_view, &PlainTableView::opened, this, &ProviderModels::modelChosen);
}

void ProviderModels::show(const QString &provider)
{
    if (provider != m_provider)
        m_error->hide();
    m_provider = provider;
    auto rows = items::modelRows(m_desk.catalog().models(), provider);
    const bool none = rows.empty();
    m_table.setRows(std::move(rows));
    m_view->setVisible(!none);
    m_none->setVisible(none);
    const QString since = m_desk.catalog().pricesSince();
    m_note->setText(none               ? QString()
                    : since.isEmpty() ? tr("dollars a million tokens")
                                      : tr("prices of %1, dollars a million tokens").arg(since));
}

void ProviderModels::offerIds()
{
    auto *list = new PickList(PickList::Mode::One, tr("Id of a model"), this);
    list->setObjectName(QStringLiteral("model-ids"));
    const QStringList served = m_desk.connections().connection(m_provider).models;
    const auto fill = [list, served](const QString &typed) {
        std::vector<PickItem> items;
        for (const QString &id : served)
            items.push_back({id, id, {}, {}, false, true});
        if (const QString id = typed.trimmed(); !id.isEmpty() && !served.contains(id))
            items.push_back({id, id, tr("as typed"), {}, false, true});
        if (served.isEmpty())
            items.push_back({QString(), tr("Type an id; after Test connection they are listed here"), typed, {}, false, false});
        list->setItems(std::move(items));
    };
    fill({});
    connect(list, &PickList::typed, this, fill);
    connect(list, &PickList::picked, this, &ProviderModels::add);
    list->popUp(m_add);
}

void ProviderModels::add(const QString &id)
{
    m_desk.catalog().addModel(m_provider, id, [this](const std::optional<Error> &problem) {
        if (problem)
            m_error->show(*problem);
        else
            m_error->hide();
    });
}

} // namespace assay::widgets

#include "moc_provider_models.cpp"
