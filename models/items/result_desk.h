#pragma once

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include "items/result_language.h"
#include "items/result_table_model.h"
#include "project/session.h"

namespace assay {
class SearchKeeper;
struct ResultTotals;
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
    const ResultLanguage &language() const { return m_language; }

    const QString &filter() const { return m_filter; }
    /// Asks for what @p filter takes; one that cannot be read is told by filterFailed().
    void setFilter(const QString &filter);
    QStringList filterHistory() const;
    void keepFilterHistory(const QStringList &filters);

    /// Sorts by a field that can be sorted by; once more turns the order round, a third time gives it up.
    void sortBy(const ResultField &field);
    const std::optional<ResultField> &sortedBy() const { return m_sortedBy; }
    bool isDescending() const { return m_descending; }

    std::vector<ResultField> allFields() const;
    void setFields(const std::vector<ResultField> &fields);

    /// Row number of a result by its id, or of the newest result of a case in a run.
    void find(const QString &resultId, std::function<void(std::optional<std::int64_t>)> done);

    const ResultCounts &counts() const { return m_counts; }
    /// "318 rows · pass 0 of 318 · median latency 1.3 s · $0.09 in all"; empty until it is known.
    const QString &totalsText() const { return m_totalsText; }
    /// "2,194 results in 2 runs · Search index complete"
    QString statusText() const;
    /// The question as storage understands it, for exports.
    ResultQuery query() const;

Q_SIGNALS:
    /// What the project is, first and after each change: false = there are no results.
    void opened(bool hasResults);
    void failed(const assay::Error &error);
    void filterFailed(const assay::Error &error);
    void filterRan();
    void countsChanged();
    void totalsChanged();
    void statusChanged();
    void namesChanged();
    /// The question was asked again and its answer stands in the table.
    void refreshed();

private:
    struct Opening;
    void open(bool again);
    void takeOpening(Opening opening, bool again);
    void ask();
    void beginAnswer();
    void noteFound();
    void askAgain();
    void sumUp();
    void readLines(const std::vector<std::int64_t> &keys);
    void noteChange(Facts facts);
    void recall(const QStringList &scorers);
    void askFailed(const Error &error);

    QPointer<Session> m_session;
    std::unique_ptr<SearchKeeper> m_keeper;
    ResultTableModel *m_table;
    ResultLanguage m_language;
    std::shared_ptr<const ResultColumns> m_columns;
    QStringList m_newestScorers;
    QString m_filter;
    Filter m_read; ///< m_filter, read
    std::pair<QString, Filter> m_ran; ///< the last one that could be run
    std::optional<ResultField> m_sortedBy;
    bool m_descending = false;
    ResultCounts m_counts;
    QString m_totalsText;
    bool m_isOpen = false;
    bool m_isNew = false; ///< a question was asked whose answer has not begun
    QTimer m_slow;
    QElapsedTimer m_asked;
    QTimer m_later; ///< until a change is looked at
    JobLine m_opening;
    JobLine m_keys;
    JobLine m_sums;
    JobLine m_lines;
    JobLine m_finding;
};

} // namespace assay::items
