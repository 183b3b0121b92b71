// Text metrics against the values of the programs that define them (tests/data/text-metrics), and bounds on hostile input.
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>

#include "evaluation/scorers/score_corpus.h"
#include "evaluation/scorers/text/edit_distance.h"
#include "evaluation/scorers/text/lcs.h"
#include "evaluation/scorers/text/porter.h"
#include "support/sanitized.h"

using namespace assay;

namespace {

Json dataOf(const char *name)
{
    QFile file(QStringLiteral(ASSAY_TEST_DATA "/text-metrics/") + QString::fromUtf8(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    return parseJson(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))).value_or(Json());
}

ScorerSpec specOf(const std::string &scorer, const Json &settings)
{
    const auto noFile = [](const std::string &) -> Result<std::string> { return fail(ErrorCode::BadInput, QStringLiteral("no file")); };
    return parseScorerSpec(scorer + "=" + dumpJson(settings), noFile).value_or(ScorerSpec{});
}

std::unique_ptr<const Scorer> scorerOf(const std::string &scorer, const Json &settings = Json::object())
{
    auto made = makeScorer(specOf(scorer, settings));
    return made ? std::move(*made) : nullptr;
}

ScoreOutput scoredText(const Scorer &scorer, const std::string &output, const std::vector<std::string> &answers)
{
    ScoreInput input;
    input.output = output;
    input.references = &answers;
    return scorer.score(input);
}

/// Counts what a suite passes, and names what it does not.
class Suite
{
public:
    explicit Suite(const char *name) : m_name(name) {}
    void check(const std::string &what, std::optional<double> value, double wanted, double tolerance = 1e-9)
    {
        ++m_all;
        if (!value || std::abs(*value - wanted) > tolerance + 1e-12)
            m_failed << QStringLiteral("%1: %2 instead of %3").arg(QString::fromStdString(what)).arg(value.value_or(std::nan("")), 0, 'g', 17).arg(wanted, 0, 'g', 17);
    }
    /// Differences from the program, each with its reason; there are none.
    QString failures(int least) const
    {
        if (m_all < least)
            return QStringLiteral("%1: only %2 cases").arg(QString::fromUtf8(m_name)).arg(m_all);
        return m_failed.mid(0, 5).join(QStringLiteral("\n"));
    }

private:
    const char *m_name;
    int m_all = 0;
    QStringList m_failed;
};

/// Every value of a file of make_cases.py.
void checkCases(const Json &data, Suite &suite)
{
    for (std::size_t m = 0; m < data["metrics"].size(); ++m) {
        const std::string name = data["metrics"][m][0].get<std::string>();
        const auto scorer = scorerOf(name, data["metrics"][m][1]);
        QVERIFY(scorer);
        for (const Json &each : data["cases"]) {
            if (each["values"][m].is_null())
                continue;
            const auto scored = scoredText(*scorer, each["output"].get<std::string>(), each["references"].get<std::vector<std::string>>());
            suite.check(dumpJson(data["metrics"][m]) + " " + each["output"].get<std::string>().substr(0, 60), scored.value, each["values"][m].get<double>());
        }
    }
}

std::string repeated(const std::string &text, std::size_t bytes)
{
    std::string result;
    while (result.size() < bytes)
        result += text;
    result.resize(bytes);
    return result;
}

} // namespace

class TextMetrics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void published();
    void squadAnswers();
    void sacrebleuSentences()
    {
        Suite suite("sacrebleu");
        checkCases(dataOf("sacrebleu.json"), suite);
        QCOMPARE(suite.failures(1500), QString());
    }
    void sacrebleuCorpora();
    void rougeScore()
    {
        Suite suite("rouge-score");
        checkCases(dataOf("rouge-score.json"), suite);
        QCOMPARE(suite.failures(2900), QString());
    }
    void porterStems()
    {
        const Json data = dataOf("porter.json");
        QVERIFY(data["cases"].size() > 400);
        for (const Json &each : data["cases"])
            QCOMPARE(porterStem(each["word"].get<std::string>()), each["stem"].get<std::string>());
    }
    void promptfooAssertions();
    void answersAndThresholds();
    void corpusNeedsEveryLine();
    void settingsAreChecked();
    void subsequencesAndDistancesBySlowTables();
    void hostileTextsEndInTime();
    void amountsInOtherUnits();
    void fieldsOfJson();
};

void TextMetrics::published()
{
    const Json data = dataOf("published.json");
    Suite suite("published");
    for (const Json &each : data["cases"]) {
        const Json settings = each.value("settings", Json::object());
        const std::string name = each["scorer"].get<std::string>();
        if (each.contains("corpus")) {
            std::vector<std::string> lines;
            for (const Json &segment : each["corpus"])
                lines.push_back(dumpJson({{"output", segment[0]}, {"references", segment[1]}}));
            const auto scored = scoreCorpus(specOf(name, settings), lines);
            suite.check(dumpJson(each), scored ? std::optional((*scored)["score"].get<double>()) : std::nullopt, each["value"].get<double>(), each["tolerance"].get<double>());
            continue;
        }
        const auto scored = scoredText(*scorerOf(name, settings), each["output"].get<std::string>(), each["references"].get<std::vector<std::string>>());
        suite.check(dumpJson(each), scored.value, each["value"].get<double>(), each["tolerance"].get<double>());
    }
    QCOMPARE(suite.failures(50), QString());
}

void TextMetrics::squadAnswers()
{
    const Json data = dataOf("squad.json");
    Suite suite("squad");
    for (const Json &each : data["cases"]) {
        const auto answers = each["references"].get<std::vector<std::string>>();
        const std::string output = each["output"].get<std::string>();
        suite.check("em " + output, scoredText(*scorerOf("squad.em"), output, answers).value, each["em"].get<double>());
        suite.check("f1 " + output, scoredText(*scorerOf("squad.f1"), output, answers).value, each["f1"].get<double>());
    }
    QCOMPARE(suite.failures(200), QString());
}

void TextMetrics::sacrebleuCorpora()
{
    const Json data = dataOf("sacrebleu.json");
    Suite suite("sacrebleu corpora");
    for (const Json &corpus : data["corpora"]) {
        std::vector<std::string> lines;
        for (const Json &place : corpus["cases"]) {
            const Json &each = data["cases"][place.get<std::size_t>()];
            lines.push_back(dumpJson({{"output", each["output"]}, {"reference", each["references"][0]}}));
        }
        for (std::size_t m = 0; m < data["metrics"].size(); ++m) {
            const auto scored = scoreCorpus(specOf(data["metrics"][m][0].get<std::string>(), data["metrics"][m][1]), lines);
            suite.check(dumpJson(data["metrics"][m]), scored ? std::optional((*scored)["score"].get<double>()) : std::nullopt, corpus["values"][m].get<double>());
        }
    }
    QCOMPARE(suite.failures(50), QString());
}

void TextMetrics::promptfooAssertions()
{
    const Json cases = dataOf("sacrebleu.json")["cases"];
    const Json data = dataOf("promptfoo.json");
    QCOMPARE(cases.size(), data["values"].size());
    Suite suite("promptfoo");
    for (std::size_t m = 0; m < data["metrics"].size(); ++m) {
        const std::string name = data["metrics"][m].get<std::string>();
        const auto scorer = scorerOf(name);
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const Json &value = data["values"][i][m];
            auto answers = cases[i]["references"].get<std::vector<std::string>>();
            if (value.is_null())
                continue;
            if (m >= 2)
                answers.resize(1);
            const auto scored = scoredText(*scorer, cases[i]["output"].get<std::string>(), answers);
            if (name == "levenshtein") {
                QCOMPARE(scored.pass, std::optional(value.get<double>() < 0));
                if (value.get<double>() >= 0)
                    QCOMPARE(parseJson(scored.details).value()["distance"].get<int>(), value.get<int>());
                continue;
            }
            suite.check(name + " " + cases[i]["output"].get<std::string>().substr(0, 60), scored.value, value.get<double>());
        }
    }
    QCOMPARE(suite.failures(850), QString());
}

void TextMetrics::answersAndThresholds()
{
    const std::vector<std::string> none;
    QVERIFY(!scoredText(*scorerOf("rouge.l"), "a", none).value);
    const auto fixed = scorerOf("squad.em", {{"value", {"Paris", "the city of Paris"}}});
    QCOMPARE(scoredText(*fixed, "A City of Paris!", none).pass, std::optional(true));
    QVERIFY(!scoredText(*scorerOf("rouge.l"), "a b", {"a c"}).pass);
    QCOMPARE(scoredText(*scorerOf("rouge.l", {{"threshold", 0.5}}), "a b", {"a c"}).pass, std::optional(true));
    QCOMPARE(scoredText(*scorerOf("ter", {{"threshold", 40}}), "a b", {"a c"}).pass, std::optional(false));
    QCOMPARE(scoredText(*scorerOf("ter", {{"threshold", 50}}), "a b", {"a c"}).pass, std::optional(true));
    QCOMPARE(scoredText(*scorerOf("rouge.n"), "a b c d", {"a b c e"}).pass, std::optional(true));
    QCOMPARE(scoredText(*scorerOf("gleu"), "a b c d", {"a b e f"}).pass, std::optional(false));
    QCOMPARE(scoredText(*scorerOf("not-chrf"), "same", {"same"}).value, std::optional(0.0));
    const ScoreOutput meteor = scoredText(*scorerOf("meteor"), "a", {"a"});
    QVERIFY(!meteor.value && !meteor.pass && meteor.reason.find("not computed by Assay") != std::string::npos);
    QCOMPARE(parseJson(scoredText(*scorerOf("rouge.l"), "a b", {"a"}).details).value()["precision"].get<double>(), 0.5);
}

void TextMetrics::corpusNeedsEveryLine()
{
    const ScorerSpec bleu = specOf("bleu.sacre", Json::object());
    const auto missing = scoreCorpus(bleu, {"{\"output\":\"a\",\"reference\":\"a\"}", "", "{\"output\":\"a\"}"});
    QVERIFY(!missing);
    QCOMPARE(missing.error().where.line, 3);
    QVERIFY(!scoreCorpus(bleu, {}));
    QVERIFY(!scoreCorpus(specOf("rouge.l", Json::object()), {"{\"output\":\"a\",\"reference\":\"a\"}"}));
    const auto both = scoreCorpus(bleu, {"{\"output\":\"a b c d\",\"reference\":\"a b c d\"}", "{\"output\":\"a\",\"reference\":\"a\"}"});
    QVERIFY(both && (*both)["n"].get<int>() == 2 && (*both)["score"].get<double>() > 99.9);
}

void TextMetrics::settingsAreChecked()
{
    const auto error = [](const char *scorer, const char *settings) {
        ScorerSpec spec;
        spec.scorer = scorer;
        spec.settings = settings;
        const auto made = makeScorer(spec);
        return made ? QString() : made.error().where.field;
    };
    QCOMPARE(error("bleu.sacre", "{\"smoothing\":\"much\"}"), QStringLiteral("smoothing"));
    QCOMPARE(error("bleu.sacre", "{\"max_order\":0}"), QStringLiteral("max_order"));
    QCOMPARE(error("chrf", "{\"order\":\"2.5\"}"), QStringLiteral("order"));
    QCOMPARE(error("chrf", "{\"beta\":\"2x\"}"), QStringLiteral("beta"));
    QCOMPARE(error("rouge.l", "{\"stemming\":1}"), QStringLiteral("stemming"));
    QCOMPARE(error("rouge.n", "{\"threshold\":\"high\"}"), QStringLiteral("threshold"));
    QCOMPARE(error("rouge.n", "{\"n\":2,\"threshold\":\"0.5\",\"value\":[\"a\",\"b\"]}"), QString());
}

/// The bit-parallel ways against plain tables, over lengths round the word size.
void TextMetrics::subsequencesAndDistancesBySlowTables()
{
    std::uint32_t state = 12345;
    const auto draw = [&state](std::uint32_t below) { return (state = state * 1664525u + 1013904223u) / 65536u % below; };
    for (int round = 0; round < 300; ++round) {
        TokenIds a(draw(round % 3 ? 20 : 200));
        TokenIds b(draw(round % 2 ? 140 : 30));
        QString textA;
        QString textB;
        for (auto &[ids, text] : {std::pair<TokenIds &, QString &>(a, textA), std::pair<TokenIds &, QString &>(b, textB)})
            for (std::uint32_t &id : ids)
                text += QChar(char16_t('a' + (id = draw(static_cast<std::uint32_t>(round % 5 + 2)))));
        std::vector<std::vector<std::size_t>> common(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
        auto edits = common;
        for (std::size_t i = 0; i <= a.size(); ++i) {
            for (std::size_t j = 0; j <= b.size(); ++j) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                const bool same = a[i - 1] == b[j - 1];
                common[i][j] = same ? common[i - 1][j - 1] + 1 : std::max(common[i - 1][j], common[i][j - 1]);
                edits[i][j] = std::min({edits[i - 1][j - 1] + (same ? 0 : 1), edits[i - 1][j] + 1, edits[i][j - 1] + 1});
            }
        }
        QCOMPARE(lcsLength(a, b), common[a.size()][b.size()]);
        LcsScratch scratch;
        QCOMPARE(LcsTable(a, b, scratch).pathInRows().size(), common[a.size()][b.size()]);
        QCOMPARE(editDistance(textA, textB), std::optional(edits[a.size()][b.size()]));
    }
}

/// Long texts that are bad for one metric or the other: a score, or a reason why not, in bounded time.
void TextMetrics::hostileTextsEndInTime()
{
    const std::size_t size = isSanitized() ? 10'000 : 40'000;
    const std::vector<std::pair<std::string, std::string>> pairs{{repeated("a ", size), repeated("b a ", size)},
                                                                 {repeated("a\n", size), repeated("b\na\n", size)},
                                                                 {repeated("&amp;..,-'\"\xe2\x80\x9d ", size), repeated("''``\"", size)},
                                                                 {repeated("yyyyyyyyyy", size), repeated("x", size)}};
    for (const char *name : {"bleu.sacre", "chrf", "ter", "rouge.n", "rouge.l", "rouge.lsum", "squad.f1", "levenshtein", "bleu.promptfoo", "gleu"}) {
        const auto scorer = scorerOf(name);
        for (const auto &[output, answer] : pairs) {
            QElapsedTimer timer;
            timer.start();
            const ScoreOutput scored = scoredText(*scorer, output, {answer});
            QVERIFY2(timer.elapsed() < 20'000, name); // a debug build on a busy machine; about two seconds in an optimised one
            QVERIFY(scored.value || !scored.reason.empty());
        }
        QVERIFY(!scoredText(*scorer, repeated("a ", 1'100'000), {"a"}).value); // above a megabyte: refused
    }
    // What grows with the product of both lengths is refused before it begins.
    const std::string lines = repeated("a\n", 1'000'000);
    for (const char *name : {"ter", "rouge.l", "rouge.lsum", "levenshtein"})
        QVERIFY2(!scoredText(*scorerOf(name), lines, {"b\n" + lines.substr(0, 900'000) + "b"}).value.value_or(0), name);
}

void TextMetrics::amountsInOtherUnits()
{
    const auto scorer = scorerOf("numeric", {{"units", true}});
    const auto against = [&](const Scorer &with, const char *output, const std::string &reference) {
        ScoreInput input;
        input.output = output;
        input.reference = &reference;
        return with.score(input).pass;
    };
    for (const auto &[output, answer] : std::vector<std::pair<const char *, const char *>>{
             {"It is 3 km away", "3,000 m"}, {"0.5 l", "500 mL"}, {"µ: 20 µs", "0.02 ms"}, {"90 minutes", "1.5 h"}, {"1 h 30 min", "5400 s"},
             {"2 hours and 5 minutes", "125 min"}, {"12 %", "12%"}, {"$1,234.50", "1234.5 USD"}, {"€3 million", "3000000 EUR"}, {"1 kB", "1000 bytes"},
             {"42", "42 km"}, {"42 apples", "42"}, {"80 km/h", "80 km/h"}, {"1 ft", "12 in"}, {"5 kWh", "18 MJ"}})
        QVERIFY2(against(*scorer, output, answer) == std::optional(true), output);
    for (const auto &[output, answer] : std::vector<std::pair<const char *, const char *>>{
             {"3 km", "3 m"}, {"3 km", "3000 s"}, {"3000", "3 km"}, {"$3", "3 EUR"}, {"80 km/h", "80 km"}, {"12 %", "12"}, {"none", "3 km"}})
        QVERIFY2(against(*scorer, output, answer) == std::optional(false), output);
    const auto metres = scorerOf("numeric", {{"unit", "km"}, {"absolute", "0.1"}});
    QCOMPARE(against(*metres, "3050 m", "3"), std::optional(true));
    QCOMPARE(against(*metres, "3200 m", "3"), std::optional(false));
    QVERIFY(!scorerOf("numeric", {{"unit", "furlong"}}));
    const ScoreOutput other = [&] {
        ScoreInput input;
        input.output = "3 s";
        const std::string reference = "3 km";
        input.reference = &reference;
        return scorer->score(input);
    }();
    QCOMPARE(other.reason, std::string("the output gives time, the answer length"));
}

void TextMetrics::fieldsOfJson()
{
    const std::string reference = "{\"a\":1,\"b\":{\"c\":[\"x\",null],\"d/e\":2.5},\"f\":{}}";
    const auto scored = [&](const Json &settings, const char *output) {
        ScoreInput input;
        input.output = output;
        input.reference = &reference;
        return scorerOf("json-fields", settings)->score(input);
    };
    const ScoreOutput whole = scored(Json::object(), "{\"f\":{},\"b\":{\"d/e\":2.5,\"c\":[\"x\",null]},\"a\":1,\"more\":0}");
    QCOMPARE(whole.value, std::optional(1.0));
    QCOMPARE(whole.pass, std::optional(true));
    const ScoreOutput part = scored(Json::object(), "```json\n{\"a\":1.0,\"b\":{\"c\":[\"y\"],\"d/e\":2.5},\"f\":[]}\n```");
    QCOMPARE(part.value, std::optional(0.4));
    QCOMPARE(part.reason, std::string("2 of 5 fields are equal; not /b/c/0, /b/c/1, /f"));
    const Json details = parseJson(part.details).value();
    QVERIFY(details["fields"]["/b/c/0"]["found"] == "y" && details["fields"]["/a"]["equal"] == true);
    QCOMPARE(scored({{"fields", {"a", "b.c.0"}}, {"absolute", "0.5"}}, "{\"a\":1.4,\"b\":{\"c\":[\"x\"]}}").value, std::optional(1.0));
    QCOMPARE(scored({{"fields", Json::array({"/b/d~1e"})}}, "{\"b\":{\"d/e\":2.5}}").value, std::optional(1.0));
    QCOMPARE(scored({{"threshold", "0.5"}, {"fields", {"a", "f"}}}, "{\"a\":1}").pass, std::optional(true));
    QCOMPARE(scored(Json::object(), "no JSON").pass, std::optional(false));
    QVERIFY(!scorerOf("json-fields", {{"value", "not JSON"}})->score({}).value);
}

QTEST_GUILESS_MAIN(TextMetrics)
#include "tst_text_metrics.moc"
