// The page Judges by its keys, offscreen: figures, the matrix, answers people and judge differ on, choices, a queue for what is missing; and a walk
// over the layout. ASSAY_PICTURES=DIR keeps pictures.
#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include "support/judge_fixture.h"
#include "support/layout_walk.h"
#include "support/pick.h"
#include "support/warnings.h"
#include "widgets/components/filter_line.h"
#include "widgets/components/pick_field.h"
#include "widgets/components/plain_table_view.h"
#include "widgets/label/confusion_grid.h"
#include "widgets/label/judge_page.h"
#include "widgets/label/label_pane.h"
#include "widgets/label/label_room.h"
#include "widgets/label/queue_form.h"
#include "widgets/shell/bars.h"
#include "widgets/shell/main_window.h"
#include "widgets/theme/theme.h"

using namespace assay;
using namespace assay::widgets;

namespace {

constexpr int patience = 10'000;

struct Scene
{
    explicit Scene(Session &shown, QSize size = {1280, 800}, ThemeChoice theme = ThemeChoice::Light) : session(shown), room(new LabelRoom), asked(room, &Room::placeRequested)
    {
        applyTheme(*qApp, theme);
        window.addRoom(room);
        window.topBar()->showProject(QStringLiteral("support-replies.assay"), QStringLiteral("dana"), {});
        window.resize(size);
        window.showSession(&session);
        window.show();
        QApplication::setActiveWindow(&window);
        (void)QTest::qWaitForWindowActive(&window);
        wait();
        press(Qt::Key_J);
        wait();
        (void)QTest::qWaitFor([this] { return page().isVisible(); }, patience);
        wait();
    }
    ~Scene() { window.showSession(nullptr); }

    void wait()
    {
        (void)QTest::qWaitFor([this] { return session.isIdle(); }, patience);
        QTest::qWait(20); // answers are told
    }
    JudgePage &page() { return *window.findChild<JudgePage *>(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(window.windowHandle(), static_cast<Qt::Key>(key), modifiers); }
    PlainTableView &table(const QString &name)
    {
        for (auto *each : page().findChildren<PlainTableView *>()) {
            if (each->accessibleName() == name)
                return *each;
        }
        qFatal("no such table");
    }
    std::vector<QAbstractButton *> fields()
    {
        std::vector<QAbstractButton *> all;
        for (auto *each : page().findChild<ConfusionGrid *>()->findChildren<QAbstractButton *>())
            all.push_back(each);
        return all;
    }
    QString words()
    {
        QStringList said;
        for (const auto *label : page().findChildren<QLabel *>())
            if (label->isVisible())
                said << label->text();
        return said.join(QLatin1Char('\n'));
    }
    void picture(const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("ASSAY_PICTURES"); !folder.isEmpty())
            window.grab().save(QDir(folder).filePath(QStringLiteral("judges-%1.png").arg(name)));
    }
    items::Place place() { return asked.isEmpty() ? items::Place() : asked.last().first().value<items::Place>(); }

    Session &session;
    MainWindow window;
    LabelRoom *room;
    QSignalSpy asked;
};

} // namespace

class JudgePageTest : public QuietTest
{
    Q_OBJECT
    std::unique_ptr<JudgedProject> m_project;
    /// For what only looks.
    JudgedProject &lookedAt()
    {
        if (!m_project)
            m_project = std::make_unique<JudgedProject>();
        return *m_project;
    }
private Q_SLOTS:
    void initTestCase()
    {
        setUpLooks(*qApp);
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void oneKeyShowsTheJudgeAndOneGoesBack()
    {
        Scene scene(lookedAt().session());
        QVERIFY2(scene.words().contains(QStringLiteral("say the same of")), qPrintable(scene.words()));
        QVERIFY(scene.words().contains(QStringLiteral("80 judged answer")));
        QVERIFY(scene.words().contains(QStringLiteral("worth about")));
        QVERIFY(scene.table(QStringLiteral("Agreement, bias, effects")).hasFocus());
        scene.press(Qt::Key_Escape);
        QTRY_VERIFY(scene.window.findChild<LabelPane *>()->isVisible());
        scene.press(Qt::Key_1); // the keys label again, not choose
        QVERIFY(!QApplication::activePopupWidget());
    }

    void enterOpensTheAnswer()
    {
        Scene scene(lookedAt().session());
        auto &table = scene.table(QStringLiteral("People and judge disagree"));
        QVERIFY(table.model()->rowCount() > 0);
        table.setFocus();
        scene.press(Qt::Key_Down);
        scene.press(Qt::Key_Return);
        QCOMPARE(scene.place().room, QStringLiteral("results"));
        QVERIFY(scene.place().subject.isEmpty());
        QCOMPARE(scene.place().detail, table.currentId());
        QCOMPARE(scene.place().detail.size(), 32);
    }

    void aFieldOfTheMatrixShowsItsAnswers()
    {
        JudgedProject &project = lookedAt();
        Scene scene(project.session());
        const auto fields = scene.fields();
        QCOMPARE(fields.size(), 4u);
        QVERIFY(fields[1]->text().startsWith(QStringLiteral("≠ "))); // the sign, not only the colour
        QVERIFY(!fields[0]->text().contains(QStringLiteral("≠")));
        QVERIFY2(fields[1]->accessibleName().contains(QStringLiteral("People said pass, the judge fail: 3 answer")), qPrintable(fields[1]->accessibleName()));
        fields[0]->setFocus();
        scene.press(Qt::Key_Right);
        QVERIFY(fields[1]->hasFocus());
        scene.press(Qt::Key_Return);
        QCOMPARE(scene.place(), (items::Place{QStringLiteral("results"), QStringLiteral("run=\"%1\" label.right=pass pass.judge:false").arg(project.runId()), {}}));
    }

    void withTooFewLabelsAQueueIsMade()
    {
        JudgedProject project(10);
        Scene scene(project.session());
        QVERIFY2(scene.words().contains(QStringLiteral("10 more blind label")), qPrintable(scene.words()));
        QVERIFY(!scene.page().findChild<ConfusionGrid *>()->isVisible());
        scene.picture(QStringLiteral("missing"));
        QCOMPARE(firstFault(scene.window), QString());
        scene.press(Qt::Key_N);
        auto *form = scene.window.findChild<QueueForm *>();
        QTRY_VERIFY(form->isVisible());
        QCOMPARE(form->findChild<FilterLine *>()->text(), QStringLiteral("run=\"%1\"").arg(project.runId()));
    }

    void nothingIsAskedOfThoseWhoHaveNoJudge()
    {
        ResultProject project;
        Scene scene(project.session());
        QTRY_VERIFY(scene.words().contains(QStringLiteral("No model judged yet")));
        QVERIFY(scene.words().contains(QStringLiteral("with a model and criteria")));
        scene.picture(QStringLiteral("empty"));
        QCOMPARE(firstFault(scene.window), QString());
        scene.press(Qt::Key_Escape);
        QTRY_VERIFY(!scene.page().isVisible()); // there is no queue either
    }

    void runJudgeAndQuestionAreChosenByKeys()
    {
        JudgedProject project;
        Scene scene(project.session());
        QueueRequest request;
        request.name = "another";
        request.run = "judged";
        request.questions = questionsOfText("[{\"name\":\"quality\",\"kind\":\"scale\"}]");
        makeTestQueue(*project.reader(), project.writer(), request);
        project.session().tellChanged(Fact::Labels);
        auto *question = scene.page().findChildren<PickField *>().last();
        QTRY_VERIFY_WITH_TIMEOUT(question->isEnabled(), patience);
        QTest::qWait(1200); // until it is read again
        scene.wait();
        scene.press(Qt::Key_3);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QVERIFY(pick(QStringLiteral("quality")));
        QTRY_VERIFY_WITH_TIMEOUT(scene.words().contains(QStringLiteral("30 more blind label")), patience);
        QCOMPARE(question->current(), QStringLiteral("quality"));
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_2}) {
            scene.press(key);
            QTRY_VERIFY(QApplication::activePopupWidget());
            QVERIFY(pick({}, {Qt::Key_Escape}));
            QTRY_VERIFY(!QApplication::activePopupWidget());
        }
    }

    void aPlaceNamesTheRun()
    {
        JudgedProject &project = lookedAt();
        Scene scene(project.session());
        scene.press(Qt::Key_Escape);
        QTRY_VERIFY(!scene.page().isVisible());
        scene.room->goTo({QStringLiteral("label"), project.runId(), QStringLiteral("judge")});
        QTRY_VERIFY(scene.page().isVisible());
    }

    void nothingIsCutOrOverlaps_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("theme");
        for (const auto &[name, theme] : {std::pair("light", ThemeChoice::Light), {"dark", ThemeChoice::Dark}}) {
            QTest::addRow("small %s", name) << QSize(1280, 800) << static_cast<int>(theme);
            QTest::addRow("large %s", name) << QSize(1600, 1000) << static_cast<int>(theme);
        }
    }
    void nothingIsCutOrOverlaps()
    {
        QFETCH(QSize, size);
        QFETCH(int, theme);
        Scene scene(lookedAt().session(), size, static_cast<ThemeChoice>(theme));
        QString wrong;
        QVERIFY2(QTest::qWaitFor([&] { return (wrong = firstFault(scene.window)).isEmpty(); }, 1000), qPrintable(wrong));
        scene.picture(QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-')));
        scene.table(QStringLiteral("By tag")).setFocus();
        scene.press(Qt::Key_Down);
        scene.press(Qt::Key_Down);
        QVERIFY2(firstFault(scene.window).isEmpty(), qPrintable(firstFault(scene.window)));
        scene.picture(QStringLiteral("below-") + QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-')));
    }

    void longTextsAreCut()
    {
        JudgedProject project(25, 40, std::string(3000, 'w') + " <b>not bold</b>");
        Scene scene(project.session());
        QCOMPARE(firstFault(scene.window), QString());
        QCOMPARE(scene.window.size(), QSize(1280, 800));
        scene.picture(QStringLiteral("long"));
    }
};

QTEST_MAIN(JudgePageTest)
#include "tst_judge_page.moc"
