// Every state of Compare drawn offscreen, in both themes and sizes, with two to six columns. ASSAY_PICTURES=DIR keeps them.
#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTest>
#include <QTemporaryDir>

#include "support/compare_fixture.h"
#include "support/warnings.h"
#include "widgets/compare/compare_matrix.h"
#include "widgets/compare/compare_room.h"
#include "widgets/shell/bars.h"
#include "widgets/shell/main_window.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::widgets;

namespace {

struct Scene
{
    explicit Scene(const QSize &size)
    {
        auto *view = new CompareRoom;
        room = view;
        window.addRoom(view);
        window.topBar()->showProject(QStringLiteral("support-replies.assay"), QStringLiteral("dana"), {});
        QObject::connect(view, &CompareRoom::statusChanged, window.statusBar(), &StatusBar::showText);
        window.resize(size);
    }
    MainWindow window;
    CompareRoom *room;
};

} // namespace

class ComparePictures : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QApplication::setFont(QFont(QStringLiteral("Sans"), 10));
        setUpLooks(*qApp);
        const QString kept = qEnvironmentVariable("ASSAY_PICTURES");
        m_folder = kept.isEmpty() ? m_temporary.path() : kept;
        QVERIFY(QDir().mkpath(m_folder));
    }

    void states_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("theme");
        QTest::addColumn<int>("columns");
        QTest::addColumn<QSize>("size");
        const QSize small(1280, 800);
        const QSize drawn(1440, 900);
        const QSize large(1600, 1000);
        for (const char *theme : {"light", "dark"}) {
            for (const char *state : {"normal", "empty", "error", "loading", "long", "running"})
                QTest::addRow("%s %s", state, theme) << QString::fromLatin1(state) << QString::fromLatin1(theme) << 3 << drawn;
            QTest::addRow("large %s", theme) << QStringLiteral("large") << QString::fromLatin1(theme) << 3 << large;
        }
        for (const int columns : {1, 2, 3, 4, 6})
            QTest::addRow("%d columns", columns) << QStringLiteral("columns%1").arg(columns) << QStringLiteral("light") << columns << small;
    }

    void states()
    {
        QFETCH(QString, state);
        QFETCH(QString, theme);
        QFETCH(int, columns);
        QFETCH(QSize, size);
        applyTheme(*qApp, *themeChoiceFromName(theme));
        Scene scene(size);
        const bool running = state == QStringLiteral("running");
        const FakeCatalog catalog(FakeComparison::Shape{columns, 60, state == QStringLiteral("long"), running});
        if (state == QStringLiteral("empty"))
            scene.room->showEmpty();
        else if (state == QStringLiteral("loading"))
            scene.room->showLoading();
        else if (state == QStringLiteral("error"))
            scene.room->showError({ErrorCode::Damaged, QStringLiteral("The file is damaged"),
                                   QStringLiteral("Page 12 does not hold what its checksum says"),
                                   QStringLiteral("Save what can be read: assay-cli salvage support-replies.assay rescued.assay"), {}});
        else
            scene.room->showCatalog(&catalog);
        if (running)
            scene.window.statusBar()->showProgress(Progress{QStringLiteral("Running comparison “tone v7 v8”"), 0.62,
                                                            QStringLiteral("1,488 of 2,400 · 46/s · 20 s left · $0.31 of $2.00"), true});
        scene.window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
        if (auto *matrix = scene.window.findChild<CompareMatrix *>(); matrix && matrix->isVisible())
            QTest::keyClick(matrix, Qt::Key_Right);
        QTest::qWait(20);
        const QImage picture = scene.window.grab().toImage();
        QCOMPARE(picture.size(), size);
        QVERIFY(picture.save(QStringLiteral("%1/compare-%2-%3.png").arg(m_folder, state, theme)));
    }

private:
    QTemporaryDir m_temporary;
    QString m_folder;
};

QTEST_MAIN(ComparePictures)
#include "tst_compare_pictures.moc"
