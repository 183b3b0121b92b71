// Projects as files, in the real window: duplicated, closed for sharing, brought back from a backup, saved from damage, gone, dropped.
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <atomic>

#include "app/window/file_tasks.h"
#include "project/user.h"
#include "storage/backup.h"
#include "storage/database.h"
#include "storage/project_file.h"
#include "support/cli.h"
#include "support/warnings.h"
#include "support/window_hands.h"
#include "widgets/components/inline_question.h"
#include "widgets/shell/welcome.h"

using namespace assay;
using namespace assay::window;

namespace {

constexpr int patience = WindowHands::patience;

void put(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

QAction &actionOf(Workbench &workbench, const char *name)
{
    return *workbench.window().findChild<QAction *>(QString::fromLatin1(name), Qt::FindDirectChildrenOnly);
}

/// As a file manager would.
void drop(Workbench &workbench, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&workbench.window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&workbench.window(), &event);
}

} // namespace

class FilesJourney : public QuietTest
{
    Q_OBJECT
    QTemporaryDir m_config;

    /// A sample project alone in a folder of its own.
    static QString project(const QTemporaryDir &folder, const QString &name = QStringLiteral("work.assay"))
    {
        const QString path = folder.filePath(name);
        const CliRun made = runCli({"new", path.toStdString(), "--sample"});
        if (made.code != 0)
            qFatal("%s", made.err.c_str());
        return path;
    }
    static QStringList filesIn(const QTemporaryDir &folder) { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); }
    static bool isShown(Workbench &workbench, const QString &path)
    {
        return QTest::qWaitFor([&] { return workbench.session() && workbench.session()->path() == path; }, patience);
    }

private Q_SLOTS:
    void init()
    {
        qputenv("XDG_CONFIG_HOME", m_config.path().toLocal8Bit());
        widgets::setUpLooks(*qApp);
        widgets::applyTheme(*qApp, widgets::ThemeChoice::Light);
    }

    void roomsThatAreNotInFrontWaitForTheOneThatIs()
    {
        const QTemporaryDir folder;
        Workbench workbench(*qApp, WindowMemory());
        workbench.window().show();
        std::atomic<bool> goesOn = false;
        JobLine line;
        bool isRead = false;
        connect(&workbench, &Workbench::projectShown, this, [&] {
            workbench.session()->read<int>(
                line,
                [&goesOn](Database &) -> Result<int> {
                    while (!goesOn)
                        QThread::msleep(5);
                    return 0;
                },
                [&isRead](const Result<int> &) { isRead = true; });
        });
        workbench.openProject(project(folder));
        const auto rooms = [&] { return workbench.window().findChildren<widgets::Room *>().size(); };
        QTRY_VERIFY_WITH_TIMEOUT(workbench.session() != nullptr, patience);
        QTest::qWait(500);
        QCOMPARE(rooms(), 1);
        goesOn = true;
        QTRY_COMPARE_WITH_TIMEOUT(rooms(), workbench.window().roomIds().size(), patience);
        QVERIFY(isRead);
    }

    void aDuplicateIsOpenedBeside()
    {
        const QTemporaryDir folder;
        const QString path = project(folder);
        WindowHands hands(path, QStringLiteral("prompts"));
        QVERIFY(actionOf(hands.workbench, "duplicate-project").isEnabled());
        const QString copy = folder.filePath(QStringLiteral("second.assay"));
        hands.workbench.files().duplicateTo(copy);
        QVERIFY(isShown(hands.workbench, copy));
        QVERIFY(!hands.session().whyReadOnly());
        QCOMPARE(hands.session().file().name(), std::string("second"));
        hands.workbench.files().duplicateTo(path); // taken: said, and nothing is lost
        QTRY_VERIFY(hands.workbench.window().question()->isVisible());
        QCOMPARE(hands.session().path(), copy);
        QCOMPARE(runCli({"verify", path.toStdString()}).code, 0);
    }

    void closedForSharingOneFileLiesThere()
    {
        const QTemporaryDir folder;
        const QString path = project(folder);
        WindowHands hands(path, QStringLiteral("prompts"));
        QVERIFY(filesIn(folder).size() > 1); // its log and its lock
        actionOf(hands.workbench, "close-for-sharing").trigger();
        QTRY_VERIFY_WITH_TIMEOUT(hands.words().contains(QStringLiteral("work.assay is closed")), patience);
        QVERIFY2(hands.words().contains(QDir::toNativeSeparators(path)), qPrintable(hands.words()));
        QCOMPARE(filesIn(folder), QStringList{QStringLiteral("work.assay")});
        QVERIFY(!hands.workbench.session());
        hands.click(QStringLiteral("Open it again"));
        QVERIFY(isShown(hands.workbench, path));
        QVERIFY(!hands.session().whyReadOnly());
    }

    void aBackupOpensAsANewFileBeside()
    {
        const QTemporaryDir folder;
        const QString path = project(folder);
        WindowHands hands(path, QStringLiteral("prompts"));
        actionOf(hands.workbench, "restore-backup").trigger();
        QTRY_VERIFY_WITH_TIMEOUT(hands.words().contains(QStringLiteral("There are no backups of this project yet")), patience);
        QVERIFY(makeBackup(**hands.session().file().reader(), QStringLiteral("by-hand")));
        actionOf(hands.workbench, "restore-backup").trigger();
        hands.pickSoon({});
        const QString restored = folder.filePath(QStringLiteral("work restored.assay"));
        QVERIFY(isShown(hands.workbench, restored));
        QVERIFY(QFile::exists(path));
        QVERIFY(!hands.session().whyReadOnly());
    }

    void whatCanBeReadOfADamagedOneIsSavedHere()
    {
        const QTemporaryDir folder;
        const QString path = project(folder);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - 5000) && file.resize(file.size() - 20'000)); // cut
        file.close();
        const QByteArray before = [&] { QFile read(path); return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray(); }();
        Workbench workbench(*qApp, WindowMemory());
        workbench.window().resize(1280, 800);
        workbench.window().show();
        QApplication::setActiveWindow(&workbench.window());
        workbench.openProject(path);
        QAction &salvage = actionOf(workbench, "salvage");
        QTRY_VERIFY_WITH_TIMEOUT(salvage.isEnabled(), patience);
        auto *welcome = workbench.window().findChild<widgets::Welcome *>();
        QAbstractButton *button = nullptr;
        for (auto *each : welcome->findChildren<QAbstractButton *>()) {
            if (each->isVisible() && each->text() == salvage.text())
                button = each;
        }
        QVERIFY(button);
        button->click();
        QVERIFY(isShown(workbench, folder.filePath(QStringLiteral("work-saved.assay"))));
        widgets::InlineQuestion &told = *workbench.window().question();
        QTRY_VERIFY(told.isVisible());
        QVERIFY2(told.accessibleName().startsWith(QStringLiteral("Saved ")), qPrintable(told.accessibleName()));
        QVERIFY(!salvage.isEnabled());
        QFile read(path);
        QVERIFY(read.open(QIODevice::ReadOnly));
        QVERIFY(read.readAll() == before);
    }

    void whatIsGoneIsNotOfferedAgain()
    {
        const QTemporaryDir folder;
        const QString path = project(folder);
        WindowMemory memory;
        memory.recent = {folder.filePath(QStringLiteral("gone.assay")), path};
        Workbench workbench(*qApp, memory);
        workbench.window().show();
        workbench.openProject(memory.recent.front());
        QTRY_VERIFY_WITH_TIMEOUT(!workbench.memory().recent.contains(memory.recent.front()), patience);
        QCOMPARE(workbench.memory().recent, QStringList{path});
        workbench.openProject(path);
        QVERIFY(isShown(workbench, path));
    }

    void aDamagedOneIsOfferedItsBackups()
    {
        const QTemporaryDir folder;
        const QString path = project(folder);
        {
            const auto file = openProject(path, FileMode::ReadWrite);
            QVERIFY(file && makeBackup(**(*file)->reader(), QStringLiteral("daily")));
        }
        put(path, "no database any more");
        Workbench workbench(*qApp, WindowMemory());
        workbench.window().resize(1280, 800);
        workbench.window().show();
        QApplication::setActiveWindow(&workbench.window());
        workbench.openProject(path);
        QTRY_VERIFY_WITH_TIMEOUT(actionOf(workbench, "restore-backup").isEnabled(), patience);
        actionOf(workbench, "restore-backup").trigger();
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::activePopupWidget(), patience);
        QVERIFY(pick({}));
        QVERIFY(isShown(workbench, folder.filePath(QStringLiteral("work restored.assay"))));
    }

    void filesGoWhereTheyAreOfUse()
    {
        const QTemporaryDir folder;
        const QString path = project(folder);
        const QString cases = folder.filePath(QStringLiteral("cases.txt"));
        const QString prompt = folder.filePath(QStringLiteral("prompt.csv"));
        const QString other = project(folder, QStringLiteral("other.assay"));
        put(cases, "question,answer\nWhere?,Here\nWhen?,Now\n");
        put(prompt, "You answer for {{product}}.\n\n{{question}}\n");
        WindowHands hands(path, QStringLiteral("results"));
        drop(hands.workbench, cases);
        QTRY_COMPARE_WITH_TIMEOUT(hands.workbench.window().currentRoom(), QStringLiteral("datasets"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(hands.words().contains(QStringLiteral("cases.txt")), patience);
        drop(hands.workbench, prompt);
        QTRY_COMPARE_WITH_TIMEOUT(hands.workbench.window().currentRoom(), QStringLiteral("prompts"), patience);
        drop(hands.workbench, other);
        QVERIFY(isShown(hands.workbench, other));
        const QString nothing = folder.filePath(QStringLiteral("picture.json"));
        put(nothing, QByteArray("\x89PNG\r\n\0\0\0", 9));
        drop(hands.workbench, nothing);
        QTRY_VERIFY_WITH_TIMEOUT(hands.words().contains(QStringLiteral("picture.json is no project")), patience);
    }

    void withoutAProjectATableWaits()
    {
        const QTemporaryDir folder;
        const QString cases = folder.filePath(QStringLiteral("cases.csv"));
        put(cases, "question,answer\nWhere?,Here\n");
        Workbench workbench(*qApp, WindowMemory());
        workbench.window().show();
        drop(workbench, cases);
        const auto says = [&](const QString &words) {
            const auto labels = workbench.window().findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("Open or make a project first")), patience);
    }

    void pictures()
    {
        const QString kept = qEnvironmentVariable("ASSAY_PICTURES", m_config.path());
        QVERIFY(QDir().mkpath(kept));
        for (const auto choice : {widgets::ThemeChoice::Light, widgets::ThemeChoice::Dark}) {
            widgets::applyTheme(*qApp, choice);
            const QTemporaryDir folder;
            const QString path = project(folder);
            WindowHands hands(path, QStringLiteral("prompts"));
            QVERIFY(makeBackup(**hands.session().file().reader(), QStringLiteral("by-hand")));
            const auto take = [&](const char *what) {
                QTest::qWait(100);
                QVERIFY(hands.workbench.window().grab().save(QStringLiteral("%1/%2-%3.png").arg(kept, QString::fromLatin1(what), QString::fromLatin1(widgets::name(choice)))));
            };
            actionOf(hands.workbench, "close-for-sharing").trigger();
            QTRY_VERIFY_WITH_TIMEOUT(hands.words().contains(QStringLiteral("is closed")), patience);
            take("closed");
            put(path, "no database any more");
            hands.workbench.openProject(path);
            QTRY_VERIFY_WITH_TIMEOUT(actionOf(hands.workbench, "salvage").isEnabled(), patience);
            take("damaged");
        }
    }
};

QTEST_MAIN(FilesJourney)
#include "tst_files_journey.moc"
