// Governance by its keys, offscreen: policies and their versions, the form with what is wrong at its field, nothing typed lost unasked, the gate; and a
// walk over the layout of every state. ASSAY_PICTURES=DIR keeps pictures of them.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QTest>
#include <algorithm>

#include "support/layout_walk.h"
#include "support/pick.h"
#include "support/policy_scene.h"
#include "support/result_fixture.h"
#include "support/warnings.h"
#include "widgets/components/button.h"
#include "widgets/components/form.h"
#include "widgets/components/inline_question.h"
#include "widgets/components/list_view.h"
#include "widgets/components/pick_field.h"
#include "widgets/components/plain_table_view.h"
#include "widgets/governance/condition_edit.h"
#include "widgets/governance/gate_pane.h"
#include "widgets/governance/governance_room.h"
#include "widgets/governance/policy_form.h"
#include "widgets/governance/policy_pane.h"
#include "widgets/shell/bars.h"
#include "widgets/shell/main_window.h"
#include "widgets/theme/theme.h"

using namespace assay;
using namespace assay::widgets;

namespace {

constexpr int patience = 20'000;

/// Fits the runs of ResultProject, which are younger than it.
Json toneRelease(const char *bar = "0.25")
{
    return Json::parse(std::string("{\"schema\":\"assay.gate-policy/1\",\"name\":\"tone\",\"baseline\":\"production\",\"conditions\":["
                                   "{\"id\":\"right\",\"kind\":\"eval\",\"metric\":\"pass.right\",\"max_unknown\":\"1\",\"max_age_days\":36500,\"rule\":{\"type\":\"absolute\",\"bar\":\"")
                       + bar
                       + "\"}},{\"id\":\"latency\",\"kind\":\"latency\",\"metric\":\"mean\",\"rule\":{\"type\":\"max\",\"limit\":\"60000\"}},"
                         "{\"id\":\"not-worse\",\"metric\":\"pass.right\",\"rule\":{\"type\":\"non_inferiority\",\"delta\":\"0.02\"}},"
                         "{\"id\":\"judge\",\"kind\":\"calibration\"}]}");
}

struct Scene
{
    explicit Scene(bool withPolicy = true, QSize size = {1280, 800}, ThemeChoice theme = ThemeChoice::Light) : room(new GovernanceRoom)
    {
        applyTheme(*qApp, theme);
        if (withPolicy) {
            for (const char *bar : {"0.5", "0.25"})
                keepPolicy(project.session().file(), toneRelease(bar), "tone");
            keepPolicy(project.session().file(), releasePolicy());
        }
        window.addRoom(room);
        window.topBar()->showProject(QStringLiteral("support-replies.assay"), QStringLiteral("dana"), {});
        window.resize(size);
        window.showSession(&project.session());
        window.show();
        QApplication::setActiveWindow(&window);
        (void)QTest::qWaitForWindowActive(&window);
        settle();
    }
    ~Scene() { window.showSession(nullptr); }

    void settle()
    {
        (void)QTest::qWaitFor([this] { return room->policies().isRead() && project.session().isIdle() && !room->gate().isJudging(); }, patience);
        QTest::qWait(40);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        if (!window.isActiveWindow())
            QApplication::setActiveWindow(&window);
        QTest::keyClick(window.windowHandle(), key, modifiers);
    }
    QLineEdit *field(const QString &name)
    {
        for (QLineEdit *each : room->findChildren<QLineEdit *>()) {
            if (each->isVisible() && each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    void fill(const QString &name, const QString &text)
    {
        QLineEdit *edit = field(name);
        QVERIFY2(edit, qPrintable(name));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    QStringList problems()
    {
        QStringList said;
        for (const FormRow *row : room->findChildren<FormRow *>()) {
            if (row->isVisible() && row->hasProblem())
                said << row->said();
        }
        return said;
    }
    /// Soon, that is: new lines are laid out a moment later.
    bool says(const QString &text)
    {
        return QTest::qWaitFor([&] {
            const auto labels = room->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel *each) { return each->isVisible() && each->text().contains(text); });
        }, 2000);
    }
    bool holds(QString &fault)
    {
        return QTest::qWaitFor([&] { return (fault = firstFault(window)).isEmpty(); }, 2000);
    }
    Button *button(const QString &text)
    {
        for (Button *each : room->findChildren<Button *>()) {
            if (each->isVisible() && (each->text() == text || each->accessibleName() == text))
                return each;
        }
        return nullptr;
    }
    void keepPicture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("ASSAY_PICTURES");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        window.grab().save(QStringLiteral("%1/governance-%2.png").arg(folder, name));
    }

    ResultProject project;
    MainWindow window;
    GovernanceRoom *room;
};

} // namespace

class GovernanceRoomTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { setUpLooks(*qApp); }

    void everyStateHolds_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isDark");
        QTest::newRow("1280-light") << QSize(1280, 800) << false;
        QTest::newRow("1600-dark") << QSize(1600, 1000) << true;
    }
    void everyStateHolds()
    {
        QFETCH(QSize, size);
        QFETCH(bool, isDark);
        Scene scene(true, size, isDark ? ThemeChoice::Dark : ThemeChoice::Light);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const auto holds = [&](const char *state) {
            QString fault;
            const bool good = scene.holds(fault);
            scene.keepPicture(name + QLatin1Char('-') + QLatin1String(state));
            return good ? QString() : QLatin1String(state) + QStringLiteral(": ") + fault;
        };
        QCOMPARE(holds("policy"), QString());
        scene.room->findChild<PolicyPane *>()->findChild<PlainTableView *>()->select(QStringLiteral("v1"));
        QCOMPARE(holds("older"), QString());
        scene.press(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(scene.room->policies().draft());
        QCOMPARE(holds("form"), QString());
        scene.fill(QStringLiteral("Margin, bar or limit"), QStringLiteral("much"));
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(scene.problems().size(), 1);
        scene.press(Qt::Key_Escape);
        QTRY_VERIFY(scene.room->findChild<InlineQuestion *>()->isVisible());
        QCOMPARE(holds("question"), QString());
    }

    void aPolicyIsReadAndTried()
    {
        Scene scene;
        QCOMPARE(scene.room->policies().list()->rowCount(), 2);
        QVERIFY(scene.room->policies().current());
        QCOMPARE(scene.room->policies().current()->name, QStringLiteral("tone"));
        QVERIFY(scene.says(QStringLiteral("pass rate of right at least 25 %")));
        QVERIFY(scene.says(QStringLiteral("reads it as unknown, which fails")));
        QVERIFY(scene.room->gate().view());
        QVERIFY(scene.says(scene.room->gate().view()->sentence));
        QCOMPARE(scene.room->gate().view()->rows.size(), std::size_t(4));
        for (const items::GateRow &row : scene.room->gate().view()->rows)
            QVERIFY2(scene.says(row.observed.isEmpty() ? row.reason : row.observed), qPrintable(row.name));
        scene.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("assay-cli gate ")), qPrintable(QGuiApplication::clipboard()->text()));
        const QString path = QFileInfo(scene.project.path()).path() + QStringLiteral("/gate.xml");
        scene.room->saveJunit(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().toStdString(), scene.room->gate().junit());
    }

    void anotherRunIsChosenByKeys()
    {
        Scene scene;
        scene.press(Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QVERIFY(pick(QStringLiteral("nightly v1")));
        QTRY_VERIFY_WITH_TIMEOUT(scene.room->gate().commandLine().contains(QStringLiteral("--run 'nightly#support/reply@v1#small'")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(scene.room->gate().view(), patience);
    }

    void whatIsWrongIsSaidAtItsField()
    {
        Scene scene;
        scene.press(Qt::Key_E, Qt::ControlModifier);
        scene.fill(QStringLiteral("Oldest run in days"), QStringLiteral("a month"));
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(scene.problems().size(), 1);
        QCOMPARE(scene.window.focusWidget(), scene.field(QStringLiteral("Oldest run in days")));
        scene.fill(QStringLiteral("Oldest run in days"), QStringLiteral("31"));
        QVERIFY(scene.problems().isEmpty());
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!scene.room->policies().draft(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(scene.room->policies().current()->newest().number, 3, patience);
        QVERIFY(scene.says(QStringLiteral("the run at most 31 day")));
        QVERIFY(scene.says(QStringLiteral("tone is now v3")));
        scene.button(QStringLiteral("Undo"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(scene.room->policies().current()->newest().number, 4, patience);
        QCOMPARE(scene.room->policies().current()->newest().definition, scene.room->policies().current()->version(2)->definition);
    }

    void aCalibrationIsWrittenInTheForm()
    {
        Scene scene;
        scene.press(Qt::Key_E, Qt::ControlModifier);
        auto *form = scene.room->findChild<PolicyForm *>();
        const auto choose = [&](const QString &field, const QString &typed) {
            for (PickField *each : form->findChildren<PickField *>()) {
                if (each->isVisible() && each->accessibleName().startsWith(field))
                    each->open();
            }
            QTRY_VERIFY(QApplication::activePopupWidget());
            QVERIFY(pick(typed));
            QTRY_VERIFY(!QApplication::activePopupWidget());
            QTest::qWait(40);
        };
        choose(QStringLiteral("Add a condition"), QStringLiteral("judge agrees"));
        QTRY_COMPARE(form->findChildren<ConditionEdit *>().size(), 5);
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(scene.problems().size(), 1); // it names the judge
        auto *edit = form->findChildren<ConditionEdit *>().last();
        for (const auto &[name, typed] : {std::pair("Judge", "polite"), std::pair("Question", "is it polite?")}) {
            for (PickField *each : edit->findChildren<PickField *>()) {
                if (each->accessibleName().startsWith(QLatin1String(name)))
                    Q_EMIT each->picked(QLatin1String(typed));
            }
        }
        QString fault;
        QVERIFY2(scene.holds(fault), qPrintable(fault));
        scene.keepPicture(QStringLiteral("calibration"));
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(scene.problems().isEmpty(), qPrintable(scene.problems().join(QLatin1Char('\n'))));
        QTRY_VERIFY_WITH_TIMEOUT(!scene.room->policies().draft(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(scene.room->policies().current()->newest().conditions.size(), std::size_t(5), patience);
        QVERIFY(scene.says(QStringLiteral("kappa of the judge polite with people on “is it polite?” at least 0.6")));
    }

    void nothingTypedIsLostUnasked()
    {
        Scene scene;
        scene.press(Qt::Key_E, Qt::ControlModifier);
        scene.press(Qt::Key_Escape); // nothing was changed
        QVERIFY(!scene.room->policies().draft());
        scene.press(Qt::Key_E, Qt::ControlModifier);
        scene.fill(QStringLiteral("Fewest cases"), QStringLiteral("50"));
        auto *question = scene.room->findChild<InlineQuestion *>();
        auto *list = scene.room->findChild<ListView *>();
        Q_EMIT list->chosen(QStringLiteral("triage release"));
        QTRY_VERIFY(question->isVisible());
        QCOMPARE(list->currentId(), QStringLiteral("tone"));
        scene.press(Qt::Key_Escape);
        QVERIFY(!question->isVisible() && scene.room->policies().isChanged());
        QCOMPARE(scene.field(QStringLiteral("Fewest cases"))->text(), QStringLiteral("50"));
        scene.window.showSession(nullptr); // the project closes, and opens again
        scene.window.showSession(&scene.project.session());
        scene.settle();
        QVERIFY(scene.room->policies().isChanged());
        QCOMPARE(scene.field(QStringLiteral("Fewest cases"))->text(), QStringLiteral("50"));
        scene.button(QStringLiteral("Cancel"))->click();
        QTRY_VERIFY(question->isVisible());
        scene.button(QStringLiteral("Discard"))->click();
        QVERIFY(!scene.room->policies().draft());
        QCOMPARE(scene.room->policies().current()->newest().number, 2);
    }

    void anOlderVersionIsRestored()
    {
        Scene scene;
        auto *versions = scene.room->findChild<PolicyPane *>()->findChild<PlainTableView *>();
        versions->select(QStringLiteral("v1"));
        QVERIFY(scene.says(QStringLiteral("pass rate of right at least 50 %")));
        scene.press(Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(scene.room->policies().current()->newest().number, 3, patience);
        QTRY_COMPARE_WITH_TIMEOUT(versions->currentId(), QStringLiteral("v3"), patience);
        QVERIFY(scene.says(QStringLiteral("pass rate of right at least 50 %")));
    }

    void theEmptyRoomLeadsOn()
    {
        Scene scene(false);
        QVERIFY(scene.button(QStringLiteral("No worse than production")));
        scene.keepPicture(QStringLiteral("empty"));
        QString fault;
        QVERIFY2(scene.holds(fault), qPrintable(fault));
        scene.button(QStringLiteral("No worse than production"))->click();
        QVERIFY(scene.room->policies().draft());
        QVERIFY2(scene.holds(fault), qPrintable(fault));
        scene.keepPicture(QStringLiteral("new"));
        auto *form = scene.room->findChild<PolicyForm *>();
        for (PickField *each : form->findChildren<PickField *>()) {
            if (each->accessibleName().startsWith(QStringLiteral("Add a condition")))
                each->open();
        }
        QTRY_VERIFY(QApplication::activePopupWidget());
        QVERIFY(pick(QStringLiteral("latency")));
        QTRY_COMPARE(form->findChildren<ConditionEdit *>().size(), 2);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        QTest::qWait(40); // the list goes a moment after it was answered
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(scene.problems().isEmpty(), qPrintable(scene.problems().join(QLatin1Char('\n'))));
        QTRY_VERIFY_WITH_TIMEOUT(!scene.room->policies().draft(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(scene.room->policies().policies().size(), std::size_t(1), patience);
        scene.settle();
        QCOMPARE(scene.room->policies().current()->newest().conditions.size(), std::size_t(2));
        QVERIFY(scene.room->gate().view());
    }
};

QTEST_MAIN(GovernanceRoomTest)
#include "tst_governance_room.moc"
