#include "project/erase_texts.h"

#include <QFileInfo>

#include "storage/backup.h"
#include "storage/erase.h"
#include "storage/project_file.h"
#include "storage/writer.h"

namespace assay {

Result<EraseReport> eraseRunTexts(ProjectFile &file, const std::string &run, const std::string &reason)
{
    const auto writer = file.writer();
    if (!writer)
        return fail(writer.error());
    const qint64 before = QFileInfo(file.path()).size();
    const auto erased = (*writer)->run([&](WriteContext &context) {
        const auto found = resolveRun(context.database(), run);
        return found ? eraseRun(context, *found, reason) : Status(fail(found.error()));
    });
    if (!erased)
        return fail(erased.error());
    EraseReport report;
    if (const auto given = giveSpaceBack(**writer); !given)
        report.notGivenBack = given.error();
    report.freedBytes = std::max<qint64>(0, before - QFileInfo(file.path()).size());
    for (const Backup &backup : listBackups(file.path()))
        report.backups << backup.path;
    return report;
}

} // namespace assay
