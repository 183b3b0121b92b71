// Tampering with each kind of content is found and named; an untouched project is clean.
#include <QTest>

#include "storage/verify.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

/// The bytes of a project with a sealed run of six scored answers; made once, because durable commits take their time.
const QByteArray &sealedBytes()
{
    static const QByteArray bytes = [] {
        TestProject project;
        std::vector<Case> cases;
        for (int i = 0; i < 6; ++i)
            cases.push_back({"c" + std::to_string(i), {{{"question", "number " + std::to_string(i)}}, {}, "r", {}, {"late"}}});
        const auto dataset = addDataset(project, "cases", cases);
        const auto version = addVersion(project, "triage", "one");
        const auto run = addRun(project, "first", dataset, {{version, "small"}}, {"contains"});
        RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
        for (int i = 0; i < 6; ++i)
            recorder.add(answerTo(run, cases[static_cast<std::size_t>(i)], 0, "answer " + std::to_string(i)), i, {{0, i % 2 ? 1.0 : 0.0, i % 2 == 1, "because"}}, std::nullopt);
        const Status flushed = recorder.flush();
        const Status sealed = project.writer().run([&](WriteContext &context) { return sealRun(context, run.info, "done"); });
        project.file.reset();
        QFile file(project.path());
        if (!flushed || !sealed || !file.open(QIODevice::ReadOnly))
            qFatal("the run was not recorded");
        return file.readAll();
    }();
    return bytes;
}

/// A copy of that project, for changes behind the program's back.
class Sealed
{
public:
    Sealed()
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(sealedBytes()) != sealedBytes().size())
            qFatal("the project was not copied");
    }
    QString path() const { return folder.filePath(QStringLiteral("sealed.assay")); }

    void tamper(const std::string &sql)
    {
        const auto database = *Database::open(path(), OpenMode::ReadWrite);
        // The triggers would forbid it. They come back, so that the schema is the expected one.
        std::vector<std::string> triggers;
        {
            auto select = *database->prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger'");
            while (*select.step())
                triggers.emplace_back(select.text(0));
        }
        for (const char *name : {"event_no_delete", "event_append_only", "event_in_order"})
            QVERIFY(database->exec("DROP TRIGGER " + std::string(name)));
        const Status done = database->exec(sql);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(toSentence(done.error())));
        for (const std::string &trigger : triggers)
            QVERIFY(database->exec(trigger));
    }

    VerifyReport verify() { return *verifyProject(**Database::open(path(), OpenMode::ReadOnly)); }
    std::optional<VerifyProblem> rebuild() { return *compareProjections(**Database::open(path(), OpenMode::ReadOnly)); }

    QTemporaryDir folder;
};

} // namespace

class Verify : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void untouchedProjectIsClean()
    {
        Sealed sealed;
        const auto report = sealed.verify();
        QVERIFY2(report.problems.empty(), report.problems.empty() ? "" : qPrintable(report.problems.front().what));
        QCOMPARE(report.results, 6);
        QCOMPARE(report.cases, 6);
        QCOMPARE(report.promptVersions, 1);
        QCOMPARE(report.datasetVersions, 1);
        QCOMPARE(report.notYetBound, 0);
        QVERIFY(!sealed.rebuild());
    }

    void tamperingIsNamed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("thing");
        QTest::addColumn<QString>("key");
        const auto row = [](const char *name, const char *sql, const char *thing, const char *key) {
            QTest::newRow(name) << QString::fromLatin1(sql) << QString::fromLatin1(thing) << QString::fromLatin1(key);
        };
        row("body", "UPDATE event SET body = zeroblob(40) WHERE seq = 2", "event", "2");
        row("subject", "UPDATE event SET subject = 'x' WHERE seq = 2", "event", "2");
        row("author", "UPDATE event SET author = 'x' WHERE seq = 3", "event", "3");
        row("time", "UPDATE event SET at_us = at_us + 1 WHERE seq = 3", "event", "3");
        row("removed", "DELETE FROM event WHERE seq = 2", "event", "3");
        row("removed body", "UPDATE event SET body = NULL WHERE seq = 2", "event", "2");
        row("order", "UPDATE event SET seq = -seq WHERE seq IN (2, 3); UPDATE event SET seq = 5 + seq WHERE seq IN (-2, -3)", "event", "2");
        row("case", "UPDATE case_row SET content = replace(content, 'number 3', 'number 4')", "case", "");
        row("blob", "UPDATE blob SET bytes = zeroblob(9) WHERE hash = (SELECT content FROM prompt_version)", "blob", "");
        row("prompt content", "DELETE FROM blob WHERE hash = (SELECT content FROM prompt_version)", "prompt_version", "");
        row("missing case", "DELETE FROM case_row WHERE id = 2", "dataset_version", "");
        row("output", "UPDATE result_text SET output = 'another' WHERE result = 4", "result", "4");
        row("number", "UPDATE result SET latency_us = latency_us + 1 WHERE id = 5", "result", "5");
        row("verdict", "UPDATE result SET pass = 1 WHERE id = 1", "result", "1");
        row("position", "UPDATE result SET position = 90 WHERE id = 6", "result", "6");
        row("score", "UPDATE score SET reason = 'why not' WHERE result = 4", "run", "");
        row("removed answer", "DELETE FROM result WHERE id = 3", "run", "");
        row("salt", "UPDATE run_salt SET salt = x'00112233445566778899aabbccddeeff'", "result", "1");
    }
    void tamperingIsNamed()
    {
        QFETCH(QString, sql);
        QFETCH(QString, thing);
        QFETCH(QString, key);
        Sealed sealed;
        sealed.tamper(sql.toStdString());
        const auto report = sealed.verify();
        QVERIFY(report.problemCount > 0);
        QCOMPARE(QString::fromLatin1(name(report.problems.front().thing)), thing);
        if (!key.isEmpty())
            QCOMPARE(QString::fromStdString(report.problems.front().key), key);
        QVERIFY(!report.problems.front().what.isEmpty());
    }

    void oneWrongEventIsOneProblem()
    {
        Sealed sealed;
        sealed.tamper("UPDATE event SET body = zeroblob(40) WHERE seq = 2");
        QCOMPARE(sealed.verify().problemCount, 1);
    }

    void alteredProjectionRowIsNamed()
    {
        Sealed sealed;
        sealed.tamper("UPDATE prompt SET name = 'other'");
        QCOMPARE(sealed.verify().problemCount, 0);
        const auto problem = sealed.rebuild();
        QVERIFY(problem);
        QVERIFY2(problem->key.starts_with("prompt "), problem->key.c_str());
        QVERIFY(problem->what.contains(QStringLiteral("name")));
    }

    void removedAndAddedProjectionRowsAreNamed()
    {
        Sealed removed;
        removed.tamper("DELETE FROM run_column");
        QVERIFY(removed.rebuild()->key.starts_with("run_column "));
        Sealed added;
        added.tamper("INSERT INTO channel (prompt, name, version) SELECT prompt, 'production', hash FROM prompt_version");
        QVERIFY(added.rebuild()->key.starts_with("channel "));
        Sealed tagged;
        tagged.tamper("DELETE FROM case_tag WHERE case_row = 3");
        QCOMPARE(tagged.rebuild()->key, std::string("case_tag late/3"));
    }

    void rowsOfAnUnsealedRunAreNotWrong()
    {
        Sealed sealed;
        {
            const auto file = *ProjectFile::open(sealed.path(), FileMode::ReadWrite, testUser());
            VERIFY_RESULT((*file->writer())->run([](WriteContext &context) { return reopenRun(context, *resolveRun(context.database(), "first")); }));
            QCOMPARE(resolveRun(**file->reader(), "first")->state, std::string("running"));
        }
        sealed.tamper("DELETE FROM result WHERE id = 3");
        const auto report = sealed.verify();
        QCOMPARE(report.problemCount, 0);
        QCOMPARE(report.notYetBound, 5);
        QVERIFY(!sealed.rebuild());
    }

    void stoppingIsInterrupted()
    {
        Sealed sealed;
        const auto report = verifyProject(**Database::open(sealed.path(), OpenMode::ReadOnly), [] { return true; });
        QCOMPARE(report.error().code, ErrorCode::Interrupted);
    }
};

QTEST_GUILESS_MAIN(Verify)
#include "tst_verify.moc"
