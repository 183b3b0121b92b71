#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <functional>
#include <future>
#include <memory>

#include "app/keychain/keychain_store.h"
#include "app/window/window_memory.h"
#include "items/settings_desk.h"
#include "project/backup_keeper.h"
#include "project/run_controller.h"
#include "project/session.h"
#include "widgets/shell/main_window.h"

class QApplication;

namespace assay {
struct RunRequest;
}

namespace assay::widgets {
class SettingsRoom;
struct LookSettings;
} // namespace assay::widgets

namespace assay::window {

class FileTasks;
class RunNews;

/// Shared, so that whoever asked last can take it and the others drop it.
using OpenedProject = std::shared_ptr<Result<std::unique_ptr<ProjectFile>>>;

/// Puts window, rooms and the open project together. Lives in the GUI thread; projects are opened in another.
class Workbench : public QObject
{
    Q_OBJECT
public:
    Workbench(QApplication &application, WindowMemory memory);
    ~Workbench() override;

    widgets::MainWindow &window() { return m_window; }
    /// The open project, or null.
    Session *session() { return m_session.get(); }
    /// What is done with projects as files.
    FileTasks &files() { return *m_files; }
    /// What to keep for the next start.
    WindowMemory memory() const;

    /// Opens a project in the background; the newest request wins.
    void openProject(const QString &path);
    /// The same for one whose opening began already, so that it goes on while the window is built.
    void takeProject(const QString &path, std::shared_future<OpenedProject> opening);
    void openSample();
    void newProject(const QString &path);
    /// Unites another project with the open one.
    void importProject(const QString &path);
    /// Shows a project that is already open.
    void showProject(const QString &path, std::unique_ptr<ProjectFile> file);
    void makeRoomAtRest();
    void offerTakeOver(const QString &path);
    /// Lets go of the project; the window says how to begin.
    void closeProject();
    /// Why the project at @p path could not be opened, and what may be done for it.
    void showError(const QString &path, const Error &error, widgets::Rescue rescue);

Q_SIGNALS:
    void projectShown();
    void restartRequested(); ///< close, then start again

private:
    using Opening = std::function<Result<std::unique_ptr<ProjectFile>>()>;
    using Beginning = std::function<OpenedProject()>;
    void addRooms();
    void askForProject();
    void askForNewProject();
    void askForImport();
    widgets::Room *makePrompts();
    widgets::Room *makeResults();
    void setUpComparison(const RunRequest &request);
    widgets::Room *makeSettings();
    void chooseTheme(widgets::ThemeChoice choice);
    void chooseLook(const widgets::LookSettings &look);
    widgets::LookSettings look() const;
    void connectWindow();
    void load(const QString &path, Opening open);
    void await(const QString &path, Beginning opened);
    void takeFailure(const QString &path, const Error &error, bool isGone, widgets::Rescue rescue);
    void showTourOnce(const QString &path);
    void closeSession();

    QApplication &m_application;
    WindowMemory m_memory;
    const WindowMemory m_began; ///< what the window was built with
    KeychainStore m_keychain;
    items::SettingsDesk m_settingsDesk;
    RunController m_runs; ///< rooms refer to it
    std::unique_ptr<Session> m_session;
    std::unique_ptr<BackupKeeper> m_backups;
    JobLine m_imports;
    std::unique_ptr<FileTasks> m_files;
    std::unique_ptr<RunNews> m_news;
    widgets::MainWindow m_window;
    widgets::SettingsRoom *m_settings = nullptr;
    QThreadPool m_jobs;
    int m_newestJob = 0;
    QTimer m_rest;
};

} // namespace assay::window
