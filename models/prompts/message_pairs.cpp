#include "prompts/message_pairs.h"

#include <algorithm>
#include <string_view>

namespace assay {

namespace {

constexpr double forRole = 0.01; // a message of the same role is better than none, however different it reads

using WordList = std::vector<std::string_view>;

WordList sortedWords(std::string_view text)
{
    WordList words;
    for (std::size_t at = text.find_first_not_of(" \t\r\n"); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
        words.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(" \t\r\n", end);
    }
    std::sort(words.begin(), words.end());
    return words;
}

/// Dice's coefficient of two bags of words, in [0, 1].
double likeness(const WordList &a, const WordList &b)
{
    if (a.empty() && b.empty())
        return 1;
    std::size_t shared = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        const int order = x->compare(*y);
        shared += order == 0;
        x += order <= 0;
        y += order >= 0;
    }
    return 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
}

/// Best pairing of two runs of messages by dynamic programming, as for a longest common subsequence with weights.
class Pairing
{
public:
    Pairing(const std::vector<Message> &earlier, const std::vector<Message> &later, std::size_t begin, std::size_t earlierEnd, std::size_t laterEnd)
        : m_rows(earlierEnd - begin), m_columns(laterEnd - begin), m_gain(m_rows * m_columns, 0), m_best((m_rows + 1) * (m_columns + 1), 0)
    {
        std::vector<WordList> words;
        for (std::size_t j = 0; j < m_columns; ++j)
            words.push_back(sortedWords(later[begin + j].text));
        for (std::size_t i = 0; i < m_rows; ++i) {
            const WordList own = sortedWords(earlier[begin + i].text);
            for (std::size_t j = 0; j < m_columns; ++j) {
                if (earlier[begin + i].role == later[begin + j].role)
                    m_gain[i * m_columns + j] = forRole + likeness(own, words[j]);
            }
        }
        for (std::size_t i = m_rows; i-- > 0;)
            for (std::size_t j = m_columns; j-- > 0;)
                at(i, j) = std::max({at(i + 1, j), at(i, j + 1), paired(i, j)});
    }
    bool pairs(std::size_t i, std::size_t j) { return m_gain[i * m_columns + j] > 0 && at(i, j) <= paired(i, j); }
    bool removes(std::size_t i, std::size_t j) { return j == m_columns || at(i, j) <= at(i + 1, j); }
    std::size_t rows() const { return m_rows; }
    std::size_t columns() const { return m_columns; }

private:
    double &at(std::size_t i, std::size_t j) { return m_best[i * (m_columns + 1) + j]; }
    double paired(std::size_t i, std::size_t j) { return m_gain[i * m_columns + j] > 0 ? m_gain[i * m_columns + j] + at(i + 1, j + 1) : 0; }

    std::size_t m_rows;
    std::size_t m_columns;
    std::vector<double> m_gain;
    std::vector<double> m_best;
};

} // namespace

MessagePairs pairMessages(const std::vector<Message> &earlier, const std::vector<Message> &later)
{
    MessagePairs pairs{std::vector<std::optional<std::size_t>>(earlier.size()), std::vector<std::vector<std::size_t>>(earlier.size() + 1)};
    const std::size_t shorter = std::min(earlier.size(), later.size());
    std::size_t begin = 0;
    while (begin < shorter && earlier[begin] == later[begin])
        ++begin;
    std::size_t end = 0;
    while (end < shorter - begin && earlier[earlier.size() - 1 - end] == later[later.size() - 1 - end])
        ++end;
    for (std::size_t i = 0; i < begin; ++i)
        pairs.match[i] = i;
    for (std::size_t i = 1; i <= end; ++i)
        pairs.match[earlier.size() - i] = later.size() - i;
    Pairing best(earlier, later, begin, earlier.size() - end, later.size() - end);
    for (std::size_t i = 0, j = 0; i < best.rows() || j < best.columns();) {
        if (i < best.rows() && j < best.columns() && best.pairs(i, j))
            pairs.match[begin + i++] = begin + j++;
        else if (i < best.rows() && best.removes(i, j))
            ++i;
        else
            pairs.inserted[begin + i].push_back(begin + j++);
    }
    return pairs;
}

} // namespace assay
