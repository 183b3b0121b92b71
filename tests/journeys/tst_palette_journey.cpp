// Ctrl+K in the real window: goes to rooms, prompts and cases, runs actions; and the window without a project says how to begin.
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include "app/window/workbench.h"
#include "items/locator.h"
#include "project/sample_project.h"
#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/search_index.h"
#include "support/warnings.h"
#include "widgets/components/button.h"
#include "widgets/components/list_view.h"
#include "widgets/shell/room.h"
#include "widgets/shell/welcome.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::window;

class PaletteJourney : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toLocal8Bit());
        widgets::setUpLooks(*qApp);
        widgets::applyTheme(*qApp, widgets::ThemeChoice::Light);
        if (m_project.isEmpty()) {
            m_project = m_folder.filePath(QStringLiteral("sample.assay"));
            QVERIFY(makeSampleProject(m_project, "sample", true).has_value());
        }
    }

    void whatIsTypedIsLocated()
    {
        const auto file = ProjectFile::open(m_project, FileMode::ReadOnly, {PersonId::random(), "dana", std::make_shared<SystemClock>()});
        const auto reader = (*file)->reader();
        const auto found = items::locate(**reader, QStringLiteral("triage"));
        QVERIFY(found.has_value());
        QStringList rooms;
        for (const items::Located &each : *found)
            rooms << each.place.room;
        QCOMPARE(rooms, (QStringList{QStringLiteral("prompts"), QStringLiteral("compare")}));
        const auto cases = items::locate(**reader, QStringLiteral("gift-card"));
        QVERIFY(cases && !cases->empty());
        QCOMPARE(cases->front().place.room, QStringLiteral("results"));
        QVERIFY(items::locate(**reader, QStringLiteral("no such thing"))->empty());
        QCOMPARE(items::locate(**reader, QString(), 1)->size(), std::size_t{5}); // one of each kind: prompt, dataset, run, provider, model
    }

    void roomsAndPromptsAreGoneTo()
    {
        Workbench workbench(*qApp, WindowMemory());
        open(workbench);
        goTo(workbench, QStringLiteral("settings"));
        QTRY_COMPARE(workbench.window().currentRoom(), QStringLiteral("settings"));
        goTo(workbench, QStringLiteral("answer from documents prompt"));
        QTRY_COMPARE(workbench.window().currentRoom(), QStringLiteral("prompts"));
        auto lists = workbench.window().room(QStringLiteral("prompts"))->findChildren<widgets::ListView *>();
        QTRY_VERIFY(std::any_of(lists.begin(), lists.end(), [](auto *list) { return list->currentId().endsWith(QStringLiteral("answer from documents")); }));
    }

    void escapeClosesIt()
    {
        Workbench workbench(*qApp, WindowMemory());
        open(workbench);
        const QString room = workbench.window().currentRoom();
        QTest::keyClick(workbench.window().windowHandle(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget()->findChild<QLineEdit *>(), Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        QCOMPARE(workbench.window().currentRoom(), room);
    }

    void whatNothingFitsIsSaid()
    {
        Workbench workbench(*qApp, WindowMemory());
        open(workbench);
        QTest::keyClick(workbench.window().windowHandle(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto *list = QApplication::activePopupWidget();
        QTest::keyClicks(list->findChild<QLineEdit *>(), QStringLiteral("no such thing"));
        const auto says = [list] {
            const auto labels = list->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->isVisible() && label->text() == QStringLiteral("Nothing is called that"); });
        };
        QTRY_VERIFY(workbench.session()->isIdle() && says());
        list->findChild<QLineEdit *>()->clear();
        QTRY_VERIFY(!says());
        QTest::keyClick(list->findChild<QLineEdit *>(), Qt::Key_Escape);
    }

    void onlyTheRoomThatIsShownIsMadeAtFirst()
    {
        Workbench workbench(*qApp, WindowMemory());
        QCOMPARE(workbench.window().findChildren<widgets::Room *>().size(), 1);
        open(workbench);
        QTRY_COMPARE(workbench.window().findChildren<widgets::Room *>().size(), workbench.window().roomIds().size());
    }

    /// Return is enough to go on where one was, and a crash right after does not forget it.
    void returnPressesTheFirstChoice()
    {
        WindowMemory memory;
        memory.remember(m_project);
        QVERIFY(QDir(m_folder.filePath(QStringLiteral("config"))).removeRecursively());
        Workbench workbench(*qApp, memory);
        workbench.window().show();
        QApplication::setActiveWindow(&workbench.window());
        QCOMPARE(workbench.window().windowTitle(), QStringLiteral("Assay"));
        QTest::keyClick(workbench.window().windowHandle(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(workbench.session(), 10'000);
        QCOMPARE(workbench.window().windowTitle(), QStringLiteral("sample – Assay"));
        QTRY_COMPARE(WindowMemory::load().recent.value(0), m_project);
    }

    void theSampleComesWithItsSearchIndex()
    {
        const auto file = makeSampleProject(m_folder.filePath(QStringLiteral("indexed.assay")), "sample", true);
        QVERIFY(file);
        const auto reader = (*file)->reader();
        const auto backlog = searchBacklog(**reader);
        QVERIFY(backlog);
        QCOMPARE(*backlog, 0);
    }

    void withoutAProjectItSaysHowToBegin()
    {
        WindowMemory memory;
        memory.remember(m_project);
        Workbench workbench(*qApp, memory);
        workbench.window().show();
        auto *welcome = workbench.window().findChild<widgets::Welcome *>();
        QVERIFY(welcome->isVisible());
        for (auto *button : welcome->findChildren<widgets::Button *>()) {
            if (button->accessibleName() == QStringLiteral("Open sample"))
                button->click();
        }
        QTRY_VERIFY_WITH_TIMEOUT(workbench.session() && !welcome->isVisible(), 10'000);
    }

private:
    void open(Workbench &workbench)
    {
        workbench.window().show();
        QApplication::setActiveWindow(&workbench.window());
        workbench.openProject(m_project);
        QTRY_VERIFY_WITH_TIMEOUT(workbench.session() && workbench.session()->isIdle(), 10'000);
    }
    void goTo(Workbench &workbench, const QString &typed)
    {
        QTest::keyClick(workbench.window().windowHandle(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto *field = QApplication::activePopupWidget()->findChild<QLineEdit *>();
        QTest::keyClicks(field, typed);
        QTRY_VERIFY(workbench.session()->isIdle()); // places arrive a moment after actions
        QTest::keyClick(field, Qt::Key_Return);
    }

    QTemporaryDir m_folder;
    QString m_project;
};

QTEST_MAIN(PaletteJourney)
#include "tst_palette_journey.moc"
