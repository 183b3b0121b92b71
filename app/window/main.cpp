// The window's program.
#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>
#include <future>

#include "app/window/long_project.h"
#include "app/window/options.h"
#include "app/window/picture_taker.h"
#include "app/window/workbench.h"
#include "project/language.h"
#include "project/user.h"
#include "providers/keys.h"
#include "storage/project_file.h"

using namespace assay;
using namespace assay::window;

namespace {

int report(const Error &error)
{
    QTextStream(stderr) << QStringLiteral("error: ") << toSentence(error) << Qt::endl;
    return exitCode(error.code);
}

/// What must stand before the first widget.
void prepareEnvironment(const Options &options)
{
    if (options.pictures && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (options.scale != 1)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(options.scale));
}

const QString longNames = QStringLiteral("a file whose name is longer than anybody would choose it to be, with the month and the region");

/// The project that the pictures are of; of long contents one made for that at @p longPath.
Status showPictured(Workbench &workbench, const Options &options, const QString &longPath)
{
    const bool isLong = options.pictures->state == PictureState::Long;
    if (options.project.isEmpty() && !isLong)
        return {};
    const QString path = isLong ? longPath : options.project;
    auto file = isLong ? makeLongProject(path) : openProject(path, FileMode::ReadOnly);
    if (!file)
        return fail(file.error());
    workbench.showProject(path, std::move(*file));
    return {};
}

int takePictures(QApplication &application, const Options &options)
{
    const auto asked = options.theme.value_or(widgets::ThemeChoice::Light);
    const auto theme = asked == widgets::ThemeChoice::System ? widgets::ThemeChoice::Light : asked; // the same picture on every desktop
    widgets::applyTheme(application, theme);
    const QTemporaryDir folder; // outlives the workbench, whose project may lie in it
    Workbench workbench(application, WindowMemory());
    if (auto shown = showPictured(workbench, options, folder.filePath(longNames + QStringLiteral(".assay"))); !shown)
        return report(shown.error());
    const QString language = options.language.isEmpty() ? QStringLiteral("en") : options.language;
    PictureTaker taker(workbench, *options.pictures, QString::fromLatin1(name(theme)), language);
    QObject::connect(&taker, &PictureTaker::finished, &application, [](const QStringList &files) {
        QTextStream(stdout) << files.join(QLatin1Char('\n')) << Qt::endl;
        QCoreApplication::exit(0);
    }, Qt::QueuedConnection);
    QObject::connect(&taker, &PictureTaker::failed, &application, [](const Error &error) { QCoreApplication::exit(report(error)); }, Qt::QueuedConnection);
    taker.start();
    return QApplication::exec();
}

/// Asks after every turn of the event loop, so that it ends with the turn that painted what was read.
void endOnceShown(QApplication &application, Workbench &workbench)
{
    const auto end = [] {
        QTextStream(stdout) << QStringLiteral("shown") << Qt::endl;
        QCoreApplication::quit();
    };
    auto *turn = new QTimer(&application);
    QObject::connect(&workbench, &Workbench::projectShown, turn, [turn] { turn->start(0); });
    QObject::connect(turn, &QTimer::timeout, &application, [&workbench, end] {
        const auto *room = workbench.window().room(workbench.window().currentRoom());
        if (workbench.session() && workbench.session()->isIdle() && room && room->isVisible())
            end();
    });
}

/// The same program once more, when the window that asked for it is gone and has let go of its project.
void startAgain(const QString &project)
{
    QProcess::startDetached(QCoreApplication::applicationFilePath(), project.isEmpty() ? QStringList() : QStringList{project});
}

int openWindow(QApplication &application, const Options &options, WindowMemory memory)
{
    memory.theme = options.theme.value_or(memory.theme);
    widgets::applyTheme(application, memory.theme);
    const QString project = options.project.isEmpty() ? memory.recent.value(0) : options.project;
    const bool isOpened = !project.isEmpty() && (QFile::exists(project) || !options.project.isEmpty());
    std::shared_future<OpenedProject> opening;
    if (isOpened)
        opening = std::async(std::launch::async, [project] { return std::make_shared<OpenedProject::element_type>(openProject(project, FileMode::ReadWrite)); });
    bool again = false;
    auto workbench = std::make_unique<Workbench>(application, memory);
    QObject::connect(workbench.get(), &Workbench::restartRequested, &application, [&again] {
        again = true;
        QCoreApplication::quit();
    });
    if (isOpened)
        workbench->takeProject(project, std::move(opening));
    if (options.untilShown)
        endOnceShown(application, *workbench);
    workbench->window().show();
    const int code = QApplication::exec();
    workbench->memory().save();
    const QString shown = workbench->session() ? workbench->session()->path() : QString();
    workbench.reset();
    if (again)
        startAgain(shown);
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    leaveNoCoreDumps();
    QStringList arguments;
    for (int at = 0; at < argc; ++at)
        arguments << QString::fromLocal8Bit(argv[at]);
    if (arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"))) {
        QTextStream(stdout) << helpText();
        return 0;
    }
    const auto options = parseOptions(arguments);
    if (!options)
        return report(options.error());
    prepareEnvironment(*options);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("assay"));
    QApplication::setApplicationVersion(QStringLiteral(ASSAY_VERSION));
    // What was chosen in the window holds unless the command line says otherwise; pictures show what everybody sees.
    const WindowMemory memory = options->pictures ? WindowMemory() : WindowMemory::load();
    widgets::setUpLooks(application, memory.textSize);
    const QString language = options->language.isEmpty() ? memory.language : options->language;
    if (auto set = setLanguage(application, language); !set)
        return report(set.error());
    return options->pictures ? takePictures(application, *options) : openWindow(application, *options, memory);
}
