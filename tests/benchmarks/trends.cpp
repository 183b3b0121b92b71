// Charts over many results from roll-ups, beside a plain scan of the rows: bench-trends [results = 1000000] [days = 90]
#include <QElapsedTimer>
#include <cstdio>
#include <cstdlib>

#include "base/splitmix64.h"
#include "items/trends/trend_sheet.h"
#include "storage/project_file.h"
#include "storage/rollups.h"
#include "support/run_fixture.h"
#include "trends/trend_reading.h"

using namespace assay;

namespace {

constexpr int casesInAll = 10'000;
const char *const tags[]{"refund", "late", "billing", "faq", "angry", "other"};

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

std::vector<Case> someCases()
{
    std::vector<Case> cases;
    for (int i = 0; i < casesInAll; ++i) {
        Case item;
        item.id = "c" + std::to_string(i);
        item.content.vars["question"] = "Question " + std::to_string(i);
        item.content.vars["language"] = i % 3 == 0 ? "de" : "en";
        item.content.tags = {tags[i % 6]};
        cases.push_back(std::move(item));
    }
    return cases;
}

/// One run, its answers spread over the days in the order they came.
double record(TestProject &project, const StartedRun &run, const std::vector<Case> &cases, int results, int days)
{
    QElapsedTimer timer;
    timer.start();
    SplitMix64 random(1);
    const int columns = static_cast<int>(run.spec.columns.size());
    RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
    for (int i = 0; i < results; ++i) {
        const int position = i / columns;
        ResultRow row = answerTo(run, cases[static_cast<std::size_t>(position)], i % columns, "An answer of a few words.");
        row.at = {(20'000 + static_cast<std::int64_t>(i) * days / results) * dayUs + i % 1000};
        row.cost = Money{static_cast<std::int64_t>(300'000 + random.below(200'000))};
        row.latencyUs = static_cast<std::int64_t>(200'000 + random.below(1'000'000));
        const bool pass = random.unit() < 0.9;
        recorder.add(std::move(row), position, {{0, pass ? 1.0 : 0.0, pass, {}}}, {});
    }
    if (!recorder.flush())
        std::exit(1);
    return milliseconds(timer) / 1e3;
}

void timeChart(Database &database, const char *title, const std::string &by)
{
    TrendQuestion question{"reply", {}, {}, {}};
    question.by = by;
    QElapsedTimer timer;
    timer.start();
    const auto data = readTrend(database, question);
    const double read = milliseconds(timer);
    const auto view = data ? computeTrend(*data, question) : Result<TrendView>(fail(data.error()));
    if (!view)
        std::exit(1);
    const std::size_t charts = items::trendSheet(*view).charts.size();
    std::printf("%-28s %6.0f ms, of that read in %5.0f ms; %zu charts\n", title, milliseconds(timer), read, charts);
}

/// What a program without roll-ups would ask.
double timeScan(Database &database, const char *sql)
{
    QElapsedTimer timer;
    timer.start();
    auto select = *database.prepare(sql);
    while (*select.step()) {
    }
    return milliseconds(timer);
}

} // namespace

int main(int count, char **arguments)
{
    const int results = count > 1 ? std::atoi(arguments[1]) : 1'000'000;
    const int days = count > 2 ? std::atoi(arguments[2]) : 90;
    TestProject project;
    const std::vector<Case> cases = someCases();
    const auto dataset = addDataset(project, "cases", cases);
    const auto version = addVersion(project, "reply", "one");
    std::vector<std::pair<VersionInfo, std::string>> columns;
    for (int column = 0; column * casesInAll < results; ++column)
        columns.emplace_back(version, "model-" + std::to_string(column % 8));
    const auto run = addRun(project, "production", dataset, columns, {"right"});
    std::printf("%d results over %d days, recorded in %.1f s\n", results, days, record(project, run, cases, results, days));
    QElapsedTimer timer;
    timer.start();
    if (!refreshRollups(*project.file))
        return 1;
    std::printf("counted for the first time (all and by tag) in %.0f ms\n", milliseconds(timer));
    timer.restart();
    if (!refreshRollups(*project.file, "var:language"))
        return 1;
    std::printf("a variable's first use in %.0f ms\n", milliseconds(timer));
    timer.restart();
    if (!refreshRollups(*project.file))
        return 1;
    std::printf("nothing new to count: %.2f ms\n", milliseconds(timer));
    const auto reader = project.reader();
    timeChart(*reader, "by day", {});
    timeChart(*reader, "by model", "model");
    timeChart(*reader, "by version of the prompt", "version");
    timeChart(*reader, "by tag", "tag");
    timeChart(*reader, "by a variable", "language");
    std::printf("yardstick: plain SQL by day %.0f ms, by day and tag %.0f ms\n",
                timeScan(*reader, "SELECT at_us / 86400000000, COUNT(pass), SUM(pass), SUM(cost), AVG(latency_us), SUM(state = 1) FROM result GROUP BY 1"),
                timeScan(*reader, "SELECT r.at_us / 86400000000, t.tag, COUNT(r.pass), SUM(r.pass), SUM(r.cost), AVG(r.latency_us), SUM(r.state = 1) "
                                  "FROM result r JOIN case_tag t ON t.case_row = r.case_row GROUP BY 1, 2"));
    return 0;
}
