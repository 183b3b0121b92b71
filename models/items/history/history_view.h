#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "items/history/version_graph.h"

namespace assay {
class Database;
}

namespace assay::items {

/// A version, or the draft, as a row of the history.
struct HistoryRow
{
    QString label;    ///< "v7", "draft"
    bool isDraft = false;
    QStringList channels; ///< that point here
    QString message;
    QString author;   ///< empty once erased
    TimeUs at;        ///< of a draft: when it was typed last
    QString hash;     ///< whole, in hexadecimal; empty for a draft
    QStringList parents; ///< labels of those that are versions of this prompt, the first one first
    int changed = 0;  ///< of a draft: rows of its diff against its base that differ
    GraphRow graph;
};

/// The history of a prompt, newest first, the draft above all.
struct HistoryView
{
    QString prompt; ///< whole name
    std::vector<HistoryRow> rows;
    QStringList channels; ///< names that can be moved: those there are and the usual ones, sorted
    int lanes = 0;

    const HistoryRow *find(const QString &label) const;
    const HistoryRow *draft() const { return !rows.empty() && rows.front().isDraft ? &rows.front() : nullptr; }
    const HistoryRow *newest() const; ///< the newest version
    /// What a version is merged into: "draft" when there is one, else the newest version; empty without either.
    QString mergeTarget() const;
    /// Whether @p label, a version, has something that the target lacks: neither descends from the other.
    bool canMerge(const QString &label) const;
};

/// @p prompt by its whole name.
Result<HistoryView> readHistory(Database &database, const std::string &prompt);

/// The versions that @p newer descends from and @p older does not, neither of the two among them, newest first. Labels; of a draft its
/// base counts.
std::vector<HistoryRow> versionsBetween(const HistoryView &history, const QString &older, const QString &newer);

} // namespace assay::items

Q_DECLARE_METATYPE(assay::items::HistoryRow)
Q_DECLARE_METATYPE(assay::items::HistoryView)
