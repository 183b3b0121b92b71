#pragma once

#include <QObject>
#include <QPointer>

#include "items/result_detail.h"
#include "project/session.h"

namespace assay::items {

/// Reads one result in full for who looks at it: itself first, then the other answers to its case. The newest wish wins.
class ResultReader : public QObject
{
    Q_OBJECT
public:
    explicit ResultReader(QObject *parent = nullptr);

    void setSession(Session *session);
    /// 0 = none.
    void read(std::int64_t key);
    std::int64_t key() const { return m_key; }
    /// Words that changed from the answer of @p before to the one that is read.
    void readDiff(std::int64_t before);
    /// The result that is read, as JSON.
    void readJson();

Q_SIGNALS:
    void detailRead(const assay::items::ResultDetail &detail);
    void answersRead(const std::vector<assay::items::CaseAnswer> &answers);
    void diffRead(std::int64_t before, const std::vector<assay::items::DiffSegment> &segments);
    void jsonRead(const QString &json);
    void gone(); ///< the row was replaced or removed
    void failed(const assay::Error &error);

private:
    void readAnswers();

    QPointer<Session> m_session;
    std::int64_t m_key = 0;
    JobLine m_detail;
    JobLine m_answers;
    JobLine m_diff;
    JobLine m_json;
};

} // namespace assay::items
