// Recorded rows a second, and how long filters take on them: bench-storage [results = 200000]
#include <QElapsedTimer>
#include <QFileInfo>
#include <cstdio>

#include "base/splitmix64.h"
#include "storage/results.h"
#include "storage/search_index.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

constexpr int casesInAll = 10'000;

std::string answerText(SplitMix64 &random)
{
    std::string text;
    for (int i = 0; i < 34; ++i)
        text += "word" + std::to_string(random.below(5000)) + ' ';
    return text;
}

double seconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

void timeFilter(TestProject &project, const char *text)
{
    const auto reader = project.reader();
    const auto columns = ResultColumns::load(*reader);
    QElapsedTimer timer;
    timer.start();
    const auto count = countResults(*reader, *columns, {{}, *parseFilter(text), {}, {}});
    const double counted = seconds(timer);
    timer.restart();
    const auto keys = resultKeys(*reader, *columns, {{}, *parseFilter(text), *parseResultSort("latency:desc"), 100});
    std::printf("%-44s %9lld found, counted in %6.0f ms, first 100 by latency in %6.0f ms\n", text, static_cast<long long>(*count), counted * 1e3,
                seconds(timer) * 1e3);
}

} // namespace

int main(int count, char **arguments)
{
    const int results = count > 1 ? std::atoi(arguments[1]) : 200'000;
    TestProject project;
    SplitMix64 random(1);
    std::vector<Case> cases;
    for (int i = 0; i < casesInAll; ++i)
        cases.push_back({"c" + std::to_string(i), {{{"question", answerText(random)}}, {}, {}, {}, {i % 3 ? "late" : "angry"}}});
    const auto dataset = addDataset(project, "cases", cases);
    const auto version = addVersion(project, "triage", "one");
    std::vector<std::pair<VersionInfo, std::string>> columns;
    for (int column = 0; column * casesInAll < results; ++column)
        columns.emplace_back(version, "model-" + std::to_string(column));
    const auto run = addRun(project, "first", dataset, columns, {"contains"});

    QElapsedTimer timer;
    timer.start();
    {
        RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
        for (int i = 0; i < results; ++i) {
            const int position = i / static_cast<int>(columns.size());
            ResultRow row = answerTo(run, cases[static_cast<std::size_t>(position)], i % static_cast<int>(columns.size()), answerText(random));
            row.latencyUs = static_cast<std::int64_t>(random.below(1'000'000));
            const double score = static_cast<double>(random.below(100)) / 100;
            recorder.add(std::move(row), position, {{0, score, score >= 0.5, {}}}, sha256(std::to_string(i)));
        }
        if (!recorder.flush())
            return 1;
    }
    const double recorded = seconds(timer);
    std::printf("%d rows recorded in %.2f s: %.0f a second, %.0f bytes each in the file\n", results, recorded, results / recorded,
                static_cast<double>(QFileInfo(project.path()).size()) / results);
    timer.restart();
    timeFilter(project, "output:word7");
    if (!completeSearchIndex(project.writer()))
        return 1;
    std::printf("indexed in %.2f s, %.0f bytes each in the file\n", seconds(timer), static_cast<double>(QFileInfo(project.path()).size()) / results);
    for (const char *filter : {"score<0.5 model:model-1", "score.contains<0.5", "cost>0.0001 -tag:late", "output:word7", "\"word7 word9\"", "word7* pass:false",
                               "input:word7", "NOT output:word7 latency<5"})
        timeFilter(project, filter);
    return 0;
}
