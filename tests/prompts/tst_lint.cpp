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
    }
};

QTEST_GUILESS_MAIN(Lint)
#include "tst_lint.moc"
