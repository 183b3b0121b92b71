#include "widgets/shell/window_actions.h"

#include <QAction>

#include "widgets/shell/main_window.h"

namespace assay::widgets {

FileActions addFileActions(MainWindow &window)
{
    const auto add = [&window](const char *name, const QString &text, const QKeySequence &key, void (MainWindow::*asks)()) {
        return window.addWindowAction(QString::fromLatin1(name), text, key, [&window, asks] { Q_EMIT(window.*asks)(); });
    };
    FileActions actions;
    actions.open = add("open", MainWindow::tr("Open a project…"), QKeySequence::Open, &MainWindow::openRequested);
    actions.create = add("new", MainWindow::tr("New project…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), &MainWindow::newRequested);
    actions.sample = add("sample", MainWindow::tr("Open the sample"), {}, &MainWindow::sampleRequested);
    actions.merge = add("import-project", MainWindow::tr("Import another project…"), {}, &MainWindow::importRequested);
    actions.duplicate = add("duplicate-project", MainWindow::tr("Duplicate the project…"), {}, &MainWindow::duplicateRequested);
    actions.share = add("close-for-sharing", MainWindow::tr("Close for sharing"), {}, &MainWindow::sharingRequested);
    actions.restore = add("restore-backup", MainWindow::tr("Restore a backup…"), {}, &MainWindow::backupsRequested);
    actions.salvage = add("salvage", MainWindow::tr("Save what can be read"), {}, &MainWindow::salvageRequested);
    return actions;
}

void FileActions::permitFor(const Session *session, Rescue rescue) const
{
    permit(merge, session);
    permit(share, session);
    duplicate->setEnabled(session);
    restore->setEnabled(session || rescue.hasBackups);
    salvage->setEnabled(rescue.canSalvage);
}

void addLookActions(MainWindow &window)
{
    const std::pair<ThemeChoice, QString> themes[] = {{ThemeChoice::Light, MainWindow::tr("Light theme")},
                                                      {ThemeChoice::Dark, MainWindow::tr("Dark theme")},
                                                      {ThemeChoice::Contrast, MainWindow::tr("High contrast theme, light")},
                                                      {ThemeChoice::ContrastDark, MainWindow::tr("High contrast theme, dark")},
                                                      {ThemeChoice::System, MainWindow::tr("Theme as the system")}};
    for (const auto &[choice, text] : themes)
        window.addWindowAction(QStringLiteral("theme-") + QString::fromLatin1(name(choice)), text, {}, [&window, chosen = choice] { Q_EMIT window.themeChosen(chosen); });
    window.addWindowAction(QStringLiteral("quit"), MainWindow::tr("Quit"), QKeySequence::Quit, [&window] { window.close(); });
}

} // namespace assay::widgets
