#include "items/prompts/prompt_tree.h"

#include <algorithm>

#include "items/roles.h"
#include "storage/prompts.h"

namespace assay::items {

Result<std::vector<PromptRow>> readPromptTree(Database &database)
{
    const auto prompts = listPrompts(database);
    if (!prompts)
        return fail(prompts.error());
    std::vector<PromptRow> rows;
    for (const PromptInfo &prompt : *prompts) {
        const QString name = QString::fromStdString(prompt.name);
        const auto slash = name.lastIndexOf(QLatin1Char('/'));
        rows.push_back({name, name.left(std::max<qsizetype>(0, slash)), name.mid(slash + 1), prompt.versions, prompt.hasDraft, prompt.archived});
    }
    std::sort(rows.begin(), rows.end(), [](const PromptRow &a, const PromptRow &b) {
        return std::pair(a.folder, a.leaf) < std::pair(b.folder, b.leaf);
    });
    return rows;
}

void PromptTree::setRows(std::vector<PromptRow> rows, bool withArchived)
{
    std::vector<PromptRow> shown;
    QString folder;
    for (PromptRow &row : rows) {
        if (row.archived && !withArchived)
            continue;
        if (row.folder != folder) {
            folder = row.folder;
            shown.push_back({{}, folder, folder});
        }
        shown.push_back(std::move(row));
    }
    if (shown == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(shown);
    endResetModel();
}

int PromptTree::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PromptTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PromptRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool heading = row.name.isEmpty();
    switch (role) {
    case Qt::DisplayRole: return row.leaf;
    case GroupRole: return heading;
    case IdRole: return row.name;
    case ToneRole: return QVariant::fromValue(row.archived ? Tone::Faint : Tone::Normal);
    case BadgeRole:
        return heading ? QString() : row.archived ? tr("archived") : row.hasDraft ? tr("draft") : row.versions > 0 ? QStringLiteral("v%1").arg(row.versions) : tr("new");
    case BadgeToneRole: return QVariant::fromValue(row.hasDraft && !row.archived ? Tone::Accent : Tone::Quiet);
    case Qt::AccessibleTextRole:
        return heading ? tr("Folder %1").arg(row.leaf) : row.hasDraft ? tr("%1, %n version(s), draft", nullptr, row.versions).arg(row.name)
                                                                      : tr("%1, %n version(s)", nullptr, row.versions).arg(row.name);
    default: return {};
    }
}

Qt::ItemFlags PromptTree::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows[static_cast<std::size_t>(index.row())].name.isEmpty())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace assay::items

#include "moc_prompt_tree.cpp"
