// Configurations of promptfoo: what becomes a prompt, a model and a case, what is kept and named as not done, and what must never be kept.
#include <QFile>
#include <QTest>

#include "interop/promptfoo/expectation.h"
#include "interop/promptfoo/promptfoo_config.h"
#include "interop/promptfoo/promptfoo_tests.h"
#include "support/results.h"

using namespace assay;

namespace {

std::string dataFolder()
{
    return ASSAY_TEST_DATA "/promptfoo";
}

std::string textOf(const std::string &name)
{
    QFile file(QString::fromStdString(dataFolder() + "/" + name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", name.c_str());
    return file.readAll().toStdString();
}

PromptfooConfig shop()
{
    auto read = readPromptfooConfig(textOf("shop.yaml"), ConfigFiles(dataFolder()));
    if (!read)
        qFatal("%s", qPrintable(toSentence(read.error())));
    return std::move(*read);
}

bool hasNote(const LossNotes &notes, const std::string &place, const char *word)
{
    return std::any_of(notes.begin(), notes.end(), [&](const LossNote &note) { return note.place == place && note.what.contains(QLatin1String(word)); });
}

std::string assertionText(const char *text)
{
    return jsonText(assertionFromText(text));
}

} // namespace

class PromptfooConfigTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void promptsAreConvertedOrKept()
    {
        const PromptfooConfig config = shop();
        QCOMPARE(config.description, std::string("shop answers"));
        QCOMPARE(config.prompts.size(), std::size_t{5});
        QCOMPARE(config.prompts[0].label, std::string("short"));
        QVERIFY(config.prompts[0].made.isRenderable);
        QCOMPARE(config.prompts[0].made.content.messages.front().text, std::string("Answer {{question}} in one line."));
        QCOMPARE(config.prompts[1].made.content.messages.size(), std::size_t{2});
        QCOMPARE(config.prompts[1].made.content.messages[0].text, std::string("You answer for {{shop}}."));
        QCOMPARE(config.prompts[1].made.content.parameters.at("temperature"), std::string("0.20"));
        QVERIFY(hasNote(config.notes, "prompts[1].config.response_format", "not sent"));
        QVERIFY(!config.prompts[2].made.isRenderable);
        QCOMPARE(config.prompts[2].made.content.messages.front().text, std::string("{{ question | upper }}"));
        QVERIFY(hasNote(config.notes, "prompts[2]", "not rendered here"));
        QCOMPARE(config.prompts[3].raw, std::string("First of the file: {{question}}"));
        QCOMPARE(config.prompts[4].raw, std::string("Second: {{question}}"));
        QVERIFY(hasNote(config.notes, "prompts[4]", "code.js"));
    }

    void providersBecomeModelsWithoutKeys()
    {
        const PromptfooConfig config = shop();
        QCOMPARE(config.providers.size(), std::size_t{4});
        QCOMPARE(config.providers[0].model->modelId, std::string("gpt-4o-mini"));
        QCOMPARE(config.providers[0].provider->baseUrl, std::string("https://api.openai.com/v1"));
        QCOMPARE(config.providers[1].model->name, std::string("sonnet"));
        QCOMPARE(config.providers[1].model->parameters, (std::map<std::string, std::string>{{"max_tokens", "400"}}));
        QVERIFY(config.providers[1].provider->kind == ProviderKind::Anthropic);
        QCOMPARE(config.providers[2].provider->baseUrl, std::string("http://127.0.0.1:9/v1"));
        QVERIFY(!config.providers[3].model);
        QVERIFY(hasNote(config.notes, "providers[3]", "makes no model"));
        QVERIFY(config.secrets >= 3);
        const std::string kept = jsonText(config.frame) + jsonText(config.providers[1].raw) + jsonText(config.providers[2].raw);
        for (const char *key : {"sk-planted", "planted-0123456789", "user:planted"})
            QVERIFY2(kept.find(key) == std::string::npos, key);
        QVERIFY(hasNote(config.notes, "providers[1].config.apiKey", "reference"));
    }

    void testsBecomeCases()
    {
        const PromptfooConfig config = shop();
        QCOMPARE(config.tests, std::int64_t{5});
        QCOMPARE(config.cases.size(), std::size_t{8}); // three of the table, two by two, one
        QCOMPARE(config.repeats, 2);
        const CaseContent &first = config.cases[0];
        QCOMPARE(first.vars.at("question"), std::string("=SUM(A1) refund?"));
        QCOMPARE(first.vars.at("shop"), std::string("Mint & Co"));
        QCOMPARE(first.vars.at("_expected"), std::string("x"));
        QCOMPARE(first.json.at(promptfooCase::assertions),
                 std::string("[{\"type\":\"word-count\",\"value\":{\"max\":40},\"metric\":\"length\",\"weight\":0.5},{\"type\":\"icontains\",\"value\":\"REFUND\",\"metric\":\"match\"},"
                             "{\"type\":\"levenshtein\",\"value\":\"=SUM(A1) refund?\",\"threshold\":7,\"metric\":\"match\"}]"));
        QCOMPARE(first.json.at(promptfooCase::rest), std::string("{\"description\":\"formula\",\"metadata\":{\"suite\":\"main\",\"topic\":\"billing\",\"tags\":[\"a\",\"b,c\"],\"threshold\":7}}"));
        QVERIFY(!first.json.contains(promptfooCase::threshold));
        QCOMPARE(config.cases[1].vars.at("question"), std::string("two\nlines, \"quoted\""));
        QCOMPARE(config.cases[1].json.at(promptfooCase::threshold), std::string("0.5"));
        QVERIFY(config.cases[1].json.at(promptfooCase::assertions).find("[\"one\",\"x, y\"]") != std::string::npos);
        QCOMPARE(config.cases[2].json.at(promptfooCase::threshold), std::string("0"));
        QVERIFY(hasNote(config.notes, "parts/tests.csv:1", "two underscores"));
    }

    void listsAreMultipliedOut()
    {
        const PromptfooConfig config = shop();
        std::vector<std::pair<std::string, std::string>> rows;
        for (std::size_t i = 3; i < 7; ++i)
            rows.emplace_back(config.cases[i].vars.at("question"), config.cases[i].vars.at("lang"));
        QCOMPARE(rows, (std::vector<std::pair<std::string, std::string>>{{"Where is Bonn?", "de"}, {"Where is Bonn?", "en"}, {"Where is Köln?", "de"}, {"Where is Köln?", "en"}}));
        QCOMPARE(config.cases[3].json.at("order"), std::string("{\"id\":7,\"total\":1.50}"));
        QVERIFY(hasNote(config.notes, "tests[1].assert[1]", "javascript"));
        QVERIFY(hasNote(config.notes, "tests[1].assert[2].assert[1]", "cannot render"));
    }

    void filesBesideItAreReadAndNothingElse()
    {
        const PromptfooConfig config = shop();
        QCOMPARE(config.cases.back().vars.at("question"), std::string("What is in the file?"));
        QCOMPARE(config.cases.back().json.at("n"), std::string("1.50"));
        QVERIFY(config.cases.back().json.at(promptfooCase::assertions).find("{\"type\":\"is-json\",\"value\":{\"type\":\"object\",\"required\":[\"a\"]}}") != std::string::npos);
        QVERIFY(hasNote(config.notes, "tests[2].assert[1]", "no-such-check"));
        QVERIFY(hasNote(config.notes, "tests[2].options.transform", "kept"));
        const ConfigFiles files(dataFolder() + "/parts");
        QVERIFY(!files.read("../shop.yaml"));
        QVERIFY(!files.read("/etc/hostname"));
        QVERIFY(files.read("question.txt"));
        QCOMPARE(files.matching("*.txt"), (std::vector<std::string>{"question.txt", "two.txt"}));
    }

    void whatIsNotUsedIsNamedAndKept()
    {
        const PromptfooConfig config = shop();
        QVERIFY(hasNote(config.notes, "derivedMetrics", "kept"));
        QVERIFY(config.frame.find("derivedMetrics") && config.frame.find("anchors") && config.frame.find("tags"));
        QVERIFY(!config.frame.find("tests") && !config.frame.find("defaultTest"));
        QCOMPARE(config.frame.find("prompts")->items[1].textAt("note"), std::string("kept")); // behind the one made by code
        QCOMPARE(config.frame.find("evaluateOptions")->find("repeat")->text, std::string("2"));
    }

    void expectationsOfTables()
    {
        QCOMPARE(assertionText("contains:refund "), std::string("{\"type\":\"contains\",\"value\":\"refund\"}"));
        QCOMPARE(assertionText("not-icontains-any: a, \"b,\"\"c\"\"\""), std::string("{\"type\":\"not-icontains-any\",\"value\":[\"a\",\"b,\\\"c\\\"\"]}"));
        QCOMPARE(assertionText("similar(0.8):hello"), std::string("{\"type\":\"similar\",\"value\":\"hello\",\"threshold\":0.8}"));
        QCOMPARE(assertionText("bleu(0.3): x"), std::string("{\"type\":\"bleu\",\"value\":\"x\"}"));
        QCOMPARE(assertionText("latency(200)"), std::string("{\"type\":\"latency\",\"threshold\":200}"));
        QCOMPARE(assertionText("levenshtein:x"), std::string("{\"type\":\"levenshtein\",\"value\":\"x\",\"threshold\":0.75}"));
        QCOMPARE(assertionText("is-json"), std::string("{\"type\":\"is-json\"}"));
        QCOMPARE(assertionText("similar:cosine:hello"), std::string("{\"type\":\"similar:cosine\",\"value\":\"hello\"}"));
        QCOMPARE(assertionText("fn:output.x"), std::string("{\"type\":\"javascript\",\"value\":\"output.x\"}"));
        QCOMPARE(assertionText("file://a.py"), std::string("{\"type\":\"python\",\"value\":\"file://a.py\"}"));
        QCOMPARE(assertionText("grade: polite"), std::string("{\"type\":\"llm-rubric\",\"value\":\"polite\"}"));
        QCOMPARE(assertionText("Contains:x"), std::string("{\"type\":\"equals\",\"value\":\"Contains:x\"}")); // case-sensitive
        QCOMPARE(assertionText("contains(x):y"), std::string("{\"type\":\"equals\",\"value\":\"contains(x):y\"}"));
    }

    void thresholdsOfTables()
    {
        for (const auto &[text, number] : std::vector<std::pair<const char *, const char *>>{{"0", "0"}, {".5", "0.5"}, {"+1.50", "1.50"}, {"-2e3", "-2e3"}, {" 007 ", "7"}})
            QCOMPARE(thresholdNumber(text), std::optional<std::string>(number));
        for (const char *text : {"", "x", "1.", "1e", "0x1", "1 2", "NaN", "--1"})
            QVERIFY2(!thresholdNumber(text), text);
    }

    void yamlReadsAsOtherToolsDo()
    {
        const auto node = configFromYaml("a: yes\nb: 0x1F\nc: .5\nd: ~\ne: 2024-01-01\nf: \"1\"\ng: 1.50\nh: 12345678901234567890\nbase: &b {x: 1, y: 2}\ni: {<<: *b, y: 3}\nj: !!str 5\n");
        VERIFY_RESULT(node);
        QCOMPARE(jsonText(*node), std::string("{\"a\":\"yes\",\"b\":31,\"c\":0.5,\"d\":null,\"e\":\"2024-01-01\",\"f\":\"1\",\"g\":1.50,\"h\":12345678901234567890,"
                                              "\"base\":{\"x\":1,\"y\":2},\"i\":{\"y\":3,\"x\":1},\"j\":\"5\"}"));
        const auto again = configFromYaml(yamlText(*node));
        VERIFY_RESULT(again);
        QVERIFY(*again == *node);
    }

    void hostileConfigurationsAreRefused()
    {
        std::string bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n";
        for (char c = 'b'; c < 'k'; ++c)
            bomb += std::string(1, c) + ": &" + c + " [*" + char(c - 1) + ",*" + char(c - 1) + ",*" + char(c - 1) + ",*" + char(c - 1) + ",*" + char(c - 1) + ",*" + char(c - 1) + "]\n";
        const auto laughs = configFromYaml(bomb);
        QVERIFY(!laughs && laughs.error().why.contains(QLatin1String("million")));
        const auto deep = configFromYaml(std::string(5000, '['));
        QVERIFY(!deep && deep.error().why.contains(QLatin1String("deeper")));
        QVERIFY(!configFromJson(std::string(100'000, '[')));
        QVERIFY(!configFromYaml("a: 1\na: 2\n"));
        QVERIFY(!configFromYaml("a: \xff\n"));
        QVERIFY(!configFromYaml("--- 1\n--- 2\n"));
        QVERIFY(!readPromptfooConfig("just text", ConfigFiles({})));
        QVERIFY(!readPromptfooConfig("prompts: [a]\ntests: [{vars: {" + [] {
            std::string vars;
            for (int i = 0; i < 8; ++i)
                vars += "v" + std::to_string(i) + ": [a,b,c,d,e,f,g,h,i,j],";
            return vars;
        }() + "}}]", ConfigFiles({})));
    }
};

QTEST_GUILESS_MAIN(PromptfooConfigTest)
#include "tst_promptfoo_config.moc"
