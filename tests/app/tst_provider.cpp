// Providers from the command line: test of the connection, keys into the keychain, servers of this machine.
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "project/provider_check.h"
#include "support/cli.h"
#include "support/memory_keychain.h"
#include "support/mock_provider.h"
#include "support/results.h"

using namespace assay;

namespace {

const std::string someKey = "sk-a-key-for-tests-0123456789";

} // namespace

class ProviderCommands : public QObject
{
    Q_OBJECT
    MockProvider m_server;
    QTemporaryDir m_folder;
    int m_next = 0;

    std::string newProject()
    {
        const std::string path = m_folder.filePath(QStringLiteral("p%1.assay").arg(++m_next)).toStdString();
        if (runCli({"new", path}).code != 0)
            qFatal("no project");
        m_server.clearLog();
        return path;
    }
    std::string projectWith(const std::string &name, const std::string &url, const std::vector<std::string> &more = {})
    {
        const std::string path = newProject();
        std::vector<std::string> arguments{"provider", "add", path, name, "--kind", "openai", "--url", url};
        arguments.insert(arguments.end(), more.begin(), more.end());
        if (runCli(arguments).code != 0)
            qFatal("no provider");
        return path;
    }
    std::string url() const { return m_server.url() + "/v1"; }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.start());
        qputenv("ASSAY_PERSON", "dana");
        qputenv("PLANTED_KEY", QByteArray::fromStdString(someKey));
    }
    void init()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toUtf8());
        qunsetenv("ASSAY_ALLOW_ENDPOINT");
    }

    void testNamesModelsLatencyAndKeySource()
    {
        const std::string path = projectWith("mock", url(), {"--key-env", "PLANTED_KEY"});
        const CliRun run = runCli({"provider", "test", path, "mock", "--json"});
        QVERIFY2(run.code == 0, run.err.c_str());
        const Json json = Json::parse(run.out);
        const Json &first = json["providers"][0];
        QCOMPARE(first["reachable"].get<bool>(), true);
        QCOMPARE(first["allowed"].get<bool>(), true);
        QCOMPARE(first["key"].get<std::string>(), std::string("env:PLANTED_KEY"));
        QCOMPARE(first["key_found"].get<bool>(), true);
        QVERIFY(first["latency_ms"].get<double>() > 0);
        QVERIFY(first["models"] == Json::array({"mock-a", "mock-b"}));
        QVERIFY(first["error"].is_null());
        QCOMPARE(run.out.find(someKey), std::string::npos);
        const CliRun table = runCli({"provider", "test", path});
        QVERIFY(table.out.find("mock-b") != std::string::npos);
        QCOMPARE((table.out + table.err).find(someKey), std::string::npos);
    }

    void aProviderThatIsNotAllowedIsNotAsked()
    {
        const std::string path = projectWith("mock", url());
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("another-person")).toUtf8());
        const CliRun run = runCli({"provider", "test", path, "mock", "--json"});
        QCOMPARE(run.code, 1);
        const Json json = Json::parse(run.out);
        QCOMPARE(json["providers"][0]["allowed"].get<bool>(), false);
        QVERIFY(json["providers"][0]["reachable"].is_null());
        QVERIFY(run.err.find(url()) != std::string::npos);
        QTest::qWait(50); // a connection would be noticed by the server's own thread
        QCOMPARE(m_server.connections(), 0);
        qputenv("ASSAY_ALLOW_ENDPOINT", QByteArray::fromStdString(url()));
        QCOMPARE(runCli({"provider", "test", path, "mock"}).code, 0);
        QVERIFY(m_server.connections() > 0);
    }

    void whatDoesNotAnswerIsExitFive()
    {
        const std::string path = projectWith("gone", "http://127.0.0.1:1/v1");
        const CliRun run = runCli({"provider", "test", path, "gone", "--json"});
        QCOMPARE(run.code, 5);
        const Json json = Json::parse(run.out);
        QCOMPARE(json["providers"][0]["reachable"].get<bool>(), false);
        QCOMPARE(json["providers"][0]["error"]["code"].get<std::string>(), std::string("network"));
        QVERIFY(json["providers"][0]["models"].is_null());
    }

    void aMissingKeyIsNamedBeforeAnythingIsAsked()
    {
        const std::string path = projectWith("mock", url(), {"--key-env", "NO_SUCH_KEY"});
        const CliRun run = runCli({"provider", "test", path, "--json"});
        QCOMPARE(run.code, 5);
        const Json json = Json::parse(run.out);
        QCOMPARE(json["providers"][0]["reachable"].get<bool>(), true);
        QCOMPARE(json["providers"][0]["key_found"].get<bool>(), false);
        QVERIFY(run.err.find("NO_SUCH_KEY") != std::string::npos);
    }

    void withoutANameAllAreTested()
    {
        const std::string path = projectWith("mock", url());
        QCOMPARE(runCli({"provider", "add", path, "gone", "--kind", "openai", "--url", "http://127.0.0.1:1/v1"}).code, 0);
        const CliRun run = runCli({"provider", "test", path, "--json"});
        QCOMPARE(run.code, 5);
        const Json json = Json::parse(run.out);
        QCOMPARE(json["providers"].size(), std::size_t(2));
        QCOMPARE(json["providers"][1]["reachable"].get<bool>(), true);
        QCOMPARE(runCli({"provider", "test", path, "other"}).code, 3);
    }

    void aKeyNeedsAKeychain()
    {
        const std::string path = projectWith("mock", url());
        const CliRun run = runCli({"provider", "key", path, "mock"}, someKey + "\n");
        QCOMPARE(run.code, 4);
        QVERIFY(run.err.find("--key-env") != std::string::npos);
        QCOMPARE((run.out + run.err).find(someKey), std::string::npos);
    }

    void aKeyIsKeptUnderTheAccountItIsLookedUpBy()
    {
        MemoryKeychain keychain;
        const Provider provider{"mock", ProviderKind::OpenAi, url(), {KeySource::Kind::Keychain, {}}, {}};
        const Surroundings surroundings{&keychain, [](const std::string &) { return std::optional<std::string>(); }, EndpointTrust({}, {}), {}, 1.0};
        QVERIFY(storeKey(provider, *keyFromText("  " + someKey + " \r\n"), surroundings));
        QCOMPARE(keychain.keys.size(), std::size_t(1));
        QCOMPARE(*findKey(provider, &keychain, surroundings.environment), someKey);
    }

    void onlyAKeyIsTakenForOne()
    {
        for (const char *text : {"", "  \n", "two words", "key\nkey", "schl\xC3\xBCssel", "key\x01"}) {
            const auto key = keyFromText(text);
            QVERIFY2(!key, text);
            QVERIFY(key.error().code == ErrorCode::BadInput);
        }
    }

    void serversOfThisMachineComeWithTheirLine()
    {
        MockProvider local;
        if (!local.start(8000))
            QSKIP("port 8000 is taken");
        const std::string path = newProject();
        const CliRun run = runCli({"provider", "list", path, "--local", "--json"});
        QVERIFY2(run.code == 0, run.err.c_str());
        const Json json = Json::parse(run.out);
        QVERIFY(!json["local"].empty());
        const std::string line = json["local"].back()["add"];
        QCOMPARE(line, "assay-cli provider add '" + path + "' vllm --kind openai --url http://127.0.0.1:8000/v1");
        QVERIFY(local.log().empty());
        const CliRun plain = runCli({"provider", "list", path, "--local"});
        QVERIFY(plain.out.find(line) != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(ProviderCommands)
#include "tst_provider.moc"
