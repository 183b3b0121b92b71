#include "items/labelling/judge_desk.h"

#include <QStringList>
#include <memory>

#include "base/translate.h"
#include "project/judge_calibration.h"
#include "storage/database.h"
#include "storage/runs.h"

namespace assay::items {

namespace {

constexpr int rereadDelayMs = 1000; ///< after the last label
constexpr std::size_t mostDisagreements = 200;
const std::string judgePickKey = "label/judge";

JudgePick rememberedPick(const Session &session)
{
    QStringList parts = QString::fromStdString(session.remembered(judgePickKey)).split(QLatin1Char('\n')); // names hold no line breaks
    parts.resize(3);
    return {parts[0], parts[1], parts[2]};
}

QString choicesText(const Question &question)
{
    if (question.kind == QuestionKind::Scale)
        return QStringLiteral("%1–%2").arg(question.scaleFrom).arg(question.scaleTo);
    QStringList choices;
    for (const std::string &choice : question.choices)
        choices << QString::fromStdString(choice);
    return question.kind == QuestionKind::Choice ? choices.join(QStringLiteral(", ")) : QString();
}

} // namespace

struct JudgeDesk::Answer
{
    JudgeChoices choices;
    JudgePick pick;
    JudgeView view;
    std::optional<Error> error; ///< of this pick alone: another one can be chosen
};

JudgeDesk::JudgeDesk(QObject *parent) : QObject(parent)
{
    m_later.setSingleShot(true);
    m_later.setInterval(rereadDelayMs);
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (m_isWatched)
            read();
    });
}

JudgeDesk::~JudgeDesk() = default;

void JudgeDesk::setSession(Session *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_reading.drop();
    m_later.stop();
    m_session = session;
    m_choices = {};
    m_pick = session ? rememberedPick(*session) : JudgePick();
    m_view = {};
    m_state = State::Reading;
    m_isStale = true;
    if (session)
        connect(session, &Session::changed, this, [this](Facts facts) {
            if (!(facts & (Fact::Labels | Fact::Runs)))
                return;
            m_isStale = true;
            m_later.start();
        });
    if (session && m_isWatched)
        read();
    Q_EMIT changed();
}

void JudgeDesk::setWatched(bool watched)
{
    m_isWatched = watched;
    if (watched && m_isStale)
        read();
}

void JudgeDesk::chooseRun(const QString &id)
{
    choose({id, m_pick.judge, m_pick.question});
}

void JudgeDesk::chooseJudge(const QString &key)
{
    choose({m_pick.run, key, m_pick.question});
}

void JudgeDesk::chooseQuestion(const QString &name)
{
    choose({m_pick.run, m_pick.judge, name});
}

void JudgeDesk::choose(const JudgePick &pick)
{
    if (!m_session || pick == m_pick)
        return;
    m_pick = pick;
    m_session->remember(judgePickKey, QStringList{pick.run, pick.judge, pick.question}.join(QLatin1Char('\n')).toStdString());
    m_view = {};
    m_state = State::Reading;
    m_isStale = true;
    if (m_isWatched)
        read();
    Q_EMIT changed();
}

void JudgeDesk::read()
{
    if (!m_session)
        return;
    m_isStale = false;
    using Shared = std::shared_ptr<Answer>;
    const auto work = [wanted = m_pick](Database &database) -> Result<Shared> {
        auto choices = readJudgeChoices(database);
        if (!choices)
            return fail(choices.error());
        auto answer = std::make_shared<Answer>(Answer{std::move(*choices), {}, unaskedJudgeView(), {}});
        answer->pick = settledPick(answer->choices, wanted);
        const ScorerSpec *judge = answer->choices.judge(answer->pick);
        const Question *question = answer->choices.question(answer->pick);
        if (!judge || !question)
            return answer;
        const JudgedBy by{*judge, *question};
        const auto run = resolveRun(database, answer->pick.run.toStdString());
        const auto report = run ? calibrationReport(database, *run, by.judge.key, by.question.name) : Result<CalibrationReport>(fail(run.error()));
        const auto said = report ? disagreedAnswers(database, *report, by, mostDisagreements) : Result<std::vector<DisagreedAnswer>>(fail(report.error()));
        if (said)
            answer->view = judgeView(*report, by, *said);
        else
            answer->error = said.error();
        return answer;
    };
    m_session->read<Shared>(m_reading, work, [this](Result<Shared> answer) { take(std::move(answer)); });
}

void JudgeDesk::take(Result<std::shared_ptr<Answer>> answer)
{
    if (!answer) {
        m_error = answer.error();
        m_state = State::Failed;
        return Q_EMIT changed();
    }
    m_choices = std::move((*answer)->choices);
    m_pick = (*answer)->pick;
    m_view = std::move((*answer)->view);
    m_state = m_choices.runs.empty() ? State::NoJudge : State::Shown;
    if ((*answer)->error) {
        m_error = *(*answer)->error;
        m_state = State::Failed;
    }
    Q_EMIT changed();
}

QString JudgeDesk::queueFilter() const
{
    return m_pick.run.isEmpty() ? QString() : QStringLiteral("run=\"%1\"").arg(m_pick.run);
}

QuestionWish JudgeDesk::queueQuestion() const
{
    const Question *asked = m_choices.question(m_pick);
    if (!asked) {
        const ScorerSpec *judge = m_choices.judge(m_pick);
        return questionTemplate(judge ? ownKind(*judge) : QuestionKind::PassFail);
    }
    return {asked->kind, QString::fromStdString(asked->name), QString::fromStdString(asked->text), choicesText(*asked), asked->isRequired};
}

} // namespace assay::items

#include "moc_judge_desk.cpp"
