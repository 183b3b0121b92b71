// Tags as an editor paints them: where they stand in UTF-16 units, the same ones the template's parser finds.
#include <QTest>

#include "prompts/tag_spans.h"
#include "prompts/template.h"
#include "support/warnings.h"

using namespace assay;

namespace {

QStringList shown(const QString &text)
{
    QStringList tags;
    for (const TagSpan &span : tagSpans(text))
        tags << text.mid(span.begin, span.length);
    return tags;
}

} // namespace

class TagSpansTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void findsTags_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("tags");
        const auto row = [](const char *name, const char *text, const QStringList &tags) { QTest::newRow(name) << QString::fromUtf8(text) << tags; };
        row("none", "no tags { here } at all }}", {});
        row("plain", "Dear {{ name }}, {{shop}}!", {QStringLiteral("{{ name }}"), QStringLiteral("{{shop}}")});
        row("behind wide signs", "🛒 ü {{shop}}", {QStringLiteral("{{shop}}")});
        row("signs", "{{#a}}{{^b}}{{/b}}{{/a}}{{>p}}{{!c}}{{&d}}{{{e}}}",
            {QStringLiteral("{{#a}}"), QStringLiteral("{{^b}}"), QStringLiteral("{{/b}}"), QStringLiteral("{{/a}}"), QStringLiteral("{{>p}}"),
             QStringLiteral("{{!c}}"), QStringLiteral("{{&d}}"), QStringLiteral("{{{e}}}")});
        row("over lines", "{{#long\nname}}x{{/long\nname}}", {QStringLiteral("{{#long\nname}}"), QStringLiteral("{{/long\nname}}")});
        row("unclosed", "{{a}} and {{b", {QStringLiteral("{{a}}")});
        row("new delimiters", "{{=<% %>=}}<%a%> {{b}} <%={{ }}=%>{{c}}",
            {QStringLiteral("{{=<% %>=}}"), QStringLiteral("<%a%>"), QStringLiteral("<%={{ }}=%>"), QStringLiteral("{{c}}")});
        row("bad delimiters stay", "{{=<% =}}{{a}}", {QStringLiteral("{{=<% =}}"), QStringLiteral("{{a}}")});
    }

    void findsTags()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, tags);
        QCOMPARE(shown(text), tags);
    }

    void namesAndSignsAreTold()
    {
        const QString text = QStringLiteral("{{# items }}{{x.y}}");
        const auto spans = tagSpans(text);
        QCOMPARE(spans.size(), 2U);
        QCOMPARE(spans[0].sign, QLatin1Char('#'));
        QCOMPARE(spans[0].name.toString(), QStringLiteral("items"));
        QVERIFY(spans[1].sign.isNull());
        QCOMPARE(spans[1].name.toString(), QStringLiteral("x.y"));
    }

    void agreesWithTheParser()
    {
        const std::string text = "ä {{=| |=}}|#docs|[|id|] |{text}| |/docs| |={{ }}=|{{question}} {{>house}}";
        const auto parsed = Template::parse(text);
        QVERIFY(parsed);
        const QString wide = QString::fromStdString(text);
        std::vector<std::string> found;
        for (const TagSpan &span : tagSpans(wide)) {
            if (span.sign != QLatin1Char('/') && span.sign != QLatin1Char('='))
                found.push_back(wide.mid(span.begin, span.length).toStdString());
        }
        std::vector<std::string> named;
        for (const TemplateName &each : parsed->names())
            named.push_back(text.substr(each.span.offset, each.span.length));
        QCOMPARE(found, named);
    }
};

QTEST_GUILESS_MAIN(TagSpansTest)
#include "tst_tag_spans.moc"
