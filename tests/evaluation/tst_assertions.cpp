// promptfoo's assertions: its recorded verdicts, the rule for sets, what does not run, and texts that are meant to hurt.
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "evaluation/scorers/assertions/assertion.h"
#include "evaluation/scorers/assertions/assertion_list.h"
#include "evaluation/scorers/score_line.h"
#include "support/results.h"

using namespace assay;

namespace {

QByteArray dataFile(const char *name)
{
    QFile file(QStringLiteral(ASSAY_TEST_DATA "/assertions/") + QString::fromUtf8(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::unique_ptr<const Scorer> scorerOf(const std::string &written)
{
    const auto spec = parseScorerSpec(written, [](const std::string &) -> Result<std::string> { return fail(ErrorCode::BadInput, QStringLiteral("no file")); });
    return spec ? std::move(makeScorer(*spec).value()) : nullptr;
}

ScoreOutput scored(const std::string &written, std::string_view output)
{
    ScoreInput input;
    input.output = output;
    const auto scorer = scorerOf(written);
    return scorer ? scorer->score(input) : unknownScore("no scorer of that kind");
}

/// What one set says to "abc".
ScoreOutput whole(const char *assertions, std::optional<double> threshold = std::nullopt, const CaseContent *item = nullptr)
{
    ScoreInput input;
    input.output = "abc";
    input.item = item;
    const auto list = AssertionList::compile(parseJson(assertions).value());
    return list ? list->score(input, threshold) : unknownScore(toSentence(list.error()).toStdString());
}

bool same(const Json &theirs, const Json &ours)
{
    if (theirs.is_null() || ours.is_null())
        return theirs.is_null() && ours.is_null();
    return theirs.is_number() ? std::abs(theirs.get<double>() - ours.get<double>()) < 1e-6 : theirs == ours;
}

bool agrees(const Json &expected, const Json &ours)
{
    if (expected.is_null())
        return ours["pass"].is_null();
    if (!same(expected["pass"], ours["pass"]) || !same(expected["score"], ours["score"]))
        return false;
    for (const auto &[name, value] : expected["named"].items())
        if (!same(value, ours["details"]["namedScores"].value(name, Json())))
            return false;
    return true;
}

} // namespace

class Assertions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recordedVerdictsAreOursButForNamedDifferences()
    {
        std::map<int, std::string> causes;
        const Json differences = parseJson(dataFile("differences.json").toStdString()).value();
        for (const Json &each : differences)
            for (const Json &line : each["lines"])
                causes[line.get<int>()] = each["cause"].get<std::string>();
        const auto scorer = scorerOf("assertions");
        int number = 0;
        for (const QByteArray &text : dataFile("verdicts.jsonl").split('\n')) {
            if (text.isEmpty())
                continue;
            ++number;
            const Json line = parseJsonLenient(text.toStdString()).value();
            const Json ours = scoreLine(*scorer, text.toStdString(), number);
            const QByteArray said = QByteArray::number(number) + QByteArray(": ") + text.left(150) + " ours " + QByteArray::fromStdString(dumpJson(ours)).left(200);
            QVERIFY2(!ours.contains("error"), said.constData());
            QVERIFY2(agrees(line["expected"], ours) != causes.contains(number), said.constData());
        }
        QCOMPARE(number, 771);
    }
    void everyTypeIsKnownOnce()
    {
        const auto &types = assertionTypes();
        QVERIFY(std::is_sorted(types.begin(), types.end(), [](const AssertionType &a, const AssertionType &b) { return a.type < b.type; }));
        QVERIFY(std::adjacent_find(types.begin(), types.end(), [](const AssertionType &a, const AssertionType &b) { return a.type == b.type; }) == types.end());
        for (const AssertionType &type : types)
            QVERIFY2(type.scorer.empty() != type.why.empty(), type.type.data());
        std::set<std::string> names;
        for (const ScorerDescription &each : scorerDescriptions())
            QVERIFY2(names.insert(each.name).second, each.name.c_str());
        for (const AssertionType &type : types)
            QVERIFY2(type.scorer.empty() || names.contains(std::string(type.scorer)), type.type.data());
        QVERIFY(assertionType("not-contains") == assertionType("contains"));
        QVERIFY(!assertionType("contains-nothing"));
    }
    void whatDoesNotRunStaysUnknown()
    {
        const char *judge = "[{\"type\":\"contains\",\"value\":\"a\"},{\"type\":\"llm-rubric\",\"value\":\"x\"}]";
        QVERIFY(!whole(judge).pass && !whole(judge).value);
        QCOMPARE(whole(judge, 0.5).pass, std::optional(true));
        QVERIFY(!whole(judge, 0.6).pass);
        QCOMPARE(whole("[{\"type\":\"contains\",\"value\":\"z\"},{\"type\":\"python\",\"value\":\"x\"}]").pass, std::optional(false));
        QCOMPARE(whole("[{\"type\":\"contains\",\"value\":\"z\",\"weight\":3},{\"type\":\"python\",\"value\":\"x\"}]", 0.3).pass, std::optional(false));
        QCOMPARE(whole("[{\"type\":\"contains\",\"value\":\"a\"},{\"type\":\"webhook\",\"value\":\"x\",\"weight\":0}]").pass, std::optional(true));
        const Json details = parseJson(whole(judge).details).value();
        QVERIFY(details["componentResults"][1]["pass"].is_null());
        QCOMPARE(details["componentResults"][1]["reason"].get<std::string>(), std::string("not run here: it needs a judge model"));
        QCOMPARE(details["componentResults"][1]["assertion"]["value"].get<std::string>(), std::string("x"));
    }
    void unrunAssertionsAreNamedByPlace()
    {
        const auto found = unrunAssertions(parseJson("[{\"type\":\"contains\",\"value\":\"{{a}}\"},{\"type\":\"assert-set\",\"assert\":[{\"type\":\"equals\",\"value\":\"{{a|upper}}\"}]},"
                                                     "{\"type\":\"is-sql\"},{\"type\":\"equals\",\"value\":\"file://x\"},{\"type\":\"nothing\"},{\"type\":\"latency\"},"
                                                     "{\"type\":\"contains\",\"value\":\"a\",\"transform\":\"x\"}]").value());
        QStringList places;
        for (const UnrunAssertion &each : found)
            places << QString::fromStdString(each.place);
        QCOMPARE(places.join(QLatin1Char(' ')), QStringLiteral("[1].assert[0] [2] [3] [4] [5] [6]"));
    }
    void valuesAreFilledFromTheCase()
    {
        CaseContent item;
        item.vars = {{"letter", "b"}};
        item.json = {{"deep", "{\"x\":\"c\"}"}};
        const char *list = "[{\"type\":\"contains-all\",\"value\":[\"{{letter}}\",\"{{ deep.x }}\"],\"metric\":\"has {{letter}}\"}]";
        QCOMPARE(whole(list, std::nullopt, &item).pass, std::optional(true));
        QVERIFY(parseJson(whole(list, std::nullopt, &item).details).value()["namedScores"].contains("has b"));
        item.vars["letter"] = "z";
        QCOMPARE(whole(list, std::nullopt, &item).pass, std::optional(false));
        QVERIFY(!unrenderable("{{a}} {{ a.b }} }} { {"));
        for (const char *text : {"{{a|b}}", "{% if a %}", "{{#a}}", "{{a[0]}}", "{{env.KEY}}", "{{ f(a) }}", "{{{a}}}"})
            QVERIFY2(unrenderable(text), text);
    }
    void listsInOneText()
    {
        QCOMPARE(commaList(" a, \"b, \"\"c\"\"\" ,,d ").value(), (std::vector<std::string>{"a", "b, \"c\"", "d"}));
        QVERIFY(!commaList("\"a") && !commaList("\"a\" b"));
    }
    void setsAreBounded()
    {
        Json many = Json::array();
        for (int i = 0; i < 1001; ++i)
            many.push_back({{"type", "is-json"}});
        QVERIFY(!AssertionList::compile(many));
        QVERIFY(!AssertionList::compile(Json::object()) && !AssertionList::compile(Json::array({1})));
        Json deep = Json::array({{{"type", "is-json"}}});
        for (int i = 0; i < 6; ++i)
            deep = Json::array({{{"type", "assert-set"}, {"assert", deep}}});
        QVERIFY(!AssertionList::compile(deep));
    }
    void sqlIsPreparedAndNeverRun()
    {
        const std::string limited = "is-sql={\"allowed_tables\":[\"orders\"],\"allowed_columns\":[\"orders.id\",\"orders.total\"]}";
        QCOMPARE(scored(limited, "SELECT o.id FROM orders o WHERE total > 3").pass, std::optional(true));
        QCOMPARE(scored(limited, "SELECT name FROM orders").pass, std::optional(false));
        QCOMPARE(scored(limited, "SELECT * FROM orders").pass, std::optional(false));
        QCOMPARE(scored(limited, "SELECT id FROM orders; SELECT id FROM people").pass, std::optional(false));
        QCOMPARE(scored(limited, "SELECT id FROM orders WHERE id IN (SELECT x FROM people)").pass, std::optional(false));
        QCOMPARE(scored("is-sql", "SELECT [a b], \"c\" FROM t; -- done").pass, std::optional(true));
        QCOMPARE(scored("is-sql", "SELECT a FROM").pass, std::optional(false));
        QCOMPARE(scored("is-sql", "-- nothing").pass, std::optional(false));
        QVERIFY(!scored("is-sql={\"dialect\":\"mysql\"}", "SELECT 1").pass);
        const QString path = QDir::tempPath() + QStringLiteral("/assay-is-sql-%1.db").arg(QCoreApplication::applicationPid());
        QCOMPARE(scored("is-sql", "ATTACH '" + path.toStdString() + "' AS x").pass, std::optional(true));
        QVERIFY(!QFile::exists(path));
        std::string cte = "WITH a0 AS (SELECT 1 x)";
        for (int i = 1; i < 40; ++i)
            cte += ", a" + std::to_string(i) + " AS (SELECT 1 y FROM a" + std::to_string(i - 1) + " p, a" + std::to_string(i - 1) + " q)";
        QVERIFY(!scored("is-sql", cte + " SELECT 1 FROM a39").pass);
        QCOMPARE(scored("is-sql", "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<9) SELECT i FROM n").pass, std::optional(true));
    }
    void dialectsOfPatterns()
    {
        QCOMPARE(scored("regex={\"value\":\"^a$\"}", "a\n").pass, std::optional(true));
        QCOMPARE(scored("regex={\"value\":\"^a$\",\"dialect\":\"ecmascript\"}", "a\n").pass, std::optional(false));
        QCOMPARE(scored("regex={\"value\":\"\\\\u00e4\",\"dialect\":\"ecmascript\"}", "\xC3\xA4").pass, std::optional(true));
        QVERIFY(!scored("regex={\"value\":\"(x+x+)+[yz]\"}", std::string(5000, 'x')).pass);
    }
    void hostileTextsEndSoon_data()
    {
        QTest::addColumn<QByteArray>("piece");
        for (const char *piece : {"<", "<a ", "<a b=\"", "<a>", "{", "{\"", "{} ", "{ {} ", "&a", "<!--", ";", "SELECT a;", "(", "```\n", "\xff", "{\"a\":[{},", " a=", "\"", "i'm not "})
            QTest::newRow(piece) << QByteArray(piece);
    }
    void hostileTextsEndSoon()
    {
        QFETCH(QByteArray, piece);
        const std::string text = piece.repeated((1 << 18) / piece.size()).toStdString();
        for (const char *scorer : {"is-html", "contains-html", "is-xml:a.b", "contains-xml:a.b", "contains-json", "is-json={\"schema\":{\"type\":\"string\"}}", "is-sql", "contains-sql", "is-refusal",
                                   "word-count:3", "icontains-all:x,y", "tool-call-f1:x", "regex:(a+a+)+b", "is-valid-openai-tools-call", "starts-with:x"}) {
            QElapsedTimer clock;
            clock.start();
            (void) scored(scorer, text);
            QVERIFY2(clock.elapsed() < 5000, scorer);
        }
    }
};

QTEST_GUILESS_MAIN(Assertions)
#include "tst_assertions.moc"
