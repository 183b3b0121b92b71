#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace assay {

/// Numbers for words or for pairs of numbers: equal ones get the same number, counted from 0 in the order they are first seen.
/// Open addressing; the hash is salted once a process, so that no text can be written to make it slow. Numbers never depend on the salt.
class WordIds
{
public:
    /// @p word must live as long as this.
    std::uint32_t idOf(std::string_view word);
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_words.size()); }

private:
    std::vector<std::string_view> m_words;
    std::vector<std::uint32_t> m_slots; ///< number + 1; 0 = free
};

class PairIds
{
public:
    explicit PairIds(std::size_t expected);
    std::uint32_t idOf(std::uint32_t first, std::uint32_t second);
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_keys.size()); }

private:
    std::vector<std::uint64_t> m_keys;
    std::vector<std::uint32_t> m_slots;
};

using TokenIds = std::vector<std::uint32_t>;
TokenIds idsOf(const std::vector<std::string_view> &words, WordIds &ids);

/// The n-grams of several sequences of tokens as numbers, one order after the other: an n-gram is the (n−1)-gram before it and one
/// more token, so each order costs one look-up a place.
class NgramLadder
{
public:
    /// Begins at order 1. Equal numbers are equal tokens, below @p distinct.
    NgramLadder(std::vector<TokenIds> sequences, std::uint32_t distinct);
    /// To the next order.
    void climb();
    /// N-grams of the current order in one sequence, each a number below distinct().
    const TokenIds &grams(std::size_t sequence) const { return m_grams[sequence]; }
    std::uint32_t distinct() const { return m_distinct; }
    std::size_t sequences() const { return m_grams.size(); }

private:
    std::vector<TokenIds> m_tokens;
    std::vector<TokenIds> m_grams;
    std::uint32_t m_distinct = 0;
    std::size_t m_order = 1;
};

/// How often each number below @p distinct occurs.
std::vector<std::uint32_t> countsOf(const TokenIds &grams, std::uint32_t distinct);
/// Sum over all numbers of the smaller count.
std::uint64_t clippedMatches(const std::vector<std::uint32_t> &a, const std::vector<std::uint32_t> &b);

} // namespace assay
