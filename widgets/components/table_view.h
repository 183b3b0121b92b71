#pragma once

#include <QTableView>

namespace assay::widgets {

/// The one table view of the window: flat, no grid, rows of one height, and a current cell whenever there are rows. Qt 6.4 looks
/// for the current cell of a table on behalf of screen readers and crashes when there is none.
class TableView : public QTableView
{
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    void currentCellChanged(const QModelIndex &current);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void ensureCurrent();
};

} // namespace assay::widgets
