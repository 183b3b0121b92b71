#include "domain/near_duplicates.h"

#include <QList>
#include <QString>
#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <span>
#include <utility>

#include "base/splitmix64.h"

namespace assay {

namespace {

constexpr std::size_t shingleWords = 3;
constexpr std::uint64_t seed = 0x6E65'6172'6475'7065; // "neardupe": any constant, but always this one

std::uint64_t mixed(std::uint64_t value)
{
    return SplitMix64(value).next();
}

/// FNV-1a over the characters of one word.
class WordHash
{
public:
    void add(char32_t character)
    {
        m_hash = (m_hash ^ character) * 0x100000001B3u;
        m_empty = false;
    }
    bool empty() const { return m_empty; }
    std::uint64_t take()
    {
        const std::uint64_t hash = mixed(m_hash);
        *this = WordHash();
        return hash;
    }

private:
    std::uint64_t m_hash = 0xCBF29CE484222325u;
    bool m_empty = true;
};

/// Scripts written without blanks: each character is a word.
bool standsAlone(char32_t c)
{
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF) || (c >= 0x0E00 && c <= 0x0E7F);
}

/// Cuts a text into words and hashes each.
class WordCutter
{
public:
    void add(char32_t c, bool partOfWord)
    {
        if (!partOfWord || standsAlone(c))
            end();
        if (partOfWord)
            m_word.add(c);
        if (standsAlone(c))
            end();
    }
    void end()
    {
        if (!m_word.empty())
            words.push_back(m_word.take());
    }

    std::vector<std::uint64_t> words;

private:
    WordHash m_word;
};

std::vector<std::uint64_t> wordHashes(std::string_view text)
{
    WordCutter cutter;
    const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii) {
        for (const char c : text) {
            const bool upper = c >= 'A' && c <= 'Z';
            cutter.add(static_cast<char32_t>(upper ? c - 'A' + 'a' : c), upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
        }
    } else {
        for (const char32_t c : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toCaseFolded().toUcs4())
            cutter.add(c, QChar::isLetterOrNumber(c) || QChar::isMark(c));
    }
    cutter.end();
    return std::move(cutter.words);
}

/// Odd multipliers and addends of the hash family h(x) = (a·x + b) mod 2⁶⁴, upper bits.
template <std::size_t N>
std::array<std::pair<std::uint64_t, std::uint64_t>, N> hashFamily()
{
    std::array<std::pair<std::uint64_t, std::uint64_t>, N> family;
    SplitMix64 random(seed);
    for (auto &[multiplier, addend] : family) {
        multiplier = random.next() | 1;
        addend = random.next();
    }
    return family;
}

/// Rows of one band ordered by key: what shares a key stands together.
struct BandEntry
{
    std::uint64_t key = 0;
    std::uint32_t row = 0;

    auto operator<=>(const BandEntry &) const = default;
};

/// Rows joined to the first row that they are like. Rows of a bucket are compared with the heads met in it, never all with all: a
/// bucket of n rows costs at most n times `maxHeads`.
class Grouping
{
public:
    Grouping(std::size_t rows, std::function<bool(std::uint32_t, std::uint32_t)> alike) : m_head(rows), m_leads(rows), m_alike(std::move(alike))
    {
        std::iota(m_head.begin(), m_head.end(), 0u);
    }

    void takeBucket(std::span<const BandEntry> bucket)
    {
        std::vector<std::uint32_t> heads;
        for (const BandEntry &entry : bucket) {
            if (!isMember(entry.row) && join(entry.row, heads))
                continue;
            const std::uint32_t head = m_head[entry.row];
            if (heads.size() < maxHeads && std::find(heads.begin(), heads.end(), head) == heads.end())
                heads.push_back(head);
        }
    }
    bool isMember(std::uint32_t row) const { return m_head[row] != row || m_leads[row]; }
    std::uint32_t headOf(std::uint32_t row) const { return m_head[row]; }

private:
    static constexpr std::size_t maxHeads = 32;

    bool join(std::uint32_t row, const std::vector<std::uint32_t> &heads)
    {
        const auto like = std::find_if(heads.begin(), heads.end(), [&](std::uint32_t head) { return head < row && m_alike(head, row); });
        if (like == heads.end())
            return false;
        m_head[row] = *like;
        m_leads[*like] = true;
        return true;
    }

    std::vector<std::uint32_t> m_head;
    std::vector<bool> m_leads; ///< others joined it, so it joins nobody
    std::function<bool(std::uint32_t, std::uint32_t)> m_alike;
};

} // namespace

void NearDuplicateFinder::add(const CaseContent &content)
{
    std::string text;
    for (const auto *values : {&content.vars, &content.json}) {
        for (const auto &[name, value] : *values)
            text += value + "\n";
    }
    addText(text);
}

void NearDuplicateFinder::addText(std::string_view text)
{
    static const auto family = hashFamily<hashes>();
    const std::vector<std::uint64_t> words = wordHashes(text);
    std::array<std::uint64_t, hashes> least;
    least.fill(std::numeric_limits<std::uint64_t>::max());
    std::uint64_t whole = words.empty() ? mixed(m_signatures.size()) : seed; // cases without words are not alike
    const std::size_t runs = words.size() < shingleWords ? 1 : words.size() - shingleWords + 1;
    for (std::size_t i = 0; i < runs; ++i) {
        std::uint64_t shingle = words.empty() ? whole : seed;
        for (std::size_t j = i; j < std::min(i + shingleWords, words.size()); ++j)
            shingle = mixed(shingle ^ words[j]);
        whole = mixed(whole ^ shingle);
        for (std::size_t h = 0; h < hashes; ++h)
            least[h] = std::min(least[h], family[h].first * shingle + family[h].second);
    }
    Signature signature;
    for (std::size_t h = 0; h < hashes; ++h)
        signature[h] = static_cast<std::uint16_t>(mixed(least[h]) >> 48);
    m_signatures.push_back(signature);
    m_textHashes.push_back(whole);
}

std::uint64_t NearDuplicateFinder::bandKey(std::size_t row, std::size_t band) const
{
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < rowsPerBand; ++i)
        key = key << 16 | m_signatures[row][band * rowsPerBand + i];
    return key;
}

double NearDuplicateFinder::similarity(std::size_t a, std::size_t b) const
{
    if (m_textHashes[a] == m_textHashes[b])
        return 1;
    std::size_t equal = 0;
    for (std::size_t h = 0; h < hashes; ++h)
        equal += m_signatures[a][h] == m_signatures[b][h];
    return static_cast<double>(equal) / hashes;
}

std::vector<NearDuplicates> NearDuplicateFinder::groups() const
{
    const std::size_t rows = m_signatures.size();
    Grouping grouping(rows, [this](std::uint32_t a, std::uint32_t b) { return similarity(a, b) >= threshold; });
    std::vector<BandEntry> entries(rows);
    for (std::size_t band = 0; band < bands; ++band) {
        for (std::size_t row = 0; row < rows; ++row)
            entries[row] = {bandKey(row, band), static_cast<std::uint32_t>(row)};
        std::sort(entries.begin(), entries.end());
        for (auto from = entries.begin(); from != entries.end();) {
            const auto to = std::find_if(from, entries.end(), [from](const BandEntry &entry) { return entry.key != from->key; });
            grouping.takeBucket({from, to});
            from = to;
        }
    }
    std::map<std::uint32_t, NearDuplicates> found;
    for (std::uint32_t row = 0; row < rows; ++row) {
        if (grouping.isMember(row))
            found[grouping.headOf(row)].members.push_back({row, similarity(grouping.headOf(row), row)});
    }
    std::vector<NearDuplicates> groups;
    for (auto &[first, group] : found)
        groups.push_back(std::move(group));
    return groups;
}

} // namespace assay
