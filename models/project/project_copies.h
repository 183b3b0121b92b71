#pragma once

#include <QString>
#include <QStringList>

#include "base/error.h"
#include "storage/salvage.h"

namespace assay {

class ProjectFile;

/// @p wanted, or where that is taken the same with a number: "a copy.assay", "a copy 2.assay".
QString freePath(const QString &wanted);

/// Copies the open project as it is now to @p target, which must be free, under the name of that file. Its id and its history stay: merged
/// later, the two know each other. Nothing half-done is left.
Status duplicateProject(ProjectFile &file, const QString &target);

/// What a salvage saved, and the first of what it could not: sentences for people.
QStringList salvageSentences(const SalvageReport &report);

} // namespace assay
