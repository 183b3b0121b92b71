#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "domain/tabular/byte_source.h"
#include "evaluation/statistics/proportions.h"
#include "items/facet_view.h"
#include "project/session.h"
#include "storage/result_groups.h"

namespace assay::items {

/// A group as its row shows it.
struct ResultGroupRow
{
    QString title;  ///< "refund-late-02", "reply v7", a trace
    FacetName name; ///< what a filter calls it; empty text = none can
    std::int64_t results = 0;
    std::int64_t judged = 0;        ///< what the pass rate is over: answers of a case, cases of a version
    std::optional<Interval> pass;
    std::int64_t scored = 0;
    std::optional<Interval> score;  ///< bounds equal the estimate where one value gives none
    MoneySum cost = {};
    QStringList cases = {};         ///< of a query

    bool hasScoreInterval() const { return scored > 1; }
};

struct ResultGroups
{
    std::vector<ResultGroupRow> rows;
    std::int64_t more = 0; ///< groups that are left out
};
/// At most 100,000 groups are kept.
Result<ResultGroups> readResultGroups(Database &database, const ResultColumns &columns, const ResultQuery &query, GroupBy by);

/// Groups of results with their counts and rates, in the order of any column.
class ResultGroupModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Name, Results, Cost, Judged, Pass, PassInterval, Score, ScoreInterval, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void setGroups(GroupBy by, std::vector<ResultGroupRow> rows);
    const ResultGroupRow *groupAt(int row) const; ///< null outside
    const std::vector<ResultGroupRow> &groups() const { return m_rows; } ///< in the order shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// What is unknown comes last either way.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void sortRows();

    GroupBy m_by = GroupBy::Case;
    std::vector<ResultGroupRow> m_rows;
    int m_sortColumn = static_cast<int>(Column::Name);
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

/// Reads the groups of a question in the background; a newer one replaces it.
class ResultGrouping : public QObject
{
    Q_OBJECT
public:
    explicit ResultGrouping(QObject *parent = nullptr);

    ResultGroupModel *model() const { return m_model; }
    const std::optional<GroupBy> &by() const { return m_by; }
    /// What the table should be told by from the next ask() on.
    void setBy(std::optional<GroupBy> by) { m_by = by; }
    void drop();
    void ask(Session &session, std::shared_ptr<const ResultColumns> columns, ResultQuery query);
    /// The groups shown, to a file; ends with exported() or failed().
    void exportTo(Session &session, const QString &path);
    /// "1,204 groups", "the first 100,000 of 250,000 groups: narrow the filter to see others"
    const QString &text() const { return m_text; }

Q_SIGNALS:
    void changed();
    void exported(const QString &path, qint64 groups);
    void failed(const assay::Error &error);

private:
    ResultGroupModel *m_model;
    std::optional<GroupBy> m_by;
    QString m_text;
    JobLine m_line;
    JobLine m_writing;
};

/// Groups as CSV, with the bounds of their intervals; unknown is an empty cell. Returns how many.
Result<std::int64_t> writeGroups(const std::vector<ResultGroupRow> &groups, const ByteSink &sink);

/// "case", "version", "query": what the project's memory calls it; empty = not grouped.
QString groupingId(const std::optional<GroupBy> &by);
std::optional<GroupBy> groupingFromId(const QString &id);

} // namespace assay::items
