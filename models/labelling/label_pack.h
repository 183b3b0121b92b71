#pragma once

#include <QString>
#include <cstdint>
#include <string>

#include "base/error.h"
#include "storage/labels.h"
#include "storage/project_file.h"

namespace assay {

class Database;
class Writer;

/// Writes one person's part of a queue as a project file of its own, with its own id and chain: the items as they may be seen and the questions,
/// and nothing of models, versions, prices, scores, run names or other people's answers. Refuses to overwrite.
Status writePack(Database &database, ProjectId project, const QueueInfo &queue, PersonId person, const QString &path, const FileUser &user);

/// What a merge of packs did.
struct PackMerge
{
    std::string queue;
    std::string person;
    std::int64_t added = 0;
    std::int64_t known = 0;
};
/// Appends the pack's labels with id and body unchanged; twice, or in another order, gives the same labels. BadInput when the pack is not one,
/// is of another project, or holds labels of something else; an id that is known with another body is refused.
Result<PackMerge> mergePack(Writer &writer, ProjectId project, Database &pack);

} // namespace assay
