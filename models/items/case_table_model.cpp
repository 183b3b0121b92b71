#include "items/case_table_model.h"

#include <algorithm>

#include "base/utf8.h"
#include "items/case_words.h"
#include "items/roles.h"

namespace assay::items {

namespace {

constexpr int linesKept = 4096;
constexpr std::size_t longestCell = 4000; ///< code points that are edited in a cell

const DraftOverlay *noDraft()
{
    static const DraftOverlay none;
    return &none;
}

CaseLine::Cell cellOf(const std::optional<std::string> &value)
{
    if (!value)
        return {{}, false, false};
    const std::string_view shown = firstCodePoints(*value, longestCell);
    return {displayText(shown), true, shown.size() < value->size()};
}

Tone toneOf(CaseMark mark)
{
    switch (mark) {
    case CaseMark::Added: return Tone::Better;
    case CaseMark::Changed: return Tone::Caution;
    case CaseMark::Removed: return Tone::Worse;
    case CaseMark::None: break;
    }
    return Tone::Normal;
}

} // namespace

CaseLine caseLine(std::int64_t place, const std::string &id, const CaseContent &content, const QStringList &variables)
{
    CaseLine line;
    line.place = place;
    line.id = displayText(id);
    for (const QString &variable : variables)
        line.cells.push_back(cellOf(fieldOf(content, {CaseField::Kind::Variable, variable})));
    line.cells.push_back(cellOf(content.reference));
    line.cells.push_back(cellOf(tagLine(content.tags).toStdString()));
    return line;
}

CaseTableModel::CaseTableModel(QObject *parent) : QAbstractTableModel(parent), m_draft(noDraft()), m_lines(linesKept) {}

void CaseTableModel::showDataset(const DraftOverlay *draft, const QStringList &variables, bool canEdit, std::vector<std::int32_t> places)
{
    beginResetModel();
    m_draft = draft ? draft : noDraft();
    m_variables = variables;
    m_canEdit = canEdit;
    m_rows = std::move(places);
    m_lines.clear();
    m_draftLines.clear();
    m_typed.clear();
    m_wishes.clear();
    endResetModel();
}

void CaseTableModel::setVariables(const QStringList &variables)
{
    beginResetModel();
    m_variables = variables;
    m_lines.clear();
    m_draftLines.clear();
    m_typed.clear();
    endResetModel();
}

void CaseTableModel::setRows(std::vector<std::int32_t> places)
{
    beginResetModel();
    m_rows = std::move(places);
    endResetModel();
}

void CaseTableModel::takeLines(std::vector<CaseLine> lines)
{
    std::vector<std::int64_t> taken;
    for (CaseLine &line : lines) {
        taken.push_back(line.place);
        const std::int64_t place = line.place;
        m_lines.insert(place, new CaseLine(std::move(line)));
    }
    const bool more = m_wishes.answered();
    if (!taken.empty() && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (more)
        askForLines();
}

void CaseTableModel::refresh(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void CaseTableModel::noteChange(std::int64_t place, bool stays)
{
    m_draftLines.erase(place);
    m_typed.erase(m_typed.lower_bound({place, 0}), m_typed.lower_bound({place + 1, 0}));
    const int row = rowOf(place);
    if (row >= 0 && !stays) {
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    } else if (row >= 0) {
        refresh(row);
    } else if (stays) {
        beginInsertRows({}, 0, 0);
        m_rows.insert(m_rows.begin(), static_cast<std::int32_t>(place));
        endInsertRows();
    }
}

void CaseTableModel::dropTyped(std::int64_t place)
{
    m_typed.erase(m_typed.lower_bound({place, 0}), m_typed.lower_bound({place + 1, 0}));
    if (const int row = rowOf(place); row >= 0)
        refresh(row);
}

void CaseTableModel::setSort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

std::int64_t CaseTableModel::placeAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : -1;
}

int CaseTableModel::rowOf(std::int64_t place) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), place);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

const CaseLine *CaseTableModel::draftLine(const DraftCase &item) const
{
    auto found = m_draftLines.find(item.place);
    if (found == m_draftLines.end())
        found = m_draftLines.emplace(item.place, caseLine(item.place, item.id, *item.content, m_variables)).first;
    return &found->second;
}

/// Null until it was read.
const CaseLine *CaseTableModel::lineAt(int row) const
{
    const std::int64_t place = placeAt(row);
    if (const DraftCase *item = m_draft->at(place); item && item->content)
        return draftLine(*item);
    if (const CaseLine *line = m_lines.object(place))
        return line;
    if (m_wishes.want(row)) {
        auto *self = const_cast<CaseTableModel *>(this); // data() is const, and looking at a row asks for it
        QMetaObject::invokeMethod(self, [self] { self->askForLines(); }, Qt::QueuedConnection);
    }
    return nullptr;
}

void CaseTableModel::askForLines()
{
    std::vector<std::int64_t> places;
    for (const int page : m_wishes.take()) {
        const int end = std::min(rowCount(), (page + 1) * PageWishes::pageSize);
        for (int row = page * PageWishes::pageSize; row < end; ++row) {
            const DraftCase *item = m_draft->at(placeAt(row));
            if (!(item && item->content) && !m_lines.contains(placeAt(row)))
                places.push_back(placeAt(row));
        }
    }
    if (places.empty())
        m_wishes.answered();
    else
        Q_EMIT linesWanted(places);
}

QString CaseTableModel::idAt(int row) const
{
    if (const DraftCase *item = m_draft->at(placeAt(row)))
        return displayText(item->id);
    const CaseLine *line = row >= 0 && row < rowCount() ? m_lines.object(placeAt(row)) : nullptr;
    return line ? line->id : QString();
}

CaseField CaseTableModel::fieldAt(int column) const
{
    const int value = column - FirstValue;
    if (value < 0)
        return {CaseField::Kind::Id, {}};
    if (value < m_variables.size())
        return {CaseField::Kind::Variable, m_variables[value]};
    return {value == m_variables.size() ? CaseField::Kind::Reference : CaseField::Kind::Tags, {}};
}

int CaseTableModel::columnOf(const CaseField &field) const
{
    for (int column = IdColumn; column < columnCount(); ++column) {
        if (fieldAt(column) == field)
            return column;
    }
    return -1;
}

int CaseTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CaseTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstValue + static_cast<int>(m_variables.size()) + 2;
}

const CaseLine::Cell *CaseTableModel::cellAt(const QModelIndex &index) const
{
    const CaseLine *line = lineAt(index.row());
    const auto at = static_cast<std::size_t>(index.column() - FirstValue);
    return line && index.column() >= FirstValue && at < line->cells.size() ? &line->cells[at] : nullptr;
}

QString CaseTableModel::sentence(const CaseLine &line, CaseMark mark) const
{
    QStringList parts{line.id};
    if (mark != CaseMark::None)
        parts << wordOf(mark);
    for (const CaseLine::Cell &cell : line.cells)
        parts << cell.text;
    return parts.join(QStringLiteral(", "));
}

QVariant CaseTableModel::cellData(const QModelIndex &index, const CaseLine::Cell &cell, int role) const
{
    const auto typed = m_typed.find({placeAt(index.row()), index.column()});
    const QString text = typed == m_typed.end() ? cell.text : typed->second;
    const CaseField field = fieldAt(index.column());
    switch (role) {
    case Qt::DisplayRole: return text.isEmpty() && field.kind == CaseField::Kind::Reference ? tr("none") : text;
    case Qt::EditRole: return cell.isCut ? QVariant() : QVariant(text);
    case ToneRole:
        return QVariant::fromValue(text.isEmpty() && field.kind == CaseField::Kind::Reference ? Tone::Faint : field.kind == CaseField::Kind::Tags ? Tone::Quiet : Tone::Normal);
    default: return {};
    }
}

QVariant CaseTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CaseMark mark = markAt(index.row());
    switch (role) {
    case PlaceRole: return QVariant::fromValue<qlonglong>(placeAt(index.row()));
    case MarkRole: return QVariant::fromValue(mark);
    case IdRole: return idAt(index.row());
    default: break;
    }
    if (index.column() == MarkColumn) {
        if (role == Qt::DisplayRole)
            return signOf(mark);
        return role == ToneRole ? QVariant::fromValue(toneOf(mark)) : role == Qt::AccessibleTextRole ? QVariant(wordOf(mark)) : QVariant();
    }
    const CaseLine *line = lineAt(index.row());
    if (role == Qt::AccessibleTextRole)
        return line ? sentence(*line, mark) : tr("Loading…");
    if (const CaseLine::Cell *cell = cellAt(index))
        return cellData(index, *cell, role);
    if (index.column() != IdColumn)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return line ? line->id : QStringLiteral("…");
    case ToneRole: return QVariant::fromValue(!line ? Tone::Faint : mark == CaseMark::Removed ? Tone::Struck : Tone::Normal);
    default: return {};
    }
}

QVariant CaseTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    const bool asText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (section == MarkColumn)
        return role == Qt::AccessibleTextRole ? QVariant(tr("How the draft has it")) : QVariant();
    if (!asText)
        return role == Qt::TextAlignmentRole ? QVariant(int(Qt::AlignLeft | Qt::AlignVCenter)) : QVariant();
    const CaseField field = fieldAt(section);
    const QString title = field.kind == CaseField::Kind::Id          ? tr("Case")
                          : field.kind == CaseField::Kind::Variable  ? field.variable
                          : field.kind == CaseField::Kind::Reference ? tr("reference")
                                                                     : tr("Tags");
    if (role == Qt::DisplayRole || section != m_sortColumn)
        return title;
    return m_sortOrder == Qt::AscendingOrder ? tr("%1, first letters first").arg(title) : tr("%1, last letters first").arg(title);
}

Qt::ItemFlags CaseTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!m_canEdit || !index.isValid() || index.column() == MarkColumn)
        return flags;
    const CaseMark mark = markAt(index.row());
    const CaseLine::Cell *cell = cellAt(index);
    const bool editable = index.column() == IdColumn ? mark == CaseMark::Added : cell && !cell->isCut && mark != CaseMark::Removed;
    return editable ? flags | Qt::ItemIsEditable : flags;
}

bool CaseTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const QString id = idAt(index.row()); // an edit may change it
    const QString text = value.toString();
    if (text == index.data(Qt::EditRole).toString())
        return true;
    if (index.column() != IdColumn)
        m_typed[{placeAt(index.row()), index.column()}] = text;
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited(id, fieldAt(index.column()), text);
    return true;
}

} // namespace assay::items

#include "moc_case_table_model.cpp"
