#include "evaluation/scorers/definitions.h"

namespace assay {

const std::vector<ScorerDescription> &scorerDescriptions()
{
    static const std::vector<ScorerDescription> descriptions = [] {
        std::vector<ScorerDescription> all;
        for (auto part : {textMatchScorers(), containsScorers(), regexScorers(), measureScorers(), schemaScorers(), jsonFieldScorers(), answerFactScorers(), refusalScorers(),
                          textMetricScorers(), formatScorers(), retrievalScorers(), toolCallScorers(), taskScorers(), agentScorers(), conductScorers(), assertionScorers(),
                          judgeScorers(), listingJudgeScorers(), pairwiseJudgeScorers(), similarScorers(), commandScorers()})
            std::move(part.begin(), part.end(), std::back_inserter(all));
        return all;
    }();
    return descriptions;
}

} // namespace assay
