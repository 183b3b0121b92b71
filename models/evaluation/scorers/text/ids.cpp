#include "evaluation/scorers/text/ids.h"

#include <algorithm>
#include <cstring>
#include <random>

namespace assay {

namespace {

constexpr std::size_t firstSlots = 64; // a power of two, as every later number of slots

std::uint64_t salt()
{
    static const std::uint64_t value = [] {
        std::random_device device;
        return (static_cast<std::uint64_t>(device()) << 32u | device()) | 1u;
    }();
    return value;
}

/// Both halves of the 128-bit product, folded.
std::uint64_t folded(std::uint64_t a, std::uint64_t b)
{
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64u);
}

std::uint64_t hashOf(std::string_view word)
{
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15u;
    std::uint64_t hash = salt() ^ word.size();
    while (!word.empty()) {
        std::uint64_t chunk = 0;
        const std::size_t length = std::min<std::size_t>(8, word.size());
        std::memcpy(&chunk, word.data(), length);
        hash = folded(hash ^ chunk, odd ^ salt());
        word.remove_prefix(length);
    }
    return hash;
}

std::uint64_t hashOf(std::uint64_t key)
{
    return folded(key ^ salt(), 0xD6E8FEB86659FD93u);
}

/// Puts every known key into @p slots of twice the size.
template <typename Key>
void rehash(const std::vector<Key> &keys, std::vector<std::uint32_t> &slots)
{
    slots.assign(std::max(firstSlots, slots.size() * 2), 0);
    const std::size_t mask = slots.size() - 1;
    for (std::uint32_t id = 0; id < keys.size(); ++id) {
        std::size_t at = hashOf(keys[id]) & mask;
        while (slots[at] != 0)
            at = (at + 1) & mask;
        slots[at] = id + 1;
    }
}

template <typename Key>
std::uint32_t findOrAdd(const Key &key, std::vector<Key> &keys, std::vector<std::uint32_t> &slots)
{
    const std::size_t mask = slots.size() - 1;
    std::size_t at = hashOf(key) & mask;
    for (; slots[at] != 0; at = (at + 1) & mask)
        if (keys[slots[at] - 1] == key)
            return slots[at] - 1;
    keys.push_back(key);
    slots[at] = static_cast<std::uint32_t>(keys.size());
    return slots[at] - 1;
}

} // namespace

std::uint32_t WordIds::idOf(std::string_view word)
{
    if ((m_words.size() + 1) * 2 > m_slots.size())
        rehash(m_words, m_slots);
    return findOrAdd(word, m_words, m_slots);
}

PairIds::PairIds(std::size_t expected)
{
    std::size_t slots = firstSlots;
    while (slots < expected * 2)
        slots *= 2;
    m_slots.assign(slots, 0);
    m_keys.reserve(expected);
}

std::uint32_t PairIds::idOf(std::uint32_t first, std::uint32_t second)
{
    if ((m_keys.size() + 1) * 2 > m_slots.size())
        rehash(m_keys, m_slots);
    return findOrAdd(static_cast<std::uint64_t>(first) << 32u | second, m_keys, m_slots);
}

TokenIds idsOf(const std::vector<std::string_view> &words, WordIds &ids)
{
    TokenIds numbers;
    numbers.reserve(words.size());
    for (const std::string_view word : words)
        numbers.push_back(ids.idOf(word));
    return numbers;
}

NgramLadder::NgramLadder(std::vector<TokenIds> sequences, std::uint32_t distinct)
    : m_tokens(std::move(sequences)), m_grams(m_tokens), m_distinct(distinct)
{
}

void NgramLadder::climb()
{
    std::size_t places = 0;
    for (const TokenIds &grams : m_grams)
        places += grams.size();
    PairIds pairs(places);
    for (std::size_t s = 0; s < m_tokens.size(); ++s) {
        const std::size_t count = m_tokens[s].size() > m_order ? m_tokens[s].size() - m_order : 0;
        for (std::size_t i = 0; i < count; ++i)
            m_grams[s][i] = pairs.idOf(m_grams[s][i], m_tokens[s][i + m_order]);
        m_grams[s].resize(count);
    }
    m_distinct = pairs.size();
    ++m_order;
}

std::vector<std::uint32_t> countsOf(const TokenIds &grams, std::uint32_t distinct)
{
    std::vector<std::uint32_t> counts(distinct);
    for (const std::uint32_t gram : grams)
        ++counts[gram];
    return counts;
}

std::uint64_t clippedMatches(const std::vector<std::uint32_t> &a, const std::vector<std::uint32_t> &b)
{
    std::uint64_t matches = 0;
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i)
        matches += std::min(a[i], b[i]);
    return matches;
}

} // namespace assay
