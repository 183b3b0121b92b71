// Compare by its keys over a stored comparison: cases, filters, what it says; and a walk over the layout of its states.
#include <QApplication>
#include <QTest>

#include "support/compare_fixture.h"
#include "support/compare_scene.h"
#include "support/layout_walk.h"
#include "support/warnings.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::widgets;
using items::CompareFilter;

class CompareRoomTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QApplication::setFont(QFont(QStringLiteral("Sans"), 10));
        setUpLooks(*qApp);
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void beginsWithWhatDiffers()
    {
        ComparisonProject project;
        CompareScene scene;
        scene.open(project.session());
        QCOMPARE(scene.matrix().filter(), CompareFilter::Differ);
        QCOMPARE(scene.matrix().model()->rowCount(), 5);
    }

    void keysFilter()
    {
        ComparisonProject project;
        CompareScene scene;
        scene.open(project.session());
        const std::tuple<Qt::Key, CompareFilter, int> filters[] = {{Qt::Key_A, CompareFilter::All, 60},
                                                                   {Qt::Key_B, CompareFilter::Broken, 3},
                                                                   {Qt::Key_F, CompareFilter::Fixed, 2},
                                                                   {Qt::Key_D, CompareFilter::Differ, 5}};
        for (const auto &[key, filter, rows] : filters) {
            scene.press(key);
            QCOMPARE(scene.matrix().filter(), filter);
            QTRY_COMPARE(scene.matrix().model()->rowCount(), rows);
        }
    }

    void jAndKGoThroughTheCases()
    {
        ComparisonProject project;
        CompareScene scene;
        scene.open(project.session());
        const QString first = scene.matrix().currentCase();
        scene.press(Qt::Key_J);
        QVERIFY(scene.matrix().currentCase() != first);
        scene.press(Qt::Key_K);
        QCOMPARE(scene.matrix().currentCase(), first);
    }

    void aRunThatStoppedCanGoOn()
    {
        ComparisonProject project({3, 60, 1, false, true});
        CompareScene scene;
        scene.open(project.session());
        bool resume = false;
        for (const QAction *action : scene.room->actions())
            resume = resume || (action->isEnabled() && action->text().contains(QStringLiteral("Resume")));
        QVERIFY(resume);
    }

    void layoutHolds_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<bool>("longTexts");
        for (const int columns : {1, 3, 6}) {
            QTest::addRow("%d columns", columns) << columns << false;
            QTest::addRow("%d columns, long", columns) << columns << true;
        }
    }

    void layoutHolds()
    {
        QFETCH(int, columns);
        QFETCH(bool, longTexts);
        ComparisonProject project({columns, 30, 1, longTexts, false});
        for (const QSize size : {QSize(1280, 800), QSize(1600, 1000)}) {
            CompareScene scene(size);
            scene.open(project.session(), false);
            QTRY_VERIFY(scene.matrix().isVisible());
            QTest::qWait(200);
            QCOMPARE(firstFault(scene.window), QString());
        }
    }
};

QTEST_MAIN(CompareRoomTest)
#include "tst_compare_room.moc"
