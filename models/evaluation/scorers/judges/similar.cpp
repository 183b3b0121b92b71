// similar: how near the answer lies to the reference, by the embeddings of a model.
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "evaluation/scorers/definitions.h"
#include "evaluation/scorers/judges/judge_settings.h"
#include "evaluation/scorers/judges/model_asker.h"

namespace assay {

namespace {

enum class Metric { Cosine, Dot, Euclidean };

double dot(const std::vector<double> &a, const std::vector<double> &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

double distance(const std::vector<double> &a, const std::vector<double> &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    return std::sqrt(sum);
}

/// Nothing where it is not defined. A distance d is turned into 1/(1+d), so that more is nearer.
std::optional<double> nearness(Metric metric, const std::vector<double> &a, const std::vector<double> &b)
{
    if (a.size() != b.size() || a.empty())
        return std::nullopt;
    if (metric == Metric::Dot)
        return dot(a, b);
    if (metric == Metric::Euclidean)
        return 1 / (1 + distance(a, b));
    const double lengths = std::sqrt(dot(a, a) * dot(b, b));
    return lengths > 0 ? std::optional(dot(a, b) / lengths) : std::nullopt;
}

class Similar final : public Scorer
{
public:
    Similar(ModelAsker *asker, std::string model, Metric metric, double threshold)
        : m_asker(asker), m_model(std::move(model)), m_metric(metric), m_threshold(threshold)
    {
    }
    ScoreOutput score(const ScoreInput &input) const override
    {
        const auto accepted = acceptedAnswers(input);
        if (accepted.empty())
            return noReference();
        if (!m_asker)
            return unknownScore("there is no project whose model could be asked");
        const auto own = m_asker->embedding(m_model, input.output);
        if (!own)
            return unknownScore("no embedding: " + toSentence(own.error()).toStdString());
        std::optional<double> best;
        for (const std::string_view each : accepted) {
            const auto other = m_asker->embedding(m_model, each);
            if (!other)
                return unknownScore("no embedding: " + toSentence(other.error()).toStdString());
            const auto near = nearness(m_metric, *own, *other);
            if (near && (!best || *near > *best))
                best = near;
        }
        return best ? graded(*best, m_threshold) : unknownScore("the embeddings cannot be compared");
    }

private:
    ModelAsker *m_asker;
    std::string m_model;
    Metric m_metric;
    double m_threshold;
};

Result<std::unique_ptr<const Scorer>> makeSimilar(const Json &settings, const ScorerServices &services)
{
    const auto refused = [](const char *field, const QString &why) {
        return fail(ErrorCode::BadInput, translate("Judges", "The setting “%1” of similar cannot be used").arg(QString::fromUtf8(field)), why, {}, Where{{}, 0, 0, QString::fromUtf8(field)});
    };
    const auto model = stringAt(settings, "model");
    const std::string metric = stringAt(settings, "metric").value_or("cosine");
    if (!model)
        return refused("model", translate("Judges", "an embedding model of the project is needed"));
    if (metric != "cosine" && metric != "dot" && metric != "euclidean")
        return refused("metric", translate("Judges", "it must be cosine, dot or euclidean"));
    const auto threshold = thresholdSetting(settings);
    if (!threshold)
        return fail(threshold.error());
    const Metric chosen = metric == "dot" ? Metric::Dot : metric == "euclidean" ? Metric::Euclidean : Metric::Cosine;
    return std::unique_ptr<const Scorer>(std::make_unique<Similar>(services.models, *model, chosen, threshold->value_or(0.75)));
}

} // namespace

std::vector<ScorerDescription> similarScorers()
{
    return {{"similar", "How near the answer lies to the nearest accepted one, by embeddings of a model of the project, which are kept", "model",
             {{"model", "name of an embedding model of the project", ""}, {"metric", "cosine, dot, or euclidean (1/(1+d))", "\"cosine\""}, {"threshold", "pass from here on", "0.75"}},
             "output, reference or references", "−1 to 1; dot: any", "promptfoo 0.121.20", nullptr, nullptr, 1, 1, makeSimilar}};
}

} // namespace assay
