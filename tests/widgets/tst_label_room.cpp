// Label by its keys, offscreen: answers, several questions, skipping, a comment, undo, pairs, deciding, making a queue; and a walk over the layout.
// ASSAY_PICTURES=DIR keeps pictures.
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "support/label_fixture.h"
#include "support/layout_walk.h"
#include "support/warnings.h"
#include "storage/people.h"
#include "widgets/components/button.h"
#include "widgets/components/list_view.h"
#include "widgets/components/reading_text.h"
#include "widgets/components/text_box.h"
#include "widgets/label/answer_key.h"
#include "widgets/label/decision_pane.h"
#include "widgets/label/guide_pane.h"
#include "widgets/label/item_card.h"
#include "widgets/label/label_pane.h"
#include "widgets/label/label_room.h"
#include "widgets/label/queue_form.h"
#include "widgets/shell/bars.h"
#include "widgets/shell/main_window.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::widgets;

namespace {

constexpr int patience = 10'000;
constexpr int sampled = 10; ///< items that two people judge
const char *const threeQuestions = "[{\"name\":\"right\",\"kind\":\"choice\",\"text\":\"Is the answer right?\",\"choices\":[\"Yes\",\"No\",\"Cannot tell\"]},"
                                   "{\"name\":\"wrong\",\"kind\":\"choices\",\"text\":\"What is wrong?\",\"choices\":[\"invented fact\",\"wrong document\",\"rude\",\"too long\"],\"required\":false},"
                                   "{\"name\":\"polite\",\"kind\":\"scale\",\"text\":\"How polite, 1 to 5?\",\"scale\":[1,5]},"
                                   "{\"name\":\"marks\",\"kind\":\"spans\",\"text\":\"Which words?\",\"choices\":[\"invented\"],\"required\":false},"
                                   "{\"name\":\"fix\",\"kind\":\"correction\",\"text\":\"What should it say?\",\"required\":false}]";

struct Scene
{
    explicit Scene(const char *questions, QSize size = {1280, 800}, std::optional<std::int64_t> overlap = {}) : room(new LabelRoom), reader(project.reader())
    {
        QueueRequest request;
        request.name = "v8 against v7 changed";
        request.run = "latest";
        request.questions = questionsOfText(questions);
        request.overlap = overlap;
        if (overlap)
            request.sample = sampled;
        request.guideline = "**Right** means: every claim stands in the documents.\n\nA date that no document gives is **invented fact**, however likely it is.\n\n- one\n- two";
        queue = makeTestQueue(*reader, project.writer(), request);
        window.addRoom(room);
        window.topBar()->showProject(QStringLiteral("support-replies.assay"), QStringLiteral("dana"), {});
        window.resize(size);
        window.showSession(&project.session());
        window.show();
        QApplication::setActiveWindow(&window);
        (void) QTest::qWaitForWindowActive(&window);
        QObject::connect(&card(), &ItemCard::painted, &card(), [this](quint64 serial) { painted = serial; });
        (void) waitForItem();
    }
    ~Scene() { window.showSession(nullptr); }

    ItemCard &card() { return *window.findChild<LabelPane *>()->findChild<ItemCard *>(); }
    LabelPane &pane() { return *window.findChild<LabelPane *>(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(window.windowHandle(), static_cast<Qt::Key>(key), modifiers); }
    /// Another item is on the screen.
    bool waitForItem()
    {
        const quint64 before = seen;
        const bool came = QTest::qWaitFor([&] { return painted != before; }, patience);
        seen = painted;
        return came && QTest::qWaitFor([&] { return project.session().isIdle(); }, patience);
    }
    QStringList chosen()
    {
        QStringList said;
        for (const auto *key : pane().findChildren<AnswerKey *>())
            if (key->isVisible() && key->isChecked())
                said << key->text();
        return said;
    }
    qint64 onDisk(LabelAspect aspect = LabelAspect::Answer)
    {
        qint64 count = 0;
        (void) eachLabel(*reader, queue.id, std::nullopt, [&](const LabelRow &row) -> Status {
            count += row.aspect == aspect && row.isCurrent && row.value ? 1 : 0;
            return {};
        });
        return count;
    }
    QString text() { return card().findChildren<ReadingText *>().isEmpty() ? QString() : card().findChildren<ReadingText *>().last()->toPlainText(); }
    QString words()
    {
        QStringList said;
        for (const auto *label : window.findChildren<QLabel *>())
            if (label->isVisible())
                said << label->text();
        return said.join(QLatin1Char('\n'));
    }
    void picture(const char *name)
    {
        if (const QString folder = qEnvironmentVariable("ASSAY_PICTURES"); !folder.isEmpty())
            window.grab().save(QDir(folder).filePath(QStringLiteral("label-%1.png").arg(QLatin1String(name))));
    }

    ResultProject project;
    MainWindow window;
    LabelRoom *room;
    std::unique_ptr<Database> reader;
    QueueInfo queue;
    quint64 painted = 0;
    quint64 seen = 0;
};

} // namespace

class LabelRoomTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        setUpLooks(*qApp);
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void oneKeyIsOneAnswerAndTheNextItem()
    {
        Scene scene("[{\"name\":\"right\",\"kind\":\"pass_fail\",\"text\":\"Is the answer right?\"}]");
        const QString first = scene.text();
        QVERIFY(!first.isEmpty());
        for (int i = 1; i <= 5; ++i) {
            scene.press(i % 2 ? Qt::Key_1 : Qt::Key_2);
            QVERIFY(scene.waitForItem());
            QCOMPARE(scene.onDisk(), i);
        }
        scene.picture("one");
        scene.press(Qt::Key_Z);
        QVERIFY(scene.waitForItem());
        QCOMPARE(scene.onDisk(), 4);
        scene.press(Qt::Key_Z, Qt::ShiftModifier);
        QVERIFY(scene.waitForItem());
        QCOMPARE(scene.onDisk(), 5);
    }

    void aHeldKeyAnswersOnce()
    {
        Scene scene("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]");
        scene.press(Qt::Key_1);
        QVERIFY(scene.waitForItem());
        QKeyEvent repeated(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, QStringLiteral("1"), true);
        QApplication::sendEvent(&scene.pane(), &repeated);
        QTest::qWait(50);
        QCOMPARE(scene.onDisk(), 1);
    }

    void keysBelongToTheQuestionInFocus()
    {
        Scene scene(threeQuestions);
        scene.press(Qt::Key_2);
        QTRY_COMPARE_WITH_TIMEOUT(scene.chosen(), QStringList{QStringLiteral("No")}, patience);
        scene.press(Qt::Key_Q);
        scene.press(Qt::Key_R);
        QTRY_COMPARE_WITH_TIMEOUT(scene.chosen(), (QStringList{QStringLiteral("No"), QStringLiteral("invented fact"), QStringLiteral("too long")}), patience);
        scene.press(Qt::Key_Down);
        scene.press(Qt::Key_4);
        QTRY_VERIFY_WITH_TIMEOUT(scene.chosen().contains(QStringLiteral("4")), patience);
        scene.picture("several");
        const QString before = scene.text();
        scene.press(Qt::Key_Return);
        QVERIFY(scene.waitForItem());
        QCOMPARE(scene.onDisk(), 3);
    }

    void enterAsksForWhatIsMissing()
    {
        Scene scene(threeQuestions);
        scene.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(scene.words().contains(QStringLiteral("no answer yet")), patience);
        QCOMPARE(scene.onDisk(), 0);
    }

    void wordsAreMarkedWithAKey()
    {
        Scene scene("[{\"name\":\"marks\",\"kind\":\"spans\",\"choices\":[\"invented\"]},{\"name\":\"right\",\"kind\":\"pass_fail\",\"required\":false}]");
        scene.press(Qt::Key_Q);
        QTRY_VERIFY_WITH_TIMEOUT(scene.words().contains(QStringLiteral("select the words")), patience);
        auto *text = scene.card().findChildren<ReadingText *>().last();
        QTextCursor cursor = text->textCursor();
        cursor.setPosition(2);
        cursor.setPosition(6, QTextCursor::KeepAnchor);
        text->setTextCursor(cursor);
        scene.press(Qt::Key_Q);
        QTRY_COMPARE_WITH_TIMEOUT(scene.onDisk(), 1, patience);
        QString value;
        (void) eachLabel(*scene.reader, scene.queue.id, std::nullopt, [&](const LabelRow &row) -> Status {
            value = row.value ? QString::fromStdString(row.value->json) : QString();
            return {};
        });
        QCOMPARE(value, QStringLiteral("[{\"end\":6,\"start\":2,\"tag\":\"invented\"}]"));
        scene.picture("marks");
    }

    void aCorrectionThatWasOnlyLookedAtIsNoAnswer()
    {
        Scene scene("[{\"name\":\"fix\",\"kind\":\"correction\",\"text\":\"What should it say?\"}]");
        auto *field = scene.pane().findChildren<TextBox *>().first();
        QTRY_COMPARE_WITH_TIMEOUT(field->toPlainText(), scene.text(), patience);
        field->setFocus();
        scene.pane().setFocus();
        QTest::qWait(50);
        QCOMPARE(scene.onDisk(), 0);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("better"));
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(scene.waitForItem());
        QCOMPARE(scene.onDisk(), 1);
    }

    void skippingAsksWhy()
    {
        Scene scene("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]");
        scene.press(Qt::Key_S);
        scene.picture("skip");
        scene.press(Qt::Key_2);
        QVERIFY(scene.waitForItem());
        QCOMPARE(scene.onDisk(), 0);
        QCOMPARE(scene.onDisk(LabelAspect::Skip), 1);
    }

    void aCommentIsSaidAndKeysInItLabelNothing()
    {
        Scene scene("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]");
        scene.press(Qt::Key_C);
        for (const int key : {Qt::Key_1, Qt::Key_S, Qt::Key_Z})
            scene.press(key);
        scene.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(scene.onDisk(LabelAspect::Comment), 1, patience);
        QCOMPARE(scene.onDisk(), 0);
        scene.press(Qt::Key_1); // the keys label again
        QVERIFY(scene.waitForItem());
        QCOMPARE(scene.onDisk(), 1);
    }

    void theKeysStayOnTheScreenHoweverLongTheItem()
    {
        const QSize size(1280, 800);
        Scene scene("[{\"name\":\"right\",\"kind\":\"pass_fail\"},{\"name\":\"why\",\"kind\":\"text\",\"required\":false}]", size);
        int isLong = 0;
        const auto isWhole = [](const AnswerKey *key) { return key->visibleRegion().boundingRect().size() == key->size(); };
        QTRY_VERIFY(isWhole(scene.pane().findChild<AnswerKey *>())); // the window has its layout
        for (int i = 0; i < 60; ++i) {
            if (scene.text().size() > 5000) {
                ++isLong;
                QTest::qWait(100); // until it is laid out
            }
            QCOMPARE(scene.window.size(), size); // it does not grow out of the screen instead
            const auto keys = scene.pane().findChildren<AnswerKey *>();
            QVERIFY(!keys.isEmpty());
            for (const AnswerKey *key : keys)
                QVERIFY2(isWhole(key), qPrintable(scene.text().left(60)));
            scene.press(Qt::Key_Right);
            QVERIFY(scene.waitForItem());
        }
        QVERIFY(isLong > 0);
    }

    void pairsHaveTheirKeys()
    {
        Scene scene("[{\"name\":\"better\",\"kind\":\"pair\",\"text\":\"Which is better?\"}]");
        QCOMPARE(scene.card().findChildren<ReadingText *>().size() >= 2, true);
        scene.picture("pair");
        for (const int key : {Qt::Key_A, Qt::Key_B, Qt::Key_E, Qt::Key_N}) {
            scene.press(key);
            QVERIFY(scene.waitForItem());
        }
        QCOMPARE(scene.onDisk(), 4);
    }

    void whatPeopleDisagreeOnIsDecided()
    {
        Scene scene("[{\"name\":\"right\",\"kind\":\"pass_fail\",\"text\":\"Is the answer right?\"}]", {1280, 800}, 2);
        const auto ben = scene.project.writer().run<PersonId>([](WriteContext &context) { return personNamed(context, "ben"); });
        TestJudge other(*scene.reader, scene.project.writer(), scene.queue, *ben);
        for (int i = 0; i < sampled; ++i)
            VERIFY_RESULT(other.answer(other.next(), "right", i == 0 ? "\"fail\"" : "\"pass\""));
        for (int i = 0; i + 1 < sampled; ++i) {
            scene.press(Qt::Key_1);
            QVERIFY(scene.waitForItem());
        }
        scene.press(Qt::Key_1);
        auto *decide = scene.room->findChild<QAction *>(QStringLiteral("decide"));
        QTRY_VERIFY_WITH_TIMEOUT(decide->isEnabled(), patience);
        scene.picture("agreement");
        scene.press(Qt::Key_D);
        auto *pane = scene.window.findChild<DecisionPane *>();
        QTRY_VERIFY_WITH_TIMEOUT(pane->isVisible() && scene.words().contains(QStringLiteral("ben: ")), patience);
        scene.picture("decide");
        scene.press(Qt::Key_2);
        scene.press(Qt::Key_Return); // why?
        QTest::keyClicks(pane->findChild<QLineEdit *>(), QStringLiteral("invented"));
        scene.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(scene.words().contains(QStringLiteral("Nothing to decide")), patience);
        scene.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(scene.pane().isVisible(), patience);
    }

    void aQueueIsMadeInTheWindow()
    {
        Scene scene("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]");
        scene.press(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
        auto *form = scene.window.findChild<QueueForm *>();
        QTRY_VERIFY_WITH_TIMEOUT(form->isVisible() && scene.words().contains(QStringLiteral("items")), patience);
        QTest::keyClicks(scene.window.focusWidget(), QStringLiteral("Refund answers"));
        scene.picture("new");
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        auto *list = scene.window.findChild<ListView *>();
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(scene.pane().isVisible(), patience);
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Refund answers"));
    }

    void keysAnswerInTheQueueThatIsOpened()
    {
        Scene scene("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]");
        QueueRequest request;
        request.name = "another";
        request.run = "latest";
        request.questions = questionsOfText("[{\"name\":\"good\",\"kind\":\"pass_fail\"}]");
        const QueueInfo another = makeTestQueue(*scene.reader, scene.project.writer(), request);
        scene.project.session().tellChanged(Fact::Labels);
        auto *list = scene.window.findChild<ListView *>();
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, patience);
        list->setCurrentIndex(list->model()->index(list->model()->index(0, 0).data().toString() == QStringLiteral("another") ? 0 : 1, 0));
        QVERIFY(scene.waitForItem());
        scene.pane().setFocus();
        scene.press(Qt::Key_1);
        QVERIFY(scene.waitForItem());
        qint64 answers = 0;
        (void) eachLabel(*scene.reader, another.id, std::nullopt, [&](const LabelRow &row) -> Status {
            answers += row.value ? 1 : 0;
            return {};
        });
        QCOMPARE(answers, 1);
    }

    void nothingLeftSaysSo()
    {
        Scene scene("[{\"name\":\"better\",\"kind\":\"pair\"}]");
        int guard = 0;
        while (!scene.words().contains(QStringLiteral("All done here")) && ++guard < 2000) {
            scene.press(Qt::Key_E);
            QTest::qWait(20);
        }
        QVERIFY(guard < 2000);
        scene.picture("done");
        scene.press(Qt::Key_Left);
        QVERIFY(scene.waitForItem());
    }

    void nothingIsCutOrOverlaps_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("small") << QSize(1280, 800);
        QTest::newRow("large") << QSize(1600, 1000);
    }
    void nothingIsCutOrOverlaps()
    {
        QFETCH(QSize, size);
        for (const char *questions : {threeQuestions, "[{\"name\":\"better\",\"kind\":\"pair\"}]"}) {
            Scene scene(questions, size);
            QString wrong;
            QVERIFY2(QTest::qWaitFor([&] { return (wrong = firstFault(scene.window)).isEmpty(); }, 1000), qPrintable(wrong)); // once it is laid out
            scene.press(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
            QTest::qWait(300);
            const QString wrongForm = firstFault(scene.window);
            QVERIFY2(wrongForm.isEmpty(), qPrintable(wrongForm));
        }
    }
};

QTEST_MAIN(LabelRoomTest)
#include "tst_label_room.moc"
