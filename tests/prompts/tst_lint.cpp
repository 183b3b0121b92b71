// Each rule of the problems list: found with its place, and not found where nothing is wrong.
#include <QTest>

#include "prompts/lint.h"

using namespace assay;

namespace {

QStringList rulesOf(const std::vector<Problem> &problems)
{
    QStringList rules;
    for (const Problem &problem : problems)
        rules << QString::fromStdString(problem.rule);
    return rules;
}

PromptContent prompt(const std::string &system, const std::string &user = "{{q}}")
{
    PromptContent content;
    content.messages = {{Role::System, system, {}, {}}, {Role::User, user, {}, {}}};
    return content;
}

} // namespace

class Lint : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanPromptHasNoProblems()
    {
        QCOMPARE(rulesOf(lintPrompt(prompt("Be short."), std::set<std::string>{"q"})), QStringList());
    }
    void undefinedAndUnusedVariables()
    {
        const auto problems = lintTemplate("{{a}} {{#list}}{{inner}}{{/list}}", std::set<std::string>{"list", "other"});
        QCOMPARE(rulesOf(problems), (QStringList{QStringLiteral("undefined-variable"), QStringLiteral("unused-variable")}));
        QCOMPARE(problems.front().span.column, 1);
    }
    void aMistypedVariableHasTheNearOneAsItsFix()
    {
        const auto problems = lintTemplate("{{{ quesion.text }}} {{question}} {{weather}}", std::set<std::string>{"question"});
        QCOMPARE(rulesOf(problems), (QStringList{QStringLiteral("undefined-variable"), QStringLiteral("undefined-variable")}));
        QCOMPARE(*problems.front().fix, std::string("{{{ question.text }}}"));
        QVERIFY(!problems.back().fix);
    }
    void templateProblemsHaveAPlace()
    {
        const auto problems = lintTemplate("x\n{{#open}}", std::nullopt);
        QCOMPARE(problems.front().severity, Severity::Error);
        QCOMPARE(problems.front().span.line, 2);
    }
    void invisibleCharactersHaveAFix()
    {
        const auto problems = lintTemplate("pay\xE2\x80\xAE now", std::nullopt);
        QCOMPARE(rulesOf(problems), QStringList{QStringLiteral("control-character")});
        QCOMPARE(problems.front().span.length, 3u);
        QCOMPARE(*problems.front().fix, std::string());
        QVERIFY(lintTemplate("caf\xC3\xA9 \xF0\x9F\x98\x80\t\n", std::nullopt).empty());
    }
    void duplicateInstruction()
    {
        QCOMPARE(rulesOf(lintPrompt(prompt("Answer in one short sentence. Be kind. Answer in one short sentence."), std::nullopt)),
                 QStringList{QStringLiteral("duplicate-instruction")});
    }
    void missingSchemaAndBrokenJson()
    {
        PromptContent content = prompt("Answer as JSON.");
        QCOMPARE(rulesOf(lintPrompt(content, std::nullopt)), QStringList{QStringLiteral("missing-schema")});
        content.outputSchema = "{";
        content.parameters["temperature"] = "hot";
        QCOMPARE(rulesOf(lintPrompt(content, std::nullopt)), (QStringList{QStringLiteral("output-schema"), QStringLiteral("parameter-value")}));
    }
    void exampleThatIsACase()
    {
        PromptContent content = prompt("x", "Where is it?");
        content.messages.push_back({Role::Assistant, "delivery", {}, {}});
        QCOMPARE(lintExamples(content, {"Where is it?"}).size(), 1u);
        QVERIFY(lintExamples(content, {"Something else"}).empty());
        QVERIFY(lintExamples(content, {"", " "}).empty());
        QCOMPARE(lintExamples(content, {" where  is\nit? "}).size(), 1u);
        // Without an answer behind it, it is the question itself.
        content.messages.pop_back();
        QVERIFY(lintExamples(content, {"Where is it?"}).empty());
    }
    void exampleInsideAMessageThatIsACase()
    {
        const PromptContent content = prompt("Examples:\nQ: Where is my parcel number 7?\nA: late\nQ: Is it?\nA: no");
        const auto problems = lintExamples(content, caseTexts({{{"question", "Where is my parcel number 7?"}, {"short", "Is it?"}}, {}, {}, {}, {}}));
        QCOMPARE(problems.size(), 1u);
        QCOMPARE(problems.front().message, 0u);
        QCOMPARE(problems.front().span.line, 2);
        QCOMPARE(problems.front().span.column, 4);
        QCOMPARE(problems.front().span.length, 28u);
    }
    void brokenJsonHasItsPlace()
    {
        PromptContent content = prompt("x");
        content.tools = "[\n  {\"name\": }\n]";
        content.outputSchema = "{\"type\": \"object\"";
        const auto problems = lintPrompt(content, std::nullopt);
        QCOMPARE(rulesOf(problems), (QStringList{QStringLiteral("tools"), QStringLiteral("output-schema")}));
        QCOMPARE(problems[0].severity, Severity::Error);
        QCOMPARE(problems[0].span.line, 2);
        QVERIFY(problems[0].span.column >= 11 && problems[0].span.column <= 12);
        QCOMPARE(problems[1].span.line, 1);
        QVERIFY(problems[1].span.column > 15);
    }
};

QTEST_GUILESS_MAIN(Lint)
#include "tst_lint.moc"
