// Scorers by their definitions, and the numbers of a comparison by DATA.md §5.
#include <QTest>
#include <nlohmann/json.hpp>
#include <set>

#include "evaluation/comparison.h"
#include "evaluation/scorers/score_line.h"
#include "evaluation/scorers/score_material.h"
#include "support/results.h"

using namespace assay;

namespace {

Result<std::string> noFile(const std::string &)
{
    return fail(ErrorCode::BadInput, QStringLiteral("no file"));
}

ScoreOutput scored(const char *spec, const char *output, const char *reference = nullptr)
{
    const auto parsed = parseScorerSpec(spec, noFile);
    if (!parsed)
        return {-1.0, std::nullopt, toSentence(parsed.error()).toStdString(), {}};
    const std::string kept = reference ? reference : "";
    ScoreInput input;
    input.output = output;
    input.reference = reference ? &kept : nullptr;
    input.latencyMs = 120;
    input.cost = Money{500};
    return makeScorer(*parsed).value()->score(input);
}

ResultRow answer(int column)
{
    ResultRow row;
    row.column = column;
    row.latencyUs = 1000;
    return row;
}

} // namespace

class Scorers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// `not-` gives the best value minus the score, and so turns a distance round.
    void distancesAreBetterWhenLower()
    {
        std::set<std::string> distances;
        for (const ScorerDescription &each : scorerDescriptions()) {
            if (!isHigherBetter({each.name, each.name, "{}", false}))
                distances.insert(each.name);
            QVERIFY(isHigherBetter({each.name, each.name, "{}", true}));
        }
        QCOMPARE(distances, (std::set<std::string>{"cost-per-resolution", "escalation", "step-count", "ter"}));
        QVERIFY(isHigherBetter({"of another tool", "theirs", "{}", false}));
    }

    void definitions()
    {
        QCOMPARE(scored("equals", "a", "a").pass, std::optional(true));
        QCOMPARE(scored("equals", " a", "a").pass, std::optional(false));
        QCOMPARE(scored("contains:refund", "a refund is due").pass, std::optional(true));
        QCOMPARE(scored("exact-normalised", "  Billing.\n", "billing").pass, std::optional(true));
        QCOMPARE(scored("exact-normalised", "ÄRGER", "ärger").pass, std::optional(true));
        QCOMPARE(scored("regex:^[A-Z]{2}\\d+$", "AB12").pass, std::optional(true));
        QCOMPARE(scored("is-json", "{\"a\":1}").pass, std::optional(true));
        QCOMPARE(scored("is-json", "{a:1}").pass, std::optional(false));
        const char *schema = "json-schema={\"schema\":{\"required\":[\"n\"],\"properties\":{\"n\":{\"multipleOf\":0.5}}}}";
        QCOMPARE(scored(schema, "{\"n\":1.5}").pass, std::optional(true));
        QCOMPARE(scored(schema, "{\"n\":1.4}").pass, std::optional(false));
        QCOMPARE(scored(schema, "{\"n\":1.4}").reason, std::string("/n: it is no multiple of 0.5"));
        QCOMPARE(scored(schema, "no JSON").pass, std::optional(false));
        QCOMPARE(scored("json-schema:{\"type\":\"string\"}", "\"x\"").pass, std::optional(true));
        QCOMPARE(scored("json-schema:{\"type\":\"text\"}", "1").value, std::optional(-1.0));
        QCOMPARE(scored("numeric", "That makes 1,234.50 euros", "1234.5").pass, std::optional(true));
        QCOMPARE(scored("numeric={\"absolute\":\"0.1\"}", "3.1", "3.14").pass, std::optional(true));
        QCOMPARE(scored("latency:100", "x").pass, std::optional(false));
        QCOMPARE(scored("cost:0.000001", "x").pass, std::optional(true));
    }
    void withoutAReferenceThereIsNoVerdict()
    {
        const ScoreOutput output = scored("contains", "x");
        QVERIFY(!output.pass && !output.value);
        QVERIFY(!scored("not-contains", "x").pass);
    }
    void notTurnsTheVerdictRound()
    {
        QCOMPARE(scored("not-contains:sorry", "fine").pass, std::optional(true));
        QCOMPARE(scored("not-contains:sorry", "sorry").value, std::optional(0.0));
    }
    void aFieldOfAnotherShapeIsNamed_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("field");
        const std::pair<const char *, const char *> lines[]{
            {"{}", "output"}, {"{\"output\":1}", "output"}, {"{\"output\":\"\",\"reference\":[]}", "reference"},
            {"{\"output\":\"\",\"references\":[1]}", "references"}, {"{\"output\":\"\",\"context\":\"x\"}", "context"},
            {"{\"output\":\"\",\"vars\":[]}", "vars"}, {"{\"output\":\"\",\"retrieved\":{}}", "retrieved"},
            {"{\"output\":\"\",\"relevant\":{\"a\":\"1\"}}", "relevant"}, {"{\"output\":\"\",\"transcript\":[1]}", "transcript"},
            {"{\"output\":\"\",\"tool_calls\":{}}", "tool_calls"}, {"{\"output\":\"\",\"latency_ms\":\"1\"}", "latency_ms"},
            {"{\"output\":\"\",\"cost\":\"much\"}", "cost"}, {"{\"output\":\"\",\"log_probs\":[\"a\"]}", "log_probs"}};
        for (const auto &[line, field] : lines)
            QTest::newRow(line) << QByteArray(line) << QByteArray(field);
    }
    void aFieldOfAnotherShapeIsNamed()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, field);
        const auto scorer = makeScorer(parseScorerSpec("equals", noFile).value());
        const Json scored = scoreLine(**scorer, line.toStdString(), 7);
        QVERIFY(scored.contains("error"));
        QCOMPARE(scored["error"]["where"]["field"].get<std::string>(), field.toStdString());
        QCOMPARE(scored["error"]["where"]["line"].get<int>(), 7);
    }
    void aCaseSaysMoreInVariablesOfKnownNames()
    {
        CaseContent item;
        item.reference = "yes";
        item.documents = {{"d1", {}, "text"}, {"d2", {}, "text"}};
        item.json = {{"references", "[\"yes\",\"yeah\"]"}, {"relevant", "{\"d2\":2}"}, {"transcript", "\"no list\""}};
        const ScoreMaterial material(item);
        ScoreInput input;
        material.fill(input);
        QCOMPARE(acceptedAnswers(input).size(), 2u);
        QCOMPARE(*input.retrieved, (std::vector<std::string>{"d1", "d2"}));
        QCOMPARE(input.relevant->at("d2"), 2.0);
        QVERIFY(!input.transcript);
        item.json["retrieved"] = "[\"d9\"]";
        const ScoreMaterial drawn(item);
        drawn.fill(input);
        QCOMPARE(*input.retrieved, std::vector<std::string>{"d9"});
    }
    void severalThreadsAnswerInTheOrderOfTheLines()
    {
        const auto scorer = makeScorer(parseScorerSpec("equals", noFile).value());
        std::vector<std::string> lines;
        for (int i = 0; i < 500; ++i)
            lines.push_back(i % 7 == 3 ? "" : "{\"id\":" + std::to_string(i) + ",\"output\":\"x\",\"reference\":\"" + (i % 2 ? "x" : "y") + "\"}");
        const auto scored = scoreLines(**scorer, lines, 1, 3);
        QCOMPARE(scored.size(), lines.size());
        for (std::size_t i = 0; i < 500; ++i)
            QVERIFY(i % 7 == 3 ? scored[i].is_null() : scored[i]["id"] == i && scored[i]["pass"] == (i % 2 == 1));
    }
    void hostilePatternEndsWithoutAVerdict()
    {
        const std::string text(30'000, 'a');
        QVERIFY(!scored("regex:^(a|aa)+b$", text.c_str()).pass.value_or(false));
        QVERIFY(!parseScorerSpec("regex:(", noFile));
    }
    void keysAreUnique()
    {
        std::vector<ScorerSpec> specs{*parseScorerSpec("contains:a", noFile), *parseScorerSpec("contains:b", noFile),
                                      *parseScorerSpec("equals={\"name\":\"same\"}", noFile)};
        makeKeysUnique(specs);
        QCOMPARE(specs[1].key, std::string("contains-2"));
        QCOMPARE(specs[2].key, std::string("same"));
        QVERIFY(!parseScorerSpec("nonsense", noFile));
    }
    void linesOfScore()
    {
        const auto scorer = *makeScorer(*parseScorerSpec("equals", noFile));
        QCOMPARE(scoreLine(*scorer, R"({"id":7,"output":"a","reference":"a"})", 1)["id"].get<int>(), 7);
        QVERIFY(scoreLine(*scorer, "{", 2).contains("error"));
        QCOMPARE(scoreLine(*scorer, "{}", 3)["error"]["where"]["line"].get<int>(), 3);
    }

    void errorsStandOutsideThePassRate()
    {
        ComparisonBuilder builder(1, 0, 1, {"s"});
        for (int i = 0; i < 10; ++i) {
            ResultRow row = answer(0);
            if (i < 4)
                row.state = ResultState::Error;
            builder.add(i, row, i < 4 ? std::vector<ScoreRow>() : std::vector<ScoreRow>{{0, 1.0, true, {}}});
        }
        const auto summary = builder.summarise().front();
        QCOMPARE(summary.pass.n, 6);
        QCOMPARE(summary.errors, 4);
        QCOMPARE(summary.pass.interval->method, std::string("wilson"));
    }
    void pairedVerdict()
    {
        ComparisonBuilder builder(2, 0, 1, {"s"});
        for (int i = 0; i < 100; ++i) {
            builder.add(i, answer(0), {{0, i < 40 ? 1.0 : 0.0, i < 40, {}}});
            builder.add(i, answer(1), {{0, i < 60 ? 1.0 : 0.0, i < 60, {}}});
        }
        const auto against = *builder.summarise()[1].againstBaseline;
        QCOMPARE(against.verdict, Verdict::Better);
        QCOMPARE(against.fixed, 20);
        QCOMPARE(against.broken, 0);
        QCOMPARE(against.difference.estimate, 0.2);
        QCOMPARE(against.difference.method, std::string("newcombe-paired"));
    }
    void noEvidenceSaysHowManyMore()
    {
        ComparisonBuilder builder(2, 0, 1, {"s"});
        for (int i = 0; i < 50; ++i) {
            builder.add(i, answer(0), {{0, i % 2 ? 1.0 : 0.0, i % 2 == 1, {}}});
            builder.add(i, answer(1), {{0, i % 3 ? 1.0 : 0.0, i % 3 != 0, {}}});
        }
        const auto against = *builder.summarise()[1].againstBaseline;
        QCOMPARE(against.verdict, Verdict::NoEvidence);
        QVERIFY(against.needsMore > 0);
    }
    void repeatsAreAveragedByCase()
    {
        ComparisonBuilder builder(1, 0, 4, {"s"});
        for (int i = 0; i < 10; ++i)
            for (int repeat = 0; repeat < 4; ++repeat)
                builder.add(i, answer(0), {{0, 1.0, repeat < i % 5, {}}});
        const auto summary = builder.summarise().front();
        QCOMPARE(summary.pass.n, 10);
        QCOMPARE(summary.pass.interval->method, std::string("clustered"));
        QCOMPARE(summary.pass.interval->estimate, 0.5);
    }
    void cachedRowsAreLeftOutOfPercentilesAndCost()
    {
        ComparisonBuilder builder(1, 0, 1, {});
        ResultRow cached = answer(0);
        cached.fromCache = true;
        cached.cost = Money{5};
        builder.add(0, cached, {});
        ResultRow sent = answer(0);
        sent.cost = Money{7};
        builder.add(1, sent, {});
        const auto summary = builder.summarise().front();
        QCOMPARE(summary.latency.n, 1);
        QCOMPARE(summary.cost.known.nano, 7);
        QCOMPARE(summary.cached, 1);
    }
};

QTEST_GUILESS_MAIN(Scorers)
#include "tst_scorers.moc"
