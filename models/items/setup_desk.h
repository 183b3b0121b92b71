#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include "items/setup_choices.h"
#include "project/run_controller.h"
#include "project/run_estimate.h"
#include "project/session.h"

namespace assay::items {

/// Where a comparison is put together: what can be chosen, what was, what it would cost; and starts it. Remembers the set-up in the
/// project's window state.
class SetupDesk : public QObject
{
    Q_OBJECT
public:
    explicit SetupDesk(RunController *runs, QObject *parent = nullptr);
    ~SetupDesk() override;

    void setSession(Session *session);
    const SetupChoices &choices() const { return m_choices; }
    const ComparisonSetup &setup() const { return m_setup; }
    /// Takes another set-up and estimates it.
    void setSetup(ComparisonSetup setup);
    /// Other columns; the baseline stays with its prompt and model where they are still there.
    void setColumns(const QStringList &prompts, const QStringList &models) { setColumns(prompts, models, m_setup.leftOut); }
    void setColumns(const QStringList &prompts, const QStringList &models, const QList<SetupColumn> &leftOut);
    /// Of the set-up as it is now; nothing while it is being made, an error where the set-up cannot be run.
    const std::optional<Result<RunEstimate>> &estimate() const { return m_estimate; }

    /// Cases that the set-up takes, unknown before the estimate when it takes those with a tag.
    std::optional<std::int64_t> cases() const;

    /// Runs the set-up: what follows the controller tells. Errors of the set-up itself come as failed().
    void start();

Q_SIGNALS:
    void choicesChanged();
    void setupChanged();
    void estimateChanged();
    void failed(const assay::Error &error);

private:
    void readChoices();
    void estimateAnew();
    void readEstimate();

    RunController *m_runs;
    QPointer<Session> m_session;
    SetupChoices m_choices;
    ComparisonSetup m_setup;
    std::optional<Result<RunEstimate>> m_estimate;
    QTimer m_pause;   ///< several changes in a row are estimated once
    QTimer m_refresh; ///< what changes in the project while one types is looked at once it rests
    JobLine m_choicesLine;
    JobLine m_estimateLine;
};

/// The estimate in a line: "≈ $0.50 · ≈ 52 s · 800 from cache", "price unknown"; and what stands behind it.
QString estimateText(const RunEstimate &estimate);
QString estimateNote(const RunEstimate &estimate);
/// Which cases: "first 50", "50 drawn, seed 42", "tag late"; empty for all.
QString selectionText(const CaseSelection &selection);

} // namespace assay::items
