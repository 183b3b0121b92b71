#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <map>
#include <optional>

#include "base/ids.h"
#include "project/session.h"
#include "storage/label_drafts.h"

namespace assay::items {

/// What one person typed into the texts of a queue and has not given as answers: kept on disk within a second of the key.
class LabelDraftKeeper : public QObject
{
    Q_OBJECT
public:
    explicit LabelDraftKeeper(QObject *parent = nullptr);

    /// Writes what is not written; null lets go of the project.
    void setSession(Session *session);
    void begin(QueueId queue, PersonId person, const std::vector<LabelDraft> &known);
    /// Notes what a field of an item holds; an empty text forgets it.
    void note(ItemId item, const std::string &field, const QString &text);
    std::optional<QString> draftOf(ItemId item, const std::string &field) const;
    void flush();

Q_SIGNALS:
    void failed(const assay::Error &error);

private:
    using Field = std::pair<ItemId, std::string>;
    QPointer<Session> m_session;
    QueueId m_queue;
    PersonId m_person;
    std::map<Field, QString> m_drafts;
    std::map<Field, QString> m_unwritten;
    QTimer m_pause;
};

} // namespace assay::items
