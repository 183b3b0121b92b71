#include "items/compare_model.h"

#include <QCoreApplication>
#include <algorithm>

#include "base/utf8.h"
#include "items/format.h"

namespace assay::items {

namespace {

constexpr int textsKept = 2'000;
constexpr std::size_t mostWanted = 200; ///< several screens full; what was asked for before that is no longer looked at
constexpr int firstAnswer = static_cast<int>(CompareModel::Column::FirstAnswer);

CellVerdict verdictOf(const CellFacts &facts)
{
    const std::optional<bool> pass = facts.pass || facts.passes + facts.fails == 0 ? facts.pass : facts.passes >= facts.fails;
    return !pass ? CellVerdict::Unknown : *pass ? CellVerdict::Pass : CellVerdict::Fail;
}

} // namespace

CompareModel::CompareModel(QObject *parent) : QAbstractTableModel(parent), m_texts(textsKept) {}

void CompareModel::show(CompareSheet sheet, std::vector<ColumnHeadView> heads, bool isLive)
{
    m_texts.clear();
    m_picked.clear();
    showAgain(std::move(sheet), std::move(heads), isLive);
}

void CompareModel::showAgain(CompareSheet sheet, std::vector<ColumnHeadView> heads, bool isLive)
{
    beginResetModel();
    m_sheet = std::move(sheet);
    m_heads = std::move(heads);
    m_isLive = isLive;
    m_wanted.clear();
    m_live.clear();
    m_textError.clear();
    m_rows = rowsShown();
    m_rowOf.clear();
    endResetModel();
}

void CompareModel::setFilter(CompareFilter filter)
{
    beginResetModel();
    m_filter = filter;
    m_rows = rowsShown();
    m_rowOf.clear();
    endResetModel();
}

void CompareModel::pick(const std::vector<std::int64_t> &positions)
{
    beginResetModel();
    m_picked.clear();
    for (const std::int64_t position : positions) {
        if (m_sheet.indexOf(position))
            m_picked.insert(position);
    }
    m_filter = CompareFilter::Picked;
    m_rows = rowsShown();
    m_rowOf.clear();
    endResetModel();
}

std::vector<int> CompareModel::rowsShown() const
{
    std::vector<int> rows = m_sheet.shown(m_filter, !m_isLive);
    if (m_filter == CompareFilter::Picked)
        std::erase_if(rows, [this](int index) { return !m_picked.contains(m_sheet.caseAt(index).position); });
    return rows;
}

void CompareModel::refilter()
{
    std::vector<int> rows = rowsShown();
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    m_rowOf.clear();
    endResetModel();
}

void CompareModel::add(const std::vector<StoredCell> &rows)
{
    int first = m_sheet.caseCount();
    int last = -1;
    for (const StoredCell &row : rows) {
        const auto changed = m_sheet.add(row);
        if (!changed)
            continue;
        if (!m_texts.contains(*changed)) // else what streamed is shown until the answer is read
            m_live.erase({*changed, row.column});
        first = std::min(first, *changed);
        last = std::max(last, *changed);
    }
    tellChanged(first, last);
}

void CompareModel::setHeads(std::vector<ColumnHeadView> heads)
{
    if (heads.size() != m_heads.size())
        return;
    m_heads = std::move(heads);
    Q_EMIT headerDataChanged(Qt::Horizontal, firstAnswer, columnCount() - 1);
}

void CompareModel::setLive(const std::vector<LiveCell> &cells)
{
    int first = m_sheet.caseCount();
    int last = -1;
    for (const LiveCell &cell : cells) {
        const auto index = m_sheet.indexOf(cell.position);
        // With repeats the lowest one stands for the cell, once it is there.
        if (!index || cell.column >= m_sheet.columnCount() || m_sheet.cellAt(*index, cell.column).key != 0)
            continue;
        m_live[{*index, cell.column}] = QString::fromStdString(displayUtf8(firstCodePoints(cell.text, outputPreviewLength)));
        first = std::min(first, *index);
        last = std::max(last, *index);
    }
    tellChanged(first, last);
}

/// Rows of the filter All in a live comparison stand in the order of the cases; else nobody knows which rows changed.
void CompareModel::tellChanged(int firstCase, int lastCase)
{
    if (lastCase < 0 || m_rows.empty())
        return;
    const bool inOrder = m_rows.size() == static_cast<std::size_t>(m_sheet.caseCount()) && m_isLive;
    Q_EMIT dataChanged(index(inOrder ? firstCase : 0, 0), index(inOrder ? lastCase : rowCount() - 1, columnCount() - 1));
}

int CompareModel::rowOf(int caseIndex) const
{
    if (m_rowOf.empty()) {
        m_rowOf.assign(static_cast<std::size_t>(m_sheet.caseCount()), -1);
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            m_rowOf[static_cast<std::size_t>(m_rows[row])] = static_cast<int>(row);
    }
    return caseIndex >= 0 && caseIndex < m_sheet.caseCount() ? m_rowOf[static_cast<std::size_t>(caseIndex)] : -1;
}

CaseWanted CompareModel::wantedOf(int caseIndex) const
{
    CaseWanted wanted{caseIndex, m_sheet.caseAt(caseIndex).caseRow, {}};
    for (int column = 0; column < m_sheet.columnCount(); ++column)
        wanted.keys.push_back(m_sheet.cellAt(caseIndex, column).key);
    return wanted;
}

void CompareModel::want(int caseIndex) const
{
    if (std::find(m_wanted.begin(), m_wanted.end(), caseIndex) != m_wanted.end())
        return;
    if (m_wanted.size() == mostWanted)
        m_wanted.erase(m_wanted.begin());
    m_wanted.push_back(caseIndex);
    if (m_wanted.size() == 1)
        Q_EMIT const_cast<CompareModel *>(this)->textsWanted();
}

std::vector<CaseWanted> CompareModel::takeWanted()
{
    std::vector<CaseWanted> wanted;
    for (const int caseIndex : std::exchange(m_wanted, {}))
        wanted.push_back(wantedOf(caseIndex));
    return wanted;
}

void CompareModel::takeTexts(CaseTextsByIndex texts)
{
    int first = m_sheet.caseCount();
    int last = -1;
    bool isNew = false;
    for (auto &[caseIndex, read] : texts) {
        if (caseIndex >= m_sheet.caseCount() || read.answers.size() != static_cast<std::size_t>(m_sheet.columnCount()))
            continue;
        for (int column = 0; column < m_sheet.columnCount(); ++column) {
            if (read.answers[static_cast<std::size_t>(column)].key != 0)
                m_live.erase({caseIndex, column});
        }
        isNew = isNew || !m_texts.contains(caseIndex);
        m_texts.insert(caseIndex, new CaseTexts(std::move(read)));
        first = std::min(first, caseIndex);
        last = std::max(last, caseIndex);
    }
    m_textError.clear();
    tellChanged(first, last);
    if (isNew)
        Q_EMIT headerDataChanged(Qt::Vertical, 0, std::max(0, rowCount() - 1));
}

void CompareModel::takeTextError(const Error &error)
{
    m_textError = toSentence(error);
    tellChanged(0, m_sheet.caseCount() - 1);
}

void CompareModel::forgetTexts()
{
    m_texts.clear();
    tellChanged(0, m_sheet.caseCount() - 1);
}

bool CompareModel::isReadable(int caseIndex, const CaseTexts &texts) const
{
    for (int column = 0; column < m_sheet.columnCount(); ++column) {
        if (texts.answers[static_cast<std::size_t>(column)].key != m_sheet.cellAt(caseIndex, column).key)
            return false;
    }
    return true;
}

/// What is there of the texts; asks for them when something is missing.
const CaseTexts *CompareModel::textsOf(int caseIndex) const
{
    const CaseTexts *texts = m_texts.object(caseIndex);
    if ((!texts || !isReadable(caseIndex, *texts)) && m_textError.isEmpty())
        want(caseIndex);
    return texts;
}

CompareCell CompareModel::cellOf(int caseIndex, int column) const
{
    const CellFacts &facts = m_sheet.cellAt(caseIndex, column);
    CompareCell cell;
    const auto live = m_live.find({caseIndex, column});
    if (live != m_live.end())
        cell.output = live->second;
    if (facts.key == 0) {
        cell.state = live != m_live.end() ? CellState::Streaming : m_isLive ? CellState::Waiting : CellState::Missing;
        return cell;
    }
    cell.state = facts.state == ResultState::Ok ? CellState::Ok : facts.state == ResultState::Error ? CellState::Error : CellState::Cancelled;
    cell.repeats = std::max(1, facts.passes + facts.fails);
    cell.agree = std::max(facts.passes, facts.fails);
    cell.verdict = verdictOf(facts);
    const CaseTexts *texts = textsOf(caseIndex);
    const AnswerText *answer = texts ? &texts->answers[static_cast<std::size_t>(column)] : nullptr;
    if (!answer || answer->key != facts.key) {
        cell.isRead = false;
        cell.errorText = m_textError;
        return cell;
    }
    cell.output = answer->output;
    cell.errorText = answer->errorText;
    cell.latencyMs = answer->latencyMs;
    cell.fromCache = answer->fromCache;
    return cell;
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_heads.empty() ? 0 : firstAnswer + static_cast<int>(m_heads.size());
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int caseIndex = caseAt(index.row());
    if (role == CaseIdRole || role == InputRole) {
        const CaseTexts *texts = textsOf(caseIndex);
        return !texts ? QVariant(QString()) : role == CaseIdRole ? QVariant(texts->caseId) : QVariant(texts->input);
    }
    return index.column() < firstAnswer ? caseData(caseIndex, role) : cellData(caseIndex, index.column() - firstAnswer, role);
}

QVariant CompareModel::caseData(int caseIndex, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const CaseTexts *texts = textsOf(caseIndex);
    if (!texts)
        return QString();
    switch (role) {
    case Qt::AccessibleTextRole: return QStringLiteral("%1: %2").arg(texts->caseId, texts->input);
    case Qt::ToolTipRole: return texts->input.toHtmlEscaped();
    default: return texts->input;
    }
}

QVariant CompareModel::cellData(int caseIndex, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole && role != CellRole)
        return {};
    const CompareCell cell = cellOf(caseIndex, column);
    switch (role) {
    case Qt::DisplayRole: return cell.state == CellState::Error ? cell.errorText : cell.output;
    case Qt::AccessibleTextRole: {
        const CaseTexts *texts = m_texts.object(caseIndex);
        return cellSentence(m_heads[static_cast<std::size_t>(column)], texts ? texts->caseId : QString(), cell);
    }
    case Qt::ToolTipRole: return cellNote(cell).toHtmlEscaped();
    default: return QVariant::fromValue(cell);
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < firstAnswer)
        return role == Qt::DisplayRole ? QVariant(QCoreApplication::translate("CompareModel", "Case")) : QVariant();
    const ColumnHeadView &head = m_heads[static_cast<std::size_t>(section - firstAnswer)];
    switch (role) {
    case Qt::DisplayRole: return head.name;
    case Qt::AccessibleTextRole: return headSentence(head);
    case HeadRole: return QVariant::fromValue(head);
    default: return {};
    }
}

QString cellSentence(const ColumnHeadView &head, const QString &caseId, const CompareCell &cell)
{
    return QStringLiteral("%1, %2: %3. %4").arg(caseId, head.name, cellNote(cell), cell.output);
}

} // namespace assay::items

#include "moc_compare_model.cpp"
