// The main path, by keys alone in the real window: a prompt is edited, its problem mended, what changed is looked at, the draft is tried on a
// case, committed, moved to production, merged with a branch through a conflict, run against the version before, filtered; everything is
// there again when the project is opened anew.
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include "project/language.h"
#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/prompts.h"
#include "support/cli.h"
#include "support/mock_provider.h"
#include "support/warnings.h"
#include "support/window_hands.h"
#include "widgets/compare/compare_matrix.h"
#include "widgets/components/run_notice.h"
#include "widgets/compare/setup_chips.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/reading_text.h"
#include "widgets/prompts/diff_view.h"
#include "widgets/prompts/history_list.h"
#include "widgets/prompts/history_pane.h"
#include "widgets/prompts/merge_view.h"
#include "widgets/prompts/messages_page.h"
#include "widgets/prompts/naming_line.h"
#include "widgets/prompts/preview_pane.h"
#include "widgets/prompts/problem_list.h"
#include "widgets/prompts/template_editor.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::widgets;

namespace {

constexpr int patience = WindowHands::patience;
const QString prompts = QStringLiteral("prompts");

HistoryList &historyOf(WindowHands &hands)
{
    return *hands.part<HistoryPane>().findChild<HistoryList *>(); // the diff has one, too
}

} // namespace

class MainPathJourney : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(setLanguage(*qApp, QStringLiteral("en")).has_value()); }
    void init()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toLocal8Bit());
        qputenv("ASSAY_KEYRING", "off");
        setUpLooks(*qApp);
        applyTheme(*qApp, ThemeChoice::Light);
        if (m_project.isEmpty()) {
            QVERIFY(m_server.start());
            makeProject(QStringLiteral("path.assay"));
        }
    }

    void aDraftIsMendedTriedCommittedAndMoved()
    {
        WindowHands hands(m_project, prompts);
        TemplateEditor &editor = typeAtEnd(hands, QStringLiteral(" {{qu}}"));
        QTRY_VERIFY_WITH_TIMEOUT(hands.words().contains(QStringLiteral("1 problem in")), patience); // the cases have no such variable
        hands.press(Qt::Key_Period, Qt::ControlModifier);
        for (int i = 0; editor.toPlainText().contains(QStringLiteral("{{qu}}")) && i < 6; ++i)
            QTest::keyClick(&editor, Qt::Key_Backspace); // where there is no fix one types on
        QTRY_VERIFY_WITH_TIMEOUT(hands.words().contains(QStringLiteral("No problems")), patience);

        editor.moveCursor(QTextCursor::End);
        QTest::keyClicks(&editor, QStringLiteral(" [[echo:tried]]"));
        hands.press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(hands.part<DiffView>().isVisible(), patience);
        hands.press(Qt::Key_Escape);
        QTRY_VERIFY(editor.isVisible());

        hands.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(previewed(hands).startsWith(QStringLiteral("tried")), patience);

        hands.press(Qt::Key_S, Qt::ControlModifier);
        hands.type(QStringLiteral("says that it was tried"));
        hands.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(newest() == "v3", patience);

        QTRY_COMPARE(historyOf(hands).currentLabel(), QStringLiteral("v3"));
        hands.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        hands.press(Qt::Key_Return); // production is what it offers
        hands.type(QStringLiteral("it was tried"));
        hands.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(labelOf("ask@production"), std::string("v3"), patience);
    }

    void aBranchIsMergedThroughAConflict()
    {
        QCOMPARE(runCli({"prompt", "commit", m_project.toStdString(), "ask", "--from", file(QStringLiteral("other.txt"), "{{q}} Say it otherwise."), "--message", "another end", "--parent", "v2"}).code, 0);
        WindowHands hands(m_project, prompts);
        QTRY_VERIFY_WITH_TIMEOUT(historyOf(hands).history()->rowCount() == 4, patience);
        hands.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        hands.press(Qt::Key_Down);
        QCOMPARE(historyOf(hands).currentLabel(), QStringLiteral("v3"));
        hands.press(Qt::Key_M);
        MergeView &merge = hands.part<MergeView>();
        QTRY_VERIFY_WITH_TIMEOUT(merge.isVisible(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(hands.words().contains(QStringLiteral("1 conflict is open")), patience);
        hands.press(Qt::Key_2); // theirs
        QTRY_VERIFY_WITH_TIMEOUT(!hands.words().contains(QStringLiteral("conflict is open")), patience);
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        if (newest() != "v5") { // it asks what the merge is
            hands.type(QStringLiteral("both ends"));
            hands.press(Qt::Key_Return);
        }
        QTRY_COMPARE_WITH_TIMEOUT(newest(), std::string("v5"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(hands.part<MessagesPage>().editors().front()->toPlainText().contains(QStringLiteral("tried")), patience);
    }

    void twoVersionsRunFillAreFilteredAndStandThereAgain()
    {
        {
            WindowHands hands(m_project, prompts);
            QTRY_VERIFY_WITH_TIMEOUT(historyOf(hands).history()->rowCount() == 5, patience);
            hands.press(Qt::Key_R, Qt::ControlModifier);
            QTRY_COMPARE_WITH_TIMEOUT(hands.workbench.window().currentRoom(), QStringLiteral("compare"), patience);
            hands.press(Qt::Key_S);
            hands.pickSoon(QStringLiteral("contains:tried"), {Qt::Key_Return, Qt::Key_Escape});
            QTRY_VERIFY_WITH_TIMEOUT(hands.session().isIdle(), patience);
            hands.press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY_WITH_TIMEOUT(hands.words().contains(QStringLiteral("80 of 80 answered")) || hands.words().contains(QStringLiteral("40 of 40 answered")), patience);
            auto &matrix = hands.part<CompareMatrix>();
            QCOMPARE(matrix.model()->rowCount(), 40);
            hands.press(Qt::Key_J);
            QTRY_VERIFY(!matrix.currentCase().isEmpty());
            hands.press(Qt::Key_D);
        }
        WindowHands again(m_project, QStringLiteral("compare"));
        QTRY_VERIFY_WITH_TIMEOUT(again.part<CompareMatrix>().isVisible() && again.part<CompareMatrix>().model()->rowCount() > 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(again.words().contains(QStringLiteral("answered")), patience);
    }

    /// Text is typed, everything else is clicked.
    void everyStepIsThereForAMouse()
    {
        makeProject(QStringLiteral("mouse.assay"));
        WindowHands hands(m_project, QStringLiteral("results"));
        hands.click(QStringLiteral("Prompts"));
        auto &page = hands.part<MessagesPage>();
        QTRY_VERIFY_WITH_TIMEOUT(!page.editors().empty() && page.editors().front()->isVisible(), patience);
        TemplateEditor &editor = *page.editors().front();
        hands.clickAt(*editor.viewport(), QPoint(editor.viewport()->width() - 10, 10));
        hands.type(QStringLiteral(" {{qu}} [[echo:clicked]]"));
        hands.click(QStringLiteral("Fix it"));
        QTRY_VERIFY_WITH_TIMEOUT(!editor.toPlainText().contains(QStringLiteral("{{qu}}")), patience);

        hands.click(QStringLiteral("Show what the draft changes"));
        QTRY_VERIFY_WITH_TIMEOUT(hands.part<DiffView>().isVisible(), patience);
        hands.click(QStringLiteral("Close"));
        QTRY_VERIFY_WITH_TIMEOUT(editor.isVisible(), patience);
        hands.click(QStringLiteral("Try"));
        QTRY_VERIFY_WITH_TIMEOUT(previewed(hands).startsWith(QStringLiteral("clicked")), patience);

        hands.click(QStringLiteral("Commit"));
        hands.type(QStringLiteral("clicked together"));
        auto &commit = *hands.part<NamingLine>().findChild<Button *>(); // another button is called so, too
        QCOMPARE(commit.text(), QStringLiteral("Commit"));
        hands.clickAt(commit, commit.rect().center());
        QTRY_VERIFY_WITH_TIMEOUT(newest() == "v3", patience);
        QTRY_COMPARE(historyOf(hands).currentLabel(), QStringLiteral("v3"));
        hands.click(QStringLiteral("Move channel"));
        hands.fill(QStringLiteral("Channel"), QStringLiteral("production"));
        hands.fill(QStringLiteral("Reason"), QStringLiteral("it was tried"));
        hands.click(QStringLiteral("Move"));
        QTRY_COMPARE_WITH_TIMEOUT(labelOf("ask@production"), std::string("v3"), patience);

        hands.click(QStringLiteral("Run on"));
        QTRY_COMPARE_WITH_TIMEOUT(hands.workbench.window().currentRoom(), QStringLiteral("compare"), patience);
        hands.click(QStringLiteral("Run"));
        auto &matrix = hands.part<CompareMatrix>();
        QTRY_VERIFY_WITH_TIMEOUT(matrix.isVisible() && matrix.model()->rowCount() == 40 && hands.words().contains(QStringLiteral("answered")), patience);
        hands.clickAt(*matrix.viewport(), matrix.visualRect(matrix.model()->index(1, 0)).center());
        QTRY_VERIFY_WITH_TIMEOUT(!matrix.currentCase().isEmpty(), patience); // the ids are read a moment later
        hands.click(QStringLiteral("Only where"));
        hands.click(QStringLiteral("All "));
        QTRY_COMPARE_WITH_TIMEOUT(matrix.model()->rowCount(), 40, patience);
    }

private:
    std::string file(const QString &name, const QByteArray &text)
    {
        QFile written(m_folder.filePath(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(text) != text.size())
            qFatal("%s", qPrintable(written.errorString()));
        return written.fileName().toStdString();
    }

    void makeProject(const QString &name)
    {
        m_project = m_folder.filePath(name);
        const std::string project = m_project.toStdString();
        const auto must = [](const std::vector<std::string> &arguments) {
            const CliRun run = runCli(arguments);
            if (run.code != 0)
                qFatal("%s", run.err.c_str());
        };
        must({"new", project});
        must({"prompt", "commit", project, "ask", "--from", file(QStringLiteral("one.txt"), "Answer: {{q}}"), "--message", "first"});
        must({"prompt", "commit", project, "ask", "--from", file(QStringLiteral("two.txt"), "{{q}}"), "--message", "second"});
        QByteArray lines;
        for (int i = 0; i < 40; ++i)
            lines += "{\"q\":\"Case " + QByteArray::number(i) + "\"}\n";
        must({"import", project, file(QStringLiteral("cases.jsonl"), lines), "--as", "dataset", "--name", "cases"});
        must({"provider", "add", project, "mock", "--kind", "openai", "--url", m_server.url() + "/v1"});
        must({"model", "add", project, "steady", "--provider", "mock", "--id", "mock", "--input-price", "1", "--output-price", "2"});
    }

    /// Types at the end of the prompt once it stands there.
    TemplateEditor &typeAtEnd(WindowHands &hands, const QString &text)
    {
        auto &page = hands.part<MessagesPage>();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!page.editors().empty() && page.editors().front()->toPlainText().contains(QStringLiteral("{{q}}")), patience); }();
        TemplateEditor &editor = *page.editors().front();
        editor.setFocus();
        editor.moveCursor(QTextCursor::End);
        QTest::keyClicks(&editor, text);
        return editor;
    }

    static QString previewed(WindowHands &hands)
    {
        QStringList texts;
        for (const auto *text : hands.part<PreviewPane>().findChildren<ReadingText *>()) {
            if (text->isVisible())
                texts << text->toPlainText();
        }
        return texts.join(QLatin1Char('\n'));
    }

    std::string labelOf(const std::string &reference)
    {
        const auto opened = ProjectFile::open(m_project, FileMode::ReadOnly, {});
        const auto reader = (*opened)->reader();
        const auto found = resolvePrompt(**reader, reference);
        return found && found->version ? found->version->label() : std::string();
    }
    std::string newest()
    {
        const auto opened = ProjectFile::open(m_project, FileMode::ReadOnly, {});
        const auto reader = (*opened)->reader();
        const auto prompt = findPrompt(**reader, "ask");
        const auto versions = listVersions(**reader, prompt->id);
        return versions->back().label();
    }

    QTemporaryDir m_folder;
    MockProvider m_server;
    QString m_project;
};

QTEST_MAIN(MainPathJourney)
#include "tst_main_path_journey.moc"
