// A backup a day of the project that is open: when it is due, that it is made behind the window's back, and that closing does not wait for it.
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "project/backup_keeper.h"
#include "storage/backup.h"
#include "storage/meta.h"
#include "support/project_fixture.h"
#include "support/warnings.h"

using namespace assay;

namespace {

constexpr std::int64_t hour = 3'600'000'000;

/// Opened as a window does; the file says that it was made so long ago.
std::unique_ptr<Session> sessionOn(TestProject &project, std::int64_t age)
{
    const std::int64_t created = SystemClock().now().us - age;
    const Status set = project.writer().run([&](WriteContext &context) { return setMeta(context.database(), "created_us", std::to_string(created)); });
    project.file.reset();
    FileUser user = testUser();
    user.clock = std::make_shared<SystemClock>();
    auto file = ProjectFile::open(project.path(), FileMode::ReadWrite, user);
    if (!set || !file)
        qFatal("no project");
    return std::make_unique<Session>(std::move(*file));
}

} // namespace

class BackupKeeperTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void oneIsDueAfterADay()
    {
        TestProject project;
        const auto session = sessionOn(project, 0);
        const auto reader = *session->file().reader();
        const TimeUs now = SystemClock().now();
        QVERIFY(!*isBackupDue(*reader, now)); // made today
        QVERIFY(*isBackupDue(*reader, {now.us + 25 * hour}));
        QVERIFY(makeBackup(*reader, QStringLiteral("test")));
        QVERIFY(!*isBackupDue(*reader, SystemClock().now()));
        QVERIFY(!*isBackupDue(*reader, {now.us + 23 * hour}));
        QVERIFY(*isBackupDue(*reader, {now.us + 25 * hour}));
        QVERIFY(*isBackupDue(*reader, {now.us - 25 * hour})); // a backup from the future says nothing
    }

    void itIsMadeInTheBackground()
    {
        TestProject project;
        const auto session = sessionOn(project, 48 * hour);
        BackupKeeper keeper(session.get(), 1);
        QSignalSpy made(&keeper, &BackupKeeper::backedUp);
        QVERIFY(made.wait());
        QCOMPARE(listBackups(project.path()).size(), 1u);
        QCOMPARE(listBackups(project.path()).front().path, made.front().front().toString());
    }

    void aProjectOfTodayHasNone()
    {
        TestProject project;
        const auto session = sessionOn(project, hour);
        BackupKeeper keeper(session.get(), 1);
        QSignalSpy made(&keeper, &BackupKeeper::backedUp);
        QVERIFY(!made.wait(200));
        QVERIFY(listBackups(project.path()).empty());
    }

    void whoOnlyReadsMakesNone()
    {
        TestProject project;
        auto session = sessionOn(project, 48 * hour);
        const auto second = std::make_unique<Session>(std::move(*ProjectFile::open(project.path(), FileMode::ReadWrite, testUser("mika"))));
        BackupKeeper keeper(second.get(), 1);
        QSignalSpy made(&keeper, &BackupKeeper::backedUp);
        QVERIFY(!made.wait(200));
    }

    void closingDoesNotWaitForIt()
    {
        TestProject project;
        auto session = sessionOn(project, 48 * hour);
        auto keeper = std::make_unique<BackupKeeper>(session.get(), 0);
        QTest::qWait(1);
        QElapsedTimer timer;
        timer.start();
        keeper.reset();
        session.reset();
        QVERIFY(timer.elapsed() < 2000);
        for (const QString &name : QDir(project.folder.path()).entryList(QDir::Files))
            QVERIFY2(!name.contains(QStringLiteral(".part")), qPrintable(name)); // nothing half-made stays
    }
};

QTEST_GUILESS_MAIN(BackupKeeperTest)
#include "tst_backup_keeper.moc"
