// JSON Schema, draft 7: the public suite's required cases, and schemas that mean harm.
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <nlohmann/json.hpp>

#include "base/json_schema/schema.h"
#include "support/results.h"
#include "support/sanitized.h"

using namespace assay;

namespace {

Json suite()
{
    QFile file(QStringLiteral(ASSAY_TEST_DATA "/json-schema/draft7.json"));
    return file.open(QIODevice::ReadOnly) ? Json::parse(file.readAll().toStdString()) : Json();
}

QStringList complaints(const std::string &schema, const std::string &instance)
{
    const auto compiled = JsonSchema::parse(schema);
    if (!compiled)
        return {QStringLiteral("schema: ") + compiled.error().why};
    const auto violations = compiled->violations(Json::parse(instance));
    if (!violations)
        return {QStringLiteral("gave up")};
    QStringList list;
    for (const SchemaViolation &violation : *violations)
        list << QString::fromStdString(violation.instance + " " + violation.keyword);
    return list;
}

} // namespace

class JsonSchemas : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void publicSuite()
    {
        const Json data = suite();
        const auto documents = data.at("remotes").get<JsonSchema::Documents>();
        int right = 0;
        int all = 0;
        for (const Json &group : data.at("groups")) {
            const auto schema = JsonSchema::compile(group.at("schema"), documents);
            for (const Json &test : group.at("tests")) {
                ++all;
                const auto violations = schema ? schema->violations(test.at("data")) : Result<std::vector<SchemaViolation>>(fail(schema.error()));
                if (violations && violations->empty() == test.at("valid").get<bool>()) {
                    ++right;
                    continue;
                }
                qInfo("%s: %s: %s%s", group.at("file").get<std::string>().c_str(), group.at("description").get<std::string>().c_str(),
                      test.at("description").get<std::string>().c_str(), violations ? "" : qPrintable(QStringLiteral(" (") + violations.error().why + u')'));
            }
        }
        qInfo("%d of %d required cases right", right, all);
        QVERIFY(all >= 900);
        QVERIFY(right * 100 >= all * 98);
    }

    void violationsNameTheirPlace()
    {
        QCOMPARE(complaints("{\"properties\":{\"a/b\":{\"items\":{\"type\":\"integer\"}}},\"required\":[\"c\"]}", "{\"a/b\":[1,\"x\"]}"),
                 (QStringList{QStringLiteral("/a~1b/1 type"), QStringLiteral(" required")}));
        QCOMPARE(complaints("{\"additionalProperties\":false}", "{\"x\":1}"), QStringList{QStringLiteral("/x false")});
    }

    void badSchemasAreRefused_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("type") << QByteArray("{\"type\":\"text\"}");
        QTest::newRow("a number") << QByteArray("12");
        QTest::newRow("minLength") << QByteArray("{\"properties\":{\"a\":{\"minLength\":-1}}}");
        QTest::newRow("reference") << QByteArray("{\"$ref\":\"http://example.org/other.json\"}");
        QTest::newRow("pointer") << QByteArray("{\"$ref\":\"#/definitions/none\"}");
        QTest::newRow("pattern") << QByteArray("{\"pattern\":\"(\"}");
        QTest::newRow("engine setting") << QByteArray("{\"pattern\":\"(*UCP)a\"}");
    }
    void badSchemasAreRefused()
    {
        QFETCH(QByteArray, schema);
        const auto compiled = JsonSchema::parse(schema.toStdString());
        QVERIFY(!compiled);
        QVERIFY(!compiled.error().why.isEmpty());
    }

    void hostileOnesEnd_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QByteArray>("instance");
        QTest::newRow("refers to itself") << QByteArray("{\"$ref\":\"#\"}") << QByteArray("1");
        QTest::newRow("in a circle") << QByteArray("{\"definitions\":{\"a\":{\"$ref\":\"#/definitions/b\"},\"b\":{\"$ref\":\"#/definitions/a\"}},\"$ref\":\"#/definitions/a\"}") << QByteArray("1");
        QTest::newRow("branches without end") << QByteArray("{\"allOf\":[{\"$ref\":\"#\"},{\"$ref\":\"#\"},{\"$ref\":\"#\"}]}") << QByteArray("1");
        QTest::newRow("long pattern") << QByteArray("{\"pattern\":\"" + QByteArray("(a|b)*").repeated(2000) + "\"}") << QByteArray("\"" + QByteArray(5000, 'c') + "\"");
        QTest::newRow("catastrophic pattern") << QByteArray("{\"pattern\":\"^(a+)+$\"}") << QByteArray("\"" + QByteArray(5000, 'a') + "b\"");
        QTest::newRow("many items") << QByteArray("{\"uniqueItems\":true}") << QByteArray("[" + QByteArray("[1,2],").repeated(50'000) + "3]");
        QTest::newRow("many alternatives") << QByteArray("{\"items\":{\"anyOf\":[" + QByteArray("{\"pattern\":\"x\"},").repeated(2000) + "{\"type\":\"null\"}]}}")
                                           << QByteArray("[" + QByteArray("\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\",").repeated(200) + "null]");
    }
    void hostileOnesEnd()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QByteArray, instance);
        QElapsedTimer timer;
        timer.start();
        (void) complaints(schema.toStdString(), instance.toStdString());
        QVERIFY2(timer.elapsed() < (isSanitized() ? 60'000 : 5'000), QByteArray::number(timer.elapsed()).constData());
    }

    void deepInstancesEnd()
    {
        const auto schema = JsonSchema::parse("{\"items\":{\"$ref\":\"#\"}}");
        Json deep = 1;
        for (int i = 0; i < 5000; ++i)
            deep = Json::array({std::move(deep)});
        QVERIFY(!schema->violations(deep));
    }
};

QTEST_GUILESS_MAIN(JsonSchemas)
#include "tst_json_schema.moc"
