// The recorder's promise of durability, results in their order, their JSON line, and the search index behind the filters.
#include <QTest>
#include <nlohmann/json.hpp>

#include "base/json.h"

#include "storage/event_log.h"
#include "storage/projector.h"
#include "storage/results.h"
#include "storage/search_index.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

std::vector<Case> someCases(int count)
{
    std::vector<Case> cases;
    for (int i = 0; i < count; ++i)
        cases.push_back({"c" + std::to_string(i), {{{"question", "number " + std::to_string(i)}}, {}, {}, {}, {}}});
    return cases;
}

/// A run of one column over @p count cases, one answer each.
struct Filled
{
    explicit Filled(int count) : cases(someCases(count)), dataset(addDataset(project, "cases", cases)), version(addVersion(project, "triage", "one"))
    {
        run = addRun(project, "first", dataset, {{version, "small"}}, {"contains"});
        RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
        for (int i = 0; i < count; ++i)
            recorder.add(row(i), i, {{0, i % 2 ? 1.0 : 0.0, i % 2 == 1, "because"}}, std::nullopt);
        if (auto done = recorder.flush(); !done)
            qFatal("%s", qPrintable(toSentence(done.error())));
    }
    ResultRow row(int i) const
    {
        ResultRow answer = answerTo(run, cases[static_cast<std::size_t>(i)], 0, "answer word" + std::to_string(i));
        answer.latencyUs = 1000 * (count() - i);
        return answer;
    }
    int count() const { return static_cast<int>(cases.size()); }

    TestProject project;
    std::vector<Case> cases;
    DatasetVersionInfo dataset;
    VersionInfo version;
    StartedRun run;
};

std::vector<std::int64_t> keysOf(TestProject &project, const std::string &filter, const std::string &sort = {}, std::optional<std::int64_t> limit = {})
{
    const auto reader = project.reader();
    const auto columns = ResultColumns::load(*reader);
    const auto order = sort.empty() ? std::optional<ResultSort>() : std::optional(*parseResultSort(sort));
    auto keys = resultKeys(*reader, *columns, {{}, *parseFilter(filter), order, limit});
    if (!keys)
        qFatal("%s", qPrintable(toSentence(keys.error())));
    return *keys;
}

/// Blocks of the search index that hold these bytes.
std::int64_t blocksWith(TestProject &project, std::string_view bytes)
{
    const auto reader = project.reader();
    auto select = reader->prepare("SELECT COUNT(*) FROM search_data WHERE instr(block, ?1)");
    if (!select || !*select->bindBlob(1, bytes).step())
        return -1;
    return select->integer(0);
}

Json lineOf(TestProject &project, std::int64_t key)
{
    const auto reader = project.reader();
    const auto columns = ResultColumns::load(*reader);
    return *parseJson(resultJson(**resultView(*reader, *columns, key)));
}

} // namespace

class ResultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasReportedIsInTheFile()
    {
        Filled filled(1000);
        {
            RunRecorder recorder(filled.project.writer(), filled.run.spec, filled.run.info.key, true);
            recorder.add(filled.row(3), 3, {}, std::nullopt);
            VERIFY_RESULT(recorder.flush());
            QCOMPARE(recorder.committed(), 1);
        }
        filled.project.reopen();
        QCOMPARE(keysOf(filled.project, {}).size(), 1000u);
        const auto reader = filled.project.reader();
        const RunInfo run = *resolveRun(*reader, "latest");
        QVERIFY(damagedRows(*reader, run)->empty());
    }

    void aWriterThatFailsIsReported()
    {
        Filled filled(3);
        RunRecorder recorder(filled.project.writer(), filled.run.spec, filled.run.info.key, false);
        recorder.add(filled.row(1), 1, {}, std::nullopt); // the cell has its answer already
        QVERIFY(!recorder.flush());
        QCOMPARE(keysOf(filled.project, {}).size(), 3u);
    }

    void sealFollowsTheRows()
    {
        Filled filled(20);
        VERIFY_RESULT(filled.project.writer().run([&](WriteContext &context) { return sealRun(context, filled.run.info, "done"); }));
        const auto reader = filled.project.reader();
        const RunInfo run = *resolveRun(*reader, "first");
        QCOMPARE(run.state, std::string("done"));
        QCOMPARE(computeSeal(*reader, run)->hash, *run.seal);
        VERIFY_RESULT(filled.project.writer().run([](WriteContext &context) {
            return context.database().exec("UPDATE result_text SET output = 'forged' WHERE result = 7");
        }));
        QCOMPARE(*damagedRows(*reader, run), std::vector<std::int64_t>{7});
    }

    void sortsWithUnknownValuesLast()
    {
        Filled filled(6);
        VERIFY_RESULT(filled.project.writer().run([](WriteContext &context) {
            return context.database().exec("UPDATE result SET latency_us = NULL WHERE id = 2");
        }));
        QCOMPARE(keysOf(filled.project, {}), (std::vector<std::int64_t>{1, 2, 3, 4, 5, 6}));
        QCOMPARE(keysOf(filled.project, {}, "latency"), (std::vector<std::int64_t>{6, 5, 4, 3, 1, 2}));
        QCOMPARE(keysOf(filled.project, {}, "latency:desc"), (std::vector<std::int64_t>{1, 3, 4, 5, 6, 2}));
        QCOMPARE(keysOf(filled.project, {}, "score.contains:desc", 2), (std::vector<std::int64_t>{2, 4}));
        QCOMPARE(keysOf(filled.project, {}, "case:desc", 1), std::vector<std::int64_t>{6});
        for (const char *bad : {"latncy", "latency:down", "output", "cost.x", "score."})
            QVERIFY2(!parseResultSort(bad), bad);
    }

    void sortsByWhatColumnsAreCalled()
    {
        Filled filled(2);
        const VersionInfo other = addVersion(filled.project, "answer", "two");
        const StartedRun run = addRun(filled.project, "second", filled.dataset, {{other, "large"}, {filled.version, "large"}});
        RunRecorder recorder(filled.project.writer(), run.spec, run.info.key, false);
        for (int column = 0; column < 2; ++column)
            recorder.add(answerTo(run, filled.cases[0], column, "x"), 0, {}, std::nullopt);
        VERIFY_RESULT(recorder.flush());
        QCOMPARE(keysOf(filled.project, {}, "prompt"), (std::vector<std::int64_t>{3, 1, 2, 4}));
        QCOMPARE(keysOf(filled.project, {}, "prompt:desc", 1), std::vector<std::int64_t>{1});
        QCOMPARE(keysOf(filled.project, {}, "model:desc"), (std::vector<std::int64_t>{1, 2, 3, 4}));
    }

    void lineHasTheShapeOfTheContract()
    {
        Filled filled(1);
        const Json line = lineOf(filled.project, 1);
        QCOMPARE(line.at("id").get<std::string>(), resultId(filled.run.spec.id, 0, "c0", 0));
        QCOMPARE(line.at("run").get<std::string>(), filled.run.spec.id.text());
        QCOMPARE(line.at("version").get<std::string>(), std::string("v1"));
        QCOMPARE(line.at("version_hash").get<std::string>(), filled.version.hash.hex());
        QCOMPARE(line.at("cost").get<std::string>(), std::string("0.000412"));
        QCOMPARE(line.at("latency_ms").get<double>(), 1.0);
        QCOMPARE(line.at("scores").at("contains").at("pass").get<bool>(), false);
        QVERIFY(line.at("error").is_null() && line.at("first_token_ms").is_null());
        for (const char *key : {"case", "prompt", "model", "repeat", "state", "output", "finish_reason", "labels", "tokens", "attempts", "from_cache", "at"})
            QVERIFY2(line.contains(key), key);
    }

    void aDraftsResultsGetTheirVersionWhenItIsCommitted()
    {
        Filled filled(1);
        PromptContent draft;
        draft.messages = {{Role::User, "a draft", {}, {}}};
        StartedRun run = filled.run;
        run.spec.id = RunId::random();
        run.spec.name = "of a draft";
        run.spec.columns[0].version.reset();
        run.spec.columns[0].content = *contentHash(draft);
        run.info = *filled.project.writer().run<RunInfo>([&](WriteContext &context) { return startRun(context, run.spec); });
        RunRecorder recorder(filled.project.writer(), run.spec, run.info.key, false);
        recorder.add(answerTo(run, filled.cases[0], 0, "x"), 0, {}, std::nullopt);
        VERIFY_RESULT(recorder.flush());
        QCOMPARE(lineOf(filled.project, 2).at("version").get<std::string>(), std::string("draft"));
        QVERIFY(lineOf(filled.project, 2).at("version_hash").is_null());
        QCOMPARE(keysOf(filled.project, "NOT version:v1 run:\"of a draft\"").size(), 0u);
        VERIFY_RESULT(filled.project.writer().run<Committed>([&](WriteContext &context) {
            return commitVersion(context, filled.version.prompt, draft, {filled.version.hash}, "committed");
        }));
        QCOMPARE(lineOf(filled.project, 2).at("version").get<std::string>(), std::string("v2"));
        QCOMPARE(keysOf(filled.project, "version:v2"), std::vector<std::int64_t>{2});
    }

    void indexAndScanFindTheSame()
    {
        Filled filled(200);
        QCOMPARE(keysOf(filled.project, "output:word7"), std::vector<std::int64_t>{8});
        QCOMPARE(keysOf(filled.project, "input:\"number 7\""), std::vector<std::int64_t>{8});
        VERIFY_RESULT(completeSearchIndex(filled.project.writer()));
        const auto reader = filled.project.reader();
        QCOMPARE(*searchBacklog(*reader), 0);
        QCOMPARE(keysOf(filled.project, "output:word7"), std::vector<std::int64_t>{8});
        QCOMPARE(keysOf(filled.project, "input:\"number 7\""), std::vector<std::int64_t>{8});
        QCOMPARE(keysOf(filled.project, "output:word1*").size(), 111u);
    }

    void aReplacedAnswerIsFoundByItsNewWordsOnly()
    {
        Filled filled(3);
        VERIFY_RESULT(completeSearchIndex(filled.project.writer()));
        RunRecorder recorder(filled.project.writer(), filled.run.spec, filled.run.info.key, true);
        ResultRow row = filled.row(2);
        row.output = "fresh";
        recorder.add(row, 2, {}, std::nullopt);
        VERIFY_RESULT(recorder.flush());
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(keysOf(filled.project, "fresh").size(), 1u);
            QCOMPARE(keysOf(filled.project, "word2").size(), 0u);
            VERIFY_RESULT(completeSearchIndex(filled.project.writer()));
        }
    }

    void forgottenAnswersLeaveTheIndex()
    {
        Filled filled(50);
        VERIFY_RESULT(completeSearchIndex(filled.project.writer()));
        QVERIFY(blocksWith(filled.project, "word") > 0);
        VERIFY_RESULT(filled.project.writer().run([&](WriteContext &context) -> Status {
            if (auto gone = forgetAnswers(context, filled.run.info.key); !gone)
                return gone;
            if (auto erased = context.database().exec("UPDATE result_text SET output = NULL"); !erased)
                return erased;
            return optimizeSearch(context.database());
        }));
        QCOMPARE(blocksWith(filled.project, "word"), 0);
        QCOMPARE(keysOf(filled.project, "output:word7").size(), 0u);
    }

    void twoPromptsMayBeginAlike()
    {
        TestProject project;
        const VersionInfo one = addVersion(project, "one", "same text");
        const VersionInfo two = addVersion(project, "two", "same text");
        QCOMPARE(one.hash, two.hash);
        QVERIFY(one.prompt != two.prompt);
        const auto copy = project.writer().run<PromptId>([&](WriteContext &context) { return duplicatePrompt(context, one, "copy"); });
        VERIFY_RESULT(copy);
        const auto reader = project.reader();
        QCOMPARE(resolvePrompt(*reader, "two@v1")->version->prompt, two.prompt);
        QCOMPARE(resolvePrompt(*reader, "copy@v1")->content, one.content);
        QCOMPARE(resolvePrompt(*reader, "copy")->version->parents, std::vector{one.hash});
        VERIFY_RESULT(project.writer().run([](WriteContext &context) { return rebuildProjections(context.database()); }));
        const auto rebuilt = project.reader();
        QCOMPARE(resolvePrompt(*rebuilt, "two@v1")->version->prompt, two.prompt);
    }

    void twoDatasetsMayBeginAlike()
    {
        TestProject project;
        const auto one = addDataset(project, "one", someCases(3));
        const auto two = addDataset(project, "two", someCases(3));
        QCOMPARE(one.hash, two.hash);
        const auto reader = project.reader();
        QCOMPARE(resolveDataset(*reader, "two")->dataset, two.dataset);
        QVERIFY(one.dataset != two.dataset);
    }
};

QTEST_GUILESS_MAIN(ResultsTest)
#include "tst_results.moc"
