#include "items/storage_desk.h"

#include <QFileInfo>

#include "items/settings_text.h"
#include "items/storage_reading.h"
#include "storage/backup.h"
#include "storage/database.h"
#include "storage/erase.h"
#include "storage/project_file.h"
#include "storage/verify.h"
#include "storage/writer.h"

namespace assay::items {

StorageDesk::StorageDesk(QObject *parent) : QObject(parent) {}

StorageDesk::~StorageDesk()
{
    *m_stop = true;
}

struct StorageDesk::Reading
{
    StorageView storage;
    std::vector<BackupView> backups;
};

void StorageDesk::setSession(Session *session)
{
    *m_stop = true;
    m_reading.drop();
    m_working.drop();
    m_session = session;
    m_isRead = false;
    m_storage = {};
    m_backups.clear();
    m_verified.reset();
    if (std::exchange(m_task, Task::None) != Task::None)
        Q_EMIT taskChanged();
}

void StorageDesk::readAgain()
{
    if (!m_session)
        return;
    ProjectFile &file = m_session->file();
    m_session->read<Reading>(
        m_reading,
        [&file](Database &database) {
            return readStorage(database, file).map([&file](StorageView &&view) { return Reading{std::move(view), readBackups(file.path())}; });
        },
        [this](Result<Reading> read) {
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            m_storage = std::move(read->storage);
            m_backups = std::move(read->backups);
            m_isRead = true;
            Q_EMIT changed();
        });
}

void StorageDesk::begin(Task task)
{
    m_task = task;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    Q_EMIT taskChanged();
}

void StorageDesk::end(const std::optional<Error> &problem)
{
    m_task = Task::None;
    Q_EMIT taskChanged();
    if (problem && problem->code != ErrorCode::Interrupted)
        Q_EMIT failed(*problem);
    readAgain();
}

template <typename T>
void StorageDesk::run(Task task, std::function<Result<T>(ProjectFile &, const std::atomic<bool> &)> work, std::function<void(T)> done)
{
    if (!m_session || m_task != Task::None)
        return;
    begin(task);
    m_session->work<T>(
        m_working, {}, [work = std::move(work), stop = m_stop](ProjectFile &file) { return work(file, *stop); },
        [this, done = std::move(done)](Result<T> result) {
            if (result)
                done(std::move(*result));
            end(result ? std::nullopt : std::optional(result.error()));
        });
}

void StorageDesk::verify()
{
    m_verified.reset();
    using Report = std::shared_ptr<VerifyReport>;
    run<Report>(
        Task::Verify,
        [](ProjectFile &file, const std::atomic<bool> &stop) -> Result<Report> {
            const auto reader = file.reader();
            auto report = reader ? verifyProject(**reader, [&stop] { return stop.load(); }) : fail(reader.error());
            return report ? Result<Report>(std::make_shared<VerifyReport>(std::move(*report))) : fail(report.error());
        },
        [this](const Report &report) { m_verified = viewOf(*report); });
}

void StorageDesk::stop()
{
    *m_stop = true;
}

void StorageDesk::backUp()
{
    run<Backup>(
        Task::BackUp,
        [](ProjectFile &file, const std::atomic<bool> &) -> Result<Backup> {
            const auto reader = file.reader();
            return reader ? makeBackup(**reader, QStringLiteral("by-hand")) : fail(reader.error());
        },
        [this](const Backup &backup) { Q_EMIT said(tr("The backup %1 stands beside the project").arg(QFileInfo(backup.path).fileName())); });
}

void StorageDesk::compact()
{
    if (!m_session)
        return;
    const qint64 before = QFileInfo(m_session->path()).size();
    run<qint64>(
        Task::Compact,
        [](ProjectFile &file, const std::atomic<bool> &) -> Result<qint64> {
            const auto writer = file.writer();
            const Status done = writer ? giveSpaceBack(**writer) : fail(writer.error());
            return done ? Result<qint64>(QFileInfo(file.path()).size()) : fail(done.error());
        },
        [this, before](qint64 after) {
            Q_EMIT said(after < before ? tr("The file is %1 smaller").arg(bytesText(before - after)) : tr("There was nothing to give back"));
        });
}

void StorageDesk::restore(const QString &backup, const QString &target)
{
    run<QString>(
        Task::Restore,
        [backup, target](ProjectFile &, const std::atomic<bool> &) -> Result<QString> {
            const Status done = restoreBackup(Backup{backup, {}, 0}, target);
            return done ? Result<QString>(target) : fail(done.error());
        },
        [this](const QString &path) { Q_EMIT restored(path); });
}

} // namespace assay::items

#include "moc_storage_desk.cpp"
