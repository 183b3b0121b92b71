#pragma once

#include <QString>
#include <memory>
#include <string>

#include "base/clock.h"
#include "base/error.h"
#include "base/ids.h"

namespace assay {

class Database;
class Writer;

/// Who works on the file, and by which clock.
struct FileUser
{
    PersonId person;
    std::string name;
    std::shared_ptr<const Clock> clock;
};

enum class FileMode { ReadWrite, ReadOnly };

/// An open `*.assay` file under the rules of reliability.md §2: what is foreign, damaged or newer is refused with the reason and
/// left untouched; one process writes, the others read.
class ProjectFile
{
public:
    /// Makes a new project; refuses to overwrite.
    static Result<std::unique_ptr<ProjectFile>> create(const QString &path, const std::string &name, const FileUser &user);
    /// Opens an existing one. Asked for ReadWrite it still opens, read-only, when the file, its folder or a lock forbids writing:
    /// writer() then says why. An older schema is migrated after a backup.
    static Result<std::unique_ptr<ProjectFile>> open(const QString &path, FileMode mode, const FileUser &user);
    ~ProjectFile();

    const QString &path() const;
    ProjectId id() const;
    std::string name() const;
    PersonId person() const;
    const std::shared_ptr<const Clock> &clock() const;
    bool isReadOnly() const;

    /// A new reading connection, for one thread.
    Result<std::unique_ptr<Database>> reader() const;
    /// The writer, or why there is none: Locked names who holds the file.
    Result<Writer *> writer();

private:
    struct Private;
    explicit ProjectFile(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// Of every project, so that a page can be read without SQLite.
constexpr int projectPageSize = 16384;

/// What `meta` says of a project.
struct NamePlate
{
    ProjectId id;
    std::string name;
    TimeUs created;
};
Status writeNamePlate(Database &database, const NamePlate &plate);
/// A new file with the current schema and nothing in it, the name plate neither; refuses to overwrite. For create() and salvage.
Result<std::unique_ptr<Database>> makeProjectDatabase(const QString &path);

/// The file's header against its size, without SQLite: magic, application id, page size, page count.
struct FileHeader
{
    int schema = 0;
    int pageSize = 0;
    bool wal = false;
    bool interrupted = false; ///< left in the middle of a commit; the journal beside it undoes that
};
Result<FileHeader> readFileHeader(const QString &path);

} // namespace assay
