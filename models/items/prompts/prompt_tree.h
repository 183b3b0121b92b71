#pragma once

#include <QAbstractListModel>
#include <QString>
#include <vector>

#include "base/error.h"

namespace assay {
class Database;
}

namespace assay::items {

/// A prompt as the tree shows it.
struct PromptRow
{
    QString name;   ///< whole, with its folder; names the row
    QString folder; ///< empty = none
    QString leaf;
    int versions = 0;
    bool hasDraft = false;
    bool archived = false;
    bool operator==(const PromptRow &) const = default;
};

/// All prompts, those without a folder first, then folder by folder, by name.
Result<std::vector<PromptRow>> readPromptTree(Database &database);

/// The tree as a list whose folders are headings.
class PromptTree : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<PromptRow> rows, bool withArchived);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<PromptRow> m_rows; ///< a heading has no name
};

} // namespace assay::items
