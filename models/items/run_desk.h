#pragma once

#include <QObject>
#include <QPointer>

#include "items/run_list_model.h"
#include "project/session.h"

namespace assay::items {

/// What an erasure came to, in sentences.
struct Erased
{
    QString run;   ///< its name
    QString text;  ///< "The texts of “nightly” are erased. The file is 1.2 MB smaller."
    QString stays; ///< what still holds them: backups, a log that somebody reads; empty = nothing
};

/// The runs of the project: how many results each has, how much its texts take, and erasing those.
class RunDesk : public QObject
{
    Q_OBJECT
public:
    explicit RunDesk(QObject *parent = nullptr);

    void setSession(Session *session);
    RunListModel *model() const { return m_model; }
    /// Reads the runs, then sums up their texts one by one; until then nobody has asked.
    void refresh();

    /// In the background; one at a time.
    void eraseTexts(const QString &runId, const QString &reason);
    bool isErasing() const { return m_isErasing; }
    /// Why nothing can be erased here; empty when it can.
    QString whyNot() const;

Q_SIGNALS:
    void listed();
    void failed(const assay::Error &error);
    void eraseStarted(const QString &run);
    void erased(const assay::items::Erased &erased);
    void eraseFailed(const assay::Error &error);

private:
    void sumUp();

    QPointer<Session> m_session;
    RunListModel *m_model;
    bool m_isAsked = false;
    bool m_isErasing = false;
    JobLine m_reading;
    JobLine m_summing;
    JobLine m_erasing;
};

} // namespace assay::items
