#include "evaluation/scorers/definitions.h"

namespace assay {

const std::vector<ScorerDescription> &scorerDescriptions()
{
    static const std::vector<ScorerDescription> descriptions{
        equalsScorer, containsScorer, regexScorer, isJsonScorer, numericScorer, exactNormalisedScorer, latencyScorer, costScorer,
    };
    return descriptions;
}

} // namespace assay
