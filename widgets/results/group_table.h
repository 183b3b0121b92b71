#pragma once

#include "items/result_groups.h"
#include "widgets/components/panel.h"

namespace assay::widgets {

class Label;
class TableView;

/// The results by group: one row a case, a version or a query with its counts and rates; Enter or a double click goes to its results.
class GroupTable : public Panel
{
    Q_OBJECT
public:
    explicit GroupTable(items::ResultGrouping *grouping, QWidget *parent = nullptr);

    void takeKeyboard();
    void moveBy(int rows);

Q_SIGNALS:
    void opened(const assay::items::ResultGroupRow &group);
    void closeWanted(); ///< the results without groups

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open(const QModelIndex &index);
    void fitColumns();
    void fitName();

    items::ResultGrouping *m_grouping;
    TableView *m_table;
    Label *m_text;
};

} // namespace assay::widgets
