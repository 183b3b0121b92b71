#include "items/merge/merge_model.h"

#include "items/roles.h"

namespace assay::items {

MergeModel::MergeModel(QObject *parent) : QAbstractListModel(parent) {}

void MergeModel::setPage(std::shared_ptr<const MergePage> page)
{
    std::vector<Row> rows;
    if (page && !page->items.empty()) {
        rows.push_back({tr("Conflicts"), -1, -1});
        for (int i = 0; i < static_cast<int>(page->items.size()); ++i)
            rows.push_back({{}, i, -1});
    }
    if (page && !page->taken.empty()) {
        rows.push_back({tr("Taken from %1 without conflict").arg(page->theirsLabel), -1, -1});
        for (int i = 0; i < static_cast<int>(page->taken.size()); ++i)
            rows.push_back({{}, -1, i});
    }
    const bool same = rows == m_rows;
    if (!same)
        beginResetModel();
    m_page = std::move(page);
    m_rows = std::move(rows);
    if (!same)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int MergeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant MergeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (row.conflict < 0 && row.taken < 0)
        return role == Qt::DisplayRole ? QVariant(row.heading) : role == GroupRole ? QVariant(true) : QVariant();
    if (row.taken >= 0) {
        const MergeTaken &taken = m_page->taken[static_cast<std::size_t>(row.taken)];
        return role == Qt::DisplayRole ? QVariant(taken.title)
               : role == NoteRole      ? QVariant(tr("%n lines changed", nullptr, taken.lines))
               : role == ToneRole      ? QVariant::fromValue(Tone::Quiet)
                                       : QVariant();
    }
    const MergeItem &item = m_page->items[static_cast<std::size_t>(row.conflict)];
    switch (role) {
    case Qt::DisplayRole: return item.title;
    case Qt::AccessibleTextRole: return QString(item.title + QStringLiteral(", ") + item.why + QStringLiteral(", ") + choiceText(item.choice));
    case NoteRole: return item.why;
    case BadgeRole: return choiceText(item.choice);
    case BadgeToneRole: return QVariant::fromValue(item.choice == MergeChoice::Open ? Tone::Caution : Tone::Better);
    case IdRole: return QString::number(row.conflict);
    default: return {};
    }
}

Qt::ItemFlags MergeModel::flags(const QModelIndex &index) const
{
    const bool isConflict = index.isValid() && m_rows[static_cast<std::size_t>(index.row())].conflict >= 0;
    return isConflict ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace assay::items

#include "moc_merge_model.cpp"
