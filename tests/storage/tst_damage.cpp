// Files with flipped, cut and swapped bytes, and hostile files beside a good one: no crash, no hang, nothing changed, a reason
// given; a change of content is found. ASSAY_LONG=N takes N files instead of 500. The seed is the number of the file.
#include <QElapsedTimer>
#include <QTest>

#include "base/splitmix64.h"
#include "storage/verify.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

struct Stretch
{
    qsizetype at = 0;
    qsizetype size = 0;
};

/// A closed project and where in its bytes its content stands.
struct Whole
{
    QByteArray bytes;
    std::vector<Stretch> content;

    static const Whole &project()
    {
        static const Whole whole = make();
        return whole;
    }

private:
    static Whole make()
    {
        TestProject project;
        std::vector<Case> cases;
        for (int i = 0; i < 60; ++i)
            cases.push_back({"c" + std::to_string(i), {{{"question", "where is parcel number " + std::to_string(i)}}, {}, "on its way " + std::to_string(i), {}, {"late"}}});
        const auto dataset = addDataset(project, "cases", cases);
        const auto version = addVersion(project, "triage", "Answer in one word. " + std::string(2000, 'w'));
        const auto run = addRun(project, "first", dataset, {{version, "small"}}, {"contains"});
        RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
        for (int i = 0; i < 60; ++i)
            recorder.add(answerTo(run, cases[static_cast<std::size_t>(i)], 0, "a recorded answer of some length, number " + std::to_string(i)), i, {{0, 1.0, true, "because of " + std::to_string(i)}}, std::nullopt);
        const Status flushed = recorder.flush();
        const Status sealed = project.writer().run([&](WriteContext &context) { return sealRun(context, run.info, "done"); });
        Whole whole;
        const auto reader = project.reader();
        std::vector<QByteArray> texts;
        for (const char *sql : {"SELECT output FROM result_text", "SELECT content FROM case_row", "SELECT body FROM event", "SELECT bytes FROM blob",
                                "SELECT reason FROM score", "SELECT row_hash FROM result", "SELECT chain FROM event"}) {
            auto select = *reader->prepare(sql);
            while (*select.step())
                texts.emplace_back(select.blob(0).data(), static_cast<qsizetype>(std::min<std::size_t>(select.blob(0).size(), 1000)));
        }
        project.file.reset();
        QFile file(project.path());
        if (!flushed || !sealed || !file.open(QIODevice::ReadOnly))
            qFatal("the project was not made");
        whole.bytes = file.readAll();
        for (const QByteArray &text : texts) {
            if (const auto at = whole.bytes.indexOf(text); at >= 0 && !text.isEmpty())
                whole.content.push_back({at, text.size()});
        }
        return whole;
    }
};

/// Puts bytes into a file and takes them out again.
class Bench
{
public:
    QString path() const { return m_folder.filePath(QStringLiteral("x.assay")); }
    void put(const QByteArray &bytes, const QString &suffix = {}) const
    {
        QFile file(path() + suffix);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("the file was not written");
    }
    void clear() const
    {
        for (const char *suffix : {"", "-wal", "-shm", "-journal", ".lock", ".lock.name"})
            QFile::remove(path() + QString::fromLatin1(suffix));
    }
    QByteArray taken() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

/// Opens for reading and verifies. True when the damage was noticed.
bool notices(const Bench &bench, const QByteArray &bytes)
{
    const auto project = ProjectFile::open(bench.path(), FileMode::ReadOnly, testUser());
    if (!project) {
        if (project.error().why.isEmpty() && project.error().what.isEmpty())
            QTest::qFail("refused without a reason", __FILE__, __LINE__);
        return true;
    }
    const auto reader = (*project)->reader();
    if (!reader)
        return true;
    const auto report = verifyProject(**reader);
    if (bench.taken() != bytes)
        QTest::qFail("the file was changed", __FILE__, __LINE__);
    return !report || report->problemCount > 0;
}

QByteArray damaged(SplitMix64 &random, QByteArray bytes)
{
    const auto place = [&] { return static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(bytes.size()))); };
    switch (random.below(4)) {
    case 0: // some flipped bits
        for (std::uint64_t i = random.below(20); i < 20; ++i) {
            const auto at = place();
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
        }
        return bytes;
    case 1: return bytes.left(place());
    case 2: { // two stretches change places
        const auto size = std::min<qsizetype>(512, bytes.size() / 4);
        const auto a = std::min(place(), bytes.size() - size);
        const auto b = std::min(place(), bytes.size() - size);
        const QByteArray first = bytes.mid(a, size);
        bytes.replace(a, size, bytes.mid(b, size));
        return bytes.replace(b, size, first);
    }
    default: // the places that matter most: header and schema
        for (int i = 0; i < 4; ++i)
            bytes[place() % 16384] = static_cast<char>(random.next());
        return bytes;
    }
}

int files()
{
    const int wanted = qEnvironmentVariableIntValue("ASSAY_LONG");
    return wanted > 0 ? wanted : 500;
}

} // namespace

class Damage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void damagedFilesAreOpenedOrRefusedUntouched()
    {
        const Bench bench;
        const QByteArray &whole = Whole::project().bytes;
        qint64 longest = 0;
        int noticed = 0;
        for (int seed = 0; seed < files(); ++seed) {
            SplitMix64 random(static_cast<std::uint64_t>(seed));
            const QByteArray bytes = damaged(random, whole);
            bench.clear();
            bench.put(bytes);
            QElapsedTimer timer;
            timer.start();
            noticed += notices(bench, bytes) ? 1 : 0;
            longest = std::max(longest, timer.elapsed());
            const QByteArray seedText = "seed " + QByteArray::number(seed);
            QVERIFY2(bench.taken() == bytes, seedText.constData());
            QVERIFY2(timer.elapsed() < 5000, seedText.constData());
            QVERIFY2(!QTest::currentTestFailed(), seedText.constData());
        }
        qInfo("%d damaged files, %d noticed, the longest took %lld ms", files(), noticed, longest);
        bench.clear();
        bench.put(whole);
        QVERIFY(!notices(bench, whole)); // the undamaged copy
    }

    void refusedForWritingIsUntouchedToo()
    {
        const Bench bench;
        for (int seed = 0; seed < files() / 10; ++seed) {
            SplitMix64 random(static_cast<std::uint64_t>(seed));
            const QByteArray bytes = damaged(random, Whole::project().bytes);
            bench.clear();
            bench.put(bytes);
            if (!ProjectFile::open(bench.path(), FileMode::ReadWrite, testUser()))
                QVERIFY2(bench.taken() == bytes || QFile::exists(bench.path() + QStringLiteral("-wal")), qPrintable(QString::number(seed)));
        }
    }

    void flipsInContentAreFound()
    {
        const Bench bench;
        const Whole &whole = Whole::project();
        QVERIFY(whole.content.size() > 200);
        int found = 0;
        const int flips = files() * 2 / 5;
        for (int seed = 0; seed < flips; ++seed) {
            SplitMix64 random(static_cast<std::uint64_t>(seed));
            const Stretch &stretch = whole.content[random.below(whole.content.size())];
            QByteArray bytes = whole.bytes;
            const auto at = stretch.at + static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(stretch.size)));
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
            bench.clear();
            bench.put(bytes);
            found += notices(bench, bytes) ? 1 : 0;
        }
        qInfo("%d of %d flips in content found", found, flips);
        QVERIFY(found * 100 >= flips * 95);
    }

    void flipInOneAnswerOpensWithJustThatRowMarked()
    {
        const Bench bench;
        QByteArray bytes = Whole::project().bytes;
        bytes[bytes.indexOf("length, number 17")] = 'L';
        bench.put(bytes);
        const auto project = ProjectFile::open(bench.path(), FileMode::ReadWrite, testUser());
        VERIFY_RESULT(project);
        const auto reader = *(*project)->reader();
        const auto damagedKeys = damagedRows(*reader, *resolveRun(*reader, "first"));
        QCOMPARE(damagedKeys->size(), 1u);
        QCOMPARE((*rowByKey(*reader, damagedKeys->front()))->row.caseId, std::string("c17"));
    }

    void hostileCompanionsAreInput()
    {
        const Bench bench;
        const QByteArray &whole = Whole::project().bytes;
        SplitMix64 random(1);
        QByteArray noise(70'000, '\0');
        for (char &byte : noise)
            byte = static_cast<char>(random.next());
        const QByteArray walMagic = QByteArray::fromHex("377f06820036d98200004000") + noise;
        const QByteArray journalMagic = QByteArray::fromHex("d9d505f920a163d7ffffffff") + noise;
        for (const char *suffix : {"-wal", "-journal", "-shm"}) {
            for (const QByteArray &bytes : {noise, walMagic, journalMagic}) {
                for (const FileMode mode : {FileMode::ReadOnly, FileMode::ReadWrite}) {
                    bench.clear();
                    bench.put(whole);
                    bench.put(bytes, QString::fromLatin1(suffix));
                    const auto project = ProjectFile::open(bench.path(), mode, testUser());
                    if (!project)
                        QVERIFY2(!project.error().what.isEmpty(), suffix);
                    else
                        QCOMPARE(verifyProject(**(*project)->reader())->problemCount, 0);
                    QVERIFY2(project || bench.taken() == whole, suffix);
                }
            }
        }
    }

    void linksFoldersAndDevicesAreRefused()
    {
        const Bench bench;
        QVERIFY(!ProjectFile::open(QDir::tempPath(), FileMode::ReadOnly, testUser()));
        QVERIFY(!ProjectFile::open(QStringLiteral("/dev/zero"), FileMode::ReadOnly, testUser()));
        QVERIFY(!ProjectFile::open(bench.path(), FileMode::ReadOnly, testUser()));
    }

    void fileSwappedWhileOpenIsNotWritten()
    {
        TestProject project;
        QVERIFY(QFile::rename(project.path(), project.path(QStringLiteral("moved.assay"))));
        QFile other(project.path());
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write(Whole::project().bytes);
        other.close();
        const Status written = project.writer().run([](WriteContext &context) { return context.append({}).map([](const Event &) {}); });
        QVERIFY(!written);
        QVERIFY2(written.error().why.contains(QStringLiteral("replaced")), qPrintable(written.error().why));
        QVERIFY(other.open(QIODevice::ReadOnly));
        QCOMPARE(other.readAll(), Whole::project().bytes);
    }
};

QTEST_GUILESS_MAIN(Damage)
#include "tst_damage.moc"
