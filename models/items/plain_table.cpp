#include "items/plain_table.h"

#include <QCollator>
#include <QStringList>
#include <algorithm>

namespace assay::items {

namespace {

bool isUnknown(const PlainCell &cell)
{
    return cell.sort.isNull() && cell.text.isEmpty();
}

/// Below 0 when @p a comes first, 0 when neither does.
int compared(const PlainCell &a, const PlainCell &b, const QCollator &collator)
{
    if (!a.sort.isNull() && !b.sort.isNull()) {
        const QPartialOrdering order = QVariant::compare(a.sort, b.sort);
        return order == QPartialOrdering::Less ? -1 : order == QPartialOrdering::Greater ? 1 : 0;
    }
    return collator.compare(a.text, b.text);
}

QStringList idsOf(const std::vector<PlainRow> &rows)
{
    QStringList ids;
    for (const PlainRow &row : rows)
        ids << row.id;
    return ids;
}

} // namespace

PlainTable::PlainTable(std::vector<PlainColumn> columns, QObject *parent) : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

void PlainTable::setRows(std::vector<PlainRow> rows)
{
    const QStringList before = idsOf(m_rows);
    std::vector<PlainRow> old = std::exchange(m_rows, std::move(rows));
    sortRows();
    if (idsOf(m_rows) == before) {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    m_rows.swap(old); // the reset begins while the old rows stand
    beginResetModel();
    m_rows.swap(old);
    endResetModel();
}

int PlainTable::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const PlainRow &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString PlainTable::asText() const
{
    QStringList lines;
    QStringList titles;
    for (const PlainColumn &column : m_columns)
        titles << column.title;
    lines << titles.join(QLatin1Char('\t'));
    for (const PlainRow &row : m_rows) {
        QStringList cells;
        for (const PlainCell &cell : row.cells)
            cells << cell.text.simplified();
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

int PlainTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlainTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant PlainTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlainRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    const PlainCell cell = column < row.cells.size() ? row.cells[column] : PlainCell{};
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::ToolTipRole: return cell.note.isEmpty() ? QVariant() : QVariant(cell.note);
    case Qt::TextAlignmentRole: return int(m_columns[column].side | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: return QString(m_columns[column].title + QStringLiteral(": ") + cell.text);
    case ToneRole: return QVariant::fromValue(cell.tone);
    case MonoRole: return m_columns[column].mono;
    case SortRole: return cell.sort.isNull() ? QVariant(cell.text) : cell.sort;
    case IdRole: return row.id;
    case ChipRole: return cell.chip;
    case IntervalRole: return cell.mark ? QVariant::fromValue(*cell.mark) : QVariant();
    default: return {};
    }
}

QVariant PlainTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const PlainColumn &column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    return role == Qt::TextAlignmentRole ? QVariant(int(column.side | Qt::AlignVCenter)) : QVariant();
}

void PlainTable::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < columnCount() ? column : -1;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QStringList ids;
    for (const QModelIndex &index : before)
        ids << index.data(IdRole).toString();
    sortRows();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(rowOf(ids[i]), before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void PlainTable::sortRows()
{
    if (m_sortColumn < 0)
        return;
    const QCollator collator;
    const auto at = static_cast<std::size_t>(m_sortColumn);
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](const PlainRow &a, const PlainRow &b) {
        if (isUnknown(a.cells[at]) || isUnknown(b.cells[at]))
            return !isUnknown(a.cells[at]) && isUnknown(b.cells[at]);
        const int order = compared(a.cells[at], b.cells[at], collator);
        return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
    });
}

} // namespace assay::items

#include "moc_plain_table.cpp"
