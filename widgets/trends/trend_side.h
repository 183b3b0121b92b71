#pragma once

#include "items/trends/trend_sheet.h"
#include "widgets/components/panel.h"

class QVBoxLayout;

namespace assay::widgets {

class Label;
class SectionColumn;

/// The panel beside the charts: what is compared, what broke, what was changed, and how much was looked at.
class TrendSide : public Panel
{
    Q_OBJECT
public:
    explicit TrendSide(QWidget *parent = nullptr);

    void showSheet(const items::TrendSheet &sheet);

private:
    void addFindings(const QString &title, const std::vector<items::TrendFinding> &findings);
    void addChanges(const std::vector<items::TrendChangeLine> &changes);
    QVBoxLayout *addSection(const QString &title);

    SectionColumn *m_sections;
};

} // namespace assay::widgets
