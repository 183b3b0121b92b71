// A project that another machine holds opens read-only and asks whether to take it over; one of this machine only says who has it.
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include "app/window/workbench.h"
#include "storage/project_file.h"
#include "support/cli.h"
#include "support/warnings.h"
#include "widgets/components/inline_question.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::window;

class TakeOverJourney : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toLocal8Bit());
        widgets::setUpLooks(*qApp);
        widgets::applyTheme(*qApp, widgets::ThemeChoice::Light);
    }

    void aProjectOfAMachineThatIsGoneIsTakenOver()
    {
        const QString project = m_folder.filePath(QStringLiteral("left.assay"));
        QCOMPARE(runCli({"new", project.toStdString()}).code, 0);
        put(project + QStringLiteral(".lock"), "4711\nassay\nfar-away\nffffffffffffffffffffffffffffffff\n00000000-0000-0000-0000-000000000000\n");
        put(project + QStringLiteral(".lock.name"), "mika");
        Workbench workbench(*qApp, WindowMemory());
        open(workbench, project);
        widgets::InlineQuestion &question = *workbench.window().question();
        QVERIFY(workbench.session()->whyReadOnly());
        QVERIFY(question.isVisible());
        QVERIFY2(question.accessibleName().contains(QStringLiteral("mika")) && question.accessibleName().contains(QStringLiteral("far-away")), qPrintable(question.accessibleName()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(workbench.session() && !workbench.session()->whyReadOnly());
        QVERIFY(!question.isVisible());
    }

    void whatIsOpenAlreadyStaysOpen()
    {
        const QString project = m_folder.filePath(QStringLiteral("twice.assay"));
        QCOMPARE(runCli({"new", project.toStdString()}).code, 0);
        Workbench workbench(*qApp, WindowMemory());
        open(workbench, project);
        const Session *session = workbench.session();
        const QString other = m_folder.filePath(QStringLiteral("other.assay"));
        QCOMPARE(runCli({"new", other.toStdString()}).code, 0);
        workbench.openProject(other);
        workbench.openProject(project); // changed one's mind
        QTest::qWait(500);
        QCOMPARE(workbench.session(), session);
        QVERIFY(!session->whyReadOnly());
    }

    void aProjectOfThisMachineIsNotAskedFor()
    {
        const QString project = m_folder.filePath(QStringLiteral("held.assay"));
        QCOMPARE(runCli({"new", project.toStdString()}).code, 0);
        Workbench holding(*qApp, WindowMemory());
        open(holding, project);
        Workbench workbench(*qApp, WindowMemory());
        open(workbench, project);
        QVERIFY(workbench.session()->whyReadOnly());
        QVERIFY(!workbench.window().question()->isVisible());
    }

private:
    static void put(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    static void open(Workbench &workbench, const QString &project)
    {
        workbench.window().resize(1280, 800);
        workbench.window().show();
        QApplication::setActiveWindow(&workbench.window());
        workbench.openProject(project);
        QTRY_VERIFY_WITH_TIMEOUT(workbench.session(), 10'000);
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TakeOverJourney)
#include "tst_take_over_journey.moc"
