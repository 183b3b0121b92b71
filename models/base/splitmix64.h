#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace assay {

/// The one random source of everything that must be repeatable (statistics.md §2).
class SplitMix64
{
public:
    explicit SplitMix64(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15u;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    /// As after @p draws calls of next().
    void skip(std::uint64_t draws) { m_state += draws * 0x9E3779B97F4A7C15u; }
    /// Index in [0, n): high 64 bits of the 128-bit product, no rejection step.
    std::uint64_t below(std::uint64_t n)
    {
        __extension__ typedef unsigned __int128 Wide;
        return static_cast<std::uint64_t>((static_cast<Wide>(next()) * n) >> 64);
    }
    /// In [0, 1).
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

private:
    std::uint64_t m_state;
};

/// Fisher-Yates from the last place down, over the stored row order: the shuffle of samples and splits.
template <typename T>
void shuffle(std::vector<T> &items, std::uint64_t seed)
{
    SplitMix64 random(seed);
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[static_cast<std::size_t>(random.below(i))]);
}

} // namespace assay
