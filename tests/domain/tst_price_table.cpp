// Price tables as files: what a line needs, and what is refused with its place.
#include <QTest>

#include "domain/price_table.h"
#include "support/results.h"

using namespace assay;

namespace {

Result<PriceTable> read(std::string_view text, const std::string &fileName = "prices.csv")
{
    MemorySource source(text);
    ReadOptions options;
    options.fileName = fileName;
    options.list = priceListName;
    const auto reader = openRecords(source, options);
    return reader ? readPriceTable(**reader) : Result<PriceTable>(fail(reader.error()));
}

std::optional<PricePerMillion> price(const char *text)
{
    return *priceFromText(text);
}

} // namespace

class PriceTables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void csvAndJsonHoldTheSame()
    {
        const auto csv = read("Model,Provider,ID,Input,Cached,Output,as_of\nsmall,,,0.25,,1,2026-10-05\n,openai,gpt-4o,2.5,1.25,10,\n");
        const auto list = read(R"({"note":"ours","prices":[{"model":"small","input":0.25,"output":"1","as_of":"2026-10-05"},
                                   {"kind":"openai","id":"gpt-4o","input":"2.5","cached":"1.25","output":10}]})", "p.json");
        const auto lines = read("{\"name\":\"small\",\"input_price\":\"0.25\",\"cached_price\":null,\"output_price\":\"1\",\"as_of\":\"2026-10-05\"}\n"
                                "{\"provider\":\"openai\",\"model_id\":\"gpt-4o\",\"input\":2.50,\"cached\":1.25,\"output\":10.0}\n", "p.jsonl");
        for (const auto *table : {&csv, &list, &lines}) {
            QVERIFY(*table);
            QVERIFY((*table)->badLines.empty());
            QCOMPARE((*table)->entries.size(), 2u);
            const PriceEntry &small = (*table)->entries[0];
            QCOMPARE(small.model, std::string("small"));
            QCOMPARE(small.asOf, std::string("2026-10-05"));
            QVERIFY(small.prices == (Prices{price("0.25"), {}, price("1")}));
            const PriceEntry &big = (*table)->entries[1];
            QCOMPARE(big.provider + "/" + big.modelId, std::string("openai/gpt-4o"));
            QVERIFY(big.prices == (Prices{price("2.5"), price("1.25"), price("10")}));
        }
    }

    void badLinesAreListedByTheirLine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no model") << QStringLiteral(",,,1,,2,") << QStringLiteral("names no model");
        QTest::newRow("kind without id") << QStringLiteral(",openai,,1,,2,") << QStringLiteral("names no model");
        QTest::newRow("no price") << QStringLiteral("a,,,,,,") << QStringLiteral("gives no price");
        QTest::newRow("negative") << QStringLiteral("a,,,-1,,2,") << QStringLiteral("“-1” is no price");
        QTest::newRow("exponent") << QStringLiteral("a,,,1e3,,2,") << QStringLiteral("“1e3” is no price");
        QTest::newRow("decimal comma") << QStringLiteral("a,,,\"0,25\",,2,") << QStringLiteral("“0,25” is no price");
        QTest::newRow("ten decimals") << QStringLiteral("a,,,0.0000000001,,2,") << QStringLiteral("is no price");
        QTest::newRow("currency") << QStringLiteral("a,,,$1,,2,") << QStringLiteral("“$1” is no price");
        QTest::newRow("no day") << QStringLiteral("a,,,1,,2,May 2026") << QStringLiteral("as_of");
    }
    void badLinesAreListedByTheirLine()
    {
        QFETCH(QString, line);
        QFETCH(QString, reason);
        const auto table = read("model,provider,id,input,cached,output,as_of\nfirst,,,1,,2,\n" + line.toStdString() + "\nlast,,,1,,2,\n");
        QVERIFY(table);
        QCOMPARE(table->entries.size(), 2u);
        QCOMPARE(table->badLines.size(), 1u);
        QCOMPARE(table->badLines.front().line, 3);
        QVERIFY2(table->badLines.front().reason.contains(reason), qPrintable(table->badLines.front().reason));
    }

    void anObjectIsNoPrice()
    {
        const auto table = read(R"([{"model":"a","input":{"x":1}},{"model":"b","input":true},{"model":["c"],"input":1}])", "p.json");
        QVERIFY(table);
        QCOMPARE(table->entries.size(), 0u);
        QCOMPARE(table->badLines.size(), 3u);
    }

    void aFileOfSomethingElseIsRefused()
    {
        const auto table = read(R"({"cases":[]})", "p.json");
        QVERIFY(!table || table->entries.empty());
        const auto text = read("{\n\"cases\":[]}\n", "p.json");
        QVERIFY(!text);
        QVERIFY(text.error().what.contains(QStringLiteral("prices")));
    }
};

QTEST_GUILESS_MAIN(PriceTables)
#include "tst_price_table.moc"
