#pragma once

#include "evaluation/scorers/scorer.h"

namespace assay {

// What each file of this folder defines; scorer_list.cpp puts them together in this order.
std::vector<ScorerDescription> textMatchScorers();
std::vector<ScorerDescription> schemaScorers();
std::vector<ScorerDescription> measureScorers();
std::vector<ScorerDescription> jsonFieldScorers();
/// numeric when its settings name a unit or say that units count.
Result<std::unique_ptr<const Scorer>> makeNumericWithUnits(const Json &settings);
std::vector<ScorerDescription> regexScorers();
std::vector<ScorerDescription> containsScorers();
std::vector<ScorerDescription> answerFactScorers();
std::vector<ScorerDescription> refusalScorers();
std::vector<ScorerDescription> retrievalScorers();
std::vector<ScorerDescription> textMetricScorers(); ///< text/
std::vector<ScorerDescription> formatScorers();     ///< format/
std::vector<ScorerDescription> toolCallScorers();   ///< agents/
std::vector<ScorerDescription> taskScorers();
std::vector<ScorerDescription> agentScorers();
std::vector<ScorerDescription> conductScorers();
std::vector<ScorerDescription> assertionScorers(); ///< assertions/
std::vector<ScorerDescription> commandScorers();   ///< outside/
std::vector<ScorerDescription> judgeScorers();     ///< judges/
std::vector<ScorerDescription> listingJudgeScorers();
std::vector<ScorerDescription> pairwiseJudgeScorers();
std::vector<ScorerDescription> similarScorers();

} // namespace assay
