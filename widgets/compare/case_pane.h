#pragma once

#include <map>

#include "base/error.h"
#include "items/compare_view.h"
#include "widgets/components/panel.h"

class QAction;
class QScrollArea;
class QVBoxLayout;

namespace assay::widgets {

class Button;
class Chip;
class InlineError;
class Label;
class ReadingText;
class ScoreTable;

/// One case in full: what was asked, the reference, the baseline's answer and the one looked at with the words that changed,
/// their scores.
class CasePane : public Panel
{
    Q_OBJECT
public:
    /// @p actions stand at its foot.
    explicit CasePane(const QList<QAction *> &actions, QWidget *parent = nullptr);

    /// Shows column @p column of @p detail beside the baseline, or the next column when it is the baseline itself.
    void showCase(const items::CompareView &view, const items::CaseDetail &detail, int column);
    void showError(const Error &error);
    /// What has come of an answer that streams, when it is shown.
    void showLive(int column, const QString &text);
    /// Nothing is selected.
    void showNothing();
    /// Whether words that changed against the baseline are tinted.
    void setTinted(bool tinted);

Q_SIGNALS:
    void moveRequested(int rows); ///< to the next or previous case

private:
    void buildHead(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *column, const QList<QAction *> &actions);
    void clearSections();
    QVBoxLayout *addSection();
    void addInputs(const items::CaseDetail &detail);
    void addDocuments(const items::CaseDetail &detail);
    void addAnswer(std::size_t at, const std::vector<items::DiffSegment> &segments, bool isBaseline);
    void rebuild();

    items::CompareView m_view;
    items::CaseDetail m_detail;
    std::size_t m_column = 0;
    std::map<std::size_t, ReadingText *> m_answers; ///< by column, as far as they are shown
    bool m_tinted = true;
    Label *m_title;
    Chip *m_change;
    QScrollArea *m_scroll;
    QWidget *m_body;
    QVBoxLayout *m_sections;
    InlineError *m_error;
};

} // namespace assay::widgets
