// word-count, finish-reason, perplexity, perplexity-score: what is known about an answer beside its text.
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>

#include "base/translate.h"
#include "base/utf8.h"
#include "evaluation/scorers/definitions.h"
#include "evaluation/scorers/text_lists.h"

namespace assay {

namespace {

class WordCount final : public Scorer
{
public:
    WordCount(std::optional<double> least, std::optional<double> most) : m_least(least), m_most(most) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        const auto words = static_cast<double>(scriptWords(input.output));
        ScoreOutput output = verdict((!m_least || words >= *m_least) && (!m_most || words <= *m_most), std::to_string(scriptWords(input.output)) + " words");
        output.details = dumpJson({{"words", scriptWords(input.output)}});
        return output;
    }

private:
    std::optional<double> m_least;
    std::optional<double> m_most;
};

class FinishReason final : public Scorer
{
public:
    explicit FinishReason(const std::string &expected) : m_expected(lowerText(expected)) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        if (!input.finishReason)
            return unknownScore("the finish reason is unknown");
        return verdict(lowerText(*input.finishReason) == m_expected, "finished with " + displayUtf8(*input.finishReason));
    }

private:
    QString m_expected;
};

/// exp(−mean) of the logarithms, or 1/(1+exp(−mean)).
template <bool isScore>
class Perplexity final : public Scorer
{
public:
    explicit Perplexity(std::optional<double> threshold) : m_threshold(threshold) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        if (!input.logProbs || input.logProbs->empty())
            return unknownScore("the log-probabilities are unknown");
        const double mean = std::accumulate(input.logProbs->begin(), input.logProbs->end(), 0.0) / static_cast<double>(input.logProbs->size());
        const double perplexity = std::exp(-mean);
        const double value = isScore ? 1 / (1 + perplexity) : perplexity;
        const bool pass = !m_threshold || (isScore ? value >= *m_threshold : value <= *m_threshold);
        return {isScore ? value : pass ? 1.0 : 0.0, pass, "perplexity " + QString::number(perplexity, 'g', 6).toStdString(), dumpJson({{"perplexity", perplexity}})};
    }

private:
    std::optional<double> m_threshold;
};

tl::unexpected<Error> scorerNeeds(const char *name, const QString &what)
{
    return fail(ErrorCode::BadInput, translate("Scorers", "The scorer “%1” needs %2").arg(QString::fromUtf8(name), what));
}

Result<std::unique_ptr<const Scorer>> makeWordCount(const Json &settings)
{
    const auto exact = settingNumber(settings, "value");
    const auto least = exact ? exact : settingNumber(settings, "min");
    const auto most = exact ? exact : settingNumber(settings, "max");
    if (!least && !most)
        return scorerNeeds("word-count", translate("Scorers", "a number, or min or max"));
    return std::unique_ptr<const Scorer>(std::make_unique<WordCount>(least, most));
}

Result<std::unique_ptr<const Scorer>> makeFinishReason(const Json &settings)
{
    const auto value = settingText(settings, "value");
    if (!value)
        return scorerNeeds("finish-reason", translate("Scorers", "a reason, for instance stop"));
    return std::unique_ptr<const Scorer>(std::make_unique<FinishReason>(*value));
}

template <bool isScore>
Result<std::unique_ptr<const Scorer>> makePerplexity(const Json &settings)
{
    return std::unique_ptr<const Scorer>(std::make_unique<Perplexity<isScore>>(settingNumber(settings, "threshold")));
}

} // namespace

std::vector<ScorerDescription> answerFactScorers()
{
    return {
        {"word-count", "The output has so many words, divided by white space", "value",
         {{"value", "exactly so many", ""}, {"min", "at least so many", ""}, {"max", "at most so many", ""}}, "output", "0 or 1", "promptfoo 0.121.20", makeWordCount},
        {"finish-reason", "The provider named this reason for the end of the answer; upper and lower case alike", "value", {{"value", "the reason, for instance stop", ""}},
         "finish_reason", "0 or 1", "promptfoo 0.121.20", makeFinishReason},
        {"perplexity", "exp of the negative mean log-probability is at most the threshold", "threshold", {{"threshold", "largest perplexity that passes; without it every one passes", "null"}},
         "log_probs", "0 or 1", "promptfoo 0.121.20", makePerplexity<false>},
        {"perplexity-score", "1 / (1 + perplexity)", "threshold", {{"threshold", "passes from this score on; without it every one passes", "null"}}, "log_probs", "0 to 1",
         "promptfoo 0.121.20", makePerplexity<true>},
    };
}

} // namespace assay
