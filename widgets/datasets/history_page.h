#pragma once

#include "items/dataset_history.h"
#include "widgets/components/panel.h"

namespace assay::widgets {

class Chip;
class InlineError;
class Label;
class ListView;
class PickField;
class PlainTableView;
class SectionColumn;

/// The versions of a dataset, and what changed between two of them, case by case and word by word.
class HistoryPage : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPage(items::DatasetHistory *history, QWidget *parent = nullptr);

    void begin(const QString &dataset);
    /// Compares @p version with the one before it, and looks at a case of it.
    void showVersion(const QString &version, const QString &caseId);

Q_SIGNALS:
    void closed();
    void versionWanted(const QString &version); ///< its cases, as a table

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildChanges();
    void showCompared();
    void showCase(const items::CaseChangeView &view);
    QString versionBefore(const QString &version) const;

    items::DatasetHistory *m_history;
    Label *m_title;
    ListView *m_versions;
    PickField *m_before;
    PickField *m_after;
    Label *m_summary;
    PlainTableView *m_changes;
    Label *m_caseTitle;
    Chip *m_mark;
    SectionColumn *m_texts;
    InlineError *m_error;
    QString m_wantedCase;
};

} // namespace assay::widgets
