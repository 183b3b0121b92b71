#include "evaluation/scorers/text/summary_lcs.h"

#include <algorithm>
#include <list>

#include "evaluation/scorers/text/lcs.h"
#include "evaluation/scorers/text/rouge_tokens.h"

namespace assay {

namespace {

constexpr std::uint64_t largestTable = 16'000'000; // words of 8 bytes
constexpr std::uint64_t workOfAPair = 64;          // what a pair of lines costs however short they are

/// A text by lines, each as numbers.
class Summary
{
public:
    Summary(std::string_view text, bool stem, WordIds &ids)
    {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            const RougeTokens &tokens = m_kept.emplace_back(text.substr(0, end), stem);
            if (tokens.words().empty())
                m_kept.pop_back();
            else
                m_lines.push_back(idsOf(tokens.words(), ids));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }
    const std::vector<TokenIds> &lines() const { return m_lines; }
    std::size_t tokens() const
    {
        std::size_t count = 0;
        for (const TokenIds &line : m_lines)
            count += line.size();
        return count;
    }
    std::vector<std::uint32_t> counts(std::uint32_t distinct) const
    {
        std::vector<std::uint32_t> counts(distinct);
        for (const TokenIds &line : m_lines)
            for (const std::uint32_t id : line)
                ++counts[id];
        return counts;
    }

private:
    std::list<RougeTokens> m_kept; ///< the words point into them
    std::vector<TokenIds> m_lines;
};

bool isAffordable(const Summary &answer, const Summary &output)
{
    std::uint64_t work = 0;
    for (const TokenIds &line : output.lines()) {
        for (const TokenIds &rows : answer.lines()) {
            const std::uint64_t each = lcsWork(rows.size(), line.size());
            work += each + workOfAPair;
            if (each > largestTable || work > longestLcsWork)
                return false;
        }
    }
    return true;
}

/// Places of @p line that stand in a longest common subsequence with any line of the output.
std::vector<bool> unionOfPaths(const TokenIds &line, const Summary &output, LcsScratch &scratch)
{
    std::vector<bool> found(line.size());
    for (const TokenIds &theirs : output.lines())
        for (const std::size_t place : LcsTable(line, theirs, scratch).pathInRows())
            found[place] = true;
    return found;
}

} // namespace

std::optional<SummaryOverlap> summaryOverlap(std::string_view outputText, std::string_view answerText, bool stem)
{
    WordIds ids;
    const Summary answer(answerText, stem, ids);
    const Summary output(outputText, stem, ids);
    SummaryOverlap overlap{0, output.tokens(), answer.tokens()};
    if (answer.lines().size() == 1 && output.lines().size() == 1) { // then it is the plain length, without a table
        if (lcsWork(overlap.answerTokens, overlap.outputTokens) > longestLcsWork)
            return std::nullopt;
        overlap.hits = lcsLength(answer.lines()[0], output.lines()[0]);
        return overlap;
    }
    if (!isAffordable(answer, output))
        return std::nullopt;
    std::vector<std::uint32_t> left = answer.counts(ids.size());
    const std::vector<std::uint32_t> theirs = output.counts(ids.size());
    for (std::size_t i = 0; i < left.size(); ++i)
        left[i] = std::min(left[i], theirs[i]);
    LcsScratch scratch;
    for (const TokenIds &line : answer.lines()) {
        const std::vector<bool> found = unionOfPaths(line, output, scratch);
        for (std::size_t place = 0; place < line.size(); ++place) {
            if (found[place] && left[line[place]] > 0) {
                ++overlap.hits;
                --left[line[place]];
            }
        }
    }
    return overlap;
}

} // namespace assay
