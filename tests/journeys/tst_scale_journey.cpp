// Large text, high contrast and finer screens: every room at 1280×800 with text at 150 % holds, in both languages, and at 150 % and 200 % of the
// pixels; the picture of each is there to be looked at.
#include <QApplication>
#include <QDir>
#include <QProcess>
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
            const QPixmap picture = workbench.window().grab();
            QCOMPARE(picture.size(), (QSizeF(1280, 800) * pixelsPerPoint()).toSize());
            QVERIFY(picture.save(QStringLiteral("%1/large-%2-%3-%4-%5.png").arg(kept, room, theme, language).arg(textSize)));
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void finerScreensHold_data()
    {
        QTest::addColumn<QString>("scale");
        QTest::addColumn<QString>("row");
        QTest::newRow("150 %") << QStringLiteral("1.5") << QStringLiteral("150 de");
        QTest::newRow("200 %") << QStringLiteral("2") << QStringLiteral("contrast");
    }

    /// A screen is as fine as it is from a program's start to its end, so each is walked by a process of its own.
    void finerScreensHold()
    {
        if (pixelsPerPoint() != 1)
            return; // is that process
        QFETCH(QString, scale);
        QFETCH(QString, row);
        QProcess walk;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), scale);
        walk.setProcessEnvironment(environment);
        walk.setProcessChannelMode(QProcess::MergedChannels);
        walk.start(QCoreApplication::applicationFilePath(), {QStringLiteral("everyRoomHolds:") + row});
        QVERIFY(walk.waitForFinished(100'000));
        const QByteArray said = walk.readAll();
        QVERIFY2(walk.exitStatus() == QProcess::NormalExit && walk.exitCode() == 0 && said.contains("PASS   : ScaleJourney::everyRoomHolds"), said.constData());
    }

private:
    static double pixelsPerPoint()
    {
        bool isSet = false;
        const double scale = qEnvironmentVariable("QT_SCALE_FACTOR").toDouble(&isSet);
        return isSet ? scale : 1;
    }
};

QTEST_MAIN(ScaleJourney)
#include "tst_scale_journey.moc"
