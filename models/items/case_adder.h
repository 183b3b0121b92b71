#pragma once

#include <QObject>

#include "items/dataset_view.h"
#include "project/session.h"

namespace assay::items {

/// What a result would become as a case.
struct CaseProposal
{
    QString resultId;
    QStringList datasets; ///< that there are
    QString dataset;      ///< the one the result is of
    QString caseId;       ///< its own
    QString reference;    ///< the answer, to be corrected
    QString oldReference; ///< what the case has now; empty = none
};

/// Makes cases of results: the answered case's own content, with the corrected answer as its reference. They go into the draft of the
/// dataset, to be committed with others, unless a version is wanted at once.
class CaseAdder : public QObject
{
    Q_OBJECT
public:
    explicit CaseAdder(QObject *parent = nullptr);

    void setSession(Session *session);
    /// Reads what a result (by its id) would become.
    void propose(const QString &resultId);
    /// @p caseId that the dataset has is replaced. @p commit: a version at once, else into the draft. A dataset that does not exist is made.
    void add(const QString &resultId, const QString &dataset, const QString &caseId, const QString &reference, bool commit);

Q_SIGNALS:
    void proposed(const assay::items::CaseProposal &proposal);
    /// "late-04 is in the draft of support"
    void added(const QString &sentence, const QString &dataset, const QString &caseId);
    void failed(const assay::Error &error);

private:
    QPointer<Session> m_session;
    JobLine m_proposing;
    JobLine m_adding;
};

} // namespace assay::items
