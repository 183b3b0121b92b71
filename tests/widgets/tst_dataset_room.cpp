// The room Data by its keys: cases, cells, filter, new, removed, undone, committed; import and what changed; a walk over its layout.
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include "support/dataset_scene.h"
#include "support/layout_walk.h"
#include "support/warnings.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/filter_line.h"
#include "widgets/components/list_view.h"
#include "widgets/components/plain_table_view.h"
#include "widgets/components/reading_text.h"
#include "widgets/components/add_case_form.h"
#include "widgets/datasets/case_editor.h"
#include "widgets/datasets/case_table.h"
#include "widgets/datasets/dataset_forms.h"
#include "widgets/datasets/dataset_room.h"
#include "widgets/datasets/document_box.h"
#include "widgets/datasets/history_page.h"
#include "widgets/datasets/import_page.h"
#include "widgets/datasets/line_button.h"
#include "widgets/datasets/look_panel.h"
#include "widgets/datasets/tag_row.h"
#include "widgets/components/text_box.h"
#include "widgets/shell/bars.h"
#include "widgets/shell/main_window.h"
#include "widgets/theme/theme.h"

using namespace assay;
using namespace assay::widgets;
using items::CaseMark;
using items::CaseTableModel;

namespace {

struct Window
{
    explicit Window(const QSize &size = {1440, 900}) : room(new DatasetRoom)
    {
        window.addRoom(room);
        window.topBar()->showProject(QStringLiteral("support-replies.assay"), QStringLiteral("dana"), {});
        window.resize(size);
        window.showSession(scene.session.get());
        window.show();
        QApplication::setActiveWindow(&window);
        (void) QTest::qWaitForWindowActive(&window);
        QVERIFY(QTest::qWaitFor([this] { return table().isVisible() && table().model()->rowCount() == 40 && !table().currentId().isEmpty(); }));
    }
    ~Window() { window.showSession(nullptr); }

    CaseTable &table() { return *window.findChild<CaseTable *>(); }
    CaseTableModel &model() { return *static_cast<CaseTableModel *>(table().model()); }
    /// As the window system would, so that shortcuts hear it.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(window.windowHandle(), static_cast<Qt::Key>(key), modifiers); }
    void type(const QString &text)
    {
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus);
        QTest::keyClicks(focus, text);
    }
    QAction *action(const char *name) { return room->findChild<QAction *>(QString::fromLatin1(name)); }
    ListView &datasets() { return *named<ListView>(QStringLiteral("Datasets")); }
    static bool shows(const QWidget &in, const QString &text)
    {
        const auto labels = in.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }
    template <typename Widget>
    Widget *named(const QString &name)
    {
        for (auto *widget : window.findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    template <typename Widget>
    Widget &only() { return *window.findChild<Widget *>(); }

    DatasetScene scene;
    MainWindow window;
    DatasetRoom *room;
};

QString visibleError(const QWidget &root)
{
    for (const auto *error : root.findChildren<InlineError *>()) {
        if (error->isVisible())
            return error->findChild<QLabel *>()->accessibleName();
    }
    return {};
}

} // namespace

class DatasetRoomTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QApplication::setFont(QFont(QStringLiteral("Sans"), 10));
        setUpLooks(*qApp);
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void showsTheDatasetItsCasesAndOneOfThem()
    {
        Window w;
        QCOMPARE(w.datasets().model()->rowCount(), 2);
        QTRY_COMPARE(w.only<CaseEditor>().findChildren<TextBox *>().size(), 3);
        QTRY_VERIFY(w.only<LookPanel>().findChildren<FindingButton *>().at(0)->isVisible());
        w.press(Qt::Key_J);
        QCOMPARE(w.table().currentIndex().row(), 1);
        QTRY_COMPARE(w.only<CaseEditor>().findChildren<TextBox *>().at(1)->toPlainText(), QStringLiteral("Where is parcel number 1 by now?"));
        w.press(Qt::Key_K);
        QCOMPARE(w.table().currentIndex().row(), 0);
    }

    void aCellIsEditedUndoneAndDoneAgain()
    {
        Window w;
        const int column = w.model().columnOf({items::CaseField::Kind::Variable, QStringLiteral("question")});
        w.table().setCurrentIndex(w.model().index(2, column));
        w.press(Qt::Key_F2);
        auto *editor = w.table().findChild<QPlainTextEdit *>();
        QVERIFY(editor && editor->isVisible());
        QTest::keyClicks(editor, QStringLiteral("Where"));
        QTest::keyClick(editor, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(editor, QStringLiteral("is it?"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(w.model().markAt(2), CaseMark::Changed);
        QCOMPARE(w.model().index(2, column).data().toString(), QStringLiteral("Where\nis it?"));
        w.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(w.model().markAt(2), CaseMark::None);
        w.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(w.model().markAt(2), CaseMark::Changed);
        w.press(Qt::Key_Return);
        editor = w.table().findChild<QPlainTextEdit *>();
        QVERIFY(editor && editor->isVisible());
        QTest::keyClicks(editor, QStringLiteral("never"));
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(w.model().index(2, column).data().toString(), QStringLiteral("Where\nis it?"));
    }

    void thePaneEditsTextsTagsAndDocuments()
    {
        Window w;
        w.table().goToRow(3);
        auto &pane = w.only<CaseEditor>();
        QTRY_COMPARE(pane.findChild<DocumentList *>()->findChildren<TextBox *>().size(), 1);
        TextBox *reference = nullptr;
        for (TextBox *box : pane.findChildren<TextBox *>())
            reference = box->accessibleName() == QStringLiteral("reference") ? box : reference;
        QVERIFY(reference);
        w.press(Qt::Key_E);
        QVERIFY(qobject_cast<TextBox *>(QApplication::focusWidget()));
        reference->setFocus();
        reference->moveCursor(QTextCursor::End);
        QTest::keyClicks(reference, QStringLiteral(" Or later."));
        QTRY_COMPARE(w.model().markAt(3), CaseMark::Changed);
        QTRY_COMPARE(reference->extraSelections().size(), 1);
        QCOMPARE(reference->toPlainText(), QStringLiteral("It will come on day 3. Or later."));
        auto chips = pane.findChildren<TagChip *>();
        QCOMPARE(chips.size(), 2);
        QTest::mouseClick(chips.at(0), Qt::LeftButton);
        QTRY_COMPARE(pane.findChildren<TagChip *>().size(), 1);
        QPointer<TextBox> document = pane.findChild<DocumentList *>()->findChild<TextBox *>();
        document->setFocus();
        QTest::keyClicks(document, QStringLiteral("New terms. "));
        QTest::keyClick(document, Qt::Key_Escape);
        QVERIFY(w.table().hasFocus());
        w.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!document || !document->toPlainText().contains(QStringLiteral("New terms")) || !pane.isAncestorOf(document));
    }

    void casesAreMadeAndRemoved()
    {
        Window w;
        w.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(w.only<NewCaseForm>().isVisible());
        w.type(QStringLiteral("late-05"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY2(visibleError(w.only<NewCaseForm>()).contains(QStringLiteral("late-05")), qPrintable(visibleError(w.window)));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("b"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!w.only<NewCaseForm>().isVisible());
        QTRY_COMPARE(w.table().currentId(), QStringLiteral("late-05b"));
        QCOMPARE(w.model().markAt(w.table().currentIndex().row()), CaseMark::Added);
        QTRY_VERIFY(qobject_cast<TextBox *>(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        w.press(Qt::Key_J);
        const QString gone = w.table().currentId();
        w.press(Qt::Key_Delete);
        QTRY_COMPARE(w.model().markAt(w.table().currentIndex().row()), CaseMark::Removed);
        QCOMPARE(w.table().currentId(), gone);
        QVERIFY(!w.table().currentIndex().flags().testFlag(Qt::ItemIsEditable));
    }

    void theFilterIsTypedAndTakenAway()
    {
        Window w;
        w.press(Qt::Key_Slash);
        QVERIFY(w.only<FilterLine>().isAncestorOf(QApplication::focusWidget()));
        w.type(QStringLiteral("reference:none"));
        QTRY_COMPARE(w.model().rowCount(), 4);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        w.press(Qt::Key_Slash);
        w.type(QStringLiteral(" nobodyhasthis"));
        QTRY_COMPARE(w.model().rowCount(), 0);
        QTRY_VERIFY(!w.table().isVisible());
        QTRY_VERIFY(w.shows(w.only<CaseEditor>(), QStringLiteral("No case")));
    }

    void whatStandsOutFilters()
    {
        Window w;
        const auto buttons = w.only<LookPanel>().findChildren<FindingButton *>();
        QTRY_VERIFY(buttons.at(2)->isVisible());
        QVERIFY2(buttons.at(2)->accessibleName().contains(QStringLiteral("4")), qPrintable(buttons.at(2)->accessibleName()));
        QTest::mouseClick(buttons.at(2), Qt::LeftButton);
        QCOMPARE(w.only<FilterLine>().text(), QStringLiteral("reference:none"));
        QTRY_COMPARE(w.model().rowCount(), 4);
        QTest::mouseClick(buttons.at(1), Qt::LeftButton);
        QTRY_COMPARE(w.model().rowCount(), 1);
    }

    void theDraftIsCommittedWithAMessage()
    {
        Window w;
        QVERIFY(!w.action("commit-cases")->isEnabled());
        w.press(Qt::Key_Delete);
        QTRY_VERIFY(w.action("commit-cases")->isEnabled());
        w.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(w.only<CommitForm>().isVisible());
        w.type(QStringLiteral("one less"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!w.only<CommitForm>().isVisible());
        QTRY_COMPARE(w.model().rowCount(), 39);
        QTRY_VERIFY(!w.action("commit-cases")->isEnabled());
        w.press(Qt::Key_D, Qt::ControlModifier);
        auto &page = w.only<HistoryPage>();
        QVERIFY(page.isVisible());
        QTRY_COMPARE(page.findChild<ListView *>()->model()->rowCount(), 2);
        QTRY_COMPARE(page.findChild<PlainTableView *>()->model()->rowCount(), 1);
        QTRY_VERIFY(!page.findChildren<ReadingText *>().isEmpty());
        w.press(Qt::Key_Escape);
        QTRY_VERIFY(w.table().isVisible());
    }

    void aDroppedFileIsImported()
    {
        Window w;
        QFile file(w.scene.folder.filePath(QStringLiteral("november.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id,question,expected\nn1,Where?,Here.\nbroken\nn2,When?,Now.\n");
        file.close();
        QVERIFY(w.room->takeFile(file.fileName()));
        auto &page = w.only<ImportPage>();
        QVERIFY(page.isVisible());
        QTRY_VERIFY(page.findChildren<PlainTableView *>().size() == 2);
        PlainTableView *bad = nullptr;
        for (PlainTableView *view : page.findChildren<PlainTableView *>())
            bad = view->accessibleName() == QStringLiteral("Lines that cannot be used") ? view : bad;
        QTRY_VERIFY(bad && bad->isVisible());
        QCOMPARE(bad->model()->index(0, 0).data().toString(), QStringLiteral("3"));
        QTRY_COMPARE(firstFault(w.window), QString());
        QTest::keyClick(&page, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!page.isVisible());
        QTRY_COMPARE(w.datasets().model()->rowCount(), 3);
        QTRY_COMPARE(w.datasets().currentId(), QStringLiteral("november"));
        QTRY_COMPARE(w.model().rowCount(), 2);
    }

    void aPastedTableIsOffered()
    {
        Window w;
        QGuiApplication::clipboard()->setText(QStringLiteral("question\treference\na\tb\n"));
        w.press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(w.only<ImportPage>().isVisible());
        QTRY_VERIFY(w.only<ImportPage>().findChildren<PlainTableView *>().size() == 2);
        w.press(Qt::Key_Escape);
        QTRY_VERIFY(w.table().isVisible());
    }

    void goesToACaseOfAnotherDataset()
    {
        Window w;
        w.window.goTo({QStringLiteral("datasets"), QStringLiteral("triage"), QStringLiteral("late-02")});
        QTRY_COMPARE(w.model().rowCount(), 2);
        QTRY_COMPARE(w.table().currentId(), QStringLiteral("late-02"));
        QCOMPARE(w.datasets().currentId(), QStringLiteral("triage"));
    }

    void howItWentLeadsToTheResults()
    {
        DatasetScene scene;
        Window w;
        QSignalSpy place(w.room, &Room::placeRequested);
        Q_EMIT w.only<CaseEditor>().resultsWanted(QStringLiteral("case=late-01"));
        QCOMPARE(place.size(), 1);
        QCOMPARE(place.front().front().value<items::Place>().room, QStringLiteral("results"));
    }

    void anEmptyProjectSaysHowToBegin()
    {
        TestProject project;
        Session session(std::move(project.file));
        DatasetRoom room;
        room.resize(1000, 700);
        room.showSession(&session);
        room.show();
        QTRY_VERIFY(room.findChild<EmptyState *>()->isVisible());
        QCOMPARE(firstFault(room), QString());
        room.showSession(nullptr);
    }

    void everyStateHoldsItsLayout_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        QTest::newRow("small, light") << QSize(1280, 800) << false;
        QTest::newRow("large, dark") << QSize(1600, 1000) << true;
    }
    void everyStateHoldsItsLayout()
    {
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
        Window w(size);
        w.press(Qt::Key_Delete);
        w.press(Qt::Key_J);
        QTRY_VERIFY(w.action("commit-cases")->isEnabled());
        w.table().goToRow(3);
        QTest::qWait(100);
        QCOMPARE(firstFault(w.window), QString());
        for (const char *form : {"commit-cases", "new-case", "split", "sample", "export-cases", "changes"}) {
            w.action(form)->trigger();
            QTest::qWait(100);
            QVERIFY2(firstFault(w.window).isEmpty(), qPrintable(QString::fromLatin1(form) + QStringLiteral(": ") + firstFault(w.window)));
        }
        AddCaseForm add;
        add.setSession(w.scene.session.get());
        add.resize(400, 300);
        add.show();
        QTest::qWait(20);
        QCOMPARE(firstFault(add), QString());
        add.setSession(nullptr);
    }
};

QTEST_MAIN(DatasetRoomTest)
#include "tst_dataset_room.moc"
