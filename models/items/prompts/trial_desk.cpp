#include "items/prompts/trial_desk.h"

#include "base/utf8.h"
#include "items/format.h"
#include "storage/database.h"
#include "storage/runs.h"

namespace assay::items {

namespace {

struct Answer
{
    QString note;
    QString text;
};

Answer answerOf(const ResultRow &row, const QString &model)
{
    Answer answer{model, row.output ? displayText(*row.output) : QString()};
    if (row.state == ResultState::Error)
        return {model + QStringLiteral(" · ✗ ") + (row.error ? QString::fromLatin1(name(*row.error)) : QString()), displayText(row.errorText)};
    if (row.latencyUs)
        answer.note += QStringLiteral(" · ") + duration(static_cast<double>(*row.latencyUs) / 1000);
    if (row.tokens.input && row.tokens.output)
        answer.note += QStringLiteral(" · ") + TrialDesk::tr("%Ln token(s)", nullptr, static_cast<int>(*row.tokens.input + *row.tokens.output));
    if (row.cost)
        answer.note += QStringLiteral(" · ") + money(row.cost);
    if (row.fromCache)
        answer.note += QStringLiteral(" · ") + TrialDesk::tr("from the cache");
    if (row.toolCalls)
        answer.text += (answer.text.isEmpty() ? QString() : QStringLiteral("\n\n")) + displayText(*row.toolCalls);
    return answer;
}

} // namespace

TrialDesk::TrialDesk(RunController *runs, QObject *parent) : QObject(parent), m_runs(runs)
{
    // The controller serves other rooms, too: only what was asked for here is heard.
    connect(runs, &RunController::ended, this, [this](const QString &runId) {
        if (std::exchange(m_waiting, false))
            readAnswer(runId);
    });
    connect(runs, &RunController::failed, this, [this](const Error &error) {
        if (std::exchange(m_waiting, false))
            Q_EMIT failed(error);
    });
    connect(runs, &RunController::trustNeeded, this, [this](const TrustQuestion &question) {
        if (!m_waiting)
            return;
        if (question.command) { // a trial has no scorers: it is about what another room began meanwhile, and is shown there
            m_waiting = false;
            return Q_EMIT answered({}, {});
        }
        QStringList names;
        for (const EndpointQuestion &endpoint : question.endpoints) {
            const QString key = endpoint.keySource == "none" ? tr("without a key") : tr("with the key from %1").arg(QString::fromStdString(endpoint.keySource));
            names << QString::fromStdString(endpoint.url) + QStringLiteral(", ") + key;
        }
        m_question = question;
        Q_EMIT trustNeeded(names.join(QStringLiteral("; ")));
    });
}

void TrialDesk::setSession(Session *session)
{
    m_line.drop();
    m_waiting = false;
    m_session = session;
}

void TrialDesk::start(const QString &prompt, const QString &model, const QString &dataset, const QString &caseId)
{
    if (!m_session)
        return;
    if (m_runs->isRunning())
        return Q_EMIT failed({ErrorCode::No, tr("A comparison is running"), {}, tr("Wait for it, or cancel it in the status bar."), {}});
    RunRequest request;
    request.prompts = {prompt.toStdString()};
    request.models = {model.toStdString()};
    request.dataset = dataset.toStdString();
    request.selection.cases = {caseId.toStdString()};
    request.stream = true;
    request.name = tr("try %1 on %2").arg(prompt, caseId).toStdString();
    m_waiting = true;
    m_model = model;
    Q_EMIT answered(tr("%1 · asking…").arg(model), {});
    m_runs->start(request, {1, std::nullopt});
}

void TrialDesk::allow()
{
    m_runs->allow(m_question);
}

void TrialDesk::refuse()
{
    m_waiting = false;
    m_runs->refuse();
    Q_EMIT answered({}, {});
}

void TrialDesk::readAnswer(const QString &runId)
{
    if (!m_session)
        return;
    m_session->read<Answer>(
        m_line,
        [runId = runId.toStdString(), model = m_model](Database &database) -> Result<Answer> {
            const auto run = resolveRun(database, runId);
            if (!run)
                return fail(run.error());
            Answer answer{tr("%1 · no answer: it was stopped").arg(model), {}};
            const auto read = eachRow(database, *run, true, [&](const StoredRow &stored) -> Result<bool> {
                answer = answerOf(stored.row, model);
                return false;
            });
            return read.map([&] { return answer; });
        },
        [this](Result<Answer> answer) {
            if (answer)
                Q_EMIT answered(answer->note, answer->text);
            else
                Q_EMIT failed(answer.error());
        });
}

} // namespace assay::items

#include "moc_trial_desk.cpp"
