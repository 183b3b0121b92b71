#pragma once

#include "items/compare_source.h"
#include "widgets/components/panel.h"

class QScrollArea;
class QVBoxLayout;

namespace assay::widgets {

class Button;
class Chip;
class InlineError;
class Label;
class ScoreTable;

/// One case in full: what was asked, the reference, the baseline's answer and the one looked at with the words that changed,
/// their scores.
class CasePane : public Panel
{
    Q_OBJECT
public:
    explicit CasePane(QWidget *parent = nullptr);

    /// Shows column @p column of @p detail beside the baseline, or the next column when it is the baseline itself.
    void showCase(const items::CompareView &view, const items::CaseDetail &detail, int column);
    void showError(const Error &error);
    /// Nothing is selected.
    void showNothing();
    /// Whether words that changed against the baseline are tinted.
    void setTinted(bool tinted);

Q_SIGNALS:
    void moveRequested(int rows); ///< to the next or previous case

private:
    void buildHead(QVBoxLayout *column);
    void clearSections();
    QVBoxLayout *addSection();
    void addInputs(const items::CaseDetail &detail);
    void addDocuments(const items::CaseDetail &detail);
    void addAnswer(const items::ColumnHeadView &head, const items::DetailColumn &answer,
                   const std::vector<items::DiffSegment> &segments, bool isBaseline);
    void rebuild();

    items::CompareView m_view;
    items::CaseDetail m_detail;
    std::size_t m_column = 0;
    bool m_tinted = true;
    Label *m_title;
    Chip *m_change;
    QScrollArea *m_scroll;
    QWidget *m_body;
    QVBoxLayout *m_sections;
    InlineError *m_error;
};

} // namespace assay::widgets
