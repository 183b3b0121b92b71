#include "items/result_reader.h"

namespace assay::items {

ResultReader::ResultReader(QObject *parent) : QObject(parent) {}

void ResultReader::setSession(Session *session)
{
    for (JobLine *line : {&m_detail, &m_answers, &m_diff, &m_json})
        line->drop();
    m_session = session;
    m_key = 0;
}

void ResultReader::read(std::int64_t key)
{
    for (JobLine *line : {&m_detail, &m_answers, &m_diff})
        line->drop();
    m_key = key;
    if (!m_session || key == 0)
        return;
    using Found = std::optional<ResultDetail>;
    m_session->read<Found>(m_detail, [key](Database &database) { return readResultDetail(database, key); }, [this](Result<Found> detail) {
        if (!detail) {
            Q_EMIT failed(detail.error());
        } else if (!*detail) {
            Q_EMIT gone();
        } else {
            Q_EMIT detailRead(**detail);
            readAnswers();
        }
    });
}

void ResultReader::readAnswers()
{
    using Answers = std::vector<CaseAnswer>;
    m_session->read<Answers>(m_answers, [key = m_key](Database &database) { return readCaseAnswers(database, key); },
                             [this](Result<Answers> answers) {
                                 if (answers)
                                     Q_EMIT answersRead(*answers);
                                 else
                                     Q_EMIT failed(answers.error());
                             });
}

void ResultReader::readDiff(std::int64_t before)
{
    if (!m_session || m_key == 0)
        return;
    using Segments = std::vector<DiffSegment>;
    m_session->read<Segments>(m_diff, [before, after = m_key](Database &database) { return readAnswerDiff(database, before, after); },
                              [this, before](Result<Segments> segments) {
                                  if (segments)
                                      Q_EMIT diffRead(before, *segments);
                                  else
                                      Q_EMIT failed(segments.error());
                              });
}

void ResultReader::readJson()
{
    if (!m_session || m_key == 0)
        return;
    m_session->read<QString>(m_json, [key = m_key](Database &database) { return readResultJson(database, key); }, [this](Result<QString> json) {
        if (json)
            Q_EMIT jsonRead(*json);
        else
            Q_EMIT failed(json.error());
    });
}

} // namespace assay::items

#include "moc_result_reader.cpp"
