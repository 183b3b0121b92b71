#pragma once

#include <QString>
#include <string>

#include "base/error.h"
#include "labelling/label_pack.h"

namespace assay {

class Database;
class ProjectFile;

/// Writes the part of the person called @p person as a pack, by that person: nobody else's name belongs into it. BadInput when there is no such
/// person.
Status writePackFor(ProjectFile &file, Database &database, const QueueInfo &queue, const std::string &person, const QString &path);
/// As mergePack(), with errors that name the file.
Result<PackMerge> mergePackFile(ProjectFile &file, const QString &path);
/// Whether the project is a labelling pack: one person's part of one queue of another project.
Result<bool> isPack(Database &database);

} // namespace assay
