#pragma once

#include "items/trends/trend_desk.h"
#include "widgets/components/panel.h"

namespace assay::widgets {

class Label;
class PickField;

/// The choices over the charts: of which prompt and channel, divided by what, in which time, against what.
class TrendsBar : public PanelHead
{
    Q_OBJECT
public:
    explicit TrendsBar(items::TrendDesk *desk, QWidget *parent = nullptr);

    /// The choices that there are, and those that are made.
    void showChoices();
    PickField *prompt() const { return m_prompt; }
    PickField *range() const { return m_range; }
    PickField *by() const { return m_by; }
    PickField *against() const { return m_against; }
    PickField *measure() const { return m_measure; }

private:
    void showMeasures();
    void showRanges();
    void showDivisions();
    void showComparisons();
    void choosePrompt(const QString &id);

    items::TrendDesk *m_desk;
    PickField *m_prompt;
    PickField *m_measure;
    PickField *m_range;
    PickField *m_by;
    PickField *m_against;
};

} // namespace assay::widgets
