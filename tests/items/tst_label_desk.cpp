// One person's work on a queue as the room Label does it: keys and when they count, undo by name, drafts; and answers as keys and words.
#include <QSignalSpy>
#include <QTest>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "items/labelling/answer_form.h"
#include "items/labelling/decision_desk.h"
#include "items/labelling/label_desk.h"
#include "items/labelling/queue_desk.h"
#include "labelling/disputed_items.h"
#include "storage/label_drafts.h"
#include "storage/people.h"
#include "support/label_fixture.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;

namespace {

constexpr int patience = 10'000;
const QString yes = QStringLiteral("pass");
const QString no = QStringLiteral("fail");

QueueRequest asked(const char *questions, const char *name = "check")
{
    QueueRequest wanted;
    wanted.name = name;
    wanted.run = "latest";
    wanted.questions = questionsOfText(questions);
    return wanted;
}

struct Scene
{
    explicit Scene(const QueueRequest &request, int cases = 6) : project(cases), reader(project.reader()), queue(makeTestQueue(*reader, project.writer(), request))
    {
        desk.setSession(&project.session());
        open();
    }
    ~Scene() { desk.setSession(nullptr); }
    void open()
    {
        desk.open(QString::fromStdString(queue.id.text()));
        (void) QTest::qWaitFor([this] { return desk.view().serial != 0; }, patience);
    }
    /// The item is on the screen.
    void paint() { desk.notePainted(desk.view().serial); }
    bool pressAndWait(const QString &choice)
    {
        QSignalSpy saved(&desk, &LabelDesk::saved);
        paint();
        desk.press(choice);
        return QTest::qWaitFor([&] { return saved.size() == 1 && project.session().isIdle(); }, patience);
    }
    /// Answers of this person on disk.
    qint64 onDisk()
    {
        qint64 count = 0;
        (void) eachLabel(*reader, queue.id, project.session().file().person(), [&](const LabelRow &row) -> Status {
            count += row.aspect == LabelAspect::Answer && row.isCurrent && row.value ? 1 : 0;
            return {};
        });
        return count;
    }

    ResultProject project;
    std::unique_ptr<Database> reader;
    QueueInfo queue;
    LabelDesk desk;
};

ShownItem shownText(const std::vector<std::string> &texts)
{
    ShownItem shown;
    for (const std::string &text : texts)
        shown.outputs.push_back({OutputId::of(sha256(text)), text, false});
    return shown;
}

} // namespace

class LabelDeskTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aKeyAnswersOnlyWhatWasPainted()
    {
        Scene scene(asked("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]"));
        QSignalSpy refused(&scene.desk, &LabelDesk::notTaken);
        const QString first = scene.desk.view().item;
        scene.desk.press(yes);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(scene.onDisk(), 0);
        scene.desk.notePainted(scene.desk.view().serial + 1); // of another item
        scene.desk.press(yes);
        QCOMPARE(refused.size(), 2);
        QVERIFY(scene.pressAndWait(yes));
        QVERIFY(scene.desk.view().item != first);
        scene.desk.press(yes); // the next one is there, and not painted
        QCOMPARE(refused.size(), 3);
        QCOMPARE(scene.onDisk(), 1);
    }

    void anAnswerIsOnDiskBeforeTheNextItemShows()
    {
        Scene scene(asked("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]"));
        qint64 shown = 0;
        qint64 missing = 0;
        connect(&scene.desk, &LabelDesk::itemChanged, &scene.desk, [&] {
            ++shown;
            missing += scene.onDisk() == shown ? 0 : 1;
        });
        scene.paint();
        QTest::qWait(2); // somebody looked at it
        while (scene.desk.view().serial != 0 && scene.pressAndWait(shown % 3 == 0 ? no : yes)) {
        }
        QCOMPARE(shown, scene.desk.progress().assigned);
        QVERIFY(shown > 10);
        QCOMPARE(missing, 0);
        QCOMPARE(scene.desk.progress().answered, shown);
        QCOMPARE(scene.desk.progress().today, shown);
        QVERIFY(scene.desk.progress().perHour.has_value());
    }

    void aSecondKeyWhileTheFirstIsWrittenAnswersNothing()
    {
        Scene scene(asked("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]"));
        QSignalSpy refused(&scene.desk, &LabelDesk::notTaken);
        scene.paint();
        scene.desk.press(yes);
        scene.desk.press(no);
        QCOMPARE(refused.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(scene.onDisk(), 1, patience);
    }

    void anAnswerBehindACommentIsNotLost()
    {
        Scene scene(asked("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]"));
        const QString first = scene.desk.view().item;
        scene.paint();
        scene.desk.giveComment(QStringLiteral("late")); // is being written
        scene.desk.press(yes);
        QTRY_VERIFY_WITH_TIMEOUT(scene.desk.view().item != first, patience);
        QCOMPARE(scene.onDisk(), 1);
        QCOMPARE(scene.desk.progress().answered, 1);
    }

    void severalQuestionsMoveTheFocusAndEnterGoesOn()
    {
        Scene scene(asked("[{\"name\":\"right\",\"kind\":\"pass_fail\"},{\"name\":\"wrong\",\"kind\":\"choices\",\"choices\":[\"rude\",\"long\"],\"required\":false},"
                          "{\"name\":\"polite\",\"kind\":\"scale\",\"scale\":[1,5]}]"));
        const QString first = scene.desk.view().item;
        QVERIFY(scene.pressAndWait(no));
        QCOMPARE(scene.desk.view().item, first);
        QCOMPARE(scene.desk.view().focused, 1);
        QVERIFY(scene.desk.view().questions[0].choices[1].isChosen);
        QSignalSpy missing(&scene.desk, &LabelDesk::missing);
        scene.desk.goOn();
        QCOMPARE(missing.size(), 1);
        QCOMPARE(scene.desk.view().focused, 2);
        scene.desk.press(2, QStringLiteral("4"));
        scene.desk.goOn(); // while it is written
        QTRY_VERIFY_WITH_TIMEOUT(scene.desk.view().item != first, patience);
        QCOMPARE(scene.onDisk(), 2);
    }

    void keysOfOneQuestionFollowEachOther()
    {
        Scene scene(asked("[{\"name\":\"wrong\",\"kind\":\"choices\",\"choices\":[\"rude\",\"long\",\"false\"]},{\"name\":\"why\",\"kind\":\"text\"}]"));
        scene.paint();
        for (const char *choice : {"long", "rude", "false", "rude"})
            scene.desk.press(0, QString::fromLatin1(choice));
        const auto chosen = [&] {
            QString said;
            for (const auto &choice : scene.desk.view().questions[0].choices)
                said += choice.isChosen ? choice.id + QLatin1Char(' ') : QString();
            return said;
        };
        QTRY_COMPARE_WITH_TIMEOUT(chosen(), QStringLiteral("long false "), patience);
        QCOMPARE(scene.onDisk(), 1); // the others are superseded
    }

    void undoSaysWhatItUndoesAndShowsIt()
    {
        Scene scene(asked("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]"));
        QVERIFY(scene.desk.undoText().isEmpty());
        const QString first = scene.desk.view().item;
        QVERIFY(scene.pressAndWait(yes));
        QCOMPARE(scene.desk.undoText(), QStringLiteral("Label 1: Yes"));
        scene.desk.goBy(-1);
        QTRY_COMPARE_WITH_TIMEOUT(scene.desk.view().item, first, patience);
        QVERIFY(scene.pressAndWait(no));
        QCOMPARE(scene.desk.undoText(), QStringLiteral("Label 1: Yes → No"));
        scene.desk.undo();
        QTRY_VERIFY_WITH_TIMEOUT(scene.desk.view().item == first && scene.desk.view().questions[0].choices[0].isChosen, patience);
        QCOMPARE(scene.desk.undoText(), QStringLiteral("Label 1: Yes"));
        QVERIFY(scene.desk.canRedo());
        scene.open(); // another session
        scene.desk.undo();
        QTRY_VERIFY_WITH_TIMEOUT(scene.desk.view().item == first && !scene.desk.view().isAnswered, patience);
        QCOMPARE(scene.onDisk(), 0);
        scene.desk.redo();
        QTRY_COMPARE_WITH_TIMEOUT(scene.onDisk(), 1, patience);
    }

    void whatIsTypedIsADraftUntilItIsGiven()
    {
        Scene scene(asked("[{\"name\":\"why\",\"kind\":\"text\"}]"));
        const QString item = scene.desk.view().item;
        const PersonId person = scene.project.session().file().person();
        scene.paint();
        scene.desk.type(0, QStringLiteral("half a sent"));
        scene.desk.typeComment(QStringLiteral("and a rem"));
        QTRY_COMPARE_WITH_TIMEOUT(labelDrafts(*scene.reader, scene.queue.id, person)->size(), std::size_t{2}, patience);
        QCOMPARE(scene.onDisk(), 0);
        scene.open();
        QCOMPARE(scene.desk.view().item, item);
        QCOMPARE(scene.desk.view().questions[0].typed, QStringLiteral("half a sent"));
        QCOMPARE(scene.desk.view().comment, QStringLiteral("and a rem"));
        scene.paint();
        scene.desk.giveText(0, QStringLiteral("half a sentence"));
        QTRY_COMPARE_WITH_TIMEOUT(scene.onDisk(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(labelDrafts(*scene.reader, scene.queue.id, person)->size(), std::size_t{1}, patience);
        QCOMPARE(scene.desk.view().questions[0].typed, QStringLiteral("half a sentence"));
    }

    void noItemHasTheNumberOfAnother()
    {
        Scene scene(asked("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]"));
        QVERIFY(scene.pressAndWait(yes));
        const quint64 last = scene.desk.view().serial;
        const QueueInfo other = makeTestQueue(*scene.reader, scene.project.writer(), asked("[{\"name\":\"good\",\"kind\":\"pass_fail\"}]", "other"));
        scene.desk.open(QString::fromStdString(other.id.text()));
        QTRY_VERIFY_WITH_TIMEOUT(scene.desk.view().serial > last, patience); // or what was painted of the first queue would count for this one
    }

    void anItemThatIsGoneSaysSoAndLetsOthersBeJudged()
    {
        Scene scene(asked("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]"));
        const QString first = scene.desk.view().item;
        const auto row = labelledRow(*scene.reader, *OutputId::fromHex(first.toStdString()));
        VERIFY_RESULT(row);
        VERIFY_RESULT(scene.project.writer().run([&](WriteContext &context) { return context.database().exec("UPDATE result_text SET output = NULL WHERE result = " + std::to_string(**row)); }));
        scene.desk.open(QString::fromStdString(scene.queue.id.text()));
        QTRY_VERIFY_WITH_TIMEOUT(!scene.desk.view().problem.isEmpty(), patience);
        QCOMPARE(scene.desk.view().serial, quint64{0});
        scene.desk.goOn();
        QTRY_VERIFY_WITH_TIMEOUT(scene.desk.view().serial != 0 && scene.desk.view().item != first, patience);
        QVERIFY(scene.pressAndWait(yes));
        QCOMPARE(scene.onDisk(), 1);
    }

    void skippingLeavesTheItemAndSaysWhy()
    {
        Scene scene(asked("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]"));
        const QString first = scene.desk.view().item;
        scene.paint();
        scene.desk.skip(QStringLiteral("I cannot tell"));
        QTRY_VERIFY_WITH_TIMEOUT(scene.desk.view().item != first, patience);
        QCOMPARE(scene.desk.progress().skipped, 1);
        QCOMPARE(scene.onDisk(), 0);
        scene.desk.goBy(-1);
        QTRY_COMPARE_WITH_TIMEOUT(scene.desk.view().item, first, patience);
        QCOMPARE(scene.desk.view().skipped.value_or(QString()), QStringLiteral("I cannot tell"));
    }

    void aVoteStoresIdsNotSides()
    {
        Scene scene(asked("[{\"name\":\"better\",\"kind\":\"pair\"}]"));
        QCOMPARE(scene.desk.view().outputs.size(), std::size_t{2});
        QStringList preferred;
        QStringList texts;
        for (int i = 0; i < 6; ++i) {
            texts << scene.desk.view().outputs[0].text;
            const auto item = ItemId::fromHex(scene.desk.view().item.toStdString());
            QVERIFY(scene.pressAndWait(QStringLiteral("a")));
            (void) eachLabel(*scene.reader, scene.queue.id, std::nullopt, [&](const LabelRow &row) -> Status {
                if (row.item == item && row.value)
                    preferred << QString::fromStdString(stringAt(row.value->parsed(), "preferred").value_or(std::string()));
                return {};
            });
        }
        QCOMPARE(preferred.size(), 6);
        for (int i = 0; i < 6; ++i) {
            const auto row = labelledRow(*scene.reader, OutputId::fromHex(preferred[i].toStdString()).value_or(OutputId()));
            const auto stored = rowByKey(*scene.reader, row->value_or(0));
            QCOMPARE(QString::fromStdString((*stored)->row.output.value_or(std::string())), texts[i]);
        }
    }

    void decisionsStandAboveWhatPeopleSaid()
    {
        Scene scene(asked("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]"));
        TestJudge other(*scene.reader, scene.project.writer(), scene.queue, *scene.project.writer().run<PersonId>([](WriteContext &context) { return personNamed(context, "ben"); }));
        const auto item = *ItemId::fromHex(scene.desk.view().item.toStdString());
        VERIFY_RESULT(other.answer(item, "right", "\"fail\""));
        QVERIFY(scene.pressAndWait(yes));
        DecisionDesk decisions;
        decisions.setSession(&scene.project.session());
        decisions.open(QString::fromStdString(scene.queue.id.text()));
        QTRY_VERIFY_WITH_TIMEOUT(decisions.view().serial != 0, patience);
        QCOMPARE(decisions.view().count, 1);
        QCOMPARE(decisions.view().questions[0].said.size(), std::size_t{2});
        QVERIFY(decisions.view().questions[0].isDisputed);
        QSignalSpy failed(&decisions, &DecisionDesk::failed);
        decisions.decide(QString()); // why?
        QCOMPARE(failed.size(), 1);
        decisions.press(0, no);
        decisions.decide(QStringLiteral("the date is invented"));
        QTRY_COMPARE_WITH_TIMEOUT(decisions.view().serial, quint64{0}, patience);
        const auto row = labelledRow(*scene.reader, scene.queue.definition.questions.empty() ? OutputId() : itemsOf(*scene.reader, scene.queue.definition)->front().outputs.front());
        VERIFY_RESULT(row);
        qint64 answers = 0;
        qint64 settled = 0;
        (void) eachLabel(*scene.reader, scene.queue.id, std::nullopt, [&](const LabelRow &each) -> Status {
            answers += each.layer == LabelLayer::Answer && each.isCurrent ? 1 : 0;
            settled += each.layer == LabelLayer::Adjudication && each.value == AnswerValue{"\"fail\""} ? 1 : 0;
            return {};
        });
        QCOMPARE(answers, 2);
        QCOMPARE(settled, 1);
        decisions.setSession(nullptr);
    }

    void theFirstSaidStandsWhereSeveralAreEqual()
    {
        const auto said = [](std::initializer_list<const char *> values) {
            DisputedItem::Said list;
            for (const char *value : values)
                list.emplace_back(PersonId::random(), AnswerValue{value});
            return mostSaid(list);
        };
        QVERIFY(said({"\"pass\"", "\"fail\""}) == AnswerValue{"\"pass\""});
        QVERIFY(said({"\"pass\"", "\"fail\"", "\"fail\""}) == AnswerValue{"\"fail\""});
        QVERIFY(!said({}));
    }

    void queuesAreListedWithWhatIsLeft()
    {
        Scene scene(asked("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]"));
        QueueDesk queues;
        queues.setSession(&scene.project.session());
        QTRY_VERIFY_WITH_TIMEOUT(queues.hasQueues(), patience);
        const qint64 all = queues.waiting();
        QCOMPARE(all, scene.desk.progress().assigned);
        QVERIFY(scene.pressAndWait(yes));
        QTRY_COMPARE_WITH_TIMEOUT(queues.waiting(), all - 1, patience);
        QueueWish wish;
        wish.name = QStringLiteral("check");
        wish.questions = {questionTemplate(QuestionKind::Pair)};
        wish.sample = QStringLiteral("5");
        QSignalSpy planned(&queues, &QueueDesk::planned);
        QSignalSpy refused(&queues, &QueueDesk::makingFailed);
        QSignalSpy made(&queues, &QueueDesk::made);
        queues.plan(wish);
        QTRY_COMPARE_WITH_TIMEOUT(planned.size(), 1, patience);
        QCOMPARE(planned[0][0].toLongLong(), 5);
        queues.make(wish); // the name is taken
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patience);
        wish.name = QStringLiteral("pairs");
        queues.make(wish);
        QTRY_COMPARE_WITH_TIMEOUT(made.size(), 1, patience);
        queues.setSession(nullptr);
    }

    void wishesThatCannotBeReadAreRefused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        for (const char *field : {"overlap", "sample", "seed"}) {
            for (const char *value : {"many", "0", "-3", "1.5"})
                QTest::addRow("%s %s", field, value) << QString::fromLatin1(field) << QString::fromLatin1(value);
        }
        QTest::newRow("scale") << QStringLiteral("scale") << QStringLiteral("good");
        QTest::newRow("name") << QStringLiteral("name") << QStringLiteral(" ");
    }
    void wishesThatCannotBeReadAreRefused()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QueueWish wish;
        wish.name = QStringLiteral("one");
        wish.questions = {questionTemplate(QuestionKind::Scale)};
        VERIFY_RESULT(queueRequest(wish));
        if (field == QStringLiteral("scale"))
            wish.questions[0].choices = value;
        else
            (field == QStringLiteral("overlap") ? wish.overlap : field == QStringLiteral("sample") ? wish.sample : field == QStringLiteral("seed") ? wish.seed : wish.name) = value;
        QVERIFY(!queueRequest(wish));
    }

    void everyTemplateCanBeAsked()
    {
        for (const QuestionKind kind : {QuestionKind::PassFail, QuestionKind::Choice, QuestionKind::Choices, QuestionKind::Scale, QuestionKind::Text, QuestionKind::Correction,
                                        QuestionKind::Spans, QuestionKind::Pair}) {
            QueueWish wish;
            wish.name = QStringLiteral("one");
            wish.questions = {questionTemplate(kind)};
            const auto request = queueRequest(wish);
            VERIFY_RESULT(request);
            QVERIFY(request->questions.front().kind == kind);
        }
    }

    void repeatsAreAskedForInPercent()
    {
        QueueWish wish;
        wish.name = QStringLiteral("one");
        wish.questions = {questionTemplate(QuestionKind::PassFail)};
        QCOMPARE(queueRequest(wish)->repeatPercent, 0);
        wish.repeats = QStringLiteral("15");
        QCOMPARE(queueRequest(wish)->repeatPercent, 15);
        wish.repeats = QStringLiteral("many");
        QVERIFY(!queueRequest(wish));
    }

    void keysAreDrawnAndDiffer()
    {
        const auto questions = questionsOfText("[{\"name\":\"a\",\"kind\":\"choice\",\"choices\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\",\"12\"]},"
                                               "{\"name\":\"b\",\"kind\":\"scale\",\"scale\":[0,5]},{\"name\":\"c\",\"kind\":\"scale\",\"scale\":[1,10]},{\"name\":\"d\",\"kind\":\"choices\",\"choices\":[\"x\",\"y\"]}]");
        const ShownItem shown = shownText({"one"});
        for (const Question &question : questions) {
            QStringList keys;
            for (const auto &choice : questionView(question, shown, {}).choices) {
                QVERIFY(!choice.key.isEmpty());
                QVERIFY2(!keys.contains(choice.key), qPrintable(choice.key));
                QVERIFY2(!QStringLiteral("ZSCGFD").contains(choice.key), "the room's own");
                keys << choice.key;
            }
        }
        QCOMPARE(questionView(questions[1], shown, {}).choices[0].key, QStringLiteral("0")); // a step is its digit
        QCOMPARE(questionView(questions[2], shown, {}).choices[9].key, QStringLiteral("0")); // and ten is the last key
        QCOMPARE(questionView(questions[3], shown, {}).choices[0].key, QStringLiteral("Q"));
    }

    void pairsAreTiesWhenBothAreGoodOrBad()
    {
        const Question question = questionsOfText("[{\"name\":\"better\",\"kind\":\"pair\"}]").front();
        const ShownItem shown = shownText({"left", "right"});
        const std::string left = shown.outputs[0].id.hex();
        const std::string right = shown.outputs[1].id.hex();
        const auto said = [&](const char *choice) { return pressed(question, shown, {}, QString::fromLatin1(choice))->parsed(); };
        QVERIFY(said("a") == (Json{{"preferred", left}, {"acceptable", Json::array({left})}}));
        QVERIFY(said("b") == (Json{{"preferred", right}, {"acceptable", Json::array({right})}}));
        QVERIFY(said("good") == (Json{{"preferred", nullptr}, {"acceptable", {left, right}}}));
        QVERIFY(said("bad") == (Json{{"preferred", nullptr}, {"acceptable", Json::array()}}));
        for (const char *choice : {"a", "b", "good", "bad"}) {
            const auto view = questionView(question, shown, pressed(question, shown, {}, QString::fromLatin1(choice)));
            for (const auto &each : view.choices)
                QCOMPARE(each.isChosen, each.id == QLatin1String(choice));
        }
    }

    void pairsCanAskHowMuchInFiveSteps()
    {
        const Question question = questionsOfText("[{\"name\":\"better\",\"kind\":\"pair\",\"scale\":[1,5]}]").front();
        QVERIFY(question.isGraded);
        QCOMPARE(*questionFromJson(question.id, definitionJson(question)), question);
        QVERIFY(!questionsFromText("[{\"name\":\"better\",\"kind\":\"pair\",\"scale\":[1,7]}]"));
        const ShownItem shown = shownText({"left", "right"});
        const std::string left = shown.outputs[0].id.hex();
        const std::string right = shown.outputs[1].id.hex();
        QStringList keys;
        for (const auto &choice : questionView(question, shown, {}).choices) {
            keys << choice.key;
            const auto value = pressed(question, shown, {}, choice.id);
            VERIFY_RESULT(storedValue(question, {{shown.outputs[0].id, shown.outputs[1].id}, 0}, *value));
            for (const auto &each : questionView(question, shown, value).choices)
                QCOMPARE(each.isChosen, each.id == choice.id);
        }
        QCOMPARE(keys, (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4"), QStringLiteral("5"), QStringLiteral("N")}));
        const auto said = [&](int place) { return pressed(question, shown, {}, questionView(question, shown, {}).choices[static_cast<std::size_t>(place)].id)->parsed(); };
        QVERIFY(said(0) == (Json{{"preferred", left}, {"acceptable", Json::array({left})}, {"strength", "much"}}));
        QVERIFY(said(3) == (Json{{"preferred", right}, {"acceptable", Json::array({right})}, {"strength", "slightly"}}));
        QueueWish wish;
        wish.name = QStringLiteral("graded");
        wish.questions = {questionTemplate(QuestionKind::Pair)};
        wish.questions.front().choices = QStringLiteral("1–5");
        QVERIFY(queueRequest(wish)->questions.front().isGraded);
    }

    void marksCountCodePoints()
    {
        const Question question = questionsOfText("[{\"name\":\"marks\",\"kind\":\"spans\",\"choices\":[\"wrong\"]}]").front();
        const ShownItem shown = shownText({"a\U0001F600b wrong c"});
        const QString text = QString::fromUtf8("a\U0001F600b wrong c");
        const TextSpan place{text.indexOf(QStringLiteral("wrong")), 5};
        const auto marked = withSpan(shown, {}, place, QStringLiteral("wrong"));
        QVERIFY(marked->parsed() == Json::array({{{"start", 4}, {"end", 9}, {"tag", "wrong"}}}));
        VERIFY_RESULT(storedValue(question, {{shown.outputs[0].id}, codePoints(shown.outputs[0].text)}, *marked));
        QCOMPARE(questionView(question, shown, marked).spans, (std::vector<LabelSpanView>{{place, QStringLiteral("wrong")}}));
        QVERIFY(!withSpan(shown, marked, place, QStringLiteral("wrong"))); // once more takes it away
    }

    void restsDoNotCountAsWork()
    {
        WorkClock clock;
        clock.begin(0);
        clock.noteActivity(4'000);
        clock.noteActivity(604'000); // ten minutes away
        QCOMPARE(clock.activeMs(), 34'000);
        for (int i = 0; i < 4; ++i)
            clock.end();
        QVERIFY(!clock.perHour());
        clock.end();
        QCOMPARE(qRound(*clock.perHour()), 106); // an item in 34 s
    }
};

QTEST_GUILESS_MAIN(LabelDeskTest)
#include "tst_label_desk.moc"
