// In the real window: Ctrl+comma, a provider of this machine tested and its model added, the look chosen and kept, a page opened by Ctrl+K.
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include "app/window/workbench.h"
#include "support/cli.h"
#include "support/mock_provider.h"
#include "support/warnings.h"
#include "widgets/components/button.h"
#include "widgets/settings/settings_room.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::window;

class SettingsJourney : public QuietTest
{
    Q_OBJECT
    QTemporaryDir m_folder;
    MockProvider m_server;
    QString m_project;

    static void press(Workbench &workbench, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(workbench.window().windowHandle(), key, modifiers);
    }
    static void pick(const QString &typed)
    {
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto *field = QApplication::activePopupWidget()->findChild<QLineEdit *>();
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
    }
    bool open(Workbench &workbench) const
    {
        workbench.window().show();
        QApplication::setActiveWindow(&workbench.window());
        workbench.openProject(m_project);
        return QTest::qWaitFor([&] { return workbench.session() != nullptr; }, 10'000);
    }

private Q_SLOTS:
    void init()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toLocal8Bit());
        qputenv("ASSAY_KEYRING", "off");
        widgets::setUpLooks(*qApp);
        widgets::applyTheme(*qApp, widgets::ThemeChoice::Light);
        if (!m_project.isEmpty())
            return;
        QVERIFY(m_server.start());
        m_project = m_folder.filePath(QStringLiteral("journey.assay"));
        QCOMPARE(runCli({"new", m_project.toStdString()}).code, 0);
        QCOMPARE(runCli({"provider", "add", m_project.toStdString(), "mock", "--kind", "openai", "--url", m_server.url() + "/v1"}).code, 0);
    }

    void aModelIsAddedByKeysAlone()
    {
        Workbench workbench(*qApp, WindowMemory());
        QVERIFY(open(workbench));
        press(workbench, Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(workbench.window().currentRoom(), QStringLiteral("settings"));
        auto *room = workbench.window().room(QStringLiteral("settings"));
        const auto *test = room->findChild<QAction *>(QStringLiteral("test-connection"));
        QTRY_VERIFY(test->isEnabled());
        press(workbench, Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(m_server.connections() > 0);
        press(workbench, Qt::Key_M, Qt::ControlModifier);
        pick(QStringLiteral("mock-a"));
        QTRY_VERIFY(runCli({"model", "list", m_project.toStdString()}).out.find("mock-a") != std::string::npos);
    }

    void theLookIsKeptForTheNextStart()
    {
        {
            Workbench workbench(*qApp, WindowMemory::load());
            QVERIFY(open(workbench));
            auto *room = static_cast<widgets::SettingsRoom *>(workbench.window().room(QStringLiteral("settings")));
            Q_EMIT room->lookChosen({widgets::ThemeChoice::Dark, QStringLiteral("de"), 125});
            QCOMPARE(widgets::themeOf(QApplication::palette()), widgets::Theme::Dark);
        }
        const WindowMemory kept = WindowMemory::load();
        QCOMPARE(kept.theme, widgets::ThemeChoice::Dark);
        QCOMPARE(kept.language, QStringLiteral("de"));
        QCOMPARE(kept.textSize, 125);
        widgets::setUpLooks(*qApp, kept.textSize);
        QCOMPARE(widgets::scaled(100), 125);
        QApplication::setFont(QFont(QStringLiteral("Sans"), 10));
    }

    void ctrlKGoesToAProviderByName()
    {
        Workbench workbench(*qApp, WindowMemory());
        QVERIFY(open(workbench));
        press(workbench, Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::qWait(200); // places arrive a moment later than actions
        pick(QStringLiteral("mock provider"));
        QTRY_COMPARE(workbench.window().currentRoom(), QStringLiteral("settings"));
    }

    void theQuestionOfAForeignProjectIsAskedHere()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("another-person")).toLocal8Bit());
        m_server.clearLog();
        Workbench workbench(*qApp, WindowMemory());
        QVERIFY(open(workbench));
        workbench.window().goTo({QStringLiteral("settings"), QStringLiteral("providers"), QStringLiteral("mock")});
        auto *room = workbench.window().room(QStringLiteral("settings"));
        QTRY_VERIFY(room->findChild<QAction *>(QStringLiteral("test-connection"))->isEnabled());
        press(workbench, Qt::Key_T, Qt::ControlModifier);
        const auto question = [room] {
            for (auto *button : room->findChildren<widgets::Button *>()) {
                if (button->isVisible() && button->text() == QStringLiteral("Not now"))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(question());
        QTest::qWait(50);
        QCOMPARE(m_server.connections(), 0);
    }
};

QTEST_MAIN(SettingsJourney)
#include "tst_settings_journey.moc"
