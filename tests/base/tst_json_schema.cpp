// JSON Schema, draft 7 and 2020-12: the public suite's required cases, and schemas that mean harm.
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <nlohmann/json.hpp>

#include "base/json_schema/schema.h"
#include "support/results.h"
#include "support/sanitized.h"

using namespace assay;

namespace {

Json suite(const QString &draft)
{
    QFile file(QStringLiteral(ASSAY_TEST_DATA "/json-schema/") + draft + QStringLiteral(".json"));
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
    void publicSuite_data()
    {
        QTest::addColumn<QString>("draft");
        QTest::addColumn<int>("cases");
        QTest::addColumn<QStringList>("wrong"); // each with its reason beside it
        QTest::newRow("draft 7") << QStringLiteral("draft7") << 927 << QStringList();
        QTest::newRow("draft 2020-12") << QStringLiteral("draft2020-12") << 1299 << QStringList();
    }
    void publicSuite()
    {
        QFETCH(QString, draft);
        QFETCH(int, cases);
        QFETCH(QStringList, wrong);
        const Json data = suite(draft);
        const auto documents = data.at("remotes").get<JsonSchema::Documents>();
        const auto otherwise = draft == QStringLiteral("draft7") ? JsonSchema::Draft::Draft7 : JsonSchema::Draft::Draft202012;
        QStringList found;
        int all = 0;
        for (const Json &group : data.at("groups")) {
            const auto schema = JsonSchema::compile(group.at("schema"), documents, otherwise);
            for (const Json &test : group.at("tests")) {
                ++all;
                const auto violations = schema ? schema->violations(test.at("data")) : Result<std::vector<SchemaViolation>>(fail(schema.error()));
                if (violations && violations->empty() == test.at("valid").get<bool>())
                    continue;
                found << QString::fromStdString(group.at("file").get<std::string>() + ": " + group.at("description").get<std::string>() + ": "
                                                + test.at("description").get<std::string>());
                if (!violations)
                    qInfo("%s: %s %s", qPrintable(found.last()), qPrintable(violations.error().what), qPrintable(violations.error().why));
            }
        }
        QCOMPARE(all, cases);
        QVERIFY((all - found.size()) * 100 >= all * 98);
        QCOMPARE(found, wrong);
    }

    void violationsNameTheirPlace()
    {
        QCOMPARE(complaints("{\"properties\":{\"a/b\":{\"items\":{\"type\":\"integer\"}}},\"required\":[\"c\"]}", "{\"a/b\":[1,\"x\"]}"),
                 (QStringList{QStringLiteral("/a~1b/1 type"), QStringLiteral(" required")}));
        QCOMPARE(complaints("{\"additionalProperties\":false}", "{\"x\":1}"), QStringList{QStringLiteral("/x false")});
    }

    void schemaSaysItsDraft()
    {
        const std::string tuple = "\"items\":[{\"type\":\"string\"}],\"prefixItems\":[{\"type\":\"integer\"}]}";
        const QStringList oneString{QStringLiteral("/0 type")};
        QCOMPARE(complaints("{" + tuple, "[1]"), oneString); // draft 7 unless it says so
        QCOMPARE(complaints("{\"$schema\":\"https://json-schema.org/draft-07/schema\"," + tuple, "[1]"), oneString);
        QCOMPARE(complaints("{\"$schema\":\"http://example.org/own\"," + tuple, "[1]"), oneString);
        QCOMPARE(complaints("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema#\",\"prefixItems\":[{\"type\":\"integer\"}]}", "[\"a\"]"), oneString);
        // A draft 7 schema may refer to one of 2020-12, where what stands beside a reference counts.
        const auto mixed = JsonSchema::compile(Json::parse("{\"properties\":{\"a\":{\"$ref\":\"http://example.org/b\",\"minimum\":9}}}"),
            {{"http://example.org/b", Json::parse("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$ref\":\"#/$defs/c\",\"maximum\":5,"
                                                  "\"$defs\":{\"c\":{\"type\":\"integer\"}}}")}});
        VERIFY_RESULT(mixed);
        QVERIFY(mixed->violations(Json{{"a", 4}})->empty());
        QCOMPARE(mixed->violations(Json{{"a", 6.5}})->size(), 2u);
    }
    void unknownVocabularyIsRefusedWhenDemanded()
    {
        const auto compiled = [](bool demanded) {
            return JsonSchema::compile(Json{{"$schema", "http://example.org/meta"}},
                {{"http://example.org/meta", Json{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"$vocabulary", {{"http://example.org/own", demanded}}}}}});
        };
        QVERIFY(compiled(false));
        QVERIFY(!compiled(true));
        QCOMPARE(compiled(true).error().why, QStringLiteral("http://example.org/own"));
    }
    void unevaluatedOnesAreNamed()
    {
        const std::string draft = "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",";
        QCOMPARE(complaints(draft + "\"allOf\":[{\"properties\":{\"a\":true}}],\"anyOf\":[{\"required\":[\"a\"]},{\"properties\":{\"b\":true}}],"
                                    "\"unevaluatedProperties\":false}", "{\"a\":1,\"b\":2,\"c\":3}"), QStringList{QStringLiteral("/c false")});
        QCOMPARE(complaints(draft + "\"contains\":{\"type\":\"string\"},\"unevaluatedItems\":{\"type\":\"null\"}}", "[\"a\",null,7]"),
                 QStringList{QStringLiteral("/2 type")});
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
        QTest::newRow("list of items in 2020-12") << QByteArray("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"items\":[{}]}");
        QTest::newRow("anchor that is none") << QByteArray("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$anchor\":\"a b\"}");
        QTest::newRow("dynamic reference") << QByteArray("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"$dynamicRef\":\"#none\"}");
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
        const QByteArray draft = "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",";
        QTest::newRow("refers to itself dynamically") << draft + "\"$dynamicAnchor\":\"a\",\"$dynamicRef\":\"#a\"}" << QByteArray("1");
        QTest::newRow("dynamic branches without end")
            << draft + "\"$dynamicAnchor\":\"a\",\"anyOf\":[{\"$dynamicRef\":\"#a\"},{\"$dynamicRef\":\"#a\"}],\"unevaluatedProperties\":false}" << QByteArray("{\"x\":1}");
        QByteArray nested = "{\"patternProperties\":{\"\":true}}"; // each level hands its names on to the one above
        for (int i = 0; i < 60; ++i)
            nested = "{\"allOf\":[" + nested + "]}";
        QByteArray members = "{\"m\":0";
        for (int i = 0; i < 100'000; ++i)
            members += ",\"m" + QByteArray::number(i) + "\":0";
        QTest::newRow("many members seen by many") << draft + "\"allOf\":[" + nested + "],\"unevaluatedProperties\":false}" << members + "}";
        QTest::newRow("meta-schemas in a circle") << QByteArray("{\"$schema\":\"#\",\"$id\":\"#\"}") << QByteArray("1");
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
