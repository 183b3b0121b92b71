// Who may write a project: one process; a lock whose process is gone is taken, one of another machine only by somebody who names it.
#include <QDateTime>
#include <QDir>
#include <QProcess>
#include <QSysInfo>
#include <QTest>

#include "storage/project_lock.h"
#include "support/project_fixture.h"

using namespace assay;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("not written");
}

/// The lock of a process on another machine, as QLockFile writes it.
void lockFromElsewhere(const TestProject &project)
{
    QFile::remove(project.path(QStringLiteral("test.assay.lock")));
    put(project.path(QStringLiteral("test.assay.lock")), "4711\nassay\nfar-away\nffffffffffffffffffffffffffffffff\n00000000-0000-0000-0000-000000000000\n");
    put(project.path(QStringLiteral("test.assay.lock.name")), "mika");
}

Status write(ProjectFile &file)
{
    const auto writer = file.writer();
    if (!writer)
        return fail(writer.error());
    return (*writer)->run([](WriteContext &context) { return context.append({EventId::random(), EventKind::Import, "x", "{}"}).map([](const Event &) {}); });
}

} // namespace

class Lock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLockOfAnotherMachineStandsHoweverOld()
    {
        TestProject project;
        project.file.reset();
        lockFromElsewhere(project);
        QFile lock(project.path(QStringLiteral("test.assay.lock")));
        QVERIFY(lock.open(QIODevice::ReadWrite));
        QVERIFY(lock.setFileTime(QDateTime::currentDateTime().addYears(-10), QFileDevice::FileModificationTime));
        lock.close();
        const auto file = ProjectFile::open(project.path(), FileMode::ReadWrite, testUser());
        VERIFY_RESULT(file);
        QVERIFY((*file)->isReadOnly());
        const Status written = write(**file);
        QCOMPARE(written.error().code, ErrorCode::Locked);
        for (const char *word : {"mika", "4711", "far-away"})
            QVERIFY2(written.error().why.contains(QLatin1String(word)), qPrintable(written.error().why));
        QVERIFY2(written.error().fix.contains(QStringLiteral("unlock")), qPrintable(written.error().fix));
    }

    void whoNamesThatMachineTakesItOver()
    {
        TestProject project;
        project.file.reset();
        lockFromElsewhere(project);
        QCOMPARE(takeOverLock(project.path(), {}).error().code, ErrorCode::No);
        QCOMPARE(takeOverLock(project.path(), QStringLiteral("another")).error().code, ErrorCode::No);
        QVERIFY(lockHolder(project.path())->elsewhere);
        VERIFY_RESULT(takeOverLock(project.path(), QStringLiteral("far-away")));
        QVERIFY(!lockHolder(project.path()));
        VERIFY_RESULT(takeOverLock(project.path(), QStringLiteral("far-away"))); // nobody holds it: nothing to do
        const auto file = ProjectFile::open(project.path(), FileMode::ReadWrite, testUser());
        VERIFY_RESULT(write(**file));
        QCOMPARE(QDir(project.folder.path()).entryList({QStringLiteral("*.lock.*")}, QDir::Files), QStringList{QStringLiteral("test.assay.lock.name")});
    }

    void aProcessOfThisMachineThatRunsKeepsIt()
    {
        TestProject project;
        const Status taken = takeOverLock(project.path(), QSysInfo::machineHostName());
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::Locked);
        QVERIFY(!lockHolder(project.path())->elsewhere);
        VERIFY_RESULT(write(*project.file));
    }

    void aProcessOfThisMachineThatIsGoneHoldsNothing()
    {
        TestProject project;
        project.file.reset();
        QProcess gone;
        gone.start(QStringLiteral("/bin/true"), QStringList());
        QVERIFY(gone.waitForStarted());
        const qint64 process = gone.processId();
        QVERIFY(gone.waitForFinished());
        put(project.path(QStringLiteral("test.assay.lock")), QByteArray::number(process) + "\nassay\n" + QSysInfo::machineHostName().toUtf8() + "\n" + QSysInfo::machineUniqueId() + "\n");
        QVERIFY(!lockHolder(project.path()));
        const auto file = ProjectFile::open(project.path(), FileMode::ReadWrite, testUser());
        VERIFY_RESULT(write(**file));
    }

    /// The machine was not gone after all.
    void whoeverLostItWritesNothingMore()
    {
        TestProject project;
        lockFromElsewhere(project); // another one has taken it over and opened it
        const Status written = write(*project.file);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Locked);
        QVERIFY2(written.error().why.contains(QStringLiteral("taken it over")), qPrintable(written.error().why));
        project.file.reset();
        QVERIFY(QFile::exists(project.path(QStringLiteral("test.assay.lock")))); // their lock is left alone
        QVERIFY(QFile::exists(project.path(QStringLiteral("test.assay.lock.name"))));
    }
};

QTEST_GUILESS_MAIN(Lock)
#include "tst_lock.moc"
