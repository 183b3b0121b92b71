#pragma once

#include <QAbstractTableModel>
#include <QCache>
#include <vector>

#include "items/compare_source.h"

namespace assay::items {

/// The matrix of Compare: a row per case, first the case, then a column per prompt version × model. Reads rows in pages when they
/// are looked at; a page that cannot be read says so in its cells.
class CompareModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// First columns; the answers of column c of the comparison stand in `FirstAnswer + c`.
    enum class Column { Case, FirstAnswer };
    enum Role {
        CellRole = Qt::UserRole + 1, ///< CompareCell, of an answer
        HeadRole,                    ///< ColumnHeadView, of an answer's column head
        CaseIdRole,                  ///< QString, of every cell of a row
        InputRole,                   ///< QString, what the case asks, of every cell of a row
    };

    explicit CompareModel(QObject *parent = nullptr);

    /// Shows @p source, which must outlive its use here; null shows nothing.
    void setSource(const CompareSource *source);
    void setFilter(CompareFilter filter);
    CompareFilter filter() const { return m_filter; }
    /// The comparison shown, or null.
    const CompareSource *source() const { return m_source; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    using Page = std::vector<CompareRow>;
    const CompareRow &rowAt(int row) const;
    Page readPage(int number) const;
    QVariant caseData(const CompareRow &row, int role) const;
    QVariant cellData(const CompareRow &row, int column, int role) const;

    const CompareSource *m_source = nullptr;
    CompareFilter m_filter = CompareFilter::All;
    mutable QCache<int, Page> m_pages;
};

/// One sentence that says all of a cell: for screen readers and copies.
QString cellSentence(const ColumnHeadView &head, const CompareRow &row, const CompareCell &cell);

} // namespace assay::items
