#pragma once

#include <QStringList>
#include <cstdint>
#include <optional>
#include <string>

#include "base/error.h"

namespace assay {

class ProjectFile;

struct EraseReport
{
    std::int64_t freedBytes = 0;       ///< by which the file became smaller
    QStringList backups;               ///< files beside the project that may still hold the texts
    std::optional<Error> notGivenBack; ///< the texts are gone from every table, but the bytes not yet from the file
};

/// Erases the texts of a run (as resolveRun names it) and gives their space back. Waits for both.
Result<EraseReport> eraseRunTexts(ProjectFile &file, const std::string &run, const std::string &reason);

} // namespace assay
