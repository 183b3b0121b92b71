#include "widgets/components/table_view.h"

#include <QHeaderView>
#include <algorithm>

#include "widgets/components/panel.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

std::vector<int> sharedWidths(const std::vector<ColumnWish> &wishes, int room)
{
    std::vector<int> widths;
    for (const ColumnWish &wish : wishes) {
        widths.push_back(wish.least);
        room -= wish.least;
    }
    while (room > 0) {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < wishes.size(); ++i) {
            if (widths[i] < wishes[i].wish)
                open.push_back(i);
        }
        if (open.empty())
            break;
        const int share = std::max(1, room / static_cast<int>(open.size()));
        for (const std::size_t i : open) {
            const int more = std::min({share, wishes[i].wish - widths[i], room});
            widths[i] += more;
            room -= more;
        }
    }
    return widths;
}

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
    verticalHeader()->setResizeContentsPrecision(0); // only rows in sight are measured: the others may not be read yet
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

int TableView::wishedWidth(int column) const
{
    return std::max(horizontalHeader()->sectionSizeHint(column), sizeHintForColumn(column));
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentCellChanged(current);
}

} // namespace assay::widgets

#include "moc_table_view.cpp"
