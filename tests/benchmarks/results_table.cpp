// The room Results over a million results, beside what bare SQL takes: bench-results_table [results = 1000000] [PROJECT, kept and used again] [cases = 10000]
// QT_QPA_PLATFORM=offscreen. With ASSAY_BIN, assay-cli is timed as a process, too. Times are until the rows are painted; "stalled" is the longest time the event loop did not run meanwhile.
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <cstdio>
#include <cstring>

#include "base/splitmix64.h"
#include "project/session.h"
#include "storage/results.h"
#include "storage/search_index.h"
#include "support/run_fixture.h"
#include "widgets/results/facet_panel.h"
#include "widgets/results/result_table.h"
#include "widgets/results/results_room.h"
#include "widgets/shell/main_window.h"
#include "widgets/theme/theme.h"

using namespace assay;

namespace {

constexpr int patience = 120'000;

std::string answerText(SplitMix64 &random)
{
    std::string text;
    for (int i = 0; i < 34; ++i)
        text += "word" + std::to_string(random.below(5000)) + ' ';
    return text;
}

void fill(TestProject &project, int results, int casesInAll)
{
    SplitMix64 random(1);
    std::vector<Case> cases;
    for (int i = 0; i < casesInAll; ++i)
        cases.push_back({"case-" + std::to_string(i), {{{"question", answerText(random)}, {"customer", "c" + std::to_string(random.below(5000))}}, {}, {}, {}, {i % 3 ? "late" : "angry"}}});
    const auto dataset = addDataset(project, "cases", cases);
    const auto version = addVersion(project, "reply", "{{question}}");
    for (int done = 0; done < results;) {
        const auto run = addRun(project, "run " + std::to_string(done / 100'000), dataset, {{version, "small"}, {version, "large"}}, {"right", "polite"});
        RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
        for (int i = 0; i < 100'000 && done < results; ++i, ++done) {
            const int position = i / 2 % casesInAll;
            ResultRow row = answerTo(run, cases[static_cast<std::size_t>(position)], i % 2, answerText(random));
            row.repeat = i / 2 / casesInAll;
            row.latencyUs = static_cast<std::int64_t>(random.below(3'000'000));
            row.cost = Money{static_cast<std::int64_t>(random.below(200'000))};
            const double score = static_cast<double>(random.below(100)) / 100;
            recorder.add(std::move(row), position, {{0, score, score >= 0.5, {}}, {1, 1 - score, {}, {}}}, std::nullopt);
        }
        if (!recorder.flush())
            qFatal("not recorded");
    }
    if (!completeSearchIndex(project.writer()))
        qFatal("not indexed");
}

/// How long the event loop stood still at most since it began to watch.
class Stalls : public QObject
{
public:
    Stalls()
    {
        m_since.start();
        m_tick.setInterval(0);
        QObject::connect(&m_tick, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, m_since.nsecsElapsed()), m_since.restart(); });
        m_tick.start();
    }
    double milliseconds() const { return static_cast<double>(m_longest) / 1e6; }

private:
    QTimer m_tick;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

double since(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

struct Window
{
    explicit Window(Session &session) : room(new widgets::ResultsRoom)
    {
        window.addRoom(room);
        window.resize(1600, 1000);
        window.show();
        clock.start();
        window.showSession(&session);
    }
    ~Window() { window.showSession(nullptr); }
    widgets::ResultTable &table() { return *window.findChild<widgets::ResultTable *>(); }
    items::ResultTableModel &model() { return *static_cast<items::ResultTableModel *>(table().model()); }
    /// The rows on the screen were read, and painted.
    bool isPainted()
    {
        const int top = std::max(0, table().rowAt(1));
        for (int row = top; row < std::min(model().rowCount(), top + 25); ++row)
            if (!model().lineAt(row))
                return false;
        table().viewport()->grab();
        return model().rowCount() > 0 || model().known() == items::ResultTableModel::Known::All;
    }

    widgets::MainWindow window;
    widgets::ResultsRoom *room;
    QElapsedTimer clock;
};

/// With shorter naps than those of QTest::qWaitFor(), which are longer than what is measured here.
bool wait(const std::function<bool()> &until)
{
    QElapsedTimer timer;
    timer.start();
    while (!until()) {
        if (timer.elapsed() > patience)
            return false;
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QThread::usleep(200);
    }
    return true;
}

QString firstScorer(Session &session)
{
    const auto reader = std::move(*session.file().reader());
    return QString::fromStdString(ResultColumns::load(*reader)->scorers().front());
}

double bareSql(Session &session, const char *filter, const char *order)
{
    const auto reader = std::move(*session.file().reader());
    const auto columns = ResultColumns::load(*reader);
    ResultQuery query{{}, *parseFilter(filter), {}, {}, true};
    if (*order)
        query.sort = *parseResultSort(order);
    QElapsedTimer timer;
    timer.start();
    const auto keys = resultKeys(*reader, *columns, query);
    return keys ? since(timer) : -1;
}

/// Asks something new and waits until its first rows are painted, then until all are known.
void timeQuestion(Window &window, const QString &what, double bare, const std::function<void()> &ask)
{
    QSignalSpy begun(&window.model(), &QAbstractItemModel::modelReset);
    Stalls stalls;
    QElapsedTimer timer;
    timer.start();
    ask();
    const bool painted = wait([&] { return begun.count() > 0 && window.isPainted(); });
    const double first = since(timer);
    const bool whole = wait([&] { return window.model().known() == items::ResultTableModel::Known::All; });
    std::printf("%-28s %8d rows: first painted in %5.0f ms, all known in %5.0f ms (bare SQL %5.0f ms), stalled %3.0f ms%s\n", qPrintable(what),
                window.model().rowCount(), first, since(timer), bare, stalls.milliseconds(), painted && whole ? "" : " NOT DONE");
}

double at(const std::vector<double> &sorted, double q)
{
    return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(q * static_cast<double>(sorted.size())))];
}

void timeJumps(Window &window)
{
    constexpr int jumps = 400;
    SplitMix64 random(7);
    std::vector<double> shown, filled;
    Stalls stalls;
    for (int i = 0; i < jumps; ++i) {
        const int row = static_cast<int>(random.below(static_cast<std::uint64_t>(window.model().rowCount())));
        QElapsedTimer timer;
        timer.start();
        window.table().scrollTo(window.model().index(row, 0), QAbstractItemView::PositionAtTop);
        window.table().viewport()->grab();
        shown.push_back(since(timer));
        if (!wait([&] { return window.isPainted(); }))
            return;
        filled.push_back(since(timer));
    }
    std::sort(shown.begin(), shown.end());
    std::sort(filled.begin(), filled.end());
    std::printf("%d jumps: placeholders painted in %.1f ms (median), %.1f ms (p99); rows in %.1f ms (median), %.1f ms (p99); stalled %.0f ms\n", jumps, at(shown, 0.5),
                at(shown, 0.99), at(filled, 0.5), at(filled, 0.99), stalls.milliseconds());
}

/// Until the first facet has its new counts, and until all have, from when the filter is asked for.
void timeFacets(Window &window, const QString &filter)
{
    auto *model = window.window.findChild<widgets::FacetList *>()->model();
    const auto *facets = static_cast<const items::FacetModel *>(model);
    const auto counted = [&] { return std::count_if(facets->views().begin(), facets->views().end(), [](const items::FacetView &view) { return view.isCounted; }); };
    QElapsedTimer timer;
    timer.start();
    window.room->goTo({QStringLiteral("results"), filter, {}});
    const bool begun = wait([&] { return counted() > 0; });
    const double first = since(timer);
    const bool whole = wait([&] { return counted() == static_cast<int>(items::allFacets.size()); });
    std::printf("facets of %-21s first in %5.0f ms, all in %5.0f ms%s\n", qPrintable(filter), first, since(timer), begun && whole ? "" : " NOT DONE");
    (void) wait([&] { return window.model().known() == items::ResultTableModel::Known::All; });
}

void timeGroups(Window &window, Session &session, GroupBy by, const char *what)
{
    const auto reader = std::move(*session.file().reader());
    const auto columns = ResultColumns::load(*reader);
    QElapsedTimer timer;
    timer.start();
    const auto groups = items::readResultGroups(*reader, *columns, {}, by);
    std::printf("grouped %-20s %8zu groups in %5.0f ms\n", what, groups ? groups->rows.size() : 0, since(timer));
    Q_UNUSED(window)
}

/// One line of /proc/self/status, in MB.
double memory(const char *name)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith(name))
            return line.mid(static_cast<qsizetype>(std::strlen(name))).trimmed().split(' ').front().toDouble() / 1024;
    return 0;
}

void sayMemory(const char *when)
{
    std::printf("memory %s: %.0f MB, of it private %.0f MB, at most %.0f MB\n", when, memory("VmRSS:"), memory("RssAnon:"), memory("VmHWM:"));
}

void timeProcess(const QString &project, const char *filter)
{
    const QString folder = qEnvironmentVariable("ASSAY_BIN");
    if (folder.isEmpty())
        return;
    std::vector<double> times;
    for (int i = 0; i < 5; ++i) {
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        process.start(folder + QStringLiteral("/assay-cli"), {QStringLiteral("results"), project, QStringLiteral("--where"), QString::fromUtf8(filter), QStringLiteral("--limit"),
                                                              QStringLiteral("50"), QStringLiteral("--json")});
        process.waitForFinished(patience);
        times.push_back(process.exitCode() == 0 ? since(timer) : -1);
    }
    std::sort(times.begin(), times.end());
    std::printf("assay-cli results --where '%s' --limit 50: %.0f ms (median of 5), %.0f ms (max)\n", filter, times[2], times[4]);
}

} // namespace

int main(int count, char **arguments)
{
    QApplication application(count, arguments);
    widgets::setUpLooks(application);
    widgets::applyTheme(application, widgets::ThemeChoice::Light);
    const int results = count > 1 ? std::atoi(arguments[1]) : 1'000'000;
    TestProject project;
    const QString kept = count > 2 ? QString::fromLocal8Bit(arguments[2]) : QString();
    if (!QFileInfo::exists(kept)) {
        QElapsedTimer timer;
        timer.start();
        fill(project, results, count > 3 ? std::atoi(arguments[3]) : 10'000);
        std::printf("%d results recorded and indexed in %.0f s\n", results, since(timer) / 1000);
        project.file.reset();
        if (!kept.isEmpty())
            QFile::copy(project.path(), kept);
    }
    auto file = ProjectFile::open(kept.isEmpty() ? project.path() : kept, FileMode::ReadWrite, testUser());
    if (!file)
        qFatal("%s", qPrintable(toSentence(file.error())));
    Session session(std::move(*file));
    for (const char *key : {"results/sort", "results/filter", "results/group"}) // a kept project remembers how it was left
        session.remember(key, std::string());
    Stalls stalls;
    Window window(session);
    const bool painted = wait([&] { return window.isPainted(); });
    std::printf("opened: first rows painted in %.0f ms, ", since(window.clock));
    const bool whole = wait([&] { return window.model().known() == items::ResultTableModel::Known::All; });
    std::printf("all %d known in %.0f ms, stalled %.0f ms%s\n", window.model().rowCount(), since(window.clock), stalls.milliseconds(), painted && whole ? "" : " NOT DONE");
    timeJumps(window);
    sayMemory("after the jumps");
    const QString scorer = firstScorer(session);
    for (const char *filter : {"score<0.5", "model:small", "tag:late", "\"word7 word9\"", "score<0.5 model:small", "score.SCORER<0.5", "latency>2900", "word7*", "tag:late -pass:true",
                               "case:case-77", "cost>=0"}) {
        const QString text = QString::fromUtf8(filter).replace(QStringLiteral("SCORER"), scorer);
        timeQuestion(window, text, bareSql(session, qPrintable(text), ""), [&] { window.room->goTo({QStringLiteral("results"), text, {}}); });
    }
    for (const char *filter : {"score<0.5", "model:small tag:late", "\"word7\"", "score<0.5 model:small run:\"run 3\"", "cost>=0"})
        timeFacets(window, QString::fromUtf8(filter));
    for (const char *order : {"latency", "score.SCORER", "model", "var:customer"}) {
        const QString text = QString::fromLatin1(order).replace(QStringLiteral("SCORER"), scorer);
        const auto field = *items::ResultField::fromId(text);
        const double bare = bareSql(session, "cost>=0", qPrintable(text));
        timeQuestion(window, QStringLiteral("by ") + field.id(), bare, [&] { Q_EMIT window.table().fieldClicked(field); });
    }
    const items::ResultField variable{items::ResultField::Kind::Variable, QStringLiteral("customer")};
    timeQuestion(window, QStringLiteral("by var:customer, read before"), 0, [&] { Q_EMIT window.table().fieldClicked(variable); });
    timeGroups(window, session, GroupBy::Case, "by case");
    timeGroups(window, session, GroupBy::Version, "by version");
    sayMemory("at the end");
    for (const char *filter : {"score<0.5", "model:small", "tag:late", "\"word7 word9\"", "cost<0.00001 tag:angry"})
        timeProcess(session.path(), filter);
    return 0;
}
