#pragma once

#include <QTableView>
#include <vector>

namespace assay::widgets {

/// A column whose width follows from the room there is.
struct ColumnWish
{
    int least = 0;
    int wish = 0; ///< beyond it more room is of no use
};
/// Widths for @p wishes within @p room: nobody gets less than its least, and what is left is shared evenly among those that wish for more.
std::vector<int> sharedWidths(const std::vector<ColumnWish> &wishes, int room);

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
    /// What the head of @p column and its cells in sight take when nothing is cut.
    int wishedWidth(int column) const;

private:
    void ensureCurrent();
};

} // namespace assay::widgets
