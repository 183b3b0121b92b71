// What the lists of results are made of: keys in groups, lines, totals, the other answers to a case, runs and the size of their texts.
#include <QTest>

#include "storage/case_results.h"
#include "storage/erase.h"
#include "storage/result_lines.h"
#include "storage/result_totals.h"
#include "storage/results.h"
#include "storage/run_sizes.h"
#include "storage/writer.h"
#include "support/result_fixture.h"
#include "support/results.h"

using namespace assay;

namespace {

ResultQuery queryOf(const char *filter)
{
    ResultQuery query;
    query.filter = *parseFilter(filter);
    return query;
}

std::int64_t integerOf(Database &database, std::string_view sql)
{
    auto select = database.prepare(sql);
    return select && *select->step() ? select->integer(0) : -1;
}

} // namespace

class ResultListsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysComeInGroupsAndStopWhenNobodyWantsMore()
    {
        ResultProject project(60); // 720 results
        const auto reader = project.reader();
        const auto columns = ResultColumns::load(*reader);
        std::vector<std::size_t> groups;
        std::vector<std::int64_t> keys;
        VERIFY_RESULT(eachResultKey(*reader, *columns, {}, [&](const std::vector<std::int64_t> &group) {
            groups.push_back(group.size());
            keys.insert(keys.end(), group.begin(), group.end());
            return true;
        }));
        QCOMPARE(keys, *resultKeys(*reader, *columns, {}));
        QVERIFY(groups.size() == 2 && groups.front() < 300);
        int calls = 0;
        VERIFY_RESULT(eachResultKey(*reader, *columns, {}, [&](const std::vector<std::int64_t> &) { return ++calls < 1; }));
        QCOMPARE(calls, 1);
    }

    void newestRunFirstTurnsOnlyRunsRound()
    {
        ResultProject project;
        const auto reader = project.reader();
        const auto columns = ResultColumns::load(*reader);
        ResultQuery query;
        query.newestRunFirst = true;
        const auto keys = *resultKeys(*reader, *columns, query);
        auto expected = *resultKeys(*reader, *columns, queryOf("run:\"tone v1 v2\""));
        const auto older = *resultKeys(*reader, *columns, queryOf("run:nightly"));
        expected.insert(expected.end(), older.begin(), older.end());
        QCOMPARE(keys, expected);
    }

    void linesSayWhatRowsSay()
    {
        ResultProject project;
        const auto reader = project.reader();
        const auto columns = ResultColumns::load(*reader);
        auto keys = *resultKeys(*reader, *columns, {});
        keys.push_back(1 << 30); // no such row
        const auto lines = resultLines(*reader, keys, 5);
        VERIFY_RESULT(lines);
        QCOMPARE(lines->size(), keys.size() - 1);
        for (const ResultLine &line : *lines) {
            const auto stored = *rowByKey(*reader, line.key);
            QVERIFY(stored);
            QCOMPARE(line.caseId, stored->row.caseId);
            QCOMPARE(line.text, (stored->row.output ? *stored->row.output : stored->row.errorText).substr(0, 5));
            QCOMPARE(line.pass, stored->pass);
            QCOMPARE(line.scores.size(), stored->scores.size());
            QCOMPARE(line.latencyUs, stored->row.latencyUs);
        }
    }

    void totalsAreSumsOverWhatWasSent()
    {
        ResultProject project;
        const auto reader = project.reader();
        const auto columns = ResultColumns::load(*reader);
        const auto totals = resultTotals(*reader, *columns, {});
        VERIFY_RESULT(totals);
        QCOMPARE(totals->rows, project.results());
        QCOMPARE(totals->passed, integerOf(*reader, "SELECT SUM(pass) FROM result"));
        QCOMPARE(totals->judged, integerOf(*reader, "SELECT COUNT(pass) FROM result"));
        QCOMPARE(totals->cost.known.nano, integerOf(*reader, "SELECT SUM(cost) FROM result WHERE state = 0 AND from_cache = 0"));
        QCOMPARE(totals->cost.unpriced, integerOf(*reader, "SELECT COUNT(*) FROM result WHERE state = 0 AND from_cache = 0 AND cost IS NULL"));
        QVERIFY(totals->cost.unpriced > 0);
        QCOMPARE(totals->medianLatencyUs.value_or(0),
                 integerOf(*reader, "SELECT latency_us FROM result WHERE state = 0 AND from_cache = 0 ORDER BY latency_us "
                                    "LIMIT 1 OFFSET (SELECT (COUNT(*) - 1) / 2 FROM result WHERE state = 0 AND from_cache = 0)"));
        const auto nothing = resultTotals(*reader, *columns, queryOf("case:nobody"));
        QVERIFY(nothing && nothing->rows == 0 && !nothing->medianLatencyUs);
    }

    void answersToTheSameCaseAreFoundOverVersionsOfItsDataset()
    {
        TestProject project;
        const Case first{"c1", {{{"q", "one"}}, {}, {}, {}, {}}};
        const Case second{"c2", {{{"q", "two"}}, {}, {}, {}, {}}};
        const auto dataset = addDataset(project, "cases", {first, second});
        const auto other = addDataset(project, "others", {second});
        const auto version = addVersion(project, "ask", "{{q}}");
        Case edited = second;
        edited.content.vars["q"] = "two, edited";
        const auto changed = project.writer().run<DatasetVersionInfo>(
            [&](WriteContext &context) { return editDataset(context, dataset, {{edited}, {"c1"}}, "edited, and moved up"); });
        VERIFY_RESULT(changed);
        const auto answer = [&](const DatasetVersionInfo &over, const Case &item, int position) {
            const auto run = addRun(project, "run", over, {{version, "small"}});
            RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
            recorder.add(answerTo(run, item, 0, "x"), position, {}, std::nullopt);
            return recorder.flush().has_value();
        };
        QVERIFY(answer(dataset, second, 1) && answer(dataset, first, 0) && answer(*changed, edited, 0) && answer(other, second, 0));
        const auto same = resultsOfSameCase(*project.reader(), 1);
        VERIFY_RESULT(same);
        QCOMPARE(*same, (std::vector<std::int64_t>{3, 1})); // newest run first; neither the other case nor the other dataset
    }

    void runsAreCountedAndMeasured()
    {
        ResultProject project;
        const auto reader = project.reader();
        const auto counts = countByRun(*reader);
        VERIFY_RESULT(counts);
        QCOMPARE(counts->at(project.older().info.key).results, 48);
        QCOMPARE(counts->at(project.newer().info.key).results, 96);
        QCOMPARE(counts->at(project.newer().info.key).errors, integerOf(*reader, "SELECT COUNT(*) FROM result WHERE run = 2 AND state = 1"));
        const std::int64_t before = *textBytesOf(*reader, project.newer().info.key);
        project.addAnswer("öö"); // four bytes, and "new" as its reason
        QCOMPARE(*textBytesOf(*reader, project.newer().info.key), before + 7);
        QCOMPARE(*textBytesOf(*reader, 99), 0);
    }

    void anErasureSaysWhoAndWhy()
    {
        ResultProject project;
        QVERIFY(!*erasureOf(*project.reader(), project.older().spec.id));
        VERIFY_RESULT(project.writer().run([&](WriteContext &context) { return eraseRun(context, project.older().info, "asked for"); }));
        const auto erasure = erasureOf(*project.reader(), project.older().spec.id);
        QVERIFY(erasure && *erasure);
        QCOMPARE((*erasure)->reason, std::string("asked for"));
        QCOMPARE((*erasure)->person.value_or(""), std::string("dana"));
        QCOMPARE(*textBytesOf(*project.reader(), project.older().info.key), 0);
        QVERIFY(!*erasureOf(*project.reader(), project.newer().spec.id));
    }
};

QTEST_GUILESS_MAIN(ResultListsTest)
#include "tst_result_lists.moc"
