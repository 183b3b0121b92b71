// Hashes, money, time, random numbers and JSON against the published vectors.
#include <QElapsedTimer>
#include <QTest>
#include <nlohmann/json.hpp>

#include "base/clock.h"
#include "base/hash.h"
#include "base/ids.h"
#include "base/json.h"
#include "base/money.h"
#include "base/splitmix64.h"
#include "base/utf8.h"

using namespace assay;

class BaseVectors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sha256OfAbc() // FIPS 180-4, example B.1
    {
        QCOMPARE(sha256("abc").hex(), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    void jsonIsStrictAboutNamesAndLinear()
    {
        QVERIFY(!parseJson("{\"a\":{\"b\":1,\"b\":2}}"));
        QVERIFY(parseJson("[{\"a\":1},{\"a\":2}]"));
        QVERIFY(parseJsonLenient("{\"a\":1,\"a\":2}"));
        std::string list = "[";
        for (int i = 0; i < 200'000; ++i)
            list += "{\"a\":1},";
        QElapsedTimer clock;
        clock.start();
        QVERIFY(parseJson(list + "null]"));
        QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed()))); // minutes when each object looks through the list
    }

    void uuidRoundTrip()
    {
        const Uuid uuid = Uuid::random();
        QCOMPARE(Uuid::fromText(uuid.text()), std::optional(uuid));
        QCOMPARE(uuid.text()[14], '4');
        QVERIFY(!Uuid::fromText("00000000-0000-4000-8000-00000000000g"));
    }

    void splitMix64() // statistics.md §2
    {
        SplitMix64 random(42);
        QCOMPARE(random.next(), 13679457532755275413u);
        QCOMPARE(random.next(), 2949826092126892291u);
        SplitMix64 indices(42);
        for (const quint64 expected : {969u, 209u, 364u, 449u, 49u, 1134u, 285u})
            QCOMPARE(indices.below(1307), expected);
        SplitMix64 shares(42);
        QCOMPARE(shares.unit(), static_cast<double>(13679457532755275413u >> 11) / 9007199254740992.0);
    }

    void moneyText()
    {
        for (const char *text : {"0", "0.000412", "12", "-1.5", "9223372036.854775807"})
            QCOMPARE(Money::fromText(text)->text(), std::string(text));
        for (const char *text : {"", ".", "1.", "1e3", "0.0000000001", "9223372037", "--1", "1.2.3"})
            QVERIFY2(!Money::fromText(text), text);
    }

    void callCostRoundsHalfToEven()
    {
        CallCost half;
        half.add(1, {Money{500'000}}); // half a nano-dollar
        QCOMPARE(half.total().nano, 0);
        CallCost three;
        three.add(3, {Money{500'000}});
        QCOMPARE(three.total().nano, 2);
    }

    void unpricedSumIsUnknown()
    {
        MoneySum sum;
        sum.add(Money{5});
        sum.add(std::nullopt);
        QVERIFY(!sum.total());
        QCOMPARE(sum.known.nano, 5);
        QCOMPARE(sum.unpriced, 1);
    }

    void rfc3339()
    {
        QCOMPARE(toRfc3339({1767225600000001}), std::string("2026-01-01T00:00:00.000001Z"));
        QCOMPARE(toRfc3339({-1}), std::string("1969-12-31T23:59:59.999999Z"));
        QCOMPARE(fromRfc3339("2026-01-01T01:00:00.000001+01:00"), std::optional(TimeUs{1767225600000001}));
        QVERIFY(!fromRfc3339("2026-01-01"));
        QVERIFY(!fromRfc3339("2026-01-01T00:00:00"));
    }

    void jsonRefusesWhatIsNotCertain()
    {
        QVERIFY(!parseJson(R"({"a":1,"a":2})"));
        QVERIFY(!parseJson("[NaN]"));
        QVERIFY(!parseJson(std::string(129, '[') + std::string(129, ']')));
        QVERIFY(parseJson(std::string(128, '[') + std::string(128, ']')));
        const auto broken = parseJson("{\n  \"a\": tru\n}", QStringLiteral("f.json"));
        QVERIFY(!broken);
        QCOMPARE(broken.error().where.line, 2);
    }

    void canonicalJsonIsExact() // governance.md §1 and §2, D1
    {
        const auto json = parseJson(
            R"({"tools":[],"schema":"assay.change/1","variables":["customer","lang"],"prompt":"Reply to {customer} in {lang}.\n","gates":"support@4","datasets":["sha256:11"],"config":{"temperature":"0.7","model":"m-1","max_tokens":512},"base":"sha256:00"})");
        QVERIFY(json);
        const auto text = canonicalJson(*json);
        QCOMPARE(text->size(), 240u);
        QCOMPARE(sha256(*text).hex(), std::string("725abb10e68c065603b06cee4681a58af22808319da39177a8ec914c90e2cae3"));
        QVERIFY(!canonicalJson(Json(0.5)));
        QVERIFY(!canonicalJson(Json("\xff")));
    }

    void utf8()
    {
        QVERIFY(isUtf8("a\xC3\xA9\xF0\x9F\x98\x80"));
        QCOMPARE(firstInvalidUtf8("ab\xED\xA0\x80"), 2u);
        QCOMPARE(displayUtf8("a\xFFz"), std::string("a\xEF\xBF\xBDz"));
        QCOMPARE(quoteJson("\"\\\n\x01/"), std::string("\"\\\"\\\\\\n\\u0001/\""));
    }
};

QTEST_GUILESS_MAIN(BaseVectors)
#include "tst_vectors.moc"
