#pragma once

#include <QStringList>

#include "base/error.h"
#include "storage/merge.h"

namespace assay {

class ProjectFile;

/// What a merge brought, in sentences; the same in window and command line.
QStringList mergeSentences(const MergeReport &report);

/// Unites the project at @p path with the open one, and gives the space of what was erased back. Blocks; the other is only read.
Result<MergeReport> mergeProjectFile(ProjectFile &file, const QString &path);

} // namespace assay
