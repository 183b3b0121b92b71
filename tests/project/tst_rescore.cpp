// Stored answers are scored anew: all scores come at once, the seal holds, nothing is left of what was stopped.
#include <QTest>

#include "evaluation/scorers/scorer.h"
#include "project/rescore.h"
#include "storage/merge.h"
#include "storage/project_file.h"
#include "storage/result_columns.h"
#include "storage/results.h"
#include "storage/verify.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

ScorerSpec scorer(const char *written)
{
    return *parseScorerSpec(written, [](const std::string &) { return Result<std::string>(fail(ErrorCode::File, QString())); });
}

/// A sealed run of six answers over three cases in two columns; column 0 says what the reference says.
class Scored : public TestProject
{
public:
    Scored()
    {
        for (int i = 0; i < 3; ++i)
            cases.push_back({"c" + std::to_string(i), {{{"question", "which " + std::to_string(i)}}, {}, "answer " + std::to_string(i), {}, {}}});
        const auto dataset = addDataset(*this, "cases", cases);
        const auto version = addVersion(*this, "triage", "Say: {{question}}");
        run = addRun(*this, "first", dataset, {{version, "small"}, {version, "large"}}, {"contains"});
        RunRecorder recorder(writer(), run.spec, run.info.key, false);
        for (int i = 0; i < 3; ++i) {
            for (int column = 0; column < 2; ++column)
                recorder.add(answerTo(run, cases[static_cast<std::size_t>(i)], column, (column ? "other " : "answer ") + std::to_string(i)), i, {{0, 0.5, true, "before"}}, std::nullopt);
        }
        VERIFY_RESULT(recorder.flush());
        VERIFY_RESULT(writer().run([&](WriteContext &context) { return sealRun(context, run.info, "done"); }));
    }
    RunInfo info() { return *resolveRun(*reader(), "first"); }
    std::vector<StoredRow> rows()
    {
        std::vector<StoredRow> all;
        const auto database = reader();
        const Status read = eachRow(*database, info(), false, [&](const StoredRow &row) -> Result<bool> {
            all.push_back(row);
            return true;
        });
        return read ? all : std::vector<StoredRow>();
    }
    std::vector<Case> cases;
    StartedRun run;
};

void verifyClean(TestProject &project)
{
    const auto report = verifyProject(*project.reader());
    VERIFY_RESULT(report);
    QVERIFY2(report->problems.empty(), report->problems.empty() ? "" : qPrintable(report->problems.front().what));
    const auto differs = compareProjections(*project.reader());
    VERIFY_RESULT(differs);
    QVERIFY2(!*differs, *differs ? qPrintable((*differs)->what) : "");
}

std::int64_t found(TestProject &project, const char *filter)
{
    const auto reader = project.reader();
    const auto columns = *ResultColumns::load(*reader);
    const auto count = resultQuery(*reader, {}, filter).and_then([&](const ResultQuery &query) { return countResults(*reader, columns, query); });
    return count ? *count : -1;
}

} // namespace

class RescoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aScorerIsAddedAndDecides()
    {
        Scored project;
        const auto report = rescore(*project.file, project.info(), {scorer("equals")}, 2);
        VERIFY_RESULT(report);
        QCOMPARE(report->answers, 6);
        QCOMPARE(report->added, std::vector<std::string>{"equals"});
        QVERIFY(report->givenAnew.empty());
        for (const StoredRow &row : project.rows()) {
            QCOMPARE(row.scores.size(), 2u);
            QCOMPARE(row.scores[1].scorer, 1);
            QCOMPARE(row.scores[1].value, std::optional(row.row.column == 0 ? 1.0 : 0.0));
            QCOMPARE(row.pass, std::optional(row.row.column == 0));
            QCOMPARE(row.score, std::optional(row.row.column == 0 ? 0.75 : 0.25));
        }
        QCOMPARE(found(project, "score.equals=0"), 3);
        QCOMPARE(found(project, "pass.equals:true"), 3);
        verifyClean(project);
        project.reopen();
        verifyClean(project);
    }
    void theSameScorerGivesItsScoresAnew()
    {
        Scored project;
        VERIFY_RESULT(rescore(*project.file, project.info(), {scorer("contains:answer")}, 1));
        const auto again = rescore(*project.file, project.info(), {scorer("contains:answer"), scorer("contains:answer"), scorer("contains:other")}, 3);
        VERIFY_RESULT(again);
        QCOMPARE(again->givenAnew, std::vector<std::string>{"contains-2"});
        QCOMPARE(again->added, std::vector<std::string>{"contains-3"});
        QCOMPARE(project.rows().front().scores.size(), 3u);
        QCOMPARE(found(project, "pass.contains-3:true"), 3);
        verifyClean(project);
    }
    void whatIsStoppedChangesNothing()
    {
        Scored project;
        const auto before = project.info().seal;
        const auto stopped = rescore(*project.file, project.info(), {scorer("equals")}, 2, [](std::int64_t, std::int64_t) { return false; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Interrupted);
        QCOMPARE(project.info().seal, before);
        QCOMPARE(project.rows().front().scores.size(), 1u);
        verifyClean(project);
        VERIFY_RESULT(rescore(*project.file, project.info(), {scorer("equals")}, 2));
        verifyClean(project);
    }
    void aRunUnderWayIsRefused()
    {
        Scored project;
        VERIFY_RESULT(project.writer().run([&](WriteContext &context) { return reopenRun(context, project.info()); }));
        const auto refused = rescore(*project.file, project.info(), {scorer("equals")}, 1);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadInput);
    }
    void theToolsThatAPromptOffersAreKnown()
    {
        TestProject project;
        const std::vector<Case> cases{{"c0", {{{"question", "how warm"}}, {}, {}, {}, {}}}};
        const auto dataset = addDataset(project, "cases", cases);
        const auto without = addVersion(project, "weather", "Say: {{question}}");
        const auto with = project.writer().run<VersionInfo>([&](WriteContext &context) -> Result<VersionInfo> {
            PromptContent content = *contentOf(context.database(), without.content);
            content.tools = "[{\"type\":\"function\",\"function\":{\"name\":\"warmth\",\"parameters\":{\"type\":\"object\",\"required\":[\"city\"]}}}]";
            return commitVersion(context, findPrompt(context.database(), "weather")->id, content, {without.hash}, "tools").map([](const Committed &done) { return done.version; });
        });
        VERIFY_RESULT(with);
        const StartedRun run = addRun(project, "first", dataset, {{without, "small"}, {*with, "small"}}, {});
        RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
        for (int column = 0; column < 2; ++column) {
            ResultRow row = answerTo(run, cases[0], column, "");
            row.toolCalls = "[{\"id\":\"1\",\"type\":\"function\",\"function\":{\"name\":\"warmth\",\"arguments\":\"{\\\"city\\\":\\\"Köln\\\"}\"}}]";
            recorder.add(std::move(row), 0, {}, std::nullopt);
        }
        VERIFY_RESULT(recorder.flush());
        VERIFY_RESULT(project.writer().run([&](WriteContext &context) { return sealRun(context, run.info, "done"); }));
        VERIFY_RESULT(rescore(*project.file, *resolveRun(*project.reader(), "first"), {scorer("is-valid-openai-tools-call")}, 1));
        QCOMPARE(found(project, "pass.is-valid-openai-tools-call:true"), 1);
        verifyClean(project);
    }
    void aMergeBringsTheScoresAlong()
    {
        Scored here;
        TestProject there;
        there.file.reset();
        here.file.reset();
        QFile::remove(there.path());
        QVERIFY(QFile::copy(here.path(), there.path()));
        here.reopen();
        there.reopen();
        VERIFY_RESULT(rescore(*there.file, *resolveRun(*there.reader(), "first"), {scorer("equals")}, 2));
        VERIFY_RESULT(mergeProject(here.writer(), *there.reader()));
        QCOMPARE(found(here, "score.equals=1"), 3);
        verifyClean(here);
        VERIFY_RESULT(rescore(*here.file, here.info(), {scorer("contains:other")}, 2));
        VERIFY_RESULT(rescore(*there.file, *resolveRun(*there.reader(), "first"), {scorer("regex:^a")}, 2));
        const auto merged = mergeProject(here.writer(), *there.reader());
        VERIFY_RESULT(merged);
        QCOMPARE(merged->diverged, std::vector<std::string>{"first"});
        QCOMPARE(found(here, "pass.contains-2:true"), 3);
        QCOMPARE(found(here, "pass.regex:true"), -1); // no run has it
        verifyClean(here);
    }
};

QTEST_GUILESS_MAIN(RescoreTest)
#include "tst_rescore.moc"
