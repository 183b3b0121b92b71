#include "evaluation/scorers/score_direction.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "domain/run.h"

namespace assay {

bool isHigherBetter(const ScorerSpec &spec)
{
    // levenshtein and perplexity score 1 or 0 by their threshold: more of that is better.
    constexpr std::array<std::string_view, 4> distances{"ter", "step-count", "cost-per-resolution", "escalation"};
    const bool isDistance = std::find(distances.begin(), distances.end(), spec.scorer) != distances.end();
    return !isDistance || spec.negated;
}

} // namespace assay
