// Which endpoints a user allowed: kept for a project, an address and a key source together, listed, withdrawn.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "providers/endpoint_trust.h"
#include "support/warnings.h"

using namespace assay;

namespace {

const ProjectId ours{*Uuid::fromText("00000000-0000-4000-8000-000000000001")};
const ProjectId theirs{*Uuid::fromText("00000000-0000-4000-8000-000000000002")};

Provider provider(const std::string &url, KeySource key = {})
{
    return {"p", ProviderKind::OpenAi, url, std::move(key), {}};
}
const Provider local = provider("http://127.0.0.1:8080/v1");
const KeySource fromVariable{KeySource::Kind::Environment, "SOME_KEY"};

} // namespace

class EndpointTrustTest : public QuietTest
{
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_next = 0;

    EndpointTrust fresh(const QString &allowedUrl = {}) { return EndpointTrust(m_folder.filePath(QString::number(++m_next)), allowedUrl); }

private Q_SLOTS:
    void nothingIsAllowedAtFirst()
    {
        const EndpointTrust trust = fresh();
        QVERIFY(!trust.isAllowed(ours, local));
        QVERIFY(trust.list().empty());
        const auto refused = trust.check(ours, local);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::No);
        QVERIFY(refused.error().why.contains(QString::fromStdString(local.baseUrl)));
    }

    void projectAddressAndKeySourceAreAllowedTogether()
    {
        EndpointTrust trust = fresh();
        QVERIFY(trust.allow(ours, local));
        QVERIFY(trust.isAllowed(ours, local));
        QVERIFY(!trust.isAllowed(theirs, local));
        QVERIFY(!trust.isAllowed(ours, provider("http://127.0.0.1:8081/v1")));
        QVERIFY(!trust.isAllowed(ours, provider(local.baseUrl, fromVariable)));
    }

    void listSaysWhatSinceWhenAndForWhich()
    {
        EndpointTrust trust = fresh();
        const TimeUs before = SystemClock().now();
        QVERIFY(trust.allow(ours, provider("https://one.example/v1", fromVariable), "our project"));
        QVERIFY(trust.allow(theirs, local));
        const auto allowed = trust.list();
        QCOMPARE(allowed.size(), std::size_t(2));
        QVERIFY(allowed[0].project == ours);
        QCOMPARE(allowed[0].url, std::string("https://one.example/v1"));
        QCOMPARE(allowed[0].keySource, std::string("env:SOME_KEY"));
        QCOMPARE(allowed[0].projectName, std::string("our project"));
        QVERIFY(allowed[0].since && allowed[0].since->us >= before.us);
        QVERIFY(allowed[1].project == theirs && allowed[1].projectName.empty());
    }

    void allowingTwiceKeepsTheFirstTime()
    {
        EndpointTrust trust = fresh();
        QVERIFY(trust.allow(ours, local));
        const auto first = trust.find(ours, local);
        QVERIFY(trust.allow(ours, local, "a name"));
        QCOMPARE(trust.list().size(), std::size_t(1));
        QVERIFY(trust.find(ours, local)->since == first->since);
    }

    void withdrawingLeavesTheOthers()
    {
        EndpointTrust trust = fresh();
        QVERIFY(trust.allow(ours, local));
        QVERIFY(trust.allow(theirs, local));
        QVERIFY(trust.withdraw(ours, local.baseUrl, local.key.text()));
        QVERIFY(!trust.isAllowed(ours, local));
        QVERIFY(trust.isAllowed(theirs, local));
        QVERIFY(trust.withdraw(ours, local.baseUrl, local.key.text()));
    }

    void theEnvironmentAllowsWithoutKeeping()
    {
        EndpointTrust trust = fresh(QString::fromStdString(local.baseUrl));
        QVERIFY(trust.isAllowed(ours, local));
        QVERIFY(trust.isAllowedByEnvironment(local));
        QVERIFY(trust.list().empty());
        QVERIFY(!trust.isAllowedByEnvironment(provider("http://127.0.0.1:1/v1")));
    }

    void answersOfEarlierVersionsHold()
    {
        const QString folder = m_folder.filePath(QStringLiteral("old"));
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + QStringLiteral("/allowed-endpoints.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Json old = Json::array({Json{{"project", ours.text()}, {"url", local.baseUrl}, {"key_source", "none"}}, Json{{"url", "x"}}, 7});
        file.write(QByteArray::fromStdString(dumpJson(old)));
        file.close();
        EndpointTrust trust(folder, {});
        QVERIFY(trust.isAllowed(ours, local));
        QCOMPARE(trust.list().size(), std::size_t(1));
        QVERIFY(!trust.list().front().since);
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        QFile file(m_folder.filePath(QStringLiteral("a-file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        EndpointTrust trust(file.fileName() + QStringLiteral("/below"), {});
        const auto refused = trust.allow(ours, local);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::File);
        QVERIFY(!trust.isAllowed(ours, local));
    }
};

QTEST_GUILESS_MAIN(EndpointTrustTest)
#include "tst_endpoint_trust.moc"
