// compare and gate from the command line against the mock provider: the same numbers in document, table and page; exit codes; a job of a CI server.
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <nlohmann/json.hpp>

#include "base/money.h"
#include "items/report_desk.h"
#include "project/user.h"
#include "storage/catalog_store.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/prompts.h"
#include "storage/writer.h"
#include "support/cli.h"
#include "support/mock_provider.h"

using namespace assay;

class CompareGate : public QObject
{
    Q_OBJECT
    MockProvider m_server;
    QTemporaryDir m_folder;
    int m_next = 0;

    static void must(const CliRun &run)
    {
        if (run.code != 0)
            qFatal("%s", run.err.c_str());
    }

    /// Three versions of a prompt: v1 is right in 30 of 60 cases, v2 in 54 of them, v3 in 24. Cases echo what stands behind the version's name.
    std::string project()
    {
        const QString path = m_folder.filePath(QStringLiteral("p%1.assay").arg(++m_next));
        auto file = createProject(path, "gates");
        Writer &writer = **(*file)->writer();
        const auto filled = writer.run([&](WriteContext &context) -> Status {
            if (auto kept = keepProvider(context, Provider{"mock", ProviderKind::OpenAi, m_server.url() + "/v1", {}, {}}); !kept)
                return kept;
            if (auto kept = keepModel(context, {"small", "mock", "mock-a", {}, {PricePerMillion{{1'000'000'000}}, {}, PricePerMillion{{2'000'000'000}}}}); !kept)
                return kept;
            const auto prompt = createPrompt(context, "ask");
            std::vector<VersionHash> parents;
            for (const char *text : {"{{{one}}}", "Better: {{{two}}}", "Worse: {{{three}}}"}) {
                PromptContent content;
                content.messages = {{Role::User, text, {}, {}}};
                const auto made = commitVersion(context, *prompt, content, parents, text);
                if (!made)
                    return fail(made.error());
                parents = {made->version.hash};
            }
            const auto first = resolvePrompt(context.database(), "ask@v1");
            return moveChannel(context, *prompt, "production", first->version->hash, "first");
        });
        if (!filled)
            qFatal("%s", qPrintable(toSentence(filled.error())));
        auto import = CaseImport::begin(writer);
        for (int i = 0; i < 60; ++i) {
            const auto said = [i](int right) { return std::string(i < right ? "[[echo:yes]]" : "[[echo:no]]") + " case " + std::to_string(i); };
            (void) (*import)->add({"c" + std::to_string(i), {{{"one", said(30)}, {"two", said(54)}, {"three", said(24)}, {"group", i % 2 ? "odd" : "even"}}, {}, "yes", {},
                                                              {i < 50 ? "<b>often" : "seldom"}}});
        }
        (void) (*import)->finish({"cases", {}, "first", "{}", {}, 0});
        return path.toStdString();
    }

    static void runVersion(const std::string &path, const std::string &version, const std::string &name)
    {
        must(runCli({"run", path, "--prompt", "ask@" + version, "--model", "small", "--dataset", "cases", "--scorer", "equals", "--name", name, "--no-cache"}));
    }

    std::string policyFile(const std::string &conditions)
    {
        const QString path = m_folder.filePath(QStringLiteral("policy%1.json").arg(++m_next));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no policy");
        file.write("{\"schema\":\"assay.gate-policy/1\",\"name\":\"release\",\"baseline\":\"production\",\"conditions\":[" + QByteArray::fromStdString(conditions) + "]}");
        return path.toStdString();
    }
    static std::string notWorse()
    {
        return "{\"id\":\"not-worse\",\"kind\":\"eval\",\"metric\":\"equals\",\"rule\":{\"type\":\"non_inferiority\",\"delta\":\"0.02\"},\"dataset\":\"cases\",\"max_age_days\":30}";
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.start());
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toUtf8());
        qputenv("ASSAY_ALLOW_ENDPOINT", QByteArray::fromStdString(m_server.url() + "/v1"));
        qputenv("ASSAY_PERSON", "dana");
    }

    void documentTableAndPageShowTheSameNumbers()
    {
        const std::string path = project();
        runVersion(path, "v1", "before");
        runVersion(path, "v2", "after");
        const std::string page = m_folder.filePath(QStringLiteral("page.html")).toStdString();
        const std::vector<std::string> arguments{"compare", path, "before", "after", "--by", "tag", "--html", page};
        auto asJson = arguments;
        asJson.push_back("--json");
        const CliRun document = runCli(asJson);
        const CliRun table = runCli(arguments);
        QVERIFY2(document.code == 0 && table.code == 0, document.err.c_str());
        const Json json = Json::parse(document.out);
        const Json scorer = json["scorers"][0];
        QVERIFY(scorer["scorer"] == "equals" && scorer["n"] == 60 && scorer["a"] == 0.5 && scorer["b"] == 0.9 && scorer["verdict"] == "better");
        QVERIFY(json["flips"]["fixed"] == 24 && json["flips"]["broken"] == 0 && json["flips"]["both_pass"] == 30 && json["flips"]["both_fail"] == 6);
        QVERIFY(json["flips"]["ids"]["fixed"].size() == 24 && json["shared_cases"] == 60 && json["unpaired"] == 0);
        QFile file(QString::fromStdString(page));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString html = QString::fromUtf8(file.readAll());
        const QString text = QString::fromStdString(table.out);
        const auto points = [](const Json &value) -> QString {
            const double number = value.get<double>() * 100;
            return (number > 0 ? QStringLiteral("+") : QString()) + QString::number(number, 'f', 1);
        };
        const QString interval = QStringLiteral("[%1, %2]").arg(points(scorer["lower"]), points(scorer["upper"]));
        const QString cost = u'$' + QString::fromStdString(json["cost"]["b"]["cost"].get<std::string>());
        for (const QString &shown : {QString(points(scorer["difference"]) + QStringLiteral(" pt")), interval, QStringLiteral("50.0 %"), QStringLiteral("90.0 %"), QString(cost)}) {
            QVERIFY2(text.contains(shown), qPrintable(shown + text));
            QVERIFY2(html.contains(shown), qPrintable(shown));
        }
        QVERIFY(json["segments"].size() == 2 && json["segments"][1]["judged"] == false && json["segments"][1]["n"] == 10);
    }

    /// The sample: what the window shows is what the command line prints.
    void theWindowShowsTheNumbersOfTheCommandLine()
    {
        const QString path = m_folder.filePath(QStringLiteral("sample.assay"));
        must(runCli({"new", path.toStdString(), "--sample"}));
        const std::string run = "answer from documents#support/answer from documents@";
        const CliRun document = runCli({"compare", path.toStdString(), run + "v1#greedy", run + "v4#greedy", "--by", "tag", "--json"});
        QVERIFY2(document.code == 0, document.err.c_str());
        const Json json = Json::parse(document.out);
        Session session(std::move(*openProject(path, FileMode::ReadOnly)));
        items::ReportDesk desk;
        desk.setSession(&session);
        desk.setWatched(true);
        const QString id = QString::fromStdString(json["a"]["run"].get<std::string>());
        desk.ask({{id, json["a"]["column"].get<int>()}, {id, json["b"]["column"].get<int>()}, QStringLiteral("tag")});
        QTRY_COMPARE(desk.state(), items::ReportDesk::State::Shown);
        const items::ReportView &view = desk.view();
        const auto same = [](const std::vector<items::PlainCell> &cells, std::size_t first, const Json &scorer) {
            return cells[first].sort.toDouble() == scorer["n"].get<double>() && cells[first + 1].sort.toDouble() == scorer["a"].get<double>()
                   && cells[first + 2].sort.toDouble() == scorer["b"].get<double>() && cells[first + 5].mark->estimate == scorer["difference"].get<double>()
                   && cells[first + 5].mark->lower == scorer["lower"].get<double>() && cells[first + 5].mark->upper == scorer["upper"].get<double>()
                   && cells[first + 8].sort.toDouble() == scorer["p_adjusted"].get<double>();
        };
        for (std::size_t i = 0; i < json["scorers"].size(); ++i)
            QVERIFY(same(view.quality[i].cells, 1, json["scorers"][i]));
        QVERIFY(same(view.quality.back().cells, 1, json["pass"]));
        QCOMPARE(view.segments.size(), json["segments"].size());
        for (std::size_t i = 0; i < view.segments.size(); ++i)
            QVERIFY(!json["segments"][i]["judged"].get<bool>() || same(view.segments[i].cells, 2, json["segments"][i]));
        QVERIFY(json["flips"]["ids"]["fixed"] == Json(idsOf(view.of(items::CaseGroup::Fixed))));
        QVERIFY(json["flips"]["both_fail"] == view.of(items::CaseGroup::BothFail).size());
    }

    void thePageIsWholeInItself()
    {
        const std::string path = project();
        runVersion(path, "v1", "<script>alert(1)</script>");
        const std::string run = "latest";
        const CliRun page = runCli({"compare", path, run, run, "--by", "tag", "--html", "-"});
        QVERIFY2(page.code == 0, page.err.c_str());
        const QString html = QString::fromStdString(page.out);
        QVERIFY(html.startsWith(QStringLiteral("<!doctype html>")));
        QVERIFY(html.contains(QStringLiteral("&lt;script&gt;")) && html.contains(QStringLiteral("&lt;b&gt;often")));
        QVERIFY(html.contains(QStringLiteral("prefers-color-scheme:dark")));
        for (const QString &outside : {QStringLiteral("<script"), QStringLiteral("http:"), QStringLiteral("https:"), QStringLiteral("url("), QStringLiteral("src="), QStringLiteral("@import"), QStringLiteral("href=")})
            QVERIFY2(!html.contains(outside), qPrintable(outside));
    }

    void aRunOfSeveralColumnsWantsOne()
    {
        const std::string path = project();
        must(runCli({"run", path, "--prompt", "ask@v1", "--prompt", "ask@v2", "--model", "small", "--dataset", "cases", "--scorer", "equals", "--name", "both"}));
        const CliRun open = runCli({"compare", path, "both", "both#ask@v2"});
        QCOMPARE(open.code, 2);
        QVERIFY2(open.err.find("both#ask@v1#small") != std::string::npos && open.err.find("both#ask@v2#small") != std::string::npos, open.err.c_str());
        const CliRun named = runCli({"compare", path, "both#ask@production", "both#ask@v2#small", "--json"});
        QVERIFY2(named.code == 0, named.err.c_str());
        QVERIFY(Json::parse(named.out)["a"]["version"] == "v1");
        QCOMPARE(runCli({"compare", path, "both#ask@v3", "both#ask@v2"}).code, 2);
        QCOMPARE(runCli({"compare", path, "both#ask@v1", "both#ask@v2", "--scorer", "taste"}).code, 3);
        QCOMPARE(runCli({"compare", path, "both#ask@v1", "both#ask@v2", "--by", "nothing"}).code, 3);
        QCOMPARE(runCli({"compare", path, "both#ask@v1", "both#ask@v2", "--cluster", "nothing"}).code, 3);
        const Json clustered = Json::parse(runCli({"compare", path, "both#ask@v1", "both#ask@v2", "--cluster", "group", "--by", "group", "--json"}).out);
        QVERIFY(clustered["scorers"][0]["method"] == "paired bootstrap" && clustered["segments"].size() == 2);
    }

    void aGateStopsTheWorseAndLetsTheBetterPass()
    {
        const std::string path = project();
        must(runCli({"policy", "set", path, "release", "--from", policyFile(notWorse())}));
        runVersion(path, "v1", "baseline");
        runVersion(path, "v2", "better");
        runVersion(path, "v3", "worse");
        const std::string report = m_folder.filePath(QStringLiteral("gate.xml")).toStdString();
        QCOMPARE(runCli({"gate", path, "--policy", "release", "--run", "better"}).code, 0);
        const CliRun worse = runCli({"gate", path, "--policy", "release", "--run", "worse", "--junit", report, "--json"});
        QCOMPARE(worse.code, 1);
        const Json json = Json::parse(worse.out);
        QVERIFY(json["passed"] == false && json["conditions"][0]["state"] == "failed" && json["conditions"][0]["n"] == 60);
        QVERIFY(std::abs(json["conditions"][0]["observed"].get<double>() + 0.1) < 1e-12);
        QFile file(QString::fromStdString(report));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        int failures = 0;
        while (!xml.atEnd())
            failures += xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QStringLiteral("failure");
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(failures, 1);
    }

    void aGateThatIsYoungerThanTheRunSaysNothing()
    {
        const std::string path = project();
        runVersion(path, "v1", "baseline");
        runVersion(path, "v2", "better");
        must(runCli({"policy", "set", path, "release", "--from", policyFile(notWorse())}));
        const CliRun early = runCli({"gate", path, "--policy", "release", "--run", "better", "--json"});
        QCOMPARE(early.code, 1);
        QVERIFY(early.out.find("gate changed after the run") != std::string::npos);
        runVersion(path, "v2", "again");
        QCOMPARE(runCli({"gate", path, "--policy", "release", "--run", "again"}).code, 0);
        QCOMPARE(runCli({"policy", "set", path, "release", "--from", policyFile(notWorse())}).out, std::string("The policy release is unchanged: v1\n"));
        std::string wider = notWorse();
        wider.replace(wider.find("0.02"), 4, "0.50");
        must(runCli({"policy", "set", path, "release", "--from", policyFile(wider)}));
        QCOMPARE(runCli({"gate", path, "--policy", "release", "--run", "again"}).code, 1);
    }

    void whatCannotBeJudgedDoesNotPass()
    {
        const std::string path = project();
        const std::string absolute = "\"rule\":{\"type\":\"absolute\",\"bar\":\"0.1\"}";
        must(runCli({"policy", "set", path, "release", "--from",
                     policyFile("{\"id\":\"metric\",\"metric\":\"taste\"," + absolute + "},{\"id\":\"kind\",\"kind\":\"model\"},{\"id\":\"suite\",\"kind\":\"safety\",\"metric\":\"pass\",\"suite\":\"none\"," + absolute
                                + "},{\"id\":\"expression\",\"metric\":\"pass\",\"applicable_if\":\"env ==\"," + absolute + "},{\"id\":\"elsewhere\",\"metric\":\"pass\",\"applicable_if\":\"env == 'staging'\"," + absolute
                                + "},{\"id\":\"baseline\",\"metric\":\"equals\",\"rule\":{\"type\":\"superiority\"}},{\"id\":\"good\",\"metric\":\"equals\"," + absolute
                                + "},{\"id\":\"cost\",\"kind\":\"cost\",\"rule\":{\"type\":\"max\",\"limit\":\"0.01\"}}")}));
        runVersion(path, "v1", "only");
        const CliRun run = runCli({"gate", path, "--policy", "release", "--json"});
        QCOMPARE(run.code, 1);
        std::string states;
        const Json json = Json::parse(run.out);
        for (const Json &each : json["conditions"])
            states += each["name"].get<std::string>() + " " + each["state"].get<std::string>() + ", ";
        QVERIFY2(states == "metric unknown, kind unknown, suite unknown, expression unknown, baseline unknown, good passed, cost passed, ", states.c_str());
        QCOMPARE(runCli({"gate", path, "--policy", "other"}).code, 3);
        QCOMPARE(runCli({"policy", "set", path, "bad", "--from", policyFile("{\"id\":\"x\"}")}).code, 3);
        QVERIFY(Json::parse(runCli({"policy", "list", path, "--json"}).out)["policies"].size() == 1);
        QVERIFY(Json::parse(runCli({"policy", "show", path, "release", "--json"}).out)["versions"].size() == 1);
        QCOMPARE(runCli({"verify", path, "--rebuild"}).code, 0);
    }

    void aRunIsExportedForServersAndPeople()
    {
        const std::string path = project();
        runVersion(path, "v1", "export");
        const std::string junit = m_folder.filePath(QStringLiteral("run.xml")).toStdString();
        must(runCli({"export", path, "--run", "export", "--format", "junit", "-o", junit}));
        QFile file(QString::fromStdString(junit));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        int cases = 0;
        int failures = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            cases += xml.name() == QStringLiteral("testcase");
            failures += xml.name() == QStringLiteral("failure");
            if (xml.name() == QStringLiteral("testsuite"))
                QCOMPARE(xml.attributes().value(QStringLiteral("failures")).toInt(), 30);
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(cases, 60);
        QCOMPARE(failures, 30);
        const CliRun page = runCli({"export", path, "--run", "export", "--format", "html", "-o", "-"});
        QVERIFY2(page.out.find("50.0 %") != std::string::npos && page.out.ends_with("</html>\n"), page.err.c_str());
        QCOMPARE(runCli({"export", path, "--dataset", "cases", "--format", "html", "-o", "-"}).code, 2);
    }

    /// The script a CI server could run, on the sample project.
    void theExampleOfACiServerWorks()
    {
        QProcess script;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("ASSAY_ALLOW_ENDPOINT"));
        script.setProcessEnvironment(environment);
        script.setProcessChannelMode(QProcess::MergedChannels);
        script.start(QStringLiteral(ASSAY_SOURCE_DIR "/packaging/gate-example"), {qEnvironmentVariable("ASSAY_BIN") + QStringLiteral("/assay-cli"), m_folder.filePath(QStringLiteral("ci"))});
        QVERIFY(script.waitForFinished(60'000));
        const QByteArray said = script.readAll();
        QVERIFY2(script.exitCode() == 0, said.constData());
        QVERIFY2(said.contains("gate on v6: exit 1") && said.contains("gate on v9: exit 0"), said.constData());
    }
};

QTEST_GUILESS_MAIN(CompareGate)
#include "tst_compare_gate.moc"
