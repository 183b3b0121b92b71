#include "evaluation/scorers/definitions.h"

namespace assay {

const std::vector<ScorerDescription> &scorerDescriptions()
{
    static const std::vector<ScorerDescription> descriptions{
        equalsScorer, containsScorer, regexScorer, isJsonScorer, jsonSchemaScorer, numericScorer, exactNormalisedScorer, latencyScorer, costScorer,
    };
    return descriptions;
}

} // namespace assay
