// Keys in the environment and in the proxy's address, given back by the server in every form: they reach the server, and no byte that the
// programs write. Real programs in a folder of their own; what they print is scanned, too.
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "base/json.h"
#include "storage/backup.h"
#include "storage/database.h"
#include "storage/project_file.h"
#include "support/key_scanner.h"
#include "support/mock_provider.h"
#include "support/project_fixture.h"

using namespace assay;

namespace {

/// Long, unlike any other, and with every sign that a form has to escape.
std::string plantedKey(const std::string &what)
{
    return "sk-canary/" + sha256(what).hex().substr(0, 20) + "+x\"7\\%w&=~" + sha256(what).hex().substr(20, 12);
}

/// One provider: its kind, what its server does with the key, and the variable that holds it.
struct Planted
{
    std::string kind;
    std::string behaviour;
    std::string name() const { return kind + "-" + behaviour; }
    std::string variable() const { return "CANARY_" + kind + "_" + behaviour; }
    std::string key() const { return plantedKey(name()); }
};

std::vector<Planted> everyProvider()
{
    std::vector<Planted> all;
    for (const char *kind : {"openai", "azure", "anthropic", "google", "ollama"})
        for (const char *behaviour : {"plain", "echokey", "echo401", "echolate", "echoall"})
            all.push_back({kind, behaviour});
    return all;
}

struct Ran
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

} // namespace

class PlantedKeys : public QObject
{
    Q_OBJECT
    MockProvider m_server;
    QTemporaryDir m_folder;
    const std::vector<Planted> m_providers = everyProvider();
    const std::string m_proxyPassword = plantedKey("proxy");
    const std::string m_variableProxyPassword = plantedKey("http_proxy");
    std::unique_ptr<KeyScanner> m_scanner;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QStringList m_hits;

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    std::string project() const { return path("keys.assay").toStdString(); }

    std::string urlFor(const Planted &planted) const
    {
        const bool echoes = planted.behaviour == "echokey" || planted.behaviour == "echo401";
        const std::string root = m_server.url() + (echoes ? "/" + planted.behaviour : std::string());
        if (planted.kind == "google")
            return root + "/v1beta";
        return planted.kind == "ollama" ? root : root + "/v1";
    }

    /// Runs a program, and scans what it prints and its arguments.
    Ran call(const std::vector<std::string> &arguments, const QByteArray &input = {}, const char *program = "/assay-cli")
    {
        QStringList list;
        for (const std::string &argument : arguments)
            list << QString::fromStdString(argument);
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(qEnvironmentVariable("ASSAY_BIN") + QString::fromLatin1(program), list);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(120'000);
        const Ran ran{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
        m_hits << m_scanner->scan(ran.out, list.join(u' ') + QStringLiteral(" (stdout)")) << m_scanner->scan(ran.err, list.join(u' ') + QStringLiteral(" (stderr)"));
        return ran;
    }
    void mustWork(const std::vector<std::string> &arguments, const QByteArray &input = {})
    {
        const Ran ran = call(arguments, input);
        QVERIFY2(ran.code == 0, (arguments[0] + ": " + ran.err.toStdString()).c_str());
    }
    std::vector<std::string> runArguments(const std::vector<std::string> &more = {}) const
    {
        std::vector<std::string> arguments{"run", project(), "--prompt", "ask", "--dataset", "cases", "--no-cache", "--json"};
        for (const Planted &planted : m_providers)
            arguments.insert(arguments.end(), {"--model", planted.name()});
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    }
    void scanFolder()
    {
        m_hits << m_scanner->scanFolder(m_folder.path(), {path("config/assay/network.json")});
        QVERIFY2(m_hits.isEmpty(), qPrintable(m_hits.join(u'\n')));
    }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(name);
        QVERIFY(QDir().mkpath(QFileInfo(name).absolutePath()) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.start());
        std::vector<std::string> keys{m_proxyPassword, m_variableProxyPassword};
        for (const Planted &planted : m_providers) {
            keys.push_back(planted.key());
            keys.push_back(planted.key().substr(0, 20)); // a text that was cut inside a key holds its beginning
            m_environment.insert(QString::fromStdString(planted.variable()), QString::fromStdString(planted.key()));
        }
        m_scanner = std::make_unique<KeyScanner>(keys);
        QDir().mkpath(path("tmp"));
        m_environment.insert(QStringLiteral("TMPDIR"), path("tmp"));
        m_environment.insert(QStringLiteral("HOME"), path("home"));
        m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path("config"));
        m_environment.insert(QStringLiteral("XDG_CACHE_HOME"), path("cache"));
        m_environment.insert(QStringLiteral("XDG_DATA_HOME"), path("data"));
        m_environment.insert(QStringLiteral("ASSAY_PERSON"), QStringLiteral("dana"));
    }

    /// A scanner that finds nothing proves nothing: each form, in a file, is found.
    void theScannerFindsEveryForm_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray key = QByteArray::fromStdString(m_proxyPassword);
        QByteArray units;
        QByteArray hexPercent;
        for (const char c : key) {
            units += "\\u00" + QByteArray(1, c).toHex();
            hexPercent += "%" + QByteArray(1, c).toHex();
        }
        const QString wide = QString::fromLatin1(key);
        QTest::newRow("plain") << "a" + key + "b";
        QTest::newRow("percent") << key.toPercentEncoding();
        QTest::newRow("percent of every byte") << hexPercent;
        QTest::newRow("JSON") << QByteArray::fromStdString(quoteJson(m_proxyPassword));
        QTest::newRow("JSON units") << units;
        QTest::newRow("JSON in JSON") << QByteArray::fromStdString(quoteJson(quoteJson(m_proxyPassword)));
        QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
        QTest::newRow("base64") << key.toBase64();
        QTest::newRow("base64, one byte before") << QByteArray("u" + key + "v").toBase64();
        QTest::newRow("base64, two bytes before") << QByteArray("us" + key + "ver").toBase64();
        QTest::newRow("base64 of addresses") << QByteArray("us" + key).toBase64(QByteArray::Base64UrlEncoding);
    }
    void theScannerFindsEveryForm()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir control;
        write(control.filePath(QStringLiteral("deep/.control")), QByteArray(5000, '\0') + bytes + QByteArray(5000, 'x'));
        QVERIFY(!KeyScanner({m_proxyPassword}).scanFolder(control.path()).isEmpty());
        QVERIFY(KeyScanner({plantedKey("another")}).scanFolder(control.path()).isEmpty());
    }

    void providersAndModelsAreAdded()
    {
        mustWork({"new", project()});
        for (const Planted &planted : m_providers) {
            mustWork({"provider", "add", project(), planted.name(), "--kind", planted.kind, "--url", urlFor(planted), "--key-env", planted.variable()});
            mustWork({"model", "add", project(), planted.name(), "--provider", planted.name(), "--id", "mock-" + planted.behaviour});
        }
        mustWork({"prompt", "commit", project(), "ask", "--from", "-", "--message", "one"}, "{{q}}");
        mustWork({"import", project(), "-", "--name", "cases"}, "{\"q\":\"One\"}\n{\"q\":\"Two\"}\n");
        QVERIFY(call({"provider", "test", project()}).code != 0); // those that refuse are told of
        for (const Planted &planted : m_providers)
            mustWork({"prompt", "show", project(), "ask", "--as", planted.behaviour == "plain" ? "curl" : "python", "--case", "cases#" + caseId(), "--model", planted.name()});
    }

    void runsGiveNoKeyAway_data()
    {
        QTest::addColumn<bool>("stream");
        QTest::newRow("whole") << false;
        QTest::newRow("streamed") << true;
    }
    void runsGiveNoKeyAway()
    {
        QFETCH(bool, stream);
        m_server.clearLog();
        const Ran ran = call(runArguments(stream ? std::vector<std::string>{"--stream"} : std::vector<std::string>{}));
        QVERIFY2(ran.code == 0, ran.err.constData());
        for (const Planted &planted : m_providers) { // it was used …
            const auto log = m_server.log();
            QVERIFY2(std::any_of(log.begin(), log.end(), [&](const MockRequest &request) { return request.authorization == planted.key(); }),
                     planted.name().c_str());
        }
        const QByteArray rows = call({"results", project(), "--run", "latest", "--json"}).out;
        QVERIFY(rows.count("[key]") >= static_cast<int>(2 * (m_providers.size() - 5))); // … came back, and was masked
        scanFolder();
    }

    void whatIsReadAndExportedHoldsNone()
    {
        mustWork({"results", project()});
        mustWork({"results", project(), "--where", "canary OR key"});
        mustWork({"export", project(), "--format", "csv", "-o", path("results.csv").toStdString()});
        mustWork({"export", project(), "--format", "jsonl", "-o", path("results.jsonl").toStdString()});
        mustWork({"info", project(), "--json"});
        mustWork({"verify", project(), "--rebuild"});
        mustWork({"provider", "list", project(), "--json"});
        call({"run", project(), "--resume", "latest", "--retry-errors"});
        scanFolder();
    }

    void aProxyKeepsItsPassword_data()
    {
        QTest::addColumn<bool>("byVariable");
        QTest::newRow("network.json") << false;
        QTest::newRow("http_proxy") << true;
    }
    void aProxyKeepsItsPassword()
    {
        QFETCH(bool, byVariable);
        const std::string password = byVariable ? m_variableProxyPassword : m_proxyPassword;
        const QByteArray written = QByteArray::fromStdString(password).toPercentEncoding();
        const QByteArray proxy = "http://user:" + written + "@" + QByteArray::fromStdString(m_server.url()).mid(7);
        const QByteArray settings = byVariable ? QByteArray("{}") : QByteArray("{\"proxy\":\"" + proxy + "\"}");
        write(path("config/assay/network.json"), settings);
        const QProcessEnvironment before = m_environment;
        if (byVariable)
            m_environment.insert(QStringLiteral("http_proxy"), QString::fromLatin1(proxy));
        mustWork({"model", "add", project(), "proxied", "--provider", "openai-plain", "--id", "mock-echo407"});
        m_server.clearLog();
        const Ran ran = call({"run", project(), "--prompt", "ask", "--model", "proxied", "--dataset", "cases", "--no-cache"});
        QCOMPARE(ran.code, 5);
        QVERIFY(!m_server.log().empty());
        const std::string sent = m_server.log().front().proxyAuthorization;
        QVERIFY2(sent.starts_with("Basic ") && QByteArray::fromBase64(QByteArray::fromStdString(sent.substr(6))) == QByteArray::fromStdString("user:" + password), sent.c_str());
        const QByteArray rows = call({"results", project(), "--run", "latest", "--json"}).out;
        QVERIFY2(rows.contains("[key]"), rows.constData());
        call({"provider", "test", project(), "openai-echo401"});
        m_environment = before;
        QFile kept(path("config/assay/network.json"));
        QVERIFY(kept.open(QIODevice::ReadOnly) && kept.readAll() == settings); // the user's own file, left alone
        scanFolder();
    }

    /// kill -9 leaves the write-ahead log where it is.
    void theWriteAheadLogHoldsNone()
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        QStringList arguments;
        for (const std::string &argument : runArguments({"--repeat", "200", "--concurrency", "1"}))
            arguments << QString::fromStdString(argument);
        process.start(qEnvironmentVariable("ASSAY_BIN") + QStringLiteral("/assay-cli"), arguments);
        const QString log = path("keys.assay-wal");
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(log).size() > 300'000, 20'000);
        QFile limits(QStringLiteral("/proc/%1/limits").arg(process.processId()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromLatin1(limits.readAll()).simplified().contains(QStringLiteral("Max core file size 0 0"))); // a crash leaves no memory behind
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY(QFileInfo(log).size() > 300'000);
        QFile bytes(log);
        QVERIFY(bytes.open(QIODevice::ReadOnly) && bytes.readAll().contains("[key]"));
        scanFolder();
    }

    void backupsMergesAndErasuresHoldNone()
    {
        {
            const auto file = ProjectFile::open(path("keys.assay"), FileMode::ReadWrite, testUser());
            VERIFY_RESULT(file);
            VERIFY_RESULT((*(*file)->writer())->runAlone([](Database &database) { return makeBackup(database, QStringLiteral("test")).map([](const Backup &) {}); }));
        }
        mustWork({"backup", "list", project()});
        mustWork({"backup", "restore", project(), "-o", path("restored.assay").toStdString()});
        mustWork({"new", path("other.assay").toStdString()});
        mustWork({"merge", path("other.assay").toStdString(), project()});
        mustWork({"salvage", project(), path("salvaged.assay").toStdString()});
        scanFolder(); // before anything was erased
        mustWork({"erase", project(), "--run", "latest", "--reason", "test"});
        scanFolder();
    }

    void theWindowHoldsNone()
    {
        const Ran ran = call({project(), "--pictures", path("pictures").toStdString(), "--room", "compare"}, {}, "/assay");
        QVERIFY2(ran.code == 0, ran.err.constData());
        scanFolder();
        qInfo("%zu keys, %d files and what was printed, %lld MB scanned", m_providers.size() + 2, m_scanner->filesSeen(), static_cast<long long>(m_scanner->bytesSeen() >> 20));
    }

private:
    std::string caseId()
    {
        const Json shown = *parseJson(call({"dataset", "show", project(), "cases", "--json"}).out.toStdString());
        return shown.at("cases_shown").at(0).at("id").get<std::string>();
    }
};

QTEST_GUILESS_MAIN(PlantedKeys)
#include "tst_planted_keys.moc"
