#pragma once

#include "items/compare_model.h"
#include "widgets/components/table_view.h"

namespace assay::widgets {

class Label;

/// Cases × versions. J and K go to the next and previous case, arrows from cell to cell.
class CompareMatrix : public TableView
{
    Q_OBJECT
public:
    explicit CompareMatrix(QWidget *parent = nullptr);

    /// Shows what @p source holds; null shows nothing. The source must live until another one is shown.
    void showSource(const items::CompareSource *source);
    void setFilter(items::CompareFilter filter);
    items::CompareFilter filter() const { return m_model->filter(); }

    /// Column of the comparison the current cell stands in.
    int currentColumn() const;
    QString currentCase() const;
    void moveCase(int rows);

protected:
    void updateGeometries() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void shareWidth();
    void goTo(int row, int column);

    items::CompareModel *m_model;
    QWidget *m_corner;
    Label *m_cornerNote;
};

} // namespace assay::widgets
