// In the real window over the sample: Tab reaches every control of every room, and a room that comes up does not give the keyboard to a field.
#include <QApplication>
#include <QLineEdit>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "app/window/workbench.h"
#include "project/sample_project.h"
#include "storage/project_file.h"
#include "support/policy_scene.h"
#include "support/warnings.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::window;

namespace {

bool takesTab(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && !widget.visibleRegion().isEmpty() && (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy();
}

QString describe(const QWidget &widget)
{
    return QStringLiteral("%1 “%2”").arg(QString::fromLatin1(widget.metaObject()->className()), widget.accessibleName());
}

} // namespace

class KeyboardJourney : public QuietTest
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
            auto sample = makeSampleProject(m_project, "sample", true);
            QVERIFY(sample.has_value());
            keepReleasePolicy(**sample);
        }
    }

    void tabReachesEveryControl_data()
    {
        QTest::addColumn<QString>("room");
        for (const char *room : {"prompts", "datasets", "compare", "results", "trends", "governance", "settings"})
            QTest::newRow(room) << QString::fromLatin1(room);
    }

    void tabReachesEveryControl()
    {
        QFETCH(QString, room);
        Workbench workbench(*qApp, WindowMemory());
        open(workbench, room);
        QWidget &shown = *workbench.window().room(room);
        const QWidget *first = workbench.window().focusWidget();
        QVERIFY2(!first || !shown.isAncestorOf(first) || !qobject_cast<const QLineEdit *>(first), "a field has the keyboard: the room's keys would be typed there");
        QSet<const QWidget *> reached;
        for (int steps = 0; steps < 400; ++steps) {
            QTest::keyClick(workbench.window().windowHandle(), Qt::Key_Tab);
            reached << workbench.window().focusWidget();
        }
        QStringList missed;
        for (const QWidget *widget : shown.findChildren<QWidget *>()) {
            if (takesTab(*widget) && !reached.contains(widget))
                missed << describe(*widget);
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QStringLiteral(", "))));
    }

private:
    void open(Workbench &workbench, const QString &room)
    {
        workbench.window().resize(1280, 800);
        workbench.window().show();
        QApplication::setActiveWindow(&workbench.window());
        workbench.openProject(m_project);
        QTRY_VERIFY_WITH_TIMEOUT(workbench.session(), 10'000);
        workbench.window().openRoom(room);
        QTest::qWait(600); // what is read in the background is shown
    }

    QTemporaryDir m_folder;
    QString m_project;
};

QTEST_MAIN(KeyboardJourney)
#include "tst_keyboard_journey.moc"
