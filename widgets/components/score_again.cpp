#include "widgets/components/score_again.h"

#include <QAction>
#include <QVBoxLayout>
#include <utility>

#include "items/trust_view.h"
#include "widgets/components/button.h"
#include "widgets/components/judge_form.h"
#include "widgets/components/run_notice.h"
#include "widgets/components/score_form.h"

namespace assay::widgets {

ScoreAgain::ScoreAgain(KeyStore *keychain, QWidget *parent)
    : QWidget(parent), m_desk(keychain), m_notice(new RunNotice(this)), m_form(new ScoreForm(this)), m_judge(new JudgeForm(this)),
      m_allow(localAction(this, tr("Allow"), QKeySequence(Qt::ALT | Qt::Key_A), [this] { answer(true); })),
      m_refuse(localAction(this, tr("Don't run"), QKeySequence(Qt::ALT | Qt::Key_N), [this] { answer(false); }))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_notice, m_form, m_judge})
        column->addWidget(part);
    connect(m_form, &InlineForm::accepted, this, [this] { m_desk.start(m_form->chosen()); });
    connect(m_form, &InlineForm::closed, this, [this] {
        m_form->hide();
        Q_EMIT closed();
    });
    showAnswers(false);
    connect(m_form, &ScoreForm::judgeWanted, this, [this](const QString &written) {
        m_form->hide();
        m_judge->begin(m_desk.run().offer, written);
    });
    connect(m_judge, &InlineForm::closed, this, [this] {
        m_judge->hide();
        m_form->goOn();
    });
    connect(m_judge, &JudgeForm::taken, this, &ScoreAgain::takeJudge);
    connectDesk();
}

QString ScoreAgain::hint()
{
    return tr("Scores the stored answers of this run with more scorers; no model that answered is asked again. Scores only ever come in, so there is no undo.");
}

void ScoreAgain::connectDesk()
{
    connect(&m_desk, &items::ScoreDesk::looked, this, [this] {
        QStringList chosen = m_suggested;
        for (const QString &has : m_desk.run().scorers)
            chosen.removeAll(has);
        m_form->begin(m_desk.run(), chosen);
    });
    connect(&m_desk, &items::ScoreDesk::progressed, this, [this](const items::ScoringProgress &progress) {
        if (m_form->isVisible()) {
            m_form->hide();
            Q_EMIT closed();
        }
        Q_EMIT progressed(progress);
    });
    connect(&m_desk, &items::ScoreDesk::asked, this, &ScoreAgain::ask);
    connect(&m_desk, &items::ScoreDesk::done, this, [this](const QString &sentence) { end(QStringLiteral("✓ ") + sentence); });
    connect(&m_desk, &items::ScoreDesk::cancelled, this, [this] { end(tr("Scoring was cancelled; nothing was changed")); });
    connect(&m_desk, &items::ScoreDesk::failed, this, [this](const Error &error) {
        if (m_desk.run().id.isEmpty())
            return end(QStringLiteral("✗ ") + toSentence(error));
        Q_EMIT progressed(std::nullopt);
        m_form->show(); // without the keys: somebody may be typing elsewhere
        m_form->showProblem(error);
    });
}

void ScoreAgain::ask(const TrustQuestion &question)
{
    m_question = question;
    const items::TrustView view = items::trustView(question);
    m_refuse->setText(view.refuse);
    showAnswers(true);
    m_notice->ask(view, m_allow, m_refuse);
    m_notice->takeKeyboard();
    Q_EMIT progressed(std::nullopt);
}

void ScoreAgain::showAnswers(bool shown)
{
    m_allow->setVisible(shown);
    m_refuse->setVisible(shown);
}

void ScoreAgain::setSession(Session *session)
{
    m_desk.setSession(session);
    putAway();
}

void ScoreAgain::putAway()
{
    m_desk.refuse();
    m_question = {};
    showAnswers(false);
    for (QWidget *part : std::initializer_list<QWidget *>{m_notice, m_form, m_judge})
        part->hide();
}

void ScoreAgain::begin(const QString &runId, const QStringList &suggested)
{
    if (runId.isEmpty() || isWorking())
        return;
    putAway();
    m_suggested = suggested;
    m_desk.look(runId);
}

void ScoreAgain::takeJudge(const QString &written, const QString &replaced)
{
    QStringList chosen = m_form->chosen();
    const auto place = chosen.indexOf(replaced);
    if (place >= 0)
        chosen[place] = written;
    else
        chosen << written;
    m_form->setChosen(chosen);
}

void ScoreAgain::answer(bool allowed)
{
    if (m_question.isEmpty())
        return;
    const QString refused = items::trustView(std::exchange(m_question, {})).refused;
    m_notice->hide();
    showAnswers(false);
    Q_EMIT closed();
    if (allowed)
        return m_desk.allow();
    m_desk.refuse();
    Q_EMIT said(refused);
}

void ScoreAgain::end(const QString &text)
{
    Q_EMIT progressed(std::nullopt);
    Q_EMIT said(text);
}

} // namespace assay::widgets

#include "moc_score_again.cpp"
