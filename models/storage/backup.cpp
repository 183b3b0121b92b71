#include "storage/backup.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <unistd.h>

#include "base/translate.h"
#include "storage/database.h"
#include "storage/meta.h"

namespace assay {

namespace {

constexpr std::size_t keptBackups = 5;

Status quickCheck(const QString &path)
{
    const auto copy = Database::open(path, OpenMode::Immutable);
    if (!copy)
        return fail(copy.error());
    auto check = (*copy)->prepare("PRAGMA quick_check(1)");
    if (!check)
        return fail(check.error());
    const auto row = check->step();
    if (!row || !*row || check->text(0) != "ok")
        return fail(ErrorCode::Damaged, translate("Backup", "The project could not be copied"),
                    translate("Backup", "it is damaged"), {}, Where{path, 0, 0, {}});
    return {};
}

/// The one just made stays even where the clock says that it is the oldest.
void dropOldBackups(const QString &project, const QString &newest)
{
    std::size_t kept = 1;
    for (const Backup &backup : listBackups(project)) {
        if (backup.path != QFileInfo(newest).absoluteFilePath() && ++kept > keptBackups)
            QFile::remove(backup.path);
    }
}

} // namespace

Status saveCopy(Database &database, const QString &target)
{
    const auto unsaved = [&](const QString &why) {
        return fail(ErrorCode::File, translate("Backup", "The copy could not be written"), why, {}, Where{target, 0, 0, {}});
    };
    if (QFile::exists(target))
        return unsaved(translate("Backup", "the new file exists already"));
    const QString unfinished = target + QStringLiteral(".part");
    auto copy = database.prepare("VACUUM INTO ?1");
    if (!copy)
        return fail(copy.error());
    copy->bind(1, std::string_view(unfinished.toStdString()));
    Status done = copy->run();
    if (done)
        done = syncFile(unfinished);
    if (done)
        done = quickCheck(unfinished);
    if (done && !QFile::rename(unfinished, target)) // never over another file
        done = unsaved({});
    if (!done) {
        for (const char *suffix : {"", "-journal", "-wal", "-shm"})
            QFile::remove(unfinished + QString::fromLatin1(suffix));
        return done;
    }
    return syncFile(QFileInfo(target).absolutePath()); // the new name; the bytes are durable already
}

Result<Backup> makeBackup(Database &database, const QString &reason)
{
    const QString label = reason + QLatin1Char('-') + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString target = database.path() + QStringLiteral(".backup-") + label;
    if (auto saved = saveCopy(database, target); !saved)
        return fail(saved.error());
    dropOldBackups(database.path(), target);
    return Backup{target, label, QFileInfo(target).size()};
}

Result<bool> isBackupDue(Database &database, TimeUs now)
{
    constexpr std::int64_t day = 86'400'000'000;
    const auto backups = listBackups(database.path());
    const auto created = metaInteger(database, "created_us");
    if (!created)
        return fail(created.error());
    const std::int64_t last = backups.empty() ? created->value_or(0) : QFileInfo(backups.front().path).lastModified().toMSecsSinceEpoch() * 1000;
    return now.us - last >= day || last - now.us >= day; // one from the future says nothing
}

Status syncFile(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    return synced ? Status{} : fail(ErrorCode::File, translate("Backup", "The file could not be written"), {}, {}, Where{path, 0, 0, {}});
}

std::vector<Backup> listBackups(const QString &project)
{
    const QFileInfo info(project);
    const QString prefix = info.fileName() + QStringLiteral(".backup-");
    std::vector<Backup> backups;
    const QFileInfoList files = QDir(info.absolutePath()).entryInfoList({prefix + QLatin1Char('*')}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        if (!file.fileName().contains(QStringLiteral(".part"))) // unfinished, or beside one that is
            backups.push_back({file.absoluteFilePath(), file.fileName().mid(prefix.size()), file.size()});
    }
    return backups;
}

Status restoreBackup(const Backup &backup, const QString &target)
{
    if (QFile::exists(target))
        return fail(ErrorCode::File, translate("Backup", "The backup was not restored"),
                    translate("Backup", "the new file exists already"),
                    translate("Backup", "Name another file."), Where{target, 0, 0, {}});
    if (!QFile::copy(backup.path, target))
        return fail(ErrorCode::File, translate("Backup", "The backup was not restored"), {}, {}, Where{target, 0, 0, {}});
    return syncFile(target);
}

} // namespace assay
