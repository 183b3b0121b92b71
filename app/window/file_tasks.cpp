#include "app/window/file_tasks.h"

#include <QFileInfo>
#include <algorithm>
#include <utility>

#include "app/window/file_dialogs.h"
#include "app/window/workbench.h"
#include "items/settings_text.h"
#include "items/storage_reading.h"
#include "project/project_copies.h"
#include "project/user.h"
#include "storage/backup.h"
#include "storage/file_identity.h"
#include "storage/one_file.h"
#include "widgets/components/inline_question.h"
#include "widgets/components/pick_list.h"
#include "widgets/shell/bars.h"

namespace assay::window {

namespace {

/// A free path beside @p project, named after it.
QString beside(const QString &project, const QString &name)
{
    return freePath(QFileInfo(project).absolutePath() + QLatin1Char('/') + name + QStringLiteral(".assay"));
}

} // namespace

FileTasks::FileTasks(Workbench &workbench) : m_workbench(workbench) {}

FileTasks::~FileTasks()
{
    cancel();
    m_jobs.waitForDone();
}

template <typename T>
void FileTasks::run(const QString &what, std::function<Result<T>()> work, std::function<void(Result<T>)> done)
{
    m_workbench.window().statusBar()->showProgress(widgets::Progress{what, {}, {}, false});
    m_jobs.start([this, work = std::move(work), done = std::move(done)] {
        auto result = std::make_shared<Result<T>>(work());
        QMetaObject::invokeMethod(this, [this, result, done] {
            m_workbench.window().statusBar()->showProgress({});
            done(std::move(*result));
        });
    });
}

void FileTasks::askForDuplicate()
{
    const QString proposed = beside(m_path, tr("%1 copy", "name of a file").arg(QFileInfo(m_path).completeBaseName()));
    askWhereTo(&m_workbench.window(), tr("Duplicate the project"), proposed, [this](const QString &target) { duplicateTo(target); });
}

void FileTasks::duplicateTo(const QString &target)
{
    Session *session = m_workbench.session();
    if (!session)
        return;
    m_workbench.window().statusBar()->showProgress(widgets::Progress{tr("Duplicating the project"), {}, {}, false});
    session->work<QString>(
        m_copying, {}, [target](ProjectFile &file) { return duplicateProject(file, target).map([&target] { return target; }); },
        [this](const Result<QString> &made) {
            m_workbench.window().statusBar()->showProgress({});
            if (made)
                m_workbench.openProject(*made);
            else
                m_workbench.window().question()->showError(made.error());
        });
}

void FileTasks::closeForSharing()
{
    if (!m_workbench.session())
        return;
    const QString path = m_workbench.session()->path();
    m_workbench.closeProject();
    run<QString>(
        tr("Closing %1").arg(path), [path] { return leaveOneFile(path, currentPersonName()).map([&path] { return path; }); },
        [this, path](const Result<QString> &closed) {
            if (closed)
                m_workbench.window().showClosed(tr("%1 is closed: one file that can be copied or sent").arg(QFileInfo(path).fileName()), path);
            else
                m_workbench.showError(path, closed.error(), {});
        });
}

void FileTasks::offerBackups()
{
    using Backups = std::vector<items::BackupView>;
    run<Backups>(tr("Looking for backups"), [path = m_path] { return Result<Backups>(items::readBackups(path)); },
                 [this](const Result<Backups> &backups) { showBackups(*backups); });
}

void FileTasks::showBackups(const std::vector<items::BackupView> &backups)
{
    auto &window = m_workbench.window();
    if (backups.empty()) {
        window.statusBar()->showText(tr("There are no backups of this project yet"));
        return;
    }
    auto *list = new widgets::PickList(widgets::PickList::Mode::One, tr("Choose a backup; it opens as a new file beside this one"), &window);
    std::vector<widgets::PickItem> items;
    for (const items::BackupView &backup : backups)
        items.push_back({backup.id, backup.when, tr("%1 · %2", "size and reason of a backup").arg(items::bytesText(backup.bytes), backup.reason), {}, false, true});
    list->setItems(std::move(items));
    connect(list, &widgets::PickList::picked, this, &FileTasks::restore);
    list->popUpOver(window.topBar()->searchAnchor());
}

void FileTasks::restore(const QString &backup)
{
    const QString target = beside(m_path, tr("%1 restored", "name of a file").arg(QFileInfo(m_path).completeBaseName()));
    run<QString>(
        tr("Restoring a backup"), [backup, target] { return restoreBackup(Backup{backup, {}, 0}, target).map([&target] { return target; }); },
        [this](const Result<QString> &restored) {
            if (restored)
                m_workbench.openProject(*restored);
            else
                m_workbench.window().question()->showError(restored.error());
        });
}

/// The damaged file is let go first: a second descriptor of an open file, closed, would drop the locks on it.
void FileTasks::salvage()
{
    const QString damaged = m_path;
    if (m_workbench.session())
        m_workbench.closeProject();
    const QString fresh = beside(damaged, tr("%1-saved", "name of a file").arg(QFileInfo(damaged).completeBaseName()));
    const QString what = tr("Saving what can be read of %1").arg(QFileInfo(damaged).fileName());
    m_stop = std::make_shared<std::atomic<bool>>(false);
    const auto step = [this, what, stop = m_stop, told = std::make_shared<std::int64_t>(-1)](std::int64_t page, std::int64_t pages) {
        const std::int64_t percent = page * 100 / std::max<std::int64_t>(1, pages);
        if (std::exchange(*told, percent) != percent)
            QMetaObject::invokeMethod(this, [this, what, percent] { showShare(what, static_cast<double>(percent) / 100); });
        return !stop->load();
    };
    run<QStringList>(
        what, [damaged, fresh, step] { return salvageProject(damaged, fresh, newcomer(), step).map(salvageSentences); },
        [this, damaged, fresh](const Result<QStringList> &saved) {
            if (saved)
                tellSalvaged(fresh, *saved);
            else
                m_workbench.showError(damaged, saved.error(), {saved.error().code == ErrorCode::Interrupted, false});
        });
}

void FileTasks::showShare(const QString &what, double share)
{
    m_workbench.window().statusBar()->showProgress(widgets::Progress{what, share, {}, share < 1});
}

void FileTasks::tellSalvaged(const QString &fresh, const QStringList &said)
{
    m_salvaged = fresh;
    m_sentences = said;
    m_workbench.openProject(fresh);
}

void FileTasks::takeShown(const QString &path)
{
    if (FileIdentity::of(path) == FileIdentity::of(m_salvaged) && !m_salvaged.isEmpty())
        m_workbench.window().question()->tell(m_sentences.join(QLatin1Char('\n')));
    m_salvaged.clear();
}

void FileTasks::takeFile(const QString &path)
{
    const Session *session = m_workbench.session();
    if (session && FileIdentity::of(path) == FileIdentity::of(session->path()))
        return m_workbench.openProject(path); // which says that it is open
    m_jobs.start([this, path] {
        const FileKind kind = fileKindOf(path);
        QMetaObject::invokeMethod(this, [this, path, kind] { route(path, kind); });
    });
}

static QString roomFor(FileKind kind)
{
    switch (kind) {
    case FileKind::Pack: return QStringLiteral("label");
    case FileKind::Cases: return QStringLiteral("datasets");
    case FileKind::Prompt: return QStringLiteral("prompts");
    case FileKind::Traces: return QStringLiteral("results");
    case FileKind::Project:
    case FileKind::Unknown: break;
    }
    return {};
}

/// A pack can be worked on as the project that it is; where there is a room for labels, that may have a better use for it.
void FileTasks::route(const QString &path, FileKind kind)
{
    auto &window = m_workbench.window();
    const bool isOpen = m_workbench.session();
    const QString name = QFileInfo(path).fileName();
    if (kind == FileKind::Project || (kind == FileKind::Pack && !isOpen))
        return m_workbench.openProject(path);
    if (kind == FileKind::Unknown)
        return window.statusBar()->showText(tr("%1 is no project, no table of cases, no traces and no text").arg(name));
    if (!isOpen)
        return window.statusBar()->showText(tr("Open or make a project first; then drop %1 again").arg(name));
    widgets::Room *taker = window.room(roomFor(kind));
    if (taker && taker->takeFile(path))
        window.openRoom(taker->id());
    else if (kind == FileKind::Pack)
        m_workbench.openProject(path);
    else
        window.statusBar()->showText(tr("%1 cannot be brought in: nothing can be written into this project").arg(name));
}

} // namespace assay::window

#include "moc_file_tasks.cpp"
