// reliability.md §7, row 5: the disk is full, at once or after some more bytes, in everything that is done with project files. What was there
// stays, the reason says so, the text can be saved elsewhere, and with some space again it works. Once by a quota in front of SQLite, once on
// a real file system of 4 MB where mounting one is allowed.
#include <QTest>
#include <sys/mount.h>

#include "storage/backup.h"
#include "storage/event_log.h"
#include "storage/prompts.h"
#include "storage/verify.h"
#include "support/fault_vfs.h"
#include "support/project_fixture.h"
#include "support/storage_scenarios.h"

using namespace assay;

namespace {

Status keepDraft(Writer &writer, const std::string &text)
{
    return writer.run([&](WriteContext &context) -> Status {
        const auto prompt = findPrompt(context.database(), "triage");
        Draft draft;
        draft.content.messages = {{Role::User, text, {}, {}}};
        return prompt ? saveDraft(context, prompt->id, draft) : Status(fail(prompt.error()));
    });
}

/// A file system of its own, if this user may have one.
class SmallDisk
{
public:
    SmallDisk() { m_mounted = ::mount("assay-test", QFile::encodeName(path()).constData(), "tmpfs", 0, "size=4m") == 0; }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(QFile::encodeName(path()).constData(), MNT_DETACH);
    }
    bool isThere() const { return m_mounted; }
    QString path() const { return m_folder.path(); }
    /// Leaves nothing of it.
    void fill() const
    {
        QFile file(path() + QStringLiteral("/fill"));
        if (!file.open(QIODevice::Append | QIODevice::Unbuffered))
            return;
        while (file.write(QByteArray(4096, 'f')) > 0) { }
    }
    void free() const { QFile::remove(path() + QStringLiteral("/fill")); }

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

} // namespace

class DiskFull : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_faults = 0;

    QString folder() const { return m_folder.filePath(QStringLiteral("x")); }

private Q_SLOTS:
    void everythingStaysAndGoesOn_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("room");
        for (std::size_t i = 0; i < storageScenarios().size(); ++i)
            for (const int room : {0, 40'000, 400'000})
                QTest::addRow("%s, %d bytes left", storageScenarios()[i].name, room) << static_cast<int>(i) << room;
    }
    void everythingStaysAndGoesOn()
    {
        QFETCH(int, number);
        QFETCH(int, room);
        FaultVfs disk;
        const StorageScenario &scenario = storageScenarios()[static_cast<std::size_t>(number)];
        prepareFolder(folder());
        disk.heal();
        disk.fillAfter(room);
        Acknowledged acknowledged;
        const Status done = scenario.act(folder(), acknowledged);
        const std::int64_t faults = disk.faults();
        disk.heal();
        if (faults == 0) // it fits, or writes nothing
            return;
        m_faults += static_cast<int>(faults);
        if (!done) {
            QCOMPARE(done.error().code, ErrorCode::File);
            QVERIFY2(done.error().fix.contains(QStringLiteral("space")), qPrintable(toSentence(done.error())));
        }
        QVERIFY2(!done || scenario.isDone(folder()), scenario.name);
        const QString wrong = whatIsWrong(folder(), acknowledged.soFar());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        if (!done) { // somebody made room
            VERIFY_RESULT(scenario.act(folder(), acknowledged));
            QCOMPARE(whatIsWrong(folder(), acknowledged.soFar()), QString());
        }
    }

    void aRealDiskKeepsTheTextAndSavesElsewhere()
    {
        const SmallDisk disk;
        if (!disk.isThere())
            QSKIP("no file system may be mounted here");
        const QString there = disk.path() + QStringLiteral("/x");
        prepareFolder(there);
        const auto file = ProjectFile::open(there + QStringLiteral("/p.assay"), FileMode::ReadWrite, testUser());
        VERIFY_RESULT(file);
        Writer &writer = **(*file)->writer();
        VERIFY_RESULT(keepDraft(writer, "before"));
        disk.fill();
        const std::string text = "what somebody typed " + std::string(300'000, 't');
        const Status kept = keepDraft(writer, text);
        QVERIFY(!kept);
        QVERIFY2(kept.error().fix.contains(QStringLiteral("space")), qPrintable(toSentence(kept.error())));

        // The text is still in our hands; it goes into a copy on another disk.
        const QString elsewhere = m_folder.filePath(QStringLiteral("elsewhere.assay"));
        VERIFY_RESULT(saveCopy(**(*file)->reader(), elsewhere));
        QVERIFY(!saveCopy(**(*file)->reader(), elsewhere)); // never over another file
        {
            const auto copy = ProjectFile::open(elsewhere, FileMode::ReadWrite, testUser());
            VERIFY_RESULT(copy);
            VERIFY_RESULT(keepDraft(**(*copy)->writer(), text));
            const auto reader = *(*copy)->reader();
            QCOMPARE((*loadDraft(*reader, findPrompt(*reader, "triage")->id))->content.messages.front().text, text);
            QCOMPARE(verifyProject(*reader)->problemCount, 0);
        }
        QVERIFY(!makeBackup(**(*file)->reader(), QStringLiteral("test"))); // beside it there is no room
        QVERIFY(listBackups(there + QStringLiteral("/p.assay")).empty());

        disk.free();
        VERIFY_RESULT(keepDraft(writer, text));
        const auto reader = *(*file)->reader();
        QCOMPARE((*loadDraft(*reader, findPrompt(*reader, "triage")->id))->content.messages.front().text, text);
        QCOMPARE(verifyProject(*reader)->problemCount, 0);
        ++m_faults;
    }

    void aRealDiskFillsUpInTheMiddle_data()
    {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < storageScenarios().size(); ++i)
            QTest::newRow(storageScenarios()[i].name) << static_cast<int>(i);
    }
    void aRealDiskFillsUpInTheMiddle()
    {
        QFETCH(int, number);
        const SmallDisk disk;
        if (!disk.isThere())
            QSKIP("no file system may be mounted here");
        const StorageScenario &scenario = storageScenarios()[static_cast<std::size_t>(number)];
        const QString there = disk.path() + QStringLiteral("/x");
        prepareFolder(there);
        disk.fill();
        Acknowledged acknowledged;
        const Status done = scenario.act(there, acknowledged);
        QVERIFY(!done || scenario.isDone(there));
        QVERIFY(done || !done.error().what.isEmpty());
        disk.free();
        QCOMPARE(whatIsWrong(there, acknowledged.soFar()), QString());
        m_faults += done ? 0 : 1;
    }

    void cleanupTestCase()
    {
        QVERIFY(m_faults > 20);
        qInfo("the disk was full %d times", m_faults);
    }
};

QTEST_GUILESS_MAIN(DiskFull)
#include "tst_disk_full.moc"
