// Judges written in a form, and stored answers scored again, in the room Compare.
#include "widgets/compare/compare_bar.h"
#include "widgets/compare/compare_room.h"
#include "widgets/compare/setup_chips.h"
#include "widgets/components/judge_form.h"
#include "widgets/components/score_again.h"

namespace assay::widgets {

void CompareRoom::connectScoring()
{
    connect(m_bar->chips(), &SetupChips::judgeWanted, this, &CompareRoom::writeJudge);
    connect(m_bar->chips(), &SetupChips::scoringWanted, m_scoreAction, &QAction::trigger);
    connect(m_judge, &InlineForm::closed, this, [this] {
        m_judge->hide();
        takeKeyboard();
    });
    connect(m_judge, &JudgeForm::taken, this, &CompareRoom::takeJudge);
    m_said.setSingleShot(true);
    m_said.setInterval(saidMs);
    connect(&m_said, &QTimer::timeout, this, [this] {
        if (!m_desk.view().runId.isEmpty())
            showView();
    });
    connect(m_scoring, &ScoreAgain::said, this, &CompareRoom::say);
    connect(m_scoring, &ScoreAgain::closed, this, [this] { takeKeyboard(); });
    connect(m_scoring, &ScoreAgain::progressed, this, [this](const std::optional<items::ScoringProgress> &progress) {
        permitScoring();
        Q_EMIT progressChanged(progress ? std::optional(Progress{progress->what, progress->share, progress->figures, true}) : std::nullopt);
    });
}

void CompareRoom::say(const QString &text)
{
    m_said.start();
    Q_EMIT statusChanged(text);
}

void CompareRoom::permitScoring()
{
    permit(m_scoreAction, m_session, !m_runs->isRunning() && !m_scoring->isWorking());
    if (!m_session || !m_session->whyReadOnly())
        m_scoreAction->setToolTip(ScoreAgain::hint().toHtmlEscaped());
    m_bar->chips()->offerScoring(m_scoreAction->isEnabled() && !m_desk.view().runId.isEmpty());
}

void CompareRoom::writeJudge(const QString &written)
{
    m_scoring->putAway();
    m_judge->begin(m_setup.choices().scorerOffer(), written);
}

void CompareRoom::takeJudge(const QString &written, const QString &replaced)
{
    items::ComparisonSetup setup = m_setup.setup();
    const auto place = setup.scorers.indexOf(replaced);
    if (place >= 0)
        setup.scorers[place] = written;
    else if (!setup.scorers.contains(written))
        setup.scorers << written;
    m_setup.setSetup(std::move(setup));
}

void CompareRoom::scoreAgain()
{
    const items::CompareView &view = m_desk.view();
    if (view.runId.isEmpty())
        return Q_EMIT statusChanged(tr("Open a comparison first: its answers are scored"));
    m_judge->hide();
    m_scoring->begin(view.runId, m_setup.setup().scorers);
}

} // namespace assay::widgets
