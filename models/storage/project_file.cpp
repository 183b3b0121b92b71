#include "storage/project_file.h"

#include <QDir>
#include <QFileInfo>
#include <chrono>
#include <sqlite3.h>
#include <sys/vfs.h>
#include <thread>

#include "base/json.h"
#include "base/translate.h"
#include "storage/backup.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/file_identity.h"
#include "storage/meta.h"
#include "storage/people.h"
#include "storage/project_lock.h"
#include "storage/rollback_journal.h"
#include "storage/schema.h"
#include "storage/writer.h"

namespace assay {

namespace {

constexpr int mostLooks = 20; ///< at a file that another process keeps writing

/// WAL needs memory shared on one host: not on a network or a file system of a program, nor in a synchronised folder.
bool isSharedFolder(const QString &path)
{
    constexpr long nfs = 0x6969, smb = 0x517B, smb2 = 0xFE534D42, cifs = 0xFF534D42, fuse = 0x65735546;
    struct statfs info;
    if (statfs(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), &info) == 0) {
        for (const long type : {nfs, smb, smb2, cifs, fuse}) {
            if (static_cast<unsigned long>(info.f_type) == static_cast<unsigned long>(type))
                return true;
        }
    }
    const QStringList folders = QFileInfo(path).absolutePath().split(QLatin1Char('/'));
    return folders.contains(QStringLiteral("OneDrive")) || folders.contains(QStringLiteral("Dropbox"));
}

Status setJournal(Database &database)
{
    // EXTRA until the mode is there: its journal must not come back after a loss of power.
    return database.exec(isSharedFolder(database.path()) ? "PRAGMA synchronous=EXTRA; PRAGMA journal_mode=DELETE;"
                                                         : "PRAGMA synchronous=EXTRA; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
}

/// A connection that touches nothing: a read-only one makes side files beside a file in WAL mode, an immutable one does not. Without WAL
/// it makes none, and waits for whoever writes.
OpenMode untouched(const QString &path, const FileHeader &header)
{
    return header.wal && QFileInfo(path + QStringLiteral("-wal")).size() == 0 ? OpenMode::Immutable : OpenMode::ReadOnly;
}

/// A file that is being made; unless it is kept it goes again, so that the next try is not refused because of it.
class Unfinished
{
public:
    explicit Unfinished(QString path) : m_path(std::move(path)) {}
    ~Unfinished()
    {
        if (m_path.isEmpty())
            return;
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(m_path + QString::fromLatin1(suffix));
    }
    Unfinished(const Unfinished &) = delete;
    Unfinished &operator=(const Unfinished &) = delete;
    void keep() { m_path.clear(); }

private:
    QString m_path;
};

/// A log that a crash left needs a file of shared memory beside it before it can be read; nobody can make one in a folder that may only be
/// read.
bool canBeRead(const QString &path, const FileHeader &header)
{
    if (QFileInfo(QFileInfo(path).absolutePath()).isWritable() || untouched(path, header) == OpenMode::Immutable)
        return true;
    const auto database = Database::open(path, OpenMode::ReadOnly);
    const auto looked = database ? (*database)->exec("SELECT 1 FROM sqlite_schema") : Status(fail(database.error()));
    return looked || looked.error().code == ErrorCode::Damaged; // which is said later, and better
}

/// Bounds for everything that is done to a file before it is trusted.
class Probation
{
public:
    explicit Probation(Database &database) : m_database(database), m_until(Clock::now() + std::chrono::seconds(5))
    {
        m_before = sqlite3_hard_heap_limit64(512 << 20);
        sqlite3_progress_handler(database.handle(), 10'000, tick, this);
    }
    ~Probation()
    {
        sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
        sqlite3_hard_heap_limit64(m_before);
    }
    Probation(const Probation &) = delete;
    Probation &operator=(const Probation &) = delete;

private:
    using Clock = std::chrono::steady_clock;
    static int tick(void *self) { return Clock::now() > static_cast<Probation *>(self)->m_until; }

    Database &m_database;
    Clock::time_point m_until;
    sqlite3_int64 m_before = 0;
};

int onlyMeta(void *, int action, const char *table, const char *, const char *, const char *)
{
    if (action == SQLITE_SELECT)
        return SQLITE_OK;
    const bool known = table && (qstrcmp(table, "meta") == 0 || qstrcmp(table, "event") == 0);
    return action == SQLITE_READ && known ? SQLITE_OK : SQLITE_DENY;
}

tl::unexpected<Error> newer(const QString &path)
{
    return fail(ErrorCode::NewerFile, translate("ProjectFile", "This project cannot be opened"),
                translate("ProjectFile", "it was made by a newer version of Assay"),
                translate("ProjectFile", "Install the newer version."), Where{path, 0, 0, {}});
}

/// A newer file opens read-only if it says that we can read it; only `meta` and `event` may be looked at.
Status checkNewer(Database &database)
{
    sqlite3_set_authorizer(database.handle(), onlyMeta, nullptr);
    const auto readable = metaInteger(database, "readable_by");
    if (!readable || !*readable || **readable > currentSchema())
        return newer(database.path());
    return {};
}

/// As SQLite reads it: a migration may stand in the log beside the file, whose own header is older then.
Result<int> schemaOf(Database &database)
{
    auto select = database.prepare("PRAGMA user_version");
    const auto row = select ? select->step() : Result<bool>(fail(select.error()));
    return row ? Result<int>(static_cast<int>(select->integer(0))) : fail(row.error());
}

} // namespace

struct ProjectFile::Private
{
    QString path;
    FileUser user;
    ProjectId id;
    std::string name;
    OpenMode readerMode = OpenMode::ReadOnly;
    Error whyNoWriter;
    std::unique_ptr<ProjectLock> lock;
    std::unique_ptr<Writer> writer; ///< goes before the lock
    std::unique_ptr<PlayedBack> playedBack; ///< what is read where nobody may undo what a crash left

    QString readerPath() const { return playedBack ? playedBack->path() : path; }
    Result<FileHeader> lookAt(FileMode &mode);
    Result<FileHeader> examine(FileMode &mode);
    Status probe(const QString &at, FileHeader &header, FileMode &mode);
    void chooseReaders(const FileHeader &header);
    Status readMeta(Database &database);
    bool takeLock();
    Status startWriting(std::unique_ptr<Database> database);
    Status openForWriting(int schema);
};

ProjectFile::ProjectFile(std::unique_ptr<Private> data) : d(std::move(data)) {}

ProjectFile::~ProjectFile() = default;

const QString &ProjectFile::path() const { return d->path; }
ProjectId ProjectFile::id() const { return d->id; }
std::string ProjectFile::name() const { return d->name; }
PersonId ProjectFile::person() const { return d->user.person; }
const std::shared_ptr<const Clock> &ProjectFile::clock() const { return d->user.clock; }
bool ProjectFile::isReadOnly() const { return !d->writer; }

Result<std::unique_ptr<Database>> ProjectFile::reader() const
{
    return Database::open(d->readerPath(), d->readerMode);
}

Result<Writer *> ProjectFile::writer()
{
    if (!d->writer)
        return fail(d->whyNoWriter);
    return d->writer.get();
}

Status ProjectFile::Private::readMeta(Database &database)
{
    const auto idText = metaText(database, "project_id");
    const auto nameText = metaText(database, "name");
    const auto parsed = idText && *idText ? ProjectId::fromText(**idText) : std::nullopt;
    if (!parsed || !nameText)
        return fail(ErrorCode::Damaged, translate("ProjectFile", "This project cannot be opened"),
                    translate("ProjectFile", "its name plate (table “meta”) is damaged"), {}, Where{path, 0, 0, {}});
    id = *parsed;
    name = nameText->value_or(QFileInfo(path).completeBaseName().toStdString());
    return {};
}

bool ProjectFile::Private::takeLock()
{
    auto taken = ProjectLock::take(path, user.name);
    if (taken)
        lock = std::move(*taken);
    else
        whyNoWriter = taken.error();
    return taken.has_value();
}

Status ProjectFile::Private::startWriting(std::unique_ptr<Database> database)
{
    auto check = [path = path, identity = FileIdentity::of(path), held = lock.get()]() -> Status {
        const bool replaced = FileIdentity::of(path) != identity;
        if (!replaced && held->isOurs())
            return {};
        const Error taken{ErrorCode::Locked, translate("ProjectFile", "The project was not written"),
                          translate("ProjectFile", "somebody else has taken it over"),
                          translate("ProjectFile", "Open it again to see who writes it now."), Where{path, 0, 0, {}}};
        const Error gone{ErrorCode::File, translate("ProjectFile", "The project was not written"),
                         translate("ProjectFile", "its file was moved, removed or replaced while it was open"),
                         translate("ProjectFile", "Put the file back, or open it again."), Where{path, 0, 0, {}}};
        return fail(replaced ? gone : taken);
    };
    writer = std::make_unique<Writer>(std::move(database), user.person, user.clock, std::move(check));
    return writer->run([this](WriteContext &context) -> Status {
        if (auto known = keepPerson(context, user.person, user.name); !known)
            return known;
        return removeAbandonedImports(context);
    });
}

Status ProjectFile::Private::openForWriting(int schema)
{
    auto database = Database::open(path, OpenMode::ReadWrite);
    if (!database)
        return fail(database.error());
    if (auto careful = (*database)->exec("PRAGMA synchronous=EXTRA"); !careful)
        return careful;
    if (auto still = checkSchema(**database, schema); !still)
        return still; // a journal beside the file was rolled back just now: it is input like the file
    if (schema < currentSchema()) {
        if (auto kept = makeBackup(**database, QStringLiteral("before-schema-%1").arg(currentSchema())); !kept)
            return fail(kept.error());
        if (auto migrated = migrateSchema(**database, schema); !migrated)
            return migrated;
        if (auto checked = checkSchema(**database, currentSchema()); !checked)
            return checked;
        // Others read the header of the file itself, which is to tell the new schema from now on.
        if (auto kept = (*database)->exec("PRAGMA wal_checkpoint(TRUNCATE)"); !kept)
            return kept;
    }
    if (auto set = setJournal(**database); !set)
        return set;
    return startWriting(std::move(*database));
}

Status writeNamePlate(Database &database, const NamePlate &plate)
{
    for (const auto &[key, value] : {std::pair<const char *, std::string>{"project_id", plate.id.text()}, {"name", plate.name},
                                     {"created_us", std::to_string(plate.created.us)}, {"readable_by", std::to_string(readableBy)}}) {
        if (auto set = setMeta(database, key, value); !set)
            return set;
    }
    return {};
}

Result<std::unique_ptr<Database>> makeProjectDatabase(const QString &path)
{
    auto database = Database::create(path);
    if (!database)
        return database;
    Unfinished unfinished(path);
    auto set = (*database)->exec("PRAGMA page_size=" + std::to_string(projectPageSize) + "; PRAGMA application_id=0x41534159; PRAGMA auto_vacuum=0; PRAGMA encoding='UTF-8';");
    if (set)
        set = createSchema(**database, currentSchema());
    if (!set) {
        database->reset(); // before its file goes
        return fail(set.error());
    }
    unfinished.keep();
    return database;
}

Result<std::unique_ptr<ProjectFile>> ProjectFile::create(const QString &path, const std::string &name, const FileUser &user)
{
    auto database = makeProjectDatabase(path);
    if (!database)
        return fail(database.error());
    Unfinished unfinished(path);
    auto d = std::make_unique<Private>();
    d->path = QFileInfo(path).absoluteFilePath();
    d->user = user;
    d->id = ProjectId::random();
    d->name = name.empty() ? QFileInfo(path).completeBaseName().toStdString() : name;
    auto set = setJournal(**database);
    if (set)
        set = writeNamePlate(**database, {d->id, d->name, user.clock->now()});
    if (set && !d->takeLock())
        set = fail(d->whyNoWriter);
    if (set)
        set = d->startWriting(std::move(*database));
    if (!set) {
        database->reset();
        d.reset();
        return fail(set.error());
    }
    unfinished.keep();
    return std::unique_ptr<ProjectFile>(new ProjectFile(std::move(d)));
}

/// What the file says of itself, checked against what it must be; nothing is touched.
Status ProjectFile::Private::probe(const QString &at, FileHeader &header, FileMode &mode)
{
    const auto database = Database::open(at, untouched(at, header));
    if (!database)
        return fail(database.error());
    const Probation bounds(**database);
    const auto schema = schemaOf(**database);
    if (!schema)
        return fail(schema.error());
    header.schema = *schema;
    const bool isNewer = header.schema > currentSchema();
    Status fit = isNewer ? checkNewer(**database) : checkSchema(**database, header.schema);
    if (fit)
        fit = readMeta(**database);
    if (fit && isNewer) {
        mode = FileMode::ReadOnly;
        whyNoWriter = newer(path).value();
    }
    return fit;
}

/// Reading may not play a journal back: then the copy is read in which it was.
void ProjectFile::Private::chooseReaders(const FileHeader &header)
{
    if (writer)
        playedBack.reset();
    else if (playedBack || !QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        readerMode = untouched(readerPath(), header);
}

/// The header of what is read, once all of it was found in order.
Result<FileHeader> ProjectFile::Private::lookAt(FileMode &mode)
{
    auto header = readFileHeader(path);
    if (!header)
        return header;
    if (header->interrupted && !lockHolder(path)) {
        auto played = PlayedBack::undo(path);
        if (!played)
            return fail(played.error());
        playedBack = std::move(*played);
        header = readFileHeader(playedBack->path());
        if (!header)
            return header;
    } else if (!canBeRead(path, *header)) {
        auto played = PlayedBack::make(path);
        if (!played)
            return fail(played.error());
        playedBack = std::move(*played);
    }
    if (auto fit = probe(readerPath(), *header, mode); !fit)
        return fail(fit.error());
    return header;
}

/// The first look takes no lock, so it may meet half of what another process writes just then: a fault counts when the file stood still.
Result<FileHeader> ProjectFile::Private::examine(FileMode &mode)
{
    for (int looks = 1;; ++looks) {
        const FileStanding before = FileStanding::of(path);
        FileMode found = mode;
        auto header = lookAt(found);
        if (header || looks == mostLooks || FileStanding::of(path) == before) {
            mode = found;
            return header;
        }
        playedBack.reset();
        std::this_thread::sleep_for(std::chrono::milliseconds(looks));
    }
}

Result<std::unique_ptr<ProjectFile>> ProjectFile::open(const QString &path, FileMode mode, const FileUser &user)
{
    auto d = std::make_unique<Private>();
    d->path = QFileInfo(path).exists() ? QFileInfo(path).canonicalFilePath() : path;
    d->user = user;
    const auto header = d->examine(mode);
    if (!header)
        return fail(header.error());
    const QFileInfo info(d->path);
    const bool writable = info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
    if (mode == FileMode::ReadOnly) {
        if (d->whyNoWriter.what.isEmpty())
            d->whyNoWriter = Error{ErrorCode::File, translate("ProjectFile", "This project was opened for reading only"), {}, {}, {}};
    } else if (!writable) {
        d->whyNoWriter = Error{ErrorCode::File, translate("ProjectFile", "This project cannot be written"),
                               translate("ProjectFile", "the file or its folder is read-only"),
                               translate("ProjectFile", "Copy it to a folder of yours."), Where{d->path, 0, 0, {}}};
    } else if (d->takeLock()) {
        if (auto opened = d->openForWriting(header->schema); !opened)
            return fail(opened.error());
    }
    d->chooseReaders(*header);
    if (!d->writer && header->schema < currentSchema())
        return fail(ErrorCode::File, translate("ProjectFile", "This project cannot be opened for reading only"),
                    translate("ProjectFile", "it was made by an older version and must be updated first, for which it has to be writable"),
                    translate("ProjectFile", "Copy it to a folder of yours and open the copy."), Where{d->path, 0, 0, {}});
    return std::unique_ptr<ProjectFile>(new ProjectFile(std::move(d)));
}

} // namespace assay
