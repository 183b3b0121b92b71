// The window's program.
#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTextStream>

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

int takePictures(QApplication &application, const Options &options)
{
    const auto theme = options.theme == widgets::ThemeChoice::Dark ? widgets::ThemeChoice::Dark : widgets::ThemeChoice::Light;
    widgets::applyTheme(application, theme);
    Workbench workbench(application, WindowMemory());
    if (!options.project.isEmpty()) {
        auto file = openProject(options.project, FileMode::ReadOnly);
        if (!file)
            return report(file.error());
        workbench.showProject(options.project, std::move(*file));
    }
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

/// The same program once more, when the window that asked for it is gone and has let go of its project.
void startAgain(const QString &project)
{
    QProcess::startDetached(QCoreApplication::applicationFilePath(), project.isEmpty() ? QStringList() : QStringList{project});
}

int openWindow(QApplication &application, const Options &options, WindowMemory memory)
{
    memory.theme = options.theme.value_or(memory.theme);
    widgets::applyTheme(application, memory.theme);
    bool again = false;
    auto workbench = std::make_unique<Workbench>(application, memory);
    QObject::connect(workbench.get(), &Workbench::restartRequested, &application, [&again] {
        again = true;
        QCoreApplication::quit();
    });
    const QString project = options.project.isEmpty() ? memory.recent.value(0) : options.project;
    if (!project.isEmpty() && (QFile::exists(project) || !options.project.isEmpty()))
        workbench->openProject(project);
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
