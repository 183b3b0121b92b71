#include "items/prompts/check_desk.h"

namespace assay::items {

namespace {
const std::string modelKey = "prompts/model";
}

CheckDesk::CheckDesk(QObject *parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(delayMs);
    connect(&m_soon, &QTimer::timeout, this, &CheckDesk::ask);
}

void CheckDesk::setSession(Session *session)
{
    m_soon.stop();
    m_line.drop();
    m_casesLine.drop();
    m_session = session;
    m_question = {};
    m_found = {};
    m_base.clear();
    m_against.clear();
    if (session)
        m_question.model = session->remembered(modelKey);
}

void CheckDesk::show(const QString &prompt, const PromptContent &content, const QString &base)
{
    if (m_question.prompt != prompt.toStdString()) {
        m_against.clear();
        m_question.dataset.clear(); // the new one may be run on another
        m_question.caseId.clear();
    }
    m_question.prompt = prompt.toStdString();
    m_question.content = content;
    m_base = base;
    ask();
}

void CheckDesk::edit(const PromptContent &content)
{
    m_question.content = content;
    m_soon.start();
}

void CheckDesk::setBase(const QString &label)
{
    if (std::exchange(m_base, label) != label)
        ask();
}

void CheckDesk::setAgainst(const QString &label)
{
    m_against = label;
    Q_EMIT againstChanged();
    ask();
}

void CheckDesk::setCase(const QString &id)
{
    m_question.caseId = id.toStdString();
    ask();
}

void CheckDesk::setModel(const QString &name)
{
    m_question.model = name.toStdString();
    if (m_session)
        m_session->remember(modelKey, m_question.model);
    ask();
}

void CheckDesk::ask()
{
    m_soon.stop();
    if (!m_session || m_question.prompt.empty())
        return;
    CheckQuestion question = m_question;
    question.against = against().toStdString();
    m_session->read<PromptCheck>(
        m_line, [question = std::move(question)](Database &database) { return checkPrompt(database, question); },
        [this](Result<PromptCheck> found) {
            if (!found)
                return Q_EMIT failed(found.error());
            m_found = std::move(*found);
            // What was taken for want of a choice stays, so that the preview does not jump while one types.
            m_question.model = m_found.model.toStdString();
            m_question.caseId = m_found.caseId.toStdString();
            m_question.dataset = m_found.datasetName.toStdString();
            Q_EMIT checked(m_found);
        });
}

void CheckDesk::findCases(const QString &typed, std::function<void(const QStringList &)> done)
{
    if (!m_session || m_question.dataset.empty())
        return;
    m_session->read<QStringList>(
        m_casesLine, [dataset = m_question.dataset, begin = typed.toStdString()](Database &database) { return caseIds(database, dataset, begin); },
        [done = std::move(done)](Result<QStringList> ids) { done(ids ? *ids : QStringList()); });
}

} // namespace assay::items

#include "moc_check_desk.cpp"
