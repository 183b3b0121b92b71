#pragma once

#include "items/compare_source.h"
#include "widgets/components/panel.h"

class QButtonGroup;

namespace assay::widgets {

class Button;
class FlowLayout;
class Label;

/// What was compared, in chips: versions × models on a dataset by scorers. With several comparisons the title chooses.
class CompareBar : public Panel
{
    Q_OBJECT
public:
    explicit CompareBar(QWidget *parent = nullptr);

    void showSetup(const items::CompareView &view, const QString &note);
    void setChoices(const std::vector<items::ComparisonInfo> &choices);

Q_SIGNALS:
    void chosen(const QString &id);

private:
    void offerChoices();

    FlowLayout *m_chips;
    Label *m_title;
    Button *m_chooser;
    Label *m_note;
    std::vector<items::ComparisonInfo> m_choices;
};

/// Which rows are looked at, how many there are of each kind, and what the matrix shows.
class FilterBar : public PanelHead
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    void showCounts(const items::CompareCounts &counts);
    void setFilter(items::CompareFilter filter);

Q_SIGNALS:
    void filterChosen(items::CompareFilter filter);
    void tintChosen(bool tinted);

private:
    QButtonGroup *m_filters;
};

} // namespace assay::widgets
