#pragma once

#include <QString>
#include <memory>
#include <optional>
#include <string>

#include "base/error.h"
#include "storage/file_identity.h"

class QLockFile;

namespace assay {

/// Who has a project open for writing.
struct LockHolder
{
    QString person;      ///< may be empty
    QString application;
    qint64 process = 0;
    QString host;
    bool elsewhere = false; ///< on another machine: from here nobody can see whether it still runs

    QString sentence() const; ///< "dana is writing it (process 12 on desk)"
    bool operator==(const LockHolder &) const = default;
};

/// Nothing when nobody has, or a process of this machine that is gone.
std::optional<LockHolder> lockHolder(const QString &project);

/// The right to write a project, as a file beside it that names process and machine. A lock is stale when its process is gone, never because
/// it is old.
class ProjectLock
{
public:
    /// Locked, naming the holder, or File where no lock can be made.
    static Result<std::unique_ptr<ProjectLock>> take(const QString &project, const std::string &person);
    ~ProjectLock();

    /// False once somebody took it over: then nothing may be written any more.
    bool isOurs() const { return FileIdentity::of(m_file) == m_identity; }

private:
    ProjectLock() = default;
    QString m_file;
    FileIdentity m_identity;
    std::unique_ptr<QLockFile> m_lock;
};

/// Takes the lock away from a holder on another machine that is gone for good, which only a person can know: @p host must name that machine.
/// Refused with Locked for a process of this machine that runs, and with No for another host than the holder's. Whoever held it and still
/// runs writes nothing more.
Status takeOverLock(const QString &project, const QString &host);

} // namespace assay
