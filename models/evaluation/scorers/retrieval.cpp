// precision.at, recall.at, hit.at, mrr, map, ndcg, ndcg.exp: ranked documents against judgements, as trec_eval defines them.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "base/translate.h"
#include "evaluation/scorers/definitions.h"

namespace assay {

namespace {

/// What a ranking is worth down to a rank.
struct Ranking
{
    std::vector<double> grades; ///< by rank, 0 for what was not judged; down to the rank k
    std::vector<double> ideal;  ///< every judged grade above 0, the best first
    double level = 1;           ///< relevant from this grade on
    std::size_t k = 0;          ///< as set; without it the number of retrieved documents
    bool isCut = false;
    std::size_t relevant = 0;   ///< in the judgements
    std::size_t unjudged = 0;   ///< among the first k

    std::size_t hits() const
    {
        return static_cast<std::size_t>(std::count_if(grades.begin(), grades.end(), [this](double grade) { return grade >= level; }));
    }
};

double precisionAt(const Ranking &ranking)
{
    return ranking.k == 0 ? 0 : static_cast<double>(ranking.hits()) / static_cast<double>(ranking.k);
}

double recallAt(const Ranking &ranking)
{
    return static_cast<double>(ranking.hits()) / static_cast<double>(ranking.relevant);
}

double hitAt(const Ranking &ranking)
{
    return ranking.hits() > 0 ? 1 : 0;
}

double reciprocalRank(const Ranking &ranking)
{
    const auto first = std::find_if(ranking.grades.begin(), ranking.grades.end(), [&](double grade) { return grade >= ranking.level; });
    return first == ranking.grades.end() ? 0 : 1 / static_cast<double>(first - ranking.grades.begin() + 1);
}

double averagePrecision(const Ranking &ranking)
{
    double sum = 0;
    std::size_t hits = 0;
    for (std::size_t i = 0; i < ranking.grades.size(); ++i)
        if (ranking.grades[i] >= ranking.level)
            sum += static_cast<double>(++hits) / static_cast<double>(i + 1);
    return sum / static_cast<double>(ranking.relevant);
}

double linearGain(double grade)
{
    return std::max(grade, 0.0);
}

double exponentialGain(double grade)
{
    return grade > 0 ? std::exp2(std::min(grade, 500.0)) - 1 : 0;
}

template <double (*gain)(double)>
double gainOver(const std::vector<double> &grades, std::size_t most)
{
    double sum = 0;
    for (std::size_t i = 0; i < grades.size() && i < most; ++i)
        sum += gain(grades[i]) / std::log2(static_cast<double>(i + 2));
    return sum;
}

template <double (*gain)(double)>
double normalisedGain(const Ranking &ranking)
{
    const double ideal = gainOver<gain>(ranking.ideal, ranking.isCut ? ranking.k : ranking.ideal.size());
    return ideal > 0 ? gainOver<gain>(ranking.grades, ranking.grades.size()) / ideal : 0;
}

class RetrievalScorer final : public Scorer
{
public:
    RetrievalScorer(double (*measure)(const Ranking &), std::optional<std::size_t> k, double level, std::optional<double> threshold)
        : m_measure(measure), m_k(k), m_level(level), m_threshold(threshold)
    {
    }
    ScoreOutput score(const ScoreInput &input) const override
    {
        if (!input.retrieved)
            return unknownScore("the retrieved documents are unknown");
        if (!input.relevant)
            return unknownScore("no document was judged");
        const std::set<std::string_view> ids(input.retrieved->begin(), input.retrieved->end());
        if (ids.size() != input.retrieved->size())
            return unknownScore("a document is retrieved twice");
        const Ranking ranking = rankingOf(*input.retrieved, *input.relevant);
        if (ranking.relevant == 0)
            return unknownScore("no document was judged relevant");
        ScoreOutput output = graded(m_measure(ranking), m_threshold);
        const std::size_t looked = ranking.grades.size();
        output.details = dumpJson({{"retrieved", input.retrieved->size()}, {"relevant", ranking.relevant}, {"relevant_retrieved", ranking.hits()}, {"unjudged", ranking.unjudged},
                                   {"unjudged_share", looked > 0 ? Json(static_cast<double>(ranking.unjudged) / static_cast<double>(looked)) : Json()}});
        return output;
    }

private:
    Ranking rankingOf(const std::vector<std::string> &retrieved, const std::map<std::string, double> &judged) const
    {
        Ranking ranking;
        ranking.level = m_level;
        ranking.isCut = m_k.has_value();
        ranking.k = m_k.value_or(retrieved.size());
        for (std::size_t i = 0; i < retrieved.size() && i < ranking.k; ++i) {
            const auto grade = judged.find(retrieved[i]);
            ranking.grades.push_back(grade == judged.end() ? 0 : grade->second);
            ranking.unjudged += grade == judged.end() ? std::size_t{1} : 0;
        }
        for (const auto &[id, grade] : judged) {
            ranking.relevant += grade >= m_level ? 1 : 0;
            if (grade > 0)
                ranking.ideal.push_back(grade);
        }
        std::sort(ranking.ideal.begin(), ranking.ideal.end(), std::greater<>());
        return ranking;
    }

    double (*m_measure)(const Ranking &);
    std::optional<std::size_t> m_k;
    double m_level;
    std::optional<double> m_threshold;
};

/// @p defaultK 0: the whole ranking unless k is given.
template <double (*measure)(const Ranking &), std::size_t defaultK>
Result<std::unique_ptr<const Scorer>> makeRetrieval(const Json &settings)
{
    std::optional<std::size_t> k = defaultK > 0 ? std::optional(defaultK) : std::nullopt;
    if (const auto written = settingText(settings, "k"); written && *written != "null") {
        const auto given = settingNumber(settings, "k");
        if (!given || *given < 1 || *given > 1e9 || *given != std::floor(*given))
            return fail(ErrorCode::BadInput, translate("Scorers", "The setting “%1” cannot be used").arg(QStringLiteral("k")), translate("Scorers", "it must be a whole number from 1 on"));
        k = static_cast<std::size_t>(*given);
    }
    const double level = settingNumber(settings, "relevant_from").value_or(1);
    if (!(level > 0))
        return fail(ErrorCode::BadInput, translate("Scorers", "The setting “%1” cannot be used").arg(QStringLiteral("relevant_from")), translate("Scorers", "it must be above 0"));
    return std::unique_ptr<const Scorer>(std::make_unique<RetrievalScorer>(measure, k, level, settingNumber(settings, "threshold")));
}

ScorerDescription ranked(const char *name, const char *summary, const char *k, Result<std::unique_ptr<const Scorer>> (*create)(const Json &))
{
    return {name, summary, "k",
            {{"k", "look at the first k retrieved documents only; fewer retrieved count as misses", k},
             {"relevant_from", "the lowest grade that counts as relevant", "1"},
             {"threshold", "passes from this score on; without it there is no verdict", "null"}},
            "retrieved, relevant", "0 to 1", "trec_eval", create};
}

} // namespace

std::vector<ScorerDescription> retrievalScorers()
{
    return {
        ranked("precision.at", "Share of relevant documents among the first k", "10", makeRetrieval<precisionAt, 10>),
        ranked("recall.at", "Share of the relevant documents that are among the first k", "10", makeRetrieval<recallAt, 10>),
        ranked("hit.at", "1 when a relevant document is among the first k", "10", makeRetrieval<hitAt, 10>),
        ranked("mrr", "1 / rank of the first relevant document, 0 without one; its mean is the mean reciprocal rank", "null", makeRetrieval<reciprocalRank, 0>),
        ranked("map", "Average precision over the relevant documents; its mean is the mean average precision", "null", makeRetrieval<averagePrecision, 0>),
        ranked("ndcg", "Discounted gain over the best possible one; the gain is the grade", "null", makeRetrieval<normalisedGain<linearGain>, 0>),
        ranked("ndcg.exp", "Discounted gain over the best possible one; the gain is 2 to the grade, less 1", "null", makeRetrieval<normalisedGain<exponentialGain>, 0>),
    };
}

} // namespace assay
