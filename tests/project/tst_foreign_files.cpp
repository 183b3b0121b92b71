// Files of other tools in the project: each record once, whole or not at all, placed by the file's own numbers; what comes in goes out again.
#include <QBuffer>
#include <QFile>
#include <QTest>
#include <nlohmann/json.hpp>
#include <set>

#include "evaluation/scorers/assertions/assertion.h"
#include "evaluation/scorers/scorer.h"
#include "interop/config/config_node.h"
#include "interop/deepeval/deepeval_run.h"
#include "interop/inspect/inspect_log.h"
#include "interop/openai/openai_evals.h"
#include "interop/promptfoo/promptfoo_results.h"
#include "project/answer_import.h"
#include "project/grader_import.h"
#include "project/promptfoo_export.h"
#include "project/promptfoo_import.h"
#include "storage/catalog_store.h"
#include "storage/results.h"
#include "storage/verify.h"
#include "support/key_scanner.h"
#include "support/project_fixture.h"

using namespace assay;

namespace {

std::string fileText(const std::string &name)
{
    QFile file(QString::fromStdString(ASSAY_TEST_DATA "/" + name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", name.c_str());
    return file.readAll().toStdString();
}

using Reader = Status (*)(ByteSource &, const AnswerOptions &, AnswerTable &, const TakeAnswer &, AnswerReport &);

Result<AnswerImport> importText(TestProject &project, const std::string &text, Reader reader = readPromptfooResults, const std::string &name = "their run", bool dryRun = false,
                                const std::atomic<bool> *cancelled = nullptr)
{
    MemorySource source(text);
    AnswerImportRequest request;
    request.file = "/somewhere/results.jsonl";
    request.name = name;
    request.kind = "promptfoo-results";
    request.dryRun = dryRun;
    request.cancelled = cancelled;
    request.read = [&](const AnswerOptions &options, AnswerTable &table, const TakeAnswer &take, AnswerReport &report) { return reader(source, options, table, take, report); };
    return importAnswers(*project.file, request);
}

Result<PromptfooImport> importShop(TestProject &project, bool dryRun = false)
{
    PromptfooImportRequest request;
    request.file = "shop.yaml";
    request.text = fileText("promptfoo/shop.yaml");
    request.folder = ASSAY_TEST_DATA "/promptfoo";
    request.name = "shop";
    request.dryRun = dryRun;
    return importPromptfooConfig(*project.file, request);
}

std::int64_t countOfEvents(TestProject &project)
{
    const auto reader = project.reader();
    auto select = *reader->prepare("SELECT COUNT(*) FROM event");
    (void) *select.step();
    return select.integer(0);
}

/// One result a line as promptfoo writes it; @p grading is JSON.
std::string record(int column, int row, const std::string &more, const std::string &vars = {})
{
    const std::string said = vars.empty() ? "{\"q\":\"" + std::to_string(row) + "\"}" : vars;
    return "{\"promptIdx\":" + std::to_string(column) + ",\"testIdx\":" + std::to_string(row) + ",\"prompt\":{\"raw\":\"sent\",\"label\":\"P" + std::to_string(column)
        + "\"},\"provider\":{\"id\":\"openai:chat:gpt-4o-mini\",\"label\":\"\"},\"vars\":" + said + ",\"testCase\":{\"options\":{}}," + more + "}\n";
}

std::string passed(const std::string &output, double score = 1)
{
    return "\"response\":{\"output\":\"" + output + "\"},\"success\":true,\"score\":" + std::to_string(score) + ",\"failureReason\":0,\"gradingResult\":{\"pass\":true,\"score\":1,\"reason\":\"ok\",\"componentResults\":[]}";
}

std::vector<ResultView> resultsOf(TestProject &project, const std::string &run)
{
    const auto reader = project.reader();
    const auto columns = *ResultColumns::load(*reader);
    std::vector<ResultView> views;
    const auto keys = *resultKeys(*reader, columns, *resultQuery(*reader, run, {}));
    for (const std::int64_t key : keys)
        views.push_back(**resultView(*reader, columns, key));
    return views;
}

std::optional<ScoreRow> scoreOf(const ResultView &view, const std::string &name)
{
    for (const ScoreRow &score : view.stored.scores) {
        if (view.run.scorers[static_cast<std::size_t>(score.scorer)] == name)
            return score;
    }
    return std::nullopt;
}

std::string exported(TestProject &project, const PromptfooConfigExportRequest &request, LossNotes *notes = nullptr)
{
    std::string text;
    const auto reader = project.reader();
    const auto done = exportPromptfooConfig(*reader, request, [&](std::string_view bytes) -> Status {
        text += bytes;
        return {};
    });
    if (!done)
        qFatal("%s", qPrintable(toSentence(done.error())));
    if (notes)
        *notes = done->notes;
    return text;
}

std::string exportedResults(TestProject &project, const RunInfo &run, PromptfooResultsShape shape)
{
    std::string text;
    const auto reader = project.reader();
    const auto columns = *ResultColumns::load(*reader);
    const auto keys = *resultKeys(*reader, columns, *resultQuery(*reader, run.id.text(), {}));
    const auto done = exportPromptfooResults(*reader, run, keys, shape, [&](std::string_view bytes) -> Status {
        text += bytes;
        return {};
    });
    if (!done)
        qFatal("%s", qPrintable(toSentence(done.error())));
    return text;
}

Result<AnswerImport> importDevice(TestProject &project, QIODevice &device, const std::string &name)
{
    if (!device.open(QIODevice::ReadOnly))
        qFatal("a file is missing");
    AnswerImportRequest request;
    request.file = name;
    request.name = "log";
    request.kind = "inspect";
    request.read = [&](const AnswerOptions &options, AnswerTable &table, const TakeAnswer &take, AnswerReport &report) { return readInspectLog(device, options, table, take, report); };
    return importAnswers(*project.file, request);
}

Result<AnswerImport> importLog(TestProject &project, const std::string &name)
{
    QFile file(QString::fromStdString(ASSAY_TEST_DATA "/" + name));
    return importDevice(project, file, name);
}

Result<AnswerImport> importBytes(TestProject &project, const std::string &bytes)
{
    QByteArray array = QByteArray::fromStdString(bytes);
    QBuffer buffer(&array);
    return importDevice(project, buffer, "log.eval");
}

} // namespace

class ForeignFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aConfigurationBecomesPromptsModelsAndCases()
    {
        TestProject project;
        const auto done = importShop(project);
        VERIFY_RESULT(done);
        QCOMPARE(done->dataset->cases, 8);
        QCOMPARE(done->prompts.size(), std::size_t{5});
        const auto reader = project.reader();
        const auto loud = findPrompt(*reader, "loud");
        VERIFY_RESULT(loud);
        const auto model = findModel(*reader, "sonnet");
        VERIFY_RESULT(model);
        QCOMPARE(model->parameters.at("max_tokens"), std::string("400"));
        QVERIFY(verifyProject(*reader)->problemCount == 0);
    }

    void noKeyIsKept()
    {
        TestProject project;
        VERIFY_RESULT(importShop(project));
        VERIFY_RESULT(importText(project, record(0, 0, "\"failureReason\":2,\"error\":\"401 for sk-planted-0123456789abcdef\",\"success\":false", "{\"apiKey\":\"sk-planted-0123456789abcdef\"}")));
        project.file.reset();
        KeyScanner scanner({"sk-planted-0123456789abcdef", "planted-0123456789", "user:planted"});
        QCOMPARE(scanner.scanFolder(project.folder.path()), QStringList());
        QVERIFY(scanner.bytesSeen() > 10'000);
    }

    void theSameConfigurationAgainAddsNothing()
    {
        TestProject project;
        VERIFY_RESULT(importShop(project));
        const std::int64_t before = countOfEvents(project);
        const auto again = importShop(project);
        VERIFY_RESULT(again);
        QVERIFY(again->isNothingNew && again->datasetUnchanged);
        QCOMPARE(countOfEvents(project), before);
    }

    void aDryRunWritesNothing()
    {
        TestProject project;
        const std::int64_t before = countOfEvents(project);
        const auto look = importShop(project, true);
        VERIFY_RESULT(look);
        QCOMPARE(look->read.cases.size(), std::size_t{8});
        QCOMPARE(look->models[1].name, std::string("sonnet"));
        QCOMPARE(countOfEvents(project), before);
        const auto results = importText(project, record(0, 0, passed("a")), readPromptfooResults, "r", true);
        VERIFY_RESULT(results);
        QCOMPARE(results->added, 1);
        QVERIFY(!results->run);
        QCOMPARE(countOfEvents(project), before);
    }

    void whatWasExportedComesInUnchanged()
    {
        for (const bool asYaml : {true, false}) {
            TestProject project;
            const auto first = importShop(project);
            VERIFY_RESULT(first);
            const std::string text = exported(project, {*first->dataset, std::nullopt, asYaml});
            QVERIFY(text.find("planted") == std::string::npos);
            TestProject other;
            PromptfooImportRequest request;
            request.file = "again";
            request.text = text;
            request.name = "shop";
            const auto second = importPromptfooConfig(*other.file, request);
            VERIFY_RESULT(second);
            QCOMPARE(second->dataset->hash.hex(), first->dataset->hash.hex());
            QVERIFY(second->read.frame == first->read.frame);
            for (std::size_t i = 0; i < first->prompts.size(); ++i) {
                QCOMPARE(second->prompts[i].name, first->prompts[i].name);
                QCOMPARE(second->prompts[i].version->content.hex(), first->prompts[i].version->content.hex());
            }
            QCOMPARE(exported(other, {*second->dataset, std::nullopt, asYaml}), text);
        }
    }

    void thirtyKindsOfAssertionsGoInAndOut()
    {
        TestProject project;
        PromptfooImportRequest request;
        request.file = "verdicts.json";
        request.text = fileText("promptfoo/verdicts.json");
        request.name = "verdicts";
        const auto first = importPromptfooConfig(*project.file, request);
        VERIFY_RESULT(first);
        QCOMPARE(first->dataset->cases, 102);
        std::set<std::string> types;
        for (const CaseContent &content : first->read.cases) {
            const auto list = content.json.contains("__assert") ? configFromJson(content.json.at("__assert")) : Result<ConfigNode>(ConfigNode::list());
            for (const ConfigNode &assertion : list->items)
                types.insert(std::string(positiveType(assertion.textAt("type"))));
        }
        QVERIFY(types.size() >= 30);
        TestProject other;
        request.text = exported(project, {*first->dataset, std::nullopt, true});
        const auto second = importPromptfooConfig(*other.file, request);
        VERIFY_RESULT(second);
        QCOMPARE(second->dataset->hash.hex(), first->dataset->hash.hex());
    }

    void aTextThatWasChangedIsExportedAsItIsNow()
    {
        TestProject project;
        const auto first = importShop(project);
        VERIFY_RESULT(first);
        VERIFY_RESULT(project.writer().run([&](WriteContext &context) -> Status {
            PromptContent content;
            content.messages = {{Role::User, "New: {{{question}}} {% not a block %}", {}, {}}};
            return commitVersion(context, first->prompts[0].version->prompt, content, {first->prompts[0].version->hash}, "changed").map([](const Committed &) {});
        }));
        const auto root = configFromJson(exported(project, {*first->dataset, std::nullopt, false}));
        VERIFY_RESULT(root);
        QCOMPARE(root->find("prompts")->items[1].textAt("raw"), std::string("New: {{question}} {% raw %}{%{% endraw %} not a block %}"));
        QCOMPARE(root->find("prompts")->items[1].textAt("note"), std::string("kept"));
    }

    void answersStandWhereTheirNumbersSay()
    {
        TestProject project;
        const std::string lines = record(1, 2, passed("c1")) + record(0, 2, passed("c0")) + record(0, 0, passed("a0")) + record(1, 0, passed("a1")) + record(0, 7, passed("h0"));
        const auto done = importText(project, lines);
        VERIFY_RESULT(done);
        QCOMPARE(done->added, 5);
        QCOMPARE(done->columns.size(), std::size_t{2});
        const auto views = resultsOf(project, "their run");
        QStringList order;
        for (const ResultView &view : views)
            order << QString::fromStdString(*view.stored.row.output) + QStringLiteral("@%1").arg(view.stored.position);
        QCOMPARE(order, QStringLiteral("a0@0 a1@0 c0@1 c1@1 h0@2").split(QLatin1Char(' ')));
        const auto reader = project.reader();
        QVERIFY(verifyProject(*reader)->problemCount == 0);
        const auto found = resolveRun(*reader, "their run");
        QCOMPARE(found->state, std::string("done"));
    }

    void aColumnIsTheVersionThatGivesWhatWasSent()
    {
        TestProject project;
        VERIFY_RESULT(project.writer().run([&](WriteContext &context) -> Status {
            std::vector<VersionHash> parents;
            for (const char *text : {"Say {{q}}", "Cry {{q}}", "Shout {{q}}"}) {
                const auto known = promptCalled(context.database(), "P0");
                const auto id = *known ? Result<PromptId>((*known)->id) : createPrompt(context, "P0");
                const auto done = commitVersion(context, *id, {{{Role::User, text, {}, {}}}, {}, {}, {}, {}}, parents, "m");
                if (!done)
                    return fail(done.error());
                parents = {done->version.hash};
            }
            return {};
        }));
        std::string line = record(0, 0, passed("a"));
        line.replace(line.find("\"sent\""), 6, "\"Cry 0\"");
        VERIFY_RESULT(importText(project, line));
        QCOMPARE(resultsOf(project, "their run")[0].column.versionLabel(), std::string("v2"));
    }

    void errorsScoresAndCachedRows()
    {
        TestProject project;
        const std::string lines
            = record(0, 0, "\"failureReason\":2,\"error\":\"API error: 429 too many\\n    at x (/home/someone/y.js:1)\",\"score\":0,\"success\":false,\"gradingResult\":null,\"cost\":0,\"latencyMs\":3")
            + record(0, 1,
                     "\"failureReason\":1,\"error\":\"not an error\",\"success\":false,\"score\":0.25,\"latencyMs\":12.5,\"cost\":0.0000123,\"response\":{\"output\":{\"a\":1.50},\"tokenUsage\":{\"prompt\":10,\"completion\":4,\"total\":14}},"
                     "\"gradingResult\":{\"pass\":false,\"score\":0.25,\"reason\":\"no\",\"namedScores\":{\"tone\":0.5},\"componentResults\":[{\"pass\":false,\"score\":0,\"reason\":\"no\",\"assertion\":{\"type\":\"contains\"}},"
                     "{\"pass\":true,\"score\":0.5,\"reason\":\"set\",\"metadata\":{\"assertionSet\":{\"type\":\"assert-set\"}},\"componentResults\":[{\"pass\":true,\"score\":1,\"reason\":\"in\",\"assertion\":{\"type\":\"regex\",\"value\":\"x\"}}]},"
                     "{\"pass\":true,\"score\":1,\"reason\":\"in\",\"assertion\":{\"type\":\"regex\",\"value\":\"x\"}}]}")
            + record(0, 2, "\"failureReason\":0,\"success\":true,\"score\":1,\"cost\":0,\"latencyMs\":1,\"response\":{\"output\":\"again\",\"cached\":true},\"gradingResult\":null");
        VERIFY_RESULT(importText(project, lines));
        const auto views = resultsOf(project, "their run");
        const ResultRow &error = views[0].stored.row;
        QVERIFY(error.state == ResultState::Error && error.error == CallError::RateLimit);
        QCOMPARE(error.errorText, std::string("API error: 429 too many"));
        QVERIFY(!error.cost && !error.latencyUs && views[0].stored.scores.empty());
        const ResultRow &failed = views[1].stored.row;
        QCOMPARE(*failed.output, std::string("{\"a\":1.50}"));
        QCOMPARE(failed.cost->nano, 12300);
        QCOMPARE(*failed.latencyUs, 12500);
        QCOMPARE(*failed.tokens.input, 10);
        QCOMPARE(*scoreOf(views[1], "assertions")->value, 0.25);
        QCOMPARE(scoreOf(views[1], "assertions")->pass, std::optional(false));
        QCOMPARE(scoreOf(views[1], "assertions")->reason, std::string("no\nfailed contains: no\npassed assert-set: set\n  passed regex: in"));
        QCOMPARE(*scoreOf(views[1], "tone")->value, 0.5);
        const ResultRow &cached = views[2].stored.row;
        QVERIFY(cached.fromCache && !cached.cost && !cached.latencyUs);
    }

    void aPersonsRatingHasTheVerdict()
    {
        TestProject project;
        const std::string line = record(0, 0,
            "\"failureReason\":0,\"success\":true,\"score\":1,\"response\":{\"output\":\"x\"},\"gradingResult\":{\"pass\":true,\"score\":1,\"reason\":\"Manual result (overrides all other grading results)\",\"comment\":\"fine by me\","
            "\"componentResults\":[{\"pass\":false,\"score\":0,\"reason\":\"no\",\"assertion\":{\"type\":\"equals\",\"weight\":3}},{\"pass\":true,\"score\":1,\"reason\":\"yes\",\"assertion\":{\"type\":\"regex\"}},"
            "{\"pass\":true,\"score\":1,\"reason\":\"Manual\",\"assertion\":{\"type\":\"human\"}}]}");
        VERIFY_RESULT(importText(project, line));
        const auto views = resultsOf(project, "their run");
        QCOMPARE(*scoreOf(views[0], "assertions")->value, 0.25); // (0·3 + 1·1) / 4
        QVERIFY(!scoreOf(views[0], "assertions")->pass);
        QCOMPARE(scoreOf(views[0], "human")->pass, std::optional(true));
        QCOMPARE(scoreOf(views[0], "human")->reason, std::string("fine by me"));
        QCOMPARE(views[0].stored.pass, std::optional(true));
    }

    void redTeamResultsAreTaggedByPluginAndStrategy()
    {
        TestProject project;
        std::string line = record(0, 0, "\"failureReason\":1,\"success\":false,\"score\":0,\"response\":{\"output\":\"sure\"},\"gradingResult\":{\"pass\":false,\"score\":0,\"reason\":\"it gave in\",\"componentResults\":"
                                        "[{\"pass\":false,\"score\":0,\"reason\":\"it gave in\",\"assertion\":{\"type\":\"promptfoo:redteam:harmful\",\"metric\":\"Harmful\"}}],\"namedScores\":{\"Harmful\":0}}");
        line.replace(line.find("{\"options\":{}}"), 14, "{\"metadata\":{\"pluginId\":\"harmful\",\"strategyId\":\"jailbreak\"}}");
        VERIFY_RESULT(importText(project, line));
        const auto views = resultsOf(project, "their run");
        QCOMPARE(views[0].stored.pass, std::optional(false));
        QCOMPARE(*scoreOf(views[0], "Harmful")->value, 0.0);
        const auto reader = project.reader();
        QCOMPARE(caseByHash(*reader, views[0].stored.row.caseHash)->content.tags, (std::vector<std::string>{"plugin:harmful", "strategy:jailbreak"}));
    }

    void equalTestsAreRepeats()
    {
        TestProject project;
        std::string lines;
        for (int row = 0; row < 4; ++row)
            lines += record(0, row, passed("o" + std::to_string(row)), row % 2 ? "{\"q\":\"b\"}" : "{\"q\":\"a\"}");
        const auto done = importText(project, lines);
        VERIFY_RESULT(done);
        QCOMPARE(done->cases, 2);
        QCOMPARE(done->repeats, 2);
        const auto views = resultsOf(project, "their run");
        QCOMPARE(views[1].stored.row.repeat, 1);
        QCOMPARE(*views[1].stored.row.output, std::string("o2"));
    }

    void aDocumentOfVersionThree()
    {
        TestProject project;
        const std::string rows = record(0, 0, passed("x"));
        const std::string text = "{\"evalId\":\"e\",\"results\":{\"version\":3,\"timestamp\":\"2026-01-02T03:04:05.000Z\",\"prompts\":[{\"raw\":\"Say {{q}}\",\"label\":\"Say {{q}}\",\"provider\":\"mini\"}],\"results\":[" + rows
            + "],\"stats\":{\"successes\":1}},\"config\":{\"description\":\"what it was\",\"tests\":[{\"vars\":{\"x\":1}}]},\"metadata\":{}}";
        const auto done = importText(project, text);
        VERIFY_RESULT(done);
        QCOMPARE(done->added, 1);
        QCOMPARE(done->read.lost, 0);
        const auto reader = project.reader();
        const auto prompt = findPrompt(*reader, "their run-1"); // called by its text there, which is no name here
        VERIFY_RESULT(prompt);
        QCOMPARE(contentOf(*reader, listVersions(*reader, prompt->id)->front().content)->messages.front().text, std::string("Say {{q}}"));
        QCOMPARE(toRfc3339(resultsOf(project, "their run")[0].stored.row.at), std::string("2026-01-02T03:04:05.000000Z"));
    }

    void theOlderTable()
    {
        TestProject project;
        const std::string text = "{\"results\":{\"version\":2,\"results\":[{\"success\":true,\"vars\":{\"q\":\"a\"}}],\"table\":{\"head\":{\"prompts\":[{\"raw\":\"Say {{q}}\",\"display\":\"say\",\"provider\":\"openai:gpt-4\"},"
            "{\"raw\":\"Cry {{q}}\",\"display\":\"cry\",\"provider\":\"openai:gpt-4\"}],\"vars\":[\"q\"]},\"body\":[{\"outputs\":[{\"pass\":true,\"score\":1,\"text\":\"one\"},{\"pass\":false,\"score\":0,\"text\":\"two\",\"latencyMs\":5}],"
            "\"vars\":[\"a\"],\"test\":{\"vars\":{\"q\":\"a\"},\"assert\":[{\"type\":\"equals\",\"value\":\"one\"}]}}]}}}";
        const auto done = importText(project, text);
        VERIFY_RESULT(done);
        QCOMPARE(done->added, 2);
        const auto views = resultsOf(project, "their run");
        QCOMPARE(views[0].column.prompt, std::string("say"));
        QCOMPARE(views[1].column.prompt, std::string("cry"));
        QCOMPARE(views[1].stored.pass, std::optional(false));
        QCOMPARE(*views[1].stored.row.output, std::string("two"));
    }

    void theSameRecordsAgainAddNothing()
    {
        TestProject project;
        const std::string lines = record(0, 0, passed("a")) + record(0, 1, passed("b"));
        VERIFY_RESULT(importText(project, lines + record(0, 0, passed("a"))));
        const std::int64_t before = countOfEvents(project);
        const auto again = importText(project, lines, readPromptfooResults, "another name");
        VERIFY_RESULT(again);
        QCOMPARE(again->known, 2);
        QVERIFY(!again->run);
        QCOMPARE(countOfEvents(project), before);
        const auto more = importText(project, lines + record(0, 2, passed("c")), readPromptfooResults, "more");
        VERIFY_RESULT(more);
        QCOMPARE(more->added, 1);
    }

    void badLinesAreListedAndTooManyRefused()
    {
        TestProject project;
        std::string lines;
        for (int row = 0; row < 30; ++row)
            lines += record(0, row, passed("x"));
        const auto some = importText(project, "{broken\n" + lines + "{\"testIdx\":3,\"promptIdx\":-1}\n");
        VERIFY_RESULT(some);
        QCOMPARE(some->read.lost, 2);
        QCOMPARE(some->read.badLines[0].line, 1);
        QCOMPARE(some->read.badLines[1].line, 32);
        QVERIFY(some->read.badLines[0].head.starts_with("{broken"));
        const std::int64_t before = countOfEvents(project);
        std::string bad;
        for (int i = 0; i < 5; ++i)
            bad += "{\"no\":\"result\"}\n";
        const auto many = importText(project, lines + bad, readPromptfooResults, "bad");
        QVERIFY(!many && many.error().code == ErrorCode::BadInput);
        QCOMPARE(countOfEvents(project), before);
        QVERIFY(!importText(project, "not json at all"));
        QVERIFY(!importText(project, "{\"testIdx\":1,\"promptIdx\":999999}"));
    }

    void aCancelledImportLeavesNothing()
    {
        TestProject project;
        std::atomic<bool> cancelled = true;
        const std::int64_t before = countOfEvents(project);
        const auto done = importText(project, record(0, 0, passed("a")), readPromptfooResults, "r", false, &cancelled);
        QVERIFY(!done && done.error().code == ErrorCode::Interrupted);
        QCOMPARE(countOfEvents(project), before);
        const auto reader = project.reader();
        for (const char *sql : {"SELECT COUNT(*) FROM case_row", "SELECT COUNT(*) FROM result", "SELECT COUNT(*) FROM pending_import", "SELECT COUNT(*) FROM run_key"}) {
            auto select = *reader->prepare(sql);
            (void) *select.step();
            QCOMPARE(select.integer(0), 0);
        }
    }

    void exportedResultsComeInTheSame()
    {
        TestProject project;
        const std::string lines = record(1, 1, passed("d", 0.5)) + record(0, 0, passed("a")) + record(1, 0, passed("b")) + record(0, 1, "\"failureReason\":2,\"error\":\"API error: 500\",\"success\":false,\"score\":0");
        const auto first = importText(project, lines);
        VERIFY_RESULT(first);
        for (const auto shape : {PromptfooResultsShape::Lines, PromptfooResultsShape::Document}) {
            TestProject other;
            const auto second = importText(other, exportedResults(project, *first->run, shape));
            VERIFY_RESULT(second);
            QCOMPARE(second->added, 4);
            const auto before = resultsOf(project, "their run");
            const auto after = resultsOf(other, "their run");
            QCOMPARE(after.size(), before.size());
            for (std::size_t i = 0; i < before.size(); ++i) {
                QCOMPARE(after[i].stored.row.caseHash.hex(), before[i].stored.row.caseHash.hex());
                QCOMPARE(after[i].stored.row.output, before[i].stored.row.output);
                QCOMPARE(after[i].stored.pass, before[i].stored.pass);
                QCOMPARE(after[i].stored.row.state, before[i].stored.row.state);
                QCOMPARE(after[i].column.prompt, before[i].column.prompt);
                QCOMPARE(after[i].column.model, before[i].column.model);
            }
        }
    }

    void resultsOfOpenAiEvals()
    {
        TestProject project;
        const auto done = importText(project, fileText("openai-evals/results.jsonl"), readOpenAiEvals);
        VERIFY_RESULT(done);
        QCOMPARE(done->added, 6);
        QCOMPARE(done->errors, 1);
        QCOMPARE(done->read.lost, 1);
        QCOMPARE(done->columns.size(), std::size_t{2});
        QCOMPARE(done->cases, 3);
        const auto views = resultsOf(project, "their run");
        QCOMPARE(*views[0].stored.row.output, std::string("It is Paris")); // run_b came up first
        QVERIFY(!views[0].stored.pass); // grades without passes are no verdict
        QCOMPARE(*scoreOf(views[0], "exact")->value, 0.5);
        QVERIFY(!views[0].stored.row.tokens.input); // malformed counts
        QCOMPARE(*views[1].stored.row.output, std::string("Paris"));
        QCOMPARE(views[1].stored.pass, std::optional(true));
        QCOMPARE(*scoreOf(views[1], "exact")->value, 1.0);
        QCOMPARE(*views[1].stored.row.tokens.input, 12);
        QVERIFY(views[2].stored.row.state == ResultState::Error);
        QVERIFY(views[3].stored.row.output->starts_with("[{\"role\"")); // several outputs stay a list
        const auto again = importText(project, fileText("openai-evals/results.jsonl"), readOpenAiEvals, "again");
        VERIFY_RESULT(again);
        QCOMPARE(again->added, 0);
    }

    void logsOfInspect()
    {
        for (const char *name : {"inspect/log.eval", "inspect/log.json"}) {
            TestProject project;
            const auto done = importLog(project, name);
            VERIFY_RESULT(done);
            QCOMPARE(done->added, 4);
            QCOMPARE(done->cases, 2);
            QCOMPARE(done->repeats, 2);
            QCOMPARE(done->errors, 1);
            const auto views = resultsOf(project, "log");
            QCOMPARE(views[0].column.prompt, std::string("capitals"));
            QCOMPARE(views[0].column.model, std::string("gpt-4o"));
            QCOMPARE(*views[0].stored.row.output, std::string("Paris, said the attachment"));
            QCOMPARE(scoreOf(views[0], "match")->pass, std::optional(true));
            QCOMPARE(*scoreOf(views[0], "rubric/tone")->value, 0.25);
            QVERIFY(!scoreOf(views[0], "rubric/depth")->value); // NaN there
            QCOMPARE(*views[0].stored.row.tokens.input, 12);
            QCOMPARE(views[0].stored.row.cost->nano, 1'500'000);
            QCOMPARE(*scoreOf(views[1], "match")->value, 0.0); // the last of two entries of one name holds
            QCOMPARE(*scoreOf(views[2], "match")->value, 0.5);
            QVERIFY(views[3].stored.row.state == ResultState::Error);
            const auto reader = project.reader();
            QCOMPARE(caseByHash(*reader, views[0].stored.row.caseHash)->content.reference, std::optional<std::string>("Paris"));
        }
    }

    void damagedArchivesAreRefused()
    {
        const std::string whole = fileText("inspect/log.eval");
        for (const std::size_t length : {std::size_t{0}, std::size_t{2}, std::size_t{30}, whole.size() / 2, whole.size() - 1}) {
            TestProject project;
            QVERIFY(!importBytes(project, whole.substr(0, length)));
        }
        std::string wrong = whole;
        wrong[whole.find("header.json") + 20] ^= 0x55; // a byte of packed data
        TestProject project;
        const std::int64_t before = countOfEvents(project);
        QVERIFY(!importBytes(project, wrong));
        QCOMPARE(countOfEvents(project), before);
    }

    void runsOfDeepEval()
    {
        TestProject project;
        const auto done = importText(project, fileText("deepeval/test_run.json"), readDeepEval);
        VERIFY_RESULT(done);
        QCOMPARE(done->added, 2);
        QCOMPARE(done->read.skipped, 1);
        const auto views = resultsOf(project, "their run");
        QCOMPARE(*scoreOf(views[0], "Answer Relevancy")->value, 0.9);
        QCOMPARE(views[0].stored.pass, std::optional(true));
        QVERIFY(!scoreOf(views[1], "Faithfulness")->value);
        QCOMPARE(*views[0].stored.row.latencyUs, 1'250'000);
        const auto reader = project.reader();
        const auto item = caseByHash(*reader, views[0].stored.row.caseHash);
        QCOMPARE(item->content.documents.size(), std::size_t{2});
        QCOMPARE(item->content.tags, (std::vector<std::string>{"a", "b"}));
    }

    void gradersBecomeAssertions()
    {
        TestProject project;
        VERIFY_RESULT(importText(project, fileText("openai-evals/results.jsonl"), readOpenAiEvals));
        const auto done = importGraders(*project.file, fileText("openai-evals/graders.json"), "their run", false);
        VERIFY_RESULT(done);
        QCOMPARE(done->graders, 3);
        QCOMPARE(done->notes.size(), std::size_t{2});
        const auto reader = project.reader();
        const auto item = caseOf(*reader, *resolveDataset(*reader, "their run"), resultsOf(project, "their run")[0].stored.row.caseId);
        VERIFY_RESULT(item);
        const auto list = configFromJson(item->content.json.at("__assert"));
        QCOMPARE(jsonText(list->items[0]), std::string("{\"type\":\"icontains\",\"value\":\"{{answer}}\",\"metric\":\"has it\"}"));
        QCOMPARE(jsonText(list->items[1]), std::string("{\"type\":\"bleu\",\"value\":\"{{answer}}\",\"threshold\":0.4,\"metric\":\"near\"}"));
        QCOMPARE(list->items[2].textAt("type"), std::string("llm-rubric"));
        const auto again = importGraders(*project.file, fileText("openai-evals/graders.json"), "their run", false);
        VERIFY_RESULT(again);
        QVERIFY(again->unchanged);
    }

    /// Case by case what promptfoo itself said (tests/data/promptfoo/README.md).
    void assertionsSayWhatPromptfooSays()
    {
        TestProject project;
        const auto read = readPromptfooConfig(fileText("promptfoo/verdicts.json"), ConfigFiles({}));
        VERIFY_RESULT(read);
        const auto scorer = makeScorer({"assertions", "assertions", "{}", false});
        VERIFY_RESULT(scorer);
        const QStringList lines = QString::fromStdString(fileText("promptfoo/verdicts.jsonl")).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(static_cast<std::size_t>(lines.size()), read->cases.size());
        QStringList found;
        std::size_t compared = 0;
        for (std::size_t i = 0; i < read->cases.size(); ++i) {
            const Json recorded = *parseJson(lines[static_cast<qsizetype>(i)].toStdString());
            const std::string output = recorded.at("output").is_string() ? recorded.at("output").get<std::string>() : dumpJson(recorded.at("output"));
            ScoreInput input;
            input.output = output;
            input.item = &read->cases[i];
            input.latencyMs = 1;
            input.cost = Money{};
            const ScoreOutput ours = (*scorer)->score(input);
            if (!ours.pass)
                continue; // kept, and shown as not run
            ++compared;
            const bool isSame = *ours.pass == recorded.at("pass").get<bool>() && ours.value && std::abs(*ours.value - recorded.at("score").get<double>()) < 1e-6;
            if (!isSame)
                found << QStringLiteral("%1: %2 %3, theirs %4 %5: %6").arg(i).arg(*ours.pass).arg(ours.value.value_or(-1)).arg(recorded.at("pass").get<bool>()).arg(recorded.at("score").get<double>()).arg(QString::fromStdString(recorded.at("assert").dump()));
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
        QVERIFY(compared >= 90); // the more kinds run here, the more are compared
    }
};

QTEST_GUILESS_MAIN(ForeignFiles)
#include "tst_foreign_files.moc"
