// "Test connection" against a server that answers, refuses the key, stays silent or is not there; and who may be asked at all.
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <thread>

#include "project/provider_check.h"
#include "project/provider_setup.h"
#include "project/surroundings.h"
#include "support/memory_keychain.h"
#include "support/mock_provider.h"
#include "support/results.h"
#include "support/warnings.h"

using namespace assay;

namespace {

const ProjectId project{*Uuid::fromText("00000000-0000-4000-8000-000000000001")};
const std::string plantedKey = "sk-planted-0123456789-abcdef";
const KeySource fromVariable{KeySource::Kind::Environment, "PLANTED_KEY"};

} // namespace

class ProviderCheckTest : public QuietTest
{
    Q_OBJECT
    MockProvider m_server;
    const std::string m_unstarted = m_server.url();
    QTemporaryDir m_folder;
    MemoryKeychain m_keychain;

    Provider at(const std::string &path, const KeySource &key = fromVariable) const { return {"mock", ProviderKind::OpenAi, m_server.url() + path, key, {}}; }
    Surroundings surroundings(std::optional<Provider> allowed)
    {
        Surroundings made{&m_keychain,
                          [](const std::string &name) { return name == "PLANTED_KEY" ? std::optional(plantedKey) : std::nullopt; },
                          EndpointTrust(m_folder.filePath(QStringLiteral("trust")), {}),
                          {},
                          0.01};
        if (allowed && !made.trust.allow(project, *allowed))
            qFatal("not kept");
        return made;
    }
    ProviderCheck check(const Provider &provider) { return checkProvider(project, provider, surroundings(provider)); }

private Q_SLOTS:
    void init()
    {
        if (m_server.url() == m_unstarted)
            QVERIFY(m_server.start());
        m_server.clearLog();
    }

    void modelsAndLatencyOfAServerThatAnswers()
    {
        const ProviderCheck found = check(at("/v1"));
        QVERIFY(found.passed());
        QVERIFY(found.allowed && found.reachable == true && found.keyFound == true && found.keyAccepted == true);
        QVERIFY(found.models == std::vector<std::string>({"mock-a", "mock-b"}));
        QVERIFY(found.latencyMs > 0);
    }

    void nothingIsSentBeforeItIsAllowed()
    {
        const ProviderCheck found = checkProvider(project, at("/other/v1"), surroundings(std::nullopt));
        QVERIFY(!found.allowed && !found.reachable && !found.keyFound && !found.keyAccepted);
        QVERIFY(found.problem->code == ErrorCode::No);
        QTest::qWait(50); // a connection would be noticed by the server's own thread
        QCOMPARE(m_server.connections(), 0);
    }

    void aRefusedKeyIsNamedByItsSourceAndNeverShown()
    {
        const ProviderCheck found = check(at("/echo401/v1"));
        QVERIFY(found.reachable == true && found.keyFound == true && found.keyAccepted == false);
        const QString said = toSentence(*found.problem);
        QVERIFY2(said.contains(QStringLiteral("PLANTED_KEY")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("401")), qPrintable(said));
        QVERIFY2(!said.contains(QString::fromStdString(plantedKey)), qPrintable(said));
    }

    void aServerThatWantsAKeySaysSo()
    {
        const ProviderCheck found = check(at("/echo401/v1", {}));
        QVERIFY(found.keyAccepted == false);
        QCOMPARE(found.problem->what, QStringLiteral("A key is needed"));
    }

    void aKeyThatIsNotThereIsNotSentForNothing()
    {
        const ProviderCheck found = check(at("/v1", {KeySource::Kind::Environment, "NO_SUCH_KEY"}));
        QVERIFY(found.reachable == true && found.keyFound == false && !found.keyAccepted);
        QVERIFY(found.problem->why.contains(QStringLiteral("NO_SUCH_KEY")));
    }

    void whatIsNotThereIsNotReachable()
    {
        const Provider gone{"gone", ProviderKind::OpenAi, "http://127.0.0.1:1/v1", {}, {}};
        const ProviderCheck found = check(gone);
        QVERIFY(found.allowed && found.reachable == false && !found.models);
        QVERIFY(found.problem->code == ErrorCode::Network);
    }

    void aSilentServerCanBeLeft()
    {
        const Provider silent = at("/silent/v1");
        const Surroundings with = surroundings(silent);
        std::atomic<bool> stop = false;
        std::thread patience([&stop] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            stop = true;
        });
        QElapsedTimer timer;
        timer.start();
        const ProviderCheck found = checkProvider(project, silent, with, [&stop] { return stop.load(); });
        patience.join();
        QVERIFY(timer.elapsed() < 5'000);
        QVERIFY(found.problem->code == ErrorCode::Interrupted);
    }

    void keysAreKeptAndForgottenUnderTheAddress()
    {
        const Provider provider = at("/v1", {KeySource::Kind::Keychain, {}});
        const Surroundings with = surroundings(provider);
        VERIFY_RESULT(storeKey(provider, plantedKey, with));
        QVERIFY(check(provider).passed());
        VERIFY_RESULT(forgetKey(provider, with));
        QVERIFY(m_keychain.keys.empty());
        const Surroundings off{nullptr, with.environment, with.trust, {}, 1.0};
        QVERIFY(!storeKey(provider, plantedKey, off));
        QVERIFY(!forgetKey(provider, off));
    }

    void addressesAreCleanedOrRefused()
    {
        QCOMPARE(*baseUrlFrom("  http://127.0.0.1:8080/v1// "), std::string("http://127.0.0.1:8080/v1"));
        QCOMPARE(*baseUrlFrom("http://elsewhere.example/v1"), std::string("http://elsewhere.example/v1"));
        for (const char *typed : {"", "127.0.0.1:8080", "ftp://host/v1", "https://user:secret@host/v1", "https://"})
            QVERIFY2(!baseUrlFrom(typed), typed);
    }

    void networkSettingsAreCheckedAndKept()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toUtf8());
        QFile certificates(m_folder.filePath(QStringLiteral("own.pem")));
        QVERIFY(certificates.open(QIODevice::WriteOnly));
        NetworkSettings network = userNetwork();
        QVERIFY(network.proxy.empty() && network.caFile.empty() && !network.plainHttpElsewhere);
        network.proxy = "http://proxy.example:3128";
        network.caFile = certificates.fileName().toStdString();
        network.plainHttpElsewhere = true;
        VERIFY_RESULT(keepUserNetwork(network));
        QCOMPARE(userNetwork().proxy, network.proxy);
        QCOMPARE(userSurroundings(nullptr).network.caFile, network.caFile);
        QVERIFY(userNetwork().plainHttpElsewhere);
        for (const char *wrong : {"http://dana:secret@proxy.example:3128", "gopher://proxy", "http://"}) {
            network.proxy = wrong;
            QVERIFY2(!keepUserNetwork(network), wrong);
        }
        network.proxy.clear();
        network.caFile = "/no/such/file.pem";
        QVERIFY(!keepUserNetwork(network));
        QCOMPARE(userNetwork().proxy, std::string("http://proxy.example:3128"));
    }

    void otherSettingsOfTheFileStay()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config-2")).toUtf8());
        QVERIFY(QDir().mkpath(QFileInfo(userNetworkFile()).path()));
        QFile file(userNetworkFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"headers":{"X-Team":"support"}})");
        file.close();
        VERIFY_RESULT(keepUserNetwork({}));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("X-Team"));
    }
};

QTEST_GUILESS_MAIN(ProviderCheckTest)
#include "tst_provider_check.moc"
