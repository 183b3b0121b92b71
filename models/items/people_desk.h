#pragma once

#include <QObject>
#include <QPointer>
#include <vector>

#include "items/plain_table.h"
#include "items/settings_view.h"
#include "project/session.h"

namespace assay::items {

/// Somebody who has a name in the project.
struct PersonView
{
    QString id;
    QString name;         ///< says so when it was erased
    bool isYou = false;
    std::int64_t acts = 0;     ///< events that they are the author of
    std::optional<TimeUs> last; ///< of these; nothing when there are none
};

/// Who is in the project, and what they did as far as the log tells. Names are given, and erased, never deleted.
class PeopleDesk : public QObject
{
    Q_OBJECT
public:
    explicit PeopleDesk(QObject *parent = nullptr);

    void setSession(Session *session);
    void readAgain();
    const std::vector<PersonView> &people() const { return m_people; }
    /// Puts somebody into the project; a name that is there already is no failure.
    void add(const QString &typed, EditAnswer done);

    static std::vector<PlainColumn> columns();
    std::vector<PlainRow> rows() const;

Q_SIGNALS:
    void changed();
    void failed(const assay::Error &error);

private:
    QPointer<Session> m_session;
    JobLine m_reading;
    std::vector<PersonView> m_people;
};

} // namespace assay::items
