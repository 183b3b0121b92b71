#pragma once

#include <QAbstractListModel>
#include <set>

#include "items/history/history_view.h"
#include "items/history/version_measure.h"
#include "items/roles.h"

namespace assay::items {

/// The rows of a history as a list; some of them are marked to be compared. IdRole is the label.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum OwnRole {
        RowRole = Qt::UserRole + 1, ///< HistoryRow
        MarkedRole,                 ///< bool
        MeasureRole,                ///< VersionMeasure; unset where nothing was measured
    };
    explicit HistoryModel(QObject *parent = nullptr);

    /// Rows that stay keep their indexes: only a row more or less resets.
    void setView(HistoryView view);
    const HistoryView &view() const { return m_view; }
    /// What versions changed, as far as it was measured; by hash, so that rows may come and go.
    void setMeasures(MeasuredVersions measures);
    QModelIndex find(const QString &label) const;

    void toggleMark(const QModelIndex &index);
    /// Labels, oldest first.
    QStringList marked() const;
    void clearMarks();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    const VersionMeasure *measureOf(const HistoryRow &row) const;

    HistoryView m_view;
    MeasuredVersions m_measures;
    std::set<QString> m_marked;
};

/// "v5, production, Three sentences at most, ilse, 9 d", for those who listen.
QString historySentence(const HistoryRow &row, TimeUs now, const VersionMeasure *measure = nullptr);

} // namespace assay::items
