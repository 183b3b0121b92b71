#include "items/compare_model.h"

#include <QCoreApplication>
#include <limits>

#include "items/format.h"

namespace assay::items {

namespace {

constexpr int pageSize = 64;
constexpr int pagesKept = 32;
constexpr int firstAnswer = static_cast<int>(CompareModel::Column::FirstAnswer);

} // namespace

CompareModel::CompareModel(QObject *parent) : QAbstractTableModel(parent), m_pages(pagesKept) {}

void CompareModel::setSource(const CompareSource *source)
{
    beginResetModel();
    m_source = source;
    m_pages.clear();
    endResetModel();
}

void CompareModel::setFilter(CompareFilter filter)
{
    beginResetModel();
    m_filter = filter;
    m_pages.clear();
    endResetModel();
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_source)
        return 0;
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    return static_cast<int>(std::min(most, m_source->view().counts.of(m_filter)));
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_source ? 0 : firstAnswer + static_cast<int>(m_source->view().columns.size());
}

/// What stands in the place of rows that could not be read.
static CompareRow unreadableRow(const QString &reason, std::size_t columns)
{
    CompareCell cell;
    cell.state = CellState::Error;
    cell.errorText = reason;
    CompareRow row;
    row.cells.assign(columns, cell);
    return row;
}

CompareModel::Page CompareModel::readPage(int number) const
{
    const int first = number * pageSize;
    const int count = std::min(pageSize, rowCount() - first);
    const std::size_t columns = m_source->view().columns.size();
    auto rows = m_source->rows(m_filter, first, count);
    QString reason = QCoreApplication::translate("CompareModel", "This row is no longer there. Open the comparison again.");
    if (!rows) {
        reason = toSentence(rows.error());
        rows = Page();
    }
    for (CompareRow &row : *rows)
        row.cells.resize(columns);
    rows->resize(static_cast<std::size_t>(count), unreadableRow(reason, columns));
    return std::move(*rows);
}

const CompareRow &CompareModel::rowAt(int row) const
{
    const int number = row / pageSize;
    if (!m_pages.contains(number))
        m_pages.insert(number, new Page(readPage(number)));
    return (*m_pages.object(number))[static_cast<std::size_t>(row % pageSize)];
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CompareRow &row = rowAt(index.row());
    if (role == CaseIdRole)
        return row.caseId;
    if (role == InputRole)
        return row.input;
    return index.column() < firstAnswer ? caseData(row, role) : cellData(row, index.column() - firstAnswer, role);
}

QVariant CompareModel::caseData(const CompareRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return row.input;
    case Qt::AccessibleTextRole: return QStringLiteral("%1: %2").arg(row.caseId, row.input);
    case Qt::ToolTipRole: return row.input.toHtmlEscaped();
    default: return {};
    }
}

QVariant CompareModel::cellData(const CompareRow &row, int column, int role) const
{
    const auto at = static_cast<std::size_t>(column);
    const CompareCell &cell = row.cells[at];
    switch (role) {
    case Qt::DisplayRole: return cell.state == CellState::Error ? cell.errorText : cell.output;
    case Qt::AccessibleTextRole: return cellSentence(m_source->view().columns[at], row, cell);
    case Qt::ToolTipRole: return cellNote(cell).toHtmlEscaped();
    case CellRole: return QVariant::fromValue(cell);
    default: return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_source || section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < firstAnswer)
        return role == Qt::DisplayRole ? QVariant(QCoreApplication::translate("CompareModel", "Case")) : QVariant();
    const ColumnHeadView &head = m_source->view().columns[static_cast<std::size_t>(section - firstAnswer)];
    switch (role) {
    case Qt::DisplayRole: return head.name;
    case Qt::AccessibleTextRole: return headSentence(head);
    case HeadRole: return QVariant::fromValue(head);
    default: return {};
    }
}

QString cellSentence(const ColumnHeadView &head, const CompareRow &row, const CompareCell &cell)
{
    return QStringLiteral("%1, %2: %3. %4").arg(row.caseId, head.name, cellNote(cell), cell.output);
}

} // namespace assay::items

#include "moc_compare_model.cpp"
