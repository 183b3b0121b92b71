#pragma once

#include <QObject>
#include <QString>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "project/live_cells.h"
#include "project/run_service.h"
#include "project/trust_question.h"

namespace assay {

class Session;

/// Where the run under way stands. `finished`, `errors`, `cached`, `cancelled`, `sent` and `spent` count since this start of it.
struct RunStatus
{
    QString runId;
    QString name;
    std::int64_t total = 0;          ///< cells of the run, repeats counted
    std::int64_t finishedBefore = 0; ///< by an earlier start of it
    std::int64_t finished = 0;       ///< answers and errors, cached included
    std::int64_t errors = 0;
    std::int64_t cached = 0;
    std::int64_t cancelled = 0;
    std::int64_t sent = 0;           ///< requests that left for the network
    Money spent;                     ///< known part of the cost
    std::optional<Money> budget;
    std::optional<double> perSecond;    ///< over the last seconds; unknown before anything ended
    std::optional<double> secondsLeft;  ///< unknown without a rate, and while paused
    bool paused = false;
    bool retriesErrors = false; ///< what failed before is sent again, too
};

/// Starts the runs of a window, one at a time, and tells how they go. Lives as long as the window; everything that takes time happens
/// in a thread of its own, and every signal comes in the thread the controller lives in.
///
/// What is asked for ends in exactly one of: failed() alone, when it could not begin · trustNeeded(), when it waits for an answer ·
/// started(), then ended(), with failed() between them when it broke.
class RunController : public QObject
{
    Q_OBJECT
public:
    /// @p keychain outlives the controller; may be null.
    explicit RunController(KeyStore *keychain, QObject *parent = nullptr);
    ~RunController() override;

    KeyStore *keychain() const;

    /// The project that runs are started in, or null. Stops a run of the one before and waits until it is sealed.
    void setSession(Session *session);

    void start(const RunRequest &request, const RunLimits &limits);
    /// @p runId by any of its names (`RUN` of CLI.md §1). Sends exactly the missing and cancelled cells, with @p retryErrors the errors too.
    void resume(const QString &runId, bool retryErrors, const RunLimits &limits);
    /// Stops sending and keeps what arrived.
    void cancel();
    void pause(bool paused);
    /// Keeps the answer "yes" to @p shown in the user's configuration and starts what was asked for, which may ask for more. Nothing happens when
    /// @p shown is not what trustNeeded() asked last: several rooms listen, and nobody says yes to what they did not see.
    void allow(const TrustQuestion &shown);
    /// "Not now": forgets what was asked for.
    void refuse();

    /// True from the request until it failed, waits for trust, or ended.
    bool isRunning() const;
    RunStatus status() const;
    /// The cells under way that began or whose text went on since the last call.
    std::vector<LiveCell> takeLive();

Q_SIGNALS:
    void started(const QString &runId);
    /// At most 10 a second.
    void progressed(const assay::RunStatus &status);
    /// @p state: "done", "stopped", "over_budget" or "failed".
    void ended(const QString &runId, const QString &state);
    void failed(const assay::Error &error);
    /// Nothing was sent and no program started.
    void trustNeeded(const assay::TrustQuestion &question);

private:
    struct Private;
    void startWorker();
    void showStarted();
    void settle();
    void tick();

    std::unique_ptr<Private> d;
};

} // namespace assay
