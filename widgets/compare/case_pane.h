#pragma once

#include <map>

#include "base/error.h"
#include "items/result_detail.h"
#include "widgets/components/panel.h"

class QAction;
class QVBoxLayout;

namespace assay::widgets {

class Chip;
class InlineError;
class Label;
class ReadingText;
class SectionColumn;

/// One case in full: what was asked, the reference, the baseline's answer and the one looked at with the words that changed, their
/// scores; or what was sent for the one looked at and what is stored of it, raw.
class CasePane : public Panel
{
    Q_OBJECT
public:
    /// @p actions stand at its foot.
    explicit CasePane(const QList<QAction *> &actions, QWidget *parent = nullptr);

    /// Shows column @p column of @p detail beside the baseline, or of the baseline itself the column that differs most from it.
    void showCase(const items::CompareView &view, const items::CaseDetail &detail, int column);
    /// Shows the answer of the column looked at raw, until showCase() or showNothing().
    void showRaw(const items::ResultDetail &answer);
    void showError(const Error &error);
    /// What has come of an answer that streams, when it is shown.
    void showLive(int column, const QString &text);
    /// Nothing is selected.
    void showNothing();
    /// Whether words that changed against the baseline are tinted.
    void setTinted(bool tinted);

    const items::CaseDetail &detail() const { return m_detail; }

Q_SIGNALS:
    void moveRequested(int rows); ///< to the next or previous case

private:
    void buildHead(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *column, const QList<QAction *> &actions);
    void clear();
    void addInputs();
    void addAnswer(std::size_t at, const std::vector<items::DiffSegment> &segments, bool isBaseline);
    void addScores(const std::vector<std::size_t> &shown);
    void addDocuments();
    void rebuild();

    items::CompareView m_view;
    items::CaseDetail m_detail;
    std::size_t m_column = 0;
    std::map<std::size_t, ReadingText *> m_answers; ///< by column, as far as they are shown
    bool m_tinted = true;
    Label *m_title;
    Chip *m_change;
    SectionColumn *m_sections;
    InlineError *m_error;
};

} // namespace assay::widgets
