#pragma once

#include <QString>
#include <memory>

#include "items/compare_source.h"
#include "storage/project_file.h"

namespace assay::window {

/// An open project and what its rooms show. The newest comparison is already read: that may take long.
struct OpenProject
{
    std::unique_ptr<ProjectFile> file;
    std::unique_ptr<items::ComparisonCatalog> comparisons;
    std::unique_ptr<items::CompareSource> newest; ///< null when nothing was run
    QString readOnlyReason;                       ///< empty when it can be written
};

/// Reads a project; for a thread of its own.
Result<OpenProject> loadProject(const QString &path, FileMode mode);

/// Where the sample project of this user lies.
QString samplePath();
/// Makes it when it is not there yet.
Status ensureSample(const QString &path);

} // namespace assay::window
