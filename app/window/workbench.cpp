#include "app/window/workbench.h"

#include <QApplication>
#include <QFileDialog>

#include "project/user.h"
#include "widgets/shell/bars.h"

namespace assay::window {

using widgets::CompareRoom;
using widgets::MainWindow;

Workbench::Workbench(QApplication &application, WindowMemory memory)
    : m_application(application), m_memory(std::move(memory)), m_compare(new CompareRoom)
{
    m_window.addRoom({QStringLiteral("compare"), tr("Compare"), m_compare});
    m_window.setThemeChoice(m_memory.theme);
    m_window.resize(1280, 800);
    m_window.restoreGeometry(m_memory.geometry);
    connect(m_compare, &CompareRoom::statusChanged, m_window.statusBar(), &widgets::StatusBar::showText);
    connect(m_compare, &CompareRoom::openRequested, this, &Workbench::askForProject);
    connect(m_compare, &CompareRoom::sampleRequested, this, &Workbench::openSample);
    connect(&m_window, &MainWindow::openRequested, this, &Workbench::askForProject);
    connect(&m_window, &MainWindow::sampleRequested, this, &Workbench::openSample);
    connect(&m_window, &MainWindow::fileDropped, this, &Workbench::openProject);
    connect(&m_window, &MainWindow::themeChosen, this, &Workbench::chooseTheme);
    connect(&m_window, &MainWindow::systemThemeChanged, this, [this] { widgets::applyTheme(m_application, m_memory.theme); });
}

Workbench::~Workbench()
{
    m_jobs.waitForDone();
    m_compare->showCatalog(nullptr);
}

WindowMemory Workbench::memory() const
{
    WindowMemory memory = m_memory;
    memory.geometry = m_window.saveGeometry();
    return memory;
}

void Workbench::chooseTheme(widgets::ThemeChoice choice)
{
    m_memory.theme = choice;
    widgets::applyTheme(m_application, choice);
}

void Workbench::askForProject()
{
    auto *dialog = new QFileDialog(&m_window, tr("Open a project"), QString(), tr("Assay projects (*.assay);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &Workbench::openProject);
    dialog->open();
}

void Workbench::openProject(const QString &path)
{
    load(path, [] { return Status(); });
}

void Workbench::openSample()
{
    const QString path = samplePath();
    load(path, [path] { return ensureSample(path); });
}

void Workbench::load(const QString &path, const std::function<Status()> &before)
{
    const int job = ++m_newestJob;
    m_compare->showLoading();
    m_window.statusBar()->showProgress(widgets::Progress{tr("Opening %1").arg(path), {}, {}, false});
    m_jobs.start([this, job, path, before] {
        auto loaded = before().and_then([&path] { return loadProject(path, FileMode::ReadWrite); });
        auto shared = std::make_shared<Result<OpenProject>>(std::move(loaded));
        QMetaObject::invokeMethod(this, [this, job, path, shared] {
            if (job != m_newestJob)
                return;
            if (*shared)
                showProject(path, std::move(**shared));
            else
                showError(path, shared->error());
        });
    });
}

void Workbench::showProject(const QString &path, OpenProject project)
{
    // The room lets go of the old project's comparisons before they go.
    m_compare->showCatalog(nullptr);
    m_project = std::move(project);
    m_memory.lastProject = path;
    m_window.topBar()->showProject(path, QString::fromStdString(currentPersonName()), m_project.readOnlyReason);
    m_window.statusBar()->showProgress({});
    m_compare->showCatalog(m_project.comparisons.get(), std::move(m_project.newest));
}

void Workbench::showError(const QString &path, const Error &error)
{
    m_compare->showCatalog(nullptr);
    m_project = OpenProject();
    m_window.topBar()->showProject(path, QString::fromStdString(currentPersonName()), {});
    m_window.statusBar()->showProgress({});
    m_compare->showError(error);
}

} // namespace assay::window

#include "moc_workbench.cpp"
