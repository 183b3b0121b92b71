// The template language against the public Mustache cases, places of problems, bounds, and the text forms of prompts.
#include <QFile>
#include <QTest>
#include <nlohmann/json.hpp>

#include "prompts/formats.h"
#include "prompts/render_prompt.h"
#include "prompts/template.h"
#include "support/results.h"

using namespace assay;

class Templates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void publicCases_data()
    {
        QFile file(QStringLiteral(ASSAY_TEST_DATA "/mustache/cases.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_cases = nlohmann::json::parse(file.readAll().toStdString());
        QCOMPARE(m_cases.size(), 136u);
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < m_cases.size(); ++i)
            QTest::addRow("%s: %s", m_cases[i]["suite"].get<std::string>().c_str(), m_cases[i]["name"].get<std::string>().c_str()) << static_cast<int>(i);
    }
    void publicCases()
    {
        QFETCH(int, index);
        const auto &entry = m_cases[static_cast<std::size_t>(index)];
        Partials partials;
        const auto texts = entry.value("partials", nlohmann::json::object());
        for (const auto &[name, text] : texts.items()) {
            auto partial = Template::parse(text.get<std::string>());
            VERIFY_RESULT(partial);
            partials.emplace(name, *partial);
        }
        const auto parsed = Template::parse(entry["template"].get<std::string>());
        VERIFY_RESULT(parsed);
        RenderOptions options;
        options.escapeHtml = true;
        QCOMPARE(render(*parsed, entry["data"], partials, options)->text, entry["expected"].get<std::string>());
    }

    void nothingIsEscapedInPrompts()
    {
        QCOMPARE(render(*Template::parse("{{x}}"), Json{{"x", "a < b & \"c\""}})->text, std::string("a < b & \"c\""));
    }

    void problemsNameTheirPlace()
    {
        const auto unclosed = Template::parse("Hé {{name}}\n  {{#items}}x");
        QCOMPARE(unclosed.error().where.line, 2);
        QCOMPARE(unclosed.error().where.column, 3);
        QCOMPARE(Template::parse("a {{b").error().where.column, 3);
        QVERIFY(!Template::parse("{{/x}}"));
        QVERIFY(!Template::parse("{{#a}}{{#b}}{{/a}}{{/b}}"));
        QCOMPARE(Template::problems("{{#a}}{{/b}} {{").size(), 2u);
    }

    void namesKnowWhereTheyStand()
    {
        const auto parsed = Template::parse("{{a}} {{#list}}{{.}}{{/list}}\n{{> part}}");
        const auto &names = parsed->names();
        QCOMPARE(names.size(), 4u);
        QCOMPARE(names[1].kind, TemplateName::Kind::Section);
        QCOMPARE(names[2].depth, 1);
        QCOMPARE(names[3].span.line, 2);
    }

    void onlyReachedNamesAreMissing()
    {
        const auto rendered = render(*Template::parse("{{a}}{{#no}}{{hidden}}{{/no}}{{b.c}}"), Json{{"a", 1}});
        QCOMPARE(rendered->missing, std::vector<std::string>{"b.c"});
    }

    void boundsHold()
    {
        Partials partials;
        partials.emplace("self", *Template::parse("x{{> self}}"));
        QVERIFY(!render(*Template::parse("{{> self}}"), Json::object(), partials));
        Json deep{{"l", Json::array()}};
        for (int i = 0; i < 1000; ++i)
            deep["l"].push_back(i);
        QVERIFY(!render(*Template::parse("{{#l}}{{#l}}x{{/l}}{{/l}}"), deep));
        std::string nested;
        for (int i = 0; i < 100000; ++i)
            nested += "{{#a}}";
        QVERIFY(!Template::parse(nested));
    }

    void aCaseIsSeenWithoutItsReference()
    {
        CaseContent content{{{"q", "Where?"}}, {{"n", "1.50"}, {"list", "[1,2]"}}, "secret", {{"d1", "Returns", "30 days"}}, {"tag"}};
        const auto text = render(*Template::parse("{{q}} {{n}} {{#list}}{{.}},{{/list}} {{#documents}}{{title}}: {{text}}{{/documents}}{{reference}}{{tags}}"), renderData(content));
        QCOMPARE(text->text, std::string("Where? 1.50 1,2, Returns: 30 days"));
        QCOMPARE(text->missing.size(), 2u);
    }

    void promptsNameWhatACaseLacks()
    {
        PromptContent content;
        content.messages = {{Role::System, "For {{shop}}", {}, {}}, {Role::User, "{{question}}", {}, {}}};
        const auto compiled = CompiledPrompt::compile(content);
        VERIFY_RESULT(compiled);
        const auto messages = compiled->render(renderData({{{"shop", "Lindgrove"}}, {}, {}, {}, {}}));
        QVERIFY(!messages);
        QCOMPARE(messages.error().why, QStringLiteral("question"));
    }

    void markdownRoundTrip()
    {
        PromptContent content;
        content.parameters = {{"max_tokens", "6"}, {"stop", "\\n"}};
        content.messages = {{Role::System, "One.\n\n# user\nstill system\n\\# user", {}, {}}, {Role::User, "{{message}}", {}, {}}, {Role::Assistant, "billing", {}, {}}};
        const auto back = fromMarkdown(toMarkdown(content));
        VERIFY_RESULT(back);
        QCOMPARE(*back, content);
    }

    void formatsAreTold()
    {
        QCOMPARE(formatOf("{{question}}"), PromptFormat::Text);
        QCOMPARE(formatOf("# user\nhello"), PromptFormat::Markdown);
        QCOMPARE(formatOf(R"([{"role":"user","content":"x"}])"), PromptFormat::ChatJson);
        QCOMPARE(fromAnyText("plain")->messages.front().text, std::string("plain"));
        QVERIFY(!fromAnyText("\xff"));
        QCOMPARE(fromMarkdown("text first\n# user\n").error().where.line, 1);
        QCOMPARE(fromChatJson(toChatJson(fromPlainText("x")))->messages.front().text, std::string("x"));
        QVERIFY(!fromChatJson(R"([{"role":"nobody","content":"x"}])"));
    }

private:
    nlohmann::json m_cases;
};

QTEST_GUILESS_MAIN(Templates)
#include "tst_template.moc"
