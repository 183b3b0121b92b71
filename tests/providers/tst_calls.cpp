// Calls against a server that behaves and misbehaves: answers, attempts, errors, bounds, keys.
#include <QTest>
#include <atomic>
#include <future>
#include <thread>

#include "providers/call_client.h"
#include "providers/masking.h"
#include "providers/probe.h"
#include "support/mock_provider.h"
#include "support/results.h"
#include "support/sanitized.h"

using namespace assay;

namespace {

/// Resident memory of this process in bytes.
qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ')[1].toLongLong() * 4096;
}

struct Asked
{
    ProviderKind kind = ProviderKind::OpenAi;
    bool stream = false;
    std::string key;
    std::string text = "Say it. [[echo:Grüße aus Köln]]";
    std::chrono::milliseconds idle{1500};
};

Asked streamed()
{
    Asked asked;
    asked.stream = true;
    return asked;
}

std::string baseUrl(const MockProvider &server, ProviderKind kind)
{
    switch (kind) {
    case ProviderKind::Google: return server.url() + "/v1beta";
    case ProviderKind::Ollama: return server.url();
    default: return server.url() + "/v1";
    }
}

CallReply ask(const MockProvider &server, const std::string &model, const Asked &asked = {})
{
    CallClient::Options options;
    options.waitFactor = 0.02;
    options.network.bounds.idle = asked.idle;
    options.network.bounds.firstByte = asked.idle;
    CallClient client(options);
    const int lane = client.addEndpoint({asked.kind, {}, asked.key}, 4);
    ChatRequest request;
    request.baseUrl = baseUrl(server, asked.kind);
    request.modelId = model;
    request.stream = asked.stream;
    request.messages = {{Role::System, "Be short.", {}, {}}, {Role::User, asked.text, {}, {}}};
    const auto wire = adapterFor(asked.kind).build(request);
    if (!wire)
        return {};
    std::promise<CallReply> promise;
    client.submit(lane, *wire, asked.stream, 10, [&](CallReply reply) { promise.set_value(std::move(reply)); });
    return promise.get_future().get();
}

} // namespace

class Calls : public QObject
{
    Q_OBJECT
    MockProvider m_server;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start()); }
    void init() { m_server.clearLog(); }

    void everyDialectAnswers_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("stream");
        for (const auto kind : {ProviderKind::OpenAi, ProviderKind::Azure, ProviderKind::Anthropic, ProviderKind::Google, ProviderKind::Ollama})
            for (const bool stream : {false, true})
                QTest::addRow("%s %s", name(kind), stream ? "streamed" : "whole") << static_cast<int>(kind) << stream;
    }
    void everyDialectAnswers()
    {
        QFETCH(int, kind);
        QFETCH(bool, stream);
        const CallReply reply = ask(m_server, "mock-l100", {static_cast<ProviderKind>(kind), stream, "secret-key-1"});
        QVERIFY2(reply.answer, reply.answer ? "" : reply.answer.error().text.c_str());
        QCOMPARE(reply.answer->output, std::string("Grüße aus Köln"));
        QVERIFY(reply.answer->finishReason);
        QVERIFY(reply.answer->tokens.input && reply.answer->tokens.output);
        QVERIFY(reply.latencyUs >= 50'000); // the server waits 100 ms; a loaded machine stamps the sending late
        QCOMPARE(reply.firstTokenUs.has_value(), stream);
        QCOMPARE(m_server.log().front().authorization, std::string("secret-key-1"));
    }

    void aPausedClientSendsNothing()
    {
        CallClient client({});
        const int lane = client.addEndpoint({ProviderKind::OpenAi, {}, {}}, 4);
        ChatRequest request;
        request.baseUrl = baseUrl(m_server, ProviderKind::OpenAi);
        request.modelId = "mock";
        request.messages = {{Role::User, "[[echo:late]]", {}, {}}};
        const WireRequest wire = *adapterFor(ProviderKind::OpenAi).build(request);
        client.pause(true);
        std::promise<CallReply> resumed;
        std::promise<CallReply> cancelled;
        client.submit(lane, wire, false, 10, [&](CallReply reply) { resumed.set_value(std::move(reply)); });
        std::this_thread::sleep_for(std::chrono::milliseconds(60));
        QCOMPARE(m_server.log().size(), 0u);
        client.pause(false);
        QCOMPARE(resumed.get_future().get().answer->output, std::string("late"));

        client.pause(true);
        client.submit(lane, wire, false, 10, [&](CallReply reply) { cancelled.set_value(std::move(reply)); });
        client.cancelAll();
        QCOMPARE(cancelled.get_future().get().answer.error().error, CallError::Cancelled);
        QCOMPARE(m_server.log().size(), 1u);
    }

    void pushBackIsRetried()
    {
        for (const char *model : {"mock-429x2", "mock-500x2", "mock-503x2", "mock-cutx2", "mock-dropx2"}) {
            m_server.clearLog();
            const CallReply reply = ask(m_server, model);
            QVERIFY2(reply.answer, model);
            QCOMPARE(reply.attempts, 3);
            QCOMPARE(m_server.log().size(), 3u);
        }
    }

    void lastingFaultsBecomeErrors_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("error");
        QTest::addColumn<int>("attempts");
        const auto row = [](const char *model, CallError error, int attempts) {
            QTest::addRow("%s", model) << QString::fromLatin1(model) << static_cast<int>(error) << attempts;
        };
        row("mock-401", CallError::Auth, 1);
        row("mock-403", CallError::Auth, 1);
        row("mock-404", CallError::BadRequest, 1);
        row("mock-429", CallError::RateLimit, 5);
        row("mock-500", CallError::Overloaded, 5);
        row("mock-cut", CallError::Network, 5);
        row("mock-drop", CallError::Network, 5);
        row("mock-garbage", CallError::Malformed, 1);
        row("mock-html", CallError::Malformed, 1);
        row("mock-empty", CallError::Malformed, 1);
        row("mock-deep", CallError::Malformed, 1);
        row("mock-nan", CallError::Malformed, 1);
        row("mock-endless", CallError::TooLarge, 1);
        row("mock-bomb", CallError::Malformed, 1);
        row("mock-redirect", CallError::BadRequest, 1);
    }
    void lastingFaultsBecomeErrors()
    {
        QFETCH(QString, model);
        QFETCH(int, error);
        QFETCH(int, attempts);
        const qint64 before = residentBytes();
        const CallReply reply = ask(m_server, model.toStdString());
        QVERIFY(!reply.answer);
        QCOMPARE(static_cast<int>(reply.answer.error().error), error);
        QCOMPARE(reply.attempts, attempts);
        // The sanitizers keep freed memory for a while, so this figure is taken without them.
        if (!isSanitized())
            QVERIFY2(residentBytes() - before < 64 << 20, qPrintable(QString::number((residentBytes() - before) >> 20)));
    }

    void streamedFaultsBecomeErrors_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("error");
        const auto row = [](const char *model, CallError error) {
            QTest::addRow("%s", model) << QString::fromLatin1(model) << static_cast<int>(error);
        };
        row("mock-cut", CallError::Network);
        row("mock-garbage", CallError::Malformed);
        row("mock-deep", CallError::Malformed);
        row("mock-endless", CallError::TooLarge);
        row("mock-endlessline", CallError::TooLarge);
    }
    void streamedFaultsBecomeErrors()
    {
        QFETCH(QString, model);
        QFETCH(int, error);
        const CallReply reply = ask(m_server, model.toStdString(), streamed());
        QVERIFY(!reply.answer);
        QCOMPARE(static_cast<int>(reply.answer.error().error), error);
    }

    void silenceEndsByTheIdleLimit()
    {
        const CallReply reply = ask(m_server, "mock-hang", {ProviderKind::OpenAi, false, {}, "x", std::chrono::milliseconds(200)});
        QVERIFY(!reply.answer);
        QCOMPARE(reply.answer.error().error, CallError::Timeout);
    }

    void streamsSurviveEverySplitAndLineEnd()
    {
        for (const char *model : {"mock-split", "mock-crlf", "mock-bom"}) {
            const CallReply reply = ask(m_server, model, streamed());
            QVERIFY2(reply.answer, model);
        }
        QCOMPARE(ask(m_server, "mock-split", streamed()).answer->output, std::string("h\xC3\xA9llo w\xC3\xB6rld \xF0\x9F\x98\x80 end"));
    }

    void absurdUsageIsUnknown()
    {
        QVERIFY(!ask(m_server, "mock-negative").answer->tokens.input);
        QVERIFY(!ask(m_server, "mock-nousage").answer->tokens.output);
    }

    void aTextThatGrowsNeverShowsTheBeginningOfAKey()
    {
        const std::string key = "sk-secret-12345";
        const KeyMask mask({key});
        const std::string answer = "Your key is " + key + ", keep it";
        for (std::size_t length = 0; length <= answer.size(); ++length) {
            std::string text = answer.substr(0, length);
            mask.applyToBeginning(text);
            QVERIFY2(text.find("sk-s") == std::string::npos, text.c_str());
        }
        std::string whole = answer;
        mask.applyToBeginning(whole);
        QCOMPARE(whole, std::string("Your key is [key], keep it"));
    }

    void echoedKeyIsMasked()
    {
        const std::string key = "planted-key-7f3a";
        const CallReply refused = ask(m_server, "mock-echo401", {ProviderKind::OpenAi, false, key});
        QVERIFY(!refused.answer);
        QVERIFY(refused.answer.error().text.find(key) == std::string::npos);
        QVERIFY(refused.answer.error().text.find("[key]") != std::string::npos);
        const CallReply answered = ask(m_server, "mock-echokey", {ProviderKind::OpenAi, false, key});
        QCOMPARE(answered.answer->output, std::string("your key is [key]"));
    }

    void cancelEndsWhatIsUnderWay()
    {
        CallClient client({});
        const int lane = client.addEndpoint({}, 2);
        const auto wire = adapterFor(ProviderKind::OpenAi).build({m_server.url() + "/v1", "mock-hang", {{Role::User, "x", {}, {}}}, {}, {}, {}, 0, false});
        std::atomic<int> cancelled = 0;
        for (int i = 0; i < 5; ++i)
            client.submit(lane, *wire, false, 1, [&](CallReply reply) { cancelled += !reply.answer && reply.answer.error().error == CallError::Cancelled; });
        QTest::qWait(50);
        client.cancelAll();
        QTRY_COMPARE(cancelled.load(), 5);
    }

    void modelsAreListed()
    {
        CallClient client({});
        const auto models = listServedModels(client, {"m", ProviderKind::OpenAi, m_server.url() + "/v1", {}, {}}, {});
        QVERIFY2(models, models ? "" : models.error().text.c_str());
        QCOMPARE(models->front(), std::string("mock-a"));
        QVERIFY(!listServedModels(client, {"m", ProviderKind::OpenAi, "http://127.0.0.1:1/v1", {}, {}}, {}));
    }

    void unreachableServersAreFoundBeforeARun()
    {
        VERIFY_RESULT(checkReachable({"m", ProviderKind::OpenAi, m_server.url() + "/v1", {}, {}}, {}));
        const auto refused = checkReachable({"m", ProviderKind::OpenAi, "http://127.0.0.1:1/v1", {}, {}}, {});
        QCOMPARE(refused.error().code, ErrorCode::Network);
        QVERIFY(!refused.error().fix.isEmpty());
    }

    void plainHttpStaysOnThisMachine()
    {
        QVERIFY(checkEndpointUrl("http://127.0.0.1:8080/v1", false));
        QVERIFY(checkEndpointUrl("https://api.example.org/v1", false));
        QVERIFY(!checkEndpointUrl("http://api.example.org/v1", false));
        QVERIFY(!checkEndpointUrl("https://user:secret@api.example.org/v1", false));
        QVERIFY(!checkEndpointUrl("file:///etc/passwd", false));
    }
};

QTEST_GUILESS_MAIN(Calls)
#include "tst_calls.moc"
