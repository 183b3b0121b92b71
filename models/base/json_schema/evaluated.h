#pragma once

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "base/json.h"

namespace assay::json_schema {

/// What of one object or list the keywords of a schema looked at: the rest is “unevaluated” (2020-12, core §11).
class Evaluated
{
public:
    /// @p instance and the names given must outlive this.
    explicit Evaluated(const Json &instance) : m_instance(&instance) {}

    bool isOf(const Json &instance) const { return m_instance == &instance; }
    void addName(std::string_view name) { m_names.insert(name); }
    void addItem(std::size_t index) { m_items.insert(index); }
    void addItemsBelow(std::size_t end) { m_itemsBelow = std::max(m_itemsBelow, end); }
    void add(Evaluated &&other)
    {
        if (other.m_names.size() > m_names.size()) // the few go to the many
            m_names.swap(other.m_names);
        if (other.m_items.size() > m_items.size())
            m_items.swap(other.m_items);
        m_names.insert(other.m_names.begin(), other.m_names.end());
        m_items.insert(other.m_items.begin(), other.m_items.end());
        addItemsBelow(other.m_itemsBelow);
    }
    bool hasName(std::string_view name) const { return m_names.contains(name); }
    bool hasItem(std::size_t index) const { return index < m_itemsBelow || m_items.contains(index); }
    /// What add() of this costs.
    std::size_t size() const { return m_names.size() + m_items.size(); }

private:
    const Json *m_instance;
    std::unordered_set<std::string_view> m_names;
    std::unordered_set<std::size_t> m_items;
    std::size_t m_itemsBelow = 0;
};

} // namespace assay::json_schema
