#pragma once

#include <QString>
#include <memory>
#include <string>

#include "base/error.h"
#include "storage/project_file.h"

namespace assay {

/// What the sample project is called unless somebody names it.
extern const char *const sampleName;

/// Makes the sample project at @p path, which must be free; with @p answers its recorded runs, too. Who makes it allows the endpoints that
/// it names (DATA.md §4). After a failure nothing is left: half a sample is no project.
Result<std::unique_ptr<ProjectFile>> makeSampleProject(const QString &path, const std::string &name, bool answers);

} // namespace assay
