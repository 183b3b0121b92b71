#pragma once

#include <QPointer>

#include "items/compare_desk.h"
#include "widgets/components/panel.h"

class QAction;

namespace assay::widgets {

class CasePane;
class CompareMatrix;
class FilterBar;
class Room;

/// The comparison that is looked at: filters, the matrix, and one case in full beside it. Remembers case and filter in the project's
/// window state.
class ComparisonView : public Splitter
{
    Q_OBJECT
public:
    /// @p room gets the actions; @p desk outlives the view.
    /// @p report shows a column against the baseline.
    ComparisonView(Room *room, items::CompareDesk *desk, QAction *report, QWidget *parent = nullptr);

    void setSession(Session *session);
    /// Shows what the desk has opened: at @p caseIndex, or the first row for -1; with the filter remembered, or where they differ.
    void begin(int caseIndex, bool keepFilter);
    /// The case that was looked at when the project was closed.
    QString rememberedCase() const;
    void showCounts();
    /// The baseline and the column the current cell stands in; of the baseline itself the first other one, as far as there is one.
    std::pair<int, int> focusedPair() const;
    /// Shows only these cases, rows of the dataset version, called @p name; @p columns in any case.
    void showCases(const QString &name, const std::vector<std::int64_t> &positions, const QList<int> &columns);
    void takeKeyboard(); ///< to the matrix
    void clear();

Q_SIGNALS:
    /// The others shall be compared with this column.
    void baselineWanted(int column);

private:
    void addActions();
    void chooseColumns();
    void chooseVerdict(const QStringList &questions);
    void showVerdict();
    void chooseFilter(items::CompareFilter filter);
    void showCell(int caseIndex, int column);
    void takeCase(const items::CaseDetail &detail);
    void showDetail();
    void copyAnswer();
    void goToHistory();
    void labelShown();

    Room *m_room;
    items::CompareDesk *m_desk;
    QPointer<Session> m_session;
    QAction *m_verdict = nullptr;
    QAction *m_columns = nullptr;
    QAction *m_history = nullptr;
    QAction *m_raw = nullptr; ///< on while the answer looked at is shown raw
    FilterBar *m_filterBar = nullptr;
    CompareMatrix *m_matrix = nullptr;
    CasePane *m_pane = nullptr;
    items::CaseDetail m_detail; ///< of the case in the pane
    QString m_question;         ///< whose verdict was shown last
};

} // namespace assay::widgets
