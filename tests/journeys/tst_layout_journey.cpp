// A walk over every room of the window, in every language, size and state: nothing cut without a tooltip, nothing over its neighbour, nothing
// without a name.
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include "app/window/long_project.h"
#include "app/window/picture_taker.h"
#include "app/window/workbench.h"
#include "project/language.h"
#include "project/sample_project.h"
#include "storage/project_file.h"
#include "support/layout_walk.h"
#include "support/policy_scene.h"
#include "support/warnings.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::window;

class LayoutJourney : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toLocal8Bit());
        widgets::setUpLooks(*qApp);
        auto sample = makeSampleProject(m_folder.filePath(QStringLiteral("sample.assay")), "sample", true);
        QVERIFY(sample.has_value());
        keepReleasePolicy(**sample);
        QVERIFY(makeLongProject(m_folder.filePath(QStringLiteral("long.assay"))).has_value());
    }
    void init() { widgets::applyTheme(*qApp, widgets::ThemeChoice::Light); }
    void cleanup()
    {
        for (auto *translator : qApp->findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly))
            delete translator;
        QLocale::setDefault(QLocale::c());
    }

    void everyRoomHolds_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("project");
        for (const char *language : {"en", "de"}) {
            for (const char *project : {"sample", "long"})
                QTest::addRow("%s %s", language, project) << QString::fromLatin1(language) << QString::fromLatin1(project);
        }
    }

    /// Each place as the project has it, then in the states that any room can be in, at both sizes while it is there: to come to it is what takes time.
    void everyRoomHolds()
    {
        QFETCH(QString, language);
        QFETCH(QString, project);
        QVERIFY(setLanguage(*qApp, language).has_value());
        Workbench workbench(*qApp, WindowMemory());
        workbench.window().resize(1280, 800);
        workbench.window().show();
        workbench.openProject(m_folder.filePath(project + QStringLiteral(".assay")));
        QTRY_VERIFY_WITH_TIMEOUT(workbench.session(), 20'000);
        const bool isLong = project == QStringLiteral("long");
        QStringList faults;
        for (const items::Place &place : places(workbench)) {
            goTo(workbench, place);
            faults << faultsAtAllSizes(workbench, place, isLong ? PictureState::Long : PictureState::Normal);
        }
        for (const items::Place &place : isLong ? std::vector<items::Place>() : places(workbench)) {
            goTo(workbench, place);
            for (const PictureState state : {PictureState::Empty, PictureState::Loading, PictureState::Error}) {
                showState(*workbench.window().room(place.room), state);
                faults << faultsAtAllSizes(workbench, place, state);
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

private:
    static std::vector<items::Place> places(Workbench &workbench)
    {
        std::vector<items::Place> places;
        for (const QString &room : workbench.window().roomIds()) {
            if (room != QStringLiteral("settings"))
                places.push_back({room, {}, {}});
        }
        for (const char *page : {"providers", "models", "people", "look", "keys", "privacy", "storage"})
            places.push_back({QStringLiteral("settings"), QString::fromLatin1(page), {}});
        return places;
    }

    static void goTo(Workbench &workbench, const items::Place &place)
    {
        workbench.window().goTo(place);
        QTRY_VERIFY_WITH_TIMEOUT(workbench.session()->isIdle(), 20'000);
        QTest::qWait(settleMs);
        QTRY_VERIFY_WITH_TIMEOUT(workbench.session()->isIdle(), 20'000);
    }

    /// Of the place that is shown; the window is as small as before in the end.
    static QStringList faultsAtAllSizes(Workbench &workbench, const items::Place &place, PictureState state)
    {
        QStringList faults;
        auto &window = workbench.window();
        const auto *rooms = window.findChild<QScrollArea *>(QStringLiteral("rooms"));
        for (const QSize size : {QSize(1280, 800), QSize(1600, 1000)}) {
            if (window.size() != size) {
                window.resize(size);
                QTest::qWait(settleMs);
            }
            QString fault = firstFault(window);
            if (!fault.isEmpty())
                (void) QTest::qWaitFor([&] { return (fault = firstFault(window)).isEmpty(); }, 1000);
            if (fault.isEmpty() && (rooms->horizontalScrollBar()->maximum() > 0 || rooms->verticalScrollBar()->maximum() > 0))
                fault = QStringLiteral("scrolls at the usual size");
            if (!fault.isEmpty())
                faults << QStringLiteral("%1 %2 %3 at %4: %5").arg(place.room, place.subject, QString::fromLatin1(name(state))).arg(size.width()).arg(fault);
        }
        window.resize(1280, 800);
        QTest::qWait(1);
        return faults;
    }

    static constexpr int settleMs = 60; ///< texts find their heights in a few rounds
    QTemporaryDir m_folder;
};

QTEST_MAIN(LayoutJourney)
#include "tst_layout_journey.moc"
