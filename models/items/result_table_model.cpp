#include "items/result_table_model.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "items/roles.h"

namespace assay::items {

namespace {

constexpr int pageSize = 64;
constexpr int linesKept = 4096;          ///< some 4 MB
constexpr std::size_t pagesAtOnce = 4;   ///< more than a screen; what was scrolled past is left out

} // namespace

ResultTableModel::ResultTableModel(QObject *parent) : QAbstractTableModel(parent), m_lines(linesKept) {}

void ResultTableModel::setFields(std::vector<ResultField> fields)
{
    if (fields == m_fields)
        return;
    const auto isVariable = [](const ResultField &field) { return field.kind == ResultField::Kind::Variable; };
    if (std::any_of(fields.begin(), fields.end(), isVariable))
        ++m_age; // lines that were read do not say what it is
    beginResetModel();
    m_fields = std::move(fields);
    endResetModel();
}

std::vector<std::string> ResultTableModel::variables() const
{
    std::vector<std::string> names;
    for (const ResultField &field : m_fields) {
        if (field.kind == ResultField::Kind::Variable)
            names.push_back(field.name.toStdString());
    }
    return names;
}

int ResultTableModel::columnOf(const ResultField &field) const
{
    const auto found = std::find(m_fields.begin(), m_fields.end(), field);
    return found == m_fields.end() ? -1 : static_cast<int>(found - m_fields.begin());
}

void ResultTableModel::setSort(const ResultField &field, bool descending)
{
    m_sortedBy = field;
    m_descending = descending;
    if (!m_fields.empty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void ResultTableModel::clearSort()
{
    m_sortedBy.reset();
    if (!m_fields.empty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void ResultTableModel::setDecimals(const ResultDecimals &decimals)
{
    if (decimals == m_decimals)
        return;
    m_decimals = decimals;
    if (rowCount() > 0 && !m_fields.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
    if (!m_fields.empty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1); // columns become as wide as their figures
}

void ResultTableModel::clear()
{
    beginResetModel();
    m_keys.clear();
    m_known = Known::Nothing;
    m_wantedPages.clear();
    m_asking = false;
    ++m_age;
    endResetModel();
}

void ResultTableModel::addKeys(const std::vector<std::int64_t> &keys, std::shared_ptr<const ResultColumns> columns)
{
    const std::size_t room = static_cast<std::size_t>(std::numeric_limits<int>::max()) - m_keys.size();
    const std::size_t added = std::min(room, keys.size());
    m_columns = std::move(columns);
    if (m_known == Known::Nothing)
        m_known = Known::Some;
    if (added == 0)
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(added) - 1);
    m_keys.insert(m_keys.end(), keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(added));
    endInsertRows();
}

void ResultTableModel::setComplete()
{
    m_known = Known::All;
}

void ResultTableModel::replaceKeys(std::vector<std::int64_t> keys, std::shared_ptr<const ResultColumns> columns)
{
    ++m_age;
    const bool onlyGrew = keys.size() >= m_keys.size() && std::equal(m_keys.begin(), m_keys.end(), keys.begin());
    if (onlyGrew) {
        addKeys({keys.begin() + static_cast<std::ptrdiff_t>(m_keys.size()), keys.end()}, std::move(columns));
    } else {
        beginResetModel();
        m_keys = std::move(keys);
        m_columns = std::move(columns);
        endResetModel();
    }
    m_known = Known::All;
    if (rowCount() > 0 && !m_fields.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ResultTableModel::takeLines(std::vector<ResultLine> lines, const std::vector<std::int64_t> &asked)
{
    m_asking = false;
    for (const std::int64_t key : asked)
        m_lines.insert(key, new Kept{{}, m_age});
    for (ResultLine &line : lines) {
        const std::int64_t key = line.key;
        m_lines.insert(key, new Kept{std::move(line), m_age});
    }
    for (const int page : std::exchange(m_askedPages, {})) {
        const int last = std::min(rowCount(), (page + 1) * pageSize) - 1;
        if (page * pageSize <= last && !m_fields.empty())
            Q_EMIT dataChanged(index(page * pageSize, 0), index(last, columnCount() - 1));
    }
    if (!m_wantedPages.empty())
        askForLines();
}

std::int64_t ResultTableModel::keyAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_keys[static_cast<std::size_t>(row)] : 0;
}

int ResultTableModel::rowOf(std::int64_t key) const
{
    const auto found = std::find(m_keys.begin(), m_keys.end(), key);
    return found == m_keys.end() ? -1 : static_cast<int>(found - m_keys.begin());
}

const ResultTableModel::Kept *ResultTableModel::keptAt(int row) const
{
    const Kept *kept = m_lines.object(keyAt(row));
    if (!kept || kept->age != m_age)
        want(row);
    return kept;
}

const ResultLine *ResultTableModel::lineAt(int row) const
{
    const Kept *kept = keptAt(row);
    return kept && kept->line ? &*kept->line : nullptr;
}

void ResultTableModel::want(int row) const
{
    const int page = row / pageSize;
    if (!m_wantedPages.empty() && m_wantedPages.back() == page)
        return;
    m_wantedPages.erase(std::remove(m_wantedPages.begin(), m_wantedPages.end(), page), m_wantedPages.end());
    m_wantedPages.push_back(page);
    if (m_wantedPages.size() > pagesAtOnce)
        m_wantedPages.erase(m_wantedPages.begin());
    if (m_askingSoon || m_asking)
        return;
    m_askingSoon = true;
    auto *self = const_cast<ResultTableModel *>(this); // data() is const, and looking at a row asks for it
    QMetaObject::invokeMethod(self, [self] { self->askForLines(); }, Qt::QueuedConnection);
}

void ResultTableModel::askForLines()
{
    m_askingSoon = false;
    std::vector<std::int64_t> keys;
    std::sort(m_wantedPages.begin(), m_wantedPages.end());
    for (const int page : m_wantedPages) {
        const int end = std::min(rowCount(), (page + 1) * pageSize);
        for (int row = page * pageSize; row < end; ++row) {
            const Kept *kept = m_lines.object(keyAt(row));
            if (!kept || kept->age != m_age)
                keys.push_back(keyAt(row));
        }
    }
    m_askedPages = std::exchange(m_wantedPages, {});
    if (keys.empty())
        return;
    m_asking = true;
    Q_EMIT linesWanted(keys);
}

int ResultTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int ResultTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

QVariant ResultTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ResultField &field = m_fields[static_cast<std::size_t>(index.column())];
    if (role == Qt::TextAlignmentRole)
        return field.isNumber() ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    if (role == IdRole)
        return QString::number(keyAt(index.row()));
    const Kept *kept = keptAt(index.row());
    if (kept && kept->line && m_columns)
        return resultCell(field, *kept->line, *m_columns, m_decimals, role);
    const bool first = index.column() == 0;
    switch (role) {
    case Qt::DisplayRole: return !first ? QString() : kept ? tr("no longer there") : QStringLiteral("…");
    case Qt::AccessibleTextRole: return kept ? tr("This result is no longer there") : tr("Loading…");
    case ToneRole: return QVariant::fromValue(Tone::Faint);
    default: return {};
    }
}

QVariant ResultTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    const ResultField &field = m_fields[static_cast<std::size_t>(section)];
    const bool sorted = m_sortedBy == field;
    switch (role) {
    case Qt::DisplayRole: return field.title();
    case Qt::TextAlignmentRole: return int((field.isNumber() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return !sorted ? field.title() : (m_descending ? tr("%1, largest first") : tr("%1, smallest first")).arg(field.title());
    case IdRole: return field.id();
    default: return {};
    }
}

} // namespace assay::items

#include "moc_result_table_model.cpp"
