// import and export: what goes in comes out; a second import adds nothing; bad files leave the project as it was.
#include <QTest>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "storage/database.h"
#include "support/cli.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

class Folder
{
public:
    Folder() { runCli({"new", project()}); }
    std::string path(const QString &name) const { return m_folder.filePath(name).toStdString(); }
    std::string project() const { return path(QStringLiteral("p.assay")); }
    std::string write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(name));
        return path(name);
    }
    QByteArray read(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

Json documentOf(const CliRun &done)
{
    const auto json = parseJson(done.out);
    return json ? *json : Json{{"failed", done.err}};
}

/// A project with one answer of one run, which has the given output.
void addAnswer(TestProject &project, const std::string &output)
{
    const std::vector<Case> cases{{"c0", {{{"question", "Where?"}}, {}, {}, {}, {}}}};
    const auto dataset = addDataset(project, "cases", cases);
    const auto run = addRun(project, "first", dataset, {{addVersion(project, "triage", "{{question}}"), "small"}});
    RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
    recorder.add(answerTo(run, cases.front(), 0, output), 0, {}, std::nullopt);
    VERIFY_RESULT(recorder.flush());
    project.file.reset();
}

} // namespace

class ImportExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path()));
        qputenv("ASSAY_PERSON", "dana");
    }

    void aSecondImportAddsNothing()
    {
        const Folder folder;
        const auto file = folder.write(QStringLiteral("cases.csv"), "question,answer,lang\n\"Where, is it?\",here,en\nWhat?,,de\n");
        const Json first = documentOf(runCli({"import", folder.project(), file, "--map", "lang=tags", "--json"}));
        QCOMPARE(first.value("version", ""), "v1");
        QCOMPARE(first.value("cases", 0), 2);
        QVERIFY(!first.value("unchanged", true));
        const auto events = runCli({"info", folder.project(), "--json"}).out;
        const Json second = documentOf(runCli({"import", folder.project(), file, "--map", "lang=tags", "--json"}));
        QVERIFY(second.value("unchanged", false));
        QCOMPARE(second.value("version", ""), "v1");
        QCOMPARE(documentOf({0, runCli({"info", folder.project(), "--json"}).out, {}})["counts"].dump(), documentOf({0, events, {}})["counts"].dump());
    }

    void aDryRunWritesNothing()
    {
        const Folder folder;
        const auto file = folder.write(QStringLiteral("cases.jsonl"), "{\"q\":\"a\"}\n{\"q\":\"b\"}\nnot json\n");
        const QByteArray before = folder.read(QStringLiteral("p.assay"));
        const CliRun done = runCli({"import", folder.project(), file, "--dry-run", "--json"});
        QCOMPARE(done.code, 0);
        const Json document = documentOf(done);
        QCOMPARE(document.value("read", 0), 2);
        QCOMPARE(document.value("lost", 0), 1);
        QCOMPARE(document["files"][0]["lost_lines"][0].value("line", 0), 3);
        QVERIFY(document["version"].is_null());
        QVERIFY(folder.read(QStringLiteral("p.assay")) == before);
    }

    void severalFilesAreOneDataset()
    {
        const Folder folder;
        const auto one = folder.write(QStringLiteral("one.csv"), "q\na\nb\n");
        const auto two = folder.write(QStringLiteral("two.csv"), "q\na\nc\n");
        const Json document = documentOf(runCli({"import", folder.project(), one, two, "--name", "both", "--json"}));
        QCOMPARE(document.value("cases", 0), 4); // the second “a” is a case of its own, numbered -2
        QVERIFY(runCli({"dataset", "show", folder.project(), "both"}).out.find("-2\"") != std::string::npos);
    }

    void aBadFileLeavesTheProjectAsItWas()
    {
        const Folder folder;
        QByteArray text = "q\n";
        for (int i = 0; i < 40; ++i)
            text += i % 2 == 0 ? QByteArray("fine %1\n").replace("%1", QByteArray::number(i)) : QByteArray("a,b,c\n");
        const auto file = folder.write(QStringLiteral("bad.csv"), text);
        const CliRun done = runCli({"import", folder.project(), file, "--json"});
        QCOMPARE(done.code, 3);
        const Json error = *parseJson(done.err);
        QCOMPARE(error["error"]["where"].value("line", 0), 3);
        QCOMPARE(error["error"]["where"].value("file", ""), file);
        QVERIFY(documentOf(runCli({"dataset", "list", folder.project(), "--json"}))["datasets"].empty());
        QCOMPARE(runCli({"verify", folder.project()}).code, 0);
    }

    void whatComesFromNowhereOrHasNoNameIsRefused()
    {
        const Folder folder;
        QCOMPARE(runCli({"import", folder.project(), folder.path(QStringLiteral("none.csv"))}).code, 3);
        QCOMPARE(runCli({"import", folder.project(), "-"}, "q\na\n").code, 2);
        QCOMPARE(runCli({"import", folder.project(), "-", "--name", "piped"}, "q\na\n").code, 0);
    }

    void promptsAreGuessed()
    {
        const Folder folder;
        const auto file = folder.write(QStringLiteral("reply.md"), "# system\nBe brief.\n\n# user\n{{question}}\n");
        const Json first = documentOf(runCli({"import", folder.project(), file, "--json"}));
        QCOMPARE(first.value("kind", ""), "prompt");
        QCOMPARE(first.value("version", ""), "v1");
        QVERIFY(documentOf(runCli({"import", folder.project(), file, "--json"})).value("unchanged", false));
    }

    void datasetsComeBackFromEveryForm_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"csv", "tsv", "json", "jsonl"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void datasetsComeBackFromEveryForm()
    {
        QFETCH(QString, format);
        const Folder folder;
        const auto file = folder.write(QStringLiteral("cases.csv"), "question,answer,tags\n\"Where, \"\"is\"\" it?\n=1+1\",=here,a;b\nWhat?,,\n");
        runCli({"import", folder.project(), file, "--name", "cases"});
        const auto out = folder.path(QStringLiteral("out.") + format);
        QCOMPARE(runCli({"export", folder.project(), "--dataset", "cases", "--format", format.toStdString(), "-o", out}).code, 0);
        const Json again = documentOf(runCli({"import", folder.project(), out, "--name", "cases", "--json"}));
        if (format.startsWith(u'j'))
            QVERIFY2(again.value("unchanged", false), again.dump().c_str());
        else
            QVERIFY2(folder.read(QStringLiteral("out.") + format).contains("'=here"), "a formula stands bare"); // the guard is part of the cell
    }

    void resultsAreGuardedAgainstFormulas()
    {
        TestProject project;
        addAnswer(project, "=HYPERLINK(\"http://evil\")");
        const auto csv = runCli({"export", project.path().toStdString(), "--format", "csv", "-o", "-"});
        QCOMPARE(csv.code, 0);
        QVERIFY(csv.out.find("\"'=HYPERLINK(\"\"http://evil\"\")\"") != std::string::npos);
        const auto lines = runCli({"export", project.path().toStdString(), "--format", "jsonl", "-o", "-"});
        QCOMPARE(lines.out, runCli({"results", project.path().toStdString(), "--json"}).out);
    }

    void aResultBecomesACase()
    {
        TestProject project;
        addAnswer(project, "wrong");
        const std::string path = project.path().toStdString();
        const std::string id = parseJson(runCli({"results", path, "--json"}).out)->value("id", "");
        QCOMPARE(runCli({"dataset", "add", path, "golden", "--result", id.substr(0, 8), "--reference", "right"}).code, 0);
        const Json shown = documentOf(runCli({"dataset", "show", path, "golden", "--json"}));
        QCOMPARE(shown["cases_shown"][0].value("reference", ""), "right");
        QCOMPARE(shown["cases_shown"][0].value("id", ""), "c0");
        QCOMPARE(runCli({"dataset", "add", path, "cases", "--result", id, "--reference", "right", "--id", "c1"}).code, 0);
        QCOMPARE(documentOf(runCli({"dataset", "show", path, "cases", "--json"})).value("cases", 0), 2);
        QCOMPARE(runCli({"dataset", "add", path, "cases", "--result", "abcdef"}).code, 3);
    }

    void splitsAreDatasetsOfTheirOwn()
    {
        const Folder folder;
        QByteArray text = "q\n";
        for (int i = 0; i < 10; ++i)
            text += "question " + QByteArray::number(i) + " about something of its own\n";
        runCli({"import", folder.project(), folder.write(QStringLiteral("ten.csv"), text)});
        const Json made = documentOf(runCli({"dataset", "split", folder.project(), "ten", "--parts", "train=80,test=20", "--json"}));
        QCOMPARE(made["datasets"][0].value("cases", 0), 8);
        QCOMPARE(made["datasets"][1].value("cases", 0), 2);
        QCOMPARE(documentOf(runCli({"dataset", "sample", folder.project(), "ten", "--count", "3", "--name", "three", "--json"}))["datasets"][0].value("cases", 0), 3);
        QCOMPARE(runCli({"dataset", "duplicates", folder.project(), "ten", "--json"}).code, 0);
        QCOMPARE(runCli({"dataset", "split", folder.project(), "ten", "--parts", "train"}).code, 2);
    }

    void tracesBecomeARunAndTrends()
    {
        const Folder folder;
        const std::string traces = ASSAY_SOURCE_DIR "/tests/data/traces/otlp.jsonl";
        const Json dry = documentOf(runCli({"import", folder.project(), traces, "--dry-run", "--json"}));
        QCOMPARE(dry.value("added", 0), 4);
        QVERIFY(dry["run"].is_null());
        const Json done = documentOf(runCli({"import", folder.project(), traces, "--as", "otlp", "--name", "production", "--json"}));
        QCOMPARE(done.value("kind", ""), "otlp"); // also found without saying so
        QCOMPARE(done.value("spans", 0), 6);
        QCOMPARE(done.value("generations", 0), 4);
        QCOMPARE(done.value("queries", 0), 3);
        QCOMPARE(done.value("lost", 0), 1);
        QVERIFY(done["cost"].is_null()); // two have none
        QCOMPARE(done.value("cost_known", ""), "0.000772");
        QCOMPARE(done.value("cost_unpriced", 0), 2);
        QCOMPARE(done.value("cost_computed", 0), 1);
        const CliRun rows = runCli({"results", folder.project(), "--where", "tag:vip", "--json"});
        const auto row = parseJson(rows.out);
        VERIFY_RESULT(row);
        QCOMPARE(row->value("output", ""), "On its way.");
        QCOMPARE(row->value("cost_source", ""), "computed");
        QCOMPARE((*row)["scores"]["faithful"].value("score", 0.0), 0.75);
        const Json trend = documentOf(runCli({"trends", folder.project(), "--prompt", "support-reply", "--measure", "cost", "--json"}));
        QCOMPARE(trend["series"][0]["points"][0].value("n", 0), 2);
        // An error that says no kind is an error still, with its words.
        QCOMPARE(runCli({"import", folder.project(), ASSAY_SOURCE_DIR "/tests/data/traces/langfuse.json"}).code, 0);
        const auto failed = parseJson(runCli({"results", folder.project(), "--where", "run:langfuse state:error", "--json"}).out);
        VERIFY_RESULT(failed);
        QVERIFY2((*failed)["error"].is_object() && (*failed)["error"]["code"].is_null(), failed->dump().c_str());
        QCOMPARE((*failed)["error"].value("what", ""), "timeout while waiting");
        const Json again = documentOf(runCli({"import", folder.project(), traces, "--json"}));
        QCOMPARE(again.value("added", -1), 0);
        QCOMPARE(again.value("known", 0), 4);
        QVERIFY(again["run"].is_null());
        const CliRun resumed = runCli({"run", folder.project(), "--resume", "production"});
        QCOMPARE(resumed.code, 3);
        QVERIFY2(resumed.err.find("production") != std::string::npos, resumed.err.c_str());
        QCOMPARE(runCli({"verify", folder.project(), "--rebuild"}).code, 0);
        const CliRun none = runCli({"import", folder.project(), folder.write(QStringLiteral("t.csv"), "a,b\n1,2\n"), "--as", "otlp"});
        QCOMPARE(none.code, 3);
        QVERIFY2(none.err.find("t.csv") != std::string::npos, none.err.c_str());
    }

    void aConfigurationOfPromptfooGoesInAndOut()
    {
        const Folder folder;
        const std::string config = ASSAY_TEST_DATA "/promptfoo/shop.yaml";
        const Json dry = documentOf(runCli({"import", folder.project(), config, "--dry-run", "--json"}));
        QCOMPARE(dry.value("cases", 0), 8);
        QVERIFY(dry.at("dataset").is_null());
        const Json first = documentOf(runCli({"import", folder.project(), config, "--json"}));
        QCOMPARE(first.value("kind", ""), std::string("promptfoo"));
        QCOMPARE(first.at("dataset").value("version", ""), std::string("v1"));
        QVERIFY(first.at("notes").size() > 5);
        QVERIFY(documentOf(runCli({"import", folder.project(), config, "--json"})).value("unchanged", false));
        const std::string out = folder.path(QStringLiteral("out.yaml"));
        QCOMPARE(runCli({"export", folder.project(), "--dataset", "shop", "--format", "promptfoo-config", "-o", out}).code, 0);
        const Json again = documentOf(runCli({"import", folder.project(), out, "--name", "shop", "--json"}));
        QVERIFY(again.value("unchanged", false));
        const CliRun refused = runCli({"run", folder.project(), "--prompt", "loud", "--model", "gpt-4o-mini", "--dataset", "shop"});
        QVERIFY(refused.code != 0);
        QVERIFY2(refused.err.find("nunjucks") != std::string::npos, refused.err.c_str());
    }

    void resultsOfOtherToolsAreTold()
    {
        const Folder folder;
        for (const auto &[file, kind] : std::vector<std::pair<std::string, std::string>>{{"openai-evals/results.jsonl", "openai-evals"}, {"inspect/log.eval", "inspect"}, {"inspect/log.json", "inspect"}, {"deepeval/test_run.json", "deepeval"}}) {
            const Json done = documentOf(runCli({"import", folder.project(), std::string(ASSAY_TEST_DATA "/") + file, "--json", "--name", kind}));
            QCOMPARE(done.value("kind", ""), kind);
            QVERIFY2(done.value("read", 0) > 1, done.dump().c_str());
        }
        const Json one = documentOf(runCli({"import", folder.project(), folder.write(QStringLiteral("r.jsonl"), "{\"promptIdx\":0,\"testIdx\":0,\"vars\":{},\"success\":true,\"score\":1,\"response\":{\"output\":\"x\"}}\nbroken\n"), "--json"}));
        QCOMPARE(one.value("added", 0), 1);
        QCOMPARE(one.at("lost_lines").at(0).value("line", 0), 2);
        const std::string out = folder.path(QStringLiteral("r.json"));
        QCOMPARE(runCli({"export", folder.project(), "--run", "r", "--format", "promptfoo", "-o", out}).code, 0);
        QCOMPARE(documentOf(runCli({"import", folder.project(), out, "--name", "back", "--json"})).value("added", 0), 1);
        QCOMPARE(runCli({"export", folder.project(), "--format", "promptfoo", "-o", out}).code, 2);
    }

private:
    QTemporaryDir m_config;
};

QTEST_GUILESS_MAIN(ImportExport)
#include "tst_import_export.moc"
