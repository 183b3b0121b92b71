// One of several processes on one project, for tests: share-writer PROJECT COUNT writes COUNT events, a few each time it gets the file, and
// says `event UUID` for each; share-writer PROJECT 0 reads until its input ends and says what was wrong. Anything else than waiting for one's
// turn is `wrong: …`.
#include <cstdio>
#include <poll.h>
#include <thread>
#include <unistd.h>

#include "base/splitmix64.h"
#include "storage/event_log.h"
#include "storage/verify.h"
#include "support/project_fixture.h"

using namespace assay;

namespace {

int wrong(const Error &error)
{
    std::printf("wrong: %s\n", toSentence(error).toUtf8().constData());
    return 1;
}

void waitAWhile(SplitMix64 &random)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(1 + random.below(15)));
}

int writeEvents(const QString &path, int count)
{
    SplitMix64 random(static_cast<std::uint64_t>(::getpid()));
    while (count > 0) {
        const auto file = ProjectFile::open(path, FileMode::ReadWrite, testUser("writer " + std::to_string(::getpid())));
        if (!file)
            return wrong(file.error());
        const auto writer = (*file)->writer();
        if (!writer) {
            if (writer.error().code != ErrorCode::Locked || !writer.error().why.contains(QStringLiteral("is writing it")))
                return wrong(writer.error());
            waitAWhile(random);
            continue;
        }
        for (int i = 0; i < 20 && count > 0; ++i, --count) {
            const auto event = (*writer)->run<Event>([](WriteContext &context) { return context.append({EventId::random(), EventKind::Import, "x", "{}"}); });
            if (!event)
                return wrong(event.error());
            std::printf("event %s\n", event->id.text().c_str());
        }
        std::fflush(stdout);
    }
    return 0;
}

int readOn(const QString &path)
{
    SplitMix64 random(static_cast<std::uint64_t>(::getpid()));
    std::int64_t seen = 0;
    int times = 0;
    for (pollfd input{STDIN_FILENO, POLLIN, 0}; ::poll(&input, 1, 0) == 0; ++times) {
        const auto file = ProjectFile::open(path, FileMode::ReadOnly, testUser("reader"));
        if (!file)
            return wrong(file.error());
        const auto reader = (*file)->reader();
        const auto report = reader ? verifyProject(**reader) : Result<VerifyReport>(fail(reader.error()));
        if (!report)
            return wrong(report.error());
        if (report->problemCount > 0 || report->events < seen) {
            std::printf("wrong: %d problems, %lld events after %lld: %s\n", static_cast<int>(report->problemCount), static_cast<long long>(report->events),
                        static_cast<long long>(seen), report->problems.empty() ? "" : qPrintable(report->problems.front().what));
            return 1;
        }
        seen = report->events;
        waitAWhile(random);
    }
    std::printf("read %d\n", times);
    return 0;
}

} // namespace

int main(int, char **argv)
{
    const QString path = QString::fromLocal8Bit(argv[1]);
    const int count = std::atoi(argv[2]);
    return count > 0 ? writeEvents(path, count) : readOn(path);
}
