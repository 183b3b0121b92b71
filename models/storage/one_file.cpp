#include "storage/one_file.h"

#include <QFile>

#include "base/translate.h"
#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/project_lock.h"

namespace assay {

namespace {

tl::unexpected<Error> inUse(const QString &path)
{
    return fail(ErrorCode::Locked, translate("OneFile", "The project is not one file yet"), translate("OneFile", "another program has it open"),
                translate("OneFile", "Close it there, then try again."), Where{path, 0, 0, {}});
}

Status bringTogether(const QString &path)
{
    auto database = Database::open(path, OpenMode::ReadWrite);
    if (!database)
        return fail(database.error());
    if (auto moved = (*database)->exec("PRAGMA wal_checkpoint(TRUNCATE)"); !moved)
        return moved;
    auto change = (*database)->prepare("PRAGMA journal_mode=DELETE");
    const auto row = change ? change->step() : Result<bool>(fail(change.error()));
    if (!row)
        return row.error().code == ErrorCode::Locked ? inUse(path) : fail(row.error());
    return *row && change->text(0) == "delete" ? Status() : inUse(path);
}

} // namespace

Status leaveOneFile(const QString &path, const std::string &person)
{
    if (const auto header = readFileHeader(path); !header) // nothing of another program is touched
        return fail(header.error());
    const auto lock = ProjectLock::take(path, person);
    if (!lock)
        return fail(lock.error());
    if (auto done = bringTogether(path); !done)
        return done;
    for (const char *companion : {"-wal", "-shm", "-journal"}) {
        const QString left = path + QString::fromLatin1(companion);
        if (QFile::exists(left))
            return fail(ErrorCode::File, translate("OneFile", "The project is not one file yet"), translate("OneFile", "%1 is left beside it").arg(left), {},
                        Where{path, 0, 0, {}});
    }
    return {};
}

} // namespace assay
