// In the real window: F1 opens the page of the room one is in, with the keys that hold there; links, find, back and Escape; About; no project.
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTranslator>

#include "items/help_book.h"
#include "project/language.h"
#include "support/cli.h"
#include "support/warnings.h"
#include "support/window_hands.h"
#include "widgets/shell/help_panel.h"
#include "widgets/shell/help_text.h"

using namespace assay;
using namespace assay::window;
using widgets::HelpPanel;
using widgets::HelpText;

namespace {

HelpPanel &panelOf(WindowHands &hands)
{
    return *hands.workbench.window().findChild<HelpPanel *>();
}

HelpText &textOf(WindowHands &hands)
{
    return *panelOf(hands).findChild<HelpText *>();
}

} // namespace

class HelpJourney : public QuietTest
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_project;

private Q_SLOTS:
    void init()
    {
        for (auto *translator : qApp->findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly))
            delete translator;
        QLocale::setDefault(QLocale::c());
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toLocal8Bit());
        widgets::setUpLooks(*qApp);
        widgets::applyTheme(*qApp, widgets::ThemeChoice::Light);
        if (!m_project.isEmpty())
            return;
        m_project = m_folder.filePath(QStringLiteral("help.assay"));
        QCOMPARE(runCli({"new", m_project.toStdString(), "--sample"}).code, 0);
    }
    void f1OpensThePageOfTheRoomAndEscapeClosesIt()
    {
        WindowHands hands(m_project, QStringLiteral("compare"));
        QVERIFY(!panelOf(hands).isVisible());
        hands.press(Qt::Key_F1);
        QTRY_VERIFY(panelOf(hands).isVisible());
        QCOMPARE(panelOf(hands).page(), QStringLiteral("compare"));
        QVERIFY(textOf(hands).hasFocus());
        QVERIFY(textOf(hands).toPlainText().startsWith(QStringLiteral("Compare\n")));
        QTest::keyClick(&textOf(hands), Qt::Key_Escape);
        QVERIFY(!panelOf(hands).isVisible());
        QVERIFY(hands.workbench.window().room(QStringLiteral("compare"))->isAncestorOf(QApplication::focusWidget()));
        hands.press(Qt::Key_F1);
        QTRY_VERIFY(panelOf(hands).isVisible());
        hands.press(Qt::Key_F1);
        QTRY_VERIFY(!panelOf(hands).isVisible());
    }

    void everyKeyOfTheRoomStandsBelowItsPage()
    {
        WindowHands hands(m_project, QStringLiteral("prompts"));
        hands.press(Qt::Key_F1);
        QTRY_VERIFY(panelOf(hands).isVisible());
        for (const QString &id : hands.workbench.window().roomIds()) {
            hands.workbench.window().openRoom(id); // the panel follows
            QCOMPARE(panelOf(hands).page(), items::helpPage(id, QStringLiteral("en")) ? id : items::overviewPage);
            const QString said = textOf(hands).toPlainText();
            int keys = 0;
            for (const QAction *action : hands.workbench.window().room(id)->actions()) {
                if (action->shortcut().isEmpty())
                    continue;
                ++keys;
                QVERIFY2(said.contains(QString(action->text()).remove(QStringLiteral("…"))), qPrintable(id + QStringLiteral(": ") + action->text()));
                QVERIFY2(said.contains(action->shortcut().toString(QKeySequence::NativeText)), qPrintable(id + QStringLiteral(": ") + action->shortcut().toString()));
            }
            QVERIFY2(keys > 3, qPrintable(id));
        }
    }

    void linksLeadOnAndBack()
    {
        WindowHands hands(m_project, QStringLiteral("compare"));
        hands.press(Qt::Key_F1);
        QTRY_VERIFY(panelOf(hands).isVisible());
        QTest::keyClick(&textOf(hands), Qt::Key_Tab); // to the first link
        QTest::keyClick(&textOf(hands), Qt::Key_Return);
        QCOMPARE(panelOf(hands).page(), QStringLiteral("prompts"));
        hands.click(QStringLiteral("Overview"));
        QCOMPARE(panelOf(hands).page(), items::overviewPage);
        QVERIFY(textOf(hands).toPlainText().contains(QStringLiteral("Keys that work everywhere")));
        QTest::keyClick(&textOf(hands), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(panelOf(hands).page(), QStringLiteral("prompts"));
        hands.click(QStringLiteral("Back"));
        QCOMPARE(panelOf(hands).page(), QStringLiteral("compare"));
    }

    void wordsAreFound()
    {
        WindowHands hands(m_project, QStringLiteral("compare"));
        hands.press(Qt::Key_F1);
        QTRY_VERIFY(panelOf(hands).isVisible());
        QTest::keyClick(&textOf(hands), Qt::Key_F, Qt::ControlModifier);
        auto *field = panelOf(hands).findChild<QLineEdit *>();
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("VERDICT"));
        const int count = textOf(hands).matchCount();
        QCOMPARE(count, static_cast<int>(textOf(hands).toPlainText().count(QStringLiteral("verdict"), Qt::CaseInsensitive)));
        QVERIFY(count > 1);
        QCOMPARE(textOf(hands).currentMatch(), 0);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(textOf(hands).currentMatch(), 1);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(textOf(hands).currentMatch(), count - 1);
        QVERIFY(hands.words().contains(QStringLiteral("%1 of %1").arg(count)));
        field->setText(QStringLiteral("no such words"));
        QVERIFY(hands.words().contains(QStringLiteral("not on this page")));
    }

    void nothingIsSqueezed()
    {
        WindowHands hands(m_project, QStringLiteral("compare"));
        auto *room = hands.workbench.window().room(QStringLiteral("compare"));
        hands.press(Qt::Key_F1);
        QTRY_VERIFY(panelOf(hands).isVisible());
        QVERIFY(room->width() >= room->minimumSizeHint().width());
        hands.workbench.window().resize(1900, 1000);
        QTRY_VERIFY(room->width() > 1300);
        QVERIFY(room->mapToGlobal(QPoint(room->width(), 0)).x() <= panelOf(hands).mapToGlobal(QPoint()).x());
    }

    void germanWindowsReadGerman()
    {
        QVERIFY(setLanguage(*qApp, QStringLiteral("de")));
        WindowHands hands(m_project, QStringLiteral("compare"));
        hands.press(Qt::Key_F1);
        QTRY_VERIFY(panelOf(hands).isVisible());
        QVERIFY2(textOf(hands).toPlainText().startsWith(QStringLiteral("Vergleich\n")), qPrintable(textOf(hands).toPlainText().left(40)));
    }

    void aboutAndHelpNeedNoProject()
    {
        Workbench workbench(*qApp, WindowMemory());
        workbench.window().show();
        QApplication::setActiveWindow(&workbench.window());
        auto *panel = workbench.window().findChild<HelpPanel *>();
        QTest::keyClick(workbench.window().windowHandle(), Qt::Key_F1);
        QTRY_VERIFY(panel->isVisible());
        QCOMPARE(panel->page(), items::overviewPage);
        workbench.window().findChild<QAction *>(QStringLiteral("about"))->trigger();
        QCOMPARE(panel->page(), items::aboutPage);
        const QString said = panel->findChild<HelpText *>()->toPlainText();
        for (const char *word : {"SQLite", "libcurl", "GNU General Public License", "BSL-1.0"})
            QVERIFY2(said.contains(QLatin1String(word)), word);
    }

    void itLoadsNothing()
    {
        HelpText text;
        text.showPage(items::pageOf(QStringLiteral("x"), QStringLiteral("# X\n\n![picture](file:///etc/hostname) ![other](https://example.com/a.png)")), {}, {});
        QVERIFY(text.loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/hostname"))).isNull());
        text.resize(400, 400);
        text.show();
        QVERIFY(QTest::qWaitForWindowExposed(&text));
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("ASSAY_PICTURES", m_folder.path());
        QVERIFY(QDir().mkpath(folder));
        for (const auto choice : {widgets::ThemeChoice::Light, widgets::ThemeChoice::Dark, widgets::ThemeChoice::Contrast}) {
            widgets::applyTheme(*qApp, choice);
            WindowHands hands(m_project, QStringLiteral("compare"));
            hands.press(Qt::Key_F1);
            QTRY_VERIFY(panelOf(hands).isVisible());
            QTest::qWait(100);
            for (const int width : {1280, 1720}) {
                hands.workbench.window().resize(width, 800);
                QTest::qWait(60);
                QVERIFY(hands.workbench.window().grab().save(QStringLiteral("%1/help-%2-%3.png").arg(folder, QString::fromLatin1(widgets::name(choice))).arg(width)));
            }
            hands.workbench.window().findChild<QAction *>(QStringLiteral("about"))->trigger();
            QTest::qWait(60);
            QVERIFY(hands.workbench.window().grab().save(QStringLiteral("%1/about-%2.png").arg(folder, QString::fromLatin1(widgets::name(choice)))));
        }
    }
};

QTEST_MAIN(HelpJourney)
#include "tst_help_journey.moc"
