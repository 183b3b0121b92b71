#pragma once

#include <QStringList>

#include "items/compare_model.h"
#include "widgets/components/table_view.h"

namespace assay::widgets {

class Label;

/// Cases × versions. J and K go to the next and previous case, arrows from cell to cell. Stays with its case when rows come and go.
class CompareMatrix : public TableView
{
    Q_OBJECT
public:
    /// @p model outlives it.
    explicit CompareMatrix(items::CompareModel *model, QWidget *parent = nullptr);

    void setFilter(items::CompareFilter filter);
    items::CompareFilter filter() const { return m_model->filter(); }
    /// Goes to a case of the sheet; shows all cases when it does not pass the filter. -1 = the first row.
    void goToCase(int caseIndex);
    void moveCase(int rows);
    /// Columns of the comparison that are left out.
    void hideColumns(const QList<int> &columns);
    const QList<int> &hiddenColumns() const { return m_hidden; }

    /// Column of the comparison the current cell stands in.
    int currentColumn() const;
    /// Case of the sheet, -1 without one.
    int currentCaseIndex() const;
    QString currentCase() const;

Q_SIGNALS:
    /// Another cell is the current one.
    void cellChosen(int caseIndex, int column);
    /// From the menu of a head.
    void baselineWanted(int column);
    void hideWanted(int column);
    /// All cases are shown, because a case was gone to that the filter leaves out.
    void filterDropped();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void updateGeometries() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void keepPlace();
    void restorePlace();
    void shareWidth();
    void showNote();
    void offerHeadMenu(const QPoint &position);
    void goTo(int row, int column);

    items::CompareModel *m_model;
    QWidget *m_corner;
    Label *m_cornerNote;
    QList<int> m_hidden;
    bool m_isResetting = false;
    int m_keptCase = -1;
    int m_keptRow = 0;
    int m_keptColumn = 0;
};

} // namespace assay::widgets
