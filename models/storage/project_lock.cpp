#include "storage/project_lock.h"

#include <QLockFile>
#include <QSysInfo>
#include <QUuid>
#include <mutex>
#include <vector>

#include "base/translate.h"

namespace assay {

namespace {

QString lockFile(const QString &project)
{
    return project + QStringLiteral(".lock");
}

/// QLockFile keeps no name of a person.
QString nameFile(const QString &project)
{
    return project + QStringLiteral(".lock.name");
}

/// The lines of a lock file: process, application, host, and what identifies the machine.
LockHolder holderIn(const QString &file)
{
    LockHolder holder;
    QFile lock(file);
    if (!lock.open(QIODevice::ReadOnly))
        return holder;
    const QList<QByteArray> lines = lock.read(4096).split('\n');
    holder.process = lines.value(0).toLongLong();
    holder.application = QString::fromUtf8(lines.value(1));
    holder.host = QString::fromUtf8(lines.value(2));
    const QByteArray machine = lines.value(3);
    const QByteArray ours = QSysInfo::machineUniqueId();
    holder.elsewhere = machine.isEmpty() || ours.isEmpty() ? holder.host != QSysInfo::machineHostName() : machine != ours;
    return holder;
}

LockHolder namedHolder(const QString &project)
{
    LockHolder holder = holderIn(lockFile(project));
    QFile note(nameFile(project));
    if (note.open(QIODevice::ReadOnly))
        holder.person = QString::fromUtf8(note.read(200)).trimmed();
    return holder;
}

Error lockedBy(const LockHolder &holder, const QString &project)
{
    return {ErrorCode::Locked, translate("ProjectLock", "This project cannot be written now"), holder.sentence(),
            holder.elsewhere ? translate("ProjectLock", "Wait until it is closed there, then try again. If that machine is gone for good: assay-cli unlock.")
                             : translate("ProjectLock", "Wait until it is closed there, then try again."),
            Where{project, 0, 0, {}}};
}

std::unique_ptr<QLockFile> lockOn(const QString &project)
{
    auto lock = std::make_unique<QLockFile>(lockFile(project));
    lock->setStaleLockTime(0);
    return lock;
}

/// A lock that somebody else took over must not end: it would remove the file of its name, which is the other's by now.
void abandon(std::unique_ptr<QLockFile> lock)
{
    static std::mutex mutex;
    static auto &abandoned = *new std::vector<QLockFile *>; // never destroyed, so that a leak checker finds them at the end
    const std::lock_guard guard(mutex);
    abandoned.push_back(lock.release());
}

} // namespace

QString LockHolder::sentence() const
{
    return translate("ProjectLock", "%1 is writing it (process %2 on %3)").arg(person.isEmpty() ? application : person).arg(process).arg(host);
}

std::optional<LockHolder> lockHolder(const QString &project)
{
    const auto lock = lockOn(project);
    if (lock->tryLock(0) || lock->error() != QLockFile::LockFailedError)
        return std::nullopt;
    return namedHolder(project);
}

Result<std::unique_ptr<ProjectLock>> ProjectLock::take(const QString &project, const std::string &person)
{
    auto lock = lockOn(project);
    if (!lock->tryLock(0)) {
        if (lock->error() == QLockFile::LockFailedError)
            return fail(lockedBy(namedHolder(project), project));
        return fail(ErrorCode::File, translate("ProjectLock", "This project cannot be written now"),
                    translate("ProjectLock", "its folder is read-only"), translate("ProjectLock", "Copy it to a folder of yours."),
                    Where{project, 0, 0, {}});
    }
    std::unique_ptr<ProjectLock> taken(new ProjectLock);
    taken->m_file = lockFile(project);
    taken->m_identity = FileIdentity::of(taken->m_file);
    taken->m_lock = std::move(lock);
    QFile note(nameFile(project));
    if (note.open(QIODevice::WriteOnly | QIODevice::Truncate))
        note.write(QByteArray::fromStdString(person));
    return taken;
}

ProjectLock::~ProjectLock()
{
    if (isOurs())
        QFile::remove(m_file + QStringLiteral(".name"));
    else
        abandon(std::move(m_lock));
}

Status takeOverLock(const QString &project, const QString &host)
{
    const auto holder = lockHolder(project);
    if (!holder)
        return {};
    if (!holder->elsewhere)
        return fail(lockedBy(*holder, project));
    if (host != holder->host)
        return fail(ErrorCode::No, translate("ProjectLock", "The project was not taken over"), holder->sentence(),
                    translate("ProjectLock", "If it is surely closed there, or that machine is gone for good, name it: --host %1").arg(holder->host),
                    Where{project, 0, 0, {}});
    const QString aside = lockFile(project) + u'.' + QUuid::createUuid().toString(QUuid::Id128);
    const bool moved = QFile::rename(lockFile(project), aside);
    LockHolder seen = holderIn(aside);
    seen.person = holder->person;
    if (!moved || seen != *holder) { // somebody else was quicker
        if (moved)
            QFile::rename(aside, lockFile(project));
        return fail(lockedBy(namedHolder(project), project));
    }
    QFile::remove(aside);
    QFile::remove(nameFile(project));
    return {};
}

} // namespace assay
