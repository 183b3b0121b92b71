// Compare by its keys: cases, cells, filters, folding, what it says of errors; and a walk over the layout of every state.
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include "support/compare_fixture.h"
#include "support/layout_walk.h"
#include "support/warnings.h"
#include "widgets/compare/case_pane.h"
#include "widgets/compare/compare_matrix.h"
#include "widgets/compare/compare_room.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/label.h"
#include "widgets/components/reading_text.h"
#include "widgets/shell/bars.h"
#include "widgets/shell/main_window.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::widgets;
using items::CompareFilter;

namespace {

const Error damaged{ErrorCode::Damaged, QStringLiteral("The file is damaged"), QStringLiteral("Page 12 is <b>wrong</b>"),
                    QStringLiteral("Salvage it"), {}};

struct Scene
{
    explicit Scene(FakeComparison::Shape shape = {}) : catalog(shape), room(new CompareRoom)
    {
        window.addRoom(room);
        window.topBar()->showProject(QStringLiteral("support-replies.assay"), QStringLiteral("dana"), {});
        window.resize(1280, 800);
        room->showCatalog(&catalog);
        window.show();
        QApplication::setActiveWindow(&window);
        (void) QTest::qWaitForWindowActive(&window);
    }
    CompareMatrix &matrix() { return *window.findChild<CompareMatrix *>(); }
    /// As the window system would, so that shortcuts hear it.
    void press(Qt::Key key) { QTest::keyClick(window.windowHandle(), key); }
    QString paneText()
    {
        QStringList texts;
        for (const auto *text : window.findChild<CasePane *>()->findChildren<ReadingText *>())
            texts << text->toPlainText();
        return texts.join(QLatin1Char('\n'));
    }

    FakeCatalog catalog;
    MainWindow window;
    CompareRoom *room;
};

} // namespace

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

    void beginsWithTheWorstChange()
    {
        Scene scene;
        QCOMPARE(scene.matrix().filter(), CompareFilter::Differ);
        QCOMPARE(scene.matrix().currentCase(), QStringLiteral("late-delivery-04"));
        QVERIFY(scene.paneText().contains(QStringLiteral("I cannot see a new delivery date.")));
    }

    void jAndKMoveBetweenCases()
    {
        Scene scene;
        scene.press(Qt::Key_J);
        QCOMPARE(scene.matrix().currentCase(), QStringLiteral("refund-partial-11"));
        QVERIFY(scene.paneText().contains(QStringLiteral("40 euros")));
        scene.press(Qt::Key_K);
        scene.press(Qt::Key_K);
        QCOMPARE(scene.matrix().currentCase(), QStringLiteral("late-delivery-04"));
    }

    void arrowsMoveBetweenCells()
    {
        Scene scene;
        scene.press(Qt::Key_Right);
        scene.press(Qt::Key_Right);
        QCOMPARE(scene.matrix().currentColumn(), 2);
        QVERIFY(scene.paneText().contains(QStringLiteral("hand you to a colleague")));
        scene.press(Qt::Key_Down);
        QCOMPARE(scene.matrix().currentColumn(), 2);
        QCOMPARE(scene.matrix().currentCase(), QStringLiteral("refund-partial-11"));
    }

    void filterKeysChooseRows()
    {
        Scene scene;
        for (const auto &[key, filter, rows] : {std::tuple(Qt::Key_B, CompareFilter::Broken, 3), std::tuple(Qt::Key_F, CompareFilter::Fixed, 2),
                                                std::tuple(Qt::Key_A, CompareFilter::All, 60), std::tuple(Qt::Key_D, CompareFilter::Differ, 5)}) {
            scene.press(key);
            QCOMPARE(scene.matrix().filter(), filter);
            QCOMPARE(scene.matrix().model()->rowCount(), rows);
        }
    }

    void filteringStaysWithTheCase()
    {
        Scene scene;
        scene.press(Qt::Key_J);
        scene.press(Qt::Key_Right);
        scene.press(Qt::Key_A);
        QCOMPARE(scene.matrix().currentCase(), QStringLiteral("refund-partial-11"));
        QCOMPARE(scene.matrix().currentColumn(), 1);
    }

    void wordsAgainstBaselineCanBeTurnedOff()
    {
        Scene scene;
        const auto tinted = [&scene] {
            for (const auto *text : scene.window.findChild<CasePane *>()->findChildren<ReadingText *>())
                if (text->toHtml().contains(QStringLiteral("background-color")))
                    return true;
            return false;
        };
        QVERIFY(tinted());
        scene.press(Qt::Key_W);
        QVERIFY(!tinted());
    }

    void chipTellsWhatBroke()
    {
        Scene scene;
        scene.press(Qt::Key_Right);
        QStringList chips;
        for (const auto *chip : scene.window.findChild<CasePane *>()->findChildren<Chip *>())
            chips << chip->text();
        QCOMPARE(chips, QStringList{QStringLiteral("▼ broken in v8 · small")});
    }

    void longTextIsFoldedAndUnfolded()
    {
        ReadingText text(TextStyle::Mono);
        text.setText(QString(25'000, QLatin1Char('x')));
        QCOMPARE(text.toPlainText().size(), ReadingText::foldLength);
        QCOMPARE(text.hiddenLength(), 15'000);
        text.showMore();
        QCOMPARE(text.toPlainText().size(), 25'000);
        QCOMPARE(text.hiddenLength(), 0);
    }

    void markUpIsShownNotFollowed()
    {
        ReadingText text(TextStyle::Mono);
        const QString marked = QStringLiteral("<b>bold</b> <img src='http://example.org/x.png'> &amp; {{mustache}}");
        text.setText(marked);
        QCOMPARE(text.toPlainText(), marked);
    }

    void errorSaysWhatWhyAndWhatToDo()
    {
        Scene scene;
        scene.room->showError(damaged);
        QStringList said;
        for (const auto *label : scene.room->findChildren<QLabel *>())
            if (label->isVisible())
                said << label->accessibleName();
        QVERIFY(said.contains(QStringLiteral("The file is damaged. Page 12 is <b>wrong</b>. Salvage it.")));
    }

    void anUnreadableCaseShowsItsError()
    {
        Scene scene;
        FakeCatalog broken({});
        broken.broken = damaged;
        scene.room->showCatalog(&broken);
        QVERIFY(scene.matrix().visibleRegion().isEmpty());
    }

    void emptyProjectOffersWaysToBegin()
    {
        Scene scene;
        const FakeCatalog nothing{std::nullopt};
        scene.room->showCatalog(&nothing);
        QSignalSpy open(scene.room, &CompareRoom::openRequested);
        for (auto *button : scene.room->findChildren<Button *>())
            if (button->isVisible())
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(open.count(), 1);
    }

    void cancelIsHeard()
    {
        Scene scene;
        QSignalSpy cancel(scene.window.statusBar(), &StatusBar::cancelRequested);
        scene.window.statusBar()->showProgress(Progress{QStringLiteral("Running"), 0.5, QStringLiteral("1 of 2"), true});
        for (auto *button : scene.window.statusBar()->findChildren<Button *>())
            QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(cancel.count(), 1);
    }

    void layoutHolds_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("columns");
        for (const char *state : {"normal", "empty", "error", "loading", "long", "running"})
            QTest::addRow("%s", state) << QString::fromLatin1(state) << 3;
        for (const int columns : {1, 2, 4, 6})
            QTest::addRow("%d columns", columns) << QStringLiteral("normal") << columns;
    }

    void layoutHolds()
    {
        QFETCH(QString, state);
        QFETCH(int, columns);
        Scene scene({columns, 60, state == QStringLiteral("long"), state == QStringLiteral("running")});
        if (state == QStringLiteral("empty"))
            scene.room->showEmpty();
        if (state == QStringLiteral("error"))
            scene.room->showError(damaged);
        if (state == QStringLiteral("loading"))
            scene.room->showLoading();
        if (state == QStringLiteral("running"))
            scene.window.statusBar()->showProgress(Progress{QStringLiteral("Running"), 0.5, QStringLiteral("1 of 2"), true});
        QTest::qWait(10);
        QCOMPARE(firstFault(scene.window), QString());
    }

    void layoutHoldsWithALargeFont()
    {
        QApplication::setFont(QFont(QStringLiteral("Sans"), 16));
        setUpLooks(*qApp);
        Scene scene({2, 60, false, false});
        scene.window.resize(1900, 1100);
        QTest::qWait(10);
        QCOMPARE(firstFault(scene.window), QString());
    }

    void walkFindsFaults()
    {
        QWidget window;
        window.resize(300, 100);
        QLabel cut(QStringLiteral("a sentence that is much longer than its place"), &window);
        cut.setGeometry(0, 0, 40, 20);
        window.show();
        QVERIFY(firstFault(window).startsWith(QStringLiteral("cut")));
        cut.setToolTip(cut.text());
        QLabel over(QStringLiteral("x"), &window);
        over.setGeometry(20, 0, 40, 20);
        over.show();
        QVERIFY(firstFault(window).startsWith(QStringLiteral("overlap")));
        over.hide();
        cut.setFocusPolicy(Qt::TabFocus);
        QVERIFY(firstFault(window).startsWith(QStringLiteral("no accessible name")));
    }
};

QTEST_MAIN(CompareRoomTest)
#include "tst_compare_room.moc"
