#include "project/search_keeper.h"

#include "storage/project_file.h"
#include "storage/search_index.h"
#include "storage/writer.h"

namespace assay {

namespace {

constexpr int busyMs = 1000;        ///< something was written less than this ago
constexpr int pauseWhenBusyMs = 250; ///< between two pieces of some 50 ms then
constexpr int countEveryMs = 2000;
constexpr int firstPauseMs = 300;   ///< the window paints before

} // namespace

SearchKeeper::SearchKeeper(Session *session, QObject *parent) : QObject(parent), m_session(session)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &SearchKeeper::indexSome);
    connect(session, &Session::changed, this, &SearchKeeper::noteChange);
    m_sinceChange.start();
    m_next.start(firstPauseMs);
}

void SearchKeeper::noteChange(Facts facts)
{
    if (!(facts & (Fact::Runs | Fact::Datasets)))
        return;
    m_sinceChange.restart();
    if (!m_indexing && !m_next.isActive())
        m_next.start(pauseWhenBusyMs);
}

/// Straight to the writer: what the index does is no change that one waits for to be saved.
void SearchKeeper::indexSome()
{
    const auto writer = m_session ? m_session->file().writer() : Result<Writer *>(fail(ErrorCode::Interrupted, QString()));
    if (!writer)
        return count();
    m_indexing = true;
    auto more = std::make_shared<bool>(false);
    const QPointer<SearchKeeper> alive(this);
    Session *session = m_session; // outlives its writer
    (*writer)->post(
        [more](WriteContext &context) -> Status {
            const auto left = indexMore(context);
            *more = left.value_or(false);
            return left ? Status() : Status(fail(left.error()));
        },
        [more, alive, session](const Status &status) {
            QMetaObject::invokeMethod(session, [more, alive, ended = status.has_value()] {
                if (!alive)
                    return;
                alive->m_indexing = false;
                const bool goesOn = ended && *more;
                if (goesOn)
                    alive->m_next.start(alive->m_sinceChange.elapsed() < busyMs ? pauseWhenBusyMs : 0);
                // Counting reads what waits; while much does, now and then is enough.
                if (!goesOn || !alive->m_sinceCount.isValid() || alive->m_sinceCount.elapsed() > countEveryMs)
                    alive->count();
            }, Qt::QueuedConnection);
        });
}

void SearchKeeper::count()
{
    if (!m_session)
        return;
    m_sinceCount.start();
    m_session->read<std::int64_t>(m_counting, [](Database &database) { return searchBacklog(database); },
                                  [this](Result<std::int64_t> waiting) {
                                      if (waiting)
                                          setBacklog(*waiting);
                                  });
}

void SearchKeeper::setBacklog(std::int64_t waiting)
{
    if (m_backlog == waiting)
        return;
    m_backlog = waiting;
    Q_EMIT backlogChanged();
}

} // namespace assay

#include "moc_search_keeper.cpp"
