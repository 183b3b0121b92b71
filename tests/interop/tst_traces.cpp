// Traces of production: every dialect gives the same span, and what is broken costs no more than itself.
#include <QFile>
#include <QTest>
#include <algorithm>

#include "interop/traces/trace_reader.h"
#include "support/results.h"

using namespace assay;

namespace {

struct Read
{
    std::vector<TraceSpan> spans;
    TraceReport report;
    Status status;

    const TraceSpan &span(const std::string &id) const
    {
        const auto found = std::find_if(spans.begin(), spans.end(), [&](const TraceSpan &span) { return span.spanId == id; });
        if (found == spans.end())
            qFatal("there is no span %s", id.c_str());
        return *found;
    }
};

Read readText(std::string_view text, const TraceOptions &options = {})
{
    Read read;
    MemorySource source(text);
    read.status = readTraces(source, options, [&](TraceSpan span, std::int64_t) -> Status {
        read.spans.push_back(std::move(span));
        return {};
    }, read.report);
    return read;
}

Read readFile(const char *name)
{
    QFile file(QStringLiteral(ASSAY_SOURCE_DIR "/tests/data/traces/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", name);
    return readText(file.readAll().toStdString());
}

std::string spanText(const std::string &id, const std::string &more = {})
{
    return "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\",\"spanId\":\"" + id + "\"" + more + "}]}]}]}\n";
}

} // namespace

class TracesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void currentNamesOfOpenTelemetry()
    {
        const Read read = readFile("otlp.jsonl");
        VERIFY_RESULT(read.status);
        QCOMPARE(read.report.spans, 6);
        QCOMPARE(read.report.generations, 4);
        const TraceSpan &span = read.span("00f067aa0ba902b8");
        QCOMPARE(span.traceId, std::string("4bf92f3577b34da6a3ce929d0e0e4736"));
        QCOMPARE(span.promptName, std::string("support-reply"));
        QCOMPARE(span.provider, std::string("openai"));
        QCOMPARE(span.model, std::string("gpt-4.1-mini"));
        QCOMPARE(*span.snapshot, std::string("gpt-4.1-mini-2026-03-31"));
        QCOMPARE(*span.responseId, std::string("resp-1"));
        QCOMPARE(span.conversation, std::string("c-1"));
        QCOMPARE(span.environment, std::string("production"));
        QCOMPARE(span.tags, (std::vector<std::string>{"late", "vip"}));
        QCOMPARE(span.input, std::string("system:\nAnswer kindly.\n\nuser:\nWhere is parcel 7?"));
        QCOMPARE(*span.output, std::string("On its way."));
        QCOMPARE(*span.finishReason, std::string("stop"));
        QCOMPARE(span.tokens, (TokenCounts{1000, 400, 50, std::nullopt}));
        QVERIFY(!span.cost);
        QCOMPARE(span.end->us - span.start->us, 1'000'000);
        QCOMPARE(*span.firstTokenUs, 250'000);
        QCOMPARE(toRfc3339(*span.start), std::string("2026-10-31T10:00:00.100000Z"));
        QCOMPARE(span.scores.size(), std::size_t{1});
        QCOMPARE(span.scores.front().name, std::string("faithful"));
        QCOMPARE(*span.scores.front().value, 0.75);
        QCOMPARE(*span.scores.front().pass, true);
        QCOMPARE(span.scores.front().reason, std::string("pass: every claim stands there"));
        QCOMPARE(span.rest, std::string("{\"shop.region\":\"north\"}")); // what nobody asked for is kept
    }

    void toolsAreNoAnswersAndCallsOfThemAre()
    {
        const Read read = readFile("otlp.jsonl");
        QVERIFY(!read.span("00f067aa0ba902b7").isGeneration);
        QVERIFY(!read.span("00f067aa0ba902b9").isGeneration);
        const TraceSpan &call = read.span("00f067aa0ba902ba");
        QVERIFY(!call.output);
        QCOMPARE(*call.toolCalls, std::string("[{\"function\":{\"arguments\":\"{\\\"parcel\\\":7}\",\"name\":\"track\"},\"id\":\"call-1\",\"type\":\"function\"}]"));
        QCOMPARE(call.cost->text(), std::string("0.000412"));
    }

    void deprecatedNamesAndErrors()
    {
        const TraceSpan span = readFile("otlp.jsonl").span("b7ad6b7169203331");
        QVERIFY(span.failed);
        QCOMPARE(span.provider, std::string("anthropic"));
        QCOMPARE(span.input, std::string("Only a text"));
        QCOMPARE(span.tokens.input.value_or(-1), 20);
        QCOMPARE(span.tokens.output.value_or(-1), 0); // known to be none
        QCOMPARE(span.errorText, std::string("slow down"));
        QVERIFY(callErrorOfTrace(span.errorType) == CallError::RateLimit);
    }

    void whatCannotBeIsUnknownAndSaid()
    {
        const Read read = readFile("otlp.jsonl");
        const TraceSpan &span = read.span("b7ad6b7169203332");
        QVERIFY(span.start && !span.end);
        QVERIFY(!span.tokens.cachedInput);
        QVERIFY(!span.tokens.output);
        QCOMPARE(read.report.flaws, (std::map<TraceFlaw, std::int64_t>{{TraceFlaw::EndsBeforeStart, 1}, {TraceFlaw::CachedAboveInput, 1}, {TraceFlaw::NegativeNumber, 1}}));
    }

    void aBrokenLineCostsItselfAlone()
    {
        const Read read = readFile("otlp.jsonl");
        QCOMPARE(read.report.lost, 1);
        QCOMPARE(read.report.badLines.front().line, 2);
    }

    void onePrettyDocumentInSnakeCase()
    {
        const Read read = readFile("phoenix.json");
        VERIFY_RESULT(read.status);
        QCOMPARE(read.report.lost, 0);
        const TraceSpan &span = read.span("1111111111111111");
        QCOMPARE(span.traceId, std::string("0af7651916cd43dd8448eb211c80319c")); // hex is hex
        QVERIFY(span.isGeneration);
        QCOMPARE(span.input, std::string("assistant:\nthe second\n\nuser:\nand the last")); // 10 comes after 2
        QCOMPARE(*span.output, std::string("Sure."));
        QCOMPARE(span.cost->text(), std::string("0.0015"));
        QCOMPARE(span.tags, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(span.end->us - span.start->us, 2'000'000);
    }

    void flatSpansOfPhoenix()
    {
        const TraceSpan span = readFile("phoenix-spans.json").span("2222222222222226");
        QVERIFY(span.isGeneration && span.failed);
        QCOMPARE(span.input, std::string("Flat?"));
        QCOMPARE(span.errorText, std::string("boom"));
        QCOMPARE(span.end->us - span.start->us, 1'000'000);
    }

    void otherDialects()
    {
        const Read read = readFile("dialects.jsonl");
        VERIFY_RESULT(read.status);
        QVERIFY(!read.span("2222222222222222").isGeneration); // the span around it would count twice
        const TraceSpan &vercel = read.span("2222222222222223");
        QCOMPARE(vercel.input, std::string("Weather?"));
        QCOMPARE(*vercel.output, std::string("Sunny."));
        QCOMPARE(*vercel.firstTokenUs, 120'500);
        const TraceSpan &traceloop = read.span("2222222222222224");
        QVERIFY(traceloop.isGeneration);
        QCOMPARE(traceloop.provider, std::string("openai"));
        QCOMPARE(traceloop.input, std::string("Indexed?"));
        QCOMPARE(*traceloop.output, std::string("Yes."));
        QCOMPARE(*traceloop.finishReason, std::string("stop"));
        const TraceSpan &mlflow = read.span("2222222222222225"); // its ids came as base64
        QCOMPARE(mlflow.traceId, std::string("5b8efff798038103d269b633813fc60c"));
        QVERIFY(mlflow.isGeneration);
        QCOMPARE(mlflow.input, std::string("Parsed?"));
        QCOMPARE(*mlflow.output, std::string("Parsed."));
    }

    void langfuseAsDocumentAndAsLines()
    {
        for (const char *name : {"langfuse.json", "langfuse.jsonl"}) {
            const Read read = readFile(name);
            VERIFY_RESULT(read.status);
            QCOMPARE(read.report.spans, 3);
            QCOMPARE(read.report.generations, 2);
            const TraceSpan &span = read.span("obs-1");
            QCOMPARE(span.traceId, std::string("trace-1"));
            QCOMPARE(span.promptName, std::string("support-reply"));
            QCOMPARE(span.promptVersion, std::string("3"));
            QCOMPARE(span.cost->text(), std::string("0.00011"));
            QCOMPARE(*span.firstTokenUs, 400'000);
            QCOMPARE(span.environment, std::string("staging"));
            QCOMPARE(span.input, std::string("Hello"));
            QCOMPARE(*span.output, std::string("Hi."));
            QCOMPARE(*span.scores.front().pass, true);
            const TraceSpan &failed = read.span("obs-3");
            QVERIFY(failed.failed && !failed.end && !failed.output);
        }
    }

    void whatIsNoTraceIsRefused()
    {
        std::string text;
        for (int i = 0; i < 50; ++i)
            text += "question,answer\n";
        const Read read = readText(text);
        QVERIFY(!read.status);
        QVERIFY2(read.status.error().why.contains(QStringLiteral("not valid JSON")), qPrintable(read.status.error().why));
        QCOMPARE(read.status.error().where.line, 1);
    }

    void spansWithoutIdsAreLost()
    {
        const Read read = readText("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"name\":\"x\"}]}]}]}\n" + spanText("00f067aa0ba902b7"));
        VERIFY_RESULT(read.status);
        QCOMPARE(read.report.lost, 1);
        QCOMPARE(read.spans.size(), std::size_t{1});
    }

    void aLineThatEndsInTheMiddleLetsTheNextBeRead()
    {
        for (const char *broken : {"{\"resourceSpans\":[", "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"4b", "{\"a\":", "]", "\"text\"", "12"}) {
            const Read read = readText(spanText("00f067aa0ba902b1") + broken + "\n" + spanText("00f067aa0ba902b2") + spanText("00f067aa0ba902b3") + spanText("00f067aa0ba902b4"));
            VERIFY_RESULT(read.status);
            QCOMPARE(read.spans.size(), std::size_t{4});
            QCOMPARE(read.report.lost, 1);
            QCOMPARE(read.report.badLines.front().line, 2);
        }
    }

    void nestingHasABound()
    {
        const Read read = readText(spanText("00f067aa0ba902b1", ",\"deep\":" + std::string(100'000, '[') + std::string(100'000, ']')) + spanText("00f067aa0ba902b2"));
        VERIFY_RESULT(read.status);
        QCOMPARE(read.spans.size(), std::size_t{1});
        QCOMPARE(read.report.lost, 1);
    }

    void aRecordHasABound()
    {
        const Read read = readText(spanText("00f067aa0ba902b1", ",\"name\":\"" + std::string(40u << 20, 'x') + "\"") + spanText("00f067aa0ba902b2"));
        VERIFY_RESULT(read.status);
        QCOMPARE(read.spans.size(), std::size_t{1});
        QVERIFY2(read.report.badLines.front().reason.contains(QStringLiteral("32 MB")), qPrintable(read.report.badLines.front().reason));
    }

    void itCanBeCancelled()
    {
        std::atomic<bool> cancelled = true;
        TraceOptions options;
        options.cancelled = &cancelled;
        const Read read = readText(spanText("00f067aa0ba902b1"), options);
        QVERIFY(!read.status && read.status.error().code == ErrorCode::Interrupted);
    }
};

QTEST_GUILESS_MAIN(TracesTest)
#include "tst_traces.moc"
