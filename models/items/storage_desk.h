#pragma once

#include <QObject>
#include <QPointer>
#include <atomic>
#include <memory>
#include <vector>

#include "items/settings_view.h"
#include "project/session.h"

namespace assay::items {

/// What the project file holds and what for.
struct StorageView
{
    QString name;
    QString path;
    QString size;   ///< with the log beside it
    QString schema; ///< "2"
    QString events; ///< "1,234"
    QString head;   ///< last link of the chain, hex; empty without events
    struct Part
    {
        QString what;
        QString note;
        std::int64_t bytes = 0;
        double share = 0; ///< of the file
    };
    std::vector<Part> parts; ///< the largest first
};

struct BackupView
{
    QString id; ///< its path
    QString when;
    QString reason;
    std::int64_t bytes = 0;
};

/// What Verify found.
struct VerifyView
{
    QString summary; ///< "✓ Nothing is wrong: …"
    Tone tone = Tone::Better;
    QStringList problems; ///< the first of them
};

/// The project file as a thing on the disk: what takes its room, whether it is whole, its backups. One task at a time.
class StorageDesk : public QObject
{
    Q_OBJECT
public:
    enum class Task { None, Verify, BackUp, Compact, Restore };

    explicit StorageDesk(QObject *parent = nullptr);
    ~StorageDesk() override;

    void setSession(Session *session);
    /// Reads anew; answers with changed() or failed().
    void readAgain();
    bool isRead() const { return m_isRead; }
    const StorageView &storage() const { return m_storage; }
    const std::vector<BackupView> &backups() const { return m_backups; }
    const std::optional<VerifyView> &verified() const { return m_verified; }

    Task task() const { return m_task; }
    /// Checks pages, chain, content hashes and seals.
    void verify();
    /// Only Verify can be stopped.
    void stop();
    void backUp();
    /// Takes what is free out of the file.
    void compact();
    /// Copies a backup to a new file; restored() names it.
    void restore(const QString &backup, const QString &target);

Q_SIGNALS:
    void changed();
    void taskChanged();
    void failed(const assay::Error &error);
    void said(const QString &text); ///< what a task did, for the status line
    void restored(const QString &path);

private:
    struct Reading;
    void begin(Task task);
    void end(const std::optional<Error> &problem);
    template <typename T>
    void run(Task task, std::function<Result<T>(ProjectFile &, const std::atomic<bool> &stop)> work, std::function<void(T)> done);

    QPointer<Session> m_session;
    JobLine m_reading;
    JobLine m_working;
    bool m_isRead = false;
    StorageView m_storage;
    std::vector<BackupView> m_backups;
    std::optional<VerifyView> m_verified;
    Task m_task = Task::None;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
};

} // namespace assay::items
