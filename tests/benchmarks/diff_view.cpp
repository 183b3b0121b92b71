// Two texts of a megabyte in the diff view: how long they take to be compared, shown, painted, and how long a key takes. The yardstick is
// one frame of a screen, 16.7 ms, and the 50 ms within which the window answers a key.
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTest>
#include <algorithm>
#include <cstdio>

#include "base/splitmix64.h"
#include "widgets/prompts/diff_canvas.h"
#include "widgets/prompts/history_list.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/theme.h"

using namespace assay;
using namespace assay::widgets;

namespace {

/// Prose of about @p bytes, in lines of 20 to 400 characters.
std::string prose(std::size_t bytes, SplitMix64 &random)
{
    static const char *const words[] = {"answer", "customer", "{{shop}}", "never", "the", "of", "delivery", "please", "document", "a", "within", "four", "days", "kind"};
    std::string text;
    while (text.size() < bytes) {
        for (auto count = 4 + random.below(60); count > 0; --count)
            text += std::string(words[random.below(std::size(words))]) + " ";
        text += "\n";
    }
    return text;
}

std::string edited(const std::string &text, double share, SplitMix64 &random)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size() - 1) + 1;
        result += random.unit() < share ? "changed " : text.substr(at, end - at);
        at = end;
    }
    return result;
}

PromptContent prompt(const std::string &text)
{
    PromptContent content;
    content.messages = {{Role::System, text, {}, {}}};
    return content;
}

void print(const char *what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&](double share) { return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))]; };
    std::printf("  %-22s p50 %7.2f ms  p99 %7.2f ms  max %7.2f ms  (%.2f frames, %.2f of 50 ms)\n", what, at(0.5), at(0.99), times.back(), at(0.99) / 16.7, at(0.99) / 50);
}

double since(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Counts what is painted: a window that is not seen yet paints nothing, and would measure that.
class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget *watched) { watched->installEventFilter(this); }
    int paints = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint;
        return false;
    }
};

/// Does something and paints, @p times times.
template <typename Act>
void measureEach(QAbstractScrollArea &area, const char *what, int times, Act act)
{
    PaintCounter counter(area.viewport());
    std::vector<double> taken;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        act();
        area.viewport()->repaint();
        taken.push_back(since(timer));
    }
    print(what, taken);
    if (counter.paints < times)
        std::printf("  !! only %d of %d were painted\n", counter.paints, times);
}

void press(QWidget &widget, Qt::Key key)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

void measure(double share, bool oneLine)
{
    SplitMix64 random(3);
    std::string before = prose(1 << 20, random);
    if (oneLine)
        std::replace(before.begin(), before.end(), '\n', ' ');
    const std::string after = edited(before, share, random);
    std::printf("1 MB, %.1f %% of the words changed%s\n", share * 100, oneLine ? ", in one line" : "");
    QElapsedTimer timer;
    timer.start();
    const auto view = std::make_shared<const items::PromptDiffView>(items::diffView(prompt(before), prompt(after)));
    std::printf("  %-22s %7.2f ms in the background, %d changes\n", "compared", since(timer), view->changes);
    DiffCanvas canvas;
    canvas.resize(1300, 900);
    canvas.show();
    (void) QTest::qWaitForWindowExposed(&canvas);
    measureEach(canvas, "shown", 1, [&] { canvas.showView(view); });
    measureEach(canvas, "Down", 300, [&] { press(canvas, Qt::Key_Down); });
    measureEach(canvas, "Page Down", 100, [&] { press(canvas, Qt::Key_PageDown); });
    QScrollBar &bar = *canvas.verticalScrollBar();
    measureEach(canvas, "scroll anywhere", 100, [&] { bar.setValue(static_cast<int>(random.below(static_cast<std::uint64_t>(bar.maximum()) + 1))); });
    measureEach(canvas, "scroll up by lines", 300, [&] { bar.setValue(bar.value() - bar.singleStep()); });
    measureEach(canvas, "next change (N)", 100, [&] { canvas.stepChange(1); });
    measureEach(canvas, "inline and back", 10, [&] { canvas.setMode(canvas.mode() == items::DiffMode::Inline ? items::DiffMode::SideBySide : items::DiffMode::Inline); });
    measureEach(canvas, "resized", 10, [&] { canvas.resize(canvas.width() == 1300 ? 1000 : 1300, 900); });
}

/// A thousand versions, every fifth a merge.
void measureHistory()
{
    items::HistoryView view;
    std::vector<std::vector<int>> parents;
    for (int i = 0; i < 1000; ++i) {
        items::HistoryRow row;
        row.label = QStringLiteral("v%1").arg(1000 - i);
        row.message = QStringLiteral("What changed in this version, in a few words");
        row.author = QStringLiteral("dana");
        view.rows.push_back(row);
        parents.push_back(i + 1 < 1000 ? std::vector{i + 1} : std::vector<int>());
        if (i % 5 == 0 && i + 3 < 1000)
            parents.back().push_back(i + 3);
    }
    const auto graph = items::versionGraph(parents);
    for (std::size_t i = 0; i < graph.size(); ++i)
        view.rows[i].graph = graph[i];
    view.lanes = items::laneCount(graph);
    std::printf("history of 1,000 versions, %d lanes\n", view.lanes);
    HistoryList list(QStringLiteral("History"));
    list.resize(332, 900);
    list.show();
    (void) QTest::qWaitForWindowExposed(&list);
    measureEach(list, "shown", 1, [&] { list.showView(view); });
    measureEach(list, "Down", 60, [&] { press(list, Qt::Key_Down); });
    measureEach(list, "Page Down", 60, [&] { press(list, Qt::Key_PageDown); });
    QScrollBar &bar = *list.verticalScrollBar();
    measureEach(list, "scroll", 200, [&] { bar.setValue((bar.value() + 37) % (bar.maximum() + 1)); });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    setUpLooks(application);
    applyTheme(application, ThemeChoice::Light);
    for (const double share : {0.005, 0.05, 0.5})
        measure(share, false);
    measure(0.05, true);
    measureHistory();
    return 0;
}
