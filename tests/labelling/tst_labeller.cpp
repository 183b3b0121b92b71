// One person's work on a queue: answers, undo, skip, what others see of it, and what the project says of it afterwards.
#include <QTest>
#include <nlohmann/json.hpp>

#include "labelling/queue_report.h"
#include "labelling/trusted_answers.h"
#include "storage/event_log.h"
#include "storage/people.h"
#include "storage/projector.h"
#include "storage/results.h"
#include "storage/verify.h"
#include "support/label_fixture.h"

using namespace assay;

namespace {

const char *const twoQuestions = R"([{"name":"right","kind":"pass_fail"},{"name":"why","kind":"text"}])";

QueueRequest request(const char *questions = twoQuestions)
{
    QueueRequest wanted;
    wanted.name = "check";
    wanted.run = "latest";
    wanted.questions = questionsOfText(questions);
    wanted.people = {"ana", "ben"};
    wanted.overlap = 2;
    wanted.sample = 10;
    return wanted;
}

} // namespace

class LabellerTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ResultProject> m_project;
    std::unique_ptr<Database> m_reader;
    QueueInfo m_queue;

    TestJudge judge(std::size_t number) { return {*m_reader, m_project->writer(), m_queue, m_queue.definition.people[number]}; }
    std::size_t found(const char *filter)
    {
        const auto columns = ResultColumns::load(*m_reader);
        const auto query = resultQuery(*m_reader, {}, filter);
        const auto keys = query ? resultKeys(*m_reader, *columns, *query) : Result<std::vector<std::int64_t>>(fail(query.error()));
        return keys ? keys->size() : 999;
    }
    std::int64_t valuedOutputs()
    {
        auto outputs = m_reader->prepare("SELECT COUNT(DISTINCT output) FROM label_value");
        return outputs && outputs->step() ? outputs->integer(0) : -1;
    }
    void verifyAll()
    {
        m_reader = m_project->reader();
        QCOMPARE(verifyProject(*m_reader)->problemCount, 0);
        const auto difference = compareProjections(*m_reader);
        VERIFY_RESULT(difference);
        QVERIFY2(!*difference, *difference ? qPrintable(QString::fromStdString((*difference)->key) + (*difference)->what) : "");
    }

private Q_SLOTS:
    void init()
    {
        m_project = std::make_unique<ResultProject>();
        m_reader = m_project->reader();
        m_queue = makeTestQueue(*m_reader, m_project->writer(), request());
    }

    void aRepeatTellsWhetherOneSaysTheSame()
    {
        QueueRequest wanted = request();
        wanted.name = "twice";
        wanted.repeatPercent = 15;
        m_queue = makeTestQueue(*m_reader, m_project->writer(), wanted);
        TestJudge ana = judge(0);
        QCOMPARE(ana.labeller.order().size(), 12u); // 10, and 15 % of them rounded up
        int asked = 0;
        std::vector<ItemId> twice;
        while (ana.labeller.next()) {
            const ItemId item = ana.next();
            const auto first = ana.labeller.repeatedItem(item);
            if (first) {
                QVERIFY(ana.labeller.isAnswered(*first));
                twice.push_back(*first);
            }
            VERIFY_RESULT(ana.answer(item, "right", first && twice.size() == 1 ? R"("fail")" : R"("pass")"));
            ++asked;
        }
        QCOMPARE(asked, 12);
        TestJudge ben = judge(1);
        Act skip;
        skip.skip = "cannot tell";
        while (ben.labeller.next())
            VERIFY_RESULT(ben.say(ben.next(), skip));
        QCOMPARE(ben.labeller.skippedCount(), 10); // what was not said once is not asked again
        const auto report = queueReport(*m_reader, m_queue, true);
        VERIFY_RESULT(report);
        QCOMPARE(report->items, 10);
        QCOMPARE(report->repeats, 2);
        const QuestionAgreement &right = report->questions.front();
        QCOMPARE(right.consistency.size(), 1u);
        QCOMPARE(right.consistency.front().person, m_queue.definition.people[0]);
        QCOMPARE(right.consistency.front().n, 2);
        QCOMPARE(right.consistency.front().same, 1);
        QVERIFY(report->disagreements.empty());
        // A repeat is neither a second opinion nor one more item to agree on.
        for (const std::size_t place : ben.labeller.order())
            VERIFY_RESULT(ben.answer(ben.labeller.items()[place].id, "right", R"("pass")"));
        const auto both = queueReport(*m_reader, m_queue, true);
        VERIFY_RESULT(both);
        QCOMPARE(both->questions.front().figures.front().items, 10);
        QCOMPARE(both->questions.front().figures.front().people, 2);
        QCOMPARE(both->questions.front().percentAgreement, std::optional(1.0));
        const auto trusted = trustedAnswers(*m_reader, m_queue, right.question);
        VERIFY_RESULT(trusted);
        QCOMPARE(trusted->size(), 10u);
        QCOMPARE(valuedOutputs(), 10); // none of an item that is no output
        QCOMPARE(found("label.right:pass"), 10u); // by what was said first
        QCOMPARE(found("label.right:fail"), 0u);
        verifyAll();
    }

    void anAnswerCountsAndIsFound()
    {
        TestJudge ana = judge(0);
        QCOMPARE(ana.labeller.order().size(), 10u);
        const ItemId item = ana.next();
        VERIFY_RESULT(ana.answer(item, "right", "true"));
        QVERIFY(ana.labeller.isAnswered(item));
        QCOMPARE(ana.labeller.answeredCount(), 1);
        QVERIFY(ana.next() != item);
        QCOMPARE(found("label.right:PASS"), 1u);
        QCOMPARE(found("label.right=PASS"), 0u);
        QCOMPARE(found("label:pass"), 1u);
        QCOMPARE(found("-label.right:fail"), 1u); // what has no label matches neither way
        verifyAll();
    }

    void aTextAloneDoesNotAnswer()
    {
        TestJudge ana = judge(0);
        const ItemId item = ana.next();
        VERIFY_RESULT(ana.answer(item, "why", "\"because\""));
        QVERIFY(!ana.labeller.isAnswered(item));
        QCOMPARE(ana.next(), item);
    }

    void aCorrectionSupersedesAndUndoGoesBackThroughAll()
    {
        TestJudge ana = judge(0);
        const ItemId first = ana.next();
        VERIFY_RESULT(ana.answer(first, "right", "true"));
        const ItemId second = ana.next();
        VERIFY_RESULT(ana.answer(second, "right", "false"));
        VERIFY_RESULT(ana.answer(first, "right", "false"));
        QCOMPARE(found("label.right:fail"), 2u);

        TestJudge later = judge(0); // another session
        QCOMPARE(later.labeller.undoItem(), std::optional(first));
        VERIFY_RESULT(later.undo());
        QCOMPARE(later.answerTo(first, "right"), std::string("\"pass\""));
        QCOMPARE(found("label.right:pass"), 1u);
        VERIFY_RESULT(later.undo());
        QCOMPARE(later.answerTo(second, "right"), std::string());
        VERIFY_RESULT(later.undo());
        QVERIFY(!later.labeller.undoItem());
        QCOMPARE(later.labeller.answeredCount(), 0);
        QCOMPARE(found("label:pass"), 0u);

        TestJudge last = judge(0);
        VERIFY_RESULT(last.redo());
        QCOMPARE(last.answerTo(first, "right"), std::string("\"pass\""));
        VERIFY_RESULT(last.answer(second, "right", "true"));
        QVERIFY(!last.labeller.redoItem()); // something new was said
        verifyAll();
    }

    void undoTakesAWholeActBack()
    {
        TestJudge ana = judge(0);
        const ItemId item = ana.next();
        Act act;
        act.answers[ana.labeller.question(std::string("right"))->id] = AnswerValue{"true"};
        act.answers[ana.labeller.question(std::string("why"))->id] = AnswerValue{"\"short\""};
        act.comment = "see guideline 3";
        VERIFY_RESULT(ana.say(item, act));
        VERIFY_RESULT(ana.undo());
        QCOMPARE(ana.answerTo(item, "right") + ana.answerTo(item, "why"), std::string());
        QVERIFY(!ana.labeller.answersTo(item)->comment->value);
        QVERIFY(!ana.labeller.undoItem());
    }

    void aSkippedItemIsDoneAndAnAnswerEndsTheSkip()
    {
        TestJudge ana = judge(0);
        const ItemId item = ana.next();
        Act skip;
        skip.skip = "cannot tell";
        VERIFY_RESULT(ana.say(item, skip));
        QVERIFY(ana.labeller.isSkipped(item) && ana.next() != item);
        QCOMPARE(ana.labeller.skippedCount(), 1);
        VERIFY_RESULT(ana.answer(item, "right", "true"));
        QCOMPARE(ana.labeller.skippedCount(), 0);
        QVERIFY(!ana.labeller.answersTo(item)->skip->value);
        VERIFY_RESULT(ana.undo());
        QVERIFY(ana.labeller.isSkipped(item));
    }

    void wrongAnswersChangeNothing()
    {
        TestJudge ana = judge(0);
        const ItemId item = ana.next();
        Act act;
        act.answers[ana.labeller.question(std::string("right"))->id] = AnswerValue{"\"perhaps\""};
        act.answers[ana.labeller.question(std::string("why"))->id] = AnswerValue{"\"fine\""};
        QCOMPARE(ana.say(item, act).error().code, ErrorCode::BadInput);
        QVERIFY(!ana.labeller.answersTo(item));
        QCOMPARE(ana.answer(ItemId(), "right", "true").error().code, ErrorCode::BadInput);
    }

    void anOpenQueueLeavesWhatOthersJudged()
    {
        QueueRequest open = request();
        open.name = "open";
        open.people.clear();
        open.overlap = 1;
        m_queue = makeTestQueue(*m_reader, m_project->writer(), open);
        const auto people = m_project->writer().run<std::vector<PersonId>>([](WriteContext &context) -> Result<std::vector<PersonId>> {
            return std::vector<PersonId>{*personNamed(context, "ana"), *personNamed(context, "ben")};
        });
        TestJudge ana(*m_reader, m_project->writer(), m_queue, people->at(0));
        const ItemId item = ana.next();
        VERIFY_RESULT(ana.answer(item, "right", "true"));
        TestJudge ben(*m_reader, m_project->writer(), m_queue, people->at(1));
        QVERIFY(ben.labeller.isDone(item) && !ben.labeller.isAnswered(item));
    }

    void aPairIsShownOnTheCoinsSidesAndTheVoteNamesOutputs()
    {
        QueueRequest pairs = request(R"([{"name":"better","kind":"pair"}])");
        pairs.name = "pairs";
        m_queue = makeTestQueue(*m_reader, m_project->writer(), pairs);
        TestJudge ana = judge(0);
        std::set<bool> sides;
        for (const QueueItem &item : ana.labeller.items()) {
            const auto shown = ana.labeller.show(*m_reader, item.id);
            VERIFY_RESULT(shown);
            sides.insert(shown->outputs.front().id == item.outputs.front());
        }
        QCOMPARE(sides.size(), 2u);
        // A vote given, replaced with the other side preferred, stays with the output.
        const QueueItem item = *ana.labeller.item(ana.next());
        const auto vote = [&](const OutputId &output) { return "{\"acceptable\":[],\"preferred\":\"" + output.hex() + "\"}"; };
        VERIFY_RESULT(ana.answer(item.id, "better", vote(item.outputs[0])));
        VERIFY_RESULT(ana.answer(item.id, "better", vote(item.outputs[1])));
        QCOMPARE(judge(0).answerTo(item.id, "better"), vote(item.outputs[1]));
        verifyAll();
    }

    void theReportCountsAndNamesDisagreement()
    {
        TestJudge ana = judge(0);
        TestJudge ben = judge(1);
        const auto &items = ana.labeller.items();
        for (std::size_t i = 0; i < items.size(); ++i) {
            VERIFY_RESULT(ana.answer(items[i].id, "right", i < 5 ? "true" : "false"));
            VERIFY_RESULT(ben.answer(items[i].id, "right", i < 5 && i != 2 ? "true" : "false"));
        }
        auto report = queueReport(*m_reader, m_queue, true);
        VERIFY_RESULT(report);
        QCOMPARE(report->people.size(), 2u);
        QCOMPARE(report->people[0].answered, 10);
        QCOMPARE(*report->questions[0].percentAgreement, 0.9);
        QCOMPARE(report->disagreements, std::vector<ItemId>{items[2].id});
        QCOMPARE(report->questions[0].figures.size(), 2u); // alpha and, of two people, kappa
        QVERIFY(std::abs(*report->questions[0].figures[1].estimate - 0.8) < 1e-12);
        QVERIFY(report->questions[0].figures[0].lower < report->questions[0].figures[0].estimate);
        VERIFY_RESULT(m_project->writer().run([&](WriteContext &context) {
            return keepDecision(context, m_queue.id, items[2].id, report->questions[0].question.id, AnswerValue{"\"pass\""}, "the order number is right");
        }));
        report = queueReport(*m_reader, m_queue, false);
        QVERIFY(report->disagreements.empty());
        QCOMPARE(*report->questions[0].percentAgreement, 0.9); // what was answered stays answered
        QCOMPARE(found("label.right:pass"), 5u);
        verifyAll();
    }

    /// A merge may bring a correction before what it corrects.
    void theOrderOfArrivalDoesNotMatter()
    {
        TestJudge ana = judge(0);
        const ItemId item = ana.next();
        for (const char *value : {"true", "false", "true"})
            VERIFY_RESULT(ana.answer(item, "right", value));
        std::vector<Event> facts;
        std::vector<Event> labels;
        VERIFY_RESULT(eachEvent(*m_reader, 0, [&](const Event &event) -> Result<bool> {
            if (event.kind == name(EventKind::Question) || event.kind == name(EventKind::Queue))
                facts.push_back(event);
            if (event.kind == name(EventKind::Label))
                labels.push_back(event);
            return true;
        }));
        QCOMPARE(labels.size(), 3u);
        facts.insert(facts.end(), labels.rbegin(), labels.rend());
        TestProject other;
        VERIFY_RESULT(other.writer().run([&](WriteContext &context) -> Status {
            for (const Event &event : facts) {
                const auto adopted = adoptEvent(context.database(), event);
                const auto stored = adopted ? findEvent(context.database(), event.id) : Result<std::optional<Event>>(fail(adopted.error()));
                const Status projected = stored ? assay::project(context.database(), **stored) : Status(fail(stored.error()));
                if (!projected)
                    return projected;
            }
            return {};
        }));
        std::vector<EventId> current;
        VERIFY_RESULT(eachLabel(*other.reader(), m_queue.id, std::nullopt, [&](const LabelRow &row) {
            if (row.isCurrent)
                current.push_back(row.id);
            return Status{};
        }));
        QCOMPARE(current.size(), 1u);
        QCOMPARE(current.front(), labels.back().id);
    }

    void aLongCorrectionIsKeptBesideTheLog()
    {
        QueueRequest corrections = request(R"([{"name":"better","kind":"correction"}])");
        corrections.name = "corrections";
        m_queue = makeTestQueue(*m_reader, m_project->writer(), corrections);
        TestJudge ana = judge(0);
        const ItemId item = ana.next();
        const std::string text = "\"" + std::string(100'000, 'x') + "\"";
        VERIFY_RESULT(ana.answer(item, "better", text));
        QCOMPARE(judge(0).answerTo(item, "better"), text);
        verifyAll();
    }
};

QTEST_GUILESS_MAIN(LabellerTest)
#include "tst_labeller.moc"
