#pragma once

#include <QAbstractListModel>
#include <vector>

#include "items/roles.h"

namespace assay::items {

/// A row of the list at the left of a room.
struct PlainListRow
{
    QString id; ///< unique among the rows
    QString text;
    QString note;  ///< second line
    QString badge; ///< at the right end
    Tone badgeTone = Tone::Normal;
    QString badgeText; ///< the badge in words, for who hears the row
    bool operator==(const PlainListRow &) const = default;
};

/// A short list held in memory: the pages of a room, the providers of a project.
class PlainList : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// The same ids change in place, so that a view keeps its selection; else the model resets.
    void setRows(std::vector<PlainListRow> rows);
    int rowOf(const QString &id) const; ///< -1 when there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<PlainListRow> m_rows;
};

} // namespace assay::items
