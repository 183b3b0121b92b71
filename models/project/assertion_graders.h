#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/hash.h"
#include "domain/catalog.h"
#include "domain/dataset.h"
#include "domain/run.h"
#include "evaluation/scorers/assertions/assertion_judges.h"

namespace assay {

class Database;
class ProjectFile;

/// The model that @p grader names in promptfoo's words: one of that name, else one with that id at that vendor, and with the same parameters where
/// it names some. Empty = the project has none.
std::string modelOfGrader(const AssertionGrader &grader, const std::vector<Model> &models, const std::vector<Provider> &providers);

/// Adds who grades the assertions that a case keeps.
void addGradersOf(const CaseContent &content, std::set<AssertionGrader> &graders);

/// Writes into the settings of a scorer of assertions who grades them: `judges` and `embedders` (model by grader), `prompts` (version by name) and `judge`, the hash over
/// what these stand for. @p cases is the root of the dataset version whose cases keep assertions. Stays as it is where nothing is graded, or by nobody
/// that the project has; BadInput when a spec that has been looked up before is no longer what it says.
Status lookUpGraders(ProjectFile &file, Database &database, ScorerSpec &spec, const std::optional<Hash> &cases);

/// Whether @p spec keeps or finds assertions.
bool scoresAssertions(const ScorerSpec &spec);

} // namespace assay
