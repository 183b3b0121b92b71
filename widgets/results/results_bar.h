#pragma once

#include <QMap>

#include "items/result_desk.h"
#include "widgets/components/panel.h"

class QHBoxLayout;

namespace assay::widgets {

class FilterLine;
class Label;

/// The bar over the results: the filter, how many it takes, and what can be done with all of them.
class ResultsBar : public Panel
{
    Q_OBJECT
public:
    explicit ResultsBar(items::ResultDesk *desk, QWidget *parent = nullptr);

    /// A button for @p action, at the right.
    void addAction(QAction *action);
    QWidget *buttonOf(QAction *action) const { return m_buttons.value(action); }
    FilterLine *filter() const { return m_filter; }
    /// The filter and those of before, as the desk knows them.
    void showFilter();
    /// Shows @p filter and asks for it.
    void apply(const QString &filter);

private:
    void showCounts();

    items::ResultDesk *m_desk;
    QHBoxLayout *m_row;
    FilterLine *m_filter;
    Label *m_counts;
    QMap<QAction *, QWidget *> m_buttons;
};

} // namespace assay::widgets
