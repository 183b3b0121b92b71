// The commands that read and change one project: results, datasets, channels, models; their documents and refusals.
#include <QTest>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "support/cli.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

/// A project with three answers, closed so that a command can open it.
class Recorded
{
public:
    Recorded()
    {
        std::vector<Case> cases;
        for (int i = 0; i < 3; ++i)
            cases.push_back({"c" + std::to_string(i), {{{"question", "why " + std::to_string(i)}}, {}, {}, {}, {"late"}}});
        const auto dataset = addDataset(project, "cases", cases);
        version = addVersion(project, "support/triage", "one");
        addVersion(project, "support/triage", "two");
        const auto run = addRun(project, "first", dataset, {{version, "small"}}, {"contains"});
        RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
        for (int i = 0; i < 3; ++i)
            recorder.add(answerTo(run, cases[static_cast<std::size_t>(i)], 0, i == 1 ? "\x1b[2J refund" : "no"), i, {{0, i / 2.0, i > 0, "r"}}, std::nullopt);
        if (auto done = recorder.flush(); !done)
            qFatal("%s", qPrintable(toSentence(done.error())));
        project.file.reset();
    }

    CliRun run(std::vector<std::string> arguments, const std::string &input = {}) const
    {
        const std::size_t words = arguments.size() > 1 && !arguments[0].starts_with("results") ? 2 : 1;
        arguments.insert(arguments.begin() + static_cast<std::ptrdiff_t>(words), project.path().toStdString());
        return runCli(arguments, input);
    }
    Json json(std::vector<std::string> arguments, const std::string &input = {}) const
    {
        arguments.push_back("--json");
        const CliRun done = run(std::move(arguments), input);
        const auto parsed = parseJson(done.out);
        return done.code == 0 && parsed ? *parsed : Json{{"failed", done.err}};
    }

    TestProject project;
    VersionInfo version;
};

std::vector<Json> linesOf(const std::string &text)
{
    std::vector<Json> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(*parseJson(line));
    return lines;
}

} // namespace

class ProjectCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_config.path()));
        qputenv("ASSAY_PERSON", "dana");
    }

    void resultsAreLines()
    {
        const Recorded project;
        const auto lines = linesOf(project.run({"results", "--json"}).out);
        QCOMPARE(lines.size(), 3u);
        QCOMPARE(lines[0].at("case").get<std::string>(), std::string("c0"));
        const auto filtered = linesOf(project.run({"results", "--where", "score.contains>=0.5", "--sort", "score.contains:desc", "--limit", "1",
                                                   "--run", "first", "--json"}).out);
        QCOMPARE(filtered.size(), 1u);
        QCOMPARE(filtered[0].at("case").get<std::string>(), std::string("c2"));
        const auto narrow = linesOf(project.run({"results", "--columns", "case", "--columns", "cost", "--json"}).out);
        QVERIFY(narrow[0] == (Json{{"case", "c0"}, {"cost", "0.000412"}}));
    }

    void resultsShowAndSortByVariables()
    {
        const Recorded project;
        const auto lines = linesOf(project.run({"results", "--sort", "var:question:desc", "--columns", "case", "--columns", "var:question", "--columns", "var:nobody", "--json"}).out);
        QCOMPARE(lines.size(), 3u);
        QVERIFY(lines[0] == (Json{{"case", "c2"}, {"var:question", "why 2"}, {"var:nobody", nullptr}}));
        QCOMPARE(project.run({"results", "--columns", "var:"}).code, 2);
    }

    void anAnswerCannotSteerTheTerminal()
    {
        const Recorded project;
        const CliRun run = project.run({"results", "--where", "refund"});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.find("refund") != std::string::npos);
        QVERIFY(run.out.find('\x1b') == std::string::npos);
    }

    void aBrokenFilterNamesItsColumn()
    {
        const Recorded project;
        const CliRun run = project.run({"results", "--where", "late scroe<1", "--json"});
        QCOMPARE(run.code, 3);
        QVERIFY(run.out.empty());
        const Json error = parseJson(run.err)->at("error");
        QCOMPARE(error.at("where").at("column").get<int>(), 6);
        QVERIFY(error.at("fix").get<std::string>().find("score") != std::string::npos);
        QCOMPARE(project.run({"results", "--columns", "colour"}).code, 2);
        QCOMPARE(project.run({"results", "--run", "third"}).code, 3);
        QCOMPARE(project.run({"results", "--limit", "-1"}).code, 2);
    }

    void datasetsAreListedAndShown()
    {
        const Recorded project;
        QVERIFY(project.json({"dataset", "list"}).at("datasets").at(0) == (Json{{"name", "cases"}, {"versions", 1}, {"cases", 3}}));
        const Json shown = project.json({"dataset", "show", "cases@v1", "--limit", "2"});
        QCOMPARE(shown.at("cases").get<int>(), 3);
        QCOMPARE(shown.at("cases_shown").size(), 2u);
        QCOMPARE(shown.at("cases_shown").at(1).at("vars").at("question").get<std::string>(), std::string("why 1"));
        const Json diff = project.json({"dataset", "diff", "cases@v1", "cases"});
        QCOMPARE(diff.at("unchanged").get<int>(), 3);
        QCOMPARE(project.run({"dataset", "show", "other"}).code, 3);
    }

    void channelsMoveWithAReason()
    {
        const Recorded project;
        const Json moved = project.json({"channel", "move", "triage", "production", "v1", "--reason", "measured"});
        QCOMPARE(moved.at("to_hash").get<std::string>(), project.version.hash.hex());
        QVERIFY(moved.at("from").is_null());
        QCOMPARE(moved.at("person").get<std::string>(), std::string("dana"));
        QCOMPARE(project.json({"channel", "move", "triage", "production", "v2", "--reason", "better"}).at("from").get<std::string>(), std::string("v1"));
        const Json listed = project.json({"channel", "list", "support/triage"});
        QCOMPARE(listed.at("channels").at(0).at("version").get<std::string>(), std::string("v2"));
        QCOMPARE(listed.at("history").size(), 2u);
        QCOMPARE(listed.at("history").at(0).at("reason").get<std::string>(), std::string("better"));
        QCOMPARE(project.run({"channel", "move", "triage", "v7", "v1", "--reason", "x"}).code, 3);
        QCOMPARE(project.run({"channel", "move", "triage", "production", "v9", "--reason", "x"}).code, 3);
        QCOMPARE(project.run({"channel", "move", "triage", "production", "v1"}).code, 2);
    }

    void promptsAreCommittedShownAndRestored()
    {
        const Recorded project;
        const Json fresh = project.json({"prompt", "commit", "reply", "--from", "-", "--message", "first"}, "Answer {{question}}");
        QCOMPARE(fresh.at("version").get<std::string>(), std::string("v1"));
        QCOMPARE(fresh.at("unchanged").get<bool>(), false);
        QCOMPARE(project.json({"prompt", "commit", "reply", "--from", "-", "--message", "again"}, "Answer {{question}}").at("unchanged").get<bool>(), true);
        const Json second = project.json({"prompt", "commit", "reply", "--from", "-", "--message", "roles"}, "# system\nBe kind.\n\n# user\n{{question}}\n");
        QVERIFY(second.at("parents") == Json::array({fresh.at("version_hash")}));
        const Json shown = project.json({"prompt", "show", "reply@v2"});
        QCOMPARE(shown.at("messages").size(), 2u);
        QCOMPARE(shown.at("messages").at(0).at("text").get<std::string>(), std::string("Be kind."));
        QVERIFY(project.run({"prompt", "show", "reply"}).out.find("# system") != std::string::npos);
        const Json branch = project.json({"prompt", "commit", "reply", "--from", "-", "--message", "branch", "--parent", "v1"}, "Other");
        QVERIFY(branch.at("parents") == Json::array({fresh.at("version_hash")}));
        const Json restored = project.json({"prompt", "restore", "reply@v1"});
        QCOMPARE(restored.at("version").get<std::string>(), std::string("v4"));
        QVERIFY(restored.at("content_hash") == fresh.at("content_hash"));
        const Json log = project.json({"prompt", "log", "reply"}).at("versions");
        QCOMPARE(log.size(), 4u);
        QCOMPARE(log.at(0).at("version").get<std::string>(), std::string("v4"));
        QCOMPARE(log.at(0).at("person").get<std::string>(), std::string("dana"));
        QCOMPARE(project.json({"prompt", "list"}).at("prompts").size(), 2u);
    }

    void aPromptIsShownAsTheRequestItMakes()
    {
        const Recorded project;
        QCOMPARE(project.run({"provider", "add", "local", "--kind", "openai", "--url", "http://127.0.0.1:8080/v1", "--key-env", "MY_KEY"}).code, 0);
        QCOMPARE(project.run({"model", "add", "small", "--provider", "local", "--id", "m-1", "--param", "temperature=0"}).code, 0);
        QCOMPARE(project.run({"prompt", "commit", "ask", "--from", "-", "--message", "x"}, "It's {{question}}").code, 0);
        const auto as = [&](const char *form, const char *item, const char *model) {
            return project.run({"prompt", "show", "ask", "--as", form, "--case", item, "--model", model});
        };
        const CliRun curl = as("curl", "cases@v1#c1", "small");
        QCOMPARE(curl.code, 0);
        QVERIFY2(curl.out.starts_with("curl ") && curl.out.find("It'\\''s why 1") != std::string::npos && curl.out.find("\"$MY_KEY\"") != std::string::npos, curl.out.c_str());
        const auto document = parseJson(as("json", "cases#c2", "small").out);
        QVERIFY(document.has_value());
        QCOMPARE(document->at("body").at("model").get<std::string>(), std::string("m-1"));
        QCOMPARE(document->at("body").at("messages").at(0).at("content").get<std::string>(), std::string("It's why 2"));
        QVERIFY(as("python", "cases#c2", "small").out.find("os.environ[\"MY_KEY\"]") != std::string::npos);
        QCOMPARE(as("curl", "cases#c9", "small").code, 3);
        QCOMPARE(as("curl", "cases", "small").code, 2);
        QCOMPARE(as("curl", "cases#c1", "large").code, 3);
        QCOMPARE(as("ruby", "cases#c1", "small").code, 2);
        QCOMPARE(project.run({"prompt", "show", "ask", "--as", "curl"}).code, 2);
        QCOMPARE(project.run({"prompt", "show", "ask", "--model", "small"}).code, 2);
    }

    void wrongPromptsAreRefusedWithTheirNames()
    {
        const Recorded project;
        const CliRun missing = project.run({"prompt", "show", "triaeg"});
        QCOMPARE(missing.code, 3);
        QVERIFY2(missing.err.find("support/triage") != std::string::npos, missing.err.c_str());
        QCOMPARE(project.run({"prompt", "show", "triage@v9"}).code, 3);
        QCOMPARE(project.run({"prompt", "show", "triage@draft"}).code, 3);
        QCOMPARE(project.run({"prompt", "commit", "a@b", "--from", "-", "--message", "x"}, "text").code, 3);
        QCOMPARE(project.run({"prompt", "commit", "new", "--from", "-", "--message", "x", "--parent", "v1"}, "text").code, 3);
        QCOMPARE(project.run({"prompt", "commit", "new", "--from", "/nowhere", "--message", "x"}).code, 3);
        QCOMPARE(project.json({"prompt", "list"}).at("prompts").size(), 1u);
    }

    void aNameWithoutItsFolderIsShortForOneOnly()
    {
        const Recorded project;
        QCOMPARE(project.json({"prompt", "show", "triage"}).at("prompt").get<std::string>(), std::string("support/triage"));
        QCOMPARE(project.json({"prompt", "commit", "triage", "--from", "-", "--message", "own"}, "text").at("prompt").get<std::string>(), std::string("triage"));
        QCOMPARE(project.json({"prompt", "show", "triage"}).at("prompt").get<std::string>(), std::string("triage"));
        QCOMPARE(project.run({"prompt", "commit", "mail/reply", "--from", "-", "--message", "x"}, "a").code, 0);
        QCOMPARE(project.run({"prompt", "commit", "chat/reply", "--from", "-", "--message", "x"}, "b").code, 0);
        QCOMPARE(project.run({"prompt", "show", "reply"}).code, 3);
    }

    void providersAndModels()
    {
        const Recorded project;
        QCOMPARE(project.run({"model", "add", "small", "--provider", "local", "--id", "m"}).code, 3);
        const Json added = project.json({"provider", "add", "local", "--kind", "openai", "--url", "http://127.0.0.1:8080/v1/", "--max-connections", "4"});
        QCOMPARE(added.at("url").get<std::string>(), std::string("http://127.0.0.1:8080/v1"));
        QCOMPARE(added.at("key").get<std::string>(), std::string("none"));
        QCOMPARE(added.at("max_connections").get<int>(), 4);
        QCOMPARE(project.json({"provider", "add", "own", "--kind", "anthropic", "--key-env", "MY_KEY"}).at("key").get<std::string>(), std::string("env:MY_KEY"));
        const Json model = project.json({"model", "add", "small", "--provider", "local", "--id", "m", "--input-price", "0.25", "--param", "temperature=0"});
        QCOMPARE(model.at("input_price").get<std::string>(), std::string("0.25"));
        QVERIFY(model.at("output_price").is_null());
        QVERIFY(project.json({"model", "list"}).at("models").at(0) == model);
        QCOMPARE(project.run({"model", "add", "bad", "--provider", "local", "--id", "m", "--input-price", "1e3"}).code, 3);
        QCOMPARE(project.run({"model", "add", "bad", "--provider", "local", "--id", "m", "--param", "temperature"}).code, 2);
        QCOMPARE(project.json({"provider", "list"}).at("providers").size(), 2u);
        QCOMPARE(project.run({"provider", "remove", "own"}).code, 0);
        QCOMPARE(project.json({"provider", "list"}).at("providers").size(), 1u);
        QCOMPARE(project.run({"provider", "remove", "own"}).code, 3);
    }

    void unusableEndpointsAreRefused_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url : {"ftp://127.0.0.1/v1", "http://", "http://name:secret@host/v1", "nonsense", "file:///etc/passwd"})
            QTest::newRow(url) << QString::fromUtf8(url);
    }
    void unusableEndpointsAreRefused()
    {
        QFETCH(QString, url);
        const Recorded project;
        const CliRun run = project.run({"provider", "add", "bad", "--kind", "openai", "--url", url.toStdString()});
        QCOMPARE(run.code, 3);
        QVERIFY(run.err.find("secret") == std::string::npos);
        QCOMPARE(project.run({"provider", "add", "bad", "--kind", "azure"}).code, 3);
    }

    void aSecondWriterIsToldWhoHoldsTheFile()
    {
        Recorded project;
        project.project.reopen();
        const CliRun run = project.run({"channel", "move", "triage", "production", "v1", "--reason", "x"});
        QCOMPARE(run.code, 4);
        QVERIFY2(run.err.find("dana") != std::string::npos, run.err.c_str());
        QCOMPARE(project.run({"results"}).code, 0);
    }

private:
    QTemporaryDir m_config;
};

QTEST_GUILESS_MAIN(ProjectCommands)
#include "tst_project_commands.moc"
