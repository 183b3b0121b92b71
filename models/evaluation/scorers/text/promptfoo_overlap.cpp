// bleu.promptfoo, gleu, rouge.n: shared n-grams as promptfoo's assertions count them (interop.md §3).
#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "evaluation/scorers/text/definitions.h"
#include "evaluation/scorers/text/ids.h"
#include "evaluation/scorers/text/metric.h"
#include "evaluation/scorers/text/rouge_tokens.h"
#include "evaluation/scorers/text/treebank.h"
#include "evaluation/scorers/text/unicode.h"

namespace assay {

namespace {

constexpr std::size_t promptfooOrders = 4;

/// Words between blanks in lower case; a text of blanks is one empty word.
class LowerWords
{
public:
    explicit LowerWords(std::string_view text) : m_text(lowered(text)), m_words(splitWords(m_text, Blanks::JavaScript))
    {
        if (m_words.empty())
            m_words.emplace_back();
    }
    LowerWords(LowerWords &&) = delete;
    std::vector<std::string_view> words() const { return m_words; }
    std::vector<std::string_view> withoutTrailingDots() const
    {
        std::vector<std::string_view> words = m_words;
        for (std::string_view &word : words)
            word = word.substr(0, word.find_last_not_of('.') + 1);
        return words;
    }

private:
    std::string m_text;
    std::vector<std::string_view> m_words;
};

class PromptfooBleu final : public TextMetric
{
public:
    explicit PromptfooBleu(SettingReader &reader) : TextMetric(reader, 0.5) {}

protected:
    ScoreOutput compare(std::string_view output, const std::vector<std::string_view> &answers) const override
    {
        if (splitWords(output, Blanks::JavaScript).empty())
            return grade(0, "the output is empty");
        WordIds ids;
        std::vector<std::unique_ptr<LowerWords>> texts;
        std::vector<TokenIds> sequences;
        const auto add = [&](std::string_view text) {
            texts.push_back(std::make_unique<LowerWords>(text));
            sequences.push_back(idsOf(texts.back()->words(), ids));
        };
        add(output);
        for (const std::string_view answer : answers)
            add(answer);
        const double penalty = brevity(sequences);
        std::vector<double> precisions = precisionsOf(NgramLadder(std::move(sequences), ids.size()));
        double sum = 0;
        for (const double precision : precisions)
            sum += std::log(precision > 0 ? precision : 1e-7) / static_cast<double>(precisions.size());
        const double score = penalty * std::exp(sum);
        ScoreOutput result = grade(score, "BLEU " + decimals(score, 4) + " with a brevity penalty of " + decimals(penalty, 3));
        result.details = dumpJson({{"precisions", precisions}, {"brevity_penalty", penalty}});
        return result;
    }

private:
    /// Against the answer of the closest length, the shorter of two.
    static double brevity(const std::vector<TokenIds> &sequences)
    {
        const auto length = static_cast<double>(sequences.front().size());
        double closest = static_cast<double>(sequences[1].size());
        for (std::size_t s = 2; s < sequences.size(); ++s) {
            const auto each = static_cast<double>(sequences[s].size());
            const double gain = std::abs(length - closest) - std::abs(length - each);
            if (gain > 0 || (gain == 0 && each < closest))
                closest = each;
        }
        return length > closest ? 1 : std::exp(1 - closest / length);
    }
    /// Of the orders that the output has; matches are those with the best single answer.
    static std::vector<double> precisionsOf(NgramLadder ladder)
    {
        std::vector<double> precisions;
        for (std::size_t n = 1; n <= promptfooOrders && !ladder.grams(0).empty(); ++n) {
            const auto ours = countsOf(ladder.grams(0), ladder.distinct());
            std::uint64_t most = 0;
            for (std::size_t s = 1; s < ladder.sequences(); ++s)
                most = std::max(most, clippedMatches(ours, countsOf(ladder.grams(s), ladder.distinct())));
            precisions.push_back(static_cast<double>(most) / static_cast<double>(ladder.grams(0).size()));
            ladder.climb();
        }
        return precisions;
    }
};

struct PairOverlap
{
    double shared = 0;
    double output = 0;
    double answer = 0;
    double precision() const { return output > 0 ? shared / output : 0; }
    double recall() const { return answer > 0 ? shared / answer : 0; }
};

/// Shared n-grams of two sequences, orders @p first to @p last pooled.
PairOverlap pooledOverlap(std::vector<TokenIds> pair, std::uint32_t distinct, std::size_t first, std::size_t last)
{
    NgramLadder ladder(std::move(pair), distinct);
    PairOverlap overlap;
    for (std::size_t n = 1; n <= last; ++n) {
        if (n >= first) {
            overlap.shared += static_cast<double>(clippedMatches(countsOf(ladder.grams(0), ladder.distinct()), countsOf(ladder.grams(1), ladder.distinct())));
            overlap.output += static_cast<double>(ladder.grams(0).size());
            overlap.answer += static_cast<double>(ladder.grams(1).size());
        }
        ladder.climb();
    }
    return overlap;
}

class Gleu final : public TextMetric
{
public:
    explicit Gleu(SettingReader &reader) : TextMetric(reader, 0.5) {}

protected:
    ScoreOutput compare(std::string_view output, const std::vector<std::string_view> &answers) const override
    {
        if (output.empty())
            return grade(0, "the output is empty");
        const LowerWords ours(output);
        PairOverlap best;
        for (const std::string_view answer : answers) {
            const LowerWords theirs(answer);
            WordIds ids;
            TokenIds first = idsOf(ours.withoutTrailingDots(), ids);
            TokenIds second = idsOf(theirs.withoutTrailingDots(), ids);
            const PairOverlap overlap = pooledOverlap({std::move(first), std::move(second)}, ids.size(), 1, promptfooOrders);
            if (value(overlap) > value(best) || best.output == 0)
                best = overlap;
        }
        ScoreOutput result = grade(value(best), decimals(best.shared, 0) + " shared n-grams of " + decimals(best.output, 0) + " in the output and " +
                                                    decimals(best.answer, 0) + " in the answer");
        result.details = dumpJson({{"precision", best.precision()}, {"recall", best.recall()}});
        return result;
    }

private:
    static double value(const PairOverlap &overlap) { return std::min(overlap.precision(), overlap.recall()); }
};

class RougeN final : public TextMetric
{
public:
    explicit RougeN(SettingReader &reader)
        : TextMetric(reader, 0.75), m_order(static_cast<std::size_t>(reader.whole("n", 1, 1, 9))),
          m_treebank(reader.choice("tokens", "treebank", {"treebank", "alphanumeric"}) == "treebank"), m_stem(reader.flag("stemming", false))
    {
    }

protected:
    ScoreOutput compare(std::string_view output, const std::vector<std::string_view> &answers) const override
    {
        PairOverlap best;
        double bestF1 = -1;
        for (const std::string_view answer : answers) {
            const PairOverlap overlap = m_treebank ? treebankOverlap(output, answer) : alphanumericOverlap(output, answer);
            const double f1 = f1Of(overlap.precision(), overlap.recall());
            if (f1 > bestF1) {
                best = overlap;
                bestF1 = f1;
            }
        }
        ScoreOutput result = grade(bestF1, "ROUGE-" + std::to_string(m_order) + ": " + decimals(best.shared, 0) + " shared of " + decimals(best.output, 0) +
                                               " in the output and " + decimals(best.answer, 0) + " in the answer");
        result.details = overlapDetails(best.precision(), best.recall(), bestF1);
        return result;
    }

private:
    PairOverlap treebankOverlap(std::string_view output, std::string_view answer) const
    {
        std::vector<std::string> kept;
        for (const std::string_view text : {output, answer})
            kept.push_back(treebankWords(QString::fromStdString(lowered(text))).join(u' ').toStdString());
        WordIds ids;
        TokenIds ours = idsOf(splitWords(kept[0], Blanks::JavaScript), ids);
        TokenIds theirs = idsOf(splitWords(kept[1], Blanks::JavaScript), ids);
        return pooledOverlap({std::move(ours), std::move(theirs)}, ids.size(), m_order, m_order);
    }
    PairOverlap alphanumericOverlap(std::string_view output, std::string_view answer) const
    {
        const RougeTokens first(output, m_stem);
        const RougeTokens second(answer, m_stem);
        WordIds ids;
        TokenIds ours = idsOf(first.words(), ids);
        TokenIds theirs = idsOf(second.words(), ids);
        return pooledOverlap({std::move(ours), std::move(theirs)}, ids.size(), m_order, m_order);
    }

    std::size_t m_order;
    bool m_treebank;
    bool m_stem;
};

} // namespace

std::vector<ScorerDescription> promptfooOverlapScorers()
{
    const char *inputs = "output, reference or references";
    return {{"bleu.promptfoo", "BLEU as promptfoo's assertion bleu computes it: words in lower case, orders 1 to 4 that exist, a miss counts 1e-7", "value",
             metricSettings("0.5"), inputs, "0 to 1", "promptfoo 0.121.20", makeMetric<PromptfooBleu>},
            {"gleu", "GLEU: the smaller of precision and recall over all n-grams of 1 to 4 words", "value", metricSettings("0.5"), inputs, "0 to 1",
             "Wu 2016 as promptfoo 0.121.20 computes it", makeMetric<Gleu>},
            {"rouge.n", "ROUGE-N: F1 of shared n-grams of words", "value",
             metricSettings("0.75", {{"n", "words in an n-gram", "1"},
                                     {"tokens", "treebank as promptfoo has it, or alphanumeric as google-research/rouge has it", "\"treebank\""},
                                     {"stemming", "with alphanumeric tokens: compare English stems (Porter)", "false"}}),
             inputs, "0 to 1", "Lin 2004 as promptfoo 0.121.20, or rouge-score 0.1.2, computes it", makeMetric<RougeN>}};
}

} // namespace assay
