// A million cases are imported while a run and a writer go on in the same project: bench-import_beside [cases = 1000000]
// Prints how long the import took, what memory it needed, and the longest that a draft or the run had to wait for its commit.
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <thread>

#include "project/dataset_import.h"
#include "project/run_service.h"
#include "project/surroundings.h"
#include "storage/catalog_store.h"
#include "support/mock_provider.h"
#include "support/run_fixture.h"

using namespace assay;
using Milliseconds = std::chrono::duration<double, std::milli>;

namespace {

/// JSONL of so many cases, made as it is read.
class MadeCases final : public ByteSource
{
public:
    explicit MadeCases(int count) : m_left(count) {}
    Result<std::size_t> read(char *to, std::size_t size) override
    {
        while (m_text.size() < size && m_left > 0) {
            const std::string number = std::to_string(m_left--);
            m_text += "{\"id\":\"c" + number + "\",\"vars\":{\"q\":\"Customer " + number + " asks where the parcel of last week is and when it will come.\"},"
                      "\"reference\":\"On its way " + number + ".\"}\n";
        }
        const std::size_t given = std::min(size, m_text.size());
        std::copy_n(m_text.begin(), given, to);
        m_text.erase(0, given);
        return given;
    }

private:
    int m_left;
    std::string m_text;
};

std::int64_t peakKilobytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::atoll(line.c_str() + 6);
    }
    return 0;
}

struct Waits
{
    double longest = 0;
    double sum = 0;
    int count = 0;
    void add(double ms)
    {
        longest = std::max(longest, ms);
        sum += ms;
        ++count;
    }
};

/// A draft is saved every 50 ms, as typing does.
Waits typeDrafts(Writer &writer, PromptId prompt, const std::atomic<bool> &over)
{
    Waits waits;
    for (int i = 0; !over; ++i) {
        Draft draft;
        draft.content.messages = {{Role::User, "draft " + std::to_string(i), {}, {}}};
        const auto begun = std::chrono::steady_clock::now();
        if (!writer.run([&](WriteContext &context) { return saveDraft(context, prompt, draft); }))
            std::abort();
        waits.add(Milliseconds(std::chrono::steady_clock::now() - begun).count());
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return waits;
}

/// How long nothing of the run was committed, as a reader sees it.
Waits watchRun(ProjectFile &file, const std::atomic<bool> &over)
{
    Waits waits;
    const auto reader = std::move(*file.reader());
    std::int64_t rows = 0;
    auto since = std::chrono::steady_clock::now();
    while (!over) {
        auto count = *reader->prepare("SELECT max(id) FROM result");
        (void) count.step();
        const auto now = std::chrono::steady_clock::now();
        if (count.integer(0) != rows) {
            if (rows > 0)
                waits.add(Milliseconds(now - since).count());
            rows = count.integer(0);
            since = now;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return waits;
}

RunSpec makeRun(TestProject &project, const std::string &url)
{
    std::vector<Case> cases;
    for (int i = 0; i < 100'000; ++i)
        cases.push_back({"r" + std::to_string(i), {{{"q", "case " + std::to_string(i)}}, {}, {}, {}, {}}});
    addDataset(project, "run cases", std::move(cases));
    addVersion(project, "ask", "{{q}}");
    const auto kept = project.writer().run([&](WriteContext &context) -> Status {
        if (auto done = keepProvider(context, {"mock", ProviderKind::OpenAi, url, {}, {}}); !done)
            return done;
        return keepModel(context, {"m", "mock", "mock-l20", {}, {}});
    });
    RunRequest request;
    request.prompts = {"ask"};
    request.models = {"m"};
    request.dataset = "run cases";
    auto spec = planRun(*project.file, request);
    if (!kept || !spec)
        qFatal("the run was not planned");
    return *spec;
}

} // namespace

int main(int count, char **arguments)
{
    const int cases = count > 1 ? std::atoi(arguments[1]) : 1'000'000;
    QTemporaryDir config;
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(config.path()));
    MockProvider server;
    if (!server.start())
        return 1;
    qputenv("ASSAY_ALLOW_ENDPOINT", QByteArray::fromStdString(server.url() + "/v1"));
    TestProject project;
    const RunSpec spec = makeRun(project, server.url() + "/v1");
    const PromptId prompt = (*findPrompt(*project.reader(), "ask")).id;
    const std::int64_t before = peakKilobytes();

    RunLimits limits;
    limits.concurrency = 16;
    auto run = ActiveRun::begin(*project.file, spec, userSurroundings(nullptr), limits);
    if (!run) {
        std::printf("%s\n", qPrintable(toSentence(run.error())));
        return 1;
    }
    std::atomic<bool> over = false;
    Waits drafts, commits;
    std::thread running([&] { (void) (*run)->run(); });
    std::thread typing([&] { drafts = typeDrafts(project.writer(), prompt, over); });
    std::thread watching([&] { commits = watchRun(*project.file, over); });
    MadeCases source(cases);
    DatasetImportRequest request;
    request.files = {{"made.jsonl", &source}};
    request.dataset = "imported";
    QElapsedTimer timer;
    timer.start();
    const auto imported = importDataset(*project.file, request);
    const double seconds = static_cast<double>(timer.elapsed()) / 1e3;
    over = true;
    (*run)->stop();
    for (std::thread *thread : {&running, &typing, &watching})
        thread->join();
    if (!imported) {
        std::printf("%s\n", qPrintable(toSentence(imported.error())));
        return 1;
    }
    std::printf("%lld cases imported in %.1f s (%.0f a second), %lld MB more memory at most\n", static_cast<long long>(imported->read), seconds,
                static_cast<double>(imported->read) / seconds, static_cast<long long>((peakKilobytes() - before) / 1024));
    std::printf("beside it: %d drafts saved, the longest wait %.0f ms (mean %.1f); the run committed %d times, the longest pause %.0f ms (mean %.1f)\n",
                drafts.count, drafts.longest, drafts.sum / std::max(1, drafts.count), commits.count, commits.longest, commits.sum / std::max(1, commits.count));
    return drafts.longest < 200 && commits.longest < 200 ? 0 : 1;
}
