#pragma once

#include "items/compare_report.h"
#include "widgets/components/section_column.h"

class QHBoxLayout;

namespace assay::widgets {

class Button;
class Label;
class PanelHead;
class PlainTableView;

/// A report of two columns to be read from top to bottom: the sentence, quality, what became of the cases, segments, cost, method.
class ReportBody : public SectionColumn
{
    Q_OBJECT
public:
    explicit ReportBody(QWidget *parent = nullptr);

    void show(const items::ReportView &view);
    void takeKeyboard(); ///< to the first table

Q_SIGNALS:
    /// The cases of a group shall be seen.
    void casesWanted(items::CaseGroup group);

private:
    void addSentence();
    void addCases();
    void addMethod();
    PanelHead *addHead(const QString &title, Label *note);
    PlainTableView *addTable(items::PlainTable *model, const QString &name, const std::vector<std::pair<int, int>> &widths);

    items::PlainTable m_quality;
    items::PlainTable m_segments;
    items::PlainTable m_measures;
    Label *m_summary = nullptr;
    Label *m_pairing = nullptr;
    Label *m_segmentNote = nullptr;
    Label *m_method = nullptr;
    PlainTableView *m_first = nullptr;
    std::array<Button *, items::caseGroups.size()> m_groups{};
    QList<QWidget *> m_ofSegments; ///< shown only where it is divided
};

} // namespace assay::widgets
