// What results are made of: the tally beside what SQL counts, tags and failures, groups, and how cases sort by a variable.
#include <QTest>
#include <cmath>

#include "storage/case_variables.h"
#include "storage/result_groups.h"
#include "storage/result_tally.h"
#include "storage/results.h"
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

std::int64_t numberOf(Database &database, const std::string &sql)
{
    auto select = database.prepare(sql);
    return select && *select->step() ? select->integer(0) : -1;
}

struct Opened
{
    explicit Opened(ResultProject &project) : reader(project.reader()), columns(*ResultColumns::load(*reader)) {}
    ResultTally tally(const char *filter = "") { return *tallyResults(*reader, columns, queryOf(filter)); }
    std::vector<ResultGroup> groups(const char *filter, GroupBy by)
    {
        std::vector<ResultGroup> all;
        const auto read = eachResultGroup(*reader, columns, queryOf(filter), by, [&](const ResultGroup &group) {
            all.push_back(group);
            return true;
        });
        return read ? all : std::vector<ResultGroup>();
    }

    std::unique_ptr<Database> reader;
    ResultColumns columns;
};

/// Cases of one variable with these values, each answered once; "" = without it. Their ids are c0, c1, …
struct VariableProject
{
    explicit VariableProject(const std::vector<std::string> &values, const std::string &name = "size")
    {
        std::vector<Case> cases;
        for (std::size_t i = 0; i < values.size(); ++i) {
            CaseContent content;
            content.vars["question"] = "q" + std::to_string(i);
            if (!values[i].empty() && values[i].front() == '#')
                content.json[name] = values[i].substr(1);
            else if (!values[i].empty())
                content.vars[name] = values[i];
            cases.push_back({"c" + std::to_string(i), std::move(content)});
        }
        const auto dataset = addDataset(project, "sizes", cases);
        const auto version = addVersion(project, "ask", "{{question}}");
        const auto run = addRun(project, "run", dataset, {{version, "small"}});
        RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
        for (std::size_t i = 0; i < cases.size(); ++i)
            recorder.add(answerTo(run, cases[i], 0, "answer"), static_cast<int>(i), {}, std::nullopt);
        if (!recorder.flush())
            qFatal("not recorded");
    }
    QStringList sorted(const char *order)
    {
        const auto reader = project.reader();
        const auto columns = ResultColumns::load(*reader);
        ResultQuery query;
        query.sort = *parseResultSort(order);
        const auto keys = resultKeys(*reader, *columns, query);
        QStringList ids;
        for (const std::int64_t key : keys ? *keys : std::vector<std::int64_t>())
            ids << QString::fromStdString((*resultView(*reader, *columns, key))->stored.row.caseId);
        return ids;
    }

    TestProject project;
};

} // namespace

class ResultFacetsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTallyCountsWhatSqlCounts()
    {
        ResultProject project(40);
        Opened opened(project);
        const ResultTally tally = opened.tally();
        QCOMPARE(tally.totals.rows, project.results());
        for (const int state : {0, 1, 2})
            QCOMPARE(tally.states[static_cast<std::size_t>(state)], numberOf(*opened.reader, "SELECT COUNT(*) FROM result WHERE state = " + std::to_string(state)));
        std::int64_t counted = 0;
        for (const auto &[column, results] : tally.columns) {
            QCOMPARE(results, numberOf(*opened.reader, "SELECT COUNT(*) FROM result WHERE run = " + std::to_string(column.first) + " AND column_number = "
                                                           + std::to_string(column.second)));
            counted += results;
        }
        QCOMPARE(counted, project.results());
        const std::int64_t oneCase = numberOf(*opened.reader, "SELECT case_row FROM result LIMIT 1 OFFSET 17");
        QCOMPARE(tally.cases.of(oneCase), numberOf(*opened.reader, "SELECT COUNT(*) FROM result WHERE case_row = " + std::to_string(oneCase)));
        QCOMPARE(tally.cases.of(1'000'000), 0);
        QCOMPARE(tally.rows.size(), project.results());
        const std::int64_t row = numberOf(*opened.reader, "SELECT id FROM result LIMIT 1 OFFSET 100");
        QCOMPARE(tally.rows.of(row).value_or(0), numberOf(*opened.reader, "SELECT run FROM result LIMIT 1 OFFSET 100"));
        QVERIFY(!tally.rows.of(1'000'000));
    }

    /// What is asked of scores is asked in another way when all rows are wanted; both ways take the same.
    void aScanTakesWhatTheOrderTakes()
    {
        ResultProject project(24);
        Opened opened(project);
        for (const char *filter : {"score<0.5", "-score<0.5", "score.right<0.5", "-score.right<0.5", "score.polite:0.1..0.4,0.9", "pass.right:false", "-pass.right:true",
                                   "pass.right:true,false", "score.right<0.5 OR pass.polite:true", "NOT (score.right<0.5 OR score>0.9)", "score:0.25", "run:nightly score.polite>=0.5"}) {
            std::vector<std::int64_t> rows;
            opened.tally(filter).rows.each([&](std::int64_t row, std::int64_t) { rows.push_back(row); });
            auto keys = *resultKeys(*opened.reader, opened.columns, queryOf(filter));
            std::sort(keys.begin(), keys.end());
            QCOMPARE(rows, keys);
        }
        ResultQuery query = queryOf("score.nobody<0.5");
        QVERIFY(!tallyResults(*opened.reader, opened.columns, query));
    }

    /// One scan says of each term what as many scans without it would.
    void aTermThatIsLeftOutCountsAsIfItWereNotThere()
    {
        ResultProject project(24);
        Opened opened(project);
        const std::vector<std::string> terms{"run:nightly", "model:small", "state:ok,error", "tag:late"};
        std::vector<Filter> filters;
        for (const std::string &term : terms)
            filters.push_back(*parseFilter(term));
        const auto tally = tallyNarrowed(*opened.reader, opened.columns, queryOf("score<0.5"), filters);
        VERIFY_RESULT(tally);
        QCOMPARE(tally->without.size(), terms.size());
        const auto filterWithout = [&](std::size_t left) {
            std::string text = "score<0.5";
            for (std::size_t i = 0; i < terms.size(); ++i)
                text += i == left ? "" : " " + terms[i];
            return text;
        };
        const ResultTally all = opened.tally(filterWithout(terms.size()).c_str());
        QVERIFY(all.totals.rows > 0 && tally->all.totals.rows == all.totals.rows && tally->all.columns == all.columns && tally->all.rows.size() == all.rows.size());
        for (std::size_t i = 0; i < terms.size(); ++i) {
            const ResultTally alone = opened.tally(filterWithout(i).c_str());
            QVERIFY(alone.totals.rows > all.totals.rows || terms[i] == "state:ok,error"); // what is cancelled has no score
            QVERIFY2(tally->without[i].columns == alone.columns && tally->without[i].states == alone.states, terms[i].c_str());
            for (std::int64_t row = 0; row < 60; ++row)
                QCOMPARE(tally->without[i].cases.of(row), alone.cases.of(row));
        }
    }

    void farRowsHaveTheirRunToo()
    {
        RunsOfRows rows;
        rows.add(3, 7);
        rows.add(std::int64_t{1} << 60, 8);
        rows.add(4, 7);
        QCOMPARE(rows.of(3).value_or(0), 7);
        QCOMPARE(rows.of(4).value_or(0), 7);
        QCOMPARE(rows.of(std::int64_t{1} << 60).value_or(0), 8);
        QVERIFY(!rows.of(2) && !rows.of(5));
        QCOMPARE(rows.size(), 3);
    }

    void farCasesAreCountedToo()
    {
        CaseCounts counts;
        for (const std::int64_t row : {std::int64_t{3}, std::int64_t{3}, std::int64_t{1} << 60, std::int64_t{-5}, std::int64_t{1} << 60})
            counts.add(row);
        QCOMPARE(counts.of(3), 2);
        QCOMPARE(counts.of(std::int64_t{1} << 60), 2);
        QCOMPARE(counts.of(-5), 1);
        QCOMPARE(counts.of(4), 0);
        CaseCounts more;
        more.add(7);
        more.add(-5);
        more.add(counts);
        QCOMPARE(more.of(3) + more.of(7), 3);
        QCOMPARE(more.of(-5), 2);
    }

    void tagsCountTheResultsOfTheirCases()
    {
        ResultProject project(9); // even ones are angry and refund, odd ones late
        Opened opened(project);
        const auto tags = countTags(*opened.reader, opened.tally("run:nightly"));
        VERIFY_RESULT(tags);
        const std::vector<NamedCount> expected{{"angry", 20}, {"refund", 20}, {"late", 16}};
        QVERIFY(*tags == expected);
        QVERIFY(countTags(*opened.reader, opened.tally("case:nobody"))->empty());
    }

    /// One by one for few results, beside all scores for many: both say the same.
    void failuresAreCountedByScorer()
    {
        ResultProject project(12);
        Opened opened(project);
        const auto wanted = numberOf(*opened.reader, "SELECT COUNT(*) FROM score WHERE pass = 0");
        QVERIFY(wanted > 0);
        const auto few = countFailures(*opened.reader, opened.columns, opened.tally());
        const std::vector<NamedCount> expected{{"right", wanted}};
        QVERIFY(few && *few == expected); // polite gives no verdict, so nothing fails it
        ResultTally many = opened.tally("run:nightly");
        const std::int64_t ofNightly = *countResults(*opened.reader, opened.columns, queryOf("run:nightly pass.right:false"));
        for (std::int64_t key = 1'000'000; key < 1'060'000; ++key) // results that no score speaks of
            many.rows.add(key, 1);
        const auto merged = countFailures(*opened.reader, opened.columns, many);
        QVERIFY(merged && merged->size() == 1);
        QCOMPARE(merged->front().results, ofNightly);
    }

    void casesAreGroupedById()
    {
        ResultProject project(12);
        Opened opened(project);
        const auto groups = opened.groups("run:nightly", GroupBy::Case);
        QCOMPARE(groups.size(), std::size_t{12});
        QVERIFY(std::is_sorted(groups.begin(), groups.end(), [](const ResultGroup &a, const ResultGroup &b) { return a.name < b.name; }));
        for (const ResultGroup &group : groups) {
            const std::string filter = "run:nightly case:" + group.name;
            QCOMPARE(group.results, *countResults(*opened.reader, opened.columns, queryOf(filter.c_str())));
            QCOMPARE(static_cast<std::int64_t>(group.passes.size()), *countResults(*opened.reader, opened.columns, queryOf((filter + " pass:true,false").c_str())));
            double passed = 0;
            for (const double pass : group.passes)
                passed += pass;
            QCOMPARE(static_cast<std::int64_t>(passed), *countResults(*opened.reader, opened.columns, queryOf((filter + " pass:true").c_str())));
        }
    }

    /// n counts cases: the two repeats of a case are one value, their mean.
    void versionsAreGroupedWithOneValueACase()
    {
        ResultProject project(12);
        Opened opened(project);
        const auto groups = opened.groups("run:\"tone v1 v2\" state:ok", GroupBy::Version);
        QCOMPARE(groups.size(), std::size_t{2});
        QCOMPARE(groups[0].version->versionNumber.value_or(0), 1);
        QCOMPARE(groups[1].version->versionNumber.value_or(0), 2);
        for (const ResultGroup &group : groups) {
            QVERIFY(group.passes.size() <= 12);
            QVERIFY(group.results > static_cast<std::int64_t>(group.passes.size()));
            const std::string version = "run:\"tone v1 v2\" state:ok version:v" + std::to_string(*group.version->versionNumber);
            double mean = 0;
            for (int number = 0; number < 12; ++number) {
                const std::string id = std::string(std::array{"refund-partial-", "refund-late-", "refund-card-", "late-delivery-", "gift-"}[static_cast<std::size_t>(number % 5)])
                                       + std::to_string(number);
                const auto judged = *countResults(*opened.reader, opened.columns, queryOf((version + " pass:true,false case:" + id).c_str()));
                const auto passed = *countResults(*opened.reader, opened.columns, queryOf((version + " pass:true case:" + id).c_str()));
                mean += judged > 0 ? static_cast<double>(passed) / static_cast<double>(judged) : 0;
            }
            double sum = 0;
            for (const double pass : group.passes)
                sum += pass;
            QVERIFY(std::abs(sum - mean) < 1e-9);
        }
    }

    void queriesAreWhatOneTraceHolds()
    {
        VariableProject project({"t2", "t1", "", "t1", "t2", "t1"}, "trace");
        const auto reader = project.project.reader();
        const auto columns = ResultColumns::load(*reader);
        std::vector<ResultGroup> groups;
        VERIFY_RESULT(eachResultGroup(*reader, *columns, {}, GroupBy::Query, [&](const ResultGroup &group) {
            groups.push_back(group);
            return true;
        }));
        QCOMPARE(groups.size(), std::size_t{2}); // what has no trace is no query
        QCOMPARE(groups[0].name, "t1");
        QCOMPARE(groups[0].results, 3);
        QCOMPARE(groups[0].cases, (std::vector<std::string>{"c1", "c3", "c5"}));
        QCOMPARE(groups[1].cases, (std::vector<std::string>{"c0", "c4"}));
        QCOMPARE(groups[0].cost.priced + groups[0].cost.unpriced, 3);
        std::int64_t cost = 0; // that of a query is the sum over its answers
        const auto keys = resultKeys(*reader, *columns, queryOf("case:c1,c3,c5"));
        for (const std::int64_t key : *keys)
            cost += (*resultView(*reader, *columns, key))->stored.row.cost.value_or(Money{}).nano;
        QCOMPARE(groups[0].cost.known.nano, cost);
    }

    void groupsStopWhenNobodyWantsMore()
    {
        ResultProject project(12);
        Opened opened(project);
        for (const GroupBy by : {GroupBy::Case, GroupBy::Version}) {
            int calls = 0;
            VERIFY_RESULT(eachResultGroup(*opened.reader, opened.columns, {}, by, [&](const ResultGroup &) { return ++calls < 1; }));
            QCOMPARE(calls, 1);
        }
    }

    void resultsSortByAVariable()
    {
        // Numbers by value, whether they are texts or JSON, then texts; what is unknown last either way, equals as they stand.
        VariableProject project({"banana", "10", "", "#9.5", "apple", "-3", "10"});
        const QStringList up{QStringLiteral("c5"), QStringLiteral("c3"), QStringLiteral("c1"), QStringLiteral("c6"), QStringLiteral("c4"), QStringLiteral("c0"), QStringLiteral("c2")};
        QCOMPARE(project.sorted("var:size"), up);
        const QStringList down{QStringLiteral("c0"), QStringLiteral("c4"), QStringLiteral("c1"), QStringLiteral("c6"), QStringLiteral("c3"), QStringLiteral("c5"), QStringLiteral("c2")};
        QCOMPARE(project.sorted("var:size:desc"), down);
    }

    void namesOfVariablesMayHoldAnything()
    {
        for (const char *name : {"a b", "a.b", "a\"b", "a\\b", "größe", "x:desc:y", "$"}) {
            VariableProject project({"b", "a"}, name);
            QCOMPARE(project.sorted((std::string("var:") + name).c_str()), (QStringList{QStringLiteral("c1"), QStringLiteral("c0")}));
            const auto reader = project.project.reader();
            const auto columns = ResultColumns::load(*reader);
            const auto names = variableNames(*reader, *columns);
            QVERIFY(names && std::find(names->begin(), names->end(), name) != names->end());
            const auto values = caseVariables(*reader, (*resultKeys(*reader, *columns, {})).front(), {name, "nobody has it"});
            VERIFY_RESULT(values);
            QVERIFY(*values == (std::map<std::string, std::string>{{name, "b"}}));
        }
    }

    void sortsThatAreNoneAreRefused()
    {
        for (const char *bad : {"var:", "var", "var:desc:", "variable:x"})
            QVERIFY2(std::string_view(bad) == "var:desc:" || !parseResultSort(bad), bad);
        QCOMPARE(parseResultSort("var:desc")->variable, std::string("desc"));
        const auto sort = parseResultSort("var:a:desc");
        QVERIFY(sort && sort->descending);
        QCOMPARE(sort->variable, std::string("a"));
    }

    void readingAVariableTellsHowFarItIsAndCanBeCancelled()
    {
        VariableProject project({"b", "a", "c"});
        const auto reader = project.project.reader();
        std::vector<std::pair<std::int64_t, std::int64_t>> told;
        const auto ranks = VariableRanks::read(*reader, "size", [&](std::int64_t done, std::int64_t all) {
            told.emplace_back(done, all);
            return true;
        });
        VERIFY_RESULT(ranks);
        QVERIFY(told == (std::vector<std::pair<std::int64_t, std::int64_t>>{{0, 3}}));
        QCOMPARE(ranks->lastCase(), *lastCaseRow(*reader));
        QVERIFY(ranks->of(2) < ranks->of(1) && ranks->of(1) < ranks->of(3));
        QCOMPARE(ranks->of(99), VariableRanks::unknown);
        const auto cancelled = VariableRanks::read(*reader, "size", [](std::int64_t, std::int64_t) { return false; });
        QVERIFY(!cancelled && cancelled.error().code == ErrorCode::Interrupted);
    }
};

QTEST_GUILESS_MAIN(ResultFacetsTest)
#include "tst_result_facets.moc"
