// chrf: F score of character n-grams, and of words with them (chrF++), as sacreBLEU computes it.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "evaluation/scorers/text/definitions.h"
#include "evaluation/scorers/text/ids.h"
#include "evaluation/scorers/text/metric.h"
#include "evaluation/scorers/text/unicode.h"

namespace assay {

namespace {

struct ChrfRules
{
    explicit ChrfRules(SettingReader &reader)
        : characterOrders(reader.whole("order", 6, 1, 16)), wordOrders(reader.whole("word_order", 0, 0, 8)), beta(reader.number("beta", 2, 0, 100)),
          lowercase(reader.flag("lowercase", false)), blanks(reader.flag("whitespace", false)), epsilon(reader.flag("eps_smoothing", false))
    {
    }
    int orders() const { return characterOrders + wordOrders; }
    int characterOrders;
    int wordOrders;
    double beta;
    bool lowercase;
    bool blanks;
    bool epsilon;
};

/// N-grams of one order: in the output (0 when the answer has none), in the answer, in both.
struct ChrfCounts
{
    double output = 0;
    double answer = 0;
    double shared = 0;
};
using ChrfStatistics = std::vector<ChrfCounts>; ///< one an order, characters first

struct ChrfScore
{
    double score = 0;
    double precision = 0;
    double recall = 0;
};

ChrfScore chrfOf(const ChrfStatistics &statistics, const ChrfRules &rules)
{
    constexpr double epsilon = 1e-16;
    const double factor = rules.beta * rules.beta;
    double sum = 0;
    int effective = 0;
    ChrfScore score;
    for (const ChrfCounts &counts : statistics) {
        const double precision = counts.output > 0 ? counts.shared / counts.output : epsilon;
        const double recall = counts.answer > 0 ? counts.shared / counts.answer : epsilon;
        const double denominator = factor * precision + recall;
        sum += denominator > 0 ? (1 + factor) * precision * recall / denominator : epsilon;
        if (counts.output > 0 && counts.answer > 0) {
            score.precision += precision;
            score.recall += recall;
            ++effective;
        }
    }
    score.precision = effective ? score.precision / effective : 0;
    score.recall = effective ? score.recall / effective : 0;
    if (rules.epsilon)
        score.score = 100 * sum / rules.orders();
    else if (score.precision + score.recall > 0)
        score.score = 100 * ((1 + factor) * score.precision * score.recall / (factor * score.precision + score.recall));
    return score;
}

bool isPunctuation(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/// One mark at the end of a word stands apart, else one before it.
std::vector<std::string_view> wordsApart(std::string_view text)
{
    std::vector<std::string_view> words;
    for (const std::string_view word : splitWords(text, Blanks::Python)) {
        const bool single = codePointAt(word, 0).length == word.size();
        if (!single && isPunctuation(word.back())) {
            words.push_back(word.substr(0, word.size() - 1));
            words.push_back(word.substr(word.size() - 1));
        } else if (!single && isPunctuation(word.front())) {
            words.push_back(word.substr(0, 1));
            words.push_back(word.substr(1));
        } else {
            words.push_back(word);
        }
    }
    return words;
}

/// Adds the orders of @p ladder for every answer.
void climbAll(NgramLadder ladder, int orders, std::vector<ChrfStatistics> &all)
{
    for (int n = 0; n < orders; ++n) {
        if (n > 0)
            ladder.climb();
        const auto output = countsOf(ladder.grams(0), ladder.distinct());
        for (std::size_t s = 1; s < ladder.sequences(); ++s) {
            const auto answer = static_cast<double>(ladder.grams(s).size());
            all[s - 1].push_back({answer > 0 ? static_cast<double>(ladder.grams(0).size()) : 0, answer,
                                  static_cast<double>(clippedMatches(output, countsOf(ladder.grams(s), ladder.distinct())))});
        }
    }
}

NgramLadder characterLadder(const std::vector<std::string> &texts, const ChrfRules &rules)
{
    std::vector<TokenIds> sequences;
    PairIds ids(0);
    for (const std::string &text : texts) {
        TokenIds points = codePointsOf(text);
        if (!rules.blanks)
            std::erase_if(points, [](std::uint32_t c) { return isBlank(c, Blanks::Python); });
        for (std::uint32_t &point : points)
            point = ids.idOf(0, point);
        sequences.push_back(std::move(points));
    }
    return {std::move(sequences), ids.size()};
}

NgramLadder wordLadder(const std::vector<std::string> &texts)
{
    WordIds ids;
    std::vector<TokenIds> sequences;
    for (const std::string &text : texts)
        sequences.push_back(idsOf(wordsApart(text), ids));
    return {std::move(sequences), ids.size()};
}

/// The counts against the answer that gives the best score.
ChrfStatistics chrfSegment(std::string_view output, const std::vector<std::string_view> &answers, const ChrfRules &rules)
{
    std::vector<std::string> texts;
    const auto add = [&](std::string_view text) { texts.push_back(rules.lowercase ? lowered(text) : std::string(text)); };
    add(output);
    for (const std::string_view answer : answers)
        add(answer);
    std::vector<ChrfStatistics> all(answers.size());
    climbAll(characterLadder(texts, rules), rules.characterOrders, all);
    if (rules.wordOrders > 0)
        climbAll(wordLadder(texts), rules.wordOrders, all);
    const auto better = [&](const ChrfStatistics &a, const ChrfStatistics &b) { return chrfOf(a, rules).score < chrfOf(b, rules).score; };
    return *std::max_element(all.begin(), all.end(), better);
}

ScoreOutput chrfResult(const ChrfStatistics &statistics, const ChrfRules &rules, std::optional<double> threshold)
{
    const ChrfScore score = chrfOf(statistics, rules);
    ScoreOutput result = graded(score.score, threshold, "n-gram precision " + decimals(100 * score.precision, 1) + " %, recall " + decimals(100 * score.recall, 1) + " %");
    result.details = dumpJson({{"precision", score.precision}, {"recall", score.recall}});
    return result;
}

class Chrf final : public TextMetric
{
public:
    explicit Chrf(SettingReader &reader) : TextMetric(reader), m_rules(reader) {}

protected:
    ScoreOutput compare(std::string_view output, const std::vector<std::string_view> &answers) const override
    {
        return chrfResult(chrfSegment(output, answers, m_rules), m_rules, threshold());
    }

private:
    ChrfRules m_rules;
};

Result<ScoreOutput> corpusChrf(const Json &settings, const std::vector<CorpusSegment> &segments)
{
    SettingReader reader(settings);
    const ChrfRules rules(reader);
    const auto threshold = reader.number("threshold", -1e9, 1e9);
    if (!reader.status())
        return fail(reader.status().error());
    ChrfStatistics sums(static_cast<std::size_t>(rules.orders()));
    for (const CorpusSegment &segment : segments) {
        const ChrfStatistics each = chrfSegment(segment.output, {segment.references.begin(), segment.references.end()}, rules);
        for (std::size_t n = 0; n < sums.size(); ++n) {
            sums[n].output += each[n].output;
            sums[n].answer += each[n].answer;
            sums[n].shared += each[n].shared;
        }
    }
    return chrfResult(sums, rules, threshold);
}

} // namespace

std::vector<ScorerDescription> chrfScorers()
{
    return {{"chrf", "chrF: F score of shared character n-grams; with word_order 2 it is chrF++", "value",
             metricSettings("", {{"order", "longest n-gram of characters", "6"},
                                 {"word_order", "longest n-gram of words", "0"},
                                 {"beta", "how many times as much recall counts as precision", "2"},
                                 {"lowercase", "lower case first", "false"},
                                 {"whitespace", "count blanks as characters", "false"},
                                 {"eps_smoothing", "mean of the scores of each order, as chrF++.py has it, instead of the score of mean precision and recall", "false"}}),
             "output, reference or references", "0 to 100", "Popović 2015 as sacreBLEU 2.6.0 computes it", makeMetric<Chrf>, corpusChrf, 1, 100}};
}

} // namespace assay
