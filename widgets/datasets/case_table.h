#pragma once

#include "items/case_table_model.h"
#include "widgets/components/table_view.h"

namespace assay::widgets {

/// The cases as a table. Cells are edited in place; the case that is looked at stays so when the rows come anew.
class CaseTable : public TableView
{
    Q_OBJECT
public:
    explicit CaseTable(items::CaseTableModel *model, QWidget *parent = nullptr);

    std::int64_t currentPlace() const;
    QString currentId() const;
    void goToRow(int row);
    void moveBy(int rows);
    /// Opens the editor of the current cell, or of the first that can be edited.
    void editCurrent();
    /// Another dataset comes: its cases are not those that were looked at.
    void forgetPlace() { m_forgets = true; }
    void showOrder(int column, Qt::SortOrder order);

Q_SIGNALS:
    void currentCaseChanged(std::int64_t place);
    void columnClicked(int column);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void keepPlace();
    void findPlace();
    void shareWidth();

    items::CaseTableModel *m_model;
    std::int64_t m_place = -1;     ///< what currentCaseChanged() told last
    std::int64_t m_keptPlace = -1;
    int m_keptColumn = 0;
    bool m_forgets = false;
    bool m_isSharing = false;
    bool m_awaitsTexts = false; ///< the rows come before what they say
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace assay::widgets
