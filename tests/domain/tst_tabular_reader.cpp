// Reading tables: encodings, delimiters, quoting at every block border, JSON without a tree, bad lines, bounds.
#include <QTest>

#include "domain/tabular/reader.h"
#include "support/results.h"

using namespace assay;

namespace {

struct Rows
{
    std::vector<std::vector<std::string>> cells;
    std::vector<std::int64_t> lines;
    std::vector<BadLine> bad;
    std::int64_t blank = 0;
    TableFormat format;
    std::vector<std::string> columns;
    QString error; ///< what ended the reading
};

Rows read(std::string_view bytes, const ReadOptions &options = {})
{
    Rows rows;
    MemorySource source(bytes);
    const auto reader = openRecords(source, options);
    if (!reader) {
        rows.error = toSentence(reader.error());
        return rows;
    }
    rows.format = (*reader)->format();
    rows.columns = (*reader)->columns();
    for (;;) {
        const auto step = (*reader)->next();
        if (!step) {
            rows.error = toSentence(step.error());
            return rows;
        }
        if (*step == RecordReader::Step::End)
            return rows;
        if (*step == RecordReader::Step::Blank)
            ++rows.blank;
        if (*step == RecordReader::Step::Bad)
            rows.bad.push_back((*reader)->badLine());
        if (*step != RecordReader::Step::Record)
            continue;
        rows.lines.push_back((*reader)->record().line);
        rows.cells.emplace_back();
        for (const Field &field : (*reader)->record().fields)
            rows.cells.back().emplace_back(field.text);
    }
}

ReadOptions named(const char *fileName)
{
    ReadOptions options;
    options.fileName = fileName;
    return options;
}

using Table = std::vector<std::vector<std::string>>;

std::string utf16(std::u16string_view text, bool bigEndian)
{
    std::string bytes = bigEndian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xFF);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

std::string repeated(std::string_view text, int count)
{
    std::string all;
    for (int i = 0; i < count; ++i)
        all += text;
    return all;
}

} // namespace

class TabularReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rfc4180()
    {
        const Rows rows = read("a,b,c\r\n1,\"two, \"\"2\"\"\",\r\n\"line\r\nbreak\",,\"\"\r\n");
        QCOMPARE(rows.columns, (std::vector<std::string>{"a", "b", "c"}));
        QCOMPARE(rows.cells, (Table{{"1", "two, \"2\"", ""}, {"line\r\nbreak", "", ""}}));
        QCOMPARE(rows.lines, (std::vector<std::int64_t>{2, 3}));
        QVERIFY(rows.bad.empty());
    }

    void lineEndsOfEveryKindAndNoneAtTheEnd()
    {
        for (const char *end : {"\n", "\r\n", "\r"}) {
            const std::string e = end;
            const Rows rows = read("a,b" + e + e + "1,2" + e + "\"x" + e + "y\",3" + e + "5,6");
            QCOMPARE(rows.cells, (Table{{"1", "2"}, {"x" + e + "y", "3"}, {"5", "6"}}));
            QCOMPARE(rows.lines, (std::vector<std::int64_t>{3, 4, 6}));
            QCOMPARE(rows.blank, 1);
        }
    }

    /// The block ends once at each place of a record that has everything.
    void blockBordersAnywhere()
    {
        const std::string tail = "\r\n\"q\"\"u\r\n,\xC3\xA4\xF0\x9F\x98\x80\",\"\"\"\"\r\n\r\nplain,\xE2\x82\xAC\r\n";
        for (std::size_t cut = 0; cut <= tail.size(); ++cut) {
            const std::string padding(TextInput::blockSize - cut - std::string("a,b\r\n,1").size(), 'x');
            const Rows rows = read("a,b\r\n" + padding + ",1" + tail);
            QVERIFY2(rows.bad.empty() && rows.error.isEmpty(), qPrintable(QString::number(cut)));
            QCOMPARE(rows.cells.size(), 3u);
            QCOMPARE(rows.cells[1], (std::vector<std::string>{"q\"u\r\n,\xC3\xA4\xF0\x9F\x98\x80", "\""}));
            QCOMPARE(rows.cells[2], (std::vector<std::string>{"plain", "\xE2\x82\xAC"}));
            QCOMPARE(rows.lines, (std::vector<std::int64_t>{2, 3, 6}));
        }
    }

    void jsonBlockBordersAnywhere()
    {
        const std::string tail = "\"},\r\n {\"t\": \"a\\\"]}\\\\\", \"n\": [1.50, {\"k\": \"}\"}]} , {\"t\":\"\xF0\x9F\x98\x80\"}\r\n]";
        for (std::size_t cut = 0; cut <= tail.size(); ++cut) {
            const std::string padding(TextInput::blockSize - cut - std::string("[{\"t\":\"").size(), 'x');
            const Rows rows = read("[{\"t\":\"" + padding + tail);
            QVERIFY2(rows.bad.empty() && rows.error.isEmpty(), qPrintable(QString::number(cut)));
            QCOMPARE(rows.cells.size(), 3u);
            QCOMPARE(rows.cells[1], (std::vector<std::string>{"a\"]}\\", "[1.50, {\"k\": \"}\"}]"}));
            QCOMPARE(rows.lines, (std::vector<std::int64_t>{1, 2, 2}));
        }
    }

    void delimitersAreFound_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("delimiter");
        QTest::newRow("comma") << QByteArray("q,a\n\"x;y;z\",1\nb;c,2\n") << QByteArray(",");
        QTest::newRow("semicolon") << QByteArray("q;a\n1,5;2,5\n3,5;x\n") << QByteArray(";");
        QTest::newRow("tab") << QByteArray("q\ta\nx, y\tz; w\n") << QByteArray("\t");
        QTest::newRow("pipe") << QByteArray("q|a\nx, y|z\n") << QByteArray("|");
        QTest::newRow("one column") << QByteArray("question\nWhy, then?\n") << QByteArray(",");
    }
    void delimitersAreFound()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, delimiter);
        QCOMPARE(read(bytes.toStdString()).format.delimiter, delimiter[0]);
    }

    void delimiterAndQuoteCanBeGiven()
    {
        ReadOptions options;
        options.delimiter = '|';
        options.quote = '\'';
        QCOMPARE(read("a,x|b\n'1|'|2\n", options).cells, (Table{{"1|", "2"}}));
        QCOMPARE(read("'a','b'\n'it''s, so','\"'\n").cells, (Table{{"it's, so", "\""}}));
    }

    void byteOrderMarksAreDroppedOnce()
    {
        QCOMPARE(read("\xEF\xBB\xBF" "a,b\n\xEF\xBB\xBF" "1,2\n").cells, (Table{{"\xEF\xBB\xBF" "1", "2"}}));
        QCOMPARE(read("\xEF\xBB\xBF" "a,b\n1,2\n").columns.front(), std::string("a"));
        QCOMPARE(read("\xEF\xBB\xBF[{\"a\":1}]").cells, (Table{{"1"}}));
    }

    void utf16OfBothOrders()
    {
        for (const bool bigEndian : {false, true}) {
            const Rows rows = read(utf16(u"a,b\r\nä,€\U0001F600\r\n", bigEndian));
            QCOMPARE(rows.cells, (Table{{"\xC3\xA4", "\xE2\x82\xAC\xF0\x9F\x98\x80"}}));
            QCOMPARE(rows.format.encoding, bigEndian ? TextEncoding::Utf16Be : TextEncoding::Utf16Le);
        }
        const Rows broken = read(utf16(std::u16string(u"a,b\n1,\xD800\n2,3\n"), false) + "x");
        QCOMPARE(broken.cells, (Table{{"2", "3"}}));
        QCOMPARE(broken.bad.size(), 2u);
    }

    void windows1252IsTakenOnlyWhenTheHeadSpeaksForIt()
    {
        const Rows old = read("a,b\nf\xFCr,5 \x80\n");
        QCOMPARE(old.format.encoding, TextEncoding::Windows1252);
        QCOMPARE(old.cells, (Table{{"f\xC3\xBCr", "5 \xE2\x82\xAC"}}));
        const Rows damaged = read("a,b\n\xC3\xA4\xC3\xB6,x\nf\xFCr,1\n\xC3\xBC,2\n");
        QCOMPARE(damaged.format.encoding, TextEncoding::Utf8);
        QCOMPARE(damaged.cells.size(), 2u);
        QCOMPARE(damaged.bad.size(), 1u);
        QCOMPARE(damaged.bad[0].line, 3);
        QVERIFY2(damaged.bad[0].reason.contains(QStringLiteral("cell 1")) && damaged.bad[0].reason.contains(QStringLiteral("byte 2")),
                 qPrintable(damaged.bad[0].reason));
    }

    void halvesOfACharacterInTwoCellsAreNoCharacter()
    {
        QCOMPARE(read("\xC3\xA4,b\n\xC3,\xA4\n\xC3\xB6,y\n").bad.size(), 1u);
    }

    void wrongRowsAreListedAndTheNextOnesRead()
    {
        const Rows rows = read("a,b\n1,2\n3\n4,5,6\n7,x\"y\n8,\"z\"w,\n9,10\n" + std::string("n\0,1\n", 5) + "11,12\n");
        QCOMPARE(rows.cells, (Table{{"1", "2"}, {"9", "10"}, {"11", "12"}}));
        QCOMPARE(rows.bad.size(), 5u);
        const std::vector<std::int64_t> lines{3, 4, 5, 6, 8};
        for (std::size_t i = 0; i < lines.size(); ++i) {
            QCOMPARE(rows.bad[i].line, lines[i]);
            QVERIFY(!rows.bad[i].reason.isEmpty());
        }
        QCOMPARE(rows.bad[2].head, std::string("7,x\"y"));
    }

    void aQuoteNeverClosedCostsItsLinesAndSaysSo()
    {
        const Rows rows = read("a,b\n1,2\n3,\"open\n4,5\n6,7\n");
        QCOMPARE(rows.cells, (Table{{"1", "2"}}));
        QCOMPARE(rows.bad.size(), 1u);
        QCOMPARE(rows.bad[0].line, 3);
        QCOMPARE(rows.bad[0].lines, 3);
        QVERIFY(rows.bad[0].reason.contains(QStringLiteral("line 3")));
    }

    void cellsUpToTheBound()
    {
        const std::string mebibyte(1u << 20, 'x');
        QCOMPARE(read("a,b\n\"" + mebibyte + "\"," + mebibyte + "\n").cells, (Table{{mebibyte, mebibyte}}));
        const std::string tooLong(TableBounds::cellBytes + 1, 'x');
        const Rows rows = read("a,b\n" + tooLong + ",1\n\"" + tooLong + "\",1\n2,3\n");
        QCOMPARE(rows.cells, (Table{{"2", "3"}}));
        QCOMPARE(rows.bad.size(), 2u);
        QCOMPARE(rows.bad[0].head.size(), 200u);
        QVERIFY(rows.bad[0].reason.contains(QStringLiteral("4 MiB")));
        const Rows wide = read("a,b\n" + repeated("x,", 2000) + "\n1,2\n");
        QCOMPARE(wide.cells.size(), 1u);
        QVERIFY(wide.bad[0].reason.contains(QStringLiteral("1024")));
    }

    void filesWithoutRows()
    {
        QVERIFY(read("").error.contains(QStringLiteral("empty")));
        QVERIFY(!read("\xEF\xBB\xBF\n\n").error.isEmpty());
        QVERIFY(read("a,b\n").cells.empty());
        QVERIFY(read("a,b").error.isEmpty());
        QVERIFY(read("[]").cells.empty());
        QVERIFY(read("{\"cases\":[]}").error.isEmpty());
    }

    void columnNames()
    {
        QVERIFY(read("a,b, a \n1,2,3\n").error.contains(QStringLiteral("“a”")));
        QCOMPARE(read("a,,\n1,2,3\n").columns, (std::vector<std::string>{"a", "column_2", "column_3"}));
    }

    void rowsOfNothingAreBlank()
    {
        const Rows rows = read("a,b\n,\n\"\",\n1,2\n,\n");
        QCOMPARE(rows.blank, 2);
        QCOMPARE(rows.cells, (Table{{"", ""}, {"1", "2"}}));
    }

    void jsonLines()
    {
        const Rows rows = read("{\"a\":\"x\",\"n\":12345678901234567890}\r\n\n{\"a\":1.50,\"n\":[1, 2]}\r{\"a\":null}");
        QCOMPARE(rows.format.kind, TableKind::JsonLines);
        QCOMPARE(rows.cells, (Table{{"x", "12345678901234567890"}, {"1.50", "[1, 2]"}, {"null"}}));
        QCOMPARE(rows.lines, (std::vector<std::int64_t>{1, 3, 4}));
        QCOMPARE(rows.blank, 1);
    }

    void badJsonLinesAreListed()
    {
        const Rows rows = read("{\"a\":1}\n{\"a\":1,\"a\":2}\n{\"a\":NaN}\n[1]\nx\n{\"a\":\"\\ud800\"}\n{\"a\":\"\xFF\"}\n{\"a\":\n"
                                   + repeated("[", 100'000) + "\n{\"a\":" + repeated("[", 200) + repeated("]", 200) + "}\n{\"a\":2}\n",
                               named("x.jsonl"));
        QCOMPARE(rows.cells, (Table{{"1"}, {"2"}}));
        QCOMPARE(rows.bad.size(), 9u);
        QVERIFY(rows.bad[8].reason.contains(QStringLiteral("128")));
    }

    void jsonDocuments()
    {
        const Table expected{{"1"}, {"2"}};
        QCOMPARE(read("[{\"a\":1},{\"a\":2}]").cells, expected);
        QCOMPARE(read("{\"name\":\"x]\",\"deep\":{\"cases\":[]},\"cases\":[\n{\"a\":1},\n{\"a\":2}\n],\"end\":[{}]}\n").cells, expected);
        QCOMPARE(read("[{\"a\": [1,\n   2]}]").cells, (Table{{"[1,2]"}}));
        QVERIFY(read("{\n\"rows\":[{}]}\n", named("x.json")).error.contains(QStringLiteral("cases")));
        QVERIFY(!read("\"text\"", named("x.json")).error.isEmpty());
    }

    void wrongElementsAreListedAndTheNextOnesRead()
    {
        const Rows rows = read("[{\"a\":1},\n3,\n\"s\",\n{\"a\":},\n,\n" + repeated("[", 5000) + repeated("]", 5000) + ",\n{\"a\":2}]");
        QCOMPARE(rows.cells, (Table{{"1"}, {"2"}}));
        QCOMPARE(rows.bad.size(), 5u);
        QCOMPARE(rows.bad[4].line, 6);
    }

    void cutAndBrokenDocumentsSaySo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char *bytes : {"[{\"a\":1}", "[{\"a\":1},", "[{\"a\":1},{\"a\":\"x", "[{\"a\":1} {\"a\":2}]", "[{\"a\":1}}", "[{\"a\":1}] x",
                                  "{\"cases\":[{\"a\":1}],\"b\":1} x"})
            QTest::newRow(bytes) << QByteArray(bytes);
    }
    void cutAndBrokenDocumentsSaySo()
    {
        QFETCH(QByteArray, bytes);
        const Rows rows = read(bytes.toStdString());
        QVERIFY(rows.error.isEmpty());
        QCOMPARE(rows.bad.size(), 1u);
        QVERIFY(rows.cells.size() <= 1u);
    }

    void formatsAreToldByTheTextFirst()
    {
        QCOMPARE(read("{\"a\":1}\n{\"a\":2}\n", named("x.json")).format.kind, TableKind::JsonLines);
        QCOMPARE(read("{\"a\":1}\n", named("x.json")).format.kind, TableKind::JsonLines);
        QCOMPARE(read("{\"cases\":[{\"a\":1}]}").format.kind, TableKind::JsonList);
        QCOMPARE(read("[note],b\n1,2\n", named("x.csv")).format.kind, TableKind::Delimited);
    }
};

QTEST_GUILESS_MAIN(TabularReader)
#include "tst_tabular_reader.moc"
