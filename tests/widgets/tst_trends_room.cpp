// Trends by its keys, offscreen: the sentence, charts with cursor and range, table twin, choices, export, a point's results; and a walk over the layout
// of every state. ASSAY_PICTURES=DIR keeps pictures of them.
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

#include "support/layout_walk.h"
#include "support/trend_fixture.h"
#include "support/warnings.h"
#include "widgets/components/pick_field.h"
#include "widgets/components/plain_table_view.h"
#include "widgets/shell/bars.h"
#include "widgets/shell/main_window.h"
#include "widgets/theme/theme.h"
#include "widgets/trends/chart_stack.h"
#include "widgets/trends/sentence_line.h"
#include "widgets/trends/trend_chart.h"
#include "widgets/trends/trends_bar.h"
#include "widgets/trends/trends_room.h"

using namespace assay;
using namespace assay::widgets;

namespace {

constexpr int patience = 20'000;

struct Scene
{
    explicit Scene(QSize size = {1280, 800}, ThemeChoice theme = ThemeChoice::Light) : room(new TrendsRoom)
    {
        applyTheme(*qApp, theme);
        window.addRoom(room);
        window.topBar()->showProject(QStringLiteral("support-replies.assay"), QStringLiteral("dana"), {});
        window.resize(size);
        window.showSession(&project.session());
        window.show();
        QApplication::setActiveWindow(&window);
        (void)QTest::qWaitForWindowActive(&window);
        (void)QTest::qWaitFor([this] { return charts().size() == 4 && charts()[0]->isVisible(); }, patience);
    }
    ~Scene() { window.showSession(nullptr); }

    std::vector<TrendChart *> charts()
    {
        std::vector<TrendChart *> shown;
        for (TrendChart *chart : window.findChild<ChartStack *>()->charts()) {
            if (!chart->isHidden())
                shown.push_back(chart);
        }
        return shown;
    }
    QString sentence() { return window.findChild<SentenceLine *>()->text(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(window.windowHandle(), static_cast<Qt::Key>(key), modifiers); }
    void keepPicture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("ASSAY_PICTURES");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        QTest::qWait(50);
        window.grab().save(QStringLiteral("%1/trends-%2.png").arg(folder, name));
    }

    HistoryProject project;
    MainWindow window;
    TrendsRoom *room;
};

} // namespace

class TrendsRoomTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void theSentenceSaysWhatTheChartsShow()
    {
        Scene scene;
        QVERIFY2(scene.sentence().contains(QStringLiteral("points less often")), qPrintable(scene.sentence()));
        QVERIFY2(scene.sentence().contains(QStringLiteral("an answer costs")), qPrintable(scene.sentence()));
        const ChartSpec &quality = scene.charts()[0]->spec();
        QCOMPARE(quality.runs.size(), std::size_t(2)); // day 10 is a gap
        QVERIFY(quality.runs.front()[5].isHollow);
        QVERIFY(std::any_of(quality.marks.begin(), quality.marks.end(), [](const ChartMark &mark) { return mark.isBreak; }));
        for (TrendChart *chart : scene.charts()) {
            QVERIFY(!chart->accessibleDescription().isEmpty());
            QCOMPARE(chart->spec().left, quality.left);
            QCOMPARE(chart->spec().right, quality.right);
        }
    }

    void aPointIsReachedByKeyAndOpened()
    {
        Scene scene;
        QSignalSpy places(scene.room, &Room::placeRequested);
        scene.charts()[0]->setFocus();
        scene.press(Qt::Key_Right);
        scene.press(Qt::Key_Right);
        QCOMPARE(scene.charts()[0]->point(), std::optional<std::size_t>(1));
        QVERIFY(scene.charts()[0]->accessibleDescription().contains(QStringLiteral("n 50")));
        scene.press(Qt::Key_Down);
        QVERIFY(scene.charts()[1]->hasFocus());
        QCOMPARE(scene.charts()[1]->point(), std::optional<std::size_t>(1)); // the same time
        scene.press(Qt::Key_End);
        scene.press(Qt::Key_Return);
        QCOMPARE(places.size(), 1);
        const auto place = places.front().front().value<items::Place>();
        QCOMPARE(place.room, QStringLiteral("results"));
        QCOMPARE(place.subject, QStringLiteral("prompt=\"support/reply\" at:2025-12-19"));
    }

    void aClickOpensAndADragZooms()
    {
        Scene scene;
        QSignalSpy places(scene.room, &Room::placeRequested);
        TrendChart *chart = scene.charts()[0];
        QTest::mouseClick(chart, Qt::LeftButton, {}, QPoint(chart->width() / 2, 60));
        QCOMPARE(places.size(), 1);
        QTest::mousePress(chart, Qt::LeftButton, {}, QPoint(chart->width() / 4, 60));
        QTest::mouseMove(chart, QPoint(chart->width() / 3, 60));
        QTest::mouseMove(chart, QPoint(chart->width() / 2, 60));
        QTest::mouseRelease(chart, Qt::LeftButton, {}, QPoint(chart->width() / 2, 60));
        QVERIFY(QTest::qWaitFor([&] { return scene.charts()[0]->spec().right - scene.charts()[0]->spec().left < 20.0 * 86'400'000'000; }, patience));
        scene.press(Qt::Key_0);
        QVERIFY(QTest::qWaitFor([&] { return scene.charts()[0]->spec().right - scene.charts()[0]->spec().left > 40.0 * 86'400'000'000; }, patience));
    }

    void rangesAreDrawnByKeyToo()
    {
        Scene scene;
        scene.charts()[0]->setFocus();
        scene.press(Qt::Key_Home);
        for (int i = 0; i < 5; ++i)
            scene.press(Qt::Key_Right, Qt::ShiftModifier);
        scene.press(Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return scene.charts()[0]->spec().right - scene.charts()[0]->spec().left < 8.0 * 86'400'000'000; }, patience));
    }

    void theTableHoldsWhatTheChartsShow()
    {
        Scene scene;
        scene.press(Qt::Key_T);
        auto *table = scene.window.findChild<PlainTableView *>();
        QVERIFY(table->isVisible());
        std::size_t points = 0;
        for (const TrendChart *chart : scene.charts()) {
            for (const auto &run : chart->spec().runs)
                points += run.size();
        }
        QCOMPARE(static_cast<std::size_t>(table->model()->rowCount()), points);
        QSignalSpy places(scene.room, &Room::placeRequested);
        QVERIFY(table->select(QStringLiteral("0/3")));
        table->setFocus();
        scene.press(Qt::Key_Return);
        QCOMPARE(places.size(), 1);
        scene.press(Qt::Key_T);
        QVERIFY(!table->isVisible());
    }

    void resultsAreDividedIntoSmallCharts()
    {
        Scene scene;
        Q_EMIT scene.window.findChild<TrendsBar *>()->by()->picked(QStringLiteral("tag"));
        QVERIFY(QTest::qWaitFor([&] { return scene.charts().size() == 2 && scene.charts()[0]->spec().title == QStringLiteral("refund"); }, patience));
        QCOMPARE(scene.charts()[0]->spec().high, scene.charts()[1]->spec().high);
        QCOMPARE(firstFault(scene.window), QString());
        scene.keepPicture(QStringLiteral("divided"));
    }

    void picturesAndDataAreSaved()
    {
        Scene scene;
        QTemporaryDir folder;
        for (const char *name : {"charts.png", "charts.svg"}) {
            const QString path = folder.filePath(QString::fromLatin1(name));
            QVERIFY(QMetaObject::invokeMethod(scene.room, "savePicture", Q_ARG(QString, path)));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(bytes.size() > 4000);
            if (path.endsWith(QStringLiteral("svg")))
                QVERIFY(bytes.contains("<svg") && bytes.contains("points less often"));
            else
                QVERIFY(QImage::fromData(bytes).width() > 1200);
        }
        const QString csv = folder.filePath(QStringLiteral("trends.csv"));
        QVERIFY(QMetaObject::invokeMethod(scene.room, "saveData", Q_ARG(QString, csv)));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readLine().startsWith("measure,segment,from,to,n,unknown,value"));
        QVERIFY(file.readLine().startsWith("pass,,2025-11-08T00:00:00.000000Z"));
        QVERIFY(QMetaObject::invokeMethod(scene.room, "savePicture", Q_ARG(QString, QStringLiteral("/nowhere/at/all.png"))));
    }

    void everyActionHasAKeyAndEveryChoiceAName()
    {
        Scene scene;
        for (const QAction *action : scene.room->actions())
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
        for (const PickField *field : scene.window.findChildren<PickField *>())
            QVERIFY(!field->accessibleName().isEmpty());
    }

    void layoutHolds_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("theme");
        QTest::newRow("small light") << QSize(1280, 800) << "light";
        QTest::newRow("large dark") << QSize(1600, 1000) << "dark";
    }
    void layoutHolds()
    {
        QFETCH(QSize, size);
        QFETCH(QString, theme);
        Scene scene(size, *themeChoiceFromName(theme));
        QTest::qWait(50);
        QCOMPARE(firstFault(scene.window), QString());
        scene.keepPicture(QStringLiteral("normal-") + theme);
        scene.press(Qt::Key_T);
        QTest::qWait(30);
        QCOMPARE(firstFault(scene.window), QString());
        scene.keepPicture(QStringLiteral("table-") + theme);
        for (const auto state : {&Room::showLoading, &Room::showEmpty}) {
            (scene.room->*state)();
            QTest::qWait(30);
            QCOMPARE(firstFault(scene.window), QString());
        }
    }
};

QTEST_MAIN(TrendsRoomTest)
#include "tst_trends_room.moc"
