// What Data works at: opening, filtering, sorting, editing into the draft, undo, commit, what stands out, what changed.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "items/case_reader.h"
#include "items/dataset_history.h"
#include "items/dataset_work.h"
#include "items/roles.h"
#include "storage/dataset_draft.h"
#include "support/dataset_scene.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;

namespace {

const CaseField question{CaseField::Kind::Variable, QStringLiteral("question")};
const CaseField reference{CaseField::Kind::Reference, {}};
const CaseField tags{CaseField::Kind::Tags, {}};
const CaseField id{CaseField::Kind::Id, {}};

/// The desk with "support" open and its rows known.
struct Open
{
    Open()
    {
        tester = std::make_unique<QAbstractItemModelTester>(desk.table(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        listTester = std::make_unique<QAbstractItemModelTester>(desk.list(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        start();
    }
    void start()
    {
        desk.setSession(scene.session.get());
        QVERIFY(QTest::qWaitFor([this] { return desk.head().isReady && desk.table()->rowCount() == 40 && lineIsRead(0); }));
    }
    void reopen()
    {
        desk.setSession(nullptr);
        scene.open();
        desk.setSession(scene.session.get());
        QVERIFY(QTest::qWaitFor([this] { return desk.head().isReady && desk.table()->rowCount() > 0; }));
    }
    bool lineIsRead(int row) const { return row < desk.table()->rowCount() && desk.table()->index(row, CaseTableModel::FirstValue).data().isValid(); }
    QString cell(int row, const CaseField &field) const { return desk.table()->index(row, desk.table()->columnOf(field)).data().toString(); }
    int rowOf(const QString &caseId) const
    {
        for (int row = 0; row < desk.table()->rowCount(); ++row) {
            desk.table()->index(row, 1).data();
            if (desk.table()->idAt(row) == caseId)
                return row;
        }
        return -1;
    }
    void filter(const QString &text, int rows)
    {
        desk.setFilter(text);
        QTRY_COMPARE(desk.table()->rowCount(), rows);
    }
    template <typename Act>
    void edit(Act act)
    {
        QSignalSpy changed(&desk.editing(), &CaseEditing::changed);
        act(desk.editing());
        QTRY_COMPARE(changed.size(), 1);
    }
    std::vector<DraftCase> stored()
    {
        const auto reader = std::move(*scene.session->file().reader());
        const auto draft = loadDatasetDraft(*reader, scene.version.dataset);
        return *draft ? (*draft)->cases : std::vector<DraftCase>();
    }

    DatasetScene scene;
    DatasetDesk desk;
    std::unique_ptr<QAbstractItemModelTester> tester;
    std::unique_ptr<QAbstractItemModelTester> listTester;
};

} // namespace

class DatasetDeskTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void opensTheFirstDatasetAndRemembersTheOneThatWasOpen()
    {
        Open open;
        QCOMPARE(open.desk.head().name, QStringLiteral("support"));
        QCOMPARE(open.desk.head().version, QStringLiteral("v1"));
        QCOMPARE(open.desk.head().nextVersion, QStringLiteral("v2"));
        QCOMPARE(open.desk.list()->rowCount(), 2);
        QCOMPARE(open.desk.list()->index(0).data(NoteRole).toString(), QStringLiteral("v1 · 40 cases"));
        QCOMPARE(open.cell(0, question), QStringLiteral("Where is parcel number 0 by now?"));
        QCOMPARE(open.cell(9, reference), QStringLiteral("none"));
        QCOMPARE(open.cell(1, tags), QStringLiteral("delivery, refund"));
        open.desk.open(QStringLiteral("triage"));
        QTRY_COMPARE(open.desk.head().name, QStringLiteral("triage"));
        QTRY_VERIFY(open.scene.session->isSaved());
        open.reopen();
        QCOMPARE(open.desk.head().name, QStringLiteral("triage"));
    }

    void rowsAreReadAPageAtATime()
    {
        Open open;
        QSignalSpy wanted(open.desk.table(), &CaseTableModel::linesWanted);
        for (int row = 0; row < 40; ++row)
            open.desk.table()->index(row, 2).data();
        QTest::qWait(20);
        QCOMPARE(wanted.size(), 0); // all of the first page came at once
    }

    void filterAndCountsAgree()
    {
        Open open;
        open.filter(QStringLiteral("tag:refund"), 20);
        QCOMPARE(open.desk.countText(), QStringLiteral("20 of 40"));
        open.filter(QStringLiteral("tag:refund reference:none"), 4);
        open.filter(QStringLiteral("\"number 7\""), 1);
        open.filter(QString(), 40);
        QCOMPARE(open.desk.countText(), QStringLiteral("40 cases"));
        QSignalSpy failed(&open.desk, &DatasetDesk::filterFailed);
        open.desk.setFilter(QStringLiteral("tga:x"));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(open.desk.table()->rowCount(), 40);
        QTRY_COMPARE(open.desk.tagText(), QStringLiteral("Tags: delivery 40 · refund 20"));
        QVERIFY(open.desk.language().check(QStringLiteral("tga:x"))->text.contains(QStringLiteral("tga")));
    }

    void sortsUpDownAndNotAtAll()
    {
        Open open;
        const int column = open.desk.table()->columnOf(id);
        open.desk.sortBy(column);
        open.desk.sortBy(column);
        QTRY_COMPARE(open.desk.table()->placeAt(0), 39);
        QVERIFY(open.desk.table()->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString().contains(QStringLiteral("last letters first")));
        open.desk.sortBy(column);
        QTRY_COMPARE(open.desk.table()->placeAt(0), 0);
        QCOMPARE(open.desk.sortedColumn(), -1);
    }

    void aCellIsEditedIntoTheDraftAtOnce()
    {
        Open open;
        QSignalSpy changed(&open.desk.editing(), &CaseEditing::changed);
        const QModelIndex cell = open.desk.table()->index(4, open.desk.table()->columnOf(reference));
        QVERIFY(cell.flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(open.desk.table()->setData(cell, QStringLiteral("Tomorrow.")));
        QCOMPARE(open.cell(4, reference), QStringLiteral("Tomorrow.")); // before it is written
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(open.cell(4, reference), QStringLiteral("Tomorrow."));
        QCOMPARE(open.desk.table()->markAt(4), CaseMark::Changed);
        QCOMPARE(open.desk.table()->index(4, 0).data().toString(), QStringLiteral("~"));
        QCOMPARE(open.desk.head().changed, 1);
        QCOMPARE(open.stored().front().content->reference, std::optional<std::string>("Tomorrow."));
        QTRY_COMPARE(open.desk.list()->index(0).data(BadgeRole).toString(), QStringLiteral("draft"));
        open.reopen();
        QCOMPARE(open.desk.head().changed, 1);
        QCOMPARE(open.desk.table()->idAt(0), QStringLiteral("late-04")); // what the draft has stands first
    }

    void idsOfCommittedCasesStay()
    {
        Open open;
        QVERIFY(!open.desk.table()->index(0, open.desk.table()->columnOf(id)).flags().testFlag(Qt::ItemIsEditable));
        open.edit([](CaseEditing &editing) { editing.add({"new", {}}); });
        const int row = open.rowOf(QStringLiteral("new"));
        QCOMPARE(row, 0);
        const QModelIndex cell = open.desk.table()->index(row, open.desk.table()->columnOf(id));
        QVERIFY(cell.flags().testFlag(Qt::ItemIsEditable));
        open.edit([&](CaseEditing &) { open.desk.table()->setData(cell, QStringLiteral("newer")); });
        QCOMPARE(open.desk.table()->idAt(row), QStringLiteral("newer"));
        QSignalSpy refused(&open.desk.editing(), &CaseEditing::refused);
        open.desk.table()->setData(open.desk.table()->index(row, open.desk.table()->columnOf(id)), QStringLiteral("late-05"));
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(refused.front().at(1).value<Error>().what.contains(QStringLiteral("late-05")));
        QCOMPARE(open.desk.table()->idAt(row), QStringLiteral("newer"));
    }

    void addRemoveUndoRedoDiscard()
    {
        Open open;
        open.edit([](CaseEditing &editing) { editing.add(DatasetScene::message(90)); });
        QCOMPARE(open.desk.table()->rowCount(), 41);
        open.edit([](CaseEditing &editing) { editing.remove(QStringLiteral("late-02")); });
        QCOMPARE(open.desk.table()->rowCount(), 41);
        QCOMPARE(open.desk.table()->markAt(open.rowOf(QStringLiteral("late-02"))), CaseMark::Removed);
        QCOMPARE(open.desk.table()->index(open.rowOf(QStringLiteral("late-02")), 1).data(ToneRole).value<Tone>(), Tone::Struck);
        open.edit([](CaseEditing &editing) { editing.remove(QStringLiteral("late-90")); });
        QCOMPARE(open.desk.table()->rowCount(), 40);
        const auto counts = [&] { return std::tuple(open.desk.head().added, open.desk.head().removed, open.desk.head().changed); };
        QCOMPARE(counts(), (std::tuple<std::int64_t, std::int64_t, std::int64_t>(0, 1, 0)));
        open.edit([](CaseEditing &editing) { editing.undo(); });
        QCOMPARE(counts(), (std::tuple<std::int64_t, std::int64_t, std::int64_t>(1, 1, 0)));
        QCOMPARE(open.cell(open.rowOf(QStringLiteral("late-90")), question), QStringLiteral("Where is parcel number 90 by now?"));
        open.edit([](CaseEditing &editing) { editing.discard(); });
        QVERIFY(!open.desk.head().hasDraft());
        QVERIFY(open.stored().empty());
        QVERIFY(open.desk.editing().undoText().contains(QStringLiteral("Discard")));
        open.edit([](CaseEditing &editing) { editing.undo(); });
        QCOMPARE(counts(), (std::tuple<std::int64_t, std::int64_t, std::int64_t>(1, 1, 0)));
        open.edit([](CaseEditing &editing) { editing.undo(); });
        open.edit([](CaseEditing &editing) { editing.undo(); });
        QVERIFY(!open.desk.head().hasDraft());
        open.edit([](CaseEditing &editing) { editing.redo(); });
        QCOMPARE(counts(), (std::tuple<std::int64_t, std::int64_t, std::int64_t>(1, 0, 0)));
    }

    void typingIsOneStep()
    {
        Open open;
        for (const char *text : {"a", "ab", "abc"})
            open.edit([&](CaseEditing &editing) { editing.setField(QStringLiteral("late-01"), question, QString::fromLatin1(text)); });
        open.edit([](CaseEditing &editing) { editing.setTags(QStringLiteral("late-01"), {QStringLiteral("b"), QStringLiteral("a")}); });
        QCOMPARE(open.cell(1, tags), QStringLiteral("a, b"));
        open.edit([](CaseEditing &editing) { editing.undo(); });
        QCOMPARE(open.cell(1, question), QStringLiteral("abc"));
        open.edit([](CaseEditing &editing) { editing.undo(); });
        QVERIFY(!open.desk.head().hasDraft());
        QVERIFY(open.desk.editing().undoText().isEmpty());
    }

    void commitMakesTheNextVersion()
    {
        Open open;
        open.edit([](CaseEditing &editing) { editing.setField(QStringLiteral("late-09"), reference, QStringLiteral("Soon.")); });
        QSignalSpy committed(&open.desk.editing(), &CaseEditing::committed);
        open.desk.editing().commit(QStringLiteral("one reference"));
        QTRY_COMPARE(committed.size(), 1);
        QTRY_COMPARE(open.desk.head().version, QStringLiteral("v2"));
        QVERIFY(!open.desk.head().hasDraft());
        QVERIFY(open.desk.editing().undoText().isEmpty());
        QTRY_COMPARE(open.cell(9, reference), QStringLiteral("Soon.")); // the rows of before stand there until those of the version are read
        QSignalSpy shown(&open.desk, &DatasetDesk::filterRan); // the same dataset keeps its rows until those of the version are known
        open.desk.open(QStringLiteral("support"), QStringLiteral("v1"));
        QTRY_COMPARE(open.desk.head().version, QStringLiteral("v1"));
        QTRY_VERIFY(!shown.isEmpty() && open.desk.head().isReady && open.lineIsRead(9));
        QCOMPARE(open.cell(9, reference), QStringLiteral("none"));
        QVERIFY(!open.desk.editing().canEdit());
        QVERIFY(!open.desk.table()->index(9, open.desk.table()->columnOf(reference)).flags().testFlag(Qt::ItemIsEditable));
    }

    void aVersionOfSomebodyElseKeepsTheDraftBack()
    {
        Open open;
        open.edit([](CaseEditing &editing) { editing.setField(QStringLiteral("late-09"), reference, QStringLiteral("Soon.")); });
        open.scene.session->write<DatasetVersionInfo>(
            Fact::Datasets, [&](WriteContext &context) { return editDataset(context, open.scene.version, {{DatasetScene::message(91)}, {"late-00"}}, "theirs"); }, this, [](auto) {});
        QTRY_COMPARE(open.desk.head().newerVersion, QStringLiteral("v2"));
        QCOMPARE(open.desk.head().changed, 1);
        QSignalSpy moved(&open.desk.editing(), &CaseEditing::moved);
        open.desk.editing().moveToNewest();
        QTRY_COMPARE(moved.size(), 1);
        QTRY_COMPARE(open.desk.head().version, QStringLiteral("v2"));
        QCOMPARE(open.desk.head().changed, 1);
        QVERIFY(open.desk.head().newerVersion.isEmpty());
    }

    void goesToACaseAndTakesTheFilterAway()
    {
        Open open;
        open.filter(QStringLiteral("tag:refund"), 20);
        QSignalSpy found(&open.desk, &DatasetDesk::found);
        open.desk.open(QStringLiteral("support"), {}, QStringLiteral("late-04"));
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(found.front().front().toInt(), 4);
        QVERIFY(open.desk.filter().isEmpty());
        open.desk.open(QStringLiteral("support"), {}, QStringLiteral("nobody"));
        QTRY_COMPARE(found.size(), 2);
        QCOMPARE(found.back().front().toInt(), -1);
    }

    void aCaseIsReadInFull()
    {
        Open open;
        CaseReader reader(&open.desk.editing());
        reader.setDataset(open.scene.session.get(), open.desk.dataset());
        QSignalSpy read(&reader, &CaseReader::read);
        reader.show(3);
        QTRY_COMPARE(read.size(), 1);
        QCOMPARE(reader.view().id, QStringLiteral("late-03"));
        QCOMPARE(reader.view().texts.size(), 3u);
        QCOMPARE(reader.view().documents.size(), 1u);
        QCOMPARE(reader.view().steps.size(), 1u);
        QVERIFY(reader.view().canEdit);
        open.edit([](CaseEditing &editing) { editing.setField(QStringLiteral("late-03"), reference, QStringLiteral("It will surely come on day 3.")); });
        QTRY_COMPARE(read.size(), 2);
        QCOMPARE(reader.view().mark, CaseMark::Changed);
        const CaseText &text = reader.view().texts.back();
        QCOMPARE(text.inserted.size(), 1u);
        QCOMPARE(text.text.mid(text.inserted.front().begin, text.inserted.front().length).trimmed(), QStringLiteral("surely"));
    }

    void whatStandsOutIsFound()
    {
        Open open;
        FindingsReader findings(&open.desk.editing());
        findings.setDataset(open.scene.session.get(), open.desk.dataset());
        QTRY_VERIFY(findings.view().isKnown);
        QCOMPARE(findings.view().withoutReference, 4);
        QCOMPARE(findings.view().examples, 1);
        QCOMPARE(findings.view().examplesIn, QStringList{QStringLiteral("reply v1")});
        QVERIFY(findings.view().groups >= 1);
        open.desk.setFindings(findings.findings().marks, {});
        open.filter(QStringLiteral("is:example"), 1);
        QTRY_VERIFY(open.lineIsRead(0));
        QCOMPARE(open.desk.table()->idAt(0), QStringLiteral("late-07"));
        open.edit([](CaseEditing &editing) { editing.setField(QStringLiteral("late-09"), reference, QStringLiteral("Soon.")); });
        QTRY_COMPARE(findings.view().withoutReference, 3);
    }

    void whatChangedIsShownWordByWord()
    {
        Open open;
        DatasetHistory history(&open.desk.editing());
        const QAbstractItemModelTester tester(history.changes(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        open.edit([](CaseEditing &editing) { editing.setField(QStringLiteral("late-03"), reference, QStringLiteral("It will surely come on day 3.")); });
        open.edit([](CaseEditing &editing) { editing.remove(QStringLiteral("late-02")); });
        history.setDataset(open.scene.session.get(), open.desk.dataset());
        QSignalSpy compared(&history, &DatasetHistory::compared);
        QSignalSpy read(&history, &DatasetHistory::caseRead);
        history.begin();
        QTRY_COMPARE(compared.size(), 1);
        QCOMPARE(history.after(), DatasetHistory::draftId);
        QCOMPARE(history.before(), QStringLiteral("v1"));
        QCOMPARE(history.changes()->rowCount(), 2);
        QCOMPARE(history.summary(), QStringLiteral("− 1 · ~ 1 changed"));
        history.showCase(QStringLiteral("late-03"));
        QTRY_COMPARE(read.size(), 1);
        const auto view = read.front().front().value<CaseChangeView>();
        QCOMPARE(view.fields.size(), 1u);
        QCOMPARE(view.fields.front().name, QStringLiteral("reference"));
        open.desk.editing().commit(QStringLiteral("two"));
        QTRY_COMPARE(open.desk.head().version, QStringLiteral("v2"));
        history.setDataset(open.scene.session.get(), open.desk.dataset());
        history.compare(QStringLiteral("v1"), QStringLiteral("v2"));
        QTRY_COMPARE(history.summary(), QStringLiteral("− 1 · ~ 1 changed"));
        QCOMPARE(history.changes()->rowCount(), 2);
    }

    void splitsSamplesAndWritesFiles()
    {
        Open open;
        DatasetWork work(&open.desk.editing());
        work.setDataset(open.scene.session.get(), open.desk.dataset());
        QSignalSpy done(&work, &DatasetWork::done);
        work.split({{"train", 3}, {"test", 1}}, 42, {});
        QTRY_COMPARE(done.size(), 1);
        QTRY_COMPARE(open.desk.names().size(), 4);
        QVERIFY2(done.front().front().toString().contains(QStringLiteral("train v1: 30 cases")), qPrintable(done.front().front().toString()));
        work.sample(QStringLiteral("few"), 5, 42);
        QTRY_COMPARE(done.size(), 2);
        open.edit([](CaseEditing &editing) { editing.setField(QStringLiteral("late-03"), question, QStringLiteral("=1+1")); });
        work.setDataset(open.scene.session.get(), open.desk.dataset());
        DatasetWork::Export wanted;
        wanted.path = open.scene.folder.filePath(QStringLiteral("out.csv"));
        wanted.places = std::vector<std::int32_t>{3, 5};
        work.exportTo(wanted);
        QTRY_COMPARE(done.size(), 3);
        QFile file(wanted.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.count("late-"), 2);
        QVERIFY2(text.contains("'=1+1"), text.constData());
    }
};

QTEST_GUILESS_MAIN(DatasetDeskTest)
#include "tst_dataset_desk.moc"
