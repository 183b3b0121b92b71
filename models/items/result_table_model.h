#pragma once

#include <QAbstractTableModel>
#include <QCache>
#include <memory>
#include <vector>

#include "items/result_cells.h"

namespace assay::items {

/// The table of results: a row number of the file for each row, and the lines of those that are looked at. It never reads the file
/// itself: it says which lines are wanted, shows a placeholder until they come, and forgets those looked at longest ago.
class ResultTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// What is known of the rows: nothing yet, the first of them, all.
    enum class Known { Nothing, Some, All };

    explicit ResultTableModel(QObject *parent = nullptr);

    void setFields(std::vector<ResultField> fields);
    const std::vector<ResultField> &fields() const { return m_fields; }
    /// The variables among the fields: lines must bring them.
    std::vector<std::string> variables() const;
    /// The column of a field, or -1.
    int columnOf(const ResultField &field) const;
    void setSort(const ResultField &field, bool descending);
    void clearSort();
    /// The column that is sorted by, or -1.
    int sortedColumn() const { return m_sortedBy ? columnOf(*m_sortedBy) : -1; }
    bool isDescending() const { return m_descending; }
    void setDecimals(const ResultDecimals &decimals);
    const ResultDecimals &decimals() const { return m_decimals; }

    /// Empties the table: other rows were asked for.
    void clear();
    /// Rows of the question asked, in order, group by group.
    void addKeys(const std::vector<std::int64_t> &keys, std::shared_ptr<const ResultColumns> columns);
    void setComplete();
    /// All rows of the same question asked again. Those that stand where they stood stay; every line is read anew when looked at.
    void replaceKeys(std::vector<std::int64_t> keys, std::shared_ptr<const ResultColumns> columns);
    void takeLines(std::vector<ResultLine> lines, const std::vector<std::int64_t> &asked);

    Known known() const { return m_known; }
    const std::vector<std::int64_t> &keys() const { return m_keys; }
    std::int64_t keyAt(int row) const;
    /// -1 when there is none, or none yet.
    int rowOf(std::int64_t key) const;
    /// Null until it was read.
    const ResultLine *lineAt(int row) const;
    const std::shared_ptr<const ResultColumns> &columns() const { return m_columns; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Lines are looked at that were not read; answered by takeLines().
    void linesWanted(const std::vector<std::int64_t> &keys);

private:
    struct Kept
    {
        std::optional<ResultLine> line; ///< nothing: the row is gone
        int age = 0;                    ///< m_age when it was read
    };
    const Kept *keptAt(int row) const;
    void want(int row) const;
    void askForLines();

    std::vector<ResultField> m_fields;
    std::optional<ResultField> m_sortedBy;
    bool m_descending = false;
    ResultDecimals m_decimals;
    std::vector<std::int64_t> m_keys;
    std::shared_ptr<const ResultColumns> m_columns;
    Known m_known = Known::Nothing;
    int m_age = 0; ///< counts questions: lines that are older are shown, and read anew
    mutable QCache<std::int64_t, Kept> m_lines;
    mutable std::vector<int> m_wantedPages; ///< the last one was wanted last
    std::vector<int> m_askedPages;
    mutable bool m_askingSoon = false;
    bool m_asking = false;
};

} // namespace assay::items
