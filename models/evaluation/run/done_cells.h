#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace assay {

/// Which cells of a run need nothing more: one bit a cell, kept per case position.
class DoneCells
{
public:
    DoneCells(int columns, int repeats) : m_columns(columns), m_repeats(repeats) {}

    void mark(std::int64_t position, int column, int repeat)
    {
        auto &bits = m_bits[position];
        if (bits.empty())
            bits.resize(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_repeats));
        if (!bits[index(column, repeat)]) {
            bits[index(column, repeat)] = true;
            ++m_count;
        }
    }
    bool contains(std::int64_t position, int column, int repeat) const
    {
        const auto found = m_bits.find(position);
        return found != m_bits.end() && found->second[index(column, repeat)];
    }
    std::int64_t count() const { return m_count; }

private:
    std::size_t index(int column, int repeat) const
    {
        return static_cast<std::size_t>(column) * static_cast<std::size_t>(m_repeats) + static_cast<std::size_t>(repeat);
    }

    int m_columns;
    int m_repeats;
    std::int64_t m_count = 0;
    std::unordered_map<std::int64_t, std::vector<bool>> m_bits;
};

} // namespace assay
