// Judges: they see no names, are asked once, mended once, in both orders; what they do not say is unknown.
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <set>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "evaluation/scorers/judges/judge_prompts.h"
#include "evaluation/scorers/scorer.h"
#include "project/judge_calibration.h"
#include "project/rescore.h"
#include "project/scorer_services.h"
#include "storage/asked.h"
#include "storage/catalog_store.h"
#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/verify.h"
#include "support/label_fixture.h"
#include "support/mock_provider.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

ScorerSpec scorer(const std::string &name, const Json &settings)
{
    ScorerSpec spec{name, stringAt(settings, "name").value_or(name), dumpJson(settings), false};
    return spec;
}

std::string echo(const Json &object)
{
    return "[[echo:" + dumpJson(object) + "]]";
}

/// A sealed run of two columns over two cases; what a judge replies stands in the answers.
class Judged : public TestProject
{
public:
    explicit Judged(const std::vector<std::string> &outputs)
    {
        server.start();
        for (std::size_t i = 0; i < 2; ++i)
            cases.push_back({"c" + std::to_string(i), {{{"question", "which " + std::to_string(i)}}, {}, "amber", {{"d1", "One", "amber"}, {"d2", "Two", "birch"}}, {}}});
        const auto dataset = addDataset(*this, "cases", cases);
        const auto version = addVersion(*this, "triage", "Say: {{question}}");
        run = addRun(*this, "first", dataset, {{version, "secret-model-a"}, {version, "secret-model-b"}}, {"contains"});
        RunRecorder recorder(writer(), run.spec, run.info.key, false);
        for (std::size_t i = 0; i < 4; ++i)
            recorder.add(answerTo(run, cases[i / 2], static_cast<int>(i % 2), outputs[i % outputs.size()]), static_cast<int>(i / 2), {{0, 0.5, true, "before"}}, std::nullopt);
        VERIFY_RESULT(recorder.flush());
        VERIFY_RESULT(writer().run([&](WriteContext &context) { return sealRun(context, run.info, "done"); }));
        Provider provider{"mock", ProviderKind::OpenAi, server.url() + "/v1", {}, {}};
        Model judge;
        judge.name = "judge";
        judge.provider = "mock";
        judge.modelId = "mock-judge";
        judge.prices.input = PricePerMillion{Money{1'000'000'000}};
        judge.prices.output = PricePerMillion{Money{1'000'000'000}};
        VERIFY_RESULT(writer().run([&](WriteContext &context) { return keepProvider(context, provider).and_then([&] { return keepModel(context, judge); }); }));
    }
    Surroundings around(bool allowed) const
    {
        return {nullptr, [](const std::string &) { return std::nullopt; }, EndpointTrust(folder.path(), allowed ? QString::fromStdString(server.url() + "/v1") : QString()), {}, 0.01};
    }
    Result<RescoreReport> rescored(std::vector<ScorerSpec> scorers, bool allowed = true, const std::function<bool(std::int64_t, std::int64_t)> &goesOn = {})
    {
        const auto services = OwnedServices::make(*file, scorers, around(allowed), 4);
        const auto info = resolveRun(*reader(), "first");
        return rescore(*file, *info, std::move(scorers), 4, goesOn, services->services());
    }
    std::vector<ScoreRow> scores(int number)
    {
        std::vector<ScoreRow> all;
        const auto database = reader();
        (void) eachRow(*database, *resolveRun(*database, "first"), false, [&](const StoredRow &row) -> Result<bool> {
            for (const ScoreRow &score : row.scores)
                if (score.scorer == number)
                    all.push_back(score);
            return true;
        });
        return all;
    }
    Json details(int number)
    {
        const auto database = reader();
        auto select = database->prepare("SELECT details FROM score_details WHERE scorer = ?1 ORDER BY result");
        Json list = Json::array();
        select->bind(1, number);
        while (*select->step())
            list.push_back(Json::parse(select->text(0)));
        return list;
    }
    MockProvider server;
    QTemporaryDir folder;
    std::vector<Case> cases;
    StartedRun run;
};

const Json labelJudge{{"model", "judge"}, {"criteria", "is it good"}, {"labels", {"yes", "no"}}};

} // namespace

class JudgesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aJudgeIsAskedOnceAndItsVoteIsKept()
    {
        Judged project({echo({{"reason", "fits"}, {"label", "yes"}}), echo({{"reason", "does not"}, {"label", "no"}})});
        VERIFY_RESULT(project.rescored({scorer("judge", labelJudge)}));
        const auto scores = project.scores(1);
        QCOMPARE(scores.size(), 4u);
        QCOMPARE(scores[0].value.value(), 1.0);
        QVERIFY(scores[0].pass.value());
        QCOMPARE(scores[0].reason, std::string("yes: fits"));
        QVERIFY(!scores[1].pass.value());
        const auto asked = project.server.log().size();
        QVERIFY(asked >= 4);
        VERIFY_RESULT(project.rescored({scorer("judge", labelJudge)}));
        QCOMPARE(project.server.log().size(), asked); // nobody pays twice
        QCOMPARE(project.scores(2).size(), 0u);       // the same judge gives its scores anew
        const auto cost = judgingCost(*project.reader(), project.run.info.key);
        QCOMPARE(cost->priced, 4);
        QVERIFY(cost->known.nano > 0);
        QVERIFY(verifyProject(*project.reader())->problems.empty());
    }

    void anotherPromptIsAnotherJudge()
    {
        Judged project({echo({{"reason", "fits"}, {"label", "yes"}})});
        VERIFY_RESULT(project.rescored({scorer("judge", labelJudge)}));
        addVersion(project, "judges/label", "Good? {{output}}");
        VERIFY_RESULT(project.rescored({scorer("judge", labelJudge)}));
        QCOMPARE(project.scores(2).size(), 4u);
        const auto spec = runSpecOf(*project.reader(), *resolveRun(*project.reader(), "first"));
        QCOMPARE(spec->scorers[2].key, std::string("judge-2"));
        QVERIFY(spec->scorers[1].settings != spec->scorers[2].settings);
    }

    void aJudgeThatBecameAnotherIsNotTakenForItself()
    {
        Judged project({echo({{"reason", "fits"}, {"label", "yes"}})});
        VERIFY_RESULT(project.rescored({scorer("judge", labelJudge)}));
        const auto kept = runSpecOf(*project.reader(), *resolveRun(*project.reader(), "first"))->scorers[1];
        VERIFY_RESULT(project.rescored({kept}));
        VERIFY_RESULT(project.writer().run([](WriteContext &context) {
            auto model = findModel(context.database(), "judge");
            model->modelId = "mock-another";
            return keepModel(context, *model);
        }));
        const auto refused = project.rescored({kept});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadInput);
        VERIFY_RESULT(project.rescored({scorer("judge", labelJudge)}));
        QCOMPARE(project.scores(2).size(), 4u); // it is another scorer
    }

    void aReplyThatCannotBeReadIsMendedOnce()
    {
        Judged project({"[[echo:I like it]]"});
        VERIFY_RESULT(project.rescored({scorer("judge", labelJudge)}));
        for (const ScoreRow &score : project.scores(1)) {
            QVERIFY(!score.value && !score.pass);
            QVERIFY(score.reason.find("cannot be read") != std::string::npos);
        }
        std::set<std::string> questions;
        for (const MockRequest &request : project.server.log())
            questions.insert(request.key);
        QCOMPARE(questions.size(), 4u); // two cases, each asked and asked again
    }

    void aReplyInAFenceIsRead()
    {
        Judged project({"[[echo:Here: ```json {\"reason\":\"ok\",\"label\":\"no\"}``` done]]"});
        VERIFY_RESULT(project.rescored({scorer("judge", labelJudge)}));
        QVERIFY(!project.scores(1)[0].pass.value());
    }

    void scoresKeepToTheirScale()
    {
        Judged project({echo({{"reason", "top"}, {"score", 4}}), echo({{"reason", "beyond"}, {"score", 9}})});
        VERIFY_RESULT(project.rescored({scorer("judge", {{"model", "judge"}, {"criteria", "x"}, {"scale", {1, 5}}, {"threshold", 4}})}));
        const auto scores = project.scores(1);
        QCOMPARE(scores[0].value.value(), 4.0);
        QVERIFY(scores[0].pass.value());
        QVERIFY(!scores[1].value);
        QVERIFY(scores[1].reason.find("between 1 and 5") != std::string::npos);
    }

    void aPairIsAskedInBothOrders()
    {
        Judged project({"plain", "other"});
        VERIFY_RESULT(project.rescored({scorer("judge.pairwise", {{"model", "judge"}, {"criteria", echo({{"reason", "the first"}, {"better", "1"}})}})}));
        const auto scores = project.scores(1);
        QVERIFY(!scores[0].value); // the baseline has no rival
        QCOMPARE(scores[1].value.value(), 0.5);
        const Json vote = project.details(1)[0]["votes"][0];
        QVERIFY(vote["inconsistent"].get<bool>());
        QCOMPARE(vote["said"]["shown_first"].get<std::string>(), std::string("this"));
        QCOMPARE(vote["said"]["shown_second"].get<std::string>(), std::string("baseline"));
    }

    void statementsAreCounted()
    {
        const Json items{{"items", {{{"text", "a"}, {"holds", false}}, {{"text", "b"}, {"holds", true}}}}};
        Judged project({echo(items)});
        VERIFY_RESULT(project.rescored({scorer("judge.faithfulness", {{"model", "judge"}}), scorer("judge.context-precision", {{"model", "judge"}})}));
        QCOMPARE(project.scores(1)[0].value.value(), 0.5);
        QCOMPARE(project.scores(2)[0].value.value(), 0.5); // useful at rank 2 alone: precision 1/2
        QCOMPARE(project.scores(1)[0].reason, std::string("1 of 2: not: a"));
    }

    void severalJudgesByMajority()
    {
        Judged project({echo({{"reason", "fits"}, {"label", "yes"}})});
        Json three = labelJudge;
        three["repeats"] = 3;
        three["combine"] = "majority";
        VERIFY_RESULT(project.rescored({scorer("judge", three)}));
        QCOMPARE(project.details(1)[0]["votes"].size(), 3u);
        QCOMPARE(project.scores(1)[0].value.value(), 1.0);
    }

    void embeddingsAreKept()
    {
        Judged project({"amber", "zzz"});
        VERIFY_RESULT(project.rescored({scorer("similar", {{"model", "judge"}})}));
        QVERIFY(project.scores(1)[0].value.value() > 0.999);
        QVERIFY(!project.scores(1)[1].pass.value());
        const auto asked = project.server.log().size();
        VERIFY_RESULT(project.rescored({scorer("similar", {{"model", "judge"}, {"metric", "euclidean"}})}));
        QCOMPARE(project.server.log().size(), asked);
    }

    void nothingIsSentUnasked()
    {
        Judged project({"x"});
        const auto refused = project.rescored({scorer("judge", labelJudge)}, false);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::No);
        QCOMPARE(project.server.connections(), 0);
        QCOMPARE(project.scores(1).size(), 0u);
        QCOMPARE(runSpecOf(*project.reader(), *resolveRun(*project.reader(), "first"))->scorers.size(), 1u);
    }

    void aRunAsksItsJudgesOnceItsAnswersAreThere()
    {
        Judged project({"x"});
        addVersion(project, "echoing", "{{question}}");
        Json judge = labelJudge;
        judge["criteria"] = echo({{"reason", "fits"}, {"label", "yes"}});
        RunRequest request;
        request.prompts = {"echoing"};
        request.models = {"judge"};
        request.dataset = "cases";
        request.scorers = {scorer("contains", {{"value", "fits"}}), scorer("judge", judge)};
        request.name = "judged";
        const auto spec = planRun(*project.file, request);
        VERIFY_RESULT(spec);
        const auto refused = ActiveRun::begin(*project.file, *spec, project.around(false), {});
        QVERIFY(!refused);
        auto run = ActiveRun::begin(*project.file, *spec, project.around(true), {});
        VERIFY_RESULT(run);
        QCOMPARE((*run)->run().value(), RunEnd::Done);
        const std::pair<std::int64_t, std::int64_t> both(2, 2);
        QVERIFY((*run)->scored() == both);
        const auto reader = project.reader();
        const auto info = resolveRun(*reader, "judged");
        QCOMPARE(info->state, std::string("done"));
        int judged = 0;
        VERIFY_RESULT(eachRow(*reader, *info, false, [&](const StoredRow &row) -> Result<bool> {
            judged += row.scores.size() == 2 && row.scores[1].value == 1.0;
            return true;
        }));
        QCOMPARE(judged, 2);
        QVERIFY(verifyProject(*reader)->problems.empty());
    }

    void stoppedHalfwayNothingChangesButWhatWasSaidIsKept()
    {
        Judged project({echo({{"reason", "fits"}, {"label", "yes"}}), echo({{"reason", "not"}, {"label", "no"}})});
        QVERIFY(!project.rescored({scorer("judge", labelJudge)}, true, [](std::int64_t, std::int64_t) { return false; }));
        QCOMPARE(project.scores(1).size(), 0u);
        auto count = project.reader();
        auto kept = count->prepare("SELECT COUNT(*) FROM asked");
        QVERIFY(*kept->step());
        QVERIFY(kept->integer(0) >= 1);
    }

    void aJudgeBesidePeople()
    {
        Judged project({echo({{"reason", "fits"}, {"label", "yes"}}), echo({{"reason", "fits"}, {"label", "yes"}})});
        VERIFY_RESULT(project.rescored({scorer("judge", labelJudge)}));
        VERIFY_RESULT(project.writer().run([](WriteContext &context) { return labelColumns(context, "first", "", 2); }));
        const auto info = *resolveRun(*project.reader(), "first");
        const auto report = calibrationReport(*project.reader(), info, "judge", "right");
        VERIFY_RESULT(report);
        QCOMPARE(report->figures.labelled, 4);
        QCOMPARE(report->figures.confusion, (AgreementTable{{2, 0}, {2, 0}})); // people fail the second column
        QCOMPARE(report->disagreements.size(), 2u);
        QCOMPARE(report->disagreements.front(), resultId(info.id, 1, "c0", 0));
        QVERIFY(std::abs(report->figures.bias->estimate - 0.5) < 1e-12);
        QVERIFY(!calibrationReport(*project.reader(), info, "nobody", "right"));
        QVERIFY(!calibrationReport(*project.reader(), info, "judge", "wrong"));
    }

    void labelsThatWereNotBlindDoNotCount()
    {
        Judged project({echo({{"reason", "fits"}, {"label", "yes"}})});
        VERIFY_RESULT(project.rescored({scorer("judge", labelJudge)}));
        QueueRequest wanted;
        wanted.name = "seen";
        wanted.run = "first";
        wanted.people = {"ana"};
        wanted.isBlind = false;
        wanted.questions = questionsOfText("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]");
        const auto reader = project.reader();
        const QueueInfo queue = makeTestQueue(*reader, project.writer(), wanted);
        TestJudge ana(*reader, project.writer(), queue, queue.definition.people.front());
        for (int i = 0; i < 2; ++i)
            VERIFY_RESULT(ana.answer(ana.next(), "right", "\"pass\""));
        const auto report = calibrationReport(*project.reader(), *resolveRun(*project.reader(), "first"), "judge", "right");
        VERIFY_RESULT(report);
        QCOMPARE(report->figures.labelled, 0);
        QCOMPARE(report->figures.judged, 4);
    }

    void aJudgeSeesNoNames()
    {
        const CaseContent item{{{"question", "q"}}, {}, "r", {}, {}};
        ScoreInput input;
        input.item = &item;
        input.output = "o";
        const Json data = judgeData(input, *judgeSettings(labelJudge));
        std::set<std::string> names;
        for (const auto &[name, value] : data.items())
            names.insert(name);
        QCOMPARE(names, (std::set<std::string>{"criteria", "documents", "has_documents", "has_labels", "input", "labels", "output", "question", "reference", "scale"}));
    }

    void wrongSettingsAreNamed_data()
    {
        QTest::addColumn<QString>("settings");
        QTest::addColumn<QString>("field");
        QTest::newRow("no model") << "{\"criteria\":\"x\"}" << "model";
        QTest::newRow("no criteria") << "{\"model\":\"m\"}" << "criteria";
        QTest::newRow("scale") << "{\"model\":\"m\",\"criteria\":\"x\",\"scale\":[5,1]}" << "scale";
        QTest::newRow("labels") << "{\"model\":\"m\",\"criteria\":\"x\",\"labels\":[\"one\"]}" << "labels";
        QTest::newRow("combine") << "{\"model\":\"m\",\"criteria\":\"x\",\"combine\":\"median\"}" << "combine";
        QTest::newRow("repeats") << "{\"model\":\"m\",\"criteria\":\"x\",\"repeats\":0}" << "repeats";
    }
    void wrongSettingsAreNamed()
    {
        QFETCH(QString, settings);
        QFETCH(QString, field);
        const auto made = makeScorer({"judge", "judge", settings.toStdString(), false});
        QVERIFY(!made);
        QCOMPARE(made.error().where.field, field);
    }
};

QTEST_GUILESS_MAIN(JudgesTest)
#include "tst_judges.moc"
