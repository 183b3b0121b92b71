#include "support/fault_vfs.h"

#include <algorithm>
#include <cstring>
#include <mutex>
#include <sqlite3.h>
#include <vector>

using assay::SplitMix64;

namespace {

constexpr qsizetype sector = 512;

/// A write, or with nothing in it a cut to that size.
struct Change
{
    qsizetype at = 0;
    QByteArray bytes;
    bool isCut = false;
};

void apply(QByteArray &content, const Change &change)
{
    const qsizetype end = change.at + change.bytes.size();
    if (change.isCut || content.size() < end)
        content.resize(change.isCut ? change.at : end, '\0');
    if (!change.isCut)
        std::memcpy(content.data() + change.at, change.bytes.constData(), static_cast<std::size_t>(change.bytes.size()));
}

/// A file as the disk has it for sure, and what was written since.
struct WatchedFile
{
    QByteArray synced;
    QByteArray now;
    std::vector<Change> unsynced;
    bool nameSynced = false; ///< its entry in the folder is durable
    bool exists = true;
    bool removalSynced = false;
};

enum class Fate { Nothing, Everything, SomeWrites, SomeSectors, AnyOrder };

/// One of the contents that a loss of power may leave.
QByteArray survivor(const WatchedFile &file, SplitMix64 &random)
{
    const auto fate = static_cast<Fate>(random.below(5));
    if (fate == Fate::Everything)
        return file.now;
    QByteArray content = file.synced;
    if (fate == Fate::Nothing)
        return content;
    std::vector<Change> changes = file.unsynced;
    if (fate == Fate::AnyOrder) {
        for (std::size_t i = changes.size(); i > 1; --i)
            std::swap(changes[i - 1], changes[random.below(i)]);
    }
    for (const Change &change : changes) {
        if (fate != Fate::SomeSectors || change.isCut) {
            if (random.below(2))
                apply(content, change);
            continue;
        }
        for (qsizetype at = 0; at < change.bytes.size(); at += sector - (change.at + at) % sector) {
            if (random.below(2))
                apply(content, {change.at + at, change.bytes.mid(at, sector - (change.at + at) % sector), false});
        }
    }
    return content;
}

} // namespace

struct FaultVfs::Private
{
    sqlite3_vfs vfs{};
    sqlite3_vfs *real = nullptr;

    mutable std::mutex mutex;
    std::int64_t calls = 0;
    std::int64_t faults = 0;
    std::int64_t failFrom = 0; ///< 0 = never
    bool persistent = false;
    std::int64_t room = -1;    ///< bytes that files may still grow; -1 = no quota

    QString folder;
    std::set<std::int64_t> cuts;
    SplitMix64 random{1};
    std::function<void(DiskImage)> take;
    std::map<QString, WatchedFile> files;

    /// Counts a call; true when it has to fail.
    bool step();
    bool grow(std::int64_t bytes);
    WatchedFile *watched(const char *name);
    /// Every name in it, those that are gone as well as those that are new.
    void syncFolder()
    {
        for (auto &[path, each] : files) {
            each.nameSynced = each.exists;
            each.removalSynced = !each.exists;
        }
    }
    DiskImage image();
};

bool FaultVfs::Private::step()
{
    const std::lock_guard lock(mutex);
    ++calls;
    if (cuts.contains(calls))
        take(image());
    const bool fails = failFrom > 0 && (persistent ? calls >= failFrom : calls == failFrom);
    faults += fails;
    return fails;
}

bool FaultVfs::Private::grow(std::int64_t bytes)
{
    const std::lock_guard lock(mutex);
    if (room < 0 || bytes <= 0)
        return true;
    if (bytes > room) {
        ++faults;
        return false;
    }
    room -= bytes;
    return true;
}

WatchedFile *FaultVfs::Private::watched(const char *name)
{
    const QString path = QString::fromUtf8(name ? name : "");
    const bool counts = !folder.isEmpty() && path.startsWith(folder) && !path.endsWith(QLatin1String("-shm"));
    return counts ? &files[path] : nullptr;
}

DiskImage FaultVfs::Private::image()
{
    DiskImage left;
    for (const auto &[path, file] : files) {
        const bool removed = !file.exists && (file.removalSynced || random.below(2));
        const bool neverThere = !file.nameSynced && random.below(2);
        left[path] = removed || neverThere ? QByteArray() : survivor(file, random);
        if (!removed && !neverThere && left[path].isNull())
            left[path] = QByteArray("");
    }
    return left;
}

namespace {

struct FaultFile
{
    sqlite3_file base;
    FaultVfs::Private *owner;
    WatchedFile *watched;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

FaultFile *of(sqlite3_file *file)
{
    return reinterpret_cast<FaultFile *>(file);
}

FaultVfs::Private *of(sqlite3_vfs *vfs)
{
    return static_cast<FaultVfs::Private *>(vfs->pAppData);
}

int onClose(sqlite3_file *file)
{
    return of(file)->real()->pMethods->xClose(of(file)->real());
}

int onRead(sqlite3_file *file, void *to, int count, sqlite3_int64 at)
{
    if (of(file)->owner->step())
        return SQLITE_IOERR_READ;
    return of(file)->real()->pMethods->xRead(of(file)->real(), to, count, at);
}

int onWrite(sqlite3_file *file, const void *from, int count, sqlite3_int64 at)
{
    FaultFile *self = of(file);
    if (self->owner->step())
        return SQLITE_IOERR_WRITE;
    sqlite3_int64 size = 0;
    self->real()->pMethods->xFileSize(self->real(), &size);
    if (!self->owner->grow(at + count - size))
        return SQLITE_FULL;
    const int code = self->real()->pMethods->xWrite(self->real(), from, count, at);
    if (code == SQLITE_OK && self->watched) {
        const std::lock_guard lock(self->owner->mutex);
        Change change{static_cast<qsizetype>(at), QByteArray(static_cast<const char *>(from), count), false};
        apply(self->watched->now, change);
        self->watched->unsynced.push_back(std::move(change));
    }
    return code;
}

int onTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    FaultFile *self = of(file);
    if (self->owner->step())
        return SQLITE_IOERR_TRUNCATE;
    const int code = self->real()->pMethods->xTruncate(self->real(), size);
    if (code == SQLITE_OK && self->watched) {
        const std::lock_guard lock(self->owner->mutex);
        Change change{static_cast<qsizetype>(size), {}, true};
        apply(self->watched->now, change);
        self->watched->unsynced.push_back(std::move(change));
    }
    return code;
}

int onSync(sqlite3_file *file, int)
{
    FaultFile *self = of(file);
    if (self->owner->step())
        return SQLITE_IOERR_FSYNC;
    if (self->watched) {
        const std::lock_guard lock(self->owner->mutex);
        self->watched->synced = self->watched->now;
        self->watched->unsynced.clear();
        if (!self->watched->nameSynced)
            self->owner->syncFolder(); // so does the real one for a new file
    }
    return SQLITE_OK;
}

int onFileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    if (of(file)->owner->step())
        return SQLITE_IOERR_FSTAT;
    return of(file)->real()->pMethods->xFileSize(of(file)->real(), size);
}

int onLock(sqlite3_file *file, int level)
{
    if (of(file)->owner->step())
        return SQLITE_IOERR_LOCK;
    return of(file)->real()->pMethods->xLock(of(file)->real(), level);
}

int onUnlock(sqlite3_file *file, int level)
{
    return of(file)->real()->pMethods->xUnlock(of(file)->real(), level);
}

int onCheckReservedLock(sqlite3_file *file, int *held)
{
    if (of(file)->owner->step())
        return SQLITE_IOERR_CHECKRESERVEDLOCK;
    return of(file)->real()->pMethods->xCheckReservedLock(of(file)->real(), held);
}

int onFileControl(sqlite3_file *file, int what, void *argument)
{
    return of(file)->real()->pMethods->xFileControl(of(file)->real(), what, argument);
}

int onSectorSize(sqlite3_file *file)
{
    return of(file)->real()->pMethods->xSectorSize(of(file)->real());
}

int onDeviceCharacteristics(sqlite3_file *file)
{
    return of(file)->real()->pMethods->xDeviceCharacteristics(of(file)->real());
}

int onShmMap(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    if (of(file)->owner->step())
        return SQLITE_IOERR_SHMMAP;
    return of(file)->real()->pMethods->xShmMap(of(file)->real(), page, size, extend, memory);
}

int onShmLock(sqlite3_file *file, int offset, int count, int flags)
{
    if ((flags & SQLITE_SHM_LOCK) && of(file)->owner->step())
        return SQLITE_IOERR_SHMLOCK;
    return of(file)->real()->pMethods->xShmLock(of(file)->real(), offset, count, flags);
}

void onShmBarrier(sqlite3_file *file)
{
    of(file)->real()->pMethods->xShmBarrier(of(file)->real());
}

int onShmUnmap(sqlite3_file *file, int remove)
{
    return of(file)->real()->pMethods->xShmUnmap(of(file)->real(), remove);
}

const sqlite3_io_methods methods{2,          onClose,    onRead,     onWrite,     onTruncate,   onSync,       onFileSize,
                                 onLock,     onUnlock,   onCheckReservedLock,     onFileControl, onSectorSize, onDeviceCharacteristics,
                                 onShmMap,   onShmLock,  onShmBarrier, onShmUnmap, nullptr,     nullptr};

int onOpen(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    FaultVfs::Private *owner = of(vfs);
    FaultFile *self = of(file);
    self->base.pMethods = nullptr;
    if (owner->step())
        return SQLITE_CANTOPEN;
    const int code = owner->real->xOpen(owner->real, name, self->real(), flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    self->base.pMethods = &methods;
    self->owner = owner;
    const std::lock_guard lock(owner->mutex);
    const bool known = name && owner->files.contains(QString::fromUtf8(name));
    self->watched = owner->watched(name);
    if (!self->watched)
        return SQLITE_OK;
    if (known && !self->watched->exists)
        *self->watched = {}; // made anew
    if (!known) { // what lay there before is on the disk
        sqlite3_int64 size = 0;
        self->real()->pMethods->xFileSize(self->real(), &size);
        QByteArray bytes(static_cast<qsizetype>(size), '\0');
        self->real()->pMethods->xRead(self->real(), bytes.data(), static_cast<int>(size), 0);
        self->watched->synced = self->watched->now = bytes;
        self->watched->nameSynced = size > 0;
    }
    return SQLITE_OK;
}

int onDelete(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    FaultVfs::Private *owner = of(vfs);
    if (owner->step())
        return SQLITE_IOERR_DELETE;
    const int code = owner->real->xDelete(owner->real, name, 0);
    if (code == SQLITE_OK) {
        const std::lock_guard lock(owner->mutex);
        if (WatchedFile *file = owner->watched(name)) {
            file->exists = false;
            file->removalSynced = false;
        }
        if (syncFolder)
            owner->syncFolder();
    }
    return code;
}

int onAccess(sqlite3_vfs *vfs, const char *name, int flags, int *found)
{
    if (of(vfs)->step())
        return SQLITE_IOERR_ACCESS;
    return of(vfs)->real->xAccess(of(vfs)->real, name, flags, found);
}

} // namespace

FaultVfs::FaultVfs() : d(std::make_unique<Private>())
{
    d->real = sqlite3_vfs_find(nullptr);
    d->vfs = *d->real;
    d->vfs.zName = "fault";
    d->vfs.pAppData = d.get();
    d->vfs.szOsFile = static_cast<int>(sizeof(FaultFile)) + d->real->szOsFile;
    d->vfs.xOpen = onOpen;
    d->vfs.xDelete = onDelete;
    d->vfs.xAccess = onAccess;
    sqlite3_vfs_register(&d->vfs, 1);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&d->vfs);
    sqlite3_vfs_register(d->real, 1);
}

void FaultVfs::failAt(std::int64_t call, bool persistent)
{
    const std::lock_guard lock(d->mutex);
    d->failFrom = d->calls + call;
    d->persistent = persistent;
}

void FaultVfs::fillAfter(std::int64_t bytes)
{
    const std::lock_guard lock(d->mutex);
    d->room = bytes;
}

void FaultVfs::heal()
{
    const std::lock_guard lock(d->mutex);
    d->calls = d->faults = d->failFrom = 0;
    d->room = -1;
}

std::int64_t FaultVfs::calls() const
{
    const std::lock_guard lock(d->mutex);
    return d->calls;
}

std::int64_t FaultVfs::faults() const
{
    const std::lock_guard lock(d->mutex);
    return d->faults;
}

void FaultVfs::cutPower(const QString &folder, std::set<std::int64_t> calls, std::uint64_t seed, std::function<void(DiskImage)> take)
{
    const std::lock_guard lock(d->mutex);
    d->folder = folder;
    d->cuts = std::move(calls);
    d->random = SplitMix64(seed);
    d->take = std::move(take);
    d->files.clear();
    d->calls = 0;
}
