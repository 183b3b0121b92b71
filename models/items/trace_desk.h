#pragma once

#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>
#include <optional>

#include "project/session.h"
#include "project/trace_import.h"

namespace assay::items {

/// How far an import of traces is.
struct TraceStatus
{
    QString fileName;
    qint64 spans = 0;
    qint64 added = 0;
    double share = 0; ///< of the file's bytes, 0 to 1
};

/// Brings a file of traces into the project in the background while everything else goes on. One at a time.
class TraceDesk : public QObject
{
    Q_OBJECT
public:
    explicit TraceDesk(QObject *parent = nullptr);
    ~TraceDesk() override;

    /// Null lets go of the project: what runs is cancelled.
    void setSession(Session *session);
    /// False when one runs, or nothing can be written.
    bool start(const QString &path);
    void cancel();
    bool isRunning() const { return m_counter != nullptr; }

Q_SIGNALS:
    void progressed(const std::optional<assay::items::TraceStatus> &status); ///< nothing = it ended
    void imported(const QString &run, const QString &sentence); ///< id of the run; empty when nothing was new
    void failed(const assay::Error &error);

private:
    struct Counter; ///< what the worker counts, read by the timer
    void take(const Result<TraceImport> &done);
    void tell();

    QPointer<Session> m_session;
    JobLine m_line;
    std::shared_ptr<Counter> m_counter;
    QTimer m_tick;
};

/// What came of it, in one line.
QString traceSentence(const QString &fileName, const TraceImport &done);

} // namespace assay::items
