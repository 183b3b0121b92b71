#pragma once

#include <QPointer>
#include <map>

#include "labelling/labeller.h"
#include "project/session.h"

namespace assay::items {

/// What an item shows, read before it is wanted: an answer never waits for the disk to show the next one.
class ItemsAhead
{
public:
    static constexpr std::size_t most = 5; ///< labelling.md §2

    /// Forgets what was read; null lets go of the project.
    void setSession(Session *session);
    /// Gives an item to @p done, at once when it was read already; a newer question replaces the one before.
    void get(const Labeller &labeller, ItemId item, std::function<void(Result<ShownItem>)> done);
    /// Reads what comes after @p position of the person's order and is not done.
    void readAfter(const Labeller &labeller, std::size_t position);

private:
    QPointer<Session> m_session;
    std::map<ItemId, ShownItem> m_read;
    JobLine m_asked;
    JobLine m_fetching;
};

} // namespace assay::items
