// info, verify, backup, merge, erase: their documents, exit codes and refusals.
#include <QTest>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "storage/backup.h"
#include "storage/erase.h"
#include "storage/schema.h"
#include "support/cli.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

/// A closed project with one sealed answer.
class Small
{
public:
    explicit Small(const std::string &word = "one")
    {
        const std::vector<Case> cases{{"c0", {{{"question", word}}, {}, {}, {}, {}}}};
        const auto dataset = addDataset(project, "cases", cases);
        const auto version = addVersion(project, "triage", word);
        const auto run = addRun(project, "first", dataset, {{version, "small"}});
        RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
        recorder.add(answerTo(run, cases.front(), 0, word), 0, {}, std::nullopt);
        VERIFY_RESULT(recorder.flush());
        VERIFY_RESULT(project.writer().run([&](WriteContext &context) { return sealRun(context, run.info, "done"); }));
        VERIFY_RESULT(project.writer().runAlone([](Database &database) { return makeBackup(database, QStringLiteral("daily")).map([](const Backup &) {}); }));
        project.file.reset();
    }
    std::string path() const { return project.path().toStdString(); }
    void change(const std::string &sql) const
    {
        const auto database = *Database::open(project.path(), OpenMode::ReadWrite);
        QVERIFY(database->exec(sql));
    }
    TestProject project;
};

Json documentOf(const CliRun &done)
{
    const auto json = parseJson(done.out);
    return json ? *json : Json{{"failed", done.err}};
}

} // namespace

class FileCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path()));
        qputenv("ASSAY_PERSON", "dana");
    }

    void infoCounts()
    {
        const Small small;
        const Json document = documentOf(runCli({"info", small.path(), "--json"}));
        QCOMPARE(document.value("name", ""), std::string("test"));
        QCOMPARE(document.at("counts").at("results").get<int>(), 1);
        QCOMPARE(document.at("counts").at("prompt_versions").get<int>(), 1);
        QCOMPARE(document.at("schema").get<int>(), currentSchema());
        QCOMPARE(document.at("head").get<std::string>().size(), 64u);
        QVERIFY(document.at("sync").is_null());
        QCOMPARE(document.at("backups").size(), 1u);
        QVERIFY(runCli({"info", small.path()}).out.find("prompt versions") != std::string::npos);
    }

    void verifyAnswersByItsExitCode()
    {
        const Small small;
        const CliRun clean = runCli({"verify", small.path(), "--rebuild", "--json"});
        QCOMPARE(clean.code, 0);
        QVERIFY(documentOf(clean).at("ok").get<bool>());
        small.change("UPDATE result_text SET output = 'forged'");
        const CliRun forged = runCli({"verify", small.path(), "--json"});
        QCOMPARE(forged.code, 1);
        QCOMPARE(documentOf(forged).at("first").at("thing").get<std::string>(), std::string("result"));
        QVERIFY(runCli({"verify", small.path()}).out.starts_with("wrong: result 1: "));
    }

    void verifyRebuildNamesTheRow()
    {
        const Small small;
        small.change("UPDATE dataset SET name = 'other'");
        QCOMPARE(runCli({"verify", small.path()}).code, 0);
        const CliRun differs = runCli({"verify", small.path(), "--rebuild", "--json"});
        QCOMPARE(differs.code, 1);
        QVERIFY(documentOf(differs).at("first").at("key").get<std::string>().starts_with("dataset "));
    }

    void verifyOfWhatDoesNotOpenIsANo()
    {
        const Small small;
        QFile file(small.project.path());
        QVERIFY(file.resize(file.size() - 5000));
        const CliRun cut = runCli({"verify", small.path(), "--json"});
        QCOMPARE(cut.code, 1);
        QCOMPARE(documentOf(cut).at("first").at("thing").get<std::string>(), std::string("page"));
        QCOMPARE(runCli({"verify", small.path() + ".none"}).code, 4);
    }

    void backupsAreListedAndRestored()
    {
        const Small small;
        const Json document = documentOf(runCli({"backup", "list", small.path(), "--json"}));
        QCOMPARE(document.at("backups").size(), 1u);
        const std::string which = document.at("backups").front().at("which").get<std::string>();
        const std::string restored = small.path() + ".restored";
        QCOMPARE(runCli({"backup", "restore", small.path(), which, "-o", restored}).code, 0);
        QCOMPARE(runCli({"verify", restored, "--rebuild"}).code, 0);
        QCOMPARE(runCli({"backup", "restore", small.path(), "-o", restored}).code, 4); // never overwrites
        QCOMPARE(runCli({"backup", "restore", small.path(), "none", "-o", restored + "2"}).code, 3);
    }

    void mergeReportsAndRepeats()
    {
        const Small here("one");
        const Small other("two");
        const Json first = documentOf(runCli({"merge", here.path(), other.path(), "--json"}));
        QCOMPARE(first.at("added").at("results").get<int>(), 1);
        QCOMPARE(first.at("renamed").size(), 2u);
        const CliRun again = runCli({"merge", here.path(), other.path()});
        QCOMPARE(again.code, 0);
        QVERIFY(again.out.starts_with("Nothing new"));
        QCOMPARE(runCli({"verify", here.path(), "--rebuild"}).code, 0);
    }

    void aProjectIsNotMergedIntoItself()
    {
        const Small here("one");
        const CliRun run = runCli({"merge", here.path(), here.path()});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.err.find("into itself") != std::string::npos, run.err.c_str());
    }

    void eraseKeepsTheProjectWhole()
    {
        const Small small("zebrafinch");
        QCOMPARE(runCli({"erase", small.path()}).code, 2);
        QCOMPARE(runCli({"erase", small.path(), "--person", "nobody"}).code, 3);
        const Json erased = documentOf(runCli({"erase", small.path(), "--run", "latest", "--json"}));
        QCOMPARE(erased.at("still_in_backups").size(), 1u);
        QCOMPARE(runCli({"erase", small.path(), "--run", "latest"}).code, 1);
        QCOMPARE(runCli({"verify", small.path(), "--rebuild"}).code, 0);
    }

private:
    QTemporaryDir m_config;
};

QTEST_GUILESS_MAIN(FileCommands)
#include "tst_file_commands.moc"
