#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <memory>

#include "items/setup_choices.h"
#include "project/session.h"
#include "project/trust_question.h"

namespace assay {
class KeyStore;
struct RescoreReport;
} // namespace assay

namespace assay::items {

/// A run whose stored answers may be scored again.
struct ScorableRun
{
    QString id;
    QString name;
    std::int64_t answers = 0; ///< stored ones, without an error
    QStringList scorers;      ///< that it has, as they are written
    ScorerOffer offer;        ///< what can be chosen
};

/// How far a scoring is, for the status bar.
struct ScoringProgress
{
    QString what;                ///< "Scoring the answers of “tone v7 v8”"
    std::optional<double> share; ///< 0 to 1; nothing before it is known
    QString figures;             ///< "120 of 400"
};

/// Gives stored answers more scores: in the background, all at once when the last is there. No model that answered is asked again. Before a program is
/// started or a judge's address used for the first time it asks; nothing runs before the answer.
class ScoreDesk : public QObject
{
    Q_OBJECT
public:
    /// @p keychain may be null and must outlive this.
    explicit ScoreDesk(KeyStore *keychain, QObject *parent = nullptr);
    ~ScoreDesk() override;

    /// Stops what runs, without a change.
    void setSession(Session *session);

    /// Reads a run; ends with looked() or failed().
    void look(const QString &runId);
    /// The one that was looked at.
    const ScorableRun &run() const { return m_run; }

    /// Scores the answers of run() by @p scorers, as they are written. Ends in exactly one of asked(), done(), cancelled(), failed().
    void start(const QStringList &scorers);
    /// Keeps "yes" to the last asked() and goes on, which may ask for more.
    void allow();
    /// Forgets what was asked for.
    void refuse();
    void cancel();
    bool isWorking() const { return m_work != nullptr; }

Q_SIGNALS:
    void looked();
    void progressed(const assay::items::ScoringProgress &progress);
    void asked(const assay::TrustQuestion &question);
    void done(const QString &sentence);
    void cancelled();
    void failed(const assay::Error &error);

private:
    struct Work;
    void begin();
    void take(const Result<RescoreReport> &report);
    void tell();

    KeyStore *m_keychain;
    QPointer<Session> m_session;
    ScorableRun m_run;
    std::vector<ScorerSpec> m_wanted;
    TrustQuestion m_question;
    std::shared_ptr<Work> m_work; ///< shared with the thread that scores; null while none does
    QTimer m_ticks;
    JobLine m_looking;
    JobLine m_scoring;
};

} // namespace assay::items
