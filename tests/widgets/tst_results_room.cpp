// Results by its keys, offscreen: filter, order, columns, reading one result, the other answers, the runs and their erasing; and a walk
// over the layout of every state. ASSAY_PICTURES=DIR keeps pictures of them.
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

#include "items/roles.h"
#include "storage/dataset_draft.h"
#include "support/layout_walk.h"
#include "support/pick.h"
#include "support/result_fixture.h"
#include "support/warnings.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/filter_edit.h"
#include "widgets/components/filter_line.h"
#include "widgets/components/inline_question.h"
#include "widgets/components/list_view.h"
#include "widgets/components/pick_list.h"
#include "widgets/components/reading_text.h"
#include "widgets/components/score_form.h"
#include "widgets/components/tabs.h"
#include "widgets/results/act_form.h"
#include "widgets/results/facet_panel.h"
#include "widgets/results/group_table.h"
#include "widgets/results/result_pane.h"
#include "widgets/results/result_table.h"
#include "widgets/results/results_room.h"
#include "widgets/results/run_pane.h"
#include "widgets/results/runs_page.h"
#include "widgets/results/views_panel.h"
#include "widgets/shell/bars.h"
#include "widgets/shell/main_window.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::widgets;

namespace {

constexpr int patience = 10'000;

struct Scene
{
    explicit Scene(int cases = 12, QSize size = {1280, 800}) : project(cases), room(new ResultsRoom)
    {
        window.addRoom(room);
        window.topBar()->showProject(QStringLiteral("support-replies.assay"), QStringLiteral("dana"), {});
        window.resize(size);
        window.showSession(&project.session());
        window.show();
        QApplication::setActiveWindow(&window);
        (void) QTest::qWaitForWindowActive(&window);
        (void) QTest::qWaitFor([this] { return table().isVisible() && rows() > 0 && pane().detail().key != 0; }, patience);
        table().setFocus();
    }
    ~Scene() { window.showSession(nullptr); }

    ResultTable &table() { return *window.findChild<ResultTable *>(); }
    ResultPane &pane() { return *window.findChild<ResultPane *>(); }
    FilterLine &filter() { return *window.findChild<FilterLine *>(); }
    FacetList &facets() { return *window.findChild<FacetList *>(); }
    QString newsText()
    {
        QStringList texts;
        for (const auto *question : room->findChildren<InlineQuestion *>())
            for (const auto *label : question->findChildren<QLabel *>())
                if (label->isVisible())
                    texts << label->text();
        return texts.join(QLatin1Char('|'));
    }
    FilterEdit &edit() { return *window.findChild<FilterEdit *>(); }
    int rows() { return table().model()->rowCount(); }
    /// As the window system would, so that shortcuts hear it.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(window.windowHandle(), static_cast<Qt::Key>(key), modifiers); }
    void type(const char *text) { QTest::keyClicks(&edit(), QString::fromUtf8(text)); }
    bool waitForRows(int wanted)
    {
        return QTest::qWaitFor([&] { return rows() == wanted; }, patience);
    }
    /// Waits until the pane shows the current row in full, the other answers too.
    bool waitForDetail()
    {
        return QTest::qWaitFor([this] { return pane().detail().key == table().currentKey(); }, patience);
    }
    QString paneText()
    {
        QStringList texts;
        for (const auto *text : pane().findChildren<ReadingText *>())
            texts << text->toPlainText();
        for (const auto *label : pane().findChildren<QLabel *>())
            if (label->isVisible())
                texts << label->text();
        for (const auto *button : pane().findChildren<QAbstractButton *>())
            if (button->isVisible())
                texts << button->text();
        return texts.join(QLatin1Char('\n'));
    }
    bool waitForPane(const char *text)
    {
        const QString wanted = QString::fromUtf8(text);
        return QTest::qWaitFor([&] { return paneText().contains(wanted); }, patience);
    }
    PickList *pickList() { return window.findChild<PickList *>(); }
    QString status()
    {
        QStringList texts;
        for (const auto *label : window.statusBar()->findChildren<QLabel *>())
            texts << label->text();
        return texts.join(QLatin1Char('|'));
    }
    void keepPicture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("ASSAY_PICTURES");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        QTest::qWait(50);
        window.grab().save(QStringLiteral("%1/results-%2.png").arg(folder, name));
    }

    ResultProject project;
    MainWindow window;
    ResultsRoom *room;
};

/// Whether a word stands anywhere in the project's file or the log beside it.
bool standsInFile(const QString &path, const QByteArray &word)
{
    for (const char *ending : {"", "-wal"}) {
        QFile file(path + QString::fromLatin1(ending));
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(word))
            return true;
    }
    return false;
}

} // namespace

class ResultsRoomTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    /// Figures may get other decimals before any text is read: the ids get their room all the same.
    void idsOfCasesHaveTheirRoom()
    {
        ResultProject project(12);
        MainWindow window;
        auto *room = new ResultsRoom;
        window.addRoom(room);
        window.resize(1600, 1000);
        auto &table = *window.findChild<ResultTable *>();
        auto *model = qobject_cast<items::ResultTableModel *>(table.model());
        connect(model, &QAbstractItemModel::modelReset, this, [model] {
            items::ResultDecimals other;
            other.cost = 9;
            model->setDecimals(other);
        });
        window.showSession(&project.session());
        window.show();
        const int wanted = table.fontMetrics().horizontalAdvance(QStringLiteral("refund-partial-10")) + scaled(18); // with its margins
        QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() > 0 && model->lineAt(0), patience);
        QTRY_VERIFY_WITH_TIMEOUT(table.columnWidth(0) > wanted, 2'000);
        window.showSession(nullptr);
    }

    void init()
    {
        QApplication::setFont(QFont(QStringLiteral("Sans"), 10));
        setUpLooks(*qApp);
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void opensOnAllResults()
    {
        Scene scene;
        QCOMPARE(scene.rows(), 144);
        QVERIFY(scene.table().hasFocus());
        QVERIFY(QTest::qWaitFor([&] { return scene.status().contains(QStringLiteral("144 results in 2 runs · Search index complete")); }, patience));
    }

    void slashFiltersAndEscapeLeaves()
    {
        for (const auto &[key, modifiers] : {std::pair(Qt::Key_Slash, Qt::NoModifier), std::pair(Qt::Key_F, Qt::ControlModifier)}) {
            Scene scene;
            scene.press(key, Qt::KeyboardModifiers(modifiers));
            QVERIFY(scene.edit().hasFocus());
            scene.type("run:nightly");
            QVERIFY(scene.waitForRows(48));
            scene.press(Qt::Key_Escape);
            scene.press(Qt::Key_Escape);
            QVERIFY(scene.table().hasFocus());
            scene.press(Qt::Key_J);
            QCOMPARE(scene.table().currentIndex().row(), 1);
        }
    }

    void lettersAreTypedIntoTheFilterNotRun()
    {
        Scene scene;
        scene.press(Qt::Key_Slash);
        scene.type("jkscrdofgvtl1234");
        QCOMPARE(scene.filter().text(), QStringLiteral("jkscrdofgvtl1234"));
        QVERIFY(scene.waitForRows(0));
        scene.keepPicture(QStringLiteral("nothing"));
    }

    void facetsAreChosenByKey()
    {
        Scene scene;
        auto &facets = scene.facets();
        const auto rowOf = [&](const char *title) {
            for (int row = 0; row < facets.model()->rowCount(); ++row) {
                if (facets.model()->index(row, 0).data().toString() == QString::fromUtf8(title) && facets.model()->index(row, 0).data(Qt::CheckStateRole).isValid())
                    return row;
            }
            return -1;
        };
        QVERIFY(QTest::qWaitFor([&] { return rowOf("error") >= 0; }, patience)); // the last facet
        scene.press(Qt::Key_F);
        QVERIFY(facets.hasFocus());
        QCOMPARE(facets.currentIndex().data().toString(), QStringLiteral("tone v1 v2"));
        scene.press(Qt::Key_Down);
        QCOMPARE(facets.currentIndex().data().toString(), QStringLiteral("nightly"));
        scene.press(Qt::Key_Space);
        QVERIFY(scene.waitForRows(48));
        QCOMPARE(scene.filter().text(), QStringLiteral("run:nightly"));
        scene.press(Qt::Key_Down); // past the heading of the next facet
        QCOMPARE(facets.currentIndex().data().toString(), QStringLiteral("reply v1"));
        scene.press(Qt::Key_Return);
        QVERIFY(scene.waitForRows(24));
        QCOMPARE(scene.filter().text(), QStringLiteral("run:nightly version:v1"));
        scene.keepPicture(QStringLiteral("facets"));
        const int nightly = rowOf("nightly");
        QTest::mouseClick(facets.viewport(), Qt::LeftButton, {}, facets.visualRect(facets.model()->index(nightly, 0)).center());
        QVERIFY(scene.waitForRows(72));
        QCOMPARE(scene.filter().text(), QStringLiteral("version:v1"));
        scene.press(Qt::Key_Escape);
        QVERIFY(scene.table().hasFocus());
    }

    void whatIsTypedIsNotLostByAClick()
    {
        Scene scene;
        scene.press(Qt::Key_Slash);
        scene.type("late");
        auto &facets = scene.facets();
        QVERIFY(QTest::qWaitFor([&] { return facets.model()->rowCount() > 10; }, patience));
        Q_EMIT facets.toggled(items::Facet::Run, {QStringLiteral("nightly"), {}, {}});
        QCOMPARE(scene.filter().text(), QStringLiteral("late run:nightly"));
    }

    void viewsAreSavedShownRenamedAndRemovedByKey()
    {
        Scene scene;
        scene.press(Qt::Key_Slash);
        scene.type("run:nightly");
        QVERIFY(scene.waitForRows(48));
        scene.press(Qt::Key_Escape);
        scene.press(Qt::Key_V);
        auto *panel = scene.window.findChild<ViewsPanel *>();
        auto *name = panel->findChild<QLineEdit *>();
        auto *list = panel->findChild<ListView *>();
        QVERIFY(panel->isVisible() && name->hasFocus()); // there is none yet
        QTest::keyClicks(name, QStringLiteral("nightly ones"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(list->currentId(), QStringLiteral("nightly ones"));
        QVERIFY(list->hasFocus());
        scene.keepPicture(QStringLiteral("views"));
        scene.press(Qt::Key_Escape);
        QVERIFY(!panel->isVisible() && scene.table().hasFocus());
        scene.press(Qt::Key_Slash);
        scene.edit().clear();
        QVERIFY(scene.waitForRows(144));
        scene.press(Qt::Key_Escape);
        scene.press(Qt::Key_V);
        QVERIFY(list->hasFocus());
        scene.press(Qt::Key_Return);
        QVERIFY(scene.waitForRows(48));
        QCOMPARE(scene.filter().text(), QStringLiteral("run:nightly"));
        list->setFocus();
        scene.press(Qt::Key_F2);
        QVERIFY(name->hasFocus());
        QCOMPARE(name->text(), QStringLiteral("nightly ones"));
        name->setText(QStringLiteral("old ones"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(list->currentId(), QStringLiteral("old ones"));
        list->setFocus();
        scene.press(Qt::Key_Delete);
        QCOMPARE(list->model()->rowCount(), 0);
        Button *undo = nullptr;
        for (auto *button : panel->findChildren<Button *>())
            if (button->isVisible() && button->text() == QStringLiteral("Undo"))
                undo = button;
        QVERIFY(undo);
        QTest::mouseClick(undo, Qt::LeftButton);
        QCOMPARE(list->model()->rowCount(), 1);
    }

    void groupsLeadToTheirResults()
    {
        Scene scene;
        scene.press(Qt::Key_G);
        QVERIFY(scene.pickList());
        QTest::keyClicks(scene.pickList()->findChild<QLineEdit *>(), QStringLiteral("by case"));
        QTest::keyClick(scene.pickList()->findChild<QLineEdit *>(), Qt::Key_Return);
        auto *groups = scene.window.findChild<GroupTable *>();
        auto *table = groups->findChild<TableView *>();
        QVERIFY(QTest::qWaitFor([&] { return groups->isVisible() && table->model()->rowCount() == 12 && table->hasFocus(); }, patience));
        scene.keepPicture(QStringLiteral("groups"));
        QVERIFY(table->columnWidth(0) >= 160); // names can be told apart however little room the figures leave
        QVERIFY(table->columnWidth(static_cast<int>(items::ResultGroupModel::Column::ScoreInterval)) >= 90);
        const QString id = table->currentIndex().siblingAtColumn(0).data().toString();
        const QString path = scene.project.path() + QStringLiteral(".csv"); // what is shown goes out: the groups
        QVERIFY(QMetaObject::invokeMethod(scene.room, "exportTo", Q_ARG(QString, path)));
        QVERIFY(QTest::qWaitFor([&] { return scene.status().contains(QStringLiteral("12 group")); }, patience));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 13);
        QVERIFY2(lines.at(1).startsWith(id + QStringLiteral(",12,")), qPrintable(lines.at(1)));
        scene.press(Qt::Key_Return);
        QVERIFY(scene.waitForRows(12));
        QCOMPARE(scene.filter().text(), QStringLiteral("case:") + id);
        QVERIFY(scene.table().isVisible() && scene.table().hasFocus());
    }

    void selectedCasesAreTaggedAndThatIsTakenBack()
    {
        Scene scene;
        QSignalSpy changed(&scene.project.session(), &Session::changed);
        scene.table().selectRow(0);
        scene.table().selectionModel()->select(scene.table().model()->index(20, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        scene.press(Qt::Key_T);
        auto *form = scene.window.findChild<ActForm *>();
        QVERIFY(form->isVisible());
        const auto said = [&] {
            QString all;
            for (const auto *label : form->findChildren<QLabel *>())
                all += label->text() + QLatin1Char('|');
            return all;
        };
        QVERIFY(QTest::qWaitFor([&] { return said().contains(QStringLiteral("2 results of 2 cases in “support messages”")); }, patience));
        scene.keepPicture(QStringLiteral("tag"));
        auto *tag = form->findChild<QLineEdit *>();
        QVERIFY(tag->hasFocus());
        QTest::keyClicks(tag, QStringLiteral("check"));
        QTest::keyClick(tag, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return scene.newsText().contains(QStringLiteral("2 cases tagged “check” in the draft")); }, patience));
        QVERIFY(!form->isVisible());
        const auto reader = scene.project.reader();
        const auto dataset = listDatasets(*reader)->front().id;
        QCOMPARE((*loadDatasetDraft(*reader, dataset))->cases.size(), std::size_t{2});
        for (auto *button : scene.room->findChildren<Button *>())
            if (button->isVisible() && button->text() == QStringLiteral("Undo"))
                QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] {
            const auto draft = loadDatasetDraft(*reader, dataset);
            return draft && (!*draft || (*draft)->cases.empty());
        }, patience));
    }

    void allThatTheFilterTakesGoToLabelAndCompare()
    {
        Scene scene;
        scene.press(Qt::Key_Slash);
        scene.type("run:nightly");
        QVERIFY(scene.waitForRows(48));
        scene.press(Qt::Key_Escape);
        scene.press(Qt::Key_Escape);
        QSignalSpy places(scene.room, &Room::placeRequested);
        QSignalSpy requests(scene.room, &ResultsRoom::compareRequested);
        auto *form = scene.window.findChild<ActForm *>();
        const auto counted = [&] {
            return QTest::qWaitFor([&] {
                for (const auto *label : form->findChildren<QLabel *>())
                    if (label->text().startsWith(QStringLiteral("48 results of 12 cases")))
                        return true;
                return false;
            }, patience);
        };
        scene.press(Qt::Key_L);
        QVERIFY(counted());
        QTest::keyClick(scene.window.focusWidget(), Qt::Key_Return);
        QCOMPARE(places.count(), 1);
        QCOMPARE(places.front().front().value<items::Place>(), (items::Place{QStringLiteral("label"), QStringLiteral("run:nightly"), QStringLiteral("new")}));
        scene.press(Qt::Key_R, Qt::ShiftModifier);
        QVERIFY(counted());
        QTest::keyClick(scene.window.focusWidget(), Qt::Key_Return);
        QVERIFY(requests.wait(patience));
        QCOMPARE(requests.front().front().value<RunRequest>().selection.cases.size(), std::size_t{12});
    }

    void nothingPassesOffersAll()
    {
        Scene scene;
        scene.press(Qt::Key_Slash);
        scene.type("zeppelin");
        QVERIFY(scene.waitForRows(0));
        Button *all = nullptr;
        for (auto *button : scene.room->findChildren<Button *>())
            if (button->isVisible() && button->text() == QStringLiteral("Show all results"))
                all = button;
        QVERIFY(all);
        QTest::mouseClick(all, Qt::LeftButton);
        QVERIFY(scene.waitForRows(144));
        QCOMPARE(scene.filter().text(), QString());
    }

    void jAndKReadOneAfterAnother()
    {
        Scene scene;
        const QString first = scene.pane().detail().id;
        scene.press(Qt::Key_J);
        QVERIFY(scene.waitForDetail());
        QVERIFY(scene.pane().detail().id != first);
        scene.press(Qt::Key_K);
        QVERIFY(scene.waitForDetail());
        QCOMPARE(scene.pane().detail().id, first);
    }

    void enterReadsAndEscapeGoesBack()
    {
        Scene scene;
        scene.press(Qt::Key_Return);
        QVERIFY(scene.pane().isAncestorOf(scene.window.focusWidget()));
        scene.press(Qt::Key_J); // goes on while one reads
        QCOMPARE(scene.table().currentIndex().row(), 1);
        scene.press(Qt::Key_Escape);
        QVERIFY(scene.table().hasFocus());
    }

    void lettersGoOnWhileATextHasTheKeys()
    {
        Scene scene;
        auto *text = scene.pane().findChild<ReadingText *>();
        QTest::mouseClick(text->viewport(), Qt::LeftButton);
        QVERIFY(text->hasFocus());
        scene.press(Qt::Key_J);
        QCOMPARE(scene.table().currentIndex().row(), 1);
    }

    void whatIsReadStandsStillWhileARunWrites()
    {
        Scene scene;
        QVERIFY(scene.waitForPane("Compare the words"));
        auto *text = scene.pane().findChild<ReadingText *>();
        QSignalSpy stands(text, &QObject::destroyed);
        const int before = scene.rows();
        scene.project.addAnswer("of another repeat");
        QVERIFY(scene.waitForRows(before + 1));
        QTest::qWait(200);
        QCOMPARE(stands.count(), 0);
    }

    void onlyWhatIsKnownHasAChip()
    {
        Scene scene;
        const auto chips = [&scene] {
            QStringList said;
            for (const auto *chip : scene.pane().findChildren<Chip *>()) {
                if (chip->isVisible())
                    said << chip->text();
            }
            return said;
        };
        scene.project.addAnswer("nobody judged it", false);
        scene.edit().setFocus();
        scene.type("\"nobody judged\"");
        QVERIFY(scene.waitForRows(1) && scene.waitForDetail());
        QCOMPARE(scene.pane().detail().verdict, items::CellVerdict::Unknown);
        QVERIFY2(chips().filter(QStringLiteral("○")).isEmpty(), qPrintable(chips().join(QLatin1Char('|'))));
        QCOMPARE(!chips().filter(QStringLiteral("repeat")).isEmpty(), scene.pane().detail().repeats > 1);
    }

    void tabsHaveKeys()
    {
        Scene scene;
        auto *tabs = scene.pane().findChild<Tabs *>();
        for (int tab = 3; tab >= 0; --tab) {
            scene.press(Qt::Key_1 + tab);
            QCOMPARE(tabs->current(), tab);
        }
        scene.press(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(tabs->current(), 1);
        scene.press(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(tabs->current(), 0);
    }

    void messagesAreMadeAgainAndChecked()
    {
        Scene scene;
        scene.press(Qt::Key_2);
        QVERIFY(scene.paneText().contains(QStringLiteral("Answer politely")));
        QVERIFY(scene.paneText().contains(QStringLiteral("its hash is that of what was sent")));
        scene.keepPicture(QStringLiteral("messages"));
        scene.press(Qt::Key_3);
        QVERIFY(scene.paneText().contains(QStringLiteral("POST http://127.0.0.1:1/v1/chat/completions")));
        QVERIFY(scene.paneText().contains(QStringLiteral("\"request_id\": \"req-")));
        scene.keepPicture(QStringLiteral("raw"));
    }

    void aRequestThatDiffersIsCalledSo()
    {
        Scene scene;
        VERIFY_RESULT(scene.project.writer().run([](WriteContext &context) { return context.database().exec("UPDATE result SET request_hash = randomblob(32)"); }));
        scene.press(Qt::Key_J);
        QVERIFY(scene.waitForDetail());
        scene.press(Qt::Key_2);
        QVERIFY(scene.paneText().contains(QStringLiteral("▲ Not what was sent")));
    }

    void historyOpensTheOtherAnswers()
    {
        Scene scene;
        const QString caseId = scene.pane().detail().caseId;
        scene.press(Qt::Key_4);
        auto *history = scene.pane().findChild<ListView *>();
        QVERIFY(QTest::qWaitFor([&] { return history->model()->rowCount() == 12; }, patience)); // 4 columns × (1 + 2) repeats
        scene.keepPicture(QStringLiteral("history"));
        QTest::mouseClick(history->viewport(), Qt::LeftButton, {}, history->visualRect(history->model()->index(3, 0)).center());
        QVERIFY(scene.waitForDetail());
        QCOMPARE(scene.pane().detail().caseId, caseId);
        QCOMPARE(QString::number(scene.table().currentKey()), history->model()->index(3, 0).data(items::IdRole).toString());
    }

    void wordsAreComparedWithAnotherAnswer()
    {
        Scene scene;
        QVERIFY(scene.waitForPane("Compare the words"));
        scene.press(Qt::Key_D);
        QVERIFY(scene.pickList());
        QTest::keyClick(scene.pickList()->findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(scene.waitForPane("Before: "));
        bool tinted = false;
        for (const auto *text : scene.pane().findChildren<ReadingText *>())
            tinted = tinted || text->toHtml().contains(QStringLiteral("background-color"));
        QVERIFY(tinted);
        scene.keepPicture(QStringLiteral("words"));
    }

    void hostileTextIsShownAsItIs()
    {
        Scene scene;
        scene.press(Qt::Key_Slash);
        scene.type("HYPERLINK");
        QVERIFY(QTest::qWaitFor([&] { return scene.rows() < 144 && scene.rows() > 0; }, patience));
        QVERIFY(scene.waitForPane("<b>not bold</b> & {{not a variable}}"));
    }

    void sortsByHeadAndByKey()
    {
        Scene scene;
        auto *header = scene.table().horizontalHeader();
        const int latency = scene.table().model()->columnCount() - 2;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(latency) + 20, 15));
        QCOMPARE(header->sortIndicatorSection(), latency);
        scene.press(Qt::Key_S);
        QVERIFY(scene.pickList());
        QTest::keyClicks(scene.pickList()->findChild<QLineEdit *>(), QStringLiteral("model"));
        QTest::keyClick(scene.pickList()->findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return header->sortIndicatorSection() == latency - 1; }, patience));
    }

    void columnsAreChosen()
    {
        Scene scene;
        const int before = scene.table().model()->columnCount();
        scene.press(Qt::Key_C);
        QVERIFY(scene.pickList());
        scene.keepPicture(QStringLiteral("columns"));
        auto *field = scene.pickList()->findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral("tokens"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(scene.table().model()->columnCount(), before + 1);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(scene.waitForRows(144));
    }

    void copiesRowsAnswerAndJson()
    {
        Scene scene;
        scene.press(Qt::Key_Down, Qt::ShiftModifier);
        scene.press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return scene.status().contains(QStringLiteral("Copied 2 rows")); }, patience));
        const QStringList lines = QGuiApplication::clipboard()->text().split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines.front().startsWith(QStringLiteral("case\toutput\tscore.")), qPrintable(lines.front()));
        QVERIFY(scene.waitForDetail());
        scene.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), *scene.pane().detail().output);
    }

    void opensTheCaseInCompare()
    {
        Scene scene;
        QSignalSpy wanted(scene.room, &Room::placeRequested);
        scene.press(Qt::Key_O);
        QCOMPARE(wanted.count(), 1);
        const auto place = wanted.first().first().value<items::Place>();
        QCOMPARE(place.room, QStringLiteral("compare"));
        QCOMPARE(place.subject, scene.pane().detail().runId);
        QCOMPARE(place.detail, scene.pane().detail().caseId);
    }

    void goesToAFilterAndAResult()
    {
        Scene scene;
        scene.press(Qt::Key_J);
        QVERIFY(scene.waitForDetail());
        const QString id = scene.pane().detail().id;
        scene.window.goTo({QStringLiteral("results"), QStringLiteral("run:nightly"), {}});
        QVERIFY(scene.waitForRows(48));
        QCOMPARE(scene.filter().text(), QStringLiteral("run:nightly"));
        scene.window.goTo({QStringLiteral("results"), {}, id}); // of the other run: the filter would hide it
        QVERIFY(QTest::qWaitFor([&] { return scene.pane().detail().id == id && scene.rows() == 144; }, patience));
        QCOMPARE(scene.table().currentKey(), scene.pane().detail().key);
    }

    void aRunThatWritesDoesNotMoveThePlace()
    {
        Scene scene(60);
        for (int i = 0; i < 30; ++i)
            scene.press(Qt::Key_J);
        const std::int64_t key = scene.table().currentKey();
        const int top = scene.table().rowViewportPosition(scene.table().currentIndex().row());
        const int before = scene.rows();
        scene.project.addAnswer("one from the run"); // of the first case: above
        QVERIFY(scene.waitForRows(before + 1));
        QCOMPARE(scene.table().currentKey(), key);
        QCOMPARE(scene.table().rowViewportPosition(scene.table().currentIndex().row()), top);
    }

    void exportHoldsWhatIsShown_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("csv") << "csv";
        QTest::newRow("jsonl") << "jsonl";
    }

    void exportHoldsWhatIsShown()
    {
        QFETCH(QString, ending);
        Scene scene;
        scene.press(Qt::Key_Slash);
        scene.type("run:nightly score.right<0.5");
        QVERIFY(QTest::qWaitFor([&] { return scene.rows() > 0 && scene.rows() < 48; }, patience));
        const QString path = scene.project.path() + QStringLiteral(".") + ending;
        QVERIFY(QMetaObject::invokeMethod(scene.room, "exportTo", Q_ARG(QString, path)));
        QVERIFY(QTest::qWaitFor([&] { return scene.status().contains(QStringLiteral("Wrote")); }, patience));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        const int heads = ending == QStringLiteral("csv") ? 1 : 0;
        QCOMPARE(lines.size(), scene.rows() + heads);
        for (int row = 0; row < scene.rows(); ++row) {
            const QModelIndex cell = scene.table().model()->index(row, 0);
            QVERIFY(QTest::qWaitFor([&] { return cell.data().toString() != QStringLiteral("…"); }, patience));
            const QString caseId = cell.data().toString();
            const QString line = lines.at(row + heads);
            QVERIFY2(line.startsWith(heads ? caseId + QLatin1Char(',') : QStringLiteral("{\"case\":\"%1\",").arg(caseId)), qPrintable(line));
        }
        if (heads)
            QVERIFY2(lines.front().startsWith(QStringLiteral("case,output,score.")), qPrintable(lines.front()));
    }

    void textsOfARunAreErased()
    {
        Scene scene;
        const QString path = scene.project.path();
        scene.project.addAnswer("the word xylophone stands here");
        QVERIFY(scene.waitForRows(145));
        QVERIFY(standsInFile(path, "xylophone"));
        scene.press(Qt::Key_R);
        auto *pane = scene.window.findChild<RunPane *>();
        auto *list = scene.window.findChild<RunsPage *>()->findChild<TableView *>();
        QVERIFY(QTest::qWaitFor([&] { return pane->isVisible() && list->model()->rowCount() == 2; }, patience));
        QVERIFY(QTest::qWaitFor([&] { return list->model()->index(1, 6).data().toString().contains(QStringLiteral("kB")); }, patience));
        scene.keepPicture(QStringLiteral("runs"));
        scene.press(Qt::Key_Delete);
        auto *reason = pane->findChild<QLineEdit *>();
        QVERIFY(reason->isVisible() && reason->hasFocus());
        scene.keepPicture(QStringLiteral("erase"));
        QTest::keyClicks(reason, QStringLiteral("asked by the customer"));
        QTest::keyClick(reason, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return list->model()->index(0, 6).data().toString() == QStringLiteral("erased"); }, 30'000));
        QVERIFY(!standsInFile(path, "xylophone"));
        scene.keepPicture(QStringLiteral("erased"));
        scene.press(Qt::Key_Escape);
        scene.press(Qt::Key_R);
        QVERIFY(scene.waitForPane("The texts of this run were erased"));
        QVERIFY2(scene.paneText().contains(QStringLiteral("asked by the customer")), qPrintable(scene.paneText()));
        scene.keepPicture(QStringLiteral("erased-result"));
    }

    void erasingCanBeDeclined()
    {
        Scene scene;
        scene.press(Qt::Key_R);
        auto *pane = scene.window.findChild<RunPane *>();
        auto *list = scene.window.findChild<RunsPage *>()->findChild<TableView *>();
        QVERIFY(QTest::qWaitFor([&] { return list->model()->rowCount() == 2; }, patience));
        scene.press(Qt::Key_Delete);
        scene.press(Qt::Key_Escape);
        QVERIFY(!pane->findChild<QLineEdit *>()->isVisible());
        scene.press(Qt::Key_R);
        QVERIFY(scene.waitForDetail());
        QVERIFY(scene.pane().detail().erased.isEmpty());
    }

    void theRunOfAResultIsScoredAgain()
    {
        Scene scene;
        QVERIFY(scene.waitForDetail());
        const auto says = [&scene](const QString &text) {
            const auto labels = scene.window.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
        };
        auto *form = scene.window.findChild<ScoreForm *>();
        scene.press(Qt::Key_S, Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(form->isVisible(), patience);
        QTest::qWait(50);
        QCOMPARE(firstFault(scene.window), QString());
        QTest::keyClick(scene.window.focusWidget(), Qt::Key_Escape);
        QVERIFY(!form->isVisible() && scene.table().hasFocus());

        // Of a run that is chosen among the runs, too.
        scene.press(Qt::Key_R);
        auto *runs = scene.window.findChild<RunsPage *>();
        QTRY_VERIFY_WITH_TIMEOUT(!runs->currentId().isEmpty(), patience);
        scene.press(Qt::Key_S, Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(form->isVisible(), patience);
        QTest::keyClick(scene.window.focusWidget(), Qt::Key_Space);
        QVERIFY(pick(QStringLiteral("squad.f1"), {Qt::Key_Return, Qt::Key_Escape}));
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("✓ Scored")), patience);
        QVERIFY(!form->isVisible());
    }

    void resultsOfARunAreShownFromItsRow()
    {
        Scene scene;
        scene.press(Qt::Key_R);
        auto *list = scene.window.findChild<RunsPage *>()->findChild<TableView *>();
        QVERIFY(QTest::qWaitFor([&] { return list->model()->rowCount() == 2; }, patience));
        scene.press(Qt::Key_J);
        scene.press(Qt::Key_1); // nothing to show a tab of here
        QSignalSpy wanted(scene.room, &Room::placeRequested);
        scene.press(Qt::Key_O);
        QCOMPARE(wanted.count(), 1);
        scene.press(Qt::Key_Return);
        QVERIFY(scene.waitForRows(48));
        QVERIFY(scene.filter().text().startsWith(QStringLiteral("run:")));
    }

    void aFilterThatNamesNobodySaysSo()
    {
        Scene scene;
        scene.press(Qt::Key_Slash);
        scene.type("score.nobody<0.5");
        scene.press(Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return scene.filter().hasProblem(); }, patience));
        scene.keepPicture(QStringLiteral("problem"));
        QCOMPARE(scene.rows(), 144); // the last good filter stays
    }

    void completionFloatsOverTheTable()
    {
        Scene scene;
        scene.press(Qt::Key_Slash);
        scene.type("score<0.5 mod");
        QVERIFY(scene.edit().isOffering());
        scene.press(Qt::Key_Tab);
        scene.keepPicture(QStringLiteral("completion"));
        QVERIFY(scene.edit().isOffering());
        scene.press(Qt::Key_Return);
        QCOMPARE(scene.filter().text(), QStringLiteral("score<0.5 model:small "));
    }

    void anEmptyProjectSaysWhatToDo()
    {
        TestProject nothing;
        Session session(std::move(nothing.file));
        MainWindow window;
        auto *room = new ResultsRoom;
        window.addRoom(room);
        QSignalSpy wanted(room, &Room::placeRequested);
        window.showSession(&session);
        window.show();
        QVERIFY(QTest::qWaitFor([&] {
            for (auto *button : room->findChildren<Button *>())
                if (button->isVisible() && button->text() == QStringLiteral("Go to Compare")) {
                    QTest::mouseClick(button, Qt::LeftButton);
                    return true;
                }
            return false;
        }, patience));
        QCOMPARE(wanted.count(), 1);
        window.showSession(nullptr);
    }

    void layoutHolds_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("theme");
        QTest::newRow("small light") << QSize(1280, 800) << "light";
        QTest::newRow("large dark") << QSize(1600, 1000) << "dark";
    }

    void layoutHolds()
    {
        QFETCH(QSize, size);
        QFETCH(QString, theme);
        applyTheme(*qApp, *themeChoiceFromName(theme));
        Scene scene(40, size);
        for (int tab = 0; tab < 4; ++tab) {
            scene.press(Qt::Key_1 + tab);
            QTest::qWait(30);
            QCOMPARE(firstFault(scene.window), QString());
        }
        scene.press(Qt::Key_1);
        scene.keepPicture(QStringLiteral("normal-") + theme);
        scene.press(Qt::Key_R);
        QTest::qWait(200);
        QCOMPARE(firstFault(scene.window), QString());
        scene.press(Qt::Key_Delete);
        QTest::qWait(30);
        QCOMPARE(firstFault(scene.window), QString());
    }
};

QTEST_MAIN(ResultsRoomTest)
#include "tst_results_room.moc"
