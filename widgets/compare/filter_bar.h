#pragma once

#include "items/compare_view.h"
#include "widgets/components/panel.h"

class QAction;
class QButtonGroup;

namespace assay::widgets {

/// Which rows are looked at, how many there are of each kind, and what the matrix shows.
class FilterBar : public PanelHead
{
    Q_OBJECT
public:
    struct Actions
    {
        QAction *verdict = nullptr; ///< opens the choice of whose verdict counts
        QAction *columns = nullptr; ///< opens that of columns
        QAction *report = nullptr;
    };
    explicit FilterBar(const Actions &actions, QWidget *parent = nullptr);

    void showCounts(const items::CompareCounts &counts);
    void setFilter(items::CompareFilter filter);
    /// A filter for cases that were picked, as it is called; empty = there are none.
    void showPicked(const QString &text);
    QWidget *verdictButton() const { return m_verdict; }
    QWidget *columnsButton() const { return m_columns; }

Q_SIGNALS:
    void filterChosen(items::CompareFilter filter);
    void tintChosen(bool tinted);

private:
    QButtonGroup *m_filters;
    QWidget *m_verdict;
    QWidget *m_columns;
};

} // namespace assay::widgets
