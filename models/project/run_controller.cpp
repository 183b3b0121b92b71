#include "project/run_controller.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <algorithm>
#include <mutex>
#include <thread>

#include "project/judge_versions.h"
#include "project/rate_meter.h"
#include "project/session.h"
#include "project/surroundings.h"
#include "storage/database.h"
#include "storage/project_file.h"

namespace assay {

namespace {

/// What was asked for: a new run, or one to go on with.
struct Wish
{
    std::optional<RunRequest> request;
    std::string resumed;
    bool retryErrors = false;
    RunLimits limits;
};

/// How what was asked for came out.
struct Outcome
{
    std::optional<Error> error;
    TrustQuestion question; ///< not empty = the error is that this is not allowed
    QString state;                   ///< of a run that began
};

QString stateOf(RunEnd end)
{
    switch (end) {
    case RunEnd::Done:
        return QStringLiteral("done");
    case RunEnd::Stopped:
        return QStringLiteral("stopped");
    case RunEnd::OverBudget:
        return QStringLiteral("over_budget");
    }
    return {};
}

Error busy()
{
    return fail(ErrorCode::Usage, RunController::tr("The run was not started"), RunController::tr("another one is under way"),
                RunController::tr("Wait for it, or cancel it first."))
        .value();
}

/// Whom @p spec and its judges would be sent to.
std::vector<Provider> providersOf(const RunSpec &spec, const std::vector<Provider> &judges)
{
    std::vector<Provider> all;
    for (const RunColumn &column : spec.columns)
        all.push_back(column.provider);
    all.insert(all.end(), judges.begin(), judges.end());
    return all;
}

} // namespace

struct RunController::Private
{
    KeyStore *keychain = nullptr;
    QPointer<Session> session;
    Wish wish;
    TrustQuestion asked;  ///< waits for an answer
    bool working = false;        ///< from the wish to settle()
    QString toldStarted;         ///< id of the run that started() told
    RunStatus status;
    RateMeter rate;
    QElapsedTimer clock;
    QTimer ticks;
    std::thread thread;

    // Shared with the thread.
    std::mutex mutex;
    std::unique_ptr<LiveCells> live;
    std::unique_ptr<ActiveRun> active; ///< tells live, so it goes first
    bool stopAsked = false;
    bool pauseAsked = false;
    std::optional<Outcome> outcome;

    void steer();
    void work(RunController *owner, ProjectFile &file);
    Result<std::unique_ptr<ActiveRun>> begin(ProjectFile &file, Outcome &outcome);
    /// Where the run stands now; false before it began.
    bool read();
    void join()
    {
        if (thread.joinable())
            thread.join();
    }
};

/// What was asked of the run so far; called with the lock held.
void RunController::Private::steer()
{
    if (!active)
        return;
    active->pause(pauseAsked);
    if (stopAsked)
        active->stop();
}

Result<std::unique_ptr<ActiveRun>> RunController::Private::begin(ProjectFile &file, Outcome &result)
{
    const Surroundings surroundings = userSurroundings(keychain);
    Result<RunSpec> spec = RunSpec{};
    std::optional<RunInfo> run;
    if (wish.request) {
        spec = planRun(file, *wish.request);
    } else if (const auto database = file.reader()) {
        auto info = resolveRun(**database, wish.resumed);
        spec = info ? runSpecOf(**database, *info) : fail(info.error());
        run = info ? std::optional(std::move(*info)) : std::nullopt;
    } else {
        return fail(database.error());
    }
    if (!spec)
        return fail(spec.error());
    auto watched = std::make_unique<LiveCells>(static_cast<int>(spec->columns.size()), spec->repeats);
    auto begun = run ? ActiveRun::resume(file, *run, wish.retryErrors, surroundings, wish.limits, watched.get())
                     : ActiveRun::begin(file, *spec, surroundings, wish.limits, watched.get());
    if (!begun && begun.error().code == ErrorCode::No) {
        const auto database = file.reader();
        const auto judges = database ? providersAsked(**database, spec->scorers) : Result<std::vector<Provider>>(fail(database.error()));
        result.question = trustQuestion(providersOf(*spec, judges ? *judges : std::vector<Provider>()), spec->scorers, file.id(), surroundings);
    }
    const std::lock_guard lock(mutex);
    live = std::move(watched);
    return begun;
}

/// The thread's own work; tells its owner by events, so that a controller that is gone is told nothing.
void RunController::Private::work(RunController *owner, ProjectFile &file)
{
    Outcome result;
    auto begun = begin(file, result);
    if (begun) {
        ActiveRun &run = **begun;
        {
            const std::lock_guard lock(mutex);
            active = std::move(*begun);
            steer();
        }
        QMetaObject::invokeMethod(owner, [owner] { owner->showStarted(); }, Qt::QueuedConnection);
        const auto end = run.run();
        result.state = end ? stateOf(*end) : QStringLiteral("failed");
        if (!end)
            result.error = end.error();
    } else {
        result.error = begun.error();
    }
    {
        const std::lock_guard lock(mutex);
        outcome = std::move(result);
    }
    QMetaObject::invokeMethod(owner, [owner] { owner->settle(); }, Qt::QueuedConnection);
}

bool RunController::Private::read()
{
    const std::lock_guard lock(mutex);
    if (!active)
        return false;
    const RunProgress progress = active->progress();
    status.runId = QString::fromStdString(active->info().id.text());
    status.name = QString::fromStdString(active->spec().name);
    status.total = active->totalCells();
    status.finishedBefore = active->cellsDoneBefore();
    status.finished = progress.finished;
    status.errors = progress.errors;
    status.cached = progress.cached;
    status.cancelled = progress.cancelled;
    status.sent = progress.sent;
    status.spent = progress.spent;
    status.budget = wish.limits.budget;
    status.paused = pauseAsked;
    status.retriesErrors = wish.retryErrors;
    rate.add(clock.elapsed(), progress.finished);
    status.perSecond = rate.perSecond();
    const auto left = static_cast<double>(status.total - status.finishedBefore - status.finished);
    status.secondsLeft = status.perSecond && !pauseAsked ? std::optional(left / *status.perSecond) : std::nullopt;
    return true;
}

RunController::RunController(KeyStore *keychain, QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->keychain = keychain;
    d->ticks.setInterval(100);
    connect(&d->ticks, &QTimer::timeout, this, &RunController::tick);
}

RunController::~RunController()
{
    cancel();
    d->join();
}

KeyStore *RunController::keychain() const
{
    return d->keychain;
}

void RunController::setSession(Session *session)
{
    cancel();
    d->join();
    settle();
    refuse();
    d->session = session;
}

void RunController::start(const RunRequest &request, const RunLimits &limits)
{
    if (isRunning())
        return Q_EMIT failed(busy());
    d->wish = Wish{request, {}, false, limits};
    startWorker();
}

void RunController::resume(const QString &runId, bool retryErrors, const RunLimits &limits)
{
    if (isRunning())
        return Q_EMIT failed(busy());
    d->wish = Wish{std::nullopt, runId.toStdString(), retryErrors, limits};
    startWorker();
}

void RunController::startWorker()
{
    if (!d->session)
        return;
    d->join();
    d->asked = {};
    d->working = true;
    d->toldStarted.clear();
    d->status = {};
    d->rate.clear();
    d->stopAsked = d->pauseAsked = false;
    d->outcome.reset();
    d->thread = std::thread([this, file = &d->session->file()] { d->work(this, *file); });
}

void RunController::showStarted()
{
    if (!d->working || !d->toldStarted.isEmpty())
        return;
    d->clock.start();
    if (!d->read())
        return; // told of a run before this one
    d->toldStarted = d->status.runId;
    d->ticks.start();
    if (d->session)
        d->session->tellChanged(Fact::Runs);
    Q_EMIT started(d->toldStarted);
    Q_EMIT progressed(d->status);
}

void RunController::tick()
{
    d->read();
    Q_EMIT progressed(d->status);
}

/// What the thread came to; does nothing while it works.
void RunController::settle()
{
    std::optional<Outcome> outcome;
    {
        const std::lock_guard lock(d->mutex);
        outcome.swap(d->outcome);
    }
    if (!outcome)
        return;
    if (!outcome->state.isEmpty())
        showStarted(); // its event may still be waiting
    d->ticks.stop();
    d->read();
    d->join();
    d->active.reset();
    d->working = false;
    if (outcome->question.isEmpty() && outcome->error)
        Q_EMIT failed(*outcome->error);
    if (!outcome->state.isEmpty()) {
        Q_EMIT progressed(d->status);
        if (d->session)
            d->session->tellChanged(Fact::Runs);
        return Q_EMIT ended(d->toldStarted, outcome->state);
    }
    if (outcome->question.isEmpty())
        return;
    d->asked = std::move(outcome->question);
    Q_EMIT trustNeeded(TrustQuestion(d->asked)); // an answer at once forgets what was asked
}

void RunController::cancel()
{
    const std::lock_guard lock(d->mutex);
    d->stopAsked = true;
    d->steer();
}

void RunController::pause(bool paused)
{
    const std::lock_guard lock(d->mutex);
    d->pauseAsked = paused;
    d->steer();
}

void RunController::allow(const TrustQuestion &shown)
{
    if (d->asked.isEmpty() || shown != d->asked || !d->session)
        return;
    if (const auto kept = keepTrust(d->asked, d->session->file().id(), userSurroundings(d->keychain)); !kept)
        return Q_EMIT failed(kept.error());
    d->session->tellChanged(Fact::Catalog);
    startWorker();
}

void RunController::refuse()
{
    d->asked = {};
}

bool RunController::isRunning() const
{
    return d->working;
}

RunStatus RunController::status() const
{
    return d->status;
}

std::vector<LiveCell> RunController::takeLive()
{
    const std::lock_guard lock(d->mutex);
    return d->active ? d->live->takeChanged() : std::vector<LiveCell>();
}

} // namespace assay

#include "moc_run_controller.cpp"
