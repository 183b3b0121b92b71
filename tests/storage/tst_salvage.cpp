// Whatever is done to a project's pages, what its hashes prove whole comes out again; the damaged file is never written.
#include <QTest>

#include "base/splitmix64.h"
#include "storage/event_log.h"
#include "storage/salvage.h"
#include "storage/verify.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

constexpr int pageSize = 16384;

std::string longText(int number)
{
    return "answer " + std::to_string(number) + std::string(40'000, static_cast<char>('a' + number % 26)); // overflows its page
}

/// The bytes of a closed project: 40 cases, two versions, a draft, a sealed run of 40 long answers.
const QByteArray &wholeBytes()
{
    static const QByteArray bytes = [] {
        TestProject project;
        std::vector<Case> cases;
        for (int i = 0; i < 40; ++i)
            cases.push_back({"c" + std::to_string(i), {{{"question", "number " + std::to_string(i)}}, {}, {}, {}, {"late"}}});
        const auto dataset = addDataset(project, "cases", cases);
        addVersion(project, "triage", "one");
        const auto version = addVersion(project, "triage", "two");
        PromptContent content;
        content.messages = {{Role::User, "half a sent", {}, {}}};
        const Status kept = project.writer().run([&](WriteContext &context) { return saveDraft(context, version.prompt, {{}, content, {}}); });
        const auto run = addRun(project, "first", dataset, {{version, "small"}}, {"contains"});
        RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
        for (int i = 0; i < 40; ++i)
            recorder.add(answerTo(run, cases[static_cast<std::size_t>(i)], 0, longText(i)), i, {{0, 1.0, true, "because"}}, std::nullopt);
        const Status flushed = recorder.flush();
        const Status sealed = project.writer().run([&](WriteContext &context) { return sealRun(context, run.info, "done"); });
        project.file.reset();
        QFile file(project.path());
        if (!kept || !flushed || !sealed || !file.open(QIODevice::ReadOnly))
            qFatal("the project was not made");
        return file.readAll();
    }();
    return bytes;
}

class Damaged
{
public:
    explicit Damaged(const QByteArray &bytes) : m_bytes(bytes)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the damaged file was not written");
    }
    QString path() const { return m_folder.filePath(QStringLiteral("damaged.assay")); }
    QString fresh() const { return m_folder.filePath(QStringLiteral("fresh.assay")); }
    bool isUntouched() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) && file.readAll() == m_bytes && !QFile::exists(path() + QStringLiteral("-wal"))
               && !QFile::exists(path() + QStringLiteral("-shm")) && !QFile::exists(path() + QStringLiteral("-journal"));
    }
    Result<SalvageReport> salvage() const { return salvageProject(path(), fresh(), testUser()); }

private:
    QTemporaryDir m_folder;
    QByteArray m_bytes;
};

int pageWith(const QByteArray &bytes, const QByteArray &word)
{
    return static_cast<int>(bytes.indexOf(word) / pageSize);
}

QByteArray withoutPage(QByteArray bytes, int page)
{
    return bytes.replace(page * pageSize, pageSize, QByteArray(pageSize, '\0'));
}

} // namespace

class Salvage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void undamagedProjectComesOutWhole()
    {
        const Damaged file(wholeBytes());
        const auto report = file.salvage();
        VERIFY_RESULT(report);
        QVERIFY2(report->lost.empty(), report->lost.empty() ? "" : qPrintable(report->lost.front()));
        QVERIFY(file.isUntouched());
        QCOMPARE(report->cases, 40);
        QCOMPARE(report->results, 40);
        QCOMPARE(report->drafts, 1);
        const auto before = *Database::open(file.path(), OpenMode::Immutable);
        const auto opened = ProjectFile::open(file.fresh(), FileMode::ReadOnly, testUser());
        VERIFY_RESULT(opened);
        const auto reader = *(*opened)->reader();
        QCOMPARE(chainHead(*reader)->chain, chainHead(*before)->chain); // the very same chain
        QCOMPARE((*opened)->name(), std::string("test"));
        QCOMPARE(verifyProject(*reader)->problemCount, 0);
        QVERIFY(!*compareProjections(**(*opened)->reader()));
        const auto prompt = resolvePrompt(*reader, "triage");
        QVERIFY(loadDraft(*reader, prompt->prompt.id)->has_value());
        QCOMPARE((*rowByKey(*reader, 7))->row.output, std::optional(longText(6)));
    }

    void withoutHeaderAndSchemaTheRowsAreStillFound()
    {
        const Damaged file(withoutPage(wholeBytes(), 0));
        QVERIFY(!ProjectFile::open(file.path(), FileMode::ReadOnly, testUser()));
        const auto report = file.salvage();
        VERIFY_RESULT(report);
        QVERIFY(file.isUntouched());
        QCOMPARE(report->results, 40);
        QCOMPARE(report->lostCount, 0);
    }

    void lostPageOfAnAnswerLosesThatAnswerByName()
    {
        const QByteArray tail(3000, 'g'); // answers 6 and 32
        const Damaged file(withoutPage(wholeBytes(), pageWith(wholeBytes(), tail)));
        const auto report = file.salvage();
        VERIFY_RESULT(report);
        QVERIFY(file.isUntouched());
        QVERIFY(report->results >= 36 && report->results < 40);
        QVERIFY(std::any_of(report->lost.begin(), report->lost.end(), [](const QString &line) { return line.contains(QStringLiteral("“first”")); }));
        const auto opened = ProjectFile::open(file.fresh(), FileMode::ReadWrite, testUser());
        VERIFY_RESULT(opened);
        const auto reader = *(*opened)->reader();
        QCOMPARE(verifyProject(*reader)->problemCount, 0);
        QCOMPARE(resolveRun(*reader, "first")->state, std::string("stopped")); // can go on
    }

    void flippedAnswerIsTheOnlyOneLost()
    {
        QByteArray bytes = wholeBytes();
        const auto at = bytes.indexOf("answer 11");
        bytes[at] = 'A';
        const Damaged file(bytes);
        const auto report = file.salvage();
        VERIFY_RESULT(report);
        QCOMPARE(report->results, 39);
        QVERIFY2(report->lost.front().contains(QStringLiteral("“c11”")), qPrintable(report->lost.front()));
    }

    void flippedEventIsNamedAndTheOthersChainAnew()
    {
        QByteArray bytes = wholeBytes();
        const auto at = bytes.indexOf("\"message\":\"message\"");
        QVERIFY(at > 0);
        bytes[at + 12] = 'M';
        const Damaged file(bytes);
        const auto report = file.salvage();
        VERIFY_RESULT(report);
        QVERIFY2(report->lost.front().contains(QStringLiteral("prompt_version")), qPrintable(report->lost.front()));
        const auto opened = ProjectFile::open(file.fresh(), FileMode::ReadOnly, testUser());
        VERIFY_RESULT(opened);
        QVERIFY(!*verifyChain(**(*opened)->reader()));
    }

    void neverOverwritesAndSaysWhenThereIsNothing()
    {
        const Damaged file(wholeBytes());
        VERIFY_RESULT(file.salvage());
        QVERIFY(!file.salvage());
        const Damaged junk(QByteArray(5 * pageSize, 'x'));
        const auto report = junk.salvage();
        QCOMPARE(report.error().code, ErrorCode::Damaged);
        QVERIFY(!QFile::exists(junk.fresh()));
    }

    void seededDamageNeverCrashesAndNeverInvents()
    {
        for (std::uint64_t seed = 1; seed <= 15; ++seed) {
            SplitMix64 random(seed);
            QByteArray bytes = wholeBytes();
            for (int i = 0; i < 200; ++i)
                bytes[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(bytes.size())))] = static_cast<char>(random.next());
            const Damaged file(bytes);
            const auto report = file.salvage();
            QVERIFY2(file.isUntouched(), qPrintable(QString::number(seed)));
            if (!report)
                continue;
            const auto opened = ProjectFile::open(file.fresh(), FileMode::ReadOnly, testUser());
            VERIFY_RESULT(opened);
            const auto reader = *(*opened)->reader();
            QVERIFY(!*verifyChain(*reader));
            const auto runs = *listRuns(*reader);
            for (const RunInfo &run : runs)
                QVERIFY(damagedRows(*reader, run)->empty());
        }
    }
};

QTEST_GUILESS_MAIN(Salvage)
#include "tst_salvage.moc"
