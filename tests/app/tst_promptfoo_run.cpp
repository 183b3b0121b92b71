// A promptfoo configuration of some thirty kinds of assertion: it comes in, runs against the mock provider with the verdicts that promptfoo
// gave, goes out, and comes in again unchanged.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "support/cli.h"
#include "support/mock_provider.h"

using namespace assay;

namespace {

Json document(const CliRun &run)
{
    if (run.code != 0)
        qFatal("%s", run.err.c_str());
    return Json::parse(run.out);
}

std::vector<Json> lines(const std::string &text)
{
    std::vector<Json> all;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        all.push_back(Json::parse(line));
    return all;
}

std::string recorded()
{
    QFile file(QStringLiteral(ASSAY_TEST_DATA "/promptfoo/verdicts.jsonl"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace

class PromptfooRun : public QObject
{
    Q_OBJECT
    MockProvider m_server;
    QTemporaryDir m_folder;

    std::string path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }
    void must(const std::vector<std::string> &arguments) const
    {
        const CliRun run = runCli(arguments);
        if (run.code != 0)
            qFatal("%s", run.err.c_str());
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("ASSAY_KEYRING", "off");
        qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
        QVERIFY(m_server.start());
    }

    void inRunOutAndInAgain()
    {
        const std::string first = path("first.assay");
        must({"new", first});
        const Json came = document(runCli({"import", first, ASSAY_TEST_DATA "/promptfoo/verdicts.json", "--as", "promptfoo", "--json"}));
        must({"provider", "add", first, "mock", "--kind", "openai", "--url", m_server.url() + "/v1"});
        must({"model", "add", first, "parrot", "--provider", "mock", "--id", "mock-parrot", "--input-price", "0", "--output-price", "0"});
        const Json ran = document(runCli({"run", first, "--prompt", "verdicts", "--model", "parrot", "--dataset", "verdicts", "--scorer", "assertions", "--json"}));
        QCOMPARE(ran["results"]["done"].get<int>(), 102);
        sameVerdicts(first);

        const std::string config = path("out.json");
        must({"export", first, "--dataset", "verdicts", "--format", "promptfoo-config", "-o", config});
        const std::string second = path("second.assay");
        must({"new", second});
        const Json again = document(runCli({"import", second, config, "--as", "promptfoo", "--name", "verdicts", "--json"}));
        QVERIFY(again["dataset"]["version_hash"] == came["dataset"]["version_hash"]);
        QVERIFY(again["prompts"][0]["version_hash"] == came["prompts"][0]["version_hash"]);
        QCOMPARE(again["lost"].get<int>(), 0);
        const Json third = document(runCli({"import", first, config, "--as", "promptfoo", "--name", "verdicts", "--json"}));
        QVERIFY(third["dataset"]["unchanged"].get<bool>());

        const std::string results = path("results.json");
        must({"export", first, "--run", "latest", "--format", "promptfoo", "-o", results});
        must({"import", second, results, "--json"});
        const auto back = lines(runCli({"results", second, "--json"}).out);
        QCOMPARE(back.size(), std::size_t{102});
    }

    void whatAModelGradesIsGradedByAModelOfTheProject()
    {
        const std::string project = path("graded.assay");
        const std::string config = path("graded.json");
        const Json judge{{"id", "openai:chat:mock-judge"}, {"config", {{"apiBaseUrl", m_server.url() + "/v1"}}}};
        const Json letters{{"id", "openai:embedding:mock-letters"}, {"config", {{"apiBaseUrl", m_server.url() + "/v1"}}}};
        const Json two{{"items", {{{"text", "a"}, {"holds", true}}, {{"text", "b"}, {"holds", false}}}}};
        // What the judge replies stands in the answer that it judges.
        const std::vector<std::pair<Json, Json>> checks{
            {{{"reason", "it is"}, {"label", "pass"}}, {{"type", "llm-rubric"}, {"value", "is polite to {{who}}"}}},
            {{{"reason", "it is not"}, {"label", "fail"}}, {{"type", "not-llm-rubric"}, {"value", "is rude"}, {"weight", 2}}},
            {{{"reason", "nearly"}, {"score", 0.6}}, {{"type", "llm-rubric"}, {"value", "is short"}, {"threshold", 0.7}}},
            {{{"reason", "other"}, {"label", "a contradiction"}}, {{"type", "factuality"}, {"value", "It is amber."}}},
            {two, {{"type", "answer-relevance"}, {"threshold", 0.5}}},
            {two, {{"type", "context-faithfulness"}, {"threshold", 0.6}}},
            {{{"reason", "none"}}, {{"type", "similar"}, {"value", "stressed desserts"}, {"provider", letters}, {"threshold", 0.1}}},
            {{{"reason", "yes"}, {"label", "yes"}}, {{"type", "model-graded-closedqa"}, {"value", "names a colour"}, {"provider", "openai:gpt-of-nobody"}}},
            {{{"reason", "yes"}, {"label", "pass"}}, {{"type", "llm-rubric"}, {"value", "x"}, {"rubricPrompt", "Say {{output}}"}}}};
        Json tests = Json::array();
        for (const auto &[reply, check] : checks)
            tests.push_back({{"vars", {{"answer", "amber [[echo:" + reply.dump() + "]]"}, {"who", "Ana"}, {"context", "It is amber."}}}, {"assert", {check}}});
        QFile file(QString::fromStdString(config));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(Json{{"prompts", {"{{answer}}"}}, {"providers", {"echo"}}, {"defaultTest", {{"options", {{"provider", judge}}}}}, {"tests", tests}}.dump()));
        file.close();

        must({"new", project});
        must({"provider", "add", project, "mock", "--kind", "openai", "--url", m_server.url() + "/v1"});
        for (const char *name : {"parrot", "judge", "letters"})
            must({"model", "add", project, name, "--provider", "mock", "--id", std::string("mock-") + name, "--input-price", "1", "--output-price", "1"});
        const Json came = document(runCli({"import", project, config, "--as", "promptfoo", "--name", "graded", "--json"}));
        const std::string notes = came["notes"].dump();
        QVERIFY2(notes.find("openai:gpt-of-nobody") != std::string::npos && notes.find("assertions={") != std::string::npos, notes.c_str());
        QVERIFY2(notes.find("Assay's own prompt") != std::string::npos && notes.find("mock-judge") == std::string::npos, notes.c_str());

        const Json ran = document(runCli({"run", project, "--prompt", "graded", "--model", "parrot", "--dataset", "graded", "--scorer", "assertions", "--json"}));
        QVERIFY(ran["judging"]["cost"].is_string());
        const std::vector<Json> verdicts{true, true, false, false, true, false, true, nullptr, nullptr};
        const auto rows = lines(runCli({"results", project, "--json"}).out);
        QCOMPARE(rows.size(), verdicts.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            QVERIFY2(rows[i]["scores"]["assertions"]["pass"] == verdicts[i], rows[i]["scores"].dump().c_str());
        QVERIFY(rows[2]["scores"]["assertions"]["score"] == 0.6);
        QVERIFY(rows[7]["scores"]["assertions"]["reason"].get<std::string>().find("openai:gpt-of-nobody") != std::string::npos);
        for (const MockRequest &request : m_server.log())
            QVERIFY(request.status == 200);

        const auto asked = m_server.log().size();
        must({"rescore", project, "--scorer", "assertions={\"model\":\"judge\"}"});
        const auto again = lines(runCli({"results", project, "--json"}).out);
        QVERIFY2(again[7]["scores"]["assertions-2"]["pass"] == true, again[7]["scores"].dump().c_str());
        QCOMPARE(m_server.log().size(), asked + 1); // the others were asked already
        must({"verify", project});

        // A budget wants to know how long a judge speaks, and asks no such thing of embeddings.
        const CliRun unlimited = runCli({"rescore", project, "--scorer", "assertions", "--budget", "1"});
        QCOMPARE(unlimited.code, 3);
        QVERIFY2(unlimited.err.find("“judge”") != std::string::npos, unlimited.err.c_str());

        const std::string out = path("graded-out.json");
        must({"export", project, "--dataset", "graded", "--format", "promptfoo-config", "-o", out});
        const Json back = document(runCli({"import", project, out, "--as", "promptfoo", "--name", "graded", "--json"}));
        QVERIFY(back["dataset"]["unchanged"].get<bool>());
    }

private:
    /// Every check that runs here says what promptfoo said of the same output.
    void sameVerdicts(const std::string &project)
    {
        const auto theirs = lines(recorded());
        const auto ours = lines(runCli({"results", project, "--json"}).out);
        QCOMPARE(ours.size(), theirs.size());
        int compared = 0;
        QStringList differing;
        for (std::size_t i = 0; i < ours.size(); ++i) {
            const Json &score = ours[i]["scores"]["assertions"];
            const bool asksForFinish = theirs[i]["assert"].dump().find("finish-reason") != std::string::npos; // their provider gave none, this one does
            if (score["pass"].is_null() || asksForFinish)
                continue;
            ++compared;
            if (score["pass"] != theirs[i]["pass"] || std::abs(score["score"].get<double>() - theirs[i]["score"].get<double>()) > 1e-6)
                differing << QStringLiteral("%1: %2, theirs %3 %4").arg(i).arg(QString::fromStdString(score.dump())).arg(QString::fromStdString(theirs[i]["pass"].dump()), QString::fromStdString(theirs[i]["score"].dump()));
        }
        QVERIFY2(differing.isEmpty(), qPrintable(differing.join(QLatin1Char('\n'))));
        QVERIFY2(compared >= 90, qPrintable(QString::number(compared)));
    }
};

QTEST_GUILESS_MAIN(PromptfooRun)
#include "tst_promptfoo_run.moc"
