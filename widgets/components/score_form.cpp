#include "widgets/components/score_form.h"

#include <QHBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/flow_layout.h"
#include "widgets/components/scorer_pick.h"

namespace assay::widgets {

ScoreForm::ScoreForm(QWidget *parent) : InlineForm(QString(), tr("Score"), parent), m_chips(new QWidget(this)), m_flow(new FlowLayout(m_chips, scaled(8)))
{
    m_flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_chips->setSizePolicy(policy);
    addLine()->addWidget(m_chips);
}

void ScoreForm::begin(const items::ScorableRun &run, const QStringList &chosen)
{
    m_run = run;
    m_chosen = chosen;
    setTitle(tr("Score the answers of “%1” again").arg(run.name),
             tr("%Ln stored answers. No model that answered is asked again; judges and programs are. Scores only ever come in: what is given stays in the log and cannot be "
                "undone.", nullptr, static_cast<int>(run.answers)));
    showChips();
    open(m_flow->itemAt(m_flow->count() - 2)->widget());
}

void ScoreForm::goOn()
{
    open(doItButton());
}

void ScoreForm::setChosen(const QStringList &scorers)
{
    m_chosen = scorers;
    showChips();
}

/// The chips that say what is chosen, the one that chooses, and a judge.
void ScoreForm::showChips()
{
    const bool hadFocus = m_chips->isAncestorOf(focusWidget());
    m_flow->clear();
    const auto add = [this](QAbstractButton *button, const std::function<void()> &run) {
        connect(button, &QAbstractButton::clicked, this, run);
        m_flow->addWidget(button);
        button->show();
    };
    for (const QString &scorer : m_chosen)
        add(new ChoiceChip({}, items::scorerName(scorer), m_chips), [this] { choose(); });
    add(new ChoiceChip(m_chosen.isEmpty() ? tr("choose scorers") : tr("more"), {}, m_chips, m_chosen.isEmpty() ? ChoiceChip::Kind::Missing : ChoiceChip::Kind::Choice),
        [this] { choose(); });
    add(new Button(Button::Kind::Flat, tr("Add a judge…"), m_chips), [this] { Q_EMIT judgeWanted({}); });
    m_chips->updateGeometry();
    if (hadFocus)
        m_flow->itemAt(m_flow->count() - 2)->widget()->setFocus();
}

void ScoreForm::choose()
{
    clearProblem();
    pickScorers({m_run.offer, m_chosen, [this](const QStringList &scorers) { setChosen(scorers); }, [this](const QString &written) { Q_EMIT judgeWanted(written); }}, m_chips, this);
}

} // namespace assay::widgets

#include "moc_score_form.cpp"
