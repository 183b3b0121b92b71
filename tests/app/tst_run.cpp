// The main job from the command line against the mock provider: run, cache, resume, endpoint trust, errors on their cells.
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>

#include "project/user.h"
#include "storage/catalog_store.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/event_log.h"
#include "storage/prompts.h"
#include "storage/runs.h"
#include "storage/writer.h"
#include "support/cli.h"
#include "support/mock_provider.h"
#include "support/results.h"

using namespace assay;

class RunCommand : public QObject
{
    Q_OBJECT
    MockProvider m_server;
    QTemporaryDir m_folder;
    int m_next = 0;

    /// A project with two versions of a prompt, the models named, and 30 cases. Its endpoint is not allowed yet.
    std::string project(const std::vector<std::string> &models, const std::string &url = {})
    {
        const QString path = m_folder.filePath(QStringLiteral("p%1.assay").arg(++m_next));
        auto file = createProject(path, "runs");
        Writer &writer = **(*file)->writer();
        const auto filled = writer.run([&](WriteContext &context) -> Status {
            const Provider provider{"mock", ProviderKind::OpenAi, url.empty() ? m_server.url() + "/v1" : url, {}, {}};
            if (auto kept = keepProvider(context, provider); !kept)
                return kept;
            for (const std::string &model : models) {
                if (auto kept = keepModel(context, {model, "mock", model, {}, {PricePerMillion{{1'000'000'000}}, {}, PricePerMillion{{2'000'000'000}}}}); !kept)
                    return kept;
            }
            const auto prompt = createPrompt(context, "ask");
            PromptContent content;
            content.messages = {{Role::User, "{{q}}", {}, {}}};
            const auto one = commitVersion(context, *prompt, content, {}, "one");
            content.messages.front().text = "Please: {{q}}";
            return commitVersion(context, *prompt, content, {one->version.hash}, "two").map([](const Committed &) {});
        });
        if (!filled)
            qFatal("%s", qPrintable(toSentence(filled.error())));
        auto import = CaseImport::begin(writer);
        for (int i = 0; i < 30; ++i)
            (void) (*import)->add({"c" + std::to_string(i), {{{"q", "Case " + std::to_string(i) + " [[echo:Paris " + std::to_string(i % 3) + "]]"}}, {}, "Paris 1", {}, {}}});
        (void) (*import)->finish({"cases", {}, "first", "{}", {}, 0});
        m_server.clearLog();
        return path.toStdString();
    }
    static std::vector<std::string> runArguments(const std::string &path, const std::string &model)
    {
        return {"run", path, "--prompt", "ask@v1", "--prompt", "ask@v2", "--model", model, "--dataset", "cases", "--scorer", "contains", "--json"};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.start());
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toUtf8());
        qputenv("ASSAY_ALLOW_ENDPOINT", QByteArray::fromStdString(m_server.url() + "/v1"));
        qputenv("ASSAY_PERSON", "dana");
    }

    void aRunEndsWithItsDocument()
    {
        const std::string path = project({"mock-a"});
        const CliRun run = runCli(runArguments(path, "mock-a"));
        QVERIFY2(run.code == 0, run.err.c_str());
        const Json json = Json::parse(run.out);
        QCOMPARE(json["state"].get<std::string>(), std::string("done"));
        QCOMPARE(json["results"]["done"].get<int>(), 60);
        QCOMPARE(json["results"]["sent"].get<int>(), 60);
        QCOMPARE(json["columns"][0]["pass"]["n"].get<int>(), 30);
        QCOMPARE(json["columns"][0]["pass"]["rate"].get<double>(), 10.0 / 30);
        QVERIFY(json["columns"][0]["against_baseline"].is_null());
        QCOMPARE(json["columns"][1]["against_baseline"]["verdict"].get<std::string>(), std::string("no_evidence"));
        QVERIFY(json["cost"].is_string());
    }

    void unchangedCellsComeFromTheCache()
    {
        const std::string path = project({"mock-a"});
        runCli(runArguments(path, "mock-a"));
        const Json json = Json::parse(runCli(runArguments(path, "mock-a")).out);
        QCOMPARE(json["results"]["cached"].get<int>(), 60);
        QCOMPARE(json["results"]["sent"].get<int>(), 0);
        QCOMPARE(json["cost"].get<std::string>(), std::string("0"));
        QCOMPARE(m_server.log().size(), 60u);
    }

    void resumeSendsNothingWhenNothingIsMissing()
    {
        const std::string path = project({"mock-a"});
        runCli(runArguments(path, "mock-a"));
        const CliRun resumed = runCli({"run", path, "--resume", "latest", "--json"});
        QVERIFY2(resumed.code == 0, resumed.err.c_str());
        QCOMPARE(Json::parse(resumed.out)["results"]["done"].get<int>(), 60);
        QCOMPARE(m_server.log().size(), 60u);
    }

    void resumeRetriesErrorsOnlyWhenAsked()
    {
        const std::string path = project({"mock-401x1"});
        const CliRun first = runCli(runArguments(path, "mock-401x1"));
        QCOMPARE(first.code, 5);
        QCOMPARE(Json::parse(first.out)["results"]["errors"].get<int>(), 60);
        QCOMPARE(Json::parse(runCli({"run", path, "--resume", "latest", "--json"}).out)["results"]["sent"].get<int>(), 0);
        const Json retried = Json::parse(runCli({"run", path, "--resume", "latest", "--retry-errors", "--json"}).out);
        QCOMPARE(retried["results"]["done"].get<int>(), 60);
        QCOMPARE(retried["results"]["errors"].get<int>(), 0);
    }

    void judgesStayWithinTheBudget()
    {
        const std::string path = project({"mock-a"});
        const auto must = [](const std::vector<std::string> &arguments, const std::string &input = {}) {
            const CliRun run = runCli(arguments, input);
            if (run.code != 0)
                qFatal("%s", run.err.c_str());
        };
        must({"model", "add", path, "small", "--provider", "mock", "--id", "mock-a", "--input-price", "1", "--output-price", "2", "--param", "max_tokens=20"});
        must({"model", "add", path, "open", "--provider", "mock", "--id", "mock-judge", "--input-price", "1", "--output-price", "2"});
        must({"model", "add", path, "judge", "--provider", "mock", "--id", "mock-judge", "--input-price", "1", "--output-price", "2", "--param", "max_tokens=20"});
        must({"prompt", "commit", path, "verdict", "--from", "-", "--message", "one"}, "{{input}} {{output}} [[echo:{\"reason\":\"fits\",\"label\":\"yes\"}]]");
        const auto judge = [](const std::string &model) { return "judge={\"model\":\"" + model + "\",\"criteria\":\"c\",\"labels\":[\"yes\",\"no\"],\"prompt\":\"verdict\"}"; };
        const auto arguments = [&](const std::string &model, const std::vector<std::string> &more) {
            std::vector<std::string> all{"run", path, "--prompt", "ask@v1", "--model", "small", "--dataset", "cases", "--scorer", judge(model), "--concurrency", "4", "--json"};
            all.insert(all.end(), more.begin(), more.end());
            return all;
        };
        const CliRun unlimited = runCli(arguments("open", {"--budget", "1"}));
        QCOMPARE(unlimited.code, 3); // nothing limits what the judge says
        QVERIFY2(unlimited.err.find("open") != std::string::npos, unlimited.err.c_str());
        const Json before = Json::parse(runCli(arguments("judge", {"--estimate"})).out)["estimate"];
        QVERIFY(before["judging"]["cost"].is_null() && before["judging"]["scores"] == 30);
        QVERIFY(m_server.log().empty());

        const CliRun first = runCli(arguments("judge", {"--budget", "0.0022"}));
        QVERIFY2(first.code == 1, (first.out + first.err).c_str());
        const Json json = Json::parse(first.out);
        QCOMPARE(json["state"].get<std::string>(), std::string("stopped"));
        QCOMPARE(json["results"]["done"].get<int>(), 30); // the answers had room
        const int left = json["judging"]["not_asked"].get<int>();
        QVERIFY2(left > 0 && left < 30, first.out.c_str());
        const double spent = std::stod(json["cost"].get<std::string>()) + std::stod(json["judging"]["cost"].get<std::string>());
        QVERIFY2(spent > 0.0017 && spent <= 0.0022, first.out.c_str());
        QCOMPARE(m_server.log().size(), static_cast<std::size_t>(60 - left));
        int unknown = 0;
        std::istringstream lines(runCli({"results", path, "--json"}).out);
        for (std::string line; std::getline(lines, line);) {
            const Json score = Json::parse(line)["scores"]["judge"];
            unknown += score["pass"].is_null() && score["reason"].get<std::string>().find("budget") != std::string::npos;
        }
        QCOMPARE(unknown, left);

        qunsetenv("ASSAY_ALLOW_ENDPOINT"); // no answer is missing, and still nobody may be asked
        const CliRun foreign = runCli({"run", path, "--resume", "latest", "--budget", "1"});
        qputenv("ASSAY_ALLOW_ENDPOINT", QByteArray::fromStdString(m_server.url() + "/v1"));
        QVERIFY2(foreign.code == 1 && foreign.err.find(m_server.url()) != std::string::npos, foreign.err.c_str());
        const CliRun rest = runCli({"run", path, "--resume", "latest", "--budget", "1", "--json"});
        QVERIFY2(rest.code == 0, rest.err.c_str());
        QCOMPARE(Json::parse(rest.out)["columns"][0]["pass"]["n"].get<int>(), 30);
        QCOMPARE(m_server.log().size(), std::size_t{60}); // each answer judged once
        const Json after = Json::parse(runCli(arguments("judge", {"--estimate"})).out)["estimate"]["judging"];
        const double judging = std::stod(Json::parse(rest.out)["judging"]["cost"].get<std::string>());
        QVERIFY2(std::abs(std::stod(after["cost"].get<std::string>()) - judging) < 1e-7, after.dump().c_str());
        must({"verify", path});
    }

    void aForeignProjectSendsNothing()
    {
        const std::string path = project({"mock-a"});
        qunsetenv("ASSAY_ALLOW_ENDPOINT");
        const CliRun run = runCli(runArguments(path, "mock-a"));
        qputenv("ASSAY_ALLOW_ENDPOINT", QByteArray::fromStdString(m_server.url() + "/v1"));
        QCOMPARE(run.code, 1);
        QVERIFY(run.err.find(m_server.url()) != std::string::npos);
        QVERIFY(m_server.log().empty());
    }

    void aServerThatDoesNotAnswerStopsBeforeTheFirstCell()
    {
        const std::string path = project({"mock-a"}, "http://127.0.0.1:1/v1");
        qputenv("ASSAY_ALLOW_ENDPOINT", "http://127.0.0.1:1/v1");
        const CliRun run = runCli(runArguments(path, "mock-a"));
        qputenv("ASSAY_ALLOW_ENDPOINT", QByteArray::fromStdString(m_server.url() + "/v1"));
        QCOMPARE(run.code, 5);
        auto file = *openProject(QString::fromStdString(path), FileMode::ReadOnly);
        QVERIFY(listRuns(**file->reader())->empty());
    }

    void aBudgetNeedsPricesAndALimit()
    {
        auto arguments = runArguments(project({"mock-a"}), "mock-a");
        arguments.insert(arguments.end(), {"--budget", "1"});
        QCOMPARE(runCli(arguments).code, 3);
    }

    void sealedRowsAreWhole()
    {
        const std::string path = project({"mock-a"});
        runCli(runArguments(path, "mock-a"));
        auto file = *openProject(QString::fromStdString(path), FileMode::ReadOnly);
        const auto database = *file->reader();
        const RunInfo run = listRuns(*database)->front();
        QVERIFY(run.seal);
        QCOMPARE(computeSeal(*database, run)->hash, *run.seal);
        QVERIFY(damagedRows(*database, run)->empty());
        QVERIFY(!*verifyChain(*database));
    }
};

QTEST_GUILESS_MAIN(RunCommand)
#include "tst_run.moc"
