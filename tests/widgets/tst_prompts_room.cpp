// Prompts by its keys: what is typed becomes a draft and comes back, is committed, searched, mended, tried on a case, handed to Compare.
#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "storage/database.h"
#include "storage/prompts.h"
#include "support/layout_walk.h"
#include "support/live_project.h"
#include "support/pick.h"
#include "support/warnings.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/list_view.h"
#include "widgets/components/notice.h"
#include "widgets/components/panel.h"
#include "widgets/components/reading_text.h"
#include "widgets/prompts/find_bar.h"
#include "widgets/prompts/messages_page.h"
#include "widgets/prompts/naming_line.h"
#include "widgets/prompts/preview_pane.h"
#include "widgets/prompts/problem_list.h"
#include "widgets/prompts/prompts_room.h"
#include "widgets/prompts/template_editor.h"
#include "widgets/shell/bars.h"
#include "widgets/shell/main_window.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::widgets;

namespace {

/// The room over a project with a prompt `ask` of two versions, a dataset of one variable and a model that echoes.
struct Scene
{
    explicit Scene(LiveProject &live) : project(live), runs(nullptr), room(new PromptsRoom(&runs))
    {
        window.addRoom(room);
        window.resize(1280, 800);
        runs.setSession(&project.session());
        window.showSession(&project.session());
        window.show();
        QApplication::setActiveWindow(&window);
        QTRY_VERIFY(editor() && !editor()->toPlainText().isEmpty() && project.session().isIdle());
    }
    ~Scene()
    {
        window.showSession(nullptr);
        runs.setSession(nullptr);
    }
    Scene(const Scene &) = delete;
    Scene &operator=(const Scene &) = delete;

    TemplateEditor *editor()
    {
        const auto &editors = room->findChild<MessagesPage *>()->editors();
        return editors.empty() ? nullptr : editors.front();
    }
    bool showsError()
    {
        const auto errors = room->findChildren<InlineError *>();
        return std::any_of(errors.begin(), errors.end(), [](const auto *error) { return error->isVisible(); });
    }
    ListView *tree()
    {
        for (auto *list : room->findChildren<ListView *>())
            if (list->accessibleName() == QStringLiteral("Prompts"))
                return list;
        return nullptr;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(window.windowHandle(), key, modifiers); }
    void type(const QString &text)
    {
        editor()->setFocus();
        editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor(), text);
    }
    QStringList chips()
    {
        QStringList texts;
        for (const auto *chip : room->findChildren<Chip *>())
            if (chip->isVisible())
                texts << chip->text();
        return texts;
    }
    QString preview()
    {
        QStringList texts;
        for (const auto *text : room->findChild<PreviewPane *>()->findChildren<ReadingText *>())
            if (text->isVisible())
                texts << text->toPlainText();
        return texts.join(QLatin1Char('\n'));
    }
    QString problems()
    {
        QStringList texts;
        for (const auto *line : room->findChild<ProblemList *>()->findChildren<QAbstractButton *>())
            texts << line->accessibleName();
        return texts.join(QLatin1Char('\n'));
    }

    LiveProject &project;
    RunController runs;
    MainWindow window;
    PromptsRoom *room;
};

} // namespace

class PromptsRoomTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QApplication::setFont(QFont(QStringLiteral("Sans"), 10));
        setUpLooks(*qApp);
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void whatIsTypedIsADraftAndComesBack()
    {
        LiveProject project;
        QString typed;
        {
            Scene scene(project);
            scene.type(QStringLiteral(" briefly"));
            typed = scene.editor()->toPlainText();
            QVERIFY(scene.chips().contains(QStringLiteral("draft on v2"))); // at once, not when it is written
        }
        Scene again(project);
        QCOMPARE(again.editor()->toPlainText(), typed);
        QVERIFY(again.chips().contains(QStringLiteral("draft on v2")));
    }

    void keysGiveWayBeforeWords()
    {
        PanelHead head;
        auto *name = new Label(TextStyle::Title, Ink::Text, QStringLiteral("answer from documents"), &head);
        name->setElided(true);
        auto *run = new Button(Button::Kind::Primary, QStringLiteral("Run on 118 cases"), &head);
        run->showKey(QKeySequence(Qt::CTRL | Qt::Key_R));
        run->setShortText(QStringLiteral("Run"));
        head.add(name);
        head.addStretch();
        head.add(run);
        head.show();
        const int wide = 24 + name->sizeHint().width() + run->widthAs(Button::Form::Whole) + 40;
        const int rest = wide - run->widthAs(Button::Form::Whole);
        for (const auto &[width, form] : {std::pair(wide, Button::Form::Whole), std::pair(rest + run->widthAs(Button::Form::NoKey), Button::Form::NoKey),
                                          std::pair(rest + run->widthAs(Button::Form::Short), Button::Form::Short), std::pair(wide, Button::Form::Whole)}) {
            head.resize(width, head.height());
            QTRY_COMPARE(run->width(), run->widthAs(form));
            QVERIFY(name->width() >= name->sizeHint().width());
        }
        QVERIFY(head.minimumSizeHint().width() < rest + run->widthAs(Button::Form::NoKey));
    }

    void aVersionIsComparedWithTheOneBeforeIt()
    {
        LiveProject project;
        Scene scene(project);
        scene.press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(scene.chips().contains(QStringLiteral("v1")) && scene.chips().contains(QStringLiteral("v2")));
        scene.press(Qt::Key_Escape);
        scene.type(QStringLiteral(" briefly"));
        scene.press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(scene.chips().contains(QStringLiteral("v2")) && scene.chips().contains(QStringLiteral("draft")));
    }

    void aCommitIsThreeKeysAndAMessage()
    {
        LiveProject project;
        Scene scene(project);
        scene.type(QStringLiteral(" briefly"));
        scene.press(Qt::Key_S, Qt::ControlModifier);
        auto *naming = scene.room->findChild<NamingLine *>();
        QVERIFY(naming->isVisible());
        scene.press(Qt::Key_Return); // blank: it goes on asking
        QVERIFY(naming->isVisible());
        QTest::keyClicks(scene.window.focusWidget(), QStringLiteral("shorter"));
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(!scene.chips().contains(QStringLiteral("draft on v2")));
        QVERIFY(!naming->isVisible());
        const auto reader = project.session().file().reader();
        const auto prompt = findPrompt(**reader, "ask");
        QCOMPARE(listVersions(**reader, prompt->id)->back().message, std::string("shorter"));
    }

    void escapeLeavesTheNamingLine()
    {
        LiveProject project;
        Scene scene(project);
        scene.press(Qt::Key_F2);
        QVERIFY(scene.room->findChild<NamingLine *>()->isVisible());
        scene.press(Qt::Key_Escape);
        QVERIFY(!scene.room->findChild<NamingLine *>()->isVisible());
    }

    void aVariableThatNoCaseHasIsAProblemThatIsJumpedTo()
    {
        LiveProject project;
        Scene scene(project);
        scene.type(QStringLiteral(" {{nobody}}"));
        QTRY_VERIFY2(scene.problems().contains(QStringLiteral("nobody")), qPrintable(scene.problems()));
        QTRY_VERIFY(scene.preview().contains(QStringLiteral("{{nobody}}"))); // seen where it would be missed
        scene.editor()->moveCursor(QTextCursor::Start);
        scene.press(Qt::Key_F8);
        QCOMPARE(scene.editor()->textCursor().selectedText(), QStringLiteral("{{nobody}}"));
    }

    void findCountsAndReplacesInOneStep()
    {
        LiveProject project;
        Scene scene(project);
        scene.type(QStringLiteral(" red red red"));
        const QString before = scene.editor()->toPlainText();
        scene.press(Qt::Key_H, Qt::ControlModifier);
        auto *bar = scene.room->findChild<FindBar *>();
        const auto fields = bar->findChildren<QLineEdit *>();
        QTest::keyClicks(fields[0], QStringLiteral("red"));
        QTest::keyClicks(fields[1], QStringLiteral("blue"));
        for (auto *button : bar->findChildren<Button *>())
            if (button->text() == QStringLiteral("Replace all"))
                button->click();
        QVERIFY(scene.editor()->toPlainText().endsWith(QStringLiteral(" blue blue blue")));
        scene.editor()->undo();
        QCOMPARE(scene.editor()->toPlainText(), before);
        scene.press(Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
    }

    void theDraftGoesToCompareBesideItsBase()
    {
        LiveProject project;
        Scene scene(project);
        QSignalSpy asked(scene.room, &PromptsRoom::compareRequested);
        scene.type(QStringLiteral(" briefly"));
        scene.press(Qt::Key_R, Qt::ControlModifier); // before anything was written
        QCOMPARE(asked.count(), 1);
        const auto request = asked.first().first().value<RunRequest>();
        QCOMPARE(request.prompts, (std::vector<std::string>{"ask@v2", "ask@draft"}));
        QVERIFY(planRun(project.session().file(), request).has_value()); // the draft is there for it
    }

    void theEndpointIsAskedAboutBeforeATrial()
    {
        LiveProject project;
        Scene scene(project);
        auto *notice = scene.room->findChild<Notice *>();
        QTRY_VERIFY(scene.preview().size() > 0);
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(project.server.connections(), 0);
        for (auto *button : notice->findChildren<Button *>())
            if (button->text() == QStringLiteral("Not now"))
                button->click();
        QVERIFY(!notice->isVisible());
        QTest::qWait(50);
        QCOMPARE(project.server.connections(), 0);
    }

    void aTrialIsOfWhatWasJustTyped()
    {
        LiveProject project;
        project.allow();
        Scene scene(project);
        scene.type(QStringLiteral(" [[echo:typed a moment ago]]"));
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(scene.preview().startsWith(QStringLiteral("typed a moment ago")), 10'000);
        QCOMPARE(project.server.log().size(), std::size_t{1});
    }

    void aPromptIsMadeByItsName()
    {
        LiveProject project;
        Scene scene(project);
        scene.press(Qt::Key_N, Qt::ControlModifier);
        QTest::keyClicks(scene.window.focusWidget(), QStringLiteral("rag/rewrite query"));
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.tree()->currentId(), QStringLiteral("rag/rewrite query"));
        QTRY_VERIFY(project.session().isIdle());
        QVERIFY2(scene.window.focusWidget() == scene.editor(), "one types on at once");
        scene.press(Qt::Key_N, Qt::ControlModifier);
        QTest::keyClicks(scene.window.focusWidget(), QStringLiteral("ask@me"));
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.showsError()); // the sign names versions
    }

    void thePromptIsCopiedFilledIn()
    {
        LiveProject project;
        Scene scene(project);
        QTRY_VERIFY(scene.preview().size() > 0 && project.session().isIdle());
        const auto copied = [&](const QString &as) {
            QGuiApplication::clipboard()->clear();
            scene.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
            return pick(as) && QTest::qWaitFor([] { return !QGuiApplication::clipboard()->text().isEmpty(); }) ? QGuiApplication::clipboard()->text() : QString();
        };
        const QString text = copied(QStringLiteral("text"));
        QVERIFY2(!text.isEmpty() && !text.contains(QStringLiteral("{{")), qPrintable(text)); // the case stands in it
        const QString curl = copied(QStringLiteral("curl"));
        QVERIFY2(curl.startsWith(QStringLiteral("curl")) && curl.contains(QStringLiteral("/chat/completions")), qPrintable(curl));
        QVERIFY(copied(QStringLiteral("python")).contains(QStringLiteral("import")));
        QVERIFY(project.server.log().empty()); // nothing is sent for it
    }

    void aFileOfAnotherDialectIsAskedForAndConverted()
    {
        LiveProject project;
        Scene scene(project);
        QTemporaryDir folder;
        const auto dropped = [&](const QString &name, const QByteArray &text) {
            QFile file(folder.filePath(name));
            const bool written = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
            file.close();
            return written && scene.room->takeFile(file.fileName());
        };
        QVERIFY(dropped(QStringLiteral("greet.txt"), "Answer {question} in {language}, please."));
        QTRY_VERIFY(QApplication::activePopupWidget());
        QVERIFY(pick(QStringLiteral("{name}")));
        QTRY_COMPARE(scene.tree()->currentId(), QStringLiteral("greet"));
        QTRY_COMPARE(scene.editor()->toPlainText(), QStringLiteral("Answer {{question}} in {{language}}, please."));
        QVERIFY(dropped(QStringLiteral("strict.j2"), "Answer {{ question | upper }}"));
        QTRY_VERIFY(QApplication::activePopupWidget());
        QVERIFY(pick(QStringLiteral("{% if")));
        QTRY_VERIFY(scene.showsError()); // no certain counterpart: refused, nothing is made
        QCOMPARE(scene.tree()->currentId(), QStringLiteral("greet"));
        scene.room->showSession(nullptr); // what a file is good for the window has found out; here is only whether it can be kept
        QVERIFY(!scene.room->takeFile(QStringLiteral("greet.txt")));
    }

    void layoutHolds()
    {
        LiveProject project;
        Scene scene(project);
        for (const QSize size : {QSize(1280, 800), QSize(1600, 1000)}) {
            scene.window.resize(size);
            QTest::qWait(100);
            QCOMPARE(firstFault(scene.window), QString());
        }
    }
};

QTEST_MAIN(PromptsRoomTest)
#include "tst_prompts_room.moc"
