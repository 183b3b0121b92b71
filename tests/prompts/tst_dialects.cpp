// Templates of other languages become Mustache that renders the same bytes, or are refused with their place.
#include <QFile>
#include <QTest>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "prompts/dialects.h"
#include "prompts/template.h"
#include "support/results.h"

using namespace assay;

namespace {

std::string converted(const char *text, Dialect from)
{
    const auto done = toMustache(text, from);
    return done ? done->text : "refused: " + toSentence(done.error()).toStdString();
}

} // namespace

class Dialects : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(ASSAY_TEST_DATA "/dialects/vectors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_vectors = *parseJson(file.readAll().toStdString());
    }

    void theSameBytesAreRendered_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("index");
        for (const char *language : {"jinja", "braces"})
            for (std::size_t i = 0; i < m_vectors.at(language).size(); ++i)
                QTest::addRow("%s %s", language, dumpJson(m_vectors.at(language).at(i).at("template")).c_str()) << QString::fromLatin1(language) << static_cast<int>(i);
    }
    void theSameBytesAreRendered()
    {
        QFETCH(QString, language);
        QFETCH(int, index);
        const Json &vector = m_vectors.at(language.toStdString()).at(static_cast<std::size_t>(index));
        const auto done = toMustache(vector.at("template").get<std::string>(), *dialectFromName(language.toStdString()));
        VERIFY_RESULT(done);
        const auto parsed = Template::parse(done->text);
        VERIFY_RESULT(parsed);
        QCOMPARE(render(*parsed, m_vectors.at("data"))->text, vector.at("expected").get<std::string>());
    }

    void lineEndsStayAsTyped()
    {
        const auto parsed = Template::parse(converted("a\r\n{% if yes %}\r\nx\r\n{% endif %}\r\n", Dialect::Jinja));
        VERIFY_RESULT(parsed);
        QCOMPARE(render(*parsed, Json{{"yes", true}})->text, std::string("a\r\n\r\nx\r\n\r\n"));
    }

    void plainTemplatesReadAsIfTypedInMustache()
    {
        QCOMPARE(converted("Hello {name}!", Dialect::Braces), std::string("Hello {{name}}!"));
        QCOMPARE(converted("{{\"a\": {b}}}", Dialect::Braces), std::string("{\"a\": {{b}}}"));
        QCOMPARE(converted("Hello {{ name }}!", Dialect::Jinja), std::string("Hello {{name}}!"));
        QCOMPARE(converted("{% for d in documents %}{{ d.text }}{% endfor %}", Dialect::Jinja), std::string("{{#documents}}{{text}}{{/documents}}"));
        QCOMPARE(converted("{% if a %}x{% else %}y{% endif %}", Dialect::Jinja), std::string("{{#a}}x{{/a}}{{^a}}y{{/a}}"));
        QCOMPARE(converted("{# why #}x", Dialect::Jinja), std::string("{{! why }}x"));
        QCOMPARE(converted("{{x}} stays {y}", Dialect::Mustache), std::string("{{x}} stays {y}"));
    }

    void whatHasNoCounterpartIsRefusedAtItsPlace_data()
    {
        QTest::addColumn<int>("dialect");
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        const auto add = [](Dialect dialect, const char *source, int line, int column) {
            QTest::addRow("%s %s", name(dialect), source) << static_cast<int>(dialect) << QString::fromUtf8(source) << line << column;
        };
        add(Dialect::Braces, "é\n {user.name}", 2, 2);
        for (const char *source : {"{x!r}", "{x:>10}", "{x:{w}}", "{}", "{0}", "{a[0]}", "{a.b}", "{\"a\": 1}", "{x", "x}"})
            add(Dialect::Braces, source, 1, source[0] == 'x' ? 2 : 1);
        add(Dialect::Jinja, "a\nb {{ x | upper }}", 2, 3);
        for (const char *source : {"{{ x | default('y') }}", "{{ x + 1 }}", "{{ f(x) }}", "{{ a[0] }}", "{{ true }}", "{% if x == 1 %}{% endif %}", "{% if a or b %}{% endif %}",
                                   "{% set x = 1 %}", "{% include 'x' %}", "{% macro m() %}{% endmacro %}", "{% for k, v in d %}{% endfor %}", "{% for x in y if z %}{% endfor %}",
                                   "{{ x", "{% if x", "{# x", "{% raw %}x", "{% if x %}", "{% for x in y %}", "{% endif %}", "{% else %}", "{% endraw %}"})
            add(Dialect::Jinja, source, 1, 1);
        add(Dialect::Jinja, "{% if a and b %}x{% else %}y{% endif %}", 1, 18);
        add(Dialect::Jinja, "{% for x in y %}{{ loop.index }}{% endfor %}", 1, 17);
        add(Dialect::Jinja, "{% for x in y %}{% endif %}", 1, 17);
        add(Dialect::Jinja, "{% if a %}{% else %}{% else %}{% endif %}", 1, 21);
    }
    void whatHasNoCounterpartIsRefusedAtItsPlace()
    {
        QFETCH(int, dialect);
        QFETCH(QString, source);
        QFETCH(int, line);
        QFETCH(int, column);
        const auto done = toMustache(source.toStdString(), static_cast<Dialect>(dialect));
        QVERIFY2(!done, done ? done->text.c_str() : "");
        QCOMPARE(done.error().where.line, line);
        QCOMPARE(done.error().where.column, column);
    }

    void aNameThatMustacheWouldFindElsewhereIsRefused()
    {
        // A list in a section repeats; an outer name that the item has too is the item's.
        QVERIFY(!toMustache("{% if documents %}Context:{% for d in documents %}{{ d.text }}{% endfor %}{% endif %}", Dialect::Jinja));
        QVERIFY(!toMustache("{% if a %}x{% endif %}{% for i in a %}{{ i }}{% endfor %}", Dialect::Jinja));
        QVERIFY(!toMustache("{% for d in documents %}{{ text }}{% endfor %}", Dialect::Jinja));
        QVERIFY(!toMustache("{% for r in rows %}{{ r.name }} {{ name }}{% endfor %}", Dialect::Jinja));
        QVERIFY(!toMustache("{% if user %}{{ name }}{% endif %} {{ user.name }}", Dialect::Jinja));
        QVERIFY(!toMustache("{% for r in rows %}{% for t in r.tags %}{{ r }}{% endfor %}{% endfor %}", Dialect::Jinja));
        QVERIFY(!toMustache("{% for t in list %}{% if yes %}{{ t }}{% endif %}{% endfor %}", Dialect::Jinja));
        QVERIFY(toMustache("{% for r in rows %}{{ r.name }} {{ shop }}{% endfor %}{{ name }}", Dialect::Jinja).has_value());
    }

    void whatIsFalseInOneAndTrueInTheOtherIsNoted()
    {
        const auto done = toMustache("x\n{% if note %}{{ note }}{% endif %}{% if note %}!{% endif %}", Dialect::Jinja);
        QCOMPARE(done->notes.size(), 1u);
        QCOMPARE(done->notes.front().line, 2);
        QVERIFY(done->notes.front().text.contains(QStringLiteral("note")));
    }

    void anErrorNamesItsMessage()
    {
        PromptContent content;
        content.messages = {{Role::System, "{name}", {}, {}}, {Role::User, "x {a.b}", {}, {}}};
        const auto refused = promptToMustache(content, Dialect::Braces);
        QCOMPARE(refused.error().where.field, QStringLiteral("message 2, user"));
        content.messages.pop_back();
        QCOMPARE(promptToMustache(content, Dialect::Braces)->content.messages.front().text, std::string("{{name}}"));
    }

    void looksAreGuessed_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("dialect");
        const auto add = [](const char *source, Dialect dialect) { QTest::addRow("%s", source) << QString::fromUtf8(source) << static_cast<int>(dialect); };
        add("plain", Dialect::Mustache);
        add("{{ name }}", Dialect::Mustache);
        add("{{#a}}x{{/a}} {b}", Dialect::Mustache);
        add("{% if x %}y{% endif %}", Dialect::Jinja);
        add("{{ x | upper }}", Dialect::Jinja);
        add("Hello {name}", Dialect::Braces);
        add("Answer as {{\"a\": 1}} about {topic}", Dialect::Braces);
        add("{\"a\": 1}", Dialect::Mustache);
    }
    void looksAreGuessed()
    {
        QFETCH(QString, source);
        QFETCH(int, dialect);
        QCOMPARE(static_cast<int>(guessDialect(source.toStdString())), dialect);
    }

private:
    Json m_vectors;
};

QTEST_GUILESS_MAIN(Dialects)
#include "tst_dialects.moc"
