#pragma once

#include <QString>
#include <vector>

#include "base/clock.h"
#include "base/error.h"

namespace assay {

class Database;

/// A backup beside the project: `NAME.assay.backup-LABEL-TIME`.
struct Backup
{
    QString path;
    QString label; ///< LABEL-TIME
    qint64 size = 0;
};

/// Copies the open project with VACUUM INTO under a temporary name, syncs, checks and renames it; keeps the newest five.
Result<Backup> makeBackup(Database &database, const QString &reason);
/// Copies what the connection sees to a new file in any folder, syncs and checks it; refuses to overwrite. For saving elsewhere when the
/// project's own disk is full or gone.
Status saveCopy(Database &database, const QString &target);
/// Whether a day has passed since the newest backup, or since the project was made when there is none.
Result<bool> isBackupDue(Database &database, TimeUs now);
/// Newest first.
std::vector<Backup> listBackups(const QString &project);
/// Copies a backup to a new file; refuses to overwrite.
Status restoreBackup(const Backup &backup, const QString &target);

/// Waits until the file's bytes are durable.
Status syncFile(const QString &path);

} // namespace assay
