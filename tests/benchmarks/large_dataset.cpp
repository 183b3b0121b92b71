// A dataset of a million cases as the room Data works at it: bench-large_dataset [cases = 1000000]
// Prints how long it takes until the first rows are there, until every case can be reached, to filter, to jump, to edit and to commit,
// and the memory it needs.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>
#include <fstream>

#include "items/dataset_desk.h"
#include "project/dataset_import.h"
#include "support/project_fixture.h"

using namespace assay;
using namespace assay::items;

namespace {

/// JSONL of so many cases, made as it is read.
class MadeCases final : public ByteSource
{
public:
    explicit MadeCases(int count) : m_count(count) {}
    Result<std::size_t> read(char *to, std::size_t size) override
    {
        while (m_text.size() < size && m_next < m_count) {
            const std::string number = std::to_string(m_next++);
            const std::string tag = m_next % 50 == 0 ? "\"refund\",\"angry\"" : "\"delivery\"";
            m_text += "{\"id\":\"c" + number + "\",\"vars\":{\"question\":\"Customer " + number + " asks where the parcel of last week is and when it will come.\"},"
                      "\"reference\":\"On its way " + number + ".\",\"tags\":[" + tag + "]}\n";
        }
        const std::size_t given = std::min(size, m_text.size());
        std::copy_n(m_text.begin(), given, to);
        m_text.erase(0, given);
        return given;
    }

private:
    int m_count;
    int m_next = 0;
    std::string m_text;
};

std::int64_t kilobytes(const char *what)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(what))
            return std::atoll(line.c_str() + std::string(what).size() + 1);
    }
    return 0;
}

/// Milliseconds until @p holds; the longest time the event loop was kept from it stands in @p stall.
double until(const std::function<bool()> &holds, double *stall = nullptr)
{
    QElapsedTimer timer, turn;
    timer.start();
    double longest = 0;
    while (!holds() && timer.elapsed() < 120'000) {
        turn.start();
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        longest = std::max(longest, static_cast<double>(turn.nsecsElapsed()) / 1e6);
    }
    if (stall)
        *stall = longest;
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void say(const char *what, double ms, double stall)
{
    std::printf("%-34s %9.1f ms   longest turn of the event loop %.1f ms\n", what, ms, stall);
}

} // namespace

int main(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    const int cases = count > 1 ? std::atoi(arguments[1]) : 1'000'000;
    TestProject project;
    MadeCases source(cases);
    DatasetImportRequest request;
    request.files = {{"made.jsonl", &source}};
    request.dataset = "large";
    QElapsedTimer timer;
    timer.start();
    const auto imported = importDataset(*project.file, request);
    if (!imported) {
        std::printf("%s\n", qPrintable(toSentence(imported.error())));
        return 1;
    }
    std::printf("%d cases imported in %.1f s\n", cases, static_cast<double>(timer.elapsed()) / 1e3);
    project.reopen();
    const std::int64_t before = kilobytes("VmRSS:");
    Session session(std::move(project.file));
    DatasetDesk desk;
    double stall = 0;
    desk.setSession(&session);
    const auto lineAt = [&](int row) { return row < desk.table()->rowCount() && desk.table()->index(row, CaseTableModel::FirstValue).data().isValid(); };
    say("first rows", until([&] { return lineAt(0); }, &stall), stall);
    say("every case reachable", until([&] { return desk.head().isReady && desk.table()->rowCount() == cases; }, &stall), stall);
    double worst = 0;
    for (int jump = 1; jump <= 20; ++jump)
        worst = std::max(worst, until([&] { return lineAt(static_cast<int>((static_cast<std::int64_t>(jump) * 7919 * 131) % cases)); }, &stall));
    say("worst of 20 jumps", worst, stall);
    const std::int64_t memory = kilobytes("VmRSS:") - before;
    const auto filter = [&](const char *text, int rows) {
        desk.setFilter(QString::fromUtf8(text));
        const double ms = until([&] { return desk.table()->rowCount() == rows; }, &stall);
        say(text, ms, stall);
    };
    filter("tag:refund", cases / 50);
    filter("id:c777*", cases == 1'000'000 ? 1'111 : 0);
    filter("", cases);
    desk.sortBy(CaseTableModel::IdColumn);
    desk.sortBy(CaseTableModel::IdColumn);
    say("sorted by id, last first", until([&] { return desk.table()->placeAt(0) > 9; }, &stall), stall);
    desk.sortBy(CaseTableModel::IdColumn);
    QSignalSpy changed(&desk.editing(), &CaseEditing::changed);
    desk.editing().setField(QStringLiteral("c500"), {CaseField::Kind::Reference, {}}, QStringLiteral("Tomorrow."));
    say("an edit", until([&] { return changed.size() == 1; }, &stall), stall);
    desk.editing().commit(QStringLiteral("one"));
    say("commit and open the version", until([&] { return desk.head().version == QStringLiteral("v2") && desk.head().isReady; }, &stall), stall);
    std::printf("memory of the open dataset: %.0f MB; at most in all %.0f MB\n", static_cast<double>(memory) / 1024, static_cast<double>(kilobytes("VmHWM:")) / 1024);
    desk.setSession(nullptr);
    return 0;
}
