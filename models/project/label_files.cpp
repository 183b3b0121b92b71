#include "project/label_files.h"

#include <algorithm>

#include "base/translate.h"
#include "base/utf8.h"
#include "project/user.h"
#include "storage/database.h"
#include "storage/people.h"
#include "storage/project_file.h"

namespace assay {

Status writePackFor(ProjectFile &file, Database &database, const QueueInfo &queue, const std::string &person, const QString &path)
{
    const auto people = listPeople(database);
    if (!people)
        return fail(people.error());
    const auto found = std::find_if(people->begin(), people->end(), [&](const Person &each) { return each.name == person; });
    if (found == people->end())
        return fail(ErrorCode::BadInput, translate("Labels", "There is no person “%1” in the project").arg(displayText(person)), {},
                    translate("Labels", "“assay-cli person add” adds one."));
    return writePack(database, file.id(), queue, found->id, path, {found->id, person, file.clock()});
}

Result<PackMerge> mergePackFile(ProjectFile &file, const QString &path)
{
    const auto other = openProject(path, FileMode::ReadOnly);
    const auto database = other ? (*other)->reader() : Result<std::unique_ptr<Database>>(fail(other.error()));
    const auto writer = database ? file.writer() : Result<Writer *>(fail(database.error()));
    auto merged = writer ? mergePack(**writer, file.id(), **database) : Result<PackMerge>(fail(writer.error()));
    if (!merged && merged.error().where.file.isEmpty())
        merged.error().where.file = path;
    return merged;
}

Result<bool> isPack(Database &database)
{
    const auto queues = listQueues(database);
    if (!queues)
        return fail(queues.error());
    return queues->size() == 1 && queues->front().definition.pack.has_value();
}

} // namespace assay
