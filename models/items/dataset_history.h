#pragma once

#include <QObject>

#include "items/case_editing.h"
#include "items/plain_list.h"
#include "items/plain_table.h"

namespace assay::items {

/// A text of a case before and after.
struct FieldChange
{
    QString name;
    std::vector<DiffSegment> segments;
};

/// What became of one case between two versions.
struct CaseChangeView
{
    QString id;
    CaseMark mark = CaseMark::None;
    std::vector<FieldChange> fields; ///< those that differ; of an added or removed case all
};

/// The versions of the open dataset, and what changed between two of them; the draft counts as one.
class DatasetHistory : public QObject
{
    Q_OBJECT
public:
    static const QString draftId; ///< names the draft where a version is named

    explicit DatasetHistory(CaseEditing *editing, QObject *parent = nullptr);

    void setDataset(Session *session, const DatasetPtr &dataset);
    /// Reads the versions; compares the newest, or the draft, with what came before.
    void begin();
    void compare(const QString &before, const QString &after);
    void showCase(const QString &id);

    PlainList *versions() const { return m_versions; }
    PlainTable *changes() const { return m_changes; }
    const QString &before() const { return m_before; }
    const QString &after() const { return m_after; }
    /// Labels of all versions, newest first; the draft when there is one.
    QStringList labels() const;
    /// "+ 2 · − 1 · ~ 3 changed"; "the same cases".
    const QString &summary() const { return m_summary; }

Q_SIGNALS:
    void listed(); ///< the versions
    void compared();
    void caseRead(const assay::items::CaseChangeView &view);
    void failed(const assay::Error &error);

private:
    struct Difference;
    using Differences = std::vector<Difference>;
    static Result<Differences> draftDifferences(Database &database, const OpenedDataset &dataset, const std::vector<DraftCase> &draft);
    static Result<Differences> versionDifferences(Database &database, const DatasetVersionInfo &older, const DatasetVersionInfo &newer);
    void takeDifferences(Differences differences);
    std::optional<DatasetVersionInfo> versionCalled(const QString &label) const;

    CaseEditing *m_editing;
    QPointer<Session> m_session;
    DatasetPtr m_dataset;
    PlainList *m_versions;
    PlainTable *m_changes;
    QString m_before;
    QString m_after;
    QString m_summary;
    std::shared_ptr<const Differences> m_differences;
    JobLine m_listing;
    JobLine m_comparing;
    JobLine m_reading;
};

} // namespace assay::items
