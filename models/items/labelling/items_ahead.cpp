#include "items/labelling/items_ahead.h"

#include <utility>

namespace assay::items {

using FetchedItems = std::vector<std::pair<ItemId, ShownItem>>;

void ItemsAhead::setSession(Session *session)
{
    m_asked.drop();
    m_fetching.drop();
    m_read.clear();
    m_session = session;
}

void ItemsAhead::get(const Labeller &labeller, ItemId item, std::function<void(Result<ShownItem>)> done)
{
    m_asked.drop();
    if (const auto known = m_read.find(item); known != m_read.end())
        done(known->second);
    else
        m_session->read<ShownItem>(m_asked, labeller.showing(item), std::move(done));
}

void ItemsAhead::readAfter(const Labeller &labeller, std::size_t position)
{
    std::map<ItemId, ShownItem> kept;
    std::vector<std::pair<ItemId, std::function<Result<ShownItem>(Database &)>>> wanted;
    const auto &order = labeller.order();
    for (std::size_t at = position + 1; at < order.size() && kept.size() + wanted.size() < most; ++at) {
        const ItemId item = labeller.items()[order[at]].id;
        if (labeller.isDone(item))
            continue;
        if (const auto known = m_read.find(item); known != m_read.end())
            kept.insert(*known);
        else
            wanted.emplace_back(item, labeller.showing(item));
    }
    m_read = std::move(kept);
    if (wanted.empty())
        return;
    m_session->read<FetchedItems>(
        m_fetching,
        [wanted = std::move(wanted)](Database &database) -> Result<FetchedItems> {
            FetchedItems fetched;
            for (const auto &[item, show] : wanted) {
                if (auto shown = show(database)) // one that cannot be read says so when it is wanted
                    fetched.emplace_back(item, std::move(*shown));
            }
            return fetched;
        },
        [this](Result<FetchedItems> fetched) {
            for (auto &[item, shown] : fetched ? *fetched : FetchedItems())
                m_read.insert_or_assign(item, std::move(shown));
        });
}

} // namespace assay::items
