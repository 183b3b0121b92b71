// rouge.l, rouge.lsum: overlap by longest common subsequence, as google-research/rouge defines it.
#include <nlohmann/json.hpp>

#include "evaluation/scorers/text/definitions.h"
#include "evaluation/scorers/text/lcs.h"
#include "evaluation/scorers/text/metric.h"
#include "evaluation/scorers/text/rouge_tokens.h"
#include "evaluation/scorers/text/summary_lcs.h"

namespace assay {

namespace {

/// The best F1 over all answers.
class RougeByAnswer : public TextMetric
{
public:
    explicit RougeByAnswer(SettingReader &reader) : TextMetric(reader), m_stem(reader.flag("stemming", false)) {}

protected:
    ScoreOutput compare(std::string_view output, const std::vector<std::string_view> &answers) const final
    {
        std::optional<SummaryOverlap> best;
        for (const std::string_view answer : answers) {
            const auto overlap = overlapWith(output, answer);
            if (!overlap)
                return unknownScore("the texts are too long to be compared word by word");
            if (!best || f1(*overlap) > f1(*best))
                best = overlap;
        }
        ScoreOutput result = grade(f1(*best), std::to_string(best->hits) + " tokens in common order; the output has " + std::to_string(best->outputTokens) +
                                                  ", the answer " + std::to_string(best->answerTokens));
        result.details = overlapDetails(precision(*best), recall(*best), f1(*best));
        return result;
    }
    virtual std::optional<SummaryOverlap> overlapWith(std::string_view output, std::string_view answer) const = 0;
    bool m_stem;

private:
    static double precision(const SummaryOverlap &overlap)
    {
        return overlap.hits ? static_cast<double>(overlap.hits) / static_cast<double>(overlap.outputTokens) : 0;
    }
    static double recall(const SummaryOverlap &overlap)
    {
        return overlap.hits ? static_cast<double>(overlap.hits) / static_cast<double>(overlap.answerTokens) : 0;
    }
    static double f1(const SummaryOverlap &overlap) { return f1Of(precision(overlap), recall(overlap)); }
};

class RougeL final : public RougeByAnswer
{
public:
    using RougeByAnswer::RougeByAnswer;

protected:
    std::optional<SummaryOverlap> overlapWith(std::string_view output, std::string_view answer) const override
    {
        const RougeTokens ours(output, m_stem);
        const RougeTokens theirs(answer, m_stem);
        if (lcsWork(ours.words().size(), theirs.words().size()) > longestLcsWork)
            return std::nullopt;
        WordIds ids;
        const TokenIds columns = idsOf(theirs.words(), ids);
        return SummaryOverlap{lcsLength(idsOf(ours.words(), ids), columns), ours.words().size(), theirs.words().size()};
    }
};

class RougeLsum final : public RougeByAnswer
{
public:
    using RougeByAnswer::RougeByAnswer;

protected:
    std::optional<SummaryOverlap> overlapWith(std::string_view output, std::string_view answer) const override { return summaryOverlap(output, answer, m_stem); }
};

} // namespace

std::vector<ScorerDescription> rougeScorers()
{
    const std::vector<ScorerSetting> settings = metricSettings("", {{"stemming", "compare English stems (Porter) of words longer than three letters", "false"}});
    return {{"rouge.l", "ROUGE-L: F1 of the longest common subsequence of words", "value", settings, "output, reference or references", "0 to 1",
             "Lin 2004 as rouge-score 0.1.2 computes it", makeMetric<RougeL>},
            {"rouge.lsum", "ROUGE-Lsum: the same by lines, each answer line against all lines of the output", "value", settings,
             "output, reference or references", "0 to 1", "Lin 2004 as rouge-score 0.1.2 computes it", makeMetric<RougeLsum>}};
}

} // namespace assay
