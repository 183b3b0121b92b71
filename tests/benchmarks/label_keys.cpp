// How soon the next item is painted after the key that answered the one before, its answer on disk in between; at 20 keys a second, none lost and none
// twice. Beside it what a commit of one small row costs on this disk. Prints figures.
#include <QTemporaryDir>
#include <sqlite3.h>

#include "key_watch.h"
#include "support/label_fixture.h"
#include "widgets/label/item_card.h"
#include "widgets/label/label_pane.h"
#include "widgets/label/label_room.h"
#include "widgets/shell/main_window.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::widgets;

namespace {

constexpr int labels = 1'000;
constexpr int cases = 200;
constexpr int keyPauseMs = 50;
constexpr double targetMedianMs = 16;

void printQuantiles(const char *what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&](double quantile) { return times[std::min(times.size() - 1, static_cast<std::size_t>(quantile * static_cast<double>(times.size())))]; };
    std::printf("%-44s p50 %6.2f  p99 %6.2f  max %6.2f ms\n", what, at(0.5), at(0.99), times.back());
    std::fflush(stdout);
}

/// The yardstick: a row, committed as an answer is.
std::vector<double> commitTimes(const QString &path)
{
    sqlite3 *database = nullptr;
    sqlite3_open(path.toUtf8().constData(), &database);
    sqlite3_exec(database, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t(a)", nullptr, nullptr, nullptr);
    std::vector<double> times;
    for (int i = 0; i < labels; ++i) {
        const qint64 began = nowUs();
        sqlite3_exec(database, "INSERT INTO t VALUES (hex(randomblob(300)))", nullptr, nullptr, nullptr);
        times.push_back(static_cast<double>(nowUs() - began) / 1000);
    }
    sqlite3_close(database);
    return times;
}

qint64 answersIn(Database &database, const QueueInfo &queue)
{
    qint64 count = 0;
    (void) eachLabel(database, queue.id, std::nullopt, [&](const LabelRow &row) -> Status {
        count += row.aspect == LabelAspect::Answer && row.value ? 1 : 0;
        return {};
    });
    return count;
}

} // namespace

int main(int argc, char **argv)
{
    KeyWatch application(argc, argv);
    setUpLooks(application);
    applyTheme(application, ThemeChoice::Light);
    ResultProject project(cases);
    const auto reader = project.reader();
    QueueRequest request;
    request.name = "keys";
    request.questions = questionsOfText("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]");
    const QueueInfo queue = makeTestQueue(*reader, project.writer(), request);

    MainWindow window;
    auto *room = new LabelRoom;
    window.addRoom(room);
    window.resize(1280, 800);
    window.showSession(&project.session());
    window.show();
    window.activateWindow();
    auto *pane = window.findChild<LabelPane *>();
    auto *card = pane->findChild<ItemCard *>(); // deciding has one, too
    int painted = 0;
    QObject::connect(card, &ItemCard::painted, card, [&] { ++painted; });
    if (!waitFor([&] { return painted > 0 && project.session().isIdle(); }))
        qFatal("no item was shown");
    waitFor([] { return false; }, 1'000);
    application.target = pane;
    application.canvas = card;
    application.forget();
    painted = 0;
    const qint64 began = nowUs();
    {
        const Typist typist(pane, Qt::Key_1, QStringLiteral("1"), keyPauseMs);
        waitFor([&] { return painted >= labels; }, 120'000);
    }
    const double seconds = static_cast<double>(nowUs() - began) / 1e6;
    waitFor([&] { return project.session().isIdle() && project.session().isSaved(); }, 5'000);
    std::vector<double> times = application.latencies;
    std::printf("%zu keys, %lld answers on disk, %.1f s\n", times.size(), static_cast<long long>(answersIn(*reader, queue)), seconds);
    std::sort(times.begin(), times.end());
    const double median = times[times.size() / 2];
    printQuantiles("from the key to the next item painted", times);
    printQuantiles("of it what the window computed", application.work);
    const QTemporaryDir folder;
    printQuantiles("a row alone, committed", commitTimes(folder.filePath(QStringLiteral("yardstick.db"))));
    std::printf("median is %.2f of %.0f ms\n", median / targetMedianMs, targetMedianMs);
    window.showSession(nullptr);
    return 0;
}
