// Closed for sharing: everything is in the one file, nothing lies beside it, and whoever has it open is not disturbed.
#include <QDir>
#include <QTest>

#include "storage/meta.h"
#include "storage/one_file.h"
#include "storage/project_lock.h"
#include "support/project_fixture.h"
#include "support/warnings.h"

using namespace assay;

namespace {

QStringList filesOf(const TestProject &project)
{
    return QDir(project.folder.path()).entryList(QDir::Files, QDir::Name);
}

/// Something that only the log has until it is brought in.
void writeInto(TestProject &project, const std::string &value)
{
    QVERIFY(project.writer().run([&](WriteContext &context) { return setMeta(context.database(), "shared", value); }));
}

std::string readFrom(const QString &path)
{
    const auto file = ProjectFile::open(path, FileMode::ReadOnly, testUser());
    const auto reader = file ? (*file)->reader() : Result<std::unique_ptr<Database>>(fail(file.error()));
    const auto value = reader ? metaText(**reader, "shared") : Result<std::optional<std::string>>(fail(reader.error()));
    return value ? value->value_or("") : toSentence(value.error()).toStdString();
}

} // namespace

class OneFile : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void oneFileIsLeftAndHoldsEverything()
    {
        TestProject project;
        writeInto(project, "kept");
        project.file.reset();
        QVERIFY(leaveOneFile(project.path(), "dana"));
        QCOMPARE(filesOf(project), QStringList{QStringLiteral("test.assay")});
        const QString copy = project.path(QStringLiteral("sent.assay"));
        QVERIFY(QFile::copy(project.path(), copy));
        QCOMPARE(readFrom(copy), std::string("kept"));
        QVERIFY(!readFileHeader(copy)->wal);
    }

    void whatACrashLeftInTheLogComesIn()
    {
        TestProject project;
        writeInto(project, "in the log");
        // As it lies there while it is open: a crash leaves exactly these.
        const QString crashed = project.path(QStringLiteral("crashed.assay"));
        QVERIFY(QFile::copy(project.path(), crashed));
        QVERIFY(QFile::copy(project.path() + QStringLiteral("-wal"), crashed + QStringLiteral("-wal")));
        QVERIFY(QFileInfo(crashed + QStringLiteral("-wal")).size() > 0);
        QVERIFY(leaveOneFile(crashed, "dana"));
        QVERIFY(!QFile::exists(crashed + QStringLiteral("-wal")));
        QCOMPARE(readFrom(crashed), std::string("in the log"));
    }

    void theNextOpeningGoesBackToALog()
    {
        TestProject project;
        project.file.reset();
        QVERIFY(leaveOneFile(project.path(), "dana"));
        project.reopen();
        writeInto(project, "again");
        QVERIFY(readFileHeader(project.path())->wal);
    }

    void whoeverHasItOpenIsNotDisturbed()
    {
        TestProject project;
        writeInto(project, "theirs");
        const Status done = leaveOneFile(project.path(), "mika");
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Locked);
        writeInto(project, "still theirs");
    }

    void aReaderIsNotDisturbedEither()
    {
        TestProject project;
        project.file.reset();
        const auto reading = ProjectFile::open(project.path(), FileMode::ReadWrite, testUser());
        QVERIFY(reading);
        const auto reader = *(*reading)->reader();
        QVERIFY(reader->exec("BEGIN; SELECT * FROM meta"));
        const Status done = leaveOneFile(project.path(), "mika");
        QVERIFY(!done && done.error().code == ErrorCode::Locked);
        QVERIFY(!lockHolder(project.path()) || lockHolder(project.path())->person != QStringLiteral("mika"));
    }

    void whatIsNotThereIsSaid()
    {
        TestProject project;
        QVERIFY(!leaveOneFile(project.path(QStringLiteral("nowhere.assay")), "dana"));
        QVERIFY(!QFile::exists(project.path(QStringLiteral("nowhere.assay"))));
    }
};

QTEST_GUILESS_MAIN(OneFile)
#include "tst_one_file.moc"
