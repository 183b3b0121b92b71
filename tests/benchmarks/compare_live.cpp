// How soon the window answers a key while a comparison fills: 4,000 cells at about 5,000 results/s, a key every 15 ms, measured from the
// key to the paint that shows it; beside the same keys in the same window at rest. Prints figures.
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>

#include "support/compare_scene.h"
#include "support/live_project.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::widgets;

namespace {

constexpr int keyPauseMs = 15;
constexpr int rounds = 8;
constexpr int casesOf = 1'000; ///< × 2 versions × 2 models = 4,000 cells

qint64 nowUs()
{
    static const QElapsedTimer clock = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return clock.nsecsElapsed() / 1000;
}

/// Knows when a key came and when what it did was painted.
class Watch final : public QApplication
{
public:
    using QApplication::QApplication;

    QWidget *matrix = nullptr;
    QWidget *canvas = nullptr;
    std::vector<double> latencies; ///< ms
    int paints = 0;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool isKey = receiver == matrix && event->type() == QEvent::KeyPress;
        if (isKey)
            m_posted.push_back(static_cast<qint64>(static_cast<QKeyEvent *>(event)->nativeScanCode()) * 100);
        const bool done = QApplication::notify(receiver, event);
        if (receiver == canvas && event->type() == QEvent::Paint) {
            ++paints;
            for (const qint64 posted : std::exchange(m_posted, {}))
                latencies.push_back(static_cast<double>(nowUs() - posted) / 1000);
        }
        return done;
    }

private:
    std::vector<qint64> m_posted;
};

/// Posts arrow keys from a thread of its own, as a window system does; the time of each travels in its scan code, in 100 µs.
class Typist
{
public:
    explicit Typist(QWidget *target) : m_thread([this, target] {
        for (int number = 0; !m_ended; ++number) {
            const auto key = number % 40 < 20 ? Qt::Key_Down : Qt::Key_Up;
            QCoreApplication::postEvent(target, new QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier, static_cast<quint32>(nowUs() / 100), 0, 0));
            std::this_thread::sleep_for(std::chrono::milliseconds(keyPauseMs));
        }
    })
    {
    }
    ~Typist()
    {
        m_ended = true;
        m_thread.join();
    }

private:
    std::atomic<bool> m_ended = false;
    std::thread m_thread;
};

double at(const std::vector<double> &sorted, double quantile)
{
    return sorted.empty() ? 0 : sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(quantile * static_cast<double>(sorted.size())))];
}

void print(const char *what, Watch &watch, double seconds, double perSecond)
{
    std::sort(watch.latencies.begin(), watch.latencies.end());
    std::printf("%-24s %6zu keys  p50 %6.1f  p95 %6.1f  p99 %6.1f  max %6.1f ms   %5.1f paints/s   %6.0f results/s\n", what, watch.latencies.size(),
                at(watch.latencies, 0.5), at(watch.latencies, 0.95), at(watch.latencies, 0.99), watch.latencies.empty() ? 0 : watch.latencies.back(),
                watch.paints / seconds, perSecond);
    watch.latencies.clear();
    watch.paints = 0;
}

bool wait(const std::function<bool()> &ready, int ms = 60'000)
{
    return QTest::qWaitFor(ready, ms);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("ASSAY_KEYRING", "off");
    Watch application(argc, argv);
    setUpLooks(application);
    applyTheme(application, ThemeChoice::Light);
    const bool streamed = argc > 1 && QByteArray(argv[1]) == "--stream";
    LiveProject project({"mock-l11-a", "mock-l11-b"}, casesOf);
    project.allow();
    CompareScene scene({1600, 1000});
    scene.open(project.session(), false);
    RunRequest request = project.request({"ask@v1", "ask@v2"}, {"mock-l11-a", "mock-l11-b"});
    request.useCache = false;
    request.stream = streamed;
    const auto run = [&] { scene.runs.start(request, {64, {}}); };
    const auto shown = [&] { return scene.matrix().isVisible() && scene.matrix().model()->rowCount() == casesOf; };
    scene.room->setUp(request);
    scene.press(Qt::Key_Return, Qt::ControlModifier);
    if (!wait([&] { return !scene.runs.isRunning() && shown(); }))
        return 1;
    scene.press(Qt::Key_A);
    application.matrix = &scene.matrix();
    application.canvas = scene.matrix().viewport();
    QTest::qWait(1'000);
    {
        const qint64 began = nowUs();
        const Typist typist(application.matrix);
        QTest::qWait(3'000);
        print("at rest", application, static_cast<double>(nowUs() - began) / 1e6, 0);
    }
    double seconds = 0;
    {
        const Typist typist(application.matrix);
        application.latencies.clear();
        application.paints = 0;
        for (int round = 0; round < rounds; ++round) {
            const qint64 began = nowUs();
            run();
            QString id;
            if (!wait([&] { return scene.runs.isRunning() && !(id = scene.runs.status().runId).isEmpty(); }))
                return 1;
            scene.room->goTo({QStringLiteral("compare"), id, {}});
            if (!wait([&] { return !scene.runs.isRunning(); }))
                return 1;
            seconds += static_cast<double>(nowUs() - began) / 1e6;
        }
    }
    print(streamed ? "while it fills, streamed" : "while it fills", application, seconds, rounds * 4.0 * casesOf / seconds);
    return 0;
}
