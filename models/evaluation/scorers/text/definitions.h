#pragma once

#include "evaluation/scorers/scorer.h"

namespace assay {

// What each file of this folder defines; text_scorers.cpp puts them together in this order.
std::vector<ScorerDescription> bleuScorers();
std::vector<ScorerDescription> chrfScorers();
std::vector<ScorerDescription> terScorers();
std::vector<ScorerDescription> rougeScorers();
std::vector<ScorerDescription> promptfooOverlapScorers();
std::vector<ScorerDescription> squadScorers();
std::vector<ScorerDescription> distanceScorers();

} // namespace assay
