// How soon the window answers a key while a comparison fills: 4,000 cells at about 5,000 results/s, a key every 15 ms, measured from the
// key to the paint that shows it; beside the same keys in the same window at rest. Prints figures.
#include <cstdio>

#include "key_watch.h"
#include "support/compare_scene.h"
#include "support/live_project.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::widgets;

namespace {

constexpr int keyPauseMs = 15;
constexpr int rounds = 8;
constexpr int casesOf = 1'000; ///< × 2 versions × 2 models = 4,000 cells

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("ASSAY_KEYRING", "off");
    KeyWatch application(argc, argv);
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
    if (!waitFor([&] { return !scene.runs.isRunning() && shown(); }))
        return 1;
    scene.press(Qt::Key_A);
    application.target = &scene.matrix();
    application.canvas = scene.matrix().viewport();
    QTest::qWait(1'000);
    {
        const qint64 began = nowUs();
        const Typist typist(application.target, Qt::Key_Down, {}, keyPauseMs);
        waitFor([] { return false; }, 3'000);
        application.print("at rest", static_cast<double>(nowUs() - began) / 1e6);
    }
    const auto fill = [&]() -> double {
        double seconds = 0;
        for (int round = 0; round < rounds; ++round) {
            const qint64 began = nowUs();
            run();
            QString id;
            if (!waitFor([&] { return scene.runs.isRunning() && !(id = scene.runs.status().runId).isEmpty(); }))
                return 0;
            scene.room->goTo({QStringLiteral("compare"), id, {}});
            if (!waitFor([&] { return !scene.runs.isRunning(); }))
                return 0;
            seconds += static_cast<double>(nowUs() - began) / 1e6;
        }
        return seconds;
    };
    const double cells = rounds * 4.0 * casesOf;
    application.forget();
    const double alone = fill();
    std::printf("%.0f results/s without keys: ", cells / alone);
    application.print("", alone);
    double seconds = 0;
    {
        const Typist typist(application.target, Qt::Key_Down, {}, keyPauseMs);
        application.forget();
        seconds = fill();
    }
    std::printf("%.0f results/s%s with keys: ", cells / seconds, streamed ? ", streamed," : "");
    application.print("", seconds);
    return 0;
}
