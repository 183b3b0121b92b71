// Compare by its keys: cases, cells, filters, what is chosen in the bar, what is remembered; and a walk over the layout of every state.
#include <QAction>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>

#include "storage/catalog_store.h"
#include "storage/filter.h"
#include "storage/project_file.h"
#include "storage/runs.h"
#include "storage/writer.h"
#include "support/command_fixture.h"
#include "support/compare_fixture.h"
#include "support/compare_scene.h"
#include "support/layout_walk.h"
#include "support/label_fixture.h"
#include "support/live_project.h"
#include "support/pick.h"
#include "support/results.h"
#include "support/warnings.h"
#include "widgets/compare/case_pane.h"
#include "widgets/compare/compare_bar.h"
#include "widgets/compare/report_body.h"
#include "widgets/compare/report_page.h"
#include "widgets/compare/setup_chips.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/judge_form.h"
#include "widgets/components/label.h"
#include "widgets/components/plain_table_view.h"
#include "widgets/components/run_notice.h"
#include "widgets/components/score_form.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::widgets;
using items::CompareFilter;

namespace {

const Error damaged{ErrorCode::Damaged, QStringLiteral("The file is damaged"), QStringLiteral("Page 12 is <b>wrong</b>"), QStringLiteral("Salvage it"), {}};

/// A stored comparison in a window.
struct Stored
{
    explicit Stored(ComparisonProject::Shape shape = {}) : project(shape) { scene.open(project.session()); }

    ComparisonProject project;
    CompareScene scene;
};

QStringList chipsOf(CompareScene &scene)
{
    QStringList texts;
    for (const auto *chip : scene.window.findChild<SetupChips *>()->findChildren<ChoiceChip *>())
        texts << chip->text();
    return texts;
}

Button *buttonSaying(const QWidget &root, const QString &text)
{
    for (auto *button : root.findChildren<Button *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

/// The form for judges of the set-up, when it is open.
JudgeForm *shownJudge(CompareScene &scene)
{
    for (auto *form : scene.window.findChildren<JudgeForm *>()) {
        if (form->isVisible())
            return form;
    }
    return nullptr;
}

} // namespace

class CompareRoomTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QApplication::setFont(QFont(QStringLiteral("Sans"), 10));
        setUpLooks(*qApp);
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void beginsWithTheWorstChange()
    {
        Stored stored;
        QCOMPARE(stored.scene.matrix().filter(), CompareFilter::Differ);
        QCOMPARE(stored.scene.matrix().currentCase(), QStringLiteral("late-delivery-04"));
        QVERIFY(stored.scene.paneText().contains(QStringLiteral("I cannot see a new delivery date.")));
        QCOMPARE(chipsOf(stored.scene), (QStringList{QStringLiteral("reply v1"), QStringLiteral("reply v2"), QStringLiteral("small"), QStringLiteral("large"),
                                                     QStringLiteral("3 of 4 columns"), QStringLiteral("support v1"), QStringLiteral("60 cases"), QStringLiteral("answer is right, short, polite"),
                                                     QStringLiteral("1 repeat · not streamed"), QStringLiteral("baseline v1 · small")}));
    }

    void jAndKMoveBetweenCases()
    {
        Stored stored;
        stored.scene.press(Qt::Key_J);
        QCOMPARE(stored.scene.matrix().currentCase(), QStringLiteral("refund-partial-11"));
        QTRY_VERIFY(stored.scene.paneText().contains(QStringLiteral("40 euros")));
        stored.scene.press(Qt::Key_K);
        stored.scene.press(Qt::Key_K);
        QCOMPARE(stored.scene.matrix().currentCase(), QStringLiteral("late-delivery-04"));
    }

    void arrowsMoveBetweenCells()
    {
        Stored stored;
        stored.scene.press(Qt::Key_Right);
        stored.scene.press(Qt::Key_Right);
        QCOMPARE(stored.scene.matrix().currentColumn(), 2);
        QTRY_VERIFY(stored.scene.paneText().contains(QStringLiteral("hand you to a colleague")));
        stored.scene.press(Qt::Key_Down);
        QCOMPARE(stored.scene.matrix().currentColumn(), 2);
        QCOMPARE(stored.scene.matrix().currentCase(), QStringLiteral("refund-partial-11"));
    }

    void filterKeysChooseRows()
    {
        Stored stored;
        for (const auto &[key, filter, rows] : {std::tuple(Qt::Key_B, CompareFilter::Broken, 3), std::tuple(Qt::Key_F, CompareFilter::Fixed, 2),
                                                std::tuple(Qt::Key_A, CompareFilter::All, 60), std::tuple(Qt::Key_D, CompareFilter::Differ, 5)}) {
            stored.scene.press(key);
            QCOMPARE(stored.scene.matrix().filter(), filter);
            QCOMPARE(stored.scene.matrix().model()->rowCount(), rows);
        }
    }

    void whoseVerdictCountsIsChosen()
    {
        Stored stored;
        stored.scene.press(Qt::Key_Y); // nothing to choose: it says how there can be
        QTRY_VERIFY(stored.scene.words().contains(QStringLiteral("Nobody has answered a question with pass or fail")));
        std::optional<Status> labelled;
        stored.project.session().write(Fact::Labels, [run = stored.project.runId().toStdString()](WriteContext &context) { return labelColumns(context, run, "model=small", 10); }, this,
                                       [&](Status status) { labelled = std::move(status); });
        QTRY_VERIFY(labelled.has_value());
        VERIFY_RESULT(*labelled);
        stored.scene.press(Qt::Key_F);
        const int width = stored.scene.matrix().width();
        stored.scene.press(Qt::Key_Y);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::qWait(50); // until everything is laid out
        QVERIFY(QApplication::activePopupWidget()->width() >= 320);
        QCOMPARE(stored.scene.matrix().width(), width); // the list lies over the room and takes no part of it
        QVERIFY(pick(QStringLiteral("right")));
        QTRY_VERIFY(buttonSaying(stored.scene.window, QStringLiteral("Verdict: label right")));
        QCOMPARE(stored.scene.matrix().filter(), CompareFilter::All); // by the labels nothing was fixed
        QCOMPARE(stored.scene.matrix().model()->rowCount(), 60);
        stored.scene.press(Qt::Key_B);
        QCOMPARE(stored.scene.matrix().model()->rowCount(), 10);
        stored.scene.press(Qt::Key_Y);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QVERIFY(pick(QStringLiteral("Scorers")));
        QTRY_VERIFY(!buttonSaying(stored.scene.window, QStringLiteral("Verdict: label right")));
        stored.scene.press(Qt::Key_B);
        QCOMPARE(stored.scene.matrix().model()->rowCount(), 3);
    }

    void theReportOfAColumnIsOneKeyAway()
    {
        Stored stored;
        CompareScene &scene = stored.scene;
        scene.press(Qt::Key_Right);
        scene.press(Qt::Key_E);
        auto *body = scene.window.findChild<ReportBody *>();
        QTRY_VERIFY(body->isVisible());
        auto *quality = body->findChildren<PlainTableView *>().front();
        QCOMPARE(quality->model()->rowCount(), 4); // three scorers, and all together
        QVERIFY(scene.words().contains(QStringLiteral("60 case")));
        QCOMPARE(scene.window.findChild<ChoiceChip *>(QStringLiteral("A"))->text().contains(QStringLiteral("v1")), true);
        QCOMPARE(scene.window.findChild<ChoiceChip *>(QStringLiteral("B"))->text().contains(QStringLiteral("v2")), true);
        QVERIFY(quality->hasFocus());
        QCOMPARE(firstFault(scene.window), QString());
        scene.press(Qt::Key_G);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QWidget *list = QApplication::activePopupWidget();
        QTest::keyClick(list->focusWidget() ? list->focusWidget() : list, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        QVERIFY(body->isVisible()); // Escape was the list's, not the page's
        scene.press(Qt::Key_G);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QVERIFY(pick(QStringLiteral("question")));
        QTRY_VERIFY(body->findChildren<PlainTableView *>().back()->isVisible());
        QVERIFY(body->findChildren<PlainTableView *>().back()->model()->rowCount() > 1);
        scene.press(Qt::Key_Z);
        QTRY_VERIFY(scene.window.findChild<ChoiceChip *>(QStringLiteral("B"))->text().contains(QStringLiteral("v1")));
        scene.press(Qt::Key_Escape);
        QVERIFY(scene.matrix().isVisible() && scene.matrix().hasFocus());
    }

    void casesOfAReportAreShownInTheMatrix()
    {
        Stored stored;
        CompareScene &scene = stored.scene;
        scene.press(Qt::Key_Right);
        const std::tuple<Qt::Key, int> groups[]{{Qt::Key_F, 2}, {Qt::Key_B, 2}, {Qt::Key_P, 56}};
        for (const auto &[key, cases] : groups) {
            scene.press(Qt::Key_E);
            QTRY_VERIFY(scene.window.findChild<ReportBody *>()->isVisible());
            scene.press(key);
            QVERIFY(scene.matrix().isVisible());
            QCOMPARE(scene.matrix().filter(), CompareFilter::Picked);
            QCOMPARE(scene.matrix().model()->rowCount(), cases);
        }
        scene.press(Qt::Key_A);
        QCOMPARE(scene.matrix().model()->rowCount(), 60);
        scene.press(Qt::Key_I);
        QCOMPARE(scene.matrix().model()->rowCount(), 56);
    }

    void aColumnIsComparedWithAnyOther()
    {
        Stored stored;
        CompareScene &scene = stored.scene;
        scene.press(Qt::Key_Right);
        scene.press(Qt::Key_E, Qt::ShiftModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QVERIFY(pick(QStringLiteral("large")));
        QTRY_VERIFY(scene.window.findChild<ReportBody *>()->isVisible());
        QVERIFY(scene.window.findChild<ChoiceChip *>(QStringLiteral("A"))->text().contains(QStringLiteral("large")));
        scene.room->goTo({QStringLiteral("compare"), QStringLiteral("report:") + stored.project.runId(), {}}); // as Results does
        QTRY_VERIFY(QApplication::activePopupWidget());
        QApplication::activePopupWidget()->close();
        QTRY_VERIFY(scene.window.findChild<ReportPage *>()->isVisible());
        QCOMPARE(firstFault(scene.window), QString());
    }

    void theReportIsThereAgainWithTheProject()
    {
        Stored stored;
        stored.scene.press(Qt::Key_Right);
        stored.scene.press(Qt::Key_E);
        QTRY_VERIFY(stored.scene.window.findChild<ReportBody *>()->isVisible());
        stored.scene.close();
        CompareScene again;
        again.open(stored.project.session(), false);
        QTRY_VERIFY(again.window.findChild<ReportBody *>()->isVisible());
    }

    void filteringStaysWithTheCase()
    {
        Stored stored;
        stored.scene.press(Qt::Key_J);
        stored.scene.press(Qt::Key_Right);
        stored.scene.press(Qt::Key_A);
        QCOMPARE(stored.scene.matrix().currentCase(), QStringLiteral("refund-partial-11"));
        QCOMPARE(stored.scene.matrix().currentColumn(), 1);
    }

    void wordsAgainstBaselineCanBeTurnedOff()
    {
        Stored stored;
        const auto tinted = [&stored] {
            for (const auto *text : stored.scene.window.findChild<CasePane *>()->findChildren<ReadingText *>())
                if (text->toHtml().contains(QStringLiteral("background-color")))
                    return true;
            return false;
        };
        QVERIFY(tinted());
        stored.scene.press(Qt::Key_W);
        QVERIFY(!tinted());
    }

    void chipTellsWhatBroke()
    {
        Stored stored;
        stored.scene.press(Qt::Key_Right);
        QStringList chips;
        for (const auto *chip : stored.scene.window.findChild<CasePane *>()->findChildren<Chip *>())
            chips << chip->text();
        QCOMPARE(chips, QStringList{QStringLiteral("▼ broken in v2 · small")});
    }

    void theBaselineStandsBesideWhatBroke()
    {
        items::CompareView view;
        items::CaseDetail detail;
        using Verdict = items::CellVerdict;
        for (const auto &[name, verdict] : {std::pair("a", Verdict::Pass), std::pair("b", Verdict::Pass), std::pair("c", Verdict::Fail)}) {
            items::ColumnHeadView head;
            head.name = head.shortName = QString::fromLatin1(name);
            head.isBaseline = view.columns.empty();
            view.columns.push_back(head);
            items::DetailColumn column;
            column.cell.state = items::CellState::Ok;
            column.cell.verdict = verdict;
            column.cell.output = head.name;
            detail.columns.push_back(column);
        }
        QAction action(QStringLiteral("Raw request"));
        CasePane pane({&action});
        const auto said = [&] { return pane.findChild<Chip *>()->text(); };
        pane.showCase(view, detail, 0);
        QCOMPARE(said(), QStringLiteral("▼ broken in c"));
        pane.showCase(view, detail, 1); // what is looked at itself counts more
        QCOMPARE(said(), QString());
        detail.columns[0].cell.verdict = Verdict::Fail;
        pane.showCase(view, detail, 0);
        QCOMPARE(said(), QStringLiteral("▲ fixed in b"));
    }

    void columnsOfOneVersionAreToldApartInTheScores()
    {
        Stored stored;
        stored.scene.press(Qt::Key_Right);
        stored.scene.press(Qt::Key_Right);
        QTRY_VERIFY(stored.scene.words().contains(QStringLiteral("v2\nlarge")));
    }

    void headsNeverGiveABareDifference()
    {
        Stored stored;
        const QString head = stored.scene.matrix().model()->headerData(2, Qt::Horizontal, Qt::AccessibleTextRole).toString();
        for (const char *part : {"pass rate", "no evidence", "[", "p =", "p50", "p95", "tokens", "▲ 2 fixed", "▼ 2 broken"})
            QVERIFY2(head.contains(QString::fromUtf8(part)), qPrintable(head));
    }

    void rawShowsTheRequestCheckedAgainstItsHash()
    {
        Stored stored;
        stored.scene.press(Qt::Key_R);
        QTRY_VERIFY2(stored.scene.paneText().contains(QStringLiteral("POST http://127.0.0.1:1/v1")), qPrintable(stored.scene.paneText()));
        stored.scene.press(Qt::Key_J);
        QTRY_VERIFY(stored.scene.paneText().contains(QStringLiteral("You took 40 euros")));
        stored.scene.press(Qt::Key_R);
        QTRY_VERIFY(!stored.scene.paneText().contains(QStringLiteral("POST")));
    }

    void historyOfACaseIsAskedOfResults()
    {
        Stored stored;
        QSignalSpy asked(stored.scene.room, &CompareRoom::placeRequested);
        stored.scene.press(Qt::Key_H);
        QCOMPARE(asked.count(), 1);
        const auto place = asked.first().first().value<items::Place>();
        QCOMPARE(place.room, QStringLiteral("results"));
        QCOMPARE(place.subject, QStringLiteral("case=\"late-delivery-04\""));
    }

    void casesThatDifferBecomeAQueue()
    {
        Stored stored;
        QSignalSpy asked(stored.scene.room, &CompareRoom::placeRequested);
        stored.scene.press(Qt::Key_L, Qt::ShiftModifier);
        QCOMPARE(asked.count(), 1);
        const auto place = asked.first().first().value<items::Place>();
        QCOMPARE(place.room, QStringLiteral("label"));
        QCOMPARE(place.detail, QStringLiteral("new"));
        QVERIFY2(place.subject.contains(QStringLiteral("late-delivery-04")) && place.subject.startsWith(QStringLiteral("run=")), qPrintable(place.subject));
        VERIFY_RESULT(parseFilter(place.subject.toStdString()));
    }

    void theAnswerIsCopiedWhole()
    {
        Stored stored({3, 60, 1, true, false});
        stored.scene.press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().size() > 20'000);
    }

    void anotherBaselineIsChosenByKey()
    {
        Stored stored;
        stored.scene.press(Qt::Key_L);
        QVERIFY(pick(QStringLiteral("v2 large"), {Qt::Key_Return}));
        QTRY_VERIFY(stored.scene.matrix().model()->headerData(3, Qt::Horizontal, Qt::AccessibleTextRole).toString().contains(QStringLiteral("baseline")));
        QVERIFY(chipsOf(stored.scene).contains(QStringLiteral("baseline v2 · large")));
    }

    void columnsAreLeftOutOfTheNextRun()
    {
        LiveProject project({"mock", "other"});
        CompareScene scene;
        scene.open(project.session(), false);
        QTRY_VERIFY(buttonSaying(*scene.room, QStringLiteral("Set up")));
        scene.room->setUp(project.request({"ask@v1", "ask@v2"}, {"mock", "other"}));
        scene.press(Qt::Key_X);
        QVERIFY(pick(QStringLiteral("v1 · other"), {Qt::Key_Return, Qt::Key_Escape}));
        QVERIFY(chipsOf(scene).contains(QStringLiteral("3 of 4 columns")));
        project.allow();
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(scene.matrix().model()->columnCount(), 4);
        QCOMPARE(scene.matrix().model()->headerData(2, Qt::Horizontal).toString(), QStringLiteral("v2 · mock"));
        QVERIFY(chipsOf(scene).contains(QStringLiteral("3 of 4 columns")));
    }

    void columnsCanBeHidden()
    {
        Stored stored;
        stored.scene.press(Qt::Key_C, Qt::ShiftModifier);
        QVERIFY(pick(QStringLiteral("v2 · small"), {Qt::Key_Return, Qt::Key_Escape}));
        QVERIFY(stored.scene.matrix().isColumnHidden(2));
        QVERIFY(!stored.scene.matrix().isColumnHidden(3));
    }

    void aRunAndItsCaseCanBeGoneTo()
    {
        Stored stored;
        stored.scene.window.goTo({QStringLiteral("compare"), stored.project.runId(), QStringLiteral("size-boots-09-8")});
        QTRY_COMPARE(stored.scene.matrix().currentCase(), QStringLiteral("size-boots-09-8"));
        QCOMPARE(stored.scene.matrix().filter(), CompareFilter::All);
        QSignalSpy said(stored.scene.room, &CompareRoom::statusChanged);
        stored.scene.window.goTo({QStringLiteral("compare"), QStringLiteral("no such run"), {}});
        QTRY_VERIFY(!said.isEmpty());
        QVERIFY(said.last().first().toString().contains(QStringLiteral("no such run")));
        QVERIFY(stored.scene.matrix().isVisible());
    }

    void whatWasLookedAtIsThereAgain()
    {
        ComparisonProject project;
        {
            CompareScene scene;
            scene.open(project.session());
            scene.press(Qt::Key_B);
            scene.press(Qt::Key_J);
            QTRY_VERIFY(scene.paneText().contains(QStringLiteral("40 euros")));
        }
        CompareScene again;
        again.open(project.session());
        QTRY_COMPARE(again.matrix().currentCase(), QStringLiteral("refund-partial-11"));
        QCOMPARE(again.matrix().filter(), CompareFilter::Broken);
        QCOMPARE(again.window.findChild<CompareBar *>()->findChild<QLineEdit *>()->text(), QStringLiteral("tone v1 v2"));
    }

    void aStoppedRunSaysSoAndOffersToGoOn()
    {
        Stored stored({3, 60, 1, false, true});
        const auto *notice = stored.scene.window.findChild<RunNotice *>();
        QTRY_VERIFY(notice->isVisible());
        QVERIFY2(stored.scene.words().contains(QStringLiteral("○ Stopped")), qPrintable(stored.scene.words()));
        QVERIFY(buttonSaying(*notice, QStringLiteral("Resume")));
        QVERIFY(buttonSaying(*notice, QStringLiteral("Retry errors")));
    }

    /// It is laid out anew for another width, and for nothing else.
    void aTextIsAsHighAsItsWidthAsks()
    {
        ReadingText text(TextStyle::Text);
        text.setParts({{QStringLiteral("word ").repeated(200), Tint::None}});
        text.resize(600, text.height());
        text.show();
        const int wide = text.height();
        const int lines = text.document()->firstBlock().layout()->lineCount();
        QVERIFY(lines > 3);
        text.resize(300, text.height());
        QVERIFY2(text.document()->firstBlock().layout()->lineCount() >= 2 * lines - 1, qPrintable(QString::number(text.document()->firstBlock().layout()->lineCount())));
        QVERIFY(text.height() > wide * 3 / 2);
        text.resize(600, text.height());
        QCOMPARE(text.height(), wide);
        text.setParts({{QStringLiteral("one"), Tint::None}});
        QVERIFY(text.height() < wide / 2);
    }

    void longTextIsFoldedAndUnfolded()
    {
        ReadingText text(TextStyle::Mono);
        text.setText(QString(25'000, QLatin1Char('x')));
        QCOMPARE(text.toPlainText().size(), ReadingText::foldLength);
        QCOMPARE(text.hiddenLength(), 15'000);
        text.showMore();
        QCOMPARE(text.toPlainText().size(), 25'000);
        QCOMPARE(text.hiddenLength(), 0);
    }

    void markUpIsShownNotFollowed()
    {
        ReadingText text(TextStyle::Mono);
        const QString marked = QStringLiteral("<b>bold</b> <img src='http://example.org/x.png'> &amp; {{mustache}}");
        text.setText(marked);
        QCOMPARE(text.toPlainText(), marked);
    }

    void errorSaysWhatWhyAndWhatToDo()
    {
        Stored stored;
        stored.scene.room->showError(damaged);
        QStringList said;
        for (const auto *label : stored.scene.room->findChildren<QLabel *>()) {
            if (label->isVisible())
                said << label->accessibleName();
        }
        QVERIFY(said.contains(QStringLiteral("The file is damaged. Page 12 is <b>wrong</b>. Salvage it.")));
        QVERIFY(stored.scene.matrix().visibleRegion().isEmpty());
    }

    void anUnreadableCaseShowsItsError()
    {
        Stored stored;
        auto *pane = stored.scene.window.findChild<CasePane *>();
        pane->showError(damaged);
        const auto *error = pane->findChild<InlineError *>();
        QVERIFY(error && error->isVisible());
        QVERIFY(stored.scene.paneText().isEmpty());
    }

    void cancelIsHeard()
    {
        Stored stored;
        QSignalSpy cancel(stored.scene.window.statusBar(), &StatusBar::cancelRequested);
        stored.scene.window.statusBar()->showProgress(Progress{QStringLiteral("Running"), 0.5, QStringLiteral("1 of 2"), true});
        for (auto *button : stored.scene.window.statusBar()->findChildren<Button *>())
            QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(cancel.count(), 1);
    }

    void anEmptyProjectOffersTheComparisonThatSuggestsItself()
    {
        LiveProject project;
        CompareScene scene;
        scene.open(project.session(), false);
        QTRY_VERIFY(buttonSaying(*scene.room, QStringLiteral("Set up")));
        QVERIFY(scene.words().contains(QStringLiteral("ask: v2 against v1")));
        QTest::mouseClick(buttonSaying(*scene.room, QStringLiteral("Set up")), Qt::LeftButton);
        QCOMPARE(chipsOf(scene).mid(0, 3), (QStringList{QStringLiteral("ask v1"), QStringLiteral("ask v2"), QStringLiteral("mock")}));
        QVERIFY(scene.words().contains(QStringLiteral("This has not run yet")));
        QTRY_VERIFY(scene.words().contains(QStringLiteral("cost unknown · time unknown")));
    }

    void aNewComparisonIsPutTogetherByKeys()
    {
        LiveProject project({"mock", "other"});
        CompareScene scene;
        scene.open(project.session(), false);
        QTRY_VERIFY(buttonSaying(*scene.room, QStringLiteral("Set up")));
        scene.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(pick(QStringLiteral("v1"), {Qt::Key_Return, Qt::Key_Escape}));
        scene.press(Qt::Key_V);
        QVERIFY(pick(QStringLiteral("v2"), {Qt::Key_Return, Qt::Key_Escape}));
        scene.press(Qt::Key_M);
        QVERIFY(pick(QStringLiteral("other"), {Qt::Key_Return, Qt::Key_Escape}));
        scene.press(Qt::Key_S);
        QVERIFY(pick(QStringLiteral("contains:Paris"), {Qt::Key_Return, Qt::Key_Escape}));
        const QStringList chips = chipsOf(scene);
        QCOMPARE(chips.mid(0, 4), (QStringList{QStringLiteral("ask v1"), QStringLiteral("ask v2"), QStringLiteral("mock"), QStringLiteral("other")}));
        QVERIFY(chips.contains(QStringLiteral("contains:Paris")));
        QVERIFY(chips.contains(QStringLiteral("30 cases")));
        scene.press(Qt::Key_F2);
        QTest::keyClicks(scene.window.focusWidget(), QStringLiteral("tone of v2"));
        QCOMPARE(scene.window.findChild<CompareBar *>()->findChild<QLineEdit *>()->text(), QStringLiteral("tone of v2"));
    }

    void aProgramIsAskedAboutInPlace()
    {
        LiveProject project({"mock"}, 6);
        project.allow();
        const MarkingCommand command;
        RunRequest request = project.request({"ask@v1"});
        request.scorers = {command.scorer()};
        CompareScene scene;
        scene.open(project.session(), false);
        QTRY_VERIFY(buttonSaying(*scene.room, QStringLiteral("Set up")));
        scene.room->setUp(request);
        const auto *notice = scene.window.findChild<RunNotice *>();
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(notice->isVisible());
        for (const char *said : {"Let this program run?", "/bin/sh check.sh", "It runs as you"})
            QVERIFY2(scene.words().contains(QString::fromLatin1(said)), qPrintable(scene.words()));
        const auto *files = notice->findChild<QPlainTextEdit *>();
        QVERIFY(files && files->toPlainText().contains(command.mark));
        QCOMPARE(firstFault(scene.window), QString());
        QVERIFY(buttonSaying(*notice, QStringLiteral("Don't run")));
        scene.press(Qt::Key_N, Qt::AltModifier);
        QVERIFY(!notice->isVisible());
        QTRY_VERIFY(scene.words().contains(QStringLiteral("Nothing was run")));
        QCOMPARE(project.server.connections(), 0);
        QVERIFY(!command.wasStarted());

        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(notice->isVisible());
        scene.press(Qt::Key_A, Qt::AltModifier);
        scene.waitForCase();
        QTRY_VERIFY(!scene.runs.isRunning());
        QVERIFY(command.wasStarted());
    }

    /// All answers are there, and the run is still not whole.
    void aRunWhoseJudgesHadNoRoomGoesOn()
    {
        LiveProject project({"mock"}, 6);
        project.allow();
        const Model priced{"priced", "mock", "mock", {{"max_tokens", "20"}}, {PricePerMillion{{1'000'000'000}}, {}, PricePerMillion{{2'000'000'000}}}};
        VERIFY_RESULT((*project.session().file().writer())->run([&](WriteContext &context) { return keepModel(context, priced); }));
        RunRequest request = project.request({"ask@v1"}, {"priced"});
        request.scorers.push_back({"judge", "judge", dumpJson({{"model", "priced"}, {"criteria", std::string(4000, 'c')}, {"labels", {"yes", "no"}}}), false});
        CompareScene scene;
        scene.open(project.session(), false);
        QSignalSpy ended(&scene.runs, &RunController::ended);
        scene.runs.start(request, {4, Money{400'000}});
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(ended.first().last().toString(), QStringLiteral("over_budget"));
        scene.window.goTo({QStringLiteral("compare"), ended.first().first().toString(), {}});
        const auto *notice = scene.window.findChild<RunNotice *>();
        QTRY_VERIFY(notice->isVisible());
        QVERIFY2(scene.words().contains(QStringLiteral("Stopped by the budget")), qPrintable(scene.words()));
        QVERIFY(buttonSaying(*notice, QStringLiteral("Resume")));
        project.withdraw(); // no answer is missing, and still somebody is sent to
        scene.press(Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY2(scene.words().contains(QStringLiteral("Allow this address?")), qPrintable(scene.words()));
        scene.press(Qt::Key_A, Qt::AltModifier);
        QTRY_COMPARE(ended.count(), 2);
        QCOMPARE(ended.last().last().toString(), QStringLiteral("done"));
        QTRY_VERIFY(!notice->isVisible());
    }

    void aJudgeIsWrittenInAForm()
    {
        LiveProject project({"mock", "other"});
        CompareScene scene;
        scene.open(project.session(), false);
        QTRY_VERIFY(buttonSaying(*scene.room, QStringLiteral("Set up")));
        QTest::mouseClick(buttonSaying(*scene.room, QStringLiteral("Set up")), Qt::LeftButton);
        scene.press(Qt::Key_S);
        QVERIFY(pick(QStringLiteral("Add a judge"), {Qt::Key_Return}));
        auto *form = shownJudge(scene);
        QVERIFY(form);
        QTest::keyClicks(scene.window.focusWidget(), QStringLiteral("answers the question"));
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(scene.words().contains(QStringLiteral("✗ A judge needs a model")), qPrintable(scene.words()));
        QVERIFY(form->isVisible());
        QCOMPARE(firstFault(scene.window), QString());
        QTest::keyClick(scene.window.focusWidget(), Qt::Key_Space); // the button of the models has the keys now
        QVERIFY(pick(QStringLiteral("other"), {Qt::Key_Return, Qt::Key_Escape}));
        QVERIFY(!scene.words().contains(QStringLiteral("✗")));
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!form->isVisible());
        QVERIFY2(chipsOf(scene).join(QLatin1Char(' ')).contains(QStringLiteral("judge")), qPrintable(chipsOf(scene).join(QLatin1Char(' '))));

        // It is changed in the same form, and typing it by hand goes on working.
        scene.window.activateWindow(); // the platform of the tests gives nobody the keys back after a popup
        QVERIFY(QTest::qWaitForWindowActive(&scene.window));
        scene.press(Qt::Key_S);
        QVERIFY(pick(QStringLiteral("Change"), {Qt::Key_Return}));
        QVERIFY(form->isVisible());
        QTest::keyClicks(form->findChild<QPlainTextEdit *>(), QStringLiteral("!"));
        QCOMPARE(form->findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("answers the question!"));
        for (auto *field : form->findChildren<QLineEdit *>()) {
            if (field->accessibleName() == QStringLiteral("What its scores are called"))
                field->setText(QStringLiteral("polite"));
        }
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!form->isVisible());
        QVERIFY2(chipsOf(scene).contains(QStringLiteral("polite")), qPrintable(chipsOf(scene).join(QLatin1Char(' '))));
    }

    void aJudgeThatIsNotTakenKeepsItsText()
    {
        LiveProject project;
        CompareScene scene;
        scene.open(project.session(), false);
        QTRY_VERIFY(buttonSaying(*scene.room, QStringLiteral("Set up")));
        QTest::mouseClick(buttonSaying(*scene.room, QStringLiteral("Set up")), Qt::LeftButton);
        scene.press(Qt::Key_J, Qt::ShiftModifier);
        auto *form = shownJudge(scene);
        QVERIFY(form);
        QTest::keyClicks(scene.window.focusWidget(), QStringLiteral("half a thought"));
        QTest::keyClick(scene.window.focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!form->isVisible());
        scene.press(Qt::Key_J, Qt::ShiftModifier);
        QCOMPARE(form->findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("half a thought"));
    }

    void answersAreScoredAgainWhereTheyAreRead()
    {
        Stored stored;
        CompareScene &scene = stored.scene;
        QVERIFY(!scene.paneText().isEmpty());
        scene.press(Qt::Key_S, Qt::ShiftModifier);
        auto *form = scene.window.findChild<ScoreForm *>();
        QTRY_VERIFY(form->isVisible());
        QVERIFY(scene.words().contains(QStringLiteral("cannot be undone")));
        QTest::qWait(50);
        QCOMPARE(firstFault(scene.window), QString());
        QTest::keyClick(scene.window.focusWidget(), Qt::Key_Space);
        QVERIFY(pick(QStringLiteral("squad.f1"), {Qt::Key_Return, Qt::Key_Escape}));
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(scene.words().contains(QStringLiteral("✓ Scored")), 10'000);
        QVERIFY(!form->isVisible());
        const auto database = std::move(*stored.project.session().file().reader());
        const auto spec = runSpecOf(*database, *resolveRun(*database, "latest"));
        QVERIFY(spec && spec->scorers.back().scorer == "squad.f1");
        // What is shown has the new scores, too.
        QTRY_VERIFY_WITH_TIMEOUT(scene.words().split(QLatin1Char('\n')).contains(QStringLiteral("squad.f1")), 10'000);
    }

    void theKeyboardReachesEveryControl()
    {
        Stored stored;
        QTRY_VERIFY(buttonSaying(*stored.scene.room, QStringLiteral("Run"))->isEnabled()); // a disabled button is passed over
        QTRY_VERIFY(stored.project.session().isIdle() && chipsOf(stored.scene).contains(QStringLiteral("60 cases"))); // chips are made anew with what is read
        QSet<QWidget *> reached;
        for (int steps = 0; steps < 80; ++steps) {
            QTest::keyClick(stored.scene.window.windowHandle(), Qt::Key_Tab);
            reached << stored.scene.window.focusWidget();
        }
        for (auto *chip : stored.scene.window.findChildren<ChoiceChip *>())
            QVERIFY2(reached.contains(chip) || !chip->isVisible(), qPrintable(chip->text()));
        for (const QString &text : {QStringLiteral("Run"), QStringLiteral("History of this case"), QStringLiteral("Columns")})
            QVERIFY2(reached.contains(buttonSaying(*stored.scene.room, text)), qPrintable(text));
    }

    void layoutHolds_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<bool>("longTexts");
        QTest::addColumn<bool>("unfinished");
        for (const int columns : {1, 2, 3, 4, 6})
            QTest::addRow("%d columns", columns) << columns << false << false;
        QTest::addRow("long") << 3 << true << false;
        QTest::addRow("stopped") << 3 << false << true;
    }

    void layoutHolds()
    {
        QFETCH(int, columns);
        QFETCH(bool, longTexts);
        QFETCH(bool, unfinished);
        Stored stored({columns, 60, 1, longTexts, unfinished});
        QTest::qWait(300);
        QCOMPARE(firstFault(stored.scene.window), QString());
    }

    void layoutOfBeginningsHolds_data()
    {
        QTest::addColumn<QString>("state");
        for (const char *state : {"empty", "new", "question", "failed", "error", "loading"})
            QTest::addRow("%s", state) << QString::fromLatin1(state);
    }

    void layoutOfBeginningsHolds()
    {
        QFETCH(QString, state);
        LiveProject project;
        if (state == QStringLiteral("failed")) {
            project.allow();
            project.server.stop();
        }
        CompareScene scene;
        scene.open(project.session(), false);
        QTRY_VERIFY(buttonSaying(*scene.room, QStringLiteral("Set up")));
        if (state != QStringLiteral("empty"))
            QTest::mouseClick(buttonSaying(*scene.room, QStringLiteral("Set up")), Qt::LeftButton);
        if (state == QStringLiteral("error"))
            scene.room->showError(damaged);
        if (state == QStringLiteral("loading"))
            scene.room->showLoading();
        if (state == QStringLiteral("question") || state == QStringLiteral("failed")) {
            scene.press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY(scene.window.findChild<RunNotice *>()->isVisible());
        }
        QTest::qWait(50);
        QCOMPARE(firstFault(scene.window), QString());
    }

    void walkFindsFaults()
    {
        QWidget window;
        window.resize(300, 100);
        QLabel cut(QStringLiteral("a sentence that is much longer than its place"), &window);
        cut.setGeometry(0, 0, 40, 20);
        window.show();
        QVERIFY(firstFault(window).startsWith(QStringLiteral("cut")));
        cut.setToolTip(cut.text());
        QLabel over(QStringLiteral("x"), &window);
        over.setGeometry(20, 0, 40, 20);
        over.show();
        QVERIFY(firstFault(window).startsWith(QStringLiteral("overlap")));
        over.hide();
        cut.setFocusPolicy(Qt::TabFocus);
        QVERIFY(firstFault(window).startsWith(QStringLiteral("no accessible name")));
    }

    void layoutHoldsWithALargeFont()
    {
        QApplication::setFont(QFont(QStringLiteral("Sans"), 16));
        setUpLooks(*qApp);
        ComparisonProject project({2, 60, 1, false, false});
        CompareScene scene({1900, 1100});
        scene.open(project.session());
        QTest::qWait(300);
        QCOMPARE(firstFault(scene.window), QString());
    }
};

QTEST_MAIN(CompareRoomTest)
#include "tst_compare_room.moc"
