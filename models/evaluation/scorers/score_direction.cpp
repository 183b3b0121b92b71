#include "evaluation/scorers/score_direction.h"

#include "domain/run.h"

namespace assay {

bool isHigherBetter(const ScorerSpec &spec)
{
    return spec.scorer != "ter" || spec.negated;
}

} // namespace assay
