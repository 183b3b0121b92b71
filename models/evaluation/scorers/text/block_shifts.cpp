#include "evaluation/scorers/text/block_shifts.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "evaluation/scorers/text/edit_alignment.h"

namespace assay {

namespace {

constexpr std::ptrdiff_t longestBlock = 10;
constexpr std::ptrdiff_t longestWay = 50;
constexpr int mostTries = 1000;

using Place = std::ptrdiff_t;

/// Where each word of the answer stands in the output, and which words of both are wrong.
struct WordAlignment
{
    std::vector<Place> outputOf; ///< by place in the answer; −1 = before the first
    std::vector<bool> answerWrong;
    std::vector<bool> outputWrong;

    explicit WordAlignment(const std::vector<WordEdit> &path)
    {
        Place output = -1;
        for (const WordEdit edit : path) {
            const bool wrong = edit != WordEdit::Keep;
            if (edit != WordEdit::Insert) {
                ++output;
                outputWrong.push_back(wrong);
            }
            if (edit != WordEdit::Delete) {
                outputOf.push_back(output);
                answerWrong.push_back(wrong);
            }
        }
    }
};

bool anyWrong(const std::vector<bool> &wrong, Place first, Place length)
{
    const auto begin = wrong.begin() + first;
    return std::find(begin, begin + length, true) != begin + length;
}

/// The block of @p length words at @p start goes to before @p target.
TokenIds moved(const TokenIds &words, Place start, Place length, Place target)
{
    TokenIds result = words;
    const auto begin = result.begin();
    if (target < start)
        std::rotate(begin + target, begin + start, begin + start + length);
    else if (target > start + length)
        std::rotate(begin + start, begin + start + length, begin + target);
    else // inside of itself: the words behind come first, as the definition has it
        std::rotate(begin + start, begin + start + length, begin + std::min<Place>(length + target, static_cast<Place>(words.size())));
    return result;
}

struct Shift
{
    /// Most saved, then longest, then first block, then first target.
    std::tuple<int, Place, Place, Place> rank;
    TokenIds words;
};

/// One round of the greedy search.
class ShiftSearch
{
public:
    ShiftSearch(const TokenIds &output, const TokenIds &answer, BeamAlignment &alignment, int &tries)
        : m_output(output), m_answer(answer), m_beam(alignment), m_tries(tries), m_before(alignment.edits(output)), m_aligned(alignment.path())
    {
    }
    /// The best shift, if there is any to try.
    std::optional<Shift> best()
    {
        const auto outputs = static_cast<Place>(m_output.size());
        const auto answers = static_cast<Place>(m_answer.size());
        for (Place start = 0; start < outputs; ++start)
            for (Place at = std::max<Place>(0, start - longestWay); at < std::min(answers, start + longestWay + 1); ++at)
                if (!tryBlocks(start, at))
                    return std::move(m_best);
        return std::move(m_best);
    }

private:
    /// All blocks that begin at @p start and stand in the answer at @p at; false when there were enough tries.
    bool tryBlocks(Place start, Place at)
    {
        const auto outputs = static_cast<Place>(m_output.size());
        const auto answers = static_cast<Place>(m_answer.size());
        for (Place length = 0; length < longestBlock && start + length < outputs && at + length < answers; ) {
            if (m_output[static_cast<std::size_t>(start + length)] != m_answer[static_cast<std::size_t>(at + length)])
                break;
            ++length;
            if (isWorthATry(start, at, length)) {
                tryTargets(start, at, length);
                if (m_tries >= mostTries)
                    return false;
            }
        }
        return true;
    }
    bool isWorthATry(Place start, Place at, Place length) const
    {
        const Place now = m_aligned.outputOf[static_cast<std::size_t>(at)];
        return anyWrong(m_aligned.outputWrong, start, length) && anyWrong(m_aligned.answerWrong, at, length) && (now < start || now >= start + length);
    }
    void tryTargets(Place start, Place at, Place length)
    {
        Place previous = -1;
        for (Place offset = -1; offset < length; ++offset) {
            const Place place = at + offset;
            if (place >= static_cast<Place>(m_answer.size()))
                break;
            const Place target = place < 0 ? 0 : m_aligned.outputOf[static_cast<std::size_t>(place)] + 1;
            if (target == previous)
                continue;
            previous = target;
            TokenIds words = moved(m_output, start, length, target);
            const std::tuple rank{m_before - m_beam.edits(words), length, -start, -target};
            ++m_tries;
            if (!m_best || rank > m_best->rank)
                m_best = Shift{rank, std::move(words)};
        }
    }

    const TokenIds &m_output;
    const TokenIds &m_answer;
    BeamAlignment &m_beam;
    int &m_tries;
    int m_before;
    WordAlignment m_aligned;
    std::optional<Shift> m_best;
};

} // namespace

int editsWithShifts(const TokenIds &output, const TokenIds &answer)
{
    if (answer.empty() || output.empty())
        return static_cast<int>(std::max(output.size(), answer.size()));
    BeamAlignment alignment(answer);
    TokenIds words = output;
    int tries = 0;
    int shifts = 0;
    while (true) {
        auto shift = ShiftSearch(words, answer, alignment, tries).best();
        if (tries >= mostTries || !shift || std::get<0>(shift->rank) <= 0)
            break;
        ++shifts;
        words = std::move(shift->words);
    }
    return shifts + alignment.edits(words);
}

} // namespace assay
