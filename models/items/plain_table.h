#pragma once

#include <QAbstractTableModel>
#include <QVariant>
#include <optional>
#include <vector>

#include "items/roles.h"

namespace assay::items {

struct PlainColumn
{
    QString title;
    Qt::AlignmentFlag side = Qt::AlignLeft;
    bool mono = false;
};

struct PlainCell
{
    QString text = {};
    Tone tone = Tone::Normal;
    QVariant sort = {}; ///< raw value; without one the text counts. Unknown values come last either way: leave it null and the text unset
    QString note = {};  ///< tooltip
    bool chip = false;  ///< drawn as a chip in its tone
    std::optional<IntervalMark> mark = {}; ///< drawn instead of the text
};

struct PlainRow
{
    QString id; ///< unique among the rows
    std::vector<PlainCell> cells; ///< one for each column
};

/// A table of some hundred rows at most, held in memory: models, endpoints, keys, backups. What can grow is read from SQL instead.
class PlainTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit PlainTable(std::vector<PlainColumn> columns, QObject *parent = nullptr);

    /// The same ids change in place, so that a view keeps its selection; else the model resets.
    void setRows(std::vector<PlainRow> rows);
    int rowOf(const QString &id) const; ///< -1 when there is none
    /// What is shown, tab between cells and a line for each row, the titles first; for the clipboard.
    QString asText() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void sortRows();

    std::vector<PlainColumn> m_columns;
    std::vector<PlainRow> m_rows;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace assay::items
