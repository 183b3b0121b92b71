// Cases that script their tools: a run goes on to the end of the conversation, in every provider's dialect.
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "evaluation/run/tool_script.h"
#include "project/user.h"
#include "storage/catalog_store.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/prompts.h"
#include "storage/runs.h"
#include "storage/verify.h"
#include "storage/writer.h"
#include "support/cli.h"
#include "support/mock_provider.h"
#include "support/results.h"

using namespace assay;

class Conversations : public QObject
{
    Q_OBJECT
    MockProvider m_server;
    QTemporaryDir m_folder;
    int m_next = 0;

    /// A project with one prompt and one model of @p kind; the cases ask @p questions and have @p script.
    std::string project(ProviderKind kind, const std::string &path, const std::vector<std::string> &questions, const std::string &toolResults,
                        const std::string &modelId = "mock-a")
    {
        qputenv("ASSAY_ALLOW_ENDPOINT", QByteArray::fromStdString(m_server.url() + path));
        const QString name = m_folder.filePath(QStringLiteral("p%1.assay").arg(++m_next));
        auto file = createProject(name, "agents");
        Writer &writer = **(*file)->writer();
        const auto filled = writer.run([&](WriteContext &context) -> Status {
            if (auto kept = keepProvider(context, Provider{"mock", kind, m_server.url() + path, {}, {}}); !kept)
                return kept;
            if (auto kept = keepModel(context, {"small", "mock", modelId, {{"max_tokens", "100"}}, {PricePerMillion{{1'000'000'000}}, {}, PricePerMillion{{2'000'000'000}}}}); !kept)
                return kept;
            const auto prompt = createPrompt(context, "ask");
            PromptContent content;
            content.messages = {{Role::System, "You help.", {}, {}}, {Role::User, "An example", {}, {}}, {Role::Assistant, "an answer", {}, {}}, {Role::User, "{{q}}", {}, {}}};
            content.tools = "[{\"name\":\"look_up\",\"description\":\"\",\"parameters\":{\"type\":\"object\"}}]";
            return commitVersion(context, *prompt, content, {}, "one").map([](const Committed &) {});
        });
        if (!filled)
            qFatal("%s", qPrintable(toSentence(filled.error())));
        auto import = CaseImport::begin(writer);
        for (std::size_t i = 0; i < questions.size(); ++i)
            (void) (*import)->add({"c" + std::to_string(i), {{{"q", questions[i]}}, {{"tool_results", toolResults}}, "done", {}, {}}});
        (void) (*import)->finish({"cases", {}, "first", "{}", {}, 0});
        m_server.clearLog();
        return name.toStdString();
    }
    static std::vector<std::string> arguments(const std::string &path, const std::vector<std::string> &more = {})
    {
        std::vector<std::string> all{"run", path, "--prompt", "ask", "--model", "small", "--dataset", "cases", "--json"};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
    static std::vector<Json> rows(const std::string &path)
    {
        std::istringstream lines(runCli({"results", path, "--run", "latest", "--json"}).out);
        std::vector<Json> all;
        for (std::string line; std::getline(lines, line);)
            all.push_back(Json::parse(line));
        return all;
    }
    static constexpr const char *twoTurns = "Order 7 [[tool:look_up {\"order\":7} & look_up {\"order\":8}]] [[tool:refund {\"order\":7}]] [[echo:done]]";
    static constexpr const char *script = "[{\"tool\":\"look_up\",\"arguments\":{\"order\":8},\"result\":\"of eight\"},{\"tool\":\"look_up\",\"result\":{\"status\":\"paid\"}}]";

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.start());
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toUtf8());
        qputenv("ASSAY_PERSON", "dana");
    }
    void everyDialectGoesOnToTheEnd_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("path");
        QTest::newRow("openai") << static_cast<int>(ProviderKind::OpenAi) << QStringLiteral("/v1");
        QTest::newRow("anthropic") << static_cast<int>(ProviderKind::Anthropic) << QStringLiteral("/v1");
        QTest::newRow("google") << static_cast<int>(ProviderKind::Google) << QStringLiteral("/v1beta");
        QTest::newRow("ollama") << static_cast<int>(ProviderKind::Ollama) << QString();
    }
    void everyDialectGoesOnToTheEnd()
    {
        QFETCH(int, kind);
        QFETCH(QString, path);
        const std::string name = project(static_cast<ProviderKind>(kind), path.toStdString(), {twoTurns}, script);
        const CliRun run = runCli(arguments(name, {"--scorer", "equals"}));
        QVERIFY2(run.code == 0, run.err.c_str());
        QCOMPARE(Json::parse(run.out)["results"]["sent"].get<int>(), 3);
        QCOMPARE(m_server.log().size(), 3u);
        const Json row = rows(name).at(0);
        QCOMPARE(row["output"].get<std::string>(), std::string("done"));
        QVERIFY(row["scores"]["equals"]["pass"] == true);
        QCOMPARE(row["attempts"].get<int>(), 3);
        QCOMPARE(row["tokens"]["output"].get<int>(), 5 + 5 + 2);
        const double cost = std::stod(row["cost"].get<std::string>());
        const double expected = (row["tokens"]["input"].get<int>() + 2.0 * row["tokens"]["output"].get<int>()) / 1e6;
        QVERIFY(std::abs(cost - expected) < 1e-9);
        const Json &transcript = row["transcript"];
        std::string roles;
        for (const Json &message : transcript)
            roles += message["role"].get<std::string>().substr(0, 1);
        QCOMPARE(roles, std::string("suuattata")); // the example's answer is not said by the agent
        QCOMPARE(transcript[4]["content"].get<std::string>(), std::string("{\"status\":\"paid\"}"));
        QCOMPARE(transcript[5]["content"].get<std::string>(), std::string("of eight"));
        QVERIFY(transcript[7]["content"].get<std::string>().find("\"error\"") != std::string::npos);
        QCOMPARE(transcript[3]["tool_calls"][0]["function"]["name"].get<std::string>(), std::string("look_up"));
        const auto verified = runCli({"verify", name});
        QVERIFY2(verified.code == 0, verified.out.c_str());
    }
    void aKillInTheMidstDoublesNothing()
    {
        constexpr int cells = 60;
        std::vector<std::string> questions;
        for (int i = 0; i < cells; ++i)
            questions.push_back("Case " + std::to_string(i) + ": " + twoTurns);
        const std::string name = project(ProviderKind::OpenAi, "/v1", questions, script, "mock-l20");
        QStringList words;
        for (const std::string &each : arguments(name, {"--scorer", "equals", "--concurrency", "4"}))
            words << QString::fromStdString(each);
        QProcess run;
        run.start(qEnvironmentVariable("ASSAY_BIN") + QStringLiteral("/assay-cli"), words);
        QVERIFY(run.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(m_server.log().size() >= 80, 10'000);
        QVERIFY2(run.state() == QProcess::Running, run.readAllStandardError().constData());
        run.kill();
        QVERIFY(run.waitForFinished());
        QTest::qWait(60); // what was under way reaches the log
        const std::size_t committed = rows(name).size();
        QVERIFY2(committed > 0 && committed < cells, qPrintable(QString::number(committed)));
        QVERIFY(m_server.log().size() > 3 * committed); // it was killed in the midst of conversations
        m_server.clearLog();

        const CliRun rest = runCli({"run", name, "--resume", "latest", "--json"});
        QVERIFY2(rest.code == 0, rest.err.c_str());
        QCOMPARE(Json::parse(rest.out)["results"]["done"].get<int>(), cells);
        QCOMPARE(m_server.log().size(), 3 * (cells - committed)); // each missing conversation from its beginning, no other
        std::set<std::string> seen;
        for (const Json &row : rows(name)) {
            QVERIFY2(seen.insert(row["case"].get<std::string>()).second, row["case"].dump().c_str());
            QCOMPARE(row["output"].get<std::string>(), std::string("done"));
            QCOMPARE(row["transcript"].size(), std::size_t{9});
            QCOMPARE(row["attempts"].get<int>(), 3);
        }
        QCOMPARE(seen.size(), std::size_t{cells});
        const CliRun verified = runCli({"verify", name, "--rebuild"});
        QVERIFY2(verified.code == 0, verified.out.c_str());
    }
    void scorersReadWhatHappened()
    {
        const std::string name = project(ProviderKind::OpenAi, "/v1", {twoTurns}, script);
        const CliRun run = runCli(arguments(name, {"--scorer", "step-count"}));
        QVERIFY2(run.code == 0, run.err.c_str());
        const Json before = rows(name).at(0)["scores"]["step-count"];
        QVERIFY(before["score"] == 3.0);
        const CliRun again = runCli({"rescore", name, "--scorer", "step-count"});
        QVERIFY2(again.code == 0, again.err.c_str());
        QVERIFY(rows(name).at(0)["scores"]["step-count"] == before);
        QCOMPARE(m_server.log().size(), 3u);
    }
    void theSameAgainCostsNothing()
    {
        const std::string name = project(ProviderKind::OpenAi, "/v1", {twoTurns, "No tool [[echo:done]]"}, script);
        runCli(arguments(name));
        const auto first = rows(name);
        const Json again = Json::parse(runCli(arguments(name)).out);
        QCOMPARE(again["results"]["sent"].get<int>(), 0);
        QCOMPARE(again["results"]["cached"].get<int>(), 2);
        QCOMPARE(m_server.log().size(), 4u);
        const auto second = rows(name);
        QVERIFY(second.at(0)["transcript"] == first.at(0)["transcript"]);
        QVERIFY(second.at(1)["transcript"].size() == 4);
        QVERIFY(second.at(0)["cost"] == first.at(0)["cost"]);
        QVERIFY(second.at(0)["from_cache"] == true);
    }
    void theBoundOnStepsEndsIt()
    {
        const std::string name = project(ProviderKind::OpenAi, "/v1", {twoTurns}, "{\"results\":[],\"most_steps\":2}");
        runCli(arguments(name));
        const Json row = rows(name).at(0);
        QCOMPARE(m_server.log().size(), 2u);
        QCOMPARE(row["state"].get<std::string>(), std::string("ok"));
        QCOMPARE(row["finish_reason"].get<std::string>(), std::string("step_limit"));
        QVERIFY(row["transcript"].back().contains("tool_calls"));
    }
    void theBudgetEndsItAndLeavesTheCellMissing()
    {
        const std::string name = project(ProviderKind::OpenAi, "/v1", {twoTurns}, script);
        const CliRun run = runCli(arguments(name, {"--budget", "0.0005"})); // room for one step's most, not for two
        QVERIFY2(run.code != 0, run.out.c_str());
        QVERIFY(m_server.log().size() < 3u);
        const Json document = Json::parse(run.out);
        QCOMPARE(document["results"]["done"].get<int>(), 0);
        QCOMPARE(document["results"]["missing"].get<int>(), 1);
        const CliRun resumed = runCli({"run", name, "--resume", "latest", "--json"});
        QVERIFY2(resumed.code == 0, resumed.err.c_str());
        QCOMPARE(rows(name).at(0)["output"].get<std::string>(), std::string("done"));
    }
    void aWrongScriptIsNotSent()
    {
        const std::string name = project(ProviderKind::OpenAi, "/v1", {twoTurns}, "{\"results\":[{\"tool\":\"look_up\"}]}");
        runCli(arguments(name));
        const Json row = rows(name).at(0);
        QCOMPARE(row["state"].get<std::string>(), std::string("error"));
        QCOMPARE(row["error"]["code"].get<std::string>(), std::string("bad_request"));
        QCOMPARE(m_server.log().size(), 0u);
    }
    void resultsAreMatchedByArgumentsThenInOrder()
    {
        CaseContent item;
        QVERIFY(!ToolScript::of(item)->has_value());
        item.json["tool_results"] = "[{\"tool\":\"a\",\"result\":1},{\"tool\":\"a\",\"arguments\":{\"n\":{\"x\":2}},\"result\":\"two\"},{\"tool\":\"a\",\"result\":3}]";
        ToolScript tools = std::move(**ToolScript::of(item));
        QCOMPARE(tools.mostSteps(), 16);
        QCOMPARE(tools.resultOf("a", "{\"n\":{\"x\":2,\"y\":1},\"m\":0}"), std::string("two"));
        QCOMPARE(tools.resultOf("a", "{\"n\":{\"x\":2}}"), std::string("1"));
        QCOMPARE(tools.resultOf("a", "no json"), std::string("3"));
        QVERIFY(tools.resultOf("a", "{}").find("error") != std::string::npos);
        QVERIFY(tools.resultOf("b", "{}").find("error") != std::string::npos);
        for (const char *wrong : {"1", "{}", "[1]", "[{\"tool\":\"a\"}]", "{\"results\":[],\"most_steps\":0}", "{\"results\":[],\"most_steps\":65}"}) {
            item.json["tool_results"] = wrong;
            QVERIFY2(!ToolScript::of(item), wrong);
        }
    }
};

QTEST_GUILESS_MAIN(Conversations)
#include "tst_conversations.moc"
