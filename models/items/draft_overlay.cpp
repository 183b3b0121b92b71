#include "items/draft_overlay.h"

namespace assay::items {

namespace {

constexpr std::int64_t uniteMs = 3000;
constexpr std::size_t mostSteps = 1000;

std::vector<DraftChange> reversed(const std::vector<DraftChange> &changes)
{
    std::vector<DraftChange> back;
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        back.push_back({change->id, change->after, change->before});
    return back;
}

} // namespace

void DraftOverlay::reset(std::int64_t baseCases, std::vector<DraftCase> cases)
{
    *this = DraftOverlay();
    m_baseCases = baseCases;
    for (DraftCase &item : cases)
        apply({item.id, std::nullopt, std::move(item)});
}

void DraftOverlay::count(const DraftCase &item, int by)
{
    if (!item.content)
        m_removed += by;
    else if (item.place >= m_baseCases)
        m_added += by;
}

void DraftOverlay::apply(const DraftChange &change)
{
    if (const auto known = m_places.find(change.id); known != m_places.end()) {
        const auto there = m_cases.find(known->second);
        count(there->second, -1);
        m_cases.erase(there);
        m_places.erase(known);
    }
    if (!change.after)
        return;
    count(*change.after, 1);
    m_places[change.id] = change.after->place;
    m_cases[change.after->place] = *change.after;
}

const DraftCase *DraftOverlay::at(std::int64_t place) const
{
    const auto found = m_cases.find(place);
    return found == m_cases.end() ? nullptr : &found->second;
}

const DraftCase *DraftOverlay::find(const std::string &id) const
{
    const auto found = m_places.find(id);
    return found == m_places.end() ? nullptr : at(found->second);
}

CaseMark DraftOverlay::markAt(std::int64_t place) const
{
    const DraftCase *item = at(place);
    if (!item)
        return CaseMark::None;
    return !item->content ? CaseMark::Removed : place >= m_baseCases ? CaseMark::Added : CaseMark::Changed;
}

void DraftSteps::add(Step step, std::int64_t nowMs)
{
    m_undone.clear();
    const bool unites = !m_done.empty() && !step.key.isEmpty() && m_done.back().key == step.key && nowMs - m_lastMs < uniteMs &&
                        m_done.back().changes.size() == 1 && step.changes.size() == 1 && m_done.back().changes.front().id == step.changes.front().id;
    m_lastMs = nowMs;
    if (unites) {
        DraftChange &whole = m_done.back().changes.front();
        whole.after = step.changes.front().after;
        if (whole.before == whole.after)
            m_done.pop_back();
        return;
    }
    m_done.push_back(std::move(step));
    if (m_done.size() > mostSteps)
        m_done.erase(m_done.begin());
}

std::optional<DraftSteps::Step> DraftSteps::undo()
{
    if (m_done.empty())
        return std::nullopt;
    m_undone.push_back(std::move(m_done.back()));
    m_done.pop_back();
    m_lastMs = 0;
    Step back = m_undone.back();
    back.changes = reversed(back.changes);
    return back;
}

std::optional<DraftSteps::Step> DraftSteps::redo()
{
    if (m_undone.empty())
        return std::nullopt;
    m_done.push_back(std::move(m_undone.back()));
    m_undone.pop_back();
    m_lastMs = 0;
    return m_done.back();
}

void DraftSteps::clear()
{
    m_done.clear();
    m_undone.clear();
}

} // namespace assay::items
