// The filter line by its keys: what it offers and takes, when it applies, what it says of an error, the filters of before.
#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include "items/result_language.h"
#include "support/warnings.h"
#include "widgets/components/filter_edit.h"
#include "widgets/components/filter_line.h"
#include "widgets/components/offer_list.h"
#include "widgets/theme/theme.h"

using namespace assay;
using namespace assay::widgets;

namespace {

struct Scene
{
    Scene()
    {
        language.setNames({{}, {}, {QStringLiteral("small"), QStringLiteral("large")}, {}, {QStringLiteral("refund"), QStringLiteral("late")}, {}, {}});
        auto *column = new QVBoxLayout(&window);
        line = new FilterLine(QStringLiteral("Filter"), &window);
        column->addWidget(line);
        column->addStretch(1);
        line->setLanguage(&language);
        window.resize(700, 300);
        window.show();
        QApplication::setActiveWindow(&window);
        (void) QTest::qWaitForWindowActive(&window);
        line->setFocus();
    }
    FilterEdit &edit() { return *window.findChild<FilterEdit *>(); }
    void type(const char *text) { QTest::keyClicks(&edit(), QString::fromLatin1(text)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&edit(), key, modifiers); }
    QString said()
    {
        QStringList texts;
        for (const auto *label : line->findChildren<QLabel *>())
            if (label->isVisible())
                texts << label->text();
        return texts.join(QLatin1Char(' '));
    }

    items::ResultLanguage language;
    QWidget window;
    FilterLine *line;
};

} // namespace

class FilterLineTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        setUpLooks(*qApp);
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void tabTakesWhatIsOffered()
    {
        Scene scene;
        scene.type("mo");
        QVERIFY(scene.edit().isOffering());
        scene.press(Qt::Key_Tab);
        QCOMPARE(scene.line->text(), QStringLiteral("model:"));
        QVERIFY(scene.edit().isOffering());
        scene.press(Qt::Key_Down);
        scene.press(Qt::Key_Tab);
        QCOMPARE(scene.line->text(), QStringLiteral("model:large "));
        QVERIFY(!scene.edit().isOffering());
    }

    void enterTakesAValueButLeavesAWordAlone()
    {
        Scene scene;
        QSignalSpy applied(scene.line, &FilterLine::applied);
        scene.type("late");
        QVERIFY(scene.edit().isOffering()); // the field latency begins like it
        scene.press(Qt::Key_Return);
        QCOMPARE(applied.takeLast().first().toString(), QStringLiteral("late"));
        scene.type(" tag:re");
        scene.press(Qt::Key_Return);
        QCOMPARE(applied.takeLast().first().toString(), QStringLiteral("late tag:refund"));
    }

    void mouseTakesAnOffer()
    {
        Scene scene;
        scene.type("tag:");
        auto *list = scene.window.findChild<OfferList *>();
        QVERIFY(list && list->isVisible());
        auto *view = list->findChild<QAbstractItemView *>();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(1, 0)).center());
        QCOMPARE(scene.line->text(), QStringLiteral("tag:late "));
        QVERIFY(scene.edit().hasFocus());
    }

    void appliesAMomentAfterTheLastKey()
    {
        Scene scene;
        QSignalSpy applied(scene.line, &FilterLine::applied);
        scene.type("refund");
        QCOMPARE(applied.count(), 0);
        QTRY_COMPARE(applied.count(), 1);
        QCOMPARE(applied.last().first().toString(), QStringLiteral("refund"));
        scene.type(" ");
        QTest::qWait(250);
        QCOMPARE(applied.count(), 1); // the same filter
    }

    void anUnfinishedFilterIsNotApplied()
    {
        Scene scene;
        QSignalSpy applied(scene.line, &FilterLine::applied);
        scene.type("score<");
        QTest::qWait(250);
        QCOMPARE(applied.count(), 0);
        QCOMPARE(scene.said(), QString());
        scene.press(Qt::Key_Return);
        QVERIFY(scene.said().contains(QStringLiteral("The value is missing")));
        scene.type("0.5"); // typing goes on, and the complaint goes with its cause
        QCOMPARE(scene.said(), QString());
        QTRY_COMPARE(applied.count(), 1);
    }

    void patienceEnds()
    {
        Scene scene;
        scene.type("scor:1 ");
        QTRY_VERIFY_WITH_TIMEOUT(scene.said().contains(QStringLiteral("Did you mean “score”?")), 3000);
        QCOMPARE(scene.edit().accessibleDescription(), scene.said().mid(2));
    }

    void aProblemOfTheQueryIsShown()
    {
        Scene scene;
        scene.line->setText(QStringLiteral("score.nobody<1"));
        scene.line->showProblem(items::FilterProblem{0, 12, QStringLiteral("No run has a scorer “nobody”.")});
        QVERIFY(scene.said().contains(QStringLiteral("nobody")));
        scene.line->showProblem({});
        QCOMPARE(scene.said(), QString());
    }

    void upAndDownGoThroughTheFiltersOfBefore()
    {
        Scene scene;
        QSignalSpy changed(scene.line, &FilterLine::historyChanged);
        scene.line->setHistory({QStringLiteral("tag:late")});
        scene.type("refund");
        scene.press(Qt::Key_Return);
        QCOMPARE(changed.last().first().toStringList(), (QStringList{QStringLiteral("refund"), QStringLiteral("tag:late")}));
        scene.press(Qt::Key_A, Qt::ControlModifier);
        scene.type("pass:true x");
        scene.press(Qt::Key_Escape);
        for (const char *expected : {"refund", "tag:late", "tag:late"}) {
            scene.press(Qt::Key_Up);
            QCOMPARE(scene.line->text(), QString::fromLatin1(expected));
        }
        scene.press(Qt::Key_Down);
        scene.press(Qt::Key_Down);
        QCOMPARE(scene.line->text(), QStringLiteral("pass:true x"));
    }

    void escapeClosesTheListThenLeaves()
    {
        Scene scene;
        QSignalSpy left(scene.line, &FilterLine::left);
        scene.type("mo");
        scene.press(Qt::Key_Escape);
        QVERIFY(!scene.edit().isOffering());
        QCOMPARE(left.count(), 0);
        scene.press(Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
    }

    void pastedLinesBecomeOne()
    {
        Scene scene;
        QGuiApplication::clipboard()->setText(QStringLiteral("tag:refund\n\"late\tdelivery\"\n"));
        scene.edit().paste();
        QCOMPARE(scene.line->text(), QStringLiteral("tag:refund \"late delivery\""));
    }

    void nothingIsTooLong()
    {
        Scene scene;
        QGuiApplication::clipboard()->setText(QString(100'000, QLatin1Char('x')));
        scene.edit().paste();
        QCOMPARE(scene.line->text().size(), 16 * 1024);
        scene.type("yy");
        QCOMPARE(scene.line->text().size(), 16 * 1024);
    }

    void theListFollowsTheFocus()
    {
        Scene scene;
        auto *other = new QLineEdit(&scene.window);
        other->show();
        scene.type("mo");
        other->setFocus();
        QVERIFY(!scene.edit().isOffering());
    }
};

QTEST_MAIN(FilterLineTest)
#include "tst_filter_line.moc"
