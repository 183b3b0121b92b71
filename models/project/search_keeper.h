#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <cstdint>

#include "project/session.h"

namespace assay {

/// Keeps the search index of the open project up with what is written: a little at a time between other writes, slowly while a run
/// writes. Nothing waits for it: a text filter scans what the index does not hold yet.
class SearchKeeper : public QObject
{
    Q_OBJECT
public:
    explicit SearchKeeper(Session *session, QObject *parent = nullptr);

    /// Answers and cases that wait; nothing until that is known, or when the file cannot be written.
    std::optional<std::int64_t> backlog() const { return m_backlog; }

Q_SIGNALS:
    void backlogChanged();

private:
    void noteChange(Facts facts);
    void indexSome();
    void count();
    void setBacklog(std::int64_t waiting);

    QPointer<Session> m_session;
    JobLine m_counting;
    QTimer m_next;
    QElapsedTimer m_sinceChange;
    QElapsedTimer m_sinceCount;
    bool m_indexing = false;
    std::optional<std::int64_t> m_backlog;
};

} // namespace assay
