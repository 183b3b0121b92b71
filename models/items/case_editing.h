#pragma once

#include <QObject>
#include <QPointer>
#include <set>

#include "items/draft_overlay.h"
#include "items/opened_dataset.h"
#include "project/session.h"

namespace assay::items {

/// Edits the cases of the open dataset into its draft. Every edit is written at once and becomes a step that can be undone; what it
/// changed is told when it is durable.
class CaseEditing : public QObject
{
    Q_OBJECT
public:
    explicit CaseEditing(QObject *parent = nullptr);

    /// Another dataset, or the same one anew; null lets go. Steps stay while the draft stands on the same base.
    void setDataset(Session *session, const DatasetPtr &dataset);

    const DraftOverlay &draft() const { return m_draft; }
    /// Counts what was written: who reads the draft from the file sees by it whether something came in between.
    int edits() const { return m_edits; }
    bool canEdit() const { return m_dataset && m_dataset->canEdit && m_dataset->isReady && m_session && !m_session->whyReadOnly(); }

    void setField(const QString &id, const CaseField &field, const QString &text);
    void setDocuments(const QString &id, const std::vector<CaseDocument> &documents);
    void setTags(const QString &id, const QStringList &tags);
    void add(const Case &item);
    void remove(const QString &id);
    /// Takes back that it was removed.
    void putBack(const QString &id);
    /// Takes everything back since the version; can be undone.
    void discard();
    void undo();
    void redo();
    QString undoText() const { return m_steps.undoText(); }
    QString redoText() const { return m_steps.redoText(); }

    /// Makes a version of the draft.
    void commit(const QString &message);
    /// Puts the draft onto the newest version.
    void moveToNewest();

Q_SIGNALS:
    /// The draft has cases of these places otherwise than before.
    void changed(const std::set<std::int64_t> &places, const QString &id);
    /// An edit of this case was refused: nothing changed.
    void refused(const QString &id, const assay::Error &error);
    void stepsChanged();
    void committed(const QString &version);
    void commitFailed(const assay::Error &error);
    /// The draft stands on the newest version; cases that both changed by their ids.
    void moved(const QStringList &both);

private:
    using Write = std::function<Result<std::vector<DraftChange>>(WriteContext &, const DraftTarget &)>;
    void write(const QString &id, const QString &what, const QString &key, Write work);
    void take(DraftSteps::Step step, bool isStep);
    void put(std::optional<DraftSteps::Step> step);

    QPointer<Session> m_session;
    DatasetPtr m_dataset;
    DraftOverlay m_draft;
    DraftSteps m_steps;
    int m_edits = 0;
    int m_generation = 0; ///< of what was opened: answers about another dataset are dropped
};

} // namespace assay::items
