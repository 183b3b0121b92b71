#include "widgets/settings/local_servers.h"

#include <QVBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/label.h"

namespace assay::widgets {

LocalServers::LocalServers(QWidget *parent) : Panel(Edge::Top, Ground::Surface, parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    m_column->setSpacing(scaled(2));
    hide();
}

void LocalServers::show(const std::vector<items::LocalServerView> &servers)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the button that was clicked
        delete item;
    }
    for (const items::LocalServerView &server : servers) {
        auto *said = new Label(TextStyle::Small, Ink::Second, tr("A server answers on %1 (usually %2).").arg(server.address, server.title), this);
        said->setWordWrap(true);
        auto *add = new Button(Button::Kind::Link, tr("Add it"), this);
        add->setAccessibleName(tr("Add the server on %1").arg(server.address));
        m_column->addWidget(said);
        m_column->addWidget(add, 0, Qt::AlignLeft);
        connect(add, &Button::clicked, this, [this, server] { Q_EMIT addRequested(server); });
    }
    setVisible(!servers.empty());
}

} // namespace assay::widgets

#include "moc_local_servers.cpp"
