// bleu.sacre: BLEU as sacreBLEU defines it (statistics.md §10), of one output or of a corpus.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "evaluation/scorers/text/definitions.h"
#include "evaluation/scorers/text/ids.h"
#include "evaluation/scorers/text/metric.h"
#include "evaluation/scorers/text/unicode.h"
#include "evaluation/scorers/text/western_tokens.h"

namespace assay {

namespace {

struct BleuRules
{
    explicit BleuRules(SettingReader &reader)
        : tokenize13a(reader.choice("tokenize", "13a", {"13a", "none"}) == "13a"), lowercase(reader.flag("lowercase", false)),
          smoothing(reader.choice("smoothing", "exp", {"exp", "floor", "add-k", "none"})),
          smoothingValue(reader.number("smoothing_value", smoothing == "floor" ? 0.1 : 1, 0, 1e6)), orders(reader.whole("max_order", 4, 1, 16)),
          effectiveOrder(memberAt(reader.settings(), "effective_order") ? std::optional(reader.flag("effective_order", true)) : std::nullopt)
    {
    }
    bool tokenize13a;
    bool lowercase;
    std::string smoothing;
    double smoothingValue;
    int orders;
    std::optional<bool> effectiveOrder; ///< nothing = for one output, not for a corpus
};

/// What is summed over a corpus.
struct BleuCounts
{
    explicit BleuCounts(int orders) : matches(static_cast<std::size_t>(orders)), totals(static_cast<std::size_t>(orders)) {}
    double outputLength = 0;
    double answerLength = 0; ///< of the answer whose length is closest; the shorter of two
    std::vector<double> matches;
    std::vector<double> totals;
};

std::string bleuPrepared(std::string_view text, const BleuRules &rules)
{
    const std::string folded = rules.lowercase ? lowered(text) : std::string(text);
    const std::string_view line = withoutTrailingBlanks(folded, Blanks::Python);
    return rules.tokenize13a ? tokens13a(line) : std::string(line);
}

double closestLength(const std::vector<TokenIds> &sequences)
{
    const auto length = static_cast<double>(sequences.front().size());
    double closest = static_cast<double>(sequences[1].size());
    for (std::size_t s = 2; s < sequences.size(); ++s) {
        const auto each = static_cast<double>(sequences[s].size());
        const double gain = std::abs(length - closest) - std::abs(length - each);
        if (gain > 0 || (gain == 0 && each < closest))
            closest = each;
    }
    return closest;
}

/// The most often an n-gram stands in any one answer counts.
std::uint64_t matchesOfOrder(const NgramLadder &ladder)
{
    std::vector<std::uint32_t> most(ladder.distinct());
    for (std::size_t s = 1; s < ladder.sequences(); ++s) {
        const auto counts = countsOf(ladder.grams(s), ladder.distinct());
        for (std::size_t i = 0; i < most.size(); ++i)
            most[i] = std::max(most[i], counts[i]);
    }
    return clippedMatches(countsOf(ladder.grams(0), ladder.distinct()), most);
}

void addSegment(BleuCounts &counts, std::string_view output, const std::vector<std::string_view> &answers, const BleuRules &rules)
{
    std::vector<std::string> texts{bleuPrepared(output, rules)};
    for (const std::string_view answer : answers)
        texts.push_back(bleuPrepared(answer, rules));
    WordIds ids;
    std::vector<TokenIds> sequences;
    for (const std::string &text : texts)
        sequences.push_back(idsOf(splitWords(text, Blanks::Python), ids));
    counts.outputLength += static_cast<double>(sequences.front().size());
    counts.answerLength += closestLength(sequences);
    NgramLadder ladder(std::move(sequences), ids.size());
    for (std::size_t n = 0; n < counts.matches.size(); ++n) {
        if (n > 0)
            ladder.climb();
        counts.totals[n] += static_cast<double>(ladder.grams(0).size());
        counts.matches[n] += static_cast<double>(matchesOfOrder(ladder));
    }
}

struct BleuScore
{
    double score = 0;
    double brevity = 1;
    std::vector<double> precisions;
};

/// Precisions in percent up to the first order without n-grams.
void smoothPrecisions(BleuScore &score, BleuCounts counts, const BleuRules &rules, std::size_t &reached)
{
    double halving = 1;
    for (std::size_t n = 0; n < score.precisions.size(); ++n) {
        if (rules.smoothing == "add-k" && n > 0) {
            counts.matches[n] += rules.smoothingValue;
            counts.totals[n] += rules.smoothingValue;
        }
        if (counts.totals[n] == 0)
            return;
        reached = n + 1;
        if (counts.matches[n] > 0)
            score.precisions[n] = 100 * counts.matches[n] / counts.totals[n];
        else if (rules.smoothing == "exp")
            score.precisions[n] = 100 / ((halving *= 2) * counts.totals[n]);
        else if (rules.smoothing == "floor")
            score.precisions[n] = 100 * rules.smoothingValue / counts.totals[n];
    }
}

BleuScore bleuOf(const BleuCounts &counts, const BleuRules &rules, bool effectiveOrder)
{
    BleuScore score;
    score.precisions.resize(counts.matches.size());
    if (counts.outputLength < counts.answerLength)
        score.brevity = counts.outputLength > 0 ? std::exp(1 - counts.answerLength / counts.outputLength) : 0;
    if (std::all_of(counts.matches.begin(), counts.matches.end(), [](double each) { return each == 0; }))
        return score;
    std::size_t reached = 0;
    smoothPrecisions(score, counts, rules, reached);
    const std::size_t orders = effectiveOrder ? reached : counts.matches.size();
    double sum = 0;
    for (std::size_t n = 0; n < orders; ++n)
        sum += score.precisions[n] > 0 ? std::log(score.precisions[n]) : -9999999999.0; // never −∞, as the definition has it
    score.score = score.brevity * std::exp(sum / static_cast<double>(orders));
    return score;
}

std::string bleuDetails(const BleuScore &score, const BleuCounts &counts)
{
    return dumpJson({{"precisions", score.precisions}, {"brevity_penalty", score.brevity}, {"output_tokens", counts.outputLength}, {"answer_tokens", counts.answerLength}});
}

std::string bleuReason(const BleuScore &score, const BleuCounts &counts)
{
    std::string reason = "n-gram precisions ";
    for (std::size_t n = 0; n < score.precisions.size(); ++n)
        reason += (n ? "/" : "") + decimals(score.precisions[n], 1);
    return reason + ", brevity penalty " + decimals(score.brevity, 3) + ", " + decimals(counts.outputLength, 0) + " tokens against " + decimals(counts.answerLength, 0);
}

class SacreBleu final : public TextMetric
{
public:
    explicit SacreBleu(SettingReader &reader) : TextMetric(reader), m_rules(reader) {}

protected:
    ScoreOutput compare(std::string_view output, const std::vector<std::string_view> &answers) const override
    {
        BleuCounts counts(m_rules.orders);
        addSegment(counts, output, answers, m_rules);
        const BleuScore score = bleuOf(counts, m_rules, m_rules.effectiveOrder.value_or(true));
        ScoreOutput result = grade(score.score, bleuReason(score, counts));
        result.details = bleuDetails(score, counts);
        return result;
    }

private:
    BleuRules m_rules;
};

Result<ScoreOutput> corpusBleu(const Json &settings, const std::vector<CorpusSegment> &segments)
{
    SettingReader reader(settings);
    const BleuRules rules(reader);
    const auto threshold = reader.number("threshold", -1e9, 1e9);
    if (!reader.status())
        return fail(reader.status().error());
    BleuCounts counts(rules.orders);
    for (const CorpusSegment &segment : segments)
        addSegment(counts, segment.output, {segment.references.begin(), segment.references.end()}, rules);
    const BleuScore score = bleuOf(counts, rules, rules.effectiveOrder.value_or(false));
    ScoreOutput result = graded(score.score, threshold, bleuReason(score, counts));
    result.details = bleuDetails(score, counts);
    return result;
}

} // namespace

std::vector<ScorerDescription> bleuScorers()
{
    return {{"bleu.sacre", "BLEU: shared n-grams against the accepted answers, with a penalty for brevity", "value",
             metricSettings("", {{"tokenize", "13a, or none for words between blanks", "\"13a\""},
                                 {"lowercase", "lower case first", "false"},
                                 {"smoothing", "of an order without a match: exp, floor, add-k, none", "\"exp\""},
                                 {"smoothing_value", "for floor (0.1 unless given) and add-k (1 unless given)", ""},
                                 {"max_order", "longest n-gram", "4"},
                                 {"effective_order", "leave out orders longer than the output; true for one output and false for a corpus unless given", ""}}),
             "output, reference or references", "0 to 100", "Papineni 2002 as sacreBLEU 2.6.0 computes it", makeMetric<SacreBleu>, corpusBleu, 1, 100}};
}

} // namespace assay
