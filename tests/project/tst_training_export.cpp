// Labels and scores as lines to fine-tune with: what is good goes in, everything else is counted.
#include <QTest>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "project/label_references.h"
#include "project/training_export.h"
#include "storage/results.h"
#include "support/label_fixture.h"
#include "support/results.h"

using namespace assay;

namespace {

struct Written
{
    Result<TrainingReport> report = fail(ErrorCode::Usage, QString());
    std::vector<Json> lines;
};

struct Scene
{
    Scene() : reader(project.reader()) {}

    QueueInfo queue(const char *questions, const char *filter = "run:\"tone v1 v2\"")
    {
        QueueRequest request;
        request.name = "queue";
        request.filter = filter;
        request.questions = questionsOfText(questions);
        request.people = {"ana"};
        return makeTestQueue(*reader, project.writer(), request);
    }
    Written write(const TrainingRequest &request, const char *filter = "")
    {
        Written written;
        std::string text;
        const auto columns = *ResultColumns::load(*reader);
        const auto keys = *resultKeys(*reader, columns, *resultQuery(*reader, {}, filter));
        written.report = writeTraining(*reader, keys, request, [&](std::string_view bytes) -> Status {
            text += bytes;
            return {};
        });
        for (std::size_t from = 0; from < text.size();) {
            const std::size_t end = text.find('\n', from);
            written.lines.push_back(*parseJson(text.substr(from, end - from)));
            from = end == std::string::npos ? text.size() : end + 1;
        }
        return written;
    }

    ResultProject project;
    std::unique_ptr<Database> reader;
};

std::int64_t left(const Written &written, LeftOut reason)
{
    const auto found = written.report->leftOut.find(reason);
    return found == written.report->leftOut.end() ? 0 : found->second;
}

} // namespace

class TrainingExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatScorersPassedWithWhatWasSent()
    {
        Scene scene;
        const Written written = scene.write({});
        VERIFY_RESULT(written.report);
        const auto columns = *ResultColumns::load(*scene.reader);
        const auto passed = *countResults(*scene.reader, columns, *resultQuery(*scene.reader, {}, "pass.right:true"));
        QCOMPARE(written.report->rows, passed);
        QCOMPARE(static_cast<std::int64_t>(written.lines.size()), passed);
        const Json &messages = written.lines.front()["messages"];
        QCOMPARE(messages.size(), std::size_t{2});
        QCOMPARE(messages[0].value("role", ""), "user");
        QVERIFY2(messages[0].value("content", "").starts_with("Answer politely"), messages.dump().c_str());
        QCOMPARE(messages[1].value("role", ""), "assistant");
        QCOMPARE(written.report->datasets.size(), std::size_t{1});
        QVERIFY2(written.report->datasets.front().starts_with("support messages@"), written.report->datasets.front().c_str());
        QVERIFY(left(written, LeftOut::NotGood) > 0);
        QVERIFY(left(written, LeftOut::Undecided) > 0); // errors have no verdict
    }

    void peoplesVerdictsTakeTheirPlace()
    {
        Scene scene;
        const QueueInfo queue = scene.queue("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]");
        TestJudge judge(*scene.reader, scene.project.writer(), queue, queue.definition.people.front());
        const auto items = *itemsOf(*scene.reader, queue.definition);
        for (int i = 0; i < 5; ++i)
            VERIFY_RESULT(judge.answer(items[static_cast<std::size_t>(i)].id, "right", i < 3 ? "true" : "false"));
        const Written written = scene.write({TrainingFormat::Sft, "right", 0});
        VERIFY_RESULT(written.report);
        QCOMPARE(written.report->rows, 3);
        QCOMPARE(left(written, LeftOut::NotGood), 2);
        QCOMPARE(written.report->people, 1);
        // Only what the filter takes.
        QCOMPARE(scene.write({TrainingFormat::Sft, "right", 0}, "run:nightly").report->rows, 0);
        const Written wrong = scene.write({TrainingFormat::Preference, "right", 0});
        QVERIFY(!wrong.report);
        QVERIFY2(wrong.report.error().why.contains(QStringLiteral("pass_fail")), qPrintable(wrong.report.error().why));
        QVERIFY(!scene.write({TrainingFormat::Sft, "nothing", 0}).report);
    }

    void correctionsAreTheAnswerOrThePreferredOne()
    {
        Scene scene;
        const QueueInfo queue = scene.queue("[{\"name\":\"fix\",\"kind\":\"correction\"}]");
        TestJudge judge(*scene.reader, scene.project.writer(), queue, queue.definition.people.front());
        const auto items = *itemsOf(*scene.reader, queue.definition);
        VERIFY_RESULT(judge.answer(items[0].id, "fix", "\"Better so.\""));
        const Written answers = scene.write({TrainingFormat::Sft, "fix", 0});
        QCOMPARE(answers.lines.size(), std::size_t{1});
        QCOMPARE(answers.lines.front()["messages"].back().value("content", ""), "Better so.");
        const Written pairs = scene.write({TrainingFormat::Preference, "fix", 0});
        QCOMPARE(pairs.lines.size(), std::size_t{1});
        const Json &line = pairs.lines.front();
        QCOMPARE(line["preferred_output"].size(), std::size_t{1});
        QCOMPARE(line["preferred_output"][0].value("content", ""), "Better so.");
        QCOMPARE(line["preferred_output"][0].value("role", ""), "assistant");
        QVERIFY(line["non_preferred_output"][0].value("content", "") != "Better so.");
        QCOMPARE(line["input"]["messages"][0].value("role", ""), "user");
    }

    void pairsGiveTheirWinnerAndTiesAreCounted()
    {
        Scene scene;
        const QueueInfo queue = scene.queue("[{\"name\":\"better\",\"kind\":\"pair\"}]", "run:nightly model:small");
        TestJudge judge(*scene.reader, scene.project.writer(), queue, queue.definition.people.front());
        const auto items = *itemsOf(*scene.reader, queue.definition);
        QVERIFY(items.size() >= 3);
        const auto winner = [](const QueueItem &item) { return "{\"preferred\":\"" + item.outputs[1].hex() + "\",\"acceptable\":[\"" + item.outputs[1].hex() + "\"]}"; };
        VERIFY_RESULT(judge.answer(items[0].id, "better", winner(items[0])));
        VERIFY_RESULT(judge.answer(items[1].id, "better", "{\"preferred\":null,\"acceptable\":[]}"));
        VERIFY_RESULT(judge.answer(items[2].id, "better",
                                   "{\"preferred\":null,\"acceptable\":[\"" + items[2].outputs[0].hex() + "\",\"" + items[2].outputs[1].hex() + "\"]}"));
        const Written written = scene.write({TrainingFormat::Preference, "better", 0});
        VERIFY_RESULT(written.report);
        QCOMPARE(written.report->rows, 1);
        QCOMPARE(written.report->otherInputs, 1); // the two versions sent different prompts
        QCOMPARE(left(written, LeftOut::BothBad), 1);
        QCOMPARE(left(written, LeftOut::Tie), 1);
        QVERIFY(written.lines.front()["preferred_output"] != written.lines.front()["non_preferred_output"]);
    }

    void rightAnswersBecomeReferencesOfANewVersion()
    {
        Scene scene;
        const QueueInfo queue = scene.queue("[{\"name\":\"right\",\"kind\":\"pass_fail\"},{\"name\":\"fix\",\"kind\":\"correction\",\"required\":false}]");
        TestJudge judge(*scene.reader, scene.project.writer(), queue, queue.definition.people.front());
        const auto items = *itemsOf(*scene.reader, queue.definition);
        const auto columns = *ResultColumns::load(*scene.reader);
        const auto caseIdOf = [&](const QueueItem &item) { return (*resultView(*scene.reader, columns, **labelledRow(*scene.reader, item.outputs.front())))->stored.row.caseId; };
        QCOMPARE(referenceQuestion(*scene.reader, queue)->name, std::string("fix"));
        VERIFY_RESULT(judge.answer(items[0].id, "fix", "\"Five working days.\""));
        const QueueItem *other = &items[1]; // of another case, and one more answer that contradicts
        while (caseIdOf(*other) == caseIdOf(items[0]))
            ++other;
        VERIFY_RESULT(judge.answer(other->id, "fix", "\"One.\""));
        VERIFY_RESULT(judge.answer((other + 1)->id, "fix", "\"Two.\""));
        QCOMPARE(caseIdOf(*other), caseIdOf(*(other + 1)));
        const auto question = *referenceQuestion(*scene.reader, queue);
        auto plan = planReferences(*scene.reader, queue, question);
        VERIFY_RESULT(plan);
        QCOMPARE(plan->cases(), 1);
        QCOMPARE(plan->unclear, 1);
        VERIFY_RESULT(scene.project.writer().run([&](WriteContext &context) { return keepReferences(context, *plan, "queue"); }));
        const auto &after = *plan->datasets.front().after;
        QCOMPARE(after.number, 2);
        QCOMPARE(after.parents, std::vector<DatasetHash>{plan->datasets.front().before.hash});
        QCOMPARE(*caseOf(*scene.reader, after, caseIdOf(items[0]))->content.reference, std::string("Five working days."));
        QCOMPARE(caseOf(*scene.reader, after, caseIdOf(*other))->content.reference, caseOf(*scene.reader, plan->datasets.front().before, caseIdOf(*other))->content.reference);
        const auto again = planReferences(*scene.reader, queue, question);
        VERIFY_RESULT(again);
        QCOMPARE(again->cases(), 0);
        QCOMPARE(again->unchanged, 1);
    }

    void aShareOfTheCasesNeverEnters()
    {
        Scene scene;
        const Written all = scene.write({});
        const Written some = scene.write({TrainingFormat::Sft, "", 0.5});
        VERIFY_RESULT(some.report);
        QVERIFY(left(some, LeftOut::HeldOut) > 0);
        QCOMPARE(some.report->rows + left(some, LeftOut::HeldOut), all.report->rows);
        const Written again = scene.write({TrainingFormat::Sft, "", 0.5});
        QCOMPARE(again.lines, some.lines); // the same cases each time
        QVERIFY(!scene.write({TrainingFormat::Sft, "", 1}).report);
    }
};

QTEST_GUILESS_MAIN(TrainingExportTest)
#include "tst_training_export.moc"
