#include "items/plain_list.h"

#include <QStringList>
#include <algorithm>

namespace assay::items {

void PlainList::setRows(std::vector<PlainListRow> rows)
{
    const auto sameId = [](const PlainListRow &a, const PlainListRow &b) { return a.id == b.id; };
    if (std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), sameId)) {
        m_rows.swap(rows);
        for (int row = 0; row < rowCount(); ++row) {
            if (const auto at = static_cast<std::size_t>(row); m_rows[at] != rows[at])
                Q_EMIT dataChanged(index(row), index(row));
        }
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int PlainList::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const PlainListRow &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int PlainList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PlainList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlainListRow &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case NoteRole: return row.note;
    case BadgeRole: return row.badge;
    case BadgeToneRole: return QVariant::fromValue(row.badgeTone);
    case IdRole: return row.id;
    case Qt::AccessibleTextRole: {
        QStringList said{row.text, row.note, row.badgeText};
        said.removeAll(QString());
        return said.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

} // namespace assay::items

#include "moc_plain_list.cpp"
