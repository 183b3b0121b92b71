#pragma once

#include <QAbstractListModel>
#include <memory>

#include "items/merge/merge_view.h"

namespace assay::items {

/// The list beside a merge: its conflicts with how each is settled, then what goes together by itself. IdRole is the conflict's number.
class MergeModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit MergeModel(QObject *parent = nullptr);

    /// A page with the same rows only changes them.
    void setPage(std::shared_ptr<const MergePage> page);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        QString heading; ///< of a group; else a row of it
        int conflict = -1;
        int taken = -1;
        bool operator==(const Row &) const = default;
    };
    std::shared_ptr<const MergePage> m_page;
    std::vector<Row> m_rows;
};

} // namespace assay::items
