#pragma once

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include "items/result_inventory.h"
#include "items/result_question.h"
#include "items/result_survey.h"
#include "items/result_table_model.h"
#include "items/saved_views.h"
#include "items/variable_keeper.h"
#include "project/session.h"

namespace assay {
class SearchKeeper;
}

namespace assay::items {

/// How many rows the filter takes, and how long it took to find them.
struct ResultCounts
{
    std::optional<std::int64_t> found; ///< nothing: not known yet
    bool isWhole = false;              ///< more may come
    std::optional<std::int64_t> all;   ///< results in the project
    std::optional<double> milliseconds;
};

/// What Results works at: one question (filter and order) about all results, the table that shows its answer, and what it comes to.
/// Everything is read in the background; a new question replaces the one before.
class ResultDesk : public QObject
{
    Q_OBJECT
public:
    explicit ResultDesk(QObject *parent = nullptr);
    ~ResultDesk() override;

    /// Null lets go of the project.
    void setSession(Session *session);
    Session *session() const { return m_session; }

    ResultTableModel *table() const { return m_table; }
    FacetModel *facets() const { return m_survey->facets(); }
    ResultGrouping *grouping() const { return m_survey->grouping(); }
    /// Groups are read beside the rows; nothing = only rows.
    void setGrouping(std::optional<GroupBy> by);
    const ResultLanguage &language() const { return m_language; }

    const QString &filter() const { return m_question.filter; }
    /// Asks for what @p filter takes; one that cannot be read is told by filterFailed().
    void setFilter(const QString &filter);
    QStringList filterHistory() const;
    void keepFilterHistory(const QStringList &filters);

    /// As ResultQuestion::sortBy().
    void sortBy(const ResultField &field);
    const std::optional<ResultField> &sortedBy() const { return m_question.sortedBy; }
    bool isDescending() const { return m_question.isDescending; }

    std::vector<ResultField> allFields() const;
    void setFields(const std::vector<ResultField> &fields);

    /// How the results are looked at now, as a view without a name.
    SavedView view() const;
    /// Looks at them as @p view says; what the project does not have any more is left out. A filter that cannot be read is told by filterFailed().
    void show(const SavedView &view);

    /// Row number of a result by its id, or by at least 6 digits of it.
    void find(const QString &resultId, std::function<void(std::optional<std::int64_t>)> done);

    const ResultCounts &counts() const { return m_counts; }
    /// As items::totalsText(); empty until it is known.
    const QString &totalsText() const { return m_survey->totalsText(); }
    /// As inventoryText(); empty until it is known.
    QString statusText() const;
    /// The question as storage understands it.
    ResultQuery query() const;
    /// Gives up the first sort by a variable, which reads every case; the order of before comes back.
    void cancelSort() { m_variables.cancel(); }

Q_SIGNALS:
    /// What the project is, first and after each change: false = there are no results.
    void opened(bool hasResults);
    void failed(const assay::Error &error);
    void filterFailed(const assay::Error &error);
    void filterRan();
    void countsChanged();
    void totalsChanged();
    void statusChanged();
    /// A variable is read for the first time: cases read of how many; then variableRead().
    void readingVariable(const QString &name, std::int64_t done, std::int64_t all);
    void variableRead();
    /// The question was asked again and its answer stands in the table.
    void refreshed();

private:
    void open();
    void takeInventory(ResultInventory inventory);
    QStringList scorersOf(const ResultRun *run) const;
    void showFields();
    void showOrder();
    void ask();
    void askForRows();
    bool awaitsVariable();
    void takeVariable(const ResultField &field, const Status &read);
    void beginAnswer();
    void endAnswer();
    void noteFound();
    void askAgain();
    void sumUp();
    void readLines(const std::vector<std::int64_t> &keys);
    void noteChange(Facts facts);
    void askFailed(const Error &error);

    QPointer<Session> m_session;
    std::unique_ptr<SearchKeeper> m_keeper;
    ResultTableModel *m_table;
    ResultSurvey *m_survey;
    ResultLanguage m_language;
    std::shared_ptr<const ResultColumns> m_columns;
    ResultQuestion m_question;
    ResultQuestion m_answered; ///< the last one that could be answered
    ResultCounts m_counts;
    bool m_isOpen = false;
    bool m_isNew = false; ///< a question was asked whose answer has not begun
    QStringList m_variableNames;
    VariableKeeper m_variables;
    QTimer m_slow;
    QElapsedTimer m_asked;
    double m_lastQuestionMs = 0;
    QTimer m_later; ///< until a change is looked at
    JobLine m_opening;
    JobLine m_keys;
    JobLine m_lines;
    JobLine m_finding;
};

} // namespace assay::items
