#include "widgets/components/table_view.h"

#include <QHeaderView>

#include "widgets/components/panel.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

TableView::TableView(QWidget *parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerWidget(new widgets::Panel(Edge::None, widgets::Panel::Ground::Surface, this)); // where the scroll bars meet
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(scaled(30));
    horizontalHeader()->setFixedHeight(scaled(30));
}

void TableView::setModel(QAbstractItemModel *model)
{
    if (this->model())
        disconnect(this->model(), nullptr, this, nullptr);
    QTableView::setModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::ensureCurrent);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::ensureCurrent);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TableView::ensureCurrent);
    ensureCurrent();
}

void TableView::ensureCurrent()
{
    if (currentIndex().isValid() || model()->rowCount() == 0)
        return;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (!isColumnHidden(column)) {
            setCurrentIndex(model()->index(0, column));
            return;
        }
    }
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentCellChanged(current);
}

} // namespace assay::widgets

#include "moc_table_view.cpp"
