// The tour: shown once, when the sample is opened for the first time; four steps by keys or clicks; Escape and work end it; again by Ctrl+K.
#include <QAction>
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include "app/window/sample_file.h"
#include "support/warnings.h"
#include "support/window_hands.h"
#include "widgets/shell/guide.h"
#include "widgets/shell/tour_card.h"

using namespace assay;
using namespace assay::window;
using widgets::TourCard;

class TourJourney : public QuietTest
{
    Q_OBJECT
    QTemporaryDir m_folder;

    static TourCard &cardOf(Workbench &workbench) { return *workbench.window().findChild<TourCard *>(); }
    static bool openSample(Workbench &workbench)
    {
        workbench.window().resize(1280, 800);
        workbench.window().show();
        QApplication::setActiveWindow(&workbench.window());
        workbench.openSample();
        return QTest::qWaitFor([&] { return workbench.session() != nullptr; }, 60'000);
    }

private Q_SLOTS:
    void init()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toLocal8Bit());
        widgets::setUpLooks(*qApp);
        widgets::applyTheme(*qApp, widgets::ThemeChoice::Light);
    }

    void fourStepsByTheKeyboard()
    {
        Workbench workbench(*qApp, WindowMemory::load());
        QVERIFY(openSample(workbench));
        TourCard &card = cardOf(workbench);
        QTRY_VERIFY(card.isVisible());
        for (const char *room : {"prompts", "datasets", "compare", "prompts"}) {
            QCOMPARE(workbench.window().currentRoom(), QString::fromLatin1(room));
            const QRect entry = workbench.window().placeOnRail(QString::fromLatin1(room));
            QVERIFY(card.geometry().left() >= entry.right());
            QVERIFY(card.geometry().top() <= entry.center().y() && card.geometry().bottom() >= entry.center().y());
            QVERIFY(workbench.window().rect().contains(card.geometry()));
            QVERIFY(card.isAncestorOf(QApplication::focusWidget()));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        }
        QVERIFY(!card.isVisible());
        QVERIFY(WindowMemory::load().tourShown);
    }

    void itIsShownOnce()
    {
        Workbench workbench(*qApp, WindowMemory::load());
        QVERIFY(openSample(workbench));
        QTest::qWait(200);
        QVERIFY(!cardOf(workbench).isVisible());
        workbench.window().findChild<QAction *>(QStringLiteral("tour"))->trigger();
        QVERIFY(cardOf(workbench).isVisible());
    }

    void escapeSkipsItAndWorkEndsIt()
    {
        Workbench workbench(*qApp, WindowMemory::load());
        QVERIFY(openSample(workbench));
        TourCard &card = cardOf(workbench);
        widgets::Guide &guide = *workbench.window().guide();
        guide.startTour();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!card.isVisible());
        QVERIFY(workbench.window().room(QStringLiteral("prompts"))->isAncestorOf(QApplication::focusWidget()));
        guide.startTour();
        QVERIFY(card.isVisible());
        workbench.window().openRoom(QStringLiteral("results"));
        QVERIFY(!card.isVisible());
        QVERIFY(!guide.isTourRunning());
    }

    void itBlocksNothing()
    {
        Workbench workbench(*qApp, WindowMemory::load());
        QVERIFY(openSample(workbench));
        workbench.window().guide()->startTour();
        QVERIFY(!QApplication::activeModalWidget());
        QTest::keyClick(workbench.window().windowHandle(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QApplication::activePopupWidget()->close();
    }

    void withoutAProjectThereIsNone()
    {
        Workbench workbench(*qApp, WindowMemory::load());
        workbench.window().show();
        QVERIFY(!workbench.window().findChild<QAction *>(QStringLiteral("tour"))->isEnabled());
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("ASSAY_PICTURES", m_folder.path());
        QVERIFY(QDir().mkpath(folder));
        for (const auto choice : {widgets::ThemeChoice::Light, widgets::ThemeChoice::Dark}) {
            widgets::applyTheme(*qApp, choice);
            Workbench workbench(*qApp, WindowMemory::load());
            QVERIFY(openSample(workbench));
            workbench.window().guide()->startTour();
            for (int step = 1; step <= 4; ++step) {
                QTRY_VERIFY_WITH_TIMEOUT(workbench.session()->isIdle(), 20'000);
                QTest::qWait(150);
                QVERIFY(workbench.window().grab().save(QStringLiteral("%1/tour-%2-%3.png").arg(folder, QString::fromLatin1(widgets::name(choice))).arg(step)));
                QTest::keyClick(cardOf(workbench).findChild<QAbstractButton *>(), Qt::Key_Return);
            }
        }
    }
};

QTEST_MAIN(TourJourney)
#include "tst_tour_journey.moc"
