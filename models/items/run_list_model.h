#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "base/clock.h"

namespace assay::items {

/// A run as the list of runs shows it.
struct RunView
{
    std::int64_t key = 0; ///< its number in result rows
    QString id;
    QString name;
    QString state; ///< "done", "stopped", "failed", "running"
    TimeUs at;
    QString columns; ///< "reply v7 · small, reply v8 · small"
    int columnCount = 0;
    std::int64_t results = 0;
    std::int64_t errors = 0;
    bool erased = false;
    std::optional<std::int64_t> textBytes; ///< nothing: being summed up
};

/// The runs of a project, newest first.
class RunListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Name, State, At, Columns, Results, Errors, Texts, Count };

    using QAbstractTableModel::QAbstractTableModel;

    /// Texts that were summed up for a run before stay shown until they are summed up anew.
    void setRuns(std::vector<RunView> runs);
    void setTextBytes(std::int64_t key, std::int64_t bytes);
    const std::vector<RunView> &runs() const { return m_runs; }
    /// Null outside.
    const RunView *runAt(int row) const;
    int rowOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<RunView> m_runs;
};

/// "done", "stopped", … in the user's language.
QString runStateText(const QString &state);
/// "1.2 MB", "erased", "…".
QString textSizeText(const RunView &run);

} // namespace assay::items
