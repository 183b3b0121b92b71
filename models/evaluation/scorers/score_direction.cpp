#include "evaluation/scorers/score_direction.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "domain/run.h"

namespace assay {

bool isHigherBetter(const ScorerSpec &spec)
{
    constexpr std::array<std::string_view, 2> distances{"ter", "perplexity"}; // levenshtein scores its verdict
    const bool isDistance = std::find(distances.begin(), distances.end(), spec.scorer) != distances.end();
    return !isDistance || spec.negated;
}

} // namespace assay
