#include "project/backup_keeper.h"

#include "storage/backup.h"
#include "storage/database.h"
#include "storage/project_file.h"

namespace assay {

namespace {

constexpr int lookEveryMs = 3'600'000;

} // namespace

BackupKeeper::BackupKeeper(Session *session, int firstPauseMs, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&m_next, &QTimer::timeout, this, &BackupKeeper::look);
    if (!session->whyReadOnly())
        m_next.start(firstPauseMs);
}

void BackupKeeper::look()
{
    m_next.start(lookEveryMs);
    const TimeUs now = m_session->file().clock()->now();
    m_session->read<QString>(
        m_line,
        [now](Database &database) -> Result<QString> {
            const auto due = isBackupDue(database, now);
            if (!due || !*due)
                return due ? Result<QString>(QString()) : fail(due.error());
            return makeBackup(database, QStringLiteral("daily")).map([](const Backup &made) { return made.path; });
        },
        [this](const Result<QString> &made) {
            if (made && !made->isEmpty())
                Q_EMIT backedUp(*made);
        });
}

} // namespace assay

#include "moc_backup_keeper.cpp"
