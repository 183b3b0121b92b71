// The diff, the history and the merge by their keys.
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "items/diff/prompt_diff.h"
#include "project/sample_project.h"
#include "support/layout_walk.h"
#include "support/prompt_fixture.h"
#include "support/warnings.h"
#include "widgets/components/button.h"
#include "widgets/components/inline_question.h"
#include "widgets/components/label.h"
#include "widgets/components/list_view.h"
#include "widgets/components/marked_line.h"
#include "widgets/components/row_heights.h"
#include "widgets/prompts/channel_editor.h"
#include "widgets/prompts/diff_canvas.h"
#include "widgets/prompts/diff_view.h"
#include "widgets/prompts/history_list.h"
#include "widgets/prompts/history_pane.h"
#include "widgets/prompts/merge_view.h"
#include "widgets/shell/room.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/theme.h"

using namespace assay;
using namespace assay::widgets;
using items::DiffMode;
using Kind = items::ShownRow::Kind;

namespace {

/// A view in a window of its own with the focus in it.
template <typename View>
struct Stage
{
    explicit Stage(const QSize &size)
    {
        view.resize(size);
        view.QWidget::show();
        QApplication::setActiveWindow(&view);
        (void) QTest::qWaitForWindowActive(&view);
        view.setFocus();
    }
    /// As the window system would, so that shortcuts hear it.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(view.windowHandle(), static_cast<Qt::Key>(key), modifiers); }
    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(view.windowHandle(), c.toLatin1());
    }
    template <typename Part>
    Part &part()
    {
        return *view.template findChild<Part *>();
    }
    /// The text of every label that is seen.
    QStringList said()
    {
        QStringList texts;
        for (const auto *label : view.template findChildren<QLabel *>())
            if (label->isVisible())
                texts << label->text();
        return texts;
    }

    PromptProject project;
    View view;
};

struct DiffStage : Stage<DiffView>
{
    DiffStage(const char *a = "v5", const char *b = "v7") : Stage({1100, 700}) { open(a, b); }
    void open(const char *a, const char *b)
    {
        view.show(project.session(), PromptProject::qname(), QString::fromLatin1(a), QString::fromLatin1(b));
        QVERIFY(QTest::qWaitFor([this] { return !canvas().shown().rows.empty(); }));
    }
    DiffCanvas &canvas() { return part<DiffCanvas>(); }
    const items::ShownRow &current() { return canvas().shown().rows[static_cast<std::size_t>(canvas().currentRow())]; }
};

struct HistoryStage : Stage<HistoryPane>
{
    HistoryStage() : Stage({340, 700})
    {
        view.showPrompt(project.session(), PromptProject::qname());
        (void) QTest::qWaitFor([this] { return list().history()->rowCount() > 0; });
    }
    HistoryList &list() { return part<HistoryList>(); }
};

struct MergeStage : Stage<MergeView>
{
    MergeStage() : Stage({1100, 700})
    {
        const auto changed = [this](const std::string &line, const std::string &temperature) {
            PromptContent content = project.content("v7");
            std::string &text = content.messages[0].text;
            const auto at = text.find("Write at most five");
            text.replace(at, text.find('\n', at) - at, line);
            content.parameters["temperature"] = temperature;
            return content;
        };
        project.commit(changed("Write two sentences.", "0.1"), {"v7"}, "two");
        project.commit(changed("Write as much as it takes.", "0.9"), {"v7"}, "much");
        view.show(project.session(), PromptProject::qname(), QStringLiteral("v8"), QStringLiteral("v9"));
        (void) QTest::qWaitFor([this] { return list().model()->rowCount() > 0; });
    }
    ListView &list() { return part<ListView>(); }
    QString badge(int conflict) { return list().model()->index(conflict + 1, 0).data(items::BadgeRole).toString(); }
};

} // namespace

class DiffViewTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QApplication::setFont(QFont(QStringLiteral("Sans"), 10));
        setUpLooks(*qApp);
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void aShortDiffComesAfterALongOneThatWasScrolled()
    {
        const auto made = [](int lines, const std::string &text) {
            PromptContent content;
            content.messages = {{Role::System, {}, {}, {}}};
            for (int line = 0; line < lines; ++line)
                content.messages[0].text += std::to_string(line) + text;
            return content;
        };
        const auto view = [&](int lines) {
            return std::make_shared<const items::PromptDiffView>(items::diffView(made(lines, " before\n"), made(lines, " after\n")));
        };
        Stage<DiffCanvas> stage({600, 300});
        stage.view.showView(view(150));
        stage.press(Qt::Key_End);
        QVERIFY(stage.view.verticalScrollBar()->value() > 0);
        stage.view.showView(view(1));
        QCOMPARE(stage.view.verticalScrollBar()->value(), 0);
        stage.view.showView(view(150));
        stage.press(Qt::Key_End);
        stage.view.showView(nullptr);
        QCOMPARE(stage.view.shown().rows.size(), 0U);
    }

    void heightsOfRowsAddUp()
    {
        RowHeights heights;
        QCOMPARE(heights.rowAt(0), -1);
        std::vector<int> plain;
        for (int i = 0; i < 1000; ++i)
            plain.push_back(10 + i % 7);
        heights.reset(plain);
        for (const auto &[row, height] : {std::pair(0, 50), std::pair(511, 1), std::pair(999, 200), std::pair(512, 33)}) {
            heights.setHeight(row, height);
            plain[static_cast<std::size_t>(row)] = height;
        }
        int top = 0;
        for (int row = 0; row < 1000; ++row) {
            QCOMPARE(heights.top(row), top);
            QCOMPARE(heights.rowAt(top), row);
            top += plain[static_cast<std::size_t>(row)];
            QCOMPARE(heights.rowAt(top - 1), row);
        }
        QCOMPARE(heights.total(), top);
        QCOMPARE(heights.rowAt(top + 5), 999);
    }

    void controlCharactersAreSeen()
    {
        QCOMPARE(withVisibleControls(QStringLiteral("a\tb\r\u202Ec\u200B")), QStringLiteral("a\tb␍▯c▯"));
    }

    void longLinesWrapAndPlacesAreFound()
    {
        const QString text = QString(QStringLiteral("word ")).repeated(40);
        const MarkedLine narrow(text, {{0, 4, Mark::Inserted}}, 200, false, tokens(Theme::Light));
        const MarkedLine wide(text, {}, 5000, true, tokens(Theme::Light));
        QCOMPARE(wide.height(), lineHeight(TextStyle::Mono));
        QVERIFY(narrow.height() > 4 * wide.height());
        QCOMPARE(wide.positionAt(QPointF(0, 3)), 0);
        QCOMPARE(wide.positionAt(QPointF(4999, 3)), text.size());
    }

    void beginsAtTheFirstChangeAndStepsRound()
    {
        DiffStage stage;
        const auto changes = stage.canvas().shown().changes;
        QVERIFY(changes.size() > 2);
        QCOMPARE(stage.canvas().currentRow(), changes[0]);
        stage.press(Qt::Key_N);
        QCOMPARE(stage.canvas().currentRow(), changes[1]);
        stage.press(Qt::Key_P);
        stage.press(Qt::Key_P);
        QCOMPARE(stage.canvas().currentRow(), changes.back());
        QVERIFY(stage.said().contains(QStringLiteral("%1 of %1 changes").arg(changes.size())));
        stage.press(Qt::Key_N);
        QCOMPARE(stage.canvas().currentRow(), changes[0]);
    }

    void whoListensHearsTheRow()
    {
        DiffStage stage;
        stage.press(Qt::Key_N);
        QCOMPARE(stage.canvas().accessibleDescription(), QStringLiteral("line 10 removed: Sign as “your support team”."));
        QCOMPARE(stage.canvas().accessibleName(), QStringLiteral("Differences of v5 and v7"));
    }

    void modesKeepThePlace()
    {
        DiffStage stage;
        stage.press(Qt::Key_N);
        stage.press(Qt::Key_N);
        const items::ShownRow was = stage.current();
        stage.press(Qt::Key_I);
        QCOMPARE(stage.canvas().mode(), DiffMode::Inline);
        QCOMPARE(stage.current().section, was.section);
        QCOMPARE(stage.current().row, was.row);
        QCOMPARE(stage.current().kind, Kind::Left);
        stage.press(Qt::Key_S);
        QCOMPARE(stage.canvas().mode(), DiffMode::SideBySide);
        QCOMPARE(stage.current(), was);
    }

    void whitespaceIsShownOnDemand()
    {
        DiffStage stage;
        QTest::qWait(100); // the panels find their widths
        const QImage plain = stage.canvas().grab().toImage();
        stage.press(Qt::Key_W);
        QVERIFY(stage.canvas().grab().toImage() != plain);
        stage.press(Qt::Key_W);
        QCOMPARE(stage.canvas().grab().toImage(), plain);
    }

    void enterOpensAFold()
    {
        DiffStage stage;
        const auto &rows = stage.canvas().shown().rows;
        const auto isFold = [](const items::ShownRow &row) { return row.kind == Kind::Fold; };
        const auto fold = std::find_if(rows.begin(), rows.end(), isFold);
        QVERIFY(fold != rows.end());
        const auto count = rows.size();
        const int folded = fold->count;
        const auto at = static_cast<int>(fold - rows.begin());
        while (stage.canvas().currentRow() < at)
            stage.press(Qt::Key_Down);
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.canvas().shown().rows.size(), count + static_cast<std::size_t>(folded) - 1);
        QCOMPARE(stage.current().kind, Kind::Both);
    }

    void aClickOpensAFold()
    {
        DiffStage stage;
        const auto before = stage.canvas().shown().rows.size();
        auto *viewport = stage.canvas().viewport();
        for (int y = 0; y < viewport->height() && stage.canvas().shown().rows.size() == before; y += 8)
            QTest::mouseClick(viewport, Qt::LeftButton, Qt::NoModifier, {40, y});
        QVERIFY(stage.canvas().shown().rows.size() > before);
        QCOMPARE(stage.current().kind, Kind::Both);
    }

    void whatCannotBeWrittenSaysWhy()
    {
        PromptProject project;
        QAction action(QStringLiteral("Commit"));
        permit(&action, nullptr);
        QVERIFY(!action.isEnabled());
        permit(&action, project.session(), false);
        QVERIFY(!action.isEnabled() && action.toolTip() == action.text());
        permit(&action, project.session());
        QVERIFY(action.isEnabled());
        Session session(std::move(*ProjectFile::open(project.session()->path(), FileMode::ReadOnly, testUser())));
        permit(&action, &session);
        QVERIFY(!action.isEnabled() && action.toolTip() != action.text());
    }

    void aReadOnlyProjectIsOnlyRead()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("read.assay"));
        QVERIFY(makeSampleProject(path, sampleName, false));
        Session session(std::move(*ProjectFile::open(path, FileMode::ReadOnly, testUser())));
        HistoryPane pane;
        DiffView diff;
        pane.showPrompt(&session, QStringLiteral("support/triage"));
        diff.show(&session, QStringLiteral("support/triage"), QStringLiteral("v1"), QStringLiteral("v2"));
        pane.show();
        diff.QWidget::show();
        QTRY_VERIFY(pane.findChild<HistoryList *>()->history()->rowCount() > 0);
        QTRY_VERIFY(!diff.findChild<DiffCanvas *>()->shown().rows.empty());
        for (const QWidget *view : std::initializer_list<QWidget *>{&pane, &diff})
            for (const auto *button : view->findChildren<Button *>())
                QVERIFY2(!button->isVisible() || !button->text().startsWith(QStringLiteral("Restore")), qPrintable(button->text()));
    }

    void enterOpensALongLine()
    {
        DiffStage stage;
        stage.project.commit(userText(std::string(30'000, 'x') + "\nend\n"), {"v7"}, "long");
        stage.project.commit(userText(std::string(30'000, 'x') + "\nEND\n"), {"v8"}, "longer");
        stage.open("v8", "v9");
        (void) QTest::qWaitFor([&] { return stage.canvas().shown().rows.size() > 6; });
        QTest::keyClick(&stage.canvas(), Qt::Key_End);
        QTest::qWait(10);
        const auto &rows = stage.canvas().shown().rows;
        QCOMPARE(std::count_if(rows.begin(), rows.end(), [](const items::ShownRow &row) { return row.kind == Kind::More; }), 1);
        const auto before = rows.size();
        QTest::keyClick(&stage.canvas(), Qt::Key_Up);
        QCOMPARE(stage.current().kind, Kind::More);
        QTest::keyClick(&stage.canvas(), Qt::Key_Return);
        QCOMPARE(stage.canvas().shown().rows.size(), before + 9); // 15 stretches for 5 and the rest
    }

    void swapTurnsItRound()
    {
        DiffStage stage;
        stage.press(Qt::Key_X);
        (void) QTest::qWaitFor([&] { return !stage.canvas().shown().rows.empty(); });
        stage.press(Qt::Key_N);
        QCOMPARE(stage.canvas().accessibleDescription(), QStringLiteral("line 10 added: Sign as “your support team”."));
    }

    void selectedTextIsTheTextItself()
    {
        DiffStage stage;
        QTest::keyClick(&stage.canvas(), Qt::Key_Left);
        QTest::keyClick(&stage.canvas(), Qt::Key_A, Qt::ControlModifier);
        const QString text = stage.canvas().selectedText();
        const PromptContent content = stage.project.content("v5");
        QVERIFY(text.startsWith(QString::fromStdString(content.messages[0].text + content.messages[1].text))); // what is folded, too
        QTest::keyClick(&stage.canvas(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
    }

    void theCurrentLineIsCopiedWithoutASelection()
    {
        DiffStage stage;
        QTest::keyClick(&stage.canvas(), Qt::Key_Right);
        QTest::keyClick(&stage.canvas(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Write at most five sentences, warm and plain."));
        QTest::keyClick(&stage.canvas(), Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(stage.canvas().selectedText().startsWith(QStringLiteral("Write at most five sentences, warm and plain.\nNever")));
    }

    void mouseSelectsOnOneSide()
    {
        DiffStage stage;
        auto *viewport = stage.canvas().viewport();
        const QPoint from(80, 45);
        QTest::mousePress(viewport, Qt::LeftButton, Qt::NoModifier, from);
        QTest::mouseMove(viewport, from + QPoint(60, 19));
        QMouseEvent move(QEvent::MouseMove, from + QPoint(60, 19), viewport->mapToGlobal(from + QPoint(60, 19)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &move);
        QTest::mouseRelease(viewport, Qt::LeftButton, Qt::NoModifier, from + QPoint(60, 19));
        const QString text = stage.canvas().selectedText();
        QVERIFY2(text.contains(QStringLiteral("customers of {{shop}}.\nWrite")), qPrintable(text));
    }

    void theSameOnBothSidesIsSaid()
    {
        DiffStage stage("v7", "v7");
        QVERIFY(stage.said().contains(QStringLiteral("The two say the same, word for word.")));
    }

    void whatIsNotThereIsSaid()
    {
        Stage<DiffView> stage({1000, 600});
        stage.view.show(stage.project.session(), PromptProject::qname(), QStringLiteral("v1"), QStringLiteral("v99"));
        QTRY_VERIFY(stage.said().filter(QStringLiteral("v99")).size() > 1);
    }

    void escapeClosesAndKeysTellWhatIsWanted()
    {
        DiffStage stage;
        QSignalSpy closed(&stage.view, &DiffView::closed);
        QSignalSpy merge(&stage.view, &DiffView::mergeRequested);
        stage.press(Qt::Key_M);
        QCOMPARE(merge.count(), 0); // v7 descends from v5
        stage.project.commit(userText("Another way.\n"), {"v5"}, "another way");
        stage.project.commit(userText("The way.\n"), {"v7"}, "the way");
        stage.view.show(stage.project.session(), PromptProject::qname(), QStringLiteral("v8"), QStringLiteral("v9"));
        QTRY_VERIFY(!stage.canvas().shown().rows.empty());
        stage.press(Qt::Key_M);
        QCOMPARE(merge.count(), 1);
        QCOMPARE(merge.last(), (QVariantList{QStringLiteral("v9"), QStringLiteral("v8")}));
        stage.press(Qt::Key_R);
        QVERIFY(stage.part<InlineQuestion>().isVisible());
        stage.press(Qt::Key_Escape); // the question first
        QVERIFY(!stage.part<InlineQuestion>().isVisible());
        QCOMPARE(closed.count(), 0);
        stage.press(Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
    }

    void restoringFromTheDiffIsTakenBack()
    {
        DiffStage stage;
        QSignalSpy restored(&stage.view, &DiffView::restored);
        stage.press(Qt::Key_R);
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(restored.count(), 1);
        QCOMPARE(restored.last().first().toString(), QStringLiteral("v8"));
        QTRY_VERIFY(stage.said().contains(QStringLiteral("v8 restores v5")));
        for (auto *button : stage.part<InlineQuestion>().findChildren<Button *>())
            if (button->isVisible() && button->text() == QStringLiteral("Undo"))
                button->click();
        QTRY_COMPARE(restored.count(), 2);
        QCOMPARE(stage.project.content("v9"), stage.project.content("v7"));
    }

    void historyIsWalkedByKeys()
    {
        HistoryStage stage;
        QSignalSpy chosen(&stage.view, &HistoryPane::versionChosen);
        QSignalSpy diff(&stage.view, &HistoryPane::diffRequested);
        QCOMPARE(stage.list().currentLabel(), QStringLiteral("v7"));
        stage.press(Qt::Key_Down);
        QCOMPARE(chosen.last().first().toString(), QStringLiteral("v6"));
        stage.press(Qt::Key_Return);
        QCOMPARE(diff.last(), (QVariantList{QStringLiteral("v4"), QStringLiteral("v6")}));
    }

    void twoMarkedAreCompared()
    {
        HistoryStage stage;
        QSignalSpy diff(&stage.view, &HistoryPane::diffRequested);
        QSignalSpy run(&stage.view, &HistoryPane::compareRequested);
        stage.press(Qt::Key_Space);
        stage.press(Qt::Key_Down);
        stage.press(Qt::Key_Down);
        stage.press(Qt::Key_Space);
        stage.press(Qt::Key_E);
        QCOMPARE(run.last().first().toStringList(), (QStringList{QStringLiteral("support/reply@v5"), QStringLiteral("support/reply@v7")}));
        stage.press(Qt::Key_C);
        QCOMPARE(diff.last(), (QVariantList{QStringLiteral("v5"), QStringLiteral("v7")}));
        QVERIFY(stage.list().history()->marked().isEmpty());
    }

    void oneMarkedAndTheCurrentOneAreCompared()
    {
        HistoryStage stage;
        QSignalSpy diff(&stage.view, &HistoryPane::diffRequested);
        stage.press(Qt::Key_C); // marks the one it stands on
        QCOMPARE(diff.count(), 0);
        stage.press(Qt::Key_Down);
        stage.press(Qt::Key_C);
        QCOMPARE(diff.last(), (QVariantList{QStringLiteral("v6"), QStringLiteral("v7")}));
    }

    void aChannelMovesWithAReason()
    {
        HistoryStage stage;
        stage.view.select(QStringLiteral("v5"));
        stage.press(Qt::Key_H);
        auto &editor = stage.part<ChannelEditor>();
        QVERIFY(editor.isVisible());
        const auto fields = editor.findChildren<QLineEdit *>();
        QCOMPARE(fields[0]->text(), QStringLiteral("production"));
        stage.type(QStringLiteral("sta"));
        QCOMPARE(fields[0]->text(), QStringLiteral("staging")); // completed
        stage.press(Qt::Key_Return);
        stage.press(Qt::Key_Return); // no reason yet
        QVERIFY(editor.isVisible());
        stage.type(QStringLiteral("shorter"));
        stage.press(Qt::Key_Return);
        QTRY_VERIFY(stage.said().contains(QStringLiteral("staging moved from v4 to v5")));
        QVERIFY(!editor.isVisible());
        QCOMPARE(stage.project.version("staging")->label(), std::string("v5"));
        QTRY_VERIFY(stage.list().history()->view().find(QStringLiteral("v5"))->channels.contains(QStringLiteral("staging")));
        QCOMPARE(stage.list().currentLabel(), QStringLiteral("v5"));
        QVERIFY(stage.list().hasFocus());
    }

    void aBadChannelNameIsRefusedInPlace()
    {
        HistoryStage stage;
        stage.press(Qt::Key_H);
        stage.type(QStringLiteral("v12"));
        stage.press(Qt::Key_Return);
        stage.type(QStringLiteral("why"));
        stage.press(Qt::Key_Return);
        QTRY_VERIFY(stage.part<InlineQuestion>().isVisible());
    }

    void aBranchDoesNotReplaceTypedTextUnasked()
    {
        HistoryStage stage;
        stage.project.draft("v7", [](PromptContent &content) { content.messages[0].text += "Typed.\n"; });
        QTRY_VERIFY(stage.list().history()->view().draft());
        stage.view.select(QStringLiteral("v5"));
        stage.press(Qt::Key_B);
        auto &question = stage.part<InlineQuestion>();
        QVERIFY(question.isVisible());
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.list().history()->view().draft()->parents, QStringList{QStringLiteral("v5")});
        QTRY_VERIFY(question.isVisible());
        for (auto *button : question.findChildren<Button *>())
            if (button->isVisible() && button->text() == QStringLiteral("Undo"))
                button->click();
        QTRY_COMPARE(stage.list().history()->view().draft()->parents, QStringList{QStringLiteral("v7")});
        QCOMPARE(stage.list().history()->view().draft()->changed, 1);
    }

    void mergeTakesTheDraftOrTheNewest()
    {
        HistoryStage stage;
        QSignalSpy merge(&stage.view, &HistoryPane::mergeRequested);
        stage.view.select(QStringLiteral("v5"));
        stage.press(Qt::Key_M);
        QCOMPARE(merge.count(), 0); // v7 descends from it
        stage.project.commit(userText("Another way.\n"), {"v5"}, "another way");
        stage.project.commit(userText("The way.\n"), {"v7"}, "the way");
        QTRY_VERIFY(stage.list().history()->view().find(QStringLiteral("v9")));
        stage.view.select(QStringLiteral("v8"));
        stage.press(Qt::Key_M);
        QCOMPARE(merge.last(), (QVariantList{QStringLiteral("v9"), QStringLiteral("v8")}));
        stage.project.draft("v9", [](PromptContent &content) { content.messages[0].text += "Typed.\n"; });
        QTRY_VERIFY(stage.list().history()->view().draft());
        stage.press(Qt::Key_M);
        QCOMPARE(merge.last(), (QVariantList{QStringLiteral("draft"), QStringLiteral("v8")}));
    }

    void theHashIsCopied()
    {
        HistoryStage stage;
        stage.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().toStdString(), stage.project.version("v7")->hash.hex());
    }

    void historyOfNothing()
    {
        HistoryPane pane;
        pane.showPrompt(nullptr, {});
        pane.show();
        QCOMPARE(pane.findChild<HistoryList *>()->history()->rowCount(), 0);
    }

    void conflictsAreSettledByKeys()
    {
        MergeStage stage;
        QSignalSpy merged(&stage.view, &MergeView::merged);
        QVERIFY(stage.said().contains(QStringLiteral("0 of 2 conflicts settled")));
        stage.press(Qt::Key_Return, Qt::ControlModifier);
        stage.press(Qt::Key_3); // both, and on to the next
        QTRY_COMPARE(stage.badge(0), QStringLiteral("✓ both"));
        stage.press(Qt::Key_2);
        QTRY_COMPARE(stage.badge(1), QStringLiteral("✓ theirs"));
        QTRY_VERIFY(stage.said().contains(QStringLiteral("2 of 2 conflicts settled")));
        QCOMPARE(merged.count(), 0);
        stage.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(merged.count(), 1);
        QCOMPARE(merged.last().first().toString(), QStringLiteral("v10"));
        const PromptContent content = stage.project.content("v10");
        QVERIFY(content.messages[0].text.find("Write two sentences.\nWrite as much as it takes.\n") != std::string::npos);
        QCOMPARE(content.parameters.at("temperature"), std::string("0.9"));
    }

    void aConflictIsEdited()
    {
        MergeStage stage;
        stage.press(Qt::Key_E);
        auto &editor = stage.part<QPlainTextEdit>();
        QVERIFY(editor.hasFocus());
        QCOMPARE(editor.toPlainText(), QStringLiteral("Write two sentences.\n"));
        QTest::keyClick(&editor, Qt::Key_A, Qt::ControlModifier);
        stage.type(QStringLiteral("Write 12."));
        stage.press(Qt::Key_Escape); // back to the list, not out of the merge
        QVERIFY(stage.view.isVisible());
        QTRY_COMPARE(stage.badge(0), QStringLiteral("✓ edited"));
        stage.press(Qt::Key_N);
        stage.press(Qt::Key_1);
        QTRY_COMPARE(stage.badge(1), QStringLiteral("✓ ours"));
        QSignalSpy merged(&stage.view, &MergeView::merged);
        QTRY_VERIFY(stage.said().contains(QStringLiteral("2 of 2 conflicts settled")));
        stage.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(merged.count(), 1);
        QVERIFY(stage.project.content("v10").messages[0].text.find("Write 12.") != std::string::npos);
    }

    void aMergeWithNothingToDoSaysSo()
    {
        Stage<MergeView> stage({1000, 600});
        stage.view.show(stage.project.session(), PromptProject::qname(), QStringLiteral("v7"), QStringLiteral("v5"));
        QTRY_VERIFY(stage.said().contains(QStringLiteral("v7 holds both already: there is nothing to merge.")));
        QSignalSpy closed(&stage.view, &MergeView::closed);
        stage.press(Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
    }

    void layoutHolds()
    {
        DiffStage diff;
        HistoryStage history;
        MergeStage merge;
        history.view.select(QStringLiteral("v5"));
        history.press(Qt::Key_H);
        for (QWidget *root : std::initializer_list<QWidget *>{&diff.view, &history.view, &merge.view}) {
            for (const int width : {1536, 1216, 900}) {
                root->resize(root == &history.view ? width / 4 + 40 : width, 730);
                QTest::qWait(20);
                QCOMPARE(firstFault(*root), QString());
            }
        }
    }

    void everythingThatTakesTheFocusHasAName()
    {
        DiffStage diff;
        HistoryStage history;
        MergeStage merge;
        for (const QWidget *root : std::initializer_list<QWidget *>{&diff.view, &history.view, &merge.view})
            for (const QWidget *widget : root->findChildren<QWidget *>())
                if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !widget->inherits("QScrollBar"))
                    QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
};

QTEST_MAIN(DiffViewTest)
#include "tst_diff_view.moc"
