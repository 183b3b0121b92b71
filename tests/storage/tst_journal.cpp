// The rollback journal beside a project: what a crash left is undone, also for those who only read; what somebody else put there is not
// played back, and nothing is touched.
#include <QTest>

#include "storage/rollback_journal.h"
#include "storage/verify.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("not written");
}

/// A project without write-ahead log, as in a shared folder, and the journal and the file in the middle of a commit.
struct Interrupted
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("p.assay"));
    QByteArray before;
    QByteArray middle;
    QByteArray journal;

    Interrupted()
    {
        TestProject project;
        addVersion(project, "triage", "one");
        project.file.reset();
        const auto database = std::move(*Database::open(project.path(), OpenMode::ReadWrite));
        QVERIFY_OR_DIE(database->exec("PRAGMA journal_mode=DELETE; PRAGMA cache_size=1; PRAGMA cache_spill=1"));
        before = bytesOf(project.path());
        QVERIFY_OR_DIE(database->exec("BEGIN IMMEDIATE; UPDATE prompt SET name = 'half'; INSERT INTO meta (key, value) SELECT 'x' || n, hex(zeroblob(4500)) FROM "
                                      "(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 60) SELECT n FROM c)"));
        middle = bytesOf(project.path());
        journal = bytesOf(project.path() + QStringLiteral("-journal"));
        QVERIFY_OR_DIE(database->exec("ROLLBACK"));
        if (middle == before || journal.isEmpty())
            qFatal("the commit was not caught in its middle");
        lay();
    }
    void lay() const
    {
        put(path, middle);
        put(path + QStringLiteral("-journal"), journal);
    }
    static void QVERIFY_OR_DIE(const Status &status)
    {
        if (!status)
            qFatal("%s", qPrintable(toSentence(status.error())));
    }
};

bool isWhole(ProjectFile &file)
{
    const auto reader = file.reader();
    const auto report = reader ? verifyProject(**reader) : Result<VerifyReport>(fail(reader.error()));
    const auto differs = report ? compareProjections(**reader) : Result<std::optional<VerifyProblem>>(fail(report.error()));
    return report && report->problemCount == 0 && differs && !*differs;
}

} // namespace

class Journal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anInterruptedCommitIsUndone()
    {
        const Interrupted left;
        QCOMPARE(journalEffect(left.path), JournalEffect::Pages);
        const auto file = ProjectFile::open(left.path, FileMode::ReadWrite, testUser());
        VERIFY_RESULT(file);
        QVERIFY(!(*file)->isReadOnly() && isWhole(**file));
        QVERIFY(!QFile::exists(left.path + QStringLiteral("-journal")));
    }

    void whoOnlyReadsSeesItUndoneAndTouchesNothing()
    {
        const Interrupted left;
        {
            const auto file = ProjectFile::open(left.path, FileMode::ReadOnly, testUser());
            VERIFY_RESULT(file);
            QVERIFY(isWhole(**file));
        }
        QVERIFY(bytesOf(left.path) == left.middle);
        QVERIFY(bytesOf(left.path + QStringLiteral("-journal")) == left.journal);
    }

    void aJournalThatNamesOtherFilesIsRefused()
    {
        const Interrupted left;
        const QString victim = left.folder.filePath(QStringLiteral("victim"));
        put(victim, "text of somebody");
        QByteArray name = QFile::encodeName(victim);
        QByteArray tail("\0\0\0\0", 4);
        quint32 sum = 0;
        for (const char c : name)
            sum += static_cast<unsigned char>(c);
        const auto number = [](quint32 value) {
            QByteArray bytes(4, '\0');
            for (int i = 0; i < 4; ++i)
                bytes[i] = static_cast<char>(value >> (24 - 8 * i));
            return bytes;
        };
        tail = number(0x40000000 / 16384 + 1) + name + number(static_cast<quint32>(name.size())) + number(sum) + QByteArray::fromHex("d9d505f920a163d7");
        put(left.path + QStringLiteral("-journal"), left.journal + tail);
        QCOMPARE(journalEffect(left.path), JournalEffect::OtherFiles);
        for (const FileMode mode : {FileMode::ReadOnly, FileMode::ReadWrite}) {
            const auto file = ProjectFile::open(left.path, mode, testUser());
            QVERIFY(!file);
            QCOMPARE(file.error().code, ErrorCode::Damaged);
        }
        QVERIFY(bytesOf(left.path) == left.middle);
        QCOMPARE(bytesOf(victim), QByteArray("text of somebody"));
    }

    void aJournalOfAnotherProjectIsNotPlayed()
    {
        const Interrupted left;
        TestProject other;
        addVersion(other, "reply", "quite another text");
        other.file.reset();
        for (const char *mode : {"PRAGMA journal_mode=DELETE", "PRAGMA journal_mode=WAL"}) {
            {
                const auto database = std::move(*Database::open(other.path(), OpenMode::ReadWrite));
                VERIFY_RESULT(database->exec(mode));
            }
            const QByteArray bytes = bytesOf(other.path());
            put(other.path() + QStringLiteral("-journal"), left.journal);
            for (const FileMode how : {FileMode::ReadOnly, FileMode::ReadWrite}) {
                const auto file = ProjectFile::open(other.path(), how, testUser());
                QVERIFY2(!file || isWhole(**file), mode);
                if (!file)
                    QVERIFY2(bytesOf(other.path()) == bytes, mode);
            }
            QFile::remove(other.path() + QStringLiteral("-journal"));
        }
    }

    void aWordlessJournalIsNothing()
    {
        const Interrupted left;
        put(left.path, left.before);
        for (const QByteArray &bytes : {QByteArray(), QByteArray(40'000, '\0'), QByteArray("d9d505f9 is no journal"), left.journal.left(400)}) {
            put(left.path + QStringLiteral("-journal"), bytes);
            QCOMPARE(journalEffect(left.path), bytes.isEmpty() || bytes[0] == 0 ? JournalEffect::None : JournalEffect::Removed);
            const auto file = ProjectFile::open(left.path, FileMode::ReadOnly, testUser());
            VERIFY_RESULT(file);
            QVERIFY(isWhole(**file));
        }
    }

    /// Killed between the change of the header and the removal of the journal.
    void goingOverToTheLogMayBeInterrupted()
    {
        const Interrupted left;
        QFile::remove(left.path + QStringLiteral("-journal"));
        put(left.path, left.before);
        QByteArray journal = QByteArray::fromHex("d9d505f920a163d7000000010000002a");
        const auto number = [](quint32 value) {
            QByteArray bytes(4, '\0');
            for (int i = 0; i < 4; ++i)
                bytes[i] = static_cast<char>(value >> (24 - 8 * i));
            return bytes;
        };
        journal += number(static_cast<quint32>(left.before.size() / 16384)) + number(512) + number(16384);
        journal += QByteArray(512 - journal.size(), '\0') + number(1) + left.before.left(16384);
        quint32 sum = 0x2a;
        for (qsizetype at = 16384 - 200; at > 0; at -= 200)
            sum += static_cast<unsigned char>(left.before[at]);
        journal += number(sum);
        for (const bool alreadyThere : {false, true}) {
            QByteArray bytes = left.before;
            bytes[18] = bytes[19] = alreadyThere ? 2 : 1;
            for (const FileMode mode : {FileMode::ReadOnly, FileMode::ReadWrite}) {
                put(left.path, bytes);
                put(left.path + QStringLiteral("-journal"), journal);
                QCOMPARE(journalEffect(left.path), JournalEffect::ModeOnly);
                const auto file = ProjectFile::open(left.path, mode, testUser());
                VERIFY_RESULT(file);
                QVERIFY(isWhole(**file));
            }
        }
    }
};

QTEST_GUILESS_MAIN(Journal)
#include "tst_journal.moc"
