#pragma once

#include <QObject>
#include <QThreadPool>
#include <functional>
#include <memory>

#include "app/window/project_loader.h"
#include "app/window/window_memory.h"
#include "widgets/compare/compare_room.h"
#include "widgets/shell/main_window.h"

class QApplication;

namespace assay::window {

/// Puts window, rooms and the open project together. Lives in the GUI thread; projects are read in another.
class Workbench : public QObject
{
    Q_OBJECT
public:
    Workbench(QApplication &application, WindowMemory memory);
    ~Workbench() override;

    widgets::MainWindow &window() { return m_window; }
    widgets::CompareRoom &compareRoom() { return *m_compare; }
    /// What to keep for the next start.
    WindowMemory memory() const;

    /// Opens a project in the background; the newest request wins.
    void openProject(const QString &path);
    void openSample();
    /// Shows a project that is already read.
    void showProject(const QString &path, OpenProject project);
    void showError(const QString &path, const Error &error);

private:
    void askForProject();
    void chooseTheme(widgets::ThemeChoice choice);
    void load(const QString &path, const std::function<Status()> &before);

    QApplication &m_application;
    WindowMemory m_memory;
    OpenProject m_project;
    widgets::MainWindow m_window;
    widgets::CompareRoom *m_compare;
    QThreadPool m_jobs;
    int m_newestJob = 0;
};

} // namespace assay::window
