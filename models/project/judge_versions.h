#pragma once

#include <vector>

#include "base/error.h"
#include "domain/run.h"

namespace assay {

class ProjectFile;

/// Judges with what they stand for written into their settings: `version`, the hash of their prompt's version, and `judge`, the hash over prompt
/// content, models and parameters. So a judge that changed is another scorer. A judge without a prompt of its own gets the built-in one, which comes
/// into the project as a prompt when it is not there. Other scorers, and judges that have a version already, stay as they are.
Result<std::vector<ScorerSpec>> withJudgeVersions(ProjectFile &file, std::vector<ScorerSpec> scorers);

} // namespace assay
