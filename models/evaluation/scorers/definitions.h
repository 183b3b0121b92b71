#pragma once

#include "evaluation/scorers/scorer.h"

namespace assay {

extern const ScorerDescription equalsScorer;
extern const ScorerDescription containsScorer;
extern const ScorerDescription regexScorer;
extern const ScorerDescription exactNormalisedScorer;
extern const ScorerDescription isJsonScorer;
extern const ScorerDescription jsonSchemaScorer;
extern const ScorerDescription numericScorer;
extern const ScorerDescription latencyScorer;
extern const ScorerDescription costScorer;

} // namespace assay
