// reliability.md §7, row 6: files and folders that may only be read, or not even that; files renamed, removed or replaced while they are open.
// Reading works where it can, the reason is said where it cannot, nothing is invented and nothing lost. Root may do everything, so as
// root this program becomes nobody first.
#include <QDir>
#include <QTest>
#include <fcntl.h>
#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

#include "storage/event_log.h"
#include "storage/verify.h"
#include "support/fault_vfs.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

constexpr uid_t nobody = 65534;

void setMode(const QString &path, mode_t mode)
{
    if (::chmod(QFile::encodeName(path).constData(), mode) != 0)
        qFatal("the mode of %s could not be set", qPrintable(path));
}

/// A folder for the life of a test; may be left without any right.
class Folder
{
public:
    ~Folder()
    {
        setMode(path(), 0700);
        if (QFile::exists(file()))
            setMode(file(), 0600);
    }
    QString path() const { return m_folder.path(); }
    QString file() const { return m_folder.filePath(QStringLiteral("p.assay")); }

private:
    QTemporaryDir m_folder;
};

/// A closed project with one answer.
void makeProject(const QString &path)
{
    TestProject project;
    const std::vector<Case> cases{{"c0", {{{"q", "why"}}, {}, {}, {}, {}}}};
    const auto dataset = addDataset(project, "cases", cases);
    const auto run = addRun(project, "first", dataset, {{addVersion(project, "triage", "one"), "small"}});
    RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
    recorder.add(answerTo(run, cases.front(), 0, "because"), 0, {}, std::nullopt);
    if (!recorder.flush())
        qFatal("no project");
    project.file.reset();
    if (!QFile::copy(project.path(), path))
        qFatal("no project");
}

bool canBeRead(ProjectFile &file)
{
    const auto reader = file.reader();
    const auto run = reader ? resolveRun(**reader, "latest") : Result<RunInfo>(fail(reader.error()));
    const auto row = run ? rowByKey(**reader, 1) : Result<std::optional<StoredRow>>(fail(run.error()));
    return row && *row && (*row)->row.output == "because" && verifyProject(**reader)->problemCount == 0;
}

Status write(ProjectFile &file)
{
    const auto writer = file.writer();
    if (!writer)
        return fail(writer.error());
    return (*writer)->run([](WriteContext &context) { return context.append({EventId::random(), EventKind::Import, "x", "{}"}).map([](const Event &) {}); });
}

std::int64_t eventsIn(const QString &path)
{
    const auto file = ProjectFile::open(path, FileMode::ReadOnly, testUser());
    const auto reader = file ? (*file)->reader() : Result<std::unique_ptr<Database>>(fail(file.error()));
    return reader ? chainHead(**reader)->seq : -1;
}

} // namespace

class FileAccess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aReadOnlyFileIsRead()
    {
        const Folder folder;
        makeProject(folder.file());
        setMode(folder.file(), 0444);
        const auto file = ProjectFile::open(folder.file(), FileMode::ReadWrite, testUser());
        VERIFY_RESULT(file);
        QVERIFY((*file)->isReadOnly() && canBeRead(**file));
        const Status written = write(**file);
        QVERIFY(!written);
        QVERIFY2(written.error().why.contains(QStringLiteral("read-only")), qPrintable(toSentence(written.error())));
    }

    /// The first look takes no lock: what it finds wrong while somebody writes is looked at again, what stands still is refused.
    void aFaultCountsWhenTheFileStoodStill()
    {
        const Folder folder;
        makeProject(folder.file());
        FaultVfs disk;
        disk.failAt(1, false);
        QVERIFY(!ProjectFile::open(folder.file(), FileMode::ReadOnly, testUser()));
        QCOMPARE(disk.faults(), 1);

        disk.heal();
        disk.failAt(1, false);
        disk.cutPower(folder.path(), {1}, 1, [&](const DiskImage &) { // meanwhile another process writes
            const timespec times[]{{0, UTIME_OMIT}, {1'000'000'000, 0}};
            QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(folder.file()).constData(), times, 0), 0);
        });
        const auto file = ProjectFile::open(folder.file(), FileMode::ReadOnly, testUser());
        VERIFY_RESULT(file);
        QCOMPARE(disk.faults(), 1);
        QVERIFY(canBeRead(**file));
    }

    void aReadOnlyFolderIsReadAndLeftAsItIs()
    {
        const Folder folder;
        makeProject(folder.file());
        setMode(folder.path(), 0555);
        {
            const auto file = ProjectFile::open(folder.file(), FileMode::ReadWrite, testUser());
            VERIFY_RESULT(file);
            QVERIFY((*file)->isReadOnly() && canBeRead(**file));
            QVERIFY(!write(**file));
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("p.assay")});
    }

    /// A crash left a log beside the file, and now nobody may write there.
    void aLogInAReadOnlyFolderCounts()
    {
        const Folder folder;
        makeProject(folder.file());
        const auto kept = eventsIn(folder.file());
        {
            const auto file = *ProjectFile::open(folder.file(), FileMode::ReadWrite, testUser());
            VERIFY_RESULT(write(*file));
            QVERIFY(QFile::copy(folder.file(), folder.path() + QStringLiteral("/q.assay")));
            QVERIFY(QFile::copy(folder.file() + QStringLiteral("-wal"), folder.path() + QStringLiteral("/q.assay-wal")));
        }
        setMode(folder.path(), 0555);
        QCOMPARE(eventsIn(folder.path() + QStringLiteral("/q.assay")), kept + 1);
    }

    void whatMayNotBeReadIsRefusedWithTheReason()
    {
        const Folder folder;
        makeProject(folder.file());
        setMode(folder.file(), 0000);
        for (const FileMode mode : {FileMode::ReadOnly, FileMode::ReadWrite}) {
            const auto file = ProjectFile::open(folder.file(), mode, testUser());
            QVERIFY(!file);
            QCOMPARE(file.error().code, ErrorCode::File);
            QVERIFY2(file.error().why.contains(QStringLiteral("ermission")), qPrintable(toSentence(file.error())));
        }
        setMode(folder.file(), 0600);
        setMode(folder.path(), 0000);
        QVERIFY(!ProjectFile::open(folder.file(), FileMode::ReadOnly, testUser()));
    }

    void rightsLostWhileOpenLoseNothing()
    {
        const Folder folder;
        makeProject(folder.file());
        const auto before = eventsIn(folder.file());
        {
            const auto file = *ProjectFile::open(folder.file(), FileMode::ReadWrite, testUser());
            const std::int64_t opened = chainHead(**file->reader())->seq;
            setMode(folder.file(), 0000);
            setMode(folder.path(), 0555);
            const Status written = write(*file); // what is open stays open
            setMode(folder.path(), 0700);
            setMode(folder.file(), 0600);
            VERIFY_RESULT(written);
            QCOMPARE(chainHead(**file->reader())->seq, opened + 1);
        }
        QVERIFY(eventsIn(folder.file()) > before);
    }

    void aFileRenamedUnderUsIsNotWritten()
    {
        const Folder folder;
        makeProject(folder.file());
        const auto file = *ProjectFile::open(folder.file(), FileMode::ReadWrite, testUser());
        const QString moved = folder.path() + QStringLiteral("/moved.assay");
        QVERIFY(QFile::rename(folder.file(), moved));
        const Status written = write(*file);
        QVERIFY(!written);
        QVERIFY2(written.error().why.contains(QStringLiteral("moved")), qPrintable(toSentence(written.error())));
        QVERIFY(!QFile::exists(folder.file())); // nothing is invented in its place
        QVERIFY(QFile::rename(moved, folder.file()));
        VERIFY_RESULT(write(*file));
    }

    void aFileRemovedUnderUsIsNotInvented()
    {
        const Folder folder;
        makeProject(folder.file());
        {
            const auto file = *ProjectFile::open(folder.file(), FileMode::ReadWrite, testUser());
            QVERIFY(QFile::remove(folder.file()));
            QVERIFY(!write(*file));
            QVERIFY(!file->reader() || !chainHead(**file->reader()));
        }
        QVERIFY(!QFile::exists(folder.file()));
    }

    void aFolderRenamedUnderUsIsNotWritten()
    {
        const QTemporaryDir around;
        const QString there = around.filePath(QStringLiteral("a"));
        QVERIFY(QDir().mkpath(there));
        makeProject(there + QStringLiteral("/p.assay"));
        const auto file = *ProjectFile::open(there + QStringLiteral("/p.assay"), FileMode::ReadWrite, testUser());
        QVERIFY(QDir().rename(there, around.filePath(QStringLiteral("b"))));
        QVERIFY(!write(*file));
        QVERIFY(!QFile::exists(there));
    }

    void aFileThatBecomesReadOnlyIsSaidToBe()
    {
        const Folder folder;
        makeProject(folder.file());
        {
            const auto file = *ProjectFile::open(folder.file(), FileMode::ReadWrite, testUser());
            VERIFY_RESULT(write(*file));
        }
        setMode(folder.path(), 0555);
        const auto file = ProjectFile::open(folder.file(), FileMode::ReadWrite, testUser());
        VERIFY_RESULT(file);
        QVERIFY((*file)->isReadOnly());
        QVERIFY(!write(**file).error().fix.isEmpty());
    }

    void aNewFileNeedsAFolderThatTakesIt()
    {
        const Folder folder;
        setMode(folder.path(), 0555);
        const auto file = ProjectFile::create(folder.file(), "new", testUser());
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::File);
        QVERIFY(!file.error().why.isEmpty());
        QVERIFY(!QFile::exists(folder.file()));
    }

    void anOlderFileInAReadOnlyFolderSaysWhatToDo()
    {
        const Folder folder;
        QFile old(QStringLiteral(ASSAY_TEST_DATA "/projects/schema-1.assay"));
        if (!old.open(QIODevice::ReadOnly))
            QSKIP("the test's data cannot be read by nobody here");
        QFile file(folder.file());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(old.readAll()) > 0);
        file.close();
        setMode(folder.path(), 0555);
        const auto opened = ProjectFile::open(folder.file(), FileMode::ReadWrite, testUser());
        QVERIFY(!opened);
        QVERIFY2(opened.error().fix.contains(QStringLiteral("Copy")), qPrintable(toSentence(opened.error())));
    }

    void aLockThatMayNotBeRemovedIsALock()
    {
        const Folder folder;
        makeProject(folder.file());
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("p.assay.lock"))); // nobody can lock with a folder in the place
        const auto file = ProjectFile::open(folder.file(), FileMode::ReadWrite, testUser());
        VERIFY_RESULT(file);
        QVERIFY((*file)->isReadOnly() && canBeRead(**file));
        QVERIFY(!write(**file).error().what.isEmpty());
    }
};

int main(int argc, char **argv)
{
    if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0))
        return 1;
    QCoreApplication application(argc, argv);
    FileAccess test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_file_access.moc"
