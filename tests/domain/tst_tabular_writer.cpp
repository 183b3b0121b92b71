// Cases and records out: what comes back is what went in; the formula guard by its rule.
#include <QTest>

#include "domain/tabular/case_writer.h"
#include "domain/tabular/import.h"
#include "support/results.h"

using namespace assay;

namespace {

ByteSink into(std::string &text)
{
    return [&text](std::string_view bytes) {
        text += bytes;
        return Status{};
    };
}

std::string written(CaseFileKind kind, const std::vector<Case> &cases)
{
    CaseColumns columns;
    for (const Case &item : cases)
        columns.see(item);
    std::string text;
    const auto writer = CaseWriter::make(kind, into(text), columns);
    for (const Case &item : cases) {
        if (auto done = writer->write(item); !done)
            return toSentence(done.error()).toStdString();
    }
    (void) writer->finish();
    return text;
}

std::vector<Case> readBack(const std::string &text)
{
    std::vector<Case> cases;
    MemorySource source(text);
    const auto reader = openRecords(source);
    if (!reader)
        return cases;
    ImportReport report;
    (void) readCases(**reader, {}, [&](Case item, std::int64_t) {
        cases.push_back(std::move(item));
        return Status{};
    }, {}, report);
    return report.lost == 0 ? cases : std::vector<Case>();
}

std::vector<Case> plainCases()
{
    return {{"c1", {{{"question", "Why, \"then\"?\r\nSo\ttab"}, {"expected", "x"}}, {}, "Because", {{"d", "T\n", "text, 1"}}, {"late", "vip"}}},
            {"c2", {{{"question", ""}, {"expected", " blank "}}, {}, "ok", {}, {}}},
            {"c3", {{{"question", "\xC3\xA4 \xF0\x9F\x98\x80 'quoted'"}, {"expected", "-5"}}, {}, {}, {}, {"a"}}}};
}

std::vector<Case> anyCases()
{
    std::vector<Case> cases = plainCases();
    cases.push_back({"c4", {{{"=formula", "=1+1"}, {"id", "inner"}}, {{"n", "1.50"}, {"big", "12345678901234567890"}, {"list", "[1, {\"k\": null}]"}}, "", {{"", "", ""}}, {"a,b", "c;d"}}});
    cases.push_back({"c5", {{{"zero", std::string("a\0b", 3)}}, {}, {}, {}, {}}});
    return cases;
}

} // namespace

class TabularWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jsonLosesNothing()
    {
        for (const CaseFileKind kind : {CaseFileKind::JsonList, CaseFileKind::JsonLines}) {
            const std::vector<Case> back = readBack(written(kind, anyCases()));
            QCOMPARE(back.size(), anyCases().size());
            for (std::size_t i = 0; i < back.size(); ++i) {
                QCOMPARE(back[i], anyCases()[i]);
                QCOMPARE(*caseContentHash(back[i].content), *caseContentHash(anyCases()[i].content));
            }
        }
    }

    void delimitedKeepsWhatItCanSay()
    {
        for (const CaseFileKind kind : {CaseFileKind::Csv, CaseFileKind::Tsv})
            QCOMPARE(readBack(written(kind, plainCases())), plainCases());
    }

    void oneNameForTextAndValueIsRefused()
    {
        const std::vector<Case> cases{{"c", {{{"a", "x"}}, {{"a", "1"}}, {}, {}, {}}}};
        for (const CaseFileKind kind : {CaseFileKind::Csv, CaseFileKind::JsonLines})
            QVERIFY(written(kind, cases).find("both") != std::string::npos);
    }

    void noCasesMakeFilesThatRead()
    {
        QCOMPARE(written(CaseFileKind::JsonList, {}), std::string("[]\n"));
        QCOMPARE(written(CaseFileKind::JsonLines, {}), std::string());
        QCOMPARE(written(CaseFileKind::Csv, {}), std::string("id\r\n"));
    }

    void formulaGuard_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<bool>("guarded");
        for (const char *cell : {"=1+1", "@SUM(A1)", "+cmd", "-2+3", "  =x", "\xE2\x80\x8B=x", "\t@x", "-", "+", "-1e999", "+inf", "-nan", "- 5"})
            QTest::newRow(cell) << QByteArray(cell) << true;
        for (const char *cell : {"", "x", "-5", "+5", "-1.5e3", "1=1", "'=x", "5-3", "\xE2\x82\xAC=x"})
            QTest::newRow(*cell ? cell : "empty") << QByteArray(cell) << false;
    }
    void formulaGuard()
    {
        QFETCH(QByteArray, cell);
        QFETCH(bool, guarded);
        QCOMPARE(looksLikeFormula(cell.toStdString()), guarded);
    }

    void guardStandsBeforeTheWholeCellAndCanBeOff()
    {
        for (const bool guard : {true, false}) {
            std::string text;
            DelimitedWriter writer(into(text), {',', '"', guard});
            writer.cell("=a,b");
            writer.cell(" =c");
            writer.value("-5");
            writer.value("");
            VERIFY_RESULT(writer.endRecord());
            VERIFY_RESULT(writer.finish());
            QCOMPARE(text, std::string(guard ? "\"'=a,b\",' =c,-5,\r\n" : "\"=a,b\", =c,-5,\r\n"));
        }
    }

    void recordsLeaveInPieces()
    {
        std::size_t pieces = 0;
        std::size_t most = 0;
        DelimitedWriter writer([&](std::string_view bytes) {
            ++pieces;
            most = std::max(most, bytes.size());
            return Status{};
        });
        for (int i = 0; i < 100'000; ++i) {
            writer.cell("some text");
            VERIFY_RESULT(writer.endRecord());
        }
        VERIFY_RESULT(writer.finish());
        QVERIFY(pieces > 10 && most < 70'000);
    }

    void theSinksErrorComesBack()
    {
        const auto full = [](std::string_view) -> Status { return fail(ErrorCode::File, QStringLiteral("The disk is full")); };
        const auto writer = CaseWriter::make(CaseFileKind::JsonLines, full);
        VERIFY_RESULT(writer->write(plainCases()[0]));
        QVERIFY(!writer->finish());
    }
};

QTEST_GUILESS_MAIN(TabularWriter)
#include "tst_tabular_writer.moc"
