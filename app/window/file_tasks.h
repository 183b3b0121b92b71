#pragma once

#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <memory>

#include "items/storage_desk.h"
#include "project/file_kind.h"
#include "project/session.h"

namespace assay::window {

class Workbench;

/// What is done with a project as a file: duplicate it, close it so that one file is left, bring a backup back, save what can be read of a damaged
/// one. Everything long happens in the background; nothing that is there is ever written over.
class FileTasks : public QObject
{
    Q_OBJECT
public:
    /// @p workbench outlives it.
    explicit FileTasks(Workbench &workbench);
    ~FileTasks() override;

    /// The project that the window is about: open, or one that could not be opened.
    void setPath(const QString &path) { m_path = path; }
    /// Before the project goes.
    void letGo() { m_copying.drop(); }

    /// A file of whatever kind, dropped on the window: a project is opened, everything else goes to the room that has a use for it.
    void takeFile(const QString &path);

    void askForDuplicate();
    void duplicateTo(const QString &target);
    void closeForSharing();
    /// Lists them to choose from.
    void offerBackups();
    void restore(const QString &backup);
    void salvage();
    /// Only a salvage can be stopped.
    void cancel() { *m_stop = true; }
    /// A project is shown: what was saved of another one is told there.
    void takeShown(const QString &path);

private:
    /// Runs @p work in the background while the status bar tells @p what, then @p done here.
    template <typename T>
    void run(const QString &what, std::function<Result<T>()> work, std::function<void(Result<T>)> done);
    void route(const QString &path, FileKind kind);
    void showShare(const QString &what, double share);
    void showBackups(const std::vector<items::BackupView> &backups);
    void tellSalvaged(const QString &fresh, const QStringList &said);

    Workbench &m_workbench;
    QString m_path;
    JobLine m_copying;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    QString m_salvaged;      ///< to be told about when it is shown
    QStringList m_sentences; ///< what became of it
    QThreadPool m_jobs;
};

} // namespace assay::window
