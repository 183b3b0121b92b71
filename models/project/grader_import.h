#pragma once

#include <string>

#include "interop/config/loss_note.h"
#include "storage/datasets.h"

namespace assay {

class ProjectFile;

/// What an import of graders brought.
struct GraderImport
{
    std::int64_t graders = 0;    ///< that became assertions
    LossNotes notes;             ///< of the others
    std::optional<DatasetVersionInfo> dataset; ///< nothing after a dry run
    bool unchanged = false;      ///< its cases hold them already
};

/// Puts OpenAI's graders @p text (JSON) onto every case of dataset @p name, as the assertions that the scorer `assertions` reads, in a new version.
/// What is there already is not put there twice.
Result<GraderImport> importGraders(ProjectFile &project, const std::string &text, const std::string &name, bool dryRun);

} // namespace assay
