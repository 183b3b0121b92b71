// Answers of production in the project: each once, whole or not at all, and shown by what shows results.
#include <QFile>
#include <QTest>
#include <set>

#include "interop/traces/trace_reader.h"
#include "project/run_service.h"
#include "project/surroundings.h"
#include "project/trace_import.h"
#include "storage/case_rows.h"
#include "storage/datasets.h"
#include "storage/imported_run.h"
#include "storage/merge.h"
#include "storage/prompts.h"
#include "storage/results.h"
#include "storage/verify.h"
#include "support/project_fixture.h"

using namespace assay;

namespace {

std::string readAll(const char *name)
{
    QFile file(QStringLiteral(ASSAY_SOURCE_DIR "/tests/data/traces/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", name);
    return file.readAll().toStdString();
}

/// @p count answers, one a second, in traces of two.
std::string manySpans(int count, int from = 0)
{
    std::string text;
    for (int i = from; i < from + count; ++i) {
        char ids[80];
        std::snprintf(ids, sizeof ids, "\"traceId\":\"%032x\",\"spanId\":\"%016x\"", 1 + i / 2, 1 + i);
        const std::string start = std::to_string(1'793'440'800 + i);
        text += std::string("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{") + ids + ",\"startTimeUnixNano\":\"" + start + "000000000\",\"endTimeUnixNano\":\"" + start
                + "500000000\",\"attributes\":[{\"key\":\"gen_ai.operation.name\",\"value\":{\"stringValue\":\"chat\"}},{\"key\":\"gen_ai.request.model\",\"value\":{\"stringValue\":\"m"
                + std::to_string(i % 3) + "\"}},{\"key\":\"gen_ai.output.messages\",\"value\":{\"stringValue\":\"answer " + std::to_string(i) + "\"}}]}]}]}]}\n";
    }
    return text;
}

Result<TraceImport> import(ProjectFile &file, const std::string &text, const std::string &name = "production", bool dryRun = false,
                           std::function<void(const TraceProgress &)> progress = {}, const std::atomic<bool> *cancelled = nullptr)
{
    MemorySource source(text);
    TraceImportRequest request;
    request.file = "traces.jsonl";
    request.source = &source;
    request.name = name;
    request.dryRun = dryRun;
    request.progress = std::move(progress);
    request.cancelled = cancelled;
    return importTraces(file, request);
}

std::int64_t number(Database &database, const std::string &sql)
{
    auto select = *database.prepare(sql);
    (void) *select.step();
    return select.integer(0);
}

std::int64_t eventCount(Database &database)
{
    return number(database, "SELECT COUNT(*) FROM event");
}

} // namespace

class TraceImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersBecomeARunOfTheirOwn()
    {
        TestProject project;
        const auto done = import(*project.file, readAll("otlp.jsonl"));
        VERIFY_RESULT(done);
        QCOMPARE(done->added, 4);
        QCOMPARE(done->queries, 3);
        QVERIFY(done->run && done->run->isImported() && done->run->seal);
        const auto reader = project.reader();
        const auto columns = *ResultColumns::load(*reader);
        QCOMPARE(columns.runs().size(), std::size_t{1});
        QCOMPARE(columns.runs().front().columns.size(), std::size_t{3});
        QCOMPARE(columns.runs().front().scorers, (std::vector<std::string>{"faithful"}));
        const auto spec = *runSpecOf(*reader, *done->run);
        QVERIFY(spec.kind == RunKind::Production);
        const auto keys = *resultKeys(*reader, columns, *resultQuery(*reader, {}, "tag:vip"));
        QCOMPARE(keys.size(), std::size_t{1});
        const auto view = *resultView(*reader, columns, keys.front());
        QCOMPARE(view->stored.row.caseId, std::string("4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b8"));
        QCOMPARE(*view->stored.row.output, std::string("On its way."));
        QCOMPARE(toRfc3339(view->stored.row.at), std::string("2026-10-31T10:00:01.100000Z"));
        QCOMPARE(*view->stored.row.latencyUs, 1'000'000);
        QVERIFY(view->stored.row.costIsComputed); // 600 + 400 cached + 50 at the table's prices
        QCOMPARE(view->stored.row.cost->text(), std::string("0.00036"));
        QCOMPARE(*view->stored.pass, true);
        const auto report = *verifyProject(*reader);
        QVERIFY2(report.problems.empty(), report.problems.empty() ? "" : qPrintable(report.problems.front().what));
        QVERIFY(!*compareProjections(*reader));
    }

    void aSecondTimeChangesNothing()
    {
        TestProject project;
        VERIFY_RESULT(import(*project.file, manySpans(100)));
        const auto reader = project.reader();
        const auto events = eventCount(*reader);
        const auto blobs = number(*reader, "SELECT COUNT(*) FROM blob");
        const auto again = import(*project.file, manySpans(100));
        VERIFY_RESULT(again);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->known, 100);
        QVERIFY(!again->run);
        QCOMPARE(eventCount(*reader), events);
        QCOMPARE(number(*reader, "SELECT COUNT(*) FROM blob"), blobs);
        QCOMPARE(number(*reader, "SELECT COUNT(*) FROM run_key"), 1);
        // An overlap, as late spans bring it, adds what is new; a file that holds a span twice holds it once.
        const auto overlap = import(*project.file, manySpans(20, 90) + manySpans(20, 90));
        VERIFY_RESULT(overlap);
        QCOMPARE(overlap->added, 10);
        QCOMPARE(overlap->known, 30);
        QCOMPARE(number(*reader, "SELECT COUNT(*) FROM result"), 110);
    }

    void aDryRunWritesNothing()
    {
        TestProject project;
        const auto reader = project.reader();
        const auto before = eventCount(*reader);
        const auto done = import(*project.file, manySpans(10), "production", true);
        VERIFY_RESULT(done);
        QCOMPARE(done->added, 10);
        QCOMPARE(done->newPrompts, (std::vector<std::string>{"production"}));
        QVERIFY(!done->run);
        QCOMPARE(eventCount(*reader), before);
        QCOMPARE(number(*reader, "SELECT COUNT(*) FROM case_row"), 0);
    }

    void theVersionThatIsMeantIsFound()
    {
        TestProject project;
        PromptContent content;
        content.messages = {{Role::User, "{{q}}", {}, {}}};
        const auto version = *project.writer().run<VersionInfo>([&](WriteContext &context) -> Result<VersionInfo> {
            const auto prompt = createPrompt(context, "support-reply");
            return commitVersion(context, *prompt, content, {}, "one").map([](const Committed &done) { return done.version; });
        });
        std::string text = manySpans(2);
        const std::string operation = "{\"key\":\"gen_ai.operation.name\"";
        text.insert(text.find(operation), "{\"key\":\"gen_ai.prompt.name\",\"value\":{\"stringValue\":\"support-reply\"}},{\"key\":\"assay.prompt.sha256\",\"value\":{\"stringValue\":\""
                                              + version.hash.hex() + "\"}},");
        VERIFY_RESULT(import(*project.file, text));
        const auto reader = project.reader();
        const auto columns = *ResultColumns::load(*reader);
        const ResultRun &run = columns.runs().front();
        QCOMPARE(run.columns.front().prompt, std::string("support-reply"));
        QCOMPARE(run.columns.front().versionNumber.value_or(0), 1);
        QCOMPARE(run.columns.back().prompt, std::string("production"));
        QVERIFY(!run.columns.back().versionNumber);
    }

    void nothingShowsBeforeItIsWhole()
    {
        TestProject project;
        const auto reader = project.reader();
        int looked = 0;
        const auto look = [&](const TraceProgress &progress) {
            if (progress.added < 2000)
                return;
            ++looked;
            const auto columns = *ResultColumns::load(*reader);
            QVERIFY(columns.runs().empty());
            QCOMPARE(*countResults(*reader, columns, {}), 0);
            QVERIFY(number(*reader, "SELECT COUNT(*) FROM result") > 0); // they are there
            QVERIFY(verifyProject(*reader)->problems.empty());
        };
        VERIFY_RESULT(import(*project.file, manySpans(4000), "production", false, look));
        QVERIFY(looked > 0);
        QCOMPARE(*countResults(*reader, *ResultColumns::load(*reader), {}), 4000);
    }

    void cancelledItLeavesNothing()
    {
        TestProject project;
        VERIFY_RESULT(import(*project.file, manySpans(10), "before"));
        const auto reader = project.reader();
        const auto events = eventCount(*reader);
        std::atomic<bool> cancelled = false;
        const auto stop = [&](const TraceProgress &progress) { cancelled = progress.added >= 3000; };
        const auto done = import(*project.file, manySpans(5000, 1000), "production", false, stop, &cancelled);
        QVERIFY(!done && done.error().code == ErrorCode::Interrupted);
        QCOMPARE(eventCount(*reader), events);
        QCOMPARE(number(*reader, "SELECT COUNT(*) FROM result"), 10);
        QCOMPARE(number(*reader, "SELECT COUNT(*) FROM case_row"), 10);
        QCOMPARE(number(*reader, "SELECT (SELECT COUNT(*) FROM run_key) + (SELECT COUNT(*) FROM run_salt)"), 2);
        QCOMPARE(number(*reader, "SELECT (SELECT COUNT(*) FROM result_text) + (SELECT COUNT(*) FROM score)"), 10);
        QVERIFY(verifyProject(*reader)->problems.empty());
    }

    void whatACrashLeftGoesAtTheNextOpening()
    {
        TestProject project;
        VERIFY_RESULT(import(*project.file, manySpans(10), "before"));
        const QString copy = project.path(QStringLiteral("crashed.assay"));
        // As the file stands in the middle, for whoever opens it after the power went.
        const auto keep = [&](const TraceProgress &progress) {
            if (progress.added < 3000 || QFile::exists(copy))
                return;
            for (const char *end : {"", "-wal"})
                QVERIFY(QFile::copy(project.path() + QLatin1String(end), copy + QLatin1String(end)));
        };
        VERIFY_RESULT(import(*project.file, manySpans(5000, 1000), "production", false, keep));
        {
            const auto database = *Database::open(copy, OpenMode::ReadOnly);
            QVERIFY(number(*database, "SELECT COUNT(*) FROM result") > 1000); // it was in the middle
        }
        const auto file = ProjectFile::open(copy, FileMode::ReadWrite, testUser());
        VERIFY_RESULT(file);
        VERIFY_RESULT((*file)->writer());
        const auto reader = *(*file)->reader();
        QCOMPARE(number(*reader, "SELECT COUNT(*) FROM result"), 10);
        QCOMPARE(number(*reader, "SELECT COUNT(*) FROM case_row"), 10);
        QCOMPARE(number(*reader, "SELECT COUNT(*) FROM run_key"), 1);
        QVERIFY(verifyProject(*reader)->problems.empty());
    }

    void rowsOfARunThatIsMissingByDamageStay()
    {
        TestProject project;
        VERIFY_RESULT(import(*project.file, manySpans(10), "before"));
        VERIFY_RESULT(project.writer().run([](WriteContext &context) -> Status {
            if (auto done = context.database().exec("DELETE FROM run"); !done)
                return done;
            return context.database().exec("INSERT INTO pending_import VALUES (7, 1000000, 0)");
        }));
        project.reopen();
        QCOMPARE(number(*project.reader(), "SELECT COUNT(*) FROM result"), 10); // the log tells of it
    }

    void casesOfAnEarlierImportAreNotTakenForPending()
    {
        TestProject project;
        VERIFY_RESULT(import(*project.file, manySpans(10), "before"));
        const auto running = CaseImport::begin(project.writer()); // numbers of imports are used again
        VERIFY_RESULT(running);
        const auto reader = project.reader();
        QCOMPARE(number(*reader, "SELECT COUNT(*) FROM case_row WHERE " + isPendingCase("case_row")), 0);
        TestProject other;
        const auto merged = mergeProject(other.writer(), *reader);
        VERIFY_RESULT(merged);
        QCOMPARE(number(*other.reader(), "SELECT COUNT(*) FROM result r JOIN case_row c ON c.id = r.case_row"), 10);
    }

    void itCannotBeRunAgain()
    {
        TestProject project;
        const auto done = import(*project.file, manySpans(3));
        VERIFY_RESULT(done);
        const auto resumed = ActiveRun::resume(*project.file, *done->run, false, userSurroundings(nullptr), {});
        QVERIFY(!resumed);
        QVERIFY2(resumed.error().why.contains(QStringLiteral("production")), qPrintable(resumed.error().why));
    }

    void hostileNamesAreTamed()
    {
        TestProject project;
        std::string text = manySpans(1);
        const std::string operation = "{\"key\":\"gen_ai.operation.name\"";
        text.insert(text.find(operation), "{\"key\":\"gen_ai.prompt.name\",\"value\":{\"stringValue\":\"/a@b#c,\\u0007//\"}},");
        const auto done = import(*project.file, text);
        VERIFY_RESULT(done);
        QCOMPARE(done->newPrompts, (std::vector<std::string>{"_a_b_c____"}));
    }
};

QTEST_GUILESS_MAIN(TraceImportTest)
#include "tst_trace_import.moc"
