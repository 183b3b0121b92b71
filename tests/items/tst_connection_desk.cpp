// Test connection, trust, keys and local servers as Settings offers them, against the mock provider; a planted key is found in no byte.
#include <QTest>

#include "project/surroundings.h"
#include "storage/catalog_store.h"
#include "support/mock_provider.h"
#include "support/settings_fixture.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;
using State = ConnectionView::State;

namespace {

const std::string plantedKey = "sk-planted-0123456789-abcdef";
const QString mock = QStringLiteral("mock");

} // namespace

class ConnectionDeskTest : public QuietTest
{
    Q_OBJECT
    MockProvider m_server;
    const std::string m_unstarted = m_server.url();

    Provider at(const std::string &path, const KeySource &key = {}) const { return {"mock", ProviderKind::OpenAi, m_server.url() + path, key, {}}; }
    static void allow(SettingsFixture &scene, const Provider &provider)
    {
        EndpointTrust trust = userSurroundings(nullptr).trust;
        if (!trust.allow(scene.session->file().id(), provider))
            qFatal("not kept");
    }
    static State tested(SettingsFixture &scene)
    {
        ConnectionDesk &desk = scene.desk.connections();
        desk.test(mock);
        (void) QTest::qWaitFor([&] { return desk.connection(mock).state != State::Testing; }, 15'000);
        return desk.connection(mock).state;
    }

private Q_SLOTS:
    void init()
    {
        if (m_server.url() == m_unstarted)
            QVERIFY(m_server.start());
        m_server.clearLog();
        qputenv("PLANTED_KEY", QByteArray::fromStdString(plantedKey));
    }

    void anAnswerNamesItsModels()
    {
        SettingsFixture scene({at("/v1")});
        QVERIFY(scene.open());
        allow(scene, at("/v1"));
        QVERIFY(tested(scene) == State::Good);
        const ConnectionView &found = scene.desk.connections().connection(mock);
        QCOMPARE(found.models, (QStringList{QStringLiteral("mock-a"), QStringLiteral("mock-b")}));
        QVERIFY2(found.said.startsWith(QStringLiteral("models listed: 2")), qPrintable(found.said));
        QCOMPARE(found.badge, QStringLiteral("✓"));
    }

    void nothingIsSentBeforeItIsAllowed()
    {
        SettingsFixture scene({at("/v1")});
        QVERIFY(scene.open());
        QVERIFY(tested(scene) == State::NotAllowed);
        QTest::qWait(50); // a connection would be noticed by the server's own thread
        QCOMPARE(m_server.connections(), 0);
        scene.desk.connections().allow(mock, scene.answer());
        QVERIFY(!scene.next());
        QVERIFY(tested(scene) == State::Good);
        QTRY_VERIFY(scene.desk.catalog().provider(mock)->allowed);
    }

    void withdrawnMeansNotAsked()
    {
        SettingsFixture scene({at("/v1")});
        QVERIFY(scene.open());
        allow(scene, at("/v1"));
        QVERIFY(tested(scene) == State::Good);
        scene.desk.connections().withdraw(mock, scene.answer());
        QVERIFY(!scene.next());
        QVERIFY(scene.desk.connections().connection(mock).state == State::Untested);
        QTest::qWait(50);
        m_server.clearLog();
        QVERIFY(tested(scene) == State::NotAllowed);
        QCOMPARE(m_server.connections(), 0);
    }

    void aRefusedKeyIsSaidWithWhatToDo()
    {
        const Provider refusing = at("/echo401/v1", {KeySource::Kind::Environment, "PLANTED_KEY"});
        SettingsFixture scene({refusing});
        QVERIFY(scene.open());
        allow(scene, refusing);
        QVERIFY(tested(scene) == State::Bad);
        const ConnectionView &found = scene.desk.connections().connection(mock);
        QCOMPARE(found.chip, QStringLiteral("✗ key refused"));
        QVERIFY(found.problem->why.contains(QStringLiteral("PLANTED_KEY")));
        QVERIFY(!found.problem->fix.isEmpty());
        QVERIFY(!toSentence(*found.problem).contains(QString::fromStdString(plantedKey)));
    }

    void whatDoesNotAnswerIsSaid()
    {
        const Provider gone{"mock", ProviderKind::OpenAi, "http://127.0.0.1:1/v1", {}, {}};
        SettingsFixture scene({gone});
        QVERIFY(scene.open());
        allow(scene, gone);
        QVERIFY(tested(scene) == State::Bad);
        QCOMPARE(scene.desk.connections().connection(mock).chip, QStringLiteral("✗ does not answer"));
    }

    void aTestCanBeStopped()
    {
        SettingsFixture scene({at("/silent/v1")});
        QVERIFY(scene.open());
        allow(scene, at("/silent/v1"));
        ConnectionDesk &desk = scene.desk.connections();
        desk.test(mock);
        QCOMPARE(desk.tested(), QStringList{mock});
        desk.stopTests();
        QVERIFY(desk.connection(mock).state == State::Stopped);
        QVERIFY(desk.tested().isEmpty());
    }

    void closingTheProjectStopsTests()
    {
        SettingsFixture scene({at("/silent/v1")});
        QVERIFY(scene.open());
        allow(scene, at("/silent/v1"));
        scene.desk.connections().test(mock);
        QTest::qWait(100);
        QElapsedTimer timer;
        timer.start();
        scene.desk.setSession(nullptr);
        scene.session.reset();
        QVERIFY(timer.elapsed() < 5'000);
    }

    void anotherAddressMakesTheTestStale()
    {
        SettingsFixture scene({at("/v1")});
        QVERIFY(scene.open());
        allow(scene, at("/v1"));
        QVERIFY(tested(scene) == State::Good);
        scene.desk.catalog().setProvider(mock, ProviderField::Url, QStringLiteral("http://127.0.0.1:1/v1"), scene.answer());
        QVERIFY(!scene.next());
        QTRY_VERIFY(scene.desk.connections().connection(mock).state == State::Untested);
    }

    void aPastedKeyLiesInTheKeychainAlone()
    {
        SettingsFixture scene({at("/v1")});
        QVERIFY(scene.open());
        allow(scene, at("/v1"));
        ConnectionDesk &desk = scene.desk.connections();
        desk.keepKey(mock, QString::fromStdString("  " + plantedKey + "\n"), scene.answer());
        QVERIFY(!scene.next());
        QCOMPARE(scene.keychain.keys.at(m_server.url() + "/v1"), plantedKey);
        QTRY_COMPARE(scene.desk.catalog().provider(mock)->keySource, QStringLiteral("keychain"));
        QVERIFY(scene.desk.catalog().provider(mock)->allowed);
        QVERIFY(desk.key(QString::fromStdString(m_server.url() + "/v1")).set == true);
        QVERIFY(tested(scene) == State::Good);
        QTRY_VERIFY(scene.session->isSaved());
        const QByteArray written = scene.everythingWritten();
        QVERIFY(written.contains("keychain")); // the scanner sees what is there
        QVERIFY(!written.contains(QByteArray::fromStdString(plantedKey)));
        QVERIFY(!written.contains(QByteArray::fromStdString(plantedKey).toBase64()));
    }

    void aRefusedKeyLeavesNoTrace()
    {
        const Provider refusing = at("/echo401/v1", {KeySource::Kind::Environment, "PLANTED_KEY"});
        SettingsFixture scene({refusing});
        QVERIFY(scene.open());
        allow(scene, refusing);
        QVERIFY(tested(scene) == State::Bad);
        const QByteArray written = scene.everythingWritten();
        QVERIFY(written.contains("PLANTED_KEY"));
        QVERIFY(!written.contains(QByteArray::fromStdString(plantedKey)));
    }

    void onlyAKeyIsTakenForOne()
    {
        SettingsFixture scene({at("/v1")});
        QVERIFY(scene.open());
        scene.desk.connections().keepKey(mock, QStringLiteral("two words"), scene.answer());
        const auto refused = scene.next();
        QVERIFY(refused && !toSentence(*refused).contains(QStringLiteral("two words")));
        QVERIFY(scene.keychain.keys.empty());
    }

    void aKeychainThatIsOffSaysSo()
    {
        SettingsFixture scene({at("/v1")});
        QVERIFY(scene.open());
        QVERIFY(scene.desk.connections().hasKeychain());
        qputenv("ASSAY_KEYRING", "off");
        QVERIFY(!scene.desk.connections().hasKeychain());
        scene.desk.connections().keepKey(mock, QString::fromStdString(plantedKey), scene.answer());
        const auto refused = scene.next();
        QVERIFY(refused && refused->why.contains(QStringLiteral("ASSAY_KEYRING")));
        QVERIFY(scene.keychain.keys.empty());
    }

    void theKeychainIsAskedAndEmptied()
    {
        const Provider keyed = at("/v1", {KeySource::Kind::Keychain, {}});
        SettingsFixture scene({keyed});
        scene.keychain.keys[keyed.baseUrl] = plantedKey;
        QVERIFY(scene.open());
        ConnectionDesk &desk = scene.desk.connections();
        QVERIFY(!desk.key(QString::fromStdString(m_server.url() + "/v1")).set);
        desk.lookUpKey(QString::fromStdString(keyed.baseUrl));
        QTRY_VERIFY(desk.key(QString::fromStdString(m_server.url() + "/v1")).set == true);
        desk.removeKey(mock, scene.answer());
        QVERIFY(!scene.next());
        QVERIFY(desk.key(QString::fromStdString(m_server.url() + "/v1")).set == false);
        QVERIFY(scene.keychain.keys.empty());
    }

    void serversOfThisMachineAreOfferedUntilTheyAreKnown()
    {
        MockProvider usual;
        if (!usual.start(8000))
            QSKIP("port 8000 is taken");
        SettingsFixture scene;
        QVERIFY(scene.open());
        ConnectionDesk &desk = scene.desk.connections();
        const auto offered = [&desk] {
            for (const LocalServerView &server : desk.servers()) {
                if (server.address == QStringLiteral("127.0.0.1:8000"))
                    return std::optional(server);
            }
            return std::optional<LocalServerView>();
        };
        desk.lookForServers();
        QTRY_VERIFY(offered());
        QCOMPARE(offered()->title, QStringLiteral("vLLM"));
        scene.desk.catalog().addProvider(offered()->name, offered()->kind, offered()->url, {}, scene.answer());
        QVERIFY(!scene.next());
        desk.lookForServers();
        QTRY_VERIFY(!offered());
        QVERIFY(usual.log().empty());
    }
};

QTEST_GUILESS_MAIN(ConnectionDeskTest)
#include "tst_connection_desk.moc"
