#pragma once

#include <QString>
#include <memory>

#include "base/error.h"
#include "storage/project_file.h"

namespace assay::window {

/// Makes a project at @p path, which must be free, in which every name and text is as long as it may well get: shows where a layout breaks
/// (`--state long`). Rooms read it as they read any other.
Result<std::unique_ptr<ProjectFile>> makeLongProject(const QString &path);

} // namespace assay::window
