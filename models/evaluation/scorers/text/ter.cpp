// ter: translation edit rate, of one output or of a corpus.
#include <nlohmann/json.hpp>

#include "evaluation/scorers/text/block_shifts.h"
#include "evaluation/scorers/text/definitions.h"
#include "evaluation/scorers/text/metric.h"
#include "evaluation/scorers/text/unicode.h"
#include "evaluation/scorers/text/western_tokens.h"

namespace assay {

namespace {

TercomRules tercomRules(SettingReader &reader)
{
    return {reader.flag("normalized", false), reader.flag("no_punct", false), reader.flag("asian_support", false), reader.flag("case_sensitive", false)};
}

/// What is summed over a corpus: the fewest edits to any answer, and the mean length of the answers.
struct EditCounts
{
    double edits = 0;
    double answerWords = 0;
    bool tooLong = false;
};

EditCounts editsOf(std::string_view output, const std::vector<std::string_view> &answers, const TercomRules &rules)
{
    WordIds ids;
    std::vector<std::string> texts;
    texts.reserve(answers.size() + 1); // the words point into these
    const auto words = [&](const std::string &text) {
        texts.push_back(tercomTokens(withoutTrailingBlanks(text, Blanks::Python), rules));
        return idsOf(splitWords(texts.back(), Blanks::Python), ids);
    };
    const TokenIds ours = words(std::string(output));
    EditCounts counts;
    std::optional<int> fewest;
    for (const std::string_view answer : answers) {
        // sacreBLEU prepares answers twice; with `normalized` a second time can split more, and its published values have it so.
        const TokenIds theirs = words(tercomTokens(withoutTrailingBlanks(answer, Blanks::Python), rules));
        if (ours.size() > longestShiftedText || theirs.size() > longestShiftedText)
            return {0, 0, true};
        const int edits = editsWithShifts(ours, theirs);
        fewest = std::min(fewest.value_or(edits), edits);
        counts.answerWords += static_cast<double>(theirs.size());
    }
    counts.edits = fewest.value_or(0);
    counts.answerWords /= static_cast<double>(answers.size());
    return counts;
}

/// A rate of errors: it passes up to the threshold.
ScoreOutput terResult(const EditCounts &counts, std::optional<double> threshold)
{
    if (counts.tooLong)
        return unknownScore("a text of more than 10,000 words is not compared");
    const double rate = counts.answerWords > 0 ? counts.edits / counts.answerWords : counts.edits > 0 ? 1 : 0;
    ScoreOutput result{100 * rate, std::nullopt, decimals(counts.edits, 0) + " edits against " + decimals(counts.answerWords, 1) + " words",
                       dumpJson({{"edits", counts.edits}, {"answer_words", counts.answerWords}})};
    if (threshold)
        result.pass = *result.value <= *threshold;
    return result;
}

class Ter final : public TextMetric
{
public:
    explicit Ter(SettingReader &reader) : TextMetric(reader), m_rules(tercomRules(reader)) {}

protected:
    ScoreOutput compare(std::string_view output, const std::vector<std::string_view> &answers) const override
    {
        return terResult(editsOf(output, answers, m_rules), threshold());
    }

private:
    TercomRules m_rules;
};

Result<ScoreOutput> corpusTer(const Json &settings, const std::vector<CorpusSegment> &segments)
{
    SettingReader reader(settings);
    const TercomRules rules = tercomRules(reader);
    const auto threshold = reader.number("threshold", -1e9, 1e9);
    if (!reader.status())
        return fail(reader.status().error());
    EditCounts sum;
    for (const CorpusSegment &segment : segments) {
        const EditCounts each = editsOf(segment.output, {segment.references.begin(), segment.references.end()}, rules);
        sum.edits += each.edits;
        sum.answerWords += each.answerWords;
        sum.tooLong = sum.tooLong || each.tooLong;
    }
    return terResult(sum, threshold);
}

} // namespace

std::vector<ScorerDescription> terScorers()
{
    std::vector<ScorerSetting> settings = metricSettings("", {{"normalized", "punctuation and possessives apart first", "false"},
                                                              {"no_punct", "leave punctuation out", "false"},
                                                              {"asian_support", "with one of these: CJK characters apart, CJK punctuation too", "false"},
                                                              {"case_sensitive", "keep the case", "false"}});
    settings[1].meaning = "passes up to this rate; without it there is no verdict";
    return {asDistance({"ter", "Translation edit rate: words changed and blocks moved, in percent of the answer's words; lower is better", "value", std::move(settings),
             "output, reference or references", "0 and up, in percent", "Snover 2006, Tercom as sacreBLEU 2.6.0 computes it", makeMetric<Ter>, corpusTer, 1, 100})};
}

} // namespace assay
