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
        QTest::addColumn<QSize>("size");
        QTest::addColumn<PictureState>("state");
        for (const char *language : {"en", "de"}) {
            for (const QSize size : {QSize(1280, 800), QSize(1600, 1000)}) {
                for (const PictureState state : {PictureState::Normal, PictureState::Empty, PictureState::Loading, PictureState::Error, PictureState::Long})
                    QTest::addRow("%s %d %s", language, size.width(), name(state)) << QString::fromLatin1(language) << size << state;
            }
        }
    }

    void everyRoomHolds()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        QFETCH(PictureState, state);
        QVERIFY(setLanguage(*qApp, language).has_value());
        Workbench workbench(*qApp, WindowMemory());
        workbench.window().resize(size);
        workbench.window().show();
        const QString project = m_folder.filePath(state == PictureState::Long ? QStringLiteral("long.assay") : QStringLiteral("sample.assay"));
        workbench.openProject(project);
        QTRY_VERIFY_WITH_TIMEOUT(workbench.session(), 20'000);
        QStringList faults;
        for (const items::Place &place : places(workbench)) {
            workbench.window().goTo(place);
            QTRY_VERIFY_WITH_TIMEOUT(workbench.session()->isIdle(), 20'000);
            QTest::qWait(60); // texts find their heights in a few rounds
            QTRY_VERIFY_WITH_TIMEOUT(workbench.session()->isIdle(), 20'000);
            showState(*workbench.window().room(place.room), state);
            QString fault = firstFault(workbench.window());
            const auto *rooms = workbench.window().findChild<QScrollArea *>(QStringLiteral("rooms"));
            QVERIFY2(rooms->horizontalScrollBar()->maximum() == 0 && rooms->verticalScrollBar()->maximum() == 0, qPrintable(place.room)); // at the usual size nothing scrolls
            if (!fault.isEmpty() && !QTest::qWaitFor([&] { return (fault = firstFault(workbench.window())).isEmpty(); }, 1000))
                faults << place.room + QLatin1Char(' ') + place.subject + QStringLiteral(": ") + fault;
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

    QTemporaryDir m_folder;
};

QTEST_MAIN(LayoutJourney)
#include "tst_layout_journey.moc"
