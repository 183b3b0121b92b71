#include "app/window/workbench.h"

#include <QApplication>
#include <QFileInfo>

#include "app/window/desktop_notice.h"
#include "app/window/file_dialogs.h"
#include "app/window/file_tasks.h"
#include "app/window/run_news.h"
#include "app/window/sample_file.h"
#include "project/merge_project.h"
#include "project/user.h"
#include "storage/backup.h"
#include "storage/file_identity.h"
#include "storage/project_file.h"
#include "storage/project_lock.h"
#include "widgets/compare/compare_room.h"
#include "widgets/components/inline_question.h"
#include "widgets/datasets/dataset_room.h"
#include "widgets/governance/governance_room.h"
#include "widgets/label/label_room.h"
#include "widgets/prompts/prompts_room.h"
#include "widgets/results/results_room.h"
#include "widgets/settings/settings_room.h"
#include "widgets/shell/bars.h"
#include "widgets/shell/guide.h"
#include "widgets/trends/trends_room.h"

namespace assay::window {

using widgets::MainWindow;

namespace {
constexpr int restMs = 50; ///< between looks whether nothing is read: then the next room that was not needed yet is made
} // namespace

Workbench::Workbench(QApplication &application, WindowMemory memory)
    : m_application(application), m_memory(std::move(memory)), m_began(m_memory), m_settingsDesk(&m_keychain), m_runs(&m_keychain)
{
    m_files = std::make_unique<FileTasks>(*this);
    m_news = std::make_unique<RunNews>(
        m_runs, [this] { return m_window.isActiveWindow(); }, [this](const QString &title, const QString &text) { tellDesktop(m_window, title, text); });
    addRooms();
    m_window.setRecent(m_memory.recent);
    m_window.resize(1280, 800);
    m_window.restoreGeometry(m_memory.geometry);
    connectWindow();
    m_window.showSession(nullptr);
    m_window.openRoom(m_window.roomIds().contains(m_memory.room) ? m_memory.room : m_window.currentRoom());
}

void Workbench::connectWindow()
{
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &Workbench::makeRoomAtRest);
    connect(&m_window, &MainWindow::openRequested, this, &Workbench::askForProject);
    connect(&m_window, &MainWindow::newRequested, this, &Workbench::askForNewProject);
    connect(&m_window, &MainWindow::importRequested, this, &Workbench::askForImport);
    connect(&m_window, &MainWindow::sampleRequested, this, &Workbench::openSample);
    connect(&m_window, &MainWindow::projectChosen, this, &Workbench::openProject);
    connect(&m_window, &MainWindow::fileDropped, m_files.get(), &FileTasks::takeFile);
    connect(&m_window, &MainWindow::duplicateRequested, m_files.get(), &FileTasks::askForDuplicate);
    connect(&m_window, &MainWindow::sharingRequested, m_files.get(), &FileTasks::closeForSharing);
    connect(&m_window, &MainWindow::backupsRequested, m_files.get(), &FileTasks::offerBackups);
    connect(&m_window, &MainWindow::salvageRequested, m_files.get(), &FileTasks::salvage);
    connect(&m_window, &MainWindow::cancelRequested, m_files.get(), &FileTasks::cancel);
    connect(&m_window, &MainWindow::themeChosen, this, &Workbench::chooseTheme);
    connect(&m_window, &MainWindow::systemThemeChanged, this, [this] { widgets::applyTheme(m_application, m_memory.theme); });
}

Workbench::~Workbench()
{
    m_jobs.waitForDone();
    closeSession();
}

/// The order of the rail. The words stand here, too, so that the rail has them before a room is made.
void Workbench::addRooms()
{
    m_window.addRoom(QStringLiteral("prompts"), widgets::PromptsRoom::tr("Prompts"), [this] { return makePrompts(); });
    m_window.addRoom(QStringLiteral("datasets"), widgets::DatasetRoom::tr("Data"), [] { return new widgets::DatasetRoom; });
    m_window.addRoom(QStringLiteral("compare"), widgets::CompareRoom::tr("Compare"), [this] { return new widgets::CompareRoom(&m_runs); });
    m_window.addRoom(QStringLiteral("results"), widgets::ResultsRoom::tr("Results"), [this] { return makeResults(); });
    m_window.addRoom(QStringLiteral("label"), widgets::LabelRoom::tr("Label"), [] { return new widgets::LabelRoom; });
    m_window.addRoom(QStringLiteral("trends"), widgets::TrendsRoom::tr("Trends"), [] { return new widgets::TrendsRoom; });
    m_window.addRoom(QStringLiteral("governance"), widgets::GovernanceRoom::tr("Govern"), [] { return new widgets::GovernanceRoom; });
    m_window.addRoom(QStringLiteral("settings"), widgets::SettingsRoom::tr("Settings"), [this] { return makeSettings(); }, true);
}

widgets::Room *Workbench::makePrompts()
{
    auto *prompts = new widgets::PromptsRoom(&m_runs);
    connect(prompts, &widgets::PromptsRoom::compareRequested, this, &Workbench::setUpComparison);
    return prompts;
}

widgets::Room *Workbench::makeResults()
{
    auto *results = new widgets::ResultsRoom(&m_keychain);
    connect(results, &widgets::ResultsRoom::compareRequested, this, &Workbench::setUpComparison);
    return results;
}

void Workbench::setUpComparison(const RunRequest &request)
{
    m_window.openRoom(QStringLiteral("compare"));
    static_cast<widgets::CompareRoom *>(m_window.room(QStringLiteral("compare")))->setUp(request);
}

widgets::Room *Workbench::makeSettings()
{
    m_settings = new widgets::SettingsRoom(m_settingsDesk);
    m_settings->showLook(look(), {m_began.theme, m_began.language, m_began.textSize});
    connect(m_settings, &widgets::SettingsRoom::lookChosen, this, &Workbench::chooseLook);
    connect(m_settings, &widgets::SettingsRoom::restartRequested, this, &Workbench::restartRequested);
    connect(m_settings, &widgets::SettingsRoom::projectRequested, this, &Workbench::openProject);
    connect(m_settings, &widgets::SettingsRoom::aboutRequested, m_window.guide(), &widgets::Guide::showAbout);
    return m_settings;
}

widgets::LookSettings Workbench::look() const
{
    return {m_memory.theme, m_memory.language, m_memory.textSize};
}

/// Kept at once: whoever sets the window up should not lose that to a crash.
void Workbench::chooseLook(const widgets::LookSettings &look)
{
    m_memory.language = look.language;
    m_memory.textSize = look.textSize;
    chooseTheme(look.theme);
}

WindowMemory Workbench::memory() const
{
    WindowMemory memory = m_memory;
    memory.geometry = m_window.saveGeometry();
    memory.room = m_window.currentRoom();
    return memory;
}

void Workbench::chooseTheme(widgets::ThemeChoice choice)
{
    m_memory.theme = choice;
    widgets::applyTheme(m_application, choice);
    memory().save();
    if (m_settings)
        m_settings->showLook(look(), {m_began.theme, m_began.language, m_began.textSize});
}

void Workbench::askForProject()
{
    askForFile(&m_window, tr("Open a project"), {}, [this](const QString &path) { openProject(path); });
}

void Workbench::askForNewProject()
{
    askWhereTo(&m_window, tr("New project"), {}, [this](const QString &path) { newProject(path); });
}

void Workbench::askForImport()
{
    askForFile(&m_window, tr("Import another project into this one"), {}, [this](const QString &path) { importProject(path); });
}

void Workbench::openProject(const QString &path)
{
    load(path, [path] { return assay::openProject(path, FileMode::ReadWrite); });
}

void Workbench::newProject(const QString &path)
{
    load(path, [path] { return createProject(path, QFileInfo(path).completeBaseName().toStdString()); });
}

void Workbench::openSample()
{
    const QString path = samplePath();
    load(path, [path] { return ensureSample(path).and_then([&path] { return assay::openProject(path, FileMode::ReadWrite); }); });
}

void Workbench::importProject(const QString &path)
{
    if (!m_session)
        return;
    m_window.statusBar()->showProgress(widgets::Progress{tr("Importing %1").arg(path), {}, {}, false});
    m_session->work<MergeReport>(
        m_imports, Fact::Everything, [path](ProjectFile &file) { return mergeProjectFile(file, path); },
        [this](Result<MergeReport> report) {
            m_window.statusBar()->showProgress({});
            m_window.statusBar()->showText(report ? mergeSentences(*report).join(QStringLiteral(" · ")) : toSentence(report.error()));
        });
}

void Workbench::load(const QString &path, Opening open)
{
    // What this window writes already would be met as held by another, and opened for reading only.
    const bool isOurs = m_session && !m_session->whyReadOnly() && FileIdentity::of(path) == FileIdentity::of(m_session->path());
    if (isOurs) {
        ++m_newestJob; // and another that is being opened is not wanted any more
        m_window.statusBar()->showProgress({});
        m_window.statusBar()->showText(tr("%1 is open").arg(path));
        return;
    }
    await(path, [open = std::move(open)] { return std::make_shared<OpenedProject::element_type>(open()); });
}

void Workbench::takeProject(const QString &path, std::shared_future<OpenedProject> opening)
{
    await(path, [opening = std::move(opening)] { return opening.get(); });
}

void Workbench::await(const QString &path, Beginning opened)
{
    const int job = ++m_newestJob;
    m_window.statusBar()->showProgress(widgets::Progress{tr("Opening %1").arg(path), {}, {}, false});
    m_jobs.start([this, job, path, opened = std::move(opened)] {
        const OpenedProject shared = opened();
        const bool isGone = !*shared && !QFileInfo::exists(path);
        const widgets::Rescue rescue{!*shared && !isGone && shared->error().code == ErrorCode::Damaged, !*shared && !listBackups(path).empty()};
        QMetaObject::invokeMethod(this, [this, job, path, shared, isGone, rescue] {
            if (job != m_newestJob)
                return;
            if (!*shared)
                return takeFailure(path, shared->error(), isGone, rescue);
            showProject(path, std::move(**shared));
            showTourOnce(path);
            memory().save(); // a crash must not forget what was open
        });
    });
}

/// What is gone is not offered again.
void Workbench::takeFailure(const QString &path, const Error &error, bool isGone, widgets::Rescue rescue)
{
    if (isGone) {
        m_memory.forget(path);
        m_window.setRecent(m_memory.recent);
        memory().save();
    }
    showError(path, error, rescue);
}

/// To whoever meets the sample for the first time.
void Workbench::showTourOnce(const QString &path)
{
    if (m_memory.tourShown || FileIdentity::of(path) != FileIdentity::of(samplePath()))
        return;
    m_memory.tourShown = true;
    m_window.guide()->startTour();
}

/// Rooms let go of the project before it goes.
void Workbench::closeSession()
{
    m_rest.stop();
    m_imports.drop();
    m_files->letGo();
    m_backups.reset();
    m_runs.setSession(nullptr);
    m_window.question()->close();
    m_window.showSession(nullptr);
    m_session.reset();
}

void Workbench::showProject(const QString &path, std::unique_ptr<ProjectFile> file)
{
    closeSession();
    m_session = std::make_unique<Session>(std::move(file));
    m_backups = std::make_unique<BackupKeeper>(m_session.get());
    m_runs.setSession(m_session.get());
    m_files->setPath(m_session->path());
    m_memory.remember(path);
    m_window.setRecent(m_memory.recent);
    const auto why = m_session->whyReadOnly();
    m_window.topBar()->showProject(path, QString::fromStdString(currentPersonName()), why ? toSentence(*why) : QString());
    m_window.statusBar()->showProgress({});
    m_window.showSession(m_session.get());
    if (why && why->code == ErrorCode::Locked)
        offerTakeOver(path);
    m_rest.start();
    m_files->takeShown(path);
    Q_EMIT projectShown();
}

/// Rooms that are not in front read nothing before what is in front has all it asked for.
void Workbench::makeRoomAtRest()
{
    if (m_session && m_session->isIdle() && !m_window.makeNextRoom())
        m_rest.stop();
}

/// A lock of another machine cannot be seen to be stale; whoever sits here may know that it is.
void Workbench::offerTakeOver(const QString &path)
{
    const auto holder = lockHolder(QFileInfo(path).canonicalFilePath());
    if (!holder || !holder->elsewhere)
        return;
    m_window.question()->ask(tr("%1. If it is closed there for sure, or %2 is gone for good, this project can be taken over.").arg(holder->sentence(), holder->host),
                             tr("Take it over"), [this, path, host = holder->host] {
                                 load(path, [path, host]() -> Result<std::unique_ptr<ProjectFile>> {
                                     if (auto taken = takeOverLock(QFileInfo(path).canonicalFilePath(), host); !taken)
                                         return fail(taken.error());
                                     return assay::openProject(path, FileMode::ReadWrite);
                                 });
                             });
}

void Workbench::closeProject()
{
    closeSession();
    m_window.topBar()->showProject({}, QString::fromStdString(currentPersonName()), {});
}

void Workbench::showError(const QString &path, const Error &error, widgets::Rescue rescue)
{
    closeSession();
    m_files->setPath(path);
    m_window.topBar()->showProject(path, QString::fromStdString(currentPersonName()), {});
    m_window.statusBar()->showProgress({});
    m_window.showError(error, rescue);
}

} // namespace assay::window

#include "moc_workbench.cpp"
