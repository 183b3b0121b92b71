#include "evaluation/scorers/definitions.h"
#include "evaluation/scorers/text/definitions.h"

namespace assay {

std::vector<ScorerDescription> textMetricScorers()
{
    std::vector<ScorerDescription> all;
    for (auto part : {bleuScorers(), chrfScorers(), terScorers(), promptfooOverlapScorers(), rougeScorers(), squadScorers(), distanceScorers()})
        std::move(part.begin(), part.end(), std::back_inserter(all));
    return all;
}

} // namespace assay
