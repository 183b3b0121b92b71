#include "items/score_desk.h"

#include <QScopeGuard>
#include <atomic>
#include <mutex>

#include "base/utf8.h"
#include "evaluation/scorers/judges/model_asker.h"
#include "evaluation/scorers/scorer.h"
#include "items/format.h"
#include "project/judge_versions.h"
#include "project/rescore.h"
#include "project/surroundings.h"
#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/runs.h"

namespace assay::items {

namespace {

constexpr int tellMs = 100;

Result<ScorableRun> readScorable(Database &database, const std::string &runId)
{
    const auto run = resolveRun(database, runId);
    const auto spec = run ? runSpecOf(database, *run) : Result<RunSpec>(fail(run.error()));
    const auto answers = spec ? scorableAnswers(database, *run) : Result<std::int64_t>(fail(spec.error()));
    auto offer = answers ? readScorerOffer(database) : Result<ScorerOffer>(fail(answers.error()));
    if (!offer)
        return fail(offer.error());
    ScorableRun scorable{displayText(run->id.text()), displayText(run->name), *answers, {}, std::move(*offer)};
    for (const ScorerSpec &scorer : spec->scorers)
        scorable.scorers << scorerText(scorer);
    return scorable;
}

QString keysText(const std::vector<std::string> &keys)
{
    QStringList names;
    for (const std::string &key : keys)
        names << displayText(key);
    return names.join(QStringLiteral(", "));
}

QString doneText(const QString &run, const RescoreReport &report)
{
    QStringList parts{ScoreDesk::tr("Scored %Ln answers of “%1”", nullptr, static_cast<int>(report.answers)).arg(run)};
    if (!report.added.empty())
        parts << ScoreDesk::tr("new: %1").arg(keysText(report.added));
    if (!report.givenAnew.empty())
        parts << ScoreDesk::tr("given anew: %1").arg(keysText(report.givenAnew));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

/// A scoring under way.
struct ScoreDesk::Work
{
    std::atomic<bool> stop = false;
    std::atomic<std::int64_t> scored = 0;
    std::atomic<std::int64_t> all = 0;
    TrustQuestion question; ///< written before the work ends, read after
    std::mutex mutex;
    ModelAsker *models = nullptr; ///< asked while it scores; guarded by mutex

    /// Threads that wait for a model are let go, too.
    void halt()
    {
        stop = true;
        const std::lock_guard lock(mutex);
        if (models)
            models->stop();
    }
    void reach(ModelAsker *asked)
    {
        const std::lock_guard lock(mutex);
        models = asked;
        if (stop && models)
            models->stop();
    }

    /// No, with the question, where this user must be asked first.
    Status ask(ProjectFile &file, Database &database, const std::vector<ScorerSpec> &scorers, const Surroundings &surroundings)
    {
        const auto providers = providersAsked(database, scorers);
        if (!providers)
            return fail(providers.error());
        question = trustQuestion(*providers, scorers, file.id(), surroundings);
        return question.isEmpty() ? Status() : fail(ErrorCode::No, QString());
    }

    Result<RescoreReport> run(ProjectFile &file, const std::string &runId, const std::vector<ScorerSpec> &scorers, KeyStore *keychain)
    {
        const Surroundings surroundings = userSurroundings(keychain);
        const auto reader = file.reader();
        const auto info = reader ? resolveRun(**reader, runId) : Result<RunInfo>(fail(reader.error()));
        if (!info)
            return fail(info.error());
        if (auto allowed = ask(file, **reader, scorers, surroundings); !allowed)
            return fail(allowed.error());
        // Only now: what it brings into the project comes after the answer.
        const auto settled = scorersFor(file, *info, scorers);
        if (!settled)
            return fail(settled.error());
        if (auto allowed = ask(file, **reader, *settled, surroundings); !allowed)
            return fail(allowed.error());
        const int threads = scoringThreads(*settled);
        const auto services = OwnedServices::make(file, *settled, surroundings, threads);
        if (!services)
            return fail(services.error());
        reach(services->services().models);
        const auto gone = qScopeGuard([this] { reach(nullptr); }); // before the services go
        if (stop)
            return fail(ErrorCode::Interrupted, QString());
        return rescore(file, *info, *settled, threads,
                       [this](std::int64_t done, std::int64_t total) {
                           scored = done;
                           all = total;
                           return !stop;
                       },
                       services->services());
    }
};

ScoreDesk::ScoreDesk(KeyStore *keychain, QObject *parent) : QObject(parent), m_keychain(keychain)
{
    m_ticks.setInterval(tellMs);
    connect(&m_ticks, &QTimer::timeout, this, &ScoreDesk::tell);
}

ScoreDesk::~ScoreDesk()
{
    cancel();
}

void ScoreDesk::setSession(Session *session)
{
    cancel();
    m_looking.drop();
    m_scoring.drop();
    m_ticks.stop();
    m_work.reset();
    m_question = {};
    m_run = {};
    m_session = session;
}

void ScoreDesk::look(const QString &runId)
{
    if (!m_session || isWorking())
        return;
    m_run = {};
    m_session->read<ScorableRun>(
        m_looking, [id = runId.toStdString()](Database &database) { return readScorable(database, id); },
        [this](Result<ScorableRun> run) {
            if (!run)
                return Q_EMIT failed(run.error());
            m_run = std::move(*run);
            Q_EMIT looked();
        });
}

void ScoreDesk::start(const QStringList &scorers)
{
    if (!m_session || isWorking())
        return;
    auto specs = scorerSpecs(scorers);
    if (specs && specs->empty())
        specs = fail(ErrorCode::BadInput, tr("No scorer is chosen"), {}, tr("Choose what the answers are scored by."));
    if (!specs)
        return Q_EMIT failed(specs.error());
    m_wanted = std::move(*specs);
    begin();
}

void ScoreDesk::begin()
{
    m_question = {};
    m_work = std::make_shared<Work>();
    m_ticks.start();
    tell();
    m_session->work<RescoreReport>(
        m_scoring, Fact::Runs | Fact::Prompts,
        [work = m_work, id = m_run.id.toStdString(), scorers = m_wanted, keychain = m_keychain](ProjectFile &file) { return work->run(file, id, scorers, keychain); },
        [this](const Result<RescoreReport> &report) { take(report); });
}

void ScoreDesk::take(const Result<RescoreReport> &report)
{
    m_ticks.stop();
    m_question = std::move(std::exchange(m_work, nullptr)->question);
    if (report) {
        Q_EMIT done(doneText(m_run.name, *report));
    } else if (!m_question.isEmpty()) {
        m_session->tellChanged(Fact::Prompts); // the prompts of built-in judges may have come in
        Q_EMIT asked(TrustQuestion(m_question)); // an answer at once forgets what was asked
    } else if (report.error().code == ErrorCode::Interrupted) {
        Q_EMIT cancelled();
    } else {
        Q_EMIT failed(report.error());
    }
}

void ScoreDesk::tell()
{
    if (!m_work)
        return;
    const std::int64_t all = m_work->all;
    const std::int64_t scored = m_work->scored;
    ScoringProgress progress{tr("Scoring the answers of “%1”").arg(m_run.name), std::nullopt, {}};
    if (all > 0) {
        progress.share = static_cast<double>(scored) / static_cast<double>(all);
        progress.figures = tr("%1 of %2", "answers scored, answers in all").arg(count(scored), count(all));
    }
    Q_EMIT progressed(progress);
}

void ScoreDesk::allow()
{
    if (m_question.isEmpty() || !m_session || isWorking())
        return;
    if (const auto kept = keepTrust(m_question, m_session->file().id(), userSurroundings(m_keychain)); !kept)
        return Q_EMIT failed(kept.error());
    m_session->tellChanged(Fact::Catalog);
    begin();
}

void ScoreDesk::refuse()
{
    m_question = {};
}

void ScoreDesk::cancel()
{
    if (m_work)
        m_work->halt();
}

} // namespace assay::items

#include "moc_score_desk.cpp"
