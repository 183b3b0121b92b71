// What can be asked and answered: reading questions, the one stored form of a value, what several answers say together.
#include <QTest>
#include <nlohmann/json.hpp>

#include "domain/label.h"
#include "domain/label_aggregate.h"
#include "support/results.h"

using namespace assay;

namespace {

Question asked(const char *json)
{
    auto questions = questionsFromText(std::string("[") + json + "]");
    return questions ? questions->front() : Question();
}

OutputId output(char digit)
{
    return *OutputId::fromHex(std::string(32, digit));
}

QString stored(const Question &question, const char *value)
{
    const auto result = storedValue(question, {{output('a'), output('b')}, 10}, AnswerValue{value});
    return result ? QString::fromStdString(result->json) : QStringLiteral("refused");
}

StandingAnswer said(const char *value, int person, LabelLayer layer = LabelLayer::Answer, bool isBlind = true)
{
    StandingAnswer answer;
    answer.id = EventId::random();
    answer.person.uuid.bytes[0] = static_cast<std::uint8_t>(person);
    answer.layer = layer;
    answer.value = {value};
    answer.at = {person};
    answer.isBlind = isBlind;
    return answer;
}

} // namespace

class QuestionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void defaultsFollowTheKind()
    {
        const Question verdict = asked(R"({"name":"right","kind":"pass_fail"})");
        QCOMPARE(verdict.text, std::string("right"));
        QVERIFY(verdict.isRequired);
        const Question scale = asked(R"({"name":"polite","kind":"scale","scale":[0,3]})");
        QCOMPARE(scale.measurement, Measurement::Ordinal);
        QCOMPARE(categoriesOf(scale), (std::vector<std::string>{"0", "1", "2", "3"}));
        QVERIFY(!asked(R"({"name":"why","kind":"text"})").isRequired);
    }

    void wrongQuestionsNameTheField_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("field");
        QTest::newRow("no list") << QStringLiteral("{}") << QString();
        QTest::newRow("kind") << QStringLiteral(R"([{"name":"a","kind":"maybe"}])") << QStringLiteral("[0].kind");
        QTest::newRow("name") << QStringLiteral(R"([{"kind":"text"}])") << QStringLiteral("[0].name");
        QTest::newRow("choices") << QStringLiteral(R"([{"name":"a","kind":"choice","choices":["x"]}])") << QStringLiteral("[0].choices");
        QTest::newRow("twice") << QStringLiteral(R"([{"name":"a","kind":"choice","choices":["x","x"]}])") << QStringLiteral("[0].choices");
        QTest::newRow("scale") << QStringLiteral(R"([{"name":"a","kind":"scale","scale":[5,1]}])") << QStringLiteral("[0].scale");
        QTest::newRow("same name") << QStringLiteral(R"([{"name":"a","kind":"text"},{"name":"a","kind":"text"}])") << QStringLiteral("[1].name");
        QTest::newRow("pairs mixed") << QStringLiteral(R"([{"name":"a","kind":"pair"},{"name":"b","kind":"pass_fail"}])") << QString();
    }
    void wrongQuestionsNameTheField()
    {
        QFETCH(QString, json);
        QFETCH(QString, field);
        const auto read = questionsFromText(json.toStdString());
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::BadInput);
        QCOMPARE(read.error().where.field, field);
    }

    void valuesHaveOneStoredForm()
    {
        const Question verdict = asked(R"({"name":"right","kind":"pass_fail"})");
        for (const char *yes : {"true", "1", "\"pass\""})
            QCOMPARE(stored(verdict, yes), QStringLiteral("\"pass\""));
        QCOMPARE(stored(verdict, "\"maybe\""), QStringLiteral("refused"));
        const Question tags = asked(R"({"name":"wrong","kind":"choices","choices":["rude","long"]})");
        QCOMPARE(stored(tags, R"(["long","rude","long"])"), QStringLiteral(R"(["rude","long"])"));
        QCOMPARE(stored(tags, R"(["kind"])"), QStringLiteral("refused"));
        const Question scale = asked(R"({"name":"polite","kind":"scale"})");
        QCOMPARE(stored(scale, "5"), QStringLiteral("5"));
        for (const char *no : {"6", "2.5", "\"3\"", "null"})
            QCOMPARE(stored(scale, no), QStringLiteral("refused"));
        const Question spans = asked(R"({"name":"where","kind":"spans","choices":["fact"]})");
        QCOMPARE(stored(spans, R"([{"end":10,"start":2,"tag":"fact"}])"), QStringLiteral(R"([{"end":10,"start":2,"tag":"fact"}])"));
        for (const char *no : {R"([{"start":2,"end":11,"tag":"fact"}])", R"([{"start":2,"end":2,"tag":"fact"}])", R"([{"start":2,"end":3,"tag":"x"}])", "7"})
            QCOMPARE(stored(spans, no), QStringLiteral("refused"));
    }

    void aVoteNamesOutputs()
    {
        const Question pair = asked(R"({"name":"better","kind":"pair"})");
        const QString a = QString(32, QLatin1Char('a'));
        const QString vote = QStringLiteral(R"({"acceptable":["%1"],"preferred":"%1","strength":"much"})").arg(a);
        QCOMPARE(stored(pair, qPrintable(vote)), vote);
        QCOMPARE(categoryOf(pair, AnswerValue{vote.toStdString()}), std::optional(a.toStdString()));
        QCOMPARE(categoryOf(pair, AnswerValue{R"({"acceptable":[],"preferred":null})"}), std::optional<std::string>("tie"));
        const QString other = QString(32, QLatin1Char('c'));
        QCOMPARE(stored(pair, qPrintable(QStringLiteral(R"({"acceptable":[],"preferred":"%1"})").arg(other))), QStringLiteral("refused"));
        QCOMPARE(stored(pair, R"({"acceptable":[],"preferred":null,"strength":"much"})"), QStringLiteral("refused"));
    }

    void trustHasAnOrder()
    {
        const Question verdict = asked(R"({"name":"right","kind":"pass_fail"})");
        const auto value = [&](std::vector<StandingAnswer> answers) { return trustedValues(verdict, std::move(answers)); };
        const std::vector<std::string> pass{"pass"};
        const std::vector<std::string> none;
        QCOMPARE(value({}), none);
        QCOMPARE(value({said("\"pass\"", 1)}), pass);
        QCOMPARE(value({said("\"pass\"", 1), said("\"fail\"", 2)}), none);
        QCOMPARE(value({said("\"pass\"", 1), said("\"fail\"", 2), said("\"pass\"", 3)}), pass);
        // Two answers of one person, from two devices, are one vote: the later.
        QCOMPARE(value({said("\"fail\"", 1), said("\"pass\"", 2), said("\"pass\"", 2), said("\"pass\"", 3)}), pass);
        // Blind answers go before those that were not.
        QCOMPARE(value({said("\"pass\"", 1), said("\"fail\"", 2, LabelLayer::Answer, false), said("\"fail\"", 3, LabelLayer::Answer, false)}), pass);
        QCOMPARE(value({said("\"fail\"", 1), said("\"fail\"", 2), said("\"pass\"", 9, LabelLayer::Adjudication, false)}), pass);
    }

    void scalesGiveTheMedianAndChoicesTheirMajority()
    {
        const Question scale = asked(R"({"name":"polite","kind":"scale"})");
        QCOMPARE(trustedValues(scale, {said("5", 1), said("1", 2), said("4", 3)}), std::vector<std::string>{"4"});
        const Question tags = asked(R"({"name":"wrong","kind":"choices","choices":["rude","long"]})");
        QCOMPARE(trustedValues(tags, {said(R"(["rude","long"])", 1), said(R"(["rude"])", 2), said("[]", 3)}), std::vector<std::string>{"rude"});
    }

    void itemsGoThroughTheirText()
    {
        const std::vector<OutputId> pair{output('b'), output('a')};
        QCOMPARE(itemId({output('a')}).hex(), std::string(32, 'a'));
        QCOMPARE(itemId(pair), itemId({output('a'), output('b')})); // whichever stands first
        const std::vector<QueueItem> items{{itemId({output('c')}), {output('c')}, {}}, {itemId(pair), pair, sha256("shown")}};
        const auto read = itemsFromText(itemsText(items));
        VERIFY_RESULT(read);
        QVERIFY(*read == items);
        const std::string a(32, 'a');
        for (const std::string &damaged : {std::string("abc\n"), std::string("\n"), a, a + " again\n", a + "\n" + a + " once\n", a + "\n" + a + " again again\n", a + " =12\n"})
            QVERIFY2(!itemsFromText(damaged), damaged.c_str());
    }

    void repeatsStandBehindTheItemsTheyRepeat()
    {
        const std::vector<OutputId> pair{output('b'), output('a')};
        const std::vector<QueueItem> items{{repeatId(pair), pair, sha256("shown"), true}, {itemId(pair), pair, {}}, {itemId({output('c')}), {output('c')}, {}}};
        const auto read = itemsFromText(itemsText(items));
        VERIFY_RESULT(read);
        QCOMPARE(read->size(), 3u);
        QVERIFY(read->back() == items.front());
        QVERIFY(read->front() == items[1]);
        QVERIFY(repeatId(pair) != itemId(pair));
        QCOMPARE(repeatId(pair), repeatId({output('a'), output('b')}));
    }

    void labelsGoThroughTheirPayload()
    {
        Label label;
        label.id = label.act = EventId::random();
        label.item = itemId({output('a')});
        label.outputs = {output('a')};
        label.question = QuestionId::random();
        label.value = AnswerValue{"\"pass\""};
        label.orderSeed = ~std::uint64_t{0};
        label.supersedes = EventId::random();
        label.textHashes = {sha256("text")};
        label.position = 3;
        Json payload = labelJson(label);
        payload["person"] = PersonId::random().text();
        payload["at_us"] = 7;
        const auto read = labelFromJson(label.id, payload);
        VERIFY_RESULT(read);
        QVERIFY(labelJson(*read) == labelJson(label));
        QCOMPARE(read->answeredAt.us, 7);
        payload.erase("item");
        QCOMPARE(labelFromJson(label.id, payload).error().code, ErrorCode::Damaged);
    }
};

QTEST_GUILESS_MAIN(QuestionTest)
#include "tst_question.moc"
