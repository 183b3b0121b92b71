#include "items/run_list_model.h"

#include <algorithm>

#include "items/format.h"
#include "items/roles.h"

namespace assay::items {

namespace {

using Column = RunListModel::Column;

constexpr auto columnCountOf = static_cast<int>(Column::Count);

bool isNumber(Column column)
{
    return column == Column::Results || column == Column::Errors || column == Column::Texts;
}

QString textOf(Column column, const RunView &run)
{
    switch (column) {
    case Column::Name: return run.name;
    case Column::State: return runStateText(run.state);
    case Column::At: return dateTime(run.at);
    case Column::Columns: return run.columns;
    case Column::Results: return count(run.results);
    case Column::Errors: return run.errors > 0 ? QStringLiteral("✗ ") + count(run.errors) : count(0);
    case Column::Texts: return textSizeText(run);
    case Column::Count: break;
    }
    return {};
}

Tone toneOf(Column column, const RunView &run)
{
    switch (column) {
    case Column::State:
        return run.state == QStringLiteral("failed") ? Tone::Worse : run.state == QStringLiteral("running") ? Tone::Accent : Tone::Quiet;
    case Column::At:
    case Column::Columns: return Tone::Quiet;
    case Column::Errors: return run.errors > 0 ? Tone::Worse : Tone::Faint;
    case Column::Texts: return run.erased || !run.textBytes ? Tone::Faint : Tone::Normal;
    default: return Tone::Normal;
    }
}

QString titleOf(Column column)
{
    switch (column) {
    case Column::Name: return RunListModel::tr("Run");
    case Column::State: return RunListModel::tr("State");
    case Column::At: return RunListModel::tr("Started");
    case Column::Columns: return RunListModel::tr("Versions and models");
    case Column::Results: return RunListModel::tr("Results");
    case Column::Errors: return RunListModel::tr("Errors");
    case Column::Texts: return RunListModel::tr("Texts");
    case Column::Count: break;
    }
    return {};
}

} // namespace

QString runStateText(const QString &state)
{
    if (state == QStringLiteral("done"))
        return RunListModel::tr("done");
    if (state == QStringLiteral("stopped"))
        return RunListModel::tr("stopped");
    if (state == QStringLiteral("failed"))
        return QStringLiteral("✗ ") + RunListModel::tr("failed");
    return state == QStringLiteral("running") ? RunListModel::tr("not finished") : state;
}

QString textSizeText(const RunView &run)
{
    if (run.erased)
        return RunListModel::tr("erased");
    return run.textBytes ? byteSize(*run.textBytes) : QStringLiteral("…");
}

void RunListModel::setRuns(std::vector<RunView> runs)
{
    for (RunView &run : runs) {
        const int known = rowOf(run.id);
        if (known >= 0 && !run.textBytes)
            run.textBytes = m_runs[static_cast<std::size_t>(known)].textBytes;
    }
    beginResetModel();
    m_runs = std::move(runs);
    endResetModel();
}

void RunListModel::setTextBytes(std::int64_t key, std::int64_t bytes)
{
    for (int row = 0; row < rowCount(); ++row) {
        RunView &run = m_runs[static_cast<std::size_t>(row)];
        if (run.key != key)
            continue;
        run.textBytes = bytes;
        const QModelIndex cell = index(row, static_cast<int>(Column::Texts));
        Q_EMIT dataChanged(cell, cell);
    }
}

const RunView *RunListModel::runAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_runs[static_cast<std::size_t>(row)] : nullptr;
}

int RunListModel::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [&](const RunView &run) { return run.id == id; });
    return found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin());
}

int RunListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOf;
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RunView &run = m_runs[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: return textOf(column, run);
    case Qt::AccessibleTextRole: return QStringLiteral("%1: %2").arg(titleOf(column), textOf(column, run));
    case Qt::TextAlignmentRole: return isNumber(column) ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case ToneRole: return QVariant::fromValue(toneOf(column, run));
    case IdRole: return run.id;
    default: return {};
    }
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    const auto column = static_cast<Column>(section);
    if (role == Qt::DisplayRole)
        return titleOf(column);
    return role == Qt::TextAlignmentRole ? QVariant(int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter)) : QVariant();
}

} // namespace assay::items

#include "moc_run_list_model.cpp"
