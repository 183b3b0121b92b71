#pragma once

#include <optional>
#include <vector>

#include "base/error.h"
#include "base/hash.h"
#include "domain/catalog.h"
#include "domain/run.h"

namespace assay {

class ProjectFile;

class Database;

/// Whom the judges among @p scorers, and embeddings, are asked of, each provider once. BadInput for a model that the project does not have.
Result<std::vector<Provider>> providersAsked(Database &database, const std::vector<ScorerSpec> &scorers);

/// Judges with what they stand for written into their settings: `version`, the hash of their prompt's version, and `judge`, the hash over prompt
/// content, models and parameters. So a judge that changed is another scorer. A judge without a prompt of its own gets the built-in one, which comes
/// into the project as a prompt when it is not there. Other scorers stay as they are, and so do judges that have a version already; BadInput when such a one is no longer what it says.
/// Scorers of assertions learn who grades them (assertion_graders.h) in the dataset version whose root is @p cases.
Result<std::vector<ScorerSpec>> withJudgeVersions(ProjectFile &file, std::vector<ScorerSpec> scorers, const std::optional<Hash> &cases);

} // namespace assay
