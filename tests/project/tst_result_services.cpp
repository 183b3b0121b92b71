// Services on results: the request made again, texts erased with their space, exports of the columns that are shown.
#include <QFile>
#include <QTest>
#include <nlohmann/json.hpp>

#include "project/erase_texts.h"
#include "project/rebuilt_request.h"
#include "project/result_export.h"
#include "storage/writer.h"
#include "support/result_fixture.h"
#include "support/results.h"

using namespace assay;

namespace {

StoredRow rowOf(Database &database, std::int64_t key)
{
    return **rowByKey(database, key);
}

std::string exported(ResultProject &project, ResultExport::Format format, const char *filter, std::vector<std::string> fields)
{
    const auto reader = project.reader();
    const auto columns = ResultColumns::load(*reader);
    ResultQuery query;
    query.filter = *parseFilter(filter);
    const auto keys = *resultKeys(*reader, *columns, query);
    ResultExport output(*reader, *columns, keys);
    output.setFields(std::move(fields));
    std::string text;
    const auto rows = output.write(format, [&](std::string_view bytes) -> Status {
        text += bytes;
        return {};
    }, {});
    return rows && *rows == static_cast<std::int64_t>(keys.size()) ? text : "not written";
}

} // namespace

class ResultServicesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRequestIsMadeAgainAsItWasSent()
    {
        ResultProject project(3);
        const auto reader = project.reader();
        StoredRow stored = rowOf(*reader, 2);
        const auto rebuilt = rebuildRequest(*reader, project.older().spec, stored.row);
        VERIFY_RESULT(rebuilt);
        QVERIFY(rebuilt->isAsSent);
        QCOMPARE(rebuilt->messages.size(), 1u);
        QCOMPARE(rebuilt->messages.front().text, std::string("Answer politely: Message 0: where is my money?"));
        QVERIFY(rebuilt->wire.body.find("where is my money?") != std::string::npos);
        stored.row.request = RequestHash{sha256("something else")};
        QVERIFY(!rebuildRequest(*reader, project.older().spec, stored.row)->isAsSent);
        stored.row.column = 99;
        QVERIFY(!rebuildRequest(*reader, project.older().spec, stored.row));
    }

    void erasedTextsLeaveTheFile()
    {
        ResultProject project(3);
        project.addAnswer("the word xylophone");
        const QString path = project.path();
        const auto stands = [&] {
            for (const char *ending : {"", "-wal"}) {
                QFile file(path + QString::fromLatin1(ending));
                if (file.open(QIODevice::ReadOnly) && file.readAll().contains("xylophone"))
                    return true;
            }
            return false;
        };
        QVERIFY(stands());
        const auto report = eraseRunTexts(project.session().file(), project.newer().spec.id.text(), "asked for");
        VERIFY_RESULT(report);
        QVERIFY2(!report->notGivenBack, report->notGivenBack ? qPrintable(toSentence(*report->notGivenBack)) : "");
        QVERIFY(!stands());
        const auto again = eraseRunTexts(project.session().file(), project.newer().spec.id.text(), "asked for");
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::No);
        QVERIFY(!eraseRunTexts(project.session().file(), "nobody", "x"));
    }

    void csvHoldsTheColumnsThatAreShown()
    {
        ResultProject project(3);
        const std::string text = exported(project, ResultExport::Format::Csv, "HYPERLINK run:nightly", {"case", "answer", "score.right", "latency", "repeat"});
        QVERIFY2(text.starts_with("case,output,score.right,latency_ms,repeat\r\n"), text.c_str());
        QVERIFY2(text.find("\"'=HYPERLINK(\"\"http://example.org\"\")") != std::string::npos, text.c_str()); // no formula
        QVERIFY2(text.find(",0\r\n") != std::string::npos, text.c_str());
    }

    void tabsSeparateWhatIsCopied()
    {
        ResultProject project;
        const std::string text = exported(project, ResultExport::Format::Tsv, "state:error", {"model", "state", "answer", "score.right"});
        QVERIFY2(text.starts_with("model\tstate\toutput\tscore.right\r\n"), text.c_str());
        QVERIFY2(text.find("\terror rate_limit\t429: slow down\t\r\n") != std::string::npos, text.c_str());
    }

    void jsonLinesHoldTheColumnsInTheirOrder()
    {
        ResultProject project(3);
        const std::string text = exported(project, ResultExport::Format::JsonLines, "run:nightly", {"version", "score.polite", "case", "pass", "cost"});
        const auto line = nlohmann::ordered_json::parse(text.substr(0, text.find('\n')));
        QStringList names;
        for (const auto &[name, value] : line.items())
            names << QString::fromStdString(name);
        QCOMPARE(names, (QStringList{QStringLiteral("version"), QStringLiteral("scores"), QStringLiteral("case"), QStringLiteral("pass"), QStringLiteral("cost")}));
        QVERIFY(line["scores"]["polite"].is_number());
        QVERIFY(line["pass"].is_boolean());
    }

    void withoutColumnsEverythingIsWritten()
    {
        ResultProject project(3);
        const std::string text = exported(project, ResultExport::Format::JsonLines, "run:nightly", {});
        QVERIFY(nlohmann::json::parse(text.substr(0, text.find('\n'))).contains("request_hash") == false);
        QVERIFY(nlohmann::json::parse(text.substr(0, text.find('\n'))).contains("finish_reason"));
    }

    void anExportCanBeCancelled()
    {
        ResultProject project(3);
        const auto reader = project.reader();
        const auto columns = ResultColumns::load(*reader);
        const auto keys = *resultKeys(*reader, *columns, {});
        const auto written = ResultExport(*reader, *columns, keys).write(
            ResultExport::Format::Csv, [](std::string_view) -> Status { return {}; }, [](std::int64_t) { return false; });
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Interrupted);
    }
};

QTEST_GUILESS_MAIN(ResultServicesTest)
#include "tst_result_services.moc"
