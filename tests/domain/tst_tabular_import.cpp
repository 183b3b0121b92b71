// Records to cases: the mapping and its guesses, ids, counts and lists of an import, its ends.
#include <QTest>

#include "base/json.h"
#include "domain/tabular/import.h"
#include "support/results.h"

using namespace assay;

namespace {

struct Imported
{
    std::vector<Case> cases;
    ImportReport report;
    Status status;
};

Imported import(std::string_view bytes, const std::vector<std::string> &assignments = {}, ImportOptions options = {})
{
    Imported imported;
    ColumnMapping mapping;
    for (const std::string &assignment : assignments) {
        imported.status = mapping.add(assignment);
        if (!imported.status)
            return imported;
    }
    MemorySource source(bytes);
    const auto reader = openRecords(source);
    if (!reader) {
        imported.status = fail(reader.error());
        return imported;
    }
    imported.status = readCases(**reader, mapping, [&](Case item, std::int64_t) {
        imported.cases.push_back(std::move(item));
        return Status{};
    }, options, imported.report);
    return imported;
}

QString sentence(const Status &status)
{
    return status ? QString() : toSentence(status.error());
}

std::string rows(int count, const std::string &row)
{
    std::string all = "q,a\n";
    for (int i = 0; i < count; ++i)
        all += row;
    return all;
}

} // namespace

class TabularImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rolesAreGuessedFromNames()
    {
        const Imported done = import("Case ID,question,Expected,output,Tags,documents,note\n"
                                     "c1,Why?,Because,so,\"late; vip,late\",\"[{\"\"id\"\":\"\"d\"\",\"\"title\"\":\"\"T\"\",\"\"text\"\":\"\"x\"\"},\"\"y\"\"]\",n\n");
        VERIFY_RESULT(done.status);
        const Case expected{"c1", {{{"question", "Why?"}, {"output", "so"}, {"note", "n"}}, {}, "Because", {{"d", "T", "x"}, {"2", "", "y"}}, {"late", "vip"}}};
        QCOMPARE(done.cases, std::vector{expected});
    }

    void aGivenMappingWins()
    {
        const Imported done = import("a,b,c,id\n1,2,3,4\n", {"a=reference", "b=var:question", "c=ignore", "id=context"});
        VERIFY_RESULT(done.status);
        QCOMPARE(done.cases[0].content, (CaseContent{{{"question", "2"}}, {}, "1", {{"1", "", "4"}}, {}}));
    }

    void assignmentsThatSayNothingAreRefused()
    {
        for (const char *bad : {"a", "=reference", "a=", "a=var:", "a=refrence", "a=var: "}) {
            ColumnMapping mapping;
            const auto added = mapping.add(bad);
            QVERIFY2(!added && added.error().code == ErrorCode::Usage, bad);
        }
        ColumnMapping mapping;
        VERIFY_RESULT(mapping.add("x=y=tags"));
        QVERIFY(mapping.find("x=y"));
        QVERIFY(!mapping.add("x=y=id"));
    }

    void columnsThatAreNotThereAndRolesGivenTwice()
    {
        QVERIFY(sentence(import("question,b\n1,2\n", {"qestion=reference"}).status).contains(QStringLiteral("Did you mean “question”?")));
        QVERIFY(sentence(import("a,b\n1,2\n", {"a=id", "b=id"}).status).contains(QStringLiteral("Two columns")));
        QVERIFY(sentence(import("a,b\n1,2\n", {"b=var:a"}).status).contains(QStringLiteral("var:a")));
        QVERIFY(!import("{\"a\":1}\n{\"b\":2}\n", {"c=id"}).status);
        VERIFY_RESULT(import("{\"a\":1}\n{\"b\":2}\n", {"b=id"}).status);
    }

    void jsonValuesKeepTheirSourceText()
    {
        const Imported done = import("{\"q\":\"x\",\"n\":1.50,\"big\":12345678901234567890,\"list\":[1, 2],\"none\":null,\"expected\":42,\"tags\":[\"b\",\"a,c\"]}\n");
        VERIFY_RESULT(done.status);
        const CaseContent expected{{{"q", "x"}}, {{"n", "1.50"}, {"big", "12345678901234567890"}, {"list", "[1, 2]"}, {"none", "null"}}, "42", {}, {"a,c", "b"}};
        QCOMPARE(done.cases[0].content, expected);
        QVERIFY(caseContentHash(expected));
    }

    void nativeCasesNeedNoMapping()
    {
        const Imported done = import(R"({"id":"c7","vars":{"question":"Where is parcel 7?","n":1.5},"reference":"On its way.","tags":["late"]})" "\n");
        VERIFY_RESULT(done.status);
        QCOMPARE(caseHash(done.cases[0].id, *caseContentHash(done.cases[0].content)).hex(),
                 std::string("98f8eb2ac1d06a320cca03b3b4a9046efd546d26f80dcae67b86447de7af8061"));
    }

    void idsComeFromTheContentWhereNoneIsGiven()
    {
        const Imported done = import("q\nx\nx\ny\nx\n");
        const std::string x = defaultCaseId(*caseContentHash({{{"q", "x"}}, {}, {}, {}, {}}));
        const std::string y = defaultCaseId(*caseContentHash({{{"q", "y"}}, {}, {}, {}, {}}));
        QCOMPARE(done.cases.size(), 4u);
        const std::vector<std::string> ids{x, x + "-2", y, x + "-3"};
        for (std::size_t i = 0; i < ids.size(); ++i)
            QCOMPARE(done.cases[i].id, ids[i]);
    }

    void repeatedIdsAreListedWithBothLines()
    {
        std::string file = "id,q\n";
        for (int i = 0; i < 30; ++i)
            file += "c" + std::to_string(i) + ",x\n";
        const Imported done = import(file + "c3,y\n,z\n");
        VERIFY_RESULT(done.status);
        QCOMPARE(done.cases.size(), 31u);
        QCOMPARE(done.report.lost, 1);
        QCOMPARE(done.report.badLines[0].line, 32);
        QVERIFY(done.report.badLines[0].reason.contains(QStringLiteral("line 5")));
        QCOMPARE(done.cases.back().id.size(), 12u);
    }

    void textsThatOnlyLookLikeListsOfDocuments()
    {
        const Imported done = import("q,context\n1,[1] See the policy.\n2,[42]\n3,\n4,\"[\"\"a\"\"]\"\n");
        QCOMPARE(done.cases[0].content.documents, (std::vector<Document>{{"1", "", "[1] See the policy."}}));
        QCOMPARE(done.cases[1].content.documents, (std::vector<Document>{{"1", "", "[42]"}}));
        QVERIFY(done.cases[2].content.documents.empty());
        QCOMPARE(done.cases[3].content.documents, (std::vector<Document>{{"1", "", "a"}}));
        QCOMPARE(import("{\"q\":1,\"context\":[42]}\n").report.lost, 1);
    }

    void countsAreRight()
    {
        const Imported done = import(rows(30, "x,1\n") + "\nbroken\n" + "y,2\n");
        VERIFY_RESULT(done.status);
        QCOMPARE(done.report.read, 31);
        QCOMPARE(done.report.skipped, 1);
        QCOMPARE(done.report.lost, 1);
        QCOMPARE(done.report.badLines[0].line, 33);
        QCOMPARE(done.report.badLines[0].head, std::string("broken"));
    }

    void tooManyLostLinesEndTheImport()
    {
        const Imported few = import(rows(5, "x,1\n") + "broken\n");
        VERIFY_RESULT(few.status);
        const Imported some = import(rows(45, "x,1\n") + "b\nb\nb\nb\nb\n");
        VERIFY_RESULT(some.status);
        const Imported many = import(rows(45, "x,1\n") + "b\nb\nb\nb\nb\nb\n");
        QVERIFY(sentence(many.status).contains(QStringLiteral("line 47")));
        const Imported flood = import(rows(100'000, "b\n"));
        QVERIFY(!flood.status);
        QCOMPARE(flood.report.lost, 1000);
        QCOMPARE(flood.report.badLines.size(), 200u);
    }

    void cancelEndsItSoon()
    {
        const std::atomic<bool> cancelled = true;
        ImportOptions options;
        options.cancelled = &cancelled;
        const Imported done = import(rows(5000, "x,1\n"), {}, options);
        QCOMPARE(done.status.error().code, ErrorCode::Interrupted);
        QCOMPARE(done.report.read, 1000);
    }

    void aPreviewReadsItsShareOnly()
    {
        ImportOptions options;
        options.limit = 20;
        std::int64_t told = 0;
        options.progress = [&](const ImportReport &soFar) { told = soFar.bytes; };
        const Imported done = import(rows(500'000, "x,1\n"), {}, options);
        VERIFY_RESULT(done.status);
        QCOMPARE(done.cases.size(), 20u);
        QVERIFY(told > 0 && told <= 128 << 10);
    }

    void theSinksErrorEndsTheImport()
    {
        MemorySource source("q\nx\n");
        const auto reader = openRecords(source);
        ImportReport report;
        const auto full = [](Case, std::int64_t) -> Status { return fail(ErrorCode::File, QStringLiteral("The disk is full")); };
        QCOMPARE(readCases(**reader, {}, full, {}, report).error().code, ErrorCode::File);
        QCOMPARE(report.read, 0);
    }

    void theMappingIsWrittenDown()
    {
        const Imported done = import("question;expected\nx;y\n");
        QCOMPARE(canonicalText(done.report.mapping, done.report.format),
                 std::string(R"({"columns":{"expected":"reference","question":"var:question"},"encoding":"UTF-8","format":"CSV with ;","schema":"assay.mapping/1"})"));
    }
};

QTEST_GUILESS_MAIN(TabularImport)
#include "tst_tabular_import.moc"
