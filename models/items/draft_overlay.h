#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "items/dataset_view.h"
#include "storage/dataset_draft.h"

namespace assay::items {

/// The draft of the open dataset in memory: what it has of which place. Added cases stand behind the base's last.
class DraftOverlay
{
public:
    void reset(std::int64_t baseCases, std::vector<DraftCase> cases);
    /// Takes an edit that was written.
    void apply(const DraftChange &change);

    /// Null when the case of that place is as the base has it.
    const DraftCase *at(std::int64_t place) const;
    const DraftCase *find(const std::string &id) const;
    CaseMark markAt(std::int64_t place) const;
    const std::map<std::int64_t, DraftCase> &cases() const { return m_cases; }

    std::int64_t added() const { return m_added; }
    std::int64_t removed() const { return m_removed; }
    std::int64_t changed() const { return static_cast<std::int64_t>(m_cases.size()) - m_added - m_removed; }
    bool isEmpty() const { return m_cases.empty(); }

private:
    void count(const DraftCase &item, int by);

    std::int64_t m_baseCases = 0;
    std::map<std::int64_t, DraftCase> m_cases;
    std::map<std::string, std::int64_t> m_places;
    std::int64_t m_added = 0;
    std::int64_t m_removed = 0;
};

/// Steps that can be undone and done again, each with what changed.
class DraftSteps
{
public:
    struct Step
    {
        QString what; ///< "edit of late-04"
        QString key;  ///< what is edited, so that typing becomes one step; empty = never united
        std::vector<DraftChange> changes;
    };

    /// Takes a step that was done. A step of the same key and case that follows soon becomes one with the last.
    void add(Step step, std::int64_t nowMs);
    /// The changes that take the last step back; nothing when there is none.
    std::optional<Step> undo();
    std::optional<Step> redo();
    void clear();
    QString undoText() const { return m_done.empty() ? QString() : m_done.back().what; }
    QString redoText() const { return m_undone.empty() ? QString() : m_undone.back().what; }

private:
    std::vector<Step> m_done;
    std::vector<Step> m_undone;
    std::int64_t m_lastMs = 0;
};

} // namespace assay::items
