#pragma once

#include <QObject>
#include <QPointer>
#include <vector>

#include "project/run_controller.h"
#include "project/session.h"

namespace assay::items {

/// Tries what is being written on one case: a run of one cell through the window's run controller.
class TrialDesk : public QObject
{
    Q_OBJECT
public:
    /// @p runs outlives the desk.
    explicit TrialDesk(RunController *runs, QObject *parent = nullptr);

    void setSession(Session *session);
    /// @p prompt: `NAME@draft` or `NAME@v7`.
    void start(const QString &prompt, const QString &model, const QString &dataset, const QString &caseId);
    void allow();
    void refuse();
    bool isRunning() const { return m_waiting; }

Q_SIGNALS:
    /// @p note: "small · 0.31 s · 412 tokens · $0.0003"; while it runs a word for that.
    void answered(const QString &note, const QString &text);
    void failed(const assay::Error &error);
    /// Nothing was sent; "http://127.0.0.1:8951/v1, without a key".
    void trustNeeded(const QString &endpoints);

private:
    void readAnswer(const QString &runId);

    RunController *m_runs;
    QPointer<Session> m_session;
    JobLine m_line;
    bool m_waiting = false;
    TrustQuestion m_question; ///< that was shown last
    QString m_model;
};

} // namespace assay::items
