// A request as text for other tools: what a shell, Python and a JSON reader make of it is the request, and no key is in it.
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "providers/adapter.h"
#include "providers/copy_as.h"

using namespace assay;

namespace {

const std::string awkward = "it's \"$HOME\" `id` $(id) \\ \\n %s !x\n\t'' é 😀 ; # {{x}} True </END>";

Provider provider(ProviderKind kind, const KeySource &key)
{
    return {"p", kind, "http://127.0.0.1:1/v1", key, {}};
}

WireRequest request(const Provider &provider, const std::string &text = awkward)
{
    ChatRequest chat;
    chat.baseUrl = provider.baseUrl;
    chat.modelId = "m";
    chat.messages = {{Role::User, text, {}, {}}};
    chat.parameters = {{"temperature", "0.5"}, {"logprobs", "true"}};
    chat.tools = R"([{"name":"find","parameters":{"type":"object","properties":{}}}])";
    return *adapterFor(provider.kind).build(chat);
}

/// Runs @p script with a `curl` that prints what it was given, one argument a line with its length, and standard input.
QByteArray runShell(const std::string &script)
{
    QTemporaryDir folder;
    QFile curl(folder.filePath(QStringLiteral("curl")));
    if (!curl.open(QIODevice::WriteOnly))
        return {};
    curl.write("#!/bin/sh\nfor a in \"$@\"; do printf '%s\\0' \"$a\"; [ \"$a\" = @- ] && cat; done\n");
    curl.close();
    curl.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"), folder.path() + QStringLiteral(":/usr/bin:/bin"));
    environment.insert(QStringLiteral("MY_KEY"), QStringLiteral("k y'\"$x"));
    shell.setProcessEnvironment(environment);
    shell.start(QStringLiteral("/bin/sh"), {});
    shell.write(QByteArray::fromStdString(script));
    shell.closeWriteChannel();
    shell.waitForFinished();
    return shell.readAllStandardOutput() + shell.readAllStandardError();
}

const KeySource fromEnvironment{KeySource::Kind::Environment, "MY_KEY"};

} // namespace

class CopyAs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyByteSurvivesTheShell()
    {
        std::string bytes;
        for (int c = 1; c < 256; ++c)
            bytes += static_cast<char>(c);
        for (const std::string &text : {bytes, awkward, std::string(), std::string("'"), std::string("''\n'"), std::string("-n")}) {
            QProcess shell;
            shell.start(QStringLiteral("sh"), {QStringLiteral("-s")});
            shell.write(QByteArray::fromStdString("printf %s " + quoteShell(text)));
            shell.closeWriteChannel();
            QVERIFY(shell.waitForFinished());
            QCOMPARE(shell.readAllStandardOutput().toStdString(), text);
        }
    }

    void curlGetsTheRequestAsItIs()
    {
        const Provider openAi = provider(ProviderKind::OpenAi, fromEnvironment);
        const WireRequest wire = request(openAi);
        const auto arguments = runShell(copyAs(CopyFormat::Curl, wire, openAi)).split('\0');
        QVERIFY(arguments.contains(QByteArray::fromStdString(wire.url)));
        QVERIFY(arguments.contains("Content-Type: application/json"));
        QVERIFY(arguments.contains("Authorization: Bearer k y'\"$x"));
        QCOMPARE(arguments.at(arguments.indexOf("--data-raw") + 1).toStdString(), wire.body);
    }

    void aLongBodyComesFromStandardInput()
    {
        const Provider openAi = provider(ProviderKind::OpenAi, {});
        const WireRequest wire = request(openAi, awkward + std::string(300'000, 'x') + "END");
        const auto output = runShell(copyAs(CopyFormat::Curl, wire, openAi));
        QCOMPARE(output.mid(output.lastIndexOf('\0') + 1).trimmed().toStdString(), wire.body);
        QVERIFY(!output.contains("Authorization"));
    }

    void pythonHasTheSameBody_data()
    {
        QTest::addColumn<int>("kind");
        for (const ProviderKind kind : {ProviderKind::OpenAi, ProviderKind::Anthropic, ProviderKind::Google, ProviderKind::Ollama, ProviderKind::Azure})
            QTest::newRow(name(kind)) << static_cast<int>(kind);
    }
    void pythonHasTheSameBody()
    {
        QFETCH(int, kind);
        const Provider own = provider(static_cast<ProviderKind>(kind), fromEnvironment);
        const WireRequest wire = request(own);
        const std::string program = copyAs(CopyFormat::Python, wire, own);
        QProcess python;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("MY_KEY"), QStringLiteral("secret-key"));
        environment.insert(QStringLiteral("PYTHONUTF8"), QStringLiteral("1"));
        python.setProcessEnvironment(environment);
        python.start(QStringLiteral("python3"), {QStringLiteral("-")});
        if (!python.waitForStarted())
            QSKIP("there is no python3 here");
        // Nothing is sent: the opener only shows what it was given.
        python.write(QByteArray::fromStdString(
            "import urllib.request, json, sys\n"
            "def shown(r):\n    print(json.dumps([r.full_url, json.loads(r.data), dict(r.header_items())]))\n    sys.exit(0)\n"
            "urllib.request.urlopen = shown\n" + program));
        python.closeWriteChannel();
        QVERIFY(python.waitForFinished());
        const auto seen = parseJson(python.readAllStandardOutput().toStdString());
        QVERIFY2(seen.has_value(), python.readAllStandardError().constData());
        QCOMPARE(seen->at(0).get<std::string>(), wire.url);
        QVERIFY(seen->at(1) == *parseJson(wire.body));
        QVERIFY(dumpJson(seen->at(2)).find("secret-key") != std::string::npos);
        QVERIFY(program.find("secret-key") == std::string::npos);
    }

    void jsonIsOneDocument()
    {
        const Provider anthropic = provider(ProviderKind::Anthropic, fromEnvironment);
        const WireRequest wire = request(anthropic);
        const auto document = parseJson(copyAs(CopyFormat::JsonText, wire, anthropic));
        QVERIFY(document.has_value());
        QVERIFY(document->at("body") == *parseJson(wire.body));
        QCOMPARE(document->at("headers").at("x-api-key").get<std::string>(), std::string("$MY_KEY"));
        QCOMPARE(document->at("headers").at("anthropic-version").get<std::string>(), std::string("2023-06-01"));
        QCOMPARE(document->at("url").get<std::string>(), wire.url);
    }

    void aHostileVariableIsNotWritten()
    {
        const Provider hostile = provider(ProviderKind::OpenAi, {KeySource::Kind::Environment, "X\"; id; echo \""});
        QCOMPARE(keyVariable(hostile), std::string("API_KEY"));
        for (const CopyFormat format : {CopyFormat::Curl, CopyFormat::Python, CopyFormat::JsonText})
            QVERIFY(copyAs(format, request(hostile), hostile).find("echo") == std::string::npos);
        Provider vendor = provider(ProviderKind::OpenAi, {KeySource::Kind::Keychain, {}});
        vendor.baseUrl = "https://api.openai.com/v1";
        QCOMPARE(keyVariable(vendor), std::string("OPENAI_API_KEY"));
    }
};

QTEST_GUILESS_MAIN(CopyAs)
#include "tst_copy_as.moc"
