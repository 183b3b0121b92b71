// Bring a table with a broken line, see what is wrong with it, import it, edit a case, take it back, edit again, commit, see what changed.
#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

#include "app/window/workbench.h"
#include "storage/datasets.h"
#include "storage/project_file.h"
#include "support/cli.h"
#include "support/warnings.h"
#include "widgets/components/button.h"
#include "widgets/components/list_view.h"
#include "widgets/components/pick_field.h"
#include "widgets/components/plain_table_view.h"
#include "widgets/components/reading_text.h"
#include "widgets/datasets/case_editor.h"
#include "widgets/datasets/case_table.h"
#include "widgets/datasets/dataset_room.h"
#include "widgets/datasets/history_page.h"
#include "widgets/datasets/import_page.h"
#include "widgets/components/text_box.h"

using namespace assay;
using namespace assay::window;
using items::CaseMark;
using items::CaseTableModel;
using widgets::CaseTable;
using widgets::ImportPage;

class DataJourney : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toLocal8Bit());
        widgets::setUpLooks(*qApp);
        widgets::applyTheme(*qApp, widgets::ThemeChoice::Light);
    }

    void aTableBecomesADatasetAndIsEdited()
    {
        const QString project = m_folder.filePath(QStringLiteral("data.assay"));
        QCOMPARE(runCli({"new", project.toStdString()}).code, 0);
        QFile file(m_folder.filePath(QStringLiteral("november.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id,frage,expected,tags\n");
        for (int i = 0; i < 30; ++i)
            file.write("n" + QByteArray::number(i) + ",Wo ist Paket " + QByteArray::number(i) + "?,Unterwegs.,late\n");
        file.write("n30,\"never closed,Here.,late\n");
        file.close();

        Workbench workbench(*qApp, WindowMemory());
        auto &window = workbench.window();
        window.resize(1440, 900);
        window.show();
        QApplication::setActiveWindow(&window);
        (void) QTest::qWaitForWindowActive(&window);
        workbench.openProject(project);
        window.openRoom(QStringLiteral("datasets"));
        auto *room = window.findChild<widgets::DatasetRoom *>();
        QTRY_VERIFY_WITH_TIMEOUT(workbench.session() != nullptr, 10'000);
        window.openRoom(QStringLiteral("datasets"));
        QTRY_VERIFY(room->isVisible());
        QVERIFY(room->takeFile(file.fileName()));

        // What cannot be used, by line, and what a column becomes.
        auto *page = window.findChild<ImportPage *>();
        QTRY_VERIFY(page->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(tableCalled(*page, QStringLiteral("Lines that cannot be used")), 10'000);
        auto *bad = tableCalled(*page, QStringLiteral("Lines that cannot be used"));
        QTRY_VERIFY(bad->isVisible());
        QVERIFY2(bad->model()->index(0, 0).data().toString().startsWith(QStringLiteral("32")), qPrintable(bad->model()->index(0, 0).data().toString()));
        widgets::PickField *frage = nullptr;
        for (auto *field : page->findChildren<widgets::PickField *>())
            frage = field->accessibleName().contains(QStringLiteral("frage")) ? field : frage;
        QVERIFY(frage);
        Q_EMIT frage->picked(QStringLiteral("var:question"));
        QTest::keyClick(page, Qt::Key_Return, Qt::ControlModifier);
        auto &table = *window.findChild<CaseTable *>();
        QTRY_VERIFY_WITH_TIMEOUT(table.isVisible() && table.model()->rowCount() == 30, 10'000);
        auto &model = *static_cast<CaseTableModel *>(table.model());
        QTRY_COMPARE(model.variables(), QStringList{QStringLiteral("question")});

        // Edited by keys, taken back, edited again, committed.
        const int column = model.columnOf({items::CaseField::Kind::Reference, {}});
        QTRY_VERIFY(model.index(4, column).flags().testFlag(Qt::ItemIsEditable));
        table.setFocus();
        for (int round = 0; round < 2; ++round) {
            table.setCurrentIndex(model.index(4, column));
            QTest::keyClick(window.windowHandle(), Qt::Key_F2);
            auto *editor = table.findChild<QPlainTextEdit *>();
            QVERIFY(editor);
            QTest::qWait(300); // what is read anew meanwhile changes nothing
            QCOMPARE(editor->toPlainText(), model.index(4, column).data().toString());
            QTest::keyClicks(editor, QStringLiteral("Kommt morgen."));
            QTest::keyClick(editor, Qt::Key_Return);
            QTRY_COMPARE(model.markAt(4), CaseMark::Changed);
            if (round == 0) {
                QTest::keyClick(window.windowHandle(), Qt::Key_Z, Qt::ControlModifier);
                QTRY_COMPARE(model.markAt(4), CaseMark::None);
                QTRY_COMPARE(model.index(4, column).data().toString(), QStringLiteral("Unterwegs."));
            }
        }
        QTest::keyClick(window.windowHandle(), Qt::Key_S, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("one answer"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!room->findChild<QAction *>(QStringLiteral("commit-cases"))->isEnabled());
        QTRY_COMPARE(model.markAt(4), CaseMark::None);

        // What changed, word by word.
        QTest::keyClick(window.windowHandle(), Qt::Key_D, Qt::ControlModifier);
        auto *history = window.findChild<widgets::HistoryPage *>();
        QTRY_VERIFY(history->isVisible());
        QTRY_COMPARE(history->findChild<widgets::ListView *>()->model()->rowCount(), 2);
        QTRY_VERIFY(!history->findChildren<widgets::ReadingText *>().isEmpty());
        const QString text = history->findChildren<widgets::ReadingText *>().front()->toPlainText();
        QVERIFY2(text.contains(QStringLiteral("Unterwegs.")) && text.contains(QStringLiteral("Kommt morgen.")), qPrintable(text));

        // Left in the middle of an edit, it is found as it was.
        QTest::keyClick(history, Qt::Key_Escape);
        table.setCurrentIndex(model.index(7, column));
        QTest::keyClick(window.windowHandle(), Qt::Key_Delete);
        QTRY_COMPARE(model.markAt(7), CaseMark::Removed);
        const QString other = m_folder.filePath(QStringLiteral("other.assay"));
        QCOMPARE(runCli({"new", other.toStdString()}).code, 0);
        workbench.openProject(other);
        QTRY_VERIFY(workbench.session() && workbench.session()->path() == QFileInfo(other).canonicalFilePath());
        workbench.openProject(project);
        QTRY_VERIFY_WITH_TIMEOUT(table.isVisible() && model.rowCount() == 30 && model.markAt(0) == CaseMark::Removed, 10'000);
        QCOMPARE(model.idAt(0), QStringLiteral("n7"));
    }

private:
    static widgets::PlainTableView *tableCalled(const QWidget &root, const QString &name)
    {
        for (auto *view : root.findChildren<widgets::PlainTableView *>()) {
            if (view->accessibleName() == name)
                return view;
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(DataJourney)
#include "tst_data_journey.moc"
