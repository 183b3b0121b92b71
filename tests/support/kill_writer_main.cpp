// Writes into a project without an end and says what is durable, a line each: `event UUID` or `row REPEAT`. Made to be killed.
#include <cstdio>

#include "storage/datasets.h"
#include "storage/event_log.h"
#include "storage/runs.h"
#include "storage/writer.h"
#include "support/project_fixture.h"

using namespace assay;

namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(toSentence(result.error())));
    return std::move(*result);
}

void say(const char *what, const std::string &name)
{
    std::printf("%s %s\n", what, name.c_str());
    std::fflush(stdout);
}

ResultRow answer(const RunSpec &spec, const Case &item, CaseHash hash, int repeat)
{
    ResultRow row;
    row.run = spec.id;
    row.caseId = item.id;
    row.caseHash = hash;
    row.repeat = repeat;
    row.output = "answer " + std::to_string(repeat);
    row.attempts = 1;
    return row;
}

} // namespace

int main(int, char **argv)
{
    const auto file = must(ProjectFile::open(QString::fromLocal8Bit(argv[1]), FileMode::ReadWrite, testUser()));
    Writer &writer = *must(file->writer());
    const auto reader = must(file->reader());
    const RunInfo run = must(resolveRun(*reader, "latest"));
    const RunSpec spec = must(runSpecOf(*reader, run));
    const DatasetVersionInfo dataset = must(datasetVersionByHash(*reader, spec.datasetVersion));
    const CaseHash hash = *must(CaseHashCursor(*reader, dataset.root).next());
    const Case item = must(caseByHash(*reader, hash));
    int repeat = 0;
    const Status counted = eachCell(*reader, run, [&repeat](const CellState &cell) { repeat = std::max(repeat, cell.repeat + 1); });
    RunRecorder recorder(writer, spec, run.key, true);
    for (; counted; ++repeat) {
        const auto event = must(writer.run<Event>([](WriteContext &context) { return context.append({EventId::random(), EventKind::Import, "x", "{}"}); }));
        say("event", event.id.text());
        recorder.add(answer(spec, item, hash, repeat), 0, {}, std::nullopt);
        if (recorder.flush())
            say("row", std::to_string(repeat));
    }
    return 1;
}
