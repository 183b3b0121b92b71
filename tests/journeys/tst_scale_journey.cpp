// Large text and high contrast: every room at 1280×800 with text at 150 % holds, in both languages; the picture of each is there to be looked at.
#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include "app/window/workbench.h"
#include "project/language.h"
#include "support/cli.h"
#include "support/layout_walk.h"
#include "support/warnings.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::window;

class ScaleJourney : public QuietTest
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
        if (!m_project.isEmpty())
            return;
        m_project = m_folder.filePath(QStringLiteral("large.assay"));
        QCOMPARE(runCli({"new", m_project.toStdString(), "--sample"}).code, 0);
    }

    void everyRoomHolds_data()
    {
        QTest::addColumn<int>("textSize");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("theme");
        for (const char *language : {"en", "de"}) {
            QTest::addRow("150 %s", language) << 150 << QString::fromLatin1(language) << QStringLiteral("light");
            QTest::addRow("125 %s", language) << 125 << QString::fromLatin1(language) << QStringLiteral("contrast-dark");
        }
        QTest::newRow("contrast") << 100 << QStringLiteral("en") << QStringLiteral("contrast");
    }

    void everyRoomHolds()
    {
        QFETCH(int, textSize);
        QFETCH(QString, language);
        QFETCH(QString, theme);
        QVERIFY(setLanguage(*qApp, language).has_value());
        QApplication::setFont(QFont(QStringLiteral("Sans"), 10));
        widgets::setUpLooks(*qApp, textSize);
        widgets::applyTheme(*qApp, *widgets::themeChoiceFromName(theme));
        Workbench workbench(*qApp, WindowMemory());
        workbench.window().resize(1280, 800);
        workbench.window().show();
        QCOMPARE(workbench.window().size(), QSize(1280, 800));
        workbench.openProject(m_project);
        QTRY_VERIFY_WITH_TIMEOUT(workbench.session(), 20'000);
        const QString kept = qEnvironmentVariable("ASSAY_PICTURES", m_folder.path());
        QStringList faults;
        for (const QString &room : workbench.window().roomIds()) {
            workbench.window().openRoom(room);
            QTRY_VERIFY_WITH_TIMEOUT(workbench.session()->isIdle(), 20'000);
            QTest::qWait(120);
            QTRY_VERIFY_WITH_TIMEOUT(workbench.session()->isIdle(), 20'000);
            QString fault;
            if (!QTest::qWaitFor([&] { return (fault = firstFault(workbench.window())).isEmpty(); }, 1000))
                faults << room + QStringLiteral(": ") + fault;
            QVERIFY(workbench.window().grab().save(QStringLiteral("%1/large-%2-%3-%4-%5.png").arg(kept, room, theme, language).arg(textSize)));
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(ScaleJourney)
#include "tst_scale_journey.moc"
