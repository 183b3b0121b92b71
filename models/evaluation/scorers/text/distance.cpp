// levenshtein, meteor: what promptfoo's assertions of these names ask.
#include <QString>
#include <nlohmann/json.hpp>

#include "evaluation/scorers/text/definitions.h"
#include "evaluation/scorers/text/edit_distance.h"
#include "evaluation/scorers/text/metric.h"

namespace assay {

namespace {

class Levenshtein final : public TextMetric
{
public:
    explicit Levenshtein(SettingReader &reader) : TextMetric(reader, 5) {}

protected:
    ScoreOutput compare(std::string_view output, const std::vector<std::string_view> &answers) const override
    {
        const QString ours = QString::fromUtf8(output.data(), static_cast<qsizetype>(output.size()));
        std::optional<std::size_t> least;
        for (const std::string_view answer : answers) {
            const QString theirs = QString::fromUtf8(answer.data(), static_cast<qsizetype>(answer.size()));
            const auto distance = editDistance(ours, theirs);
            if (!distance && std::abs(static_cast<double>(ours.size() - theirs.size())) <= *threshold())
                return unknownScore("the texts are too long to be compared character by character");
            if (distance && (!least || *distance < *least))
                least = distance;
        }
        if (!least)
            return verdict(false, "the lengths alone differ by more than " + decimals(*threshold(), 0));
        ScoreOutput result = verdict(static_cast<double>(*least) <= *threshold(), "distance " + std::to_string(*least) + ", at most " + decimals(*threshold(), 0) + " passes");
        result.details = dumpJson({{"distance", *least}});
        return result;
    }
};

/// Kept and shown, never computed: it needs WordNet's synonyms, which Assay does not carry.
class Meteor final : public Scorer
{
public:
    ScoreOutput score(const ScoreInput &) const override { return unknownScore("METEOR is not computed by Assay: it needs the WordNet dictionary"); }
};

Result<std::unique_ptr<const Scorer>> makeMeteor(const Json &)
{
    return std::unique_ptr<const Scorer>(std::make_unique<Meteor>());
}

} // namespace

std::vector<ScorerDescription> distanceScorers()
{
    std::vector<ScorerSetting> settings = metricSettings("5");
    settings[1].meaning = "most edits that still pass";
    return {{"levenshtein", "At most so many characters (UTF-16 units) are inserted, left out or changed", "value", settings, "output, reference or references", "0 or 1",
             "promptfoo 0.121.20", makeMetric<Levenshtein>},
            {"meteor", "METEOR of other tools' files: kept and shown, not computed", "value", metricSettings("0.5"), "output, reference or references", "none",
             "interop.md §3", makeMeteor}};
}

} // namespace assay
